"""Whose story an article tells."""

from __future__ import annotations

import pytest

from extracting import article, relations, resolved


def label(*texts: str) -> str:
    made = resolved(*texts)
    return made.things[made.home].label


@pytest.mark.parametrize(
    ("texts", "home"),
    [
        (("玉林街道倪家桥社区热闹起来。", "居民说，倪家桥社区变了样。"), "倪家桥社区"),
        (("玉林街道倪家桥社区热闹起来。",), "倪家桥社区"),
        (("玉林街道倪家桥社区热闹起来。", "倪家桥社区变了样，不输黉门街社区。"), "倪家桥社区"),
        (("玉林街道倪家桥社区热闹起来。", "黉门街社区来人参观。"), "玉林街道"),
        (("玉林街道倪家桥社区热闹起来。", "街道又在倪家桥社区建起书屋。"), "玉林街道"),
        (("玉林街道倪家桥社区热闹起来。倪家桥社区变了样。", "黉门街社区也动了起来，黉门街社区有办法。"), "玉林街道"),
        (("玉林街道推行新办法。", "倪家桥社区先试，倪家桥社区受益。"), "玉林街道"),
        (("玉林街道热闹起来。",), "玉林街道"),
    ],
)
def test_the_one_community_of_an_article_that_only_places_it(texts: tuple[str, ...], home: str) -> None:
    assert label(*texts) == home


def test_the_community_that_the_title_names() -> None:
    texts = ("街道出了主意。", "倪家桥社区动手，倪家桥社区收获。", "黉门街社区旁观。")
    assert label(*texts) == "玉林街道"
    assert article(*texts, title="玉林街道倪家桥社区见闻").title
    made = resolved(*texts, title="玉林街道倪家桥社区见闻")
    assert made.things[made.home].label == "倪家桥社区"
    made = resolved(*texts, title="玉林街道倪家桥社区、黉门街社区见闻")
    assert made.home == made.own
    made = resolved("玉林街道倪家桥社区热闹起来。", title="玉林街道见闻")
    assert made.home == made.own


def test_what_nobody_is_named_for_is_the_community_s_own() -> None:
    found = relations(
        "玉林街道倪家桥社区热闹起来。", "推行“板凳议事”机制，成立“暖邻”志愿服务队。", "倪家桥社区变了样。"
    )
    assert "倪家桥社区 implements 板凳议事机制" in found
    assert "暖邻志愿服务队 within 倪家桥社区" in found
    assert "倪家桥社区 within 玉林街道" in found


def test_a_community_has_its_own_story_without_a_sub_district() -> None:
    made = resolved("倪家桥社区热闹起来。", "居民说，倪家桥社区变了样。", sub_district="")
    assert made.own < 0
    assert made.things[made.home].label == "倪家桥社区"
    assert resolved("倪家桥社区热闹起来。", sub_district="", district="").home < 0


def test_who_acts_unnamed_throughout_is_the_only_community() -> None:
    texts = ("玉林街道倪家桥社区热闹起来。", "社区搭台，社区请人。", "社区推行“板凳议事”机制，社区收获掌声。")
    made = resolved(*texts, title="玉林街道的新气象")
    assert made.things[made.home].label == "倪家桥社区"
    made = resolved(*texts, "街道出题，街道督办。", title="玉林街道的新气象")
    assert made.home == made.own
    made = resolved(*texts, "黉门街社区旁观。", title="玉林街道的新气象")
    assert made.home == made.own


def test_a_community_has_its_own_story_where_it_is_told_in_what_sub_district_it_lies() -> None:
    made = resolved("倪家桥社区位于武侯区玉林街道。", "居民说，倪家桥社区变了样。", title="一条街的新气象")
    assert made.things[made.home].label == "倪家桥社区"


@pytest.mark.parametrize(
    ("texts", "title", "home"),
    [
        (("推行“一张网”机制。", "锦江区各社区行动起来。"), "成都锦江：一张网兜起大小事", "锦江区"),
        (("近年来，锦江区推行“一张网”机制。", "锦江区还建起书屋。"), "一张网兜起大小事", "锦江区"),
        (("桐荫小区推行业主自治。", "桐荫小区位于锦江区。"), "桐荫小区：自己的家自己管", "桐荫小区"),
    ],
)
def test_without_a_sub_district_a_compound_or_a_division_acts(texts: tuple[str, ...], title: str, home: str) -> None:
    made = resolved(*texts, sub_district="", district="", title=title)
    assert made.things[made.home].label == home


