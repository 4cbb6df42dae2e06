"""Where a document is set: what it says of that, and what the register has for the names of its sub-districts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from jiedao.entities import PlaceNames
from jiedao.entities.places import GONE_ON, occurrences
from jiedao.normalise import normalise
from jiedao.records import Article, Document
from jiedao.register import Place, Register, Undecided


class Area(NamedTuple):
    """Where a document is set: names of places that it says so by (`context`), the sub-districts of its articles, and
    the one district that it speaks of."""

    context: list[str]
    places: dict[str, Place | Undecided | None]
    district: str = ""


def area_of(document: Document, articles: Sequence[Article], names: PlaceNames, register: Register) -> Area:
    """Where a document with these articles is set."""
    context = _context(document, articles, names)
    told = sorted({article.sub_district for article in articles if article.sub_district})
    plain = {name: normalise(name) for name in told}  # the register writes simplified characters
    found = register.resolve_together(sorted(set(plain.values())), context) if told else {}
    places = {name: found[simple] for name, simple in plain.items()}
    return Area([*context, *plain.values()], places, _district(document.text, context, register))


def _context(document: Document, articles: Sequence[Article], names: PlaceNames) -> list[str]:
    """Names of divisions, and texts that hold them, that tell homonyms apart; those that say most of it first."""
    meta = document.metadata
    context = [normalise(article.district) for article in articles if article.district]
    context += [text for text in (meta.publisher, meta.title) if text]
    text = document.text if len(document.text) < 200_000 else document.text[:200_000]
    context.extend(places_in(text, names))
    context.extend(cities_named(text, sorted({article.sub_district for article in articles}), names.short))
    return context


def _district(text: str, context: Iterable[str], register: Register) -> str:
    """The one district that a document speaks of, again or with its city: there lies what the register lacks."""
    names = sorted({name for name in context if name[-1:] in "区县"})
    told = [name for name in names if any(p.level == "District" for p in register.divisions(name))]
    if len(told) != 1:
        return ""
    if text.count(told[0]) < 2:
        city = text.find("市" + told[0])
        if city < 0 or not _CITY_BEFORE.search(text, max(0, city - 2), city + 1):
            return ""
    return told[0]


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
    printed = [match[1] or match[2] for match in _NEWSPAPER.finditer(ends)] if _OF_PAPERS.search(ends) else ()
    shorts = (next((lead[-size:] for size in (2, 3, 4) if lead[-size:] in cities), "") for lead in (*before, *printed))
    return (cities[short] for short in dict.fromkeys(shorts) if short)


_NEWSPAPER = re.compile(
    "本[报報]([\u4e00-\u9fff]{2,4})[讯訊]|([\u4e00-\u9fff]{2,4})(?:日[报報]|晚[报報]|晨[报報]|新[闻聞][网網]|融媒)"
)
_OF_PAPERS = re.compile("[报報网網]|融媒")  # most pages have none of it at their ends
_FEW = 12  # mentions of a sub-district that are looked at
_HEAD, _TAIL = 600, 300  # characters of a text that by-lines stand in
_simple = lru_cache(maxsize=4096)(normalise)  # of two characters: of these a text has few

_CITY_BEFORE = re.compile("(?<![赴往到])[\u4e00-\u9fff]{2}市\\Z")
_DIVISION_END = re.compile("[省市区县區縣]")
