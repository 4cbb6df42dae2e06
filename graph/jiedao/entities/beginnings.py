"""Where a name begins that a head noun ends: the first word of it, without what only leads to it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Container, Mapping
from dataclasses import dataclass

from jiedao.entities import leading
from jiedao.entities.boundaries import LEGAL_FORMS, WITH_LI, anchored_start, is_called_li, is_merged
from jiedao.entities.fanciful import COLOURS, FIRMS, OF_FIRMS
from jiedao.entities.first_words import (
    behind_located,
    behind_sort,
    is_half,
    lacks_first,
    made_into,
    with_adverb,
    with_function_character,
    with_side,
)
from jiedao.entities.strength import HeadRule
from jiedao.scan import Scan
from jiedao.vocabulary import NOUN, STOP, Vocabulary

_TAKING = frozenset(["以", "把", "将", "对", "向"])
_BANDS = frozenset(["VolunteerTeam", "SocialOrganisation", "Alliance"])
_LEADING = frozenset(["在", "与", "和", "由", "请", "的", "向", "为", "对", "把", "将", "以"])
_STARTED = frozenset(["Campaign", "Mechanism", "Activity"])
_WHOSE = frozenset(["社区", "小区", "楼宇", "居民", "企业", "商户"])
_STARTING = (
    "启动", "实施", "推行", "实行", "推出", "探索", "创新", "开展", "举办", "推进", "发布", "出台", "制定", "落实",
)  # fmt: skip
_MAKING = frozenset(
    ["打造", "培育", "创新", "创建", "推", "探索", "提炼", "总结", "孵化", "开发", "策划", "设计", "涌现", "孕育"]
)
_CUT_OFF = frozenset(["Facility", "Compound", "Project"])
_BEFORE_FORMER = frozenset(
    ["用", "由", "将", "把", "在", "于", "对", "的", "，", "。", "\n", "（", "即", "是", "和", "与", "区", "村"]
)
_OF_QUARTER = frozenset(["ServiceCentre", "PublicInstitution"])
_LEVELS = ("省", "市", "区", "县")
_ORDINAL = re.compile("第(?:[一二三四五六七八九十]{1,2}|\\d{1,2})")
_SAID_TO_BE = re.compile(".*(?<!国)(?:如同|犹如|好比|宛如|就像|既是|正是|[\u4e00-\u9fff]{2}是)")
_OWN_CALLED = frozenset(["PublicInstitution"])


@dataclass(frozen=True, slots=True)
class Here:
    """An article as the rules of head nouns read it.

    `barriers` maps the end of a place name to its start: no name runs through. With one of `anchors` a full name
    begins. `stems` tells where a place of the article is called without 街道 or 社区: a name may begin with it
    (大公桥派出所 in an article on 大公桥街道).
    """

    scan: Scan
    vocabulary: Vocabulary
    barriers: Mapping[int, int]
    anchors: Collection[str]
    cities: Container[str]
    stems: Mapping[int, tuple[int, int]]


def placed_word(here: Here, index: int, end: int, head: str, rule: HeadRule) -> tuple[int, bool]:
    """The first word of a full name that begins with a place (河南…有限公司), or -1.

    And whether that is one of several places, or all that stands before the head noun.
    """
    if not rule.anchored and head not in LEGAL_FORMS:
        return -1, False
    first = anchored_start(here.scan, index, end, here.vocabulary, here.anchors)
    if first < 0:
        return -1, False
    starts = here.scan.starts
    nearest = _of_the_nearest(here.scan, first, index, here.barriers, rule)
    # 长江街道|柳荫社区党委: the community is what names it
    whole = nearest < index and here.barriers.get(starts[index], -1) == starts[nearest]
    return nearest, nearest > first or whole


def own_first_word(here: Here, first: int, index: int, head: str, rule: HeadRule) -> int:
    """The first word without a verb or preposition that leads to it, and with the one that was taken for such."""
    scan = here.scan
    words, kinds = scan.words, scan.kinds
    if first < index and words[first] in _TAKING:
        first += 1
    first = with_side(scan, first, rule.cls, here.vocabulary)
    if words[first - 1] == "社区" and scan.starts[first - 1] in here.barriers and rule.fine in _OF_QUARTER:
        return first - 1  # 柳荫街道|社区党群服务中心
    if rule.cls in _CUT_OFF:
        first = behind_located(scan, first)
    if rule.cls in _CUT_OFF or rule.fine == "PartyBody":
        first = with_adverb(scan, first, index, here.barriers)
    if kinds[first - 1] == STOP and first > 1 and _is_attribute(scan, first, index, head, rule):
        first -= 1  # 金色|梯田幼儿园
    if words[first - 1] == "和" or len(words[first]) == 1:
        first = with_function_character(scan, first, index, head, rule, here.vocabulary)
    if rule.fine in _STARTED and first > 1 and words[first - 1] in _WHOSE and words[first - 2].endswith(_STARTING):
        first -= 1  # 启动|社区体育公园三年计划: no subject
    return behind_sort(scan, first, index, rule.cls)


def _is_attribute(scan: Scan, first: int, index: int, head: str, rule: HeadRule) -> bool:
    """金色|号角志愿服务队, 好|家居物业公司: whether the adjective before word `first` is part of the name behind it."""
    before = scan.words[first - 1]
    if head.endswith("幼儿园"):
        return scan.kinds[first - 2] == "p" and (before in COLOURS or before in OF_FIRMS or before == "小")
    if first >= index or not (scan.kinds[first - 2] in "pv" or scan.words[first - 2] in _LEADING):
        return False
    if head in FIRMS:
        return before in OF_FIRMS and first == index - 1 and scan.kinds[first] == NOUN
    return before in COLOURS and rule.fine in _BANDS


def beginning(here: Here, first: int, index: int, end: int, head: str, rule: HeadRule) -> tuple[int, int, bool]:
    """Where a name begins that has been followed to the word `first`: word, character, whether it is a place's stem."""
    scan = here.scan
    words, starts, text = scan.words, scan.starts, scan.text
    start = starts[first]
    if first < index and "成" in text[start:end] and (into := made_into(scan, first, index, here.vocabulary)) >= 0:
        first, start = into, starts[into] + 1
    if rule.cls in _CUT_OFF and (said := _SAID_TO_BE.search(text, start, end - 1)):
        first, start = scan.word_at(said.end()), said.end()
    if text[start] in "年出起辖":
        first, start = _behind_lead(scan, first, index, start, end - len(head))
    if rule.cls in _CUT_OFF and lacks_first(scan, first):
        first -= 1  # 地处|三|龙湾片区, 将|番|禺楼旧址
        start = starts[first]
    own, own_end = here.stems.get(start, _NOWHERE)
    is_own = own >= 0 and own_end <= end - len(head)
    if is_own:
        first, start = bisect_right(starts, own) - 1, own
    led = text[start] in "以的" or is_merged(words[first], here.vocabulary)
    if led and end - start > len(head) + 1 + (rule.cls != "Project"):
        start += 1
    if rule.cls == "Compound" and not is_own:
        noun = end - len("小区" if text.endswith("小区", start, end) else head)  # 请|梅|园小区
        start = leading.behind(scan, start, noun, here.vocabulary, leading.ONLY_LEADING)
    return first, start, is_own


