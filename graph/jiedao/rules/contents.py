"""What a regular expression of a rule holds: the characters and words that none of its matches is without.

A text without them need not be tried, which is what most rules and most sentences come to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any


def longest(pattern: str) -> int:
    """How many characters a match of a pattern may have at most.

    >>> longest("前|第[一二三]?(?:批|批次)$"), longest("每[^，]*") > 1_000_000
    (4, True)
    """
    return int(parsed(pattern).getwidth()[1])


def demanded(pattern: str) -> tuple[frozenset[str], ...]:
    """Sets of words: every match of a pattern holds a word of each, each at a place of its own.

    >>> [sorted(words) for words in demanded(r"(?:甲|乙己)(?:的地)?(?:丙丁)+[^戊]*(?=己)")]
    [['乙己', '甲'], ['丙丁']]
    """
    return tuple(words for words in _choices(parsed(pattern), _most_telling) if "" not in words)


def held(pattern: str) -> frozenset[str]:
    """Words of which every match of a pattern holds one (one character only where it is the only one), if there are.

    >>> sorted(held(r"(?:甲乙|丙丁戊)\\d?己")), sorted(held(r"[甲乙]丙(?=丁)?[^戊]+己{2}")), sorted(held(r"甲?[^乙]"))
    (['丙丁戊', '甲乙'], ['乙丙', '甲丙'], [])
    """
    return _usable(_choices(parsed(pattern), _usable))


_MOST_WORDS = 64
_Choices = list[frozenset[str]]


def _choices(items: Iterable[Any], best: Callable[[_Choices], frozenset[str]]) -> _Choices:
    """Sets of words of each of which a match holds one; the empty word says that it need not.

    `best` says which of them to take of a branch, where all that is known is that one of the branches is there.
    """
    choices: _Choices = []
    runs = frozenset([""])
    for op, argument in [*items, ("END", None)]:
        kind = str(op)
        if kind in ("AT", "ASSERT", "ASSERT_NOT"):
            continue
        spelt = _spelt(kind, argument)
        if spelt and len(runs) * len(spelt) <= _MOST_WORDS:
            runs = frozenset(run + word for run in runs for word in spelt)
            continue
        choices.append(runs)
        runs = spelt or frozenset([""])
        if spelt:
            continue  # with what follows it
        if kind == "SUBPATTERN":
            choices += _choices(argument[3], best)
        elif kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and argument[0]:
            choices += _choices(argument[2], best)
        elif kind == "BRANCH":
            branches = [best(_choices(choice, best)) for choice in argument[1]]
            choices.append(frozenset().union(*branches) if all(branches) else frozenset([""]))
    return choices


def _usable(choices: _Choices) -> frozenset[str]:
    """The most telling of the sets that have only words of several characters, or one word alone."""
    return _most_telling([words for words in choices if len(words) == 1 or min(map(len, words)) > 1])


def _most_telling(choices: _Choices) -> frozenset[str]:
    """The set with the longest words, of these the smallest, and rather words than marks; an empty one if no set is of
    use."""
    usable = [words for words in choices if "" not in words]
    return max(
        usable, key=lambda words: (min(map(len, words)), -len(words), all(map(str.isalnum, words))), default=frozenset()
    )


def _spelt(kind: str, argument: Any) -> frozenset[str]:
    """All that an item matches, where that is a few words; else nothing."""
    if kind == "LITERAL":
        return frozenset([chr(argument)])
    if kind == "IN" and all(str(part) == "LITERAL" for part, _ in argument):
        return frozenset(chr(code) for _, code in argument)
    if kind not in ("SUBPATTERN", "BRANCH"):
        return frozenset()
    found: set[str] = set()
    for items in argument[1] if kind == "BRANCH" else [argument[3]]:
        runs = [""]
        for op, inner in items:
            words = _spelt(str(op), inner)
            runs = [run + word for run in runs for word in sorted(words)] if len(runs) <= _MOST_WORDS else []
        found.update(runs)
        if not runs or len(found) > _MOST_WORDS:
            return frozenset()
    return frozenset(found)


def parsed(pattern: str) -> Any:
    """The syntax tree of a regular expression."""
    from re import _parser  # type: ignore[attr-defined]  # the syntax tree has no public name

    return _parser.parse(pattern)
