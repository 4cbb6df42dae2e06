"""Source text to printed lines: where each stands, how far from the one above, and whether lines are hard-wrapped."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from jiedao.layout.vocabulary import CLOSERS, OPENING, PARAGRAPH_END
from jiedao.records import made

# A line begins and ends with ink; [^\S…] would also do, but str.strip() is faster than a lazy expression.
_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_INK_LESS = " \t\u3000\xa0\ufeff\u200b\u200c\u200d\u2060\u2002\u2003\u2009\x1f"
_BRACKET = re.compile(r"[“”‘’「」『』《》〈〉（）()【】〔〕]")
_CLOSERS = "".join(sorted(CLOSERS))
_NARROWEST, _WIDEST_WRAP = 8, 60.0
_SLACK = 2.5  # what a full line may lack of its column: a mark that may not begin a line, a number that is not parted
_EVEN = 1.0  # how far the lines differ by which a column is told
_INDENT = 2
_LEAST_COVERED = 3  # one line in so many stands in a column, where the page has no usual width
_IN_PROSE = re.compile("[，。；、,;]")
_NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十0-9]{1,3}[、.．)）]|[·•●■◆○-]")


class Line(NamedTuple):
    """`text[start:end]` is the line without the blanks around it; `gap` line breaks part it from the line above."""

    start: int
    end: int
    gap: int
    indent: bool


def front_matter_end(text: str) -> int:
    r"""The offset behind a leading YAML block between `---` lines; 0 if there is none.

    >>> front_matter_end("---\ntitle: a\n---\nbody")
    17
    """
    start = 1 if text.startswith("\ufeff") else 0
    if not text.startswith(("---\n", "---\r\n"), start):
        return 0
    closing = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$\n?", re.MULTILINE).search(text, start + 4, start + 20_000)
    return closing.end() if closing else 0


def printed_lines(text: str, start: int = 0) -> list[Line]:
    """The lines with ink in them, from `start` on, in order."""
    lines: list[Line] = []
    previous = start
    for match in _LINE.finditer(text, start):
        first, last = match.span()
        content = match.group()
        left = content.lstrip(_INK_LESS)
        if not left:
            continue
        begin = last - len(left)
        end = begin + len(left.rstrip(_INK_LESS))
        distance = first - previous
        if distance <= 1:
            gap = distance
        elif distance == 2 and text.startswith("\n\n", previous):
            gap = 2
        else:
            gap = sum(1 for _ in _BREAK.finditer(text, previous, min(first, previous + 64)))
        indented = begin - first >= 2 or content[0] == "\u3000"
        lines.append(made(Line, (begin, end, gap if lines else 0, indented)))
        previous = last
    return lines


def width(content: str) -> float:
    """The printed width in Han characters: a half-width character counts one half.

    >>> width("街道3A")
    3.0
    """
    return len(content) - len(content.encode("ascii", "ignore")) / 2


def is_closed(content: str) -> bool:
    """Whether a paragraph may end here: after a full stop, colon or dash, closing marks aside.

    >>> is_closed("他说：“好。”"), is_closed("打造“双创”"), is_closed("街道将")
    (True, False, False)
    """
    last = content[-1]
    if last in PARAGRAPH_END or "\n" in content:  # rows, which go on nowhere
        return True
    if last == "." and content.endswith(("...", "．．．")):
        return True
    if last not in CLOSERS:
        return False
    bare = content[-8:].rstrip(_CLOSERS)
    return bool(bare) and bare[-1] in PARAGRAPH_END and not (last in "）)" and bare[-1] in "：:")


def unbalanced(content: str) -> tuple[str, str]:
    """The opening marks left open and the closing marks that close nothing, in order.

    >>> unbalanced("“一领四单"), unbalanced("更满意”主题")
    (('“', ''), ('', '”'))
    """
    opened: list[str] = []
    orphans: list[str] = []
    for char in _BRACKET.findall(content):
        if char in OPENING:
            opened.append(char)
        else:
            if opened and OPENING[opened[-1]] == char:
                opened.pop()
            elif char == "’" and not any(mark == "‘" for mark in opened[-3:]):
                continue
            else:
                orphans.append(char)
    return "".join(opened), "".join(orphans)


class _Column(NamedTuple):
    """The lines from `first` to before `last` fill a column of that width; a full line lacks no more than `slack`."""

    first: int
    last: int
    width: float
    slack: float


def full_lines(text: str, lines: Sequence[Line]) -> list[bool]:
    r"""Of each line, whether it fills its column, so that what it says goes on below; all `False` where each line is a
    paragraph.

    The columns of a page differ in width. One is told by three lines or more that follow each other, are about as
    wide (or, as programs break lines, have as many characters, their indent counted or not) and break off within
    sentences. The other lines of such a passage are held against it; those of a passage without one against two such
    lines, the nearest column, or the usual width of the page.

    >>> page = ["街道有社区十二个，居", "民九万，老人二万八，", "老龄化程度在全区最高", "。", "", "一碗热汤", ""]
    >>> page += ["这家食堂的面积有四百二十平方米，能", "够容纳一百一十位老人就餐，送餐员是"]
    >>> page += ["队里的骑手，他们送完单子顺路带饭，"]
    >>> text = "\n".join([*page, "天天如此。"])
    >>> full_lines(text, printed_lines(text))
    [True, True, True, False, False, True, True, True, False]
    """
    if len(lines) < 3:
        return [False] * len(lines)
    contents = [text[line.start : line.end] for line in lines]
    bare = [width(content) for content in contents]
    widths = [size + line.indent * _INDENT for size, line in zip(bare, lines, strict=True)]
    page = _page_width(contents, widths)
    passages = _passages(lines)
    counts = [float(len(content)) for content in contents]
    indented = [size + line.indent * _INDENT for size, line in zip(counts, lines, strict=True)]
    told, sizes = max(
        (([_columns(contents, sizes, *at) for at in passages], sizes) for sizes in (widths, indented, bare, counts)),
        key=lambda measured: _covered(measured[0]),
    )
    if not page and _covered(told) * _LEAST_COVERED < len(lines):
        return [False] * len(lines)
    told = [
        columns or _columns(contents, sizes, *passage, fewest=2)
        for columns, passage in zip(told, passages, strict=True)
    ]
    everywhere = [column for columns in told for column in columns]
    full: list[bool] = []
    for columns, (first, last) in zip(told, passages, strict=True):
        beside = _Beside(columns or everywhere)
        for line in range(first, last):
            near = beside.line(line)
            wider = all(sizes[line] > column.width for column in near)
            full.append(
                any(abs(sizes[line] - column.width) <= column.slack for column in near)
                or ((not columns or wider) and page > 0 and widths[line] >= page - _SLACK)
            )
    return full


class _Beside:
    """Looks columns up, which are in order, by the lines beside them."""

    def __init__(self, columns: Sequence[_Column]) -> None:
        self._columns = columns

    def line(self, line: int) -> list[_Column]:
        """The column that the line stands in, or the nearest one; both where it stands right between two."""
        below = bisect_right(self._columns, line, key=attrgetter("last"))
        beside = self._columns[max(below - 1, 0) : below + 1]
        away = [max(column.first - line, line - column.last + 1, 0) for column in beside]
        return [column for column, distance in zip(beside, away, strict=True) if distance == min(away)]


def _passages(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Where lines follow each other, no indent or more room than is usual on the page between: (first, after last)."""
    usual, by_indent = usual_gap(lines), told_by_indent(lines)
    begins = (at for at in range(1, len(lines)) if lines[at].gap > usual or (by_indent and lines[at].indent))
    return list(pairwise([0, *begins, len(lines)]))


