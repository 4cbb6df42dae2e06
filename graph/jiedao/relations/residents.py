"""Residents: whose neighbours those are whom a paragraph on one community lets speak or tells of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.relations.clauses import stands_for
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

WHO = re.compile(
    "(?:(?P<role>(?:小区|社区)?(?:居民|村民|业主)代表|居民|村民|老街坊|街坊|(?<![营企])业主|老党员|退休党员|党员志愿者|(?:社区|巾帼|青年)?志愿者"
    "|(?:独居|空巢|高龄|孤寡)?老人|楼栋?长|单元长|退休(?:教师|老师|工人|职工|干部|医生|护士|军人))"
    "|(?:[0-9]{2,3}|[一二三四五六七八九]十[一二三四五六七八九]?)多?岁的|年[过近逾][一二三四五六七八九古][十稀]?旬?的|(?:独居|空巢|高龄|孤寡)的)“?$"
)
MARKS = "，。；：！？、”\n"
LEAD = 10  # characters of a clause before who somebody is: 今年80岁的|居民周玉兰
HOUSE = re.compile("[院苑号楼]|小区")
BACK = 2  # sentences back in which the community is named
NEAR = 16  # characters from the name of a house or a place to somebody of it
WIDER = re.compile("街道|办事处|全街|全镇|全区")
"""What speaks of more than the community."""
AREAS = frozenset(["Division", "SubDistrict"])
HOMES = frozenset(["Organisation", "Compound", "Facility"])
HEADS = re.compile("[^，。；、]{0,4}(?:是|任|担任)[^，。；、]{0,14}(?:书记|主任|[队会团]长)")
VISITS = re.compile("家住|住在|来自|游客|顾客|慕名|外地|赶来")


def resident(walk: Walk, number: int, here: Sequence[Mention], m: Mention) -> tuple[int, str] | None:
    """翠竹园社区建起食堂。“味道好。”居民周玉兰说: the one community that is spoken of, and who somebody is there."""
    text = walk.text
    begin = max(walk.article.scan.sentences[number].start, m.start - 20)
    who = WHO.search(text, begin, m.start)
    if who is None or VISITS.search(text, begin, m.end + 20):
        return None
    heads = who["role"] is not None and who["role"].endswith("长")  # 绿云小区2栋楼栋长: of the community around
    clause = max(begin, *(text.rfind(mark, begin, who.start()) + 1 for mark in MARKS))
    lead = text[clause : who.start()]
    if (len(lead) > LEAD or HOUSE.search(lead)) and not heads:
        return None
    if HEADS.match(text, m.end):
        return None
    before = [o for o in here if o.end <= m.start and o.cls not in AREAS]
    if heads:
        before = [o for o in before if o.cls != "Compound"]
    if before and (before[-1].cls == "Organisation" or m.start - before[-1].end <= NEAR) and before[-1].cls in HOMES:
        return None  # 绿云小区居民周玉兰
    place = _spoken_of(walk, number, m)
    if place < 0:
        told = walk.article.told_at(m.start)
        place = told if told >= 0 and walk.things[told].cls == "Community" else -1
    return None if place < 0 else (place, who["role"] or "")


def _spoken_of(walk: Walk, number: int, person: Mention) -> int:
    """The one community that the sentence and the few before it name, by itself or by its party body; or -1."""
    sentences = walk.article.scan.sentences
    named: set[int] = set()
    last = -1
    for earlier in range(number, max(-1, number - BACK - 1), -1):
        if sentences[earlier].block != sentences[number].block:
            break
        for m in walk.sentences[earlier]:
            acting = stands_for(walk.article, m.thing)
            if m.end <= person.start and walk.things[acting].cls == "Community":
                named.add(acting)
                last = max(last, m.end)
    return named.pop() if len(named) == 1 and not WIDER.search(walk.text, last, person.start) else -1
