"""One figure rule of a pack, read and validated."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jiedao.errors import RuleError
from jiedao.rules.schema import FIGURE_KINDS, FIGURE_SUBJECTS

_KEYS = ("id", "kinds", "indicator", "description")
_OPTIONAL = ("left", "right", "cue", "hint", "subject", "qualifier", "examples")


@dataclass(frozen=True, slots=True)
class FigureRule:
    """One rule of the pack; `left` and `right` are None where anything may stand. One of the characters of `cue` stands
    in the clause after the number wherever `right` matches, one of `hint` before it wherever `left` does."""

    id: str
    kinds: tuple[str, ...]
    left: re.Pattern[str] | None
    right: re.Pattern[str] | None
    cue: frozenset[str]
    hint: frozenset[str]
    indicator: str
    subject: str
    qualifier: str
    description: Mapping[str, str]
    matching: tuple[str, ...]
    other: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """What stands before a number and shows that it states no amount; for all units if `units` is empty."""

    id: str
    pattern: re.Pattern[str]
    units: frozenset[str]


def compiled(pattern: Any, name: str) -> re.Pattern[str]:
    """A pattern of the pack; RuleError if it is no regular expression."""
    try:
        return re.compile(str(pattern))
    except re.error as error:
        raise RuleError(f"rule {name!r}: no regular expression: {error}") from None


def rule_from(entry: Any, shared: Mapping[str, Any]) -> FigureRule:
    """A rule as the pack writes it, with the parts of patterns that rules share.

    Raises:
        RuleError: a key is missing or unknown, a kind or subject does not exist, or a pattern is broken.
    """
    name = str(entry.get("id", "?")) if isinstance(entry, Mapping) else "?"
    if not isinstance(entry, Mapping) or any(key not in entry for key in _KEYS):
        raise RuleError(f"rule {name!r}: needs {', '.join(_KEYS)}")
    unknown = sorted(set(entry) - {*_KEYS, *_OPTIONAL})
    if unknown:
        raise RuleError(f"rule {name!r}: unknown {', '.join(unknown)}; allowed: {', '.join((*_KEYS, *_OPTIONAL))}")
    kinds = tuple(entry["kinds"])
    if wrong := [kind for kind in kinds if kind not in FIGURE_KINDS]:
        raise RuleError(f"rule {name!r}: kind {wrong[0]!r}; allowed: {', '.join(FIGURE_KINDS)}")
    subject = entry.get("subject", "clause")
    if subject not in FIGURE_SUBJECTS:
        raise RuleError(f"rule {name!r}: subject {subject!r}; allowed: {', '.join(FIGURE_SUBJECTS)}")
    whole = {side: _whole(entry[side], shared) for side in ("left", "right") if entry.get(side)}
    left, right = (compiled(whole[side], name) if side in whole else None for side in ("left", "right"))
    cue, hint = (frozenset(str(entry.get(side, ""))) for side in ("cue", "hint"))
    examples: Mapping[str, Sequence[str]] = entry.get("examples", {})
    return FigureRule(
        name, kinds, left, right, cue, hint, str(entry["indicator"]), subject, str(entry.get("qualifier", "")),
        entry["description"], tuple(examples.get("match", ())), tuple(examples.get("not", ())),
    )  # fmt: skip


def _whole(pattern: Any, shared: Mapping[str, Any]) -> str:
    """A pattern with the shared parts in place of their names.

    >>> _whole("同比{WAY}$", {"WAY": "增长|下降"})
    '同比(?:增长|下降)$'
    """
    whole = str(pattern)
    for part, written in shared.items():
        whole = whole.replace(f"{{{part}}}", f"(?:{written})")
    return whole


def stop_from(entry: Any) -> Stop:
    """A stop as the pack writes it: id, pattern, and the units that it holds for."""
    name = str(entry.get("id", "?")) if isinstance(entry, Mapping) else "?"
    if not isinstance(entry, Mapping) or not {"id", "pattern"} <= entry.keys():
        raise RuleError(f"stop {name!r}: needs id and pattern")
    return Stop(name, compiled(f"(?:{entry['pattern']})$", name), frozenset(entry.get("units", ())))
