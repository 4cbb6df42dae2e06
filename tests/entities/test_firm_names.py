"""What the full names of firms hold."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    "name",
    ["星岳集团商业公司", "云帆服务安徽公司", "联岳（上海）科技有限公司", "星岳集团置业公司", "电子科技大学云溪学院"],
)
def test_a_name_goes_on_to_its_branch_and_back_to_its_parent(name: str) -> None:
    assert name in entities(f"街道召开会议，{name}捐款。")


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("左右家具有限公司捐赠了20套桌椅。", "左右家具有限公司"),
        ("联创物业服务有限公司负责管理。", "联创物业服务有限公司"),
        ("她是上海钜派餐饮管理有限公司的党员。", "上海钜派餐饮管理有限公司"),
        ("同见集团党委组织青年参观。", "同见集团党委"),
        ("远见集团工会送来慰问品。", "远见集团"),
    ],
)
def test_a_common_word_may_be_what_a_firm_is_called(text: str, firm: str) -> None:
    assert entities(text)[firm].startswith("Organisation")


@pytest.mark.parametrize(
    "text",
    [
        "近日物业管理有限公司都参加了会议。",
        "三家物业服务有限公司参加。",
        "教育集团党委开会。",
        "组建集团工会的工作。",
        "酒店集团总部搬来了。",
    ],
)
def test_a_sort_of_firms_is_none(text: str) -> None:
    assert entities(text) == {}
