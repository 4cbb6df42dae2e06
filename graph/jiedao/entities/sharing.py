"""Names in a row that share what tells what they are: the syllable that ends them, their works, their programme."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.entities.candidate import Candidate
from jiedao.entities.rows import element_start, parts, without_leading_verb
from jiedao.scan import Scan
from jiedao.vocabulary import Vocabulary

_BEGUN_ALIKE = re.compile(
    "“([\u4e00-\u9fff])[\u4e00-\u9fff]{1,5}”(?:、?“\\1[\u4e00-\u9fff]{1,5}”){2,9}等?"
    "(?:[\\d\u4e00二三四五六七八九十两]{1,3}个?(?:方面|领域|板块|类别))?的?(?:[\\d\u4e00二三四五六七八九十两百]{1,4}余?[个项类件])?"
    "(\\1[\u4e00-\u9fff]{0,3}(?:项目|行动|工程|品牌|活动|服务|实事|系列))"
)
_ALIKE = re.compile(
    "(?:[\u4e00-\u9fff]{2,5}([里府邸苑墅庭轩郡坊弄])、)(?:[\u4e00-\u9fff]{2,5}\\1、){0,9}(?:(?!等)[\u4e00-\u9fff]){2,5}\\1"
)
_ENDED = re.compile("[里府邸苑墅庭轩郡坊弄]、")
_NOT_ALIKE = re.compile(
    "[街政市省区县级院校城心夜村屋手怀眼家这那哪队店厂]里|政府|学府|官邸|[工作书磨油牌茶]坊|家庭|法庭|[的在从到了]"
)
_SIGHTS = frozenset("街场馆楼寺路塔城阁庙")
WORKS = ("城中村改造", "棚户区改造", "安置房建设", "安置房项目", "回迁房建设")
_BATTLE = re.compile("(?:保卫|攻坚|歼灭|持久|阵地|翻身)战")
_FOUGHT = re.compile(
    ".*(?:打[好赢响胜]?|投身|决[战胜]|参与|参加|开展|推进|部署|助力)(?:了|新时代)?"
    "(?P<row>[^，。；：、的了在“”\\s]{2,14}?(?:[、和][^，。；：、的了在“”\\s]{2,14}?){0,6}?)(?P<count>[两三四五六七八]大)?\\Z",
    re.DOTALL,
)
_BEHIND = 48  # characters before a battle in which it is said to be fought
_PLACE = re.compile("[\u4e00-\u9fff]{2,8}")
_COLON_ROW = re.compile("：([\u4e00-\u9fff]{2,10}(?:、[\u4e00-\u9fff]{2,10}){2,})(?=[。；])")
_NOT_IN_ROW = re.compile("[为以的是于]")


def endings(scan: Scan, priority: int) -> list[Candidate]:
    """同福里、安乐里、长春里: compounds in a row by the syllable that ends them all."""
    found: list[Candidate] = []
    for match in _ALIKE.finditer(scan.text) if _ENDED.search(scan.text) else ():
        (first, last), *others = parts(match.group(), match.start())
        first += max(map(scan.text[first:last].rfind, "的在从到了")) + 1  # 改变了|同福里、安乐里
        if first > last - 2 or _NOT_ALIKE.search(scan.text, first, match.end()):
            continue
        first = max(first, element_start(scan, last)[0])  # 街道与|世纪苑
        index = scan.word_at(first)
        if first and scan.starts[index] != first:
            continue
        while index and scan.text[first - 1] not in "，。；：、“”\n" and scan.kinds[index] in "vs":
            index += 1
            first = scan.starts[index]
        sights = scan.text[first - 1] == "、" and scan.text[first - 2] in _SIGHTS  # 步行街、正德坊、永安坊
        for start, end in [(first, last), *others]:
            if end - start > 2:
                cls = "Facility" if sights else "Compound"
                found.append(Candidate(start, end, cls, "", "shared-ending", priority))
    return found


def beginnings(scan: Scan, priority: int) -> list[Candidate]:
    """“微设施”“微改造”“微心愿”等17个微实项目: the programme whose name begins as those of all its parts do."""
    if "”“" not in scan.text and "”、“" not in scan.text:
        return []
    return [
        Candidate(*match.span(2), "Programme", "", "shared-beginning", priority)
        for match in _BEGUN_ALIKE.finditer(scan.text)
    ]


def works(scan: Scan, vocabulary: Vocabulary, priority: int) -> list[Candidate]:
    """柳湾村、石桥村安置房建设: as many projects as places, each named by its place and the works that they share."""
    found: list[Candidate] = []
    text = scan.text
    for shared in WORKS:
        at = text.find(shared)
        while at >= 0:
            spans, end = [], at
            mark = text.rfind("、", max(0, end - 9), end)
            while mark >= 0:
                spans.append((mark + 1, end))
                end = mark
                mark = text.rfind("、", max(0, end - 9), end)
            if spans:
                first = without_leading_verb(scan, element_start(scan, end)[0], end, vocabulary)
                spans.append((first, end))
                if all(_hosts(text[s:e], shared) for s, e in spans):
                    start, end = spans[0]
                    found.append(Candidate(start, end + len(shared), "Project", "", "project", priority))
                    for start, end in spans[1:]:
                        name = scan.written[start:end] + shared
                        found.append(Candidate(start, end, "Project", "", "project", priority, name))
            at = text.find(shared, at + 1)
    return found


def _hosts(place: str, works: str) -> bool:
    """Whether works are named after a place: a village, or any name before 城中村改造."""
    named = works.startswith("城中村") or place.endswith(("村", "社区", "庄", "寨", "屯"))
    return named and _PLACE.fullmatch(place) is not None and place not in ("老旧小区", "棚户区", "城中村")


def battles(scan: Scan, priority: int) -> list[Candidate]:
    """打好蓝天、碧水、净土三大保卫战: as many campaigns as the row has items, each with the battle that they share."""
    found: list[Candidate] = []
    text = scan.text
    for battle in _BATTLE.finditer(text) if "战" in text else ():
        floor = max(found[-1].end if found else 0, battle.start() - _BEHIND)
        told = _FOUGHT.match(text, floor, battle.start())
        if told is None:
            continue
        items = [part for whole in parts(told["row"], told.start("row")) for part in _both(text, *whole)]
        if any(scan.kinds[scan.word_at(start)] in "s" or text[start] in "一这那" for start, _ in items):
            continue
        for start, end in items:
            name = scan.written[start:end] + scan.written[battle.start() : battle.end()]
            stop = battle.end() if end == battle.start() else end
            found.append(Candidate(start, stop, "Programme", "Campaign", "campaign", priority, name))
    return found


def _both(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The two items of 碧水和净土; one where there is no 和."""
    at = text.find("和", start + 2, end - 1)
    return [(start, at), (at + 1, end)] if at > 0 else [(start, end)]


def components(scan: Scan, candidates: Sequence[Candidate]) -> list[Candidate]:
    """“七个红色”：红色联盟、红色工匠、…: a row that spells out a programme just named holds programmes."""
    found: list[Candidate] = []
    by_end: dict[int, Candidate] = {}
    for match in _COLON_ROW.finditer(scan.text):
        if not by_end:
            for c in candidates:
                if c.cls == "Programme":
                    by_end.setdefault(c.end, c)
        before = match.start() - (scan.text[match.start() - 1 : match.start()] in ("”", "’"))
        whole = by_end.get(before)
        if whole is None or _NOT_IN_ROW.search(match.group(1)):
            continue
        for start, end in parts(match.group(1), match.start(1)):
            found.append(Candidate(start, end, "Programme", "", "named-components", whole.priority - 6))
    return found
