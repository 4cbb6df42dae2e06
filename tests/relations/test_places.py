"""What lies in what: nesting, names, what an article presents as its own, the register."""

from __future__ import annotations

import pytest

from extracting import extractor, relations, resolved


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("武侯区玉林街道为民办事。", ["玉林街道 within 武侯区"]),
        ("芳草社区的银杏书屋热闹。", ["银杏书屋 within 芳草社区", "芳草社区 within 玉林街道"]),
        ("走进云帆文化中心的“银杏书屋”，书香扑鼻。", ["银杏书屋 within 云帆文化中心", "云帆文化中心 within 玉林街道"]),
        ("芳草社区的共享“银杏书屋”热闹。", ["银杏书屋 within 芳草社区", "芳草社区 within 玉林街道"]),
        ("芳草社区党群服务中心人气旺。", ["芳草社区党群服务中心 within 芳草社区", "芳草社区 within 玉林街道"]),
        ("街道在芳草社区建成银杏书屋。", ["银杏书屋 within 芳草社区", "芳草社区 within 玉林街道"]),
        (
            "芳草社区人气旺。社区“银杏”志愿服务队上门。",
            ["芳草社区 within 玉林街道", "银杏志愿服务队 within 芳草社区"],
        ),
        ("在芳草社区，居民说银杏书屋办得好。", ["银杏书屋 within 芳草社区", "芳草社区 within 玉林街道"]),
        ("芳草社区办得好，街道又建成银杏书屋。", ["银杏书屋 within 玉林街道", "芳草社区 within 玉林街道"]),
        (
            "芳草社区的大姐们组起了“银杏”志愿服务队。",
            ["芳草社区 within 玉林街道", "银杏志愿服务队 within 芳草社区"],
        ),
        ("成都市芳草社区人气旺。", ["芳草社区 within 玉林街道"]),
        ("锦绣广场灯火通明。", ["锦绣广场 within 玉林街道"]),
        ("玉林北路15号院焕然一新。", ["玉林北路15号院 within 玉林街道"]),
        ("区财政局拨款。", ["武侯区财政局 within 武侯区"]),
        ("街道党工委部署工作。", ["玉林街道党工委 within 玉林街道"]),
    ],
)
def test_containers(text: str, told: list[str]) -> None:
    assert sorted(r for r in relations(text) if " within " in r) == sorted(told)


def test_a_thing_lies_only_in_its_nearest_container() -> None:
    found = relations("街道在芳草社区建成银杏书屋。银杏书屋人气旺。")
    assert [r for r in found if r.startswith("银杏书屋 within")] == ["银杏书屋 within 芳草社区"]


def test_another_sub_district_does_not_lie_in_ones_own() -> None:
    assert not [r for r in relations("火车南站街道前来交流。") if r.startswith("火车南站街道 within")]


def test_the_register_leads_up_to_the_province() -> None:
    article = resolved("街道办实事。")
    told = [f for f in extractor().relations.find(article) if f.rule == "within-register"]
    label = [thing.label for thing in article.things]
    assert [(label[f.subject], label[f.object]) for f in told] == [
        ("玉林街道", "武侯区"),
        ("武侯区", "成都市"),
        ("成都市", "四川省"),
    ]


def test_without_a_sub_district_nothing_is_anyones_own() -> None:
    article = resolved("银杏书屋人气旺。", sub_district="", district="")
    assert extractor().relations.find(article) == []


def test_the_place_that_its_own_verb_gives_a_thing() -> None:
    assert "银杏书屋 within 芳草社区" in relations("银杏书屋选址芳草社区。")
    assert "银杏书屋 within 芳草社区" in relations("银杏书屋就位于芳草社区，深受欢迎。")


def test_what_a_community_founds_belongs_to_it() -> None:
    assert "银杏联盟 within 芳草社区" in relations("芳草社区成立银杏联盟。")


def test_a_place_opened_on_a_street_lies_there() -> None:
    assert "银杏书屋 within 锦绣广场" in relations("银杏书屋在锦绣广场启用。")


def test_a_district_behind_its_city_lies_in_it() -> None:
    assert "涪城区 within 绵阳市" in relations("绵阳市涪城区来人参观。")
    assert "涪城区 within 绵阳市" not in relations("绵阳市、涪城区来人参观。")


def test_a_sub_district_that_the_register_does_not_place_lies_where_the_text_says() -> None:
    assert "云上街道 within 涪城区" in relations("云上街道地处绵阳市涪城区。", "云上街道位于涪城区西部。")


