"""By which means a programme is carried out: 推行A，通过B…; 通过B…，打造A."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.relations.clauses import Clause
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

BY = re.compile(
    "(?<!并)(?:通过|采取|采用|运用|借助|利用|依靠|凭借|用好|发挥)(?!验收|初验|评审|考核|审核)(?:[^，。；、]{1,8}、){0,6}[^，。；、]{0,6}$"
)
RESTING = ("依托“", "依托")
"""What stands before a means, too, once the programme is named: 实施A，依托B…."""
REACH = 30  # characters back in which 通过 stands before a row whose first names were not found
MEANS = frozenset(["Programme", "Platform"])
AIMS = frozenset(["implement", "carry_out", "implement_new", "undertake"])
NO_AIM = re.compile("[”’]?(?:的?(?:验收|初验|评审|考核|居民|群众|成员|方式))")


def means(walk: Walk, number: int, parts: Sequence[Clause]) -> None:
    """What a sentence tells to be carried out by way of a programme or platform is served by that."""
    text = walk.text
    carried_out: Mention | None = None
    waiting: list[Mention] = []
    for clause in parts:
        if not clause.mentions:
            continue
        for row in walk.rows(clause.mentions):
            first = row[0]
            if first.cls not in MEANS or walk.things[first.thing].shared:
                continue
            by = BY.search(text, max(clause.start, first.start - REACH), first.start)
            if by or (carried_out is not None and text.endswith(RESTING, 0, first.start)):
                if carried_out is not None:
                    for m in row:
                        _add(walk, m, carried_out, number)
                elif first.cls == "Programme":
                    waiting = list(row)
                continue
            if first.cls != "Programme" or len(row) > 1:
                continue
            _, word = walk.governor(clause, first)
            if not word or AIMS.isdisjoint(walk.vocabulary[word].categories) or NO_AIM.match(text, first.end):
                continue
            for m in waiting:
                if "，" in text[m.end : first.start]:
                    _add(walk, m, first, number)
            carried_out, waiting = first, []


def _add(walk: Walk, by: Mention, aim: Mention, number: int) -> None:
    if by.thing == aim.thing or (aim.thing, "partOf", by.thing) in walk.have:
        return
    for frame in walk.frames.get("means", ()):
        walk.add(by.thing, frame, aim.thing, number)
