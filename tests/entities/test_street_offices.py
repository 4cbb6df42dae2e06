"""Sub-districts that are called 街 for short."""

from __future__ import annotations

from extracting import entities


def test_a_body_of_it_tells_that_a_street_is_a_sub_district() -> None:
    found = entities("书香节在玉林街举办。玉林街党工委介绍了活动。")
    assert found["玉林街道"] == "SubDistrict"
    assert found["玉林街道党工委"] == "Organisation/PartyBody"
    assert "玉林街" not in found


def test_a_street_stays_one() -> None:
    assert entities("玉林街灯火通明。玉林街两边种了树。").get("玉林街道") is None


def test_a_community_whose_name_ends_in_street_stays_one() -> None:
    assert entities("玉林街社区等社区行动起来。") == {"玉林街社区": "Community"}


def test_the_official_name_may_hold_both() -> None:
    assert entities("解放西街清波社区市民驿站开放了。解放西街有12个社区。")["解放西街街道"] == "SubDistrict"


def test_a_row_of_them_is_told_by_its_noun() -> None:
    found = entities("中山南街、解放西街两个街道整合资源。")
    assert found["中山南街街道"] == found["解放西街街道"] == "SubDistrict"


def test_the_office_of_a_sub_district_may_be_told_with_its_government() -> None:
    assert entities("武侯区人民政府玉林街道办事处决定开展整治。") == {"玉林街道": "SubDistrict"}
    assert "武侯区人民政府" in entities("武侯区人民政府与玉林街道办事处联合发文。")
