"""What the community or village told of has."""

from __future__ import annotations

from timeit import timeit

import pytest

from extracting import entities, scanned
from jiedao.entities import committees


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("棕北社区办起夜校。棕北社区有楼栋60个，棕北社区人人参与。社区党委牵头排课。", True),
        ("棕北社区办起夜校。棕北社区有楼栋60个，棕北社区人人参与。推行“社区党委—网格党支部”架构。", False),
        ("棕北社区、倪桥社区办起夜校，居民两边跑。社区党委牵头排课。", False),
        ("棕北社区办起夜校。社区党委牵头排课。", True),
        ("街道共有5个社区。社区党委牵头排课。", False),
    ],
)
def test_the_committee_of_the_community_that_an_article_tells_of(text: str, named: bool) -> None:
    assert ("棕北社区党委" in entities(text)) is named


def test_the_service_centre_of_the_community_that_an_article_tells_of() -> None:
    story = "棕北社区办起夜校。棕北社区有楼栋60个，棕北社区人人参与。"
    assert entities(story + "课堂办在社区党群服务中心里。")["棕北社区党群服务中心"].startswith("Facility")
    assert "棕北社区党群服务中心" not in entities("棕北社区办起夜校。课堂就在党群服务中心。")


def test_whose_a_committee_is_is_told_without_going_through_all_that_was_named() -> None:
    scan = scanned("望江社区、升龙社区到场。社区党委来访。")
    mentions = {"望江社区": range(-50_000_000, 1, 5), "升龙社区": [5]}
    assert committees._last_told_of(scan, mentions, 9) == ""
    assert committees._last_told_of(scan, mentions, 8) == "望江社区"
    assert timeit(lambda: committees._last_told_of(scan, mentions, 12), number=1000) < 1


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("翠屏村地处山脚。去年，村党支部带头修路。", True),
        ("在翠屏村，由村党支部牵头成立互助社。", True),
        ("翠屏村有人。全县各村党支部都动起来。", False),
        ("棕北社区有人。村党支部带头修路。", False),
    ],
)
def test_the_branch_of_the_village_told_of(text: str, named: bool) -> None:
    assert ("翠屏村党支部" in entities(text)) is named
