"""One article out of its pieces: title, by-lines, and blocks in reading order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set

from jiedao.layout.areas import Areas, whole_line
from jiedao.layout.heads import is_caption
from jiedao.layout.joining import chain
from jiedao.layout.pieces import Piece, Span, written
from jiedao.records import Block, Run, made

_KINDS = {
    "prose": "paragraph", "display": "heading", "area": "heading", "imprint": "heading", "caption": "caption",
    "signature": "paragraph",
}  # fmt: skip
_SIGNER = 20  # the weight of a sub-district that signs, or heads an article


def block(text: str, kind: str, spans: tuple[Span, ...]) -> Block:
    """A block of the words at `spans`, spans that touch told as one run."""
    if len(spans) == 1:
        start, end = spans[0]
        return made(Block, (kind, text[start:end], (made(Run, (0, start, end - start)),)))
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
    """The names in the by-lines, each once, in order; without by-lines, the reporters who took the pictures."""
    signed: dict[str, None] = {}
    pictured: dict[str, None] = {}
    for piece in pieces:
        if piece.authors:
            (pictured if piece.kind == "caption" else signed).update(dict.fromkeys(piece.authors))
    return tuple(signed or pictured)


def main_area(pieces: Sequence[Piece], title: str, areas: Areas) -> tuple[str, str]:
    """The area that an article is about, and the district printed with it: by title, headings, signature, opening,
    counts.

    A single mention far from title and opening is no subject; nor is one area among equals.
    """
    weights: Counter[str] = Counter()
    districts: dict[str, str] = {}
    for area in areas.find(title):
        weights[area.name] += 10
        districts.setdefault(area.name, area.district)
    length = 0
    opening = True
    for piece in pieces:
        if piece.kind == "area":
            name, district = whole_line(piece.text) or ("", "")
            weights[name] += _SIGNER
            districts[name] = district or districts.get(name, "")
            continue
        found = areas.find(piece.text)
        for area in found:
            weights[area.name] += _SIGNER if piece.kind == "signature" else 2 if piece.kind == "display" else 1
            districts[area.name] = districts.get(area.name) or area.district
        if piece.kind == "prose":
            if opening and found:
                weights[found[0].name] += 2
            opening = False
            length += len(piece.text)
    if not weights:
        return "", ""
    (name, weight), *rest = weights.most_common(2)
    if (weight < 2 and length > 400) or (rest and rest[0][1] == weight and weight < 3):
        return "", ""
    return name, districts.get(name, "") or areas.districts.get(name, "")


def _uncircled(strand: list[int], following: Mapping[int, int], headings: set[int]) -> list[list[int]]:
    """A strand that begins with the rest of its own broken sentence is two, cut at the heading above that sentence."""
    tail = next((at for at, index in enumerate(strand) if following.get(index) == strand[0]), 0)
    if not tail:
        return [strand]
    start = next((at for at in range(tail, 0, -1) if strand[at] in headings), tail)
    return [strand[:start], strand[start:]]


def _reading_order(
    members: Sequence[int], following: Mapping[int, int], breaks: set[int], headings: set[int]
) -> list[int]:
    """The pieces of an article in reading order.

    The page's order, but the strand of a column that begins with the rest of a broken sentence stands behind the
    strand that ends with its beginning.
    """
    strands: list[list[int]] = []
    continuations = set(following.values())
    for at, index in enumerate(members):
        if at == 0 or index in breaks or (index in continuations and following.get(members[at - 1]) != index):
            strands.append([])
        strands[-1].append(index)
    strands = [part for strand in strands for part in _uncircled(strand, following, headings)]
    starts = {strand[0]: strand for strand in strands}
    waiting = {following[strand[-1]] for strand in strands if strand[-1] in following}
    ordered: list[int] = []
    done: set[int] = set()

    def place(strand: list[int]) -> None:
        while strand[0] not in done:
            done.add(strand[0])
            ordered.extend(strand)
            follower = following.get(strand[-1])
            if follower is None or follower not in starts:
                return
            strand = starts[follower]

    for strand in strands:
        if strand[0] not in waiting:
            place(strand)
    for strand in strands:
        place(strand)
    return ordered


def mended(text: str, pieces: Sequence[Piece], members: Sequence[int], following: Mapping[int, int]) -> list[Piece]:
    """The pieces `members`, each that goes on elsewhere as one with what it goes on with."""
    own = set(members)
    continuations = {head for tail, head in following.items() if tail in own and head in own}
    found: list[Piece] = []
    for index in members:
        if index in continuations:
            continue
        row = _going_on(index, following, own)
        piece = pieces[index]
        if len(row) > 1:
            spans = chain(pieces, text, row)
            piece = piece._replace(text=written(text, spans), spans=spans)
        found.append(piece)
    return found


def _going_on(index: int, following: Mapping[int, int], own: Set[int]) -> list[int]:
    """The piece and those that it goes on with, one after the other, as far as they are its article's own."""
    row = [index]
    while row[-1] in following and following[row[-1]] in own:
        row.append(following[row[-1]])
    return row


def blocks(
    text: str,
    pieces: Sequence[Piece],
    members: Sequence[int],
    following: Mapping[int, int],
    breaks: set[int],
    titles: set[int],
) -> tuple[Block, ...]:
    """The blocks of the pieces `members`, broken sentences whole again, captions told from headings.

    `breaks` are pieces that come from another column than the piece before them; `titles` belong to a title block.
    """
    if following or breaks:
        headings = {index for index in members if pieces[index].kind in ("display", "area")}
        members = _reading_order(members, following, breaks, headings)
    own = set(members)
    continuations = {head for tail, head in following.items() if tail in own and head in own}
    couplets = _mostly_couplets(pieces, members)
    own_areas = [index for index in members if pieces[index].kind == "area"]
    if own_areas:
        members = [*own_areas, *(index for index in members if pieces[index].kind != "area")]
    found: list[Block] = []
    after_heading: set[str] = set()
    for index in members:
        piece = pieces[index]
        if piece.kind == "byline" or index in continuations:
            continue
        spans = piece.spans
        row = _going_on(index, following, own)
        if len(row) > 1:
            spans = chain(pieces, text, row)
        kind = "paragraph" if index in following else "table" if piece.table else _KINDS[piece.kind]
        if kind == "heading":
            if piece.text in after_heading and len(piece.text) >= 6:
                continue
            after_heading.add(piece.text)
            follower = pieces[index + 1] if index + 1 < len(pieces) else None
            if (
                piece.kind == "display"
                and piece.level == 0
                and index not in titles
                and (is_caption(piece, follower) or index + 1 in continuations or (couplets and not _is_couplet(piece)))
            ):
                kind = "caption"
        found.append(block(text, kind, spans))
    return tuple(found)


def _is_couplet(piece: Piece) -> bool:
    return " " in piece.text or "\u3000" in piece.text or "，" in piece.text or "," in piece.text


def _mostly_couplets(pieces: Sequence[Piece], members: Sequence[int]) -> bool:
    """Whether the headings of an article are printed in two parts, so that a line in one part is none of them."""
    shown = [pieces[index] for index in members if pieces[index].kind == "display" and not pieces[index].apart]
    count = sum(map(_is_couplet, shown))
    return count >= 3 and count * 4 >= len(shown) * 3
