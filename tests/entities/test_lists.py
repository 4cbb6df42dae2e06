"""Names in a row: the noun behind it tells what they are."""

from __future__ import annotations

import pytest

from extracting import entities, extractor, scanned
from jiedao.entities import lists


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "锦绣苑、白鹤园、芳华里等小区完成改造。",
            {"锦绣苑": "Compound", "白鹤园": "Compound", "芳华里": "Compound"},
        ),
        (
            "引入了华创众创、青禾谷等一批企业。",
            {"华创众创": "Organisation/Enterprise", "青禾谷": "Organisation/Enterprise"},
        ),
        (
            "引进湖南卓和空间设计有限公司、晨星科技等企业。",
            {"湖南卓和空间设计有限公司": "Organisation/Enterprise", "晨星科技": "Organisation/Enterprise"},
        ),
        (
            "这里的亿源里商场、拓泰广场等46家商户都来了。",
            {"亿源里商场": "Facility/Mall", "拓泰广场": "Facility/Building"},
        ),
        ("统筹锦绣苑、白鹤园两个小区。", {"锦绣苑": "Compound", "白鹤园": "Compound"}),
        (
            "引进晨星科技、云朵咖啡等企业。",
            {"晨星科技": "Organisation/Enterprise", "云朵咖啡": "Organisation/Enterprise"},
        ),
        (
            "入驻企业42家，包括晨星科技、云朵咖啡等。",
            {"晨星科技": "Organisation/Enterprise", "云朵咖啡": "Organisation/Enterprise"},
        ),
        (
            "玉林西路、玉林东路、倪家桥路三条路完成改造。",
            {"玉林西路": "Facility/Road", "玉林东路": "Facility/Road", "倪家桥路": "Facility/Road"},
        ),
    ],
)
def test_rows(text: str, expected: dict[str, str]) -> None:
    assert entities(text) == expected


@pytest.mark.parametrize(
    "text", ["街道开展清洁、绿化、巡查等工作。", "老人、儿童等群众受益。", "等企业。", "、、、等等小区。"]
)
def test_rows_of_common_words_name_nothing(text: str) -> None:
    assert entities(text) == {}


def test_what_is_built_names_its_project() -> None:
    assert entities("街道推进银桥科技园、翠湖广场等项目建设。") == {
        "银桥科技园项目": "Project",
        "翠湖广场项目": "Project",
    }
    assert entities("街道推进银桥科技园、道路改造等项目。") == {"银桥科技园项目": "Project"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("辖区锦绣苑、白鹤园等小区。", {"锦绣苑": "Compound", "白鹤园": "Compound"}),
        ("锦绣苑（东区）、白鹤园等小区。", {"锦绣苑": "Compound", "白鹤园": "Compound"}),
        ("锦绣苑、白鹤园等一批老旧小区。", {"锦绣苑": "Compound", "白鹤园": "Compound"}),
        ("引进青岚书院等单位。", {"青岚书院": "Organisation/Enterprise"}),
        ("银杏公约、敬老公约等制度见效。", {"银杏公约": "Programme", "敬老公约": "Programme"}),
        ("入驻企业有晨星科技、云朵咖啡等。", dict.fromkeys(["晨星科技", "云朵咖啡"], "Organisation/Enterprise")),
        ("清源饮水站、暖阳驿站等设施。", dict.fromkeys(["清源饮水站", "暖阳驿站"], "Facility/ServiceCentre")),
    ],
)
def test_words_about_a_row_are_no_part_of_its_names(text: str, expected: dict[str, str]) -> None:
    assert entities(text) == expected


def test_a_plaza_among_members_is_a_plaza() -> None:
    assert entities("清泉科技、万象广场等企业。") == {
        "清泉科技": "Organisation/Enterprise",
        "万象广场": "Facility/Building",
    }


@pytest.mark.parametrize(
    "text", ["饮水、充电等设施。", "柳湾村、行政村等村庄。", "晨星科技、云朵咖啡等待开门。", "居民有三家。"]
)
def test_kinds_and_other_words_with_the_sign_of_a_row_are_no_names(text: str) -> None:
    assert "Organisation/Enterprise" not in entities(text).values()
    assert not {"饮水", "充电", "行政村"} & set(entities(text))


