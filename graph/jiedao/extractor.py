"""The whole build, read top to bottom: files, articles, mentions, things, relations and figures, knowledge."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from jiedao import entities, extraction, layout, naming, rules
from jiedao.area import Area, area_of
from jiedao.assemble import Assembly, Reading, Told
from jiedao.entities import Candidate, Endings, EntityRules, PlaceNames
from jiedao.entities.zones import BARE
from jiedao.figures import FigureRules, stated
from jiedao.normalise import normalise
from jiedao.records import Article, Document, Knowledge, Skipped
from jiedao.register import Register, Undecided
from jiedao.relations import RelationRules
from jiedao.resolve import Resolved, Setting, pieces, resolve, setting
from jiedao.scan import Scan, scan

Found = Skipped | tuple[str, tuple[str, ...]]
"""What reading finds beside readings: what was passed over, and (name, candidates) of a name that stays undecided."""


TOGETHER = 32
TOGETHER_LENGTH = 100_000
"""So many documents, or characters, are read together."""


class Extractor:
    """The compiled rules and the register: what turns documents into readings, one document at a time."""

    def __init__(
        self,
        packs: Sequence[rules.Pack],
        register: Register | None = None,
        brought: Sequence[extraction.Plugin] | None = None,
    ) -> None:
        self.packs = tuple(packs)
        self.brought = extraction.installed() if brought is None else tuple(brought)
        contents = [pack.content for pack in packs]
        self.entities = EntityRules(contents)
        self.relations = RelationRules(contents, self.entities.vocabulary)
        figures = next(content for content in contents if "figures" in str(content.get("id")))
        self.figures = FigureRules.load(figures, self.relations.modalities)
        self.register = register or Register.load()
        anchors = self.register.division_names() | {"中国", "全国", "中华", "香港", "澳门", "台湾"}
        words = self.entities.vocabulary.categories  # 会同 is a county, and a verb
        anchors = frozenset(name for name in anchors if name not in words)
        self.names = PlaceNames(
            self.register.sub_district_names(), Endings(_written_divisions(self.register)), anchors,
            _Cities(self.register), self.register.short_city_names,
        )  # fmt: skip

    def read(self, document: Document) -> Iterator[Reading | Found]:
        """The readings of a document's articles, and (name, candidates) for each name that stays undecided."""
        return self.read_together((document,))

    def read_together(self, inputs: Sequence[Document | Skipped]) -> Iterator[Reading | Found]:
        """What `read` finds in each document, in order; inputs that were passed over are handed through.

        One stage after the other: what its rules need stays in the processor's caches for all of them. So many
        articles at a time that a document may be of any length.
        """
        documents = [item for item in inputs if isinstance(item, Document)]
        laid = [layout.articles(document, self.names.sub_districts, self.names.short) for document in documents]
        areas = [
            area_of(document, own, self.names, self.register) for document, own in zip(documents, laid, strict=True)
        ]
        iris = [
            naming.document_iri(_beginning(own), document.text, document.metadata)
            for document, own in zip(documents, laid, strict=True)
        ]
        told = [
            _Told(article, document, iri, area)
            for document, iri, own, area in zip(documents, iris, laid, areas, strict=True)
            for article in own
        ]
        found = (one for batch in _batches(told) for one in self._batch(batch))
        sources = zip(documents, laid, areas, strict=True)
        for item in inputs:
            if isinstance(item, Skipped):
                yield item
                continue
            _, own, area = next(sources)
            yield from _undecided(area.places)
            yield from _united(next(found) for _ in own)

    def _batch(self, batch: Sequence[_Told]) -> Iterator[list[Reading | Found]]:
        """What is found in each of some articles."""
        scans = [scan(told.article, self.entities.vocabulary) for told in batch]
        settings = [
            setting(
                article.sub_district,
                normalise(article.district) or area.district,
                area.places,
                self.register,
                iri,
            )
            for article, _, iri, area in batch
        ]
        named = [self._named(made, here) for made, here in zip(scans, settings, strict=True)]
        resolved = [
            self._resolved(names, here, told.area) for told, here, names in zip(batch, settings, named, strict=True)
        ]
        related = [self.relations.find(things) for things, _ in resolved]
        figures = [stated(things, self.figures, self.entities.vocabulary.segmenter.cut) for things, _ in resolved]
        for told, names, (things, nearby), relations, numbers in zip(
            batch, named, resolved, related, figures, strict=True
        ):
            article, document, iri, _ = told
            more, refused = extraction.relations(names.brought, things)
            yield [
                *_undecided(nearby),
                *(Skipped(document.source, reason) for reason in (*names.brought.refused, *refused)),
                Reading(article, iri, document, things, [*relations, *more], numbers),
            ]

    def _named(self, made: Scan, here: Setting) -> _Named:
        """The names in an article, those of installed extractors among them."""
        known = self.register.communities(here.place.code) if here.place else {}
        candidates, nested = entities.find(self.entities, made, self.names, known)
        brought = extraction.statements(self.brought, made)
        return _Named(made, extraction.candidates(candidates, brought, made), nested, brought)

    def _resolved(self, names: _Named, here: Setting, area: Area) -> tuple[Resolved, dict[str, Any]]:
        """The things of an article, and what the register has for the other sub-districts that it names and, as far
        as where it plays does not settle it, for divisions of a name that several have."""
        written = names.scan.written
        others = {c.name or written[c.start : c.end] for c in names.candidates if c.cls == "SubDistrict"}
        divisions = {c.name or written[c.start : c.end] for c in names.candidates if c.cls == "Division"}
        others.update(name for name in divisions if len(self.register.divisions(normalise(name))) > 1)
        nearby = {
            name: self.register.resolve(normalise(name), context=area.context)
            for name in sorted(others - set(area.places))
        }
        places = {**area.places, **nearby}
        made = resolve(names.scan, names.candidates, names.nested, here, places, self.entities, self.register)
        settled = {thing.label for thing in made.things if thing.cls == "Division" and thing.code}
        return made, {name: place for name, place in nearby.items() if name not in settled}


