"""Lines that stand below each other as rows: of a table, or of labels with their numbers (常住人口：11.3万人)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from jiedao.layout.bylines import byline
from jiedao.layout.lines import Line
from jiedao.layout.official import is_imprint

_AMOUNT = (
    "(?:约|近|逾|超过?|共|达|不足)?[-－+]?[0-9][0-9,.]*(?:余|多|[万亿千百])*{unit}(?:左右|以上|以下|以内)?"
    "(?:[（(][^（()）]{{1,24}}[)）])?"
)
_UNIT = "[\u4e00-\u9fff%％‰℃㎡²³/]"
_BULLET = "(?:[-•·●◆▪■]\\s*|[0-9]{1,2}[.、．]\\s?|[（(][0-9一二三四五六七八九十]{1,2}[）)])?"
_NUMBERED = re.compile(
    f"{_BULLET}[^：:，。；！？|0-9\\s][^：:，。；！？|]{{0,19}}[：:]\\s?{_AMOUNT.format(unit=f'{_UNIT}{{1,6}}')}[；;。，,]?"
)
_NAMED = re.compile(
    f"{_BULLET}[\u4e00-\u9fff]{{0,4}}(?:名称|地点|位置|地址|单位|社区|小区|街道|项目|企业|公司|村|类型|性质|内容|主体|来源)[：:].{{1,60}}"
)
"""What a list says beside its numbers: 项目名称：望江小区改造项目."""
_VALUE = re.compile(f"{_AMOUNT.format(unit=f'{_UNIT}{{0,5}}')}|[-—－/／]+|")
_RULE = re.compile("[|:：\\s—-]+")
"""The line between the head of a table and its rows: |---|---|."""
_BLANK = re.compile("[ \u3000]+")
_CELL = re.compile("[^|]*")
_FEWEST = 3  # rows, the head among them, from which on what blanks part is a table

Span = tuple[int, int]


class Listing(NamedTuple):
    """The lines `first` to `last` (exclusive) are rows, of a table or of labels."""

    first: int
    last: int
    table: bool


def is_value(cell: str) -> bool:
    """Whether a cell of a table holds a number, or nothing where one could stand.

    >>> is_value("98.2%"), is_value("2310户"), is_value("-"), is_value("四唯路社区")
    (True, True, True, False)
    """
    return _VALUE.fullmatch(cell) is not None


def listings(text: str, lines: Sequence[Line]) -> list[Listing]:
    """Where tables and lists of labels stand among the lines of a page.

    >>> from jiedao.layout.lines import printed_lines
    >>> listings(page := "概况\\n常住人口：11.3万人\\n社区：10个\\n街道好。", printed_lines(page))
    [Listing(first=1, last=3, table=False)]
    """
    found: list[Listing] = []
    at = 0
    while at < len(lines):
        length = _table(text, lines, at)
        if length:
            found.append(Listing(at, at + length, table=True))
        else:
            length, numbered = _labels(text, lines, at)
            if length > 1 and numbered:
                found.append(Listing(at, at + length, table=False))
        at += max(length, 1)
    return found


def rows(text: str) -> list[list[Span]]:
    """The rows of a table, the head first: where the words of each cell stand.

    >>> table = "| 社区 | 户数 |\\n|---|---|\\n| 红星社区 | 12户 |"
    >>> [[table[a:b] for a, b in row] for row in rows(table)]
    [['社区', '户数'], ['红星社区', '12户']]
    """
    tabbed = "\t" in text
    found = []
    start = 0
    for line in text.split("\n"):
        if line.strip() and not _RULE.fullmatch(line):
            found.append([(start + a, start + b) for a, b in _cells(line, tabbed)])
        start += len(line) + 1
    return found


def _cells(line: str, tabbed: bool) -> Iterator[Span]:
    """Where the words of each cell of a row stand: between bars, tabs or else blanks."""
    if line.startswith("|"):
        spans: Iterator[Span] = (m.span() for m in _CELL.finditer(line, 1, len(line.rstrip().removesuffix("|"))))
        spans = (span for span in spans if span[0] == 1 or line[span[0] - 1] == "|")
    else:
        mark = re.compile("\t") if tabbed else _BLANK
        ends = [0, *(at for m in mark.finditer(line) for at in m.span()), len(line)]
        spans = zip(ends[::2], ends[1::2], strict=True)
    for start, end in spans:
        words = line[start:end]
        left = len(words) - len(words.lstrip())
        yield start + left, start + left + len(words.strip())


def _table(text: str, lines: Sequence[Line], at: int) -> int:
    """How many lines from `at` on are the rows of a table; 0 where none begins."""
    first = text[lines[at].start : lines[at].end]
    if first.startswith("|"):
        return sum(1 for _ in takewhile(lambda line: text.startswith("|", line.start), _close(lines, at, 1)))
    tabbed = "\t" in first
    if not tabbed and not _BLANK.search(first):
        return 0
    head = [first[a:b] for a, b in _cells(first, tabbed)]
    if len(head) < 2 or any(map(is_value, head[1:])):
        return 0
    length = 1
    for line in islice(_close(lines, at, 1), 1, None):
        row = text[line.start : line.end]
        told = [row[a:b] for a, b in _cells(row, tabbed)]
        values = sum(bool(cell) and is_value(cell) for cell in told[1:])
        alike = 0 <= len(told) - len(head) <= 1 or (tabbed and len(told) > 1)
        if not values or not alike or (not tabbed and (2 * values < len(told) - 1 or is_value(told[0]))):
            break
        length += 1
    return length if length >= (2 if tabbed else _FEWEST) else 0


def _labels(text: str, lines: Sequence[Line], at: int) -> tuple[int, int]:
    """How many lines from `at` on are labels with what they are of, and of how many that is a number."""
    length = numbered = 0
    for line in _close(lines, at, 2):
        row = text[line.start : line.end]
        number = _NUMBERED.fullmatch(row) is not None
        if not (number or _NAMED.fullmatch(row)) or is_imprint(row) or byline(row) is not None:
            break
        length += 1
        numbered += number
    return length, numbered


def _close(lines: Sequence[Line], at: int, gap: int) -> Iterator[Line]:
    """The lines from `at` on, up to the first that more line breaks part from the one above it than `gap`."""
    for index in range(at, len(lines)):
        if index > at and lines[index].gap > gap:
            return
        yield lines[index]
