"""Whose a number is by what it counts: only an area has 户籍人口, only something built has 总投资."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jiedao.errors import RuleError
from jiedao.figures.pack import compiled
from jiedao.figures.records import MentionSpan

_KEYS = {"id", "pattern", "classes", "description"}
_OPTIONAL = {"strict"}


@dataclass(frozen=True, slots=True)
class Belonging:
    """Indicators (a pattern searched in them) and the classes that can own them, the likeliest first; where it is
    `strict`, nothing of another class can, whatever the clause says."""

    id: str
    pattern: re.Pattern[str]
    classes: tuple[str, ...]
    strict: bool


class Belongings:
    """The declarations of a pack, in order; the first whose pattern is found in an indicator holds."""

    def __init__(self, pack: Mapping[str, Any]) -> None:
        entries = pack.get("belongs", ())
        passed_over = pack.get("passed_over", {})
        self._entries = tuple(_entry(entry) for entry in entries)
        self._any = re.compile("|".join(f"(?:{entry.pattern.pattern})" for entry in self._entries) or "(?!)")
        self._found = lru_cache(maxsize=4096)(self._find)
        self._before = compiled(passed_over.get("before", "(?!)"), "passed_over")
        self._after = compiled(passed_over.get("after", "(?!)"), "passed_over")

    def of(self, indicator: str) -> Belonging | None:
        """The declaration for an indicator, or None."""
        return self._found(indicator)

    def _find(self, indicator: str) -> Belonging | None:
        if self._any.search(indicator) is None:
            return None
        return next(entry for entry in self._entries if entry.pattern.search(indicator))

    def nearest(self, text: str, mentions: Sequence[MentionSpan], until: int, classes: Sequence[str]) -> int:
        """The last mention of one of the classes that ends before `until` and is no mere partner, place or member of
        a list in its clause; -1 if there is none."""
        for n in range(len(mentions) - 1, -1, -1):
            first, last, cls = mentions[n]
            if last > until or cls not in classes:
                continue
            if self._before.search(text, max(0, first - 6), first) or self._after.match(text, last):
                continue
            return n
        return -1


def _entry(entry: Any) -> Belonging:
    name = str(entry.get("id", "?")) if isinstance(entry, Mapping) else "?"
    if not isinstance(entry, Mapping) or not _KEYS <= entry.keys() <= _KEYS | _OPTIONAL:
        raise RuleError(f"belonging {name!r}: needs {', '.join(sorted(_KEYS))}; allowed besides: strict")
    classes = entry["classes"]
    if not isinstance(classes, Sequence) or isinstance(classes, str) or not classes:
        raise RuleError(f"belonging {name!r}: `classes` must be a list of classes")
    return Belonging(name, compiled(entry["pattern"], name), tuple(map(str, classes)), bool(entry.get("strict")))
