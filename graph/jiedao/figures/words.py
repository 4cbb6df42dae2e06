"""The vocabulary of the figure rules, compiled once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from jiedao.errors import RuleError
from jiedao.figures.scan import alternation

_LISTS = ("before_number", "leading", "inner", "adverbs", "making", "ends", "states")


class Vocabulary:
    """The word lists of a pack: sets where whole words are asked for, patterns where a clause is searched."""

    def __init__(self, pack: Mapping[str, Any]) -> None:
        lists = pack.get("words")
        if not isinstance(lists, Mapping):
            raise RuleError("figures: `words` is missing")
        missing = [name for name in _LISTS if not isinstance(lists.get(name), str)]
        if missing:
            raise RuleError(f"figures: `words` lacks {', '.join(missing)} (each a string of words)")
        words = {name: lists[name].split() for name in _LISTS}
        self.before_number = frozenset(words["before_number"])
        self.leading = frozenset(words["leading"])
        self.inner = frozenset(words["inner"])
        self.adverbs = frozenset(words["adverbs"])
        self.ends = frozenset(words["ends"])
        self.states = re.compile(f"{alternation(words['states'])}了?出?$")
        self.making = frozenset(words["making"])
        self.plan = _pattern(pack, "plan")
        self.expect = _pattern(pack, "expect")
        self.done = _pattern(pack, "done")
        self.timeless = tuple(str(pack.get("timeless", "")).split())
        self.generic = frozenset(str(pack.get("generic", "")).split())
        self.undertakings = frozenset(str(pack.get("undertakings", "")).split())
        self.wider = tuple(str(pack.get("wider", "")).split())


def _pattern(pack: Mapping[str, Any], name: str) -> re.Pattern[str]:
    """A pattern of the pack, or one that never matches."""
    try:
        return re.compile(pack.get(name, "(?!)"))
    except re.error as error:
        raise RuleError(f"figures: `{name}`: no regular expression: {error}") from None
