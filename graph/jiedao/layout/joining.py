"""Sentences that broke off at a column's end and their continuations; paragraphs printed twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from jiedao.layout.lines import is_closed, unbalanced
from jiedao.layout.pieces import Piece, Span, cut, is_box, joint
from jiedao.layout.vocabulary import CAPTION_ENDS, FRESH_OPENINGS, NEVER_FIRST, OPENING, PLAIN_OPENINGS, SERVES_ON
from jiedao.segment import dictionary

_CLAUSE = re.compile(r"[，,；;。]")
_COUPLET = re.compile(r"[\u4e00-\u9fff”][ \u3000]+[\u4e00-\u9fff“]")
# A preposition whose phrase the line leaves open, and an opening that ends such a phrase: 在卫生大清理|行动的基础上，.
_OPEN_PHRASE = re.compile("(?:^|[，。；：！？])[^，。；：！？在]{0,8}在[^，。；：！？在]{2,30}\\Z")
_ENDS_PHRASE = re.compile(
    "[^，。；：！？在]{0,12}(?:基础上|过程中|前提下|背景下|形势下|情况下|条件下|(?:领导|带领|指导|支持|推动|努力)下|"
    "的同时|之际|期间|之后|之前|当中|[中上下内里时后])，"
)
# What is measured has its name in the line before: 参保|率达到96%.
_NO_OPENING = re.compile("[率量额值度](?:[达为超近约由从]|突破|同比|增长|提高|上升|下降|[0-9])")
_REACH = 48  # orphan heads considered for a tail, fewer where many tails are open: a page takes linear time
_ACROSS = ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1))  # characters of a word on either side of a seam
_CERTAIN = 3.0  # a fit with the paragraph below that needs no comparison with others
_SHORTEST_REPEAT = 8
_SHORTEST_FRAGMENT = 15


class Repeats(NamedTuple):
    """`copies[i]`: the pieces with the words of piece `i`, itself included; `fragments`: parts of other pieces."""

    copies: dict[int, tuple[int, ...]]
    fragments: dict[int, int]


class Edges(NamedTuple):
    """How a piece begins and ends: marks it leaves open, marks that close nothing, whether its end is a sentence's."""

    opens: str
    closes: str
    closed: bool


def makes_word(left: str, right: str) -> bool:
    """Whether a word of jieba's dictionary lies across the seam of two strings.

    >>> makes_word("运用“四员进社区”组", "织居民协商"), makes_word("各类企业", "入驻园区")
    (True, False)
    """
    if not ("\u3400" <= left[-1] <= "\u9fff" and "\u3400" <= right[0] <= "\u9fff"):
        return False
    around = (left[-6:] + right[:6]).encode("utf-8", "replace").decode("utf-8")  # lone surrogates become ?
    seam = min(len(left), 6)
    words = dictionary()
    if not any(words.has_word(around[max(0, seam - one) : seam + other]) for one, other in _ACROSS):
        return False
    position = 0
    for word in words.cut(around, False):  # no guesses at words that the dictionary lacks
        if position < seam < position + len(word):
            return bool(word.isalpha()) and not word.isascii()
        position += len(word)
    return False


def _same_words(left: str, right: str) -> bool:
    """Whether two lines are equal but for one or two characters, no digits among them."""
    if abs(len(left) - len(right)) > 2 or min(len(left), len(right)) < 30:
        return False
    size = min(len(left), len(right))
    head = next((index for index in range(size) if left[index] != right[index]), size)
    tail = next((index for index in range(size - head) if left[-1 - index] != right[-1 - index]), size - head)
    differing = left[head : len(left) - tail] + right[head : len(right) - tail]
    return len(differing) <= 4 and not any(char.isnumeric() for char in differing)