def test_without_a_sub_district_the_one_community_or_the_district_acts() -> None:
    def told(*texts: str) -> set[tuple[str, str, str]]:
        article = resolved(*texts, sub_district="")
        name = [thing.label for thing in article.things]
        return {(name[r.subject], r.predicate, name[r.object]) for r in extractor().relations.find(article)}

    texts = ("芳草社区热闹起来。", "如今，社区推行“邻里议事厅”机制，芳草社区书屋也开了。", "社区书记何丽说，大家高兴。")
    assert ("芳草社区", "implements", "邻里议事厅机制") in told(*texts)
    assert ("何丽", "affiliatedWith", "芳草社区") in told(*texts)
    assert ("武侯区", "implements", "邻里议事厅机制") in told("成都市武侯区推行“邻里议事厅”机制。")


def test_a_province_of_one_body_is_but_part_of_its_name() -> None:
    assert "四川省司法厅 within 四川省" not in relations("四川省司法厅授牌。")
    assert "四川省司法厅 within 四川省" in relations("四川省司法厅、四川省民政厅授牌。")


def test_a_hospital_named_after_the_city_is_not_told_to_lie_in_it() -> None:
    assert "成都市第三人民医院 within 成都市" not in relations("成都市第三人民医院的医生来到街道坐诊。")


def test_a_row_behind_a_community_lies_in_it() -> None:
    found = relations("芳草社区的绿云小区、金桂小区变了样。")
    assert {"绿云小区 within 芳草社区", "金桂小区 within 芳草社区"} <= set(found)


def test_a_programme_is_of_the_community_that_its_sentence_tells_of() -> None:
    assert "芳草社区 implements 邻里夜话活动" in relations("走进芳草社区，难题在“邻里夜话”活动上议出了结果。")
    assert "玉林街道 implements 邻里夜话活动" in relations("走近芳草社区的居民，难题在“邻里夜话”活动上议出了结果。")


def test_a_public_place_named_after_its_district_lies_there() -> None:
    assert "武侯区文明实践中心 within 武侯区" in relations("志愿者来到武侯区文明实践中心。")


def test_a_community_of_another_sub_district_by_its_party_body() -> None:
    found = relations("芳草社区党委与浆洗街街道星光社区党总支结对。星光社区不远。")
    assert "星光社区 within 玉林街道" not in found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("望江路街道中海社区、月牙社区也派人来。", "月牙社区 within 望江路街道"),
        ("青羊区的芙蓉小区、梧桐小区上榜。", "梧桐小区 within 青羊区"),
        ("芙蓉小区“妇女儿童之家”每天开门。", "妇女儿童之家 within 芙蓉小区"),
        ("芙蓉小区隶属玉林街道芳草社区。", "芙蓉小区 within 芳草社区"),
        ("望江路街道开出“信用会客厅”。", "信用会客厅 within 望江路街道"),
    ],
)
def test_rows_chains_and_the_register(text: str, told: str) -> None:
    assert told in relations(text)


def test_only_the_nearest_place_stays() -> None:
    found = relations("走进武侯区芙蓉小区，树影婆娑。芙蓉小区隶属玉林街道芳草社区。")
    assert [r for r in found if r.startswith("芙蓉小区 within")] == ["芙蓉小区 within 芳草社区"]
    found = relations("玉林街道营商服务中心设在锦绣广场。")
    assert [r for r in found if r.startswith("玉林街道营商服务中心 within")] == ["玉林街道营商服务中心 within 锦绣广场"]


def test_the_register_tells_where_the_other_divisions_of_an_article_lie() -> None:
    found = resolved("青羊区、绵阳市的同行来访，望江路街道也来了人。")
    label = [thing.label for thing in found.things]
    told = [r for r in extractor().relations.find(found) if r.rule == "within-register"]
    within = {(label[r.subject], label[r.object]) for r in told}
    assert {("青羊区", "成都市"), ("绵阳市", "四川省")} <= within


def test_a_project_lies_nowhere_by_default() -> None:
    assert "星湖总部基地项目 within 玉林街道" not in relations("星湖总部基地项目签约，投资八亿元。")


def test_a_compound_of_a_community_of_its_name_lies_in_that() -> None:
    found = relations("玉林街道芳草小区房龄二十年，芳草社区为它加装电梯。")
    assert "芳草小区 within 芳草社区" in found
    assert "芳草小区 within 玉林街道" not in found


