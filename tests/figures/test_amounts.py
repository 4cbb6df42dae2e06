"""Numbers that state an amount, and those that do not."""

from __future__ import annotations

import pytest

from figures.telling import Cut
from jiedao.figures import FigureContext, FigureRules


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("街道引入26个超亿元产业项目。", [26]),
        ("街道让120个30户以上的村落通水,有500名以上的志愿者。", [120, 500]),
        ("12345市民热线接到诉求20件。", [20]),
        ("辖区划分三大片区、6个网格。", [3, 6]),
        ("70余位老人欢聚一堂。", [70]),
        ("向东而行50米,走20分钟路便到。", []),
        ("参加一次巡逻积5分,以98分排名第一。", [5, 98]),
        ("居民十分满意,3分钟到场。", [3]),
        ("税收实现两位数增长,街道有5位书记。", [5]),
    ],
)
def test_what_states_an_amount(rules: FigureRules, cut: Cut, sentence: str, values: list[int]) -> None:
    figures, _ = rules.find(sentence, [], cut=cut, context=FigureContext())
    assert [int(figure.value) for figure in figures] == values


@pytest.mark.parametrize(
    ("sentence", "units"),
    [
        ("一场开幕式只花了2000块,物业费每月50块。", ["元", "元"]),
        ("房租降到三百块,每户补助500块钱。", ["元", "元"]),
        ("街道更新展板20块,奖励党员户光荣牌30块。", ["块", "块"]),
    ],
)
def test_pieces_where_a_price_is_told_are_yuan(rules: FigureRules, cut: Cut, sentence: str, units: list[str]) -> None:
    figures, _ = rules.find(sentence, [], cut=cut, context=FigureContext())
    assert [figure.unit for figure in figures] == units
