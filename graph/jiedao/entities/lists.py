"""Names that stand in a row before 等 or a count: the noun behind the row types them all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from jiedao.entities.candidate import Candidate
from jiedao.entities.heads import HeadRule
from jiedao.scan import Scan
from jiedao.vocabulary import GENERIC, LATIN, NOUN, PROPER, Vocabulary

LONGEST_ELEMENT = 22
COUNT = r"(?:\d{1,12}|[一二两三四五六七八九十百数多几]{1,8})(?:余|多)?"


class ListRule(NamedTuple):
    """The class that the nouns of a rule give the elements of a row."""

    id: str
    cls: str
    fine: str
    priority: int


def find(
    scan: Scan, nouns: Mapping[str, ListRule], vocabulary: Vocabulary, heads: Mapping[str, HeadRule]
) -> list[Candidate]:
    """The elements of all rows that a noun types; `nouns` gives the rule of each."""
    found: list[Candidate] = []
    text = scan.text
    for stop, behind in _row_ends(text):
        rule = _rule_behind(scan, behind, nouns) or _rule_before(scan, stop, nouns)
        if rule is None:
            continue
        elements = _elements(scan, stop)
        if len(elements) < (1 if behind > stop else 2):
            continue
        for start, end in elements:
            start = _without_leading_verb(scan, start, end, vocabulary)
            if text[end - 1] == "）" and "（" in text[start:end]:
                end = text.index("（", start)
            if text[end - 1] == "等":
                end -= 1
            if rule.cls == "Project" and text[start:end].endswith(("项目", "工程", "改造", "”")):
                continue  # named as what it is
            own = heads.get(vocabulary[scan.words[scan.word_at(end - 1)]].head)
            if own is not None and text[start:end] in own.reject:
                continue
            if (
                rule.id == "enumerated-facilities"
                and end - start < 3
                and "x" not in scan.kinds[scan.word_at(start) : scan.word_at(end)]
            ):
                continue  # 饮水、充电等设施
            if _is_name(scan, start, end, rule, vocabulary, len(elements)):
                quoted = any(mark in text[start:end] for mark in "“《")
                name = scan.written[start + 1 : end - 1] if text[start] == "《" and text[end - 1] == "》" else ""
                cls, fine = rule.cls, rule.fine
                if cls == "Project":
                    name = scan.written[start:end] + "项目"
                if cls == "Organisation" and own is not None and own.id in ("building", "mall") and not quoted:
                    cls, fine = own.cls, own.fine  # a plaza among members is a plaza
                found.append(Candidate(start, end, cls, fine, rule.id, rule.priority + 12 * quoted, name))
    return found


def _row_ends(text: str) -> Iterator[tuple[int, int]]:
    """Where a row may end, and where what stands behind it begins: before 等, and before a count behind some 、."""
    for match in ROW_END.finditer(text):
        yield match.span()
    for match in COUNTED_BEHIND.finditer(text):
        stop = match.start()
        if text.find("、", max(0, stop - 160), stop) >= 0:
            yield stop, stop


TENANT_ROW = re.compile(
    "(?:入驻|落户|进驻)[^，。、；]{2,16}的([\u4e00-\u9fffA-Za-z]{2,8}(?:、[\u4e00-\u9fffA-Za-z]{2,8}){0,5})(?=[，。]|便是|就是|等)"
)


def tenants(scan: Scan, rule: ListRule) -> list[Candidate]:
    """入驻某大厦的A、B、C，…: the tenants, named without a noun."""
    found = []
    for match in TENANT_ROW.finditer(scan.text):
        at = match.start(1)
        for part in match.group(1).split("、"):
            kinds = scan.kinds[scan.word_at(at) : scan.word_at(at + len(part) - 1) + 1]
            if part.endswith(BUILT):
                at += len(part) + 1
                continue  # 落户某街道的云谷产业园
            if not set(kinds) & set("svp") and set(kinds) & set("nx") and scan.starts[scan.word_at(at)] == at:
                found.append(Candidate(at, at + len(part), rule.cls, rule.fine, rule.id, rule.priority))
            at += len(part) + 1
    return found


ALIKE = re.compile(
    "(?:[\u4e00-\u9fff]{2,5}([里府邸苑墅庭轩郡坊弄])、)(?:[\u4e00-\u9fff]{2,5}\\1、){0,9}[\u4e00-\u9fff]{2,5}\\1"
)
NOT_ALIKE = re.compile(
    "[街政市省区县级院校城心夜村屋手怀眼家这那哪队店厂]里|政府|学府|官邸|[工作书磨油牌茶]坊|家庭|法庭|[的在从到了]"
)


def ending_alike(scan: Scan, priority: int) -> list[Candidate]:
    """同福里、安乐里、长春里: compounds in a row by the syllable that ends them all."""
    found: list[Candidate] = []
    for match in ALIKE.finditer(scan.text):
        spans = []
        end = match.start() - 1
        for part in match.group().split("、"):
            spans.append((end + 1, end + 1 + len(part)))
            end += 1 + len(part)
        if NOT_ALIKE.search(match.group()):
            continue
        first, last = spans[0]
        index = scan.word_at(first)
        if first and scan.starts[index] != first:
            continue
        while index and scan.text[first - 1] not in "，。；：、“”\n" and scan.kinds[index] in "vs":
            index += 1
            first = scan.starts[index]
        for start, end in [(first, last), *spans[1:]]:
            if end - start > 2:
                found.append(Candidate(start, end, "Compound", "", "shared-ending", priority))
    return found


STREET = re.compile("[\u4e00-\u9fff]{2,5}?(?:大道|路|街|巷)(?=\\d)")
ALONE = frozenset("，。、；：上 ")


def streets(scan: Scan, candidates: Sequence[Candidate], priority: int) -> list[Candidate]:
    """翠柳街 where it stands by itself, known from 翠柳街14号院."""
    names = {
        match.group() for c in candidates if c.rule == "courtyard-number"
        if (match := STREET.match(scan.text, c.start, c.end))
    }  # fmt: skip
    found = []
    for name in sorted(names):
        at = scan.text.find(name)
        while at >= 0:
            end = at + len(name)
            if scan.text[end : end + 1] in ALONE and scan.text[at - 1 : at] in ("", "，", "。", "\n", "、", "在", "“"):
                found.append(Candidate(at, end, "Facility", "Road", "road", priority))
            at = scan.text.find(name, end)
    return found


STAFF = re.compile("的[0-9\u4e00-\u9fff]{0,6}?(?:骑手|快递员|外卖员|配送员|快递小哥|外卖小哥|网约车司机|员工)")
STAFF_ROW = re.compile("((?:[\u4e00-\u9fff]{2,6}、){1,5}[\u4e00-\u9fff]{2,6}?)(?:等(?:企业|平台|公司)?)?\\Z")
SUPPLIER = re.compile(
    "(?:服务商|运营商|供应商|经销商|开发商|独角兽|上市公司|连锁品牌|头部企业|初创企业|创业公司)([\u4e00-\u9fff]{2,6})(?=[，、。；）])"
)


def staffed(scan: Scan, priority: int) -> list[Candidate]:
    """云鸟速运 in 闪送达、云鸟速运的百余名骑手; 海贸通 in 跨境服务商海贸通: firms without a noun of their own."""
    spans = []
    for staff in STAFF.finditer(scan.text):
        row = STAFF_ROW.search(scan.text, max(0, staff.start() - 40), staff.start())
        if row is None:
            continue
        at = row.start(1)
        for part in row.group(1).split("、"):
            spans.append((at, at + len(part)))
            at += len(part) + 1
    spans += [match.span(1) for match in SUPPLIER.finditer(scan.text)]
    found = []
    for start, end in spans:
        kinds = scan.kinds[scan.word_at(start) : scan.word_at(end - 1) + 1]
        if scan.starts[scan.word_at(start)] == start and "x" in kinds and set(kinds) <= set("nxg"):
            found.append(Candidate(start, end, "Organisation", "Enterprise", "whose-staff", priority))
    return found


RUN = re.compile(
    "(?:先后|陆续|相继|纷纷|已|也|均|都|双双|分别|成功|正式)*(?:入驻|落户|进驻|搬入|迁入|搬进|签约|入盟|加盟|落子|扎根)"
)
HOMES = re.compile("安置房|保障房|公租房|回迁房|业主|住户|小区|[0-9]+号楼")
RUNNING = re.compile("(?:专业化|专业|统一|负责|具体|全权)*(?:运营|承办|经营|打理|托管|运维|代管|负责|管理|提供|承接)")
BROUGHT = re.compile("(?:招引|引进|引入|引来|招来|聘请|委托|请来)了?\\Z")


def retyped(scan: Scan, kept: Sequence[Candidate]) -> list[Candidate]:
    """齐云检测中心 that moves in, or runs a place, is an organisation: the verb tells what the noun leaves open."""
    at_start = {c.start: c for c in kept}
    by_end = {c.end: c for c in kept}
    found = []
    for c in kept:
        if c.cls == "Facility" and c.rule in ("service-centre", "building") and _acts(scan, c, at_start, by_end):
            c = c._replace(cls="Organisation", fine="")
        elif c.rule == "service-centre" and scan.text[c.end - 1] == "园" and HOMES.match(scan.text, c.end):
            c = c._replace(cls="Compound", fine="", rule="compound")  # 锦绣兰园|安置房
        found.append(c)
    return found


def _acts(scan: Scan, c: Candidate, at_start: Mapping[int, Candidate], by_end: Mapping[int, Candidate]) -> bool:
    text = scan.text
    if not text.endswith(("中心", "馆", "工作室", "院"), c.start, c.end):
        return False
    if text[c.start - 1 : c.start] == "由" and RUNNING.match(text, c.end):
        return True
    end, firms = c.end, 0
    while text[end : end + 1] in ("、", "和", "与", "及") and end + 1 in at_start:
        other = at_start[end + 1]
        firms += other.cls == "Organisation"
        end = other.end
    start = c.start
    while text[start - 1 : start] in ("、", "和", "与", "及") and start - 1 in by_end:
        other = by_end[start - 1]
        firms += other.cls == "Organisation"
        start = other.start
    return RUN.match(text, end) is not None and (
        firms > 0 or BROUGHT.search(text, max(0, start - 5), start) is not None
    )


WORKS = ("城中村改造", "棚户区改造", "安置房建设", "安置房项目", "回迁房建设")
PLACE = re.compile("[\u4e00-\u9fff]{2,8}")


def shared_works(scan: Scan, vocabulary: Vocabulary, priority: int) -> list[Candidate]:
    """柳湾村、石桥村安置房建设: as many projects as places, each named by its place and the works that they share."""
    found: list[Candidate] = []
    text = scan.text
    for works in WORKS:
        at = text.find(works)
        while at >= 0:
            spans, end = [], at
            mark = text.rfind("、", max(0, end - 9), end)
            while mark >= 0:
                spans.append((mark + 1, end))
                end = mark
                mark = text.rfind("、", max(0, end - 9), end)
            if spans:
                first = _without_leading_verb(scan, _element_start(scan, end)[0], end, vocabulary)
                spans.append((first, end))
                if all(_hosts(text[s:e], works) for s, e in spans):
                    start, end = spans[0]
                    found.append(Candidate(start, end + len(works), "Project", "", "project", priority))
                    for start, end in spans[1:]:
                        name = scan.written[start:end] + works
                        found.append(Candidate(start, end, "Project", "", "project", priority, name))
            at = text.find(works, at + 1)
    return found


def _hosts(place: str, works: str) -> bool:
    """Whether works are named after a place: a village, or any name before 城中村改造."""
    named = works.startswith("城中村") or place.endswith(("村", "社区", "庄", "寨", "屯"))
    return named and PLACE.fullmatch(place) is not None and place not in ("老旧小区", "棚户区", "城中村")


def siblings(
    scan: Scan, candidates: Sequence[Candidate], vocabulary: Vocabulary, heads: Mapping[str, HeadRule]
) -> list[Candidate]:
    """政通路、人和路、兴华南街、淮园: what stands in a row with names of one class is a name of that class.

    At least two, and at least half, of the row must be names by other rules already.
    """
    found: list[Candidate] = []
    spans = {(c.start, c.end): c for c in candidates}
    by_end = {c.end: c for c in candidates}
    by_start: dict[int, Candidate] = {}
    for c in candidates:
        by_start.setdefault(c.start, c)
    found.extend(_beside(scan, candidates, by_start, by_end))
    for begin, stop in _rows(scan.text):
        at = scan.text.index("、", begin)
        parts = [(by_end[at].start if at in by_end else _element_start(scan, at)[0], at)]
        while at < stop:
            start = at + 1
            at = scan.text.find("、", start, stop)
            if at < 0:
                at = stop
                parts.append((start, by_start[start].end if start in by_start else stop))
            else:
                parts.append((start, at))
        found.extend(_headed(scan, parts, spans, vocabulary, heads))
        known_parts = [spans[p] for p in parts if p in spans]
        classes = {c.cls for c in known_parts}
        if (
            len(known_parts) < 2
            or len(classes) != 1
            or 2 * len(known_parts) < len(parts)
            or len(known_parts) == len(parts)
        ):
            continue
        model = known_parts[0]
        if model.cls not in ("Facility", "Compound", "Community", "Organisation", "Programme", "Platform", "Award"):
            continue
        closed = parts[-1] in spans or scan.text[stop : stop + 1] in "“，。；）"
        for start, end in parts if closed else parts[:-1]:
            if (start, end) in spans or not 2 <= end - start <= 14:
                continue
            first, last = scan.word_at(start), scan.word_at(end - 1)
            kinds = scan.kinds[first : last + 1]
            if set(kinds) & set("vsp") or set(kinds) <= set("gw"):
                continue
            found.append(Candidate(start, end, model.cls, model.fine, "row-sibling", model.priority - 2))
    return found


def _beside(
    scan: Scan, candidates: Sequence[Candidate], by_start: Mapping[int, Candidate], by_end: Mapping[int, Candidate]
) -> list[Candidate]:
    """滨江国际、万达大厦和均瑶广场; 健康路、图强路: what stands before two buildings, or ends as the street behind."""
    found = []
    text = scan.text
    for c in candidates:
        at = c.start - 1
        if c.cls != "Facility" or at < 2 or text[at] != "、" or at in by_end:
            continue
        index = scan.word_at(at - 1)
        if c.rule == "road" and text[at - 1] in "路街巷":
            start = scan.starts[index - 1] if len(scan.words[index]) == 1 and index else scan.starts[index]
        else:
            other = by_start.get(c.end + 1)
            joined = text[c.end : c.end + 1] in JOINING and other is not None and other.fine == c.fine == "Building"
            if not joined:
                continue
            start = _element_start(scan, at)[0]
        kinds = scan.kinds[scan.word_at(start) : index + 1]
        if 3 <= at - start <= 8 and set(kinds) <= set("nxg"):
            found.append(Candidate(start, at, c.cls, c.fine, "row-sibling", c.priority - 2))
    return found


JOINING = frozenset("和与及")


def _headed(
    scan: Scan, parts: Sequence[tuple[int, int]], spans: Mapping[tuple[int, int], Candidate],
    vocabulary: Vocabulary, heads: Mapping[str, HeadRule],
) -> list[Candidate]:  # fmt: skip
    """青春家园、少儿国防驿站、妇女儿童活动中心: three or more places by their head nouns make names of each other."""
    made = []
    for start, end in parts:
        text = scan.text[start:end]
        head = vocabulary[scan.words[scan.word_at(end - 1)]].head
        rule = heads.get(head)
        if (
            rule is None
            or rule.cls not in ("Facility", "Compound")
            or rule.strength == "road"
            or len(text) - len(head) < 2
        ):
            continue
        if text in rule.reject or text.removeprefix("社区") in rule.reject or scan.starts[scan.word_at(start)] != start:
            continue
        if set(scan.kinds[scan.word_at(start) : scan.word_at(end - 1)]) & set("svp"):
            continue
        made.append(
            Candidate(
                start, end, "Facility", rule.fine if rule.cls == "Facility" else "", "row-sibling", rule.priority + 1
            )
        )
    if len(made) < 3 or 2 * len(made) < len(parts):
        return []
    if all(heads[vocabulary[scan.words[scan.word_at(c.end - 1)]].head].cls == "Compound" for c in made):
        made = [c._replace(cls="Compound", fine="") for c in made]
    return [c for c in made if (c.start, c.end) not in spans or spans[c.start, c.end].cls == "Compound"]


def _rows(text: str) -> Iterator[tuple[int, int]]:
    """Where three or more elements stand between 、, of 2 to 24 characters the first and up to 16 the others."""
    last = 0
    row = ROW.search(text)
    while row is not None:
        mark = row.start()
        first = ELEMENT.search(text, max(last, mark - 24), mark)
        if first is None:
            row = ROW.search(text, mark + 1)
            continue
        yield first.start(), row.end()
        last = row.end()
        row = ROW.search(text, last)


ELEMENT = re.compile("[\u4e00-\u9fffA-Za-z0-9·]{2,24}\\Z")
ROW = re.compile("、[\u4e00-\u9fffA-Za-z0-9·]{2,16}(?:、[\u4e00-\u9fffA-Za-z0-9·]{2,16})+")
COLON_ROW = re.compile("：([\u4e00-\u9fff]{2,10}(?:、[\u4e00-\u9fff]{2,10}){2,})(?=[。；])")
NOT_IN_ROW = re.compile("[为以的是于]")


def named_components(scan: Scan, candidates: Sequence[Candidate]) -> list[Candidate]:
    """“七个红色”：红色联盟、红色工匠、…: a row that spells out a programme just named holds programmes."""
    found: list[Candidate] = []
    by_end: dict[int, Candidate] = {}
    for match in COLON_ROW.finditer(scan.text):
        if not by_end:
            for c in candidates:
                if c.cls == "Programme":
                    by_end.setdefault(c.end, c)
        before = match.start() - (scan.text[match.start() - 1 : match.start()] in ("”", "’"))
        whole = by_end.get(before)
        if whole is None or NOT_IN_ROW.search(match.group(1)):
            continue
        at = match.start(1)
        for part in match.group(1).split("、"):
            found.append(Candidate(at, at + len(part), "Programme", "", "named-components", whole.priority - 6))
            at += len(part) + 1
    return found


ROW_END = re.compile("等(?!待|级|于|候|闲|到)")
FEW = "一二两三四五六七八九十百数多几"
COUNTED_BEHIND = re.compile(
    rf"[0-9{FEW}](?<=[\u4e00-\u9fff].)(?<![{FEW}].)"
    rf"(?=(?:(?<=\d)\d{{0,11}}|(?<=[{FEW}])[{FEW}]{{0,7}})(?:余|多)?(?:个|家|条|处|座|大|栋|所)[\u4e00-\u9fff])"
)
BEHIND = re.compile(
    rf"(?:一批批?|一系列|系列|各类|各种|多|{COUNT})?(?:家|个|条|处|项(?!目)|座|栋|场|大|类|支|名|种|所|款)?(?:[\u4e00-\u9fff]{{2,4}}街道)?(?:[\u4e00-\u9fff]{{2}}[和与、](?=[\u4e00-\u9fff]{{2,4}}(?:企业|公司|机构|品牌|商户|活动|项目)))?((?:定期|知名|品质|优质|龙头|特色|新经济|科创型|科技型|总部|商务|便民|重点|文化|创意|品牌|高端|主题鲜明的|内容丰富、主题鲜明的|老旧|住宅|居民|服务|党建|一批|社区|街区|辖区|无主管|背街|餐饮|养老|互联网|科技|现代|新兴|创新|优秀|规模以上|中小|小微|实体|头部|链主|示范|精品|大型|市政|城市|网红|新型|公益|志愿|志愿服务)*)([\u4e00-\u9fff]{{1,8}})"
)


def _rule_behind(scan: Scan, offset: int, nouns: Mapping[str, ListRule]) -> ListRule | None:
    text = scan.text
    match = BEHIND.match(text, offset)
    if match is None:
        return None
    whole = match.group(1) + match.group(2)
    base = match.start(1)
    for begin in (0, len(match.group(1))):
        for length in range(min(8, len(whole) - begin), 0, -1):
            rule = nouns.get(whole[begin : begin + length])
            if rule is not None:
                behind = text[base + begin + length : base + begin + length + 1]
                at = scan.word_at(base + begin + length)
                if (
                    scan.starts[at] == base + begin + length
                    and (scan.kinds[at] in "nxd" or (scan.kinds[at] == "g" and scan.words[at] not in CONTINUING))
                    and begin + length < len(whole)
                ):
                    continue
                if (
                    length == 1
                    and behind not in "，。；、）\n"
                    and scan.kinds[scan.word_at(base + begin + length)] not in "vsp"
                ):
                    continue
                if behind in ("的",) and rule.cls != "Programme":
                    continue
                return rule
    return None


COUNTED = re.compile(
    r"([\u4e00-\u9fff]{2,4})(?:\d+|[一二两三四五六七八九十百]+)?余?多?(?:家|个|户)?，?(?:其中|目前)?(?:有|包括|包含|涵盖|如)$"
)


def _rule_before(scan: Scan, stop: int, nouns: Mapping[str, ListRule]) -> ListRule | None:
    """入驻企业42家，包括A、B等: the noun stands before the row."""
    elements = _elements(scan, stop)
    if not elements or scan.text[stop + 1 : stop + 2] not in "。，；":
        return None
    match = COUNTED.search(scan.text[max(0, elements[0][0] - 20) : elements[0][0]])
    if match is None:
        return None
    noun = match.group(1)
    return next((nouns[noun[at:]] for at in range(len(noun) - 1) if noun[at:] in nouns), None)


def _elements(scan: Scan, stop: int) -> list[tuple[int, int]]:
    """The spans between 、 to the left of `stop`, back to the first word that no name contains."""
    elements: list[tuple[int, int]] = []
    end = stop
    while True:
        start, more = _element_start(scan, end)
        if start < end:
            elements.append((start, end))
        if not more or start == end:
            break
        end = start - 1
    elements.reverse()
    return elements


def _element_start(scan: Scan, end: int) -> tuple[int, bool]:
    """Where the element that ends at `end` begins, and whether another stands before it."""
    index = scan.word_at(end - 1)
    start = end
    depth = 0
    while index >= 0 and end - scan.starts[index] <= LONGEST_ELEMENT:
        word, kind = scan.words[index], scan.kinds[index]
        at = scan.starts[index]
        if kind == "p":
            if word in "”》’" and index:
                opening = {"”": "“", "》": "《", "’": "‘"}[word]
                at_opening = scan.text.rfind(opening, max(0, at - 30), at)
                if at_opening >= 0:
                    start = at_opening
                    index = scan.word_at(at_opening) - 1
                    continue
                return start, False
            if word == "、":
                return start, True
            if word in "）)":
                depth += 1
            elif word in "（(" and depth:
                depth -= 1
            elif word not in ("·", ".", "—", "-", "&", " ") or start == end:
                return start, False
        elif kind == "s" and word in "里中上下内外" and start == end and index and scan.kinds[index - 1] in "nx":
            pass  # 花语里: the last syllable of a name
        elif (
            kind in "svq"
            and not depth
            and not (kind == "q" and index and scan.kinds[index - 1] in "nxp" and start < end)
        ):
            before = scan.words[index - 1] if index else "\n"
            if before != "、" or kind == "s":
                if word in ("和", "与", "及", "以及") and _joins(scan, index):
                    return start, True
                return start, False
        start = at
        index -= 1
    return start, False


def _without_leading_verb(scan: Scan, start: int, end: int, vocabulary: Vocabulary) -> int:
    """统筹|都市广场, 辖区|…: the name begins after a verb or the word for the area."""
    index = scan.word_at(start)
    while scan.starts[index + 1] < end - 1 and (
        (scan.kinds[index] == "w" and not vocabulary[scan.words[index]].categories.isdisjoint(LEADING))
        or scan.words[index] in ("辖区", "街道", "辖区内", "社区")
    ):
        index += 1
    return max(start, scan.starts[index])


CONTINUING = frozenset(["发展", "改造", "建设", "入驻", "管理", "服务", "提升", "更新", "落地", "资源"])
LEADING = frozenset(["verb", "establish", "implement", "attract", "undertake", "cooperate"])


BUILT = ("园", "基地", "中心", "广场", "大厦", "综合体", "总部", "港", "城", "酒店", "街区", "商业街", "大楼")


def _joins(scan: Scan, index: int) -> bool:
    """A conjunction that joins the last element to a row: there is a 、 before it in the clause."""
    begin = scan.starts[max(0, index - 12)]
    clause = scan.text[begin : scan.starts[index]]
    return "、" in clause.rsplit("，", 1)[-1]


def _is_name(scan: Scan, start: int, end: int, rule: ListRule, vocabulary: Vocabulary, size: int) -> bool:
    if not 2 <= end - start <= LONGEST_ELEMENT or scan.text[start:end] in ("行政村", "自然村"):
        return False
    first, last = scan.word_at(start), scan.word_at(end - 1)
    kinds = scan.kinds[first : last + 1]
    text = scan.text[start:end]
    if any(mark in text for mark in "“”《》"):
        return (
            rule.cls == "Programme"
            and (text[0] not in "“" or text[-1] not in "”")
            and text.count("“") == text.count("”")
        )
    if (PROPER in kinds or LATIN in kinds) and rule.cls != "Project":
        return True
    if set(kinds) <= {GENERIC, "w"}:
        return rule.cls == "Programme" and len(text) >= 6 and size > 1
    if rule.cls == "Project" and (PROPER in kinds or NOUN in kinds):
        return text.endswith(BUILT)
    if rule.cls in ("Programme",):
        return len(text) >= 4
    if rule.cls in ("Platform", "Project"):
        return False
    if rule.cls == "Award":
        return len(text) >= 4
    return NOUN in kinds and size >= 1 and (len(text) >= 3 or rule.cls in ("Compound", "Community", "Facility"))
