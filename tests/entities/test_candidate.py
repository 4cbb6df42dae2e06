"""Which of two overlapping proposals wins."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedao.entities import Candidate, resolve_overlaps


def at(start: int, end: int, priority: int = 50, cls: str = "Facility", rule: str = "r") -> Candidate:
    return Candidate(start, end, cls, "", rule, priority)


@pytest.mark.parametrize(
    ("winner", "loser"),
    [
        (at(0, 2, 60), at(0, 9, 50)),
        (at(0, 5), at(3, 7)),
        (at(0, 4), at(3, 7)),
        (at(0, 6), at(1, 3)),
        (at(0, 4, cls="Compound"), at(0, 4, cls="Facility")),
        (at(0, 4, rule="a"), at(0, 4, rule="b")),
    ],
    ids=["priority before length", "length", "the earlier", "the outer", "class", "rule"],
)
def test_order_of_preference(winner: Candidate, loser: Candidate) -> None:
    assert resolve_overlaps([loser, winner]) == resolve_overlaps([winner, loser]) == [winner]


def test_neighbours_do_not_overlap() -> None:
    assert resolve_overlaps([at(4, 8), at(0, 4)]) == [at(0, 4), at(4, 8)]


def test_what_only_a_loser_covers_is_free() -> None:
    assert resolve_overlaps([at(0, 3, 60), at(2, 6, 50), at(4, 6, 40)]) == [at(0, 3, 60), at(4, 6, 40)]


def test_nothing() -> None:
    assert resolve_overlaps([]) == []


PROPOSED = st.lists(
    st.builds(
        lambda start, length, cls, rule, priority, name: Candidate(
            start, start + length, cls, "", rule, priority, name
        ),
        st.integers(0, 30),
        st.integers(1, 8),
        st.sampled_from(["Facility", "Compound", "Organisation"]),
        st.sampled_from(["a", "b"]),
        st.sampled_from([30, 50, 60]),
        st.just(""),
    ),
    max_size=25,
)


@given(PROPOSED, st.randoms(use_true_random=False))
def test_disjoint_in_order_and_blind_to_the_order_of_proposals(proposed: list[Candidate], rng: random.Random) -> None:
    kept = resolve_overlaps(proposed)
    assert all(a.end <= b.start for a, b in pairwise(kept))
    shuffled = list(proposed)
    rng.shuffle(shuffled)
    assert resolve_overlaps(shuffled) == kept


@given(PROPOSED)
def test_every_loser_meets_a_winner_of_no_lower_priority(proposed: list[Candidate]) -> None:
    kept = resolve_overlaps(proposed)
    for loser in proposed:
        rivals = [k for k in kept if k.start < loser.end and loser.start < k.end]
        assert any(k.priority >= loser.priority for k in rivals)


@given(PROPOSED)
def test_kept_once_is_kept_again(proposed: list[Candidate]) -> None:
    kept = resolve_overlaps(proposed)
    assert resolve_overlaps(kept) == kept