def repeats(pieces: Sequence[Piece]) -> Repeats:
    """Pieces that were printed twice, whole, nearly, or in part (a broken line that also stands unbroken)."""
    by_text: dict[str, list[int]] = {}
    by_head: dict[str, list[int]] = {}
    by_tail: dict[str, list[int]] = {}
    copies: dict[int, tuple[int, ...]] = {}
    fragments: dict[int, int] = {}
    twice: list[str] = []
    for index, piece in enumerate(pieces):
        if piece.kind not in ("prose", "display", "caption") or len(piece.text) < _SHORTEST_REPEAT:
            continue
        text = piece.text
        same = by_text.get(text)
        if same is not None:
            if len(same) == 1:
                twice.append(text)
            same.append(index)
            continue
        by_text[text] = [index]
        if piece.kind != "prose" or len(text) < _SHORTEST_FRAGMENT:
            continue
        for table, key in ((by_head, text[:10]), (by_tail, text[-10:])):
            rivals = table.get(key)
            if rivals is None:
                table[key] = [index]
                continue
            for rival in rivals[-4:]:
                other = pieces[rival].text
                alike = _same_words(text, other)
                if alike or (other.startswith(text) if table is by_head else other.endswith(text)):
                    fragments.setdefault(index, rival)
                elif text.startswith(other) if table is by_head else text.endswith(other):
                    fragments.setdefault(rival, index)
            rivals.append(index)
    for text in twice:
        group = tuple(by_text[text])
        for index in group:
            copies[index] = group
    for index, whole in list(fragments.items()):
        if fragments.get(whole) == index:
            del fragments[index]
    return Repeats(copies, fragments)


def _orphanhood(text: str, edges: Edges) -> float:
    """How much a piece looks as if it began in the middle of a sentence."""
    score = 0.0
    if edges.closes:
        score += 1.0
    if text[0] in NEVER_FIRST or _NO_OPENING.match(text):
        score += 3.0
    if text.startswith(FRESH_OPENINGS):
        score -= 2.0
    elif text.startswith(PLAIN_OPENINGS):
        score -= 0.7
    stop = text.find("。", 0, 21)
    if 4 <= stop < len(text) - 1:
        score -= 1.0
    return score


def _marks_fit(tail: Edges, head: Edges) -> float:
    if not tail.opens and not head.closes:
        return 0.0
    wanted = "".join(OPENING[mark] for mark in reversed(tail.opens))
    if wanted and head.closes.startswith(wanted[:1]):
        return 4.0
    if head.closes:
        return -4.0
    return -2.5


def mend_displays(pieces: list[Piece]) -> list[Piece]:
    """The pieces, lines that look like headings but begin the sentence below them told as prose."""
    mended = pieces
    below: Piece | None = None
    for index in range(len(pieces) - 1, -1, -1):
        piece = mended[index]
        if piece.kind == "display" and below is not None and _breaks_off(piece, below, mended[index + 1] is below):
            if mended is pieces:
                mended = list(pieces)
            piece = mended[index] = piece._replace(kind="prose")
        if piece.kind != "caption":
            below = piece
    return mended


def _breaks_off(piece: Piece, below: Piece, next_to: bool) -> bool:
    """Whether a line that could be a heading is the beginning of the sentence below it.

    So it is if it has a comma or is made as the line below, and a word or a very short clause lies across the seam.
    """
    if (
        piece.apart
        or piece.level
        or below.kind != "prose"
        or "\n" in below.text
        or (next_to and below.apart)
        or len(piece.text) < 8
    ):
        return False
    text, rest = piece.text, below.text
    alike = next_to and below.gap == 1 and len(rest) <= 1.5 * len(text)
    if not _CLAUSE.search(text) and not alike:
        return False
    if _COUPLET.search(text):
        return False
    if text[-1].isascii() and rest[0].isascii() and text[-1].isalpha() and rest[0].isalpha():
        return True
    start = _CLAUSE.search(rest, 0, 4)
    return rest[0] in NEVER_FIRST or bool(start and start.start() <= 2) or makes_word(text, rest)


def _shared_terms(left: str, right: str) -> float:
    grams = {left[index : index + 3] for index in range(min(len(left), 400) - 2)}
    count = sum(right[index : index + 3] in grams for index in range(min(len(right), 400) - 2))
    return min(1.5, 0.25 * count)


