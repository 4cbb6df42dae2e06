"""What bare nouns at the beginning of a clause stand for."""

from __future__ import annotations

import pytest

from figures.telling import Cut, told
from jiedao.figures import FigureRules

TOLD = ["街道建成{梧桐养老服务中心:Facility}。", "街道干部走访了{甲公司:Organisation}。"]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ([*TOLD, "中心面积达900平方米。"], ["梧桐养老服务中心 | 面积 | 900 平方米"]),
        (
            ["街道看望了{梅岭社区:Community}的9个院落。", "9个院落选出院长20名,入户率达90%。"],
            [
                "梅岭社区 | 院落 | 9 个",
                "梅岭社区 | 院落 | 9 个",
                "梅岭社区 | 选出院长 | 20 名",
                "梅岭社区 | 入户率 | 90 %",
            ],
        ),
        (
            ["{梅岭小区:Compound}有住户384户。", "推动小区业委会调解纠纷147起。"],
            ["梅岭小区 | 住户 | 384 户", "- | 推动小区业委会调解纠纷 | 147 起"],
        ),
        (
            ["街道打造{云谷文创园:Facility}。", "大家干劲足。", "去年,园区揽客9万人次。"],
            ["云谷文创园 | 揽客 | 90000 人次"],
        ),
        (["街道建成{云帆大厦:Facility}。", "大厦纳税达3亿元。"], ["云帆大厦 | 纳税 | 300000000 元"]),
        (["街道组建{护河志愿队:Organisation}。", "这支志愿队队员40名。"], ["护河志愿队 | 队员 | 40 名"]),
        (["街道成立“{同心:Organisation}”党建联盟。", "该联盟解决问题80个。"], ["同心 | 解决问题 | 80 个"]),
        (
            ["街道引进{甲公司:Organisation}。", "{街道党工委:Organisation}很感慨。", "该公司纳税80万元。"],
            ["甲公司 | 纳税 | 800000 元"],
        ),
        (["街道打造{云谷文创园:Facility}。", "园内年产值2亿元。"], ["云谷文创园 | 年产值 | 200000000 元"]),
        (["街道引进{甲公司:Organisation}。", "街道还新增停车位80个。"], ["- | 新增停车位 | 80 个"]),
    ],
)
def test_bare_nouns(rules: FigureRules, cut: Cut, sentences: list[str], expected: list[str]) -> None:
    assert told(rules, cut, *sentences) == expected


def test_the_only_firm_of_an_article_is_what_the_firm_stands_for(rules: FigureRules, cut: Cut) -> None:
    named = "{恒远橡塑公司:Organisation}成立于1998年。"
    assert told(rules, cut, named, "公司订单增加两成。") == ["恒远橡塑公司 | 订单 | 20 %"]
    two = "{柳湖街道:SubDistrict}走访{恒远橡塑公司:Organisation}、{永利钢构公司:Organisation}。"
    assert not told(rules, cut, two, "公司订单增加两成。")[0].startswith(("恒远", "永利"))


def test_a_place_that_is_open_is_told_of(rules: FigureRules, cut: Cut) -> None:
    sentence = "位于一楼的“{小满书屋:Facility}”开放半年,借出图书2300册次。"
    assert told(rules, cut, sentence) == ["小满书屋 | 借出图书 | 2300 册次"]
