"""The whole build, read top to bottom: files, articles, mentions, things, relations and figures, knowledge."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import compress, islice
from operator import ne
from typing import Any, NamedTuple

from jiedao import extraction, layout, rules
from jiedao.assemble import Assembly, Reading, StatedFigure, Told
from jiedao.entities import Candidate, Endings, EntityRules, PlaceNames
from jiedao.entities.places import GONE_ON, occurrences
from jiedao.entities.zones import BARE
from jiedao.figures import FigureContext, FigureRules, of_us, speaker
from jiedao.normalise import normalise
from jiedao.records import Article, Document, Knowledge, Skipped
from jiedao.records import made as new
from jiedao.register import Register, Undecided
from jiedao.relations import RelationRules
from jiedao.resolve import Mention, Resolved, Setting, committees, resolve, setting
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
        self.figures = FigureRules.load(next(content for content in contents if "figures" in str(content.get("id"))))
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
        areas = [self._areas(document, own) for document, own in zip(documents, laid, strict=True)]
        told = [
            _Told(article, document, area)
            for document, own, area in zip(documents, laid, areas, strict=True)
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
            for _ in own:
                yield from next(found)

    def _batch(self, batch: Sequence[_Told]) -> Iterator[list[Reading | Found]]:
        """What is found in each of some articles."""
        scans = [scan(told.article, self.entities.vocabulary) for told in batch]
        settings = [
            setting(
                article.sub_district,
                normalise(article.district) or area.district,
                area.places,
                self.register,
                document.source,
            )
            for article, document, area in batch
        ]
        named = [self._named(made, here) for made, here in zip(scans, settings, strict=True)]
        resolved = [
            self._resolved(names, here, told.area) for told, here, names in zip(batch, settings, named, strict=True)
        ]
        related = [self.relations.find(things) for things, _ in resolved]
        figures = [self._figures(things, told.article) for (things, _), told in zip(resolved, batch, strict=True)]
        for told, names, (things, nearby), relations, numbers in zip(
            batch, named, resolved, related, figures, strict=True
        ):
            article, document, _ = told
            more, refused = extraction.relations(names.stated, things)
            yield [
                *_undecided(nearby),
                *(Skipped(document.source, reason) for reason in (*names.stated.refused, *refused)),
                Reading(article, document.encoding, document.text, things, [*relations, *more], numbers),
            ]

    def _areas(self, document: Document, articles: Sequence[Article]) -> _Areas:
        """The sub-districts that a document's articles are on, in the register."""
        context = self._context(document, articles)
        names = sorted({article.sub_district for article in articles if article.sub_district})
        plain = {name: normalise(name) for name in names}  # the register writes simplified characters
        told = self.register.resolve_together(sorted(set(plain.values())), context) if names else {}
        places = {name: told[simple] for name, simple in plain.items()}
        return _Areas([*context, *plain.values()], places, self._district(document.text, context))

    def _district(self, text: str, context: Iterable[str]) -> str:
        """The one district that a document speaks of, again or with its city: there lies what the register lacks."""
        names = sorted({name for name in context if name[-1:] in "区县"})
        told = [name for name in names if any(p.level == "District" for p in self.register.divisions(name))]
        if len(told) != 1:
            return ""
        again = text.count(told[0]) > 1 or re.search(f"(?<![赴往到])[\u4e00-\u9fff]{{2}}市{told[0]}", text)
        return told[0] if again else ""

    def _named(self, made: Scan, here: Setting) -> _Named:
        """The names in an article, those of installed extractors among them."""
        known = self.register.communities(here.place.code) if here.place else {}
        candidates, nested = self.entities.find(made, self.names, known)
        stated = extraction.statements(self.brought, made)
        return _Named(made, extraction.candidates(candidates, stated, made), nested, stated)

    def _resolved(self, names: _Named, here: Setting, area: _Areas) -> tuple[Resolved, dict[str, Any]]:
        """The things of an article, and what the register has for the other sub-districts that it names."""
        written = names.scan.written
        others = {c.name or written[c.start : c.end] for c in names.candidates if c.cls == "SubDistrict"}
        nearby = {
            name: self.register.resolve(normalise(name), context=area.context)
            for name in sorted(others - set(area.places))
        }
        places = {**area.places, **nearby}
        return resolve(names.scan, names.candidates, names.nested, here, places, self.entities, self.register), nearby

    def _context(self, document: Document, articles: Sequence[Article]) -> list[str]:
        meta = document.metadata
        context = [normalise(article.district) for article in articles if article.district]
        context += [text for text in (meta.publisher, meta.title) if text]
        text = document.text if len(document.text) < 200_000 else document.text[:200_000]
        context.extend(places_in(text, self.names))
        context.extend(cities_named(text, sorted({article.sub_district for article in articles}), self.names.short))
        return context

    def _figures(self, resolved: Resolved, article: Article) -> list[StatedFigure]:
        made = resolved.scan
        context = FigureContext(article.metadata.date)
        cut = self.entities.vocabulary.segmenter.cut
        find = self.figures.find
        found: list[StatedFigure] = []
        position, things, mentions = 0, resolved.things, resolved.mentions
        last_block = quoted = -1
        past: list[list[Mention]] = []
        written = as_written(made)
        places = committees.places(things)
        classes = [things[places.get(thing, thing)].cls for thing in range(len(things))]
        for number, (first, last, _, _, block) in enumerate(made.sentences):
            begun = position
            while position < len(mentions) and mentions[position].start < last:
                position += 1
            here = [m for m in mentions[begun:position] if m.start >= first and m.end <= last]
            if article.blocks[block].kind == "heading":
                continue
            if block != last_block:
                last_block, quoted = block, -1
                context = context.new_paragraph()
            if made.text.startswith("“", first):
                quoted = first
            spans = [(start - first, end - first, classes[thing]) for start, end, thing, _, _ in here]
            figures, context = find(made.text[first:last], spans, cut=cut, context=context)
            for start, end, subject, indicator, value, unit, qualifier, period, modality, rule, back in figures:
                about = resolved.told_at(first) if subject < 0 else (past[-back] if back else here)[subject].thing
                another = back > 0 and classes[about] == "Community"
                if (subject < 0 or another) and quoted >= 0 and of_us(made.text[first:last]):
                    near = mentions[begun : begun + _SPOKEN]
                    spoken = speaker(made.text, quoted, first, [(m.start, m.end, classes[m.thing]) for m in near])
                    if spoken >= 0 and (subject < 0 or classes[near[spoken].thing] == "Community"):
                        about = near[spoken].thing
                if about < 0:
                    continue
                if not indicator.startswith(_OF_PARTY):
                    about = places.get(about, about)
                if written:
                    indicator = indicator.translate(written)
                    if unit not in made.written[first + start : first + end]:
                        unit = unit.translate(written)
                found.append(
                    new(StatedFigure, (about, indicator, value, unit, qualifier, period, rule, number, modality))
                )
            past.append(here)
        return found


