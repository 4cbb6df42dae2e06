"""Relations by how a sentence puts them."""

from __future__ import annotations

import pytest

from extracting import extractor, relations, resolved
from jiedao.relations.outline import SIGNS, Outlines
from jiedao.relations.walk import Walk


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "芳草社区党群服务中心去年建成，委托同心社会工作服务中心打理。",
            "同心社会工作服务中心 operates 芳草社区党群服务中心",
        ),
        (
            "旧仓库挂上了“锦里”文创园的招牌。日常经营托付给成都云帆物业有限公司。",
            "成都云帆物业有限公司 operates 锦里文创园",
        ),
        ("街道建成“锦里”文创园。园区由成都云帆物业有限公司运营。", "成都云帆物业有限公司 operates 锦里文创园"),
        ("云帆大厦自去年起由成都云帆物业有限公司接手经营。", "成都云帆物业有限公司 operates 云帆大厦"),
        ("云帆大厦现有成都青禾科技有限公司等企业。", "成都青禾科技有限公司 settlesIn 云帆大厦"),
        (
            "成都云帆物业有限公司、成都青禾科技有限公司等9家公司在云帆大厦挂牌办公。",
            "成都云帆物业有限公司 settlesIn 云帆大厦",
        ),
        ("街道与四川大学、成都大学签订共建协议。", "玉林街道 cooperatesWith 成都大学"),
        ("四川大学与芳草社区合力办学。", "芳草社区 cooperatesWith 四川大学"),
        ("街道成立楼宇党建联盟，四川大学、成都大学等九家单位先后加入。", "四川大学 participatesIn 楼宇党建联盟"),
        ("街道推行“五色管家”机制，每月邀请武侯区财政局到场。", "武侯区财政局 participatesIn 五色管家机制"),
        ("星湖总部基地项目涉及绿云小区、湖溪苑等三个小区。", "绿云小区 partOf 星湖总部基地项目"),
        ("“五色管家”机制随后在绿云小区、湖溪苑推开。", "五色管家机制 appliedIn 湖溪苑"),
        ("依托“云上邻里”平台，街道建立“五色管家”机制。", "云上邻里平台 contributesTo 五色管家机制"),
        ("依托“五色管家”机制，四川大学、成都大学等九家单位参与治理。", "成都大学 participatesIn 五色管家机制"),
        ("以“一楼一策”为核心，街道创建了“五色管家”机制。", "一楼一策 partOf 五色管家机制"),
        ("街道实施“头雁提升”计划，连续举办“支书论坛”活动。", "支书论坛活动 partOf 头雁提升计划"),
        ("芳草社区党群服务中心开设“午间一小时”课堂等特色课程。", "午间一小时课堂 appliedIn 芳草社区党群服务中心"),
        ("四川省民政厅公布“四川省先进基层党组织”名单，玉林街道光荣上榜。", "玉林街道 receives 四川省先进基层党组织"),
        ("武侯区委表彰先进，玉林街道荣获“四川省绿色街道”称号。", "四川省绿色街道 grantedBy 武侯区委"),
        ("街道委托四川大学设计了街区的立面。", "玉林街道 cooperatesWith 四川大学"),
        ("芳草广场里办起了“邻里情”文艺汇演。", "邻里情文艺汇演 appliedIn 芳草广场"),
        ("街道按照“一楼一策”机制，在云帆大厦、星湖大厦建起党群阵地。", "一楼一策机制 appliedIn 星湖大厦"),
        ("四川云帆科技有限公司的研发中心设在星湖大厦。", "四川云帆科技有限公司 settlesIn 星湖大厦"),
        ("街道荣获“四川省绿色街道”称号，授牌单位是四川省民政厅。", "四川省绿色街道 grantedBy 四川省民政厅"),
        (
            "芳草社区党群服务中心由本地企业四川云帆科技有限公司运营。",
            "四川云帆科技有限公司 operates 芳草社区党群服务中心",
        ),
        ("街道开办“邻里夜话”活动，开进绿云小区、湖溪苑。", "邻里夜话活动 appliedIn 湖溪苑"),
        ("街道把“一楼一策”机制作为优化环境“五色管家”机制的重要抓手。", "一楼一策机制 contributesTo 五色管家机制"),
        ("街道以绿云小区、湖溪苑为试点，探索“五色管家”机制。", "五色管家机制 appliedIn 湖溪苑"),
        ("街道把“邻里夜话”活动搬进绿云小区。", "邻里夜话活动 appliedIn 绿云小区"),
        ("“五色管家”机制已推广到绿云小区。", "五色管家机制 appliedIn 绿云小区"),
        ("街道建成云帆文创园。园区由四川云帆科技有限公司负责运营。", "四川云帆科技有限公司 operates 云帆文创园"),
    ],
)
def test_what_is_said(text: str, told: str) -> None:
    assert told in relations(text)


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        (
            "街道尚未委托同心社会工作服务中心打理芳草社区党群服务中心。",
            "同心社会工作服务中心 operates 芳草社区党群服务中心",
        ),
        ("四川大学、成都大学获奖。", "四川大学 cooperatesWith 成都大学"),
        ("街道成立楼宇党建联盟，四川大学退出。", "四川大学 participatesIn 楼宇党建联盟"),
        ("云帆大厦现有四川省先进党支部。", "四川省先进党支部 settlesIn 云帆大厦"),
    ],
)
def test_what_is_not_said(text: str, untold: str) -> None:
    assert untold not in relations(text)


