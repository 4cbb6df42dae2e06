"""Each export is read by a library that did not write it, and holds the same facts."""

from __future__ import annotations

import csv
import json
import os
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from jiedao.errors import UsageError
from jiedao.export import FORMATS, exporter, formats
from jiedao.export.tables import FIGURE_COLUMNS
from jiedao.graph import Graph

sys.path.insert(0, str(Path(__file__).parents[1] / "cases"))
from knowledge import CONFIDENCE, SAMPLE, SHOP, STREET, A, B, C

GRAPH = Graph(SAMPLE, confidence=CONFIDENCE)
ID = "https://w3id.org/jiedao/id/"
TOLD = {r[:3] for r in SAMPLE.relations} - {(STREET, "cooperatesWith", "organisation/yuanshanjituan_c5v6b7")}
NASTY = "\x01\x00\ud800甲\n乙]]>&<\"'\\;"


def nasty() -> Graph:
    """The sample, with a name and a quote that no format likes."""
    entities = tuple(e._replace(label=NASTY, aliases=(NASTY + "2",)) if e.iri == SHOP else e for e in SAMPLE.entities)
    return Graph(SAMPLE._replace(entities=entities))


@pytest.mark.parametrize(
    ("format", "theirs"), [("turtle", "turtle"), ("nt", "nt"), ("rdfxml", "xml"), ("jsonld", "json-ld")]
)
@pytest.mark.parametrize("evidence", [False, True])
def test_rdflib_reads_the_same_triples(format: str, theirs: str, evidence: bool, tmp_path: Path) -> None:
    import rdflib

    GRAPH.export(format, tmp_path / "x", evidence=evidence)
    assert set(rdflib.Graph().parse(tmp_path / "x", format=theirs)) == set(GRAPH.to_rdflib(evidence=evidence))


@pytest.mark.parametrize(("format", "theirs"), [("nq", "nquads"), ("trig", "trig")])
def test_rdflib_reads_a_named_graph_for_each_article(format: str, theirs: str, tmp_path: Path) -> None:
    import rdflib

    GRAPH.export(format, tmp_path / "x", evidence=True)
    dataset = rdflib.Dataset()
    dataset.parse(tmp_path / "x", format=theirs)
    named = {str(graph.identifier): set(graph) for graph in dataset.graphs() if len(graph)}
    assert {ID + A, ID + B, ID + C} <= named.keys() and len(named) == 4
    assert set().union(*named.values()) == set(GRAPH.to_rdflib(evidence=True))
    labels = {str(o) for s, p, o in named[ID + B] if p == rdflib.RDFS.label}
    assert {"春风里街道", "法治护航联盟"} <= labels and "沈明远" not in labels
    street = rdflib.URIRef(ID + STREET)
    within = rdflib.URIRef("https://w3id.org/jiedao/ontology#within")
    assert [s for s in (A, B, C) if list(rdflib.Graph().query("SELECT * {}")) or (street, within) in
            {(x, y) for x, y, _ in named[ID + s]}] == [A]  # fmt: skip


@pytest.mark.parametrize("format", ["nt", "rdfxml", "jsonld", "turtle"])
def test_awkward_text_stays_readable(format: str, tmp_path: Path) -> None:
    import rdflib

    nasty().export(format, tmp_path / "x", evidence=True)
    theirs = {"nt": "nt", "rdfxml": "xml", "jsonld": "json-ld", "turtle": "turtle"}[format]
    found = rdflib.Graph().parse(tmp_path / "x", format=theirs).value(rdflib.URIRef(ID + SHOP), rdflib.RDFS.label)
    first = "�" if format == "rdfxml" else "\x01"
    assert str(found) == first + "��甲\n乙]]>&<\"'\\;"


def test_jsonld_reads_like_plain_json(tmp_path: Path) -> None:
    GRAPH.export("jsonld", tmp_path / "x.jsonld")
    things = {thing["id"]: thing for thing in json.loads((tmp_path / "x.jsonld").read_text("utf-8"))["@graph"]}
    street = things["places:329901-chunfengli-jiedao"]
    assert (street["type"], street["name"], street["divisionCode"]) == (["SubDistrict"], "春风里街道", "329901001")
    assert street["aliases"] == ["春风里", "街道"] and street["within"] == ["places:329901"]
    figure = next(thing for thing in things.values() if thing.get("indicator") == "投资")
    assert (figure["value"], figure["unit"], figure["qualifier"]) == (32000000, "元", "预计")