def joins(pieces: Sequence[Piece], dropped: set[int], in_titles: set[int], *, columns: bool = False) -> dict[int, int]:
    """For each piece that breaks off, the piece that goes on with it.

    All open tails and all pieces that may begin in mid-sentence are weighed against each other, and the best fit is
    taken first: marks left open and closed, a word across the seam, nearness, an opening that is no sentence's.

    Args:
        pieces: the page in source order.
        dropped: pieces to leave aside, being printed elsewhere again.
        in_titles: display lines that are titles of articles; below them a column may go on with any text.
        columns: the page holds several articles, so what stands below a tail may well be the next column's.
    """
    prose = [
        index
        for index, piece in enumerate(pieces)
        if piece.kind == "prose" and index not in dropped and not is_box(piece.text)
    ]
    tails = [index for index in prose if not is_closed(pieces[index].text)]
    if not tails:
        return {}
    edges: dict[int, Edges] = {}

    def edge(index: int) -> Edges:
        if index not in edges:
            text = pieces[index].text
            edges[index] = Edges(*unbalanced(text[:20_000]), is_closed(text))
        return edges[index]

    reach = max(2, min(_REACH, 2000 // len(tails)))
    place = {index: rank for rank, index in enumerate(prose)}
    orphans = [
        index
        for index in prose
        if "\n" not in pieces[index].text and _orphanhood(pieces[index].text, edge(index)) >= -1.5
    ]
    orphan_places = [place[index] for index in orphans]
    scored: list[tuple[float, int, int]] = []
    cursor = 0
    for tail in tails:
        rank = place[tail]
        while cursor < len(orphans) and orphan_places[cursor] <= rank:
            cursor += 1
        below = prose[rank + 1] if rank + 1 < len(prose) else tail
        if below != tail and "\n" not in pieces[below].text:
            score = _fit(pieces, tail, below, edge(tail), edge(below), place, in_titles, columns)
            if score > 0:
                scored.append((-score, tail, below))
            if score > _CERTAIN and not columns:
                continue
        for head in orphans[max(0, cursor - reach // 3) : cursor + reach]:
            if head not in (tail, below):
                score = _fit(pieces, tail, head, edge(tail), edge(head), place, in_titles, columns)
                if score > 0:
                    scored.append((-score, tail, head))
    scored.sort()
    following: dict[int, int] = {}
    taken: set[int] = set()
    sentence = {index: index for index in prose}  # union-find: pieces that are one sentence already
    for _, tail, head in scored:
        if tail in following or head in taken:
            continue
        one, other = _root(sentence, tail), _root(sentence, head)
        if one == other:
            continue
        sentence[one] = other
        following[tail] = head
        taken.add(head)
    return following


def _root(parents: dict[int, int], index: int) -> int:
    while parents[index] != index:
        parents[index] = parents[parents[index]]
        index = parents[index]
    return index


def _fit(
    pieces: Sequence[Piece],
    tail: int,
    head: int,
    tail_edges: Edges,
    head_edges: Edges,
    place: dict[int, int],
    in_titles: set[int],
    columns: bool,
) -> float:
    """How well a piece goes on with a broken one; above 0 it may."""
    left, right = pieces[tail].text, pieces[head].text
    distance = place[head] - place[tail]
    between = [pieces[index] for index in range(tail + 1, min(head, tail + 6))] if distance == 1 else []
    if distance == 1 and not between:
        score, wanted = 1.0 if columns else 2.5, 1.0
    elif distance == 1 and all(
        piece.kind == "caption" or piece.text.endswith(CAPTION_ENDS) or is_box(piece.text) for piece in between
    ):
        score, wanted = 2.3, 1.0
    else:
        score = 0.5 if distance == 1 else 0.0 - 0.02 * min(abs(distance), 50) - (1.0 if distance < 0 else 0.0)
        wanted = 1.6 if columns else 2.4
        above = head - 1
        if above >= 0 and pieces[above].kind == "display" and above not in in_titles and above != tail + 1:
            score -= 1.2
    score += _orphanhood(right, head_edges) + _marks_fit(tail_edges, head_edges)
    if score < wanted - 5.5:
        return 0.0
    proven = score > wanted or right[0] in NEVER_FIRST
    if left[-1] in SERVES_ON:
        score += 1.0
    if left[-1].isdigit() and not right[0].isdigit():
        score += 0.5
    if makes_word(left, right) or (_ENDS_PHRASE.match(right) and _OPEN_PHRASE.search(left[-60:])):
        score += 3.0
        proven = True
    if distance != 1:
        if not proven:  # shared words alone join nothing far apart
            return 0.0
        score += _shared_terms(left, right)
    return max(0.0, score - wanted + 0.001)


def chain(pieces: Sequence[Piece], text: str, members: Sequence[int]) -> tuple[Span, ...]:
    """The spans of pieces that go on with each other, words printed on both sides of a seam taken once."""
    spans = list(pieces[members[0]].spans)
    written = pieces[members[0]].text
    for index in members[1:]:
        piece = pieces[index]
        again = next(
            (size for size in range(min(40, len(piece.text) - 1), 3, -1) if written.endswith(piece.text[:size])), 0
        )
        rest = cut(piece.spans, again, len(piece.text)) if again else piece.spans
        spans.extend(joint(text, spans[-1], rest[0]))
        spans.extend(rest)
        written = piece.text
    return tuple(spans)
