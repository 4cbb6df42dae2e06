"""Sub-districts of one name in one article."""

from __future__ import annotations

import pytest

from extracting import relations, resolved
from jiedao.register import Register
from jiedao.resolve.homonyms import homonyms

TOLD = "肃州区新城街道召开会议。玉门市新城街道推行“明责赋权”行动。新城街道有12个社区。"


def streets(text: str) -> list[str]:
    return sorted(
        thing.iri for thing in resolved(text).things if thing.cls == "SubDistrict" and "xincheng" in thing.iri
    )


def test_two_districts_before_one_name_mean_two_places() -> None:
    assert len(streets(TOLD)) == 2


def test_a_city_and_its_district_before_one_name_mean_one_place() -> None:
    assert len(streets("酒泉市新城街道召开会议。肃州区新城街道推行“明责赋权”行动。")) == 1


def test_each_does_what_its_sentence_says() -> None:
    found = [f for f in relations(TOLD) if "implements" in f]
    assert found == ["新城街道 implements 明责赋权行动"]
    text = resolved(TOLD)
    namesake = next(n for n, thing in enumerate(text.things) if "玉门市新城街道" in thing.aliases)
    assert [m.start for m in text.mentions if m.thing == namesake] == [
        TOLD.index("新城街道推行"),
        TOLD.index("新城街道有"),
    ]


def test_nothing_is_told_apart_without_a_second_district() -> None:
    assert homonyms("肃州区新城街道", (), "", Register.load()) == {}


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("来自台北市大安区的里长参观。", "台北市大安区", ""),
        ("来自臺北市大安區的里長參觀。", "臺北市大安區", ""),
        ("来自成都市大安区的居民参观。", "成都市大安区", ""),
        ("来自自贡市大安区的居民参观。", "大安区", "510304"),
        ("来自全市武侯区的居民参观。", "武侯区", "510107"),
    ],
)
def test_a_district_of_another_city_is_not_that_of_the_register(text: str, name: str, code: str) -> None:
    assert {thing.label: thing.code for thing in resolved(text).things}[name] == code
