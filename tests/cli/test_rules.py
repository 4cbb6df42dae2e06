"""`jiedao rules`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jiedao.cli import DONE, WRONG, main

from . import told


def test_rules_are_listed_with_how_often_they_fired(
    graphs: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, _ = told(main(["rules", "list", "-g", graphs[0], "-f", "json"]), capsys)
    assert status == DONE
    fired = {row["id"]: row["fired"] for row in json.loads(out)}
    assert fired["sub-district"] > 0
    listed = told(main(["rules", "list"]), capsys)[1].splitlines()
    assert {line.split()[0] for line in listed} == {row["id"] for row in json.loads(out) if row["path"]}


def test_a_broken_rule_pack_is_named_with_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack = tmp_path / "own.yaml"
    pack.write_text("format: 1\nid: own\nno_such_section: []\n", "utf-8")
    for line in (
        ["build", "--rules", str(pack), "-o", str(tmp_path / "out")],
        ["rules", "check", "--rules", str(pack)],
    ):
        status, _, err = told(main(line), capsys)
        assert status == WRONG
        assert f"{pack}:3" in err
    assert not (tmp_path / "out").exists()