def test_a_quoted_element_outweighs_a_plain_one() -> None:
    rules = extractor().entities
    text = "办起《邻里》、银杏公约等活动。"
    found = lists.find(scanned(text), rules.list_nouns, rules.vocabulary, rules.heads)
    assert [(c.name, c.priority - found[-1].priority) for c in found] == [("邻里", 12), ("", 0)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("民生、太平、桂园3个社区合署办公。", ["民生社区", "太平社区", "桂园社区"]),
        ("芳华街、棕树北2个社区归街道管辖。", ["芳华街社区", "棕树北社区"]),
        ("玉林街道民族、太平、桂园三个社区合署办公。", ["民族社区", "太平社区", "桂园社区"]),
        ("在石榴湾、半坡岭等村推广。", ["石榴湾村", "半坡岭村"]),
        ("石榴湾、半坡岭等城中村，都在征迁。", ["石榴湾", "半坡岭"]),
        ("医疗、教育、养老3个社区难题解决。", []),
    ],
)
def test_short_names_before_a_count_of_communities(text: str, expected: list[str]) -> None:
    found = entities(text)
    assert {name for name, cls in found.items() if cls.startswith("Community")} == set(expected)


def test_a_row_of_shops_with_a_mall_is_one_of_malls() -> None:
    assert set(entities("晨星、云朵、银桥商城等大小商家开门。").values()) == {"Facility/Mall"}
    assert set(entities("晨星、云朵咖啡等商家开门。").values()) == {"Organisation/Enterprise"}


def test_common_doings_in_a_row_are_no_programmes() -> None:
    assert entities("组织居民开展厨艺培训、歌舞表演、拔河比赛等活动。") == {}


def test_what_one_can_do_at_an_event_names_nothing() -> None:
    assert entities("现场推出心愿签名墙、互动小游戏、垃圾分类有奖问答等活动。") == {}


def test_trades_in_a_row_are_no_firms() -> None:
    assert entities("人力资源、律师事务所、金融证券等公司纷至沓来。") == {}


def test_who_joins_them_is_no_part_of_the_first_element() -> None:
    assert "锦城大学" in entities("片区党委联合锦城大学、望江学院等院校开展活动。")


def test_for_whom_it_is_made_is_no_part_of_the_first_element() -> None:
    found = entities("为老年群体量身定制云锦书画、银杏摄影、八段锦等特色课程。")
    assert not any("量身" in name for name in found)


def test_common_pastimes_in_a_row_are_no_programmes() -> None:
    assert entities("街道举办联谊、沙龙等活动。") == {}


def test_a_verb_before_a_quotation_is_no_part_of_an_element() -> None:
    found = entities("推行“五色管家”机制、打造“银杏”品牌、“向阳”课堂等活动。")
    assert "银杏品牌" in found and "打造银杏品牌" not in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道通过培训楼栋骨干、组织义务巡逻、举办邻里集市三大举措，聚拢人心。", set()),
        ("社区开出葫芦丝、越剧、黄梅戏等课程。", set()),
        ("村里取消踩高跷、猜灯谜、舞狮等活动。", set()),
        ("社区推出柳荫诗会、云溪夜话等活动。", {"柳荫诗会", "云溪夜话"}),
    ],
)
def test_what_is_done_or_learnt_is_no_programme(text: str, expected: set[str]) -> None:
    assert {name for name, cls in entities(text).items() if cls.startswith("Programme")} == expected


def test_a_row_of_things_names_no_place() -> None:
    assert entities("室内有报刊架、茶水台、晾晒角、充电桩等设施。") == {}


def test_a_count_of_series_types_its_row() -> None:
    found = entities("开展暖心教育、暖心服务、暖心关爱三大系列活动。")
    assert set(found) == {"暖心教育", "暖心服务", "暖心关爱"}


def test_what_lies_at_each_road_of_a_row_is_called_after_it() -> None:
    found = entities("街道建成政通路、人和路两个口袋公园。")
    assert {"政通路口袋公园", "人和路口袋公园"} <= set(found)
    assert "人和路" not in found


@pytest.mark.parametrize(
    "text",
    [
        "业主们办起绿化、财务、安保等机构。",
        "夜里电梯、上水等设施照常。",
        "楼里有水果，百货，美容产品等卖场。",
    ],
)
def test_sorts_in_a_row_are_no_names(text: str) -> None:
    assert not {name for name in entities(text) if name in ("安保", "上水", "美容产品")}


def test_firms_whose_party_branches_are_told_of() -> None:
    found = entities("云帆智能、柳根互联、晨蝶科技等20家规上企业党组织加入。")
    assert {"云帆智能", "柳根互联", "晨蝶科技"} <= set(found)
