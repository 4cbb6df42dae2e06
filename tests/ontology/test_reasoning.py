from __future__ import annotations

import shutil
from itertools import pairwise

import pytest
from hermit import consistent
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, parse

from jiedao.reasoning import infer
from jiedao.resources import folder

JD = "https://w3id.org/jiedao/ontology#"
ID = "https://w3id.org/jiedao/id/"
PREFIXES = "".join(
    f"@prefix {name}: <{namespace}> .\n"
    for name, namespace in {
        "jd": JD,
        "schema": "https://schema.org/",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        **{
            family: f"{ID}{family}/"
            for family in ("place", "facility", "organisation", "programme", "person", "figure")
        },
        **{family: f"{ID}{family}/" for family in ("star", "article", "author", "evidence", "rule")},
    }.items()
)
SAMPLE = """
place:410000 a jd:Division, jd:Province ; rdfs:label "河南省"@zh ; jd:divisionCode "410000" .
place:410100 a jd:Division, jd:City ; rdfs:label "郑州市"@zh ; jd:within place:410000 .
place:410103 a jd:Division, jd:District ; rdfs:label "二七区"@zh ; jd:within place:410100 .
place:huaihe a jd:SubDistrict ; rdfs:label "淮河路街道"@zh ; jd:within place:410103 ; jd:implements programme:x ;
    jd:cooperatesWith organisation:a ; jd:evidence evidence:e .
organisation:a a jd:Organisation, jd:Alliance ; jd:settlesIn facility:f ; jd:affiliatedWith place:huaihe .
organisation:b a jd:Organisation, jd:Enterprise ; jd:participatesIn organisation:a ; jd:settlesIn facility:f .
facility:f a jd:Facility, jd:Building ; jd:within place:huaihe .
programme:x a jd:Programme, jd:Mechanism ; jd:formula "1+3+n" ; jd:contributesTo star:s .
star:s a jd:Star, skos:Concept .
person:song a jd:Person ; jd:affiliatedWith organisation:a .
figure:f a jd:Figure ; schema:observationAbout place:huaihe ; schema:variableMeasured "财政税收"@zh ;
    schema:value 264000000 ; schema:unitText "元" .
article:a a jd:Article, schema:NewsArticle ; schema:about place:huaihe ; schema:author author:a ;
    schema:datePublished "2023-06"^^xsd:gYearMonth .
author:a a schema:Person .
evidence:e a jd:Evidence ; jd:article article:a ; jd:rule rule:r ; jd:confidence "unmeasured" ; jd:modality jd:Planned .
rule:r a jd:Rule .
""".replace(" ; jd:affiliatedWith place:huaihe .\norganisation:b", " .\norganisation:b")

needs_hermit = pytest.mark.skipif(shutil.which("java") is None, reason="HermiT needs Java, and there is none here")


def triples(text: str) -> list[Triple]:
    return [quad.triple for quad in parse(PREFIXES + text, RdfFormat.TURTLE)]


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


@needs_hermit
def test_a_sound_graph_is_consistent() -> None:
    assert consistent(triples(SAMPLE))


@needs_hermit
@pytest.mark.parametrize(
    "planted",
    [
        "person:song a jd:SubDistrict .",  # a person that is a place
        "person:song jd:implements programme:x .",  # and one that follows from a domain
        "place:huaihe a jd:Community .",
        "organisation:b a jd:GovernmentBody .",
        "figure:f a jd:Award .",
        'place:410000 jd:divisionCode "410001" .',
        'evidence:e jd:confidence "high" .',
        "programme:x a jd:Programme . organisation:a jd:establishes organisation:a .",
    ],
)
def test_a_planted_contradiction_is_found(planted: str) -> None:
    assert not consistent(triples(SAMPLE + planted))


@needs_hermit
@pytest.mark.parametrize(
    "open_", ["place:huaihe a jd:Organisation .", "facility:f a jd:Organisation .", "star:s a jd:Award ."]
)
def test_what_usage_blurs_is_no_contradiction(open_: str) -> None:
    assert consistent(triples(SAMPLE + open_))


@needs_hermit
def test_alignments_contradict_nothing() -> None:
    alignments = [quad.triple for quad in parse(path=folder("ontology") / "alignments.ttl")]
    assert consistent([*alignments, *triples(SAMPLE)])
    assert not consistent([*alignments, *triples(SAMPLE + "person:song a jd:Facility .")])
