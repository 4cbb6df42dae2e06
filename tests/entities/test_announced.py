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
        ("“芳草说事”获民政部优秀案例。", {"民政部优秀案例"}),
        ("“芳草说事”获民政部调研肯定。", set()),
        ("在2024年四川省志愿服务先进典型名单中，芳草社区在列。", {"2024年四川省志愿服务先进典型"}),
        ("芳草社区建成省级充分就业社区。", {"省级充分就业社区"}),
        ("玉林商圈新增国家级夜间消费集聚区一处。", {"国家级夜间消费集聚区"}),
        ("玉林街道计划建成省级充分就业社区。", set()),
        ("玉林街道成为全国基层治理典型案例。", {"全国基层治理典型案例"}),
    ],
)
def test_announced(text: str, names: set[str]) -> None:
    assert {name for name, cls in entities(text).items() if cls == "Award"} == names
