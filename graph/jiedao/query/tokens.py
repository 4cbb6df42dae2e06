"""The tokens of a SPARQL query, each with its place: what explains a syntax error, and finds what is forbidden.

The terminals are those of https://www.w3.org/TR/sparql11-query/#grammar, so that what this module takes for a text, a
comment or an IRI is one for every engine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

DEEPEST = 100
"""Brackets in brackets that a query may hold; engines that descend recursively die of a hundred thousand."""

_BASE = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef"
    "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NAME = _BASE + "_0-9\u00b7\u0300-\u036f\u203f-\u2040-"
_PREFIX = rf"[{_BASE}](?:[{_NAME}]|\.(?=[{_NAME}.])){{0,200}}+"  # bounded: it is read again where no colon follows
_ESCAPED = r"%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%]"
_LOCAL = rf"(?:[{_BASE}_:0-9]|{_ESCAPED})(?:[{_NAME}:]|{_ESCAPED}|\.+(?=[{_NAME}:%\\]))*"
_EXPONENT = r"[eE][+-]?[0-9]+"


class Token(NamedTuple):
    """A token: its kind (a terminal's name, or the keyword or sign itself) and its text from `start` to `end`."""

    kind: str
    text: str
    start: int
    end: int


@cache
def _pattern() -> re.Pattern[str]:
    kinds = {
        "SPACE": r"(?:[ \t\r\n]+|\#[^\r\n]*)+",
        "IRIREF": r'<[^<>"{}|^`\\\x00-\x20]*>',
        "STRING": r'"""(?:[^"\\]|\\[tbnrf\\"\']|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|"(?!""))*+"""'
        r"|'''(?:[^'\\]|\\[tbnrf\\\"']|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|'(?!''))*+'''"
        r'|"(?!"")(?:[^"\\\r\n]|\\[tbnrf\\"\']|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*+"'
        r"|'(?!'')(?:[^'\\\r\n]|\\[tbnrf\\\"']|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*+'",
        "BLANK_NODE_LABEL": rf"_:[{_BASE}_0-9](?:[{_NAME}]|\.+(?=[{_NAME}]))*",
        "PNAME_LN": rf"(?:{_PREFIX})?:{_LOCAL}",
        "PNAME_NS": rf"(?:{_PREFIX})?:",
        "VAR": rf"[?$][{_BASE}_0-9][{_BASE}_0-9\u00b7\u0300-\u036f\u203f-\u2040]*",
        "LANGTAG": r"@[a-zA-Z]+(?:-[a-zA-Z0-9]+)*",
        "DOUBLE_SIGNED": rf"[+-](?:[0-9]+\.[0-9]*{_EXPONENT}|\.[0-9]+{_EXPONENT}|[0-9]+{_EXPONENT})",
        "DECIMAL_SIGNED": r"[+-][0-9]*\.[0-9]+",
        "INTEGER_SIGNED": r"[+-][0-9]+",
        "DOUBLE": rf"[0-9]+\.[0-9]*{_EXPONENT}|\.[0-9]+{_EXPONENT}|[0-9]+{_EXPONENT}",
        "DECIMAL": r"[0-9]*\.[0-9]+",
        "INTEGER": r"[0-9]+",
        "NIL": r"\((?:[ \t\r\n]|\#[^\r\n]*[\r\n])*+\)",
        "ANON": r"\[(?:[ \t\r\n]|\#[^\r\n]*[\r\n])*+\]",
        "WORD": r"[A-Za-z_][A-Za-z0-9_]*",
        "SIGN": r"\^\^|&&|\|\||!=|<=|>=|[{}()\[\].;,|/^*+?!=<>-]",
    }
    return re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in kinds.items()))


def tokens(query: str) -> Iterator[Token]:
    """The tokens; where none begins, one of kind `WRONG` that ends them, else one of kind `EOF`.

    >>> [token.kind for token in tokens("ASK { ?s a jd:Star } # no SERVICE")]
    ['ASK', '{', 'VAR', 'a', 'PNAME_LN', '}', 'EOF']
    """
    match = _pattern().match
    at = 0
    while at < len(query):
        found = match(query, at)
        if found is None:
            yield Token("WRONG", query[at], at, at + 1)
            return
        kind = found.lastgroup or ""
        if kind != "SPACE":
            text = found[0]
            if kind == "WORD":
                kind = "a" if text == "a" else text.upper()
            elif kind == "SIGN":
                kind = text
            yield Token(kind, text, at, found.end())
        at = found.end()
    yield Token("EOF", "", at, at)


def position(query: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, both counted from 1.

    >>> position("ASK\\n{ }", 4)
    (2, 1)
    """
    before = query[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1
