"""Columns of several articles: which article each piece of a page goes to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from jiedao.layout.areas import Areas
from jiedao.layout.cohesion import Cohesion
from jiedao.layout.heads import Anchor
from jiedao.layout.lines import is_closed
from jiedao.layout.pieces import Piece

# Costs of changing from one article to another between two pieces, and gains for naming an article's area.
_CHANGE = 3.0
_CHANGE_AT_BREAK = 1.0
_CHANGE_AT_SEAM = -2.0
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
_EASES = (0.3, 0.6, 2.0)  # first guesses that change articles more or less easily
_ROUNDS = 6


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
    """What it costs to leave an article between two neighbouring pieces; where a sentence breaks off, to stay costs."""
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
    broken = before.kind == "prose" and not is_closed(before.text)
    if before.kind == after.kind == "prose" and (broken or right in continuations):
        return _CHANGE_AT_SEAM
    if broken:
        return _CHANGE_AT_BREAK
    if after.kind in ("display", "caption") or after.apart or before.kind == "caption":
        return _CHANGE_AT_DISPLAY
    return _CHANGE_AT_BREAK if right in continuations else _CHANGE


def _best_path(evidence: Sequence[Sequence[float]], costs: Sequence[float]) -> list[int]:
    """The states of least cost (Viterbi 1967), staying free of charge; `costs[i]` stands before piece `i`."""
    states = range(len(evidence[0]))
    best = list(evidence[0])
    back: list[list[int]] = []
    for gains, cost in zip(evidence[1:], costs[1:], strict=True):
        top, second = sorted(states, key=lambda state: (-best[state], state))[:2]
        from_other = [second if state == top else top for state in states]
        came = [
            state if best[state] >= best[other] - cost else other
            for state, other in zip(states, from_other, strict=True)
        ]
        best = [best[came[state]] - (cost if came[state] != state else 0.0) + gains[state] for state in states]
        back.append(came)
    state = max(states, key=lambda state: (best[state], -state))
    path = [state]
    for came in reversed(back):
        state = came[state]
        path.append(state)
    return path[::-1]


def assign(
    pieces: Sequence[Piece],
    anchors: Sequence[Anchor],
    areas: Areas,
    following: Mapping[int, int],
    dropped: set[int],
) -> dict[int, int]:
    """The article (an index into `anchors`) of each piece that is not dropped; two articles at the least.

    Neighbours stay together unless there is a break between them and evidence beyond it; pieces that continue each
    other go to one article; then the words that pieces share decide. From several first guesses, which change articles
    more or less easily, the one is taken that fits best in the end.
    """
    order = [index for index in range(len(pieces)) if index not in dropped]
    rank = {index: at for at, index in enumerate(order)}
    heads = {index for anchor in anchors for index in anchor.pieces}
    own = [_own_evidence(pieces[index], anchors, areas) for index in order]
    for state, anchor in enumerate(anchors):
        for index in anchor.pieces:
            if index in rank:
                own[rank[index]] = [_FORCED if other == state else 0.0 for other in range(len(anchors))]
    groups = _groups(order, following, rank)
    evidence = _together(own, groups)
    continuations = set(following.values())
    costs = [0.0] + [
        _change_cost(pieces, left, right, following, continuations, heads) for left, right in pairwise(order)
    ]
    path = _best_path(evidence, costs)
    if all(order[at] in heads for at in range(1, len(order)) if path[at] != path[at - 1]):
        return dict(zip(order, path, strict=True))  # the articles stand one below the other
    words = ["" if pieces[index].kind == "byline" else pieces[index].text for index in order]
    cohesion = Cohesion(words, len(anchors))
    guesses = [path, *(_best_path(evidence, [cost * ease for cost in costs]) for ease in _EASES)]
    differing = list(map(list, dict.fromkeys(map(tuple, guesses))))
    settled: list[list[int]] = [_settled(guess, own, groups, costs, cohesion) for guess in differing]
    best = max(settled, key=lambda found: _fit(found, own, costs, cohesion))
    return dict(zip(order, best, strict=True))


def _together(scores: Sequence[Sequence[float]], groups: Sequence[Sequence[int]]) -> list[list[float]]:
    """The scores of the pieces, those of one passage added up for each of them."""
    added = [list(own) for own in scores]
    for group in groups:
        total = [sum(column) for column in zip(*(scores[at] for at in group), strict=True)]
        for at in group:
            added[at] = total
    return added


def _settled(
    path: list[int],
    evidence: Sequence[Sequence[float]],
    groups: Sequence[Sequence[int]],
    costs: Sequence[float],
    cohesion: Cohesion,
) -> list[int]:
    """The path after pieces have gone to where their words draw them, again and again until none moves."""
    for _ in range(_ROUNDS):
        pulled = [
            [one + other for one, other in zip(*pair, strict=True)]
            for pair in zip(evidence, cohesion.pulls(path), strict=True)
        ]
        gains = _together(pulled, groups)
        after = _best_path(gains, costs)
        for group in groups:
            votes = Counter(after[at] for at in group)
            total = gains[group[0]]
            winner = max(range(len(total)), key=lambda state: (total[state] + votes[state], -state))
            for at in group:
                after[at] = winner
        if after == path:
            break
        path = after
    return path


def _fit(path: Sequence[int], evidence: Sequence[Sequence[float]], costs: Sequence[float], cohesion: Cohesion) -> float:
    """What a path gains by its evidence and the words that its articles hold together by, less its changes."""
    gained = sum(own[state] for own, state in zip(evidence, path, strict=True))
    paid = sum(cost for (before, state), cost in zip(pairwise(path), costs[1:], strict=True) if before != state)
    return gained - paid + cohesion.score(path)


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
