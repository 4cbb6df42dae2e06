"""Real pages, where they are at hand: what is found of what annotators found, by the reference scorer."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from extracting import extractor
from jiedao.extractor import build
from jiedao.output import graph_turtle
from jiedao.reading import read

SHARED = Path(__file__).resolve().parents[2] / "shared"
SCORER = SHARED / "gold" / "score.py"
GOLD = sorted((SHARED / "gold").glob("*.json")) if SCORER.is_file() else []
FLOORS = {"entities": 0.90, "relations": 0.80, "figures": 0.90}

pytestmark = pytest.mark.skipif(not GOLD, reason="the annotated pages and their scorer are not at hand")


@pytest.fixture(scope="module", name="scores")
def scores_of_all_pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    """The F1 of entities, relations and figures over the pages, each built alone."""
    folder = tmp_path_factory.mktemp("gold")
    pairs = []
    for gold in GOLD:
        document = json.loads(gold.read_text("utf-8"))["document"]
        result = build(read([SHARED / "corpus" / document]), extractor())
        assert result.skipped == ()
        graph = folder / f"{gold.stem}.ttl"
        graph.write_bytes(b"".join(graph_turtle(result.knowledge)))
        pairs.append(f"{gold}={graph}")
    told = folder / "scores.json"
    subprocess.run([sys.executable, str(SCORER), *pairs, "--json", str(told)], check=True, stdout=subprocess.DEVNULL)
    found = json.loads(told.read_text("utf-8"))
    return {part: found[part]["f1"] for part in FLOORS}


@pytest.mark.parametrize("part", FLOORS)
def test_floor(scores: dict[str, float], part: str) -> None:
    assert scores[part] >= FLOORS[part]
