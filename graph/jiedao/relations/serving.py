"""What a clause does for the goals that stand: those of its sentence, its paragraph and its section."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jiedao.relations.aims import Aim, aim
from jiedao.relations.clauses import Clause
from jiedao.relations.frames import Frame
from jiedao.relations.goals import CAMPAIGN, ENTERED, MEASURES, STATE, is_caption
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

MOVES = frozenset(["attract", "settle"])
WIDER = re.compile(f"{STATE.pattern}|品牌$")
"""What is made after a method: 按照A模式，打造B品牌."""


class _Deed(NamedTuple):
    """A mention, in a row of a clause, of what may be done for a goal, and the frame that says so."""

    clause: Clause
    frame: Frame
    number: int
    row: Sequence[Mention]
    mention: Mention


def serve(walk: Walk, number: int, clause: Clause, standing: list[Aim]) -> list[Aim]:
    """Add what the clause does for the standing goals; give the goals that stand for the clauses behind it."""
    for frame in walk.frames.get("purpose", ()):
        if not standing and clause.classes.isdisjoint(frame.objects):
            continue
        standing = _with_aims(walk, clause, frame, standing)
        served = False
        for deed in _deeds(walk, number, clause, frame, standing):
            for goal in standing:
                served |= _serve(walk, deed, goal)
        if served:
            standing = [goal for goal in standing if not goal.once]
    return standing


def _with_aims(walk: Walk, clause: Clause, frame: Frame, standing: list[Aim]) -> list[Aim]:
    """The goals with those that the clause names, of which a star takes the place of the one before: 围绕“平安星”."""
    together = _stars_together(walk, clause)
    for m in clause.mentions:
        found = aim(walk, clause, m) if m.cls in frame.objects and m.start not in together else None
        if found is None:
            continue
        if m.cls == "Star":
            standing = [goal for goal in standing if walk.things[goal.thing].cls != "Star"]
        standing = [*standing, found]
    return standing


def _stars_together(walk: Walk, clause: Clause) -> frozenset[int]:
    """Where the stars of rows begin, which together stand for the campaign: 围绕“平安法治、文明幸福”五星."""
    if "Star" not in clause.classes:
        return frozenset()
    rows = (row for row in walk.rows(clause.mentions) if len(row) > 1)
    return frozenset(m.start for row in rows for m in row if m.cls == "Star")


def _deeds(walk: Walk, number: int, clause: Clause, frame: Frame, standing: Sequence[Aim]) -> Iterator[_Deed]:
    """What the clause names that may be done for a goal: 打造|“邻里议事厅”|."""
    for row in walk.rows(clause.mentions) if standing else ():
        for m in row:
            if m.cls in frame.subjects:
                yield _Deed(clause, frame, number, row, m)


def _serve(walk: Walk, deed: _Deed, goal: Aim) -> bool:
    """Add what is done for a goal, or what the goal is done for; whether the clause has told what serves it.

    围绕A|推行B: B serves A; 依托A，|构建B体系: A serves B; 以A为抓手，|推进“五星”支部创建: A serves the campaign.
    """
    _, frame, number, _, m = deed
    if _stands_apart(walk, deed, goal) or m.start < goal.position:
        return False
    thing, target = walk.things[m.thing], walk.things[goal.thing]
    if thing.shared and not target.shared:
        if target.cls == m.cls == "Programme":
            walk.add(goal.thing, frame, m.thing, number)
        return False
    if goal.thing == m.thing or not _serves(walk, deed, goal.thing):
        return False
    if not _is_reached(walk, m, goal):
        walk.add(m.thing, frame, goal.thing, number)
    elif not goal.titled:
        walk.add(goal.thing, frame, m.thing, number)
    return True


def _stands_apart(walk: Walk, deed: _Deed, goal: Aim) -> bool:
    """Whether a mention has nothing to do with a goal: it stands beside it (围绕A、B工作), what a section tells to be
    founded need not serve what heads it, and the campaign is won by its stars."""
    m = deed.mention
    if len(deed.row) > 1 and any(beside.thing == goal.thing for beside in deed.row):
        return True
    if goal.titled and (m.cls not in MEASURES or is_caption(walk, deed.number)):
        return True
    return walk.things[goal.thing].cls == "Star" and CAMPAIGN.fullmatch(walk.things[m.thing].label) is not None


def _is_reached(walk: Walk, m: Mention, goal: Aim) -> bool:
    """Whether a programme is what is reached by another, and none of its parts: 依托A，构建|B体系."""
    if not m.cls == walk.things[goal.thing].cls == "Programme":
        return False
    return (WIDER if goal.once else STATE).search(walk.things[m.thing].label) is not None


def _serves(walk: Walk, deed: _Deed, target: int) -> bool:
    """Whether what a mention names is done for the goal: 打造“邻里法庭”, but not 入选“明珠计划”."""
    clause, mention, first = deed.clause, deed.mention, deed.row[0]
    thing, goal = walk.things[mention.thing], walk.things[target]
    _, word = walk.governor(clause, first)
    if thing.cls == "Programme" and ENTERED.search(walk.text, clause.start, mention.start):
        return False
    if thing.shared and not goal.shared and goal.cls != "Star":
        return False  # a campaign of the whole country serves no method of one sub-district
    if thing.cls == "Award":
        return goal.cls == "Star"
    if thing.cls == "Organisation":
        coined = walk.text[mention.start - 1] == "“"  # “邻里法庭” is no court
        return (
            bool(word)
            and "establish" in walk.vocabulary[word].categories
            and (coined or thing.fine not in ("Enterprise", "GovernmentBody", "PartyBody"))
        )
    if thing.cls == "Facility":
        if not word or thing.fine == "Road":
            return False
        named = walk.vocabulary[word].categories
        return "establish" in named or (goal.cls == "Star" and named.isdisjoint(MOVES))  # 入驻A: only where
    return bool(word) or goal.cls == "Star" or _goes_on(walk, clause, first) or aim(walk, clause, mention) is not None


def _goes_on(walk: Walk, clause: Clause, mention: Mention) -> bool:
    """Whether a quoted name goes on with the row of the clause before: 先后开展“A”“B”；“C”；“D”等活动."""
    start = clause.start
    return mention.start - start <= 1 and walk.text[start - 2 : start + 1] in ("”；“", "”、“")
