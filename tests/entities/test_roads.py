"""Streets and waters."""

from __future__ import annotations

import pytest

from extracting import entities


def streets(text: str) -> list[str]:
    return [name for name, cls in entities(text).items() if cls == "Facility/Road"]


@pytest.mark.parametrize("road", ["玉林东路", "芳华街", "倪家桥路", "棕树南街"])
def test_streets(road: str) -> None:
    assert entities(f"街道改造了{road}。") == {road: "Facility/Road"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道在前进五路办夜市。", ["前进五路"]),
        ("街道修好了玉林路（芳华路—倪家路）。", ["玉林路"]),
        ("街道东起芳华路。", []),
        ("建成芙蓉路翠屏路改造试点。", ["芙蓉路", "翠屏路"]),
        ("走进槐花开满的芙蓉路。", ["芙蓉路"]),
        ("走上富民的幸福路。", []),
        ("商量同和街夜间外摆的时间。", ["同和街"]),
        ("街道改造建设路。", ["建设路"]),
        ("街道西至芳华路，南临倪家桥路。", []),
        ("街道修好芳华路面。", []),
        ("街道换了芳华路灯。", []),
        ("街道架起党群“连心桥”。", []),
        ("活动以“暖心相伴银龄路，情满夕阳红”为主题。", []),
    ],
)
def test_where_a_street_begins_and_what_is_only_its_limit(text: str, expected: list[str]) -> None:
    assert streets(text) == expected


@pytest.mark.parametrize(
    "text",
    ["街道走出一条治理新路。", "这是一条幸福之路。", "街道理清工作思路。", "找到一条路。", "街道探索的路很长。"],
)
def test_ways_of_another_kind_are_no_streets(text: str) -> None:
    assert entities(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道对浣纱河开展巡查。", {"浣纱河": "Facility"}),
        ("街道整治浣纱河岸。", {}),
        ("街道整治两条河。", {}),
        ("浣纱河", {}),
    ],
)
def test_waters(text: str, expected: dict[str, str]) -> None:
    assert entities(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("公司从漕宝路迁来。", {"漕宝路": "Facility/Road"}),
        ("走过石板路、水泥路。", {}),
        ("原址在翠柳路198号，交通方便。", {}),
    ],
)
def test_streets_of_the_dictionary_and_addresses(text: str, expected: dict[str, str]) -> None:
    assert entities(text) == expected


@pytest.mark.parametrize(
    ("text", "road"),
    [
        ("九龙山路上的门店多了起来。", "九龙山路"),
        ("天目山街边有一块空地。", "天目山街"),
        ("在解放大道旁建起公园。", "解放大道"),
        ("门店沿白鹭洲路一字排开。", "白鹭洲路"),
        ("沿河西路修好了。", "沿河西路"),
        ("送餐路过鼓楼北街。", "鼓楼北街"),
    ],
)
def test_what_stands_around_a_street_is_no_part_of_it(text: str, road: str) -> None:
    assert streets(text) == [road]


@pytest.mark.parametrize("text", ["居民路上遇到熟人。", "学校路边停满了车。", "走上街头宣传。", "社区巷口有人值守。"])
def test_the_roadside_is_no_street(text: str) -> None:
    assert streets(text) == []


def test_a_street_is_named_without_its_city() -> None:
    found = entities("记者来到兰州白云路与黄河一路。")
    assert {"白云路", "黄河一路"} <= set(found)
    assert "兰州白云路" not in found


def test_all_the_way_is_no_street() -> None:
    assert "大家一路" not in entities("大家一路同行。")


@pytest.mark.parametrize(
    "text", ["外卖小哥在送餐路上遇到积水。", "志愿者自己取餐路上看到树倒了。", "快递员派件路上能歇脚。"]
)
def test_what_one_is_on_the_way_for_is_no_street(text: str) -> None:
    assert not [name for name, cls in entities(text).items() if cls == "Facility/Road"]


@pytest.mark.parametrize("road", ["送仙桥路", "派安路", "望江路"])
def test_streets_may_begin_as_errands_do(road: str) -> None:
    assert entities(f"{road}上积水已排除。") == {road: "Facility/Road"}
