"""Further places where a thing is named in words that no rule caught."""

from __future__ import annotations

from collections.abc import Sequence

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
    for _, _, number in order:
        thing = things[number]
        if thing.cls in ("Award", "Division"):
            continue
        for name in called(thing):
            if len(name) < (2 if thing.cls == "Person" else 3) or (len(name) < 4 and name.isascii()):
                continue
            at = text.find(name)
            while at != -1:
                end = at + len(name)
                if at not in starts and covered.find(1, at, end) < 0:
                    fresh.append(made(Mention, (at, end, number, thing.cls, "repeated-name")))
                    covered[at:end] = b"\1" * len(name)
                at = text.find(name, end)
    return fresh
