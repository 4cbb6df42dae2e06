"""Writing a graph and reading it back: the same facts, the same bytes."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from pyoxigraph import RdfFormat, parse

from jiedao import output
from jiedao.errors import GraphError
from jiedao.records import Confidence, Knowledge

sys.path.insert(0, str(Path(__file__).parents[1] / "cases"))
from knowledge import CONFIDENCE, SAMPLE, SHOP, STREET
from knowledge.strategies import knowledge

NAMES = ["evidence.ttl", "graph.html", "graph.ttl", "report.json"]


def plain_page(made: Knowledge) -> str:
    return output.page(made, sparql=False)


def nothing_drawn(_: Knowledge) -> str:
    return ""


def test_write_makes_four_files_and_leaves_others_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("x")
    output.write(SAMPLE, {"seconds": 1}, tmp_path, confidence=CONFIDENCE, draw=plain_page)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*NAMES, "mine.txt"])
    assert "<script>alert(1)" not in (tmp_path / "graph.html").read_text("utf-8")


def test_the_sample_comes_back_equal(tmp_path: Path) -> None:
    output.write(SAMPLE, {}, tmp_path, confidence=CONFIDENCE, draw=nothing_drawn)
    found = output.read_with_notes(tmp_path)
    assert found.knowledge == SAMPLE
    assert found.notes == ()
    assert found.confidence["implements.active"] == Confidence(0.875, 6)
    assert found.confidence["layout.title"] is None
    assert output.read(tmp_path / "graph.ttl") == SAMPLE


def test_without_evidence_the_graph_comes_back_without_evidence(tmp_path: Path) -> None:
    output.write(SAMPLE, {}, tmp_path, draw=nothing_drawn)
    (tmp_path / "evidence.ttl").unlink()
    found = output.read(tmp_path)
    assert [e._replace(evidence=()) for e in SAMPLE.entities] == list(found.entities)
    assert found.evidence == ()
    denied = {r[:3] for r in SAMPLE.relations} - {r[:3] for r in found.relations}
    assert {subject for subject, _, _ in denied} == {STREET}  # the denied cooperation is not told
    assert len(denied) == 1


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(knowledge())
def test_any_graph_comes_back_equal(made: Knowledge) -> None:
    with TemporaryDirectory() as folder:
        output.write(made, {}, folder, draw=nothing_drawn)
        assert output.read(folder) == made


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(knowledge())
def test_any_graph_is_turtle_of_other_readers_too(made: Knowledge) -> None:
    import rdflib

    for content in (b"".join(output.graph_turtle(made)), b"".join(output.evidence_turtle(made))):
        theirs = rdflib.Graph().parse(data=content, format="turtle")
        assert len(theirs) == len(set(parse(content, format=RdfFormat.TURTLE)))


def test_equal_knowledge_gives_equal_bytes(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        output.write(SAMPLE, {"seconds": 1}, tmp_path / folder, confidence=CONFIDENCE, draw=plain_page)
    for name in NAMES:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_the_order_of_confidences_does_not_matter() -> None:
    items = list(CONFIDENCE.items())
    Random(1).shuffle(items)
    assert b"".join(output.evidence_turtle(SAMPLE, dict(items))) == b"".join(output.evidence_turtle(SAMPLE, CONFIDENCE))


@pytest.mark.parametrize("name", ['"""', "\\", "\x00", "\x01\x1f\x7f", "\ud800", "a\ud83d", "‮", "</script>", "\\u0000"])
def test_awkward_names_are_valid_turtle_and_html(name: str, tmp_path: Path) -> None:
    entities = tuple(e._replace(label=name, aliases=(name + "2",)) if e.iri == SHOP else e for e in SAMPLE.entities)
    output.write(SAMPLE._replace(entities=entities), {"note": name}, tmp_path, draw=plain_page)
    found = {entity.iri: entity for entity in output.read(tmp_path).entities}[SHOP]
    assert found.label == name.replace("\0", "�").translate(dict.fromkeys(range(0xD800, 0xE000), "�"))
    (tmp_path / "graph.html").read_text("utf-8")


def test_an_interrupted_write_leaves_the_old_output_whole(tmp_path: Path) -> None:
    output.write(SAMPLE, {}, tmp_path, draw=nothing_drawn)
    before = {name: (tmp_path / name).read_bytes() for name in NAMES}
    broken = SAMPLE._replace(evidence=(*SAMPLE.evidence, SAMPLE.evidence[0]._replace(passage=None)))  # type: ignore
    with pytest.raises((TypeError, AttributeError)):
        output.write(broken, {}, tmp_path, draw=nothing_drawn)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_read_says_where_there_is_no_graph(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match=r"no graph\.ttl in this folder"):
        output.read(tmp_path)
    with pytest.raises(GraphError, match="no such file"):
        output.read(tmp_path / "none.ttl")


def test_a_report_that_is_not_json_is_named(tmp_path: Path) -> None:
    output.write(SAMPLE, {}, tmp_path, draw=nothing_drawn)
    (tmp_path / "report.json").write_text("{")
    with pytest.raises(GraphError, match=r"report.json: not JSON"):
        output.read(tmp_path)
