"""Communities that the official register has in another sub-district than the one that a text was telling of."""

from __future__ import annotations

from collections.abc import Sequence

from jiedao.normalise import normalise
from jiedao.register import Register
from jiedao.resolve.setting import Setting
from jiedao.resolve.things import Thing

_DISTRICT = 6
_SUB_DISTRICT = 9


def located(things: Sequence[Thing], here: Setting, register: Register) -> tuple[tuple[int, str], ...]:
    """(thing, code of the sub-district) of each community that the sub-district told of does not have, but just one
    other of the districts that the article names.

    An article on a district that goes from community to community names few of their sub-districts: the one named
    last is not that of all that follow.
    """
    unknown = [number for number, thing in enumerate(things) if thing.cls == "Community" and not thing.code]
    if not unknown:
        return ()
    codes = {thing.code for thing in things if thing.cls == "Division"} | {place.code for place in here.parents}
    codes |= {thing.code[:_DISTRICT] for thing in things if thing.cls == "SubDistrict"}
    districts = sorted(code for code in codes if len(code) == _DISTRICT and not code.endswith("00"))
    found = []
    for number in unknown:
        name = normalise(things[number].label)
        places = {place.code for code in districts if (place := register.community(name, code)) is not None}
        if len(places) == 1:
            found.append((number, places.pop()[:_SUB_DISTRICT]))
    return tuple(found)
