from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedao.server.negotiation import GRAPH_FORMS, PAGE, RESULT_FORMS, best


@pytest.mark.parametrize(
    ("accept", "name"),
    [
        ("", "JSON"),
        ("*/*", "JSON"),
        ("application/*", "JSON"),
        ("text/*", "CSV"),
        ("text/csv, */*;q=0.1", "CSV"),
        ("application/sparql-results+json;q=0, */*", "XML"),
        ("application/xml", "XML"),
        ("TEXT/CSV;charset=utf-8;q=0.9", "CSV"),
        ("tsv", "TSV"),
        ("text/csv;q=0.000", None),
        ("nonsense", None),
        (",,;;,", None),
    ],
)
def test_results(accept: str, name: str | None) -> None:
    found = best(accept, RESULT_FORMS)
    assert (found.name if found else None) == name


def test_a_browser_gets_a_page() -> None:
    forms = (*GRAPH_FORMS, PAGE)
    assert best("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", forms) is PAGE
    assert best("text/turtle, text/html;q=0.5", forms) is GRAPH_FORMS[0]


@given(st.text(max_size=300))
def test_any_header_is_read(accept: str) -> None:
    found = best(accept, RESULT_FORMS)
    assert found is None or found in RESULT_FORMS
