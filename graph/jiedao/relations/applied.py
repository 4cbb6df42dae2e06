"""Where programmes are carried out: 在某处推行A; 在某处，A如期举行; A设在某处; 某大厦党委开办A."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.relations.clauses import Clause
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

REACHED = re.compile("实现|惠及|覆盖|推广到|推广至|带动|助力")
HELD_AT = re.compile("(?:设|定|落|放|走进|举行|试点)(?:在|于)了?[“]?$")
SCENE = re.compile("(?:[^，。；在]{0,14}，)?(?:在|走进|来到)[”“]?")
"""What a sentence begins with that names where it plays: 在…, 傍晚，走进…."""
SET = re.compile("[”]?(?:等[^，。；]{0,10})?(?:的?院内|院里|里|内|中|现场|门口|广场上)?，")
"""What stands behind the name of such a place, or of the last of a row."""
NEAR = 14  # characters from there to a programme that is told of by itself: 每月一次的“A”如期举行
FAR = 34  # to one that somebody carries out
CARRYING = re.compile(
    "(?:推行|开展|开设|举办|推出|实施|探索|创新|打造|建立|启动|试点|运用|引入|上线|开办|组织|召开|落实)[了起]?[^，。；]{0,8}[“]?$"
)
SCENES = frozenset(["Community", "Compound", "Facility"])
CARRIED_OUT = frozenset(["Programme", "Platform"])
OF_WHOM = frozenset(["SubDistrict", "Division"])  # 在正大广场，白沙街道的|“周末集市”开张


def _row_of(walk: Walk, clause: Clause, first: Mention) -> list[Mention]:
    """The places that stand in a row with `first`: 在A、B试点."""
    row = [first]
    for m in clause.mentions:
        if m.start > row[-1].start and walk.text[row[-1].end : m.start] in ("、", "和") and m.cls == first.cls:
            row.append(m)
    return row


def hosted(walk: Walk) -> None:
    """云帆大厦党委开办A: what the bodies of a building or compound carry out is applied there."""
    places = {
        who: place
        for who, place in sorted((who, place) for who, predicate, place in walk.have if predicate == "within")
        if walk.things[who].cls == "Organisation" and walk.things[place].cls in ("Facility", "Compound")
    }
    if not places:
        return
    done = [key for key in walk.found if key[1] == "implements" and key[0] in places]
    for frame in walk.frames.get("place", ()):
        for who, _, programme, _, number in done:
            if walk.things[programme].cls in frame.subjects:
                walk.add(programme, frame, places[who], number)


def applied(walk: Walk, number: int, clause: Clause, behind: Clause) -> None:
    """在某处推行A; A设在某处; 推行A，实现了B、C等小区的转变."""
    for frame in walk.frames.get("place", ()):
        if clause.classes.isdisjoint(frame.subjects):
            continue
        for m in clause.mentions:
            if m.cls not in frame.subjects:
                continue
            if behind.mentions:
                reached = REACHED.search(walk.text, behind.start, behind.end)
                spots = [s for s in behind.mentions if s.cls in ("Compound", "Community")]
                if reached and spots and spots[0].start - reached.end() < 6 and walk.governor(clause, m)[1]:
                    for spot in spots:
                        walk.add(m.thing, frame, spot.thing, number)
            site = clause.site(m.thing)
            if site >= 0 and walk.things[site].cls in frame.objects and site != m.thing:
                spots = [s for s in clause.mentions if s.thing == site]
                if spots and spots[0].end <= m.start and clause.actor != site:
                    _, word = walk.governor(clause, m)
                    for spot in _row_of(walk, clause, spots[0]) if word else ():
                        walk.add(m.thing, frame, spot.thing, number, at=m.start)
            for spot in clause.mentions:
                if spot.start >= m.end and spot.cls in frame.objects and HELD_AT.search(walk.text, m.end, spot.start):
                    walk.add(m.thing, frame, spot.thing, number, at=m.start)


def set_scene(walk: Walk, number: int, here: Sequence[Mention]) -> None:
    """在绿云小区，每月一次的“邻里夜话”如期举行: where a sentence plays is where its programme is carried out."""
    text, start = walk.text, walk.article.scan.sentences[number].start
    if SCENE.fullmatch(text, start, here[0].start) is None:
        return
    at = 0
    while at + 1 < len(here) and text[here[at].end : here[at + 1].start] in ("", "的") and here[at + 1].cls in SCENES:
        at += 1
    row = [here[at]]
    for m in here[at + 1 :]:
        if m.cls != row[-1].cls or text[row[-1].end : m.start] not in ("、", "和", "及", "以及"):
            break
        row.append(m)
    behind = SET.match(text, row[-1].end)
    told = next((m for m in here if m.start >= row[-1].end and m.cls not in OF_WHOM), None)
    if row[0].cls not in SCENES or behind is None or told is None or told.cls not in CARRIED_OUT:
        return
    gap = text[behind.end() : told.start]
    if walk.things[told.thing].shared or "；" in gap or len(gap) > FAR:
        return
    if row[0].cls == "Community" and len(row) == 1 and "街道" not in gap:
        return  # it may be the community's own
    if len(gap) <= NEAR or CARRYING.search(gap):
        for frame in walk.frames.get("place", ()):
            for m in row:
                walk.add(told.thing, frame, m.thing, number, at=told.start)
