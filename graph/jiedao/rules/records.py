"""What a rule pack holds, as read: its content for the engine, and its rules with their examples and lines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple


class Example(NamedTuple):
    """A sentence beside a rule.

    `kind` is `match` or `not`. For an entity rule `text` marks names with 【】; for a relation rule `triples` are
    “subject predicate object”. `by` is the rule that finds it, where that is another; `*`: any.
    """

    kind: str
    text: str
    path: str
    line: int
    triples: tuple[str, ...] = ()
    by: str = ""


class Rule(NamedTuple):
    """A rule of a pack: `section` says of which kind it is, `yields` the class or relation that it gives."""

    id: str
    section: str
    yields: str
    description: tuple[str, str]
    examples: tuple[Example, ...]
    path: str
    line: int


class Extension(NamedTuple):
    """What a user's pack adds to a rule of jiedao: the rule as it stands there, with its examples, and its words."""

    rule: Rule
    words: tuple[str, ...]


class Pack(NamedTuple):
    """A rule pack as read: its path, its content, and its rules; `extending`: those of a user's that are parts of rules
    of jiedao."""

    path: str
    content: Mapping[str, Any]
    rules: tuple[Rule, ...] = ()
    extending: tuple[Extension, ...] = ()
