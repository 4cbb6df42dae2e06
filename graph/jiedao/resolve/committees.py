"""Committees of the party that stand for the place whose affairs they run: a community's, a compound's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.resolve.things import Thing

_PLACES = frozenset(["Community", "Compound"])
_COMMITTEE = re.compile("(?:综合)?(?:党支部|党总支|党委|党组织)\\Z")


_OFFICES = {
    "SubDistrict": re.compile("(?:[^局]{1,12}(?:办公室|办)|纪工?委)\\Z"),
    "Division": re.compile("(?:委|委员会|(?:人民)?政府|政协|人大|人大常委会)\\Z"),
}


def offices(things: Sequence[Thing]) -> dict[int, int]:
    """Which sub-district or division each of its inner offices is of, by its name: what it does, that does.

    >>> street = Thing("", "SubDistrict", "", "柳湖街道", (), "", "", False)
    >>> office = Thing("", "Organisation", "GovernmentBody", "柳湖街道信访办", (), "", "", False)
    >>> offices([street, office, office._replace(label="柳湖街道工会")])
    {1: 0}
    """
    named = {thing.label: number for number, thing in enumerate(things) if thing.cls in _OFFICES}
    found = {}
    for number, thing in enumerate(things) if named else ():
        label = thing.label if thing.cls == "Organisation" else ""
        for size in range(len(label) - 1, 0, -1):
            place = named.get(label[:size], -1)
            if place >= 0 and _OFFICES[things[place].cls].fullmatch(label, size):
                found[number] = place
                break
    return found


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
