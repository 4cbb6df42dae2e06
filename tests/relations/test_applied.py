"""Where programmes are carried out."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("街道在芳草社区试点“五色管家”机制。", "五色管家机制 appliedIn 芳草社区"),
        ("在绿云小区、湖溪苑，每月一次的“邻里夜话”活动如期举行。", "邻里夜话活动 appliedIn 湖溪苑"),
        ("在芳草社区绿云小区，“五色管家”机制已经成形。", "五色管家机制 appliedIn 绿云小区"),
        ("在芳草社区，街道推行“五色管家”机制。", "五色管家机制 appliedIn 芳草社区"),
        ("在绿云小区里，老人们坐在一起晒太阳，街道开展“邻里夜话”活动。", "邻里夜话活动 appliedIn 绿云小区"),
    ],
)
def test_applied(text: str, told: str) -> None:
    assert told in relations(text)


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("在芳草社区，“五色管家”机制人人叫好。", "五色管家机制 appliedIn 芳草社区"),
        ("在绿云小区，居民说起“五色管家”机制时，想到的是邻居。", "五色管家机制 appliedIn 湖溪苑"),
        ("在绿云小区；街道推行“五色管家”机制。", "五色管家机制 appliedIn 绿云小区"),
    ],
)
def test_not_applied(text: str, untold: str) -> None:
    assert untold not in relations(text)


def test_whose_programme_it_is_may_stand_before_it() -> None:
    assert "周末集市 appliedIn 云帆广场" in relations("在云帆广场，玉林街道的“周末集市”热闹开张。")
