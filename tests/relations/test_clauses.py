"""Who acts in a clause, and where it plays."""

from __future__ import annotations

import pytest

from extracting import relations


def test_a_community_acts_by_its_party_body_in_its_own_story_too() -> None:
    found = relations("武侯区玉林街道芳草社区面积不大。芳草社区党委推行“五色管家”机制。", "社区党委开办“七彩课堂”。")
    assert "芳草社区 implements 五色管家机制" in found
    assert "芳草社区 implements 七彩课堂" in found


def test_a_new_paragraph_tells_of_the_sub_district_again() -> None:
    found = relations("芳草社区走访居民。", "推行“邻里议事厅”机制。")
    assert "玉林街道 implements 邻里议事厅机制" in found


def test_all_of_a_row_of_subjects_act() -> None:
    found = relations("芳草社区、棕南社区推行“邻里议事厅”机制。")
    assert [r for r in found if "implements" in r] == [
        "芳草社区 implements 邻里议事厅机制",
        "棕南社区 implements 邻里议事厅机制",
    ]


def test_where_a_clause_plays() -> None:
    assert "银杏书屋 within 芳草社区" in relations("街道在芳草社区建成银杏书屋。")
    assert "邻里议事厅机制 appliedIn 芳草社区" in relations("街道在芳草社区推行“邻里议事厅”机制。")


def test_a_comma_inside_a_name_ends_no_clause() -> None:
    found = relations("芳草社区推行“进一家门，帮一家人”工作法。")
    assert "芳草社区 implements 进一家门，帮一家人工作法" in found


def test_an_item_of_an_enumeration_tells_of_the_sub_district_again() -> None:
    found = relations("一是建强组织。芳草社区走访居民。二是推行“邻里议事厅”机制。")
    assert "玉林街道 implements 邻里议事厅机制" in found
    found = relations("芳草社区走访居民；二是推行“邻里议事厅”机制。")
    assert "玉林街道 implements 邻里议事厅机制" in found


def test_between_two_places_is_at_neither() -> None:
    assert "锦绣广场 within 芳草社区" not in relations("街道在芳草社区、银杏社区之间打通锦绣广场。")


def test_a_partner_that_is_called_so_is_not_founded() -> None:
    assert "玉林街道 establishes 晨光小学" not in relations("街道联系共建单位晨光小学。")


def test_with_what_partners_did_together_the_clause_behind_has_nothing_to_do() -> None:
    found = relations("芳草社区与晨光小学合作开展“书香满巷”活动，建成银杏书屋。")
    assert "芳草社区 establishes 银杏书屋" in found
    assert "晨光小学 establishes 银杏书屋" not in found


def test_what_another_built_goes_on_itself() -> None:
    found = relations("芳草社区的银杏书屋由武侯区团委捐建，藏书三千册，每周日开讲“星空故事会”。")
    assert "银杏书屋 implements 星空故事会" in found
    assert "武侯区团委 implements 星空故事会" not in found
    found = relations("银杏书屋由武侯区团委推荐，武侯区团委每周日开讲“星空故事会”。")
    assert "武侯区团委 implements 星空故事会" in found


def test_社区_of_a_text_on_a_division_is_any_of_them() -> None:
    texts = (
        "武侯区推行“邻里议事厅”机制。武侯区建成银杏书屋。",
        "玉林街道开展“夜话”活动，社区党组织定期到场，在小区召开“夜话”会四十场。",
    )
    found = relations(*texts, title="武侯区：把事办到心坎上")
    assert "玉林街道 implements 夜话活动" in found
    assert "武侯区 implements 夜话活动" not in found


@pytest.mark.parametrize("word", ["社区", "该社区"])
def test_a_word_for_the_community_told_of_is_a_subject(word: str) -> None:
    found = relations(f"街道走访清水河社区。{word}推行“邻里议事厅”机制。")
    assert "清水河社区 implements 邻里议事厅机制" in found


@pytest.mark.parametrize(
    "text",
    [
        "为推进“红色玉林”工程，芳草社区召开大会。",
        "“红色玉林”工程启动以来，芳草社区召开大会。",
        "打造“红色玉林”工程。芳草社区召开大会。",
    ],
)
def test_a_clause_that_opens_a_sentence_has_the_subject_named_behind_it(text: str) -> None:
    found = relations(text)
    assert "芳草社区 implements 红色玉林工程" in found
    assert "玉林街道 implements 红色玉林工程" not in found


def test_the_only_community_of_a_section_acts_in_its_other_paragraphs() -> None:
    texts = (
        "# 服务做加法",
        "走进芳草社区，路灯亮了起来。",
        "平日里，大家都来帮忙。社区推行“邻里议事厅”机制。",
        "# 矛盾做减法",
        "街道干部下沉一线。社区推行“楼栋会客厅”机制。",
    )
    found = relations(*texts)
    assert "芳草社区 implements 邻里议事厅机制" in found
    assert "芳草社区 implements 楼栋会客厅机制" not in found


@pytest.mark.parametrize(
    ("first", "told"),
    [
        ("星光社区是新社区。星光社区有居民9000人。走进星光社区，老人在下棋。", True),
        ("星光社区是新社区。街道有居民9000人。", False),
        ("星光社区是新社区。月牙社区有居民9000人。走进星光社区，老人在下棋。", False),
    ],
)
def test_the_only_community_of_an_article_that_names_it_often_is_meant_far_behind(first: str, told: bool) -> None:
    found = relations(first, "天气晴好，大家都来了。", "为了服务居民，社区建成“晴空书房”。")
    assert ("星光社区 establishes 晴空书房" in found) == told


