"""Names by head noun: from the head leftwards, word by word, to where the name begins."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterator, Mapping
from types import MappingProxyType

from jiedao.entities.agents import behind_agent
from jiedao.entities.beginnings import (
    Here,
    beginning,
    behind_former,
    own_first_word,
    placed_word,
    stands_alone,
    with_ordinal,
)
from jiedao.entities.boundaries import ANCHOR_STOPS, LEGAL_FORMS, TOGETHER, left_boundary, without_leading_verb
from jiedao.entities.candidate import JOINED, Candidate
from jiedao.entities.descriptions import goes_on, is_described
from jiedao.entities.extents import PHASE
from jiedao.entities.fanciful import is_fanciful
from jiedao.entities.firm_names import FULL_FORMS, branch_behind, full_start, is_group
from jiedao.entities.first_words import is_cut
from jiedao.entities.governed import governed_start
from jiedao.entities.placed import OWN_NAMED, is_of_place, office
from jiedao.entities.prefixes import below_sub_district, own_start, without_area
from jiedao.entities.roads import road
from jiedao.entities.spans import Span, judged
from jiedao.entities.strength import HeadRule
from jiedao.scan import Scan
from jiedao.vocabulary import AMBIGUOUS, HEAD, PROPER, Vocabulary

_LAST = 1 << 60
_BRANCHED = frozenset(["enterprise", "mall"])
_PARTS_OF_ESTATES = frozenset([
    "车库", "地下车库", "停车场", "地下停车场", "广场", "大厅", "凉亭", "会议室", "活动室", "大门", "喷泉",
    "水池", "池塘", "卫生间", "门卫室",
])  # fmt: skip
_ESTATE_PART = re.compile("(?:小区|花园|家园|公寓|新村|家属院|大院|苑|号院)(?:地下|地面|中心|公共|内|门口)?\\Z")
_PARK_OF = ("社区", "村", "街道", "镇", "乡")
_OFFICE_OF_LEVEL = re.compile(
    "(?:第[一二三四五六七八九十]{1,2}|中心|人民|中|妇幼|实验){0,2}(?:医院|保健院|中学|小学)|[\u4e00-\u9fff]{1,4}局(?!部)|第[一二三四五六七八九十]{1,2}[\u4e00-\u9fff]{1,6}厂"
)
_MADE_INTO = frozenset(["为", "成为", "变成", "变为", "打造成", "变身", "成"])  # 改造|为|乡愁集市
_LEVELS = frozenset(["省", "市", "区", "县", "镇", "乡", "村"])
_EACH = frozenset(["各", "每个", "各个", "全", "多个", "每"])


def find(
    scan: Scan,
    rules: Mapping[str, HeadRule],
    vocabulary: Vocabulary,
    barriers: Mapping[int, int],
    anchors: Collection[str],
    cities: Container[str] = (),
    stems: Mapping[int, tuple[int, int]] = MappingProxyType({}),
) -> list[Candidate]:
    """All names that end in a head noun; see `Here` for what is known of the article."""
    here = Here(scan, vocabulary, barriers, anchors, cities, stems)
    words, starts, text = scan.words, scan.starts, scan.text
    place_ends = {start: end for end, start in sorted(barriers.items())}
    found: list[Candidate] = []
    for index in scan.cued(HEAD):
        head = vocabulary[words[index]].head
        rule = rules[head]
        if stands_alone(here, index, head, rule) and not _is_governed(here, index, rule):
            continue  # 走进|小区
        # 党委书记, 社区居民: a head that only modifies the next noun names nothing
        if goes_on(text, starts[index + 1], head, rule):
            continue
        is_road = rule.strength == "road"
        candidate = road(scan, index, head, rule, barriers, cities) if is_road else _named(here, index, head, rule)
        if candidate is not None:
            found.extend(_completed(here, candidate, index, head, rule, place_ends))
    ways = {c.start: c.end for c in found if c.rule == "road"}
    return [c for c in found if c.end >= ways.get(c.start, 0)]  # 浦之园|北街


def _is_governed(here: Here, index: int, rule: HeadRule) -> bool:
    """推出|青年人才扎根|计划: whether a scheme's name ends in a verb before its head noun, word `index`."""
    return rule.strength == "object" and governed_start(here.scan, index, index, rule, here.vocabulary) < index


