"""What is called after a programme."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("街道推行“一站帮”机制，组建“一站帮”服务队。“一站帮”服务队上门。", "一站帮服务队 partOf 一站帮机制"),
        ("街道打造“银柳管家”党建品牌，“银柳管家”服务队走街串巷。", "银柳管家服务队 partOf 银柳管家党建品牌"),
        ("街道推行“楼道+”工作法。社区探索“楼道+养老”模式。", "楼道+养老模式 partOf 楼道+工作法"),
        ("街道打造“望湖里”品牌。“望湖里”长者食堂开门迎客。", "望湖里长者食堂 partOf 望湖里品牌"),
        (
            "街道推行“楼道议事会”机制。“桂花里”楼道议事会调解纠纷三十起。",
            "桂花里楼道议事会 partOf 楼道议事会机制",
        ),
    ],
)
def test_a_crew_a_platform_and_a_kind_are_part_of_what_they_are_called_after(text: str, told: str) -> None:
    assert told in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "街道推行“一站帮”机制。一站帮公园人气旺。",
        "街道推行“一站帮”机制。“两头热”队伍上门服务。",
        "街道推行“一站帮”机制。“一站帮”服务公司开业。",
        "街道推行“一条主线，三张网”工程，“一条主线”见效。",
    ],
)
def test_what_is_called_otherwise_is_not(text: str) -> None:
    assert not [r for r in relations(text) if " partOf 一" in r and "主线 partOf" not in r]
