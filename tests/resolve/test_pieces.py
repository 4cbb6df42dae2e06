"""Things that two pieces of a document name."""

from __future__ import annotations

from extracting import readings, resolved
from jiedao.resolve import Resolved
from jiedao.resolve.pieces import as_beside

ESTATE = "云锦花苑"


def iri(piece: Resolved) -> str:
    return next(thing.iri for thing in piece.things if thing.label == ESTATE)


def test_the_lead_tells_of_the_estate_that_the_next_piece_tells_of() -> None:
    lead = resolved(f"家住{ESTATE}的居民张红梅等来了电梯。", sub_district="", district="")
    story = resolved(f"玉林街道在{ESTATE}加装电梯。")
    assert lead.own < 0
    assert iri(lead) != iri(story)
    assert iri(as_beside(lead, [story])) == iri(story)


def test_what_no_piece_beside_it_names_stays_what_it_is() -> None:
    lead = resolved(f"家住{ESTATE}的居民张红梅等来了电梯。", sub_district="", district="")
    assert as_beside(lead, [resolved("玉林街道在柳浦小区加装电梯。")]) == lead


def test_a_piece_on_a_sub_district_keeps_its_own() -> None:
    one = resolved(f"玉林街道在{ESTATE}加装电梯。")
    other = resolved(f"芳草街街道在{ESTATE}加装电梯。", sub_district="芳草街街道")
    assert as_beside(one, [other]) == one


def test_the_pieces_of_a_page_are_read_so() -> None:
    page = f"好小区是这样建成的\n\n家住{ESTATE}的居民张红梅等来了电梯。\n\n成都市武侯区玉林街道在{ESTATE}加装电梯12部。"
    assert len({iri(reading.resolved) for reading in readings(page)}) == 1
