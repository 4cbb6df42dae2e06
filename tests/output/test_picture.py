"""The picture that stands in for the explorer: self-contained, safe, the same each time."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from jiedao.output.picture import LARGEST, page
from jiedao.records import Entity, Knowledge, Relation

sys.path.insert(0, str(Path(__file__).parents[1] / "cases"))
from knowledge import SAMPLE


def test_nothing_is_loaded_from_outside() -> None:
    drawn = page(SAMPLE)
    assert not re.search(r"<(script|link|img|iframe)[^>]+(src|href)", drawn)
    assert "default-src 'none'" in drawn and "春风里街道" in drawn


def test_names_are_data() -> None:
    own = page(SAMPLE).rpartition("<script>")[2]
    assert "<script>alert" not in own and "\\u003cscript\\u003ealert(1)" in own


def test_a_large_graph_shows_its_best_connected_part() -> None:
    entities = tuple(Entity(f"place/{n:05}", "Community", "", f"社区{n}", (), "", "", ()) for n in range(LARGEST + 50))
    hub = tuple(Relation(e.iri, "within", "place/00000", "", ()) for e in entities[1:])
    drawn = page(Knowledge((), entities, hub, (), ()), lang="en")
    assert f"{LARGEST} / {LARGEST + 50}" in drawn
    assert '"place/00000"' in drawn and f'"place/{LARGEST + 49:05}"' not in drawn
