"""The signature below an official document: who signs, and when; where on a page one document ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from jiedao.layout.official import is_imprint, is_letterhead, is_official_title, labelled_date, signature, signs_alone
from jiedao.layout.pieces import Piece, joint, written

_SHOWN = ("display", "area")
_MOST_BODIES = 6  # lines of one signature
_TITLE_LINES = 3


def official(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, those of an official document that are no headings told as `signature` and `imprint`.

    A signature ends in a date below who signs, or is all that stands below the last words. Where more words follow,
    neither a lone date is one nor a sub-district's mere name with one below: a page may head its next article so.
    """
    told = [_labelled(piece) for piece in _titles_joined(text, pieces)]
    for index, (piece, below) in enumerate(pairwise(told)):
        if piece.kind == below.kind == "display" and signs_alone(piece.text) and is_official_title(below.text):
            told[index] = piece._replace(kind="imprint")  # the body whose document it is, above its title
    last = max((index for index, piece in enumerate(told) if piece.kind == "prose"), default=-1)
    worded = False  # whether the document has words of its own so far
    for index, piece in enumerate(told):
        if piece.kind == "prose":
            worded = True
        elif worded and piece.kind in _SHOWN and (signed := signature(piece.text)) and signed.date:
            first = _first_body(told, index)
            named = signed.bodies or any(signs_alone(body.text) for body in told[first:index])
            if index > last or named:
                _sign(told, first, index + 1)
                worded = False
    if worded:
        _sign_undated(told, last)
    return told


def _labelled(piece: Piece) -> Piece:
    head = piece.kind == "display" and is_letterhead(piece.text)
    return piece._replace(kind="imprint") if head or is_imprint(piece.text) else piece


def _first_body(pieces: Sequence[Piece], end: int) -> int:
    """Where the lines begin that name nothing but bodies, up to `end`."""
    first = end
    while end - first < _MOST_BODIES and pieces[first - 1].kind in _SHOWN and signature(pieces[first - 1].text):
        first -= 1
    return first


def _sign(pieces: list[Piece], first: int, end: int) -> None:
    pieces[first:end] = [piece._replace(kind="signature") for piece in pieces[first:end]]


def _sign_undated(pieces: list[Piece], last: int) -> None:
    """The bodies below the last words, labels aside, sign without a date."""
    end = len(pieces)
    while end - 1 > last and pieces[end - 1].kind == "imprint":
        end -= 1
    first = _first_body(pieces, end)
    if last < first < end and any(signs_alone(piece.text) for piece in pieces[first:end]):
        _sign(pieces, first, end)


def _titles_joined(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, a title that is printed in two or three lines as one: 关于做好防汛|工作的通知; so, too, the first
    lines of a page where a shorter one follows closely and goes on with the headline: 柳荫街道“合伙人”破解|难题."""
    found: list[Piece] = []
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        size = 1
        if piece.kind == "display" and "关于" in piece.text and not is_official_title(piece.text):
            run = pieces[index : index + _TITLE_LINES]
            size = next((n for n in range(2, len(run) + 1) if _is_title(run[:n])), 1)
        elif not found and _goes_on(pieces):
            size = 2
        for more in pieces[index + 1 : index + size]:
            spans = (*piece.spans, *joint(text, piece.spans[-1], more.spans[0]), *more.spans)
            piece = piece._replace(text=written(text, spans), spans=spans)
        found.append(piece)
        index += size
    return found


def _goes_on(page: Sequence[Piece]) -> bool:
    """Whether the second line of a page goes on with the headline: shorter, right below it, and room below it."""
    if len(page) < _TITLE_LINES or any(piece.kind != "display" or piece.level for piece in page[:2]):
        return False
    first, second, below = page[:_TITLE_LINES]
    if signature(first.text):
        return False
    plain = not any(mark in first.text + second.text for mark in " \u3000—―|｜")
    return plain and second.gap == 1 and below.gap > 1 and len(second.text) < len(first.text)


def _is_title(lines: Sequence[Piece]) -> bool:
    return all(line.kind == "display" for line in lines) and is_official_title("".join(line.text for line in lines))


def signed_documents(page: Sequence[Piece]) -> list[list[Piece]]:
    """The documents of a page that each ends in a signature, the next beginning with its title; empty if only one."""
    ends = [at for at, piece in enumerate(page, 1) if piece.kind == "signature" and _kind(page, at) != "signature"]
    cuts = [0]
    for end, following in pairwise(ends):
        title = next(at for at in range(end, following) if page[at].kind != "imprint")
        if page[title].kind == "display" and any(piece.kind == "prose" for piece in page[title:following]):
            cuts.append(title)
    return [list(page[start:end]) for start, end in pairwise([*cuts, len(page)])] if len(cuts) > 1 else []


def _kind(page: Sequence[Piece], at: int) -> str:
    return page[at].kind if at < len(page) else ""


def dated(pieces: Iterable[Piece]) -> str:
    """The ISO date of a document: the one that its labels state, else that of its signature; empty without one."""
    below = ""
    for piece in pieces:
        if piece.kind == "imprint" and (stated := labelled_date(piece.text)):
            return stated
        if piece.kind == "signature" and (signed := signature(piece.text)):
            below = below or signed.date
    return below
