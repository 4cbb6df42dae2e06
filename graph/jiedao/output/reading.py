"""From the files of a build, or any Turtle that uses the vocabulary, back to records.

What the vocabulary does not know is passed over and noted with line and column; what is missing is filled in where
that can be done without guessing, and noted too. Only a file that is not Turtle at all is an error.
"""

from __future__ import annotations

import gc
import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from ..errors import GraphError
from ..records import (
    COARSE_CLASSES,
    FINE_CLASSES,
    MODALITIES,
    PREDICATES,
    ArticleRecord,
    Confidence,
    Entity,
    Evidence,
    Figure,
    Knowledge,
    Passage,
    Relation,
)
from .evidence import DESCRIPTION_SEPARATOR
from .foreign import INVERSES, RELATIONS, Properties, Subjects, Value
from .terms import ID, ONTOLOGY, VOCABULARIES, named

RDF, RDFS, SKOS, OA = (VOCABULARIES[prefix] for prefix in ("rdf", "rdfs", "skos", "oa"))
DCTERMS, OWL = VOCABULARIES["dcterms"], VOCABULARIES["owl"]
TYPE = RDF + "type"

KNOWN = frozenset({
    *COARSE_CLASSES, *FINE_CLASSES, *PREDICATES, *MODALITIES,
    "Entity", "Place", "Figure", "Article", "SourceDocument", "Evidence", "Rule", "Statement", "Modality",
    "divisionCode", "formula", "qualifier", "encoding", "extractor", "textDigest",
    "evidence", "rule", "article", "modality", "confidence", "cases", "role",
    *INVERSES, "relatedTo", "hasRelationFrom", "isEvidenceOf", "firedFor", "yields", "isModalityOf", "Confidence",
})  # fmt: skip
"""The local names of the vocabulary."""


class Note(NamedTuple):
    """Something in a graph file that was passed over or filled in; line and column count from 1, 0: not known."""

    path: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part)
        return f"{place}: {self.message}" if place else self.message


def triples(content: bytes, path: str) -> Subjects:
    """The triples of a Turtle file by subject and property; a blank node is an IRI that begins with `_:`.

    A byte order mark, which some editors leave and Turtle does not know, is passed over.

    Raises:
        GraphError: the file is not Turtle, at the line and column where it ceases to be.

    >>> triples(b"<urn:a> <urn:b> 'c'@en .", "a.ttl")
    {'urn:a': {'urn:b': [('c', 'en')]}}
    """
    from pyoxigraph import BlankNode, Literal, RdfFormat, parse

    subjects: Subjects = {}
    names: dict[str, str] = {}
    properties: Properties = {}
    last: object = None
    paused = gc.isenabled()
    gc.disable()  # millions of records and not one cycle: looking for garbage would take half of the time
    try:
        for triple in parse(content.removeprefix(BOM_UTF8), format=RdfFormat.TURTLE):
            subject, value = triple.subject, triple.object
            prop = triple.predicate.value
            if subject != last:
                last = subject
                name = f"_:{subject.value}" if isinstance(subject, BlankNode) else getattr(subject, "value", "")
                properties = subjects.setdefault(name, {})
            if isinstance(value, Literal):
                found: Value = (value.value, value.language or "")
            else:
                found = f"_:{value.value}" if isinstance(value, BlankNode) else getattr(value, "value", "")
            values = properties.get(prop)
            if values is None:
                properties[names.setdefault(prop, prop)] = [found]
            else:
                values.append(found)
    except (SyntaxError, ValueError) as error:
        message = error.msg if isinstance(error, SyntaxError) else str(error)
        message = re.sub(
            r"^Parser error [^:]*?(?:columns? \d+(?: and \d+)?|column \d+)(?: and line \d+ column \d+)?: ", "", message
        )
        raise GraphError(
            f"not Turtle: {message}; correct the file, or build it anew",
            path=path,
            line=getattr(error, "lineno", None),
            column=getattr(error, "offset", None),
        ) from None
    finally:
        if paused:
            gc.enable()
    return subjects


def _text(value: Value) -> str:
    return value if isinstance(value, str) else value[0]


