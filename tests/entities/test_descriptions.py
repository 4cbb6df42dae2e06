"""What only looks like a name."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("志愿者到麓山悦府义诊。", "麓山悦府"),
        ("柳荫社区对琅琊展览馆进行升级改造。", "琅琊展览馆"),
        ("柳荫社区石桥安居苑换了新颜。", "石桥安居苑"),
    ],
)
def test_what_leads_to_a_name_or_goes_on_is_no_part_of_it(text: str, name: str) -> None:
    assert set(entities(text)) - {"柳荫社区"} == {name}


@pytest.mark.parametrize("text", ["建设区域消费中心。", "开展区域化党建。", "下午6点开始。"])
def test_what_goes_on_names_nothing(text: str) -> None:
    assert entities(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "施工队优先改造小区道路。",
        "居民从此走上了业主自治管理小区物业的路子。",
        "社区先给小区装了路灯。",
        "没想到老小区也能焕然一新。",
        "街道以点带面提升小区治理水平。",
        "下沉单位包联小区，开展义诊。",
        "街道搭建邻里互动平台，居民常来常往。",
        "这是一所九年一贯制民工子弟学校。",
    ],
)
def test_what_is_done_to_estates_names_none(text: str) -> None:
    assert entities(text) == {}


@pytest.mark.parametrize(
    ("text", "kind"), [("走进柳湾未来社区，灯亮了。", "Community"), ("启动柳湾未来社区建设。", "Project")]
)
def test_a_planned_community_is_works_until_it_is_lived_in(text: str, kind: str) -> None:
    assert any(name.startswith("柳湾未来社区") and found.startswith(kind) for name, found in entities(text).items())


def test_a_post_with_the_party_of_a_community_names_no_body() -> None:
    assert not [n for n in entities("柳荫社区党委第一书记吴立带领大家。") if n.endswith("党委")]


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("柳溪小区是全区大型集中居住小区之一。", "大型集中居住小区"),
        ("门口是一片休闲广场。", "休闲广场"),
        ("新晋的安和、大成、新岳三家社区卫生服务中心。", "新岳三家社区卫生服务中心"),
        ("借着宁波市加装电梯的优惠政策。", "宁波市加装电梯"),
        ("居民沿花园路向西走。", "沿花园"),
    ],
)
def test_one_of_a_sort_is_described(text: str, never: str) -> None:
    assert never not in entities("街道召开会议。" + text)


def test_what_something_is_made_the_centre_of_is_none() -> None:
    assert "楼宇群为中心" not in entities("以9大楼宇群为中心招商。")
    assert not [name for name in entities("以9大楼宇群为中心招商。") if name.endswith("为中心")]


@pytest.mark.parametrize(("text", "name"), [("广德居小区办了比赛。", "广德居小区"), ("东湾利小区很美。", "东湾利小区")])
def test_a_syllable_behind_a_made_up_word_ends_the_name_of_an_estate(text: str, name: str) -> None:
    assert set(entities(text)) == {name}


def test_an_estate_that_is_looked_after_is_not_called_so() -> None:
    assert entities("物业公司管小区，居民管楼道。") == {}


@pytest.mark.parametrize(
    "text",
    ["街道以铸牢中华民族共同体意识为主线。", "街道构建社会治理共同体，打造人人有责的社会治理共同体。"],
)
def test_what_all_are_to_be_is_no_body(text: str) -> None:
    assert not [name for name in entities(text) if "共同体" in name]
    assert "楼宇党建共同体" in entities("公司加入楼宇党建共同体。")
