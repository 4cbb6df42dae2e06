"""The names right beside a number."""

from __future__ import annotations

import pytest

from figures.telling import Cut, told
from jiedao.figures import FigureRules


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("街道联合42家单位成立{同心联盟:Organisation}。", ["同心联盟 | 成员单位 | 42 家"]),
        ("街道汇聚28家单位,搭建起“{同心联盟:Organisation}”。", ["同心联盟 | 成员单位 | 28 家"]),
        ("街道引导16家门店抱团,组建{同心联盟:Organisation}。", ["同心联盟 | 成员门店 | 16 家"]),
        ("街道上了八节“{板凳课:Programme}”。", ["板凳课 | 板凳课 | 8 节"]),
        ("街道建成拥有12个功能区的{百姓书房:Facility}。", ["百姓书房 | 功能区 | 12 个"]),
        ("红牌挂上了{坡坎公寓:Compound}42个门栋。", ["坡坎公寓 | 门栋 | 42 个"]),
        ("一条“{云上法庭:Programme}”连着5家法院。", ["云上法庭 | 法院 | 5 家"]),
        ("街道把闲置8年的粮库改造成“{粮仓书院:Facility}”。", ["粮仓书院 | 闲置年数 | 8 年"]),
        ("一栋闲置五年的厂房,被改造成“{青年小院:Facility}”。", ["青年小院 | 闲置年数 | 5 年"]),
        ("在只有0.5平方公里的{柳湖社区:Community},居民亲如一家。", ["柳湖社区 | 面积 | 0.5 平方公里"]),
        ("张兰等12人被授予“{最美志愿者:Award}”称号。", ["最美志愿者 | 获奖人数 | 12 人"]),
        ("街道为{梧桐公园:Facility}内30盏路灯更换灯头。", ["梧桐公园 | 路灯 | 30 盏"]),
        ("街道建成7支以教师为主体的“{银龄宣讲队:Organisation}”。", ["银龄宣讲队 | 银龄宣讲队 | 7 支"]),
        ("街道发动7名来自“{银龄宣讲队:Organisation}”的党员。", ["- | 党员 | 7 名"]),
        ("{柳湖社区:Community}户均面积超过{甲市:Division}32平方米的平均水平。", ["甲市 | 面积 | 32 平方米"]),
        ("街道走访{云谷产业园:Facility}内82家企业。", ["云谷产业园 | 企业 | 82 家"]),
        ("街道在{梧桐小区:Compound}加装电梯12部。", ["梧桐小区 | 加装电梯 | 12 部"]),
        ("街道在{梧桐广场:Facility}举办招聘会5场。", ["- | 招聘会 | 5 场"]),
        ("街道为{柳湖小区:Compound}加装电梯12部。", ["柳湖小区 | 加装电梯 | 12 部"]),
        ("街道为{柳湖小区:Compound}解决难题12个。", ["- | 解决难题 | 12 个"]),
        ("{梧桐路:Facility}不足400米,开着21家小店。", ["梧桐路 | 长度 | 400 米", "梧桐路 | 小店 | 21 家"]),
    ],
)
def test_beside(rules: FigureRules, cut: Cut, sentence: str, expected: list[str]) -> None:
    assert told(rules, cut, sentence) == expected
