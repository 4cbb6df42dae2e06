"""A graph with terms that jiedao does not know: RDF keeps them all, tables and networks say what they leave out."""

from __future__ import annotations

import shutil
import warnings
from pathlib import Path

import pytest

from jiedao import load
from jiedao.cli import main
from jiedao.errors import GraphError
from jiedao.export import FORMATS, RDF_FORMATS, LeftOutWarning
from jiedao.graph import Graph

CASE = Path(__file__).parent / "foreign"
EX, JD = "https://example.org/terms#", "https://w3id.org/jiedao/ontology#"
THEIRS = {"turtle": "turtle", "nt": "nt", "rdfxml": "xml", "jsonld": "json-ld", "nq": "nquads", "trig": "trig"}
LEFT_OUT = {
    JD + "Enterprise": 2,  # a blank node: its class and its name
    JD + "Figure": 3,  # no number: all that is said of it
    JD + "nickname": 1,
    JD + "within": 1,  # a text, no place
    EX + "Street": 1,
    EX + "Bench": 2,  # the class, and the name of what is of no class of jiedao's
    EX + "area": 2,
    EX + "checkedBy": 1,
    EX + "named": 1,
    EX + "note": 1,
    EX + "open": 1,
    EX + "ranked": 1,
    EX + "stands": 1,
    "http://www.opengis.net/ont/geosparql#Geometry": 1,
    "http://www.opengis.net/ont/geosparql#asWKT": 1,
    "http://www.opengis.net/ont/geosparql#hasGeometry": 1,
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#first": 2,
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest": 2,
}


@pytest.fixture
def graph(tmp_path: Path) -> Graph:
    return load(shutil.copytree(CASE, tmp_path / "foreign"))


def test_counts_what_the_records_do_not_hold(graph: Graph) -> None:
    assert dict(graph.foreign) == LEFT_OUT
    statements = [found.statements for found in graph.foreign]
    assert statements == sorted(statements, reverse=True)


@pytest.mark.parametrize("format", RDF_FORMATS)
@pytest.mark.parametrize("evidence", [False, True])
def test_rdf_formats_keep_every_statement(format: str, evidence: bool, graph: Graph, tmp_path: Path) -> None:
    import rdflib
    from rdflib.compare import isomorphic

    given = rdflib.Graph()
    for file in graph.files[: 1 + evidence]:
        given += rdflib.Graph().parse(file)
    with warnings.catch_warnings():
        warnings.simplefilter("error", LeftOutWarning)
        graph.export(format, tmp_path / "x", evidence=evidence)
    found = rdflib.Dataset(default_union=True)
    found.parse(tmp_path / "x", format=THEIRS[format])
    flat = rdflib.Graph()
    for subject, predicate, value, _ in found.quads():
        flat.add((subject, predicate, value))
    if format == "rdfxml":  # XML has no place for U+0001
        for subject, predicate, value in list(given):
            if "\x01" in value:
                given.remove((subject, predicate, value))
                clean = rdflib.Literal(value.replace("\x01", "\ufffd"), datatype=value.datatype)
                given.add((subject, predicate, clean))
    assert len(given) == 29 + 2 * evidence and isomorphic(flat, given)


@pytest.mark.parametrize("format", RDF_FORMATS)
def test_two_exports_are_the_same_bytes(format: str, graph: Graph, tmp_path: Path) -> None:
    for name in ("x", "y"):
        load(CASE).export(format, tmp_path / name, evidence=True)
    assert (tmp_path / "x").read_bytes() == (tmp_path / "y").read_bytes()


@pytest.mark.parametrize("format", sorted(FORMATS.keys() - set(RDF_FORMATS)))
def test_other_formats_say_what_they_leave_out(format: str, graph: Graph, tmp_path: Path) -> None:
    with pytest.warns(LeftOutWarning) as told:
        graph.export(format, tmp_path / "x")
    assert [Path(warning.filename) for warning in told] == [Path(__file__)] and (tmp_path / "x").exists()
    lines = str(told[0].message).splitlines()
    assert f"{format} has no place for {sum(LEFT_OUT.values())} statements" in lines[0]
    assert any(line.startswith("  jd:Figure × 3  ") and line.endswith("graph.ttl:27:34") for line in lines)
    assert "13 more terms" in lines[-3] and "jiedao validate" in lines[-1]


def test_merging_says_what_it_leaves_out(graph: Graph) -> None:
    with pytest.warns(LeftOutWarning) as told:
        whole = graph.merge(Graph(graph.knowledge))
    assert [Path(warning.filename) for warning in told] == [Path(__file__)] and whole.foreign == ()
    lines = str(told[0].message).splitlines()
    assert f"a merged graph has no place for {sum(LEFT_OUT.values())} statements" in lines[0]
    assert "13 more terms" in lines[-3] and "into one store" in lines[-1]


