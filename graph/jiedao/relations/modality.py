"""How that is told for which no words of the sentence stand: as the same is elsewhere in it, or the founding is."""

from __future__ import annotations

from collections.abc import Collection, MutableMapping

from jiedao.relations.frames import Found

Key = tuple[int, str, int, str, int]

_IMPLIED = {"within": "establishes", "appliedIn": "implements"}
"""What holds of a thing only once it is founded or carried out."""


def settle(found: MutableMapping[Key, Found], placed: Collection[Key]) -> None:
    """Give a modality to what is told by no words of its own: that of the same relation in its sentence, or that of the
    founding of a place that is still to be built, for where it will lie.

    `placed` are the relations whose words have a place in the sentence, which said how they are told.
    """
    told: dict[tuple[int, str, int, int], set[str]] = {}
    brought: dict[tuple[str, int], set[str]] = {}
    for key in placed:
        if key in found:
            told.setdefault((*key[:3], key[4]), set()).add(found[key].modality)
            brought.setdefault((key[1], key[2]), set()).add(found[key].modality)
    for key, relation in found.items():
        if relation.modality or key in placed:
            continue
        said = told.get((*key[:3], key[4])) or brought.get((_IMPLIED.get(key[1], ""), key[0]), set())
        if len(said) == 1 and said != {"Negated"}:
            found[key] = relation._replace(modality=min(said))
