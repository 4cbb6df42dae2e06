"""Estates that no head noun tells: those that share a noun, those known by a building or an owner.

An estate of the last decades is called …名都 or …壹号院, which a dictionary would cut; and 云锦府 is known to be
one where 云锦府3号楼 or its owners are told of.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from jiedao.entities.candidate import Candidate
from jiedao.scan import Scan

LONGEST = 6  # characters before what tells
_BRANDED = re.compile(
    "(?:名都|丽景|丽都|世纪城|水晶城|天玺|景园|景城|国际城|阳光城|尚城|雅园|康园|名郡|华郡|壹号院|一号院|壹号公馆|壹品|天境|悦城|悦湾|悦园|御湾|御湖|"
    "澜湾|"
    "澜山|观邸|印象城|时代城|花都|丽湾|蓝湾|香郡|雅郡|国际社|璟园|璟庭|璟苑|熙园|熙府|宸园|宸府|瑞府|瑞园|禧园|和府|颐园|"
    "逸园|逸城|翡丽|云庭|云邸|绿洲城|幸福城|山水城|水岸城|江湾城|滨江城|半山|东郡|西郡|上郡)"
    "(?=[，。、；：）”\n]|小区|业主|居民|物业|业委会|项目|的|等|[0-9]|[A-Z东西南北一二三四五]区|[一二三四]期|和|与|"
    "建于|成立|开展|进行|安装|完成|共有|位于|召开|[内里门][，。的口])"
)
_HOUSED = re.compile(
    "[府湾庭居轩阁城汇郡墅里坊园苑庐邸寓舍堡岸洲号品都](?=[0-9]{1,3}(?:号楼|栋|幢|单元)|(?:的)?业主|业委会|业主委员会)"
)
_HOMED = re.compile(
    "[府庭轩邸郡墅玺阁](?:(?<!阁)(?=居民|小区|物业)|"
    "(?=[，的])(?:(?<=[家入]住[\u4e00-\u9fff]{2}.)|(?<=[家入]住[\u4e00-\u9fff]{3}.)))"
)
_NOT_HOUSED = (
    "小区", "社区", "片区", "园区", "城", "院里", "楼里", "家里", "村里", "区里", "镇里", "政府", "学府", "官邸", "居",
    "舍", "校园", "公园", "花园", "家园", "家庭", "法庭", "口岸", "几号", "都", "寓", "品", "编号", "门牌号", "账号",
)  # fmt: skip
_QUARTERED = re.compile("(?:[一二三四五六七八九十]{1,2}|[东西南北中]|[A-Z]|(?<![0-9])[0-9]{1,2})区(?![域别块位间划])")
_STAGED = re.compile("[一二三四五六七八九十]{1,2}期(?!工程|项目|改造|建设|地块|[0-9])")
_QUARTERS_OF = (
    "花园", "新村", "小区", "家园", "花苑", "苑", "新苑", "佳苑", "公寓", "嘉园", "新城", "名苑", "园", "别墅",
    "名都", "华府", "御府", "雅居", "世纪城", "国际城", "豪庭", "华庭", "名城",
)  # fmt: skip
_ELLIPTICAL = re.compile(
    "[一二三四五六七八九十东西南北上下前后中A-Z0-9](?:(?<=[A-Z0-9])[A-Z0-9])?"
    "(?:(?:[、和及]|以及)(?:[一二三四五六七八九十东西南北上下前后中]|[A-Z0-9]{1,2})){1,6}"
    "(?:个)?(小区|社区|新村|村|区|里|苑|院|街坊)(?![长域别里民委])"
)
_MARK = re.compile("以及|[、和及]")
_FULL_ROW = re.compile(
    "(?<![一二三四五六七八九十])([\u4e00-\u9fff]{1,3})([一二三四五六七八九十]{1,2})"
    "(?:(?:[、和及]|以及)\\1[一二三四五六七八九十]{1,2}){1,8}"
    "(小区|社区|新村|村)"
)
_ROW_END = re.compile(
    "[一二三四五六七八九十](?:[、和及]|以及)[\u4e00-\u9fff]{1,3}[一二三四五六七八九十](?:小区|社区|新村|村)"
)
_CLASS_OF = {
    "小区": "Compound", "新村": "Compound", "村": "Compound", "区": "Compound", "里": "Compound", "苑": "Compound",
    "院": "Compound", "街坊": "Compound", "社区": "Community",
}  # fmt: skip
_RULE_OF = {"Compound": "compound", "Community": "community"}
_ORDERS = ("一二三四五六七八九十", "东西南北中", "上下", "前后中")


def find(scan: Scan, candidates: Iterable[Candidate], barriers: Mapping[int, int], priority: int) -> list[Candidate]:
    """Estates by their number, by what they are called after, by a house or the owners that are told of."""
    found: list[Candidate] = []
    for match in _BRANDED.finditer(scan.text):
        start = beginning(scan, match.start(), barriers)
        start += scan.text[start] in "对到" and match.start() - start > 2
        if 2 <= match.start() - start <= LONGEST and _tells(scan, start, match.start(), "nx"):
            end = match.end() + 2 * scan.text.startswith("小区", match.end())
            found.append(Candidate(start, end, "Compound", "", "compound", priority - 11))
    for match in chain(_HOUSED.finditer(scan.text), _HOMED.finditer(scan.text)):
        start = beginning(scan, match.end(), barriers)
        name = scan.text[start : match.end()]
        if 3 <= len(name) <= LONGEST and not name.endswith(_NOT_HOUSED) and _tells(scan, start, match.end()):
            found.append(Candidate(start, match.end(), "Compound", "", "compound", priority - 20))
    found.extend(_elliptical(scan, candidates, barriers, priority + 12))
    return found


def homes(scan: Scan, kept: Sequence[Candidate]) -> list[Candidate]:
    """The names, those of places as estates where people are told to live: 紫藤园 where 紫藤园6号楼 stands."""
    places = {scan.text[c.start : c.end] for c in kept if c.rule == "service-centre" and not c.name}
    lived_in = {
        name for name in places if name.endswith(_MAY_HOUSE) and len(name) > 2 and _is_lived_in(scan.text, name)
    }
    if not lived_in:
        return list(kept)
    return [
        c._replace(cls="Compound", fine="", rule="compound")
        if c.rule == "service-centre" and scan.text[c.start : c.end] in lived_in
        else c
        for c in kept
    ]


def not_persons(scan: Scan, kept: Sequence[Candidate]) -> list[Candidate]:
    """The names, those of persons as the estates that other mentions tell them to be: 金柳苑与…, 金柳苑小区."""
    told = {scan.text[c.start : c.end] for c in kept if c.cls == "Compound" and not c.name}
    told |= {name.removesuffix("小区") for name in told if len(name) > 4}
    return [
        c._replace(cls="Compound", rule="compound")
        if c.rule == "person-saying" and scan.text[c.start : c.end] in told
        else c
        for c in kept
    ]


def _is_lived_in(text: str, name: str) -> bool:
    """Whether houses, owners or residents are told of behind any mention of a name."""
    at = text.find(name)
    while at >= 0:
        if _LIVED_IN.match(text, at + len(name)):
            return True
        at = text.find(name, at + len(name))
    return False


_MAY_HOUSE = ("园", "苑", "里", "坊", "庭", "府", "轩", "阁", "邸")
_LIVED_IN = re.compile(
    "[0-9]{1,3}(?:[—–～~、至-][0-9]{1,3})?(?:号楼|栋|幢|单元)|居民区|小区|业委会|业主|(?:的)?(?:居民|住户)(?:楼|们|[\u4e00-\u9fff]{2,3}[说道])"
)


def owned(scan: Scan, kept: Sequence[Candidate]) -> list[Candidate]:
    """云澜郦城|业委会: the estates whose owners' committee is told of."""
    found = []
    known = {scan.text[c.start : c.end] for c in kept if c.cls != "Organisation"}
    for c in kept:
        owners = _OWNERS.search(scan.text, c.start, c.end) if c.cls == "Organisation" and not c.name else None
        if owners is None:
            continue
        start, end = _behind_district(scan.text, c.start, owners.start()), owners.start()
        named = 3 <= end - start <= LONGEST + 4 and _NO_ESTATE.search(scan.text, start, end) is None
        if named and scan.text[start:end] not in known:
            found.append(Candidate(start, end, "Compound", "", "compound", c.priority))
    return found


