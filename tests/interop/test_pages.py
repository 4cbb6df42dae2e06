"""What the pages of the documentation tell a reader to type works, in the order of each page."""

from __future__ import annotations

from pathlib import Path

import pytest

from typed import BUILDS_SAMPLE, DOCS, PAGES, run, steps
from typed import typed as type_in


@pytest.fixture(scope="module")
def typed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder where `BUILDS_SAMPLE` was typed."""
    folder = tmp_path_factory.mktemp("sample")
    type_in(BUILDS_SAMPLE, folder, (0,))
    return folder


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(DOCS).as_posix())
def test_what_a_page_types_works(page: Path, tmp_path: Path, typed: Path) -> None:
    for step in steps(page):
        run(step, tmp_path, typed)
