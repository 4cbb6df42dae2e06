"""Places of the register, and bodies that the context names by a short form."""

from __future__ import annotations

import pytest

from extracting import entities, extractor, resolved, scanned
from jiedao.entities import places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "成都市武侯区、青羊区相邻。",
            {"成都市": "Division/City", "武侯区": "Division/District", "青羊区": "Division/District"},
        ),
        ("公司去年从郑州搬来。", {"郑州市": "Division/City"}),
        (
            "街道与四川凉山州盐源县结对。",
            {"四川省": "Division/Province", "凉山彝族自治州": "Division/City", "盐源县": "Division/District"},
        ),
        ("走进武侯区图书馆。", {"武侯区图书馆": "Facility"}),
        ("与武侯区图书馆联办展览。", {"武侯区图书馆": "Organisation/PublicInstitution"}),
        ("八一路社区的居民来了。", {"八一路社区": "Community"}),
        ("棕树营东区社区的居民来了。", {"棕树营东区社区": "Community"}),
        ("玉林街道办事处开门迎客。", {"玉林街道": "SubDistrict"}),
        ("玉林办事处工作人员走访居民。", {"玉林街道": "SubDistrict"}),
        ("火车南站街道来访。", {"火车南站街道": "SubDistrict"}),
        ("棕南社区、棕北社区联建。", {"棕南社区": "Community", "棕北社区": "Community"}),
        ("杨柳村村民搬家。", {"杨柳村": "Community/Village"}),
        ("丰年村街道办事处开会。", {"丰年村街道": "SubDistrict"}),
        ("区财政局拨款。", {"武侯区财政局": "Organisation/GovernmentBody"}),
        ("市民政局到街道调研。", {"成都市民政局": "Organisation/GovernmentBody"}),
        ("区委社会工作部指导街道工作。", {"武侯区委社会工作部": "Organisation/PartyBody"}),
        ("武侯区委宣传部来访。", {"武侯区委宣传部": "Organisation/PartyBody"}),
        ("党工委召开会议。", {"玉林街道党工委": "Organisation/PartyBody"}),
        ("玉林街道党工委部署。", {"玉林街道党工委": "Organisation/PartyBody", "玉林街道": "SubDistrict"}),
    ],
)
def test_places_and_bodies(text: str, expected: dict[str, str]) -> None:
    assert entities(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "背街小巷变美。",
        "示范街道创建成功。",
        "智慧社区建设提速。",
        "各社区行动起来。",
        "社区民警入户。",
        "城区面貌一新。",
        "村民组长来了。",
        "这是一个老城街道。",
        "街道打造书香城镇。",
        "森林城镇建设提速。",
        "平安城镇创建启动。",
        "各级党委高度重视。",
        "村改居社区多。",
        "上海银行卡丢了。",
    ],
)
def test_common_words_are_no_places(text: str) -> None:
    assert entities(text) == {}


def test_a_place_of_the_register_has_its_code() -> None:
    found = {thing.label: thing for thing in resolved("玉林街道青春岛社区开会，武侯区派员。").things}
    assert found["玉林街道"].code.startswith("510107") and len(found["玉林街道"].code) == 9
    assert found["武侯区"].code.startswith("510107")


def test_without_a_setting_a_short_form_names_nothing() -> None:
    found = resolved("区财政局拨款，街道办实事。", sub_district="", district="")
    assert found.things == () and found.own == -1


@pytest.mark.parametrize("text", ["公司从重庆搬来。", "街道考察了重庆、玉林等地。"])
def test_a_city_by_its_short_name_where_it_stands_alone(text: str) -> None:
    assert entities(text).get("重庆市") == "Division/Province"


def test_no_city_within_a_name_or_before_a_noun() -> None:
    assert "重庆市" not in entities("重庆小面飘香，重庆人爱吃。")


@pytest.mark.parametrize("kind", ["单位制社区", "混合居住社区", "商住混合社区", "标杆社区", "首善街道", "标杆街道"])
def test_kinds_of_places_are_no_names(kind: str) -> None:
    assert entities(f"街道打造{kind}。") == {}


def test_what_is_chosen_is_no_community() -> None:
    assert entities("明星社区评选结束。") == {"明星社区评选": "Programme/Activity"}


def test_a_community_that_is_counted_is_that_of_its_sub_district() -> None:
    assert entities("第一社区启用食堂。") == {"玉林街道第一社区": "Community"}


