"""Offices of the sub-district that no place stands before."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("综治办主任何丽走访商户。", ["玉林街道综治办"]),
        ("举行仪式，司法所所长何丽、财政所所长周启明到场。", ["玉林街道司法所", "玉林街道财政所"]),
        ("党群工作部部长何丽作了动员。", ["玉林街道党群工作部"]),
        ("由党政综合办公室牵头推进。", ["玉林街道党政综合办公室"]),
        ("平安法治办、退役军人服务站上门。", ["玉林街道平安法治办", "玉林街道退役军人服务站"]),
        ("街道下设党建办公室、公共服务办公室。", ["玉林街道党建办公室", "玉林街道公共服务办公室"]),
        ("经济发展办联合商会走访。", ["玉林街道经济发展办"]),
    ],
)  # fmt: skip
def test_offices_by_what_they_do(text: str, names: list[str]) -> None:
    found = entities(text)
    assert [name for name in names if found.get(name) == "Organisation/GovernmentBody"] == names


@pytest.mark.parametrize(
    "text",
    [
        "楼内设有便民服务中心、综治中心、书画室等功能区。",
        "建有便民服务中心、综治中心、书画室。",
        "区综治办主任何丽走访商户。",
        "芳草社区综治中心主任何丽走访商户。",
        "城建办主任和书记到场。",
        "社会事务办理得快，公共服务办得好。",
        "区文旅局、平安办、城管办到场。",
    ],
)
def test_what_is_no_office_of_the_sub_district(text: str) -> None:
    assert not [name for name, cls in entities(text).items() if name.startswith("玉林街道") and cls.startswith("Org")]
