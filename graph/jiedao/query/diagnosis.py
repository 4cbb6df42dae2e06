"""Why a query is refused, in one line that says where, what was expected there, and what was probably meant."""

from __future__ import annotations

import re
from difflib import get_close_matches

from ..asked import shown
from ..errors import QueryError
from ..ontology_terms import terms
from .prefixes import PREFIXES
from .syntax import Departure, departure
from .tokens import Token, position, tokens

FULL_WIDTH = {
    "（": "(", "）": ")", "｛": "{", "｝": "}", "［": "[", "］": "]", "【": "[", "】": "]", "〈": "<", "〉": ">",
    "《": "<", "》": ">", "＜": "<", "＞": ">", "“": '"', "”": '"', "＂": '"', "„": '"', "‘": "'", "’": "'", "＇": "'",
    "「": '"', "」": '"', "，": ",", "。": ".", "．": ".", "；": ";", "：": ":", "？": "?", "＄": "$", "＊": "*",
    "／": "/", "｜": "|", "＾": "^", "＋": "+", "－": "-", "＝": "=", "！": "!", "＠": "@", "、": ",", "　": " ",
}  # fmt: skip
"""What Chinese input methods type in place of the signs of SPARQL."""

UPDATES = frozenset(
    ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH")
)  # what an update begins with

_NAMES = {
    "VAR": "a variable (?name)", "IRIREF": "an IRI (<…>)", "PNAME_LN": "a prefixed name (jd:within)",
    "PNAME_NS": "a prefix (jd:)", "STRING": "a text in quotes", "LANGTAG": "a language (@zh)", "INTEGER": "a number",
    "EOF": "the end of the query", "ANON": "[]", "NIL": "()", "BLANK_NODE_LABEL": "a blank node (_:a)",
}  # fmt: skip
_NUMBERS = frozenset(("DECIMAL", "DOUBLE", "INTEGER_SIGNED", "DECIMAL_SIGNED", "DOUBLE_SIGNED"))


def refusal(query: str, message: str = "") -> QueryError:
    """The error for a query that an engine refuses; `message` is what the engine says.

    >>> print(refusal("SELECT ?s WHERE { ?s a jd:Star"))
    1:31: the query ends here, but expected one of: '}' , . ; '{' BIND FILTER GRAPH MINUS OPTIONAL VALUES
    >>> print(refusal("SELECT * { ?s rdf：type ?o }").message.split(";")[-1].strip())
    “：” is a full-width sign: type :
    """
    found = departure(query)
    if found is not None:
        line, column = position(query, found.token.start)
        return QueryError(_told(query, found), line=line, column=column)
    unknown = undeclared(query)
    if unknown:
        line, column = position(query, unknown[0].start)
        return QueryError(_prefix_hint(unknown[0].text.partition(":")[0]), line=line, column=column)
    found_tokens = list(tokens(query))
    if not any(token.kind == "BASE" for token in found_tokens):
        for token in found_tokens:
            if token.kind == "IRIREF" and not re.match(r"<[A-Za-z][A-Za-z0-9+.-]*:", token.text):
                line, column = position(query, token.start)
                return QueryError(
                    f"{shown(token.text)} is a relative IRI: write it whole, as <https://…>", line=line, column=column
                )
    return QueryError(_meaning(message))


def undeclared(query: str) -> list[Token]:
    """The prefixed names whose prefix is neither declared in the query nor known.

    >>> [token.text for token in undeclared("PREFIX x: <urn:x#> ASK { x:a jd:b foo:c }")]
    ['foo:c']
    """
    declared = set(PREFIXES)
    found = []
    last = ""
    for token in tokens(query):
        if token.kind in ("PNAME_NS", "PNAME_LN"):
            prefix = token.text.partition(":")[0]
            if last == "PREFIX":
                declared.add(prefix)
            elif prefix not in declared:
                found.append(token)
        last = token.kind
    return found


def unknown_terms(query: str) -> list[str]:
    """What to say of each name below `jd:` that the vocabulary does not have: nothing in a graph bears it.

    >>> unknown_terms("ASK { ?s a jd:SubDistrct ; jd:within ?o }")
    ['1:12: the vocabulary has no jd:SubDistrct; did you mean jd:SubDistrict?']
    """
    known = {f"jd:{name}" for name in terms()}
    found: dict[str, str] = {}
    last = ""
    for token in tokens(query):
        if last == "PREFIX" and token.text == "jd:":
            return []  # it may stand for anything
        if token.kind == "PNAME_LN" and token.text.startswith("jd:") and token.text not in known | found.keys():
            line, column = position(query, token.start)
            close = get_close_matches(token.text, known, 1, 0.7)
            meant = f"; did you mean {close[0]}?" if close else ""
            found[token.text] = f"{line}:{column}: the vocabulary has no {shown(token.text)}{meant}"
        last = token.kind
    return list(found.values())


