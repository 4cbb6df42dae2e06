"""A pack that is not well formed is refused."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from jiedao.errors import RuleError
from jiedao.figures import FigureRules


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda pack: pack.pop("units"), "units"),
        (lambda pack: pack.pop("rules"), "rules"),
        (lambda pack: pack.pop("words"), "words"),
        (lambda pack: pack["words"].pop("ends"), "ends"),
        (lambda pack: pack["structure"].pop("lead"), "lead"),
        (lambda pack: pack["units"].update(colours={"红": "红"}), "colours"),
        (lambda pack: pack["traps"].update(个="("), "个"),
        (lambda pack: pack["rules"][0].pop("kinds"), "kinds"),
        (lambda pack: pack["rules"][0].update(kinds=["colours"]), "colours"),
        (lambda pack: pack["rules"][0].update(subject="anyone"), "anyone"),
        (lambda pack: pack["rules"][0].update(left="("), "regular expression"),
        (lambda pack: pack["rules"][0].update(colour="red"), "colour"),
        (lambda pack: pack["rules"].append(pack["rules"][0]), "two rules"),
        (lambda pack: pack["left_stops"][0].pop("pattern"), "pattern"),
    ],
)
def test_a_broken_pack_is_refused(pack: dict[str, Any], change: Callable[[dict[str, Any]], Any], message: str) -> None:
    broken = deepcopy(pack)
    change(broken)
    with pytest.raises(RuleError, match=message):
        FigureRules.load(broken)
