"""Platforms that residents use, told of without whose they are."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("居民通过“民声直达”平台反映问题30件。", False),
        ("市民可在“民声直达”平台查询。", False),
        ("街道推出“民声直达”平台。居民通过“民声直达”平台反映问题30件。", True),
        ("街道通过“民声直达”平台听取意见。", True),
    ],
)
def test_what_residents_use_is_not_run_by_the_area_for_that(text: str, own: bool) -> None:
    assert ("玉林街道 implements 民声直达平台" in relations(text)) is own
