"""Parts told one after the other."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "街道实施“三个一”服务机制：一是建立“银杏茶座”平台，每月座谈；二是推行“一楼一册”服务。",
            ["银杏茶座平台 partOf 三个一服务机制", "一楼一册服务 partOf 三个一服务机制"],
        ),
        (
            "街道推行“两步走”工作法。一是推出“暖邻课堂”活动。二是推出“银发集市”活动。",
            ["暖邻课堂活动 partOf 两步走工作法", "银发集市活动 partOf 两步走工作法"],
        ),
        (
            "街道实施“三个一”服务机制，人人夸好。一是组建“银杏帮帮”志愿服务队，二是建成“暖邻小屋”。",
            ["银杏帮帮志愿服务队 partOf 三个一服务机制", "暖邻小屋 partOf 三个一服务机制"],
        ),
        (
            "“暖邻365”行动计划还打造“能量补给”服务，分阶段推出“四季关爱”活动。",
            ["能量补给服务 partOf 暖邻365行动计划", "四季关爱活动 partOf 暖邻365行动计划"],
        ),
    ],
)
def test_items_are_parts(text: str, told: list[str]) -> None:
    assert set(told) <= set(relations(text))


@pytest.mark.parametrize(
    "text",
    [
        "街道推行“暖邻课堂”机制，居民一是高兴，二是放心。“银发集市”活动也开张了。",
        "“暖邻365”行动计划实施以来，街道推出“银发集市”活动。",
        "“暖邻365”行动计划深得人心，街道推出“银发集市”活动。",
    ],
)
def test_what_stands_beside_is_no_part(text: str) -> None:
    assert not [r for r in relations(text) if " partOf " in r]


COUNTED_OUT = (
    "街道列出“惠民六件事”，逐件办。\n第一件是“敲门送炭”。网格员上门。炉子旺了。\n第二件是“灯下评理”。居民坐到一起。"
)


def test_what_is_counted_out_is_a_part_of_what_the_sentence_before_named() -> None:
    found = relations(COUNTED_OUT)
    assert {"敲门送炭 partOf 惠民六件事", "灯下评理 partOf 惠民六件事"} <= set(found)


@pytest.mark.parametrize(
    "text",
    [
        "街道推行“五心服务”行动和“暖阳”计划。第一项是“敲门送炭”，网格员上门。",
        "街道推行“五心服务”行动。居民夸好。第一项是“敲门送炭”，网格员上门。",
        "街道推行“五心服务”行动。第二项是“敲门送炭”，网格员上门。",
    ],
)
def test_what_is_counted_out_of_nothing_that_is_named_is_no_part(text: str) -> None:
    assert not any("partOf" in relation for relation in relations(text))
