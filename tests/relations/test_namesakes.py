"""Compounds and places that bear the name of a community."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("芳草社区先行。街道改造了芳草苑小区。", "芳草苑小区 within 芳草社区"),
        ("芳草社区先行。走进芳草文化广场，歌声阵阵。", "芳草文化广场 within 芳草社区"),
        ("芳草社区先行。街道改造了芳草小区、绿云小区。", "芳草小区 within 玉林街道"),
        ("芳草社区先行。位于棕南社区的芳草小区装了电梯。", "芳草小区 within 棕南社区"),
        ("玉林社区先行。街道建成玉林公园。", "玉林公园 within 玉林街道"),
        ("芳草街社区先行。街道整治芳草街。", "芳草街 within 玉林街道"),
    ],
)
def test_a_place_lies_in_the_community_that_it_is_called_as(text: str, told: str) -> None:
    assert told in relations(text)
