"""A built article, and its graph to ask."""

from __future__ import annotations

from pathlib import Path

import pytest

import jiedao
from jiedao.query import open_source
from jiedao.query.engine import Source

from . import ARTICLE


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("explain")
    (where / "news").mkdir()
    (where / "news" / "wenhua.txt").write_text(ARTICLE, "utf-8")
    jiedao.build(where / "news").write(where / "build", sparql=False)
    return where


@pytest.fixture(scope="session")
def source(folder: Path) -> Source:
    found: Source = open_source(folder / "build")
    return found
