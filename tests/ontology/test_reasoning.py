from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad, Triple

from jiedao.reasoning import infer
from jiedao.resources import folder
from small_graph import ID, JD, PREFIXES, SAMPLE, triples


def local(found: list[Triple], predicate: str) -> set[tuple[str, str]]:
    return {
        (t.subject.value.rpartition("/")[2], t.object.value.rpartition("/")[2])
        for t in found
        if t.predicate.value == JD + predicate
    }


def test_within_reaches_the_province() -> None:
    within = local(infer(triples(SAMPLE)), "within")
    assert {("huaihe", "410100"), ("huaihe", "410000"), ("f", "410103"), ("f", "410000")} <= within
    assert ("huaihe", "410103") not in within, "stated already"


def test_every_relation_has_its_inverse() -> None:
    found = infer(triples(SAMPLE))
    assert local(found, "isImplementedBy") == {("x", "huaihe")}
    assert local(found, "hasTenant") == {("f", "a"), ("f", "b")}
    assert local(found, "hasParticipant") == {("a", "b")}
    assert local(found, "hasAffiliate") == {("a", "song")}
    assert ("410000", "f") in local(found, "contains")


def test_the_general_relation_and_types_are_not_added() -> None:
    predicates = {triple.predicate.value for triple in infer(triples(SAMPLE))}
    assert JD + "relatedTo" not in predicates
    assert all(predicate.startswith(JD) for predicate in predicates)


def test_inference_is_sorted_settled_and_of_quads_too() -> None:
    stated = triples(SAMPLE)
    found = infer(stated)
    assert found == sorted(found, key=lambda t: (t.subject.value, t.predicate.value, t.object.value))
    assert infer([*stated, *found]) == []
    assert infer([Quad(*triple) for triple in reversed(stated)]) == found
    assert infer([]) == []


@given(st.lists(st.integers(0, 8), min_size=2, max_size=9, unique=True))
def test_a_chain_of_places_is_closed(chain: list[int]) -> None:
    node = [NamedNode(f"{ID}place/{number}") for number in chain]
    within = NamedNode(JD + "within")
    found = infer([Triple(a, within, b) for a, b in pairwise(node)])
    expected = {(a.value, b.value) for i, a in enumerate(node) for b in node[i + 2 :]}
    assert {(t.subject.value, t.object.value) for t in found if t.predicate == within} == expected


def test_owlrl_infers_the_same() -> None:
    owlrl = pytest.importorskip("owlrl")
    from rdflib import Graph, URIRef

    graph = Graph().parse(folder("ontology") / "jiedao.ttl").parse(data=PREFIXES + SAMPLE, format="turtle")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    found = infer(triples(SAMPLE))
    for predicate in ("within", "contains", "hasTenant", "hasParticipant", "isImplementedBy"):
        pairs = {
            (str(s).rpartition("/")[2], str(o).rpartition("/")[2])
            for s, o in graph.subject_objects(URIRef(JD + predicate))
        }
        stated = local(triples(SAMPLE), predicate)
        assert pairs == local(found, predicate) | stated
