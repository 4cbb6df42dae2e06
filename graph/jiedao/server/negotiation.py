"""Which form of an answer a caller prefers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple


class Form(NamedTuple):
    """A form: its name in Oxigraph, its media type, other types that mean it, and its short name in a URL."""

    name: str
    media_type: str
    others: tuple[str, ...]
    short: str


RESULT_FORMS = (
    Form("JSON", "application/sparql-results+json", ("application/json",), "json"),
    Form("XML", "application/sparql-results+xml", ("application/xml", "text/xml"), "xml"),
    Form("CSV", "text/csv", (), "csv"),
    Form("TSV", "text/tab-separated-values", (), "tsv"),
)
GRAPH_FORMS = (
    Form("TURTLE", "text/turtle", ("application/turtle", "application/x-turtle"), "turtle"),
    Form("N_TRIPLES", "application/n-triples", ("text/plain",), "ntriples"),
    Form("RDF_XML", "application/rdf+xml", ("application/xml", "text/xml"), "rdfxml"),
    Form("JSON_LD", "application/ld+json", ("application/json",), "jsonld"),
    Form("N_QUADS", "application/n-quads", (), "nquads"),
    Form("TRIG", "application/trig", (), "trig"),
    Form("N3", "text/n3", (), "n3"),
)
PAGE = Form("", "text/html", ("application/xhtml+xml",), "html")

_RANGE = re.compile(r"\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+)/([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*((?:;[^,]*)?)\s*")
_QUALITY = re.compile(r";\s*q\s*=\s*([01](?:\.[0-9]{0,3})?)\s*(?:;|$)", re.IGNORECASE)


def best(accept: str, forms: Sequence[Form]) -> Form | None:
    """The form that the Accept header likes best, the first of equals; None: it likes none of them.

    >>> best("text/html;q=0.9, application/sparql-results+xml", RESULT_FORMS).name, best("image/png", RESULT_FORMS)
    ('XML', None)
    >>> best("", RESULT_FORMS).name, best("csv", RESULT_FORMS).name
    ('JSON', 'CSV')
    """
    if not accept.strip():
        return forms[0]
    for form in forms:
        if accept.lower() in (form.short, form.name.lower()):
            return form
    ranges: list[tuple[str, str, float]] = []
    for part in accept[:4000].split(","):
        found = _RANGE.fullmatch(part)
        if found:
            quality = _QUALITY.search(found[3])
            ranges.append((found[1].lower(), found[2].lower(), float(quality[1]) if quality else 1.0))
    liked: tuple[float, int] | None = None
    chosen = None
    for number, form in enumerate(forms):
        exact = [quality for a, b, quality in ranges if f"{a}/{b}" in form.others]
        liking = max(_liking(ranges, form.media_type), *exact, 0.0)
        rank = (liking, -number)
        if liking > 0 and (liked is None or rank > liked):
            liked, chosen = rank, form
    return chosen


def _liking(ranges: Sequence[tuple[str, str, float]], kind: str) -> float:
    """The quality of the most exact range that the type falls into."""
    main, _, sub = kind.partition("/")
    exact = [q for a, b, q in ranges if (a, b) == (main, sub)]
    half = [q for a, b, q in ranges if (a, b) == (main, "*")]
    any_ = [q for a, b, q in ranges if (a, b) == ("*", "*")]
    return next((max(found) for found in (exact, half, any_) if found), 0.0)
