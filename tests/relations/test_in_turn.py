"""What is told in turn behind a programme, or a body of teams."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    "text",
    [
        "“五色管家”模式由此诞生：“暖邻课堂”管教育，“暖阳行动”管老人。",
        "街道推出“五色管家”模式，“暖邻课堂”靠志愿者，“暖阳行动”靠邻里。",
        "街道推行“五色管家”机制。在学校里，推出“暖邻课堂”；在商圈里，建立“暖阳联席”机制。",
        "街道推行“五色管家”机制。对孩子，开办“暖邻课堂”；对老人，推出“暖阳行动”。",
    ],
)
def test_what_is_told_in_turn_is_a_part(text: str) -> None:
    found = relations(text)
    whole = "五色管家模式" if "模式" in text else "五色管家机制"
    assert f"暖邻课堂 partOf {whole}" in found


def test_teams_told_in_turn_are_parts_of_their_body() -> None:
    found = relations("街道组建“锦绣”志愿服务总队，“红袖章”巡逻队管夜巡，“绿马甲”护绿队管花草。")
    assert {"红袖章巡逻队 partOf 锦绣志愿服务总队", "绿马甲护绿队 partOf 锦绣志愿服务总队"} <= set(found)


@pytest.mark.parametrize(
    "text",
    [
        "街道推行“五色管家”机制。“暖邻课堂”获得好评，“暖阳行动”深受欢迎。",
        "街道推行“五色管家”机制。在大厅里，居民谈起“暖邻课堂”；隔壁在排练“暖阳行动”。",
        "街道推行“五色管家”机制。芳草社区开办“暖邻课堂”；晨光社区推出“暖阳行动”。",
        "街道推行“五色管家”机制、“暖邻课堂”“暖阳行动”。",
    ],
)
def test_what_is_told_of_anything_is_none(text: str) -> None:
    assert "暖邻课堂 partOf 五色管家机制" not in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "街道推行“一社一品”：芳草社区做“暖邻课堂”，晨光社区做“暖阳行动”。",
        "街道推行“一社一品”，芳草社区的“暖邻课堂”、晨光社区的“暖阳行动”口口相传。",
    ],
)
def test_what_each_of_a_row_of_places_has_is_a_part(text: str) -> None:
    assert {"暖邻课堂 partOf 一社一品", "暖阳行动 partOf 一社一品"} <= set(relations(text))


def test_what_they_speak_of_is_none() -> None:
    found = relations("街道推行“五色管家”机制，芳草社区谈起“暖邻课堂”，晨光社区羡慕“暖阳行动”。")
    assert "暖邻课堂 partOf 五色管家机制" not in found
