"""Answers of a store."""

from __future__ import annotations

import pytest

from jiedao.query.engine import Source

TURTLE = "<urn:a> jd:within <urn:b> . <urn:b> rdfs:label '甲'@zh ."


@pytest.mark.parametrize(
    ("query", "columns"),
    [
        ("SELECT * { ?s ?p ?o }", ("s", "p", "o")),
        ("select distinct * # all of $z\nwhere { $s jd:within ?o OPTIONAL { ?o rdfs:label ?l } }", ("s", "o", "l")),
        ("SELECT * { ?s jd:within ?o { SELECT ?x { ?x ?hidden ?y } } } ORDER BY ?x", ("s", "o", "x")),
        ("SELECT * { ?s ?p ?o MINUS { ?s ?q ?r } }", ("s", "p", "o")),
        ("SELECT ?o ?s { ?s ?p ?o }", ("o", "s")),
        ("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", ("n",)),
        ("SELECT * { }", ()),
    ],
)
def test_columns_stand_in_the_order_in_which_the_query_names_them(query: str, columns: tuple[str, ...]) -> None:
    answer = Source.of_turtle(TURTLE).query(query)
    assert answer.variables == columns
    assert all(len(row) == len(columns) for row in answer.rows())
