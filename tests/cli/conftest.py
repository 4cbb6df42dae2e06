"""An article, and two built graphs that differ."""

from __future__ import annotations

from pathlib import Path

import pytest

from jiedao.cli import DONE, main

from . import ARTICLE, OTHER


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


@pytest.fixture(scope="session")
def graphs(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """Two built graphs that differ."""
    home = tmp_path_factory.mktemp("graphs")
    for name, text in (("a", ARTICLE), ("b", OTHER)):
        (home / f"{name}.txt").write_text(text, "utf-8")
        assert main(["build", str(home / f"{name}.txt"), "-o", str(home / name)]) == DONE
    return str(home / "a"), str(home / "b")
