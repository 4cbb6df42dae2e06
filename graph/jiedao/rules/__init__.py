"""Rule packs: YAML files of words, lexicons and rules, checked and loaded, and what their rules do.

`load` reads the packs that jiedao ships and a user's, `check` runs the examples beside the rules, `listing` tells
how often each fired, and `gains` what a user's rules are worth on gold annotations.

- `documents`, `records`: rule files as trees whose nodes know their lines; what a pack holds, as read.
- `schema`, `forms`, `validation`: which sections and keys there are, what may stand under a key, every fault.
- `patterns`, `contents`: which regular expressions take linear time; what none of their matches is without.
- `packs`: those of jiedao, changed by the user's.
- `examples`, `survey`: the examples run; how often each rule fired, and what it is worth.
"""

from __future__ import annotations

from collections.abc import Sequence

from jiedao.rules.examples import Failure, Report, check
from jiedao.rules.packs import faults, load
from jiedao.rules.records import Example, Pack, Rule
from jiedao.rules.survey import Gain, Row, gains, listing

__all__ = [
    "Example", "Failure", "Gain", "Pack", "Report", "Row", "Rule", "check", "described", "faults", "gains", "listing",
    "load",
]  # fmt: skip


def described(packs: Sequence[Pack]) -> tuple[tuple[str, str, str], ...]:
    """(id, version, description in Chinese and English) of each rule of the packs, sorted.

    >>> [row for row in described(load()) if row[0] == "village"]
    [('village', '1.0.0', '村 / A village')]
    """
    rows = []
    for pack in packs:
        version = str(pack.content.get("version", ""))
        rows += [(rule.id, version, " / ".join(rule.description)) for rule in pack.rules]
    return tuple(sorted(rows))
