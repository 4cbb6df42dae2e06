"""In which community lies what a paragraph tells of."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    "texts",
    [
        ("去年春天，银杏苑小区业主反映路灯不亮。芳草社区协调未果，便向上求教。",),
        ("银杏苑小区从2018年开始改造。居民自己种花，芳草社区党委书记周玉兰说，要靠大家一起维护。",),
        ("芳草社区推行“三长制”，干部和居民一起想办法。", "银杏苑小区的楼道干净了，社区还请来裁缝。"),
    ],
)
def test_the_one_community_of_the_paragraph_or_of_the_one_before(texts: tuple[str, ...]) -> None:
    assert "银杏苑小区 within 芳草社区" in relations(*texts)


@pytest.mark.parametrize(
    "texts",
    [
        ("银杏苑小区加装了电梯。芳草社区、棕南社区则新添了书屋。",),
        ("街道在银杏苑小区加装电梯。芳草社区的居民也盼着早日动工。",),
        ("银杏苑小区与芳草社区相邻。",),
        ("芳草社区推行“三长制”，干部和居民一起想办法。", "银杏苑小区改造后的一角"),
    ],
)
def test_none_where_others_are_told_of_or_it_lies_beside(texts: tuple[str, ...]) -> None:
    assert "银杏苑小区 within 玉林街道" in relations(*texts)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("芳草社区地处云帆公园西侧，有居民三千户。", "云帆公园 within 玉林街道"),
        ("芳草社区依托云帆大厦，周边有星湖公园。", "星湖公园 within 玉林街道"),
        ("在楼宇密集的锦云商圈，街道在云帆大厦建成银杏书屋。", "云帆大厦 within 锦云商圈"),
    ],
)
def test_what_lies_by_a_community_is_not_in_it(text: str, told: str) -> None:
    assert told in relations(text)
