"""Who stands behind 由."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("银杏书屋由芳草社区负责日常管护。", "芳草社区 operates 银杏书屋"),
        ("银杏书屋由街道投资30万元建成。", "玉林街道 establishes 银杏书屋"),
        ("银杏书屋去年开馆，由武侯区与四川天晨建设公司共同打造。", "武侯区 establishes 银杏书屋"),
        ("银杏书屋去年开馆，由武侯区与四川天晨建设公司共同打造。", "四川天晨建设公司 establishes 银杏书屋"),
        ("银杏书屋由区文旅部门和四川天晨建设公司合建。", "四川天晨建设公司 establishes 银杏书屋"),
        ("由芳草社区发起的“邻里议事厅”机制见效。", "芳草社区 implements 邻里议事厅机制"),
        (
            "锦绣广场更新项目由四川天晨建设公司牵头、街道配合实施。",
            "四川天晨建设公司 undertakes 锦绣广场更新项目",
        ),
        ("锦绣广场更新项目由四川天晨建设公司牵头、街道配合实施。", "玉林街道 undertakes 锦绣广场更新项目"),
    ],
)
def test_what_an_agent_does(text: str, relation: str) -> None:
    assert relation in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "银杏书屋去年开馆，由区文旅部门与四川天晨建设公司共同打造。",
        "银杏书屋去年开馆，由武侯区与四川天晨建设公司共同打造。",
    ],
)
def test_the_street_has_no_part_in_what_others_build(text: str) -> None:
    assert not any(relation.startswith(("玉林街道 establishes", "玉林街道 coop")) for relation in relations(text))


def test_who_looks_after_a_place_did_not_found_it() -> None:
    assert "芳草社区 establishes 银杏书屋" not in relations("银杏书屋由芳草社区负责日常管护。")
    assert "芳草社区 establishes 银杏书屋" not in relations("银杏书屋由芳草社区承办。")


def test_the_team_that_the_sentence_before_names() -> None:
    found = relations("“红袖标”巡逻队天天巡楼。这支队伍前年由芳草社区牵头拉起来。")
    assert "芳草社区 establishes 红袖标巡逻队" in found


def test_who_builds_behind_who_pays() -> None:
    found = relations("星湖总部基地项目由四川天晨科技有限公司投资、成都云帆建设有限公司施工。")
    assert "成都云帆建设有限公司 undertakes 星湖总部基地项目" in found


def test_what_an_event_is_about_is_not_what_is_held() -> None:
    found = relations("“邻里节”以“邻聚力嘉年华”为主题，由武侯区民政局、街道、晨光小学联合主办。")
    assert "晨光小学 implements 邻里节" in found
    assert "晨光小学 implements 邻聚力嘉年华" not in found
    assert "晨光小学 participatesIn 邻里节" not in found


def test_the_office_of_the_sub_district_stands_in_the_row() -> None:
    found = relations("银杏书屋由武侯区民政局、玉林街道办事处和四川天晨科技有限公司联手建成。")
    for founder in ("武侯区民政局", "玉林街道", "四川天晨科技有限公司"):
        assert f"{founder} establishes 银杏书屋" in found
    assert "玉林街道 cooperatesWith 武侯区民政局" in found


@pytest.mark.parametrize("whose", ["旗下的", "下属的", "所属的"])
def test_whose_firm_builds_it_does_not_build_it(whose: str) -> None:
    found = relations(f"星湖总部基地项目由四川天晨集团{whose}成都云帆建设有限公司承建。")
    assert "成都云帆建设有限公司 undertakes 星湖总部基地项目" in found
    assert "四川天晨集团 undertakes 星湖总部基地项目" not in found
