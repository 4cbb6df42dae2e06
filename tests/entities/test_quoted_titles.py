"""Quoted titles whose noun stands far behind them."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道主办“柳浪”青年职工厨艺友谊赛。", {"柳浪青年职工厨艺友谊赛": "Programme/Activity"}),
        ("街道举办“柳浪”，引导居民参加比赛。", {"柳浪": "Programme"}),
    ],
)
def test_titles(text: str, expected: dict[str, str]) -> None:
    assert entities(text) == expected


def test_a_shorter_name_within_a_title_is_none() -> None:
    assert entities("“柳浦·志愿服务项目风采录”与读者见面。") == {}


def test_an_occasion_that_takes_place_is_named_whole() -> None:
    found = entities("“我在柳城过大年”文明实践集中日活动在广场举行。")
    assert "我在柳城过大年文明实践集中日活动" in found
