"""Schemes called by a row of numbers, which their sentence explains."""

from __future__ import annotations

import pytest

from figures.telling import Cut, told
from jiedao.figures import FigureRules
from jiedao.figures.formulas import numbers


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("“1234”工作法", (1, 2, 3, 4)),
        ("“1343”工作法", (1, 3, 4, 3)),
        ("“2+6”阵地", (2, 6)),
        ("“十联两建”机制", (10, 2)),
        ("“365”服务", ()),
        ("“双报到”机制", ()),
        ("5·20音乐会", ()),
    ],
)
def test_the_numbers_of_a_formula(name: str, row: tuple[int, ...]) -> None:
    assert numbers(name) == row


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "街道探索{“1+2+4”服务体系:Programme},1个中心统筹,2支队伍跟进。",
            ["“1+2+4”服务体系 | 中心统筹 | 1 个", "“1+2+4”服务体系 | 队伍 | 2 支"],
        ),
        (
            "街道推行{“一核四联”工作法:Programme},建强一个核心,联动四类力量。",
            ["“一核四联”工作法 | 核心 | 1 个", "“一核四联”工作法 | 力量 | 4 类"],
        ),
        (
            "街道推行{“1+2+4”服务体系:Programme},新建驿站18个,招募志愿者620名。",
            ["- | 驿站 | 18 个", "- | 招募志愿者 | 620 名"],
        ),
        (
            "街道推行{“1+3+N”模式:Programme}。|“1”即1名总楼长,由干部担任,“3”是3个常驻小组。",
            ["“1+3+N”模式 | 总楼长 | 1 名", "“1+3+N”模式 | 常驻小组 | 3 个"],
        ),
        (
            "街道建立由6个分站、2个总站构成的{“2+6+N”服务体系:Programme}。",
            ["“2+6+N”服务体系 | 分站 | 6 个", "“2+6+N”服务体系 | 总站 | 2 个"],
        ),
        ("街道推行{“1+3+N”模式:Programme}。|街道建成公园3个。", ["- | 公园 | 3 个"]),
        ("街道推行{“1+3+N”模式:Programme}。|“5”即5个小组。", ["- | 小组 | 5 个"]),
        ("街道落实{“四议两公开”工作法:Programme},组成4个督导组。", ["- | 督导组 | 4 个"]),
    ],
)
def test_what_explains_a_formula_is_of_its_scheme(
    rules: FigureRules, cut: Cut, sentence: str, expected: list[str]
) -> None:
    assert told(rules, cut, *sentence.split("|")) == expected