def test_a_village_is_not_what_a_community_is_called() -> None:
    found = relations("芳草社区的集市开了。黄瓜从杨柳村的地里摘来。社区推行“邻里议事厅”机制。")
    assert "芳草社区 implements 邻里议事厅机制" in found


def test_an_outside_body_acts_up_to_the_semicolon() -> None:
    found = relations("四川天晨科技有限公司捐款10万元；打造“邻里书屋”，居民叫好。")
    assert "四川天晨科技有限公司 establishes 邻里书屋" not in found
    found = relations("芳草社区组建“绿马甲”服务队；推出“代买菜”服务。")
    assert "芳草社区 implements 代买菜服务" in found


def test_the_community_means_the_only_one_of_the_paragraphs_next_to_it() -> None:
    told = "街道来了客人。芳草社区由厂区改制而来。"
    found = relations(told, "过去没有人管。后来有了变化。再后来更好。社区推行“邻里议事厅”机制。")
    assert "芳草社区 implements 邻里议事厅机制" in found
    found = relations(told, "过去没有人管。", "后来有了变化。", "社区推行“邻里议事厅”机制。")
    assert "芳草社区 implements 邻里议事厅机制" not in found


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("全区推行“邻里议事厅”机制。", "武侯区"),
        ("区里推行“邻里议事厅”机制。", "武侯区"),
        ("街道到区里推行“邻里议事厅”机制。", "玉林街道"),
        ("近年来，全市推行“邻里议事厅”机制。", "成都市"),
        ("该区推行“邻里议事厅”机制。", "武侯区"),
        ("区里推行“邻里议事厅”机制。", "武侯区"),
        ("小区里推行“邻里议事厅”机制。", "玉林街道"),
        ("街道在全区率先推行“邻里议事厅”机制。", "玉林街道"),
        ("全区首个“邻里议事厅”机制落地。", "玉林街道"),
    ],
)
def test_a_word_for_the_division(text: str, actor: str) -> None:
    assert [r for r in relations(text) if "implements" in r] == [f"{actor} implements 邻里议事厅机制"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("一街之隔的芳草社区，则办起“夜间课堂”。", "芳草社区"),
        ("同属玉林街道的芳草社区，把课堂搬进院落，推行“夜间课堂”。", "芳草社区"),
        ("地处城郊的芳草社区推行“夜间课堂”。", "芳草社区"),
        ("老年人占四成的芳草社区推行“夜间课堂”。", "芳草社区"),
        ("街道向困难多的芳草社区推出“夜间课堂”。", "玉林街道"),
        ("对老人多的芳草社区，街道推行“夜间课堂”。", "玉林街道"),
    ],
)
def test_who_is_told_of_before_the_name(text: str, actor: str) -> None:
    assert [r for r in relations(text) if " implements " in r] == [f"{actor} implements 夜间课堂"]


@pytest.mark.parametrize("verb", ["总结出", "打造出", "用起", "亮出", "首推"])
def test_how_a_deed_comes_out_is_no_verb_of_its_own(verb: str) -> None:
    assert "芳草社区 implements 三步议事工作法" in relations(f"芳草社区{verb}“三步议事”工作法。")


def test_two_communities_are_those_just_named() -> None:
    found = relations("芳草社区和晨光社区相邻。两社区开办“暖邻课堂”。")
    assert {"芳草社区 implements 暖邻课堂", "晨光社区 implements 暖邻课堂"} <= set(found)
    assert "晨光社区 implements 暖邻课堂" not in relations("芳草社区、晨光社区、银杏社区相邻。两社区开办“暖邻课堂”。")


def test_a_community_is_told_of_by_its_party_body() -> None:
    found = relations("汇演由芳草社区党总支举办，热闹非凡。负责人说，目前，社区推行“夜间课堂”。")
    assert "芳草社区 implements 夜间课堂" in found


def test_a_community_of_the_paragraph_before_is_meant_whatever_the_section_names() -> None:
    found = relations("黉门街社区热闹起来。", "倪家桥社区变了样。", "社区推行“暖邻”行动。")
    assert "倪家桥社区 implements 暖邻行动" in found


def test_the_party_committee_of_another_sub_district_stands_for_that() -> None:
    found = relations("晋阳街道党工委推行“五色管家”机制。晋阳街道有社区三个。")
    assert "晋阳街道 implements 五色管家机制" in found
    assert not [r for r in found if r.startswith("晋阳街道党工委 implements")]


@pytest.mark.parametrize("word", ["村里", "全村", "该村"])
def test_a_village_is_meant_by_its_word(word: str) -> None:
    found = relations("银杏村地处山脚。", f"{word}推行“积分超市”制度。")
    assert "银杏村 implements 积分超市制度" in found


def test_a_village_that_became_a_community_is_one() -> None:
    found = relations("玉林街道银桥社区的前身是银桥村。", "社区推行“邻里议事厅”机制。", "社区开办“七彩课堂”。")
    assert "银桥社区 implements 邻里议事厅机制" in found
    assert "银桥社区 implements 七彩课堂" in found


def test_a_community_is_not_meant_where_paragraphs_between_tell_of_others() -> None:
    found = relations("街道召开会议。芳草社区面积不大。", "居民都很满意。", "社区推行“邻里议事厅”机制。")
    assert "玉林街道 implements 邻里议事厅机制" in found