def _behind_district(text: str, start: int, end: int) -> int:
    """合川区|云澜郦城: where an estate's own name begins behind its district."""
    district = _DISTRICT.match(text, start, end)
    return district.end() if district else start


_DISTRICT = re.compile(
    "[\u4e00-\u9fff]{2,3}[区县](?<![小社片园街]区)(?=[\u4e00-\u9fff]{3})(?![\u4e00-\u9fff]{0,2}[小片]区)"
)


_OWNERS = re.compile("(?:首届|第[一二三四五六]届)?(?:业委会|业主委员会)\\Z")
_NO_ESTATE = re.compile("社区|街道|[县市]|片区|广场|大厦|各|小区的")


def beginning(scan: Scan, at: int, barriers: Container[int]) -> int:
    """Where the run of nouns and unknown words begins that ends at `at`, not before a place that ends there."""
    index = scan.word_at(at - 1)
    start = scan.starts[index]
    if scan.kinds[index] not in "nxgq" or (scan.starts[index + 1] > at and at - start < 1):
        return at
    while index and start not in barriers and scan.kinds[index - 1] in "nx" and at - scan.starts[index - 1] <= LONGEST:
        index -= 1
        start = scan.starts[index]
    return start


def _tells(scan: Scan, start: int, end: int, telling: str = "x") -> bool:
    """Whether the words of a span are no function words and no mere common ones."""
    kinds = scan.kinds[scan.word_at(start) : scan.word_at(end - 1) + 1]
    return not set(kinds).isdisjoint(telling) and set(kinds).isdisjoint("svp")


