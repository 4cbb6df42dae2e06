"""What is set up within a programme."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("街道打造“五色管家”体系，设立“邻里书屋”、银龄驿站。", "邻里书屋 contributesTo 五色管家体系"),
        ("街道推行“五色管家”模式，建立“暖邻课堂”机制。", "暖邻课堂机制 contributesTo 五色管家模式"),
        (
            "街道推行“支部领办”的“五色管家”模式，建立“暖邻课堂”机制。",
            "暖邻课堂机制 contributesTo 五色管家模式",
        ),
        ("街道打造“暖邻”治理品牌，建立“街道—社区—网格”三级联动体系。", "三级联动体系 contributesTo 暖邻治理品牌"),
        ("街道实施“五色管家”行动，牵头组建“柠檬黄”志愿服务队。", "柠檬黄志愿服务队 contributesTo 五色管家行动"),
    ],
)
def test_set_up(text: str, told: str) -> None:
    assert told in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "街道推行“五色管家”机制，推行“暖邻课堂”机制。",
        "街道实施“五色管家”计划，开展“暖邻课堂”行动。",
        "街道推行“五色管家”模式；建立“暖邻课堂”机制。",
        "街道推行“五色管家”模式，深化“暖邻课堂”机制。",
        "街道推行“五色管家”模式。此外，建立“暖邻课堂”机制。",
        "街道推行“五色管家”模式，并通过“暖邻课堂”凝聚人心。",
        "街道推行“五色管家”模式，建成“邻里书屋”。",
        "街道借助“五色管家”体系，组建“柠檬黄”志愿服务队。",
    ],
)
def test_what_stands_beside_is_no_part(text: str) -> None:
    assert not [r for r in relations(text) if "partOf" in r or "contributesTo" in r]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("街道深入推进“三服务”，启动“暖企先锋”行动。", True),
        ("街道点赞“三服务”，启动“暖企先锋”行动。", False),
    ],
)
def test_what_is_begun_for_what_is_gone_on_with(text: str, told: bool) -> None:
    assert ("暖企先锋行动 contributesTo 三服务" in relations(text)) == told
