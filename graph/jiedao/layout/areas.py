"""Which sub-district, town or township a passage names, and the district printed with it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Container, Sequence, Set
from functools import cache
from typing import NamedTuple

from jiedao.layout.vocabulary import (
    BEFORE_AREA,
    DISTRICT_ALL_THE_SAME,
    NO_AREA,
    NO_DISTRICT,
    NO_TOWN,
    TOWN_FOLLOWERS,
)  # fmt: skip
from jiedao.records import made
from jiedao.segment import dictionary
from jiedao.vocabulary import SHORT_STREET

_HEAD_NOUN = re.compile(  # a branch for each first character, by which the engine passes over all others
    "街道(?:办事处|辦事處|办|辦(?!事))?|办事处|辦事處|镇(?!街道)|鎮(?!街道)|乡(?!街道)|鄉(?!街道)"
)
_ROAD_NOUN = re.compile(r"街道(?:办事处|辦事處)?|办事处|辦事處")
_SHORT_NOUN = re.compile(r"(?<=[\u3400-\u9fff]{2})" + SHORT_STREET)  # 农林街 for 农林街道
_HAN = re.compile(r"[\u3400-\u9fff]*")
_DISTRICT_END = frozenset("区區县縣市旗")
_LONGEST = 9
_ONE_CHARACTER = 3  # the length of 西街道
_HALF_A_ROAD = frozenset(direction + "路街道" for direction in "东南西北中")
_SHORT = 3  # characters of an official name that may be the end of another one
_FUNCTION = frozenset("的在是于为与和及、对到从由被把将让向给该各本我以经自往至进来去区區县縣市旗省州盟")
_LEADING = frozenset("访赴看进找问听请用借靠去")
_ASPECTS = frozenset("过了着")
_VERBS_BEFORE = 2  # at most that many of which lead up to a name: 推动|服务|银荷街道
_FEW = 12  # areas of a document that are each looked for at once, before the words around are
_ALL_THE_SAME = re.compile(f"(?:{DISTRICT_ALL_THE_SAME})$")
_SORTS = ("山区", "山區", "城区", "城區")
_LEAD_END = re.compile("所在|隶属|(?<!秭)归|(?<!秭)歸|[的在于是为為]")
_BESIDE_CITY = ("南区", "北区", "中区", "南區", "北區", "中區")  # 市南区, 市北区, 市中区 keep their 市
_OF_RANK = re.compile("(?:国家|[省市区县州])?级")
_NO_NAME_TAGS = ("v", "d", "c", "p", "r", "m", "u", "t", "f")
_BEFORE = tuple(sorted(set(BEFORE_AREA), key=lambda word: (-len(word), word)))
_WHOLE_LINE = re.compile(
    r"(?:[\u3400-\u9fff]{2,6}?[市州](?![区區縣县市旗]))?(?P<district>[\u3400-\u9fff]{1,6}?[区區县縣市旗])?(?P<name>(?![区區縣县])[\u3400-\u9fff]{1,7}?)"
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


class Mention(NamedTuple):
    """An area noun with the Han characters before it, the left end of the name not yet decided."""

    window: str
    noun: str
    noun_start: int
    end: int


def _suffix(noun: str) -> str:
    return noun if noun in "镇鎮乡鄉" else "街道"


def _mentions(content: str, towns: bool) -> list[Mention]:
    found = []
    for match in (_HEAD_NOUN if towns else _ROAD_NOUN).finditer(content):
        at = match.start()
        window = content[max(0, at - _LONGEST - 6) : at]
        run = _HAN.match(window[::-1])
        window = window[len(window) - run.end() :] if run else ""
        noun = match.group()
        if len(window) < 1 or (noun in "镇鎮乡鄉" and (len(window) < 2 or window[-1] in NO_TOWN)):
            continue
        if noun in ("街道办", "街道辦"):
            noun = "街道"
        if noun in ("办事处", "辦事處") and window[-1] == "道":
            continue
        found.append(made(Mention, (window, noun, at, match.end())))
    return found


def _may_be_name(name: str) -> bool:
    """Whether what stands before 街道 may be a name: no verb, adverb or other word of that kind, nor ending in one."""
    stem = name.removesuffix("街道")
    if _OF_RANK.match(stem):
        return False  # 省级卫生街道
    if stem[-1] in "路桥寺庄湖河城关园山岭镇村门湾塘港江海洲":
        return True
    *_, last = dictionary().tag(stem, False)
    word, tag = last
    return not (tag.startswith(_NO_NAME_TAGS) and len(word) > 1) and not tag.startswith("u")


def _is_common(name: str) -> bool:
    """Whether a single word of the dictionary that names nothing stands before 街道.

    >>> _is_common("对话街道"), _is_common("柳荫街道"), _is_common("中山街道")
    (True, False, False)
    """
    (word, tag), *more = dictionary().tag(name.removesuffix("街道"), False)
    return not more and len(word) > 1 and bool(tag) and not tag.startswith(("nr", "ns", "nz", "x"))


def _may_begin(lead: str, cities: Container[str]) -> bool:
    """Whether a name may begin with what stands before an official one: no city, verb or time does.

    >>> [_may_begin(lead, {"郑州"}) for lead in ("雁", "银荷", "郑州", "今年", "走进", "访")]
    [True, True, False, False, False, False]
    """
    if len(lead) == 1:
        return lead not in _LEADING
    tags = [tag for _, tag in dictionary().tag(lead, False)]
    return lead not in cities and (len(tags) > 1 or not tags[0].startswith(_NO_NAME_TAGS))


def _is_no_district(name: str) -> bool:
    """Whether a word that ends as a district does names none.

    >>> [_is_no_district(name) for name in ("全市区", "沙市区", "中心城区", "山区", "武汉市洪山区", "西城区")]
    [True, False, True, True, False, False]
    """
    if name in _SORTS:
        return True
    return name.endswith(NO_DISTRICT) and _ALL_THE_SAME.search(name) is None


def _common_end(texts: Sequence[str]) -> str:
    """What all the texts end in.

    >>> _common_end(["崇川区濠", "，濠"]), _common_end(["位于", "濠"])
    ('濠', '')
    """
    first, last = min(reverse := [text[::-1] for text in texts]), max(reverse)
    same = next((at for at, pair in enumerate(zip(first, last, strict=False)) if pair[0] != pair[1]), len(first))
    return first[:same][::-1]


def _behind_district(lead: str) -> str:
    """What stands behind the last district of a lead, if it has one and little stands there.

    >>> _behind_district("天河区柳"), _behind_district("走进柳"), _behind_district("天河区的老街坊")
    ('柳', '', '')
    """
    at = max(lead.rfind(end) for end in _DISTRICT_END)
    return lead[at + 1 :] if at > 0 and len(lead) - at - 1 <= _SHORT else ""


def _split_district(window: str) -> tuple[str, str]:
    """`二七区淮河路` is `二七区`, `淮河路`; without a district the first part is empty."""
    for index in range(len(window) - 3, 0, -1):
        if window[index] in _DISTRICT_END:
            district, rest = window[: index + 1], window[index + 1 :]
            if len(district) < 2 or len(rest) < 2 or _is_no_district(district):
                continue
            if rest[0] in "委政直域内里的":
                return "", ""
            return district, rest
    return "", window


def _strip(window: str) -> str:
    """The window without the words that the layout knows to lead up to a name."""
    lead = _before().match(window)
    return window[lead.end() :] if lead else window


def _without_verbs(window: str) -> str:
    """The window without what leads up to a name, the verbs and words of time of the dictionary among that.

    >>> [_without_verbs(window) for window in ("来到银荷", "聚焦罗龙路", "生活在罗龙", "创建看银荷", "前进路")]
    ['银荷', '罗龙路', '罗龙', '银荷', '前进路']
    """
    name = window
    for _ in range(_VERBS_BEFORE + 1):
        name = _strip(name)
        (word, tag), *more = dictionary().tag(name, False)
        rest = name[len(word) :]
        common = len(more) == 1 and more[0][1].startswith("n") and more[0][1] not in ("nr", "ns", "nz")
        leads = word in _LEADING if len(word) == 1 else tag.startswith(_NO_NAME_TAGS)
        if not leads or common or len(rest) < 2:
            break
        name = rest
    return name


def _unknown_end(lead: str) -> str:
    """What stands behind the verbs of a lead, if it is two or three characters that make no word; else nothing.

    >>> _unknown_end("居住在更楼"), _unknown_end("走进沙河"), _unknown_end("工作人员在")
    ('更楼', '', '')
    """
    name = _without_verbs(lead) if lead else ""
    if not 2 <= len(name) <= _SHORT or name[0] in _ASPECTS or any(character in _FUNCTION for character in name):
        return ""
    return name if all(len(word) == 1 for word, _ in dictionary().tag(name, False)) else ""


@cache
def _before() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(_BEFORE) + r")+(?=[\u3400-\u9fff]{2})")


def _district(left: str) -> str:
    """The district at the end of the words before an area's name, without city and lead: `市南区`; empty if none.

    >>> _district("位于青岛市市南区"), _district("老街所在的拱墅区"), _district("惠及全区")
    ('市南区', '拱墅区', '')
    """
    if len(left) < 2 or left[-1] not in _DISTRICT_END or _is_no_district(left):
        return ""
    name = _strip(_LEAD_END.split(left)[-1])
    for index in range(len(name) - 3, 0, -1):
        if name[index] in "市州盟省":
            rest = name[index + 1 :]
            return "市" + rest if rest in _BESIDE_CITY and name[index] == "市" else rest
    return name if 2 <= len(name) <= _LONGEST else ""


def _short_mentions(content: str, known: Set[str]) -> list[Mention]:
    """Official sub-districts that a text calls 街 where it never says 街道: 街口街."""
    found = []
    for match in _SHORT_NOUN.finditer(content):
        at = match.start()
        for size in range(min(at, _LONGEST), 1, -1):
            if content[at - size : at] + "街道" in known:
                found.append(made(Mention, (content[at - size : at], "街", at, match.end())))
                break
    return found


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
        roads = _mentions(content, towns=False)
        mentions = _mentions(content, towns=True) if len(roads) < 3 else roads
        self.towns = len(roads) < 3
        self._short = "街道" not in content
        if self._short:
            mentions = [*mentions, *_short_mentions(content, self._known)]
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
            if name in self._known or district:
                sure.add(name)
            else:
                unsure.add(name)
            if district and name not in self.districts:
                self.districts[name] = district
        sure.update(  # what is named once, by a common word, is none: 对话街道书记, 深化街道党建联建
            name for name in unsure - sure if _may_be_name(name) and (counts[name] > 1 or not _is_common(name))
        )
        self.names: frozenset[str] = frozenset(
            name
            for name in sure
            if name in self._known
            or not any(name[cut:] in sure and counts[name[cut:]] >= counts[name] for cut in range(1, len(name) - 3))
        )

        stems = {name[: len(name) - len(_suffix(name[-1]))] for name in self.names}
        self._stems = tuple(sorted(stems)) if len(stems) <= _FEW else ()

    def _official(self, window: str, noun: str) -> str:
        suffix = _suffix(noun)
        for size in range(min(len(window), _LONGEST), 0, -1):
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
            for size in range(min(len(window), _SHORT), 0, -1):
                if window[-size:] + "街道" in self._known:
                    before.setdefault(window[-size:] + "街道", []).append(window[:-size])
                    break
        longer: dict[str, str] = {}
        for name, leads in sorted(before.items()):
            more = _common_end(leads) if len(leads) > 1 else _behind_district(leads[0])
            unknown = _unknown_end(leads[0]) if len(leads) == 1 else ""
            if not more and len(name) == _ONE_CHARACTER and len(leads[0]) < len(name):
                more = leads[0]  # 环|西街道: hardly any is called by one character
            elif not more and name in _HALF_A_ROAD and len(leads[0]) <= _SHORT:
                more = leads[0]  # 翠屏|西路街道
            elif not more and len(leads[0]) == 1 and _may_begin(leads[0], self._cities):
                more = leads[0]  # 雁|南山街道
            elif not more:
                more = unknown  # 走进|更楼|新城街道
            for size in range(1, len(more) + 1):
                lead = more[-size:]
                if any(character in _FUNCTION for character in lead):
                    continue
                behind = lead == unknown or any(
                    left.endswith(lead) and left[-size - 1 : -size] in _DISTRICT_END for left in leads
                )
                if behind or (lead in leads and (name in _HALF_A_ROAD or _may_begin(lead, self._cities))):
                    longer[name] = lead + name
        return longer

    def _read(self, mention: Mention, content: str) -> tuple[str, str, bool]:
        """The name, its district, and whether the left end of the name is sure."""
        window, noun = mention.window, mention.noun
        suffix = _suffix(noun)
        official = self._official(window, noun)
        if official:
            left = window[: len(window) - len(official) + len(suffix)]
            return official, _district(left), True
        district, rest = _split_district(window)
        if not rest:
            return "", "", False
        name = rest if district else (_without_verbs if suffix == "街道" else _strip)(rest)
        if name.endswith(NO_AREA) or name in NO_AREA or len(name) < 2 or name in self._cities:
            return "", "", False
        if suffix != "街道" and not district:
            follows = content.startswith(TOWN_FOLLOWERS, mention.end)
            line_end = mention.end >= len(content) or content[mention.end] in "\n\r 　"
            bounded = len(mention.window) <= 5
            return name + suffix, "", bounded and (follows or line_end) and len(name) <= 4
        if noun in ("办事处", "辦事處") and not district and name[-1] not in "路街道桥寺庄村湖河城关园山":
            return "", "", False
        return name + suffix, _district(district), len(name) <= 5

    def find(self, content: str) -> list[Area]:
        """The areas named in a part of the document, in order."""
        found = self._found.get(content)
        if found is not None:
            return found
        found = self._found[content] = []
        if not self.names or (self._stems and not any(stem in content for stem in self._stems)):
            return found
        mentions = _mentions(content, self.towns)
        if self._short:
            mentions = sorted([*mentions, *_short_mentions(content, self._known)], key=lambda mention: mention.end)
        for mention in mentions:
            window = mention.window
            suffix = _suffix(mention.noun)
            for size in range(min(len(window), _LONGEST), 0, -1):
                name = window[-size:] + suffix
                if name in self.names:
                    start = mention.noun_start - size
                    district = self.districts.get(name, "")
                    if not content.endswith(district, 0, start):
                        district = ""
                    found.append(Area(name, district, start, mention.end))
                    break
        return found


def labelling(content: str) -> str:
    """The district that a heading begins with as the label of what follows; empty if it begins otherwise.

    >>> labelling("东岭市青山区：一张网兜起大小事"), labelling("【青山区】"), labelling("走进社区：一桌好饭")
    ('青山区', '青山区', '')
    """
    match = _LABEL.match(content)
    return "" if match is None or _is_no_district(match["name"]) else match["name"]


def whole_line(content: str) -> tuple[str, str] | None:
    """The name and the district, if the line is nothing but an area's name; else None.

    >>> whole_line("中原区桐柏路街道办事处"), whole_line("【明湖街道】"), whole_line("街道")
    (('桐柏路街道', '中原区'), ('明湖街道', ''), None)
    """
    bare = content.strip(" \u3000【】[]〖〗●■◆□◎▲★☆:：|丨·-—")
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
    if _is_no_district(district):
        return None
    return name + _suffix(noun), district
