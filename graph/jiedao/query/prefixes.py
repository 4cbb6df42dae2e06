"""The prefixes that a query may use without declaring them, and how IRIs are shown by them."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

ID: Final = "https://w3id.org/jiedao/id/"
ONTOLOGY: Final = "https://w3id.org/jiedao/ontology#"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
SCHEMA: Final = "https://schema.org/"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"

FAMILIES: Final = (
    "article", "author", "award", "compound", "document", "evidence", "facility", "figure", "organisation", "passage",
    "person", "place", "platform", "programme", "project", "publisher", "rule", "selector", "star", "statement",
)  # fmt: skip

PREFIXES: Final[dict[str, str]] = {
    "jd": ONTOLOGY,
    "id": ID,
    **{family: f"{ID}{family}/" for family in FAMILIES},
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": RDF,
    "rdfs": RDFS,
    "schema": SCHEMA,
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": SKOS,
    "time": "http://www.w3.org/2006/time#",
    "void": "http://rdfs.org/ns/void#",
    "wd": "http://www.wikidata.org/entity/",
    "wdt": "http://www.wikidata.org/prop/direct/",
    "xsd": XSD,
}
"""Prefix to IRI: those of the graph first, then those of the vocabularies that it is aligned with."""


@cache
def _shapes() -> tuple[re.Pattern[str], dict[str, str]]:
    return (
        re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?", re.ASCII),
        {base: prefix for prefix, base in PREFIXES.items()},
    )


def shortened(iri: str) -> str:
    """The IRI as a prefixed name that SPARQL and Turtle read; in angle brackets where no prefix fits.

    >>> shortened("https://w3id.org/jiedao/id/place/410103"), shortened("http://a.org/é")
    ('place:410103', '<http://a.org/é>')
    """
    local, prefixes = _shapes()
    cut = max(iri.rfind("/"), iri.rfind("#")) + 1
    prefix = prefixes.get(iri[:cut])
    return f"{prefix}:{iri[cut:]}" if prefix and local.fullmatch(iri, cut) else f"<{iri}>"


def expanded(name: str) -> str | None:
    """The IRI of a prefixed name or of an IRI in angle brackets; None: it is neither.

    >>> expanded("place:410103"), expanded("<http://a.org/>"), expanded("汝河路街道")
    ('https://w3id.org/jiedao/id/place/410103', 'http://a.org/', None)
    """
    if name.startswith("<") and name.endswith(">"):
        return name[1:-1]
    if name.startswith(("http://", "https://", "urn:")):
        return name
    prefix, colon, local = name.partition(":")
    return PREFIXES[prefix] + local if colon and prefix in PREFIXES else None
