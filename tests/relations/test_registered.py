"""What lies in what by the register, and zones that it does not know."""

from __future__ import annotations

import pytest

from extracting import extractor, resolved


def _within(text: str) -> set[tuple[str, str]]:
    found = resolved(text)
    label = [thing.label for thing in found.things]
    told = extractor().relations.find(found)
    return {(label[r.subject], label[r.object]) for r in told if r.predicate == "within"}


def test_a_zone_governs_in_the_stead_of_a_district() -> None:
    found = _within("成都高新区玉林街道为民办事。")
    assert {("成都高新区", "成都市"), ("玉林街道", "成都高新区")} <= found
    assert ("玉林街道", "武侯区") not in found


def test_without_one_the_register_tells_the_district() -> None:
    assert {("玉林街道", "武侯区"), ("武侯区", "成都市")} <= _within("玉林街道为民办事。")


@pytest.mark.parametrize(("text", "told"), [("街道为民办事。", False), ("望桥街道为民办事。", True)])
def test_a_headline_alone_places_no_sub_district_that_the_register_lacks(text: str, told: bool) -> None:
    found = resolved(text, sub_district="望桥街道")
    label = [thing.label for thing in found.things]
    relations = extractor().relations.find(found)
    assert any(label[r.subject] == "望桥街道" and r.predicate == "within" for r in relations) == told


@pytest.mark.parametrize(
    ("text", "title", "told"),
    [
        ("武侯区玉林街道为民办事。", "四川武侯区玉林街道：为民办事", True),
        ("四川省武侯区玉林街道为民办事。", "", True),
        ("四川省成都市武侯区玉林街道为民办事。", "", False),
        ("武侯区玉林街道为民办事。", "玉林街道：为民办事", False),
    ],
)
def test_a_district_is_told_in_its_province_where_the_city_is_left_out(text: str, title: str, told: bool) -> None:
    found = resolved(text, title=title)
    label = [thing.label for thing in found.things]
    relations = extractor().relations.find(found)
    assert (("武侯区", "四川省") in {(label[r.subject], label[r.object]) for r in relations}) == told


def test_a_link_between_places_that_are_not_named_is_shown_by_what_lies_in_them() -> None:
    found = resolved("居民都说好。", "玉林街道为民办事。")
    label = [thing.label for thing in found.things]
    shown = {label[r.subject]: r.sentence for r in extractor().relations.find(found) if r.predicate == "within"}
    assert shown == {"玉林街道": 1, "武侯区": 1, "成都市": 1}
