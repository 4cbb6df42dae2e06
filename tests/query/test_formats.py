from __future__ import annotations

import csv
import io
import json

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, Store
from wcwidth import wcswidth

from jiedao.errors import QueryError
from jiedao.query import FORMATS, Source, write_answer
from jiedao.query.formats import printable, width


def written(source: Source, query: str, form: str) -> str:
    out = io.BytesIO()
    write_answer(source.query(query), form, out)
    return out.getvalue().decode()


def test_table(small: Source) -> None:
    table = written(
        small,
        "SELECT ?name ?n { ?s rdfs:label ?name OPTIONAL { ?f schema:observationAbout ?s ; schema:value ?n } } "
        "ORDER BY ?name",
        "table",
    )
    assert table.splitlines() == [
        "name            n",
        "──────────  ─────",
        "二七区",
        "健康路街道  52000",
        "永安街道",
        "邻里相助",
    ]


@given(st.lists(st.text(min_size=0, max_size=12), min_size=1, max_size=6))
def test_columns_stand_under_each_other(texts: list[str]) -> None:
    store = Store()
    for number, text in enumerate(texts):
        value = "".join(c for c in text if not 0xD800 <= ord(c) < 0xE000)
        store.add(Quad(NamedNode(f"urn:{number}"), NamedNode("urn:p"), Literal(value)))
        store.add(Quad(NamedNode(f"urn:{number}"), NamedNode("urn:q"), Literal("|")))
    table = written(Source(store), "SELECT ?a ?b { ?s <urn:p> ?a ; <urn:q> ?b }", "table").split("\n")
    where = {wcswidth(line[: line.rindex("|")]) for line in table[2:] if line}
    assert len({place for place in where if place >= 0}) <= 1


def test_nothing_reaches_a_terminal_that_it_obeys() -> None:
    assert printable("\x1b]0;a\x07\n\t\u202e") == "\ufffd]0;a\ufffd  \ufffd"
    assert width("“五星”") == wcswidth("“五星”")


def test_programs_read_what_is_written_for_them(small: Source) -> None:
    query = 'SELECT ?s ?l { ?s rdfs:label ?l FILTER(STRSTARTS(?l, "健")) }'
    iri = "https://w3id.org/jiedao/id/place/410103-jiankanglu-jiedao"
    assert list(csv.reader(io.StringIO(written(small, query, "csv")))) == [["s", "l"], [iri, "健康路街道"]]
    assert written(small, query, "tsv").splitlines()[1] == f'<{iri}>\t"健康路街道"@zh'
    (row,) = json.loads(written(small, query, "json"))["results"]["bindings"]
    assert row["l"] == {"type": "literal", "value": "健康路街道", "xml:lang": "zh"}
    parsed = rdflib.query.Result.parse(io.BytesIO(written(small, query, "xml").encode()), format="xml")
    assert [str(row[0]) for row in parsed] == [iri]
    assert written(small, query, "markdown").splitlines()[2] == "| place:410103-jiankanglu-jiedao | 健康路街道 |"


@pytest.mark.parametrize(("form", "reader"), [("turtle", "turtle"), ("json", "json-ld"), ("xml", "xml")])
def test_graphs_are_read_by_another_library(small: Source, form: str, reader: str) -> None:
    for query in ("CONSTRUCT WHERE { ?s a ?c }", "DESCRIBE place:410103"):
        graph = rdflib.Graph().parse(data=written(small, query, form), format=reader)
        assert len(graph) == len(list(small.query(query).rows()))


def test_ask(small: Source) -> None:
    assert written(small, "ASK { ?s a jd:SubDistrict }", "table") == "yes\n"
    assert json.loads(written(small, "ASK { ?s a jd:Nothing }", "json"))["boolean"] is False


def test_what_does_not_fit_is_told_of(small: Source) -> None:
    with pytest.raises(QueryError, match="CONSTRUCT"):
        written(small, "SELECT ?s { ?s ?p ?o }", "turtle")
    with pytest.raises(QueryError, match="table"):
        written(small, "ASK {}", "yaml")


def test_markup_in_markdown_is_text() -> None:
    source = Source.of_turtle('<urn:a> rdfs:label "|*<b>`" .')
    assert written(source, "SELECT ?l { ?s rdfs:label ?l }", "markdown").splitlines()[2] == r"| \|\*\<b\>\` |"


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "turtle"])
def test_every_format_takes_an_empty_answer(small: Source, form: str) -> None:
    assert written(small, "SELECT ?s { ?s a jd:Nothing }", form)
