"""Printed lines to pieces of a page: paragraphs put together again, and each told by what it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, islice
from operator import itemgetter
from typing import NamedTuple

from jiedao.layout import official
from jiedao.layout.areas import whole_line
from jiedao.layout.bylines import byline, is_credit, may_be_dated, reporter_of_picture, trim
from jiedao.layout.lines import Line, full_lines, is_closed, told_by_indent, unbalanced, usual_gap
from jiedao.layout.listings import listings
from jiedao.layout.mastheads import masthead
from jiedao.layout.vocabulary import CAPTION_MARKS, SENTENCE_END

_MARK = re.compile(r"(#{1,6})[ \t\u3000]+")
_INK = re.compile(r"[\w]")
_CLAUSE = re.compile(r"[，,；;]")
_QUOTED = re.compile(r"[“「『《（(][^”」』》）)“「『《（(]{0,60}[”」』》）)]")
_PAGE_NUMBER = re.compile(r"(?:第?\s*[A-Z]?\d{1,3}\s*版?|[A-Z]\d{1,2}|[—―]\s*\d+\s*[—―]|-\s*\d+\s*-)")
_COUPLET = re.compile(r"^(?![^ \u3000，]{0,8}[讯訊電电][ \u3000])[^，,]*[ \u3000][^，,]*$")  # two parts, no dateline
_BOX = re.compile("【[^】]{2,8}】[^。]*[，、；,;]")
_LONGEST_DISPLAY = 45

Span = tuple[int, int]


class Piece(NamedTuple):
    """A paragraph, a display line (title, heading, caption), a by-line or an area's name, as printed.

    `kind` is `prose`, `display`, `caption`, `byline` or `area`, of an official document also `signature` or `imprint`;
    `spans` lead into the source; `level` is the number of `#` before a display line, 0 without; `gap` the line breaks
    above; `authors` the names that were taken off it; `apart` tells that more room is left above than between
    paragraphs, as around pictures. Rows that belong together are one piece of prose with line feeds; `table` tells that
    they are those of a table.
    """

    kind: str
    text: str
    spans: tuple[Span, ...]
    gap: int
    level: int = 0
    authors: tuple[str, ...] = ()
    apart: bool = False
    table: bool = False

    @property
    def start(self) -> int:
        return self.spans[0][0]


def joint(text: str, left: Span, right: Span) -> tuple[Span, ...]:
    """What stands between spans that belong together: a blank between Latin words, nothing between Han characters."""
    before, after = text[left[1] - 1], text[right[0]]
    if (
        before.isascii()
        and after.isascii()
        and (before.isalpha() or before in ",.;:")
        and after.isalpha()
        and right[0] > left[1]
    ):
        return ((left[1], left[1] + 1),)
    return ()


def written(text: str, spans: tuple[Span, ...]) -> str:
    """The words of the spans; a single line break or blank that joins two spans is one blank."""
    if len(spans) == 1:
        return text[spans[0][0] : spans[0][1]]
    parts = []
    for start, end in spans:
        part = text[start:end]
        parts.append(" " if end - start == 1 and part.isspace() else part)
    return "".join(parts)


def cut(spans: tuple[Span, ...], start: int, end: int) -> tuple[Span, ...]:
    """The spans of the characters `start` to `end`, counted along the spans.

    >>> cut(((10, 13), (20, 25)), 2, 5)
    ((12, 13), (20, 22))
    """
    if len(spans) == 1:
        first = spans[0][0]
        return ((first + start, first + end),)
    kept = []
    position = 0
    for first, last in spans:
        size = last - first
        low, high = max(start - position, 0), min(end - position, size)
        if low < high:
            kept.append((first + low, first + high))
        position += size
    return tuple(kept)


def _without_stars(text: str, start: int, end: int) -> tuple[Span, ...]:
    spans = []
    position = start
    while (star := text.find("**", position, end)) >= 0:
        if star > position:
            spans.append((position, star))
        position = star + 2
    if position < end:
        spans.append((position, end))
    return tuple(spans)


def is_display(content: str) -> bool:
    """Whether a line is set apart, as a title, a heading or a caption, rather than a piece of a sentence.

    >>> is_display("聚力民生 办好实事"), is_display("街道深化“双网"), is_display("社区食堂开张了。")
    (True, False, False)
    """
    if len(content) > _LONGEST_DISPLAY or not _INK.search(content) or is_box(content):
        return False
    bare = _QUOTED.sub("", content) if any(mark in content for mark in "“「『《（(") else content
    if any(mark in bare for mark in "。；;") or any(mark in bare[:-2] for mark in "！!"):
        return False
    return _is_short(bare, content)


def is_box(content: str) -> bool:
    """Whether a line is a box of its own amid the text, which breaks off nowhere.

    >>> is_box("【数读】网格77个，站点52个"), is_box("【聚焦】老街新生")
    (True, False)
    """
    return "。" not in content and _BOX.match(content) is not None


def is_headline(content: str) -> bool:
    """Whether a line over all prose is a headline that calls out in its middle.

    >>> is_headline("总投资26亿元！数字产业园开工"), is_headline("好消息！食堂开张，老人有饭吃，")
    (True, False)
    """
    return (
        len(content) <= _LONGEST_DISPLAY
        and "！" in content
        and "。" not in content
        and not any(unbalanced(content))
        and _is_short(content, content)
    )


def _is_short(bare: str, content: str) -> bool:
    """Whether a line has no more clauses than one that is set apart; `bare`: without what it quotes."""
    clauses = len(_CLAUSE.findall(bare))
    if clauses > 2 or bare[-1:] in ("，", ",", "、"):
        return False
    if clauses and len(content) > 24 and content.startswith(("街道", "社区", "社區")):
        return False
    return not any(unbalanced(content))


def _piece(text: str, spans: tuple[Span, ...], gap: int, opening: bool) -> Piece | None:
    content = written(text, spans)
    level = 0
    if content[0] == "#" and (mark := _MARK.match(content)):
        level = len(mark[1])
        spans = cut(spans, mark.end(), len(content))
        content = content[mark.end() :].rstrip("# ")
        spans = cut(spans, 0, len(content)) if content else ()
        if not content:
            return None
        return Piece("display", content, spans, gap, level)
    if (printed := masthead(content)) is not None:
        return Piece("byline", content, spans, gap, 0, printed.authors)
    size = len(content)
    if size <= 90:
        if not _INK.search(content) or _PAGE_NUMBER.fullmatch(content):
            return None
        names = byline(content)
        if names is not None and not (content.endswith(("摄", "攝")) and "文" not in content):
            return Piece("byline", content, spans, gap, 0, names)
        if is_credit(content):
            return Piece("caption", content, spans, gap, 0, reporter_of_picture(content))
        if content[-1] in "）)】" and not is_closed(content):
            left, right, authors = trim(content)
            if authors and left < right:
                return Piece("prose", content[left:right], cut(spans, left, right), gap, 0, authors)
        if not is_closed(content):
            if size <= 24 and whole_line(content):
                return Piece("area", content, spans, gap)
            if is_display(content) or (opening and is_headline(content)):
                return Piece("display", content, spans, gap)
        elif opening and size <= 40 and content[-1] in "！？!?" and is_display(content):
            return Piece("display", content, spans, gap)
    head = content[0]
    if head not in "【（(本记記通" and content[-1] not in "）)】" and not may_be_dated(content):
        return Piece("prose", content, spans, gap)
    left, right, authors = trim(content)
    if left >= right:
        return Piece("byline", content, spans, gap, 0, authors)
    if left or right < size:
        return Piece("prose", content[left:right], cut(spans, left, right), gap, 0, authors)
    return Piece("prose", content, spans, gap)


def _stands_alone(content: str) -> bool:
    """Whether a line is no part of a paragraph even if it is as wide as the column."""
    if content[0] == "#" and _MARK.match(content):
        return True
    if content[0] in CAPTION_MARKS:
        return True
    if len(content) > 60 or is_closed(content):
        return False
    return (
        byline(content) is not None
        or whole_line(content) is not None
        or is_credit(content)
        or official.stands_alone(content)
    )


def _paragraphs(text: str, lines: list[Line], full: Sequence[bool]) -> list[tuple[tuple[Span, ...], int]]:
    """Hard-wrapped lines to paragraphs: (spans, gap) of each; `full` tells which lines fill their column."""
    base = usual_gap(lines)
    by_indent = told_by_indent(lines)
    by_gap = _told_by_gaps(text, lines, full)
    paragraphs: list[tuple[tuple[Span, ...], int]] = []
    spans: list[Span] = []
    gap = 0
    goes_on = False
    for line, fills in zip(lines, full, strict=True):
        content = text[line.start : line.end]
        alone = _stands_alone(content)
        if spans and (not goes_on or alone or line.gap > base or (by_indent and line.indent)):
            paragraphs.append((tuple(spans), gap))
            spans = []
        if spans:
            spans.extend(joint(text, spans[-1], (line.start, line.end)))
        else:
            gap = line.gap
        spans.append((line.start, line.end))
        goes_on = not alone and fills
        if goes_on and len(spans) == 1 and not line.indent and _COUPLET.search(content) and is_display(content):
            goes_on = False
        if goes_on and content[-1] in SENTENCE_END and not (by_indent or by_gap):
            goes_on = False
    if spans:
        paragraphs.append((tuple(spans), gap))
    return paragraphs


def _told_by_gaps(text: str, lines: list[Line], full: Sequence[bool]) -> bool:
    """Whether more room parts the paragraphs of a page: no line ends one, short of its column, right above another."""
    base = usual_gap(lines)
    gaps = sum(line.gap > base for line in lines)
    return gaps > 1 and not any(
        not fills and below.gap <= base and is_closed(text[line.start : line.end])
        for (line, fills), below in zip(zip(lines, full, strict=True), lines[1:], strict=False)
    )


_FACT = re.compile(
    "[0-9](?:\\.[0-9]+)?[万亿]?[余多]?(?:平方公里|平方米|平方千米|公里|[个人户家名元亩栋幢处条支项件场次台张所座株吨米]|[%％])"
)
_FEWEST_FACTS = 3


def _facts_told(text: str, found: list[Piece]) -> list[Piece]:
    """The pieces, the lines of a box of facts (下辖9个社区, below each other) told as rows, which headings are not."""
    facts = [piece.kind == "display" and not piece.level and _FACT.search(piece.text) is not None for piece in found]
    told: list[Piece] = []
    for is_fact, run in groupby(zip(facts, found, strict=True), key=itemgetter(0)):
        row = [piece for _, piece in run]
        if is_fact and len(row) >= _FEWEST_FACTS:
            spans = ((row[0].start, row[-1].spans[-1][1]),)
            row = [row[0]._replace(kind="prose", text=written(text, spans), spans=spans)]
        told += row
    return told


def pieces(text: str, lines: list[Line]) -> list[Piece]:
    """The pieces of a page in the order of the source."""
    listed = listings(text, lines)
    if not listed:
        return _facts_told(text, _printed(text, lines, full_lines(text, lines)))
    ends = [0, *(at for listing in listed for at in (listing.first, listing.last)), len(lines)]
    between = [lines[first:last] for first, last in zip(ends[::2], ends[1::2], strict=True)]
    full = iter(full_lines(text, [line for part in between for line in part]))
    filled = [list(islice(full, len(part))) for part in between]
    found = _printed(text, between[0], filled[0])
    for listing, below, fills in zip(listed, between[1:], filled[1:], strict=True):
        first, last = lines[listing.first], lines[listing.last - 1]
        spans = _without_stars(text, first.start, last.end)
        found.append(Piece("prose", written(text, spans), spans, first.gap, table=listing.table))
        found += _printed(text, below, fills, opening=False)
    return _facts_told(text, found)


def _printed(text: str, lines: list[Line], full: Sequence[bool], opening: bool = True) -> list[Piece]:
    """The pieces that lines make; `full`: those that go on below; `opening`: whether they open the page."""
    found: list[Piece] = []
    base = usual_gap(lines)
    starred = "**" in text
    if any(full):
        paragraphs = _paragraphs(text, lines, full)
    else:
        paragraphs = [(((line.start, line.end),), line.gap) for line in lines]
    for spans, gap in paragraphs:
        if starred:
            spans = tuple(part for start, end in spans for part in _without_stars(text, start, end))
            if not spans:
                continue
        opening = opening and (not found or found[-1].kind != "prose")
        piece = _piece(text, spans, gap, opening)
        if piece:
            found.append(piece._replace(apart=True) if gap >= base + 2 else piece)
    return found