def test_jsonld_means_the_same_to_pyoxigraph(tmp_path: Path) -> None:
    from pyoxigraph import RdfFormat, parse

    GRAPH.export("jsonld", tmp_path / "x.jsonld", evidence=True)
    GRAPH.export("nt", tmp_path / "x.nt", evidence=True)
    theirs = {str(quad.triple) for quad in parse(path=str(tmp_path / "x.jsonld"), format=RdfFormat.JSON_LD)}
    assert theirs == {str(quad.triple) for quad in parse(path=str(tmp_path / "x.nt"), format=RdfFormat.N_TRIPLES)}


def test_igraph_reads_the_graphml(tmp_path: Path) -> None:
    import igraph

    GRAPH.export("graphml", tmp_path / "x.graphml")
    graph = igraph.Graph.Read_GraphML(str(tmp_path / "x.graphml"))
    names = graph.vs["id"]
    assert graph.is_directed()
    assert {(names[e.source], e["label"], names[e.target]) for e in graph.es} == TOLD
    vertex = graph.vs.find(id=STREET)
    assert (vertex["label"], vertex["class"], vertex["weight"]) == ("春风里街道", "SubDistrict", 4)
    nasty().export("graphml", tmp_path / "n.graphml")
    assert igraph.Graph.Read_GraphML(str(tmp_path / "n.graphml")).vs.find(id=SHOP)["label"] == "���甲\n乙]]>&<\"'\\;"


def test_networkx_reads_the_gexf(tmp_path: Path) -> None:
    import networkx

    GRAPH.export("gexf", tmp_path / "x.gexf")
    text = (tmp_path / "x.gexf").read_text("utf-8")
    plain = text.replace("http://gexf.net/1.3/viz", "http://www.gexf.net/1.2draft/viz").replace(
        "http://gexf.net/1.3", "http://www.gexf.net/1.2draft"
    )  # networkx reads no later version
    (tmp_path / "y.gexf").write_text(plain.replace('version="1.3"', 'version="1.2"'), "utf-8")
    graph = networkx.read_gexf(tmp_path / "y.gexf")
    assert {(s, data["label"], o) for s, o, data in graph.edges(data=True)} == TOLD
    assert graph.nodes[STREET]["label"] == "春风里街道" and graph.nodes[STREET]["class"] == "SubDistrict"
    colours = {data["class"]: tuple(data["viz"]["color"].values()) for _, data in graph.nodes(data=True)}
    assert len(set(colours.values())) == len(colours) > 8
    assert {data["weight"] for _, _, data in graph.edges(data=True)} == {1.0, 2.0}
    assert [data["modality"] for _, _, data in graph.edges(data=True) if "modality" in data] == ["Planned"]
    nasty().export("gexf", tmp_path / "n.gexf")
    ET.parse(tmp_path / "n.gexf")


def test_pandas_reads_the_neo4j_tables(tmp_path: Path) -> None:
    import pandas

    GRAPH.export("neo4j", tmp_path / "neo4j")
    tables = {
        path.stem: pandas.read_csv(path, dtype=str, keep_default_na=False) for path in (tmp_path / "neo4j").iterdir()
    }
    assert set(tables) == {"entities", "figures", "articles", "relations", "about"}
    relations = tables["relations"]
    assert set(zip(relations[":START_ID"], relations[":TYPE"], relations[":END_ID"], strict=True)) == TOLD
    ids = [iri for name in ("entities", "figures", "articles") for iri in tables[name]["iri:ID"]]
    assert len(set(ids)) == len(ids) == 31
    for name in ("relations", "about"):
        assert set(tables[name][":START_ID"]) | set(tables[name][":END_ID"]) <= set(ids)
    street = tables["entities"].set_index("iri:ID").loc[STREET]
    assert (street["label"], street["aliases:string[]"], street[":LABEL"]) == (
        "春风里街道",
        "春风里;街道",
        "Entity;SubDistrict",
    )
    nasty().export("neo4j", tmp_path / "nasty")
    with (tmp_path / "nasty" / "entities.csv").open(encoding="utf-8", newline="") as stream:
        lines = stream.read().splitlines()
    assert len(lines) == 26  # the importer reads a record a line
    assert len({len(row) for row in csv.reader(lines)}) == 1


def test_polars_reads_the_parquet_tables(tmp_path: Path) -> None:
    import polars

    GRAPH.export("parquet", tmp_path)
    nodes, edges = (polars.read_parquet(tmp_path / f"{name}.parquet", use_pyarrow=False) for name in ("nodes", "edges"))
    assert set(edges.select("subject", "predicate", "object").rows()) == TOLD
    assert dict(nodes.select("iri", "label").rows()) == {e.iri: e.label for e in SAMPLE.entities}
    assert nodes.filter(polars.col("iri") == STREET)["articles"].to_list() == [[A, B]]
    assert edges.filter(polars.col("modality") == "Planned").height == 1
    nasty().export("parquet", tmp_path / "nasty")
    assert polars.read_parquet(tmp_path / "nasty" / "nodes.parquet").height == 25


