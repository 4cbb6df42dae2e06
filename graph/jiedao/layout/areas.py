"""Which sub-district, town or township a passage names, and the district printed with it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Container, Sequence, Set
from typing import NamedTuple

from jiedao.layout.area_names import (
    DISTRICT_END,
    FUNCTION,
    LONGEST,
    SHORT,
    Mention,
    behind_district,
    common_end,
    district_of,
    is_common,
    is_done,
    is_no_district,
    is_when,
    may_be_name,
    may_begin,
    mentions_in,
    short_mentions,
    split_district,
    suffix_of,
    unknown_end,
    without_government,
    without_lead,
    without_verbs,
)
from jiedao.layout.vocabulary import NO_AREA, NO_TOWN, TOWN_FOLLOWERS

_ONE_CHARACTER = 3  # the length of 西街道
_HALF_A_ROAD = frozenset(direction + "路街道" for direction in "东南西北中")
_ALSO_SAID = frozenset(["联合街道", "团结街道", "合作街道"])
"""Official names that are also what somebody does with the sub-district that the text tells of."""
_FEW = 12  # areas of a document that are each looked for at once, before the words around are
_WHOLE_LINE = re.compile(
    r"(?:[\u3400-\u9fff]{2,6}?[市州](?![区區縣县市旗]))?(?P<district>[\u3400-\u9fff]{1,6}?[区區县縣市旗])?(?:人民政府)?(?P<name>(?![区區縣县])[\u3400-\u9fff]{1,7}?)"
    r"(?P<noun>街道|街道办事处|街道辦事處|办事处|辦事處|[镇鎮乡鄉])(?:党工委|黨工委|党委|黨委|人民政府|政府)?"
)

_LABEL = re.compile(
    r"[【\[〖]?(?:[\u3400-\u9fff]{2,12}?[省市州盟师])*(?P<name>[\u3400-\u9fff]{1,6}?[区區县縣市旗])(?:[】\]〗]|[：:｜|\u3000]|$)"
)


class Area(NamedTuple):
    """A name as printed (`淮河路街道`), the district printed directly before it or empty, and where it stands."""

    name: str
    district: str
    start: int
    end: int


class Areas:
    """The areas of one document: built over all of its text, then asked about parts of it.

    Args:
        content: the whole text.
        known: official names, used to find where a name begins; a set is looked into as it is.
        cities: short names of cities and provinces, by which no sub-district is called that the register lacks.
    """

    def __init__(self, content: str, known: Collection[str] = (), cities: Container[str] = frozenset()) -> None:
        self._cities = cities
        self._known: Set[str] = known if isinstance(known, Set) else frozenset(known)
        self.districts: dict[str, str] = {}
        roads = mentions_in(content, towns=False)
        mentions = mentions_in(content, towns=True) if len(roads) < 3 else roads
        self.towns = len(roads) < 3
        self._short = "街道" not in content
        if self._short:
            mentions = [*mentions, *short_mentions(content, self._known)]
        self._found: dict[str, list[Area]] = {}
        self._longer = self._prolonged(roads)
        read: dict[tuple[str, str], tuple[str, str, bool]] = {}
        counts: Counter[str] = Counter()
        sure: set[str] = set()
        unsure: set[str] = set()
        for mention in mentions:
            if mention.noun in "镇鎮乡鄉":
                name, district, certain = self._read(mention, content)
            else:
                key = (mention.window, mention.noun)
                if key not in read:
                    read[key] = self._read(mention, content)
                name, district, certain = read[key]
            if not name or not certain:
                continue
            counts[name] += 1
            if name in self._known or (district and not is_done(name)):
                sure.add(name)
            else:
                unsure.add(name)
            if district and name not in self.districts:
                self.districts[name] = district
        sure.update(  # what is named once, by a common word, is none: 对话街道书记, 深化街道党建联建
            name for name in unsure - sure if may_be_name(name) and (counts[name] > 1 or not is_common(name))
        )
        self.names: frozenset[str] = frozenset(
            name
            for name in sure
            if name in self._known
            or not any(name[cut:] in sure and counts[name[cut:]] >= counts[name] for cut in range(1, len(name) - 3))
        )

        stems = {name[: len(name) - len(suffix_of(name[-1]))] for name in self.names}
        self._stems = tuple(sorted(stems)) if len(stems) <= _FEW else ()

    def _official(self, window: str, noun: str) -> str:
        suffix = suffix_of(noun)
        for size in range(min(len(window), LONGEST), 0, -1):
            name = window[-size:] + suffix
            if name in self._known:
                return self._longer.get(name, name)
        return ""

    def _prolonged(self, mentions: Sequence[Mention]) -> dict[str, str]:
        """Official names that stand for no more than the end of a name that the register lacks: 西街道 in 濠西街道.

        Whatever stands before them is the same each time, and begins a clause or follows a district at least once.
        """
        before: dict[str, list[str]] = {}
        for mention in mentions:
            window = mention.window
            if not mention.noun.startswith("街道"):
                continue
            for size in range(min(len(window), SHORT), 0, -1):
                if window[-size:] + "街道" in self._known:
                    before.setdefault(window[-size:] + "街道", []).append(without_government(window[:-size]))
                    break
        longer: dict[str, str] = {}
        for name, leads in sorted(before.items()):
            more = common_end(leads) if len(leads) > 1 else behind_district(leads[0])
            unknown = unknown_end(leads[0]) if len(leads) == 1 else ""
            if not more and len(name) == _ONE_CHARACTER and len(leads[0]) < len(name):
                more = leads[0]  # 环|西街道: hardly any is called by one character
            elif not more and name in _HALF_A_ROAD and len(leads[0]) <= SHORT:
                more = leads[0]  # 翠屏|西路街道
            elif not more and len(leads[0]) == 1 and may_begin(leads[0], self._cities):
                more = leads[0]  # 雁|南山街道
            elif not more:
                more = unknown  # 走进|更楼|新城街道
            for size in range(1, len(more) + 1):
                lead = more[-size:]
                if any(character in FUNCTION for character in lead):
                    continue
                behind = lead == unknown or any(
                    left.endswith(lead) and left[-size - 1 : -size] in DISTRICT_END for left in leads
                )
                if behind or (lead in leads and (name in _HALF_A_ROAD or may_begin(lead, self._cities))):
                    longer[name] = lead + name
        return longer

    def _read(self, mention: Mention, content: str) -> tuple[str, str, bool]:
        """The name, its district, and whether the left end of the name is sure."""
        window, noun = mention.window, mention.noun
        suffix = suffix_of(noun)
        official = self._official(window, noun)
        if official in _ALSO_SAID and _is_said(mention, content, len(official)):
            return "", "", False
        if official:
            left = window[: len(window) - len(official) + len(suffix)]
            return official, district_of(without_government(left)), True
        district, rest = split_district(window)
        if not rest:
            return "", "", False
        if suffix == "街道" and rest[-1] in DISTRICT_END:  # 郑州市二七区|街道工作: those of a district
            return "", "", False
        name = rest if district else (without_verbs if suffix == "街道" else without_lead)(rest)
        if name.endswith(NO_AREA) or len(name) < 2 or name in self._cities or is_when(name):
            return "", "", False
        if suffix != "街道" and not district:
            follows = content.startswith(TOWN_FOLLOWERS, mention.end)
            line_end = mention.end >= len(content) or content[mention.end] in "\n\r 　"
            bounded = len(mention.window) <= 5
            return name + suffix, "", bounded and (follows or line_end) and len(name) <= 4
        if noun in ("办事处", "辦事處") and not district and name[-1] not in "路街道桥寺庄村湖河城关园山":
            return "", "", False
        return name + suffix, district_of(district), len(name) <= 5

    def find(self, content: str) -> list[Area]:
        """The areas named in a part of the document, in order."""
        found = self._found.get(content)
        if found is not None:
            return found
        found = self._found[content] = []
        if not self.names or (self._stems and not any(stem in content for stem in self._stems)):
            return found
        mentions = mentions_in(content, self.towns)
        if self._short:
            mentions = sorted([*mentions, *short_mentions(content, self._known)], key=lambda mention: mention.end)
        for mention in mentions:
            window = mention.window
            suffix = suffix_of(mention.noun)
            for size in range(min(len(window), LONGEST), 0, -1):
                name = window[-size:] + suffix
                if name in self.names:
                    start = mention.noun_start - size
                    district = self.districts.get(name, "")
                    if not content.endswith(district, 0, start):
                        district = ""
                    found.append(Area(name, district, start, mention.end))
                    break
        return found


def _is_said(mention: Mention, content: str, length: int) -> bool:
    """社区|联合街道开展活动; 随后，联合街道上门: whether no district stands before the name."""
    at = mention.noun_start + len("街道") - length
    return content[at - 1 : at] not in ("", "\n", *DISTRICT_END) or is_no_district(content[max(0, at - 2) : at])


def labelling(content: str) -> str:
    """The district that a heading begins with as the label of what follows; empty if it begins otherwise.

    >>> labelling("东岭市青山区：一张网兜起大小事"), labelling("【青山区】"), labelling("走进社区：一桌好饭")
    ('青山区', '青山区', '')
    """
    match = _LABEL.match(content)
    return "" if match is None or is_no_district(match["name"]) else match["name"]


def whole_line(content: str) -> tuple[str, str] | None:
    """The name and the district, if the line is nothing but an area's name; else None.

    >>> whole_line("中原区桐柏路街道办事处"), whole_line("【明湖街道】"), whole_line("街道")
    (('桐柏路街道', '中原区'), ('明湖街道', ''), None)
    >>> whole_line("青山区青山区明湖街道")
    ('明湖街道', '青山区')
    """
    bare = content.strip(" \u3000【】[]〖〗●■◆□◎▲★☆:：|丨·-—―")
    if len(bare) > 24 or len(bare) < 3:
        return None
    match = _WHOLE_LINE.fullmatch(bare)
    if not match:
        return None
    name, noun = match["name"], match["noun"]
    if name.endswith(NO_AREA) or (noun in "镇鎮乡鄉" and name[-1] in NO_TOWN):
        return None
    if len(name) < 2 and noun not in "镇鎮乡鄉":
        return None
    district = match["district"] or ""
    if is_no_district(district):
        return None
    return name.removeprefix(district) + suffix_of(noun), district
