"""What only the official register gives has it as its source: in the files, in explanations, on cards."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet
import pytest

import jiedao
from jiedao.explain import as_html, as_json, as_text
from jiedao.explorer.payload import payload
from jiedao.graph import Graph
from jiedao.output import register
from jiedao.resources import folder

TOLD = """SELECT ?place ?zh ?version { ?place prov:hadPrimarySource ?register .
    ?register a dcat:Dataset ; dcterms:title ?zh ; dcat:version ?version FILTER (LANG(?zh) = "zh") } ORDER BY ?place"""


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    place = tmp_path_factory.mktemp("register")
    (place / "a.txt").write_text("郑州市二七区淮河路街道推行“邻里议事厅”机制，服务群众300人次。", encoding="utf-8")
    jiedao.build(place / "a.txt").write(place / "build", sparql=False)
    return jiedao.load(place / "build")


def test_the_register_is_told_as_its_file_tells_of_itself() -> None:
    metadata = pyarrow.parquet.read_metadata(folder("data") / "register" / "divisions.parquet").metadata
    source, published, as_of = (metadata[key].decode() for key in (b"source", b"published", b"as_of"))
    told = dict(register.register()[1])
    assert told["dcterms:issued"] == [f'"{published}"^^xsd:date'] and told["dcterms:valid"] == [f'"{as_of}"^^xsd:date']
    assert source.startswith(f"国家统计局 统计用区划代码和城乡划分代码 {register.VERSION};")


def test_only_what_no_article_names_has_it_as_its_source(graph: Graph) -> None:
    assert [(row.place, row.zh, row.version) for row in graph.query(TOLD)] == [
        ("https://w3id.org/jiedao/id/place/410000", register.TITLE_ZH, register.VERSION)
    ]
    assert graph["河南省"].only_registered and not graph["郑州市"].only_registered
    assert graph.foreign == () and graph.validate().findings == ()


def test_it_survives_being_read_and_written_again(graph: Graph, tmp_path: Path) -> None:
    Graph(graph.knowledge, confidence=graph.confidence).write(tmp_path, sparql=False)
    assert (tmp_path / "evidence.ttl").read_text("utf-8") == graph.to_turtle(evidence=True)


def test_explanations_name_it_in_both_languages(graph: Graph) -> None:
    facts = graph.explain("河南省")
    assert facts[0].registers == (register.TITLE_ZH, register.TITLE_EN) and not facts[0].proofs
    for text in (as_text(facts), as_html(facts, "河南省"), as_json(facts)):
        assert register.TITLE_ZH in text and register.TITLE_EN in text and "no evidence" not in text
    assert graph.explain("郑州市")[0].registers == ()


def test_cards_and_explorer_name_it(graph: Graph) -> None:
    assert "official register" in graph["河南省"]._repr_html_()
    assert "official register" not in graph["郑州市"]._repr_html_()
    held = payload(graph.knowledge)
    assert [held["entity"]["label"][i] for i in held["entity"]["registered"]] == ["河南省"]
    assert held["register"] == register.VERSION


def test_a_graph_without_evidence_does_not_say_who_told_it(graph: Graph) -> None:
    entities = tuple(entity._replace(evidence=()) for entity in graph.knowledge.entities)
    bare = Graph(graph.knowledge._replace(entities=entities, evidence=()))
    assert "hadPrimarySource" not in bare.to_turtle(evidence=True) and not bare["河南省"].only_registered
