"""Which regular expressions a rule may hold: those whose time grows with the length of the text and no faster.

The engine of Python tries all ways to match. A pattern is refused if a repetition may take the same characters in
several ways: `(a+)+`, `(a|ab)*`, `.*.*`; if bounded repetitions multiply beyond `MOST_WAYS`; and if it refers back.
The judgement is careful rather than exact: some harmless patterns are refused, too, and can be written more plainly.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Sequence
from typing import Any

from jiedao.rules.contents import parsed

MOST_WAYS = 20_000
UNBOUNDED = 64  # a repetition of so many or more counts as endless
LONGEST = 2_000  # characters of a pattern
_SAMPLE = "a Zz09_中\n，。“”、-+"


def fault(pattern: str, *, searched: bool = True) -> str:
    """Why a pattern is refused, or nothing.

    Args:
        pattern: a regular expression of Python.
        searched: it is looked for in whole articles, rather than matched with one name.

    >>> fault(r"(?:\\d+)+")
    'a repetition inside a repetition may match the same characters in several ways'
    >>> fault(r"[\\u4e00-\\u9fff]{2,8}路\\d+号院"), fault(r"\\d+(?:\\+\\d+)+", searched=False)
    ('', '')
    """
    if len(pattern) > LONGEST:
        return f"is longer than {LONGEST} characters"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            re.compile(pattern)
            tree = parsed(pattern)
    except re.error as error:
        at = f" at character {error.pos + 1}" if error.pos is not None else ""
        return f"is no regular expression: {error.msg}{at}"
    except (Warning, OverflowError, RecursionError) as error:
        return f"is no regular expression: {error}"
    if tree.getwidth()[0] == 0:
        return "matches the empty text"
    if tree.state.flags & re.IGNORECASE:
        return "sets flags"
    return _Judge(pattern).fault(list(tree), searched)


def wording_fault(form: str) -> str:
    """Why a wording of a relation rule is refused, or nothing (see `jiedao.relations.wordings`).

    >>> wording_fault("{object}由{subject}~{trigger}"), wording_fault("{object}由{agent}")
    ('', 'no {agent}: there are {subject}, {object}, {trigger}, {name} and the classes of entities')
    """
    from jiedao.relations.expressions import plain_expression

    try:
        pattern = plain_expression(form)
    except KeyError as error:
        token = "{" + str(error.args[0]) + "}"
        return f"no {token}: there are {{subject}}, {{object}}, {{trigger}}, {{name}} and the classes of entities"
    if "{subject}" not in form and "{object}" not in form:
        return "has neither {subject} nor {object}"
    return fault(pattern)


class _Judge:
    """Judges the syntax tree over an alphabet that tells all sets of characters in the pattern apart."""

    def __init__(self, pattern: str) -> None:
        self._characters: set[str] = set(_SAMPLE)
        self._collect(list(parsed(pattern)))
        self._alphabet = frozenset(self._characters)

    def fault(self, tree: Sequence[Any], searched: bool) -> str:
        if any(str(op) == "SUBPATTERN" and (argument[1] or argument[2]) for op, argument in _items(tree)):
            return "sets flags"
        fault = self._sequence(tree)
        if fault:
            return fault
        if self._ways(tree) > MOST_WAYS:
            return f"bounded repetitions and choices multiply to more than {MOST_WAYS} ways to match"
        if searched and self._begins_endless(tree):
            return "begins with an endless repetition: give it an upper bound, as {1,12}"
        return ""

    # -- shape -----------------------------------------------------------------------------------------------------
    def _collect(self, tree: Sequence[Any]) -> None:
        for op, argument in _items(tree):
            name = str(op)
            if name in ("LITERAL", "NOT_LITERAL"):
                self._around(argument, argument)
            elif name == "IN":
                for kind, value in argument:
                    if str(kind) == "LITERAL":
                        self._around(value, value)
                    elif str(kind) == "RANGE":
                        self._around(*value)

    def _around(self, low: int, high: int) -> None:
        for code in (low - 1, low, high, high + 1):
            if 0 <= code < 0x110000 and not 0xD800 <= code < 0xE000:
                self._characters.add(chr(code))

    def _single(self, item: Any) -> frozenset[str] | None:
        """The characters that an item matches, if it always matches exactly one."""
        op, argument = item
        name = str(op)
        if name == "SUBPATTERN":
            inner = list(argument[3])
            return self._single(inner[0]) if len(inner) == 1 else None
        if name == "ANY":
            return self._alphabet
        if name == "BRANCH":
            sets = [self._single(branch[0]) if len(branch) == 1 else None for branch in map(list, argument[1])]
            return None if None in sets else frozenset().union(*(s for s in sets if s is not None))
        if name == "NOT_LITERAL":
            return self._alphabet - {chr(argument)}
        if name == "IN":
            return self._set(argument)
        return self._alphabet & {chr(argument)} if name == "LITERAL" else None

    def _set(self, members: Sequence[Any]) -> frozenset[str]:
        """The characters of a set: [甲乙], [0-9], [^，。], [\\d号]."""
        negated = str(members[0][0]) == "NEGATE"
        found: set[str] = set()
        for kind, value in members[negated:]:
            if str(kind) == "CATEGORY":
                found.update(filter(_CATEGORIES[str(value)].fullmatch, self._alphabet))
            else:
                low, high = value if str(kind) == "RANGE" else (value, value)
                found.update(character for character in self._alphabet if low <= ord(character) <= high)
        return self._alphabet - found if negated else frozenset(found)

    def _all(self, tree: Sequence[Any]) -> frozenset[str]:
        """All characters that any item of a sequence may match."""
        found: frozenset[str] = frozenset()
        for item in tree:
            single = self._single(item)
            if single is not None:
                found |= single
            else:
                for inner in _bodies(item):
                    found |= self._all(inner)
        return found

    def _first(self, tree: Sequence[Any]) -> tuple[frozenset[str], bool]:
        """The characters that a sequence may begin with, and whether it may be empty."""
        found: frozenset[str] = frozenset()
        for item in tree:
            single = self._single(item)
            if single is not None:
                return found | single, False
            name = str(item[0])
            if name in ("AT", "ASSERT", "ASSERT_NOT"):
                continue
            parts = [self._first(body) for body in _bodies(item)]
            empty = any(e for _, e in parts) or (name in _REPEATS and item[1][0] == 0) or not parts
            found = found.union(*(f for f, _ in parts))
            if not empty:
                return found, False
        return found, True

    # -- faults ----------------------------------------------------------------------------------------------------
    def _sequence(self, tree: Sequence[Any]) -> str:
        flat = list(_flat(tree))
        for item in flat:
            name = str(item[0])
            if name in ("GROUPREF", "GROUPREF_EXISTS", "GROUPREF_IGNORE"):
                return "refers back to a group"
            rounds = name in _REPEATS and item[1][1] > 1 and (_endless(item) or _holds_endless(item))
            if rounds and self._ambiguous(list(item[1][2])):
                return "a repetition inside a repetition may match the same characters in several ways"
            for body in _bodies(item):
                if fault := self._sequence(body):
                    return fault
        return self._neighbours(flat)

    def _ambiguous(self, body: Sequence[Any]) -> bool:
        """Whether a body that is repeated without end may share characters between its rounds in several ways."""
        items = [item for item in _unwrapped(body) if str(item[0]) not in ("AT", "ASSERT", "ASSERT_NOT")]
        loose = [item for item in items if self._single(item) is None and not self._settled(item)]
        if not loose:
            return False
        inside = self._all(loose)
        for edge in (items[0], items[-1]):
            single = self._single(edge)
            if single is not None and single.isdisjoint(inside):
                return self._several(items)
        return True

    def _several(self, items: Sequence[Any]) -> bool:
        """Whether one round may be matched in several ways: by neighbours that share characters, (?:a路*路?)*."""
        open_: list[frozenset[str]] = []
        for item in items:
            single = self._single(item)
            if single is not None:
                open_ = [taken for taken in open_ if not taken.isdisjoint(single)]
                continue
            taken = self._all([item])
            if any(not taken.isdisjoint(other) for other in open_):
                return True
            bodies = [_unwrapped(body) for body in _bodies(item)]
            rounds = str(item[0]) in _REPEATS and item[1][1] > 1
            if any(self._several(body) or (rounds and self._ambiguous(body)) for body in bodies):
                return True
            open_.append(taken)
        return False

    def _settled(self, item: Any) -> bool:
        """A choice whose alternatives begin with different characters and are themselves of one shape."""
        if str(item[0]) in _REPEATS:
            low, high, body = item[1]
            return bool(low == high) and all(self._single(i) is not None for i in body)
        if str(item[0]) != "BRANCH":
            return False
        seen: frozenset[str] = frozenset()
        for branch in map(list, item[1][1]):
            first, empty = self._first(branch)
            if empty or not first.isdisjoint(seen):
                return False
            if any(self._single(i) is None and not self._settled(i) for i in branch):
                return False
            seen |= first
        return True

    def _neighbours(self, flat: Sequence[Any]) -> str:
        """Two endless repetitions that may share characters, with nothing between them that keeps them apart."""
        open_: list[frozenset[str]] = []
        for item in flat:
            single = self._single(item)
            if single is not None:
                open_ = [taken for taken in open_ if not taken.isdisjoint(single)]
            elif _endless(item) or _holds_endless(item):
                taken = self._all([item])
                first, empty = self._first(_bodies(item)[0]) if _endless(item) else self._first([item])
                lead = taken if empty else first  # a fixed first character keeps the rounds apart
                if any(not lead.isdisjoint(other) for other in open_):
                    return "two endless repetitions beside each other may share characters"
                open_.append(taken)
        return ""

    def _ways(self, tree: Sequence[Any]) -> int:
        ways = 1
        for item in tree:
            name = str(item[0])
            if self._single(item) is not None or name in ("ASSERT", "ASSERT_NOT", "AT"):
                continue
            if name == "BRANCH":
                ways *= sum(self._ways(list(branch)) for branch in item[1][1])
            elif name in _REPEATS:
                low, high, body = item[1]
                inner = self._ways(list(body))
                span = 1 if _endless(item) else high - low + 1
                ways *= max(1, inner) if _endless(item) else span * inner ** min(high, 12) if inner > 1 else span
            else:
                for body in _bodies(item):
                    ways *= self._ways(body)
            if ways > MOST_WAYS:
                return MOST_WAYS + 1
        return ways

    def _begins_endless(self, tree: Sequence[Any]) -> bool:
        for item in _flat(tree):
            if str(item[0]) in ("AT", "ASSERT", "ASSERT_NOT"):
                continue
            if _endless(item):
                return True
            bodies = list(_bodies(item))
            if any(self._begins_endless(body) for body in bodies):
                return True
            optional = str(item[0]) in _REPEATS and item[1][0] == 0
            if not optional:
                return False
        return False


_CATEGORIES = {
    f"CATEGORY_{name}": re.compile(form)
    for name, form in {
        "DIGIT": r"\d", "NOT_DIGIT": r"\D", "SPACE": r"\s", "NOT_SPACE": r"\S", "WORD": r"\w", "NOT_WORD": r"\W",
    }.items()
}  # fmt: skip
"""What stands for a class of characters in a syntax tree, and the expression that says it."""

_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


def _endless(item: Any) -> bool:
    return str(item[0]) in _REPEATS and int(item[1][1]) >= UNBOUNDED


def _holds_endless(item: Any) -> bool:
    return any(_endless(inner) for body in _bodies(item) for inner in _items(body))


def _bodies(item: Any) -> list[list[Any]]:
    """The sequences inside an item."""
    op, argument = item
    name = str(op)
    if name == "SUBPATTERN":
        return [list(argument[3])]
    if name == "BRANCH":
        return [list(branch) for branch in argument[1]]
    if name in _REPEATS:
        return [list(argument[2])]
    if name in ("ASSERT", "ASSERT_NOT"):
        return [list(argument[1])]
    return [list(argument)] if name == "ATOMIC_GROUP" else []


def _unwrapped(tree: Sequence[Any]) -> list[Any]:
    """A sequence without the groups that only enclose."""
    found: list[Any] = []
    for item in tree:
        found.extend(_unwrapped(list(item[1][3])) if str(item[0]) == "SUBPATTERN" else [item])
    return found


def _flat(tree: Sequence[Any]) -> list[Any]:
    """A sequence with groups and optional parts opened, so that neighbours stand side by side."""
    found: list[Any] = []
    for item in tree:
        name = str(item[0])
        if name == "SUBPATTERN" or (name in _REPEATS and item[1][1] == 1):
            found.extend(_flat(_bodies(item)[0]))
        else:
            found.append(item)
    return found


def _items(tree: Sequence[Any]) -> list[Any]:
    """All items of a tree, at any depth."""
    found = []
    for item in tree:
        found.append(item)
        for body in _bodies(item):
            found.extend(_items(body))
    return found
