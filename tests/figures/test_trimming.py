"""The words before a number that say what is counted."""

from __future__ import annotations

from typing import Any

import pytest

from jiedao.figures.sentence import Sentence
from jiedao.figures.trimming import for_whom, told_words, trimmed
from jiedao.figures.words import Vocabulary
from jiedao.segment import Segmenter


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("完成|旧改|项目|共", "旧改|项目"),
        ("完成|额", "完成|额"),
        ("街道|干部|先后|走访|企业", "走访|企业"),
        ("街道|拥有|企业", "企业"),
        ("园区|亩|均|税收", "园区|亩|均|税收"),
    ],
)
def test_words_that_say_nothing_are_left_out(pack: dict[str, Any], words: str, left: str) -> None:
    assert trimmed(words.split("|"), Vocabulary(pack)) == left.split("|")


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("意见会|先后|开|了", "意见会"),
        ("老人|累计|就餐", "老人|就餐"),
        ("心愿|实现|率", "心愿|实现|率"),
    ],
)
def test_words_of_a_phrase(pack: dict[str, Any], words: str, left: str) -> None:
    pieces = words.split("|")

    def cut(text: str) -> list[str]:
        return [piece for piece in pieces if piece in text]

    phrase = "".join(pieces)
    assert told_words(Sentence(phrase, [], [], [], cut), phrase, Vocabulary(pack)) == left.split("|")


def test_what_is_going_on_is_part_of_the_noun(pack: dict[str, Any]) -> None:
    cut = Segmenter().cut
    sentence = Sentence("另有在谈项目9个。", [], [], [], cut)
    assert "".join(told_words(sentence, "另有在谈项目", Vocabulary(pack))) == "在谈项目"


def test_for_whom_something_is_done() -> None:
    assert (for_whom("为老人提供热餐"), for_whom("老人")) == ("老人", "")
