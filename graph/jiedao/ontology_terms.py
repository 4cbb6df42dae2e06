"""What the ontology says of its terms: what they are called, for commands and explorer, and what relations relate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from .naming import JD
from .records import COARSE_CLASSES, PREDICATES
from .resources import folder

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

Signature = tuple[frozenset[str], frozenset[str]]


class Term(NamedTuple):
    """A class, property or individual of the vocabulary: its labels, its other names, and the name of its inverse."""

    zh: str
    en: str
    others: tuple[str, ...] = ()
    inverse: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """All that it is called: its labels, Chinese before English, then other names."""
        return (self.zh, self.en, *self.others)


@cache
def terms() -> dict[str, Term]:
    """The terms by their local names, sorted.

    >>> terms()["partOf"].zh, terms()["partOf"].inverse, "开展" in terms()["implements"].others
    ('属于', 'hasPart', True)
    """
    from pyoxigraph import NamedNode, parse

    said: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name in ("jiedao.ttl", "stars.ttl"):
        for subject, predicate, object_, _ in parse(path=str(folder("ontology") / name)):
            if isinstance(subject, NamedNode) and subject.value.startswith(JD):
                about = said[subject.value.removeprefix(JD)]
                language = getattr(object_, "language", None) or ""
                about[predicate.value.rpartition("#")[2] + language].append(getattr(object_, "value", ""))
    return {
        name: Term(
            "".join(about["labelzh"]),
            "".join(about["labelen"]),
            tuple(sorted(about["altLabelzh"] + about["altLabelen"])),
            "".join(about["inverseOf"]).removeprefix(JD),
        )
        for name, about in sorted(said.items())
    }


@cache
def signatures() -> Mapping[str, Signature]:
    """The classes that may be subject and object of each relation, as the ontology's domains and ranges say.

    >>> sorted(signatures()["implements"][1])
    ['Platform', 'Programme']
    """
    from pyoxigraph import Triple, parse

    values: dict[tuple[str, str], str] = {}
    for quad in parse(path=folder("ontology") / "jiedao.ttl"):
        if not isinstance(quad.object, Triple):
            values[str(quad.subject.value), quad.predicate.value] = str(quad.object.value)

    def classes(node: str) -> Iterator[str]:
        if node == JD + "Entity":
            yield from COARSE_CLASSES
            return
        if node.startswith(JD):
            yield node.removeprefix(JD)
            return
        rest = values.get((node, "http://www.w3.org/2002/07/owl#unionOf"), _RDF + "nil")
        while rest != _RDF + "nil":
            yield values[rest, _RDF + "first"].removeprefix(JD)
            rest = values[rest, _RDF + "rest"]

    rdfs = "http://www.w3.org/2000/01/rdf-schema#"
    return {
        predicate: (
            frozenset(classes(values[JD + predicate, rdfs + "domain"])),
            frozenset(classes(values[JD + predicate, rdfs + "range"])),
        )
        for predicate in PREDICATES
    }
