"""Frames with a verb: its object before or behind it, its agent, its partners."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("街道推行“邻里议事厅”机制。", "玉林街道 implements 邻里议事厅机制"),
        ("街道成立红色物业联盟。", "玉林街道 establishes 红色物业联盟"),
        ("芳草社区建成银杏书屋。", "芳草社区 establishes 银杏书屋"),
        ("街道谋划建设锦绣天府总部基地项目。", "玉林街道 undertakes 锦绣天府总部基地项目"),
        ("银杏书屋正式启用。", "玉林街道 establishes 银杏书屋"),
        ("银杏书屋由成都暖巷社会工作服务中心运营。", "成都暖巷社会工作服务中心 operates 银杏书屋"),
        ("由成都暖巷社会工作服务中心运营的银杏书屋开门迎客。", "成都暖巷社会工作服务中心 operates 银杏书屋"),
        ("四川晨星科技有限公司落户锦绣广场。", "四川晨星科技有限公司 settlesIn 锦绣广场"),
        ("锦绣广场引进云朵咖啡有限公司。", "云朵咖啡有限公司 settlesIn 锦绣广场"),
        ("街道引进云朵咖啡有限公司。", "云朵咖啡有限公司 settlesIn 玉林街道"),
        ("红旗合作社加入红色物业联盟。", "红旗合作社 participatesIn 红色物业联盟"),
        ("社区老党员李建国参加“红马甲”志愿服务队。", "李建国 participatesIn 红马甲志愿服务队"),
        ("街道携手晨光小学开展“暖巷行动”。", "玉林街道 cooperatesWith 晨光小学"),
        ("街道建成集阅读、休闲于一体的银杏书屋。", "玉林街道 establishes 银杏书屋"),
        ("街道指导芳草社区成立红色物业联盟。", "芳草社区 establishes 红色物业联盟"),
        ("银杏书屋举行揭牌仪式。", "玉林街道 establishes 银杏书屋"),
        ("随着银杏书屋的启用，居民有了去处。", "玉林街道 establishes 银杏书屋"),
        ("银杏书屋焕新开放。", "玉林街道 establishes 银杏书屋"),
        ("银杏书屋提质升级后重新开放。", "玉林街道 establishes 银杏书屋"),
        ("街道成立由党工委书记任组长的“清朗”行动领导小组。", "玉林街道 establishes 清朗行动领导小组"),
        ("银杏书屋试营业。", "玉林街道 establishes 银杏书屋"),
        ("银杏书屋、“七彩”课堂同步启用。", "玉林街道 establishes 银杏书屋"),
        ("银杏书屋、“同心”党建联盟同时揭牌。", "玉林街道 establishes 银杏书屋"),
        ("三年打造的银杏书屋，就在昨天正式启用。", "玉林街道 establishes 银杏书屋"),
    ],
)
def test_frames(text: str, told: str) -> None:
    assert told in relations(text)


def test_what_somebody_is_told_to_have_founded_is_not_founded_by_who_only_opens_it() -> None:
    found = relations("街道建成银杏书屋。芳草社区热闹起来，银杏书屋正式开放。")
    assert [r for r in found if "establishes" in r] == ["玉林街道 establishes 银杏书屋"]


def test_what_somebody_founded_is_no_partner() -> None:
    found = relations("街道成立红色物业联盟，签订红色物业联盟公约。")
    assert [r for r in found if r.startswith("玉林街道") and "物业联盟" in r] == ["玉林街道 establishes 红色物业联盟"]


def test_every_tenant_of_a_row_moves_in() -> None:
    found = relations("引进四川晨星科技有限公司、云朵咖啡等企业入驻锦绣广场。")
    assert [r for r in found if "settlesIn" in r] == [
        "四川晨星科技有限公司 settlesIn 锦绣广场",
        "云朵咖啡 settlesIn 锦绣广场",
    ]


def test_partners_cooperate_and_take_part() -> None:
    assert relations("街道联合成都清泉物业有限公司开展“暖巷行动”。") == [
        "成都清泉物业有限公司 participatesIn 暖巷行动",
        "玉林街道 cooperatesWith 成都清泉物业有限公司",
        "玉林街道 implements 暖巷行动",
    ]


@pytest.mark.parametrize("doing", ["联合开展", "合作开展", "连续三年举办", "共同举行"])
def test_those_on_a_par_hold_it_both(doing: str) -> None:
    assert relations(f"街道与成都清泉物业有限公司{doing}“暖巷行动”。") == [
        "玉林街道 implements 暖巷行动",
        "成都清泉物业有限公司 implements 暖巷行动",
        "玉林街道 cooperatesWith 成都清泉物业有限公司",
    ]


def test_a_museum_acts_as_bodies_do() -> None:
    found = relations("街道与武侯科技博物馆、晨光小学每年举办“星空节”活动。")
    assert {"武侯科技博物馆 implements 星空节活动", "晨光小学 implements 星空节活动"} <= set(found)
    assert "武侯科技博物馆 implements 星空节活动" in relations("锦绣路旁的武侯科技博物馆每周六推出“星空节”活动。")
    assert "武侯科技博物馆 implements 星空节活动" not in relations("街道在锦绣路旁的武侯科技博物馆举办“星空节”活动。")


@pytest.mark.parametrize("verb", ["办起", "牵头成立", "组建", "领办", "拉起"])
def test_a_cooperative_is_founded_by_any_such_verb(verb: str) -> None:
    assert "芳草社区 establishes 芳草花卉专业合作社" in relations(f"芳草社区{verb}“芳草花卉专业合作社”。")
    assert "芳草社区 establishes 芳草花卉专业合作社" not in relations(f"芳草社区走访“芳草花卉专业合作社”，{verb}班子。")


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("街道参观银杏书屋。", "establishes"),
        ("居民走进银杏书屋。", "establishes"),
        ("四川晨星科技有限公司与街道座谈。", "settlesIn"),
        ("街道打造四川晨星科技有限公司。", "establishes"),
        ("街道推行“邻里议事厅”机制。", "cooperatesWith"),
        ("晨光小学坐落于锦绣广场旁。", "participatesIn"),
    ],
)
def test_what_no_frame_says(text: str, untold: str) -> None:
    assert not [r for r in relations(text) if f" {untold} " in r]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("芳草社区把闲置的锅炉房改造成银杏书屋。", "芳草社区 establishes 银杏书屋"),
        ("银杏书屋运用“邻里通”平台。", "银杏书屋 implements 邻里通平台"),
        ("芳草社区走访居民。社区推行“邻里议事厅”机制。", "芳草社区 implements 邻里议事厅机制"),
        ("街道走访芳草社区的企业。社区推行“邻里议事厅”机制。", "芳草社区 implements 邻里议事厅机制"),
        ("芳草社区的“邻里议事厅”机制很受欢迎。", "芳草社区 implements 邻里议事厅机制"),
    ],
)
def test_who_does_it(text: str, relation: str) -> None:
    assert relation in relations(text)


@pytest.mark.parametrize(
    "text", ["居民自发成立的银杏志愿服务队很忙。", "去年落成的银杏书屋迎客。", "由旧仓库改建的银杏书屋迎客。"]
)
def test_what_is_told_in_passing_names_no_founder(text: str) -> None:
    assert not [r for r in relations(text) if " establishes " in r]


def test_an_examination_is_not_carried_out_by_who_passes_it() -> None:
    assert "芳草社区 implements 五星支部创建" not in relations("街道推进“五星”支部创建。芳草社区通过“五星”支部初验。")


def test_where_something_is_set_up_is_not_what_is_set_up() -> None:
    assert "玉林街道 establishes 锦绣广场" not in relations("街道在锦绣广场建成银杏书屋。")


@pytest.mark.parametrize("text", ["银杏书屋已在锦绣广场落成。", "银杏书屋同步揭牌。", "银杏书屋预计明年上半年开工。"])
def test_what_stands_between_a_thing_and_its_verb(text: str) -> None:
    assert [r for r in relations(text) if r.startswith("玉林街道 establishes 银杏书屋")]


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("锦江大厦先后办起“楼里夜校”活动。", True),
        ("锦江大厦、府河广场还举办“楼里夜校”活动。", True),
        ("锦江大厦、府河广场两栋楼宇率先开展“楼里夜校”活动。", True),
        ("锦江大厦旁的街道举办“楼里夜校”活动。", False),
        ("走进锦江大厦，街道举办“楼里夜校”活动。", False),
    ],
)
def test_a_building_may_hold_an_event(text: str, holds: bool) -> None:
    assert ("锦江大厦 implements 楼里夜校活动" in relations(text)) is holds


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            "街道联合四川大学开展“邻里课堂”活动。",
            "四川大学 participatesIn 邻里课堂活动",
            "四川大学 implements 邻里课堂活动",
        ),
        (
            "街道联合四川大学推出“邻里课堂”机制。",
            "四川大学 implements 邻里课堂机制",
            "四川大学 establishes 邻里课堂机制",
        ),
        (
            "锦绣广场还与四川大学共同成立“楼宇党建”联盟。",
            "",
            "玉林街道 cooperatesWith 四川大学",
        ),
        (
            "街道联合四川大学、成都大学等十家单位成立楼宇党建联盟。",
            "四川大学 participatesIn 楼宇党建联盟",
            "四川大学 establishes 楼宇党建联盟",
        ),
        (
            "街道联合四川大学、成都大学等十家单位成立楼宇党建联盟，推行“五色管家”机制。",
            "",
            "四川大学 participatesIn 五色管家机制",
        ),
    ],
)
def test_what_is_done_with_others(text: str, told: str, untold: str) -> None:
    found = relations(text)
    assert untold not in found
    assert told in found or not told


@pytest.mark.parametrize(
    "text",
    [
        "在芳草社区，居民自发成立“老街坊”志愿服务队。",
        "综合体整修一新，里面设有“银龄”食堂。",
        "街道抢抓成都市建设锦绣文创园的机遇。",
        "旧址上的故事不少：1924年成立“老街坊”志愿服务队。",
    ],
)
def test_what_is_told_in_passing_is_not_founded(text: str) -> None:
    assert not [r for r in relations(text) if " establishes " in r]


def test_the_community_right_before_a_name_carries_it_out() -> None:
    found = relations("街道打造芳草社区“暖邻课堂”、清水河社区“银发集市”。")
    assert "芳草社区 implements 暖邻课堂" in found
    assert "玉林街道 implements 暖邻课堂" not in found


def test_communities_that_hold_an_event_together_all_hold_it() -> None:
    found = relations("芳草社区与清水河社区联合开展“暖邻课堂”活动。")
    assert {"芳草社区 implements 暖邻课堂活动", "清水河社区 implements 暖邻课堂活动"} <= set(found)


def test_a_division_carries_out_what_it_is_told_to() -> None:
    assert "武侯区 implements 暖邻课堂活动" in relations("武侯区组织开展“暖邻课堂”活动。")


def test_who_entrusts_another_does_not_run_it() -> None:
    found = relations("棕北社区委托晨光社会工作服务中心托管“银发”书屋。")
    assert [r for r in found if " operates " in r] == ["晨光社会工作服务中心 operates 银发书屋"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("芳草社区的星光书屋开张了。", "芳草社区 establishes 星光书屋"),
        ("街道在锦绣大厦18楼辟出星光书屋。", "玉林街道 establishes 星光书屋"),
        ("街道腾出旧仓库，星光书屋拔地而起。", "玉林街道 establishes 星光书屋"),
        ("星光书屋由一处旧仓库改建而来。", "玉林街道 establishes 星光书屋"),
    ],
)
def test_places_that_come_to_be(text: str, told: str) -> None:
    assert told in relations(text)


def test_a_place_that_nameless_people_run() -> None:
    found = relations("芳草社区有一处由居民打理的“共享菜园”。")
    assert not [r for r in found if "operates" in r]
    assert "芳草社区 operates 共享菜园" in relations("芳草社区负责打理“共享菜园”。")


def test_who_sends_people_to_an_event_takes_part_in_it() -> None:
    found = relations("街道举办“邻里情”文艺汇演。主持人由晨光小学选派。")
    assert "晨光小学 participatesIn 邻里情文艺汇演" in found
    assert not [r for r in found if "cooperatesWith" in r]


def test_who_signs_an_agreement_takes_part_in_it() -> None:
    found = relations("街道与晨光小学、四川天晨科技有限公司签下《近邻共建协议》。")
    assert "晨光小学 participatesIn 近邻共建协议" in found
    assert "晨光小学 implements 近邻共建协议" not in found


def test_who_carries_it_out_beside_does_not_take_part_as_well() -> None:
    found = relations("芳草社区和晨光小学开办“七彩课堂”。")
    assert "晨光小学 implements 七彩课堂" in found
    assert "晨光小学 participatesIn 七彩课堂" not in found


@pytest.mark.parametrize(
    "text",
    ["街道新成立云帆大厦、银杏大厦等6个楼宇党支部。", "街道打造云帆大厦、银杏大厦两个楼宇党建示范点。"],
)
def test_bodies_in_buildings_are_founded_not_the_buildings(text: str) -> None:
    assert not [r for r in relations(text) if "establishes 云帆大厦" in r]


def test_a_partner_takes_no_part_in_what_stands_behind_a_semicolon() -> None:
    found = relations("街道与四川大学联手，提升服务水准；芳草社区的“爱心超市”行动继续扩面。")
    assert "四川大学 participatesIn 爱心超市行动" not in found
    assert "玉林街道 cooperatesWith 四川大学" in found


def test_partners_join_in_every_programme_of_a_row() -> None:
    found = relations("街道联合晨光中学开展“暖邻”行动、“护苗”行动。")
    assert {"晨光中学 participatesIn 暖邻行动", "晨光中学 participatesIn 护苗行动"} <= set(found)


def test_who_guides_what_is_built_does_not_build_it() -> None:
    assert "武侯区民政局 establishes 银杏书屋" not in relations("武侯区民政局指导建设的银杏书屋人气旺。")
