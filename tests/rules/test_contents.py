"""What every match of a regular expression holds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedao.rules.contents import demanded, held


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("甲乙", ["甲", "乙"]),
        ("甲?乙*丙{0,3}", []),
        ("甲+|乙丙", ["甲乙"]),
        ("(?:甲|乙?)丙", ["丙"]),
        ("[甲乙][^丙][丁-己](?!庚)(?<=辛)", ["甲乙"]),
        ("(?P<object>[甲乙](?:、[甲乙])*)由", ["甲乙", "由"]),
    ],
)
def test_what_every_match_of_a_pattern_holds(pattern: str, expected: list[str]) -> None:
    assert ["".join(sorted(characters)) for characters in demanded(pattern)] == [
        "".join(sorted(characters)) for characters in expected
    ]


@given(st.text("甲乙丙丁、由", max_size=12))
def test_no_match_goes_without_what_is_demanded(text: str) -> None:
    for pattern in ("(?:甲|乙丙?)+(?:、丁)?由", "甲(?:乙|丙丁)|由{2}", "(?:甲?|乙)丙"):
        if re.search(pattern, text):
            assert all(not characters.isdisjoint(text) for characters in demanded(pattern))


@given(st.text("甲乙丙丁、由", max_size=12))
def test_no_match_goes_without_one_of_the_words_that_are_held(text: str) -> None:
    for pattern in ("(?:甲乙|丙丁)+由?", "甲[乙丙](?:、丁)?", "丁?(?:甲|乙丙)"):
        words = held(pattern)
        if words and re.search(pattern, text):
            assert any(word in text for word in words)
