"""Quoted names that are spelt out one by one behind a colon."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "names", "cls"),
    [
        ("社区的服务品牌有三个：“外婆的针线”缝补衣裳、“邻家姐姐”接送孩子。", ("外婆的针线", "邻家姐姐"), "Programme"),
        ("街道推出两项新举措：“错峰共停”缓解停车，“夜间巡岸”守护水边。", ("错峰共停", "夜间巡岸"), "Programme"),
        ("街道有三支队伍：“青檬”专管宣传、“老班长”专管调解。", ("青檬", "老班长"), "Organisation"),
    ],
)
def test_what_stands_before_the_colon_tells_each(text: str, names: tuple[str, ...], cls: str) -> None:
    found = entities(text)
    assert [found.get(name, "").split("/")[0] for name in names] == [cls] * len(names)


def test_problems_are_no_names() -> None:
    assert entities("居民反映三个问题：“停车难”最突出，“充电难”次之。") == {}
