"""The maps of modules in the docstrings of the packages: each module is named once, and nothing else is."""

from __future__ import annotations

import importlib
import inspect
import re
from pathlib import Path

import pytest

MAPPED = ("entities", "figures", "layout", "relations", "resolve", "rules")
ROW = re.compile(r"^(?:-|\d\.) ((?:`\w+`(?:, )?)+): \S", re.MULTILINE)


@pytest.mark.parametrize("name", MAPPED)
def test_each_module_has_its_place(name: str) -> None:
    package = importlib.import_module(f"jiedao.{name}")
    named = [module for row in ROW.findall(inspect.getdoc(package) or "") for module in re.findall(r"\w+", row)]
    modules = {path.stem for path in Path(str(package.__file__)).parent.glob("*.py")} - {"__init__"}
    assert modules - set(named) == set(), "add them to the docstring of the package"
    assert set(named) - modules == set(), "there are no such modules"
    assert len(named) == len(set(named)), "named twice"
