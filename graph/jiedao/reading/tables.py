"""Tables on a page of a PDF: rows of which each cell stands under the same head, read row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jiedao.layout.listings import is_value

_FEWEST = 3  # rows of a table, its head among them


class Segment(NamedTuple):
    """Text drawn without a gap, and its box in points, y upwards."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


def by_rows(segments: Sequence[Segment]) -> list[Segment]:
    """The segments in their order, those of a table's row as one, its cells parted by tabs.

    A table is a head and rows below it of as many words, most of them, the first of each row aside, numbers.

    >>> cells = [("社区", "户数"), ("红星社区", "12户"), ("柳湖社区", "9户")]
    >>> drawn = [Segment(c, x, -y, x + 9, 1 - y) for y, row in enumerate(cells) for c, x in zip(row, (0, 20))]
    >>> [segment.text for segment in by_rows(drawn)]
    ['社区\\t户数', '红星社区\\t12户', '柳湖社区\\t9户']
    """
    rows = list(_rows(segments))
    found: list[Segment] = []
    at = 0
    while at < len(rows):
        length = _table(rows, at)
        for row in rows[at : at + max(length, 1)]:
            found.extend([_joined(row)] if length else row)
        at += max(length, 1)
    return found


def _rows(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    """The segments that are drawn one after the other beside each other, from left to right."""
    row: list[Segment] = []
    for segment in segments:
        if row and not (segment.left >= row[-1].right and _beside(segment, row[-1])):
            yield row
            row = []
        row.append(segment)
    if row:
        yield row


def _beside(one: Segment, other: Segment) -> bool:
    height = min(one.top - one.bottom, other.top - other.bottom)
    return min(one.top, other.top) - max(one.bottom, other.bottom) > height / 2


def _table(rows: Sequence[Sequence[Segment]], at: int) -> int:
    """How many rows from `at` on are those of a table; 0 where none begins."""
    head = _cells(rows[at])
    if len(head) < 2 or any(map(is_value, head[1:])):
        return 0
    length = 1
    for row in rows[at + 1 :]:
        told = _cells(row)
        values = sum(map(is_value, told[1:]))
        if len(told) != len(head) or 2 * values < len(told) - 1 or is_value(told[0]):
            break
        length += 1
    return length if length >= _FEWEST else 0


def _cells(row: Sequence[Segment]) -> list[str]:
    return [word for segment in row for word in segment.text.split()]


def _joined(row: Sequence[Segment]) -> Segment:
    bottom, top = min(segment.bottom for segment in row), max(segment.top for segment in row)
    return Segment("\t".join(_cells(row)), row[0].left, bottom, row[-1].right, top)