def test_a_division_that_is_only_mentioned_does_not_act() -> None:
    assert resolved("居民来自锦江区。", "推行“一张网”机制。", sub_district="", district="").home == -1


@pytest.mark.parametrize(
    ("texts", "title", "home"),
    [
        (
            ("武侯区推行“一张网”机制。", "玉林街道倪家桥小学门口，护学岗立起来。"),
            "成都武侯：一张网兜起大小事",
            "武侯区",
        ),
        (
            ("全区推行“一张网”机制。", "武侯区玉林街道党工委书记何丽说，办法好。"),
            "成都武侯：一张网兜起大小事",
            "武侯区",
        ),
        (("武侯区推行“一张网”机制。", "全区建起书屋。", "玉林街道党工委书记何丽说，办法好。"), "一张网", "武侯区"),
        (("武侯区推行“一张网”机制。", "玉林街道党工委书记何丽说，办法好。"), "一张网", "玉林街道"),
        (("武侯区推行“一张网”机制。", "玉林街道配备网格员。"), "成都武侯：一张网", "玉林街道"),
        (("武侯区推行“一张网”机制。", "街道配备网格员。"), "成都武侯：一张网", "玉林街道"),
        (("武侯区推行“一张网”机制。", "玉林街道党工委书记何丽说，办法好。"), "成都武侯：玉林的一张网", "玉林街道"),
        (
            ("武侯区推行“一张网”机制。", "该区建起书屋。", "该区玉林街道配备网格员。"),
            "成都武侯区：一张网",
            "武侯区",
        ),
        (("武侯推行“一张网”机制。", "成都市武侯区玉林街道党工委书记何丽说，办法好。"), "成都武侯：一张网", "武侯区"),
        (("武侯区推行“一张网”机制。", "武侯区组建玉林街道商圈党委。"), "一张网", "武侯区"),
        (("武侯区推行“一张网”机制。", "玉林街道办事处芳草社区、桐梓社区揭牌。"), "成都武侯：一张网", "武侯区"),
    ],
)
def test_a_division_whose_sub_district_is_only_where_things_lie(texts: tuple[str, ...], title: str, home: str) -> None:
    made = resolved(*texts, title=title)
    assert made.things[made.home].label == home


def test_the_division_of_a_title_goes_before_a_community() -> None:
    texts = ("锦江区推行“一张网”机制。", "走进翠竹园社区，居民点赞。", "翠竹园社区变了样。")
    made = resolved(*texts, sub_district="", title="成都锦江：一张网兜起大小事")
    assert made.things[made.home].label == "锦江区"


def test_a_passage_of_a_text_on_a_district_need_not_name_it() -> None:
    made = resolved("推行“五色管家”机制。", sub_district="", district="武侯区")
    assert made.home >= 0 and made.things[made.home].label == "武侯区"


@pytest.mark.parametrize(
    ("texts", "title", "home"),
    [
        (("位于玉林街道的桐荫小区装了灯。", "小区推行业主自治。"), "玉林街道桐荫小区：自己的家自己管", "桐荫小区"),
        (("位于玉林街道的桐荫小区装了灯。", "桐荫小区推行业主自治。", "桐荫小区变了样。"), "家园更美", "桐荫小区"),
        (("桐荫小区推行业主自治。", "玉林街道配备网格员。"), "桐荫小区：自己的家自己管", "玉林街道"),
        (("桐荫小区装了灯。", "推行业主自治。"), "玉林街道：桐荫小区有了灯", "玉林街道"),
        (("桐荫小区装了灯。", "芳草社区推行业主自治。", "桐梓社区、芳草社区有办法。"), "家园更美", "玉林街道"),
    ],
)
def test_a_compound_whose_sub_district_only_says_where_it_lies(texts: tuple[str, ...], title: str, home: str) -> None:
    made = resolved(*texts, title=title)
    assert made.things[made.home].label == home


def test_a_text_on_a_county_that_is_not_known_is_no_community_s_story() -> None:
    texts = ("望桥县推行“一张网”机制。", "芳草社区有网格员。", "为此，该县建起书屋。", "芳草社区变了样。")
    assert resolved(*texts, sub_district="", district="", title="望桥：一张网").home == -1
