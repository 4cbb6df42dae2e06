"""The events at which clauses are set."""

from __future__ import annotations

import pytest

from figures.telling import Cut, told
from jiedao.figures import FigureRules


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            ["街道举办{楼宇招商推介会:Programme}。", "会上,云帆科技、江河贸易等10个项目集中签约,总投资超10亿元。"],
            ["楼宇招商推介会 | 项目 | 10 个", "楼宇招商推介会 | 总投资 | 1000000000 元"],
        ),
        (
            [
                "{柳湖社区:Community}举办“{学雷锋大集:Programme}”。",
                "在服务区,{甲公司:Organisation}的员工修伞。",
                "活动现场发放手册200份。",
            ],
            ["学雷锋大集 | 发放手册 | 200 份"],
        ),
        (
            [
                "街道开展“{洁净家园:Programme}”卫生整治活动,居民都来了。",
                "行动中,志愿者分工合作。",
                "清运组清运杂物40余袋。",
            ],
            ["洁净家园 | 清运杂物 | 40 袋"],
        ),
        (
            [
                "街道举办“{学雷锋大集:Programme}”。",
                "昨天,{柳湖社区:Community}举办了一场茶话会。",
                "活动现场发放手册200份。",
            ],
            ["柳湖社区 | 发放手册 | 200 份"],
        ),
        (
            ["街道推行{巷长制:Programme}。", "会上,发放手册200份。"],
            ["- | 发放手册 | 200 份"],
        ),
        (
            ["街道举办“{邻里节:Programme}”,街道各单位200名职工参加。"],
            ["邻里节 | 参加职工 | 200 名"],
        ),
        (
            ["{柳湖社区:Community}举办{端午诗会活动:Programme}。", "社区妇女代表共30余人参加了活动。"],
            ["端午诗会活动 | 参加社区妇女代表 | 30 人"],
        ),
        (
            ["在{全国运动会:Programme}期间,街道发动1000名党员参与。"],
            ["- | 党员 | 1000 名"],
        ),
        (
            ["街道举办{邻里文化节:Programme}。", "活动吸引居民300人参加。", "街道投入资金20万元。"],
            ["邻里文化节 | 吸引居民 | 300 人", "- | 投入资金 | 200000 元"],
        ),
    ],
)
def test_a_scene_stands_for_the_last_event(
    rules: FigureRules, cut: Cut, sentences: list[str], expected: list[str]
) -> None:
    assert told(rules, cut, *sentences) == expected
