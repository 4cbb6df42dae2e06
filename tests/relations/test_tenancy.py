"""Who moved in where."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("四川天晨科技有限公司入驻锦绣广场。", "锦绣广场"),
        ("锦绣广场开门迎客，四川天晨科技有限公司等6家企业搬了进来。", "锦绣广场"),
        ("四川天晨科技有限公司先后入驻玉林东路。", "玉林东路"),
        ("街道引进四川天晨科技有限公司。", "玉林街道"),
        ("四川天晨科技有限公司把总部设在锦绣广场。", "锦绣广场"),
        ("作为首家入驻锦绣广场的企业，四川天晨科技有限公司连年增收。", "锦绣广场"),
        ("走进位于锦绣广场的四川天晨科技有限公司，人人在忙。", "锦绣广场"),
        ("四川蓝海科技有限公司入驻锦绣广场，四川天晨科技有限公司落户。", "玉林街道"),
        ("街道引进年产值约2亿元的四川天晨科技有限公司。", "玉林街道"),
        ("四川天晨科技有限公司的两支科研团队入驻玉林街道。", "玉林街道"),
        ("锦绣广场开门迎客，四川天晨科技有限公司等6家企业扎堆于此。", "锦绣广场"),
        ("锦绣广场开门迎客，四川天晨科技有限公司在里头安营扎寨。", "锦绣广场"),
        ("四川天晨科技有限公司率先在锦绣广场安了家。", "锦绣广场"),
        ("街道以锦绣广场为载体招商，四川天晨科技有限公司扎下根来。", "锦绣广场"),
        ("街道把上游的四川天晨科技有限公司请进锦绣广场。", "锦绣广场"),
        ("首批入驻锦绣广场的企业有四川天晨科技有限公司。", "锦绣广场"),
        ("街道先后引进爱心企业四川蓝海科技有限公司，餐饮企业四川天晨科技有限公司。", "玉林街道"),
    ],
)
def test_the_place_moved_into(text: str, place: str) -> None:
    assert f"四川天晨科技有限公司 settlesIn {place}" in relations(text)


def test_a_place_that_was_not_found_is_no_other_place() -> None:
    found = relations("锦绣广场人气旺，四川天晨科技有限公司落户滨河那头。")
    assert not [r for r in found if r.startswith("四川天晨科技有限公司 settlesIn")]


def test_places_in_a_row_with_tenants_move_in_too() -> None:
    found = relations("锦绣广场人气旺，银杏养老服务中心、四川天晨科技有限公司先后搬入。")
    assert "四川天晨科技有限公司 settlesIn 锦绣广场" in found


def test_a_verb_in_the_clause_behind_the_row() -> None:
    found = relations("四川蓝海科技有限公司、四川天晨科技有限公司，都落户锦绣广场。")
    assert "四川蓝海科技有限公司 settlesIn 锦绣广场" in found


def test_who_moves_something_else_does_not_move_in() -> None:
    assert not [r for r in relations("成都市图书馆把流动图书车开进了锦绣广场。") if " settlesIn " in r]


def test_who_signs_to_move_in_settles() -> None:
    assert "四川天晨科技有限公司 settlesIn 玉林街道" in relations("四川天晨科技有限公司与街道签订入驻协议。")
    found = relations("四川天晨科技有限公司与街道签订入驻意向书。")
    assert "四川天晨科技有限公司 settlesIn 玉林街道 [Planned]" in found
    assert not [r for r in found if " cooperatesWith " in r]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("清泉科技、百川传媒、银杏律师事务所……一大批企业落户。", ["银杏律师事务所 settlesIn 玉林街道"]),
        ("位于锦绣大厦三楼的成都清泉科技有限公司很忙。", ["成都清泉科技有限公司 settlesIn 锦绣大厦"]),
        (
            "位于锦绣大厦的成都清泉科技有限公司是去年街道引进的企业。",
            ["成都清泉科技有限公司 settlesIn 锦绣大厦"],
        ),
        ("锦绣大厦很忙。自从街道修路后，成都清泉科技有限公司纷至沓来。", ["成都清泉科技有限公司 settlesIn 锦绣大厦"]),
    ],
)
def test_rows_that_break_off_and_tenants_in_passing(text: str, told: list[str]) -> None:
    found = [r for r in relations(text) if " settlesIn " in r]
    assert all(r in found for r in told)
    assert not [r for r in found if r.startswith("成都清泉") and r not in told]


def test_where_something_found_its_home_is_no_tenant() -> None:
    found = relations("锦绣广场人气旺。“四点半”书屋在玉林小学安了家。")
    assert not [r for r in found if r.startswith("玉林小学 settlesIn")]


def test_who_comes_to_an_event_moves_in_nowhere() -> None:
    found = relations("街道举办“邻里情”论坛。活动汇聚了四川天晨科技有限公司、四川蓝海科技有限公司等单位。")
    assert not [r for r in found if " settlesIn " in r]
    assert "四川天晨科技有限公司 participatesIn 邻里情论坛" in found


def test_a_team_that_is_grown_did_not_move_in() -> None:
    found = relations("街道培育“邻里合唱团”“红色代办队”等文化团队。")
    assert "玉林街道 establishes 邻里合唱团" in found
    assert not [r for r in found if "settlesIn" in r]


def test_a_firm_that_moves_into_homes_is_of_the_area() -> None:
    assert "四川天晨物业有限公司 settlesIn 玉林街道" in relations("四川天晨物业有限公司入驻芙蓉小区。")
    found = relations("锦绣广场开门迎客。四川天晨科技有限公司注册在玉林街道，名气不小。")
    assert [r for r in found if "settlesIn" in r] == ["四川天晨科技有限公司 settlesIn 玉林街道"]


def test_who_is_won_to_join_moves_nowhere() -> None:
    found = relations("街道吸引成都云帆科技有限公司、成都百川传媒有限公司等企业加入。")
    assert not [r for r in found if "settlesIn" in r]


def test_who_attends_a_ceremony_moves_nowhere() -> None:
    found = relations("街道举行云帆大厦签约仪式，成都青禾科技有限公司、成都百川传媒有限公司等企业参加。")
    assert not [told for told in found if "settlesIn" in told]


def test_nobody_moves_into_a_river() -> None:
    found = relations("锦江河穿城而过，成都青禾科技有限公司、成都百川传媒有限公司相继入驻。")
    assert "成都青禾科技有限公司 settlesIn 锦江河" not in found


@pytest.mark.parametrize(
    ("text", "tenants"),
    [
        ("街道引进蜀中茶叶研究会、武侯温州商会。", {"蜀中茶叶研究会", "武侯温州商会"}),
        ("街道招引了蜀中软件行业协会等机构。", {"蜀中软件行业协会"}),
        ("街道引入心语心理咨询协会，为居民开展疏导。", set()),
        ("街道引进暖阳志愿者协会。", set()),
        ("街道与成都云帆科技有限公司签约，架设探头20处。", set()),
        ("街道引入成都浩然律师事务所提供法律支撑。", set()),
    ],
)
def test_bodies_of_a_trade_move_in_and_who_is_called_in_to_serve_does_not(text: str, tenants: set[str]) -> None:
    assert {r.split()[0] for r in relations(text) if " settlesIn " in r} == tenants


@pytest.mark.parametrize(
    "text",
    [
        "街道党工委与四川天晨科技有限公司签约。",
        "四川天晨科技有限公司与四川云帆科技有限公司签约。",
        "街道支持四川天晨科技有限公司等企业办托。",
        "街道引入四川天晨科技有限公司的垃圾分类设备。",
        "街道争取到四川天晨科技有限公司捐款十万元。",
        "街道引进四川蓝海科技有限公司，为四川天晨科技有限公司解决用地难题。",
    ],
)
def test_who_only_has_to_do_with_the_sub_district_settles_nowhere(text: str) -> None:
    assert not [r for r in relations(text) if " settlesIn " in r and not r.startswith("四川蓝海")]


def test_a_firm_whose_growth_is_supported_sits_in_the_area() -> None:
    assert "四川天晨科技有限公司 settlesIn 玉林街道" in relations("街道支持四川天晨科技有限公司等企业发展。")


def test_a_bare_noun_means_the_one_place_of_that_name() -> None:
    texts = ("街道年年走访。", "街道设站。居民叫好。", "开街以来，街区签约商户百家，锦城书店、蓝海书店等先后入驻。")
    assert "蓝海书店 settlesIn 东方里文创街区" in relations("“东方里”文创街区红砖依旧。", *texts)
    told = relations("“锦绣里”文创街区宽敞，“东方里”文创街区红砖依旧。", *texts)
    assert not [r for r in told if r.endswith("文创街区") and " settlesIn " in r]
    told = relations("街道打造“楼上议事厅”。锦城银行、蓝海书店入驻议事厅，提供服务。")
    assert "锦城银行 settlesIn 楼上议事厅" in told


def test_who_is_brought_in_to_take_part_moves_nowhere() -> None:
    assert "四川天晨科技有限公司 settlesIn 玉林街道" not in relations("街道引进四川天晨科技有限公司参与片区更新。")
    assert "四川天晨科技有限公司 settlesIn 玉林街道" in relations("街道引进四川天晨科技有限公司。")


@pytest.mark.parametrize(
    "text",
    [
        "街道引进四川天晨科技有限公司上线“天晨易停”小程序。",
        "街道引入四川天晨科技有限公司开发的“智慧芳草”平台。",
        "四川天晨科技有限公司、蓝海书店等30家企业摆摊设点。",
    ],
)
def test_who_only_works_or_sells_there_is_no_tenant(text: str) -> None:
    assert "四川天晨科技有限公司 settlesIn 玉林街道" not in relations(text)
