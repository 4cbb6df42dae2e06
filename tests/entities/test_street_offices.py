"""Sub-districts that are called 街 for short."""

from __future__ import annotations

from extracting import entities


def test_a_body_of_it_tells_that_a_street_is_a_sub_district() -> None:
    found = entities("书香节在玉林街举办。玉林街党工委介绍了活动。")
    assert found["玉林街道"] == "SubDistrict"
    assert found["玉林街道党工委"] == "Organisation/PartyBody"
    assert "玉林街" not in found


def test_a_street_stays_one() -> None:
    assert entities("玉林街灯火通明。玉林街两边种了树。").get("玉林街道") is None


def test_a_community_whose_name_ends_in_street_stays_one() -> None:
    assert entities("玉林街社区等社区行动起来。") == {"玉林街社区": "Community"}
