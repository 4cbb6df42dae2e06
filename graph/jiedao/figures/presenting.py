"""How a clause brings up a name that it does not found: what the next clauses and sentences tell of is that.

走进长者食堂,热气腾腾。每天供餐80份: the 80 meals are of 长者食堂, though the first sentence says nothing of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from jiedao.errors import RuleError
from jiedao.figures.names import Owner
from jiedao.figures.pack import compiled
from jiedao.figures.sentence import Sentence

_KEYS = {"id", "before", "after", "classes", "description", "match", "not"}
_OPENED = '“‘"'
_REACH = 24  # characters before a name that are looked at


class Presenting(NamedTuple):
    """A way to bring up a name: what stands before it (`before`, searched in the clause up to the name) and behind it
    (`after`, matched there), with examples."""

    id: str
    before: re.Pattern[str]
    after: re.Pattern[str]
    classes: frozenset[str]
    matching: tuple[str, ...]
    other: tuple[str, ...]


class Presentings:
    """The ways of a pack, in order."""

    def __init__(self, pack: Mapping[str, Any]) -> None:
        self.ways = tuple(_way(entry) for entry in pack.get("presenting", ()))
        self._classes = frozenset[str]().union(*(way.classes for way in self.ways))

    def of(self, sentence: Sentence, clause: int) -> Owner | None:
        """The name that a clause brings up, or None."""
        found = self.told(sentence, clause)
        return found[0] if found else None

    def told(self, sentence: Sentence, clause: int) -> tuple[Owner, str] | None:
        """The name that a clause brings up, and the id of the way in which it does, or None."""
        start, end = sentence.clauses[clause]
        text = sentence.text
        for n in reversed(sentence.between(start, end)):
            first, _, cls = sentence.mentions[n]
            if cls not in self._classes:
                continue
            after = sentence.after_mention(n)
            until = first - (first > start and text[first - 1] in _OPENED)
            begin = max(start, until - _REACH)
            for way in self.ways:
                if cls in way.classes and way.after.match(text, after, end) and way.before.search(text, begin, until):
                    return Owner(n), way.id
        return None


def _way(entry: Any) -> Presenting:
    name = str(entry.get("id", "?")) if isinstance(entry, Mapping) else "?"
    if not isinstance(entry, Mapping) or entry.keys() != _KEYS:
        raise RuleError(f"presenting {name!r}: needs exactly {', '.join(sorted(_KEYS))}")
    for key in ("classes", "match", "not"):
        if not isinstance(entry[key], Sequence) or isinstance(entry[key], str):
            raise RuleError(f"presenting {name!r}: `{key}` must be a list")
    return Presenting(
        name,
        compiled(entry["before"], name),
        compiled(entry["after"], name),
        frozenset(map(str, entry["classes"])),
        tuple(map(str, entry["match"])),
        tuple(map(str, entry["not"])),
    )
