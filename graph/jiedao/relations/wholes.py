"""What consists of what: counted rows, what is spelt out behind a colon, what a verb of comprising joins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.relations.clauses import Clause
from jiedao.relations.collectives import counted
from jiedao.relations.frames import Frame
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

FEWEST = 2
PARTS = frozenset(["Programme", "Platform", "Facility", "Project", "Organisation"])
GATHERING = frozenset(["Programme", "Project", "Platform"])
COMPRISING = frozenset(["包括", "包含", "涵盖", "囊括", "含", "分为", "下设", "分设", "下辖"])
UNDER = frozenset(["下设", "分设", "下辖"])
JOINING = frozenset(["Enterprise", "GovernmentBody", "PublicInstitution", "SocialOrganisation"])
HOLDS = re.compile("(?:广场|大厦|商场|中心|综合体|城|楼|院|园|里|街|区|板块|商圈|区域)$")
"""What the name of a place ends with that has others inside."""
COUNTED = re.compile(
    r"[”’》]?等?(?:\d+|[一二两三四五六七八九十]+)?(?:个|项|大|类)?(?:方面)?(?:的)?(?:\d+|[一二两三四五六七八九十]+)?(?:个|项)?[“‘]?"
)


def components(walk: Walk, number: int, clause: Clause, rows: Sequence[Sequence[Mention]]) -> None:
    """A、B、C等N个P; P包括A、B; “P”：A、B、C."""
    for frame in walk.frames.get("list", ()):
        for row in rows:
            if len(row) > FEWEST and row[-1].cls == "Programme" and not walk.things[row[-1].thing].shared:
                _totalled(walk, frame, number, row)
        for row in _mixed(walk, rows)[:-1] if len(rows) > 1 and not GATHERING.isdisjoint(clause.classes) else ():
            _counted(walk, frame, number, clause, row)
        for at, word, _, _ in clause.verbs:
            if word in COMPRISING:
                wholes = [m for m in clause.mentions if m.end <= at and m.cls in PARTS]
                if not wholes:
                    before = [m for m in walk.sentences[number] if m.end <= clause.start]
                    right = [
                        m for m in before[-1:] if word in UNDER and m.cls == "Organisation" and _ends(walk, m, clause)
                    ]
                    wholes = right or [m for m in before if m.cls == "Programme"][-1:]
                members = [m for m in clause.mentions if m.start >= at and m.cls in PARTS]
                for m in members if wholes else ():
                    if m.cls == wholes[-1].cls == "Facility" and HOLDS.search(
                        walk.things[wholes[-1].thing].label
                    ):  # 广场涵盖A百货、B超市: it holds them
                        walk.sites.setdefault(m.thing, (wholes[-1].thing, number))
                    else:
                        walk.add(m.thing, frame, wholes[-1].thing, number)
        if walk.text[clause.start - 1] == "：":
            _spelt_out(walk, frame, number, clause)


def _ends(walk: Walk, mention: Mention, clause: Clause) -> bool:
    """Whether a mention ends the clause before: 成立甲总队，|下设乙队."""
    return walk.text[mention.end : clause.start].strip("”1支") == "，"


def _belongs(walk: Walk, frame: Frame, m: Mention, whole: Mention, number: int) -> None:
    """甲公司、乙医院等“红色合伙人”: bodies that stand by themselves join a programme; all else is a part of it."""
    joins = m.cls == "Organisation" and whole.cls == "Programme" and walk.things[m.thing].fine in JOINING
    for said in walk.frames.get("participate", ()) if joins else (frame,):
        walk.add(m.thing, said, whole.thing, number)


def _mixed(walk: Walk, rows: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The rows, those joined whose quoted names go on with things of another class: “甲工作室”“乙课堂”."""
    joined: list[list[Mention]] = []
    for row in rows:
        gap = walk.text[joined[-1][-1].end : row[0].start] if joined else ""
        if "“" in gap and gap.strip("”、和及与“") == "" and "”" in gap:
            joined[-1].extend(row)
        else:
            joined.append(list(row))
    return joined


def _spelt_out(walk: Walk, frame: Frame, number: int, clause: Clause) -> None:
    """“七个红色”：红色联盟、红色工匠、…: what stands in a row behind the colon."""
    colon = clause.start - 1
    whole = next((m for m in walk.sentences[number] if colon - 2 <= m.end <= colon and m.cls == "Programme"), None)
    if whole is None:
        return
    end = colon + 1
    for m in clause.mentions:
        if walk.text[end : m.start].strip("、“”") or m.thing == whole.thing:
            break
        if m.cls in PARTS:
            walk.add(m.thing, frame, whole.thing, number)
        end = m.end


def _totalled(walk: Walk, frame: Frame, number: int, row: Sequence[Mention]) -> None:
    """“甲”“乙”“丙”三大工程: the programmes of a row that its last one counts."""
    *items, whole = row
    if counted(walk.things[whole.thing].label) == len(items):
        for m in items:
            walk.add(m.thing, frame, whole.thing, number)


def _counted(walk: Walk, frame: Frame, number: int, clause: Clause, row: Sequence[Mention]) -> None:
    last = row[-1]
    for whole in clause.mentions:
        if whole.start < last.end or whole.cls not in GATHERING:
            continue
        between = walk.text[last.end : whole.start]
        if not between and len(row) > 1 and walk.text[whole.start] == "“":
            between = "“"  # 政通路、人和路“三路一园”项目
        if (
            between
            and COUNTED.fullmatch(between)
            and ("等" in between or len(row) > 1)
            and between.strip("”“") not in ("、", "和", "与")
            and not (walk.text[last.end - 1] == "”" or (between[0] == "”" and not between.strip("”“")))
        ):
            for m in row:
                if m.cls in PARTS and m.thing != whole.thing:
                    _belongs(walk, frame, m, whole, number)
        return
