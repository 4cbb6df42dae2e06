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
