"""Compounds of which a text tells beside a programme: it is carried out there, unless they do so themselves.

云栖苑停车难，一场场“板凳会”开下来…; “邻里夜话”上，云栖苑的居民…; 云栖苑没有物业。街道推行“红管家”….
"""

from __future__ import annotations

import re

from jiedao.relations.frames import Frame
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

CARRIED_OUT = frozenset(["Programme", "Platform"])
OTHERS = frozenset(["Community", "Compound", "Division"])
"""Of one of these the text tells anew."""
LATER = 2  # sentences behind one that begins with the compound
OPENING = 8  # characters before the compound that begins a sentence: 去年秋天，; 园丁社区的
ITS_BODY = re.compile("”?的?(?:党支部|党委|党总支|业委会|业主委员会|物业|网格|书记|社区)")
PLAN = re.compile("(?:改造|更新|整治)[^，。]{0,4}(?:计划|项目|工程|试点)$|(?:行动|实施)计划$|书$")
"""What many compounds are but listed in."""
STILL = re.compile("[^，。；]{0,4}(?:羡慕|眼红|观望|尚未|尚无|还没|没有听说|仍未|除外|例外)")
"""What is told of a compound that a programme did not reach."""
APART = re.compile("一路之隔|相邻|紧邻|毗邻|隔壁|对面|附近|不远")


def dwellings(walk: Walk) -> None:
    """Programmes are carried out in the compounds that their sentence tells of, or the one before."""
    if "Compound" not in walk.classes or CARRIED_OUT.isdisjoint(walk.classes):
        return
    sentences = walk.article.scan.sentences
    for frame in walk.frames.get("place", ()):
        for number, here in enumerate(walk.sentences):
            compounds = [m for m in here if m.cls == "Compound" and _tells(walk, m)]
            if not compounds or walk.article.scan.article.blocks[sentences[number].block].kind == "heading":
                continue
            _beside(walk, frame, number, here, compounds)
            if len({m.thing for m in compounds}) == 1 and CARRIED_OUT.isdisjoint(walk.named[number]):
                _behind(walk, frame, number, compounds[0])


def _tells(walk: Walk, m: Mention) -> bool:
    text = walk.text
    return text[m.start - 1] != "“" and not ITS_BODY.match(text, m.end) and not STILL.match(text, m.end)


def _fits(walk: Walk, m: Mention, frame: Frame, compound: int) -> bool:
    thing = walk.things[m.thing]
    return (
        m.cls in frame.subjects
        and not thing.shared
        and not PLAN.search(thing.label)
        and (compound, "implements", m.thing) not in walk.have
    )


def _beside(walk: Walk, frame: Frame, number: int, here: list[Mention], compounds: list[Mention]) -> None:
    """Add what the sentence names behind the compound, and what it names last before it."""
    for place in compounds:
        before = [m for m in here if m.end <= place.start and m.cls in CARRIED_OUT]
        behind = []
        for m in here:
            if m.start >= place.end and m.cls in CARRIED_OUT:
                behind.append(m)
            elif m.start >= place.end and m.cls == "Community":
                break
        behind = [m for m in behind if "；" not in walk.text[place.end : m.start]]
        nearest = before[-1:] if before and "；" not in walk.text[before[-1].end : place.start] else []
        if behind and "，" not in walk.text[place.end : behind[0].start]:
            nearest = []  # 推行甲，在云栖苑开展乙
        for m in nearest + behind:
            if _fits(walk, m, frame, place.thing):
                walk.add(m.thing, frame, place.thing, number, at=m.start)


def _behind(walk: Walk, frame: Frame, number: int, place: Mention) -> None:
    """Add what the next sentences name of which the compound is the topic."""
    sentences = walk.article.scan.sentences
    start, end, _, _, block = sentences[number]
    if place.start - start > OPENING or APART.search(walk.text, place.end, end):
        return
    for later in range(number + 1, min(number + 1 + LATER, len(sentences))):
        if sentences[later].block != block:
            return
        for m in walk.sentences[later]:
            if m.cls in OTHERS and m.thing != place.thing:
                return
            if _fits(walk, m, frame, place.thing):
                walk.add(m.thing, frame, place.thing, later, at=m.start)
        if not CARRIED_OUT.isdisjoint(walk.named[later]):
            return
