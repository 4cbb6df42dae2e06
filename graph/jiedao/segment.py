"""Segmentation of Chinese text into words, by jieba's dictionary and algorithm.

rjieba (the same dictionary and the same cut in Rust, some 27 times faster) does the work; jieba itself is the
reference that the tests hold it against. Nothing is loaded before the first cut.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

OWN_WORD_FREQUENCY = 2_000_000  # wins over any split: jieba's most frequent word has 3,187,020 occurrences


class Segmenter:
    """A private tokenizer with words of its own added; never jieba's shared one.

    >>> Segmenter(["党工委"]).cut("街道党工委率先探索")
    ['街道', '党工委', '率先', '探索']
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._words = tuple(words)
        self._tokenizer: Any = None

    def _load(self) -> Any:
        if self._tokenizer is None:
            import rjieba

            self._tokenizer = rjieba.Jieba()
            for word in self._words:
                if len(word) > 1:
                    self._tokenizer.add_word(word, OWN_WORD_FREQUENCY, "n")
        return self._tokenizer

    def cut(self, text: str) -> list[str]:
        """The words of `text`, in order; joined they are `text` again."""
        words: list[str] = self._load().cut(text)
        return words

    def tag(self, word: str) -> str:
        """The part of speech that the dictionary gives a single word (ICTCLAS codes), or '' if it has none.

        >>> Segmenter().tag("大厦"), Segmenter().tag("帝湖商场片区")
        ('n', '')
        """
        tokenizer = self._load()
        if not tokenizer.has_word(word):
            return ""
        tagged = tokenizer.tag(word)
        return str(tagged[0][1]) if len(tagged) == 1 else ""
