"""Divisions, cities and sub-districts: names of the administrative register, and unknown ones by their form."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import compress, count
from types import MappingProxyType
from typing import NamedTuple

from jiedao.entities.candidate import Candidate
from jiedao.entities.strength import HeadRule
from jiedao.layout.area_names import is_common, is_when
from jiedao.normalise import normalise
from jiedao.scan import Scan
from jiedao.vocabulary import HEARSAY, NO_PLACE_ENDS, PROPER, SORTS_OF_STREETS

OFFICE = re.compile(r"办事处|办(?!公|理|事|好|学|法|证|案|[起成实活优妥完]|了(?!解))")
LONGEST_SUB_DISTRICT = 10


class Endings:
    """Names that are looked for where they end; `tails` are the last two characters of each.

    >>> names = Endings(["吉林市", "吉林省", "新吉林市"])
    >>> names.length("在新吉林市", 5), names.length("在吉林省", 4), names.length("在吉林", 3)
    (4, 3, 0)
    """

    def __init__(self, names: Iterable[str]) -> None:
        self.names = frozenset(names)
        lengths: dict[str, set[int]] = {}
        for name in self.names:
            lengths.setdefault(name[-2:], set()).add(len(name))
        self._lengths = {tail: sorted(found, reverse=True) for tail, found in lengths.items()}
        self.tails = frozenset(lengths)
        self.longest = max(map(len, self.names), default=0)

    def length(self, text: str, end: int) -> int:
        """The length of the longest name that ends at `end`, or 0."""
        for length in self._lengths.get(text[end - 2 : end] if end > 1 else "", ()):
            if length <= end and text[end - length : end] in self.names:
                return length
        return 0


class PlaceNames(NamedTuple):
    """The official names that place rules look for, and those of the page at hand."""

    sub_districts: Collection[str]
    divisions: Endings
    anchors: Collection[str]
    cities: Container[str] = ()
    short: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class PlaceRules:
    """Head rules for places, the department names, and priorities."""

    sub_district: HeadRule
    town: HeadRule
    community: HeadRule
    village: HeadRule
    departments: re.Pattern[str]
    priority: int


def divisions(scan: Scan, names: PlaceNames, rules: PlaceRules) -> list[Candidate]:
    """Provinces, cities, districts by their full official names: the longest name that ends at each 省, 市, 区, 县."""
    found = []
    text = scan.text
    length_at = names.divisions.length
    for match in DIVISION_END.finditer(text):
        end = match.end()
        length = length_at(text, end)
        if not length or (length == 2 and text[end : end + 1] in SHORT_NAME_IN):
            continue
        if length == 2 and text[end - 2] in "东西南北" and text[end - 3 : end - 2] not in ("", "市", "，", "、", "。"):
            continue  # 棕树营|东区社区
        if text[end - 1 : end + 1] in GONE_ON or _runs_on(scan, end - length, end):
            continue
        name = text[end - length : end]
        if name in OFTEN_A_SORT and text[end - length - 1 : end - length] != "市" and name != scan.article.district:
            continue
        if name not in ORDINARY:
            found.append(Candidate(end - length, end, "Division", "", "division", rules.priority + 2))
    return found


def _runs_on(scan: Scan, start: int, end: int) -> bool:
    """Whether two words of the dictionary stand where a name would begin within the first: 适应|城市."""
    index = scan.word_at(start)
    if scan.starts[index] == start or index + 2 >= len(scan.starts):
        return False
    second, behind = scan.starts[index + 1 : index + 3]
    within = second + 1 < end <= behind and (end < behind or scan.kinds[index + 1] != PROPER)
    return within and scan.kinds[index] != PROPER


def cities(scan: Scan, names: PlaceNames, rules: PlaceRules) -> list[Candidate]:
    """郑州, 四川: a city or province by its short name, where it stands alone and in no longer name."""
    words, kinds, short = scan.words, scan.kinds, names.short
    found: list[Candidate] = []
    for at in compress(count(), map(short.__contains__, words)):
        word = words[at]
        before = at == 0 or kinds[at - 1] in BESIDE_A_CITY or words[at - 1] in short
        if before and (
            kinds[at + 1] in BESIDE_A_CITY or words[at + 1] in short or words[at + 1] in names.divisions.names
        ):
            found.append(Candidate(scan.starts[at], scan.starts[at + 1], "Division", "", "division", 20, short[word]))
    return found


def is_province(scan: Scan, name: Candidate, names: PlaceNames) -> bool:
    """Whether what looks like a surname and a name is a province: 邀请|江苏|为正律师事务所."""
    return names.short.get(scan.text[name.start : name.end], "").endswith(("省", "自治区"))


BESIDE_A_CITY = "psvwq"
SHORT_NAME_IN = ("场", "民", "政", "区")  # 中|市场
ORDINARY = frozenset(["城区", "郊区", "矿区", "市区", "新区"])  # also words for parts of any city
OFTEN_A_SORT = frozenset(["平房区", "新市区"])  # only where their city stands before them, or the article is set there
GONE_ON = ("区域", "区位", "区块", "区片", "区间", "县域", "县级", "市场", "市容", "市值", "市面")
"""Words that what looks like a name goes on into: 城中|区域."""
DIVISION_END = re.compile(r"[省市区县州盟旗]")


def sub_districts(scan: Scan, names: PlaceNames, rules: PlaceRules, barriers: dict[int, int]) -> list[Candidate]:
    """Sub-districts: an official name before 街道, 镇 or 乡, else a name of unknown words before 街道."""
    found = []
    text = scan.text
    own = normalise(scan.article.sub_district)  # as the layout of the whole page tells it
    for head, end in _sub_district_ends(text):
        start = end - len(own) if own and text.endswith(own, 0, end) else -1
        for length in range(min(LONGEST_SUB_DISTRICT, end) if start < 0 else 0, 2, -1):
            if text[end - length : end] in names.sub_districts:
                start = end - length
                break
        if start >= 0 and _is_beside(scan, start, head):
            continue  # 负责人|和|街道: no 人和街道
        generic = start >= 0 and (text.endswith(GENERIC_AREA, start, head) or text[start - 1 : start] == "个")
        generic = generic or (start >= 0 and end - head == 1 and _is_sort_of_town(scan, start, head))
        if generic and text[start:end] != own and start not in barriers:
            continue  # 打造首善街道, 一个老城街道, 书香城镇: some place has that name
        if start < 0 and end - head == 2:
            start = _unknown(scan, head, end, barriers, names.short)
        if start < 0 or (end - head == 1 and text[start:end] != own and text.startswith("社区", end)):
            continue  # 太平镇|社区
        rule_id = rules.sub_district.id if end - head == 2 else rules.town.id
        stop = end
        office = OFFICE.match(text, end)
        if office:
            stop = office.end()
        name = scan.written[start:end] if stop != end else ""
        if end - head == 1 and text[start:end] + "街道" == own:
            name = scan.article.sub_district  # 石湾镇, where the article tells of 石湾镇街道
        found.append(Candidate(start, stop, "SubDistrict", "", rule_id, rules.priority + 1, name))
    for end in occurrences(text, "办事处"):  # 淮河路办事处
        if text.endswith("街道", 0, end):
            continue
        for length in range(min(LONGEST_SUB_DISTRICT, end), 1, -1):
            if text[end - length : end] + "街道" in names.sub_districts:
                found.append(
                    Candidate(
                        end - length,
                        end + 3,
                        "SubDistrict",
                        "",
                        rules.sub_district.id,
                        rules.priority + 1,
                        scan.written[end - length : end] + "街道",
                    )
                )
                break
    return found


def _is_beside(scan: Scan, start: int, head: int) -> bool:
    """Whether a name is the end of a word and 和 behind it, which joins that word with 街道."""
    at = scan.word_at(start)
    return scan.starts[at] < start and scan.words[at + 1] == "和" and scan.starts[at + 2] == head


def _is_sort_of_town(scan: Scan, start: int, head: int) -> bool:
    """Whether the words are of a sort of towns, though they end as a town's name from `start` on does."""
    first, last = scan.word_at(start), scan.word_at(head)
    if scan.words[last] not in SORTS_OF_TOWNS or first == last:
        return False
    return scan.starts[first] < start or (last == first + 1 and len(scan.words[first]) > 1)


