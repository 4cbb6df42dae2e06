"""A newspaper page as extraction leaves it becomes its articles."""

from __future__ import annotations

from collections.abc import Collection

from jiedao.layout.areas import Areas, whole_line
from jiedao.layout.assembly import authors, block
from jiedao.layout.lines import front_matter_end, printed_lines, wrap_width
from jiedao.layout.pieces import pieces
from jiedao.records import Article, Document

__all__ = ["articles"]


def articles(document: Document, known: Collection[str] = ()) -> tuple[Article, ...]:
    """The articles of a document."""
    text = document.text
    lines = printed_lines(text, front_matter_end(text))
    parts = pieces(text, lines, wrap_width(text, lines))
    areas = Areas(text, known)
    groups: list[list[int]] = []
    seen_prose = True
    for index, piece in enumerate(parts):
        head = piece.kind == "area" or piece.level == 2 or (piece.kind == "display" and not groups)
        if head and seen_prose:
            groups.append([])
            seen_prose = False
        if piece.kind == "prose":
            seen_prose = True
        if not groups:
            groups.append([])
        groups[-1].append(index)
    result = []
    for members in groups:
        own = [parts[index] for index in members]
        title, name, district = "", "", ""
        blocks = []
        for piece in own:
            if piece.kind == "area":
                name, district = whole_line(piece.text) or ("", "")
            elif piece.kind == "display" and not title and not blocks:
                title = piece.text
            elif piece.kind != "byline":
                kind = {"prose": "paragraph", "display": "heading"}.get(piece.kind, piece.kind)
                blocks.append(block(text, kind, piece.spans))
        if not name:
            found = areas.find(title + "\n" + "\n".join(piece.text for piece in own))
            if found:
                name, district = found[0].name, found[0].district
        if blocks:
            metadata = document.metadata._replace(title=title, authors=authors(own) or document.metadata.authors)
            result.append(Article(document.source, len(result), name, district, title, tuple(blocks), metadata))
    return tuple(result)
