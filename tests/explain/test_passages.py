"""Where a passage stands in its file."""

from __future__ import annotations

from pathlib import Path

from jiedao.explain import as_text, explain
from jiedao.query.engine import Source

from . import ARTICLE


def test_lines_are_told_only_of_a_file_that_still_says_so(source: Source, tmp_path: Path) -> None:
    (tmp_path / "wenhua.txt").write_text("别的文字\n" + ARTICLE, "utf-8")
    (fact,) = explain(source, "文化路街道", "implements", sources=[tmp_path])
    assert fact.proofs[0].line == 0 and "wenhua.txt" in as_text([fact])
