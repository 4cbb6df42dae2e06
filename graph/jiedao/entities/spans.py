"""What stands before a head noun as its name: whether it suffices, and what is told by the words around it."""

from __future__ import annotations

import re
from typing import NamedTuple

from jiedao.entities.beginnings import Here
from jiedao.entities.boundaries import LEGAL_FORMS
from jiedao.entities.brands import is_called, is_split, names_places
from jiedao.entities.candidate import NO_NAME, Candidate
from jiedao.entities.descriptions import is_common
from jiedao.entities.extents import SERVED, whole
from jiedao.entities.placed import city_before, held, is_at_place, is_of_city, works_of_place
from jiedao.entities.strength import HeadRule, is_name
from jiedao.vocabulary import LATIN, NOUN, PROPER, Vocabulary

_HIGH = frozenset(["大厦", "广厦"])  # any word makes a name of these: 建工|大厦, 金融|大厦
_ESTATES_BY_GARDEN = frozenset(["苑小区", "园小区"])
_SINGLE = frozenset(["一处", "一个", "一座", "一家"])
_GRADES = frozenset(["省级", "市级", "国家级", "区级"])
_WITH_AND = frozenset(["Compound", "Facility"])
_SEATED = frozenset(["GovernmentBody", "PublicInstitution"])
_PLACE_HEADS = frozenset([
    "路", "街", "巷", "大道", "商圈", "广场", "大厦", "园区", "创业园", "产业园", "公园", "小区", "苑", "花园",
    "湾", "桥", "墩", "沱", "屯", "坡", "岭", "塘", "沟", "浜", "井", "坊", "门", "泉", "寺", "庙", "塔", "洲", "埠",
    "寨", "堡",
])  # fmt: skip
_YEAR = re.compile("20\\d\\d年?度?(?:[春夏秋冬]季|金秋|暑期|寒假)?\\Z|(?:[春夏秋冬]季|金秋|暑期|寒假)\\Z")


class Span(NamedTuple):
    """A head noun, `noun` to `end`, in word `at`, and what may name it: from the word `first`, the character `start`.

    `is_own`: it begins with what a place of the article is called by.
    """

    here: Here
    at: int
    head: str
    rule: HeadRule
    first: int
    start: int
    noun: int
    end: int
    is_own: bool

    @property
    def before(self) -> str:
        """The word before it."""
        return self.here.scan.words[self.first - 1]


def judged(span: Span) -> Candidate | None:
    """The name that a span is, by what stands around it, or if the words before the head noun suffice."""
    here, rule, head = span.here, span.rule, span.head
    scan = here.scan
    modifier = scan.text[span.start : span.noun]
    answer = _done(span) if rule.strength == "object" else _of_others(span)
    if answer is not None:
        return answer if answer is not NO_NAME else None
    if rule.strength == "object":
        span = span._replace(start=_with_year(scan.text, span.start, modifier, rule))
    if _is_too_common(span, modifier):
        return None
    span = _with_grade(span)
    first, start, end = span.first, span.start, span.end
    kinds = _kinds(span)
    proper = _is_proper(span, kinds, modifier)
    named = proper or _holds_noun(span, kinds, modifier)
    if is_name(scan, first, head, rule, modifier, named, proper, here.vocabulary):
        if not proper and _is_one_of_many(span):
            return None
    elif first and (works := works_of_place(scan, first, start, end, head, rule, here.barriers)):
        return works
    elif rule.cls != "Facility" or not is_at_place(here, first, head, modifier, kinds):
        return None
    if rule.id == "service-centre" and is_of_city(here, start, end, head):
        return Candidate(start, end, "Organisation", "SocialOrganisation", rule.id, rule.priority)
    return whole(scan.text, start, end, head, rule)


def _done(span: Span) -> Candidate | None:
    """第三届|邻里饺子节; 聚焦服务体系|建设 and 探索党组织联系服务|群众 are none: what is done."""
    text, end, head, rule = span.here.scan.text, span.end, span.head, span.rule
    name = held(span.here.scan, span.start, end, head, rule, span.here.barriers)
    if name is not None:
        return name
    only_done = (rule.fine == "Mechanism" and text.startswith("建设", end)) or (
        head == "服务" and SERVED.match(text, end)
    )
    return NO_NAME if only_done else None


