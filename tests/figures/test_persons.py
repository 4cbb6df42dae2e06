"""Whose age it is, and who was something for so many years."""

from __future__ import annotations

import pytest

from figures.telling import Cut, told
from jiedao.figures import FigureRules


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (["{周大爷:Person}今年72岁,当过18年消防员。"], ["周大爷 | 年龄 | 72 岁", "周大爷 | 消防员年数 | 18 年"]),
        (["有着29年党龄的{周大爷:Person}也来了。"], ["周大爷 | 党龄 | 29 年"]),
        (["在巷子里住了30年的{周大爷:Person}说。"], ["周大爷 | 居住年数 | 30 年"]),
        (["门卫{周大爷:Person}来了。", "他做了六年志愿者。"], ["周大爷 | 志愿者年数 | 6 年"]),
        (["他做了六年志愿者。"], []),
    ],
)
def test_of_persons(rules: FigureRules, cut: Cut, sentences: list[str], expected: list[str]) -> None:
    assert told(rules, cut, *sentences) == expected
