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
        ("武侯区国资委下属的四川天晨科技有限公司投入五百万元，推行“邻里议事厅”机制。", "四川天晨科技有限公司"),
        ("武侯区教育局直属的晨光小学推行“邻里议事厅”机制。", "晨光小学"),
        ("由武侯区民政局主管的银龄志愿服务队推行“邻里议事厅”机制。", "银龄志愿服务队"),
        ("芳草社区党委领导下的银龄志愿服务队推行“邻里议事厅”机制。", "银龄志愿服务队"),
        ("武侯区民政局批准的四川天晨科技有限公司推行“邻里议事厅”机制。", "四川天晨科技有限公司"),
        ("武侯区民政局支持新成立的银龄志愿服务队，推行“邻里议事厅”机制。", "武侯区民政局"),
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


def test_what_a_place_does_is_not_done_by_who_owns_it() -> None:
    found = relations("四川天晨科技有限公司旗下的晨光养老服务中心推出“暖邻”行动。")
    assert "四川天晨科技有限公司 implements 暖邻行动" not in found


def test_a_name_that_heads_a_paragraph_does_not_act() -> None:
    found = relations("玉林街道 玉林街道倪家桥社区成立了银杏书屋。")
    assert "倪家桥社区 establishes 银杏书屋" in found and "玉林街道 establishes 银杏书屋" not in found


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("玉林街道与石羊街道共同举办“百家宴”。", {"玉林街道", "石羊街道"}),
        ("玉林街道和锦江区柳江街道联合举办“百家宴”。", {"玉林街道", "柳江街道"}),
        ("芳草社区和石羊街道共同举办“百家宴”。", {"芳草社区", "石羊街道"}),
        ("街道和石羊街道联合举办“百家宴”。", {"玉林街道", "石羊街道"}),
        ("街道与石羊街道接壤，举办“百家宴”。", {"玉林街道"}),
    ],
)
def test_who_acts_together_with_a_sub_district(text: str, doers: set[str]) -> None:
    assert {told.split(" ")[0] for told in relations(text) if told.endswith(" implements 百家宴")} == doers


def test_the_sub_district_that_heads_a_row_of_offices_acts_with_them() -> None:
    found = relations("街道、武侯区税务局、武侯区财政局共同搭建“企服通”平台。")
    told = {f"{who} implements 企服通平台" for who in ("玉林街道", "武侯区税务局", "武侯区财政局")}
    assert told <= set(found)
    assert "武侯区税务局 implements 企服通平台" not in relations("街道、武侯区税务局的干部到场，上线“企服通”平台。")


def test_the_people_of_a_body_act_for_it() -> None:
    assert "四川大学 establishes 银杏书屋" in relations("芳草社区热闹。四川大学的学生在这里办起银杏书屋。")
    assert "四川大学 establishes 银杏书屋" not in relations("四川大学的学生说，芳草社区办起银杏书屋。")


def test_a_place_behind_由_holds_what_its_clause_tells() -> None:
    found = relations("四川大学推行“轮值”制度，春季由锦绣广场承办“春风招聘会”。")
    assert "锦绣广场 implements 春风招聘会" in found
    assert "四川大学 implements 春风招聘会" not in found


def test_the_office_of_a_sub_district_acts_for_it_behind_its_government() -> None:
    found = relations("武侯区人民政府玉林街道办事处决定在辖区开展“清朗”行动。")
    assert "玉林街道 implements 清朗行动" in found
