"""The shapes over a graph, by the SHACL engine: in parts, so that time and memory stay in proportion to the graph.

A shape sees of a graph only the triples whose predicate or class its description names. Shapes that see much the same
are checked together, on what they see and nothing else. For its report the engine reads a shape's description anew at
each node, which takes several times as long as to tell whether all nodes keep it: it is asked that first, and reports
on the shapes that are broken.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple, parse, serialize

from ..resources import folder

if TYPE_CHECKING:
    import rdflib

_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_SUB_CLASS_OF = "http://www.w3.org/2000/01/rdf-schema#subClassOf"
_SHACL = "http://www.w3.org/ns/shacl#"
_TARGETS = tuple(_SHACL + name for name in ("targetClass", "targetNode", "targetSubjectsOf", "targetObjectsOf"))
_PREFIXED_NAME = re.compile(r"(\w+):(\w+)")

Kind = tuple[str, str]
"""A predicate and, if that is `rdf:type`, the class (empty where it is none or no IRI)."""


class Group(NamedTuple):
    """Shapes that are checked together, and the kinds of triples that they see."""

    shapes: set[str]
    kinds: set[Kind]


@cache
def shapes_turtle() -> bytes:
    """The shapes as they are shipped."""
    return (folder("ontology") / "shapes.ttl").read_bytes()


def by_kind(triples: Iterable[Triple]) -> dict[Kind, bytes]:
    """The triples as N-Triples, apart by kind.

    >>> about = NamedNode("http://a/")
    >>> kinds = by_kind([Triple(about, NamedNode(_RDF_TYPE), NamedNode("http://C")), Triple(about, about, about)])
    >>> [cls for _, cls in kinds]
    ['http://C', '']
    """
    apart: defaultdict[Kind, list[Triple]] = defaultdict(list)
    for triple in triples:
        predicate, value = triple.predicate.value, triple.object
        apart[predicate, value.value if predicate == _RDF_TYPE and isinstance(value, NamedNode) else ""].append(triple)
    return {kind: serialize(some, format=RdfFormat.N_TRIPLES) or b"" for kind, some in apart.items()}


def reports(data: Mapping[Kind, bytes]) -> Iterator[rdflib.Graph]:
    """SHACL reports that together tell all that the shapes find in a graph; none if it keeps them.

    Raises:
        ValueError: the engine cannot read the graph.
    """
    import shifty

    for shapes, kinds in _groups({kind: len(part) for kind, part in data.items()}):
        session = shifty.EvidenceSession(_aimed(shapes), _joined(data, kinds), infer=False, graph_mode="data")
        broken = {name for name in shapes if not session.validate_conformance(shape_names=[name]).conforms}
        del session  # it holds what these shapes see, and a report reads that again
        if broken:
            part = _joined(data, _seen(broken, kinds))
            yield shifty.validate(part, _aimed(broken), infer=False, graph_mode="data")[1]


def _joined(data: Mapping[Kind, bytes], kinds: Collection[Kind]) -> bytes:
    return b"".join(part for kind, part in data.items() if kind in kinds)


def _groups(sizes: Mapping[Kind, int]) -> list[Group]:
    """The shapes in groups: one joins the group that sees most of what it sees, if that is half of it or more."""
    seen = {name: _seen({name}, sizes) for name in _named()}

    def size(kinds: Iterable[Kind]) -> int:
        return sum(sizes[kind] for kind in kinds)

    groups: list[Group] = []
    for name in sorted(seen, key=lambda name: (-size(seen[name]), name)):
        kinds = seen[name]
        nearest = min(groups, key=lambda group: size(kinds - group.kinds), default=None)
        if nearest and size(kinds - nearest.kinds) * 2 <= size(kinds):
            nearest.shapes.add(name)
            nearest.kinds.update(kinds)
        else:
            groups.append(Group({name}, set(kinds)))
    return groups


def _seen(shapes: Collection[str], kinds: Collection[Kind]) -> set[Kind]:
    """The kinds of triples that shapes see; all, where a graph has sub-classes, whose instances count as of the class.

    >>> sorted(_seen({"https://w3id.org/jiedao/shapes#StarConcept"}, [(_RDF_TYPE, "http://C"), ("http://p", "")]))
    []
    """
    if (_SUB_CLASS_OF, "") in kinds:
        return set(kinds)
    terms = frozenset().union(*(_named()[name] for name in shapes))
    return {kind for kind in kinds if not terms.isdisjoint(kind)}


@cache
def _named() -> Mapping[str, frozenset[str]]:
    """For each shape with a target the IRIs that its description names, those in its query among them."""
    described: defaultdict[str, list[Quad]] = defaultdict(list)
    for quad in parse(shapes_turtle(), RdfFormat.TURTLE):
        described[str(quad.subject)].append(quad)
    prefixes = {}
    for quads in described.values():
        said = {quad.predicate.value: quad.object.value for quad in quads if isinstance(quad.object, Literal)}
        if _SHACL + "prefix" in said:
            prefixes[said[_SHACL + "prefix"]] = said[_SHACL + "namespace"]
    named = {}
    for shape in {quad.subject for quads in described.values() for quad in quads if quad.predicate.value in _TARGETS}:
        terms: set[str] = set()
        waiting = [str(shape)]
        while waiting:
            for quad in described.get(waiting.pop(), ()):
                if isinstance(quad.object, BlankNode):
                    waiting.append(str(quad.object))
                elif isinstance(quad.object, NamedNode):
                    terms.add(quad.object.value)
                elif isinstance(quad.object, Literal) and quad.predicate.value == _SHACL + "select":
                    names = _PREFIXED_NAME.findall(quad.object.value)
                    terms.update(prefixes[prefix] + local for prefix, local in names)
        named[str(shape).strip("<>")] = frozenset(terms)
    return named


def _aimed(shapes: Collection[str]) -> bytes:
    """All shapes, of which only these have targets: to name them to the engine leaves its report as slow as for all."""
    kept = (
        quad.triple
        for quad in parse(shapes_turtle(), RdfFormat.TURTLE)
        if quad.predicate.value not in _TARGETS or str(quad.subject).strip("<>") in shapes
    )
    return serialize(kept, format=RdfFormat.N_TRIPLES) or b""