def knowledge_of(
    graph: Subjects, evidence: Subjects | None = None, *, path: str = "", content: bytes = b""
) -> tuple[Knowledge, tuple[Note, ...]]:
    """The records that the triples tell, and what was passed over.

    `path` and `content` of the graph file serve to say in a note where it applies.
    """
    notes = _Notes(path, content)
    merged = graph
    if evidence:
        merged = graph | evidence
        for subject in graph.keys() & evidence.keys():
            mine, theirs = graph[subject], evidence[subject]
            merged[subject] = mine | {p: list(dict.fromkeys([*mine.get(p, ()), *theirs[p]])) for p in theirs}
    _unknown_terms(graph, notes)
    entities: list[Entity] = []
    articles: list[ArticleRecord] = []
    figures: list[Figure] = []
    proofs: list[Evidence] = []
    rules: list[tuple[str, str, str]] = []
    statements: list[Properties] = []
    for subject, properties in merged.items():
        types = {t[len(ONTOLOGY) :] for t in _texts(properties, TYPE) if t.startswith(ONTOLOGY)}
        if not types:
            continue
        if subject.startswith("_:"):
            notes.add(f"a {'/'.join(sorted(types))} without an IRI (a blank node) was passed over; give it an IRI")
        elif "Figure" in types:
            figures += _figure(subject, properties, notes)
        elif "Article" in types:
            articles.append(_article(subject, properties, merged))
        elif "Evidence" in types:
            proofs.append(_evidence(subject, properties, merged))
        elif "Rule" in types:
            rules += _rule(properties)
        elif "Statement" in types:
            statements.append(properties)
        elif types & _ENTITY_CLASSES:
            entities.append(_entity(subject, properties, types, notes))
    return Knowledge(
        articles=tuple(sorted(articles)),
        entities=tuple(sorted(entities)),
        relations=_relations(merged, statements),
        figures=tuple(sorted(figures)),
        evidence=tuple(sorted(proofs)),
        rules=tuple(sorted(rules)),
    ), tuple(notes)


_ENTITY_CLASSES = {*COARSE_CLASSES, *FINE_CLASSES}


class _Notes(list[Note]):
    def __init__(self, path: str, content: bytes) -> None:
        super().__init__()
        self.path, self.content = path, content
        self.text: str | None = None

    def add(self, message: str, *needles: str) -> None:
        """Notes it, at the first place of the file where one of the needles stands as a whole word."""
        if self.text is None:
            self.text = self.content.decode("utf-8", "replace")
        for needle in needles:
            match = re.search(rf"(?<![\w:]){re.escape(needle)}(?![\w-])", self.text)
            if match:
                line = self.text.count("\n", 0, match.start()) + 1
                column = match.start() - self.text.rfind("\n", 0, match.start())
                self.append(Note(self.path, line, column, message))
                return
        self.append(Note(self.path, 0, 0, message))


def _unknown_terms(graph: Subjects, notes: _Notes) -> None:
    unknown: set[str] = set()
    for properties in graph.values():
        unknown.update(p for p in properties if p.startswith(ONTOLOGY) and p[len(ONTOLOGY) :] not in KNOWN)
        unknown.update(
            t for t in _texts(properties, TYPE) if t.startswith(ONTOLOGY) and t[len(ONTOLOGY) :] not in KNOWN
        )
    for term in sorted(unknown):
        local = term[len(ONTOLOGY) :]
        notes.add(f"jd:{local} is no term of the vocabulary and was passed over", f"jd:{local}", f"<{term}>")


def _local(iri: str) -> str:
    return iri.removeprefix(ID)


def _where(iri: str) -> tuple[str, ...]:
    return (f"<{iri}>", _local(iri).replace("/", ":", 1))


def _first(properties: Properties, prop: str) -> str:
    """The least of the values, those in Chinese first; the least, so that the order in the file does not matter."""
    values = properties.get(prop)
    if not values:
        return ""
    if len(values) == 1:
        return _text(values[0])
    return min((isinstance(v, str) or not v[1].startswith("zh"), _text(v)) for v in values)[1]


def _schema(properties: Properties, name: str) -> str:
    return _first(properties, "https://schema.org/" + name) or _first(properties, "http://schema.org/" + name)


