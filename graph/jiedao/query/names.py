"""The names in a graph, whichever source it is asked from: to find entities by, and to say what is most like a name."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from ..errors import QueryError
from ..finding import NameIndex
from ..records import Entity
from .prefixes import ID

_NAMES = """SELECT ?iri ?name ?is_label {
  %s
  { ?iri rdfs:label ?name BIND(true AS ?is_label) } UNION { ?iri skos:altLabel ?name BIND(false AS ?is_label) }
  FILTER(LANG(?name) IN ("zh", ""))
  FILTER(STRSTARTS(STR(?iri), "https://w3id.org/jiedao/id/"))
}"""


class Found(NamedTuple):
    """An entity that a search found: its IRI, its class as far as known, its label and its other names."""

    iri: str
    cls: str
    label: str
    aliases: tuple[str, ...]
    within: str


def names_of(source: Any, cls: str = "") -> NameIndex:
    """The names of the entities of a class (left out: of all), to be searched.

    Raises:
        QueryError: the class is no name of one.
    """
    if cls and not re.fullmatch(r"[A-Za-z]+", cls):
        raise QueryError(f"no class {cls[:40]!r}")
    return NameIndex(_entities(source, cls))


def _entities(source: Any, cls: str) -> list[Entity]:
    pattern = f"?iri a jd:{cls} ." if cls else ""
    labels: dict[str, list[str]] = {}
    aliases: dict[str, list[str]] = {}
    for iri, name, is_label in source.query(_NAMES % pattern).rows():
        (labels if is_label.value == "true" else aliases).setdefault(iri.value, []).append(name.value)
    entities = []
    for iri in sorted(labels.keys() | aliases.keys()):
        known = sorted(labels.get(iri, ())) or sorted(aliases[iri])
        others = dict.fromkeys([*known[1:], *sorted(aliases.get(iri, ()))])
        entities.append(Entity(iri, "", "", known[0], tuple(others), "", "", ()))
    return entities


def find(source: Any, text: str, *, limit: int = 20, cls: str = "") -> list[Found]:
    """The entities whose names hold the text, or its pinyin, whole or initials, best first.

    >>> from .engine import Source
    >>> source = Source.of_turtle("place:a a jd:SubDistrict ; rdfs:label '汝河路街道'@zh .")
    >>> [found.label for found in find(source, "rhl")], [found.iri for found in find(source, "河路")]
    (['汝河路街道'], ['https://w3id.org/jiedao/id/place/a'])
    """
    index = names_of(source, cls)
    found = index.find(text, limit)
    if not found:
        return []
    described = _described(source, found)
    return [described[iri] for iri in found]


def _described(source: Any, iris: list[str]) -> dict[str, Found]:
    values = " ".join(f"<{iri}>" for iri in iris)
    rows = source.query(
        f"""SELECT ?iri ?label ?class ?alias ?within {{
          VALUES ?iri {{ {values} }}
          OPTIONAL {{ ?iri rdfs:label ?label FILTER(LANG(?label) IN ("zh", "")) }}
          OPTIONAL {{ ?iri a ?class FILTER(STRSTARTS(STR(?class), STR(jd:))) }}
          OPTIONAL {{ ?iri skos:altLabel ?alias }}
          OPTIONAL {{ ?iri jd:within/rdfs:label ?within }}
        }}"""
    ).rows()
    parts: dict[str, dict[str, set[str]]] = {iri: {} for iri in iris}
    for iri, *terms in rows:
        for what, term in zip(("label", "class", "alias", "within"), terms, strict=True):
            if term is not None:
                parts[iri.value].setdefault(what, set()).add(term.value)
    return {
        iri: Found(
            iri,
            "/".join(sorted(name.rpartition("#")[2] for name in part.get("class", ()))),
            min(part.get("label", part.get("alias", {iri.removeprefix(ID)}))),
            tuple(sorted(part.get("alias", ()))),
            "、".join(sorted(part.get("within", ()))),
        )
        for iri, part in parts.items()
    }
