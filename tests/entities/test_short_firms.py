"""Firms that a short name and their trade tell, in a clause that says what they do."""

from __future__ import annotations

import pytest

from extracting import entities, rules_of
from jiedao.entities import short_firms

FIRM = "Organisation/Enterprise"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道跟榆安物业商量出一个法子。", ["榆安物业"]),
        ("街道同禾澜传媒签了约。", ["禾澜传媒"]),
        ("做短剧的禾澜数据也在5月落了户。", ["禾澜数据"]),
        ("养老中心交给乐邻康养运营。", ["乐邻康养"]),
        ("主营花草的旺栖商贸头一个搬进来，迅达云配、岚山优选跟着签了约。", ["旺栖商贸", "迅达云配", "岚山优选"]),
        ("禾澜科技负责人说，这里办事方便。", ["禾澜科技"]),
    ],
)
def test_a_short_name_with_its_trade_is_a_firm(text: str, expected: list[str]) -> None:
    assert sorted(name for name, cls in entities(text).items() if cls == FIRM) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "街道跟专业物业商量办法。",
        "引进高端餐饮，丰富业态。",
        "社区教育负责人介绍了情况。",
        "不同科技各有长处。",
        "川味餐饮也搬了进来。",
        "发挥惠企咨询作用，提供上门服务。",
        "禾澜数据显示，房价平稳。",
    ],
)
def test_a_trade_of_some_sort_is_no_firm(text: str) -> None:
    assert "short-firm" not in rules_of(text).values()


def test_a_full_name_is_not_cut_behind_its_trade() -> None:
    assert set(entities("街道与青岛盛晟餐饮管理有限公司合作。")) == {"青岛盛晟餐饮管理有限公司"}


def test_trades_come_from_the_word_categories() -> None:
    known = short_firms.compiled({"trade": ["窑业"], "common_trade": ["数据"], "trade_sort": ["海外"]})
    assert known.pattern.findall("青禾窑业与数据，数据产业") == ["窑业", "数据"]
    assert known.sure == {"窑业"}
    assert short_firms.compiled({}).pattern.search("青禾窑业") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("天球实业董事长黄天候出席。", ["天球实业"]),
        ("来到青越智控、禾澜电器。", ["禾澜电器", "青越智控"]),
        ("思禾智能去年营收破亿。", ["思禾智能"]),
    ],
)
def test_who_heads_a_firm_and_firms_side_by_side_tell_it(text: str, expected: list[str]) -> None:
    assert sorted(name for name, cls in entities(text).items() if cls == FIRM) == expected