def used_prefixes(query: str) -> list[str]:
    """The known prefixes that the query uses and does not declare, sorted.

    >>> used_prefixes("PREFIX jd: <urn:x#> ASK { ?s a jd:Star ; rdfs:label ?l }")
    ['rdfs']
    """
    declared: set[str] = set()
    used: set[str] = set()
    last = ""
    for token in tokens(query):
        if token.kind in ("PNAME_NS", "PNAME_LN"):
            (declared if last == "PREFIX" else used).add(token.text.partition(":")[0])
        last = token.kind
    return sorted((used - declared) & PREFIXES.keys())


def _told(query: str, found: Departure) -> str:
    token = found.token
    if found.reason:
        return found.reason
    if token.kind in UPDATES and "SELECT" in found.expected:
        return f"{token.kind} is an update, and a graph is only read here; change its articles and build it anew"
    if token.kind == "EOF":
        what = "the query is empty" if not query.strip() else "the query ends here"
    else:
        what = f"“{shown(token.text)}” does not fit here"
    if token.kind == "WRONG" and token.text in "\"'":
        what = "a text begins here that does not end on its line"
    told = f"{what}, but expected {_listed(found)}"
    hint = _hint(query, found)
    return f"{told}; {hint}" if hint else told


def _listed(found: Departure) -> str:
    expected = set(found.expected)
    if expected >= {"STR", "COUNT", "VAR"}:
        return "an expression: a variable, a value, or a function"
    if expected & _NUMBERS:
        expected = (expected - _NUMBERS) | {"INTEGER"}
    if {"PNAME_LN", "IRIREF"} <= expected:
        expected -= {"PNAME_NS"}
    if {"TRUE", "STRING"} <= expected:
        expected -= {"TRUE", "FALSE", "ANON", "NIL", "BLANK_NODE_LABEL"}
    expected -= {"SERVICE"} if len(expected) > 3 else set()
    order = sorted(expected, key=lambda kind: (kind != "}", kind.isalpha(), kind in ("{", "["), kind))
    shown = [_NAMES.get(kind, f"'{kind}'" if kind in "{}()[]" else kind) for kind in order]
    if len(shown) == 1:
        return shown[0]
    separator = ", " if any(" " in name for name in shown) else " "
    return f"one of: {separator.join(shown)}"


def _hint(query: str, found: Departure) -> str:
    token = found.token
    wide = [character for character in _outside_texts(query, token) if character in FULL_WIDTH]
    for character in (token.text, query[token.end : token.end + 1]):
        if character in FULL_WIDTH:
            wide = [character]
            break
    if wide:
        return f"“{wide[-1]}” is a full-width sign: type {FULL_WIDTH[wide[-1]]}"
    if token.kind.isalpha() and token.kind not in ("EOF", "WRONG", "VAR"):
        close = get_close_matches(token.kind, sorted(k for k in found.expected if k.isalpha()), 1, 0.7)
        if close and close[0] != token.kind:
            return f"did you mean {close[0]}?"
        if found.expected & {"PNAME_LN"}:
            return f'a name needs a prefix (jd:{token.text}), a variable "?", a text quotes'
    return ""


def _outside_texts(query: str, last: Token) -> str:
    """The names and the like before the token, on its line: where a full-width sign hides as a letter."""
    begin = query.rfind("\n", 0, last.start) + 1
    return "".join(
        token.text
        for token in tokens(query[: last.end])
        if token.start >= begin and token.kind not in ("STRING", "IRIREF")
    )


def _prefix_hint(prefix: str) -> str:
    close = get_close_matches(prefix, PREFIXES, 1, 0.6)
    meant = f"did you mean {close[0]}:? else " if close else ""
    return f"the prefix {shown(prefix)}: is not known; {meant}begin the query with PREFIX {shown(prefix)}: <…>"


def _meaning(message: str) -> str:
    if "variable that is unbound" in message:
        return (
            "SELECT names a variable that is neither grouped by nor an aggregate: add it to GROUP BY, or use SAMPLE(?x)"
        )
    if "IRI parsing failed" in message:
        return "an IRI is relative or wrong: write it whole, as <https://…>"
    text = re.sub(r"^error at (\d+):(\d+): ", "", " ".join(message.split()))
    return shown(text, 200) or "the engine refuses the query"
