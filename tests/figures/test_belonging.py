"""Whose a number is by what it counts."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from jiedao.errors import RuleError
from jiedao.figures import FigureRules
from jiedao.figures.belonging import Belongings


def test_what_belongs_to_nobody_is_refused(pack: dict[str, Any]) -> None:
    broken = deepcopy(pack)
    del broken["belongs"][0]["classes"]
    with pytest.raises(RuleError, match="belonging"):
        FigureRules.load(broken)


PACK = {
    "belongs": [
        {"id": "a", "pattern": "人口$", "classes": ["Community", "SubDistrict"], "description": {}},
        {"id": "b", "pattern": "投资|人口", "classes": ["Project"], "description": {}, "strict": True},
    ],
    "passed_over": {"before": "与$", "after": "、"},
}


def test_the_first_declaration_that_fits_holds() -> None:
    belongs = Belongings(PACK)
    of = {indicator: belongs.of(indicator) for indicator in ("常住人口", "总投资", "书")}
    assert {indicator: found and (found.id, found.strict) for indicator, found in of.items()} == {
        "常住人口": ("a", False),
        "总投资": ("b", True),
        "书": None,
    }
    assert Belongings({}).of("常住人口") is None


def test_the_nearest_owner_is_no_partner_and_no_member_of_a_list() -> None:
    belongs = Belongings(PACK)
    text = "甲社区与乙社区、丙社区、人口"
    mentions = [(0, 3, "Community"), (4, 7, "Community"), (8, 11, "Community")]
    assert belongs.nearest(text, mentions, len(text), ["Community"]) == 0
    assert belongs.nearest(text, mentions, 2, ["Community"]) == -1
    assert belongs.nearest(text, mentions, len(text), ["Project"]) == -1
