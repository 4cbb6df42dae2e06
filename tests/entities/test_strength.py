"""What it takes to make a name of a noun, by the strength of its rule."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extracting import entities, extractor, scanned
from jiedao.entities.strength import HeadRule, is_name

VERBS = frozenset(["establish", "implement"])
RULE = HeadRule(
    "r",
    "Platform",
    "",
    "strong",
    frozenset(["厅"]),
    frozenset(["馆"]),
    VERBS,
    frozenset(),
    30,
    False,
    False,
    frozenset(),
)


def judged(
    rule: HeadRule, head: str, modifier: str, *, named: bool = False, proper: bool = False, led: str = ""
) -> bool:
    """Whether the modifier makes a name of the head behind the words `led`."""
    scan = scanned(led + modifier + head + "。")
    first = scan.word_at(len(led))
    return is_name(scan, first, head, rule, modifier, named, proper, extractor().entities.vocabulary)


@pytest.mark.parametrize(
    ("strength", "bare", "noun", "proper"),
    [
        ("strong", False, True, True),
        ("weak", False, False, True),
        ("proper", False, False, True),
        ("body", False, False, True),
        ("object", False, False, False),
        ("place", False, False, False),
    ],
)
def test_what_a_modifier_must_hold(strength: str, bare: bool, noun: bool, proper: bool) -> None:
    rule = replace(RULE, strength=strength)
    assert judged(rule, "站", "云上") is bare
    assert judged(rule, "站", "云上", named=True) is noun
    assert judged(rule, "站", "云上", named=True, proper=True) is proper


@pytest.mark.parametrize("strength", ["weak", "proper", "object", "strong"])
def test_a_verb_of_making_helps(strength: str) -> None:
    rule = replace(RULE, strength=strength)
    assert judged(rule, "站", "云上邻里", named=True, led="街道成立")


def test_a_rule_may_have_weaker_and_stronger_heads() -> None:
    assert not judged(RULE, "厅", "云上", named=True)
    assert judged(replace(RULE, strength="weak"), "馆", "云上", named=True)


def test_a_body_of_allies_needs_no_proper_noun() -> None:
    rule = replace(RULE, strength="body")
    assert judged(rule, "党委", "楼宇联盟")
    assert not judged(rule, "党委", "联盟")
    assert not judged(rule, "党委", "楼宇工作")


def test_long_works_on_a_place_need_no_verb() -> None:
    rule = replace(RULE, cls="Project", strength="weak")
    assert judged(rule, "改造", "滨江商业街道路", named=True)
    assert not judged(rule, "改造", "滨江管线设备", named=True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("社区举办旧书公益拍卖会。", "旧书公益拍卖会"),
        ("社区年年召开重点园区座谈会。", "重点园区座谈会"),
        ("第三届邻里灯谜节如期开幕。", "第三届邻里灯谜节"),
        ("社区参加青江市第六届陶艺采购节。", "第六届陶艺采购节"),
        ("社区举行中秋陶艺手工体验活动。", "中秋陶艺手工体验活动"),
        ("邻里琐事楼栋协商机制，省了多少口舌。", "邻里琐事楼栋协商机制"),
        ("一套网格员成长培训体系也搭建成形。", "网格员成长培训体系"),
        ("街道打造15分钟便民生活圈。", "15分钟便民生活圈"),
    ],
)
def test_events_and_mechanisms_without_quotation_marks(text: str, name: str) -> None:
    assert {n for n, cls in entities(text).items() if cls.startswith("Programme")} == {name}


@pytest.mark.parametrize(
    "text",
    [
        "街道召开安全生产工作座谈会。",
        "社区举办消防安全培训会。",
        "街道健全长效管理机制。",
        "社区开展丰富多彩的文化活动。",
        "基层治理体系逐步形成。",
        "步行15分钟即到。",
    ],
)
def test_what_is_only_a_kind_of_event_or_mechanism(text: str) -> None:
    assert entities(text) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("街道推行家风日记制度，人人动笔。", "家风日记制度"),
        ("街道率先推出企业服务专员制度。", "企业服务专员制度"),
        ("街道启动社区体育公园三年计划。", "社区体育公园三年计划"),
        ("街道举办2023年槐花文化节。", "2023年槐花文化节"),
        ("街道实施阳台革命、车棚革命、门头革命三大行动。", "车棚革命"),
        ("街道举办2024年春季槐花文化节。", "2024年春季槐花文化节"),
        ("街道发布绿色骑行线路三条。", ""),
        ("街道完善家风日记制度。", ""),
        ("街道实施阳台革命、车棚革命四大行动。", ""),
    ],
)
def test_programmes_without_quotation_marks(text: str, name: str) -> None:
    found = [n for n, cls in entities(text).items() if cls.startswith("Programme")]
    assert (name in found) if name else not found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("柳浪泵站工程开工建设。", "柳浪泵站工程"),
        ("老槐树征收项目进展顺利。", "老槐树征收项目"),
        ("老旧小区改造项目开工建设。", ""),
        ("街道推进排水工程。", ""),
    ],
)
def test_works_that_are_told_of(text: str, name: str) -> None:
    assert [n for n, cls in entities(text).items() if cls == "Project"] == ([name] if name else [])


@pytest.mark.parametrize(
    "text", ["铜东计划启动以来，成效明显。", "银坊行动已惠及居民2000户。", "社区的铜东行动受到欢迎。"]
)
def test_a_scheme_with_a_name_of_its_own_is_told_by_what_came_of_it(text: str) -> None:
    assert list(entities(text).values()) == ["Programme/Campaign"]


@pytest.mark.parametrize("text", ["社区行动受到居民欢迎。", "教育开展以来，成效明显。", "铜东计划明年搬迁。"])
def test_a_scheme_of_some_sort_is_none(text: str) -> None:
    assert entities(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "小区院内打造绿色休闲长廊，居民喜欢。",
        "社区搭建法律咨询空间，律师每周来。",
        "街道建设网格党群服务站，服务下沉。",
        "河畔低洼易涝区域的居民已经转移。",
        "小区旁紧邻四所大型医院，人车混行。",
    ],
)
def test_what_a_place_looks_like_or_is_for_is_no_name(text: str) -> None:
    assert entities(text) == {}


def test_an_institution_of_common_words_is_named() -> None:
    assert "社会工作统筹指导中心" in entities("街道打造社会工作统筹指导中心，培育队伍。")
