"""Names by head noun: from the head leftwards, word by word, to where the name begins."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Container, Mapping
from types import MappingProxyType

from jiedao.entities.boundaries import (
    ADVERBIAL,
    LEGAL_FORMS,
    WITH_LI,
    anchored_start,
    begins_with_verb,
    is_merged,
    left_boundary,
    without_leading_verb,
)
from jiedao.entities.brands import is_called, names_places
from jiedao.entities.candidate import JOINED, Candidate
from jiedao.entities.descriptions import goes_on, is_common, is_described
from jiedao.entities.extents import PHASE, whole
from jiedao.entities.first_words import behind_sort, is_cut, is_half, lacks_first, made_into, with_function_character
from jiedao.entities.prefixes import below_sub_district, own_start
from jiedao.entities.roads import road
from jiedao.entities.strength import HeadRule, is_name
from jiedao.scan import Scan
from jiedao.vocabulary import AMBIGUOUS, HEAD, LATIN, NOUN, PROPER, Vocabulary

_OF_YEAR = re.compile(r"(?:\d{4}年)?(?:首届|第[0-9一二三四五六七八九十百]{1,3}届)\Z|\d{4}年\Z")
_YEAR = re.compile("20\\d\\d年?度?(?:[春夏秋冬]季|金秋|暑期|寒假)?\\Z|(?:[春夏秋冬]季|金秋|暑期|寒假)\\Z")
_DIVISION_ENDS = frozenset("省市区县")
_OF_PLACES = frozenset(["项目库", "品牌库"])
_LAST = 1 << 60
_NOWHERE = (-1, -1)
_VENUES = frozenset(
    ["党群服务中心", "养老服务中心", "综合养老服务中心", "居家养老服务中心", "文体中心", "文化活动中心"]
)
_BRANCHED = frozenset(["enterprise", "mall"])
_BRANCH = re.compile(
    "(?:[\u4e00-\u9fff]{2,4})?(?:旗舰店|直营店|分公司|分店|总店|支行|分行|分所|代表处|营业部|营业厅)"
    "|[\u4e00-\u9fff]{2}店(?![铺主长家员招里内])"
)
_CUT_OFF = frozenset(["Facility", "Compound", "Project"])
_OF_EDITION = re.compile("(?:首届|第[0-9一二三四五六七八九十百]{1,3}届)\\Z")
_OPEN_TO_ALL = ("党群服务中心", "政务服务中心", "便民服务中心", "市民服务中心")
_PLACE_HEADS = frozenset([
    "路", "街", "巷", "大道", "商圈", "广场", "大厦", "园区", "创业园", "产业园", "公园", "小区", "苑", "花园",
    "湾", "桥", "墩", "沱", "屯", "坡", "岭", "塘", "沟", "浜", "井",
])  # fmt: skip
_CHEERFUL = frozenset(["金色", "蓝色", "幸福", "温馨", "美好", "快乐", "好", "新", "小", "大", "和谐", "健康"])
_BEFORE_FORMER = frozenset(
    ["用", "由", "将", "把", "在", "于", "对", "的", "，", "。", "\n", "（", "即", "是", "和", "与"]
)
_MAKING = frozenset(
    ["打造", "培育", "创新", "创建", "推", "探索", "提炼", "总结", "孵化", "开发", "策划", "设计", "涌现", "孕育"]
)
_PARTS_OF_ESTATES = frozenset([
    "车库", "地下车库", "停车场", "地下停车场", "广场", "大厅", "凉亭", "会议室", "活动室", "大门", "喷泉",
    "水池", "池塘", "卫生间", "门卫室",
])  # fmt: skip
_OWN_CALLED = frozenset(["PublicInstitution"])
_ESTATE_PART = re.compile("(?:小区|花园|家园|公寓|新村|家属院|大院|苑|号院)(?:地下|地面|中心|公共|内|门口)?\\Z")


_SIZES = frozenset(["老", "旧", "新", "小", "大"])
_PLACED_IN = frozenset("在进到")
_AS_PLACE = ("里", "内", "大厅", "提升工程", "改造", "揭牌", "投用", "启用", "建成", "一楼", "二楼")
_SEATED = frozenset(["GovernmentBody", "PublicInstitution"])
_OWN_NAMED = frozenset(["Building", "Mall", "Park"])  # 柳荫街道|星河大厦: the place only says where
_STARTED = frozenset(["Campaign", "Mechanism", "Activity"])
_WHOSE = frozenset(["社区", "小区", "楼宇", "居民", "企业", "商户"])
_STARTING = (
    "启动", "实施", "推行", "实行", "推出", "探索", "创新", "开展", "举办", "推进", "发布", "出台", "制定", "落实",
)  # fmt: skip
_ORDINAL = re.compile("第(?:[一二三四五六七八九十]{1,2}|\\d{1,2})\\Z")


def find(
    scan: Scan,
    rules: Mapping[str, HeadRule],
    vocabulary: Vocabulary,
    barriers: Mapping[int, int],
    anchors: Collection[str],
    cities: Container[str] = (),
    stems: Mapping[int, tuple[int, int]] = MappingProxyType({}),
) -> list[Candidate]:
    """All names that end in a head noun.

    `barriers` maps the end of a place name to its start: no name runs through. `stems` tells where a place of the
    article is called without 街道 or 社区: a name may begin with it (大公桥派出所 in an article on 大公桥街道).
    """
    found = []
    words, starts, kinds = scan.words, scan.starts, scan.kinds
    place_ends = {start: end for end, start in sorted(barriers.items())}
    for index in scan.cued(HEAD):
        word = words[index]
        head = vocabulary[word].head
        rule = rules[head]
        if (
            kinds[index - 1 : index] in ("s", "v")
            and len(head) == len(word)
            and starts[index] not in barriers
            and not (rule.anchored or rule.cls == "Project" or rule.strength == "road")
            and not (words[index - 1] == "里" and (word in WITH_LI or vocabulary.names_by_itself(words[index - 2])))
            and not ((rule.fine in ("Building", "Mall") or head == "小区") and words[index - 1] == "和")
            and not is_half(scan, index, vocabulary)
        ):
            continue  # 党员服务驿站的平台, 走进小区: nothing stands before the head
        # 党委书记, 社区居民: a head that only modifies the next noun names nothing
        candidate = _candidate(scan, index, head, rule, vocabulary, barriers, anchors, cities, stems)
        if candidate is not None:
            if (
                candidate.priority < JOINED
                and (rule.anchored or rule.joins)
                and candidate.end > place_ends.get(candidate.start, _LAST)
            ):
                candidate = candidate._replace(priority=JOINED)  # 深圳市…有限公司: the name holds the place
            elif candidate.priority < JOINED and head in LEGAL_FORMS and scan.text[candidate.start] not in "“（":
                within = range(scan.word_at(candidate.start), index)
                if any(starts[at] in place_ends or words[at] == "（" for at in within):
                    candidate = candidate._replace(priority=JOINED)  # 江苏南京市…有限公司
            if rule.anchored and not candidate.name and candidate.end == starts[index + 1]:
                noun = candidate.end - len(head)
                own = own_start(scan, candidate.start, noun)
                if own > candidate.start:
                    candidate = candidate._replace(start=own, aliases=())
                candidate = below_sub_district(scan, candidate, noun, barriers)
            branch = _BRANCH.match(scan.text, candidate.end) if rule.id in _BRANCHED else None
            if branch and scan.starts[scan.word_at(branch.end())] == branch.end():
                candidate = candidate._replace(end=branch.end())  # 利民集团|城东店
            found.append(candidate)
            if candidate.rule != rule.id:  # 云谷科创园二期: the park is named, too
                found.append(Candidate(candidate.start, starts[index + 1], rule.cls, rule.fine, rule.id, rule.priority))
    return found


def _candidate(
    scan: Scan,
    index: int,
    head: str,
    rule: HeadRule,
    vocabulary: Vocabulary,
    barriers: Mapping[int, int],
    anchors: Collection[str],
    cities: Container[str],
    stems: Mapping[int, tuple[int, int]],
) -> Candidate | None:
    """The name that ends in the head noun of word `index`, if there is one."""
    words, starts, kinds, text = scan.words, scan.starts, scan.kinds, scan.text
    end = starts[index + 1]
    if goes_on(text, end, head, rule):
        return None
    if rule.strength == "road":
        return road(scan, index, head, rule, barriers)
    first = anchored_start(scan, index, end, vocabulary, anchors) if head in LEGAL_FORMS or rule.anchored else -1
    nearest = _of_the_nearest(scan, first, index, barriers, rule) if first >= 0 else first
    narrowed, first = nearest > first, nearest
    if first >= 0 and first < index and barriers.get(starts[index], -1) == starts[first]:
        narrowed = True  # 长江街道|柳荫社区党委: the community is what names it
    if first < 0:
        first = left_boundary(scan, index, end, barriers, vocabulary)
        if first < index and words[first + 1] == "街道" and kinds[first] == AMBIGUOUS:
            first += 1  # 运营|街道养老服务中心
        if words[first] == "街道" and first < index:
            office = _office(scan, first, index, rule, vocabulary)
            if office is not None:
                return office
        first = without_leading_verb(scan, first, index, vocabulary, anchors)
    if first < index and words[first] in ("以", "把", "将", "对", "向"):
        first += 1
    if head.endswith("幼儿园") and first > 1 and words[first - 1] in _CHEERFUL and kinds[first - 2] == "p":
        first -= 1  # 金色|梯田幼儿园
    first = with_function_character(scan, first, index, head, rule, vocabulary)
    if rule.fine in _STARTED and first > 1 and words[first - 1] in _WHOSE and words[first - 2].endswith(_STARTING):
        first -= 1  # 启动|社区体育公园三年计划: no subject
    if rule.cls == "Compound":
        first = behind_sort(scan, first, index)
    start = starts[first]
    if "成" in text[start:end] and (into := made_into(scan, first, index, vocabulary)) >= 0:
        first, start = into, starts[into] + 1
    if words[first] == "年度" and first and words[first - 1].isdigit() and first < index:
        first += 1  # 2024年度|柳荫片区改造
        start = starts[first]
    if text[start] == "出" and first and words[first - 1] in _MAKING and end - start > len(head) + 2:
        start += 1  # 打造出|柳荫夜校
    if (
        first
        and end - start > len(head) + 2
        and ((text[start] == "起" and kinds[first - 1] == "v") or (text[start] == "辖" and text[start + 1] != "区"))
    ):
        start += 1  # 串联|起景明中心, 辖|云锦园
    if rule.cls in _CUT_OFF and lacks_first(scan, first):
        first -= 1  # 地处|三|龙湾片区, 将|番|禺楼旧址
        start = starts[first]
    own, own_end = stems.get(start, _NOWHERE)
    if own_end > end - len(head):
        own = -1
    if own >= 0:
        first, start = bisect_right(starts, own) - 1, own
    led = text[start] in "以的" or is_merged(words[first], vocabulary)
    if led and end - start > len(head) + 1 + (rule.cls != "Project"):
        start += 1
    if is_described(scan, first, start, end, head, rule):
        return None
    if text[start] in "原旧" and end - start > len(head) + 2 and text[start - 1 : start] in _BEFORE_FORMER:
        start += 1  # 由原|东湾菜市场二楼改建
    ordinal = _ORDINAL.search(text, max(0, start - 4), start)
    if ordinal is not None and ordinal.start() in barriers:
        start = ordinal.start()  # 柳荫社区|第二|睦邻中心
        first = scan.word_at(start)
    if start in barriers and head in _PARTS_OF_ESTATES and _ESTATE_PART.search(text, start, end - len(head)):
        return None  # 安平街道云锦花园小区|地下车库
    if (
        start in barriers
        and rule.joins
        and not (rule.fine in _OWN_NAMED and text.endswith("街道", 0, start) and end - start > len(head) + 1)
        and not narrowed
        and words[first] != "辖区"
        and "为" not in text[start : end - len(head)]
        and not (rule.fine == "Mall" and text[start : end - len(head)] in _SIZES)
        and not begins_with_verb(scan, first, index, vocabulary)
    ):  # 小河街道|残联, 翠竹园社区|党群服务中心: the place is part of the name
        stage = PHASE.match(text, end) if rule.cls == "Project" else None
        end = stage.end() if stage else end
        return Candidate(barriers[start], end, rule.cls, rule.fine, rule.id, JOINED, "", (scan.written[start:end],))
    if rule.id == "area" and index and words[index - 1] in LEGAL_FORMS:
        return None  # 某有限公司|区域
    if first < index and own < 0 and is_cut(scan, first, index):
        first -= 1
        start = starts[first]
    if rule.strength == "object" and head in rule.strong:
        placed = _placed(scan, start, barriers)
        if placed >= 0 and (end - start > len(head) or head in _OF_PLACES):
            return Candidate(placed, end, rule.cls, rule.fine, rule.id, JOINED)
    modifier = text[start : end - len(head)]
    if rule.fine == "Mechanism" and text.startswith("建设", end):
        return None  # 聚焦服务体系|建设
    if rule.fine == "Activity" and modifier and (edition := _OF_EDITION.search(text, max(0, start - 5), start)):
        return Candidate(edition.start(), end, rule.cls, rule.fine, rule.id, rule.priority)  # 第三届|邻里饺子节
    if (
        rule.fine in ("Activity", "Campaign")
        and len(modifier) > 1
        and (year := _YEAR.search(text, max(0, start - 9), start))
    ):
        start = year.start()  # 2024年|金秋招聘会
    if not modifier and index > 1 and (works := _works_of_place(scan, index, start, end, head, rule, barriers)):
        return works
    if rule.id == "service-centre" and head.endswith("中心") and scan.kinds[first - 1 : first] in ("s", "q"):
        city = _city_before(scan, first, cities)
        if city >= 0:  # 青江市|金色晚年|养老服务中心
            start = starts[city]
            return Candidate(start, end, "Organisation", "SocialOrganisation", rule.id, rule.priority)
    if is_common(scan, first, index, start, end, head, rule):
        return None
    kind_of_its_own = modifier in vocabulary.heads and not vocabulary.names_by_itself(modifier)
    if rule.anchored and kind_of_its_own and start not in barriers and len(modifier) < 4:
        return None  # 学校医院: two kinds, side by side
    if rule.fine == "Base" and first and words[first - 1] in ("省级", "市级", "国家级", "区级"):
        first -= 1
        start = starts[first]
    span_kinds = kinds[first:index]
    remainder = words[index][: -len(head)]
    if remainder:
        span_kinds += vocabulary[remainder].kind if len(remainder) > 1 else NOUN
    proper = own >= 0 or PROPER in span_kinds or LATIN in span_kinds or words[first] in anchors or start in barriers
    proper = proper or head in ("苑小区", "园小区")
    proper = proper or (first < index and names_places(words[first], rule, vocabulary))
    proper = proper or any(words[at] in _PLACE_HEADS for at in range(first + 1, index))
    proper = proper or is_called(scan, first, index, head, rule, modifier, vocabulary)
    proper = proper or (
        rule.fine in _SEATED and any(words[at][-1] in "路街道巷" for at in range(first, index) if len(words[at]) > 2)
    )  # 解放街|派出所
    named = proper or NOUN in span_kinds or (words[index - 1] in ("里", "和") and words[index] == "小区")
    if is_name(scan, first, head, rule, modifier, named, proper, vocabulary):
        if (
            rule.cls == "Facility"
            and not proper
            and first > 1
            and words[first - 1] in ("一处", "一个", "一座", "一家")
            and words[first - 2] == "的"
        ):
            return None  # 街道建起的一处法治活动阵地: a description
    else:
        if first and (works := _works_of_place(scan, first, start, end, head, rule, barriers)):
            return works
        if not (
            rule.cls == "Facility"
            and words[first - 1] == "的"
            and starts[first - 1] in barriers
            and len(head) > 1
            and len(modifier) > 1
            and not set(span_kinds) <= {"g", "v", "s", "q"}
        ):  # 某社区的|近邻食堂
            return None
    if (
        rule.id == "service-centre"
        and head.endswith(("服务中心", "工作室"))
        and not text.endswith(_OPEN_TO_ALL, start, end)
        and scan.words[scan.word_at(start)] in cities
    ):
        return Candidate(start, end, "Organisation", "SocialOrganisation", rule.id, rule.priority)
    return whole(text, start, end, head, rule)


def _city_before(scan: Scan, first: int, cities: Container[str]) -> int:
    """The word of a city that stands a few words before the name at word `first`, with no grammar between; or -1."""
    for at in range(first - 1, max(-1, first - 4), -1):
        word = scan.words[at]
        if word in cities:
            return at
        if scan.kinds[at] not in "sqng" or len(word) < 2 or word in ADVERBIAL:
            return -1
    return -1


def _office(scan: Scan, first: int, index: int, rule: HeadRule, vocabulary: Vocabulary) -> Candidate | None:
    """街道党群服务中心, 街道司法所: what the article's own sub-district has, named behind 街道, the word `first`."""
    begin, end = scan.starts[first + 1], scan.starts[index + 1]
    start, rest = scan.starts[first], scan.written[begin:end]
    name, aliases = "@街道" + rest, (rest,)
    if scan.text[begin:end] in _VENUES:
        return Candidate(start, end, "Facility", rule.fine, rule.id, JOINED, name, aliases)
    if scan.text[begin:end] in rule.offices and _is_where(scan.text, start, end):
        return Candidate(start, end, "Facility", rule.fine, rule.id, JOINED, name, aliases)
    if scan.text[begin:end] in rule.offices:
        return Candidate(start, end, "Organisation", "GovernmentBody", rule.id, JOINED, name, aliases)
    body = rule.fine in ("GovernmentBody", "PartyBody") and not begins_with_verb(scan, first + 1, index, vocabulary)
    if body and rest != "党工委":
        return Candidate(start, end, rule.cls, rule.fine, rule.id, JOINED, name, aliases)
    return None


