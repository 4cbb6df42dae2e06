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
from jiedao.entities.boundaries import (
    ADVERBIAL,
    LEGAL_FORMS,
    TOGETHER,
    begins_with_verb,
    left_boundary,
    without_leading_verb,
)
from jiedao.entities.brands import is_called, is_split, names_places
from jiedao.entities.candidate import JOINED, Candidate
from jiedao.entities.descriptions import goes_on, is_common, is_described
from jiedao.entities.extents import PHASE, SERVED, whole
from jiedao.entities.fanciful import is_fanciful
from jiedao.entities.firm_names import branch_behind
from jiedao.entities.first_words import is_cut
from jiedao.entities.governed import governed_start
from jiedao.entities.prefixes import below_sub_district, own_start, without_area
from jiedao.entities.roads import road
from jiedao.entities.strength import HeadRule, is_name
from jiedao.scan import Scan
from jiedao.vocabulary import AMBIGUOUS, HEAD, LATIN, NOUN, PROPER, Vocabulary

_OF_YEAR = re.compile(r"(?:\d{4}年)?(?:首届|第[0-9一二三四五六七八九十百]{1,3}届)\Z|\d{4}年\Z")
_YEAR = re.compile("20\\d\\d年?度?(?:[春夏秋冬]季|金秋|暑期|寒假)?\\Z|(?:[春夏秋冬]季|金秋|暑期|寒假)\\Z")
_DIVISION_ENDS = frozenset("省市区县")
_OF_PLACES = frozenset(["项目库", "品牌库"])
_LAST = 1 << 60
_VENUES = frozenset(
    ["党群服务中心", "养老服务中心", "综合养老服务中心", "居家养老服务中心", "文体中心", "文化活动中心"]
)
_BRANCHED = frozenset(["enterprise", "mall"])
_OF_EDITION = re.compile("(?:首届|第[0-9一二三四五六七八九十百]{1,3}届)\\Z")
_OPEN_TO_ALL = ("党群服务中心", "政务服务中心", "便民服务中心", "市民服务中心")
_PLACE_HEADS = frozenset([
    "路", "街", "巷", "大道", "商圈", "广场", "大厦", "园区", "创业园", "产业园", "公园", "小区", "苑", "花园",
    "湾", "桥", "墩", "沱", "屯", "坡", "岭", "塘", "沟", "浜", "井", "坊", "门", "泉", "寺", "庙", "塔", "洲", "埠",
    "寨", "堡",
])  # fmt: skip
_OF_EVERY_PLACE = re.compile(
    "(?:志愿|公益|为民|便民|惠民|民生|社工|社会|慈善|党建|帮扶|关爱|助老|助残|养老|文化|微|重点|实事|创投|创新|特色|服务|优秀|品牌)+"
)
_PARTS_OF_ESTATES = frozenset([
    "车库", "地下车库", "停车场", "地下停车场", "广场", "大厅", "凉亭", "会议室", "活动室", "大门", "喷泉",
    "水池", "池塘", "卫生间", "门卫室",
])  # fmt: skip
_ESTATE_PART = re.compile("(?:小区|花园|家园|公寓|新村|家属院|大院|苑|号院)(?:地下|地面|中心|公共|内|门口)?\\Z")
_SIZES = frozenset(["老", "旧", "新", "小", "大"])
_PLACED_IN = frozenset("在进到")
_AS_PLACE = ("里", "内", "大厅", "提升工程", "改造", "揭牌", "投用", "启用", "建成", "一楼", "二楼")
_SEATED = frozenset(["GovernmentBody", "PublicInstitution"])
_WITH_AND = frozenset(["Compound", "Facility"])
_OWN_NAMED = frozenset(["Building", "Mall", "Park"])  # 柳荫街道|星河大厦: the place only says where
_PARK_OF = ("社区", "村", "街道", "镇", "乡")
_GRADES = frozenset(["省级", "市级", "国家级", "区级"])
_BODIES_OF_OTHERS = frozenset(["PartyBody", "Alliance", "SocialOrganisation"])
_OF_OTHERS = re.compile(
    "[\u4e00-\u9fff]{2,8}(?:步行街|商业街|广场|大厦|市场|园区|产业园|公司|集团|医院|学校|小学|中学|大学|酒店|银行|花园|小区|公寓|新村|家园|苑|路|街区|商圈|项目部?)"
    "(?:[一-龥]{0,4})\\Z"
)
_MADE_INTO = frozenset(["为", "成为", "变成", "变为", "打造成", "变身", "成"])  # 改造|为|乡愁集市
_LEVELS = frozenset(["省", "市", "区", "县", "镇", "乡", "村"])
_EACH = frozenset(["各", "每个", "各个", "全", "多个", "每"])
_SINGLE = frozenset(["一处", "一个", "一座", "一家"])
_ESTATES_BY_GARDEN = frozenset(["苑小区", "园小区"])
_DESCRIBING = frozenset("gvsq")
_HIGH = frozenset(["大厦", "广厦"])  # any word makes a name of these: 建工|大厦, 金融|大厦


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
    scan, barriers = here.scan, here.barriers
    words, kinds, starts, text = scan.words, scan.kinds, scan.starts, scan.text
    end = starts[index + 1]
    noun = end - len(head)
    first, narrowed = placed_word(here, index, end, head, rule)
    if first < 0:
        first = left_boundary(scan, index, end, barriers, here.vocabulary, here.anchors)
        if first < index and words[first + 1] == "街道" and kinds[first] == AMBIGUOUS:
            first += 1  # 运营|街道养老服务中心
        if first < index:
            at = first + (words[first] in TOGETHER)  # 某社区联合|街道养老服务中心
            own = words[at] == "街道" and at < index and (not at or words[at - 1] not in _EACH)
            office = _office(scan, at, index, rule, here.vocabulary) if own else None
            if office is not None:
                return office
            first = without_leading_verb(scan, first, index, here.vocabulary, here.anchors)
            called = rule.cls == "Compound" or rule.fine in _OWN_NAMED
            first = behind_agent(scan, first, index, head, here.vocabulary, called=called)
        if rule.strength == "object":
            first = governed_start(scan, first, index, rule, here.vocabulary)
    first = own_first_word(here, first, index, head, rule)
    first, start, is_own = beginning(here, first, index, end, head, rule)
    if start == starts[first] and text[start] in "到去" and text[start + 1 : noun] in _LEVELS:
        return None  # 去|区医院: no name of its own
    if is_described(scan, first, start, end, head, rule) and not (
        rule.cls == "Facility"
        and words[first - 1] in _MADE_INTO
        and len(head) > 1
        and is_fanciful(scan, first, text[start:noun], here.vocabulary)
    ):
        return None
    start = behind_former(text, start, noun)
    numbered = with_ordinal(text, start, barriers, alone=rule.id == "public-institution")
    if numbered < start:
        first, start = scan.word_at(numbered), numbered
    if start in barriers:
        if head == "中心" and start == noun and text[start - 1] in "市区县":
            return None  # 青江市|中心: its middle, and no centre
        if head in _PARTS_OF_ESTATES and _ESTATE_PART.search(text, start, noun):
            return None  # 安平街道云锦花园小区|地下车库
        joins = rule.joins or (
            rule.fine == "IndustrialPark"
            and text.endswith(_PARK_OF, 0, start)
            and start < noun
            and PROPER not in kinds[first:index]
        )  # 柳荫社区|乡村振兴产业园, 柳荫街道|软件产业园, but 柳荫社区|云帆产业园
        if joins and not narrowed and _is_of_place(here, first, index, start, noun, rule):
            stage = PHASE.match(text, end) if rule.cls == "Project" else None
            end = stage.end() if stage else end
            return Candidate(barriers[start], end, rule.cls, rule.fine, rule.id, JOINED, "", (scan.written[start:end],))
    if index - first == 1 and not is_own and is_cut(scan, first, index):
        first -= 1
        start = starts[first]
    modifier = text[start:noun]
    if rule.strength == "object":
        held = _held(scan, start, end, head, rule, barriers)
        if held is not None:
            return held
        if (rule.fine == "Mechanism" and text.startswith("建设", end)) or (head == "服务" and SERVED.match(text, end)):
            return None  # 聚焦服务体系|建设, 探索党组织联系服务|群众
        start = _with_year(text, start, modifier, rule)
    elif not modifier and index > 1 and (works := _works_of_place(scan, index, start, end, head, rule, barriers)):
        return works
    elif rule.id == "area" and words[index - 1] in LEGAL_FORMS:
        return None  # 某有限公司|区域
    elif rule.id == "service-centre" and head.endswith("中心"):
        city = _city_before(scan, first, here.cities)
        if city >= 0:  # 青江市|金色晚年|养老服务中心
            return Candidate(starts[city], end, "Organisation", "SocialOrganisation", rule.id, rule.priority)
    if is_common(scan, first, index, start, end, head, rule):
        return None
    if rule.anchored and start not in barriers and _is_kind(modifier, here.vocabulary):
        return None  # 学校医院: two kinds, side by side
    if rule.fine == "Base" and first and words[first - 1] in _GRADES:
        first -= 1
        start = starts[first]
    span_kinds = kinds[first:index]
    remainder = words[index][: -len(head)]
    if remainder:
        span_kinds += here.vocabulary[remainder].kind if len(remainder) > 1 else NOUN
    proper = (
        is_own
        or PROPER in span_kinds
        or LATIN in span_kinds
        or _is_proper(here, first, index, start, head, rule, modifier)
        or (rule.cls in _WITH_AND and "和" in words[first:index])  # 天|和|广场
    )
    named = (
        proper
        or NOUN in span_kinds
        or (head in _HIGH and 1 < len(modifier) < 5)
        or (words[index] == "小区" and words[index - 1] in ("里", "和"))
    )
    if is_name(scan, first, head, rule, modifier, named, proper, here.vocabulary):
        described = not proper and first > 1 and words[first - 1] in _SINGLE and words[first - 2] == "的"
        if described and rule.cls == "Facility":
            return None  # 街道建起的一处法治活动阵地
    elif first and (works := _works_of_place(scan, first, start, end, head, rule, barriers)):
        return works
    elif rule.cls != "Facility" or not _is_at_place(here, first, head, modifier, span_kinds):
        return None
    if rule.id == "service-centre" and _is_of_city(here, start, end, head):
        return Candidate(start, end, "Organisation", "SocialOrganisation", rule.id, rule.priority)
    return whole(text, start, end, head, rule)


