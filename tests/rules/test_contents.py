"""What every match of a regular expression holds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedao.demands import Demands
from jiedao.rules.contents import demanded, held


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("甲乙", ["甲乙"]),
        ("甲?乙*丙{0,3}", []),
        ("甲+|乙丙", ["乙丙|甲"]),
        ("(?:甲|乙?)丙", ["丙"]),
        ("[甲乙][^丙][丁-己](?!庚)(?<=辛)", ["乙|甲"]),
        ("(?P<object>[甲乙](?:、[甲乙])*)由", ["乙|甲", "由"]),
        ("甲.*甲", ["甲", "甲"]),  # each at a place of its own
        ("甲(?:乙|丙丁)了?", ["甲丙丁|甲乙"]),
        (
            "[一二三四五六七八九](?:甲|乙丙|丁|戊|己|庚|辛|壬)",
            ["一|七|三|九|二|五|八|六|四", "丁|乙丙|壬|己|庚|戊|甲|辛"],
        ),
    ],
)
def test_what_every_match_of_a_pattern_holds(pattern: str, expected: list[str]) -> None:
    assert ["|".join(sorted(words)) for words in demanded(pattern)] == expected


@given(st.text("甲乙丙丁、由", max_size=12))
def test_no_match_goes_without_what_is_demanded(text: str) -> None:
    for pattern in ("(?:甲|乙丙?)+(?:、丁)?由", "甲(?:乙|丙丁)|由{2}", "(?:甲?|乙)丙", "[甲乙](?=丙)(?:丙丁|由)+"):
        if re.search(pattern, text):
            demands = Demands()
            assert demands.of(demanded(pattern)).in_order(demands.hits(text))


@given(st.text("甲乙丙丁、由", max_size=12))
def test_no_match_goes_without_one_of_the_words_that_are_held(text: str) -> None:
    for pattern in ("(?:甲乙|丙丁)+由?", "甲[乙丙](?:、丁)?", "丁?(?:甲|乙丙)"):
        words = held(pattern)
        if words and re.search(pattern, text):
            assert any(word in text for word in words)
