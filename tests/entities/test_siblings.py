"""Names by the company that they keep."""

from __future__ import annotations

import pytest

from extracting import entities, extractor, rules_of, scanned
from jiedao.entities import Candidate, siblings

ROAD = "Facility/Road"
BUILDING = "Facility/Building"


def found_by(text: str, *marked: tuple[str, str]) -> dict[str, str]:
    """What becomes a name in a text in which names of these classes are known."""
    known = [Candidate(text.index(name), text.index(name) + len(name), cls, "", "r", 30) for name, cls in marked]
    rules = extractor().entities
    scan = scanned(text)
    return {text[c.start : c.end]: c.cls for c in siblings.find(scan, known, rules.vocabulary, rules.heads)}


def test_what_stands_beside_buildings_and_streets_is_one() -> None:
    assert "滨江国际" in entities("滨江国际、万达写字楼和芳华广场热闹。")
    assert entities("街道修好健康路、图强路。") == {"健康路": ROAD, "图强路": ROAD}


def test_how_a_row_is_opened_is_no_part_of_its_last_name() -> None:
    found = found_by("芳华书屋、云谷驿站、银杏剧场正式启用。", ("芳华书屋", "Facility"), ("云谷驿站", "Facility"))
    assert list(found) == ["银杏剧场"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道引进芳华大厦、云谷大厦、环球、金茂。", {"环球": BUILDING, "金茂": BUILDING}),
        ("居民走过芳华路、人和路、政通街、云谷。", {"政通街": ROAD, "云谷": ROAD}),
        ("街道翻新了芳草小学、棕树小学、玉林附校。", {"玉林附校": "Organisation/PublicInstitution"}),
        ("居民走进滨江国际、云谷大厦和芳华广场。", {"滨江国际": BUILDING}),
        ("青苗家园、阳光家园、夕阳家园整洁。", dict.fromkeys(["青苗家园", "阳光家园", "夕阳家园"], "Compound")),
        ("修好了健康路、图强路、便民。", {"健康路": ROAD}),
        ("居民走过芳华路、环球、金茂。", {}),
        (
            "联合公交公司、芳草小学、棕树小学开展行动。",
            {"公交公司": "Organisation/PublicInstitution"},
        ),
    ],
)
def test_rows(text: str, expected: dict[str, str]) -> None:
    classes = entities(text)
    assert {name: classes[name] for name, rule in rules_of(text).items() if rule == "row-sibling"} == expected


COMMUNITY = ("柳湾", "Community"), ("石桥", "Community")


@pytest.mark.parametrize(
    ("text", "marked", "expected"),
    [
        ("来自柳湾、石桥、白杨。", COMMUNITY, {"白杨": "Community"}),
        ("来自柳湾、石桥、白杨、青松。", COMMUNITY, {"白杨": "Community", "青松": "Community"}),
        ("来自柳湾、石桥、白杨、青松、红枫。", COMMUNITY, {}),
        ("来自柳湾、石桥、白杨。", COMMUNITY[:1], {}),
        ("来自柳湾、石桥、白杨。", (COMMUNITY[0], ("石桥", "Facility")), {}),
        ("来自柳湾、石桥、白杨。", (("柳湾", "Person"), ("石桥", "Person")), {}),
        ("来自柳湾、石桥、管理。", COMMUNITY, {}),
        ("来自柳湾、石桥、白杨一起跳舞。", COMMUNITY, {}),
        ("来自柳湾、石桥。", COMMUNITY, {}),
    ],
)
def test_at_least_two_and_at_least_half_of_a_row_are_names_of_one_class(
    text: str, marked: tuple[tuple[str, str], ...], expected: dict[str, str]
) -> None:
    assert found_by(text, *marked) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "建起暖阳驿站、少儿书屋、银杏食堂。",
            {"暖阳驿站": "Facility", "少儿书屋": "Facility", "银杏食堂": "Facility"},
        ),
        ("建起暖阳驿站、少儿书屋、老人。", {}),
        ("走过芳华路、人和路、政通路。", {}),
    ],
)
def test_three_places_by_their_head_nouns_make_names_of_each_other(text: str, expected: dict[str, str]) -> None:
    assert found_by(text) == expected


def test_firms_in_a_row_of_firms() -> None:
    found = entities("街道引进晨星汽车、云雀供应链、天府证券有限公司、成都安信律师事务所、同方投资……")
    assert {"云雀供应链", "成都安信律师事务所"} <= set(found)
    assert found["云雀供应链"] == "Organisation/Enterprise"


def test_windows_of_a_centre_are_no_places() -> None:
    assert entities("整合群众工作中心、检察服务中心、诉讼服务中心等窗口单位。") == {}
