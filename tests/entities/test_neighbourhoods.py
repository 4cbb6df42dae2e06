from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("云溪区柳荫街道红馨居民区的楼道刷了新漆。", "红馨居民区"),
        ("柳荫街道银都一居民区位于河西。", "银都一居民区"),
        ("走进莘松居民区，花香扑鼻。", "莘松居民区"),
        ("莘松居委会与云台中学结对。", "莘松居委会"),
        ("住着千户人家的莘松居民区分成四个片组。", "莘松居民区"),
        ("莘松居民区党总支发起倡议。", "莘松居民区党总支"),
    ],
)
def test_a_neighbourhood_is_a_community(text: str, name: str) -> None:
    assert name in entities("街道召开会议。" + text)


@pytest.mark.parametrize(
    "text",
    [
        "周边居民区停车难。",
        "改造老旧居民区。",
        "沿线居民区的灯亮了。",
        "各居民区党总支联动。",
        "当地居委会帮忙。",
        "小区居委会开会。",
        "改造前，全靠居委会管。",
        "由党员居民区分类处置。",
    ],
)
def test_a_sort_of_quarters_is_none(text: str) -> None:
    assert "Community" not in entities("街道召开会议。" + text).values()


def test_a_name_that_is_sure_once_is_found_wherever_it_stands() -> None:
    found = entities("街道召开会议。柳荫街道红馨居民区位于河西。后来，红馨居民区换了电梯。")
    assert found["红馨居民区"] == "Community"


def test_where_a_neighbourhood_lies_tells_its_name() -> None:
    assert entities("老小区迎来蝶变紫薇园居民区位于街道西南角。")["紫薇园居民区"] == "Community"
