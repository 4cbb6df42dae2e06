"""What others serve."""

from __future__ import annotations

import pytest

from extracting import relations

SERVES = "邻里议事厅机制 contributesTo 红色玉林工程"


@pytest.mark.parametrize(
    "text",
    [
        "为推进“红色玉林”工程，街道推行“邻里议事厅”机制。",
        "“红色玉林”工程启动以来，街道推行“邻里议事厅”机制。",
        "街道把“红色玉林”工程作为头等大事，推行“邻里议事厅”机制。",
        "在“红色玉林”工程引领下，街道推行“邻里议事厅”机制。",
        "街道以“红色玉林”工程为龙头，推行“邻里议事厅”机制。",
        "按照“红色玉林”工程的要求，街道推行“邻里议事厅”机制。",
        "街道响应“红色玉林”工程，推行“邻里议事厅”机制。",
        "街道聚力“红色玉林”工程，推行“邻里议事厅”机制。",
        "借着“红色玉林”工程的东风，街道推行“邻里议事厅”机制。",
    ],
)
def test_what_is_done_for_a_programme_serves_it(text: str) -> None:
    assert SERVES in relations(text)


def test_what_is_done_by_a_method_is_told_in_the_next_clause() -> None:
    found = relations("按照“红色玉林”工程的要求，街道推行“邻里议事厅”机制，开展“暖邻课堂”活动。")
    assert [r for r in found if r.endswith("contributesTo 红色玉林工程")] == [SERVES]


@pytest.mark.parametrize(
    "text", ["街道推行“红色玉林”工程，推行“邻里议事厅”机制。", "“红色玉林”工程深得人心，街道推行“邻里议事厅”机制。"]
)
def test_no_aim(text: str) -> None:
    assert SERVES not in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "随着“五色管家”工程的深入推进，芳草社区办起“暖邻课堂”。",
        "在“五色管家”工程的框架内，芳草社区办起“暖邻课堂”。",
        "在“五色管家”工程感召下，芳草社区办起“暖邻课堂”。",
    ],
)
def test_what_is_done_along_with_a_campaign_serves_it(text: str) -> None:
    assert "暖邻课堂 contributesTo 五色管家工程" in relations(text)


def test_a_word_of_a_name_tells_no_aim() -> None:
    found = relations("街道健全“快速响应”“楼宇恳谈日”等机制，搭建“云上楼宇”平台。")
    assert not [r for r in found if " contributesTo " in r]


def test_what_a_paragraph_tells_that_begins_in_the_course_of_a_programme_serves_it() -> None:
    text = "在推行“红色玉林”工程过程中，有些事单靠社区难以办到。街道探索“邻里议事厅”机制。"
    assert SERVES in relations(text)
    assert SERVES not in relations(text.replace("在推行", "街道推行"), "街道探索“邻里议事厅”机制。")
