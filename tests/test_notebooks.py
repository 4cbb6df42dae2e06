"""The notebooks as they are committed: what they show. `tests/interop` runs them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent.parent / "notebooks"
NOTEBOOKS = sorted(HERE.glob("*.ipynb"))
NAMES = ["01_build", "02_sparql", "03_network", "04_figures", "05_own_rules", "06_other_tools"]


def cells(path: Path) -> list[dict]:
    return json.loads(path.read_text("utf-8"))["cells"]


def test_the_notebooks_are_there() -> None:
    assert [path.stem for path in NOTEBOOKS] == NAMES


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_outputs_are_committed_worth_looking_at_and_of_no_machine(path: Path) -> None:
    code = [cell for cell in cells(path) if cell["cell_type"] == "code"]
    outputs = [output for cell in code for output in cell["outputs"]]
    assert all(cell["execution_count"] for cell in code)
    assert not [output for output in outputs if output["output_type"] == "error"]
    assert not [output for output in outputs if output.get("name") == "stderr"]
    kinds = {kind for output in outputs for kind in output.get("data", ())}
    assert "text/html" in kinds, "neither a table nor a card"
    assert not re.findall(r"(?:/(?:home|root|tmp|Users|work)/|C:\\\\)[^\s\"]*", path.read_text("utf-8"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_each_is_in_chinese_with_an_english_summary(path: Path) -> None:
    first = "".join(cells(path)[0]["source"])
    assert re.match(r"# \d\d .*[\u4e00-\u9fff]", first)
    assert "**English summary.**" in first
