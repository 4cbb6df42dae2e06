"""What something is done with in the midst of a clause, told of next."""

from __future__ import annotations

import pytest

from figures.telling import Cut, told
from jiedao.figures import FigureRules


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("街道把粮库改成{梅岭书屋:Facility}供居民借阅,座位46个。", "梅岭书屋 | 座位 | 46 个"),
        ("街道把停产的酒厂辟为“{云岭数谷:Facility}”供青年创业,工位46个。", "云岭数谷 | 工位 | 46 个"),
        ("街道将{云岭大厦:Facility}交由国企运营,年税收2亿元。", "云岭大厦 | 年税收 | 200000000 元"),
        ("街道为{梅岭食堂:Facility}换了灶具,每天卖出午饭300份。", "梅岭食堂 | 卖出午饭 | 300 份"),
        ("街道在{云岭大厦:Facility}召开大会,表彰先进36名。", "- | 表彰先进 | 36 名"),
        ("街道把{梅岭食堂:Facility}、菜场管起来,表彰先进36名。", "- | 表彰先进 | 36 名"),
    ],
)
def test_a_place_that_is_dealt_with(rules: FigureRules, cut: Cut, sentence: str, expected: str) -> None:
    assert told(rules, cut, sentence) == [expected]
