"""Names by head noun: from the head leftwards, word by word, to where the name begins."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Container, Mapping
from types import MappingProxyType
from typing import NamedTuple

from jiedao.entities.boundaries import (
    LEGAL_FORMS,
    ROAD_WORDS,
    anchored_start,
    begins_with_verb,
    governing_verb,
    left_boundary,
    without_leading_verb,
)
from jiedao.entities.candidate import Candidate
from jiedao.scan import Scan
from jiedao.vocabulary import (
    AMBIGUOUS,
    HEAD,
    LATIN,
    NOUN,
    PROPER,
    SOFT,
    STOP,
    Vocabulary,
)


class HeadRule(NamedTuple):
    """A head-noun rule of a rule pack; `strength` says what may become a name (see data/rules/entities.yaml)."""

    id: str
    cls: str
    fine: str
    strength: str
    weak: frozenset[str]
    strong: frozenset[str]
    verbs: frozenset[str]
    reject: frozenset[str]
    priority: int
    anchored: bool
    joins: bool
    offices: frozenset[str]
    reject_endings: tuple[str, ...] = ()


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
            and not (word == "小区" and words[index - 1] == "里")
            and not (rule.fine in ("Building", "Mall") and words[index - 1] == "和")
        ):
            continue  # 党员服务驿站的平台, 走进小区: nothing stands before the head
        # 党委书记, 社区居民: a head that only modifies the next noun names nothing
        candidate = _candidate(scan, index, head, rule, vocabulary, barriers, anchors, cities, stems)
        if candidate is not None:
            if (
                candidate.priority < JOINED
                and (rule.anchored or rule.joins)
                and candidate.end > place_ends.get(candidate.start, LAST)
            ):
                candidate = candidate._replace(priority=JOINED)  # 深圳市…有限公司: the name holds the place
            branch = BRANCH.match(scan.text, candidate.end) if rule.id in BRANCHED else None
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
    words, starts, kinds, text = scan.words, scan.starts, scan.kinds, scan.text
    end = starts[index + 1]
    if head == "子公司":
        return None  # 某集团子公司: what the firm behind it is
    if head == "点" and text[end - 2 : end - 1].isdecimal():
        return None  # 下午6点
    if len(head) == 1 and text[end : end + 1] in ROAD_WORDS and rule.strength != "road":
        return None  # 曲水亭街
    if rule.cls == "Facility" and rule.strength != "road" and text.startswith(("街道", "社区"), end):
        return None  # 古城街道, 公园社区: the name goes on
    if (head == "中心" and NOT_LAST.match(text, end)) or (
        text.startswith("街道", end + 1) and text[end : end + 1] in SIDES
    ):
        return None
    if rule.cls == "Project" and (head in rule.weak or head.endswith("改造")) and _passes(text, end):
        return None  # 改造后, 改造成本
    if rule.strength == "road":
        return _road(scan, index, head, rule, vocabulary, barriers)
    first = -1
    if head in LEGAL_FORMS or rule.anchored:
        first = anchored_start(scan, index, end, vocabulary, anchors)
    if first < 0:
        first = left_boundary(scan, index, end, barriers, vocabulary)
        if first < index and words[first + 1] == "街道" and kinds[first] == AMBIGUOUS:
            first += 1  # 运营|街道养老服务中心
        if words[first] == "街道" and first < index and scan.text[starts[first + 1] : end] in VENUES:
            rest = scan.written[starts[first + 1] : end]
            return Candidate(starts[first], end, "Facility", rule.fine, rule.id, JOINED, "@街道" + rest, (rest,))
        if words[first] == "街道" and first < index and scan.text[starts[first + 1] : end] in rule.offices:
            return Candidate(
                starts[first], end, "Organisation", "GovernmentBody", rule.id, JOINED,
                "@街道" + scan.written[starts[first + 1] : end], (scan.written[starts[first + 1] : end],),
            )  # fmt: skip
        if (
            rule.fine in ("GovernmentBody", "PartyBody")
            and words[first] == "街道"
            and first < index
            and not begins_with_verb(scan, first + 1, index, vocabulary)
        ):
            rest = scan.written[starts[first + 1] : end]
            if starts[first + 1] > starts[first] and rest != "党工委":
                return Candidate(starts[first], end, rule.cls, rule.fine, rule.id, JOINED, "@街道" + rest, (rest,))
        first = without_leading_verb(scan, first, index, vocabulary, anchors)
    if first < index and words[first] in ("以", "把", "将", "对", "向"):
        first += 1
    first = _with_function_character(scan, first, index, head, rule)
    start = starts[first]
    own, own_end = stems.get(start, NOWHERE)
    if own_end > end - len(head):
        own = -1
    if own >= 0:
        first, start = bisect_right(starts, own) - 1, own
    if text[start] == "以" and end - start > len(head) + 2:
        start += 1
    if rule.id == "area" and ALONG.search(text, start, end - len(head)):
        return None  # 解放路沿街门面区域
    if rule.cls == "Compound" and first > 1 and words[first - 1] == "的" and _one_of_a_kind(scan, first - 2):
        return None  # 一座宜居宜业的滨江新城
    if text[start] in "原旧" and end - start > len(head) + 2 and text[start - 1 : start] in BEFORE_FORMER:
        start += 1  # 由原|东湾菜市场二楼改建
    if rule.strength == "weak" and rule.cls == "Facility" and SOME.match(text, end):
        return None  # 照护驿站3所
    if rule.cls == "Facility" and first and words[first - 1] in PREDICATIVES and not rule.anchored:
        return None  # 一跃成为网红购物中心: a description, not a name
    if (
        start in barriers and rule.joins and not begins_with_verb(scan, first, index, vocabulary)
    ):  # 小河街道|残联, 翠竹园社区|党群服务中心: the place is part of the name
        return Candidate(barriers[start], end, rule.cls, rule.fine, rule.id, JOINED, "", (scan.written[start:end],))
    if rule.id == "area" and index and words[index - 1] in LEGAL_FORMS:
        return None  # 某有限公司|区域
    if first < index and own < 0 and _is_cut(scan, first, index):
        first -= 1
        start = starts[first]
    if rule.strength == "object" and head in rule.strong:
        placed = _placed(scan, start, barriers)
        if placed >= 0 and (end - start > len(head) or head in OF_PLACES):
            return Candidate(placed, end, rule.cls, rule.fine, rule.id, JOINED)
    modifier = text[start : end - len(head)]
    if (
        not modifier
        and rule.cls == "Project"
        and len(head) > 3
        and index > 1
        and words[index - 1] == "的"
        and starts[index - 1] in barriers
    ):
        place = barriers[starts[index - 1]]  # 某社区的加装电梯
        name = scan.written[place : starts[index - 1]] + scan.written[start:end]
        return Candidate(place, end, rule.cls, rule.fine, rule.id, JOINED, name)
    if not modifier or len(modifier) + len(head) < 3 or modifier.endswith("该"):
        return None
    if rule.cls == "Project" and (
        text[start - 1 : start] == "全"
        or text.startswith("全街道", start)
        or not MANAGED.isdisjoint(words[first:index])
    ):
        return None  # 全街道老旧小区改造, 科学统筹老旧小区改造
    if modifier in rule.reject or text[start:end] in rule.reject:
        return None
    if rule.fine == "Base" and first and words[first - 1] in ("省级", "市级", "国家级", "区级"):
        first -= 1
        start = starts[first]
    last_word = words[index - 1] if len(words[index]) == len(head) and index > first else words[index][: -len(head)]
    if last_word in ("老旧", "无主管") or (
        last_word in rule.reject and (len(modifier) - len(last_word) < 2 or len(head) < 2)
    ):
        return None
    span_kinds = kinds[first:index]
    remainder = words[index][: -len(head)]
    if remainder:
        span_kinds += vocabulary[remainder].kind if len(remainder) > 1 else NOUN
    proper = own >= 0 or PROPER in span_kinds or LATIN in span_kinds or words[first] in anchors or start in barriers
    proper = proper or head in ("苑小区", "园小区")
    proper = proper or any(words[at] in PLACE_HEADS for at in range(first + 1, index))
    named = proper or NOUN in span_kinds or (words[index - 1] == "里" and words[index] == "小区")
    ok = _is_name(scan, first, head, rule, modifier, named, proper, vocabulary)
    if (
        ok
        and rule.cls == "Facility"
        and not proper
        and first > 1
        and words[first - 1] in ("一处", "一个", "一座", "一家")
        and words[first - 2] == "的"
    ):
        return None  # 街道打造的一处党建活动阵地: a description
    possessed = rule.cls == "Project" and len(head) > 3 and first and words[first - 1] == "的"
    if not ok and possessed and starts[first - 1] in barriers:
        place = barriers[starts[first - 1]]  # 某社区的加装电梯
        name = scan.written[place : starts[first - 1]] + scan.written[start:end]
        return Candidate(place, end, rule.cls, rule.fine, rule.id, JOINED, name)
    if not ok and not (
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
        and scan.words[scan.word_at(start)] in cities
    ):
        return Candidate(start, end, "Organisation", "SocialOrganisation", rule.id, rule.priority)
    if text[start] in "个名支家条项座处" and start and text[start - 1].isdigit():
        return None
    inside = text.rfind("在", start + 1, end - len(head) - 1)
    if inside > start and rule.cls == "Facility":
        start = inside + 1
    if rule.anchored and text[start] == "由" and end - start > 3:
        start += 1  # 由国利|集团
    if rule.anchored and 0 <= text.rfind("由", start, end - 3) < end - 5:
        start = text.rfind("由", start, end - 3) + 1
    if rule.cls in PHASED:
        behind = PHASE.match(text, end) or (BRACKETED.match(text, end) if rule.cls == "Facility" else None)
        if rule.cls == "Facility" and SAID_TO_BE_A_PROJECT.match(text, end):
            return Candidate(start, end, "Project", "", "project", rule.priority + 1)
        if behind:
            return Candidate(start, behind.end(), "Project", "", "project", rule.priority + 1)
        if rule.fine in ("Building", "IndustrialPark"):
            wing = WING.match(text, end)
            end = wing.end() if wing else end
    return Candidate(start, end, rule.cls, rule.fine, rule.id, rule.priority)


def _placed(scan: Scan, start: int, barriers: Mapping[int, int]) -> int:
    """Where the division or place begins that an event or a scheme is of: 沈阳市|群众合唱展演; or -1."""
    year = OF_YEAR.search(scan.text, max(0, start - 5), start)
    place = year.start() if year else start
    return barriers[place] if scan.text[place - 1 : place] in DIVISION_ENDS and place in barriers else -1


OF_YEAR = re.compile(r"\d{4}年\Z")
DIVISION_ENDS = frozenset("省市区县")
OF_PLACES = frozenset(["项目库", "品牌库"])


def _is_cut(scan: Scan, first: int, index: int) -> bool:
    """Whether a name lost its first word: 均|瑶|广场, 四里|河|科创园."""
    words, before = scan.words, scan.kinds[first - 1 : first]
    if before != SOFT or len(words[first]) > 1 or words[first] in "个名支家条项座处":
        return False
    return index - first == 1 and (len(words[first - 1]) == 1 or words[first] in "河桥沟湾塘岗庙")


def _is_name(
    scan: Scan, first: int, head: str, rule: HeadRule, modifier: str, named: bool, proper: bool, vocabulary: Vocabulary
) -> bool:
    """Whether a modifier makes a name of a head, by the strength of its rule.

    `named`: it holds a noun; `proper`: a proper noun.
    """
    strength = rule.strength
    if strength == "strong" and head in rule.weak:
        strength = "weak"
    elif strength == "weak" and head in rule.strong:
        strength = "strong"
    if proper and strength != "object":
        return strength in ("strong", "weak", "proper", "body")
    if strength == "body":
        led = modifier.removesuffix("联合").endswith(ALLIED)
        return led and len(modifier) > 2
    if strength == "strong" and named:
        return True
    if strength not in ("strong", "weak", "proper", "object"):
        return False
    singular = bool(rule.verbs) and governing_verb(scan, first, rule.verbs, vocabulary) == "singular"
    if strength == "weak":
        if singular:
            return named or len(modifier) >= (3 if rule.cls == "Platform" else 4)
        return rule.cls == "Project" and named and len(modifier) > 4 and PLACED.search(modifier) is not None
    if strength == "object":
        return singular and (proper or (head not in rule.weak and (named or len(modifier) >= 4)))
    return singular and (named or strength == "strong")


ALLIED = ("联盟", "联合体", "商会", "协会", "商圈", "产业园", "片区", "园区")
LAST = 1 << 60
NOWHERE = (-1, -1)
JOINED = 64  # above places, so that the name that holds a place wins over it
EXTENT = re.compile("（[\u4e00-\u9fff]{2,6}[—－～~]\\Z|[—－～~][\u4e00-\u9fff]{2,6}）\\Z")
BOUNDS = re.compile("[东南西北](?:起|至|到|邻|临|接|抵|靠)(?:近|于|到)?[\u4e00-\u9fff]{1,6}\\Z")
VENUES = frozenset(["党群服务中心", "养老服务中心", "综合养老服务中心", "居家养老服务中心", "文体中心", "文化活动中心"])
NUMERALS = frozenset("二三四五六七八九十")
SIDES_OF_ROADS = NUMERALS | frozenset("东西南北中")
WATER = frozenset(["河", "渠", "溪"])
BESIDE_WATER = frozenset("长道岸畔段流水床滩湾口街路里村边沿")
SIDES = frozenset("前后东西南北")  # 站|前街道
BRANCHED = frozenset(["enterprise", "mall"])
BRANCH = re.compile(
    "(?:[\u4e00-\u9fff]{2,4})?(?:旗舰店|直营店|分公司|分店|总店|支行|分行|分所|代表处|营业部|营业厅)"
    "|[\u4e00-\u9fff]{2}店(?![铺主长家员招里内])"
)
PHASED = frozenset(["Facility", "Project"])
PHASE = re.compile("(?:第?[一二三四五六])期(?:工程|项目)?")  # 云谷科创园|二期
SAID_TO_BE_A_PROJECT = re.compile("。(?:这个|该|此)项目")
BRACKETED = re.compile("（[^（）]{1,8}）项目")  # 云谷综合体（一期地块）项目
WING = re.compile("[A-Z东西南北]座|[A-Z0-9一二三四五六七八九十]{1,2}号楼")
ALONG = re.compile("沿街|沿线|周边|附近")
SOME = re.compile(r"\d+(?:余|多)?[个所处家座间]")
NOT_LAST = re.compile("城市|城区|城镇|任务|思想|环节|组|工作")
ROAD_VERBS = frozenset(["建设", "劳动", "团结", "胜利", "跃进", "奋斗", "建国", "生产", "创业"])  # 建设|后街
PASSING = re.compile("后|契机|过程|期间|中的|机会|之机|前|时")
MANAGED = frozenset(["统筹", "推进", "推动", "加快", "完成", "启动", "开展", "谋划", "实施"])
AFTER_WORKS = frozenset(
    ["成本", "计划", "方案", "任务", "经验", "费用", "资金", "样本", "经费", "标准", "难题", "问题"]
)
PLACED = re.compile("基地|总部|大厦|广场|园|中心|街|路|港|城|湖|小镇|厂")
PLACE_HEADS = frozenset([
    "路", "街", "巷", "大道", "商圈", "广场", "大厦", "园区", "创业园", "产业园", "公园", "小区", "苑", "花园",
])  # fmt: skip
PREDICATIVES = frozenset([
    "成为", "成了", "是", "为", "变成", "变为", "作为", "成", "打造成", "当", "列为", "变身", "化身", "首席",
])  # fmt: skip


def _with_function_character(scan: Scan, first: int, index: int, head: str, rule: HeadRule) -> int:
    """均|瑶|广场, 信|和|广场: one syllable beside a word of one character is half a name."""
    words, kinds = scan.words, scan.kinds
    if rule.fine not in ("Building", "Mall") or len(words[index]) != len(head) or index < 2:
        return first
    if first == index and words[index - 1] == "和" and len(words[index - 2]) == 1 and kinds[index - 2] in "nx":
        return index - 2 if index < 3 or kinds[index - 3] in "psv" else first
    lone = first == index - 1 and len(words[first]) == 1 and kinds[first] in "nx"
    if lone and kinds[first - 1] in "sq" and len(words[first - 1]) == 1 and words[first - 1] not in PARTICLES:
        return first - 1
    return first


BEFORE_FORMER = frozenset(["由", "将", "把", "在", "于", "对", "的", "，", "。", "\n"])
PARTICLES = frozenset("的了着过在于和与及并向从到对等各该此本这那是有每其个座条处家栋幢所等")


def _passes(text: str, end: int) -> bool:
    """改造后, 改造成本: works that another noun is made of."""
    return PASSING.match(text, end) is not None or text[end : end + 2] in AFTER_WORKS


def _one_of_a_kind(scan: Scan, index: int) -> bool:
    """Whether 一座, 一个 stands a few words before: a description follows."""
    return any(scan.words[at] in ("一座", "一个", "一处", "一片") for at in range(max(0, index - 4), index))


def _road(
    scan: Scan, index: int, head: str, rule: HeadRule, vocabulary: Vocabulary, barriers: Mapping[int, int]
) -> Candidate | None:
    """A street: one to four characters of name, and nothing in its place that makes it 思路, 之路 or 新路."""
    words, starts, kinds, text = scan.words, scan.starts, scan.kinds, scan.text
    end = starts[index + 1]
    if head.endswith("街") and text.startswith("道", end):
        return None  # 濠西街|道
    if EXTENT.search(text, max(0, end - 8), end + 1):
        return None  # （解放路—建设路）
    if head in WATER and text[end : end + 1] in ("", "\n"):
        return None  # a by-line
    if BOUNDS.search(text, max(0, starts[index] - 8), end):
        return None  # 东起解放路: where a place ends
    bare = len(words[index]) == len(head)
    numbered = len(head) == 2 and head[0] in NUMERALS
    if bare and len(head) == 2 and head[0] in SIDES_OF_ROADS:
        head = head[1]  # 隆|中路, 前进|五路
    first = index
    whole = kinds[index] == PROPER and len(words[index]) - len(head) > 1  # 文脉|泉城路
    while (
        first > 0
        and not whole
        and (
            kinds[first - 1] in ("nxg" if len(words[index]) > 1 else "nx")
            or (words[first - 1] in ROAD_VERBS and (first == 1 or kinds[first - 2] in "ps"))
        )
        and words[first - 1] not in ROAD_WORDS
        and end - starts[first - 1] <= 4 + len(head)
        and starts[first] not in barriers
        and text[starts[first] : end - len(head)] not in rule.reject
    ):
        first -= 1
    if first == index and bare and index and kinds[index - 1] in (STOP, SOFT) and len(words[index - 1]) == 2:
        first -= 1  # 五一|路
    if (
        first
        and text[starts[first]] in "一二三四五六七八九十"
        and len(words[first]) == 2
        and kinds[first - 1] in "nxwg"
        and len(words[first - 1]) == 2
    ):
        first -= 1  # 前进|五路
    start = starts[first]
    modifier = text[start : end - len(head)]
    behind = text[end : end + 1]
    if (
        not 2 <= len(modifier) <= (2 if head in WATER else 5)
        or (head in WATER and (behind in BESIDE_WATER or modifier[-1] == "条"))
        or modifier in rule.reject
        or modifier[-1:] in rule.reject
        or behind in "线径子面灯况牌透演人途标由程线"
    ):
        return None
    if len(words[index]) > len(head) and first == index and kinds[index] != PROPER:
        return None
    if modifier.endswith(rule.reject_endings):
        return None
    before = text[start - 1 : start]
    if (
        before in ("之", "条", "新", "一")
        or (before == "的" and PROPER not in kinds[first : index + 1])
        or not any(numbered or k in "nxs" for k in kinds[first : index + 1])
    ):
        return None
    return Candidate(start, end, rule.cls, rule.fine, rule.id, rule.priority - 5)
