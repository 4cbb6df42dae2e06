"""Titles that somebody else is given, or whose plate is put up."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("7家企业挂上“青州市营商环境监测点”的牌子。", {"青州市营商环境监测点"}),
        ("年底评出最美楼栋12个。", {"最美楼栋"}),
        ("门口挂上“便民服务站”的牌子。", set()),
    ],
)
def test_prizes(text: str, names: set[str]) -> None:
    assert {name for name, cls in entities(text).items() if cls == "Award"} == names
