"""Names that no noun of their own tells: by what the text says they are, and whose people act.

上城天街是辖区重点楼宇之一, 作为龙头企业，鼎创智联…, 鼎创智联总经理…, 家住水岸花城的…: what kind of thing it is, or who
belongs to it, tells the class of a name that could be anything.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from jiedao.entities.agents import is_set_up
from jiedao.entities.candidate import Candidate
from jiedao.entities.near import near
from jiedao.scan import Scan
from jiedao.vocabulary import AMBIGUOUS, GENERIC, LATIN, NOUN, PROPER, VERB
from jiedao.word_lists import alternation

KEYS = ("nouns", "people", "homes", "sorts", "made", "having")
"""What a rule of a pack says, in the order of the fields of `DefinitionRule`."""
LONGEST = 8  # characters of such a name
SHORTEST = 2
_FARTHEST = 20  # characters behind 家住 where the name of a home ends
_NAMING = frozenset([PROPER, LATIN])
_WITHIN = _NAMING | {NOUN, GENERIC, AMBIGUOUS}
_LEADS = "，。；：！？”、的\n"
_PLACED = re.compile(
    "(?:就|便|则|也|均|都|正)?(?:位于|坐落于|坐落在|地处|毗邻|紧邻|紧挨|始建于|建成于|建于|竣工于)"
    "[^，。；]{2,24}，(?:[^，。；]{2,16}，)?(?:现|曾|原|本|也|便|就)?$"
)
"""What may stand between a name and what it is said to be: 上城天街位于街道东侧，是…"""
_ADVERBS = re.compile("(?:就|便|正|则|也|曾|曾经|原|原本|本|都|均|正是|可谓|堪称|已)+$")
_AS = re.compile("(?:作为|身为)$")
_SORTS = frozenset([
    "企业", "公司", "商户", "商家", "品牌", "门店", "店铺", "机构", "单位", "楼宇", "商圈", "驻区", "辖区", "上市",
    "上市公司", "外地", "本地", "外来", "某", "该", "知名", "龙头", "首家",
])  # fmt: skip
"""Words that say what sort a thing is and stand before its name."""
_INSIDE = ("内", "里头", "里面")
_OF_OTHER_SORTS = (
    "楼", "街", "路", "县", "区", "市", "镇", "村", "省", "人", "家", "者", "员", "院", "板", "社区", "街道",
    "政府", "机关",
)  # fmt: skip
"""What words end with that name things of other sorts, or people: 住在外地养老院的."""


_ONE = (
    "(?:一[座处栋幢条家个片支款所]|"
    "[^，。；：！？“”是]{0,8}(?:打造|开发|建设|推出|创办|研发|培育|运营|经营|自建|创建|孵化)的)"
)
"""What says that something is one of its kind, so that what it is said of is a name."""
_STANDING = frozenset(["Facility", "Compound"])
_POINTING = frozenset("这那该此它他她我你咱本其每各整全哪谁某都也就还不且而但却更又便既即乃则只仅")
_GRAMMAR = frozenset("的了着在和与及为把被将对等让使给从向由以并有说叫像过吗呢吧")
_TIMES = re.compile("[年月日天时]|前身|原来|如今|现在|目前|过去|曾经|其中|全部|部分|之前|以前|后来")


@dataclass(frozen=True, slots=True)
class DefinitionRule:
    """What things of a class are said to be, and by what else they are told.

    The words behind a name that only those have (`people`), those before a home, the sorts that stand right before a
    name (辖区企业), what only 一座 or 打造的 tells to be one (`made`), and what stands behind a name that has it.
    """

    id: str
    cls: str
    fine: str
    nouns: Sequence[str]
    people: Sequence[str]
    homes: Sequence[str]
    sorts: Sequence[str]
    made: Sequence[str]
    having: Sequence[str]


@dataclass(frozen=True, slots=True)
class Definitions:
    """The rules by their words, and patterns that find where one of these stands; all before a home hold `lived`."""

    priority: int
    by_noun: Mapping[str, DefinitionRule]
    by_people: Mapping[str, DefinitionRule]
    by_home: Mapping[str, DefinitionRule]
    said: re.Pattern[str]
    people: re.Pattern[str]
    homes: re.Pattern[str]
    by_sort: Mapping[str, DefinitionRule]
    sorts: re.Pattern[str]
    by_made: Mapping[str, DefinitionRule]
    made: re.Pattern[str]
    by_having: Mapping[str, DefinitionRule]
    having: re.Pattern[str]
    lived: str = ""


_SAID = re.compile("[是系为]")


def compiled(rules: Iterable[DefinitionRule], priority: int) -> Definitions:
    """The rules, ready to be looked for."""
    told = list(rules)
    by_noun, by_people, by_home, by_sort, by_made, by_having = (
        {word: rule for rule in told for word in getattr(rule, key)} for key in KEYS
    )
    by_made = {**by_noun, **by_made}
    said = re.compile(
        f"(?<={_SAID.pattern})[^，。；：！？“”是]{{0,20}}?({_any(by_noun)})(?:之一|之首)?(?=[，。；：！？”\n]|\\Z)"
    )
    people = re.compile(_any(by_people))
    homes = re.compile(f"({_any(by_home)})了?(?=[^，。；的]{{2,18}}的)")
    lived = frozenset.intersection(*(frozenset(word) for word in by_home)) if by_home else frozenset[str]()
    sorts = re.compile(_any(by_sort))
    made = re.compile(f"是{_ONE}[^，。；：！？“”是]{{0,28}}?({_any(by_made)})(?=[，。；：！？”\n]|\\Z)")
    having = re.compile(_any(by_having))
    return Definitions(
        priority, by_noun, by_people, by_home, said, people, homes, by_sort, sorts, by_made, made, by_having, having,
        min(lived, default=""),
    )  # fmt: skip


def _any(words: Collection[str]) -> str:
    return alternation(sorted(words)) if words else "(?!)"


def find(scan: Scan, rules: Definitions, barriers: Container[int], surnames: Collection[str]) -> Iterator[Candidate]:
    """All names that are told so."""
    text = scan.text
    for match in near(rules.said, text, _SAID, 1, 1):
        span = _said_to_be(scan, match.start() - 1, barriers) or _being(scan, match, barriers)
        if span is not None:
            yield _made(rules, rules.by_noun[match[1]], *span)
    for match in rules.made.finditer(text):
        rule = rules.by_made[match[1]]
        span = _whole(scan, match.start(), barriers, rule.cls)
        if span is not None and not (rule.cls not in _STANDING and _is_person(text, *span, surnames)):
            yield _made(rules, rule, *span)
    for match in rules.sorts.finditer(text):
        end = _firm_behind(scan, match.end())
        if end >= 0 and not _is_person(text, match.end(), end, surnames):
            yield _made(rules, rules.by_sort[match[0]], match.end(), end)
    for match in rules.having.finditer(text):
        start = name_before(scan, match.start(), barriers)
        if start >= 0 and (start == 0 or text[start - 1] in _LEADS or start in barriers):
            yield _made(rules, rules.by_having[match[0]], start, match.start())
    for match in rules.people.finditer(text):
        end = match.start() - text.endswith("的", 0, match.start())
        start = name_before(scan, end, barriers)
        if start >= 0 and not _is_person(text, start, end, surnames):
            yield _made(rules, rules.by_people[match[0]], start, end)
    for match in rules.homes.finditer(text) if rules.lived in text else ():
        stop = text.find("的", match.end(), match.end() + _FARTHEST)
        begin = max(
            (at for at in range(match.end(), stop) if at in barriers), default=match.end()
        )  # 家住某街道|富源里的
        end = name_behind(scan, begin, barriers)
        if end >= 0 and text.startswith("的", end):
            yield _made(rules, rules.by_home[match[1]], begin, end)


def _made(rules: Definitions, rule: DefinitionRule, start: int, end: int) -> Candidate:
    return Candidate(start, end, rule.cls, rule.fine, rule.id, rules.priority)


def _said_to_be(scan: Scan, at: int, barriers: Container[int]) -> tuple[int, int] | None:
    """The name before 是 at `at` that begins a clause: 上城天街|就是, 位于东侧的上城天街|是, 上城天街位于东侧，|是."""
    text = scan.text
    adverbs = _ADVERBS.search(text, max(0, at - 4), at)
    end = adverbs.start() if adverbs else at
    placed = _PLACED.search(text, max(0, end - 48), end) if text[end - 1] == "，" else None
    if placed is not None:
        end = placed.start()
    start = name_before(scan, end, barriers)
    if start < 0 or not (start == 0 or text[start - 1] in _LEADS or start in barriers):
        return None
    return start, end


def _whole(scan: Scan, at: int, barriers: Container[int], cls: str) -> tuple[int, int] | None:
    """All that stands between a bound and 是 at `at`, where it is no run of common words: 云端里|是一处文创园区."""
    text = scan.text
    start = max(
        (i for i in range(max(0, at - LONGEST), at) if i == 0 or text[i - 1] in _LEADS or i in barriers), default=-1
    )
    if start < 0 or not SHORTEST <= at - start <= LONGEST:
        return None
    name = text[start:at]
    first, last = scan.word_at(start), scan.word_at(at - 1)
    words, kinds = scan.words[first : last + 1], scan.kinds[first : last + 1]
    if (
        scan.starts[first] != start
        or scan.starts[last + 1] != at
        or name[0] in _POINTING
        or not _GRAMMAR.isdisjoint(name)
        or _TIMES.search(name)
        or name.endswith(_OF_OTHER_SORTS)
        or kinds[0] == VERB
        or words[0] in _SORTS
    ):
        return None
    coined = not _NAMING.isdisjoint(kinds) or (len(words) > 1 and min(map(len, words)) == 1)
    coined = coined or (cls not in _STANDING and kinds == NOUN * len(kinds) and len(words) > 1)  # 银龄|课堂
    return (start, at) if coined else None


def _firm_behind(scan: Scan, start: int) -> int:
    """Where the name of a firm ends that begins behind 辖区企业, or -1: it holds a made-up word, and no verb."""
    first = scan.word_at(start) if start < len(scan.text) else -1
    if first < 0 or scan.starts[first] != start or scan.kinds[first] not in _NAMING | {NOUN}:
        return -1
    last = first
    while last + 2 < len(scan.starts) and scan.kinds[last + 1] in _NAMING | {NOUN, GENERIC}:
        last += 1
    end = scan.starts[last + 1]
    named = PROPER in scan.kinds[first : last + 1] and scan.words[last][-1] not in "员者人长们"
    return end if named and SHORTEST <= end - start <= LONGEST else -1


def _being(scan: Scan, match: re.Match[str], barriers: Container[int]) -> tuple[int, int] | None:
    """作为辖区重点楼宇，|上城天街: the name behind what it is as."""
    if (
        not _AS.search(scan.text, max(0, match.start() - 2), match.start())
        or scan.text[match.end() : match.end() + 1] != "，"
    ):
        return None
    end = name_behind(scan, match.end() + 1, barriers)
    return (match.end() + 1, end) if end >= 0 else None


def name_before(scan: Scan, end: int, barriers: Container[int]) -> int:
    """Where the name begins that ends at `end`, or -1: a run of nouns with an unknown word among them."""
    index = scan.word_at(end - 1) if end else -1
    if index < 0 or scan.starts[index + 1] != end:
        return -1
    first = index + 1
    while (
        first
        and end - scan.starts[first - 1] <= LONGEST
        and _may_hold(scan, first - 1)
        and scan.starts[first] not in barriers
    ):
        first -= 1
    for at in range(first, index + 1):
        if scan.words[at] in _SORTS or scan.words[at].endswith(_INSIDE):
            first = at + 1  # 辖区冷链企业|鲸晟云联
    while first <= index and scan.kinds[first] not in _NAMING | {NOUN}:
        first += 1
    return scan.starts[first] if first <= index and _names(scan, first, index) else -1


def name_behind(scan: Scan, start: int, barriers: Container[int]) -> int:
    """Where the name ends that begins at `start`, or -1."""
    first = scan.word_at(start) if start < len(scan.text) else -1
    if first < 0 or scan.starts[first] != start:
        return -1
    last = first - 1
    while last + 2 < len(scan.starts) and scan.starts[last + 2] - start <= LONGEST and _may_hold(scan, last + 1):
        last += 1
    end = scan.starts[last + 1]
    return end if last >= first and end not in barriers and _names(scan, first, last) else -1


def _may_hold(scan: Scan, index: int) -> bool:
    """Whether a word may be part of such a name; 里 at the end of 鲁班里 may."""
    return scan.kinds[index] in _WITHIN or (
        scan.words[index] == "里" and index > 0 and scan.kinds[index - 1] in _NAMING
    )


def _names(scan: Scan, first: int, last: int) -> bool:
    text = scan.text[scan.starts[first] : scan.starts[last + 1]]
    kinds: Sequence[str] = scan.kinds[first : last + 1]
    return (
        SHORTEST <= len(text) <= LONGEST
        and not _NAMING.isdisjoint(kinds)
        and scan.kinds[first] in _NAMING | {NOUN}
        and not text.endswith(_OF_OTHER_SORTS)
        and not is_set_up(text)
    )


def _is_person(text: str, start: int, end: int, surnames: Collection[str]) -> bool:
    """Whether it may as well be the name of a person: 王芳老板."""
    return end - start < 4 and (text[start] in surnames or text[start : start + 2] in surnames)
