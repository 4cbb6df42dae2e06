"""Where the articles of a page announce themselves: area lines, titles, by-lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from jiedao.layout.areas import Areas, whole_line
from jiedao.layout.official import signature
from jiedao.layout.pieces import Piece
from jiedao.layout.vocabulary import CAPTION_ENDS, SERIES_CUES

_ETC = ("等", "和", "与", "與", "及", "、")
_SECTION = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[、.．]\D)"
)
_LABEL_LEAVES = 8  # characters that a headline has at the least when the area's name before it is only a label
_COLUMN_LABEL = re.compile(r"[【\[〖《][^】\]〗》]{2,14}[】\]〗》]")
_AREA, _PREFIXED, _BYLINE, _CONTAINED, _OPENING = 4, 3, 2, 1, 0


class Anchor(NamedTuple):
    """Where an article announces itself.

    `name` and `district` are its area's or empty; `pieces` the title block; `title` the lines of the title,
    `strength` how surely this is an article's head rather than a heading within one.
    """

    name: str
    district: str
    pieces: tuple[int, ...]
    title: tuple[int, ...]
    strength: int


def is_caption(piece: Piece, follower: Piece | None) -> bool:
    """Whether a display line is the caption of a picture, by its place and its last words."""
    text = piece.text
    couplet = " " in text or "\u3000" in text or bool(_SECTION.match(text))
    if piece.apart and not couplet:
        return True
    return text.endswith(CAPTION_ENDS) and not couplet and (piece.apart or follower is None or follower.kind != "prose")


def stacks(pieces: Sequence[Piece]) -> list[list[int]]:
    """The runs of pieces other than prose."""
    found: list[list[int]] = []
    for index, piece in enumerate(pieces):
        if piece.kind == "prose":
            continue
        if found and found[-1][-1] == index - 1:
            found[-1].append(index)
        else:
            found.append([index])
    return found


def _sections(pieces: Sequence[Piece], stack: Sequence[int]) -> list[tuple[list[int], int]]:
    """A stack cut at its by-lines and signatures: the display lines and the by-line below them (-1: none)."""
    parts: list[tuple[list[int], int]] = []
    current: list[int] = []
    for index in stack:
        if pieces[index].kind in ("byline", "signature"):
            if current:
                parts.append((current, index if pieces[index].kind == "byline" else -1))
                current = []
        else:
            current.append(index)
    if current:
        parts.append((current, -1))
    return parts


def _displays(pieces: Sequence[Piece], part: Sequence[int]) -> list[int]:
    """The lines of a stack that may be titles: no captions, dates, series headings."""
    found = []
    for index in part:
        piece = pieces[index]
        follower = pieces[index + 1] if index + 1 < len(pieces) else None
        if piece.kind == "display" and (index == 0 or not is_caption(piece, follower)) and not _is_dated(piece):
            found.append(index)
    plain = [
        index
        for index in found
        if not (any(cue in pieces[index].text for cue in SERIES_CUES) or _COLUMN_LABEL.fullmatch(pieces[index].text))
        and not pieces[index].text.startswith(("—", "―", "－－"))
    ]
    return plain or found


def _is_dated(piece: Piece) -> bool:
    """Whether a line is a date, as above or below an article."""
    dated = signature(piece.text)
    return dated is not None and dated.date != ""


def _title_lines(pieces: Sequence[Piece], displays: Sequence[int], byline: int) -> tuple[int, ...]:
    """The first line, and the second too if the two are a couplet above a by-line."""
    if len(displays) >= 2 and byline >= 0 and displays[1] == displays[0] + 1:
        one, two = pieces[displays[0]].text, pieces[displays[1]].text
        if (
            " " not in one
            and " " not in two
            and abs(len(one) - len(two)) <= 1
            and not two.startswith(("—", "―", "－", "-"))
        ):
            return (displays[0], displays[1])
    return tuple(displays[:1])


def _prefix(text: str, areas: Areas) -> tuple[str, str, bool] | None:
    """The area that a line names, its district, and whether it stands before the rest as a label."""
    found = areas.find(text)
    if not found or len({area.name for area in found}) > 1 or text.startswith(_ETC, found[0].end):
        return None
    area = found[0]
    label = area.start == len(area.district) and text[area.end : area.end + 1] in (
        " ",
        "\u3000",
        "：",
        ":",
        "|",
        "｜",
        "",
    )
    return area.name, area.district, label


def _anchor(pieces: Sequence[Piece], part: list[int], byline: int, areas: Areas, opening: bool) -> Anchor | None:
    displays = _displays(pieces, part)
    own = (*part, byline) if byline >= 0 else tuple(part)
    for index in part:
        if pieces[index].kind != "area":
            continue
        name, district = whole_line(pieces[index].text) or ("", "")
        below = [at for at in displays if at > index]
        if below:
            title = _title_lines(pieces, below, byline)
        else:
            title = tuple(at for at in displays if at == index - 1)
        block = (index, *title) if byline < 0 else tuple(at for at in own if at >= min((index, *title)))
        return Anchor(name, district, block, title, _AREA)
    named = [(index, found) for index in displays if (found := _prefix(pieces[index].text, areas))]
    if named:
        index, (name, district, label) = max(named, key=lambda item: (item[1][2], bool(item[1][1])))
        before = [at for at in displays if at < index and at >= index - 2]
        title = (before[-1],) if before and not label else (index,)
        strength = _PREFIXED if label else _BYLINE if byline >= 0 else _CONTAINED
        block = tuple(dict.fromkeys((*title, *(at for at in own if title[0] <= at <= index))))
        if byline >= 0:
            block = tuple(at for at in own if at >= title[0])
        return Anchor(name, district, block, title, strength)
    if displays and byline >= 0:
        title = _title_lines(pieces, displays, byline)
        return Anchor("", "", tuple(at for at in own if at >= title[0]), title, _BYLINE)
    if displays and opening:
        return Anchor("", "", tuple(displays[:1]), tuple(displays[:1]), _OPENING)
    return None


def _main_area(pieces: Sequence[Piece], start: int, end: int, areas: Areas) -> tuple[str, str]:
    counts: Counter[str] = Counter()
    districts: dict[str, str] = {}
    for piece in pieces[start:end]:
        for area in areas.find(piece.text):
            counts[area.name] += 1
            districts[area.name] = area.district
    if not counts:
        return "", ""
    name = max(counts, key=counts.__getitem__)
    return name, districts[name]


def anchors(pieces: Sequence[Piece], areas: Areas) -> list[Anchor]:
    """The heads of the articles of a page, in order; at most one for an area, unless each has its own by-line."""
    found: list[Anchor] = []
    for stack in stacks(pieces):
        for number, (part, byline) in enumerate(_sections(pieces, stack)):
            opening = stack[0] == 0 and number == 0
            anchor = _anchor(pieces, part, byline, areas, opening)
            if anchor:
                found.append(anchor)
    if len(found) < 2:
        return found
    kept: list[Anchor] = []
    latest: dict[str, Anchor] = {}
    strongest: dict[str, int] = {}
    in_prose: Counter[str] = Counter()  # or by whom it is signed
    for piece in pieces:
        if piece.kind in ("prose", "signature"):
            in_prose.update(area.name for area in areas.find(piece.text))
    bylines = list(accumulate(piece.kind == "byline" for piece in pieces))  # so many up to each piece
    for anchor in found:
        strongest[anchor.name] = max(anchor.strength, strongest.get(anchor.name, 0))
    for at, anchor in enumerate(found):
        end = found[at + 1].pieces[0] if at + 1 < len(found) else len(pieces)
        has_prose = any(piece.kind == "prose" for piece in pieces[anchor.pieces[-1] + 1 : end])
        if not anchor.name:
            name, district = _main_area(pieces, anchor.pieces[-1] + 1, end, areas)
            below = pieces[anchor.pieces[-1] + 1 : end]
            signed = any(piece.kind == "signature" for piece in below)  # what names its area again is an attachment
            taken = name in strongest and name and not signed
            if not has_prose or (anchor.strength == _OPENING and (taken or not name)):
                continue
            anchor = anchor._replace(name="" if taken else name, district="" if taken else district)
        elif anchor.strength <= _CONTAINED and (strongest[anchor.name] > anchor.strength or not in_prose[anchor.name]):
            continue
        same = latest.get(anchor.name) if anchor.name else None
        if same:
            own_byline = pieces[anchor.pieces[-1]].kind == "byline"
            between = bylines[same.pieces[-1]] < bylines[anchor.pieces[0] - 1]
            titled = anchor.strength == _AREA and anchor.title and headline(pieces, anchor) != headline(pieces, same)
            if anchor.strength < _BYLINE or not (titled or own_byline or (between and anchor.title)):
                continue
        kept.append(anchor)
        latest[anchor.name] = anchor
    return kept


def headline(pieces: Sequence[Piece], anchor: Anchor) -> str:
    """The title as one line, without an area's name that stands before a headline as its label.

    A name stays where what follows it is too short to be a headline of its own.
    """
    title = " ".join(" ".join(pieces[index].text.split()) for index in anchor.title)
    for mark in ("标题：", "标题:", "標題："):
        title = title.removeprefix(mark)
    label, blank, rest = title.partition(" ")
    if blank and whole_line(label) and sum(map(str.isalnum, rest)) >= _LABEL_LEAVES:
        return rest
    return title
