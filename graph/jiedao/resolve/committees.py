"""Committees of the party that stand for the place whose affairs they run: a community's, a compound's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.resolve.things import Thing

_PLACES = frozenset(["Community", "Compound"])
_COMMITTEE = re.compile("(?:综合)?(?:党支部|党总支|党委|党组织)\\Z")


def places(things: Sequence[Thing]) -> dict[int, int]:
    """Which community or compound each committee of the party is of, by its name.

    >>> village = Thing("", "Community", "Village", "柳荫村", (), "", "", False)
    >>> branch = Thing("", "Organisation", "PartyBody", "柳荫村党支部", (), "", "", False)
    >>> places([village, branch, branch._replace(label="云锦小区党支部")])
    {1: 0}
    """
    named = {thing.label: number for number, thing in enumerate(things) if thing.cls in _PLACES}
    found = {}
    for number, thing in enumerate(things) if named else ():
        committee = _COMMITTEE.search(thing.label) if thing.fine == "PartyBody" else None
        if committee and (place := thing.label[: committee.start()]) in named:
            found[number] = named[place]
    return found
