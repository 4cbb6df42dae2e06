"""`jiedao evaluate`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jiedao import evaluate
from jiedao.cli import DONE, NO, main
from jiedao.evaluate.scoring import Score, Tally
from jiedao.resources import folder

from . import told


def test_short_of_the_gold_is_1(article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = {
        "document": "article.txt",
        "articles": [{"subDistrict": "文化路街道", "title": "文化路街道推进基层治理", "authors": []}],
        "entities": [{"class": "SubDistrict", "canonical": "文化路街道", "aliases": []}],
        "relations": [],
        "figures": [],
    }
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "article.json").write_text(json.dumps(gold, ensure_ascii=False), "utf-8")
    line = ["evaluate", str(tmp_path / "gold"), "--corpus", str(article), "--relations", "0", "--figures", "0"]
    assert told(main([*line, "--entities", "0.1"]), capsys)[0] == DONE
    status, out, _ = told(main([*line, "--entities", "1.1"]), capsys)
    assert status == NO and "entities: F1" in out


def test_the_sample_is_held_to_those_floors_only_that_are_given(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(main(["evaluate"]), capsys)[0] == DONE
    half = dict.fromkeys(evaluate.FLOORS, Tally(1, 1, 1))
    monkeypatch.setattr(evaluate, "evaluate", lambda *_: evaluate.Evaluation(Score(half, {}, ()), ()))
    assert told(main(["evaluate", "--figures", "0.4"]), capsys)[0] == DONE
    status, out, _ = told(main(["evaluate", "--figures", "0.6"]), capsys)
    assert status == NO and "figures: F1 0.500 < 0.60" in out and "entities: F1" not in out
    status, out, _ = told(main(["evaluate", str(folder("data") / "gold"), "--figures", "0.4"]), capsys)
    assert status == NO and "entities: F1 0.500 < 0.90" in out and "figures: F1" not in out
