"""Towns that the register does not know."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "town", "place"),
    [
        ("榆关区柳浦乡青石社区拥有居民楼60栋。", "柳浦乡", "青石社区"),
        ("来到枫亭乡朝晖村，记者看到一片果园。", "枫亭乡", "朝晖村"),
        ("丰台区方溪地区芳林社区没有物业。", "方溪地区", "芳林社区"),
    ],
)
def test_a_place_in_it_tells_of_a_town(text: str, town: str, place: str) -> None:
    found = entities(text)
    assert found[town] == "SubDistrict"
    assert found[place].startswith("Community")


@pytest.mark.parametrize("text", ["水乡新村社区建于1995年。", "特色小镇花园社区建成了。", "西部地区青山村不少。"])
def test_a_sort_of_places_is_none(text: str) -> None:
    assert "SubDistrict" not in entities(text).values()