def extended(scan: Scan, found: list[Candidate]) -> list[Candidate]:
    """柳浦新村二区, 云锦家园三期: the candidates that a quarter or a stage of the estate follows, with it."""
    longer = []
    for c in found:
        if c.cls != "Compound" or not scan.text.endswith(_QUARTERS_OF, c.start, c.end):
            continue
        match = _QUARTERED.match(scan.text, c.end) or _STAGED.match(scan.text, c.end)
        if match:
            longer.append(c._replace(end=match.end(), priority=c.priority + 1))
    return longer


def _elliptical(
    scan: Scan, candidates: Iterable[Candidate], barriers: Container[int], priority: int
) -> Iterator[Candidate]:
    """青溪一、二社区; 柳浦路北、南小区; 浦三、浦五及浦一小区: as many places as are told apart."""
    text = scan.text
    roads: dict[int, int] = {}
    for match in _ELLIPTICAL.finditer(text):
        if text[match.start() - 1 : match.start()] in _DIGITS_AND_ORDINAL:
            continue
        head, at = match.group(1), match.start()
        roads = roads or {c.end: c.start for c in candidates if c.rule == "road"}
        start = roads.get(at, -1)
        if start < 0:
            start = beginning(scan, at, barriers)
        start += text[start] in "对将把在和与从"
        stem = scan.written[start:at]
        marks = _MARK.split(text[at : match.start(1)].removesuffix("个"))
        if not 2 <= len(stem) <= LONGEST or not any(set(marks) <= set(order) for order in _ORDERS):
            continue
        kinds = scan.kinds[scan.word_at(start) : scan.word_at(at - 1) + 1]
        if not set(kinds) & {"n", "x"} or set(kinds) & set("svp"):
            continue
        if head == "区" and not stem.endswith(_QUARTERS_OF):
            continue
        yield from _each(scan, start, at, match.start(1), match.end(1), stem, head, priority)
    for match in _FULL_ROW.finditer(text) if _ROW_END.search(text) else ():
        head, stem = match.group(3), match.group(1)
        start, at = match.start(), match.start(2)
        index = scan.word_at(start)
        if scan.starts[index] != start or stem[0] in "第这那每各":
            continue
        for begin, end in _parts(text, start, match.start(3)):
            name = scan.written[begin:end] + head
            stop = match.end(3) if end == match.start(3) else end
            cls = _CLASS_OF[head]
            yield Candidate(begin, stop, cls, "", _RULE_OF[cls], priority, name)


_DIGITS_AND_ORDINAL = frozenset("第一二三四五六七八九十0123456789、")


def _parts(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    at = start
    for mark in _MARK.finditer(text, start, stop):
        yield at, mark.start()
        at = mark.end()
    yield at, stop


def _each(
    scan: Scan, start: int, at: int, stop: int, end: int, stem: str, head: str, priority: int
) -> Iterator[Candidate]:
    cls = _CLASS_OF[head]
    for begin, last in _parts(scan.text, at, stop):
        name = stem + scan.written[begin:last].removesuffix("个") + head
        first = start if begin == at else begin
        yield Candidate(first, end if last == stop else last, cls, "", _RULE_OF[cls], priority, name)
