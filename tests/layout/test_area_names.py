"""Where the names of sub-districts begin before their noun."""

from __future__ import annotations

import pytest

from jiedao.layout.area_names import is_done, may_be_name, mentions_in, split_district, suffix_of


def test_the_window_before_a_noun_holds_the_name() -> None:
    (mention,) = mentions_in("走进云溪区柳荫街道办事处，", towns=False)
    assert (mention.window, mention.noun) == ("走进云溪区柳荫", "街道办事处")
    assert suffix_of(mention.noun) == "街道"


def test_towns_are_looked_for_only_if_asked_for() -> None:
    assert [m.noun for m in mentions_in("石桥镇和柳荫街道", towns=True)] == ["镇", "街道"]
    assert [m.noun for m in mentions_in("石桥镇和柳荫街道", towns=False)] == ["街道"]


@pytest.mark.parametrize(
    ("window", "parts"), [("云溪区柳荫", ("云溪区", "柳荫")), ("柳荫", ("", "柳荫")), ("区委柳荫", ("", "区委柳荫"))]
)
def test_the_district_stands_before_the_name(window: str, parts: tuple[str, str]) -> None:
    assert split_district(window) == parts


@pytest.mark.parametrize(
    ("name", "may_be"), [("柳荫街道", True), ("省级卫生街道", False), ("银河街道", True), ("数说街道", False)]
)
def test_what_is_no_name(name: str, may_be: bool) -> None:
    assert may_be_name(name) is may_be


@pytest.mark.parametrize(("name", "done"), [("守牢街道", True), ("柳荫街道", False)])
def test_what_is_done_to_its_end_is_no_name(name: str, done: bool) -> None:
    assert is_done(name) is done


def test_who_takes_a_post_in_an_area_is_no_part_of_its_name() -> None:
    assert [m.window for m in mentions_in("王冬任街道党工委书记。门楼任街道办事处", towns=False)] == ["门楼任"]
