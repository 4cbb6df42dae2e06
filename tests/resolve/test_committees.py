"""Committees of the party that stand for the place whose affairs they run."""

from __future__ import annotations

import pytest

from extracting import readings, resolved
from jiedao.records import Document
from jiedao.resolve import committees


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("倪家桥社区党委牵头。", {"倪家桥社区党委": "倪家桥社区"}),
        ("云锦小区成立云锦小区党支部。", {"云锦小区党支部": "云锦小区"}),
        ("玉林街道党工委牵头。", {}),
    ],
)
def test_which_place_a_committee_is_of(text: str, pairs: dict[str, str]) -> None:
    things = resolved(text).things
    found = {things[body].label: things[place].label for body, place in committees.places(things).items()}
    assert found == pairs


def test_figures_of_a_committee_are_the_place_s_but_for_those_of_the_party() -> None:
    text = "倪家桥社区热闹起来。倪家桥社区党委有党员116人。倪家桥社区党委投入资金20万元。"
    (reading,) = readings(Document("a.txt", text))
    told = {figure.indicator: reading.resolved.things[figure.about].label for figure in reading.figures}
    assert told["党员"] == "倪家桥社区党委"
    assert told["投入资金"] == "倪家桥社区"