def test_a_renewal_called_after_a_district_is_the_district_s() -> None:
    found = relations("街道推进武侯区老旧小区改造项目。武侯区为民办事。")
    assert "武侯区老旧小区改造项目 within 玉林街道" not in found


def test_what_only_the_register_puts_between_leaves_the_division_that_is_told() -> None:
    found = relations("浙江义乌市玉林街道推行“暖邻”行动。", district="义乌市")
    assert "义乌市 within 浙江省" in found


def test_a_place_called_after_an_inner_division_lies_there() -> None:
    found = relations("成都市武侯区党建服务中心启用。武侯区热闹起来。")
    assert "武侯区党建服务中心 within 武侯区" in found
    assert "武侯区党建服务中心 within 成都市" not in found


def test_the_community_of_a_story_lies_in_the_only_sub_district_that_is_named() -> None:
    texts = ("芳草社区热闹起来。", "玉林街道党工委书记何丽说，芳草社区变了样。")
    assert "芳草社区 within 玉林街道" in relations(*texts, sub_district="")
    assert "芳草社区 within 玉林街道" not in relations(*texts, "火车南站街道来人参观。", sub_district="")


def test_a_service_point_of_a_district_that_did_not_found_it_lies_nowhere() -> None:
    text = "锦江区推广“拉家常”“暖心驿站”等办法，居民都说好。锦江区还办起夜校。"
    found = relations(text, sub_district="", district="锦江区", title="锦江区的新办法")
    assert "暖心驿站 within 锦江区" not in found
    built = relations("锦江区建成“暖心驿站”。锦江区还办起夜校。", sub_district="", district="锦江区")
    assert "暖心驿站 within 锦江区" in built


def test_an_office_of_a_bureau_is_of_that_and_lies_in_no_division_for_itself() -> None:
    found = relations("武侯区财政局与社区结对。武侯区财政局机关党支部来到芳草社区。")
    assert "武侯区财政局 within 武侯区" in found
    assert "武侯区财政局机关党支部 partOf 武侯区财政局" in found
    assert "武侯区财政局机关党支部 within 武侯区" not in found


def test_a_community_in_the_name_of_a_place_lies_in_the_sub_district_before_it() -> None:
    found = relations("石羊街道的新北社区食堂开张。")
    assert "新北社区 within 石羊街道" in found and "新北社区 within 玉林街道" not in found


def test_who_would_settle_somewhere_does_not_lie_there_yet() -> None:
    text = "有意落户石羊街道的四川天晨科技有限公司最终选择了锦江区。"
    assert "四川天晨科技有限公司 within 石羊街道 [Planned]" in relations(text)


def test_who_tells_of_a_platform_or_connects_to_one_does_not_use_it() -> None:
    found = relations("玉林商会会长何丽萍说，平台最实用的是“找铺”功能。")
    assert "玉林商会 implements 找铺功能" not in found
    found = relations("系统对接市“穗好办”、区“越秀先锋”两个平台。")
    assert not [told for told in found if " implements " in told]


@pytest.mark.parametrize("text", ["居民拨打12345热线，网格员上门。", "“12345”政务服务热线工单越来越少。"])
def test_the_hotline_of_a_city_is_not_the_sub_district_s(text: str) -> None:
    assert not any(" implements " in r for r in relations("玉林街道有好办法。", text))


def test_a_hotline_of_its_own_is() -> None:
    assert "玉林街道 implements 小棉袄助老热线" in relations("玉林街道有好办法。", "“小棉袄”助老热线很忙。")


def test_a_council_founded_in_a_compound_lies_there() -> None:
    found = relations("玉林街道有好办法。", "芳草社区党总支在桐荫小区办起“街坊理事会”。")
    assert "街坊理事会 within 桐荫小区" in found


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("街道实施“春风”老旧小区改造项目。", "玉林街道"),
        ("芳草社区启动“春风”微更新项目。", "芳草社区"),
        ("总投资两亿元的“春风”改造项目正在收尾。", "玉林街道"),
        ("“春风”改造项目签约。", ""),
        ("街道谋划“春风”总部项目。", ""),
        ("街道启动桂花巷片区改造项目。", ""),
    ],
)
def test_works_lie_with_who_does_them(text: str, place: str) -> None:
    found = [r.split(" within ")[1] for r in relations(text) if "项目 within " in r]
    assert found == ([place] if place else [])
