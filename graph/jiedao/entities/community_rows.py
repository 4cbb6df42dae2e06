"""Communities that share one 社区: 振华、站前和兴跃社区; 下辖东三条、上海路、贵阳街3个社区."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Mapping
from typing import NamedTuple

from jiedao.entities import introduced
from jiedao.entities.candidate import JOINED, Candidate
from jiedao.numerals import parse
from jiedao.register.words import community_names
from jiedao.scan import Scan
from jiedao.vocabulary import GENERIC, LATIN, PROPER, ROLE, STOP, VERB

_DIGITS = "一二三四五六七八九十"
_NOUN = re.compile("社区(?!化|和居家|居家|卫生服务|工作者|之间|内外|）)|村（(?:社区|居)）|村居(?![民委住])")
_TAIL = re.compile(  # what stands between the last name and the noun
    rf"(?P<others>等|在内的)?(?:(?P<count>[0-9]{{1,3}}|[两{_DIGITS}]{{1,3}})(?:余|多)?个|(?P<few>[两三四五六]))?(?:城市|试点|示范|行政|老旧|先行|先进|重点)?\Z"
)
_CLAUSE = re.compile("[，。；：！？\n“”《》（）()][^，。；：！？\n“”《》（）()]*\\Z")
_ANOTHER_ROW = re.compile(rf"[0-9{_DIGITS}]个[\u4e00-\u9fff]{{0,2}}[村区镇乡][、和与及]\Z")
_MARKS = re.compile("[、和与及]")
_LONGEST_ROW, _LONGEST = 160, 7  # characters of a row, and of the name of a community without 社区
_HEADED = re.compile(
    "(?:[\u4e00-\u9fff]{2}[区县市]|"  # 江东区、柳塘区|社区治理
    "代表|公园|广场|医院|学校|小学|中学|中心|大厦|市场|驿站|小区|公司|集团|街道|委|局|所|站|队|会|部|校|店|厂|馆|室|院|员|者|们|人|民|邻居|"
    "项目|企业|商户|单位|物业|等|部门|组织|机关|环节|方面|建设|改造|治理|服务)\\Z"
)
_THING = re.compile("一[本张份部册封幅面套块支个名位家条件]")
_BAD = frozenset([VERB, STOP])
_GRAMMAR = frozenset("的了在和与及为是把被将对从等各该本每某全")
_POSTS = (
    "书记", "主任", "委员", "干部", "部长", "局长", "院长", "所长", "站长", "队长", "会长", "园长", "校长", "科长",
    "区长", "镇长",
    "经理", "董事长", "代表", "理事", "秘书长", "同志", "老师", "教授", "主席", "组长", "记者",
)  # fmt: skip
_PERSONS = (0, 2, 3, 4)  # characters that may stand behind a role
_WHO = re.compile(
    "社区的?(?:党委|党总支|党支部|居委会|党组织)?(?:副?书记|副?主任|网格[员长]|居民|党员|老?党员|志愿者|民警|社工|楼[栋门]?长|委员|业主|代表)"
    "(?![、和与及等们的分代在])"
)
"""Somebody of the community who is named behind it: 周玉兰、王建国、柳荫|社区居民赵明远."""
_TERMS = re.compile("[两三四五六七八九十0-9]任\\Z")
_LIES_IN = ("社区", "社區", "村")
_NO_NAME = frozenset([
    "文化", "学校", "公安", "教育", "卫生", "平安", "居民", "商户", "医院", "园区", "组织", "街道", "街镇", "镇街",
    "党建", "法治", "健康", "智慧", "和谐", "文明", "绿色", "科普", "双拥", "宜居", "安全", "城市", "农村", "乡村",
    "校园", "企业", "机关", "家庭", "小区", "市场", "商场", "社会", "市区", "城区", "乡镇", "各个", "多个", "单位",
    "干净", "整洁", "有序", "美丽", "幸福", "温馨", "温暖", "便捷", "舒适", "友好", "零碳", "低碳", "清廉", "书香",
    "完整", "未来", "品质", "活力", "开放", "包容", "共治", "共享", "互助", "工会", "妇联", "团委", "残联",
])  # fmt: skip
_LEAD = re.compile("[现下共总直所原]?(?:辖区?有?|管辖|管理)|[由在对将把向为从让以给于到有含即是设]")
_BEFORE = frozenset("由在对将把向为从让以给于到有辖含即是设管")


class _Element(NamedTuple):
    """What stands between the marks of a row, and how much it looks like the name of a community: 2, 1, 0 or -1."""

    start: int
    end: int
    sign: int


def find(
    scan: Scan,
    settled: Iterable[Candidate],
    known: Collection[str],
    barriers: Mapping[int, int],
    people: introduced.Names,
    rule: str,
) -> list[Candidate]:
    """The communities of all rows in front of one 社区.

    `settled` are the communities that are found by their own names; `known` the official names of those of the
    article's sub-district; `barriers` the ends of the places behind which a row may begin (清河街道|民生、太平社区);
    `people` what the names of persons are made of, who stand in no such row (志愿者周玉兰、|翠竹社区居民赵明远).
    Of a row without a count, the last name must be one that stands by itself, and half of the others must look like
    names; a row that its count counts is taken where none speaks against it.
    """
    found: list[Candidate] = []
    own = {c.end for c in settled}
    text = scan.text
    for noun in _NOUN.finditer(text):
        at, end = noun.span()
        if not _MARKS.search(text, max(0, at - 3 * _LONGEST), at):
            continue
        tail = _TAIL.search(text, max(0, at - 10), at)
        assert tail is not None
        stop = tail.start() + text.endswith("第", 0, tail.start())  # 第四、第二|三个社区
        alone = stop == at and noun.group() == "社区"  # it is the last one's own
        row = _behind_persons(scan, _row(scan, stop, known, barriers), known, people)
        if tail["few"] and "两三四五六".find(tail["few"]) + 2 != len(row):
            continue
        if _TERMS.search(text, max(0, at - 4), at):
            continue  # 赵明远、周玉兰、王建国三任|社区党组织书记
        if row and text.endswith(_POSTS, 0, row[0].start):
            continue  # 团委书记|赵明远、柳荫社区党支部书记周玉兰: who, and whose
        if row and row[0].start and text.endswith(_LIES_IN, 0, row[0].start):
            continue  # 翠竹社区|云锦华庭、柳荫社区: an estate of it
        if len(row) < 2 or (alone and not _stands_alone(scan, row, end in own)):
            continue
        if _is_row(text, row[:-1] if alone else row, tail, len(row)):
            for element in row:
                name = scan.written[element.start : element.end] + ("社區" if "社區" in scan.written else "社区")
                until = end if alone and element is row[-1] else element.end
                found.append(Candidate(element.start, until, "Community", "", rule, JOINED + 1, name))
    return found


def _behind_persons(scan: Scan, row: list[_Element], known: Container[str], people: introduced.Names) -> list[_Element]:
    """The elements behind the last that names a person: 教师周玉兰、王建国、|柳荫社区书记; the last one stays."""
    begin, told = 0, False
    for number, element in enumerate(row[:-1]):
        name = scan.text[element.start : element.end]
        told = _is_somebody(scan, element) or (told and _may_be_person(name, known, people))
        if told:
            begin = number + 1
    if not begin and row:
        last, names = row[-1], [scan.text[e.start : e.end] for e in row[:-1]]
        if _WHO.match(scan.text, last.end) and all(_may_be_person(name, known, people) for name in names):
            return row[-1:]
    return row[begin:]


def _is_somebody(scan: Scan, element: _Element) -> bool:
    """Whether a name stands behind a role, in the element or right before it: 教师|周玉兰; or the role alone."""
    index = scan.word_at(element.start)
    before = index - (scan.starts[index] == element.start)
    for at in range(max(before, 0), scan.word_at(element.end - 1) + 1):
        end = scan.starts[at + 1]
        if int(scan.cues[at]) & ROLE and element.start <= end and element.end - end in _PERSONS:
            return end < element.end or scan.text[element.start : end] not in community_names()
    return False


def _may_be_person(name: str, known: Container[str], people: introduced.Names) -> bool:
    """Whether a name, of no community that is known, is made as those of persons are."""
    size = introduced.surname(name, 0, people)
    if not size or not 0 < len(name) - size < 3 or name + "社区" in known or name in community_names():
        return False
    return people.given.issuperset(name[size:]) and introduced.sound(name, 0, len(name), people)


def _stands_alone(scan: Scan, row: list[_Element], settled: bool) -> bool:
    """Whether the last name of a row without 等 and count is one by itself, and the row no mere A和B."""
    last = scan.text[row[-1].start : row[-1].end]
    told = last in community_names() and not last.endswith("村")
    return (settled or told) and any(scan.text[e.end] == "、" for e in row[:-1])


def _is_row(text: str, names: list[_Element], tail: re.Match[str], size: int) -> bool:
    signs = [element.sign for element in names]
    likely = sum(sign > 0 for sign in signs)
    if tail["count"] and not tail["others"] and size in (parse(tail["count"]), parse(tail["count"][1:])):
        return 3 * likely >= size and min(signs) >= 0
    return min(signs) >= 0 and 2 * likely >= len(signs)


def _row(scan: Scan, stop: int, known: Container[str], barriers: Mapping[int, int]) -> list[_Element]:
    """The elements of the row that ends at `stop`, in order; those that are called 社区 themselves are left out."""
    text = scan.text
    begin = max(0, stop - _LONGEST_ROW)
    clause = _CLAUSE.search(text, begin, stop)
    begin = clause.start() + 1 if clause else begin
    row: list[_Element] = []
    end = stop
    for mark in reversed(list(_MARKS.finditer(text, begin, stop))):
        at = mark.end()
        if _ANOTHER_ROW.search(text, max(begin, at - 8), at):
            begin = at
            break  # 柿园村、铁炉村2个行政村及|凯旋路、花语里2个社区
        if mark.group() != "、" and not _parts(scan, mark.start(), at, end, known):
            continue
        if end - at > _LONGEST + 2:
            break
        row.append(_element(scan, at, end, known))
        end = mark.start()
    if not row or end <= begin:
        return []
    row.append(_first(scan, max(begin, end - 2 * _LONGEST), end, known, barriers))
    row.reverse()
    return [e for e in row if not text.startswith("社区", e.end - 2)]


def _parts(scan: Scan, at: int, after: int, end: int, known: Container[str]) -> bool:
    """Whether 和, 与 or 及 at `at` joins two elements, and is no part of a name: 和平, 参与, 祥和里."""
    if scan.text[after:end] + "社区" in known:
        return True
    index = scan.word_at(at)
    return scan.starts[index] == at and scan.starts[index + 1] == after and end - after > 1


def _element(scan: Scan, start: int, end: int, known: Container[str]) -> _Element:
    text = scan.text[start:end]
    return _Element(start, end, 2 if text + "社区" in known or text.endswith("社区") else _sign(scan, start, end))


def _sign(scan: Scan, start: int, end: int) -> int:
    text = scan.text[start:end]
    if (
        not 2 <= len(text) <= _LONGEST
        or text in _NO_NAME
        or "社区" in text
        or text[0].isdecimal()
        or _THING.match(text)
        or _HEADED.search(text)
    ):
        return -1
    if text[-1] == "村":
        return 0  # a village, or a compound: 一村
    first = scan.word_at(start)
    kinds = scan.kinds[first : scan.word_at(end - 1) + 1]
    words = community_names()
    if text in words or (PROPER in kinds and VERB not in kinds):
        return 1
    if len(kinds) > 1 and scan.words[first] in words and text[-1] in "路街巷里园苑村庄东西南北一二三四区城":
        return 1
    own = scan.words[first : first + len(kinds)]
    if _GRAMMAR.intersection(own) or any(len(w) > 1 and k in _BAD for w, k in zip(own, kinds, strict=True)):
        return -1
    if len(own) > 1 and min(map(len, own)) == 1:
        return 1  # 柳|荫, 站|前: the dictionary has no such word
    return -1 if set(kinds) <= {GENERIC, LATIN} else 0


def _first(scan: Scan, begin: int, end: int, known: Container[str], barriers: Mapping[int, int]) -> _Element:
    """The first element, which what leads up to the row stands before: 选取|卓坡, 清河街道|民生, 目前在|振华."""
    text = scan.text
    begin = max([at for at in range(begin + 1, end - 1) if at in barriers], default=begin)
    for start in range(max(begin, end - _LONGEST), end - 1):
        if text[start:end] + "社区" in known:
            return _Element(start, end, 2)
    index = scan.word_at(end - 1)
    start = max(begin, scan.starts[index])
    while index and start > begin and end - scan.starts[index - 1] <= _LONGEST:
        word, kind = scan.words[index - 1], scan.kinds[index - 1]
        lone = end - start < 2
        if word[-1] in _BEFORE or kind in "ps" or (kind in "vw" and not lone):
            break
        if kind in "gn" and not lone and PROPER in scan.kinds[index : scan.word_at(end - 1) + 1]:
            break
        index -= 1
        start = max(begin, scan.starts[index])
    lead = _LEAD.match(text, start, end - 2)
    start = lead.end() if lead else start
    return _Element(start, end, _sign(scan, start, end))
