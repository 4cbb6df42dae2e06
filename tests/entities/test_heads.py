"""Names by their head noun: where they begin, and what is only a description."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道成立银铃志愿服务队。", {"银铃志愿服务队": "Organisation/VolunteerTeam"}),
        ("街道成立红色物业联盟。", {"红色物业联盟": "Organisation/Alliance"}),
        ("四川晨星科技有限公司与街道签约。", {"四川晨星科技有限公司": "Organisation/Enterprise"}),
        ("街道联合四川晨星科技有限公司办展。", {"四川晨星科技有限公司": "Organisation/Enterprise"}),
        ("街道建设锦绣天府广场。", {"锦绣天府广场": "Facility/Building"}),
        ("玉林智慧社区平台上线。", {"玉林智慧社区平台": "Platform"}),
        ("成都暖巷社会工作服务中心进驻。", {"成都暖巷社会工作服务中心": "Organisation/SocialOrganisation"}),
        ("中国建设银行玉林支行落户。", {"中国建设银行玉林支行": "Organisation/Enterprise"}),
        ("晨光小学与街道共建。", {"晨光小学": "Organisation/PublicInstitution"}),
        ("街道纪工委开会。", {"玉林街道纪工委": "Organisation/PartyBody"}),
        ("家住芳华苑的居民笑了。", {"芳华苑": "Compound"}),
        ("玉林街道锦绣天府项目为省重点项目。", {"玉林街道锦绣天府项目": "Project"}),
        ("辖区内芳华苑小区换了新颜。", {"芳华苑小区": "Compound"}),
        ("自玉林街道夜巡队成立以来，街道安宁。", {"玉林街道夜巡队": "Organisation/VolunteerTeam"}),
    ],
)  # fmt: skip
def test_names(text: str, expected: dict[str, str]) -> None:
    assert entities(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "多家志愿服务队前来。",
        "各类企业纷纷入驻。",
        "街道参观了便民服务中心。",
        "城市管理水平提高。",
        "一批老旧小区焕然一新。",
        "居民在小区里散步。",
        "街道举办了活动。",
        "街道完成下水管道改造。",
        "街道启动房顶改造。",
        "这里是最大的花园式小区。",
        "居民来到紫藤亭廊。",
        "东湾两处市民社区食堂开张。",
    ],
)
def test_generic_phrases_name_nothing(text: str) -> None:
    assert entities(text) == {}


def test_a_name_does_not_run_through_a_verb_or_a_place() -> None:
    assert entities("街道引进成都清泉物业有限公司。") == {"成都清泉物业有限公司": "Organisation/Enterprise"}
    assert "红色物业联盟" in entities("街道党员带头成立红色物业联盟。")


def test_a_place_that_a_name_begins_with_is_found_within_it() -> None:
    assert entities("翠柳村党支部学习。") == {"翠柳村党支部": "Organisation/PartyBody", "翠柳村": "Community/Village"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("公司在1958文创园里开业。", {"1958文创园": "Facility/IndustrialPark"}),
        ("九里河科创园竣工。", {"九里河科创园": "Facility/IndustrialPark"}),
        ("团结里小区供暖了。", {"团结里小区": "Compound"}),
        ("芳华大厦B座税收过亿。", {"芳华大厦B座": "Facility/Building"}),
        ("芳华科创园二期开工。", {"芳华科创园二期": "Project", "芳华科创园": "Facility/IndustrialPark"}),
        ("街道启动芳华路骑楼街区更新项目。", {"芳华路": "Facility/Road", "芳华路骑楼街区更新项目": "Project"}),
        ("街道启动芳华路片区更新项目。", {"芳华路片区更新项目": "Project"}),
        ("首个试点项目芳华·云谷大厦开门。", {"芳华·云谷大厦": "Facility/Building"}),
        ("武侯区芳华产业园项目落地。", {"武侯区芳华产业园项目": "Project"}),
        ("芳华综合体（一期地块）项目落地。", {"芳华综合体（一期地块）项目": "Project"}),
        ("街道科学统筹老旧小区改造工作。", {}),
        ("街道、业主、企业三方共担改造成本。", {}),
        ("公司在均翠广场开业。", {"均翠广场": "Facility/Building"}),
        ("芳华大厦、信和广场开门。", {"芳华大厦": "Facility/Building", "信和广场": "Facility/Building"}),
        ("公司运营街道养老服务中心。", {"玉林街道养老服务中心": "Facility/ServiceCentre"}),
        ("杏花公园骑士港湾开门。", {"杏花公园": "Facility/Park", "杏花公园骑士港湾": "Facility/ServiceCentre"}),
        ("街道建设芳华产业基地。该项目投资大。", {"芳华产业基地": "Project"}),
        ("这是一座宜居宜业的滨江新城。", {}),
        ("街道整治芳华路沿街门面区域。", {"芳华路": "Facility/Road"}),
        ("新建照护驿站3所。", {}),
    ],
)  # fmt: skip
def test_parts_and_phases_belong_to_a_name_and_limits_do_not(text: str, expected: dict[str, str]) -> None:
    assert entities(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道把做法复制到棕北社区。", {"棕北社区": "Community"}),
        ("服务交由成都暖巷社会工作服务中心运营。", {"成都暖巷社会工作服务中心": "Organisation/SocialOrganisation"}),
        ("街道联合社会组织成都暖巷社工服务中心办展。", {"成都暖巷社工服务中心": "Organisation/SocialOrganisation"}),
        ("玉林派出所前来宣讲。", {"玉林派出所": "Organisation/GovernmentBody"}),
        ("飞鸟里小区改造工程开工。", {"飞鸟里小区改造工程": "Project", "飞鸟里小区": "Compound"}),
        ("志愿者和均瑞广场的商户来了。", {"均瑞广场": "Facility/Building"}),
        ("街道对浣纱河开展巡查。", {"浣纱河": "Facility"}),
        ("委托成都暖巷养老服务中心运营街道食堂。", {"成都暖巷养老服务中心": "Organisation/SocialOrganisation"}),
        ("闪达配送成都分公司前来。", {"闪达配送成都分公司": "Organisation/Enterprise"}),
        ("街道代表武侯区参加成都市老年合唱展演。", {"成都市老年合唱展演": "Programme/Activity"}),
        ("芳草小区没有物业。", {"芳草小区": "Compound"}),
    ],
)  # fmt: skip
def test_where_a_name_begins(text: str, expected: dict[str, str]) -> None:
    found = entities(text + "玉林街道加油。")
    assert {name: cls for name, cls in found.items() if cls not in ("SubDistrict", *DIVISIONS)} == expected


DIVISIONS = ("Division/City", "Division/District")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("晨星（成都）科技有限公司落户。", "晨星（成都）科技有限公司"),
        ("四川成都市晨星科技有限公司落户。", "四川成都市晨星科技有限公司"),
        ("礼堂由怀州文旅公司打理。", "怀州文旅公司"),
        ("引进宝马4S店。", "宝马4S店"),
        ("联合西安工大、东北农大开课。", "东北农大"),
        ("街道为晨华大厦协调车位。", "晨华大厦"),
        ("，金色麦田幼儿园开放。", "金色麦田幼儿园"),
        ("晨华小学芳华分校文艺团队登台。", "晨华小学芳华分校文艺团队"),
    ],
)
def test_full_names(text: str, name: str) -> None:
    assert name in entities(text)


def test_a_body_is_that_of_the_nearest_place() -> None:
    found = entities("武侯区玉林街道棕北社区党委到场。")
    assert found["棕北社区党委"] == "Organisation/PartyBody"
    assert found["棕北社区"] == "Community"
    assert "长风机械有限公司" in entities("成都市武侯区玉林街道棕北社区长风机械有限公司招工。")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("园区党委组织志愿服务队巡逻。", "志愿服务队"),
        ("社区党委组织园区党员学习。", "园区"),
        ("由棕北社区党群服务中心改造升级而成。", "改造"),
        ("玉林街道老旧小区改造办来访。", "改造"),
        ("主播沿着芳华路街区走。", "沿着"),
        ("棕北社区辖区农贸市场人多。", "农贸市场"),
    ],
)
def test_no_name_runs_through_what_is_done(text: str, name: str) -> None:
    assert not [found for found in entities(text) if name in found]


@pytest.mark.parametrize(
    "text",
    ["辖区学校医院多。", "社区联合物业立规矩。", "任务传进小区楼院。", "街道成为网红购物中心。", "（记者）有限公司。"],
)
def test_kinds_side_by_side_and_verbs_name_nothing(text: str) -> None:
    assert entities(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道打造出银杏夜校。", {"银杏夜校": "Programme/Activity"}),
        ("街道实施芳草邻里公益微项目。", {"芳草邻里公益微项目": "Programme/Brand"}),
        ("社区搭建楼宇企业管理库。", {"楼宇企业管理库": "Platform"}),
        ("街道聚焦普惠养老服务体系建设。", {}),
        ("街道对十字路口从里到外进行彻底改造。", {}),
        ("2024年度芳草苑加装电梯项目开工。", {"芳草苑加装电梯项目": "Project", "芳草苑": "Compound"}),
        ("推动芳草苑加装电梯28部。", {"芳草苑": "Compound"}),
    ],
)
def test_made_served_and_counted(text: str, expected: dict[str, str]) -> None:
    assert entities(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("晚会在盛和小区举行。", "盛和小区"),
        ("成都天地和诚物业有限公司进驻。", "成都天地和诚物业有限公司"),
        ("江海证券、中环人寿保险成都公司落户。", "中环人寿保险成都公司"),
        ("街道成立城市精细化管理专班。", "城市精细化管理专班"),
        ("“银杏义务理发队”准时上门。", "银杏义务理发队"),
    ],
)
def test_names_with_common_words(text: str, name: str) -> None:
    assert name in entities(text)


@pytest.mark.parametrize("text", ["走访楼和小区。", "打造高端现代服务业集聚区。", "成立工作专班。", "设有垃圾分类站。"])
def test_kinds_name_nothing(text: str) -> None:
    assert entities(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("玉林街道云帆大厦亮灯。", {"云帆大厦": "Facility/Building"}),
        ("园区有9栋5A甲级写字楼。", {}),
        ("街道推进青禾科技生产基地项目。", {"青禾科技生产基地项目": "Project"}),
        ("区域定位于数字经济集聚区。", {}),
    ],
)
def test_places_that_only_lead_to_a_name_and_grades(text: str, expected: dict[str, str]) -> None:
    assert {n: c for n, c in entities(text).items() if not c.startswith("SubDistrict")} == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("街道完成5个老旧小区微改造项目。", set()),
        ("社区全权运营锦绣广场。", {"锦绣广场"}),
        ("社区设有邻里茶话室、巧手工作室、妇女儿童之家等多个功能区。", set()),
        ("门前广场上笑声不断。", set()),
    ],
)
def test_descriptions_and_what_leads_to_names(text: str, names: set[str]) -> None:
    assert set(entities(text)) == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("东部新城的企业越来越多。", {"东部新城": "Facility"}),
        ("恒大新城的居民反映噪音。", {"恒大新城": "Compound"}),
        ("街道推进柳荫片区城市更新。", {"柳荫片区城市更新": "Project"}),
        ("街道推进中心城区城市更新。", {}),
        ("在云谷酒店南侧小院歇脚。", {"云谷酒店": "Organisation/Enterprise"}),
        ("解放路82号院改造完成。", {"解放路82号院改造": "Project", "解放路82号院": "Compound"}),
        (
            "青河街道柳荫社区党委牵头。",
            {"青河街道": "SubDistrict", "柳荫社区": "Community", "柳荫社区党委": "Organisation/PartyBody"},
        ),
        ("家住东港二村的老人来了。", {"东港二村": "Compound"}),
    ],
)
def test_quarters_works_and_courtyards(text: str, expected: dict[str, str]) -> None:
    assert entities(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("街道引进百姓超市，方便大家。", "百姓超市"),
        ("启航商贸有限公司捐赠物资。", "启航商贸有限公司"),
        ("走进石榴书屋，孩子们在读书。", "石榴书屋"),
        ("街道与红石榴艺术团签约。", "红石榴艺术团"),
    ],
)
def test_words_that_shops_and_teams_are_called_by_make_names(text: str, name: str) -> None:
    assert name in entities(text)


def test_such_a_word_makes_no_name_of_a_scheme_or_a_sort_of_compound() -> None:
    assert entities("推进民生工程，打造幸福小区。") == {}


@pytest.mark.parametrize("place", ["芳草社区", "玉林街道"])
def test_a_number_stands_between_a_place_and_what_it_has(place: str) -> None:
    assert f"{place}第二睦邻中心" in entities(f"近日，{place}第二睦邻中心开门迎客。")


def test_a_community_works_with_the_office_of_its_sub_district() -> None:
    found = entities("永宁路社区联合街道综合养老服务中心举办比赛。")
    assert not any(name.startswith("联合") for name in found)


@pytest.mark.parametrize("name", ["皂水湾巡逻队", "杏家山游园"])
def test_a_place_that_the_dictionary_cuts_names_what_is_called_by_it(name: str) -> None:
    assert list(entities(f"近日，{name}热闹起来。")) == [name]


def test_a_street_that_is_called_by_an_estate_is_whole() -> None:
    assert entities("在浦之园北街设置了服务点。") == {"浦之园北街": "Facility/Road"}


@pytest.mark.parametrize(
    "name",
    [
        "建工大厦", "教育大厦", "香樟园新时代文明实践站", "银溪街道零售产业园", "玉林街道社区党群服务中心",
        "武侯区春苗儿童康健发展中心",
    ],
)  # fmt: skip
def test_what_any_word_makes_a_name_of(name: str) -> None:
    assert name in entities(f"街道召开会议。党员参观{name}。")


def test_a_place_begins_behind_where_it_lies() -> None:
    assert "打箔坊历史街区" in entities("街道召开会议。书屋坐落在打箔坊历史街区。")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("由金色号角志愿服务队上门理发。", "金色号角志愿服务队"),
        ("社区在好家居物业公司试点。", "好家居物业公司"),
        ("接待了来自新征程集团的客人。", "新征程集团"),
    ],
)
def test_adjectives_and_syllables_begin_names_of_teams_and_firms(text: str, name: str) -> None:
    assert name in entities(text)


def test_what_is_new_or_large_is_no_name_of_a_firm() -> None:
    assert entities("街道引进新物业公司。") == {}


def test_homes_are_called_after_whose_they_are() -> None:
    assert entities("住在成都市人民医院老家属院的老人。")["成都市人民医院老家属院"] == "Compound"


@pytest.mark.parametrize(
    "text", ["议事小组在强胜花苑开会。", "强胜花苑小区一期现有两台电梯。", "走进安居名都的居民家。"]
)
def test_what_is_no_verb_of_the_lexicon_may_name_an_estate(text: str) -> None:
    assert set(entities(text)) & {"强胜花苑", "强胜花苑小区一期", "安居名都"}


def test_what_is_done_to_an_estate_is_no_name() -> None:
    assert entities("翻新花苑的围墙，搬入新苑的居民很多。") == {}


@pytest.mark.parametrize(
    "text",
    [
        "街道建立街道、社区、网格三级治理体系。",
        "街道完善区、街道、社区三级联动机制。",
        "街道形成社区、物业、居民三方议事机制。",
    ],
)
def test_the_last_of_those_that_a_scheme_joins_is_no_name_of_it(text: str) -> None:
    assert not [name for name, cls in entities(text).items() if cls.startswith("Programme")]
