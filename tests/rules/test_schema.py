"""A pack against the schema: whatever stands under a key is told, never a crash."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedao.rules.documents import parse
from jiedao.rules.schema import COUNTED, HEADER, SECTIONS
from jiedao.rules.validation import validate

ODD = ("[[a]]", "{a: b}", "[{a: b}]", "[]", "{}", "", "1", "true", "[1, '']", "{zh: [a], en: {b: c}}", "'(['")


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("own", [True, False])
def test_odd_values_are_told(section: str, own: bool) -> None:
    for key in SECTIONS[section].keys:
        for value in ODD:
            rest = "".join(f"    {other}: {ODD[0]}\n" for other in SECTIONS[section].keys if other not in (key, "id"))
            for more in ("", rest):
                pack = f"format: 1\nid: a\n{section}:\n  - id: x\n    {key}: {value}\n{more}"
                if key == "id":
                    pack = f"format: 1\nid: a\n{section}:\n  - id: {value}\n{more}"
                told = validate(parse(pack, "my.yaml"), "my.yaml", frozenset(), own=own)
                assert all(error.path == "my.yaml" and error.line for error in told)


@given(
    key=st.sampled_from([*HEADER, "words", "disable", *COUNTED, *SECTIONS]),
    value=st.sampled_from([*ODD, "[{id: x}, {id: x}]", "{things: [a]}", "{things: {a: [[b]]}}", "{establish: {a: b}}"]),
)
def test_odd_sections_are_told(key: str, value: str) -> None:
    told = validate(parse(f"{key}: {value}\n", "my.yaml"), "my.yaml", frozenset(), own=False)
    assert told
    assert all(error.line for error in told)


def test_the_version_of_the_format_is_a_number() -> None:
    (error,) = validate(parse('format: "1"\nid: a\n', "my.yaml"), "my.yaml", frozenset(), own=False)
    assert str(error) == "my.yaml:1: format '1' is not known: write `format: 1`, without quotation marks"


def test_all_sections_are_named_whatever_is_wrong() -> None:
    for pack in ("- a\n", "format: 1\nid: a\nlexicon: []\n"):
        (error,) = validate(parse(pack, "my.yaml"), "my.yaml", frozenset(), own=False)
        assert all(section in error.message for section in ("disable", *COUNTED, *SECTIONS))
