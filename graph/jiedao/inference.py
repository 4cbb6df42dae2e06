"""What follows from the relations of a graph, as relations that keep the evidence of what they follow from."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from functools import cache

from pyoxigraph import NamedNode, Triple, parse

from .output.terms import ID, ONTOLOGY
from .output.turtle import stated
from .reasoning import infer
from .records import PREDICATES, Knowledge, Relation
from .resources import folder

Key = tuple[str, str, str]


def inferred(knowledge: Knowledge) -> Knowledge:
    """The knowledge with what its relations imply: the inverse of each, and `within` up to the province.

    An inverse has the evidence of its relation; a `within` that follows from others has theirs.

    >>> lane = Relation("facility/lane", "within", "place/street", "", ("a",))
    >>> street = Relation("place/street", "within", "place/city", "", ("b",))
    >>> for relation in inferred(Knowledge((), (), (lane, street), (), ())).relations:
    ...     print(relation.subject, relation.predicate, relation.object, relation.evidence)
    facility/lane within place/city ('a', 'b')
    facility/lane within place/street ('a',)
    place/city contains facility/lane ('a', 'b')
    place/city contains place/street ('b',)
    place/street contains facility/lane ('a',)
    place/street within place/city ('b',)
    """
    relations = list(stated(knowledge))
    known: dict[Key, tuple[str, ...]] = {(r.subject, r.predicate, r.object): r.evidence for r in relations}
    found = [_key(triple) for triple in infer(_triples(known))]
    forward = [key for key in found if key[1] in PREDICATES]
    known |= _proofs(forward, known)
    new = [Relation(*key, "", known[key]) for key in forward]
    backward = inverses()
    new += [Relation(s, p, o, "", known[o, backward[p], s]) for s, p, o in found if p not in PREDICATES]
    return knowledge._replace(relations=tuple(sorted([*knowledge.relations, *new])))


def _triples(keys: Iterable[Key]) -> list[Triple]:
    return [Triple(NamedNode(ID + s), NamedNode(ONTOLOGY + p), NamedNode(ID + o)) for s, p, o in keys]


def _key(triple: Triple) -> Key:
    subject, predicate, object_ = (str(term.value) for term in triple)
    return subject.removeprefix(ID), predicate.removeprefix(ONTOLOGY), object_.removeprefix(ID)


@cache
def inverses() -> dict[str, str]:
    """The relation that each inverse is of."""
    inverse = NamedNode("http://www.w3.org/2002/07/owl#inverseOf")
    pairs = [
        (str(quad.subject.value).removeprefix(ONTOLOGY), str(quad.object.value).removeprefix(ONTOLOGY))
        for quad in parse(path=folder("ontology") / "jiedao.ttl")
        if quad.predicate == inverse and isinstance(quad.object, NamedNode)
    ]
    return {name: other for name, other in pairs if other in PREDICATES}


def _proofs(wanted: Iterable[Key], known: Mapping[Key, tuple[str, ...]]) -> dict[Key, tuple[str, ...]]:
    """The evidence of a shortest chain of known relations for each that follows from such a chain."""
    ahead: dict[tuple[str, str], list[str]] = defaultdict(list)
    for subject, predicate, object_ in sorted(known):
        ahead[subject, predicate].append(object_)
    ends: dict[tuple[str, str], list[str]] = defaultdict(list)
    for subject, predicate, object_ in wanted:
        ends[subject, predicate].append(object_)
    proofs: dict[Key, tuple[str, ...]] = {}
    for (start, predicate), targets in ends.items():
        came_from = {start: start}
        waiting = deque([start])
        while waiting:
            place = waiting.popleft()
            for further in ahead[place, predicate]:
                if further not in came_from:
                    came_from[further] = place
                    waiting.append(further)
        for target in targets:
            evidence: set[str] = set()
            place = target
            while place != start and place in came_from:
                evidence.update(known[came_from[place], predicate, place])
                place = came_from[place]
            proofs[start, predicate, target] = tuple(sorted(evidence))
    return proofs