def _covered(told: Iterable[Sequence[_Column]]) -> int:
    """How many lines stand in a column."""
    return sum(column.last - column.first for columns in told for column in columns)


def _columns(contents: Sequence[str], sizes: Sequence[float], first: int, last: int, fewest: int = 3) -> list[_Column]:
    """The columns that show in a passage, told by so many lines or more."""
    found: list[_Column] = []
    while first < last:
        low = high = sizes[first]
        end = first + 1
        while end < last and max(high, sizes[end]) - min(low, sizes[end]) <= _EVEN:
            low, high = min(low, sizes[end]), max(high, sizes[end])
            end += 1
        if end - first < fewest:
            first += 1
            continue
        if _NARROWEST <= high <= _WIDEST_WRAP and _is_prose(contents[first:end]):
            found.append(_Column(first, end, high, 1 + high - low))
        first = end
    return found


def _is_prose(contents: Sequence[str]) -> bool:
    """Whether lines are a paragraph broken within its sentences, and no list of names, headings or numbered rows."""
    marked = sum(_IN_PROSE.search(content) is not None for content in contents)
    broken = sum(not is_closed(content) for content in contents)
    return marked * 3 >= len(contents) and broken * 2 >= len(contents) and not _mostly_numbered(contents)


def _mostly_numbered(contents: Sequence[str]) -> bool:
    return sum(_NUMBERED.match(content) is not None for content in contents) * 2 >= len(contents)


def told_by_indent(lines: Sequence[Line]) -> bool:
    """Whether the first lines of paragraphs are indented, and others are not."""
    return 2 <= sum(line.indent for line in lines) <= 0.7 * len(lines)


def usual_gap(lines: Sequence[Line]) -> int:
    """How many line breaks most often part a line from the one above."""
    gaps = Counter(line.gap for line in lines[1:])
    return max(sorted(gaps), key=gaps.__getitem__) if gaps else 1


def _page_width(contents: Sequence[str], widths: Sequence[float]) -> float:
    """The column width at which the lines were broken, in Han characters; 0.0 where each line is a paragraph.

    A page is hard-wrapped if most of its lines are about as wide as the widest usual one, many of them
    stopping in the middle of a sentence, and hardly any line is wider.
    """
    contents, widths = contents[:400], widths[:400]
    if not any(map(_IN_PROSE.search, contents)) or _mostly_numbered(contents):
        return 0.0
    longest = sum(1 for content in contents if len(content) > 2 * _WIDEST_WRAP)
    if longest * 5 > len(contents):
        return 0.0
    bins = Counter(round(value) for value in widths)
    best = max(bins, key=lambda value: (sum(bins[value - step] for step in range(3)), value))
    if best < _NARROWEST or best > _WIDEST_WRAP:
        return 0.0
    full = sum(1 for value in widths if best - _SLACK <= value <= best + 1)
    wider = sum(1 for value in widths if value > best + _SLACK)
    broken = sum(
        1
        for value, content in zip(widths, contents, strict=True)
        if best - _SLACK <= value <= best + 1 and not is_closed(content)
    )
    if full >= 3 and full * 5 >= len(widths) * 2 and wider * 5 <= len(widths) and broken * 2 >= full:
        return float(best)
    return 0.0
