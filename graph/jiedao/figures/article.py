"""The figures of a whole article: sentence by sentence, and of its things."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import compress
from operator import ne
from typing import NamedTuple

from jiedao.figures.names import is_kind
from jiedao.figures.records import SPEAKER, FigureContext, kind_of_division
from jiedao.figures.referring import is_verb
from jiedao.figures.rules import FigureRules
from jiedao.figures.speakers import Ours, for_the_street, of_us, ours, person_speaking, speaker
from jiedao.figures.tables import CELL, listed
from jiedao.records import made as new
from jiedao.resolve import Mention, Resolved, committees

_SPOKEN = 40  # mentions from a quoted sentence on, of which one may be who speaks
# Behind the kind of projects of which there are so many, none of which has that name (实施技改项目|8个).
_COUNTED = re.compile("(?:共|约|近|超过?)?[0-9]{1,3}余?多?[个项](?=[,，。;；、:：]|$)")
_OF_PARTY = ("党员", "党支部", "党组织", "党总支", "党小组", "党委", "支部")  # what is counted of a party body itself
# Where a clause goes on about all of a sub-district: 全街9所学校…, 目前,街道….
_OF_THE_STREET = re.compile(
    "(?<![^,，。;；：:！？!?”\\s])(?:截至)?(?:目前|如今)?[,，]?(?:全街道?|本?街道(?!社区|居民|和)|该街道|办事处)(?!的?社区|[、—－-])"
)
# The year that a heading tells of: 2023年工作总结, 2023年度经济运行情况.
_REPORT = re.compile(
    "(?<![0-9])(?P<year>20[0-9]{2})年度?(?:[上下]半年)?[^0-9,，。;；！？!?]{0,20}?(?:工作|总结|报告|情况|述职|公报|概况|综述|回顾|回眸|盘点|成绩单|答卷|大事记|计划|安排|要点|打算)"
)
_BY_CHANCE = 3  # numbers that often are the same of several things
_BUILDINGS = frozenset("座栋幢")  # how the same buildings are counted
_SHARES = frozenset(("%", "‰", "倍", "个百分点"))  # of what, their words do not tell in full
_MOST_WAYS = 30  # in which one number of one thing is told
_Words = tuple[str, str, str, str]  # indicator, unit, qualifier, period


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
    cell: tuple[int, int] | None = None  # where it stands in a table: the text from … to …


def stated(resolved: Resolved, rules: FigureRules, cut: Callable[[str], list[str]]) -> list[StatedFigure]:
    """The figures of an article, in the order of their numbers; those of nobody that it names are left out.

    Args:
        resolved: the article, its things and where it mentions them.
        rules: the figure rules of a build.
        cut: segments a short string into words.
    """
    made, mentions, things = resolved.scan, resolved.mentions, resolved.things
    context = FigureContext(made.article.metadata.date)
    written = as_written(made.text, made.written)
    places = committees.places(things)
    offices = committees.offices(things)
    classes = [things[places.get(thing, thing)].cls for thing in range(len(things))]
    found: list[StatedFigure] = []
    past: list[list[Mention]] = []
    last_block = quoted = record = -1
    reported = report_year(made.article.metadata.title)
    rows: set[int] = set()
    own: Ours | None = None
    position = 0
    for number, (first, last, _, _, block) in enumerate(made.sentences):
        begun = position
        while position < len(mentions) and mentions[position].start < last:
            position += 1
        if made.article.blocks[block].kind == "heading":
            reported = report_year(made.text[first:last]) or reported
            continue
        if made.article.blocks[block].kind == "table":
            if block != last_block:
                cells = list(_in_table(resolved, rules, block, places))
                rows.update(cell.sentence for cell in cells)
                found += cells
            if number in rows:
                last_block = block
                continue
        here = [
            m
            for m in mentions[begun:position]
            if m.start >= first
            and m.end <= last
            and not is_verb(made.text, m.start, m.end)
            and not (classes[m.thing] == "Project" and _COUNTED.match(made.text, m.end))
        ]
        if block != last_block:
            last_block, quoted, own, record = block, -1, None, listed(resolved, block)
            context = context.new_paragraph()._replace(year=reported)
        if made.text.startswith("“", first):
            quoted = first
        own = ours(made.text, first, last) or own
        spans = [(start - first, end - first, classes[thing]) for start, end, thing, _, _ in here]
        figures, context = rules.find(made.text[first:last], spans, cut=cut, context=context)
        for start, end, subject, indicator, value, unit, qualifier, period, modality, rule, back in figures:
            said = (past[-back] if back else here)[subject].thing if subject >= 0 else -1
            about = said if said >= 0 else _told(resolved, first, first + start)
            if kind := kind_of_division(subject):
                about = _containing(resolved, kind, first + start)
            elif subject == SPEAKER:
                about = _speaking(made.text, quoted, first, mentions[begun : begun + _SPOKEN], classes)
            elif said < 0 or back:
                near = mentions[begun : begun + _SPOKEN] if quoted >= 0 else ()
                spoken = _spoken_for(resolved, number, quoted, near, classes)
                whose = -1
                if own is not None and own.start < first + start < own.end:
                    whose = _called(resolved, own, spoken, mentions[max(0, position - _SPOKEN) : position], classes)
                if whose >= 0:
                    about = places.get(whose, whose)
                elif spoken >= 0 and (said < 0 or classes[said] == classes[spoken] == "Community"):
                    about = spoken
                elif back and for_the_street(made.text, quoted, first, first + start):
                    about = _told(resolved, first, first + start)
            if record >= 0 and (said < 0 or back) and subject != SPEAKER:
                about = record
            if about < 0:
                continue
            if not indicator.startswith(_OF_PARTY) and classes[about] == "Community":
                about = places.get(about, about)
            about = offices.get(about, about)
            if written:
                indicator = indicator.translate(written)
                if unit not in made.written[first + start : first + end]:
                    unit = unit.translate(written)
            told = about, indicator, value, unit, qualifier, period, rule, number, modality, None
            found.append(new(StatedFigure, told))
        past.append(here)
    return _once(found)


def report_year(heading: str) -> int:
    """The year of which a report tells, by its heading: what is 全年 or 上半年 there; 0 if it names none.

    >>> report_year("柳湖街道2023年工作总结"), report_year("二、2024年工作打算"), report_year("2023年的第一场雪")
    (2023, 2024, 0)
    """
    report = _REPORT.search(heading)
    return int(report["year"]) if report else 0


def _in_table(resolved: Resolved, rules: FigureRules, block: int, places: Mapping[int, int]) -> Iterator[StatedFigure]:
    """The figures of a block that is a table, by the words that it writes."""
    made = resolved.scan
    written = as_written(made.text, made.written)
    for cell in rules.tables.cells(resolved, block):
        about = places.get(cell.about, cell.about)
        if about >= 0:
            yield StatedFigure(
                about, cell.indicator.translate(written), cell.value, cell.unit, cell.qualifier, cell.period, CELL,
                made.sentence_at(cell.start), cell.modality, (cell.start, cell.end),
            )  # fmt: skip


def _told(resolved: Resolved, first: int, number: int) -> int:
    """Whose a number of the sentence that begins at `first` is where it names nobody: of whom the article tells there,
    or else the sub-district, where the clauses up to the number go on about all of it (全街9所学校…)."""
    told = resolved.told_at(number)
    if (
        told >= 0
        and resolved.things[told].cls == "Community"
        and _OF_THE_STREET.search(resolved.scan.text, first, number)
    ):
        area = resolved.area_at(number)
        return area if area >= 0 else told
    return told


def _containing(resolved: Resolved, kind: str, number: int) -> int:
    """The division of a kind that the article tells of at a number, or that contains it; -1 if none is known."""
    things = resolved.things
    for thing in (resolved.told_at(number), resolved.home, *resolved.chain):
        if thing >= 0 and things[thing].cls == "Division" and is_kind(things[thing].label, kind):
            return thing
    return -1


def _once(figures: list[StatedFigure]) -> list[StatedFigure]:
    """Figures without those that only tell a number again in fewer words (5个常驻小组, later 5个小组); of two in
    the same words the first is kept. Small numbers are too often the same by chance, and those of a text that
    tells one number in more ways than any does are left as they are."""
    known: dict[tuple[int, Decimal, str], dict[_Words, StatedFigure]] = {}
    for figure in figures:
        if figure.value > _BY_CHANCE and figure.unit not in _SHARES and figure.indicator:
            known.setdefault((figure.about, figure.value, figure.modality), {}).setdefault(_words(figure), figure)
    again = {
        (number, words)
        for number, alike in known.items()
        if 1 < len(alike) < _MOST_WAYS
        for n, (words, told) in enumerate(alike.items())
        if any(_tells(other, told, earlier=k < n) for k, other in enumerate(alike.values()) if k != n)
    }
    if not again:
        return figures
    return [f for f in figures if ((f.about, f.value, f.modality), _words(f)) not in again]


def _words(figure: StatedFigure) -> _Words:
    return figure.indicator, figure.unit, figure.qualifier, figure.period


def _tells(figure: StatedFigure, told: StatedFigure, earlier: bool) -> bool:
    """Whether a figure says all that another one does: of the same time, in the same words or more."""
    alike = figure.unit == told.unit or {figure.unit, told.unit} <= _BUILDINGS
    other_time = figure.period != told.period and figure.period and told.period
    if not alike or other_time:
        return False
    if figure.indicator == told.indicator:
        return earlier
    return figure.indicator.endswith(told.indicator) and (earlier or figure.sentence != told.sentence)


def _spoken_for(resolved: Resolved, number: int, quoted: int, near: Sequence[Mention], classes: Sequence[str]) -> int:
    """For whom of the mentions `near` the quotation from `quoted` on is spoken, where sentence `number` of it says
    “us”; -1 where it does not, or nobody is told to speak."""
    made = resolved.scan
    first, last, *_ = made.sentences[number]
    if not near or not of_us(made.text[first:last]):
        return -1
    spoken = speaker(made.text, quoted, first, [(m.start, m.end, classes[m.thing]) for m in near])
    return near[spoken].thing if spoken >= 0 else -1


def _speaking(text: str, quoted: int, first: int, near: Sequence[Mention], classes: Sequence[str]) -> int:
    """Who speaks the quotation from `quoted` on, of the mentions `near`; -1 if nobody is told to."""
    n = person_speaking(text, quoted, first, [(m.start, m.end, classes[m.thing]) for m in near]) if quoted >= 0 else -1
    return near[n].thing if n >= 0 else -1


def _called(resolved: Resolved, own: Ours, spoken: int, past: Sequence[Mention], classes: Sequence[str]) -> int:
    """What a quotation calls its own: for whom it is `spoken`, or the last of its kind in `past`; -1 if it has none."""
    for thing in (spoken, *(m.thing for m in reversed(past) if m.start < own.start)):
        named = own.cls != "Organisation" or resolved.things[thing].label.endswith(own.noun)
        if thing >= 0 and classes[thing] == own.cls and named:
            return thing
    return -1


def as_written(text: str, written: str) -> dict[int, str]:
    """From simplified characters back to those that an article writes, where it writes traditional ones.

    >>> "邻里机制".translate(as_written("推行邻里机制", "推行鄰里機制"))
    '鄰里機制'
    """
    if text == written:
        return {}
    pairs = compress(zip(text, written, strict=True), map(ne, text, written))
    return {ord(simple): own for simple, own in pairs if simple > "\u4dff" and own > "\u33ff"}
