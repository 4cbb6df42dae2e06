"""What a quotation does in its clause."""

from __future__ import annotations

import pytest

from extracting import entities


def programmes(text: str) -> set[str]:
    return {name for name, cls in entities(text).items() if cls.startswith("Programme")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道创新“商圈搭台、商户唱戏”的共建模式。", {"商圈搭台、商户唱戏的共建模式"}),
        ("街道探索“支部牵头、楼长跑腿、邻里搭手”的三方议事机制。", {"三方议事机制"}),
        ("街道建起“街区总队、楼栋分队、单元小组”三级管护体系。", {"三级管护体系"}),
        ("街道对沿河的“小散乱”作坊开展集中整治行动。", {"小散乱作坊集中整治行动"}),
        ("街道推行“三方联动”。", {"三方联动"}),
    ],
)
def test_what_is_named(text: str, expected: set[str]) -> None:
    assert programmes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "街道推动服务从“上门找人”到“在线办事”。",
        "街道实现由“单干”变“抱团服务”。",
        "建立以“支部+小组”为骨干的队伍。",
        "大家说“慢慢来”的办法好。",
    ],
)
def test_what_names_nothing(text: str) -> None:
    assert programmes(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "小院当起了民意“收集站”、矛盾纠纷“化解站”、居民“聊天室”。",
        "课程一上线就被“秒空”。",
        "街道推进活动场所“提档升级”，居民满意。",
        "业委会把居民“旁观者”变成“主人翁”。",
        "邻居从“点头之交”变成了“麻将搭子”。",
    ],
)
def test_what_something_is_like_is_no_name(text: str) -> None:
    assert entities(text) == {}


def test_a_form_that_is_tried_has_a_name() -> None:
    assert "爱心企业+幸福食堂+助餐点" in entities("街道探索“爱心企业+幸福食堂+助餐点”的形式。")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道实行“街道统筹、社区落实、物业协同”的原则，三年改造小区20个。", {"街道统筹、社区落实、物业协同"}),
        ("社区走出“群众点菜、支部掌勺、多方买单”的路子。", {"群众点菜、支部掌勺、多方买单"}),
        ("社区落实无物业小区“支部包楼、干部到户”工作，每周走访。", {"支部包楼、干部到户"}),
        ("街道把“便民、利民、安民”当作服务的三条路子。", {"便民、利民、安民"}),
        ("街道按照“应改尽改、因地制宜”的原则推进改造。", set()),
        ("街道以“党建引领、服务为民”为总体思路，推进工作。", set()),
        ("社区形成了“党员带头、群众参与”的良好局面。", set()),
        ("街道把“停车、充电”当作头等大事。", set()),
    ],
)
def test_even_parts_that_are_carried_out_are_a_way_of_working(text: str, expected: set[str]) -> None:
    assert programmes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "门卫室变身小区“中枢”。",
        "书记描绘“和美柳荫”新图景。",
        "党员当好政策“宣传员”、矛盾“调解员”。",
        "“五建”即建队伍、建平台、建机制。",
    ],
)
def test_what_something_turns_into_or_is_likened_to_is_no_name(text: str) -> None:
    assert entities(text) == {}


def test_who_is_quoted_may_act_at_once() -> None:
    assert "三驾马车火速行动" not in entities("小区“三驾马车”火速行动，挨家走访。")


def test_what_is_invested_in_is_a_project() -> None:
    assert entities("正在洽谈“云岭古村”文旅融合项目。")["云岭古村文旅融合项目"] == "Project"
    assert entities("实施“平改坡”工程。")["平改坡工程"] == "Project"
    assert entities("实施“暖心助老”服务项目。")["暖心助老服务项目"].startswith("Programme")


def test_an_open_sum_is_a_way_of_working() -> None:
    assert entities("大家想到了“党建+”。")["党建+"].startswith("Programme")
    assert entities("依托“互联网+”，提升效率。") == {}


def test_quotations_with_a_blank_between_them_are_a_row() -> None:
    found = entities("“陈大姐工作室” “老李爱心驿站”等志愿服务品牌深入人心。")
    assert {name: cls.split("/")[0] for name, cls in found.items()} == {
        "陈大姐工作室": "Programme",
        "老李爱心驿站": "Programme",
    }
