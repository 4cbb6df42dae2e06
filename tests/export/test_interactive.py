"""The pyvis network of a graph: what stands in it, what it tells, and that its page loads nothing."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from jiedao.errors import QueryError, UnknownNameError
from jiedao.graph import Graph
from jiedao.records import Entity, Knowledge, Relation

sys.path.insert(0, str(Path(__file__).parents[1] / "cases"))
from knowledge import CONFIDENCE, GROUP, PROJECT, SAMPLE, SHOP, STREET

GRAPH = Graph(SAMPLE, confidence=CONFIDENCE)


def test_the_graph_stands_still_with_its_colours() -> None:
    network = GRAPH.to_pyvis()
    assert set(network.node_ids) == {entity.iri for entity in SAMPLE.entities}
    assert len(network.edges) == GRAPH.to_networkx().number_of_edges()
    street = network.get_node(STREET)
    assert (street["label"], street["color"]) == ("春风里街道", "#c0392b")
    assert {"x", "y"} <= street.keys() and not network.options.physics.enabled
    assert [edge["to"] for edge in network.edges if edge["dashes"]] == [PROJECT]
    assert GRAPH.to_pyvis().generate_html() == network.generate_html()


def test_marks_and_lines_tell_the_sentence() -> None:
    network = GRAPH.to_pyvis()
    (line,) = [edge for edge in network.edges if edge["to"] == PROJECT and edge["from"] == STREET]
    assert line["title"].splitlines() == [
        "春风里街道 承办建设 undertakes 滨江慢行步道项目（计划 planned）",
        "街道拟于年内启动滨江慢行步道项目",
        "—— a/page 1.txt",
    ]
    assert network.get_node(STREET)["title"].startswith("春风里街道 · 街道\n")


@pytest.mark.parametrize(
    ("modality", "told"), [("", ""), ("Planned", "（计划 planned）"), ("Expected", "（预期 expected）")]
)
def test_what_is_not_done_is_dashed_and_told(modality: str, told: str) -> None:
    evidence = tuple(proof._replace(modality=modality) for proof in SAMPLE.evidence)
    lines = Graph(SAMPLE._replace(evidence=evidence)).to_pyvis().edges
    assert lines and {(line["dashes"], line["title"].splitlines()[0].endswith("）")) for line in lines} == {
        (bool(told), bool(told))
    }
    assert all(told in line["title"] for line in lines)


def test_what_surrounds_an_entity() -> None:
    near = set(GRAPH.to_pyvis("春风里街道").node_ids)
    others = {r.object.iri for r in GRAPH["春风里街道"].outgoing} | {
        r.subject.iri for r in GRAPH["春风里街道"].incoming
    }
    assert near == (others - {GROUP}) | {STREET}
    assert near < set(GRAPH.to_pyvis("春风里街道", steps=2).node_ids) and SHOP not in near


def test_the_best_connected_are_kept_of_a_large_graph() -> None:
    entities = tuple(Entity(f"place/{n:03}", "Community", "", f"社区{n}", (), "", "", ()) for n in range(50))
    hub = tuple(Relation(entity.iri, "within", "place/000", "", ()) for entity in entities[1:])
    large = Graph(Knowledge((), entities, hub, (), ()))
    assert set(large.to_pyvis(most=10).node_ids) == {f"place/{n:03}" for n in range(10)}
    assert set(large.to_pyvis("社区49", steps=2, most=2).node_ids) == {"place/000", "place/049"}


def test_what_cannot_be_drawn_is_told() -> None:
    with pytest.raises(UnknownNameError):
        GRAPH.to_pyvis("没有的街道")
    for wrong in ({"steps": 0}, {"most": 0}):
        with pytest.raises(QueryError, match="above 0"):
            GRAPH.to_pyvis("春风里街道", **wrong)
    with pytest.raises(QueryError, match="steps=-1"):
        GRAPH.to_pyvis(steps=-1)


@pytest.mark.parametrize("more", [{}, {"select_menu": True, "filter_menu": True}])
def test_the_page_loads_nothing_and_takes_names_for_data(more: dict[str, bool], tmp_path: Path) -> None:
    entities = tuple(
        e._replace(label="<img src=x onerror=alert(1)> href") if e.iri == SHOP else e for e in SAMPLE.entities
    )
    network = Graph(SAMPLE._replace(entities=entities)).to_pyvis()
    for name, value in more.items():
        setattr(network, name, value)
    network.write_html(str(tmp_path / "page.html"))
    page = re.sub("<!--.*?-->", "", (tmp_path / "page.html").read_text("utf-8"), flags=re.DOTALL)
    assert "vis.Network(" in page
    assert not re.search(r"<(?:script|link|img|iframe)[^>]+(?:src|href)", page)
    assert "innerHTML = nodeData" not in page  # where pyvis would set a title as HTML


def test_jupyter_shows_it_in_a_frame() -> None:
    frame = GRAPH.to_pyvis("春风里街道")._repr_html_()
    assert frame.startswith('<iframe srcdoc="') and frame.count("<") == 2
    assert 'sandbox="allow-scripts"' in frame
