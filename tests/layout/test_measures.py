"""Paragraphs on what a whole division does."""

from __future__ import annotations

import pytest

from jiedao.layout.measures import on_whole


@pytest.mark.parametrize(
    "text",
    [
        "推进阵地建设。依照有人管、有钱办的要求，陆续办起12个示范点。",
        "“网格吹哨、部门响应”，破解管理难题。先后办结事项900件。",
        "做法很快推开。目前，全区已有60个社区办起夜话。",
        "目前，各街道共组建队伍60支。",
        "每月初，9个街道联合开展巡查。",
    ],
)
def test_a_measure_and_what_only_a_division_has_several_of(text: str) -> None:
    assert on_whole(text, named=False)


@pytest.mark.parametrize(
    "text",
    [
        "“菜好吃，价也好。”张兰笑着说。",
        "街道还请来律师坐堂，答疑两百次。",
        "打造服务阵地。星光社区腾出两间房。",
        "夜话准时开场，街坊边喝茶边说事。",
        "这里是全区首个夜间书屋。",
    ],
)
def test_what_goes_on_with_one_place(text: str) -> None:
    assert not on_whole(text, named=False)


def test_a_measure_may_be_followed_by_who_takes_it() -> None:
    assert on_whole("优化服务供给。如柳荫街道办起夜校。", named=True)
    assert not on_whole("目前，各街道都学柳荫街道。", named=True)
