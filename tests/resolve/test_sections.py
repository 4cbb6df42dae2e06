"""Whom each section of an article tells of."""

from __future__ import annotations

from extracting import relations, resolved


def test_a_heading_that_begins_with_a_community_tells_of_it() -> None:
    found = relations(
        "玉林街道有两个社区。",
        "# 芳草社区：服务变了样",
        "推行“邻里议事厅”机制。",
        "# 玉林社区 共建聚合力",
        "建起“睦邻客厅”，推行“五步工作法”。",
        "# 结语",
        "推行“五色管家”模式。",
    )
    assert "芳草社区 implements 邻里议事厅机制" in found
    assert "玉林社区 establishes 睦邻客厅" in found
    assert "玉林社区 implements 五步工作法" in found
    assert "玉林街道 implements 五色管家模式" in found


def test_a_label_tells_of_its_paragraph_only() -> None:
    found = relations("芳草社区：推行“邻里议事厅”机制。", "推行“五色管家”模式。")
    assert "芳草社区 implements 邻里议事厅机制" in found
    assert "玉林街道 implements 五色管家模式" in found


def test_a_heading_of_two_communities_tells_of_none() -> None:
    assert resolved("# 芳草社区和玉林社区携手", "推行“邻里议事厅”机制。").told == ()


def test_where_no_heading_names_one_the_protagonist_is_told_of() -> None:
    made = resolved("# 服务变了样", "推行“邻里议事厅”机制。")
    assert made.told_at(10) == made.home


def test_a_text_may_end_with_the_name() -> None:
    assert resolved("芳草社区").told == ()


def test_without_a_sub_district_the_area_that_a_paragraph_begins_with_is_told_of() -> None:
    found = relations(
        "成都市锦江区推行“一张网”机制。",
        "同时，建起“睦邻客厅”。",
        "近年来，青羊区推行“五步工作法”。还推行“五色管家”模式。",
        sub_district="",
        district="",
    )
    assert "锦江区 establishes 睦邻客厅" in found
    assert "青羊区 implements 五色管家模式" in found


def test_a_community_is_told_of_until_another_area_is_named() -> None:
    found = relations(
        "成都市锦江区有个好邻里。",
        "芳草社区面对近3000户的规模，推行“五步工作法”。",
        "建起“睦邻客厅”。",
        "青羊区推行“三步走”机制。",
        sub_district="",
        district="",
    )
    assert "芳草社区 establishes 睦邻客厅" in found
    assert "青羊区 implements 三步走机制" in found


def test_a_division_that_only_holds_somebody_is_not_told_of() -> None:
    found = relations(
        "近年来，成都市推行“五色管家”模式。",
        "锦江区春熙路街道党工委书记陈慧敏说，效果看得见。",
        "同时，建起“睦邻客厅”。",
        sub_district="",
        district="",
    )
    assert "锦江区 establishes 睦邻客厅" not in found


def test_a_paragraph_goes_back_to_the_city() -> None:
    found = relations(
        "近年来，成都市推行“五色管家”模式。",
        "锦江区推行“五步工作法”。",
        "为破解老旧院落无人管、没钱修的难题，该市建起“睦邻客厅”。",
        "全市域推广“一张网”机制。",
        sub_district="",
        district="",
    )
    assert "成都市 establishes 睦邻客厅" in found
    assert "锦江区 implements 五步工作法" in found


def test_a_section_on_a_place_ends_at_a_measure_of_the_whole() -> None:
    found = relations(
        "成都市锦江区有个好邻里。锦江区建起联盟。",
        "芳草社区面对近3000户的规模，推行“五步工作法”。",
        "搭建服务平台。先后推出“五色管家”机制。",
        sub_district="",
        district="",
        title="锦江区的新办法",
    )
    assert "锦江区 implements 五色管家机制" in found
    assert "芳草社区 implements 五步工作法" in found
