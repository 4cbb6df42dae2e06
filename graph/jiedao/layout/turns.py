"""Text that speaks of several areas in turn, without titles: cut where the next one becomes the subject."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.layout.areas import Areas
from jiedao.layout.pieces import Piece, cut

_SENTENCE = re.compile(r"[。！？!?][”』」）)]*")
_LEAD = 14  # characters that may stand before the area's name at the opening of its passage
_NO_LEAD = ("与", "與", "和", "同", "向", "对", "至", "到", "、", "及", "联合", "聯合", "由", "从")


def _leading(content: str, areas: Areas) -> str:
    """The area that is the subject of the first sentence of `content`; empty if none or several."""
    stop = _SENTENCE.search(content, 0, 600)
    first = content[: stop.end() if stop else 600]
    found = areas.find(first)
    if not found or len({area.name for area in found}) > 1:
        return ""
    area = found[0]
    start = area.start - len(area.district)
    if start > _LEAD or content[:start].endswith(_NO_LEAD):
        return ""
    return area.name


def by_turns(pieces: Sequence[Piece], areas: Areas) -> list[tuple[str, list[Piece]]]:
    """The passages of a text in order, each with its area; one passage if the text does not change its subject.

    A passage begins at a sentence whose subject is another area than before, and goes on to the next such sentence.
    """
    turns: list[tuple[str, list[Piece]]] = []
    for piece in pieces:
        if piece.kind != "prose" or not areas.find(piece.text):
            if not turns:
                turns.append(("", []))
            turns[-1][1].append(piece)
            continue
        starts = [0, *(match.end() for match in _SENTENCE.finditer(piece.text) if match.end() < len(piece.text))]
        opened = 0
        for start in starts:
            name = _leading(piece.text[start : start + 700], areas)
            if not name or (turns and name == turns[-1][0]):
                continue
            if start > opened:
                _keep(turns, piece, opened, start)
            turns.append((name, []))
            opened = start
        _keep(turns, piece, opened, len(piece.text))
    return turns


def _keep(turns: list[tuple[str, list[Piece]]], piece: Piece, start: int, end: int) -> None:
    if not turns:
        turns.append(("", []))
    if start == 0 and end == len(piece.text):
        turns[-1][1].append(piece)
        return
    content = piece.text[start:end]
    left = len(content) - len(content.lstrip())
    authors = piece.authors if start == 0 else ()
    turns[-1][1].append(piece._replace(text=content[left:], spans=cut(piece.spans, start + left, end), authors=authors))
