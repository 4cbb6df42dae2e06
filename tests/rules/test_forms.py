"""The forms of values in rule packs: each that the schema names is checked, and what does not hold is told."""

from __future__ import annotations

import pytest

from jiedao.rules.documents import parse
from jiedao.rules.forms import Forms
from jiedao.rules.schema import SECTIONS, Key


def _told(value: str, key: Key) -> list[str]:
    forms = Forms("my.yaml", frozenset({"establish"}), own=False)
    forms.held(parse(f"key: {value}\n", "my.yaml").value["key"], "rule 'x': key", key)
    return [error.message for error in forms.errors]


@pytest.mark.parametrize("form", sorted({key.form for section in SECTIONS.values() for key in section.keys.values()}))
def test_each_form_of_the_schema_is_checked(form: str) -> None:
    assert _told("[[]]", Key(form, allowed=("a",)))


@pytest.mark.parametrize(
    ("form", "value", "message"),
    [
        ("words", "甲、乙", "part words by spaces"),
        ("category", "establsh", "did you mean establish?"),
        ("triggers", "[establsh]", "no word category"),
        ("period", "'(?P<year>{YEAR})年+年*x'", "two endless repetitions"),
        ("period", "'{N}*月'", "may match"),
        ("pattern", "'{N}月'", ""),
        ("period", "'(?P<month>{N})月'", ""),
        ("flag", "1", "must be true or false"),
        ("words", "[泵站, 12]", "as '12'"),
        ("words", "[泵站, true]", "true is a word of YAML's own"),
        ("words", "[泵站, '12', yes]", ""),
    ],
)
def test_what_does_not_hold_is_told(form: str, value: str, message: str) -> None:
    told = _told(value, Key(form))
    assert (message in told[0]) if message else told == []


@pytest.mark.parametrize(
    ("sentence", "message"),
    [
        ("{云帆公园:Facilty}设有【120个】座席。 => 座席数 | 120 个", "did you mean Facility?"),
        ("{云帆公园：Facility}设有【120个】座席。", "not the full-width ："),
        ("{云帆公园:Facility}设有【120个】座席。 -> 座席数 | 120 个", "follows =>, not ->"),
        ("{云帆公园:Facility}设有【120个】座席。 => 座席数 | 120个", "'120个' is no value and unit"),
        ("{云帆公园:Facility}设有【120个】座席。 => 座席数 | 120 个", ""),
    ],
)
def test_a_sentence_with_numbers_is_checked(sentence: str, message: str) -> None:
    for kind in ("match", "not"):
        forms = Forms("my.yaml", frozenset(), own=False)
        forms.numeric = True
        forms.held(parse(f"{kind}: ['{sentence}']\n", "my.yaml"), "examples", Key("examples"))
        told = [error.message for error in forms.errors]
        assert (message in told[0]) if message else told == []
