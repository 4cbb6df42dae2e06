"""Parts told one after the other: the items of a list (一是…二是…), and what a programme itself is said to do."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from jiedao.relations.clauses import Clause
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

FIRST_ITEM = re.compile(
    "(?<=[：。；，！\n])[“]?(?:一是|（一）|\\(一\\)|一、|①|第一[，、是]|首先[，是]|其一[，、是]|第一[步层级环类阶]|一方面|具体来说|具体而言|具体来看|具体做法|其中，|所谓)"
)
NEXT_ITEM = re.compile(
    "[“]?(?:[二三四五六七八九十]是|（[二三四五六七八九十]）|\\([二三四五六七八九十]\\)|[二三四五六七八九十]、|[②-⑩]|第[二三四五六七八九十][，、是步]|其次|再次|最后|其[二三四五六][，、是]|另一方面)"
)
ORDINAL = re.compile("(?:(?P<first>第一|头一)|第[二三四五六七八九十])[件项招](?:[大小实好]事|工作|举措)?，?[就便]?是“")
"""What counts an item out, up to its title."""
ITEMS_FAR = 14  # sentences from one item to the next
BETWEEN = re.compile("[”’》]?[^，；\n]{0,12}?[，：。；！\n]?(?:即|具体为|主要包括|主要内容是|做法是)?[：，。！\n]?")
ITEMS = frozenset(["Programme", "Platform", "Project"])
SET_UP = frozenset(["Facility", "Organisation"])
WHOLES = frozenset(["Programme", "Project", "Platform"])
ACTING = frozenset(["Programme", "Platform"])
LEAD = re.compile(
    "(?:该|此|这一|[“‘]|其中，?|目前，?|今年，?|如今，?|现在，?|同时，?|此外，?|截至目前，?){0,3}[\u4e00-\u9fff]{0,4}[“‘]?"
)
DOES = re.compile(
    "[”’》]?(?:计划|行动|项目|品牌|活动|机制|模式|工程|平台|系统|体系|中|里|上)?(?:还|将|共|也|则|已|更|主要|同时|先后|陆续|具体|精心|创新|特别|着力|重点|聚力|全面|分阶段|不断|内)*"
    "(?P<verb>打造|推出|开设|设立|设置|设有|提供|搭建|构建|建立|建设|创设|开通|上线|集成|整合|明确|分设|细化|涵盖|囊括|包含|包括|衍生出?|形成|推行|实行|开发|融合|嵌入|组织|安排|聚焦|围绕|以(?=[^，。；]{1,24}为)|通过|依托|采取|实施|开展)"
    "(?!以来|以后|之后|后[，，]|过程|[，。；中的])"
)
FOUND = frozenset(["establish", "implement", "carry_out", "implement_new", "undertake"])


def items(walk: Walk) -> None:
    """“三个一”服务机制：一是…“甲”；二是…“乙”: what the items of a list name are parts of what it is a list of."""
    sentences = walk.article.scan.sentences
    starts = [m.start for m in walk.article.mentions]
    for mark in FIRST_ITEM.finditer(walk.text):
        index = bisect_left(starts, mark.start()) - 1
        whole = walk.article.mentions[index] if index >= 0 else None
        if whole is None or whole.cls not in WHOLES:
            continue
        if not BETWEEN.fullmatch(walk.text, whole.end, mark.start()) and not _introduces(walk, whole, mark.start()):
            continue
        if walk.things[whole.thing].shared:
            continue
        number = walk.article.scan.sentence_at(mark.start())
        _add(walk, whole, number, mark.end())
        for later in range(number + 1, len(sentences)):
            if not NEXT_ITEM.match(walk.text, sentences[later].start):
                break
            _add(walk, whole, later, sentences[later].start)


def counted_out(walk: Walk) -> None:
    """列出“惠民十件事”。第一件是“敲门问暖”。…第二件是“冬日餐桌”。: each is a part of what the sentence before named.

    The items may have paragraphs of their own; what else their sentences name is told of them, and is no part.
    """
    sentences = walk.article.scan.sentences
    whole, last = -1, -1
    for number, (start, *_) in enumerate(sentences):
        mark = ORDINAL.match(walk.text, start)
        if mark is None:
            continue
        if mark["first"]:
            before = [m for m in walk.sentences[number - 1] if m.cls == "Programme"] if number else []
            only = len({m.thing for m in before}) == 1 and not walk.things[before[0].thing].shared
            whole = before[0].thing if only else -1
        elif number - last > ITEMS_FAR:
            whole = -1
        last = number
        if whole < 0:
            continue
        for frame in walk.frames.get("list", ()):
            for m in walk.sentences[number]:
                if m.start == mark.end() and m.cls in ITEMS and m.thing != whole:
                    walk.add(m.thing, frame, whole, number)


def _introduces(walk: Walk, whole: Mention, start: int) -> bool:
    """Whether a list that opens a sentence is of the one programme that the sentence before it names."""
    number = walk.article.scan.sentence_at(start)
    sentences = walk.article.scan.sentences
    if sentences[number].start != start or not number or sentences[number].block != sentences[number - 1].block:
        return False
    before = walk.sentences[number - 1]
    return len({m.thing for m in before if m.cls in WHOLES}) == 1 and whole in before


def _add(walk: Walk, whole: Mention, number: int, start: int) -> None:
    for frame in walk.frames.get("list", ()):
        for m in walk.sentences[number]:
            told = m.cls in ITEMS or (m.cls in SET_UP and "“" in walk.text[m.start - 1 : m.start + 1])
            if m.start >= start and told and not walk.things[m.thing].shared:
                walk.add(m.thing, frame, whole.thing, number)


def acts(walk: Walk, number: int, parts: Sequence[Clause]) -> None:
    """“甲”计划打造“乙”，推出“丙”: what a programme is said to set up is a part of it."""
    whole: Mention | None = None
    for clause in parts:
        if not clause.mentions:
            continue
        first = clause.mentions[0]
        lead = LEAD.match(walk.text, clause.start)
        if lead is not None and first.start <= lead.end():
            does = first.cls in ACTING and not walk.things[first.thing].shared and not walk.governor(clause, first)[1]
            verb = DOES.match(walk.text, first.end, clause.end) if does else None
            whole = first if verb is not None else None
        if whole is None:
            continue
        for frame in walk.frames.get("list", ()):
            for row in walk.rows(clause.mentions):
                _, word = walk.governor(clause, row[0])
                if not word or row[0].start < whole.end or FOUND.isdisjoint(walk.vocabulary[word].categories):
                    continue
                for m in row:
                    if m.cls in frame.objects or (not frame.objects and m.cls in ITEMS | {"Facility", "Organisation"}):
                        walk.add(m.thing, frame, whole.thing, number)
