"""Whose a firm's numbers are that a place or an area brought in."""

from __future__ import annotations

import pytest

from figures.telling import Cut, told
from jiedao.figures import FigureRules


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "{云谷产业园:Facility}引来{蓝湾科技:Organisation},年纳税300万元。",
            ["蓝湾科技 | 年纳税 | 3000000 元"],
        ),
        ("{云谷大厦:Facility}签下{蓝湾科技:Organisation},年营收超5000万元。", ["蓝湾科技 | 年营收 | 50000000 元"]),
        ("{云谷产业园:Facility}引来{蓝湾科技:Organisation},现有企业80家。", ["云谷产业园 | 企业 | 80 家"]),
        ("{云谷产业园:Facility}毗邻{蓝湾科技:Organisation},年纳税300万元。", ["云谷产业园 | 年纳税 | 3000000 元"]),
    ],
)
def test_what_was_brought_in(rules: FigureRules, cut: Cut, sentence: str, expected: list[str]) -> None:
    assert told(rules, cut, sentence) == expected
