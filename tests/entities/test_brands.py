"""Words that name by themselves, alone or before words for the sort of a thing."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("居民走进梧桐日间照料中心。", "梧桐日间照料中心", "Facility"),
        ("居民走进八一广场。", "八一广场", "Facility"),
        ("居民走进海棠共享食堂。", "海棠共享食堂", "Facility"),
        ("居民来到梧桐里体育馆。", "梧桐里体育馆", "Facility"),
        ("居民走进晨光水上乐园。", "晨光水上乐园", "Facility"),
        ("记者在松鹤文化长廊看到，游人如织。", "松鹤文化长廊", "Facility"),
        ("走进百姓御景，道路平整。", "百姓御景", "Compound"),
        ("走进幸福佳苑，道路平整。", "幸福佳苑", "Compound"),
        ("家住珍珠宿舍楼的老人笑了。", "珍珠宿舍楼", "Compound"),
        ("海棠泵站工程进展顺利。", "海棠泵站工程", "Project"),
    ],
)
def test_a_word_that_names_by_itself(text: str, name: str, cls: str) -> None:
    assert entities(text).get(name, "").split("/")[0] == cls


@pytest.mark.parametrize(
    "text",
    [
        "居民走进先锋志愿服务小站。",
        "家住老旧佳苑的老人笑了。",
        "街道有临时停车场。",
        "居民走进宠物公园。",
        "居民走进社区日间照料中心。",
        "泵站工程进展顺利。",
        "居民走进城市展厅。",
        "居民走进便民水上乐园。",
    ],
)
def test_words_that_only_describe(text: str) -> None:
    assert entities(text) == {}
