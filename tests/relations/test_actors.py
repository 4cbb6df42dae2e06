"""Who acts in a clause: the subject that its names give."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("芳草社区推行“邻里议事厅”机制。", "芳草社区"),
        ("街道推行“邻里议事厅”机制。", "玉林街道"),
        ("芳草社区走访居民，推行“邻里议事厅”机制。", "芳草社区"),
        ("芳草社区走访居民，街道推行“邻里议事厅”机制。", "玉林街道"),
        ("芳草社区党委推行“邻里议事厅”机制。", "芳草社区"),
        ("街道党工委推行“邻里议事厅”机制。", "玉林街道"),
        ("玉林街道商圈党委推行“邻里议事厅”机制。", "玉林街道商圈党委"),
        ("今年以来，芳草社区推行“邻里议事厅”机制。", "芳草社区"),
        ("在芳草社区，街道推行“邻里议事厅”机制。", "玉林街道"),
        ("推行“邻里议事厅”机制。", "玉林街道"),
        ("武侯区玉林街道芳草社区推行“邻里议事厅”机制。", "芳草社区"),
        ("四川省成都市武侯区玉林街道推行“邻里议事厅”机制。", "玉林街道"),
        ("芳草社区邻里客厅面积不大，开办“邻里议事厅”机制。", "芳草社区"),
        ("武侯区推行“邻里议事厅”机制。", "武侯区"),
        ("晨光小学推行“邻里议事厅”机制。", "晨光小学"),
        ("成都市武侯区玉林街道芳草社区推行“邻里议事厅”机制。", "芳草社区"),
        ("近日，玉林街道芳草社区推行“邻里议事厅”机制。", "芳草社区"),
        ("在玉林街道芳草社区，街道推行“邻里议事厅”机制。", "玉林街道"),
        ("武侯区玉林街道芳草社区党群服务中心里，推行“邻里议事厅”机制。", "芳草社区"),
        ("玉林街道牵头，晨光小学参与，推行“邻里议事厅”机制。", "玉林街道"),
        ("同属玉林街道的芳草社区，把课堂搬进院子，推行“邻里议事厅”机制。", "芳草社区"),
        ("位于武侯区玉林街道的芳草社区推行“邻里议事厅”机制。", "芳草社区"),
        ("相邻的芳草社区推行“邻里议事厅”机制。", "芳草社区"),
        ("一路之隔的浆洗街街道推行“邻里议事厅”机制。", "浆洗街街道"),
        ("在相邻的芳草社区，街道推行“邻里议事厅”机制。", "玉林街道"),
        ("街道还同四川天晨科技有限公司合作，推行“邻里议事厅”机制。", "玉林街道"),
        ("在玉林街道，志愿组织“暖阳爱心会”推行“邻里议事厅”机制。", "暖阳爱心会"),
    ],
)
def test_the_subject_of_a_clause(text: str, actor: str) -> None:
    assert [r for r in relations(text) if "implements" in r] == [f"{actor} implements 邻里议事厅机制"]


def test_a_division_of_which_something_is_the_first_does_not_act() -> None:
    assert "四川省 implements 暖邻课堂" not in relations("四川首家暖邻书屋开办“暖邻课堂”。")


@pytest.mark.parametrize("lead", ["特别是", "尤其是", "比如", "例如", "其中", "如", "自去年起", "目前"])
def test_what_only_leads_to_a_subject(lead: str) -> None:
    assert "倪家桥社区 implements 暖邻行动" in relations(f"{lead}倪家桥社区推出“暖邻”行动。")


@pytest.mark.parametrize("lead", ["街道、", "街道和", "街道与"])
def test_the_sub_district_acts_beside_a_community(lead: str) -> None:
    found = relations(f"{lead}倪家桥社区推出“暖邻”行动。")
    assert {"玉林街道 implements 暖邻行动", "倪家桥社区 implements 暖邻行动"} <= set(found)
