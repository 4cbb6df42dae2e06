"""What follows from a graph by its ontology: the facts that `--infer` adds, and whether it contradicts itself."""

from __future__ import annotations

import io
import shutil
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, parse, serialize

from .errors import JiedaoError, MissingExtraError
from .resources import folder

ONTOLOGY = "https://w3id.org/jiedao/ontology#"
_OWL = "http://www.w3.org/2002/07/owl#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_TYPE = _RDF + "type"


def infer(triples: Iterable[Triple | Quad]) -> list[Triple]:
    """The relations that follow and are not among the triples: inverses, and `jd:within` up to the province.

    They are the OWL 2 RL closure of the relations under the inverses and the transitivity that
    `ontology/jiedao.ttl` declares, without the general `jd:relatedTo`; sorted.

    Raises:
        MissingExtraError: the reasoner is not installed.

    >>> data = parse('''@prefix jd: <https://w3id.org/jiedao/ontology#> .
    ...     @prefix p: <https://w3id.org/jiedao/id/place/> .
    ...     p:lane jd:within p:street . p:street jd:within p:city .''', RdfFormat.TURTLE)
    >>> for t in infer(data): print(*(term.value.rpartition("/")[2] for term in t))
    city ontology#contains lane
    city ontology#contains street
    lane ontology#within city
    street ontology#contains lane
    """
    try:
        from reasonable import PyReasoner
    except ImportError as error:
        raise MissingExtraError("inference needs reasonable; type: pip install 'jiedao[infer]'") from error
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


def consistent(triples: Iterable[Triple | Quad]) -> bool:
    """Whether HermiT finds the triples free of contradiction with the ontology and its stars.

    What no axiom speaks of cannot contradict one, and is not given to HermiT: labels, quotes and offsets, and the
    reified statements of `evidence.ttl`, whose `rdf:subject` and kin lie outside OWL 2 DL.

    Raises:
        MissingExtraError: Owlready2 is not installed.
        JiedaoError: there is no Java to run HermiT with.
    """
    try:
        import owlready2
    except ImportError as error:
        raise MissingExtraError("HermiT needs Owlready2; type: pip install 'jiedao[reasoning]'") from error
    if shutil.which("java") is None:
        raise JiedaoError("HermiT needs Java: install a Java runtime, such as Debian's default-jre-headless")
    ontology = folder("ontology")
    axioms = [_triple(quad) for name in ("jiedao.ttl", "stars.ttl") for quad in parse(path=ontology / name)]
    stated = _spoken_of([_triple(triple) for triple in triples], axioms)
    world = owlready2.World()
    world.get_ontology(ONTOLOGY).load(fileobj=io.BytesIO(_n_triples([*axioms, *stated])))
    try:
        owlready2.sync_reasoner_hermit(world, infer_property_values=False, debug=0)
    except owlready2.OwlReadyInconsistentOntologyError:
        return False
    return not list(world.inconsistent_classes())


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


def _spoken_of(stated: list[Triple], axioms: list[Triple]) -> list[Triple]:
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


def _triple(statement: Triple | Quad) -> Triple:
    return statement.triple if isinstance(statement, Quad) else statement


def _n_triples(triples: Iterable[Triple]) -> bytes:
    written: bytes | None = serialize(dict.fromkeys(triples), format=RdfFormat.N_TRIPLES)
    return written or b""
