"""Indicators without what only repeats whose the number is."""

from __future__ import annotations

import pytest

from figures.telling import Cut, told
from jiedao.figures import FigureRules


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("{红星食堂:Facility}开业,食堂建筑面积300平方米。", ["红星食堂 | 建筑面积 | 300 平方米"]),
        ("街道开展{“法律进万家”讲座:Programme}18场。", ["“法律进万家”讲座 | 讲座场次 | 18 场"]),
        ("社区种植月季300株。", ["- | 种植月季 | 300 株"]),
        ("社区养老床位20张。", ["- | 社区养老床位 | 20 张"]),
        ("街道开展{“清洁家园”活动:Programme}18场。", ["“清洁家园”活动 | 场次 | 18 场"]),
        ("街道举办“{幸福集市:Programme}”23场次。", ["幸福集市 | 场次 | 23 场次"]),
        ("街道举办“{幸福集市:Programme}”“{欢乐广场:Programme}”23场。", ["- | 幸福集市”“欢乐广场 | 23 场"]),
    ],
)
def test_shortened(rules: FigureRules, cut: Cut, sentence: str, expected: list[str]) -> None:
    assert told(rules, cut, sentence) == expected
