"""A number that another one became, whatever the verb."""

from __future__ import annotations

import pytest

from figures.telling import Cut, told
from jiedao.figures import FigureRules


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("出租率由58%爬升到91%。", ["- | 出租率 | 58 %", "- | 出租率 | 91 %"]),
        ("桌椅从12张添到40张。", ["- | 桌椅 | 12 张", "- | 桌椅 | 40 张"]),
        ("办理时限从15天砍到3天。", ["- | 办理时限 | 15 天", "- | 办理时限 | 3 天"]),
        ("材料由7份精简为2份。", ["- | 材料 | 7 份", "- | 材料 | 2 份"]),
        ("床位由最初的20张扩到80张。", ["- | 床位 | 20 张", "- | 床位 | 80 张"]),
        ("摊位费由每月600元落到200元。", ["- | 摊位费 | 600 元", "- | 摊位费 | 200 元"]),
        ("街道由5名党员照看12户老人。", ["- | 党员 | 5 名", "- | 老人 | 12 户"]),
        ("街道从8家单位抽调骨干16名。", ["- | 单位 | 8 家", "- | 抽调骨干 | 16 名"]),
    ],
)
def test_whatever_the_verb(rules: FigureRules, cut: Cut, sentence: str, expected: list[str]) -> None:
    assert told(rules, cut, sentence) == expected
