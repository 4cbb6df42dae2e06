"""What the files of a graph state beyond the records: foreign properties and classes, and things of foreign kinds.

RDF formats keep such statements, tables and networks have no place for them: who writes those tells what is missing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from typing import NamedTuple

from ..records import COARSE_CLASSES, FINE_CLASSES, PREDICATES
from .terms import ID, ONTOLOGY, VOCABULARIES

Value = str | tuple[str, str]
"""The object of a triple: an IRI, or a literal's text and language tag (empty for none)."""

Properties = dict[str, list[Value]]
Subjects = dict[str, Properties]

INVERSES = (
    "contains", "isImplementedBy", "isUndertakenBy", "isEstablishedBy", "hasTenant", "hasPart", "isServedBy",
    "hasApplication", "hasParticipant", "isOperatedBy", "isReceivedBy", "grants", "hasAffiliate", "hasCooperationOf",
)  # fmt: skip
"""The inverses of `PREDICATES`, in their order, as `jiedao build --infer` writes them."""

RELATIONS = frozenset(ONTOLOGY + predicate for predicate in (*PREDICATES, *INVERSES))


class Foreign(NamedTuple):
    """So many statements have no place in the records because of a term: a property, or the class of a thing."""

    term: str
    statements: int


def _terms(prefix: str, *names: str) -> frozenset[str]:
    return frozenset(VOCABULARIES[prefix] + name for name in names)


_TYPE = VOCABULARIES["rdf"] + "type"
_SCHEMA = ("https://schema.org/", "http://schema.org/")
_ENTITY = (
    RELATIONS
    | _terms("jd", "divisionCode", "formula", "evidence")
    | _terms("prov", "hadPrimarySource")
    | _terms("rdfs", "label")
    | _terms("skos", "prefLabel", "altLabel", "inScheme")
)
_FIGURE = _terms("jd", "qualifier", "evidence") | {
    schema + name
    for schema in _SCHEMA
    for name in ("observationAbout", "variableMeasured", "value", "unitText", "observationPeriod")
}  # fmt: skip
_ARTICLE = _terms("dcterms", "source", "date", "identifier") | {
    schema + name
    for schema in _SCHEMA
    for name in ("headline", "about", "author", "datePublished", "publisher", "url")
}  # fmt: skip
_ENTITY_CLASSES = frozenset(ONTOLOGY + cls for cls in (*COARSE_CLASSES, *FINE_CLASSES))
_OWN_CLASSES = _ENTITY_CLASSES | _terms("jd", "Figure", "Article")
_SIDE_CLASSES = (
    _terms("jd", "Entity", "Place", "SourceDocument", "Evidence", "Rule", "Statement")
    | _terms("rdf", "Statement")
    | _terms("skos", "Concept")
    | _terms("void", "Dataset")
    | _terms("dcat", "Dataset", "Distribution")
    | _terms("oa", "SpecificResource", "TextPositionSelector", "TextQuoteSelector")
    | _terms("prov", "Activity", "Plan", "SoftwareAgent", "Entity")
    | _terms("foaf", "Agent")
    | {
        schema + name
        for schema in _SCHEMA
        for name in ("DigitalDocument", "NewsArticle", "Organization", "Person", "SoftwareApplication", "Dataset")
    }
)
"""Of what stands beside the records (evidence, documents, the description of the data set): not asked further."""

_CLASSES = _OWN_CLASSES | _SIDE_CLASSES
_FIGURE_CLASS = ONTOLOGY + "Figure"
_NOTHING = frozenset[str]()
_BESIDE = RELATIONS | _terms("jd", "evidence") | _terms("void", "class", "entities", "property", "triples")
"""What may be said of a thing that the files do not describe."""


_HELD = _ENTITY | _FIGURE | _ARTICLE


def holds(prop: str, value: str = "") -> bool:
    """Whether records of entities, figures or articles hold what is said with the property; `value`: of `rdf:type`.

    >>> holds(VOCABULARIES["rdfs"] + "label"), holds("urn:seen"), holds(_TYPE, ONTOLOGY + "Star"), holds(_TYPE, "urn:a")
    (True, False, True, False)
    """
    return value in _OWN_CLASSES or value in _SIDE_CLASSES if prop == _TYPE else prop in _HELD


def foreign(graph: Subjects, evidence: Subjects, known: Set[str]) -> tuple[Foreign, ...]:
    """The terms because of which statements of the files are not in the records, those of most statements first.

    `known` are the IRIs, below `id:` or whole, of the entities, figures and articles that are in the records.

    >>> name, street = [("一街", "zh")], [ONTOLOGY + "SubDistrict"]
    >>> a = {_TYPE: street, VOCABULARIES["rdfs"] + "label": name, "urn:seen": [("3", ""), ("4", "")]}
    >>> foreign({"urn:a": a, "urn:b": {_TYPE: ["urn:Thing"], "urn:seen": [("1", "")]}}, {}, {"urn:a"})
    (Foreign(term='urn:seen', statements=3), Foreign(term='urn:Thing', statements=1))
    """
    counts: Counter[str] = Counter()
    for part, other in ((graph, evidence), (evidence, graph)):
        for subject, properties in part.items():
            if other and subject in other:
                types = [*properties.get(_TYPE, ()), *other[subject].get(_TYPE, ())]
            else:
                types = properties.get(_TYPE, [])
            _count(subject, properties, types, known, counts)
    return tuple(Foreign(*item) for item in sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _count(subject: str, properties: Properties, types: list[Value], known: Set[str], counts: Counter[str]) -> None:
    """Add the statements about one subject that the records do not hold, by the term that is the cause."""
    stated = properties.get(_TYPE, ())
    if not _CLASSES.issuperset(stated):
        counts.update(cls if isinstance(cls, str) else cls[0] for cls in stated if cls not in _CLASSES)
    cause = ""
    if _OWN_CLASSES.isdisjoint(types):
        if not _SIDE_CLASSES.isdisjoint(types):
            return
        allowed = _BESIDE
        cause = next((cls for cls in types if isinstance(cls, str)), "")
    else:
        kind = next(cls for cls in types if cls in _OWN_CLASSES)
        if subject.removeprefix(ID) not in known:  # a blank node, a figure without a number
            cause = str(kind)
            counts[cause] += sum(cls in _OWN_CLASSES for cls in stated)
            allowed = _NOTHING
        else:
            allowed = _ENTITY if kind in _ENTITY_CLASSES else _FIGURE if kind == _FIGURE_CLASS else _ARTICLE
    for prop in properties:
        if prop not in allowed:
            if prop != _TYPE:
                counts[cause if cause and prop in _HELD else prop] += len(properties[prop])
        elif prop in RELATIONS:
            stray = sum(not isinstance(value, str) or value.startswith("_:") for value in properties[prop])
            if stray:
                counts[prop] += stray