EVENT = "街道举办“邻里情”文艺汇演。"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("四川大学第一个登台。", "四川大学 participatesIn 邻里情文艺汇演"),
        ("活动现场，四川大学的志愿者为老人讲解政策。", "四川大学 participatesIn 邻里情文艺汇演"),
        ("来参加活动的居民周玉兰连声叫好。", "周玉兰 participatesIn 邻里情文艺汇演"),
        ("接下来是“邻里之星”颁奖仪式。", "邻里之星颁奖仪式 partOf 邻里情文艺汇演"),
        (
            "接下来是“邻里之星”颁奖仪式。四川大学派代表发言。",
            "四川大学 participatesIn 邻里情文艺汇演",
        ),  # 颁奖仪式 is part of it
    ],
)
def test_what_happens_at_the_event_told_of(text: str, told: str) -> None:
    assert told in relations(EVENT + text)


def test_what_the_sentence_itself_goes_on_to_name_is_not_what_was_told_before() -> None:
    found = relations("居民须使用“城管通”小程序。芳草社区作为试点，可以先行启用“雪情一张图”系统。")
    assert "雪情一张图系统 appliedIn 芳草社区 [Planned]" in found
    assert "城管通小程序 appliedIn 芳草社区" not in found


def test_what_a_place_is_a_pilot_of_stands_behind() -> None:
    found = relations("街道推出“邻里快办”平台。芳草社区率先作为试点，开通夜间窗口。")
    assert "邻里快办平台 appliedIn 芳草社区" not in found


def test_which_of_a_row_is_helped_the_sentence_does_not_say() -> None:
    found = relations("倪家桥社区、芳草社区设立银杏书屋；武侯区人民医院派出医疗队，开展义诊。")
    assert "芳草社区 cooperatesWith 武侯区人民医院" not in found


def test_a_state_reached_is_no_part() -> None:
    found = relations("街道推行“五色管家”机制，逐步形成“大治理”格局。")
    assert "五色管家机制 contributesTo 大治理格局" in found
    assert "大治理格局 partOf 五色管家机制" not in found


def test_only_an_event_is_gone_to() -> None:
    assert not [r for r in relations("街道推行“五色管家”机制。四川大学第一个登台。") if " participatesIn " in r]


def test_the_subject_left_out_is_who_acts() -> None:
    assert "芳草社区 cooperatesWith 四川大学" in relations("芳草社区办学，与四川大学签订协议。")


def test_names_stand_in_the_outline_as_one_sign() -> None:
    found = resolved("四川大学走访“五色管家”机制。")
    rules = extractor().relations
    walk = Walk(found, rules.frames, rules.vocabulary, rules.modalities)
    made = Outlines(walk).of(0)
    assert made.signs == f"{SIGNS['Organisation']}走访{SIGNS['Programme']}。"
    assert [found.things[thing].label for thing in made.things] == ["四川大学", "五色管家机制"]


def test_long_rows_take_linear_time() -> None:
    text = "街道走访" + "四川大学、" * 3000 + "成都大学，共同。"
    relations(text)


def test_brackets_behind_a_name_are_of_the_name() -> None:
    found = resolved("四川大学（江安）走访芳草社区。")
    rules = extractor().relations
    made = Outlines(Walk(found, rules.frames, rules.vocabulary, rules.modalities)).of(0)
    assert made.signs == f"{SIGNS['Organisation']}走访{SIGNS['Community']}。"


def test_a_bare_noun_behind_this_stands_for_a_name() -> None:
    found = relations("街道建成“花楼食堂”。这家食堂由成都云帆餐饮有限公司打理。")
    assert "成都云帆餐饮有限公司 operates 花楼食堂" in found


def test_a_body_that_acts_in_a_clause_goes_before_the_area_that_opens_the_sentence() -> None:
    found = relations("玉林街道介绍，二期由成都清泉物业有限公司建设，计划把酱园仓库改为“黄酒时光馆”。")
    assert "玉林街道 establishes 黄酒时光馆" not in " ".join(found)
    assert any(r.startswith("成都清泉物业有限公司 establishes 黄酒时光馆") for r in found)
