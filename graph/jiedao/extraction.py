"""Extractors of entities and relations brought by other packages: an own model, or a large language model.

A package announces one as an entry point of the group `jiedao.extractors`; its name becomes the id of the rule::

    [project.entry-points."jiedao.extractors"]
    my-model = "my_package:extract"

where `extract(text: jiedao.extraction.Text) -> Iterable[StatedEntity | StatedRelation]` is called once for each
article. What it states is held to the text as all rules are: a name that does not stand in the article, a class or
relation that the vocabulary does not know, and a sentence that names no such thing are passed over and told in
`report.json`. What passes gets evidence, is resolved and linked like the finds of the rule packs, and where both
name the same words the extractor wins, but not over places, awards and names of lexicons.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from importlib.metadata import EntryPoint, entry_points
from typing import NamedTuple

from .entities.candidate import Candidate, resolve_overlaps
from .naming import key
from .records import COARSE_CLASSES, FINE_CLASSES, MODALITIES, PREDICATES
from .relations import Found
from .resolve import Resolved
from .scan import Scan

GROUP = "jiedao.extractors"
PRIORITY = 59
"""Of what extractors name: above the rules, below places (60), awards (62) and names of lexicons (100)."""


class Text(NamedTuple):
    """One article as an extractor gets it.

    `sentences` holds (start, end) of each, offsets into `text`. `sub_district`, `district`, `title` and `date` (ISO
    8601) are empty where not known.
    """

    source: str
    text: str
    sentences: tuple[tuple[int, int], ...]
    sub_district: str = ""
    district: str = ""
    title: str = ""
    date: str = ""


class StatedEntity(NamedTuple):
    """A thing that the article names: `name` as written there, `cls` and `fine` as in `jiedao.records`."""

    name: str
    cls: str
    fine: str = ""


class StatedRelation(NamedTuple):
    """A relation that a sentence states: subject and object by any of their names in the article.

    `quote` is a run of words of the sentence; left out: the first sentence that names both.
    """

    subject: str
    predicate: str
    object: str
    quote: str = ""
    role: str = ""
    modality: str = ""


Statement = StatedEntity | StatedRelation
Extract = Callable[[Text], Iterable[Statement]]


class Plugin(NamedTuple):
    """An installed extractor: its id, version and description, and the function."""

    id: str
    version: str
    description: str
    extract: Extract


class Statements(NamedTuple):
    """What the extractors state of one article, and why some of it was passed over."""

    entities: tuple[tuple[str, StatedEntity], ...] = ()  # (extractor, statement)
    relations: tuple[tuple[str, StatedRelation], ...] = ()
    refused: tuple[str, ...] = ()


def installed() -> tuple[Plugin, ...]:
    """The extractors that installed packages bring, by id.

    >>> [extractor.id for extractor in installed() if extractor.id == "no-such-extractor"]
    []
    """
    found = sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value))
    return tuple(_loaded(point) for point in found)


def _loaded(point: EntryPoint) -> Plugin:
    extract: Extract = point.load()
    lines = (extract.__doc__ or point.value).strip().splitlines()
    return Plugin(point.name, point.dist.version if point.dist else "", lines[0] if lines else "", extract)


def described(extractors: Sequence[Plugin]) -> tuple[tuple[str, str, str], ...]:
    """(id, version, description) of each, as `jiedao.rules.described` tells of rules."""
    return tuple(sorted((extractor.id, extractor.version, extractor.description) for extractor in extractors))


def statements(extractors: Sequence[Plugin], scan: Scan) -> Statements:
    """What the extractors state of an article. Their own mistakes do not end the build: they are told in `refused`."""
    if not extractors:
        return Statements()
    article = scan.article
    given = Text(
        article.source, scan.written, tuple((s.start, s.end) for s in scan.sentences), article.sub_district,
        article.district, article.title or article.metadata.title, article.metadata.date,
    )  # fmt: skip
    entities: list[tuple[str, StatedEntity]] = []
    relations: list[tuple[str, StatedRelation]] = []
    refused: list[str] = []
    for extractor in extractors:
        try:
            for statement in extractor.extract(given):
                fault = _fault(statement, scan.written)
                if fault:
                    refused.append(f"the extractor {extractor.id}: {fault}")
                elif isinstance(statement, StatedEntity):
                    entities.append((extractor.id, statement))
                else:
                    relations.append((extractor.id, statement))
        except Exception as error:
            refused.append(f"the extractor {extractor.id} failed: {type(error).__name__}: {error}")
    return Statements(tuple(entities), tuple(relations), tuple(refused))


def _fault(statement: Statement, text: str) -> str:
    if isinstance(statement, StatedEntity):
        if statement.cls not in COARSE_CLASSES:
            return f"no class {statement.cls!r}; there are: {', '.join(COARSE_CLASSES)}"
        if statement.fine and FINE_CLASSES.get(statement.fine) != statement.cls:
            return f"{statement.fine!r} is no finer class of {statement.cls}"
        if len(statement.name.strip()) < 2 or statement.name not in text:
            return f"the name {statement.name!r} does not stand in the article"
        return ""
    if isinstance(statement, StatedRelation):
        if statement.predicate not in PREDICATES:
            return f"no relation {statement.predicate!r}; there are: {', '.join(PREDICATES)}"
        if statement.modality and statement.modality not in MODALITIES:
            return f"no modality {statement.modality!r}; there are: {', '.join(MODALITIES)}"
        if statement.quote and statement.quote not in text:
            return f"the quote {statement.quote[:40]!r} does not stand in the article"
        return ""
    return f"{type(statement).__name__} is neither a StatedEntity nor a StatedRelation"


def candidates(found: Sequence[Candidate], stated: Statements, scan: Scan) -> list[Candidate]:
    """The mentions that the rules found and those that extractors state, without overlaps, in order."""
    if not stated.entities:
        return list(found)
    more: list[Candidate] = []
    for rule, entity in dict.fromkeys(stated.entities):
        at = scan.written.find(entity.name)
        while at >= 0:
            end = at + len(entity.name)
            if "\n" not in entity.name:
                more.append(Candidate(at, end, entity.cls, entity.fine, rule, PRIORITY))
            at = scan.written.find(entity.name, end)
    return resolve_overlaps([*found, *more])


def relations(stated: Statements, resolved: Resolved) -> tuple[list[Found], list[str]]:
    """The relations that extractors state between things of the article, and why others are passed over."""
    if not stated.relations:
        return [], []
    named: dict[str, list[int]] = {}
    for number, thing in enumerate(resolved.things):
        for name in dict.fromkeys(map(key, (thing.label, *thing.aliases))):
            named.setdefault(name, []).append(number)
    told: dict[int, set[int]] = {}
    for mention in (*resolved.mentions, *resolved.nested):
        told.setdefault(mention.thing, set()).add(resolved.scan.sentence_at(mention.start))
    found: dict[Found, None] = {}
    refused: list[str] = []
    for rule, relation in stated.relations:
        ends: list[int] = []
        for name in (relation.subject, relation.object):
            known = named.get(key(name), [])
            if len(known) == 1:
                ends.append(known[0])
            else:
                why = "names more than one thing" if known else "names nothing"
                refused.append(f"the extractor {rule}: {name!r} {why} in the article ({relation.predicate})")
        if len(ends) < 2:
            continue
        sentence = _sentence(relation, ends, told, resolved)
        if sentence < 0:
            refused.append(f"the extractor {rule}: no sentence names both {relation.subject!r} and {relation.object!r}")
        elif ends[0] != ends[1]:
            found.setdefault(
                Found(ends[0], relation.predicate, ends[1], relation.role, rule, sentence, relation.modality)
            )
    return list(found), refused


def _sentence(relation: StatedRelation, ends: Sequence[int], told: dict[int, set[int]], resolved: Resolved) -> int:
    """The sentence of the quote, or the first that names both; the article's own sub-district need not be named."""
    if relation.quote:
        return resolved.scan.sentence_at(resolved.scan.written.find(relation.quote))
    common: set[int] | None = None
    for end in ends:
        if end != resolved.own:
            here = told.get(end, set())
            common = here if common is None else common & here
    return min(common, default=-1) if common else -1