_SPOKEN = 40  # mentions from a quoted sentence on, of which one may be who speaks
_OF_PARTY = ("党", "支部")  # what is counted of a party body itself


class _Areas(NamedTuple):
    """Where a document is set: what it says of that, and what the register has for the names of its sub-districts."""

    context: list[str]
    places: dict[str, Any]
    district: str = ""


class _Told(NamedTuple):
    """An article, its document, and where that is set."""

    article: Article
    document: Document
    area: _Areas


class _Named(NamedTuple):
    """The names that an article holds, those within others apart, and what installed extractors state."""

    scan: Scan
    candidates: list[Candidate]
    nested: list[Candidate]
    stated: extraction.Statements


def _batches(told: Sequence[_Told]) -> Iterator[Sequence[_Told]]:
    """So many articles as are read together."""
    first = length = 0
    for at, (article, _, _) in enumerate(told):
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
    """The names of cities and provinces, short ones too: whether a word is one is asked rarely."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def __contains__(self, name: object) -> bool:
        return any(place.level in ("City", "Province") for place in self._register.divisions(str(name)))


def as_written(made: Scan) -> dict[int, str]:
    """From simplified characters back to those that the article writes, where it writes traditional ones."""
    if made.text == made.written:
        return {}
    pairs = compress(zip(made.text, made.written, strict=True), map(ne, made.text, made.written))
    return {ord(simple): own for simple, own in pairs if simple > "\u4dff" and own > "\u33ff"}


def places_in(text: str, names: PlaceNames) -> Iterable[str]:
    """The full division names that a text mentions, in simplified characters, in order of appearance, each once."""
    seen: dict[str, None] = {}
    divisions = names.divisions
    for match in _DIVISION_END.finditer(text):
        end = match.end()
        if text[end - 1 : end + 1] in GONE_ON:
            continue  # 芙蓉|区域
        if _simple(text[end - 2 : end] if end > 1 else "") in divisions.tails:
            window = normalise(text[max(0, end - divisions.longest) : end])
            length = divisions.length(window, len(window))
            if length:
                seen.setdefault(window[-length:])
    return list(seen)


def cities_named(text: str, sub_districts: Iterable[str], cities: Mapping[str, str]) -> Iterable[str]:
    """The full names of the cities that stand by their short ones before a sub-district or in a newspaper's name.

    >>> cities = {"嘉兴": "嘉兴市", "通辽": "通辽市", "济南": "济南市"}
    >>> list(cities_named("嘉兴长水街道有招。（本报济南讯 通辽日报记者 王晨）", ["长水街道"], cities))
    ['嘉兴市', '济南市', '通辽市']
    """
    before = [
        text[max(0, at - 4) : at] for name in sub_districts if name for at in islice(occurrences(text, name), _FEW)
    ]
    ends = text if len(text) < _HEAD + _TAIL else f"{text[:_HEAD]}\n{text[-_TAIL:]}"
    printed = [match[1] or match[2] for match in _NEWSPAPER.finditer(ends)]
    shorts = (next((lead[-size:] for size in (2, 3, 4) if lead[-size:] in cities), "") for lead in (*before, *printed))
    return (cities[short] for short in dict.fromkeys(shorts) if short)


_NEWSPAPER = re.compile(
    "本[报報]([\u4e00-\u9fff]{2,4})[讯訊]|([\u4e00-\u9fff]{2,4})(?:日[报報]|晚[报報]|晨[报報]|新[闻聞][网網]|融媒)"
)
_FEW = 12  # mentions of a sub-district that are looked at
_HEAD, _TAIL = 600, 300  # characters of a text that by-lines stand in
_simple = lru_cache(maxsize=4096)(normalise)  # of two characters: of these a text has few

_DIVISION_END = re.compile("[省市区县區縣]")


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
