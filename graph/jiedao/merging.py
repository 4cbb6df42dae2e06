"""Two graphs made one: what is said of one thing in both meets in one node."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple, TypeVar

from . import naming
from .records import ArticleRecord, Entity, Evidence, Figure, Knowledge, Relation

Record = TypeVar("Record", bound=tuple[object, ...])


def merged(*parts: Knowledge) -> Knowledge:
    """The union of the graphs, the same in whatever order they are given.

    Entities meet by IRI and keep all their names; relations by subject, predicate and object; figures and articles
    by IRI; evidence by key. Where two records of one thing differ, the one with more evidence gives class and name.

    >>> a = Entity("place/a", "SubDistrict", "", "甲街道", (), "", "", ("1", "2"))
    >>> b = Entity("place/a", "SubDistrict", "", "甲街道办事处", (), "410103001", "", ("3",))
    >>> empty = Knowledge((), (), (), (), ())
    >>> merged(empty._replace(entities=(b,)), empty._replace(entities=(a,))).entities[0][3:]
    ('甲街道', ('甲街道办事处',), '410103001', '', ('1', '2', '3'))
    """
    sources = _sources(parts)
    return Knowledge(
        articles=_first(_article(record, sources) for part in parts for record in part.articles),
        entities=tuple(
            _entity(list(group))
            for _, group in groupby(sorted(e for part in parts for e in part.entities), itemgetter(0))
        ),
        relations=tuple(
            _relation(list(group))
            for _, group in groupby(sorted(r for part in parts for r in part.relations), itemgetter(0, 1, 2))
        ),
        figures=tuple(
            min(group, key=plainness)._replace(evidence=_keys(figure.evidence for figure in group))
            for group in _groups(figure for part in parts for figure in part.figures)
        ),
        evidence=_first(proof for part in parts for proof in _evidence(part, sources)),
        rules=tuple(sorted({rule for part in parts for rule in part.rules})),
        undecided=tuple(
            (name, _keys(candidates for _, candidates in group))
            for name, group in (
                (group[0][0], group) for group in _groups(entry for part in parts for entry in part.undecided)
            )
        ),
    )


class _Read(NamedTuple):
    """The name of a text, and how it was read, as articles tell."""

    source: str
    encoding: str
    extractor: str
    digest: str


def _sources(parts: Iterable[Knowledge]) -> dict[str, _Read]:
    """How each text was read: the first of the ways, by the name."""
    sources: dict[str, _Read] = {}
    for part in parts:
        for article in part.articles:
            own = _Read(article.source, article.encoding, article.extractor, article.digest)
            sources[article.document] = min(own, sources.get(article.document, own))
    return sources


def _article(article: ArticleRecord, sources: Mapping[str, _Read]) -> ArticleRecord:
    return article._replace(**sources[article.document]._asdict()) if article.document else article


def _evidence(part: Knowledge, sources: Mapping[str, _Read]) -> Iterator[Evidence]:
    """The evidence of a part, its passages in texts by the names that these have in the whole."""
    renamed = {
        (article.iri, article.source): sources[article.document].source
        for article in part.articles
        if article.document and sources[article.document][0] != article.source
    }
    for proof in part.evidence:
        source = renamed.get((proof.article, proof.passage.source)) if renamed else None
        yield proof._replace(passage=proof.passage._replace(source=source)) if source else proof


def plainness(figure: Figure) -> tuple[bool, Figure]:
    """Of records of one figure the least tells it: the one in simplified characters, which most readers ask in."""
    words = figure.indicator + figure.unit
    return naming.simplified(words) != words, figure


def _groups(records: Iterable[Record]) -> Iterable[list[Record]]:
    return (list(group) for _, group in groupby(sorted(records), itemgetter(0)))


def _first(records: Iterable[Record]) -> tuple[Record, ...]:
    return tuple(group[0] for group in _groups(records))


def _keys(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(sorted({key for part in parts for key in part}))


def _entity(group: list[Entity]) -> Entity:
    if len(group) == 1:
        return group[0]
    best = min(group, key=lambda entity: (-len(entity.evidence), entity))
    names = {name for entity in group for name in (entity.label, *entity.aliases)}
    return best._replace(
        fine=best.fine or min((e.fine for e in group if e.fine and e.cls == best.cls), default=""),
        aliases=tuple(sorted(names - {best.label})),
        code=best.code or min((e.code for e in group if e.code), default=""),
        formula=best.formula or min((e.formula for e in group if e.formula), default=""),
        evidence=_keys(entity.evidence for entity in group),
    )


def _relation(group: list[Relation]) -> Relation:
    role = group[0].role or min((r.role for r in group if r.role), default="")
    return group[0]._replace(role=role, evidence=_keys(relation.evidence for relation in group))