def _sub_district_ends(text: str) -> Iterator[tuple[int, int]]:
    """Where 街道, 镇 and 乡 stand that may end a name: 街道 first, each in the order of the text."""
    for at in occurrences(text, "街道"):
        yield at, at + 2
    for match in TOWN_END.finditer(text):
        yield match.start(), match.end()


def occurrences(text: str, word: str) -> Iterator[int]:
    """Where a word stands in a text."""
    return found_by(text.find, word)


def found_by(find: Callable[..., int], word: str) -> Iterator[int]:
    """Where a word stands in the text that `find` searches."""
    at = find(word)
    while at >= 0:
        yield at
        at = find(word, at + len(word))


MANY = 400
"""Of so many names all places in the text are found together: one search for each would take time without end."""


def finder(text: str, names: Collection[str]) -> Callable[..., int]:
    """As `text.find`, for these names.

    >>> find = finder("柳荫路、柳荫里", ["柳荫", "荫里"])
    >>> find("柳荫"), find("柳荫", 2), find("荫里"), find("柳荫", 5)
    (0, 4, 5, -1)
    """
    if len(names) < MANY:
        return text.find
    import daachorse

    wanted = sorted(set(names))
    places: dict[str, list[int]] = {name: [] for name in wanted}
    for start, _, index in daachorse.CharwiseDoubleArrayAhoCorasick(wanted).find_overlapping(text):
        places[wanted[index]].append(start)

    def find(name: str, begin: int = 0) -> int:
        found = places[name]
        at = bisect_left(found, begin)
        return found[at] if at < len(found) else -1

    return find


