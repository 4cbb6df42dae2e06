"""Where a clause plays."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("在清水河社区，街道建成“邻里书屋”。", "邻里书屋 within 清水河社区"),
        ("清水河社区内，街道建成“邻里书屋”。", "邻里书屋 within 清水河社区"),
    ],
)
def test_where_it_is(text: str, told: str) -> None:
    assert told in relations(text)


def test_a_crossing_holds_nothing() -> None:
    assert "邻里书屋 within 锦江路" not in relations("街道在锦江路与芙蓉街交叉口建成“邻里书屋”。")


def test_the_innermost_place_is_meant() -> None:
    found = relations("街道在芳草社区芙蓉小区开展“知民情”宣传活动。")
    assert [r for r in found if "appliedIn" in r] == ["知民情宣传活动 appliedIn 芙蓉小区"]


def test_what_is_done_to_a_place_does_not_happen_in_it() -> None:
    found = relations("街道在云谷科创园建设中组建“筑梦”先锋队。")
    assert "筑梦先锋队 within 云谷科创园" not in found
    assert "筑梦先锋队 within 云谷科创园" in relations("街道在云谷科创园组建“筑梦”先锋队。")
