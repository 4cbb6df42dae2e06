"""Whose a number is where its sentence names nobody."""

from __future__ import annotations

import pytest

from figures.telling import Cut, told
from jiedao.figures import FigureRules


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (["街道把{梅岭路小程序:Platform}交给居民试用,反响不错,收到建议70条。"], ["梅岭路小程序 | 收到建议 | 70 条"]),
        (["街道与{梅岭路小程序:Platform},收到建议70条。"], ["- | 收到建议 | 70 条"]),
        (["街道看中{北岸厂房更新项目:Project};随后接待来访者70人。"], ["- | 接待来访者 | 70 人"]),
        (["老人都爱去{梅岭食堂:Facility}。", "一顿饭7元。"], ["梅岭食堂 | 一顿饭 | 7 元"]),
        (
            ["街道排查盗案199起,录入“{平安梅岭:Platform}”平台199起,侦破195起。"],
            ["- | 排查盗案 | 199 起", "- | 录入“平安梅岭”平台 | 199 起", "- | 侦破 | 195 起"],
        ),
        (["街道补短板。", "{梅岭社区:Community}修好了凉亭。", "投入90万元更换路灯。"], ["- | 投入 | 900000 元"]),
        (["{梅岭社区:Community}修好了凉亭。", "投入90万元更换路灯。"], ["梅岭社区 | 投入 | 900000 元"]),
        (
            ["街道启动{梅岭暖房工程:Programme},涉及居民436户。", "持续推行结对帮扶,帮扶渔民208户。"],
            ["梅岭暖房工程 | 居民 | 436 户", "- | 帮扶渔民 | 208 户"],
        ),
        (
            ["{东岸管网改造:Project}已完成,{西岸泵站改造:Project}已封顶。", "清理淤泥300吨。"],
            ["- | 清理淤泥 | 300 吨"],
        ),
        (
            ["街道投放“{惠邻券:Programme}”3期共计80万元,核销率97%。"],
            ["惠邻券 | 期数 | 3 期", "惠邻券 | 核销率 | 97 %"],
        ),
        (["老人都爱去{梅岭食堂:Facility}。", "街道发放饭票300张。"], ["- | 发放饭票 | 300 张"]),
        (["街道推行{院坝会:Programme}。", "养老中心把饭菜送上门,每天送餐90份。"], ["- | 送餐 | 90 份"]),
        (["街道推行{院坝会:Programme}。", "一年下来,议成小事78件。"], ["院坝会 | 议成小事 | 78 件"]),
        (
            ["{梅岭社区:Community}是个老社区。", "街道摸清了社区老年人占31%的底数。"],
            ["梅岭社区 | 社区老年人占比 | 31 %"],
        ),
    ],
)
def test_what_was_named_before(rules: FigureRules, cut: Cut, sentences: list[str], expected: list[str]) -> None:
    assert told(rules, cut, *sentences) == expected
