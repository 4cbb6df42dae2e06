"""`jiedao explain`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jiedao.cli import main

from . import ARTICLE


@pytest.fixture
def built(tmp_path: Path) -> Path:
    (tmp_path / "wenhua.txt").write_text(ARTICLE, "utf-8")
    assert main(["build", str(tmp_path / "wenhua.txt"), "-o", str(tmp_path / "build")]) == 0
    return tmp_path / "build"


def test_the_command(built: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    capfdbinary.readouterr()

    def run(*arguments: str) -> tuple[int, str, str]:
        status = main(["explain", "-g", str(built), *arguments])
        out, err = capfdbinary.readouterr()
        return status, out.decode(), err.decode()

    status, out, err = run("文化路街道", "implements")
    assert status == 0 and "推行" in out and err == ""
    assert "wenhua.txt:3" in out  # found by what report.json says of the build
    status, out, err = run("文化路街道", "receives")
    assert status == 1 and err.count("\n") == 1
    status, out, err = run("文化街道")
    assert status == 2 and "文化路街道" in err and err.count("\n") == 1
    assert run()[0] == 2 and run("x", "--rule", "y")[0] == 2 and run("文化路街道", "-n", "0")[0] == 2
    status, out, _ = run("文化路街道", "--html")
    assert status == 0 and out.startswith("<!DOCTYPE html>")
    status, out, err = run("文化路街道", "--json", "-n", "1")
    assert status == 0 and len(json.loads(out)) == 1 and "-n" in err
