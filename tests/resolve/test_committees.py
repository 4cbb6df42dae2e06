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


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("成都市武侯区玉林街道安监办排查隐患。", {"玉林街道安监办": "玉林街道"}),
        ("成都市武侯区玉林街道工会发展会员。", {}),
        ("成都市武侯区委、区政府开会，玉林街道参加。", {"武侯区委": "武侯区", "武侯区政府": "武侯区"}),
        ("成都市武侯区民政局开会，玉林街道参加。", {}),
    ],
)
def test_whose_inner_office_a_body_is(text: str, pairs: dict[str, str]) -> None:
    things = resolved(text).things
    found = {things[body].label: things[place].label for body, place in committees.offices(things).items()}
    assert found == pairs
