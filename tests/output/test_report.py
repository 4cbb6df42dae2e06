"""report.json."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from jiedao.output.report import counts, report_json, undecided

sys.path.insert(0, str(Path(__file__).parents[1] / "cases"))
from knowledge import SAMPLE


def test_counts_are_those_of_the_records() -> None:
    found = counts(SAMPLE)
    assert found["entities"]["total"] == 25 and found["entities"]["Organisation"] == 9
    assert sum(n for k, n in found["relations"].items() if k != "total") == found["relations"]["total"] == 23
    assert found["denied"] == {"total": 1, "cooperatesWith": 1}
    assert found["modalities"] == {"total": 3, "Expected": 1, "Negated": 1, "Planned": 1}


def test_what_the_build_says_is_kept_and_undecided_names_are_listed() -> None:
    report = json.loads(report_json(SAMPLE, {"skipped": ["x\ud800"], "counts": {"mine": 1}, "undecided": "?"}))
    assert report["skipped"] == ["x�"]
    assert report["counts"] == {"mine": 1}
    assert undecided(report) == SAMPLE.undecided


def test_a_foreign_report_has_nothing_undecided() -> None:
    for report in (None, [], {"undecided": 3}, {"undecided": [{"name": 3}, "x"]}):
        assert undecided(report) == ()
