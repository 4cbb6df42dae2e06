"""Lengths of time that say how long something lasts."""

from __future__ import annotations

import pytest

from figures.telling import Cut, told
from jiedao.figures import FigureRules


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("园区耗时两年建成。", ["- | 园区用时 | 2 年"]),
        ("经过两年的努力,街道完成征迁。", ["- | 用时 | 2 年"]),
        ("闲置五年的职工宿舍变成食堂。", ["- | 闲置年数 | 5 年"]),
        ("网格员10分钟内上门。", ["- | 上门时间 | 10 分钟"]),
        ("难题十天内解决。", ["- | 解决时间 | 10 天"]),
        ("执照3天就办好。", ["- | 办好时间 | 3 天"]),
        ("办理时间从平均12天降到3天。", ["- | 办理时间 | 12 天", "- | 办理时间 | 3 天"]),
        ("{梅岭书屋:Facility}一办就是六年。", ["梅岭书屋 | 办年数 | 6 年"]),
        ("{梅岭书屋:Facility}停业两个月后开张。", ["梅岭书屋 | 停业时间 | 2 个月"]),
        ("{梅岭书屋:Facility}开张六十天,供餐900份。", ["梅岭书屋 | 开张天数 | 60 天", "梅岭书屋 | 供餐 | 900 份"]),
        ("{老友调解室:Facility}建站三年。", ["老友调解室 | 建站年数 | 3 年"]),
        ("停业五年的商厦重新开门。", ["- | 停业年数 | 5 年"]),
        ("街道做到3天有回音。", ["- | 有回音时间 | 3 天"]),
        ("“五步法”历经十余年打磨而成。", ["- | 打磨年数 | 10 年"]),
        ("街道成立三年规划专班。", []),
        ("漏水的屋顶半天就修好。", []),
        ("两年前,街道完成征迁。", []),
        ("24小时制的钟。", []),
        ("从业32年的人来了。", []),
        ("{万福巷:Facility}已有百年历史。", ["万福巷 | 历史 | 100 年"]),
    ],
)
def test_how_long(rules: FigureRules, cut: Cut, sentence: str, expected: list[str]) -> None:
    assert told(rules, cut, sentence) == expected