def _of_others(span: Span) -> Candidate | None:
    """某社区的|加装电梯, 青江市|金色晚年|养老服务中心; 某有限公司|区域 is none: what is told by the words before it."""
    here, index, head, rule, first, start, _, end, _ = span
    scan = here.scan
    alone = start >= span.noun and index > 1
    if alone and (works := works_of_place(scan, index, start, end, head, rule, here.barriers)):
        return works
    if rule.id == "area" and scan.words[index - 1] in LEGAL_FORMS:
        return NO_NAME
    city = city_before(scan, first, here.cities) if rule.id == "service-centre" and head.endswith("中心") else -1
    if city < 0:
        return None
    return Candidate(scan.starts[city], end, "Organisation", "SocialOrganisation", rule.id, rule.priority)


def _is_too_common(span: Span, modifier: str) -> bool:
    """老旧小区, 学校医院: whether the words before a head noun are no name, or are a kind themselves."""
    here, index, head, rule, first, start, _, end, _ = span
    if is_common(here.scan, first, index, start, end, head, rule):
        return True
    return rule.anchored and start not in here.barriers and _is_kind(modifier, here.vocabulary)


def _with_grade(span: Span) -> Span:
    """省级|科普教育基地."""
    first = span.first
    if span.rule.fine != "Base" or not first or span.before not in _GRADES:
        return span
    return span._replace(first=first - 1, start=span.here.scan.starts[first - 1])


def _kinds(span: Span) -> str:
    """The kinds of the words before the head noun, and of what stands before it in its own word."""
    scan = span.here.scan
    kinds = scan.kinds[span.first : span.at]
    remainder = scan.words[span.at][: -len(span.head)]
    if not remainder:
        return kinds
    return kinds + (span.here.vocabulary[remainder].kind if len(remainder) > 1 else NOUN)


def _is_one_of_many(span: Span) -> bool:
    """街道建起的一处法治活动阵地."""
    single = span.rule.cls == "Facility" and span.first > 1 and span.before in _SINGLE
    return single and span.here.scan.words[span.first - 2] == "的"


def _with_year(text: str, start: int, modifier: str, rule: HeadRule) -> int:
    """2024年|金秋招聘会: where an event begins with its year or season."""
    dated = rule.fine in ("Activity", "Campaign") and len(modifier) > 1
    year = _YEAR.search(text, max(0, start - 9), start) if dated else None
    return year.start() if year else start


def _is_kind(modifier: str, vocabulary: Vocabulary) -> bool:
    """Whether what stands before a head noun is one itself, and no name."""
    return len(modifier) < 4 and modifier in vocabulary.heads and not vocabulary.names_by_itself(modifier)


def _holds_noun(span: Span, kinds: str, modifier: str) -> bool:
    """Whether a noun stands before a head noun, or what is as good as one: 建工|大厦, 和|小区."""
    if NOUN in kinds or (span.head in _HIGH and 1 < len(modifier) < 5):
        return True
    words, index = span.here.scan.words, span.at
    return words[index] == "小区" and words[index - 1] in ("里", "和")


def _is_proper(span: Span, kinds: str, modifier: str) -> bool:
    """Whether a name holds a proper noun, or is as good: it is of a place, or a word of it names by itself."""
    if span.is_own or PROPER in kinds or LATIN in kinds:
        return True
    here, index, head, rule, first, start, _, _, _ = span
    scan, vocabulary = here.scan, here.vocabulary
    words = scan.words
    return (
        words[first] in here.anchors
        or start in here.barriers
        or head in _ESTATES_BY_GARDEN
        or is_split(scan, first, start, modifier)
        or (first < index and names_places(words[first], rule, vocabulary))
        or not _PLACE_HEADS.isdisjoint(words[first + 1 : index])
        or is_called(scan, first, index, head, rule, modifier, vocabulary)
        or (rule.fine in _SEATED and any(len(word) > 2 and word[-1] in "路街道巷" for word in words[first:index]))
        or (rule.cls in _WITH_AND and "和" in words[first:index])
    )  # 解放街|派出所, 天|和|广场
