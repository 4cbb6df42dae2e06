"""Words that hold an article together."""

from __future__ import annotations

from jiedao.layout.cohesion import Cohesion, terms

HARBOUR = ["望潮街道修缮渔港码头", "渔港码头边开起夜市", "夜市摊主说渔港热闹"]
LIBRARY = ["松涛街道新建云杉书屋", "云杉书屋周末办朗读会", "朗读会请来盲童师生"]


def test_terms_leave_out_function_characters_and_what_every_article_says() -> None:
    assert terms("街道和社区的渔港") == {"渔港"}


def test_pieces_are_drawn_to_where_their_words_are() -> None:
    pulls = Cohesion(HARBOUR + LIBRARY, 2).pulls([0, 0, 0, 1, 1, 1])
    assert all(first > second for first, second in pulls[:3])
    assert all(second > first for first, second in pulls[3:])


def test_the_true_division_scores_best() -> None:
    cohesion = Cohesion(HARBOUR + LIBRARY, 2)
    true = cohesion.score([0, 0, 0, 1, 1, 1])
    assert true > cohesion.score([0, 0, 1, 1, 1, 1]) > cohesion.score([0, 1, 0, 1, 0, 1])
    assert true > cohesion.score([0] * 6)


def test_pieces_without_words_are_drawn_nowhere() -> None:
    cohesion = Cohesion(["", "12%", ""], 2)
    assert cohesion.pulls([0, 1, 0]) == [[0.0, 0.0]] * 3
    assert cohesion.score([0, 1, 0]) == 0.0
