"""`jiedao validate`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jiedao.cli import NO, WRONG, main

from . import told


def test_a_graph_that_does_not_conform_is_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = tmp_path / "wrong.ttl"
    wrong.write_text(
        "@prefix jd: <https://w3id.org/jiedao/ontology#> .\n<https://w3id.org/jiedao/id/person/song> a jd:Person .\n"
    )
    status, out, _ = told(main(["validate", "-g", str(wrong)]), capsys)
    assert status == NO and "LabelPresent" in out
    status, out, _ = told(main(["validate", "-g", str(wrong), "--format", "json"]), capsys)
    assert status == NO and json.loads(out)["conforms"] is False
    report = tmp_path / "report.ttl"
    assert main(["validate", "-g", str(wrong), "-f", "turtle", "-o", str(report)]) == NO
    assert "sh:ValidationReport" in report.read_text("utf-8")
    assert main(["validate", "-g", str(tmp_path / "none")]) == WRONG
