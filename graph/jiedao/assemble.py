"""From the readings of single articles to the knowledge of them all: facts on one thing meet in one node."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from jiedao import naming
from jiedao.records import (
    Article,
    ArticleRecord,
    Entity,
    Evidence,
    Figure,
    Knowledge,
    Passage,
    Relation,
)  # fmt: skip
from jiedao.relations import Found
from jiedao.resolve import Resolved, Thing

CONTEXT = 20  # characters of prefix and suffix beside a quote


class StatedFigure(NamedTuple):
    """A figure of one article: `about` is a thing's number, `sentence` the number of its sentence."""

    about: int
    indicator: str
    value: Decimal
    unit: str
    qualifier: str
    period: str
    rule: str
    sentence: int
    modality: str


class Reading(NamedTuple):
    """All that was read of one article."""

    article: Article
    encoding: str
    source_text: str
    resolved: Resolved
    relations: Sequence[Found]
    figures: Sequence[StatedFigure]


class Assembly:
    """Gathers readings; `knowledge()` gives what they say together, the same in whatever order they came."""

    def __init__(self) -> None:
        self._articles: dict[str, ArticleRecord] = {}
        self._things: dict[str, list[tuple[Thing, int]]] = {}
        self._entity_evidence: dict[str, set[str]] = {}
        self._relations: dict[tuple[str, str, str], tuple[set[str], set[str]]] = {}
        self._figures: dict[str, tuple[Figure, set[str]]] = {}
        self._evidence: dict[str, Evidence] = {}
        self.fired: Counter[str] = Counter()
        self.undecided: dict[str, set[str]] = {}

    def add(self, reading: Reading) -> None:
        """Add one article."""
        resolved = reading.resolved
        article = reading.article
        iri = naming.article_iri(article.source, article.number)
        things = resolved.things
        own = things[resolved.own].iri if resolved.own >= 0 else ""
        meta = article.metadata
        self._articles[iri] = ArticleRecord(
            iri,
            article.source,
            reading.encoding,
            article.title or meta.title,
            own,
            meta.authors,
            meta.date,
            meta.publisher,
            meta.url,
        )
        passages: dict[int, tuple[int, Passage]] = {}

        keys_made: dict[tuple[int, str, str], str] = {}

        def evidence(sentence: int, rule: str, modality: str) -> str:
            place = (sentence, rule, modality)
            key = keys_made.get(place)
            if key is None:
                if sentence not in passages:
                    passages[sentence] = _passage(reading, sentence)
                offset, passage = passages[sentence]
                key = keys_made[place] = naming.evidence_key(iri, offset, rule, modality)
                if key not in self._evidence:
                    self._evidence[key] = Evidence(key, iri, rule, passage, modality)
            return key

        counts = [0] * len(things)
        proofs: list[set[str]] = [self._entity_evidence.setdefault(thing.iri, set()) for thing in things]
        ends = [sentence.end for sentence in resolved.scan.sentences]
        last = len(ends) - 1
        fired = self.fired
        for mentions in (resolved.mentions, resolved.nested):
            for start, _, thing_number, _, rule in mentions:
                counts[thing_number] += 1
                sentence = min(bisect_right(ends, start), last)
                proofs[thing_number].add(keys_made.get((sentence, rule, "")) or evidence(sentence, rule, ""))
                fired[rule] += 1
        for number, thing in enumerate(things):
            self._things.setdefault(thing.iri, []).append((thing, counts[number]))
        for found in reading.relations:
            triple = (things[found.subject].iri, found.predicate, things[found.object].iri)
            if triple[0] == triple[2]:
                continue
            roles, keys = self._relations.setdefault(triple, (set(), set()))
            if found.role:
                roles.add(found.role)
            keys.add(evidence(found.sentence, found.rule, found.modality))
            self.fired[found.rule] += 1
        for figure in reading.figures:
            about = things[figure.about].iri
            figure_iri = naming.figure_iri(
                about, figure.indicator, figure.value, figure.unit, figure.qualifier, figure.period
            )
            record = Figure(
                figure_iri, about, figure.indicator, figure.value, figure.unit, figure.qualifier, figure.period, ()
            )
            self._figures.setdefault(figure_iri, (record, set()))[1].add(
                evidence(figure.sentence, figure.rule, figure.modality)
            )
            self.fired[figure.rule] += 1

    def knowledge(self, rules: Iterable[tuple[str, str, str]] = ()) -> Knowledge:
        """What all readings say."""
        entities = tuple(_entity(iri, self._things[iri], self._entity_evidence[iri]) for iri in sorted(self._things))
        relations = tuple(
            Relation(*triple, "、".join(sorted(roles)), tuple(sorted(keys)))
            for triple, (roles, keys) in sorted(self._relations.items(), key=lambda item: item[0])
        )
        figures = tuple(
            record._replace(evidence=tuple(sorted(keys)))
            for _, (record, keys) in sorted(self._figures.items(), key=lambda item: item[0])
        )
        return Knowledge(
            tuple(self._articles[iri] for iri in sorted(self._articles)),
            entities, relations, figures,
            tuple(self._evidence[key] for key in sorted(self._evidence)),
            tuple(rule for rule in rules if rule[0] in self.fired),
            tuple((name, tuple(sorted(iris))) for name, iris in sorted(self.undecided.items())),
        )  # fmt: skip


def _entity(iri: str, versions: Sequence[tuple[Thing, int]], evidence: Iterable[str]) -> Entity:
    """One entity from what the articles call it: the longest label, then the most frequent, then the first."""
    if len(versions) == 1:
        only = versions[0][0]
        names = {*only.aliases}
        names.discard(only.label)
        return Entity(
            iri, only.cls, only.fine, only.label, tuple(sorted(names)), only.code, only.formula, tuple(sorted(evidence))
        )
    ordered = sorted(versions, key=lambda v: (-len(v[0].label), -v[1], v[0].label, v[0].cls, v[0].fine))
    first = ordered[0][0]
    if any(thing.cls != first.cls for thing, _ in versions):  # a brand: place here, firm there
        first = next((thing for thing, _ in ordered if thing.cls == "Organisation"), first)
    names = {alias for thing, _ in versions for alias in thing.aliases} | {thing.label for thing, _ in versions}
    fine = next((t.fine for t, _ in ordered if t.fine and t.cls == first.cls), "")
    code = next((t.code for t, _ in ordered if t.code), "")
    return Entity(
        iri,
        first.cls,
        fine,
        first.label,
        tuple(sorted(names - {first.label})),
        code,
        first.formula,
        tuple(sorted(evidence)),
    )


def _passage(reading: Reading, sentence: int) -> tuple[int, Passage]:
    """The sentence in its source; spans that only white space parts are one."""
    scan = reading.resolved.scan
    source = reading.source_text
    start, end = scan.sentences[sentence].start, scan.sentences[sentence].end
    spans: list[tuple[int, int]] = []
    for first, last in scan.source_spans(start, end):
        if spans and spans[-1][1] <= first and not source[spans[-1][1] : first].strip():
            spans[-1] = (spans[-1][0], last)
        else:
            spans.append((first, last))
    return spans[0][0], Passage(
        reading.article.source,
        tuple(spans),
        tuple(source[a:b] for a, b in spans),
        tuple(source[max(0, a - CONTEXT) : a] for a, _ in spans),
        tuple(source[b : b + CONTEXT] for _, b in spans),
    )
