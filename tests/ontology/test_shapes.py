"""For each shape one graph that passes and one that fails for just that reason: `tests/cases/shapes/NAME/`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import RDF, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDFS

from jiedao.records import COARSE_CLASSES, FINE_CLASSES, PREDICATES
from jiedao.resources import folder
from jiedao.validation import validate

CASES = Path(__file__).parents[1] / "cases" / "shapes"
NAMES = sorted(case.name for case in CASES.iterdir())
BY_COMPARISON = {"KnownTerm", "KnownNamespace", "Recognised"}
"""Found by comparing a graph with the vocabulary: other SHACL processors know nothing of them."""

JSH = Namespace("https://w3id.org/jiedao/shapes#")
SH = Namespace("http://www.w3.org/ns/shacl#")
JD = Namespace("https://w3id.org/jiedao/ontology#")


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(folder("ontology") / "shapes.ttl")


def test_there_is_a_case_for_each_shape(shapes: Graph) -> None:
    kinds = (SH.NodeShape, SH.PropertyShape)
    assert {str(shape).removeprefix(JSH) for kind in kinds for shape in shapes.subjects(RDF.type, kind)} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_passing_graph_passes(name: str) -> None:
    report = validate(CASES / name / "pass.ttl")
    assert report.findings == ()
    assert report.conforms


@pytest.mark.parametrize("name", NAMES)
def test_the_failing_graph_fails_for_just_that_reason(name: str) -> None:
    report = validate(CASES / name / "fail.ttl")
    assert {finding.shape for finding in report.findings} == {name}
    assert list(parse(report.turtle(), RdfFormat.TURTLE))
    for finding in report.findings:
        assert re.search("[一-鿿]", finding.zh)
        assert re.search("[a-z]", finding.en)
        assert report.conforms == (finding.severity == "Warning")
        if name != "Recognised":
            assert finding.file.endswith("fail.ttl")
            assert finding.line > 0


@pytest.mark.parametrize("name", sorted(set(NAMES) - BY_COMPARISON)[::9])
def test_pyshacl_finds_the_same(name: str, shapes: Graph) -> None:
    pyshacl = pytest.importorskip("pyshacl")
    conforms, report, _ = pyshacl.validate(Graph().parse(CASES / name / "fail.ttl"), shacl_graph=shapes)
    assert not conforms
    assert set(report.objects(None, SH.sourceShape)) == {JSH[name]}


def test_every_shape_has_messages_in_both_languages_and_a_severity(shapes: Graph) -> None:
    for name in NAMES:
        assert {message.language for message in shapes.objects(JSH[name], SH.message)} == {"zh", "en"}, name
        query = shapes.value(JSH[name], SH.sparql)
        assert not query or (query, SH.message, None) not in shapes  # Jena reads no second message there
        assert shapes.value(JSH[name], SH.severity) in (SH.Violation, SH.Warning)


def test_every_class_and_relation_has_shapes(shapes: Graph) -> None:
    by_class = set(shapes.objects(None, SH.targetClass))
    assert {JD[name] for name in (*COARSE_CLASSES, *FINE_CLASSES, "Figure", "Article", "SourceDocument")} <= by_class
    assert {JD.Evidence, JD.Statement, JD.Rule} <= by_class
    for predicate in PREDICATES:
        capital = predicate[0].upper() + predicate[1:]
        assert shapes.value(JSH[capital + "Subject"], SH.targetSubjectsOf) == JD[predicate]
        assert shapes.value(JSH[capital + "Object"], SH.targetObjectsOf) == JD[predicate]
        assert (JSH.RelationEvidence, SH.targetNode, JD[predicate]) in shapes


def allowed(shapes: Graph, shape: URIRef) -> set[URIRef]:
    """The classes that a shape lets pass."""
    alternatives = shapes.value(shape, SH["or"])
    nodes = Collection(shapes, alternatives) if alternatives else [shape]
    return {cls for node in nodes for cls in shapes.objects(node, SH["class"])}


def stated(predicate: str, end: URIRef) -> set[URIRef]:
    """The classes of a domain or range."""
    ontology = Graph().parse(folder("ontology") / "jiedao.ttl")
    described = ontology.value(JD[predicate], end)
    union = ontology.value(described, OWL.unionOf)
    found = set(Collection(ontology, union)) if union else {described}
    return {JD[name] for name in COARSE_CLASSES} if found == {JD.Entity} else found


@pytest.mark.parametrize("predicate", PREDICATES)
def test_shapes_and_ontology_agree_on_domain_and_range(shapes: Graph, predicate: str) -> None:
    capital = predicate[0].upper() + predicate[1:]
    for end, shape in ((RDFS.domain, JSH[capital + "Subject"]), (RDFS.range, JSH[capital + "Object"])):
        assert allowed(shapes, shape) == stated(predicate, end)


def test_shapes_and_ontology_agree_on_what_has_a_formula(shapes: Graph) -> None:
    assert allowed(shapes, JSH.FormulaOwner) == stated("formula", RDFS.domain)
