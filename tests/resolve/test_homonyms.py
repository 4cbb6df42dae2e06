"""Sub-districts of one name in one article."""

from __future__ import annotations

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
