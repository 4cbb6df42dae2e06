"""The names in a graph, whichever source it is asked from: to find entities by, and to say what is most like a name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from ..asked import at_most, class_of
from ..errors import QueryError
from ..finding import NameIndex, readings
from ..naming import key
from .prefixes import ID, ONTOLOGY

# of the entities, which have a class of the vocabulary: programs and registers, which have names too, have none
_NAMES = """SELECT ?iri ?name ?is_label {
  { ?iri rdfs:label ?name BIND(true AS ?is_label) } UNION { ?iri skos:altLabel ?name BIND(false AS ?is_label) }
  FILTER(LANG(?name) IN ("zh", "") && STRSTARTS(STR(?iri), "https://w3id.org/jiedao/id/"))
  FILTER EXISTS { ?iri a ?class FILTER(STRSTARTS(STR(?class), STR(jd:))) }
}"""
_KEPT = "names.tsv"


class Found(NamedTuple):
    """An entity that a search found: its IRI, its classes, its label, its other names, and what it lies within."""

    iri: str
    cls: str
    label: str
    aliases: tuple[str, ...]
    within: str


class Name(NamedTuple):
    """A name, what it is compared by, its pinyin and the initials of that, and whether it is the label of the IRI."""

    iri: str
    is_label: bool
    text: str
    key: str
    pinyin: str
    initials: str


class Names(NameIndex):
    """A `NameIndex` of names whose keys and readings are known already."""

    def __init__(self, names: Iterable[Name]) -> None:
        super().__init__(())
        spelt = []
        for name in names:
            self._names.append((name.key, name.iri, name.is_label))
            self._by_key[name.key].append((not name.is_label, name.iri))
            if name.is_label or name.iri not in self._labels:
                self._labels[name.iri] = name.text
            spelt.append((name.pinyin, name.initials))
        self.__dict__["_spelt"] = spelt  # what the cached property would work out


def resolved(source: Any, name: str, cls: str = "") -> list[str]:
    """The IRIs of what is called so; those of which it is the label, if there are any.

    The very words are looked up first, which is fast; if nothing bears them, names that are written alike.
    """
    from pyoxigraph import Literal

    typed = f"?iri a jd:{_class(cls)} ." if cls else ""
    for predicate in ("rdfs:label", "skos:altLabel"):
        with suppress(ValueError):
            literal = Literal(name, language="zh")
            rows = source.query(f"SELECT DISTINCT ?iri {{ ?iri {predicate} {literal} . {typed} }}").rows()
            found = sorted(row[0].value for row in rows)
            if found:
                return found
    return names_of(source, cls).exact(name)


def names_of(source: Any, cls: str = "") -> NameIndex:
    """The names of the entities of a class (left out: of all), to be searched.

    Raises:
        QueryError: the class is no name of one.
    """
    names = _all_names(source)
    if cls:
        rows = source.query(f"SELECT ?iri {{ ?iri a jd:{_class(cls)} }}").rows()
        members = {row[0].value for row in rows}
        names = [name for name in names if name.iri in members]
    return Names(names)


def _class(cls: str) -> str:
    if not re.fullmatch(r"[A-Za-z]+", cls):
        raise QueryError(f"no class {cls[:40]!r}")
    return cls


def _all_names(source: Any) -> list[Name]:
    """All names, from the file beside the store if there is one; else worked out, and kept there."""
    folder: Path | None = getattr(source, "folder", None)
    if folder is not None:
        with suppress(OSError, ValueError):
            lines = (folder / _KEPT).read_text("utf-8").splitlines()
            return [_read(line) for line in lines]
    found = []
    for iri, text, is_label in source.query(_NAMES).rows():
        compared = key(text.value)
        pinyin, initials = readings(compared)
        found.append(Name(iri.value, is_label.value == "true", text.value, compared, pinyin, initials))
    found.sort()
    if folder is not None:
        with suppress(OSError, ValueError):
            _keep(folder, found)
    return found


def _read(line: str) -> Name:
    iri, is_label, text, compared, pinyin, initials = line.split("\t")
    return Name(iri, is_label == "1", text, compared, pinyin, initials)


def _keep(folder: Path, names: list[Name]) -> None:
    import os
    import tempfile

    lines = []
    for name in names:
        cells = (name.iri, str(int(name.is_label)), name.text, name.key, name.pinyin, name.initials)
        if any(len(cell.splitlines()) > 1 or "\t" in cell for cell in cells):
            return  # a name that the file cannot hold: none is kept
        lines.append("\t".join(cells) + "\n")
    descriptor, own = tempfile.mkstemp(dir=folder)
    with os.fdopen(descriptor, "w", encoding="utf-8") as out:
        out.writelines(lines)
    Path(own).replace(folder / _KEPT)


def find(source: Any, text: str, *, limit: int = 20, cls: str = "") -> list[Found]:
    """The entities whose names hold the text, or its pinyin, whole or initials, best first.

    Raises:
        QueryError: there is no such class, or the limit is less than 1.

    >>> from .engine import Source
    >>> source = Source.of_turtle("place:a a jd:SubDistrict ; rdfs:label '汝河路街道'@zh .")
    >>> [found.label for found in find(source, "rhl")], [found.iri for found in find(source, "河路")]
    (['汝河路街道'], ['https://w3id.org/jiedao/id/place/a'])
    """
    index = names_of(source, class_of(cls))
    found = index.find(text, at_most(limit))
    if not found:
        return []
    described = _described(source, found)
    return [described[iri] for iri in found]


def _described(source: Any, iris: list[str]) -> dict[str, Found]:
    values = " ".join(f"<{iri}>" for iri in iris)
    parts: dict[str, dict[str, set[str]]] = {iri: {} for iri in iris}
    for what, pattern in (
        ("label", "?iri rdfs:label ?o"),
        ("class", "?iri a ?o"),
        ("alias", "?iri skos:altLabel ?o"),
        ("within", "?iri jd:within/rdfs:label ?o"),
    ):
        for iri, value in source.query(f"SELECT ?iri ?o {{ VALUES ?iri {{ {values} }} {pattern} }}").rows():
            if getattr(value, "language", None) in (None, "zh"):
                parts[iri.value].setdefault(what, set()).add(value.value)
    return {
        iri: Found(
            iri,
            "/".join(sorted(c.removeprefix(ONTOLOGY) for c in part.get("class", ()) if c.startswith(ONTOLOGY))),
            min(part.get("label") or part.get("alias") or {iri.removeprefix(ID)}),
            tuple(sorted(part.get("alias", ()))),
            "、".join(sorted(part.get("within", ()))),
        )
        for iri, part in parts.items()
    }
