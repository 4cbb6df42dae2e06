"""`jiedao diff`."""

from __future__ import annotations

import json

import pytest

from jiedao.cli import DONE, NO, main

from . import told


def test_graphs_that_differ_are_1(graphs: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    a, b = graphs
    assert told(main(["diff", a, a]), capsys)[:2] == (DONE, "相同 equal\n")
    status, out, _ = told(main(["diff", a, b]), capsys)
    assert status == NO
    assert "- entity: 文化路街道" in out and "+ entity: 淮河路街道" in out
    status, out, _ = told(main(["diff", a, b, "-f", "json"]), capsys)
    assert status == NO and json.loads(out)["equal"] is False