def _completed(
    here: Here, candidate: Candidate, index: int, head: str, rule: HeadRule, place_ends: Mapping[int, int]
) -> Iterator[Candidate]:
    """The name with its branch, without what is above it; and the park within 云谷科创园二期."""
    scan = here.scan
    starts = scan.starts
    candidate = without_area(scan.text, candidate, head)
    if candidate.priority < JOINED and _holds_place(scan, candidate, index, head, rule, place_ends):
        candidate = candidate._replace(priority=JOINED)
    if rule.anchored and not candidate.name and candidate.end == starts[index + 1]:
        noun = candidate.end - len(head)
        own = own_start(scan, candidate.start, noun)
        if own > candidate.start:
            candidate = candidate._replace(start=own, aliases=())
        candidate = below_sub_district(scan, candidate, noun, here.barriers)
    branch = branch_behind(scan.text, candidate.end, head) if rule.id in _BRANCHED else None
    if branch and starts[scan.word_at(branch.end())] == branch.end():
        candidate = candidate._replace(end=branch.end())  # 利民集团|城东店
    yield candidate
    if candidate.rule != rule.id:
        yield Candidate(candidate.start, starts[index + 1], rule.cls, rule.fine, rule.id, rule.priority)


def _holds_place(
    scan: Scan, candidate: Candidate, index: int, head: str, rule: HeadRule, place_ends: Mapping[int, int]
) -> bool:
    """深圳市…有限公司, 江苏南京市…有限公司: whether a name wins over the place that it holds."""
    if (rule.anchored or rule.joins) and candidate.end > place_ends.get(candidate.start, _LAST):
        return True
    if head not in LEGAL_FORMS or scan.text[candidate.start] in "“（":
        return False
    within = range(scan.word_at(candidate.start), index)
    return any(scan.starts[at] in place_ends or scan.words[at] == "（" for at in within)


def _named(here: Here, index: int, head: str, rule: HeadRule) -> Candidate | None:
    """The name that ends in the head noun of word `index`, if there is one."""
    end = here.scan.starts[index + 1]
    first, narrowed = placed_word(here, index, end, head, rule)
    if first < 0:
        first = _left_word(here, index, end)
        own = _own_office(here, first, index, rule)
        if own is not None:
            return own
        first = _behind_lead(here, first, index, head, rule)
    first = own_first_word(here, first, index, head, rule)
    first, start, is_own = beginning(here, first, index, end, head, rule)
    if rule.fine == "Enterprise" and (called := _called(here, first, index, end, head, rule)) is not None:
        return called
    span = Span(here, index, head, rule, first, start, end - len(head), end, is_own)
    if _is_of_level(span) or _is_of_row(span) or _is_only_described(span):
        return None
    span = _behind_former(span)
    if span.start in here.barriers:
        if _is_of_no_name(span):
            return None
        if not narrowed and _joins_place(span):
            return _with_place(span)
    return judged(_with_half_word(span))


def _called(here: Here, first: int, index: int, end: int, head: str, rule: HeadRule) -> Candidate | None:
    """联创|物业服务有限公司, 联创|集团|党委: a firm that a common word names."""
    scan, stops = here.scan, ANCHOR_STOPS
    start = first
    if head in FULL_FORMS:
        start = full_start(scan, first, index, stops, here.vocabulary, here.anchors, here.barriers)
    elif first >= index - 1 and is_group(scan, index, end, rule.reject, stops, here.vocabulary):
        start, first = index - 1, index
    return Candidate(scan.starts[start], end, rule.cls, rule.fine, rule.id, rule.priority) if start < first else None


def _left_word(here: Here, index: int, end: int) -> int:
    """The word that the boundary on the left leaves as first: 运营|街道养老服务中心."""
    scan = here.scan
    first = left_boundary(scan, index, end, here.barriers, here.vocabulary, here.anchors)
    return first + (first < index and scan.words[first + 1] == "街道" and scan.kinds[first] == AMBIGUOUS)


def _own_office(here: Here, first: int, index: int, rule: HeadRule) -> Candidate | None:
    """街道司法所, 某社区联合|街道养老服务中心: what the article's own sub-district has; 各街道司法所 are of others."""
    words = here.scan.words
    at = first + (words[first] in TOGETHER)
    if first >= index or at >= index or words[at] != "街道" or (at and words[at - 1] in _EACH):
        return None
    return office(here.scan, at, index, rule, here.vocabulary)


def _behind_lead(here: Here, first: int, index: int, head: str, rule: HeadRule) -> int:
    """The first word without a verb or who does it, and with the verbs that a scheme's name holds."""
    scan, vocabulary = here.scan, here.vocabulary
    if first < index:
        first = without_leading_verb(scan, first, index, vocabulary, here.anchors)
        called = rule.cls == "Compound" or rule.fine in OWN_NAMED
        first = behind_agent(scan, first, index, head, vocabulary, called=called)
    return governed_start(scan, first, index, rule, vocabulary) if rule.strength == "object" else first


