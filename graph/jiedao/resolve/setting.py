"""Where an article plays: its sub-district and what contains it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from jiedao import naming
from jiedao.register import Place, Register


class Setting(NamedTuple):
    """Where an article plays: its sub-district and what contains it, as the register or the print says."""

    sub_district: str
    place: Place | None
    iri: str
    parents: tuple[Place, ...]
    district: str
    document: str = ""  # its IRI
    scope: str = ""  # what the names of places that the register does not settle are unique within


def setting(
    article_area: str, district: str, places: Mapping[str, object], register: Register, document: str = ""
) -> Setting:
    """The setting of an article on `article_area`, by the page's resolved sub-districts.

    Where neither the register nor a printed district tells which place of that name is meant, the name stands for
    a place of this document (its IRI) only.
    """
    place = places.get(article_area)
    if isinstance(place, Place):
        parents = register.parents(place.code)
        iri = register.iri(place)
        return Setting(
            article_area, place, iri, parents, parents[0].name if parents else district, document, place.code[:6]
        )
    found = register.divisions(district) if district else ()
    parents = (found[0], *register.parents(found[0].code)) if len(found) == 1 else ()
    scope = parents[0].code if parents else naming.key(district) or document
    iri = naming.iri("SubDistrict", scope, article_area) if article_area else ""
    return Setting(article_area, None, iri, parents, district, document, scope)


def wider(here: Setting) -> str:
    """The city, or else the widest known place."""
    for place in here.parents:
        if place.level == "City" or (place.level == "Province" and place.name.endswith("市")):
            return place.code
    return here.parents[-1].code if here.parents else naming.key(here.district)
