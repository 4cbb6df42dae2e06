"""First words of names that the dictionary takes for verbs."""

from __future__ import annotations

import pytest

from extracting import entities


def test_what_stands_before_each_mention_is_part_of_the_name() -> None:
    found = entities("玉林街道棕北社区至尊云门小区在办邻里节。老人说，至尊云门小区变美了。")
    assert found["至尊云门小区"] == "Compound"
    assert "云门小区" not in found


def test_a_verb_stands_before_one_mention_only() -> None:
    found = entities("他们清扫云门小区。云门小区变美了。")
    assert found["云门小区"] == "Compound"


def test_what_only_leads_to_a_name_is_none_of_it() -> None:
    found = entities("柳浦社区很热闹。而柳浦社区也在推进，即云台片区以东。")
    assert found["柳浦社区"] == "Community"
    assert "而柳浦社区" not in found
    assert "一楼社区" not in entities("一楼社区食堂热气腾腾。")


def test_a_place_that_is_chosen() -> None:
    assert "柳荫花园小区" in entities("社区选柳荫花园小区为试点。")


def test_a_number_that_a_name_begins_with_wherever_it_stands() -> None:
    assert "三龙湾片区" in entities("三龙湾片区动工。三龙湾迎来客商。")
    assert "三龙湾片区" not in entities("三龙湾片区动工。龙湾迎来客商。")


def test_a_preposition_does_not_begin_a_name() -> None:
    found = entities("法院走进兰石家园社区。会上，向兰石家园社区颁发证书。")
    assert "兰石家园社区" in found
    assert "向兰石家园社区" not in found


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("望江园为民办普惠园。", "望江园为民办普惠园"),
        ("北苑小区内设服务站。", "北苑小区内设服务站"),
        ("芳草园下有停车场。", "芳草园下有停车场"),
        ("清泉河以东公园建成。", "清泉河以东公园"),
    ],
)
def test_what_is_told_of_a_place_is_no_part_of_a_name(text: str, none: str) -> None:
    assert none not in entities(text)


@pytest.mark.parametrize("name", ["桥下书屋", "城上城书屋"])
def test_names_may_tell_where_they_are(name: str) -> None:
    assert name in entities(f"{name}开放。")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("游客散去。中周家巷里静悄悄。", "中周家巷"),
        ("会客厅设在中云亭大厦六楼。", "中云亭大厦"),
        ("她说，光青石路就来了三万人。", "青石路"),
        ("改造中周家巷封了路。", "周家巷"),
    ],
)
def test_a_side_begins_a_name_where_nothing_stands_before_it(text: str, name: str) -> None:
    assert [found for found, cls in entities(text).items() if cls.startswith("Facility")] == [name]
