"""From the readings of single articles to the knowledge of them all: facts on one thing meet in one node."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import chain
from math import inf
from operator import itemgetter
from typing import NamedTuple

from jiedao import naming
from jiedao.figures import StatedFigure
from jiedao.merging import plainness
from jiedao.records import (
    Article,
    ArticleRecord,
    Document,
    Entity,
    Evidence,
    Figure,
    Knowledge,
    Passage,
    Relation,
    made,
)
from jiedao.relations import Found
from jiedao.resolve import Resolved, Thing

_KEY = itemgetter(0)
_Place = int | tuple[int, int]  # the number of a sentence, or where a cell stands in the text
CONTEXT = 20  # characters of prefix and suffix beside a quote


class Reading(NamedTuple):
    """All that was read of one article."""

    article: Article
    document: str  # the IRI of the text that it stands in
    original: Document
    resolved: Resolved
    relations: Sequence[Found]
    figures: Sequence[StatedFigure]


class ToldThing(NamedTuple):
    """A thing as one article tells of it: how often it is mentioned, and the keys of the evidence, sorted."""

    thing: Thing
    mentions: int
    evidence: tuple[str, ...]


class Told(NamedTuple):
    """All that one article adds to the knowledge, each statement with the key of its evidence.

    `relations` holds (subject, predicate, object), role and key; `figures` have no evidence of their own yet;
    `evidence` is sorted by key; `fired` counts how often each rule fired. Of an article that is read in parts, this is
    what the one that counts as `part` tells.
    """

    article: ArticleRecord
    things: tuple[ToldThing, ...]
    relations: tuple[tuple[tuple[str, str, str], str, str], ...]
    figures: tuple[tuple[Figure, str], ...]
    evidence: tuple[Evidence, ...]
    fired: dict[str, int]
    part: int = 0


def told(reading: Reading) -> Told:
    """What the reading of one article adds to the knowledge."""
    resolved, article = reading.resolved, reading.article
    iri = naming.article_iri(reading.document, article.number)
    things = resolved.things
    iris = [thing.iri for thing in things]
    keys = _Keys(reading, iri)
    ends: list[float] = [sentence.end for sentence in resolved.scan.sentences]
    ends[-1:] = [inf]  # the last sentence has all that follows
    proofs: list[list[str]] = [[] for _ in things]
    for mentions in (resolved.mentions, resolved.nested):
        for start, _, thing, _, rule in mentions:
            proofs[thing].append(keys[bisect_right(ends, start), rule, ""])
    found = [relation for relation in reading.relations if iris[relation[0]] != iris[relation[2]]]
    relations = [
        ((iris[subject], predicate, iris[object_]), role and naming.visible(role), keys[sentence, rule, modality])
        for subject, predicate, object_, role, rule, sentence, modality in found
    ]
    figures = [
        (_figure(iris[about], indicator, value, unit, qualifier, period), keys[cell or sentence, rule, modality])
        for about, indicator, value, unit, qualifier, period, rule, sentence, modality, cell in reading.figures
    ]
    own = resolved.own
    if own >= 0 and not proofs[own] and not things[own].code:  # a headline alone names it: what is told of it shows it
        proofs[own] += [key for (subject, _, object_), _, key in relations if iris[own] in (subject, object_)]
        proofs[own] += [key for figure, key in figures if figure.about == iris[own]]
    fired = Counter(map(itemgetter(4), resolved.mentions))
    fired.update(map(itemgetter(4), resolved.nested))
    fired.update(map(itemgetter(4), found))
    fired.update(map(itemgetter(6), reading.figures))
    meta, original = article.metadata, reading.original
    return Told(
        ArticleRecord(
            iri, article.source, original.encoding, article.title or meta.title,
            iris[own] if own >= 0 else "", meta.authors, meta.date, meta.publisher, meta.url,
            reading.document, original.extractor, _sha256(original.text) if original.extractor else "",
        ),
        tuple(
            [
                made(ToldThing, (_official(thing) if thing.code else thing, len(shown), _distinct(shown)))
                for thing, shown in zip(things, proofs, strict=True)
            ]
        ),
        tuple(relations),
        tuple(figures),
        tuple([keys.evidence[key] for key in sorted(keys.evidence)]),
        dict(fired),
        article.part,
    )  # fmt: skip


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _official(place: Thing) -> Thing:
    """A place of the register by its name in simplified characters, as that has it, and by the one written."""
    name = naming.simplified(place.label)
    if name == place.label:
        return place
    return place._replace(label=name, aliases=tuple(sorted({*place.aliases, place.label} - {name})))


class _Keys(dict[tuple[_Place, str, str], str]):
    """The key of the evidence of a sentence or cell, a rule and a modality, made when it is first asked for."""

    def __init__(self, reading: Reading, article: str) -> None:
        super().__init__()
        self.evidence: dict[str, Evidence] = {}
        self._reading = reading
        self._article = article
        self._local = article.rpartition("/")[2]
        self._passages: dict[_Place, tuple[str, Passage]] = {}

    def __missing__(self, place: tuple[_Place, str, str]) -> str:
        sentence, rule, modality = place
        known = self._passages.get(sentence)
        if known is None:
            passage = _passage(self._reading, sentence)
            known = self._passages[sentence] = (f"{self._local}_{passage.spans[0][0]}_", passage)
        prefix, passage = known
        key = self[place] = prefix + naming.rule_part(rule, modality)
        if key not in self.evidence:
            self.evidence[key] = made(Evidence, (key, self._article, rule, passage, modality))
        return key


def _figure(about: str, indicator: str, value: Decimal, unit: str, qualifier: str, period: str) -> Figure:
    indicator, qualifier, unit = naming.visible(indicator), naming.visible(qualifier), naming.simplified(unit)
    iri = naming.figure_iri(about, indicator, value, unit, qualifier, period)
    return made(Figure, (iri, about, indicator, value, unit, qualifier, period, ()))


def _distinct(keys: list[str]) -> tuple[str, ...]:
    return tuple(keys) if len(keys) < 2 else tuple(sorted(set(keys)))


class Assembly:
    """Gathers readings; `knowledge()` gives what they say together, the same in whatever order they came."""

    def __init__(self) -> None:
        self._articles: dict[tuple[str, int], ArticleRecord] = {}  # by IRI and part
        self._things: dict[str, list[ToldThing]] = {}
        self._relations: dict[tuple[str, str, str], list[tuple[str, str]]] = {}
        self._figures: dict[str, tuple[Figure, list[str]]] = {}
        self._evidence: dict[tuple[str, int], tuple[Evidence, ...]] = {}  # of each part, sorted by key
        self.fired: Counter[str] = Counter()
        self.undecided: dict[str, set[str]] = {}
        self._given: dict[str, set[str]] = {}  # the names of the files of each text that was given more than once

    @property
    def repeated(self) -> list[tuple[str, str]]:
        """(name, the one that stands for it) of each file whose text another one gives as well."""
        named = ((name, self._articles[iri, 0].source) for iri, names in self._given.items() for name in names)
        return sorted({(name, first) for name, first in named if name != first})

    def add(self, reading: Reading) -> None:
        """Add one article."""
        self.join(told(reading))

    def join(self, article: Told) -> None:
        """Add what one article, or a part of it, tells; one that was given twice tells no more, and is of the first
        name."""
        iri = article.article.iri
        piece = iri, article.part
        known = self._articles.get(piece)
        if known is None or article.article < known:
            self._articles[piece] = article.article
            self._evidence[piece] = article.evidence
        if known is not None:
            if known.source != article.article.source:
                self._given.setdefault(iri, set()).update((known.source, article.article.source))
            return
        for thing in article.things:
            iri = thing[0][0]
            versions = self._things.get(iri)
            if versions is None:
                self._things[iri] = [thing]
            else:
                versions.append(thing)
        for triple, role, key in article.relations:
            said = self._relations.get(triple)
            if said is None:
                self._relations[triple] = [(role, key)]
            else:
                said.append((role, key))
        for figure, key in article.figures:
            stated = self._figures.get(figure[0])
            if stated is None:
                self._figures[figure[0]] = (figure, [key])
                continue
            stated[1].append(key)
            if figure != stated[0]:  # one writes 助餐点, another 助餐點
                self._figures[figure[0]] = (min(figure, stated[0], key=plainness), stated[1])
        self.fired.update(article.fired)

    def knowledge(self, rules: Iterable[tuple[str, str, str]] = ()) -> Knowledge:
        """What all articles say."""
        return Knowledge(
            _whole([self._articles[piece] for piece in sorted(self._articles)]),
            tuple([_entity(iri, self._things[iri]) for iri in sorted(self._things)]),
            tuple([_relation(triple, self._relations[triple]) for triple in sorted(self._relations)]),
            tuple([_evidenced(*self._figures[iri]) for iri in sorted(self._figures)]),
            tuple(sorted(chain.from_iterable(self._evidence.values()), key=_KEY)),
            tuple([rule for rule in rules if rule[0] in self.fired]),
            tuple([(name, tuple(sorted(iris))) for name, iris in sorted(self.undecided.items())]),
        )


def _whole(pieces: Iterable[ArticleRecord]) -> tuple[ArticleRecord, ...]:
    """The articles that these are parts of, in order: each as the first part tells it, or the first with a headline."""
    found: dict[str, ArticleRecord] = {}
    for piece in pieces:
        known = found.get(piece.iri)
        if known is None or (piece.headline and not known.headline):
            found[piece.iri] = piece
    return tuple(found.values())


def _relation(triple: tuple[str, str, str], said: list[tuple[str, str]]) -> Relation:
    if len(said) == 1:
        ((role, key),) = said
        return made(Relation, (*triple, role, (key,)))
    roles = sorted({role for role, _ in said} - {""})
    return Relation(*triple, "、".join(roles), tuple(sorted({key for _, key in said})))


def _evidenced(figure: Figure, keys: list[str]) -> Figure:
    return made(Figure, (*figure[:-1], _distinct(keys)))


def _entity(iri: str, versions: Sequence[ToldThing]) -> Entity:
    """One entity from what the articles call it: the longest label, then the most frequent, then the first."""
    if len(versions) == 1:
        (_, cls, fine, label, aliases, code, formula, _), _, evidence = versions[0]
        if aliases:
            aliases = tuple(sorted({*aliases} - {label}))
        return made(Entity, (iri, cls, fine, label, aliases, code, formula, evidence))
    ordered = sorted(versions, key=lambda v: (-len(v[0].label), -v[1], v[0].label, v[0].cls, v[0].fine))
    first = ordered[0].thing
    things = [version.thing for version in ordered]
    if any(thing.cls != first.cls for thing in things):  # a brand: place here, firm there
        first = next((thing for thing in things if thing.cls == "Organisation"), first)
    names = {name for thing in things for name in (thing.label, *thing.aliases)}
    fine = next((thing.fine for thing in things if thing.fine and thing.cls == first.cls), "")
    code = next((thing.code for thing in things if thing.code), "")
    evidence = tuple(sorted({key for version in versions for key in version.evidence}))
    aliases = tuple(sorted(names - {first.label}))
    return Entity(iri, first.cls, fine, first.label, aliases, code, first.formula, evidence)


def _passage(reading: Reading, place: _Place) -> Passage:
    """The sentence, or a cell, in its source; spans that only white space parts are one."""
    source, document = reading.original.text, reading.article.source
    scan = reading.resolved.scan
    start, end = place if isinstance(place, tuple) else scan.sentences[place][:2]
    spans = scan.source_spans(start, end)
    if len(spans) == 1:
        ((start, end),) = spans
        before = source[start - CONTEXT if start > CONTEXT else 0 : start]
        return made(Passage, (document, spans, (source[start:end],), (before,), (source[end : end + CONTEXT],)))
    joined: list[tuple[int, int]] = []
    for first, last in spans:
        if joined and joined[-1][1] <= first and not source[joined[-1][1] : first].strip():
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return Passage(
        document,
        tuple(joined),
        tuple([source[a:b] for a, b in joined]),
        tuple([source[max(0, a - CONTEXT) : a] for a, _ in joined]),
        tuple([source[b : b + CONTEXT] for _, b in joined]),
    )
