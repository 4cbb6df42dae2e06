"""What is said of a number beside its value."""

from __future__ import annotations

import re

import pytest

from figures.telling import Cut, written
from jiedao.figures import FigureContext, FigureRules
from jiedao.figures.examples import parse
from jiedao.figures.qualifiers import growth

GROWTH = re.compile("(?P<lead>同比|环比|年均|较年初)?(?P<way>增长|提高|下降)?")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("同比增长", "同比增速"),
        ("同比下降", "同比下降"),
        ("环比增长", "环比增速"),
        ("年均增长", "年均增速"),
        ("较年初增长", "较年初增速"),
        ("增长", "增长"),
        ("提高", "提高"),
        ("同比提高", "同比提高"),
        ("", ""),
    ],
)
def test_how_a_growth_is_named(words: str, name: str) -> None:
    assert growth(GROWTH.match(words)) == name
    assert growth(None) == ""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("全年税收8亿元,同比增长6%。", ["- | 税收 | 800000000 元", "- | 税收 | 6 % | 同比增速"]),
        ("建成书屋40余个。", ["- | 书屋 | 40 个 | 余"]),
        ("计划新增停车位80个。", ["- | 新增停车位 | 80 个 | 计划"]),
        ("摆上6桌茶宴。", ["- | 茶宴 | 6 桌"]),
        ("上百名居民参加。", ["- | 居民 | 100 名 | 上"]),
        ("税收由去年的2亿元增至3亿元。", ["- | 税收 | 200000000 元 | 去年", "- | 税收 | 300000000 元"]),
        ("税收3亿元,去年同期为2亿元。", ["- | 税收 | 300000000 元", "- | 税收 | 200000000 元 | 去年"]),
        ("三元里党工委走访居民。", []),
    ],
)
def test_qualified(rules: FigureRules, cut: Cut, sentence: str, expected: list[str]) -> None:
    text, mentions, _ = parse(sentence)
    figures, _ = rules.find(text, mentions, cut=cut, context=FigureContext())
    assert [written(text, mentions, figure._replace(period="", modality="")) for figure in figures] == expected
