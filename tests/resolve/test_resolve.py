"""From mentions to things."""

from __future__ import annotations

from extracting import resolved


def test_mentions_stand_in_order_and_lead_to_their_thing() -> None:
    found = resolved("玉林街道推行“邻里议事厅”机制，芳草社区成立红色物业联盟。邻里议事厅机制见效。")
    assert list(found.mentions) == sorted(found.mentions)
    for m in found.mentions:
        assert m.cls == found.things[m.thing].cls
    assert len({thing.iri for thing in found.things}) == len(found.things)
