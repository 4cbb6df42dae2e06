from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedao.query.tokens import position, tokens


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("# SERVICE\n?a", ["VAR", "EOF"]),
        ('\'SERVICE\' """a " SERVICE"""', ["STRING", "STRING", "EOF"]),
        ("<SERVICE> service:a a:service", ["IRIREF", "PNAME_LN", "PNAME_LN", "EOF"]),
        ("?a<?b&&?c>3", ["VAR", "IRIREF", "INTEGER", "EOF"]),
        ("?a < ?b", ["VAR", "<", "VAR", "EOF"]),
        ("3 3.5 3e1 -3 +.5", ["INTEGER", "DECIMAL", "DOUBLE", "INTEGER_SIGNED", "DECIMAL_SIGNED", "EOF"]),
        ("( # x\n ) [ ]", ["NIL", "ANON", "EOF"]),
        ("a A @zh ^^ _:b", ["a", "A", "LANGTAG", "^^", "BLANK_NODE_LABEL", "EOF"]),
        ("jd:a.b. jd:c\\/d", ["PNAME_LN", ".", "PNAME_LN", "EOF"]),
        ("“", ["WRONG"]),
        ("'open", ["WRONG"]),
    ],
)
def test_kinds(query: str, kinds: list[str]) -> None:
    assert [token.kind for token in tokens(query)] == kinds


@given(st.text(max_size=200))
def test_tokens_lie_in_order_and_hold_their_text(text: str) -> None:
    at = 0
    for token in tokens(text):
        assert token.start >= at
        assert text[token.start : token.end] == token.text
        at = token.end


@pytest.mark.parametrize("bait", ["'", '"""', "#", "(", "[ ", "\\", "jd:.", "<", "?", "a.", "'\\u"])
def test_hostile_text_takes_linear_time(bait: str) -> None:
    begun = time.process_time()
    for _ in tokens(bait * 100_000):
        pass
    assert time.process_time() - begun < 5


def test_position() -> None:
    assert position("a\nbc", 3) == (2, 2)
