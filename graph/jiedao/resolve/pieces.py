"""Things that two pieces of a document name, of which one tells no sub-district: the lead of a report and what follows.

A report may begin with an estate and name its sub-district only where the next piece begins. What stands in both is
one thing, and is identified as the piece on the sub-district identifies it.
"""

from __future__ import annotations

from collections.abc import Sequence

from jiedao.resolve.names import core
from jiedao.resolve.things import Resolved, Thing

_PLACED = frozenset(["Compound", "Facility", "Organisation", "Project"])
"""What is identified by the sub-district that it lies in or is of; a formula that many coin is not one thing."""


def as_beside(piece: Resolved, beside: Sequence[Resolved]) -> Resolved:
    """A piece of a document without a sub-district, its things as the pieces right before and behind it know them."""
    if piece.own >= 0:
        return piece
    known: dict[tuple[str, str], set[str]] = {}
    for other in beside:
        if other.own >= 0 and _may_lie_in_one(piece, other):
            for thing in other.things:
                if thing.cls in _PLACED:
                    known.setdefault(_key(thing), set()).add(thing.iri)
    things = tuple(_identified(thing, known.get(_key(thing), set())) for thing in piece.things) if known else ()
    return piece._replace(things=things) if things else piece


def _identified(thing: Thing, iris: set[str]) -> Thing:
    return thing._replace(iri=next(iter(iris))) if len(iris) == 1 and thing.cls in _PLACED else thing


def _key(thing: Thing) -> tuple[str, str]:
    return thing.cls, core(thing.label, thing.cls)


def _may_lie_in_one(piece: Resolved, other: Resolved) -> bool:
    """Whether the piece names no place that contains it, or one that contains the sub-district of the other as well."""
    own = {piece.things[number].iri for number in piece.chain}
    return own <= {other.things[number].iri for number in other.chain}
