"""Pages whose articles are set apart by marks (`##`) or by a by-line at the end of each."""

from __future__ import annotations

from collections.abc import Sequence

from jiedao.layout.areas import Areas
from jiedao.layout.heads import is_caption
from jiedao.layout.pieces import Piece


def marked_articles(page: Sequence[Piece], areas: Areas) -> list[list[Piece]]:
    """The articles of a page with marked headings; empty if it has no marks or is one article with marked sections.

    Headings of one level are titles if several of them stand over a by-line or a dateline, or name different areas; a
    heading above them is the page's own and belongs to none.
    """
    levels = sorted({piece.level for piece in page if piece.level})
    for level in levels:
        starts = [index for index, piece in enumerate(page) if piece.level == level]
        if len(starts) < 2:
            continue
        ends = [*starts[1:], len(page)]
        parts = [list(page[start:end]) for start, end in zip(starts, ends, strict=True)]
        signed = sum(any(piece.authors for piece in part) for part in parts)
        named = {area.name for part in parts for area in areas.find(part[0].text)[:1]}
        if level == levels[0] or signed > 1 or len(named) > 1:
            leading = [piece for piece in page[: starts[0]] if not piece.level]
            if leading and any(piece.kind == "prose" for piece in leading):
                parts.insert(0, leading)
            return parts
    return []


def signed_articles(page: Sequence[Piece], areas: Areas) -> list[list[Piece]]:
    """The articles of a page where each ends in a by-line and the next begins with a title; empty otherwise.

    Applies where no two titles name areas; then the by-lines at the ends are the only marks.
    """
    cuts = [0]
    signed = 0
    for index, piece in enumerate(page):
        if piece.kind != "byline" or not piece.authors or not index or page[index - 1].kind not in ("prose", "caption"):
            continue
        signed += 1
        if index + 2 < len(page):
            after, beyond = page[index + 1], page[index + 2]
            if after.kind != "display" or is_caption(after, beyond) or beyond.kind != "prose":
                return []
            cuts.append(index + 1)
    if signed < 2 or len(cuts) != signed:
        return []
    if page[0].kind != "display":
        return []
    ends = [*cuts[1:], len(page)]
    parts = [list(page[start:end]) for start, end in zip(cuts, ends, strict=True)]
    titled = [{area.name for area in areas.find(part[0].text)} for part in parts]
    if sum(map(bool, titled)) > 1 and len(set().union(*titled)) > 1:
        return parts
    return parts
