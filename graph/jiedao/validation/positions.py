"""Where a Turtle file writes a term: for reports that lead to a line."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .loading import Source

_TOKEN = re.compile(
    rb"""
      (?P<skip> \#[^\n]*
        | \"\"\"(?:[^"\\]|\\.|"(?!""))*+(?:\"\"\")? | '''(?:[^'\\]|\\.|'(?!''))*+(?:''')?
        | "(?:[^"\\\n]|\\.)*+"? | '(?:[^'\\\n]|\\.)*+'? )
    | (?P<iri> <[^<>"\s]*+>? )
    | (?P<end> [;,\[\]()] | \.(?=[\s#]|$) )
    | (?P<name> (?:[^\s;,\[\]()"'<>\#.]|\.(?![\s#]|$))++ )
    """,
    re.VERBOSE | re.DOTALL,
)


def positions(source: Source, iris: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Line and column (from 1, in characters) of each IRI where it is a subject, or else where it first stands.

    What the file does not write out, such as a name from RDF/XML, has no place.

    >>> text = b'@prefix a: <http://a/> .\\n# a:x\\na:y a:x "a:x" .\\n a:x a:z a:y.'
    >>> positions(Source("g.ttl", text, (), {"a": "http://a/"}), ["http://a/x", "http://a/y", "http://a/n"])
    {'http://a/y': (3, 1), 'http://a/x': (4, 2)}
    """
    wanted: dict[bytes, str] = {}
    for iri in iris:
        wanted[f"<{iri}>".encode("utf-8", "replace")] = iri
        for prefix, namespace in source.prefixes.items():
            if iri.startswith(namespace):
                wanted[f"{prefix}:{iri[len(namespace) :]}".encode("utf-8", "replace")] = iri
    first: dict[str, int] = {}
    subject: dict[str, int] = {}
    opens = True  # whether the next term is a subject
    for token in _TOKEN.finditer(source.content) if wanted else ():
        if token.lastgroup == "skip":
            opens = opens and token[0].startswith(b"#")
            continue
        if token.lastgroup == "end":
            opens = token[0] == b"."
            continue
        iri_here = wanted.get(token[0])
        if iri_here is not None:
            first.setdefault(iri_here, token.start())
            if opens:
                subject.setdefault(iri_here, token.start())
                if len(subject) == len(set(wanted.values())):
                    break
        opens = False
    found = {iri: subject.get(iri, offset) for iri, offset in first.items()}
    return _lines(source.content, found)


def _lines(content: bytes, offsets: dict[str, int]) -> dict[str, tuple[int, int]]:
    places: dict[str, tuple[int, int]] = {}
    line, at = 1, 0
    for iri, offset in sorted(offsets.items(), key=lambda item: (item[1], item[0])):
        line += content.count(b"\n", at, offset)
        at = offset
        start = content.rfind(b"\n", 0, offset) + 1
        places[iri] = (line, len(content[start:offset].decode("utf-8", "replace")) + 1)
    return places
