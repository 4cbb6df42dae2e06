"""The cells of a table: what the head of a column says of each number, and whose it is by what its row names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from operator import attrgetter
from typing import Any, NamedTuple

from jiedao.figures.pack import compiled
from jiedao.figures.records import Hit
from jiedao.figures.sentence import ACTORS
from jiedao.layout.listings import Span, is_value, rows
from jiedao.periods import Period, PeriodRules
from jiedao.resolve import Mention, Resolved

CELL = "figure.cell"
_SUBJECTS = ACTORS | {"Programme"}
_NUMBER = re.compile(
    "(?P<rough>约|近|逾|超过?|不足)?(?P<sign>[-－+＋])?(?P<number>[0-9][0-9,.]*.*?)(?P<behind>左右|以上|以下|以内)?"
)
_BARE = re.compile("[0-9][0-9,.]*[余多]?[千百万亿]*")
_IN_BRACKETS = re.compile("[（(](?:单位[：:]\\s*)?(?P<unit>[^（()）]{1,6})[）)]$|[/／](?P<behind>[^/／]{1,4})$")
_SAID = re.compile("单位[：:]\\s*(?P<unit>[\u4e00-\u9fff%％‰㎡]{1,6})")
_AROUND = " \u3000、，,:：的"
_START = attrgetter("start")
_LABEL = 8  # characters of a label that are looked at
_SUBJECT_LABEL = re.compile("(?:名称|项目|社区|小区|街道|单位|企业|公司)：\\Z")


def listed(resolved: Resolved, block: int) -> int:
    """The thing that a list of labels is of (项目名称：望江小区改造项目), by its number; -1 if the block is none."""
    scan = resolved.scan
    if "\n" not in scan.article.blocks[block].text:
        return -1
    first = scan.block_starts[block]
    last = first + len(scan.article.blocks[block].text)
    named = _named(resolved.mentions, first, last)
    return next((m.thing for m in named if _SUBJECT_LABEL.search(scan.text, max(first, m.start - _LABEL), m.start)), -1)


def _named(mentions: Sequence[Mention], start: int, end: int) -> list[Mention]:
    """The mentions within a span of what may have numbers; `mentions` are in order."""
    inside = mentions[bisect_left(mentions, start, key=_START) : bisect_left(mentions, end, key=_START)]
    return [m for m in inside if m.end <= end and m.cls in _SUBJECTS]


class Cell(NamedTuple):
    """The number of a cell, which stands from `start` to `end` of the article's text; `about` is a thing's number."""

    about: int
    indicator: str
    value: Decimal
    unit: str
    qualifier: str
    period: str
    modality: str
    start: int
    end: int


class _Column(NamedTuple):
    """What the head of a column says: of what its numbers are, by which unit and of which time, of which thing; whether
    they are growth (of the column before); whether they count nothing."""

    label: str
    unit: str = ""
    period: Period | None = None
    thing: int = -1
    grows: bool = False
    idle: bool = False


class Tables:
    """Reads tables by the words of the pack's entry `figure.cell`; `amount` is the number behind a label."""

    def __init__(
        self, entry: Mapping[str, Any], amount: Callable[[str, str], Hit | None], periods: PeriodRules
    ) -> None:
        self._amount = amount
        self._periods = periods
        self._idle, self._generic, self._grows, self._whole = (
            compiled(entry.get(key, "(?!)"), CELL) for key in ("idle", "generic", "growth", "whole")
        )
        self._units = [(str(unit), compiled(f"(?:{noun})$", CELL)) for unit, noun in entry.get("units", {}).items()]
        self._modes = [(str(word), compiled(noun, CELL)) for word, noun in entry.get("modes", {}).items()]

    def cells(self, resolved: Resolved, block: int) -> Iterator[Cell]:
        """The figures of a block that is a table, row by row."""
        scan = resolved.scan
        first = scan.block_starts[block]
        last = first + len(scan.article.blocks[block].text)
        head, *body = [[(first + a, first + b) for a, b in row] for row in rows(scan.written[first:last])] or [[]]
        if body and len(body[0]) == len(head) + 1:
            head = [(first, first), *head]  # no word stands above the names of the rows
        named = _named(resolved.mentions, first, last)
        above = _SAID.search(scan.text, max(0, scan.block_starts[block - 1] if block else 0), first)
        columns = [self._column(resolved, span, named, above["unit"] if above else "") for span in head]
        for row in body:
            yield from self._row(resolved, row, columns, named)

    def _column(self, resolved: Resolved, span: Span, named: Sequence[Mention], unit: str) -> _Column:
        label = resolved.scan.text[slice(*span)]
        if self._idle.fullmatch(label):
            return _Column(label, idle=True)
        thing = next((m.thing for m in _named(named, *span)), -1)
        told = _IN_BRACKETS.search(label)
        for found in (told, _SAID.search(label)):
            own = next(filter(None, found.groups()), "") if found else ""
            if found and self._amount("", f"1{own}"):
                label, unit = label[: found.start()] + label[found.end() :], own
                break
        date = resolved.scan.article.metadata.date
        period = next(iter(self._periods.find(label, date, 0)), None)
        if period is not None:
            label = label[: period.start] + label[period.end :]
        label = label.strip(_AROUND)
        if self._grows.fullmatch(label):
            return _Column("", "%", period, thing, grows=True)
        return _Column("" if thing >= 0 or self._generic.fullmatch(label) else label, unit, period, thing)

    def _row(
        self, resolved: Resolved, row: Sequence[Span], columns: Sequence[_Column], named: Sequence[Mention]
    ) -> Iterator[Cell]:
        text = resolved.scan.text
        about, label, unit = -1, "", ""
        for (start, end), column in zip(row, columns, strict=False):
            if column.idle or start == end or is_value(text[start:end]):
                continue
            m = next(iter(_named(named, start, end)), None)
            about = m.thing if m is not None else -1
            label = text[start:end] if m is None else (text[start : m.start] + text[m.end : end]).strip(_AROUND)
            if (told := _IN_BRACKETS.search(label)) and self._amount("", f"1{told['unit'] or told['behind']}"):
                label, unit = label[: told.start()], told["unit"] or told["behind"]
            break
        of_all = self._whole.fullmatch(label) is not None
        label = "" if of_all else label
        last = ""
        for (start, end), column in zip(row, columns, strict=False):
            if column.idle:
                continue
            whose = next((thing for thing in (about, column.thing) if thing >= 0), -1)
            indicator = (last if column.grows and column.thing < 0 else "") or label + column.label
            own = column.unit if column.grows else unit or column.unit
            found = self._cell(resolved, (start, end), indicator, own, column)
            if found is not None:
                last = last if column.grows else indicator
                yield found._replace(about=whose if whose >= 0 else resolved.told_at(start))

    def _cell(self, resolved: Resolved, span: Span, indicator: str, unit: str, column: _Column) -> Cell | None:
        """What a cell states; None where it holds no number with a unit."""
        match = _NUMBER.fullmatch(resolved.scan.text, *span)
        if match is None or not indicator:
            return None
        number = match["number"]
        if _BARE.fullmatch(number):
            number += unit or next((unit for unit, noun in self._units if noun.search(indicator)), "")
        hit = self._amount(indicator, number)
        if hit is None:
            return None
        mode, modality = next(
            (
                (word, "Expected" if word == "预计" else "Planned")
                for word, noun in self._modes
                if noun.search(indicator)
            ),
            ("", ""),
        )
        period = column.period
        parts = [period.label if period else "", match["rough"] or "", hit.rough, match["behind"] or "", mode]
        parts.append("同比增速" if column.grows else "")
        value = -hit.value if match["sign"] in ("-", "－") else hit.value
        qualifier = "，".join(dict.fromkeys(filter(None, parts)))
        return Cell(-1, indicator, value, hit.unit, qualifier, period.iso if period else "", modality, *span)
