"""Common nouns before the head noun of a place or a band."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("孩子们放学后到纸鸢书屋写作业。", "纸鸢书屋"),
        ("每天傍晚，橄榄小院里坐满了老人。", "橄榄小院"),
        ("在灯笼工坊，残疾人靠手艺挣钱。", "灯笼工坊"),
        ("街道商标品牌指导站上门辅导。", "商标品牌指导站"),
        ("银发巡逻队每天上街。", "银发巡逻队"),
        ("退役军人发起的老兵护校队有26人。", "老兵护校队"),
    ],
)
def test_a_noun_that_says_nothing_of_such_names_it(text: str, name: str) -> None:
    assert any(found.endswith(name) for found in entities(text))


@pytest.mark.parametrize(
    "text",
    [
        "门口的水果超市生意不错。",
        "员工食堂、机关食堂都用上了系统。",
        "他开了一家陶艺工坊。",
        "这里曾是一处荒废的露天剧场。",
        "街道拆除了铁皮车库。",
        "门前新建的塑胶广场铺好了。",
        "居民走进先锋志愿服务小站。",
        "社区组建了政策宣讲队。",
    ],
)
def test_a_noun_that_tells_only_the_sort(text: str) -> None:
    assert not any(cls.startswith(("Facility", "Organisation")) for cls in entities(text).values())