def _is_of_level(span: Span) -> bool:
    """去|区医院: no name of its own."""
    scan, start = span.here.scan, span.start
    led = start == scan.starts[span.first] and scan.text[start] in "到去"
    return led and scan.text[start + 1 : span.noun] in _LEVELS


def _is_of_row(span: Span) -> bool:
    """街道、社区、网格|三级治理体系: the last of those that a scheme joins is no name of it."""
    if span.rule.fine != "Mechanism":
        return False
    text, start = span.here.scan.text, span.start
    joined = text[start - 1 : start] in _IN_ROW or (text[start] in _MANY and "、" in text[max(0, start - 6) : start])
    return joined and _OF_LEVELS.match(text, start, span.noun) is not None


_IN_ROW = frozenset("、和与及")
_MANY = frozenset("二两三四五六多")
_OF_LEVELS = re.compile("[\u4e00-\u9fff]{0,5}?[二两三四五六多][级方位层](?:[一四五]体)?")


def _is_only_described(span: Span) -> bool:
    """东湾两处社区食堂, but not 改造为|乡愁集市: whether the words about the noun name nothing."""
    here, head, first, start = span.here, span.head, span.first, span.start
    if not is_described(here.scan, first, start, span.end, head, span.rule):
        return False
    made = span.rule.cls == "Facility" and span.before in _MADE_INTO and len(head) > 1
    return not (made and is_fanciful(here.scan, first, here.scan.text[start : span.noun], here.vocabulary))


def _behind_former(span: Span) -> Span:
    """原|东湾菜市场, 柳荫社区|第二|睦邻中心: without the word for what was, with the number."""
    here = span.here
    start = behind_former(here.scan.text, span.start, span.noun)
    numbered = with_ordinal(here.scan.text, start, here.barriers, alone=span.rule.id == "public-institution")
    if numbered < start:
        return span._replace(first=here.scan.word_at(numbered), start=numbered)
    return span._replace(start=start) if start > span.start else span


def _is_of_no_name(span: Span) -> bool:
    """青江市|中心, 安平街道云锦花园小区|地下车库: the middle of a place, a part of an estate."""
    text, start, noun = span.here.scan.text, span.start, span.noun
    if span.head == "中心" and start == noun and text[start - 1] in "市区县":
        return True
    return span.head in _PARTS_OF_ESTATES and _ESTATE_PART.search(text, start, noun) is not None


def _joins_place(span: Span) -> bool:
    """柳荫社区|乡村振兴产业园, 小河街道|残联: whether the name begins with the place before it."""
    if _is_homes_of_office(span):
        return True
    if not span.rule.joins and not _is_park_of_place(span):
        return False
    return is_of_place(span.here, span.first, span.at, span.start, span.noun, span.rule)


def _is_homes_of_office(span: Span) -> bool:
    """柳江市|人民医院老家属院: the homes of who is called after the city or district."""
    return (
        span.rule.cls == "Compound" and _OFFICE_OF_LEVEL.match(span.here.scan.text, span.start, span.noun) is not None
    )


def _is_park_of_place(span: Span) -> bool:
    """柳荫社区|乡村振兴产业园, 柳荫街道|软件产业园, but not 柳荫社区|云帆产业园."""
    scan, start = span.here.scan, span.start
    placed = span.rule.fine == "IndustrialPark" and scan.text.endswith(_PARK_OF, 0, start) and start < span.noun
    return placed and PROPER not in scan.kinds[span.first : span.at]


def _with_place(span: Span) -> Candidate:
    """The name with the place before it, and with the phase behind it if works are built in such."""
    scan, rule, start = span.here.scan, span.rule, span.start
    phase = PHASE.match(scan.text, span.end) if rule.cls == "Project" else None
    end = phase.end() if phase else span.end
    place = span.here.barriers[start]
    return Candidate(place, end, rule.cls, rule.fine, rule.id, JOINED, "", (scan.written[start:end],))


def _with_half_word(span: Span) -> Span:
    """The span with the word before it, if that is the first half of one that was cut."""
    here, first = span.here, span.first
    if span.at - first != 1 or span.is_own or not is_cut(here.scan, first, span.at):
        return span
    return span._replace(first=first - 1, start=here.scan.starts[first - 1])
