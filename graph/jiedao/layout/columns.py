"""Columns of several articles: which article each piece of a page goes to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from jiedao.layout.areas import Areas
from jiedao.layout.heads import Anchor
from jiedao.layout.lines import is_closed
from jiedao.layout.pieces import Piece

# Costs of changing from one article to another between two pieces, and gains for naming an article's area.
_CHANGE = 3.0
_CHANGE_AT_BREAK = 1.0
_CHANGE_AT_DISPLAY = 1.5
_CHANGE_UNDER_HEADING = 4.0
_CHANGE_IN_SENTENCE = 8.0
_NAMED_AS_SUBJECT = 4.0
_NAMED = 2.0
_NAMED_AGAIN = 1.0
_NAMED_AT_MOST = 7.0
_STEM = 0.7
_STEM_AT_MOST = 2.0
_FORCED = 40.0


def _own_evidence(piece: Piece, anchors: Sequence[Anchor], areas: Areas) -> list[float]:
    scores = [0.0] * len(anchors)
    found = areas.find(piece.text)
    if piece.kind == "byline":
        return scores
    for state, anchor in enumerate(anchors):
        if not anchor.name:
            continue
        mentions = [area for area in found if area.name == anchor.name]
        score = 0.0
        for rank, area in enumerate(mentions):
            before = piece.text[max(0, area.start - len(area.district) - 1) : area.start - len(area.district)]
            subject = not before or before in "。！？；，,;!?“"
            score += _NAMED_AGAIN if rank else (_NAMED_AS_SUBJECT if subject else _NAMED)
        stem = anchor.name.removesuffix("街道")
        if len(stem) >= 2:
            stems = piece.text.count(stem) - len(mentions)
            weight = 2 * _STEM if piece.kind == "display" else _STEM
            score += min(_STEM_AT_MOST, max(0, stems) * weight)
        scores[state] = min(_NAMED_AT_MOST, score)
    return scores


def _change_cost(
    pieces: Sequence[Piece],
    left: int,
    right: int,
    following: Mapping[int, int],
    continuations: set[int],
    heads: set[int],
) -> float:
    """What it costs to leave an article between two neighbouring pieces."""
    before, after = pieces[left], pieces[right]
    if following.get(left) == right:
        return _CHANGE_IN_SENTENCE
    if right in heads:
        return 0.0
    if right - left > 1:  # a repeat stood between
        return _CHANGE_AT_BREAK
    if before.kind == "display":
        return _CHANGE_UNDER_HEADING if not before.apart else _CHANGE_AT_DISPLAY
    if before.kind == "byline":
        return _CHANGE_AT_BREAK
    if before.kind == "prose" and not is_closed(before.text):
        return _CHANGE_AT_BREAK
    if after.kind in ("display", "caption") or after.apart or before.kind == "caption":
        return _CHANGE_AT_DISPLAY
    if right in continuations:
        return _CHANGE_AT_BREAK
    return _CHANGE


def _best_path(evidence: Sequence[Sequence[float]], costs: Sequence[float]) -> list[int]:
    """The states of least cost (Viterbi 1967), staying free of charge; `costs[i]` stands before piece `i`."""
    states = range(len(evidence[0]))
    best = list(evidence[0])
    back: list[list[int]] = []
    for gains, cost in zip(evidence[1:], costs[1:], strict=True):
        top = max(states, key=lambda state: (best[state], -state))
        came = [state if best[state] >= best[top] - cost else top for state in states]
        best = [(best[state] if came[state] == state else best[top] - cost) + gains[state] for state in states]
        back.append(came)
    state = max(states, key=lambda state: (best[state], -state))
    path = [state]
    for came in reversed(back):
        state = came[state]
        path.append(state)
    return path[::-1]


def _rare_phrases(pieces: Sequence[Piece], order: Sequence[int]) -> list[set[str]]:
    """For each piece, its runs of four characters that two to five pieces of the page have."""
    grams = [
        {text[at : at + 4] for at in range(len(text) - 3)} for text in (pieces[index].text[:4000] for index in order)
    ]
    counts: Counter[str] = Counter()
    for own in grams:
        counts.update(own)
    rare = {gram for gram, count in counts.items() if 2 <= count <= 5 and gram.isalnum()}
    return [own & rare for own in grams]


def _shared_vocabulary(phrases: Sequence[set[str]], path: Sequence[int], states: int) -> list[list[float]]:
    """For each piece, a gain for the article whose other pieces alone share rare phrases with it."""
    holders: dict[str, list[int]] = {}
    for state, own in zip(path, phrases, strict=True):
        for gram in own:
            holders.setdefault(gram, [0] * states)[state] += 1
    gains = []
    for state, own in zip(path, phrases, strict=True):
        shares = [0] * states
        for gram in own:
            others = [other for other, count in enumerate(holders[gram]) if count > (other == state)]
            if len(others) == 1:
                shares[others[0]] += 1
        gains.append([min(2.5, 0.3 * count) for count in shares])
    return gains


def assign(
    pieces: Sequence[Piece],
    anchors: Sequence[Anchor],
    areas: Areas,
    following: Mapping[int, int],
    dropped: set[int],
) -> dict[int, int]:
    """The article (an index into `anchors`) of each piece that is not dropped.

    Neighbours stay together unless there is a break between them and evidence beyond it; pieces that continue or
    repeat each other go to one article; then phrases that articles share, and headings made alike, decide the rest.
    """
    order = [index for index in range(len(pieces)) if index not in dropped]
    rank = {index: at for at, index in enumerate(order)}
    heads = {index for anchor in anchors for index in anchor.pieces}
    evidence = [_own_evidence(pieces[index], anchors, areas) for index in order]
    for state, anchor in enumerate(anchors):
        for index in anchor.pieces:
            if index in rank:
                evidence[rank[index]] = [_FORCED if other == state else 0.0 for other in range(len(anchors))]
    groups = _groups(order, following, rank)
    for group in groups:
        total = [sum(evidence[at][state] for at in group) for state in range(len(anchors))]
        for at in group:
            evidence[at] = total
    continuations = set(following.values())
    costs = [0.0] + [
        _change_cost(pieces, left, right, following, continuations, heads) for left, right in pairwise(order)
    ]
    path = _best_path(evidence, costs)
    if all(order[at] in heads for at in range(1, len(order)) if path[at] != path[at - 1]):
        return dict(zip(order, path, strict=True))  # the articles stand one below the other
    alike = _alike(pieces, order)
    phrases = _rare_phrases(pieces, order)
    for _ in range(2):
        shared = _shared_vocabulary(phrases, path, len(anchors))
        gains = [[own + more for own, more in zip(*pair, strict=True)] for pair in zip(evidence, shared, strict=True)]
        for group in groups:
            votes = Counter(path[at] for at in group)
            total = [sum(gains[at][state] for at in group) + votes[state] for state in range(len(anchors))]
            winner = max(range(len(anchors)), key=lambda state: (total[state], -state))
            for at in group:
                gains[at] = [_FORCED / 2 if state == winner else 0.0 for state in range(len(anchors))]
        for group in alike:
            votes = Counter(path[at] for at in group)
            (winner, count), *rest = votes.most_common()
            if count > 1 and (not rest or rest[0][1] < count):
                for at in group:
                    gains[at] = [gain + 2.0 * (state == winner) for state, gain in enumerate(gains[at])]
        before, path = path, _best_path(gains, costs)
        if path == before:
            break
    return dict(zip(order, path, strict=True))


def _groups(order: Sequence[int], following: Mapping[int, int], rank: Mapping[int, int]) -> list[tuple[int, ...]]:
    """Pieces that are one passage: a broken sentence with what goes on with it."""
    heads = set(following.values())
    groups = []
    for index in order:
        if index in following and index not in heads:
            members = [index]
            while members[-1] in following:
                members.append(following[members[-1]])
            groups.append(tuple(rank[member] for member in members if member in rank))
    return groups


def _alike(pieces: Sequence[Piece], order: Sequence[int]) -> list[tuple[int, ...]]:
    """Headings that begin with the same two characters, as the sections of one article often do."""
    found: dict[str, list[int]] = {}
    for at, index in enumerate(order):
        piece = pieces[index]
        if piece.kind == "display" and len(piece.text) >= 6 and piece.text[:2].isalnum():
            found.setdefault(piece.text[:2], []).append(at)
    return [tuple(group) for group in found.values() if len(group) > 1]
