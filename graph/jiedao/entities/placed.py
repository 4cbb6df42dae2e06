"""Names with the place before them: 柳荫街道|残联, 街道司法所, 沈阳市|群众合唱展演, 某社区的|近邻食堂."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping

from jiedao.entities.beginnings import Here
from jiedao.entities.boundaries import ADVERBIAL, begins_with_verb
from jiedao.entities.candidate import JOINED, Candidate
from jiedao.entities.strength import HeadRule
from jiedao.scan import Scan
from jiedao.vocabulary import Vocabulary

OWN_NAMED = frozenset(["Building", "Mall", "Park"])  # 柳荫街道|星河大厦: the place only says where
_VENUES = frozenset(
    ["党群服务中心", "养老服务中心", "综合养老服务中心", "居家养老服务中心", "文体中心", "文化活动中心"]
)
_OF_EVERY_PLACE = re.compile(
    "(?:志愿|公益|为民|便民|惠民|民生|社工|社会|慈善|党建|帮扶|关爱|助老|助残|养老|文化|微|重点|实事|创投|创新|特色|服务|优秀|品牌)+"
)
_SIZES = frozenset(["老", "旧", "新", "小", "大"])
_PLACED_IN = frozenset("在进到")
_AS_PLACE = ("里", "内", "大厅", "提升工程", "改造", "揭牌", "投用", "启用", "建成", "一楼", "二楼")
_BODIES_OF_OTHERS = frozenset(["PartyBody", "Alliance", "SocialOrganisation"])
_OF_OTHERS = re.compile(
    "[\u4e00-\u9fff]{2,8}(?:步行街|商业街|广场|大厦|市场|园区|产业园|公司|集团|医院|学校|小学|中学|大学|酒店|银行|花园|小区|公寓|新村|家园|苑|路|街区|商圈|项目部?)"
    "(?:[一-龥]{0,4})\\Z"
)
_DESCRIBING = frozenset("gvsq")
_OPEN_TO_ALL = ("党群服务中心", "政务服务中心", "便民服务中心", "市民服务中心")
_OF_PLACES = frozenset(["项目库", "品牌库"])
_OF_YEAR = re.compile(r"(?:\d{4}年)?(?:首届|第[0-9一二三四五六七八九十百]{1,3}届)\Z|\d{4}年\Z")
_OF_EDITION = re.compile("(?:首届|第[0-9一二三四五六七八九十百]{1,3}届)\\Z")
_DIVISION_ENDS = frozenset("省市区县")


def is_of_place(here: Here, first: int, index: int, start: int, noun: int, rule: HeadRule) -> bool:
    """小河街道|残联, 翠竹园社区|党群服务中心: whether the place before a name is part of it."""
    scan = here.scan
    text = scan.text
    below = text.endswith("街道", 0, start)
    own = below and rule.fine in OWN_NAMED and noun - start > 1
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


def held(scan: Scan, start: int, end: int, head: str, rule: HeadRule, barriers: Mapping[int, int]) -> Candidate | None:
    """沈阳市|群众合唱展演, 第三届|邻里饺子节: an event or scheme with the place, or the number, that it is known by."""
    modified = end - start > len(head)
    if head in rule.strong and (modified or head in _OF_PLACES):
        placed = _placed(scan, start, barriers)
        if placed >= 0:
            return Candidate(placed, end, rule.cls, rule.fine, rule.id, JOINED)
    if rule.fine == "Activity" and modified and (edition := _OF_EDITION.search(scan.text, max(0, start - 5), start)):
        return Candidate(edition.start(), end, rule.cls, rule.fine, rule.id, rule.priority)
    return None


def _placed(scan: Scan, start: int, barriers: Mapping[int, int]) -> int:
    """Where the division or place begins that an event or a scheme is of: 沈阳市|群众合唱展演; or -1."""
    year = _OF_YEAR.search(scan.text, max(0, start - 10), start)
    place = year.start() if year else start
    return barriers[place] if scan.text[place - 1 : place] in _DIVISION_ENDS and place in barriers else -1


def works_of_place(
    scan: Scan, first: int, start: int, end: int, head: str, rule: HeadRule, barriers: Mapping[int, int]
) -> Candidate | None:
    """某社区的加装电梯: works that have no name but of the place before 的, which stands before word `first`."""
    of = scan.starts[first - 1]
    if rule.cls != "Project" or len(head) <= 3 or scan.words[first - 1] != "的" or of not in barriers:
        return None
    place = barriers[of]
    name = scan.written[place:of] + scan.written[start:end]
    return Candidate(place, end, rule.cls, rule.fine, rule.id, JOINED, name)


def office(scan: Scan, first: int, index: int, rule: HeadRule, vocabulary: Vocabulary) -> Candidate | None:
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


def is_at_place(here: Here, first: int, head: str, modifier: str, span_kinds: str) -> bool:
    """某社区的|近邻食堂: whether a facility that no name tells is that of the place before it."""
    scan = here.scan
    return (
        scan.words[first - 1] == "的"
        and scan.starts[first - 1] in here.barriers
        and len(head) > 1
        and len(modifier) > 1
        and not _DESCRIBING.issuperset(span_kinds)
    )


def is_of_city(here: Here, start: int, end: int, head: str) -> bool:
    """青江金色晚年养老服务中心: whether a service is called after a city, and so the body that runs it."""
    scan = here.scan
    if start in here.barriers and here.scan.text.endswith("发展中心", start, end) and end - start > 8:
        return True  # 柳江区春苗儿童康健发展中心
    return (
        head.endswith(("服务中心", "工作室"))
        and not scan.text.endswith(_OPEN_TO_ALL, start, end)
        and scan.words[scan.word_at(start)] in here.cities
    )


def city_before(scan: Scan, first: int, cities: Container[str]) -> int:
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
