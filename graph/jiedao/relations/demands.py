"""What sentences must hold for patterns to match: one look at a sentence says which of many patterns need no try."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


class Demands:
    """The sets of words of each of which a text must hold one, each as a bit, and which of them a text lacks.

    >>> demands = Demands()
    >>> named, told = demands.of([frozenset("甲")]), demands.of([frozenset("甲"), frozenset(["由", "交给"])])
    >>> [bool(need & demands.lacking("甲交与给乙")) for need in (named, told)]
    [False, True]
    """

    def __init__(self) -> None:
        self._bits: dict[frozenset[str], int] = {}
        self._offers: dict[str, int] = {}
        self._ready: tuple[Any, list[int]] | None = None

    def of(self, sets: Iterable[frozenset[str]]) -> int:
        """The bits of sets of words, of each of which one is demanded."""
        need = 0
        for words in sets:
            bit = self._bits.get(words)
            if bit is None:
                bit = self._bits[words] = 1 << len(self._bits)
                for word in words:
                    self._offers[word] = self._offers.get(word, 0) | bit
                self._ready = None
            need |= bit
        return need

    def lacking(self, text: str) -> int:
        """The bits of the sets, as far as they are known by now, of which a text holds no word; also bits of no set."""
        automaton, offers = self._ready or self._made_ready()
        found = 0
        for word in {word for _, _, word in automaton.find_overlapping(text)}:
            found |= offers[word]
        return ~found

    def _made_ready(self) -> tuple[Any, list[int]]:
        """The automaton that finds the words known by now, and the bits that each of them offers."""
        import daachorse

        words = list(self._offers) or ["\0"]  # there is none of nothing
        automaton = daachorse.CharwiseDoubleArrayAhoCorasick(words)
        self._ready = automaton, [self._offers.get(word, 0) for word in words]
        return self._ready


def in_order(sets: Iterable[frozenset[str]], text: str) -> bool:
    """Whether a text holds a word of each set, one behind the other.

    >>> in_order([frozenset(["委托", "由"]), frozenset(["运营"])], "由甲运营")
    True
    >>> in_order([frozenset(["委托", "由"]), frozenset(["运营"])], "运营由甲")
    False
    """
    end = 0
    for words in sets:
        ends = [at + len(word) for word in words if (at := text.find(word, end)) >= 0]
        if not ends:
            return False
        end = min(ends)
    return True
