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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("街道推行“横成线、纵成网”的楼栋管理体系。", "横成线、纵成网的楼栋管理体系"),
        ("社区探索“四方同心”的城市社区治理新模式。", "四方同心的城市社区治理新模式"),
    ],
)
def test_a_scheme_is_named_by_the_quotation_and_what_it_is_far_behind(text: str, name: str) -> None:
    assert entities(text)[name].startswith("Programme")


@pytest.mark.parametrize("text", ["坚持“以人为本”的社区治理体系。", "形成“人人有责、人人尽责”的社会治理体系。"])
def test_a_saying_names_no_scheme(text: str) -> None:
    assert not [name for name, kind in entities(text).items() if kind.startswith("Programme")]
