"""What an article names that does not lie where it plays."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("在青羊区，星光书屋开门一年多。", ["星光书屋 within 青羊区"]),
        ("青羊区在锦绣大厦建成星光书屋。", ["星光书屋 within 锦绣大厦", "锦绣大厦 within 青羊区"]),
        ("在武侯区，星光书屋是头一家。", ["星光书屋 within 玉林街道"]),
        ("成都市的做法传开，街道建成星光书屋。", ["星光书屋 within 玉林街道"]),
    ],
)
def test_what_the_sentence_places_in_another_district(text: str, told: list[str]) -> None:
    within = {r for r in relations(text) if " within " in r and not r.split()[0].endswith("区")}
    assert within == set(told)


@pytest.mark.parametrize(("title", "place"), [("老小区换新颜", "武侯区"), ("玉林街道：老小区换新颜", "玉林街道")])
def test_what_its_own_division_does_where_no_title_names_the_sub_district(title: str, place: str) -> None:
    found = relations("玉林街道有好办法。武侯区对绿云小区等30个小区动工。", title=title)
    assert f"绿云小区 within {place}" in found


def test_a_zone_that_is_named_after_the_city_lies_in_the_city() -> None:
    found = relations("街道在成都中央文化区里建设锦绣公园。")
    assert "成都中央文化区 within 成都市" in found and "锦绣公园 within 成都中央文化区" in found


@pytest.mark.parametrize("text", ["街道东起芙蓉路，西至梧桐路。", "这条街自芙蓉路至梧桐路，全长两公里。"])
def test_roads_that_bound_something_are_not_placed(text: str) -> None:
    assert not [r for r in relations(text) if "路 within" in r]
    assert "芙蓉路 within 玉林街道" in relations("街道修好芙蓉路，居民拍手。")


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("街道北部与棕北社区、芳草社区相邻。", False),
        ("街道东与棕北社区接壤，南与芳草社区毗邻。", False),
        ("街道毗邻棕北社区、芳草社区。", False),
        ("街道下辖棕北社区、芳草社区。", True),
        ("街道毗邻芳草社区。街道在棕北社区、芳草社区设点。", True),
    ],
)
def test_neighbours_lie_next_to_the_area(text: str, inside: bool) -> None:
    assert ("芳草社区 within 玉林街道" in relations(text)) is inside


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("街道组织党员参观云岭革命纪念馆。", False),
        ("街道组织党员赴云岭烈士陵园开展主题党日活动。", False),
        ("社区带领居民前往云岭博物馆参观。", False),
        ("街道建成云岭博物馆。", True),
        ("街道组织党员打扫云岭博物馆。", True),
        ("居民来到云岭书屋看书。", True),
    ],
)
def test_what_parties_are_taken_to_see_lies_elsewhere(text: str, own: bool) -> None:
    assert any(r.startswith("云岭") and r.endswith("within 玉林街道") for r in relations(text)) == own