def _is_of_place(here: Here, first: int, index: int, start: int, noun: int, rule: HeadRule) -> bool:
    """小河街道|残联, 翠竹园社区|党群服务中心: whether the place before a name is part of it."""
    scan = here.scan
    text = scan.text
    below = text.endswith("街道", 0, start)
    own = below and rule.fine in _OWN_NAMED and noun - start > 1
    if below and rule.fine in _BODIES_OF_OTHERS and _OF_OTHERS.search(text, start, noun):
        return False  # 柳荫街道|河滨步行街党委, 柳荫街道|解放路商户联盟
    sized = rule.fine == "Mall" and text[start:noun] in _SIZES
    if rule.cls == "Project" and _OF_EVERY_PLACE.fullmatch(text, start, noun):
        return False  # 柳荫社区|志愿服务项目: every place has them
    return not (
        own
        or sized
        or scan.words[first] == "辖区"
        or "为" in text[start:noun]
        or begins_with_verb(scan, first, index, here.vocabulary)
    )


def _held(scan: Scan, start: int, end: int, head: str, rule: HeadRule, barriers: Mapping[int, int]) -> Candidate | None:
    """沈阳市|群众合唱展演, 第三届|邻里饺子节: an event or scheme with the place, or the number, that it is known by."""
    modified = end - start > len(head)
    if head in rule.strong and (modified or head in _OF_PLACES):
        placed = _placed(scan, start, barriers)
        if placed >= 0:
            return Candidate(placed, end, rule.cls, rule.fine, rule.id, JOINED)
    if rule.fine == "Activity" and modified and (edition := _OF_EDITION.search(scan.text, max(0, start - 5), start)):
        return Candidate(edition.start(), end, rule.cls, rule.fine, rule.id, rule.priority)
    return None