@pytest.mark.parametrize("format", ["figures-csv", "figures-parquet"])
def test_polars_reads_the_figures(format: str, tmp_path: Path) -> None:
    import polars

    GRAPH.export(format, tmp_path / "x")
    table = polars.read_csv(tmp_path / "x") if format == "figures-csv" else polars.read_parquet(tmp_path / "x")
    assert tuple(table.columns) == FIGURE_COLUMNS
    found = set(table.select("about_iri", "indicator", "value", "unit").rows())
    assert found == {(f.about, f.indicator, float(f.value), f.unit) for f in SAMPLE.figures}


def test_figures_are_plain_numbers_and_no_formulas(tmp_path: Path) -> None:
    indicator = "=cmd|' /C calc'!A0"
    figures = tuple(f._replace(indicator=indicator, value=-f.value) for f in SAMPLE.figures)
    graph = Graph(SAMPLE._replace(figures=figures))
    graph.export("figures-csv", tmp_path / "x.csv")
    with (tmp_path / "x.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert {row["indicator"] for row in rows} == {f"'{indicator}"}
    assert {row["value"] for row in rows} == {"-186000000", "-7.3", "-32000000"}
    assert {f.indicator for f in graph.figures()} == {indicator}


@pytest.mark.parametrize("format", FORMATS)
def test_equal_graphs_give_equal_exports(format: str, tmp_path: Path) -> None:
    for name in ("a", "b"):
        Graph(SAMPLE).export(format, tmp_path / name)
    files = [path.relative_to(tmp_path / "a") for path in (tmp_path / "a").rglob("*")] or [Path()]
    for file in files:
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(UsageError, match="turtle, nt") as caught:
        exporter("docx")
    assert isinstance(caught.value, ValueError)
    with pytest.raises(UsageError, match="did you mean graphml"):
        exporter("grapml")
    assert formats()[: len(FORMATS)] == tuple(FORMATS)


def test_formats_go_by_their_usual_names_too() -> None:
    assert exporter("ttl") is exporter("turtle") and exporter("json-ld") is exporter("jsonld")


def test_an_installed_package_adds_a_format(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from importlib import metadata

    entry = metadata.EntryPoint("toy", "toy_exporter:write", "jiedao.exporters")
    (tmp_path / "toy_exporter.py").write_text(
        "def write(graph, path, *, evidence):\n    path.write_text(repr(graph))\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(
        metadata, "entry_points", lambda group, name="toy": metadata.EntryPoints([entry]).select(group=group, name=name)
    )
    assert formats()[-1] == "toy"
    GRAPH.export("toy", tmp_path / "x")
    assert (tmp_path / "x").read_text() == repr(GRAPH)


def test_an_export_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "x.gexf"
    path.write_text("old")
    broken = Graph(SAMPLE._replace(relations=(*SAMPLE.relations, None)))  # type: ignore[arg-type]
    with pytest.raises((TypeError, AttributeError)):
        broken.export("gexf", path)
    assert path.read_text() == "old" and list(tmp_path.iterdir()) == [path]


def test_the_published_context_is_the_one_in_the_file(tmp_path: Path) -> None:
    from jiedao.export import jsonld

    GRAPH.export("jsonld", tmp_path / "x")
    assert json.loads((tmp_path / "x").read_text("utf-8"))["@context"] == jsonld.context()


def test_a_link_stays_one_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    target, link = tmp_path / "real" / "a.nt", tmp_path / "link.nt"
    target.parent.mkdir()
    target.write_text("old")
    link.symlink_to(target)
    GRAPH.export("nt", link)
    assert link.is_symlink() and target.read_text("utf-8").count(" .\n") > 10
    assert [path.name for path in target.parent.iterdir()] == ["a.nt"]


@pytest.mark.parametrize("format", ["nt", "figures-csv", "figures-parquet", "turtle", "gexf"])
def test_a_pipe_is_written_into_and_stays_one(format: str, tmp_path: Path) -> None:
    pipe, plain = tmp_path / "pipe", tmp_path / "plain"
    os.mkfifo(pipe)
    ends = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)  # both, so that nothing waits for a reader
    GRAPH.export(format, pipe)
    GRAPH.export(format, plain)
    read = os.read(ends, 1 << 16)
    os.close(ends)
    assert pipe.is_fifo() and read == plain.read_bytes()


@pytest.mark.parametrize("format", ["nt", "neo4j"])
def test_no_path_is_not_the_current_folder(format: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="empty path"):
        GRAPH.export(format, "")
    assert not any(tmp_path.iterdir())