SORTS_OF_TOWNS = frozenset(["城镇", "村镇", "集镇", "重镇", "强镇", "名镇", "古镇", "小镇", "市镇"])
TOWN_END = re.compile(r"[镇乡](?<=[\u4e00-\u9fff]{2})(?![\u4e00-\u9fff]?[级村愁土贤街亲里情])")
COUNTING = frozenset("两二三四五六七八九十几多数各")  # 柳城|四街道: so many of them
NOT_A_NAME = frozenset([
    "各", "全", "两", "本", "该", "个", "市", "区", "县", "等", "为", "在", "是", "由", "将", "与", "和", "让",
    "使", "的", "地", "条", "主", "沿", "背", "辖", "这", "那", "其", "我", "你", "他", "她", "每", "某", "此",
])  # fmt: skip
GENERIC_AREA = (
    "联合", "背街", "沿街", "驻", "级", "全", "各", "双拥", "兄弟", "邻近", "四美", "首善", "魅力", "明星",
    "须经", "应经", "需经", *SORTS_OF_STREETS, *NO_PLACE_ENDS, *HEARSAY,
)  # fmt: skip


def _unknown(scan: Scan, head: int, end: int, barriers: dict[int, int], cities: Container[str]) -> int:
    index = scan.word_at(head)
    cut = scan.starts[index] != head
    if cut:  # 街道 is part of a longer word, or the name ends within one: 柳荫街|道
        first_char = scan.text[scan.starts[index] : head]
        if not first_char:
            return -1
    first = index
    while (
        first > 0
        and scan.starts[first] not in barriers
        and scan.kinds[first - 1] in "nx"
        and scan.words[first - 1][-1] != "区"
        and end - scan.starts[first - 1] <= 8
    ):
        first -= 1
    start = scan.starts[first]
    name = scan.text[start:head]
    if len(name) < 2 or name[0] in NOT_A_NAME or name[-1] in COUNTING or name in cities:
        return -1
    if name.endswith(GENERIC_AREA) or is_when(name) or (start not in barriers and is_common(name + "街道")):
        return -1
    if scan.text[start - 1 : start] in ("的", "型"):
        return -1
    if start in barriers or PROPER in scan.kinds[first : index + cut] or name[-1] in "路桥山河湖江城湾园门庄营":
        return start
    return -1
