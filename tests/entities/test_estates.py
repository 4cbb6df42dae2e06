"""Estates by their number, by what they are called after, by a house or the owners that are told of."""

from __future__ import annotations

import pytest

from extracting import entities


def of_class(text: str, cls: str) -> list[str]:
    return sorted(name for name, is_a in entities(text).items() if is_a == cls)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("柳荫街道的青溪二村完成改造。", ["青溪二村"]),
        ("青溪二村、柳浦一村同时施工。", ["柳浦一村", "青溪二村"]),
        ("这里是全国第一村。", []),
        ("走进紫金名都，树木成荫。", ["紫金名都"]),
        ("海棠丽景的居民都来了。", ["海棠丽景"]),
        ("这里有美丽景色。", []),
        ("家住西湖府的老人笑了。", ["西湖府"]),
        ("家住政府的老人笑了。", []),
        ("石榴世纪城建于1998年。", ["石榴世纪城"]),
        ("金鼎湾3号楼的居民来了。", ["金鼎湾"]),
        ("小区3号楼的居民来了。", []),
        ("柳浦新村二区焕然一新。", ["柳浦新村二区"]),
        ("云锦家园三期焕然一新。", ["云锦家园三期"]),
        ("云锦家园三期工程开工。", ["云锦家园"]),
        ("青溪一、二、三村居民受益。", ["青溪一村", "青溪三村", "青溪二村"]),
        ("浦三、浦五及浦一小区完工。", ["浦一小区", "浦三小区", "浦五小区"]),
    ],
)
def test_an_estate_without_a_head_noun(text: str, expected: list[str]) -> None:
    assert of_class(text, "Compound") == sorted(expected)


def test_communities_that_share_their_noun() -> None:
    assert of_class("在青溪一、二社区试点。", "Community") == ["青溪一社区", "青溪二社区"]
    assert of_class("第一、二社区在试点。", "Community") == []


def test_a_garden_where_people_live_is_an_estate_wherever_it_is_named() -> None:
    assert entities("街道翻新紫薇园道路。住在紫薇园3号楼的居民高兴。")["紫薇园"] == "Compound"
    assert entities("志愿者在紫薇园开展宣传。")["紫薇园"].startswith("Facility")


def test_an_estate_whose_owners_have_a_committee_stands_behind_its_district() -> None:
    found = entities("合川区云景豪爵业委会委员说，电梯换好了。")
    assert found["云景豪爵"] == "Compound"
    assert "合川区云景豪爵" not in found


def test_an_estate_is_no_person() -> None:
    found = entities("金柳苑小区迎来新貌。金柳苑在改造前后变化很大。")
    assert "Person" not in found.values()
    assert "早春花园小区" in entities("早春花园小区的灯亮了。")
