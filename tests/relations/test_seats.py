"""Where organisations sit, by their names and by what the text tells."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("街道将驻区的成都市图书馆纳入合作。", "成都市图书馆 within 玉林街道"),
        ("芳草社区面积不大，驻区单位主要有晨光小学、天晨大厦。", "晨光小学 within 芳草社区"),
        ("成都云帆数字科技有限公司、锦城医院等18家驻区单位加入联盟。", "锦城医院 within 玉林街道"),
        ("玉林派出所民警上门。", "玉林派出所 within 玉林街道"),
        ("武侯区供水公司连夜抢修。", "武侯区供水公司 within 武侯区"),
        ("街道全资的成都竹韵物业服务有限公司揭牌。", "成都竹韵物业服务有限公司 within 玉林街道"),
        ("玉林商会为企业牵线。", "玉林商会 within 玉林街道"),
    ],
)
def test_what_sits_in_the_area(text: str, fact: str) -> None:
    assert fact in relations(text)


def test_a_row_of_those_that_were_visited_is_not_the_visitor() -> None:
    found = relations("成都云帆数字科技有限公司走访锦城医院等18家驻区单位。")
    assert "成都云帆数字科技有限公司 within 玉林街道" not in found


def test_a_team_of_another_district_sits_elsewhere() -> None:
    assert not [r for r in relations("青羊区阳光志愿服务队前来支援。") if "服务队 within" in r]
    assert "成都市少年宫 within 成都市" in relations("街道与成都市少年宫合作开课。")


def test_a_body_that_is_called_as_its_sub_district() -> None:
    found = relations("东山管委会推行“五色管家”机制。东山管委会来了。", sub_district="东山管委会街道", district="")
    assert "东山管委会 implements 五色管家机制" in found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("成都云帆科技有限公司反映门前停车难。", "成都云帆科技有限公司 within 玉林街道"),
        ("成都云帆科技有限公司负责人何丽萍反映停车难。", "成都云帆科技有限公司 within 玉林街道"),
        ("成都云帆科技有限公司负责人说，招工不再愁。", "成都云帆科技有限公司 within 玉林街道"),
        ("“同心圆”党建联盟每月碰头。", "同心圆党建联盟 within 玉林街道"),
        ("青羊区财政局来学习，青羊区的客人不少。", "青羊区财政局 within 青羊区"),
        ("芳草社区的成都云帆科技有限公司捐出口罩。", "成都云帆科技有限公司 within 芳草社区"),
        ("锦城医院坐落在芳草社区。", "锦城医院 within 芳草社区"),
        ("驻街单位成都云帆科技有限公司送来慰问品。", "成都云帆科技有限公司 within 玉林街道"),
        ("绿云业委会带头清扫，绿云小区干净了。", "绿云业委会 within 绿云小区"),
    ],
)
def test_where_the_text_has_an_organisation(text: str, told: str) -> None:
    assert told in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "街道为居民请来成都云帆科技有限公司。",
        "成都云帆科技有限公司董事长周玉兰说，服务周到。",
        "街道请来成都云帆科技有限公司，负责人说个不停。",
    ],
)
def test_a_firm_that_is_called_in_or_whose_head_has_a_name_need_not_be_of_the_area(text: str) -> None:
    assert not [r for r in relations(text) if r.startswith("成都云帆科技有限公司 within")]


def test_a_tribunal_is_of_the_district_whose_court_it_is() -> None:
    found = relations("武侯区人民法院玉林法庭与棕北社区共建。")
    assert "武侯区人民法院玉林法庭 within 武侯区" in found


def test_a_body_of_a_division_lies_there_where_no_area_is_told_of() -> None:
    found = relations("近日，锦江区住建局来访。锦江区热闹起来。", sub_district="", title="见闻")
    assert "锦江区住建局 within 锦江区" in found


@pytest.mark.parametrize("lead", ["社区内建有", "社区内有", "坐落在社区的", "社区内分布着"])
def test_what_a_community_has_within_it(lead: str) -> None:
    assert "晨光小学 within 倪家桥社区" in relations(f"倪家桥社区热闹起来。{lead}晨光小学、芳华书屋。")
