"""Segmentation of Chinese text into words, by jieba's dictionary and algorithm.

rjieba (the same dictionary and the same cut in Rust, some 27 times faster) does the work where it is installed; jieba
itself does elsewhere (platforms without a wheel of rjieba, interpreters in the browser), and is the reference that the
tests hold rjieba against. Nothing is loaded before the first cut.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import find_spec, module_from_spec
from typing import Any

OWN_WORD_FREQUENCY = 2_000_000  # wins over any split: jieba's most frequent word has 3,187,020 occurrences


class _Jieba:
    """jieba with the methods of `rjieba.Jieba`."""

    def __init__(self) -> None:
        import jieba
        from jieba.posseg import POSTokenizer

        jieba.setLogLevel("WARNING")
        self._tokenizer = jieba.Tokenizer()  # a private one: words added here show nowhere else
        self._tokenizer.initialize()
        self._tagger = POSTokenizer(self._tokenizer)

    def add_word(self, word: str, frequency: int, tag: str) -> None:
        self._tokenizer.add_word(word, frequency, tag)

    def has_word(self, word: str) -> bool:
        return bool(self._tokenizer.FREQ.get(word))

    def cut(self, text: str, hmm: bool = True) -> list[str]:
        words: list[str] = self._tokenizer.lcut(text, HMM=hmm)
        return words

    def tag(self, word: str, hmm: bool = True) -> list[tuple[str, str]]:
        return [(pair.word, pair.flag) for pair in self._tagger.lcut(word, HMM=hmm)]


def tokenizer() -> Any:
    """A tokenizer with jieba's dictionary: rjieba's, or jieba itself where rjieba is not installed."""
    found = find_spec("rjieba")
    if found is None:
        return _Jieba()
    return _compiled(found)()


@cache
def dictionary() -> Any:
    """The tokenizer of those that look words up and add none: one for all, for each reads the dictionary anew."""
    return tokenizer()


def _compiled(package: ModuleSpec) -> Any:
    """rjieba's class, from its compiled part.

    The package makes a tokenizer when it is imported, and reads the dictionary for it; ours would be the second.
    """
    name = "rjieba.rjieba"
    inner = PathFinder.find_spec(name, package.submodule_search_locations)
    if "rjieba" in sys.modules or inner is None or inner.loader is None:
        return import_module("rjieba").Jieba
    if name not in sys.modules:
        sys.modules[name] = module_from_spec(inner)
        inner.loader.exec_module(sys.modules[name])
    return sys.modules[name].Jieba


class Segmenter:
    """A private tokenizer with words of its own added; never jieba's shared one.

    >>> Segmenter(["党工委"]).cut("街道党工委率先探索")
    ['街道', '党工委', '率先', '探索']
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._words = tuple(words)
        self._tokenizer: Any = None
        self._coined: frozenset[str] = frozenset()

    def _load(self) -> Any:
        if self._tokenizer is None:
            self._tokenizer = tokenizer()
            own = [word for word in self._words if len(word) > 1]
            self._coined = frozenset(word for word in own if not self._tokenizer.has_word(word))
            for word in own:
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

    def is_coined(self, word: str) -> bool:
        """Whether it is a word of one's own that the dictionary lacks: its part of speech is then not known.

        >>> Segmenter(["内有", "委托"]).is_coined("内有"), Segmenter(["内有", "委托"]).is_coined("委托")
        (True, False)
        """
        self._load()
        return word in self._coined
