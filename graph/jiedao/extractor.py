"""The whole build, read top to bottom: files, articles, mentions, things, relations and figures, knowledge."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from jiedao import extraction, layout, rules
from jiedao.assemble import Assembly, Reading, StatedFigure, Told
from jiedao.entities import Endings, EntityRules, PlaceNames
from jiedao.figures import FigureContext, FigureRules
from jiedao.normalise import normalise
from jiedao.records import Article, Document, Knowledge, Skipped
from jiedao.register import Register, Undecided
from jiedao.relations import RelationRules
from jiedao.resolve import Mention, Resolved, resolve, setting
from jiedao.scan import Scan, scan

Found = Skipped | tuple[str, tuple[str, ...]]
"""What reading finds beside readings: what was passed over, and (name, candidates) of a name that stays undecided."""


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
            self.register.sub_district_names(), Endings(self.register.division_names(short=False)), anchors,
            _Cities(self.register), self.register.short_city_names,
        )  # fmt: skip

    def read(self, document: Document) -> Iterator[Reading | Found]:
        """The readings of a document's articles, and (name, candidates) for each name that stays undecided."""
        articles = layout.articles(document, self.names.sub_districts)
        scans = [scan(article, self.entities.vocabulary) for article in articles]
        areas = [article.sub_district for article in articles if article.sub_district]
        context = self._context(document, articles)
        plain = {name: normalise(name) for name in sorted(set(areas))}  # the register writes simplified characters
        told = self.register.resolve_together(sorted(set(plain.values())), context) if areas else {}
        places: dict[str, Any] = {name: told[simple] for name, simple in plain.items()}
        for name, place in places.items():
            if isinstance(place, Undecided):
                yield name, tuple(candidate.code for candidate in place.candidates)
        for article, made in zip(articles, scans, strict=True):
            here = setting(article.sub_district, normalise(article.district), places, self.register, document.source)
            known = self.register.communities(here.place.code) if here.place else {}
            candidates, nested = self.entities.find(made, self.names, known)
            stated = extraction.statements(self.brought, made)
            candidates = extraction.candidates(candidates, stated, made)
            others = sorted(
                {c.name or made.written[c.start : c.end] for c in candidates if c.cls == "SubDistrict"} - set(places)
            )
            nearby = {**places}
            for name in others:
                nearby[name] = place = self.register.resolve(normalise(name), context=[*context, *plain.values()])
                if isinstance(place, Undecided):
                    yield name, tuple(candidate.code for candidate in place.candidates)
            resolved = resolve(made, candidates, nested, here, nearby, self.entities, self.register)
            more, refused = extraction.relations(stated, resolved)
            for reason in (*stated.refused, *refused):
                yield Skipped(document.source, reason)
            relations = [*self.relations.find(resolved), *more]
            yield Reading(
                article, document.encoding, document.text, resolved, relations, self._figures(resolved, article)
            )

    def _context(self, document: Document, articles: Sequence[Article]) -> list[str]:
        meta = document.metadata
        context = [normalise(article.district) for article in articles if article.district]
        context += [text for text in (meta.publisher, meta.title) if text]
        text = document.text if len(document.text) < 200_000 else document.text[:200_000]
        context.extend(places_in(text, self.names))
        return context

    def _figures(self, resolved: Resolved, article: Article) -> list[StatedFigure]:
        made = resolved.scan
        context = FigureContext(article.metadata.date)
        cut = self.entities.vocabulary.segmenter.cut
        find = self.figures.find
        found: list[StatedFigure] = []
        position, mentions = 0, standing(resolved)
        last_block = -1
        past: list[list[Mention]] = []
        written = as_written(made)
        for number, (first, last, _, _, block) in enumerate(made.sentences):
            here = []
            while position < len(mentions) and mentions[position].start < last:
                m = mentions[position]
                if m.start >= first and m.end <= last:
                    here.append(m)
                position += 1
            if article.blocks[block].kind == "heading":
                continue
            if block != last_block:
                last_block = block
                context = context.new_paragraph()
            spans = [(m.start - first, m.end - first, m.cls) for m in here]
            figures, context = find(made.text[first:last], spans, cut=cut, context=context)
            for f in figures:
                about = resolved.own
                if f.subject >= 0:
                    about = (past[-f.back] if f.back else here)[f.subject].thing
                if about < 0:
                    continue
                indicator, unit = f.indicator, f.unit
                if written:
                    indicator = indicator.translate(written)
                    if unit not in made.written[first + f.start : first + f.end]:
                        unit = unit.translate(written)
                found.append(
                    StatedFigure(about, indicator, f.value, unit, f.qualifier, f.period, f.rule, number, f.modality)
                )
            past.append(here)
        return found


def standing(resolved: Resolved) -> Sequence[Mention]:
    """The mentions of an article, with its community in the place of a community's own committee (甲村党支部: 甲村)."""
    places = {m.start: m for m in resolved.nested if m.cls == "Community"}
    if not places:
        return resolved.mentions
    text = resolved.scan.text
    made = []
    for m in resolved.mentions:
        if m.cls == "Organisation" and (place := places.get(m.start)) and _COMMITTEE.fullmatch(text, place.end, m.end):
            m = m._replace(thing=place.thing, cls=place.cls)
        made.append(m)
    return made


_COMMITTEE = re.compile("(?:党支部|党总支|党委|综合党委|党组织|两委|居委会|村委会|居民委员会|村民委员会)")


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
    pairs = zip(made.text, made.written, strict=True)
    return {ord(simple): own for simple, own in pairs if simple != own and simple > "\u4dff" and own > "\u33ff"}


def places_in(text: str, names: PlaceNames) -> Iterable[str]:
    """The full division names that a text mentions, in simplified characters, in order of appearance, each once."""
    seen: dict[str, None] = {}
    divisions = names.divisions
    for match in _DIVISION_END.finditer(text):
        end = match.end()
        if _simple(text[end - 2 : end] if end > 1 else "") in divisions.tails:
            window = normalise(text[max(0, end - divisions.longest) : end])
            length = divisions.length(window, len(window))
            if length:
                seen.setdefault(window[-length:])
    return list(seen)


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
    for item in inputs:
        if isinstance(item, Skipped):
            yield item
        else:
            yield from extractor.read(item)