def test_statements_that_no_article_makes_are_in_the_default_graph(graph: Graph, tmp_path: Path) -> None:
    from pyoxigraph import DefaultGraph, RdfFormat, parse

    graph.export("nq", tmp_path / "x")
    quads = list(parse(path=str(tmp_path / "x"), format=RdfFormat.N_QUADS))
    assert {quad.graph_name for quad in quads if quad.predicate.value.startswith(EX)} == {DefaultGraph()}


def test_a_loaded_graph_is_written_with_all_it_was_loaded_with(graph: Graph, tmp_path: Path) -> None:
    graph.write(tmp_path / "again")
    for name in ("graph.ttl", "evidence.ttl"):
        assert (tmp_path / "again" / name).read_bytes() == (CASE / name).read_bytes()
    assert graph.to_turtle() == (CASE / "graph.ttl").read_text("utf-8")
    assert {finding.focus for finding in graph.validate().findings if finding.shape == "KnownTerm"} == {JD + "nickname"}


def test_a_graph_of_jiedao_itself_warns_of_nothing(tmp_path: Path) -> None:
    import jiedao

    (tmp_path / "a.txt").write_text("郑州市中原区汝河路街道推行“一线管家”机制，辖区商户达到300家。", encoding="utf-8")
    jiedao.build(tmp_path / "a.txt", infer=True).write(tmp_path / "built")
    built = load(tmp_path / "built")
    assert built.foreign == () and len(built.knowledge.relations) > 5
    with warnings.catch_warnings():
        warnings.simplefilter("error", LeftOutWarning)
        for format in FORMATS:
            built.export(format, tmp_path / format)


def test_the_command_warns_on_standard_error_and_succeeds(
    graph: Graph, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = str(tmp_path / "foreign" / "graph.ttl")
    assert main(["export", "-g", given, "-f", "graphml", "-o", str(tmp_path / "x.graphml")]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("graphml -> ") and "放不下 25 条陈述" in err and f"{given}:" in err
    assert all(line.startswith("jiedao: ") for line in err.splitlines())
    assert main(["export", "-g", given, "-f", "nt", "-o", str(tmp_path / "x.nt")]) == 0
    assert capsys.readouterr().err == ""


BROKEN = {
    "cut": ("@prefix jd: <https://w3id.org/jiedao/ontology#> .\n<urn:a> a jd:Star ;\n", ":"),
    "unknown-prefix": ("<urn:a> a jd:Star .", ":1:"),
    "bare-word": ("<urn:a> a <urn:b> .\n\n  街道 .", ":3:"),
    "not-utf8": (b"<urn:a> <urn:b> '\xbd\xd6\xb5\xc0' .", ":"),
    "binary": (bytes(range(256)), ":1:"),
}


@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.parametrize("format", ["nt", "graphml"])
def test_what_is_no_turtle_is_named_with_its_place(
    name: str, format: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content, place = BROKEN[name]
    path = tmp_path / f"{name}.ttl"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    assert main(["export", "-g", str(path), "-f", format, "-o", str(tmp_path / "x")]) == 2
    err = capsys.readouterr().err
    assert err.startswith(f"jiedao: {path}{place}") and "not Turtle" in err and "mistake in jiedao" not in err
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize(
    ("format", "turtle"),
    [
        ("rdfxml", "<urn:a> <https://example.org/p/> 1 ."),
        ("rdfxml", "<urn:a> <urn:uuid:1> 1 ."),
        ("jsonld", "<urn:a> <urn:b> <<( <urn:c> <urn:d> <urn:e> )>> ."),
        ("jsonld", "<places:a> <urn:b> 1 ."),
    ],
)
def test_what_a_format_cannot_hold_is_an_error(
    format: str, turtle: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.ttl"
    path.write_text(turtle, "utf-8")
    with pytest.raises(GraphError, match="use -f nt"):
        load(path).export(format, tmp_path / "out")
    assert main(["export", "-g", str(path), "-f", format, "-o", str(tmp_path / "out")]) == 2
    assert "use -f nt" in capsys.readouterr().err and not (tmp_path / "out").exists()


def test_directional_text_survives_json(tmp_path: Path) -> None:
    from pyoxigraph import RdfFormat, parse

    path = tmp_path / "x.ttl"
    path.write_text('<urn:a> <urn:b> "شارع"@ar--rtl .', "utf-8")
    load(path).export("jsonld", tmp_path / "x.jsonld")
    (quad,) = parse(path=str(tmp_path / "x.jsonld"), format=RdfFormat.JSON_LD)
    assert quad.object.language == "ar"


def test_files_that_are_gone_are_named(graph: Graph, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "foreign")
    with pytest.raises(GraphError, match=r"graph\.ttl: cannot be read"):
        graph.export("nt", tmp_path / "x")
