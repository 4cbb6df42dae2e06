"""Pieces to blocks and articles."""

from __future__ import annotations

from collections.abc import Iterable

from jiedao.layout.pieces import Piece, Span, written
from jiedao.records import Block, Run


def block(text: str, kind: str, spans: tuple[Span, ...]) -> Block:
    """A block of the words at `spans`, spans that touch told as one run."""
    runs: list[Run] = []
    position = 0
    for start, end in spans:
        if runs and runs[-1].source + runs[-1].length == start:
            runs[-1] = runs[-1]._replace(length=runs[-1].length + end - start)
        else:
            runs.append(Run(position, start, end - start))
        position += end - start
    return Block(kind, written(text, spans), tuple(runs))


def authors(pieces: Iterable[Piece]) -> tuple[str, ...]:
    """The names in the by-lines, each once, in order."""
    return tuple(dict.fromkeys(name for piece in pieces for name in piece.authors))