def _united(articles: Iterable[list[Reading | Found]]) -> Iterator[Reading | Found]:
    """What is found in the articles of a document; what one names that stands beside another is one thing in both."""
    last: list[list[Reading | Found]] = []
    for items in chain(articles, ((),)):
        if last:
            beside = [item.resolved for near in (*last[:-1], items) for item in near if isinstance(item, Reading)]
            for item in last[-1]:
                if isinstance(item, Reading):
                    item = item._replace(resolved=pieces.as_beside(item.resolved, beside))
                yield item
        last = [*last[-1:], list(items)]


class _Told(NamedTuple):
    """An article, its document with its IRI, and where that is set."""

    article: Article
    document: Document
    iri: str
    area: Area


class _Named(NamedTuple):
    """The names that an article holds, those within others apart, and what installed extractors state."""

    scan: Scan
    candidates: list[Candidate]
    nested: list[Candidate]
    brought: extraction.Statements


def _beginning(articles: Sequence[Article]) -> str:
    """The words that a page begins with, its metadata and its marks aside."""
    return next((article.title or article.blocks[0].text for article in articles if article.blocks), "")


def _batches(told: Sequence[_Told]) -> Iterator[Sequence[_Told]]:
    """So many articles as are read together."""
    first = length = 0
    for at, (article, *_) in enumerate(told):
        length += sum(len(block.text) for block in article.blocks)
        if length > TOGETHER_LENGTH:
            yield told[first : at + 1]
            first, length = at + 1, 0
    if first < len(told):
        yield told[first:]


def _undecided(places: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, place in places.items():
        if isinstance(place, Undecided):
            yield name, tuple(candidate.code for candidate in place.candidates)


def _written_divisions(register: Register) -> frozenset[str]:
    """The full names of divisions, and short ones that still say what they are: 管城区 of 管城回族区."""
    short = (name for name in register.division_names() if name[-1] in "区县" and len(name) > 2)
    return register.division_names(short=False).union(short).difference(BARE)


class _Cities:
    """The names of cities and provinces, short ones too: whether a word is one is seldom so."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._divisions = register.division_names()

    def __contains__(self, name: object) -> bool:
        if name not in self._divisions:  # as hardly any word that is asked for
            return False
        return any(place.level in ("City", "Province") for place in self._register.divisions(str(name)))


class Result(NamedTuple):
    """A build's knowledge, what it passed over, and how often each rule fired."""

    knowledge: Knowledge
    skipped: tuple[Skipped, ...]
    fired: dict[str, int]


def build(
    inputs: Iterable[Document | Skipped],
    extractor: Extractor,
    spread: Callable[[Iterable[Document | Skipped]], Iterator[Told | Found]] | None = None,
) -> Result:
    """Read all inputs into one knowledge. `spread` reads them elsewhere, as `jiedao.parallel` does."""
    assembly = Assembly()
    skipped: list[Skipped] = []
    for item in spread(inputs) if spread else _read(inputs, extractor):
        if isinstance(item, Reading):
            assembly.add(item)
        elif isinstance(item, Told):
            assembly.join(item)
        elif isinstance(item, Skipped):
            skipped.append(item)
        else:
            assembly.undecided.setdefault(item[0], set()).update(item[1])
    skipped += (Skipped(name, f"the same text as {first}: told once") for name, first in assembly.repeated)
    knowledge = assembly.knowledge((*rules.described(extractor.packs), *extraction.described(extractor.brought)))
    return Result(knowledge, tuple(skipped), dict(sorted(assembly.fired.items())))


def _read(inputs: Iterable[Document | Skipped], extractor: Extractor) -> Iterator[Reading | Found]:
    batch: list[Document | Skipped] = []
    length = 0
    for item in inputs:
        batch.append(item)
        length += len(item.text) if isinstance(item, Document) else 0
        if len(batch) == TOGETHER or length > TOGETHER_LENGTH:
            yield from extractor.read_together(batch)
            batch, length = [], 0
    yield from extractor.read_together(batch)
