"""The vocabulary of the rules."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from jiedao.errors import RuleError
from jiedao.figures import FigureRules


def test_how_a_clause_begins_is_written_in_words(pack: dict[str, Any]) -> None:
    wild = deepcopy(pack)
    wild["structure"]["lead"]["pattern"] += "|.年"
    with pytest.raises(RuleError, match="lead"):
        FigureRules.load(wild)
