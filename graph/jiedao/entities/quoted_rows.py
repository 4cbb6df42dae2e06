"""Rows of quotations: “A”“B”“C”等活动."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from jiedao.entities.candidate import Candidate
from jiedao.entities.quoted_nouns import QuoteRule
from jiedao.entities.row_kinds import OF_WHOM
from jiedao.records import made
from jiedao.scan import Quotation, Scan


class Row(NamedTuple):
    """Quotations side by side; `tails` gives the end of the noun that stands between one of them and the next."""

    quotations: list[Quotation]
    tails: dict[int, int]


def rows(scan: Scan, rule: QuoteRule) -> Iterator[Row]:
    """The quotations of an article by rows, most of which hold one."""
    outermost: list[Quotation] = []
    for q in scan.quotations:
        if q.end - q.start <= rule.max_length + 10 and not (outermost and q.end <= outermost[-1].end):
            outermost.append(q)
    row, tails = [], {}
    for quotation, following in zip_longest(outermost, outermost[1:]):
        row.append(quotation)
        between = scan.text[quotation.end + 1 : following.start - 1] if following else "\n"
        if following and (between in JOINING or (len(row) < 8 and BETWEEN.fullmatch(between))):
            continue
        if following and 1 < len(row) < 8 and LAST_OF.fullmatch(between):
            continue
        if following and len(row) < 8 and (tail := TAILED.fullmatch(between) or LONG_TAILED.fullmatch(between)):
            tails[quotation.start] = quotation.end + 1 + tail.end(1)
            continue
        if tails and (tail := LAST_TAILED.match(scan.text, quotation.end + 1)):
            tails[quotation.start] = tail.end()
        yield made(Row, (row, tails))
        row, tails = [], {}


def aspects(scan: Scan, rule: QuoteRule) -> frozenset[int]:
    """Where the quotations of a row begin that says from how many sides something is done: 从“甲”“乙”2个方面."""
    if ASPECT.search(scan.text) is None:
        return frozenset()
    return frozenset(
        q.start
        for row in rows(scan, rule)
        if len(row.quotations) > 1
        and ASPECT.match(scan.text, row.quotations[-1].end)
        and FROM.search(scan.text, max(0, row.quotations[0].start - 7), row.quotations[0].start)
        for q in row.quotations
    )


def find(scan: Scan, rule: QuoteRule, found: list[Candidate]) -> list[Candidate]:
    """“A”“B”“C”等活动: every quotation of a row takes the class of the noun after 等, or of a named neighbour."""
    extra: list[Candidate] = []
    named = {c.start: c for c in found} | {c.start + 1: c for c in found}
    for row in rows(scan, rule):
        last = row.quotations[-1]
        if len(row.quotations) > 1:
            extra.extend(_before_a_noun(scan, rule, row, named))
        if len(row.quotations) > 1 or scan.text.startswith("等", last.end + 1):
            extra.extend(_of_one_class(scan, rule, row, named))
    return extra


def _before_a_noun(scan: Scan, rule: QuoteRule, row: Row, named: Mapping[int, Candidate]) -> Iterator[Candidate]:
    """“A”“B”平台, “A”“B”评选: the noun behind the last of a row is that of the others, too."""
    last = row.quotations[-1]
    told = named.get(last.start)
    if told is None or told.end <= last.end + 1 or row.tails:
        return
    tail = scan.written[last.end + 1 : told.end]
    for q in row.quotations[:-1]:
        other = named.get(q.start)
        if other is not None and other.end > q.end + 1:
            continue
        if told.cls in ("Platform", "Award") and (other is None or other.cls != told.cls):
            yield Candidate(q.start, q.end, told.cls, told.fine, rule.list_id, rule.priority + 1)
        elif tail in RATING and scan.text[q.start : q.end] not in rule.stop:
            inner = scan.written[q.start : q.end]
            yield Candidate(
                q.start, q.end, told.cls, told.fine, rule.list_id, rule.priority + 2, inner + tail, (inner,)
            )


def _of_one_class(scan: Scan, rule: QuoteRule, row: Row, named: Mapping[int, Candidate]) -> Iterator[Candidate]:
    quotations = row.quotations
    behind = row.tails.get(quotations[-1].start, quotations[-1].end + 1)
    cls, fine = _row_class(scan, behind, rule, len(quotations) > 1 and quotations[0].mark == "“")
    by_noun = bool(cls)
    known = next((named[q.start] for q in quotations if q.start in named), None)
    if not cls and (_are_chapters(scan.text, quotations) or (known is None and _are_means(scan.text, quotations))):
        cls = "Programme"
    if not cls and known is None and not row.tails:
        cls, fine = _ending_alike(scan.text, quotations)
    if not cls and known is not None and not row.tails:
        cls, fine = known.cls, known.fine
    if not cls:
        return
    for q in quotations:
        inner = scan.text[q.start : q.end]
        told = named.get(q.start)
        if (
            len(inner) == 1
            or (inner in rule.stop and not (q.start in row.tails and inner in rule.alone))
            or is_speech(inner)
            or (q.mark == "《" and RULES.match(scan.text, quotations[-1].end + 1))
            or (len(quotations) == 1 and inner.count("、") > 1)
            or (told is not None and (told.end > q.end + 1 or told.cls == cls))
            or not (told is None or (by_noun and (len(quotations) > 1 or told.priority == rule.priority - 2)))
        ):
            continue
        if q.start in row.tails:
            name = scan.written[q.start : q.end] + scan.written[q.end + 1 : row.tails[q.start]]
            start, end = q.start - 1, row.tails[q.start]
            yield Candidate(start, end, cls, fine, rule.list_id, rule.priority + 1, name, (inner,))
        else:
            yield Candidate(q.start, q.end, cls, fine, rule.list_id, rule.priority + 1)


def _are_means(text: str, row: Sequence[Quotation]) -> bool:
    """用“同心环”“聚能环”“生力环”织起服务网: what something is done by has names, if it has three."""
    return (
        len(row) > 2
        and all(1 < q.end - q.start < 8 and text[q.end - 1] not in COLOURS for q in row)
        and BY_THEM.search(text, max(0, row[0].start - 8), row[0].start) is not None
        and DONE_BY_THEM.match(text, row[-1].end + 1) is not None
    )


def _ending_alike(text: str, row: Sequence[Quotation]) -> tuple[str, str]:
    """“学习角”“休闲角”“议事角”样样俱全: three things that end alike are told by it, whatever is said of them."""
    last = text[row[0].end - 1]
    alike = len(row) > 2 and all(2 < q.end - q.start < 7 and text[q.end - 1] == last for q in row)
    return next((kind for ends, kind in ENDING_ALIKE if last in ends), ("", "")) if alike else ("", "")


def _are_chapters(text: str, row: Sequence[Quotation]) -> bool:
    """分为“红心向党为人民”“乐善有恒聚力量”2个篇章: whether a row holds the parts of an evening, by their titles."""
    return (
        len(row) > 1
        and CHAPTERS.match(text, row[-1].end + 1) is not None
        and DIVIDED_INTO.search(text, max(0, row[0].start - 8), row[0].start) is not None
    )


ENDING_ALIKE = (
    ("圈岗卡单课集表账包", ("Programme", "Brand")),
    ("角屋坊站亭吧园廊铺厅", ("Facility", "ServiceCentre")),
    ("码", ("Platform", "")),
    ("队团社", ("Organisation", "VolunteerTeam")),
)
CHAPTERS = re.compile("[0-9一二两三四五六七八九十]{1,2}[个大](?:篇章|章节|乐章|板块|单元|主题篇章|环节|展区|篇目)")
DIVIDED_INTO = re.compile("(?:分为?|设有?|设置|包括|围绕|共分|分成|由)了?“\\Z")
BY_THEM = re.compile("(?:用[好活]?|靠|拿|凭借?|依托|借助|运用|以)“\\Z")
DONE_BY_THEM = re.compile(
    "(?:一起|共同|合力|、)?(?:织|串|撑|托|筑|搭|连|架|兜|拧|聚|拉近|打通|把|将|让|推动|破解|化解|解决|点亮|激活|唤醒|守护|疏通|服务)"
)
COLOURS = frozenset("红绿蓝金橙紫青黄")
RULES = re.compile(
    "等(?:[0-9一二三四五六七八九十多]+[项个份])?(?:规章|工作|管理|内部|各项)?(?:制度|规定|文件|手册|资料)"
)
RATING = frozenset(["评选", "评选活动", "创评", "评比", "评比活动", "推选"])
JOINING = frozenset(["", "、", "和", "与", "及", "以及", "；"])
BETWEEN = re.compile(
    f"[、；][\u4e00-\u9fff]{{0,8}}{OF_WHOM}|、[\u4e00-\u9fff]{{0,6}}|，[\u4e00-\u9fff]{{1,7}}[省市区县旗]"
)
LAST_OF = re.compile(f"(?:[和与及]|以及)[\u4e00-\u9fff]{{0,8}}{OF_WHOM}")
TAILED = re.compile("([\u4e00-\u9fff]{2,4})[、和及]")
_NO_VERB = "(?!开展|推[行出进动]|打造|举办|实施|建立|组建|成立|设立|形成|构建|创建|培育|获|评|以|将|把|为|的|了|在)"
LONG_TAILED = re.compile(f"((?:{_NO_VERB}[\u4e00-\u9fff]){{5,16}})、")
LAST_TAILED = re.compile(
    f"(?:{_NO_VERB}(?!等)[\u4e00-\u9fff]){{2,16}}(?=等[0-9一二三四五六七八九十多余]{{0,3}}[项个场类]?"
    "[\u4e00-\u9fff]{0,6}(?:活动|项目|行动|服务|品牌|课程|赛事))"
)
"""“甲”进社区、“乙”广场舞大赛、“丙”相亲会|等活动: the titles of a row, each with what it is for."""
ASPECT = re.compile("”等?(?:[2-9]|[二两三四五六七八九十]{1,2})(?:个|大|重)?(?:方面|维度|环节|层面|角度|领域|关口|关键)")
FROM = re.compile("(?:从|在|围绕|聚焦|按照|紧扣|突出|紧盯)[\u4e00-\u9fff]{0,4}“\\Z")
ROW = re.compile(
    r"(?:的(?=[0-9二三四五六七八九十两]+[个项场支处种门档间]))?等?(?:这)?(?:\d+|[一二三四五六七八九十两百多余几]+)?(?:余|多)?(?:个|项|场|大|类|种|家|次|支|期|件|门|档|招|套|堂)?(?:方面)?((?:一系列)?(?:[\u4e00-\u9fff]{2,6}、)*[\u4e00-\u9fff]{0,14})"
)


REPEATED = re.compile(  # “甲”“乙”……走进柳荫，一个个项目
    "(?:…{1,2}|，)[^。；“”]{0,26}?(?:一个个|一项项|一场场|一次次|一堂堂|一件件|一支支|一处处|一座座|一条条|这些|这样的)([一-鿿]{2,10})"
)
TENANTS = re.compile(
    "等?(?:\\d+|[一二两三四五六七八九十多]+)?(?:余|多)?家?(?:先后|陆续|相继|纷纷|也|已)?(?:入驻|落户|进驻)"
)


COUNTING = frozenset("两三四五六七八九十23456789")


def _last_noun(scan: Scan, start: int, end: int, rule: QuoteRule) -> tuple[str, str]:
    """共享型社区|阵地|建设: class and finer class of the last noun between, before the first verb."""
    index = scan.word_at(start)
    best, told = ("", ""), False
    while scan.starts[index] < end:
        word, kind, stop = scan.words[index], scan.kinds[index], min(end, scan.starts[index + 1])
        if kind in "vps":
            break
        if not (told and word in ACTED) and (kind != "w" or scan.kinds[index + 1] in "psv" or not told):
            for length in range(min(6, stop - start), 1, -1):
                if scan.text[stop - length : stop] in rule.nouns:
                    best, told = rule.nouns[scan.text[stop - length : stop]], True
                    break
        index += 1
    return best


ACTED = frozenset(["建设", "工作", "打造", "创建", "服务", "推广", "开展", "发展"])


def _row_class(scan: Scan, offset: int, rule: QuoteRule, many: bool) -> tuple[str, str]:
    if TENANTS.match(scan.text, offset):
        return "Organisation", "Enterprise"
    if many and (again := REPEATED.match(scan.text, offset)):
        return _last_noun(scan, *again.span(1), rule)
    match = ROW.match(scan.text, offset)
    if match is None or not (match.group().startswith("等") or (many and match.group().lstrip("的这")[:1] in COUNTING)):
        return "", ""
    last = _last_noun(scan, *match.span(1), rule)
    if last[0]:
        return last
    noun = match.group(1)
    best: tuple[int, str, str] = (99, "", "")
    for begin in range(len(noun)):
        for length in range(min(6, len(noun) - begin), 1, -1):
            if noun[begin : begin + length] in rule.nouns and begin < best[0]:
                best = (begin, *rule.nouns[noun[begin : begin + length]])
                break
    return best[1], best[2]


def is_speech(inner: str) -> bool:
    return inner[-1] in "。！？…" or inner.count("，") > 2
