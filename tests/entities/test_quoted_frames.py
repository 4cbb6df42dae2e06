"""Programmes that nothing but the words right around a quotation tells."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("芳草社区走出了一条“五邻共治”的路子。", "五邻共治"),
        ("这本“民情账”记了两年。", "民情账"),
        ("一张“惠民地图”标出了18处站点。", "惠民地图"),
        ("“院里书声”开讲，座无虚席。", "院里书声"),
        ("“小巷评理”这块招牌越擦越亮。", "小巷评理"),
        ("“四步听诉”的经验在全区推广。", "四步听诉"),
        ("社区琢磨出“四色工单”，急事不过夜。", "四色工单"),
        ("社区首创的“绿哨子”解决了麻烦事。", "绿哨子"),
        ("一场名为“笔墨玉林”的画展在社区开幕。", "笔墨玉林"),
        ("“晨跑有约”上线三个月，服务骑手2000人。", "晨跑有约"),
        ("街道选“院落管家”作试点。", "院落管家"),
        ("志愿者承担起“探访行动”的入户任务。", "探访行动"),
        ("“周五茶话会”开了两年，办结诉求300余件。", "周五茶话会"),
        ("“邻居节”期间，居民互赠饺子。", "邻居节"),
        ("区残联把“编织课堂”的器材配齐了。", "编织课堂"),
    ],
)
def test_what_stands_around_a_quotation_tells_a_programme(text: str, name: str) -> None:
    assert entities(text).get(name, "").startswith("Programme")


@pytest.mark.parametrize(
    "text",
    [
        "一本“糊涂账”终于理清了。",
        "一场“及时雨”解了企业的燃眉之急。",
        "一张“笑脸”就是最好的答卷。",
        "社区念好“山海经”。",
        "小区摘掉了“脏乱差”的帽子。",
    ],
)
def test_figures_of_speech_are_none(text: str) -> None:
    assert not [name for name, cls in entities(text).items() if cls.startswith("Programme")]
