"""Where a query departs from the grammar of SPARQL 1.1, and what was expected there.

`grammar.bnf` is read as it stands in the specification, and followed token by token. An engine's own message names
neither reliably: one that tries every alternative reports the longest of them.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from .tokens import DEEPEST, Token, tokens


class Node(NamedTuple):
    """A part of the grammar: `kind` is `token`, `rule`, `sequence`, `choice`, `optional` or `repeat`."""

    kind: str
    name: str
    parts: tuple[Node, ...]


class Departure(NamedTuple):
    """The token that does not fit, and the kinds of tokens that would."""

    token: Token
    expected: frozenset[str]
    reason: str = ""


class Grammar:
    """The rules, and for each of their parts the tokens it may begin with and whether it may be empty."""

    def __init__(self, text: str) -> None:
        self.rules: dict[str, Node] = {}
        for line in text.splitlines():
            if line.strip() and not line.startswith("#"):
                name, _, body = line.partition("::=")
                self.rules[name.strip()] = _choice(_Reader(re.findall(r"'[^']+'|[()|?*+]|\w+", body)))
        self._first: dict[str, frozenset[str]] = dict.fromkeys(self.rules, frozenset())
        self._empty: dict[str, bool] = dict.fromkeys(self.rules, False)
        self._known: dict[Node, tuple[frozenset[str], bool]] = {}
        changed = True
        while changed:
            changed = False
            for name, node in self.rules.items():
                first, empty = self._begin(node)
                if first != self._first[name] or empty != self._empty[name]:
                    self._first[name], self._empty[name] = first, empty
                    changed = True

    def _begin(self, node: Node) -> tuple[frozenset[str], bool]:
        kind = node.kind
        if kind == "token":
            return frozenset((node.name,)), False
        if kind == "rule":
            return self._first[node.name], self._empty[node.name]
        if kind == "sequence":
            first: frozenset[str] = frozenset()
            for part in node.parts:
                more, empty = self._begin(part)
                first |= more
                if not empty:
                    return first, False
            return first, True
        begun = [self._begin(part) for part in node.parts]
        return frozenset().union(*(first for first, _ in begun)), kind != "choice" or any(empty for _, empty in begun)

    def begin(self, node: Node) -> tuple[frozenset[str], bool]:
        """The tokens that the part may begin with, and whether it may be empty."""
        found = self._known.get(node)
        if found is None:
            found = self._known[node] = self._begin(node)
        return found


class _Reader:
    def __init__(self, words: list[str]) -> None:
        self.words = words
        self.at = 0

    def peek(self) -> str:
        return self.words[self.at] if self.at < len(self.words) else ""

    def next(self) -> str:
        self.at += 1
        return self.words[self.at - 1]


def _choice(reader: _Reader) -> Node:
    branches = [_sequence(reader)]
    while reader.peek() == "|":
        reader.next()
        branches.append(_sequence(reader))
    return branches[0] if len(branches) == 1 else Node("choice", "", tuple(branches))


def _sequence(reader: _Reader) -> Node:
    parts: list[Node] = []
    while reader.peek() not in ("", "|", ")"):
        word = reader.next()
        if word == "(":
            node = _choice(reader)
            reader.next()
        elif word.startswith("'"):
            node = Node("token", word.strip("'"), ())
        elif re.fullmatch(r"[A-Z_]+", word):
            node = Node("token", word, ())
        else:
            node = Node("rule", word, ())
        while reader.peek() in ("?", "*", "+"):
            mark = reader.next()
            repeated = Node("repeat" if mark in "*+" else "optional", "", (node,))
            node = Node("sequence", "", (node, repeated)) if mark == "+" else repeated
        parts.append(node)
    return parts[0] if len(parts) == 1 else Node("sequence", "", tuple(parts))


@cache
def grammar() -> Grammar:
    """The grammar of SPARQL 1.1 queries."""
    return Grammar(Path(__file__).with_name("grammar.bnf").read_text("utf-8"))


@cache
def keywords() -> tuple[str, ...]:
    """The words of SPARQL 1.1 queries in capitals, sorted.

    >>> {"SELECT", "GROUP_CONCAT", "ISIRI"} <= set(keywords()), "INSERT" in keywords()
    (True, False)
    """
    text = Path(__file__).with_name("grammar.bnf").read_text("utf-8")
    return tuple(sorted(set(re.findall(r"'([A-Z][A-Z0-9_]+)'", text))))


def departure(query: str) -> Departure | None:
    """The first token that the grammar does not allow where it stands; None: the query keeps to the grammar.

    >>> departure("ASK { ?s a jd:Star }") is None
    True
    >>> found = departure("SELECT ?s WHERE { ?s a }")
    >>> found.token.text, "VAR" in found.expected
    ('}', True)
    """
    rules = grammar()
    stack: list[Node] = [Node("rule", "Query", ())]
    depth = 0
    for token in tokens(query):
        kind = token.kind
        if kind in ("{", "(", "["):
            depth += 1
            if depth > DEEPEST:
                return Departure(token, frozenset(), f"more than {DEEPEST} brackets stand in each other")
        elif kind in ("}", ")", "]"):
            depth -= 1
        expected: set[str] = set()
        while True:
            if not stack:
                return Departure(token, frozenset(expected or {"EOF"}))
            node = stack.pop()
            what = node.kind
            if what == "token":
                if node.name == kind:
                    break
                expected.add(node.name)
                return Departure(token, frozenset(expected))
            if what == "rule":
                stack.append(rules.rules[node.name])
            elif what == "sequence":
                stack.extend(reversed(node.parts))
            elif what == "choice":
                for branch in node.parts:
                    if kind in rules.begin(branch)[0]:
                        stack.append(branch)
                        break
                else:
                    first, empty = rules.begin(node)
                    expected |= first
                    if not empty:
                        return Departure(token, frozenset(expected))
            else:
                first, _ = rules.begin(node.parts[0])
                if kind in first:
                    if what == "repeat":
                        stack.append(node)
                    stack.append(node.parts[0])
                else:
                    expected |= first
    return None
