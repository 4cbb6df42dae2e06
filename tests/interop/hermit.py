"""Whether a graph contradicts the ontology, as HermiT sees it: it comes with Owlready2, and wants Java."""

from __future__ import annotations

import io
from collections.abc import Sequence

from pyoxigraph import NamedNode, RdfFormat, Triple, parse, serialize

from jiedao.resources import folder

ONTOLOGY = "https://w3id.org/jiedao/ontology#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_TYPE = _RDF + "type"


def consistent(triples: Sequence[Triple]) -> bool:
    """Whether HermiT finds the triples free of contradiction with the ontology and its stars.

    What no axiom speaks of cannot contradict one, and is not given to HermiT: labels, quotes and offsets, and the
    reified statements of `evidence.ttl`, whose `rdf:subject` and kin lie outside OWL 2 DL.
    """
    import owlready2

    ontology = folder("ontology")
    axioms = [quad.triple for name in ("jiedao.ttl", "stars.ttl") for quad in parse(path=ontology / name)]
    written = serialize(dict.fromkeys([*axioms, *_spoken_of(triples, axioms)]), format=RdfFormat.N_TRIPLES)
    world = owlready2.World()
    world.get_ontology(ONTOLOGY).load(fileobj=io.BytesIO(written))
    try:
        owlready2.sync_reasoner_hermit(world, infer_property_values=False, debug=0)
    except owlready2.OwlReadyInconsistentOntologyError:
        return False
    return not list(world.inconsistent_classes())


def _spoken_of(stated: Sequence[Triple], axioms: Sequence[Triple]) -> list[Triple]:
    """The triples whose property or class stands in an axiom, and axioms that are among the triples themselves."""
    constructs = ("http://www.w3.org/2002/07/owl#", "http://www.w3.org/2000/01/rdf-schema#", _RDF)
    notes = {_RDFS + "label", _RDFS + "comment", _RDFS + "seeAlso", _RDFS + "isDefinedBy"}
    reified = {_RDF + name for name in ("subject", "predicate", "object")}
    terms: set[str] = set()
    for triple in (*axioms, *stated):
        predicate = triple.predicate.value
        if predicate.startswith(constructs) and predicate != _TYPE and predicate not in notes | reified:
            terms.update(term.value for term in (triple.subject, triple.object) if isinstance(term, NamedNode))
    kept = []
    for triple in stated:
        if triple.predicate.value != _TYPE:
            predicate = triple.predicate.value
            if predicate in terms or (predicate.startswith(constructs) and predicate not in notes | reified):
                kept.append(triple)
        elif isinstance(triple.object, NamedNode):
            cls = triple.object.value
            if cls in terms or cls.startswith(constructs):
                kept.append(triple)
    return kept
