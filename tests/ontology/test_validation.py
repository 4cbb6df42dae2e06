from __future__ import annotations

import json
import re
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
import shifty
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, Store, parse, serialize
from rdflib import RDF, BNode, Graph, Namespace
from rdflib.term import Node

from jiedao.errors import GraphError
from jiedao.resources import folder
from jiedao.validation import Finding, Report, validate
from jiedao.validation.engine import by_kind, reports, shapes_turtle
from jiedao.validation.loading import Source
from jiedao.validation.positions import positions

CASES = Path(__file__).parents[1] / "cases" / "shapes"
SH = Namespace("http://www.w3.org/ns/shacl#")
HEAD = """@prefix jd: <https://w3id.org/jiedao/ontology#> .
@prefix place: <https://w3id.org/jiedao/id/place/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""


def written(folder: Path, text: str | bytes, name: str = "graph.ttl") -> Path:
    file = folder / name
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


# --- bad input ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "line", "column", "says"),
    [
        (HEAD + 'place:a rdfs:label "甲街道@zh .\n', 4, 20, "not valid Turtle"),
        (HEAD + "place:a a jd:SubDistrict\nplace:b a jd:SubDistrict .\n", 5, 1, "not valid Turtle"),
        (HEAD + "\n甲:a a jd:SubDistrict .\n", 5, 1, "prefix"),
        ("place:a a <http://a b> .", 1, 1, "prefix"),
        (HEAD.encode() + '<http://a/> rdfs:label "街道"@zh .'.encode("gb18030"), 4, 25, "not UTF-8"),
        (b"\xff\xfe<\x00h\x00", 1, 1, "not UTF-8"),
        (b"\x00\x01\x02", 1, 1, "not valid Turtle"),
        ("这不是图谱。", 1, 1, "not valid Turtle"),
    ],
)
def test_what_is_no_turtle_is_told_with_line_and_column(
    tmp_path: Path, text: str | bytes, line: int, column: int, says: str
) -> None:
    file = written(tmp_path, text)
    with pytest.raises(GraphError) as caught:
        validate(file)
    assert (caught.value.path, caught.value.line, caught.value.column) == (str(file), line, column)
    assert says in str(caught.value)


def test_a_missing_file_and_an_unreadable_one_are_told(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="jiedao build"):
        validate(tmp_path / "graph.ttl")
    with pytest.raises(GraphError, match="jiedao build"):
        validate(tmp_path)
    with pytest.raises(GraphError):
        validate("a\0b.ttl")


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_bring_a_traceback(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    file = written(tmp_path_factory.mktemp("fuzz"), content)
    try:
        assert not validate(file).conforms
    except GraphError as error:
        assert error.line is not None


@settings(deadline=None)  # the first call loads the shapes
@given(st.text(max_size=60))
def test_no_text_in_a_label_brings_a_traceback(label: str) -> None:
    store = Store()
    literal = json.dumps("".join(c for c in label if not 0xD800 <= ord(c) < 0xE000 and c != "\0"), ensure_ascii=False)
    store.load((HEAD + f"place:a a jd:SubDistrict ; rdfs:label {literal}@zh .").encode(), RdfFormat.TURTLE)
    report = validate(store)
    assert {finding.shape for finding in report.findings} <= {"LabelForm"}
    assert report.text()
    json.loads(report.json())
    list(parse(report.turtle(), RdfFormat.TURTLE))


def test_empty_and_foreign_graphs_do_not_conform(tmp_path: Path) -> None:
    for text in ("", "<http://a/a> <http://a/b> <http://a/c> ."):
        assert [finding.shape for finding in validate(written(tmp_path, text)).findings] == ["Recognised"]


def test_an_unknown_term_is_told_with_its_place_and_the_nearest_known_one(tmp_path: Path) -> None:
    file = written(tmp_path, HEAD + 'place:a a jd:SubDistrict ;\n  rdfs:label "甲街道"@zh ;\n  jd:wihtin place:b .\n')
    (finding,) = validate(file).findings
    assert (finding.shape, finding.line, finding.column) == ("KnownTerm", 6, 3)
    assert "jd:within" in finding.en
    assert f"{file}:6:3" in validate(file).text()


def test_a_misspelt_namespace_is_told(tmp_path: Path) -> None:
    report = validate(
        written(
            tmp_path,
            HEAD.replace("https://w3id.org/jiedao/ont", "http://w3id.org/jiedao/ont")
            + ('place:a a jd:SubDistrict ; rdfs:label "甲街道"@zh .'),
        )
    )
    assert {"KnownNamespace", "Recognised"} == {finding.shape for finding in report.findings}


def test_a_missing_label_is_told_with_its_line(tmp_path: Path) -> None:
    (finding,) = validate(written(tmp_path, HEAD + "\n\nplace:a a jd:SubDistrict .\n")).findings
    assert (finding.shape, finding.line, finding.column) == ("LabelPresent", 6, 1)


def test_byte_order_mark_and_other_formats_are_read(tmp_path: Path) -> None:
    sound = HEAD + 'place:a a jd:SubDistrict ; rdfs:label "甲街道"@zh .'
    assert validate(written(tmp_path, b"\xef\xbb\xbf" + sound.encode())).conforms
    graph = Graph().parse(data=sound, format="turtle")
    for ending, name in (("nt", "nt"), ("rdf", "xml"), ("jsonld", "json-ld"), ("trig", "trig")):
        assert validate(written(tmp_path, graph.serialize(format=name), f"g.{ending}")).conforms


# --- evidence -----------------------------------------------------------------------------------------------------


def split(tmp_path: Path, case: str) -> tuple[Path, Path]:
    """The graph of a case parted in what a build writes into graph.ttl and into evidence.ttl."""
    whole = Graph().parse(CASES / case)
    graph, evidence = Graph(), Graph()
    for s, p, o in whole:
        about = str(s).startswith(
            tuple(f"https://w3id.org/jiedao/id/{f}/" for f in ("evidence", "statement", "passage", "selector", "rule"))
        )
        (evidence if about or str(p).endswith("#evidence") or str(s).endswith("/extraction") else graph).add((s, p, o))
    return (
        written(tmp_path, graph.serialize(format="turtle"), "graph.ttl"),
        written(tmp_path, evidence.serialize(format="turtle"), "evidence.ttl"),
    )


def test_graph_and_evidence_are_checked_together_or_apart(tmp_path: Path) -> None:
    graph, evidence = split(tmp_path, "RelationEvidence/pass.ttl")
    assert validate(graph).findings == ()
    assert validate(graph, evidence=evidence).findings == ()
    assert validate(tmp_path).triples == validate(graph, evidence=evidence).triples
    graph, evidence = split(tmp_path, "RelationEvidence/fail.ttl")
    assert validate(graph).conforms
    (finding,) = validate(tmp_path).findings
    assert finding.shape == "RelationEvidence"
    assert finding.file == str(graph)


def test_a_graph_conforms_beside_the_files_of_the_ontology(tmp_path: Path) -> None:
    files = [CASES / "RelationEvidence" / "pass.ttl", *sorted(folder("ontology").glob("*.ttl"))]
    assert len(files) == 5
    whole = written(tmp_path, "".join(file.read_text("utf-8") for file in files))
    assert validate(whole).findings == validate(folder("ontology") / "stars.ttl").findings == ()


def test_evidence_that_holds_none_does_not_conform(tmp_path: Path) -> None:
    graph, _ = split(tmp_path, "RelationEvidence/pass.ttl")
    report = validate(graph, evidence=written(tmp_path, "", "none.ttl"))
    assert [finding.shape for finding in report.findings] == ["RelationEvidence"]


# --- the report ---------------------------------------------------------------------------------------------------


def test_the_three_forms_of_the_report_say_the_same() -> None:
    report = validate(CASES / "OneCoarseClass" / "fail.ttl")
    (finding,) = report.findings
    assert "不合格" in report.text()
    assert finding.zh in report.text()
    assert finding.en in report.text()
    read = json.loads(report.json())
    assert read["conforms"] is False
    assert read["violations"] == 1
    assert Finding(**read["findings"][0]) == finding
    graph = Graph().parse(data=report.turtle(), format="turtle")
    (node,) = graph.subjects(RDF.type, SH.ValidationReport)
    assert graph.value(node, SH.conforms).toPython() is False
    (result,) = graph.objects(node, SH.result)
    assert str(graph.value(result, SH.sourceShape)) == "https://w3id.org/jiedao/shapes#OneCoarseClass"
    assert {message.language for message in graph.objects(result, SH.resultMessage)} == {"zh", "en"}


def test_warnings_leave_a_graph_conformant() -> None:
    report = validate(CASES / "FigureUnitBare" / "fail.ttl")
    assert report.conforms
    assert report.warnings == 1
    assert "合格 conforms" in report.text()


def test_a_report_of_many_findings_is_short() -> None:
    findings = tuple(
        Finding("Violation", "LabelPresent", f"https://w3id.org/jiedao/id/place/{n}", "", "", "无", "none")
        for n in range(500)
    )
    text = Report(findings, 500).text()
    assert "× 500" in text
    assert "另有 480 处" in text
    assert len(text.splitlines()) < 30


def test_reports_are_equal_for_equal_graphs() -> None:
    file = CASES / "StatementTold" / "fail.ttl"
    assert validate(file).json() == validate(file).json()


# --- places in the file -------------------------------------------------------------------------------------------


def test_a_subject_is_found_where_it_is_described_not_where_it_is_named() -> None:
    text = '@prefix p: <http://p/> .\n# p:b .\np:a p:x p:b ;\n   p:y "p:b . p:b", """\np:b""" .\n  p:b p:x p:a .\n'
    source = Source("g.ttl", text.encode(), (), {"p": "http://p/"})
    assert positions(source, ["http://p/b", "http://p/y", "http://p/zz"]) == {
        "http://p/y": (4, 4),
        "http://p/b": (6, 3),
    }


def test_columns_count_characters() -> None:
    source = Source("g.ttl", '<http://a> <http://b> "汉字", <http://c> .'.encode(), (), {})
    assert positions(source, ["http://c"]) == {"http://c": (1, 29)}


@pytest.mark.parametrize("unit", ['"', "'", "<", '"""', "\\", '"\\', "#", ".", "a.", "(", "\n"])
def test_places_are_found_in_linear_time(unit: str) -> None:
    text = (unit * (1_000_000 // len(unit))).encode()
    positions(Source("g.ttl", text, (), {}), ["http://a/b"])


# --- size ---------------------------------------------------------------------------------------------------------


def test_a_hundred_thousand_triples_are_checked_within_a_minute(tmp_path: Path) -> None:
    entity = """place:s{n} a jd:SubDistrict ;
    rdfs:label "第{n}路街道"@zh ;
    jd:within place:410103 ;
    jd:cooperatesWith organisation:o{n} ;
    jd:implements programme:p{n} .
organisation:o{n} a jd:Organisation, jd:Enterprise ;
    rdfs:label "第{n}公司"@zh ;
    jd:within place:s{n} .
programme:p{n} a jd:Programme, jd:Mechanism ;
    rdfs:label "{n}+1机制"@zh ;
    jd:formula "{n}+1" .
figure:f{n} a jd:Figure ;
    schema:observationAbout place:s{n} ;
    schema:variableMeasured "财政税收"@zh ;
    schema:value {n} ;
    schema:unitText "元" .
"""
    prefixes = HEAD + '@prefix schema: <https://schema.org/> .\nplace:410103 a jd:Division ; rdfs:label "二七区"@zh .\n'
    prefixes += "".join(
        f"@prefix {family}: <https://w3id.org/jiedao/id/{family}/> .\n"
        for family in ("organisation", "programme", "figure")
    )
    file = written(tmp_path, prefixes + "".join(entity.replace("{n}", str(n)) for n in range(5800)))
    started = time.process_time()
    report = validate(file)
    assert time.process_time() - started < 60
    assert report.triples > 100_000
    assert report.findings == ()


# --- parts --------------------------------------------------------------------------------------------------------


def told(reports: Iterable[Graph]) -> Counter[tuple[Node | None, ...]]:
    """What is said of each result, blank nodes apart, which are called anew in each report."""
    terms = (SH.sourceShape, SH.focusNode, SH.value, SH.sourceConstraintComponent, SH.resultSeverity)
    return Counter(
        tuple(None if isinstance(value := report.value(result, term), BNode) else value for term in terms)
        for report in reports
        for result in report.subjects(RDF.type, SH.ValidationResult)
    )


@pytest.mark.parametrize("more", ["", "<https://w3id.org/jiedao/x#Road> rdfs:subClassOf jd:Facility ."])
def test_the_parts_tell_what_the_whole_graph_tells(more: str) -> None:
    faults = [quad.triple for file in sorted(CASES.glob("*/fail.ttl")) for quad in parse(path=file)]
    faults += [quad.triple for quad in parse(HEAD + more, RdfFormat.TURTLE)]
    faults += [quad.triple for quad in parse(HEAD + "place:a a <https://w3id.org/jiedao/x#Road> .", RdfFormat.TURTLE)]
    data = serialize(faults, format=RdfFormat.N_TRIPLES)
    whole = told([shifty.validate(data, shapes_turtle(), infer=False, graph_mode="data")[1]])
    parts = list(reports(by_kind(faults)))
    assert told(parts) == whole
    assert len(whole) > 100
    assert len(parts) == 1 if more else len(parts) > 1  # with sub-classes a graph is not cut


def test_the_shapes_name_all_that_they_see() -> None:
    shapes = Graph().parse(data=shapes_turtle())
    assert not list(shapes.subjects(SH.closed))
    for query in shapes.objects(None, SH.select):
        assert "<" not in query
        predicates = re.findall(r"\?\w+ (\S+) [?$]?\w+", str(query))
        assert {name for name in predicates if name[0] in "?$"} <= {"$this"}, query
