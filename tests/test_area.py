"""Where a document is set: the places that it names, and the one district that it speaks of."""

from __future__ import annotations

import pytest

from extracting import extractor
from jiedao.area import area_of, places_in
from jiedao.records import Article, Document, Metadata
from jiedao.register import Place


def test_divisions_that_a_text_names_in_full() -> None:
    names = extractor().names
    assert list(places_in("成都市武侯区的市区，武侯区和金水区。", names)) == ["成都市", "武侯区", "金水区"]
    assert list(places_in("区市省县", names)) == []
    assert list(places_in("芙蓉区域和中原区示范段", names)) == ["中原区"]


@pytest.mark.parametrize(
    ("text", "sub_district", "district"),
    [
        ("成都市武侯区玉林街道有新招。", "玉林街道", "武侯区"),
        ("武侯区有新招。武侯区的街道都在学。", "", "武侯区"),
        ("有人前往武侯区学习。", "", ""),  # told once, and of where one goes
        ("成都市武侯区和成都市金牛区都有新招。", "", ""),
    ],
)
def test_area_of(text: str, sub_district: str, district: str) -> None:
    made = extractor()
    document = Document("a.txt", text)
    article = Article("a.txt", 0, sub_district, "", "", (), Metadata())
    area = area_of(document, [article], made.names, made.register)
    assert area.district == district
    assert set(area.places) == ({sub_district} if sub_district else set())
    for place in area.places.values():
        assert isinstance(place, Place) and place.code.startswith("510107")
