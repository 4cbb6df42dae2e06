"""Heads of bodies and places: what they tell, and what they do with others."""

from __future__ import annotations

import pytest

from figures.telling import Cut, told
from jiedao.figures import FigureRules


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            ["{云塘商会:Organisation}会长{李铭:Person}介绍,今年走访会员企业42家,帮助融资1300万元。"],
            ["云塘商会 | 走访会员企业 | 42 家", "云塘商会 | 融资 | 13000000 元"],
        ),
        (
            ["{云塘商圈党总支:Organisation}书记{赵宁:Person}对记者说,眼下有骨干86名。"],
            ["云塘商圈党总支 | 骨干 | 86 名"],
        ),
        (
            ["{云塘物业公司:Organisation}经理{李铭:Person}见了谁都打招呼。", "{李铭:Person}表示,如今聘用保洁员230人。"],
            ["云塘物业公司 | 聘用保洁员 | 230 人"],
        ),
        (["{柳湖街道党工委:Organisation}书记{赵宁:Person}介绍,目前建成网格58个。"], ["- | 网格 | 58 个"]),
        (["{区民政局:Organisation}局长{赵宁:Person}表示,新建食堂6家。"], ["- | 食堂 | 6 家"]),
    ],
)
def test_what_the_head_of_a_body_tells_is_of_it(
    rules: FigureRules, cut: Cut, sentences: list[str], expected: list[str]
) -> None:
    assert told(rules, cut, *sentences) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            ["{樱园社区:Community}党委书记{刘芳:Person}带领党员清理楼道,清走杂物36吨。"],
            ["樱园社区 | 清走杂物 | 36 吨"],
        ),
        (
            ["{樱园社区:Community}党委书记{刘芳:Person}常说民生无小事。", "{刘芳:Person}种花5000株。"],
            ["樱园社区 | 种花 | 5000 株"],
        ),
        (["{刘芳:Person}发动邻居捐书700本。"], ["- | 发动邻居捐书 | 700 本"]),
        (["{樱园社区:Community}网格员{刘芳:Person}走访居民20户。"], ["刘芳 | 走访居民 | 20 户"]),
        (["{樱园社区:Community}书记{刘芳:Person}个人认领微心愿11个。"], ["刘芳 | 认领微心愿 | 11 个"]),
    ],
)
def test_what_the_head_of_a_place_does_with_others_is_of_the_place(
    rules: FigureRules, cut: Cut, sentences: list[str], expected: list[str]
) -> None:
    assert told(rules, cut, *sentences) == expected
