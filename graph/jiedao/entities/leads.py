"""Where a name begins: words that it lost (至尊|门第小区), and words that only lead to it (而|柳浦社区)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jiedao.entities.candidate import Candidate
from jiedao.scan import Scan
from jiedao.vocabulary import AMBIGUOUS, NOUN, PROPER, SOFT, STOP, VERB, Vocabulary

_NOT_NAMES = frozenset("对而与即继选择原一二三四五六七八九")
_LEADING = re.compile("[对而与即](?=[\u4e00-\u9fff]{3})")
_CHOSEN = ("为", "作为", "作", "做", "试点", "先行", "开展")
_TELLING = (
    "眼下|目前|如今|当下|现今|而今|当数|要数|首推|上马|新上|再添|新添|增添|又添|喜添|平添|跟上|赶上|哪怕|比如|例如|譬如|包括|尤其是|特别是|"
    "好似|犹如|堪比|堪称|媲美|不远处|一旁"
)
_TOLD_BY = re.compile(f"(?:{_TELLING})(?=[\u4e00-\u9fff]{{2}})")  # no name begins so; the dictionary may lack the words
_TELLS = frozenset(word[0] for word in _TELLING.split("|"))
_FLOOR = re.compile("[一二三四五六七八九]楼(?=[\u4e00-\u9fff]{2})")
_GENERIC = ("社区", "街道", "小区", "党群", "便民", "居民", "老年", "长者", "综合", "多功能", "公共", "共享")
_ANOTHER = ("又", "另", "这", "那", "此", "每", "唯")
_PLACES = frozenset(["Facility", "Compound", "Community", "Project"])
_LED_BY_WORDS = _PLACES | {"Organisation"}
_LED = frozenset(["community", "compound", "building", "service-centre", "mall", "industrial-park", "area", "park"])
_NUMERALS = frozenset("一三四五六七八九")


def completed(scan: Scan, candidates: Iterable[Candidate], vocabulary: Vocabulary) -> list[Candidate]:
    """The candidates whose name lost its first word: one that stands before each mention of what follows it.

    A verb does not: 清扫阳光小区 is not what an article says each time that it names 阳光小区.
    """
    found = []
    for c in candidates:
        if c.rule in _LED and not c.name:
            start = _lead(scan, c.start, c.end, vocabulary)
            if start < c.start:
                found.append(c._replace(start=start, priority=c.priority + 1))
    return found


def _lead(scan: Scan, start: int, end: int, vocabulary: Vocabulary) -> int:
    index = scan.word_at(start)
    lead, word = scan.words[index - 1] if index else "", scan.words[index]
    if len(lead) == 1 and lead not in _LEADS_TO and lead not in _NUMERALS and end - start > _SHORT:
        return start - 1 if _goes_with(scan, lead, start) else start
    numeral = lead in _NUMERALS
    if not numeral and (len(lead) != 2 or scan.kinds[index - 1] != AMBIGUOUS or vocabulary[lead].categories):
        return start
    if scan.starts[index] != start or len(word) < 2 or scan.starts[index + 1] >= end or scan.kinds[index] not in "nx":
        return start
    times = scan.text.count(word)
    return start - len(lead) if times > 1 and scan.text.count(lead + word) == times else start


def _goes_with(scan: Scan, lead: str, start: int) -> bool:
    """Whether a character that the dictionary takes for a verb or adverb stands at each mention: 达|锦馨园."""
    index = scan.word_at(start)
    if scan.starts[index] != start or scan.kinds[index - 1] not in _CUT or scan.kinds[index] not in "nx":
        return False
    rest = scan.text[start : start + 3]
    times = scan.text.count(rest)
    return times > 1 and scan.text.count(lead + rest) == times


_SHORT = 3
_CUT = frozenset([VERB, AMBIGUOUS, STOP, SOFT])
_LEADS_TO = frozenset(
    "进住逛去到来在是有和与对把将向为由从给让被及等该其各每此这那全两几多数了着过的地得个名位于无中内外上下前后新老旧原"
    "建修造改访走查看帮助请派送做办领带至往沿离距驻守入出回赴经游转绕拆迁搬租购买卖挂设开启用选评获称叫属归含辖"
    "也都又还再已曾就才均皆并而且或若如同跟据按以靠近邻临问找见听说讲管护扫洗绿亮美暖清整治保推创打铺装接连通串当任不没未"
)
"""Single characters that stand before names and are none of them."""


_PREPOSED = frozenset("向由从为在给让到被如")
_GIVEN = re.compile(
    "(?:[^，。；、]{0,8}?)(?:颁[发授]|捐|赠|送|反映|求助|申请|报告|提出|发出|移交|致|支付|借|购|投诉|反馈|推荐|发放|授)"
)


def _is_led(text: str, start: int, end: int) -> bool:
    """Whether the first character of a name is a preposition: the name stands elsewhere without it, or is given to."""
    rest = text[start + 1 : end]
    if len(rest) < 4:
        return False
    if text[start] == "向" and len(rest) > 4 and text[start - 1 : start] in _OPEN and _GIVEN.match(text, end):
        return True
    return text.count(rest) > text.count(text[start:end])


_OPEN = ("", *"，。；\n并还也")
_BUILT_WITH = re.compile(
    "(?<=[院学行司团校会局馆联队])(?:共同|联合|合作)?(?:共建|合建|联建|共享|认养|冠名|捐建|援建|共同打造|联合打造)的?"
)
"""What an organisation does with others, between its name and that of a place."""

_TOLD_OF_IT = re.compile(
    "(?<=[园苑路桥厦里院场馆城楼区])(?:为(?!民(?!办)|老|您|你|人民)|[把被]|由(?=[街社区市])|[内外旁下上](?:有|设有?|建有))"
    "|(?<=[河江湖渠路街桥])以[东南西北]"
)
"""Behind a place and within what looks like one name: 望江园|为|民办普惠园, 北苑小区|内设|服务站, 清泉河|以东|公园."""


_SIDES = {
    "，": "中内外", **dict.fromkeys("、：“”（", "中前后里内外"), **dict.fromkeys("。；！？\n", "中前后里内外上下"),
    **dict.fromkeys("在到至从沿于经往", "中"), "": "中前后里内外上下",
}  # fmt: skip
"""What tells nothing of a side right behind these, but begins a name: 。中|周家巷, 设在中|云亭大厦."""
_JUST = re.compile("[光单仅](?=[\u4e00-\u9fff]{3})")
_SO_MANY = re.compile("(?:就|便|这?一(?:[天年月季日周]|条|个|处|座)|去年|今年|上半年|每[天年月季日周])")


def _from_first(text: str, c: Candidate) -> Candidate:
    """The name of a place with the side that it begins with, or without the word that says that it alone is meant.

    >>> place = Candidate(2, 5, "Facility", "Road", "road", 30)
    >>> _from_first("。中周家巷里", place).start, _from_first("路中周家巷里", place).start
    (1, 2)
    >>> _from_first("，光青石路就来了三万人", Candidate(1, 5, "Facility", "Road", "road", 30)).start
    2
    """
    before = text[c.start - 1 : c.start]
    if before and before in _SIDES.get(text[max(0, c.start - 2) : c.start - 1], ""):
        return c._replace(start=c.start - 1)
    if (before in _OPENING) and _JUST.match(text, c.start) and _SO_MANY.match(text, c.end):
        return c._replace(start=c.start + 1)
    return c


_OPENING = ("", *"，。；：！？“\n")
_SYLLABLE = re.compile("(?<=[。；！？\n、])[\u4e00-\u9fff]\\Z|\\A[\u4e00-\u9fff]\\Z")
_OF_ESTATES = frozenset(["compound", "community"])
_CUT_OFF = frozenset([VERB, AMBIGUOUS, SOFT, NOUN])


def _with_syllable(scan: Scan, c: Candidate) -> Candidate:
    """。树|德里小区: the name with the character that a clause, or an element of a row, would begin with alone."""
    if c.rule not in _OF_ESTATES or scan.text[c.start - 1 : c.start] in _LEADS_TO:
        return c
    alone = _SYLLABLE.search(scan.text, max(0, c.start - 2), c.start)
    index = scan.word_at(c.start) - 1
    cut = alone is not None and scan.starts[index] == c.start - 1 and scan.kinds[index] in _CUT_OFF
    proper = scan.kinds[index + 1] == PROPER and c.end - c.start < _LONG
    return c._replace(start=c.start - 1) if cut and proper else c


_LONG = 6


def trimmed(scan: Scan, candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates without the words that only lead to a name: 而|柳浦社区, 继|云台艺术中心之后, 一楼|翰墨书屋.

    What is no name at all goes, and what was one once: 又一网红打卡点, 一楼社区食堂, 原辖青溪村.
    """
    found = []
    text = scan.text
    for c in candidates:
        told = None
        if c.cls in _PLACES and not c.name:
            c = _with_syllable(scan, _from_first(text, c))
        if c.cls == "Facility" and not c.name and (shared := _BUILT_WITH.search(text, c.start + 3, c.end - 2)):
            found.append(c._replace(start=shared.end()))  # 枣山学院共建|海峡书屋
            continue
        if c.cls == "Facility" and not c.name and (apart := _TOLD_OF_IT.search(text, c.start + 2, c.end - 2)):
            if text[apart.start() - 1] == text[c.end - 1]:  # 望江园|为民办普惠园
                found.append(c._replace(end=apart.start()))
            continue
        if text[c.start] in _TELLS and c.cls in _LED_BY_WORDS and not c.name:
            told = _TOLD_BY.match(text, c.start, c.end)
        if told:
            if c.end - told.end() > 3:
                found.append(c._replace(start=told.end()))
            continue  # 眼下|粉魂工坊; of 再添绿道 nothing is left
        if text[c.start] in _PREPOSED and c.cls in _LED_BY_WORDS and not c.name and _is_led(text, c.start, c.end):
            found.append(c._replace(start=c.start + 1))  # 向|兰石家园社区颁发证书
            continue
        if text[c.start] not in _NOT_NAMES or c.cls not in _PLACES or c.name:
            found.append(c)
            continue
        lead = _LEADING.match(text, c.start, c.end)
        floor = _FLOOR.match(text, c.start, c.end)
        if lead:
            found.append(c._replace(start=lead.end()))
        elif floor:
            if not text.startswith(_GENERIC, floor.end()):
                found.append(c._replace(start=floor.end()))
        elif (
            text[c.start] == "继"
            and text[c.start - 1 : c.start] in ("", "，", "。", "；", "\n")
            and ("后" in text[c.end : c.end + 14])
        ):
            found.append(c._replace(start=c.start + 1))
        elif text[c.start] in "选择" and text.startswith(_CHOSEN, c.end):
            found.append(c._replace(start=c.start + 1))  # 选|柳荫花园小区为试点
        elif not text.startswith(("原辖", "原属"), c.start) and not (
            text[c.start] == "一" and text.endswith(_ANOTHER, 0, c.start)
        ):
            found.append(c)
    return found
