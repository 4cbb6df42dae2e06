"""A sentence as the rules see it."""

from __future__ import annotations

import pytest

from jiedao.figures.sentence import Sentence


def sentence(text: str, *names: str) -> Sentence:
    """A sentence in which these names are mentions of places."""
    mentions = [(text.index(name), text.index(name) + len(name), "Facility") for name in names]
    return Sentence(text, mentions, (), (), list)


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("街道修路，居民来访。", ["街道修路", "居民来访", ""]),
        ("街道修路,居民来访", ["街道修路", "居民来访"]),
        ("投入1,200万元,建书屋", ["投入1,200万元", "建书屋"]),
        ("推行“一门，一窗”服务，居民来访", ["推行“一门，一窗”服务", "居民来访"]),
    ],
)
def test_clauses(text: str, clauses: list[str]) -> None:
    made = sentence(text)
    assert [text[start:end] for start, end in made.clauses] == clauses
    assert [made.clause_of(start) for start, _ in made.clauses] == list(range(len(clauses)))


def test_mentions_by_where_they_stand() -> None:
    made = sentence("街道的“书屋”与驿站,开门", "书屋", "驿站")
    assert [made.at(position) for position in (0, 3, 4, 8)] == [-1, 0, 0, 1]
    assert (made.first_between(0, 9), made.first_between(5, 9), made.first_between(9, 12)) == (4, 8, -1)
    assert [made.named_within(0, 4), made.named_within(0, 5)] == [False, True]
    assert list(made.between(0, 10)) == [0, 1] and list(made.between(5, 10)) == [1] and not made.between(0, 5)
    assert [made.named_after(position) for position in (8, 9)] == [True, False]
