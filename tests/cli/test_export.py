"""`jiedao export`."""

from __future__ import annotations

from pathlib import Path

import pytest

from jiedao.cli import DONE, WRONG, main

from . import told


def test_exporting(graphs: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "graph.nt"
    assert told(main(["export", "-g", graphs[0], "-f", "nt", "-o", str(target)]), capsys)[0] == DONE
    assert target.read_text("utf-8").count(" .\n") > 10
    status, _, err = told(main(["export", "-g", graphs[0], "-f", "nt", "-o", str(target / "below")]), capsys)
    assert status == WRONG and "choose another place (-o)" in err
    status, _, err = told(main(["export", "-g", graphs[0], "-f", "nope", "-o", str(target)]), capsys)
    assert status == WRONG and "graphml" in err
