"""Quoted catchwords that nothing tells but where they stand in their clause."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("云帆社区的“三灯提示”家喻户晓：红灯归街道，绿灯归社区。", "三灯提示"),
        ("柳荫街道去年提出的“五分钟书香圈”，眼下有了模样。", "五分钟书香圈"),
        ("青河街道的“晨巡晚议”如何运转？", "晨巡晚议"),
        ("“交叉值守”自此写进小区公约。", "交叉值守"),
        ("“暖巷行动派”在青河街道落地。", "暖巷行动派"),
        ("街道与三家厂子签下“河岸公约”，半年清淤千吨。", "河岸公约"),
        ("社区在榕树下支起“光影说事”，看完片子议事。", "光影说事"),
        ("青河街道把“月末会审制”写进包联办法。", "月末会审制"),
        ("噪声扰民，由“一小时处置圈”兜底。", "一小时处置圈"),
        ("各村走的是“资源入股”的路子。", "资源入股"),
        ("每栋楼新设一名“叩门员”，周周走访。", "叩门员"),
        ("街道以“巷巷有戏”为主题，推出戏曲夜市。", "巷巷有戏"),
        ("楼宇里亮出“十大助企项目”。", "十大助企项目"),
        ("做到“三必访”，即困难户必访、新居民必访、老人必访。", "三必访"),
        ("“网格说事五步法”，旨在解决邻里纠纷。", "网格说事五步法"),
        ("“院落微自治”是云帆社区的新探索。", "院落微自治"),
        ("街道吹响“平安哨”“应急哨”，处置隐患。", "应急哨"),
        ("“街道搭台、企业唱戏”，激活商圈活力。", "街道搭台、企业唱戏"),
    ],
)
def test_where_a_catchword_stands_tells_a_programme(text: str, name: str) -> None:
    assert entities(text).get(name, "").startswith("Programme")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("居民凭“青河码”扫码进门。", "青河码"),
        ("停车楼并网“云浦智行云”，周转率上升。", "云浦智行云"),
        ("线索经“接诉一点通”流转到网格。", "接诉一点通"),
        ("系统叫“河事e呼”，居民扫码报事。", "河事e呼"),
        ("“云浦慧眼”自动识别占道车辆。", "云浦慧眼"),
    ],
)
def test_what_something_is_put_into_is_a_platform(text: str, name: str) -> None:
    assert entities(text).get(name) == "Platform"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("云帆社区的“烟火气”扑面而来。", "烟火气"),
        ("青河街道的“新引擎”动力强劲。", "新引擎"),
        ("“爬楼难”已成往事。", "爬楼难"),
        ("“陌生人”变成了“一家人”。", "陌生人"),
        ("社区把“大麻烦”变成小事情。", "大麻烦"),
        ("街道织密“安全网”。", "安全网"),
        ("他是云帆社区的“活地图”，无人不识。", "活地图"),
        ("活动以“共叙邻里情”为主题，分三个板块。", "共叙邻里情"),
    ],
)
def test_a_figure_of_speech_names_nothing_wherever_it_stands(text: str, name: str) -> None:
    assert name not in entities(text)
