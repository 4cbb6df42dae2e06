"""What serves what, what consists of what, and where it is carried out."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("围绕平安法治星，街道上线“云上邻里”平台。", "云上邻里平台 contributesTo 平安法治星"),
        (
            "以“红色玉林”工程为抓手，街道推行“邻里议事厅”机制。",
            "邻里议事厅机制 contributesTo 红色玉林工程",
        ),
        ("街道推行“邻里议事厅”机制，助力平安法治星，平安法治星闪亮。", "邻里议事厅机制 contributesTo 平安法治星"),
        ("“邻里议事厅”机制设在芳草社区。", "邻里议事厅机制 appliedIn 芳草社区"),
        ("在清水河社区试点“楼栋议事会”机制。", "楼栋议事会机制 appliedIn 清水河社区"),
    ],
)
def test_frames(text: str, told: str) -> None:
    assert told in relations(text)


def test_a_goal_is_served_by_what_is_named_behind_it() -> None:
    found = relations("街道推行“邻里议事厅”机制，又以“红色玉林”工程为抓手，推行“暖邻课堂”机制。")
    assert [r for r in found if "contributesTo" in r] == ["暖邻课堂机制 contributesTo 红色玉林工程"]


def test_a_paragraph_of_two_stars_tells_of_neither_what_it_does_not_say() -> None:
    found = relations("平安法治星、文明幸福星同辉。街道推行“邻里议事厅”机制。")
    assert not [r for r in found if "contributesTo" in r]


def test_a_goal_ends_with_its_paragraph() -> None:
    apart = relations("街道聚焦平安法治星。", "街道推行“邻里议事厅”机制。")
    assert not [r for r in apart if "contributesTo" in r]
    together = relations("街道聚焦平安法治星。街道推行“邻里议事厅”机制。")
    assert "邻里议事厅机制 contributesTo 平安法治星" in together


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("街道推行“绿管家”机制和“蓝管家”机制。", "partOf"),
        ("芳草社区推行“邻里议事厅”机制。", "appliedIn"),
        ("街道推行“邻里议事厅”机制。", "contributesTo"),
    ],
)
def test_what_is_not_said(text: str, untold: str) -> None:
    assert not [r for r in relations(text) if f" {untold} " in r]


def test_a_section_serves_the_star_that_it_tells_of() -> None:
    found = relations(
        "# 平安每一天", "街道推行“绿管家”机制。", "说起平安法治星，居民点头。", "街道上线“云上邻里”平台。",
        "# 文明每一天", "文明幸福星怎么创？街道推行“蓝管家”机制。",
    )  # fmt: skip
    assert "绿管家机制 contributesTo 平安法治星" in found
    assert "云上邻里平台 contributesTo 平安法治星" in found
    assert "蓝管家机制 contributesTo 文明幸福星" in found
    assert "蓝管家机制 contributesTo 平安法治星" not in found


def test_each_of_several_stars_reaches_to_the_next() -> None:
    found = relations("街道聚焦平安法治星。街道推行“绿管家”机制。街道聚焦文明幸福星。街道推行“蓝管家”机制。")
    assert "绿管家机制 contributesTo 平安法治星" in found
    assert "蓝管家机制 contributesTo 文明幸福星" in found
    assert "蓝管家机制 contributesTo 平安法治星" not in found


def test_a_star_that_was_not_won_is_served_by_nothing() -> None:
    found = relations("芳草社区未能创成平安法治星。街道推行“绿管家”机制。")
    assert not [r for r in found if "contributesTo" in r]


def test_a_section_serves_the_programme_of_its_heading() -> None:
    found = relations("# 做优“邻里服务”品牌", "芳草社区的“暖邻课堂”开课。")
    assert [r for r in found if "contributesTo" in r] == ["暖邻课堂 contributesTo 邻里服务品牌"]


def test_a_branch_that_won_stars_takes_part_in_the_campaign() -> None:
    found = relations("街道推进“五星”支部创建。芳草社区获评“三星支部”。")
    assert "芳草社区 participatesIn 五星支部创建" in found


def test_what_the_bodies_of_a_building_carry_out_is_applied_there() -> None:
    found = relations("锦绣广场人气旺。锦绣广场党委开办“午间课堂”。")
    assert "午间课堂 appliedIn 锦绣广场" in found


@pytest.mark.parametrize(
    ("text", "serves"),
    [
        ("街道开展“五星”支部创建，推出“护星”计划。", True),
        ("街道开展“五星”支部创建，实施“星耀老街”行动。", True),
        ("街道开展“五星”支部创建，推行“星级管家”机制。", False),
        ("街道推出“护星”计划。", False),
    ],
)
def test_what_is_named_after_the_stars_serves_their_campaign(text: str, serves: bool) -> None:
    assert any(r.endswith("contributesTo 五星支部创建") for r in relations(text)) is serves


def test_a_row_goes_on_behind_a_semicolon() -> None:
    found = relations("在“红色玉林”工程中，街道先后开展“快乐周末”；“邻里歌会”；“暖冬行动”等活动。")
    assert "邻里歌会 contributesTo 红色玉林工程" in found
    assert "暖冬行动 contributesTo 红色玉林工程" in found


def test_a_short_sentence_that_opens_a_paragraph_is_what_the_rest_serves() -> None:
    found = relations("“头雁”工程添动力。街道举办“支书论坛”活动。")
    assert "支书论坛活动 contributesTo 头雁工程" in found
    assert "支书论坛活动 contributesTo 头雁工程" not in relations(
        "“头雁”工程让各个支部都有了一支带不走的队伍。街道举办“支书论坛”活动。"
    )


def test_a_team_named_behind_its_school_is_part_of_it() -> None:
    assert "晨光志愿服务队 partOf 四川大学" in relations("四川大学“晨光”志愿服务队来到社区。")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("在创建“五星”支部的过程中，街道推行“五色管家”机制。", "五色管家机制 contributesTo 五星支部创建"),
        ("街道以“邻里之约”为纽带，开展“敲门行动”。", "敲门行动 contributesTo 邻里之约"),
        ("街道依托“五色管家”机制，构建“同心圆”治理体系。", "五色管家机制 contributesTo 同心圆治理体系"),
        ("街道培育了“银杏工作室”“七彩课堂”等“一居一品”治理品牌。", "七彩课堂 partOf 一居一品治理品牌"),
        ("街道培育了“银杏工作室”“七彩课堂”等“一居一品”治理品牌。", "银杏工作室 partOf 一居一品治理品牌"),
        ("锦绣广场涵盖清泉超市、百川商场等商户。", "清泉超市 within 锦绣广场"),
        ("锦绣核心板块分为锦江东片区、锦江西片区。", "锦江东片区 within 锦绣核心板块"),
    ],
)
def test_what_serves_what_and_rows_of_several_kinds(text: str, told: str) -> None:
    assert told in relations(text)


def test_the_last_of_quoted_names_in_a_row_is_no_whole() -> None:
    found = relations("社区用好“邻里茶座”“银杏客厅”“院落议事日”等载体。")
    assert not any("partOf" in r for r in found)


def test_a_paragraph_serves_the_programme_of_the_slogan_that_opens_it() -> None:
    found = relations("加力突破“红色玉林”工程。近日，街道推行“邻里议事厅”机制，效果很好。")
    assert "邻里议事厅机制 contributesTo 红色玉林工程" in found
    assert not [
        r for r in relations("街道推行“红色玉林”工程。近日，街道推行“邻里议事厅”机制。") if "contributesTo" in r
    ]


def test_a_campaign_of_the_whole_country_is_served_by_the_means_to_it() -> None:
    found = relations("街道以“邻里议事厅”机制为抓手，推进“五星”支部创建。")
    assert "邻里议事厅机制 contributesTo 五星支部创建" in found
    assert "五星支部创建 contributesTo 邻里议事厅机制" not in found


def test_what_tells_of_an_event_is_no_title() -> None:
    found = relations("“邻里节”正在热闹举行。街道推行“邻里议事厅”机制。")
    assert not [r for r in found if "contributesTo" in r]


def test_paragraphs_that_begin_with_the_words_of_a_formula_tell_what_serves_it() -> None:
    told = "街道形成“睦邻学、睦邻帮、睦邻乐”治理模式。"
    found = relations(told, "突出多样的睦邻学。街道开设“暖邻课堂”。", "打造贴心的睦邻帮。街道推行“绿管家”机制。")
    assert "暖邻课堂 contributesTo 睦邻学、睦邻帮、睦邻乐治理模式" in found
    assert "绿管家机制 contributesTo 睦邻学、睦邻帮、睦邻乐治理模式" in found
    once = relations(told, "突出多样的睦邻学。街道开设“暖邻课堂”。", "天气转暖。街道推行“绿管家”机制。")
    assert not [r for r in once if "contributesTo" in r]


def test_a_formula_in_one_paragraph_has_no_paragraphs_that_serve_it() -> None:
    assert relations("街道推行“邻里学、邻里帮、邻里乐”治理模式。")


def test_goals_that_stand_side_by_side_do_not_serve_each_other() -> None:
    found = relations("街道聚焦“微心愿”“微服务”行动，打造“邻里评理”平台。")
    assert "邻里评理平台 contributesTo 微心愿" in found
    assert "微服务行动 contributesTo 微心愿" not in found


def test_what_one_gets_into_serves_nothing() -> None:
    found = relations("围绕“暖邻”品牌，街道开办“七彩课堂”，一人入选“明珠计划”。")
    assert [r for r in found if "contributesTo" in r] == ["七彩课堂 contributesTo 暖邻品牌"]


def test_a_part_does_not_have_its_whole_serve_it() -> None:
    found = relations("街道以“三清一分类”为核心，建立“五色管家”机制。")
    assert "三清一分类 partOf 五色管家机制" in found
    assert not [r for r in found if "contributesTo" in r]


def test_a_paragraph_that_names_it_serves_the_programme_that_the_title_quotes() -> None:
    texts = ["街道推行“邻里议事”机制。街道又开办“七彩课堂”。", "街道推行“绿管家”制度。"]
    found = relations(*texts, title="玉林街道：“邻里议事”激活末梢")
    assert [r for r in found if "contributesTo" in r] == ["七彩课堂 contributesTo 邻里议事机制"]
    assert not [r for r in relations(*texts, title="“邻里议事”“七彩课堂”进院落") if "contributesTo" in r]


def test_what_a_section_founds_serves_the_aim_that_its_heading_sets() -> None:
    assert "邻里书屋 contributesTo 暖邻品牌" in relations("# 做优“暖邻”品牌", "街道建成“邻里书屋”。")


def test_what_a_section_founds_or_pictures_need_not_serve_its_heading() -> None:
    found = relations("# 老街上的“暖邻”品牌", "街道建成“邻里书屋”，推行“五色管家”机制。", "图为芳草社区“七彩课堂”。")
    assert [r for r in found if "contributesTo" in r] == ["五色管家机制 contributesTo 暖邻品牌"]


@pytest.mark.parametrize(
    "text",
    [
        "街道依托党群服务中心开设“七彩课堂”，推行“五色管家”机制。",
        "街道聚焦社区治理推出“七彩课堂”，推行“五色管家”机制。",
    ],
)
def test_what_is_done_is_no_aim(text: str) -> None:
    assert "五色管家机制 contributesTo 七彩课堂" not in relations(text)


def test_a_campaign_opens_its_sentence() -> None:
    found = relations("“五星”支部创建中，街道推行“五色管家”机制。平安法治星愈发明亮。")
    assert "五色管家机制 contributesTo 五星支部创建" in found
    assert "五色管家机制 contributesTo 平安法治星" not in found


def test_a_brand_is_made_after_a_method() -> None:
    found = relations("街道按照“支部领办、群众参与”模式，打造“暖邻”品牌。")
    assert [r for r in found if "contributesTo" in r] == ["支部领办、群众参与模式 contributesTo 暖邻品牌"]
