"""What consists of what."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“五色管家”机制包括“绿管家”“蓝管家”。", "绿管家 partOf 五色管家机制"),
        ("“暖邻课堂”“银发集市”两个“幸福玉林”项目。", "暖邻课堂 partOf 幸福玉林项目"),
        ("“七彩课堂”：红色课堂、绿色课堂、蓝色课堂。", "绿色课堂 partOf 七彩课堂"),
    ],
)
def test_parts(text: str, told: str) -> None:
    assert told in relations(text)


def test_bodies_of_their_own_take_part_in_a_programme_of_partners() -> None:
    found = relations("街道评出一批“红色合伙人”。武侯区财政局、晨光小学等“红色合伙人”如期到场。")
    assert "武侯区财政局 participatesIn 红色合伙人" in found
    assert "武侯区财政局 partOf 红色合伙人" not in found


def test_teams_are_under_the_body_named_right_before() -> None:
    found = relations("街道建立“1+7”体系，成立“红马甲”志愿总队，下设携手助老“银发”服务队、“青春”服务队。")
    assert {"银发服务队 partOf 红马甲志愿总队", "青春服务队 partOf 红马甲志愿总队"} <= set(found)
    assert not [r for r in found if " cooperatesWith " in r]
