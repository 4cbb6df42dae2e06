"""`jiedao build`: what it says, and that a folder is whole before and after."""

from __future__ import annotations

import errno
import io
import os
import sys
from pathlib import Path

import pytest

from jiedao.cli import DONE, WRONG, main

from . import ARTICLE, OTHER, told


def test_building_says_what_and_where(article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "out"
    status, out, err = told(main(["build", str(article), "-o", str(target)]), capsys)
    assert (status, err) == (DONE, "")
    assert out.startswith("Graph of 1 article: ") and " / 1 篇文章、" in out
    assert out.endswith(f"-> {target / 'graph.html'}\n")
    assert sorted(path.name for path in target.iterdir()) == ["evidence.ttl", "graph.html", "graph.ttl", "report.json"]


def test_building_from_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode("gb18030"))))
    assert told(main(["build", "-", "-o", str(tmp_path / "out")]), capsys)[0] == DONE
    assert "文化路街道" in (tmp_path / "out" / "graph.ttl").read_text("utf-8")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "no permission"),
        (errno.EIO, "cannot"),
    ],
)
def test_a_folder_that_cannot_be_written_is_named_and_left_alone(
    number: int,
    words: str,
    article: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    target = tmp_path / "out"
    assert main(["build", str(article), "-o", str(target)]) == DONE
    before = {path.name: path.read_bytes() for path in target.iterdir()}
    capsys.readouterr()

    def fail(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    article.write_text(OTHER, "utf-8")
    status, out, err = told(main(["build", str(article), "-o", str(target)]), capsys)
    assert (status, out) == (WRONG, "")
    assert err.startswith(f"jiedao: {target}: ") and words in err and "-o" in err and err.count("\n") == 1
    assert {path.name: path.read_bytes() for path in target.iterdir()} == before


def test_a_target_that_is_a_file_is_told_before_the_work(
    article: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("jiedao.pipeline.build", lambda *_, **__: pytest.fail("worked in vain"))
    status, _, err = told(main(["build", str(article), "-o", str(article)]), capsys)
    assert status == WRONG and "not a folder" in err
    assert article.read_text("utf-8") == ARTICLE


def test_no_folder_is_not_the_current_one(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    status, _, err = told(main(["build", str(article), "-o", ""]), capsys)
    assert status == WRONG and "empty path" in err
    for command in (["query", "ASK {}"], ["validate"], ["evaluate"]):
        assert main([*command, "-o", ""]) == WRONG
    assert not any(here.iterdir())
