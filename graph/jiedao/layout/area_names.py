"""The nouns of sub-districts, towns and townships in a text, and where the names before them begin."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence, Set
from functools import cache
from typing import NamedTuple

from jiedao.layout.vocabulary import BEFORE_AREA, DISTRICT_ALL_THE_SAME, NO_DISTRICT, NO_TOWN
from jiedao.records import made
from jiedao.segment import dictionary
from jiedao.vocabulary import NO_PLACE_ENDS, POST_HELD, SHORT_STREET

_HEAD_NOUN = re.compile(  # a branch for each first character, by which the engine passes over all others
    "街道(?:办事处|辦事處|办|辦(?!事))?|办事处|辦事處|镇(?!街道)|鎮(?!街道)|乡(?!街道)|鄉(?!街道)"
)
_ROAD_NOUN = re.compile(r"街道(?:办事处|辦事處)?|办事处|辦事處")
_SHORT_NOUN = re.compile(r"(?<=[\u3400-\u9fff]{2})" + SHORT_STREET)  # 农林街 for 农林街道
_HAN = re.compile(r"[\u3400-\u9fff]*")
_TWO = 2
_LEADING = frozenset("访赴看进找问听请用借靠去如像")
_ASPECTS = frozenset("过了着")
_VERBS_BEFORE = 2  # at most that many of which lead up to a name: 推动|服务|银荷街道
_ALL_THE_SAME = re.compile(f"(?:{DISTRICT_ALL_THE_SAME})$")
_SORTS = ("山区", "山區", "城区", "城區")
_LEAD_END = re.compile("所在|隶属|(?<!秭)归|(?<!秭)歸|[的在于是为為]")
_BESIDE_CITY = ("南区", "北区", "中区", "南區", "北區", "中區")  # 市南区, 市北区, 市中区 keep their 市
_OF_RANK = re.compile("(?:国家|[省市区县州])?级")
_NO_NAME_TAGS = ("v", "d", "c", "p", "r", "m", "u", "t", "f")
_WHEN = frozenset(["t", "mq", "r"])
_PLACE_ENDS = frozenset("路桥寺庄湖河城关园山岭镇村门湾塘港江海洲")
_DONE = frozenset("好实优细牢紧稳靓齐了着过出起到向给")
"""How well or how far something is done to what stands behind: 守|好|街道, 织|密|街道."""
_BEFORE = tuple(sorted(set(BEFORE_AREA), key=lambda word: (-len(word), word)))
_LEADS = frozenset(BEFORE_AREA)
DISTRICT_END = frozenset("区區县縣市旗")
LONGEST = 9
SHORT = 3  # characters of an official name that may be the end of another one
_STATION = frozenset("站心馆店所点室厅")
"""What a house is called that stands in a sub-district, before whose name it ends: 市民驿站|嘉禾路街道第一分站."""
FUNCTION = frozenset("的在是于为与和及、对到从由被把将让向给该各本我以经自往至进来去区區县縣市旗省州盟")


class Mention(NamedTuple):
    """An area noun with the Han characters before it, the left end of the name not yet decided."""

    window: str
    noun: str
    noun_start: int
    end: int


def suffix_of(noun: str) -> str:
    """What a name ends with that stands before the noun: 办事处 is that of a 街道."""
    return noun if noun in "镇鎮乡鄉" else "街道"


def mentions_in(content: str, towns: bool) -> list[Mention]:
    """Where a text names areas: sub-districts, and with `towns` towns and townships as well."""
    found = []
    for match in (_HEAD_NOUN if towns else _ROAD_NOUN).finditer(content):
        at = match.start()
        window = content[max(0, at - LONGEST - 6) : at]
        run = _HAN.match(window[::-1])
        window = window[len(window) - run.end() :] if run else ""
        noun = match.group()
        if len(window) < 1 or (noun in "镇鎮乡鄉" and (len(window) < 2 or window[-1] in NO_TOWN)):
            continue
        if window[-1] == "任" and POST_HELD.match(content, at):
            continue  # 王冬任|街道党工委书记
        if noun in ("街道办", "街道辦"):
            noun = "街道"
        if noun in ("办事处", "辦事處") and window[-1] == "道":
            continue
        found.append(made(Mention, (window, noun, at, match.end())))
    return found


def may_be_name(name: str) -> bool:
    """Whether what stands before 街道 may be a name: no verb, adverb or other word of that kind, nor ending in one."""
    stem = name.removesuffix("街道")
    if _OF_RANK.match(stem) or stem[-1] in NO_PLACE_ENDS or stem in _LEADS:
        return False  # 省级卫生街道, 数说街道, 网传街道
    if stem[-1] in _PLACE_ENDS:
        return True
    *_, last = dictionary().tag(stem, False)
    word, tag = last
    return not (tag.startswith(_NO_NAME_TAGS) and len(word) > 1) and not tag.startswith("u")


def is_done(name: str) -> bool:
    """Whether what stands before 街道 is what somebody does to its end: 把好, 守牢; no name of the register ends so."""
    return name.removesuffix("街道")[-1] in _DONE


def is_when(name: str) -> bool:
    """Whether a word of time stands before 街道, which is then no name: 武昌区|近期|街道动态.

    >>> is_when("近期"), is_when("每月"), is_when("柳荫")
    (True, True, False)
    """
    word, tag = dictionary().tag(name, False)[-1]
    return len(word) > 1 and tag in _WHEN


def is_common(name: str) -> bool:
    """Whether common words of the dictionary or what somebody does stand before 街道: they name nothing.

    >>> [is_common(f"{stem}街道") for stem in ("对话", "党员把好", "排摸", "柳荫", "中山", "人民路")]
    [True, True, True, False, False, False]
    """
    stem = name.removesuffix("街道")
    if stem[-1] in _PLACE_ENDS:
        return False
    words = dictionary().tag(stem, False)
    done = is_done(name) or (len(stem) == len(words) == _TWO and words[0][1] == "v")  # 排|摸
    return done or any(len(word) > 1 and tag and not tag.startswith(("nr", "ns", "nz", "x")) for word, tag in words)


def may_begin(lead: str, cities: Container[str]) -> bool:
    """Whether a name may begin with what stands before an official one: no city, verb or time does.

    >>> [may_begin(lead, {"郑州"}) for lead in ("雁", "银荷", "郑州", "今年", "走进", "访")]
    [True, True, False, False, False, False]
    """
    if len(lead) == 1:
        return lead not in _LEADING
    tags = [tag for _, tag in dictionary().tag(lead, False)]
    return lead not in cities and (len(tags) > 1 or not tags[0].startswith(_NO_NAME_TAGS))


def is_no_district(name: str) -> bool:
    """Whether a word that ends as a district does names none.

    >>> [is_no_district(name) for name in ("全市区", "沙市区", "中心城区", "山区", "武汉市洪山区", "西城区")]
    [True, False, True, True, False, False]
    """
    if name in _SORTS:
        return True
    return name.endswith(NO_DISTRICT) and _ALL_THE_SAME.search(name) is None


def common_end(texts: Sequence[str]) -> str:
    """What all the texts end in.

    >>> common_end(["崇川区濠", "，濠"]), common_end(["位于", "濠"])
    ('濠', '')
    """
    first, last = min(reverse := [text[::-1] for text in texts]), max(reverse)
    same = next((at for at, pair in enumerate(zip(first, last, strict=False)) if pair[0] != pair[1]), len(first))
    return first[:same][::-1]


def behind_district(lead: str) -> str:
    """What stands behind the last district of a lead, if it has one and little stands there.

    >>> behind_district("天河区柳"), behind_district("走进柳"), behind_district("天河区的老街坊")
    ('柳', '', '')
    >>> behind_district("天河区市民驿站")
    ''
    """
    at = max(lead.rfind(end) for end in DISTRICT_END)
    behind = lead[at + 1 :]
    return behind if at > 0 and len(behind) <= SHORT and behind[-1:] not in _STATION else ""


def split_district(window: str) -> tuple[str, str]:
    """`二七区淮河路` is `二七区`, `淮河路`; without a district the first part is empty."""
    for index in range(len(window) - 3, 0, -1):
        if window[index] in DISTRICT_END:
            district, rest = window[: index + 1], window[index + 1 :].removeprefix("人民").removeprefix("政府")
            if len(district) < 2 or len(rest) < 2 or is_no_district(district):
                continue
            if rest[0] in "委政直域内里的":
                return "", ""
            return district, rest
    return "", window


def without_government(left: str) -> str:
    """The district before the office of a sub-district, which is that of its government: 青山区人民政府|明湖街道办事处.

    >>> without_government("位于青山区人民政府"), without_government("青山区")
    ('位于青山区', '青山区')
    """
    return left.removesuffix("政府").removesuffix("人民") if left.endswith("政府") else left


def without_lead(window: str) -> str:
    """The window without the words that the layout knows to lead up to a name."""
    lead = _before().match(window)
    return window[lead.end() :] if lead else window


def without_verbs(window: str) -> str:
    """The window without what leads up to a name, the verbs and words of time of the dictionary among that.

    >>> [without_verbs(window) for window in ("来到银荷", "聚焦罗龙路", "生活在罗龙", "创建看银荷", "前进路")]
    ['银荷', '罗龙路', '罗龙', '银荷', '前进路']
    """
    name = window
    for _ in range(_VERBS_BEFORE + 1):
        name = without_lead(name)
        (word, tag), *more = dictionary().tag(name, False)
        rest = name[len(word) :]
        common = len(more) == 1 and more[0][1].startswith("n") and more[0][1] not in ("nr", "ns", "nz")
        leads = word in _LEADING if len(word) == 1 else tag.startswith(_NO_NAME_TAGS)
        if not leads or common or len(rest) < 2:
            break
        name = rest
    return name


def unknown_end(lead: str) -> str:
    """What stands behind the verbs of a lead, if it is two or three characters that make no word; else nothing.

    >>> unknown_end("居住在更楼"), unknown_end("走进沙河"), unknown_end("工作人员在")
    ('更楼', '', '')
    """
    name = without_verbs(lead) if lead else ""
    if not 2 <= len(name) <= SHORT or name[0] in _ASPECTS or any(character in FUNCTION for character in name):
        return ""
    return name if all(len(word) == 1 for word, _ in dictionary().tag(name, False)) else ""


@cache
def _before() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(_BEFORE) + r")+(?=[\u3400-\u9fff]{2})")


def district_of(left: str) -> str:
    """The district at the end of the words before an area's name, without city and lead: `市南区`; empty if none.

    >>> district_of("位于青岛市市南区"), district_of("老街所在的拱墅区"), district_of("惠及全区")
    ('市南区', '拱墅区', '')
    """
    if len(left) < 2 or left[-1] not in DISTRICT_END or is_no_district(left):
        return ""
    name = without_lead(_LEAD_END.split(left)[-1])
    for index in range(len(name) - 3, 0, -1):
        if name[index] in "市州盟省":
            rest = name[index + 1 :]
            return "市" + rest if rest in _BESIDE_CITY and name[index] == "市" else rest
    return name if 2 <= len(name) <= LONGEST else ""


def short_mentions(content: str, known: Set[str]) -> list[Mention]:
    """Official sub-districts that a text calls 街 where it never says 街道: 街口街."""
    found = []
    for match in _SHORT_NOUN.finditer(content):
        at = match.start()
        for size in range(min(at, LONGEST), 1, -1):
            if content[at - size : at] + "街道" in known:
                found.append(made(Mention, (content[at - size : at], "街", at, match.end())))
                break
    return found
