"""For each of what a number holds."""

from __future__ import annotations

import pytest

from figures.telling import Cut
from jiedao.figures import FigureContext, FigureRules


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("每名老人每年补助600元。", ["每名老人，每年"]),
        ("每平方公里有门店120家。", ["每平方公里"]),
        ("每百户配备网格员1名、楼长3名。", ["每百户", "每百户"]),
        ("门票每人20元。", ["每人"]),
        # what is told of all of them, of other numbers before, or of where somebody went
        ("每个网格配备队员3名,共有队员90名。", ["每个网格", ""]),
        ("现有队员90名每个网格3名。", ["", ""]),
        ("走进每个小区走访居民300户。", [""]),
        ("每个小区共收集意见300条。", [""]),
        ("每单补贴3元。", [""]),
    ],
)
def test_each(rules: FigureRules, cut: Cut, sentence: str, expected: list[str]) -> None:
    figures, _ = rules.find(sentence, [], cut=cut, context=FigureContext())
    assert [figure.qualifier for figure in figures] == expected
