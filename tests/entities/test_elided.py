"""Departments that nothing names the level of."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("区教育局、民政局和住建局联合发文。", ["武侯区民政局", "武侯区住建局"]),
        ("市委组织部、政法委牵头部署。", ["成都市委政法委"]),
        ("与区妇联、团委、残联结对。", ["武侯区团委", "武侯区残联"]),
        ("经成都市房管局、水务局批准。", ["成都市水务局"]),
        ("街道帮忙去找交通局协调。", ["武侯区交通局"]),
        ("“我是教育局退休干部。”", ["武侯区教育局"]),
        ("区民政局局长赵明远、区教育局局长何丽到访。", ["武侯区民政局", "武侯区教育局"]),
        ("区委组织部副部长、民政局局长赵明远到访。", ["武侯区民政局"]),
    ],
)
def test_departments_of_a_level_told_elsewhere(text: str, names: list[str]) -> None:
    found = entities(text)
    assert [name for name in names if found.get(name, "").startswith("Organisation")] == names


@pytest.mark.parametrize(
    "text",
    [
        "区住建局局长、科长到场。",
        "国家税务局出台政策。",
        "材料交到各地民政局。",
        "推行交通局管理办法。",
    ],
)
def test_what_is_no_department_of_the_district(text: str) -> None:
    assert not [name for name in entities(text) if name in ("武侯区税务局", "武侯区民政局", "武侯区交通局")]