def _texts(properties: Properties, *props: str) -> Iterable[str]:
    return (_text(value) for prop in props for value in properties.get(prop, ()))


def _keys(properties: Properties) -> tuple[str, ...]:
    prefix = ID + "evidence/"
    return tuple(sorted([key.removeprefix(prefix) for key in _texts(properties, ONTOLOGY + "evidence")]))


def _entity(iri: str, properties: Properties, types: set[str], notes: _Notes) -> Entity:
    fine = min(types & FINE_CLASSES.keys(), default="")
    coarse = sorted(types & set(COARSE_CLASSES))
    if not coarse:
        coarse = [FINE_CLASSES[fine]]
    cls = FINE_CLASSES[fine] if fine and FINE_CLASSES[fine] in coarse else coarse[0]
    if len(coarse) > 1:
        notes.add(f"{_local(iri)} is {' and '.join(coarse)} at once; taken as {cls}", *_where(iri))
    label = _first(properties, RDFS + "label") or _first(properties, SKOS + "prefLabel")
    names = set(_texts(properties, RDFS + "label", SKOS + "prefLabel", SKOS + "altLabel"))
    if not label:
        label = min(names, default="") or re.split(r"[/#]", iri)[-1] or iri
        notes.add(f"{_local(iri)} has no rdfs:label; {label!r} stands in for it", *_where(iri))
    own = set(_texts(properties, SKOS + "altLabel"))
    return Entity(
        iri=_local(iri),
        cls=cls,
        fine=fine if fine and FINE_CLASSES[fine] == cls else "",
        label=label,
        aliases=tuple(sorted((names - {label}) | own)),
        code=_first(properties, ONTOLOGY + "divisionCode"),
        formula=_first(properties, ONTOLOGY + "formula"),
        evidence=_keys(properties),
    )


def _figure(iri: str, properties: Properties, notes: _Notes) -> Iterator[Figure]:
    text = _schema(properties, "value")
    try:
        value = Decimal(text)
        if not value.is_finite():
            raise InvalidOperation
    except InvalidOperation:
        notes.add(f"{_local(iri)} has no number as schema:value and was passed over", *_where(iri))
        return
    yield Figure(
        iri=_local(iri),
        about=_local(_schema(properties, "observationAbout")),
        indicator=_schema(properties, "variableMeasured"),
        value=value,
        unit=_schema(properties, "unitText"),
        qualifier=_first(properties, ONTOLOGY + "qualifier"),
        period=_schema(properties, "observationPeriod"),
        evidence=_keys(properties),
    )


def _named(value: str, subjects: Subjects) -> str:
    """The name of a person, publisher or file that the graph describes; a literal or an undescribed IRI as it is."""
    described = subjects.get(value)
    return (described and (_schema(described, "name") or _first(described, RDFS + "label"))) or value


def _article(iri: str, properties: Properties, subjects: Subjects) -> ArticleRecord:
    def byline(author: str) -> tuple[int, str]:
        number = re.match(r"-([0-9]+)", author.removeprefix(f"{ID}author/{_local(iri).partition('/')[2]}"))
        return (int(number[1]) if number else 0, author)

    source = _first(properties, DCTERMS + "source")
    text = subjects.get(source, {})
    authors = set(_texts(properties, "https://schema.org/author", "http://schema.org/author"))
    publisher = _schema(properties, "publisher")
    return ArticleRecord(
        iri=_local(iri),
        source=_named(source, subjects),
        encoding=_first(text, ONTOLOGY + "encoding"),
        headline=_schema(properties, "headline"),
        about=_local(_schema(properties, "about")),
        authors=tuple(_named(author, subjects) for author in sorted(authors, key=byline)),
        date=_schema(properties, "datePublished") or _first(properties, DCTERMS + "date"),
        publisher=_named(publisher, subjects),
        url=_schema(properties, "url") or _first(properties, DCTERMS + "identifier"),
        document=_document(source, subjects),
        extractor=_first(text, ONTOLOGY + "extractor"),
        digest=_first(text, ONTOLOGY + "textDigest"),
    )


def _document(iri: str, subjects: Subjects) -> str:
    """The IRI of a text that the graph describes; empty where its name says as much."""
    if iri not in subjects or iri.startswith("_:") or _local(iri) == named(_named(iri, subjects)):
        return ""
    return _local(iri)


