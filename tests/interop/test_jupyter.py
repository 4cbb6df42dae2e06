"""Jupyter runs the notebooks from top to bottom, each in a clean kernel."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

import pytest
from builds import ROOT, required

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_each_runs_from_a_clean_kernel(path: Path) -> None:
    required("nbclient", "nbclient")
    spec = importlib.util.spec_from_file_location("notebooks_execute", ROOT / "notebooks" / "execute.py")
    assert spec is not None and spec.loader is not None
    execute = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = execute
    spec.loader.exec_module(execute)
    written = ["".join(cell["source"]) for cell in json.loads(path.read_text("utf-8"))["cells"]]
    assert [cell.source for cell in execute.executed(path).cells] == written
