"""What a number counts: the noun phrase before or after it."""

from __future__ import annotations

import pytest

from figures.telling import Cut, told
from jiedao.figures import FigureRules


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("街道投入90万元统一更换店招。", ["- | 投入 | 900000 元"]),
        ("街道投入90万元帮扶资金。", ["- | 帮扶资金 | 900000 元"]),
        ("街道对4个老旧小区的屋面、管网和围墙实施改造。", ["- | 老旧小区 | 4 个"]),
        ("{红星站:Facility}服务周边3个社区的老人近2000名。", ["红星站 | 服务社区 | 3 个", "红星站 | 老人 | 2000 名"]),
        (
            "街道为1200余名环卫工、快递员、保洁员等户外劳动者建起“{红星驿站:Facility}”18个。",
            ["- | 户外劳动者 | 1200 名", "红星驿站 | 红星驿站 | 18 个"],
        ),
        ("街道8名人大代表提交建议11件。", ["- | 人大代表 | 8 名", "- | 提交建议 | 11 件"]),
        ("街道帮助64家企业融资1.3亿元。", ["- | 企业 | 64 家", "- | 融资 | 130000000 元"]),
        ("街道“最多跑一次”事项实现率100%。", ["- | 最多跑一次事项实现率 | 100 %"]),
        ("{红星小区:Compound}每户每月只收10元。", ["红星小区 | 收费 | 10 元"]),
        ("街道建立“{红星代办:Organisation}”37支。", ["红星代办 | 红星代办 | 37 支"]),
        ("{红星街道:SubDistrict}组建{“石榴籽”服务队:Organisation}4支。", ["“石榴籽”服务队 | 石榴籽服务队 | 4 支"]),
        ("{红星站:Facility}有医生,上门巡诊每月不少于40次。", ["红星站 | 上门巡诊 | 40 次"]),
        ("街道“两委”成员只有7个人。", ["- | 两委成员 | 7 人"]),
        ("{红星节:Programme}汇聚全国120种小吃。", ["红星节 | 小吃 | 120 种"]),
        ("{红星队:Organisation}现有队伍67人。", ["红星队 | 成员 | 67 人"]),
        ("街道加快修补老旧步道8公里。", ["- | 修补老旧步道 | 8 公里"]),
        ("街道成功签下意向客户12家。", ["- | 签下意向客户 | 12 家"]),
        ("街道调解成功率达98%。", ["- | 调解成功率 | 98 %"]),
        ("街道客流量(含夜间)同比增长9%。", ["- | 客流量 | 9 %"]),
        ("街道引进总投资6亿元的{红星产业园:Project}。", ["红星产业园 | 总投资 | 600000000 元"]),
        ("街道客流量较2021年(闭馆前)增长12%。", ["- | 客流量 | 12 %"]),
        ("这86件投诉中80件得到答复。", ["- | 投诉 | 80 件"]),
        ("青川市{红星街道:SubDistrict}录入矛盾纠纷199起。", ["- | 录入矛盾纠纷 | 199 起"]),
    ],
)
def test_indicators(rules: FigureRules, cut: Cut, sentence: str, expected: list[str]) -> None:
    assert told(rules, cut, sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "请到学府路8号2幢办理。",
        "街道在考评中较上年前移5位。",
        "食堂供应早中晚三餐。",
        "以前办事要跑三趟。",
        "儿子远在600公里外的省城。",
        "下楼500米内就能买到菜。",
        "她每月有三千出头。",
        "在全区8个街道中排名靠前。",
    ],
)
def test_numbers_that_are_no_figures(rules: FigureRules, cut: Cut, sentence: str) -> None:
    assert told(rules, cut, sentence) == []