def _is_where(text: str, start: int, end: int) -> bool:
    """在街道综治中心|设立, 街道综治中心|提升工程: an office as a place."""
    return text[start - 1 : start] in _PLACED_IN or text.startswith(_AS_PLACE, end)


def _works_of_place(
    scan: Scan, first: int, start: int, end: int, head: str, rule: HeadRule, barriers: Mapping[int, int]
) -> Candidate | None:
    """某社区的加装电梯: works that have no name but of the place before 的, which stands before word `first`."""
    of = scan.starts[first - 1]
    if rule.cls != "Project" or len(head) <= 3 or scan.words[first - 1] != "的" or of not in barriers:
        return None
    place = barriers[of]
    name = scan.written[place:of] + scan.written[start:end]
    return Candidate(place, end, rule.cls, rule.fine, rule.id, JOINED, name)


def _placed(scan: Scan, start: int, barriers: Mapping[int, int]) -> int:
    """Where the division or place begins that an event or a scheme is of: 沈阳市|群众合唱展演; or -1."""
    year = _OF_YEAR.search(scan.text, max(0, start - 10), start)
    place = year.start() if year else start
    return barriers[place] if scan.text[place - 1 : place] in _DIVISION_ENDS and place in barriers else -1


def _of_the_nearest(scan: Scan, first: int, index: int, barriers: Mapping[int, int], rule: HeadRule) -> int:
    """大东区|文官街道|和平社区党委: where the name of the community begins that a body is of.

    A firm is of none: 大东区文官街道和平社区|长风机械公司.
    """
    for at in range(index, first, -1):
        end = scan.starts[at]
        place = barriers.get(end, -1)
        own = end == scan.starts[at] and scan.text.endswith("街道", 0, end) and rule.fine in _OWN_CALLED
        if own and place > scan.starts[first] and scan.starts[index] + len(scan.words[index]) - end > 6:
            return at  # 云溪区长岭街道|机床厂职工医院
        if place > scan.starts[first] and scan.text.endswith(("社区", "村"), 0, end):
            return scan.word_at(place) if rule.fine != "Enterprise" else at
    return first
