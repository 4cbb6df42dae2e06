"""Titles that are borne or published."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("作为四川省儿童友好示范街道，玉林街道有新招。", {"四川省儿童友好示范街道"}),
        ("芳草社区是全国文明单位、四川省绿色社区。", {"全国文明单位", "四川省绿色社区"}),
        ("芳草社区成为首批省级未来社区。", {"首批省级未来社区"}),
        ("芳草社区将成为首批省级未来社区。", set()),
        ("民政厅公布四川省文明社区名单，芳草社区榜上有名。", {"四川省文明社区"}),
        ("民政厅表彰2024年度治水先进集体。", {"2024年度治水先进集体"}),
    ],
)
def test_announced(text: str, names: set[str]) -> None:
    assert {name for name, cls in entities(text).items() if cls == "Award"} == names