def _with_year(text: str, start: int, modifier: str, rule: HeadRule) -> int:
    """2024年|金秋招聘会: where an event begins with its year or season."""
    dated = rule.fine in ("Activity", "Campaign") and len(modifier) > 1
    year = _YEAR.search(text, max(0, start - 9), start) if dated else None
    return year.start() if year else start


def _is_kind(modifier: str, vocabulary: Vocabulary) -> bool:
    """Whether what stands before a head noun is one itself, and no name."""
    return len(modifier) < 4 and modifier in vocabulary.heads and not vocabulary.names_by_itself(modifier)


def _is_proper(here: Here, first: int, index: int, start: int, head: str, rule: HeadRule, modifier: str) -> bool:
    """Whether a name without a proper noun is as good as one: it is of a place, or a word of it names by itself."""
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
    )  # 解放街|派出所


def _is_at_place(here: Here, first: int, head: str, modifier: str, span_kinds: str) -> bool:
    """某社区的|近邻食堂: whether a facility that no name tells is that of the place before it."""
    scan = here.scan
    return (
        scan.words[first - 1] == "的"
        and scan.starts[first - 1] in here.barriers
        and len(head) > 1
        and len(modifier) > 1
        and not _DESCRIBING.issuperset(span_kinds)
    )


def _is_of_city(here: Here, start: int, end: int, head: str) -> bool:
    """青江金色晚年养老服务中心: whether a service is called after a city, and so the body that runs it."""
    scan = here.scan
    if start in here.barriers and here.scan.text.endswith("发展中心", start, end) and end - start > 8:
        return True  # 柳江区春苗儿童康健发展中心
    return (
        head.endswith(("服务中心", "工作室"))
        and not scan.text.endswith(_OPEN_TO_ALL, start, end)
        and scan.words[scan.word_at(start)] in here.cities
    )


def _city_before(scan: Scan, first: int, cities: Container[str]) -> int:
    """The word of a city a few words before the name at word `first`, with grammar right before it only; or -1."""
    if not first or scan.kinds[first - 1] not in "sq":
        return -1
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