_NOWHERE = (-1, -1)


def _behind_lead(scan: Scan, first: int, index: int, start: int, noun: int) -> tuple[int, int]:
    """Behind the end of a year or of a verb: 2024年度|柳荫片区改造, 打造出|柳荫夜校, 串联|起景明中心, 辖|云锦园."""
    words, starts, text = scan.words, scan.starts, scan.text
    if words[first] == "年度" and first and words[first - 1].isdigit() and first < index:
        first += 1
        start = starts[first]
    if text[start] == "出" and first and words[first - 1] in _MAKING and noun - start > 2:
        start += 1
    if (
        first
        and noun - start > 2
        and (
            (text[start] == "起" and scan.kinds[first - 1] == "v") or (text[start] == "辖" and text[start + 1] != "区")
        )
    ):
        start += 1
    return first, start


def behind_former(text: str, start: int, noun: int) -> int:
    """由原|东湾菜市场二楼改建: the start of a name without 原 before it."""
    former = text[start] in "原旧" and noun - start > 2 and (not start or text[start - 1 : start] in _BEFORE_FORMER)
    return start + 1 if former else start


def with_ordinal(text: str, start: int, barriers: Mapping[int, int], *, alone: bool) -> int:
    """柳荫社区|第二|睦邻中心: the start with the ordinal that stands between place and name.

    Of schools and hospitals it is part of the name whatever stands before it (`alone`): 市|第三|人民医院.
    """
    for at in (start - 3, start - 2):
        if at < 0 or text[at] != "第" or _ORDINAL.fullmatch(text, at, start) is None:
            continue
        if at in barriers:
            return at
        if alone:
            return at - 1 if text[at - 1 : at] in _LEVELS else at
    return start


def stands_alone(here: Here, index: int, head: str, rule: HeadRule) -> bool:
    """Whether nothing stands before a head noun that a name could be made of: 党员服务驿站的|平台, 走进|小区."""
    scan = here.scan
    words = scan.words
    kind = scan.kinds[index - 1]
    start = scan.starts[index]
    if kind not in "psv" or len(head) < len(words[index]) or rule.strength == "road" or start in here.barriers:
        return False
    before = words[index - 1]
    if kind == "p":
        return before not in ("·", "）") and start not in here.stems
    return not (
        not index
        or rule.anchored
        or rule.cls == "Project"
        or (before == "里" and (words[index] in WITH_LI or here.vocabulary.names_by_itself(words[index - 2])))
        or (before == "里" and is_called_li(scan, index - 1))
        or (before == "和" and (rule.fine in ("Building", "Mall") or rule.cls == "Compound"))
        or is_half(scan, index, here.vocabulary)
        or with_side(scan, index, rule.cls, here.vocabulary) < index
    )


def _of_the_nearest(scan: Scan, first: int, index: int, barriers: Mapping[int, int], rule: HeadRule) -> int:
    """大东区|文官街道|和平社区党委: where the name of the community begins that a body is of.

    A firm is of none: 大东区文官街道和平社区|长风机械公司.
    """
    starts, text = scan.starts, scan.text
    for at in range(index, first, -1):
        end = starts[at]
        place = barriers.get(end, -1)
        if place <= starts[first]:
            continue
        if (
            rule.fine in _OWN_CALLED
            and text.endswith("街道", 0, end)
            and starts[index] + len(scan.words[index]) - end > 6
        ):
            return at  # 云溪区长岭街道|机床厂职工医院
        if text.endswith(("社区", "村"), 0, end):
            return scan.word_at(place) if rule.fine != "Enterprise" else at
    return first
