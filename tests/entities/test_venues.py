"""Venues that communities share or have."""

from __future__ import annotations

import pytest

from extracting import entities


def venues(text: str) -> set[str]:
    return {name for name, cls in entities(text).items() if cls == "Facility/ServiceCentre"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("街道建成柳荫社区、桐荫社区的长者食堂。", {"柳荫社区长者食堂", "桐荫社区长者食堂"}),
        ("街道新建柳荫社区、桐荫社区两个日间照料中心。", {"柳荫社区日间照料中心", "桐荫社区日间照料中心"}),
        ("4月8日，柳荫社区在新时代文明实践站举办讲座。", {"柳荫社区新时代文明实践站"}),
        ("柳荫社区居民希望党群服务中心添一张书桌。", {"柳荫社区党群服务中心"}),
        ("柳荫社区建设1200平方米党群服务中心。", {"柳荫社区党群服务中心"}),
        ("柳荫社区将党群服务中心建设纳入计划。", set()),
        ("柳荫社区新建便民服务站3个。", set()),
        ("柳荫社区、桐荫社区的居民参加活动。", set()),
        ("各社区在党群服务中心设立窗口。", set()),
    ],
)
def test_a_common_venue_is_that_of_the_community_told_of(text: str, names: set[str]) -> None:
    assert venues(text) == names


def test_the_communities_of_the_row_stay() -> None:
    found = entities("街道建成柳荫社区、桐荫社区的长者食堂。")
    assert {"柳荫社区", "桐荫社区"} <= {name for name, cls in found.items() if cls == "Community"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("玉林街道的便民服务中心里很忙。", "玉林街道便民服务中心"),
        ("玉林街道在综合文化站办起市集。", "玉林街道综合文化站"),
        ("玉林街道以新时代文明实践所为阵地。", "玉林街道新时代文明实践所"),
    ],
)
def test_venues_of_a_sub_district(text: str, name: str) -> None:
    assert name in entities(text)


def test_a_sub_district_has_no_venue_of_every_community() -> None:
    assert "玉林街道居家养老服务站" not in entities("玉林街道的居家养老服务站里很忙。")
