"""Compounds and places that bear the name of a community of their article: 云锦小区, 云锦文化广场 of 云锦社区."""

from __future__ import annotations

from collections.abc import Mapping

from jiedao.relations.walk import Walk

BEARING = frozenset(["Compound", "Facility"])
_KIND = "社区"
_LEAST = 2  # characters of a name that tells one place from another


def community_stems(walk: Walk) -> dict[str, int]:
    """The communities of an article by what they are called; none that is called as a wider area is, or as another."""
    wider = {
        thing.label[:end]
        for thing in walk.things
        if thing.cls in ("SubDistrict", "Division")
        for end in range(_LEAST, len(thing.label) + 1)
    }
    found: dict[str, int] = {}
    for number, thing in enumerate(walk.things):
        stem = thing.label.removesuffix(_KIND)
        if thing.cls != "Community" or len(stem) < _LEAST or stem == thing.label:
            continue
        if stem not in wider:
            found[stem] = -1 if stem in found else number
    return found


def named_after(walk: Walk, stems: Mapping[str, int], number: int) -> int:
    """The community that a compound or place is called as; -1: none.

    A road is not its community's, which is rather called after it; nor is told whose each of a row is.
    """
    thing = walk.things[number]
    if not stems or thing.cls not in BEARING or thing.fine == "Road":
        return -1
    label, at = thing.label, walk.first_at.get(number, 0)
    if "、" in (walk.text[at - 1 : at], walk.text[at + len(label) : at + len(label) + 1]):
        return -1
    return next((stems[label[:end]] for end in range(len(label) - 1, _LEAST - 1, -1) if label[:end] in stems), -1)
