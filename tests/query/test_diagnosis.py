from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedao.errors import QueryError
from jiedao.query import Source
from jiedao.query.diagnosis import FULL_WIDTH, refusal


@pytest.mark.parametrize(
    ("query", "line", "column", "words"),
    [
        ("SELECT ?s WHERE { ?s a jd:Star", 1, 31, ["ends here", "'}'"]),
        ("SELECT ?s {\n  ?s a jd:Star\n  FILTER(?s = )\n}", 3, 15, ["an expression"]),
        ("SELEC ?s { }", 1, 1, ["did you mean SELECT?"]),
        ("SELECT ?x { ?x foo:bar 1 }", 1, 16, ["the prefix foo: is not known", "PREFIX foo:"]),
        ("SELECT ?x { ?x jdd:bar 1 }", 1, 16, ["did you mean jd:?"]),
        ("SELECT ?x （ ?x a jd:Star }", 1, 11, ["full-width", "type ("]),
        ("SELECT ?x { ?x rdfs:label “街道” }", 1, 27, ["full-width", 'type "']),
        ("SELECT ?x { ?x rdfs：label 1 }", 1, 16, ["full-width", "type :"]),
        ("SELECT ?x { ?x a jd:Star ｝", 1, 26, ["full-width", "type }"]),
        ("SELECT ?x { ?x rdfs:label '街道 }", 1, 27, ["does not end on its line"]),
        ("INSERT DATA { <a:> <a:> 1 }", 1, 1, ["INSERT is an update"]),
        ("DROP ALL", 1, 1, ["DROP is an update"]),
        ("", 1, 1, ["the query is empty"]),
        ("SELECT ?x { ?x within ?y }", 1, 16, ["jd:within"]),
        ("SELECT ?x ?y { ?x a ?y } GROUP BY ?x", None, None, ["GROUP BY"]),
        ("SELECT ?x { <b> ?x ?y }", 1, 13, ["relative"]),
    ],
)
def test_says_where_and_what(query: str, line: int | None, column: int | None, words: list[str]) -> None:
    with pytest.raises(QueryError) as caught:
        Source.of_turtle("").query(query)
    assert (caught.value.line, caught.value.column) == (line, column)
    for word in words:
        assert word in caught.value.message
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("sign", sorted(FULL_WIDTH))
def test_each_full_width_sign_gets_its_hint(sign: str) -> None:
    error = refusal(f"SELECT ?x {{ ?x {sign} }}")
    assert (FULL_WIDTH[sign] in error.message and "full-width" in error.message) or sign == "\u3000"


@given(st.text(max_size=80))
def test_any_text_is_an_answer_or_one_clean_line(text: str) -> None:
    try:
        Source.of_turtle("").query(text)
    except QueryError as error:
        assert str(error).isprintable()
