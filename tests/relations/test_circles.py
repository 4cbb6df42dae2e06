"""What a circle of services is made up of."""

from __future__ import annotations

import pytest

from extracting import relations


def parts(*texts: str) -> list[str]:
    return sorted(r.split()[0] for r in relations(*texts) if "partOf" in r)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("街道建成银龄食堂、“邻里书屋”，15分钟便民生活圈由此成形。", ["邻里书屋", "银龄食堂"]),
        ("芳草社区的银龄食堂昨天开门迎客。至此，街道的“10分钟养老服务圈”全部画圆。", ["银龄食堂"]),
        ("以银龄食堂为中心，街道布局“10分钟就餐圈”。", ["银龄食堂"]),
        ("银龄食堂、“邻里书屋”串起“15分钟便民生活圈”。", ["邻里书屋", "银龄食堂"]),
    ],
)
def test_places_before_a_circle_that_takes_shape(text: str, found: list[str]) -> None:
    assert parts(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "街道打造“15分钟便民生活圈”。代表们在银龄食堂开会。",
        "银龄食堂前的路通了，街道谈起“15分钟便民生活圈”。",
        "代表们走进银龄食堂，“15分钟便民生活圈”由此成形。",
        "银龄食堂昨天开门迎客。街道的“10分钟养老服务圈”全部画圆。",
    ],
)
def test_places_that_are_but_named_near_it_are_none(text: str) -> None:
    assert parts(text) == []
