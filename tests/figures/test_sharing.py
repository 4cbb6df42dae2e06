"""Numbers that are shared out to several things in order."""

from __future__ import annotations

import pytest

from figures.telling import Cut, told
from jiedao.figures import FigureContext, FigureRules
from jiedao.figures.examples import parse
from jiedao.figures.sharing import Item, indicator_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("税收收入、营业收入同比分别增长6.1%、7.2%。", ["- | 税收收入 | 6.1 %", "- | 营业收入 | 7.2 %"]),
        ("新建口袋公园和健身广场各3处。", ["- | 口袋公园 | 3 处", "- | 健身广场 | 3 处"]),
        (
            "财政收入3亿元、地方税收1亿元,同比分别增长6%、4%。",
            ["- | 财政收入 | 300000000 元", "- | 地方税收 | 100000000 元", "- | 财政收入 | 6 %", "- | 地方税收 | 4 %"],
        ),
        ("男、女队员分别为30人、50人。", ["- | 男队员 | 30 人", "- | 女队员 | 50 人"]),
        (
            "65至74岁、75岁以上的老人,每月分别补贴20元和30元。",
            ["- | 65至74岁补贴 | 20 元", "- | 75岁以上补贴 | 30 元"],
        ),
        (
            "{柳湖社区:Community}、{东坡社区:Community}分别有居民300户和500户。",
            ["柳湖社区 | 居民 | 300 户", "东坡社区 | 居民 | 500 户"],
        ),
        (
            "{安泰大厦:Facility}和{永宁大厦:Facility}税收分别达到3亿元、2亿元。",
            ["安泰大厦 | 税收 | 300000000 元", "永宁大厦 | 税收 | 200000000 元"],
        ),
        (
            "{柳湖社区:Community}、{东坡社区:Community}的停车位分别增加120个、80个。",
            ["柳湖社区 | 停车位增加 | 120 个", "东坡社区 | 停车位增加 | 80 个"],
        ),
        (
            "鲜切花交易量3亿枝,交易额8亿元,分别增长12%和9%。",
            [
                *("- | 鲜切花交易量 | 300000000 枝", "- | 交易额 | 800000000 元"),
                *("- | 鲜切花交易量 | 12 %", "- | 交易额 | 9 %"),
            ],
        ),
        (
            "接待游客9万人次,门票收入2亿元,分别比上年增长6%和8%。",
            ["- | 接待游客 | 90000 人次", "- | 门票收入 | 200000000 元", "- | 接待游客 | 6 %", "- | 门票收入 | 8 %"],
        ),
        ("{柳湖街道:SubDistrict}老人、孩子分别为30人、20人。", ["柳湖街道 | 老人 | 30 人", "柳湖街道 | 孩子 | 20 人"]),
        ("配备消防车、水罐车各2辆。", ["- | 消防车 | 2 辆", "- | 水罐车 | 2 辆"]),
    ],
)
def test_each_thing_has_its_number(rules: FigureRules, cut: Cut, text: str, expected: list[str]) -> None:
    assert told(rules, cut, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("税收分别增长6%、7%。", ["- | 税收 | 6 %", "- | 税收 | 7 %"]),
        ("党员、群众、志愿者分别为30人、50人。", ["- | 党员、群众、志愿者 | 30 人", "- | 党员、群众、志愿者 | 50 人"]),
    ],
)
def test_as_many_things_as_numbers_or_none(rules: FigureRules, cut: Cut, text: str, expected: list[str]) -> None:
    assert told(rules, cut, text) == expected


def test_a_mention_keeps_what_is_said_of_it() -> None:
    assert indicator_of(Item("柳湖社区", 0), "居民") == "居民"
    assert indicator_of(Item("柳湖社区", 0), "柳湖社区") == ""
    assert indicator_of(Item("老人"), "分别补贴") == "老人补贴"
    assert indicator_of(Item("老人"), "老人、孩子") == "老人"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021年、2022年分别调解纠纷18起和25起。", [("调解纠纷", "2021年"), ("调解纠纷", "2022年")]),
        ("今年一季度和二季度,街道税收分别为3亿元、4亿元。", [("税收", "今年一季度"), ("税收", "二季度")]),
        ("2021年、2022年调解纠纷分别下降6%、8%。", [("调解纠纷", "2021年，下降"), ("调解纠纷", "2022年，下降")]),
        ("近两年财政投入分别为300万元、400万元。", [("财政投入", "近两年"), ("财政投入", "近两年")]),
    ],
)
def test_each_time_has_its_number(rules: FigureRules, cut: Cut, text: str, expected: list[tuple[str, str]]) -> None:
    figures, _ = rules.find(*parse(text)[:2], cut=cut, context=FigureContext())
    assert [(figure.indicator, figure.qualifier) for figure in figures] == expected
