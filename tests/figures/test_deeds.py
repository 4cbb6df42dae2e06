"""Who does what a clause tells."""

from __future__ import annotations

import pytest

from figures.telling import Cut, told
from jiedao.figures import FigureRules


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (["街道推进{滨河改造项目:Project},新建公园3个。"], ["滨河改造项目 | 公园 | 3 个"]),
        (["街道启动“{夏夜消费季:Programme}”,发放消费券50万元。"], ["夏夜消费季 | 发放消费券 | 500000 元"]),
        (["街道举办“{书记擂台赛:Programme}”,选派干部12名。"], ["- | 选派干部 | 12 名"]),
        (["街道启动“{红心计划:Programme}”,发放消费券50万元。"], ["- | 发放消费券 | 500000 元"]),
        (["街道开办“{红心学堂:Programme}”,邀请专家来讲,一年开课12场。"], ["红心学堂 | 开课 | 12 场"]),
        (["街道建成{长者食堂:Facility},{区民政局:Organisation}给予支持,每天供餐80份。"], ["长者食堂 | 供餐 | 80 份"]),
        (
            [
                "{柳湖社区:Community}开展“{净街:Programme}”行动,{甲公司:Organisation}的员工也来帮忙。",
                "30名志愿者清扫街巷,清理垃圾20袋。",
            ],
            ["净街 | 志愿者 | 30 名", "净街 | 清理垃圾 | 20 袋"],
        ),
        (["街道打造{云谷:Facility},出台优惠政策,入驻企业40家。"], ["云谷 | 入驻企业 | 40 家"]),
        (["街道推行“{三敲门:Programme}”工作法,162名党员编入支部。"], ["- | 党员 | 162 名"]),
        (["街道推行“{马扎:Programme}”调解工作法,化解纠纷80起。"], ["马扎 | 化解纠纷 | 80 起"]),
        (["街道成立{防汛指挥部:Organisation},转移居民800人。"], ["- | 转移居民 | 800 人"]),
        (["街道成立{防汛指挥部:Organisation},抽调干部30名。"], ["防汛指挥部 | 抽调干部 | 30 名"]),
        (["街道培育“{先锋:Programme}”品牌,下设3个子品牌。"], ["先锋 | 子品牌 | 3 个"]),
        (
            ["“{少年宫:Programme}”托管班开班,{甲大学:Organisation}派来学生,一年托管儿童80人次。"],
            ["少年宫 | 托管儿童 | 80 人次"],
        ),
        (["街道推进{滨河改造项目:Project}。", "上半年,完成投资3000万元。"], ["滨河改造项目 | 完成投资 | 30000000 元"]),
        (["街道打造“{红星先锋:Programme}”品牌,收集诉求90件。"], ["- | 收集诉求 | 90 件"]),
        (["街道推行“{红星工单:Programme}”机制,受理诉求90件。"], ["红星工单 | 受理诉求 | 90 件"]),
        (["{红星社区:Community}添了新景。", "{区城管局:Organisation}赶来,栽树30棵。"], ["红星社区 | 栽树 | 30 棵"]),
        (["{红星社区:Community}是个老社区。", "今年以来,投诉少了40%。"], ["红星社区 | 投诉 | 40 %"]),
        (["{红星社区:Community}是个老社区。", "全街道投诉少了40%。"], ["- | 投诉 | 40 %"]),
    ],
)
def test_who_does_it(rules: FigureRules, cut: Cut, sentences: list[str], expected: list[str]) -> None:
    assert told(rules, cut, *sentences) == expected
