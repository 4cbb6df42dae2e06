"""Names in a row: the noun behind it, or their neighbours, tell what they are."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "锦绣苑、白鹤园、芳华里等小区完成改造。",
            {"锦绣苑": "Compound", "白鹤园": "Compound", "芳华里": "Compound"},
        ),
        ("统筹锦绣苑、白鹤园两个小区。", {"锦绣苑": "Compound", "白鹤园": "Compound"}),
        (
            "引进晨星科技、云朵咖啡等企业。",
            {"晨星科技": "Organisation/Enterprise", "云朵咖啡": "Organisation/Enterprise"},
        ),
        (
            "入驻企业42家，包括晨星科技、云朵咖啡等。",
            {"晨星科技": "Organisation/Enterprise", "云朵咖啡": "Organisation/Enterprise"},
        ),
        (
            "玉林西路、玉林东路、倪家桥路三条路完成改造。",
            {"玉林西路": "Facility/Road", "玉林东路": "Facility/Road", "倪家桥路": "Facility/Road"},
        ),
    ],
)
def test_rows(text: str, expected: dict[str, str]) -> None:
    assert entities(text) == expected


def test_a_row_that_spells_out_a_programme_holds_programmes() -> None:
    found = entities("“七彩课堂”：红色课堂、绿色课堂、蓝色课堂。")
    assert {name: cls.partition("/")[0] for name, cls in found.items()} == dict.fromkeys(
        ["七彩课堂", "红色课堂", "绿色课堂", "蓝色课堂"], "Programme"
    )


@pytest.mark.parametrize(
    "text", ["街道开展清洁、绿化、巡查等工作。", "老人、儿童等群众受益。", "等企业。", "、、、等等小区。"]
)
def test_rows_of_common_words_name_nothing(text: str) -> None:
    assert entities(text) == {}


def test_works_that_villages_share_are_a_project_of_each() -> None:
    assert entities("街道加快柳湾村、石桥村安置房建设。") == {
        "柳湾村": "Community/Village",
        "石桥村": "Community/Village",
        "柳湾村安置房建设": "Project",
        "石桥村安置房建设": "Project",
    }
    assert entities("街道推进老旧小区、城中村改造。") == {}


def test_what_is_built_names_its_project() -> None:
    assert entities("街道推进银桥科技园、翠湖广场等项目建设。") == {
        "银桥科技园项目": "Project",
        "翠湖广场项目": "Project",
    }


def test_what_stands_beside_buildings_and_streets_is_one() -> None:
    assert "滨江国际" in entities("滨江国际、万达写字楼和芳华广场热闹。")
    assert entities("街道修好健康路、图强路。") == {"健康路": "Facility/Road", "图强路": "Facility/Road"}
