"""What follows from a graph by its ontology: the facts that `--infer` adds."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, parse, serialize

from .resources import folder

ONTOLOGY = "https://w3id.org/jiedao/ontology#"
_OWL = "http://www.w3.org/2002/07/owl#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_TYPE = _RDF + "type"


def infer(triples: Iterable[Triple | Quad]) -> list[Triple]:
    """The relations that follow and are not among the triples: inverses, and `jd:within` up to the province.

    They are the OWL 2 RL closure of the relations under the inverses and the transitivity that
    `ontology/jiedao.ttl` declares, without the general `jd:relatedTo`; sorted.

    >>> data = parse('''@prefix jd: <https://w3id.org/jiedao/ontology#> .
    ...     @prefix p: <https://w3id.org/jiedao/id/place/> .
    ...     p:lane jd:within p:street . p:street jd:within p:city .''', RdfFormat.TURTLE)
    >>> for t in infer(data): print(*(term.value.rpartition("/")[2] for term in t))
    city ontology#contains lane
    city ontology#contains street
    lane ontology#within city
    street ontology#contains lane
    """
    from reasonable import PyReasoner

    axioms = _relation_axioms()
    relations = {axiom.subject.value for axiom in axioms if isinstance(axiom.subject, NamedNode)}
    stated = {
        (triple.subject.value, triple.predicate.value, triple.object.value)
        for triple in triples
        if triple.predicate.value in relations
        and isinstance(triple.subject, NamedNode)
        and isinstance(triple.object, NamedNode)
    }
    if not stated:
        return []
    facts = [Triple(NamedNode(s), NamedNode(p), NamedNode(o)) for s, p, o in sorted(stated)]
    reasoner = PyReasoner()
    with tempfile.TemporaryDirectory(prefix="jiedao-") as place:
        file = Path(place, "relations.ttl")
        file.write_bytes(_n_triples([*axioms, *facts]))
        reasoner.load_file(str(file))
        closure = reasoner.reason()
    found = {(str(s), str(p), str(o)) for s, p, o in closure if str(p) in relations}
    return [Triple(NamedNode(s), NamedNode(p), NamedNode(o)) for s, p, o in sorted(found - stated)]


@cache
def _relation_axioms() -> tuple[Triple, ...]:
    """What the ontology says of the fourteen relations and their inverses that yields new relations."""
    quads = list(parse(path=folder("ontology") / "jiedao.ttl"))
    general = {ONTOLOGY + "relatedTo", ONTOLOGY + "hasRelationFrom"}
    below = {
        quad.subject.value
        for quad in quads
        if quad.predicate.value.endswith("#subPropertyOf") and quad.object.value in general
    }
    return tuple(
        _triple(quad)
        for quad in quads
        if quad.subject.value in below
        and (
            quad.predicate.value == _OWL + "inverseOf"
            or (quad.predicate.value == _TYPE and quad.object.value == _OWL + "TransitiveProperty")
        )
    )


def _triple(statement: Triple | Quad) -> Triple:
    return statement.triple if isinstance(statement, Quad) else statement


def _n_triples(triples: Iterable[Triple]) -> bytes:
    written: bytes | None = serialize(dict.fromkeys(triples), format=RdfFormat.N_TRIPLES)
    return written or b""