def _rule(properties: Properties) -> Iterator[tuple[str, str, str]]:
    """A record for each version that the rule has; which texts belong to which version, files do not tell."""
    identifier = _first(properties, DCTERMS + "identifier")
    texts = properties.get(DCTERMS + "description", ())
    columns = (
        sorted(filter(None, _texts(properties, OWL + "versionInfo"))),
        sorted(_text(text) for text in texts if text[1:] == ("zh",)),
        sorted(_text(text) for text in texts if text[1:] != ("zh",)),
    )
    for row in range(max(1, *map(len, columns))):
        version, *told = (column[min(row, len(column) - 1)] if column else "" for column in columns)
        yield identifier, version, DESCRIPTION_SEPARATOR.join(filter(None, told))


def _evidence(iri: str, properties: Properties, subjects: Subjects) -> Evidence:
    def order(target: str) -> tuple[int, str]:
        number = re.search(r"-t([0-9]+)$", target)
        return (int(number[1]) if number else 0, target)

    source, spans, exact, prefix, suffix = "", [], [], [], []
    for target in sorted(_texts(properties, OA + "hasTarget"), key=order):
        described: Properties = subjects.get(target, {})
        source = source or _named(_first(described, OA + "hasSource"), subjects)
        for selector in sorted(_texts(described, OA + "hasSelector")):
            found: Properties = subjects.get(selector, {})
            start, end = _first(found, OA + "start"), _first(found, OA + "end")
            if start.isdecimal() and end.isdecimal():
                spans.append((int(start), int(end)))
                exact.append(_first(found, OA + "exact"))
                prefix.append(_first(found, OA + "prefix"))
                suffix.append(_first(found, OA + "suffix"))
    rule = _first(properties, ONTOLOGY + "rule")
    described_rule: Properties = subjects.get(rule, {})
    modality = _first(properties, ONTOLOGY + "modality").removeprefix(ONTOLOGY)
    return Evidence(
        key=_local(iri).removeprefix("evidence/"),
        article=_local(_first(properties, ONTOLOGY + "article")),
        rule=_first(described_rule, DCTERMS + "identifier") or _local(rule).removeprefix("rule/"),
        passage=Passage(source, tuple(spans), tuple(exact), tuple(prefix), tuple(suffix)),
        modality=modality if modality in MODALITIES else "",
    )


def _relations(subjects: Subjects, statements: list[Properties]) -> tuple[Relation, ...]:
    proofs: dict[tuple[str, str, str], tuple[str, tuple[str, ...]]] = {}
    for properties in statements:
        subject, predicate, object_ = (_first(properties, RDF + part) for part in ("subject", "predicate", "object"))
        predicate = predicate.removeprefix(ONTOLOGY)
        if predicate in PREDICATES and not subject.startswith("_:") and not object_.startswith("_:"):
            triple = (_local(subject), predicate, _local(object_))
            proofs[triple] = (_first(properties, ONTOLOGY + "role"), _keys(properties))
    for subject, properties in subjects.items():
        if subject.startswith("_:"):
            continue
        for prop in properties.keys() & RELATIONS:
            predicate = prop[len(ONTOLOGY) :]
            for value in properties[prop]:
                if isinstance(value, str) and not value.startswith("_:"):
                    proofs.setdefault((_local(subject), predicate, _local(value)), ("", ()))
    return tuple(sorted(Relation(*triple, *proof) for triple, proof in proofs.items()))


def confidences(evidence: Subjects) -> dict[str, Confidence | None]:
    """The confidence of each rule, as the evidence tells it; None: unmeasured."""
    found: dict[str, Confidence | None] = {}
    for properties in evidence.values():
        confidence: Any = _first(properties, ONTOLOGY + "confidence")
        if confidence:
            rule = _first(properties, ONTOLOGY + "rule")
            described = evidence.get(rule, {})
            name = _first(described, DCTERMS + "identifier") or _local(rule).removeprefix("rule/")
            cases = _first(described, ONTOLOGY + "cases")
            try:
                found[name] = Confidence(float(confidence), int(cases or 0))
            except ValueError:
                found[name] = None
    return found
