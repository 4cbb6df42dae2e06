"""Zones that are governed as districts are."""

from __future__ import annotations

import pytest

from extracting import entities, resolved


def divisions(text: str) -> set[str]:
    """The names of the divisions in a text of no known place."""
    things = resolved(text, sub_district="", district="").things
    return {thing.label for thing in things if thing.cls == "Division"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("走进青州经开区柳荫街道。", {"青州经开区"}),
        ("成都高新区柳荫街道招商，高新区发来贺信。", {"成都高新区"}),
        ("企业从江北新区搬来。", {"江北新区"}),
        ("度假区海棠街道设点。", {"度假区"}),
    ],
)
def test_a_zone_that_a_sub_district_or_a_proper_name_tells(text: str, expected: set[str]) -> None:
    assert divisions(text) == expected


@pytest.mark.parametrize("text", ["街道打造示范区。", "企业搬进开发区。", "建设产城融合示范区。", "城市新区人气旺。"])
def test_any_zone_is_none(text: str) -> None:
    assert divisions(text) == set()


def test_a_committee_of_a_zone_is_a_body() -> None:
    assert entities("青州经开区管委会来访。") == {"青州经开区管委会": "Organisation/GovernmentBody"}
