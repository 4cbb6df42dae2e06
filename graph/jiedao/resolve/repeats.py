"""Further places where a thing is named in words that no rule caught."""

from __future__ import annotations

from collections.abc import Sequence

from jiedao.entities.places import finder
from jiedao.records import made
from jiedao.resolve.names import called
from jiedao.resolve.things import Mention, Thing


def repeats(text: str, things: Sequence[Thing], mentions: Sequence[Mention]) -> list[Mention]:
    """Where the names of the things stand again in the text, the longer names first, outside of all mentions."""
    fresh: list[Mention] = []
    starts = {m.start for m in mentions}
    covered = bytearray(len(text) + 1)
    for m in mentions:
        covered[m.start : m.end] = b"\1" * (m.end - m.start)
    order = [(-len(thing.label), thing.iri, number) for number, thing in enumerate(things)]
    order.sort()
    unclear = OF_EACH if sum(thing.cls == "Community" for thing in things) > 1 else frozenset()
    wanted: list[tuple[int, str]] = []
    for _, _, number in order:
        thing = things[number]
        if thing.cls in ("Award", "Division"):
            continue
        least = 2 if thing.cls == "Person" else 3
        for name in called(thing):
            if len(name) >= least and name not in unclear and not (len(name) < 4 and name.isascii()):
                wanted.append((number, name))
            elif len(name) == 2 and thing.cls in _COINED:
                wanted.append((number, f"“{name}”"))
    find = finder(text, [name for _, name in wanted])
    for number, name in wanted:
        thing = things[number]
        at = find(name)
        while at != -1:
            end = at + len(name)
            if at not in starts and covered.find(1, at, end) < 0:
                fresh.append(made(Mention, (at, end, number, thing.cls, "repeated-name")))
                covered[at:end] = b"\1" * len(name)
            at = find(name, end)
    return fresh


OF_EACH = frozenset([
    "社区党委", "社区党总支", "社区党支部", "社区居委会", "社区党群服务中心", "党群服务中心", "社区两委",
])  # fmt: skip
"""What every community has: where an article tells of several, it does not mean that of one of them all along."""

_COINED = frozenset(["Programme", "Platform", "Project", "Organisation", "Facility"])
"""Their names of two characters are meant where they stand in quotation marks: “柳熟”治理模式 … “柳熟”实现了."""
