"""Foreign and broken Turtle: read as far as possible, and told where it is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from jiedao import output
from jiedao.errors import GraphError
from jiedao.output.reading import KNOWN
from jiedao.resources import folder

PREFIXES = """@prefix jd: <https://w3id.org/jiedao/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <http://schema.org/> .
@prefix ex: <http://example.org/> .
"""


def read(text: str, tmp_path: Path) -> output.ReadGraph:
    path = tmp_path / "foreign.ttl"
    path.write_text(PREFIXES + text, "utf-8")
    return output.read_with_notes(path)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("ex:a a jd:Star\nex:b", 6, 1), ("ex:a rdfs:label '甲乙' nonsense", 5, 22), ("nope:a a jd:Star .", 5, 1)],
)
def test_broken_turtle_is_an_error_with_line_and_column(text: str, line: int, column: int, tmp_path: Path) -> None:
    with pytest.raises(GraphError) as caught:
        read(text, tmp_path)
    assert (caught.value.line, caught.value.column) == (line, column)
    assert "not Turtle" in str(caught.value)
    assert "Parser error" not in str(caught.value)


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "marked.ttl").write_text(PREFIXES + "ex:a a jd:Star; rdfs:label '甲星'@zh .", "utf-8-sig")
    assert [entity.label for entity in output.read(tmp_path / "marked.ttl").entities] == ["甲星"]


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"\x89PNG\r\n\x1a\n", b"<html>", "《》".encode("gbk")])
def test_what_is_not_turtle_at_all_is_an_error(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.ttl"
    path.write_bytes(content)
    with pytest.raises(GraphError):
        output.read(path)


def test_unknown_terms_are_noted_where_they_stand(tmp_path: Path) -> None:
    found = read("ex:a a jd:Starr , jd:Star ;\n  rdfs:label '甲'@zh ;\n  jd:wthin ex:a .", tmp_path)
    assert [(note.line, note.column) for note in found.notes] == [(5, 8), (7, 3)]
    assert "jd:Starr is no term" in str(found.notes[0])
    assert [entity.label for entity in found.knowledge.entities] == ["甲"]


def test_a_missing_label_is_filled_in_and_noted(tmp_path: Path) -> None:
    found = read("ex:Huaihe a jd:SubDistrict .", tmp_path)
    assert found.knowledge.entities[0].label == "Huaihe"
    assert (found.notes[0].line, found.notes[0].column) == (0, 0) or "no rdfs:label" in found.notes[0].message


def test_labels_in_chinese_come_first_and_the_others_are_aliases(tmp_path: Path) -> None:
    found = read("ex:a a jd:SubDistrict ; rdfs:label 'A Road'@en , '甲街道'@zh .", tmp_path)
    assert found.knowledge.entities[0][3:5] == ("甲街道", ("A Road",))


def test_a_finer_class_alone_gives_the_coarse_one(tmp_path: Path) -> None:
    found = read("ex:a a jd:Enterprise ; rdfs:label '甲' .", tmp_path)
    assert found.knowledge.entities[0][1:3] == ("Organisation", "Enterprise")


def test_blank_nodes_and_figures_without_a_number_are_noted(tmp_path: Path) -> None:
    text = "[] a jd:Star ; rdfs:label '甲' .\nex:f a jd:Figure ; schema:value 'viele' ; schema:observationAbout ex:a ."
    found = read(text, tmp_path)
    assert found.knowledge.entities == found.knowledge.figures == ()
    assert len(found.notes) == 2


def test_schema_org_is_understood_by_either_scheme(tmp_path: Path) -> None:
    found = read(
        "ex:f a jd:Figure ; schema:value 3.50 ; schema:unitText '人' ; schema:observationAbout ex:a .", tmp_path
    )
    assert str(found.knowledge.figures[0].value) == "3.50"
    assert found.knowledge.figures[0].about == "http://example.org/a"


def test_what_is_read_from_foreign_turtle_can_be_written(tmp_path: Path) -> None:
    found = read(
        "ex:a a jd:SubDistrict ; rdfs:label '甲街道'@zh ; jd:implements ex:b .\nex:b a jd:Programme .", tmp_path
    )
    output.write(found.knowledge, {}, tmp_path / "again", draw=lambda _: "")
    assert output.read(tmp_path / "again") == found.knowledge


def test_the_known_terms_are_those_of_the_ontology() -> None:
    base = "https://w3id.org/jiedao/ontology#"
    subjects = parse(path=str(folder("ontology") / "jiedao.ttl"), format=RdfFormat.TURTLE)
    terms = {quad.subject.value.removeprefix(base) for quad in subjects if quad.subject.value.startswith(base)}
    assert terms == KNOWN