def test_a_district_without_the_people_it_is_named_after() -> None:
    assert "管城区" in {thing.label for thing in resolved("管城区客人来访。", sub_district="", district="").things}


def test_a_quoted_kind_is_no_community() -> None:
    assert entities("让“陌生社区”变成幸福家园。") == {}
    assert entities("这里成了“明星社区”，人人夸。") == {}
    assert entities("“芳草社区”是新名字。芳草社区办学。") == {"芳草社区": "Community"}


def test_a_community_that_is_called_by_a_verb() -> None:
    assert entities("前进社区党委书记周敏说好。活动在前进社区举办。")["前进社区"] == "Community"
    assert "推进社区" not in entities("推进社区党委书记抓落实。")


def test_a_community_begins_where_its_sub_district_ends() -> None:
    assert entities("锦水街道锦花社区来访。") == {"锦水街道": "SubDistrict", "锦花社区": "Community"}


def test_a_name_does_not_end_within_a_place_that_begins_after_it() -> None:
    assert entities("成都市武侯区中心路街道来访。").keys() == {"成都市", "武侯区", "中心路街道"}


def test_a_slogan_is_no_community() -> None:
    assert entities("街道开展“书声满社区”活动。") == {"书声满社区活动": "Programme/Activity"}


def test_a_verb_of_coming_together_begins_no_community() -> None:
    assert "家长齐聚社区" not in entities("学生家长齐聚社区阅览室。")


def test_a_city_before_the_word_community_names_none() -> None:
    assert "上海社区" not in entities("上海社区食堂飘香。")
    assert "南昌社区" in entities("玉林街道南昌社区飘香，南昌社区有了食堂。")
    assert "柳荫社区" in entities("街道以柳荫社区为试点。")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("走进阳光社区。", "阳光社区"),
        ("走进御景社区。", "御景社区"),
        ("走进双子塔社区。", "双子塔社区"),
        ("前往外地社区学习。", ""),
        ("这是一个村改居的新兴社区。", ""),
        ("同在玉林街道的光明社区添了座椅。", "光明社区"),
        ("来到商议社区。", ""),
        ("围绕楼盘协商社区事务。", ""),
    ],
)
def test_dictionary_words_name_a_community_if_some_community_is_called_so(text: str, name: str) -> None:
    found = [found for found, cls in entities(text).items() if cls.startswith("Community")]
    assert found == ([name] if name else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道主动适应城市发展。", []),
        ("供应城市更新所需的材料。", []),
        ("这是最早的平房区。", []),
        ("在城中区域和中山区位上做文章。", []),
        ("哈尔滨市平房区派人来访。", ["平房区"]),
        ("应城市派人来访。", ["应城市"]),
        ("城中区派人到中山区。", ["城中区", "中山区"]),
    ],
)
def test_words_that_hold_the_name_of_a_division_name_none(text: str, expected: list[str]) -> None:
    names = places.PlaceNames((), places.Endings(["应城市", "平房区", "城中区", "中山区"]), ())
    found = places.divisions(scanned(text), names, extractor().entities.places)
    assert [text[c.start : c.end] for c in found] == expected


def test_no_sub_district_is_called_by_a_city() -> None:
    assert "沈阳街道" not in entities("沈阳街道在行动。")


def test_so_many_sub_districts_are_none() -> None:
    assert not [n for n in entities("在江边，柳桥四街道合力治水。") if n.endswith("四街道")]


@pytest.mark.parametrize("word", ["由", "为", "把", "被", "让", "给", "经", "于", "受", "归"])
def test_no_sub_district_ends_in_a_preposition(word: str) -> None:
    assert not [name for name in entities(f"武侯区同德路{word}街道执法队负责。") if name.endswith(f"{word}街道")]


@pytest.mark.parametrize("word", ["年度", "近期", "热门", "网红"])
def test_words_of_time_and_sort_behind_a_district_name_none(word: str) -> None:
    assert f"{word}街道" not in entities(f"武侯区{word}街道工作取得进展。")


@pytest.mark.parametrize("text", ["负责人和街道座谈。", "两名工人和街道签约。", "一位老人和街道干部来了。"])
def test_who_does_something_with_a_sub_district_begins_no_name(text: str) -> None:
    assert "人和街道" not in entities(text)
    assert "人和街道" in entities("人和街道座谈。")
