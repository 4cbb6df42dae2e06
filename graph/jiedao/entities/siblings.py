"""Names by the company that they keep: what stands in a row with names of one class is a name of that class."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from jiedao.entities.candidate import Candidate
from jiedao.entities.row_kinds import HOMES
from jiedao.entities.rows import among_rooms, element_start, without_leading_verb
from jiedao.entities.strength import HeadRule
from jiedao.scan import Scan
from jiedao.vocabulary import Vocabulary

_ELEMENT = re.compile("[\u4e00-\u9fffA-Za-z0-9·]{2,24}\\Z")
_ROW = re.compile("、[\u4e00-\u9fffA-Za-z0-9·]{2,16}(?:、[\u4e00-\u9fffA-Za-z0-9·]{2,16})+")
_TYPING = frozenset(["Facility", "Compound", "Community", "Organisation", "Programme", "Platform", "Award"])
_ROOMS = frozenset(["室", "办公室", "活动室", "阅览室", "调解室", "会议室", "日间照料中心"])  # every house has such
_OFFICES = re.compile("等[0-9一二三四五六七八九十多]*[个家]?(?:窗口|部门|单位|职能|机构|力量|资源|功能|入驻单位)")
_ALONG = frozenset(["沿线", "沿街", "沿岸", "两侧", "两岸", "周边", "附近", "一带"])
_HOW = frozenset([
    "正式", "同时", "同步", "陆续", "相继", "先后", "全部", "全面", "顺利", "如期", "近日", "日前",
    "双双", "重新", "均已", "悉数",
])  # fmt: skip
"""What begins what is told of a row: 云帆书屋、柳荫驿站|正式启用."""
_JOINING = frozenset("和与及")
_TOGETHER = re.compile("(?:合作|共建|联合|携手|共同|一起|一道|结对|联手|合力|签约|联建)\\Z")


def find(
    scan: Scan, candidates: Sequence[Candidate], vocabulary: Vocabulary, heads: Mapping[str, HeadRule]
) -> list[Candidate]:
    """柳荫路、望江路、桂园南街、荷园: what stands in a row with names of one class is a name of that class.

    At least two, and at least half, of the row must be names by other rules already.
    """
    found: list[Candidate] = []
    if "、" not in scan.text:
        return found
    spans = {(c.start, c.end): c for c in candidates}
    by_end = {c.end: c for c in candidates}
    by_start: dict[int, Candidate] = {}
    for c in candidates:
        by_start.setdefault(c.start, c)
    found.extend(_beside(scan, candidates, by_start, by_end))
    found.extend(_trading_beside(scan, candidates, by_start, by_end))
    for begin, stop in _rows(scan.text):
        parts = _parts(scan, begin, stop, by_start, by_end, vocabulary)
        found.extend(_headed(scan, parts, spans, vocabulary, heads))
        found.extend(_like_the_others(scan, parts, stop, spans))
        found.extend(_firms(scan, parts, spans))
    return found


def _parts(
    scan: Scan, begin: int, stop: int, by_start: Mapping[int, Candidate], by_end: Mapping[int, Candidate],
    vocabulary: Vocabulary,
) -> list[tuple[int, int]]:  # fmt: skip
    """The spans of a row, the first from where its name begins, the last to where its name ends."""
    at = scan.text.index("、", begin)
    first = by_end[at].start if at in by_end else without_leading_verb(scan, element_start(scan, at)[0], at, vocabulary)
    parts = [(first, at)]
    while at < stop:
        start = at + 1
        at = scan.text.find("、", start, stop)
        if at < 0:
            at = stop
            last = scan.text.find("等", start + 2, stop)
            end = by_start[start].end if start in by_start else last if last > 0 else _before_verb(scan, start, stop)
            parts.append((start, end))
        else:
            parts.append((start, at))
    return parts


def _before_verb(scan: Scan, start: int, stop: int) -> int:
    """Where the last name of a row ends: 星河广场、云帆数码城|设立."""
    for index in range(scan.word_at(start) + 1, scan.word_at(stop)):
        if scan.kinds[index] == "v" or scan.words[index] in _ALONG or scan.words[index] in _HOW:
            return scan.starts[index]
    return stop


def _like_the_others(
    scan: Scan, parts: Sequence[tuple[int, int]], stop: int, spans: Mapping[tuple[int, int], Candidate]
) -> Iterator[Candidate]:
    """What stands in a row, at least half of which are names of one class already."""
    known = [spans[part] for part in parts if part in spans]
    if len(known) < 2 or 2 * len(known) < len(parts) or len(known) == len(parts) or len({c.cls for c in known}) != 1:
        return
    model = known[0]
    if model.cls not in _TYPING:
        return
    closed = parts[-1] in spans or parts[-1][1] < stop or scan.text[stop : stop + 1] in "“，。；）"
    for start, end in parts if closed else parts[:-1]:
        if (start, end) in spans or not 2 <= end - start <= 14:
            continue
        kinds = set(scan.kinds[scan.word_at(start) : scan.word_at(end - 1) + 1])
        if not kinds & set("vsp") and not kinds <= set("gw"):
            together = _TOGETHER.search(scan.text, start + 2, end)
            end = together.start() if together else end
            yield Candidate(start, end, model.cls, model.fine, "row-sibling", model.priority - 2)


def _firms(
    scan: Scan, parts: Sequence[tuple[int, int]], spans: Mapping[tuple[int, int], Candidate]
) -> Iterator[Candidate]:
    """晨星汽车、云朵供应链、天府证券: firms in a row of firms, half of which are known or say their trade."""
    known = [spans[part] for part in parts if part in spans]
    if len(known) < 2 or any(c.fine != "Enterprise" for c in known):
        return
    trading = [part for part in parts if part not in spans and _TRADE.search(scan.text, *part)]
    if 2 * (len(known) + len(trading)) < len(parts):
        return
    for start, end in trading:
        kinds = set(scan.kinds[scan.word_at(start) : scan.word_at(end - 1) + 1])
        if 4 <= end - start <= 10 and not kinds & set("sp") and not kinds <= set("gw"):
            yield Candidate(start, end, "Organisation", "Enterprise", "row-sibling", known[0].priority - 2)


_TRADING = (
    "[\u4e00-\u9fff]{2,4}?(?:汽车|供应链|健身|劳务|投资|保险|证券|物流|科技|传媒|餐饮|置业|资本|基金|咨询|设计|装饰|电子|软件|教育|广告|"
    "贸易|商贸|医药|生物|智能|信息|数据|能源|建设|建筑|旅行社|家居|服饰|珠宝|影视|文化|网络|租赁|担保|租车|地产|集团|"
    "燃气|热力|水务|电力|新能源|环保|文旅|文创|科创|检测|医疗|健康|康养|养老|家政|园林|物业|酒店|银行|信托|食品|饮料|电器|电气|机械|材料|化工|制药|药业|"
    "光电|半导体|微电子|通信|游戏|动漫|直播|电商|快递|速运|社工|公益|幼教|体育|装备|智造|制造|实业|股份|控股|商业|商管|置地|城投|建投|交投|农业|茶业|酒业|乳业|"
    "石化|钢铁|重工|影业|口腔|眼科|药房|书店|心理|护理|咖啡|火锅|烘焙|露营|民宿|城建|微电子|精工|智联|科创|商超|照明|门窗|光伏)"
)
_TRADE = re.compile(f"{_TRADING}\\Z")
_NEXT_TRADING = re.compile(f"{_TRADING}(?=[，。；、）和与及等])")


def _trading_beside(
    scan: Scan, candidates: Sequence[Candidate], by_start: Mapping[int, Candidate], by_end: Mapping[int, Candidate]
) -> Iterator[Candidate]:
    """云帆社工、禾澜家政: one of two firms, the other of which is known, by its trade and a name of its own."""
    text = scan.text
    for c in candidates:
        if c.fine != "Enterprise":
            continue
        spans = []
        if text[c.start - 1 : c.start] in _BETWEEN and c.start - 1 not in by_end:
            spans.append((element_start(scan, c.start - 1)[0], c.start - 1))
        if text[c.end : c.end + 1] in _BETWEEN and c.end + 1 not in by_start:
            name = _NEXT_TRADING.match(text, c.end + 1)
            spans += [name.span()] if name else []
        for start, end in spans:
            kinds = set(scan.kinds[scan.word_at(start) : scan.word_at(end - 1) + 1])
            if 4 <= end - start <= 8 and _TRADE.search(text, start, end) and "x" in kinds and kinds <= set("nxgw"):
                yield Candidate(start, end, "Organisation", "Enterprise", "row-sibling", c.priority - 2)


_BETWEEN = frozenset("、和与")


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
            joined = text[c.end : c.end + 1] in _JOINING and other is not None and other.fine == c.fine == "Building"
            if not joined:
                continue
            start = element_start(scan, at)[0]
        kinds = scan.kinds[scan.word_at(start) : index + 1]
        if 3 <= at - start <= 8 and set(kinds) <= set("nxg"):
            found.append(Candidate(start, at, c.cls, c.fine, "row-sibling", c.priority - 2))
    return found


def _headed(
    scan: Scan, parts: Sequence[tuple[int, int]], spans: Mapping[tuple[int, int], Candidate],
    vocabulary: Vocabulary, heads: Mapping[str, HeadRule],
) -> list[Candidate]:  # fmt: skip
    """晨光书屋、少年武术馆、银龄活动中心: three or more places by their head nouns make names of each other."""
    made: list[Candidate] = []
    if among_rooms(scan.text, parts[0][1]) or _OFFICES.match(scan.text, parts[-1][1]):
        return made
    for start, end in parts:
        text = scan.text[start:end]
        head = vocabulary[scan.words[scan.word_at(end - 1)]].head
        rule = heads.get(head)
        if (
            rule is None
            or rule.cls not in ("Facility", "Compound")
            or rule.strength == "road"
            or head in _ROOMS
            or len(text) - len(head) < 2
        ):
            continue
        if text in rule.reject or text.removeprefix("社区") in rule.reject or scan.starts[scan.word_at(start)] != start:
            continue
        if set(scan.kinds[scan.word_at(start) : scan.word_at(end - 1)]) & set("svp"):
            continue
        fine = rule.fine if rule.cls == "Facility" else ""
        made.append(Candidate(start, end, "Facility", fine, "row-sibling", rule.priority + 1))
    if len(made) < 3 or 2 * len(made) < len(parts):
        return []
    if all(heads[vocabulary[scan.words[scan.word_at(c.end - 1)]].head].cls == "Compound" for c in made):
        made = [c._replace(cls="Compound", fine="") for c in made]
    return [
        c for c in made
        if (c.start, c.end) not in spans
        or (spans[c.start, c.end].cls == "Compound" and not scan.text.endswith(HOMES, c.start, c.end))
    ]  # fmt: skip


def _rows(text: str) -> Iterator[tuple[int, int]]:
    """Where three or more elements stand between 、, of 2 to 24 characters the first and up to 16 the others."""
    last = 0
    row = _ROW.search(text)
    while row is not None:
        mark = row.start()
        first = _ELEMENT.search(text, max(last, mark - 24), mark)
        if first is None:
            row = _ROW.search(text, mark + 1)
            continue
        yield first.start(), row.end()
        last = row.end()
        row = _ROW.search(text, last)
