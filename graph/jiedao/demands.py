"""What sentences must hold for patterns to match: one look at a sentence says which of many patterns need no try."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

Hit = tuple[int, int, int]
"""A word that a text holds: where it begins and ends, and its number."""


class Demand(NamedTuple):
    """Sets of words, of each of which a text must hold one, one behind the other.

    `need` has a bit for each set; `order` are the numbers of their words.
    """

    need: int
    order: tuple[frozenset[int], ...]

    def in_order(self, hits: Iterable[Hit]) -> bool:
        """Whether among the words of a text, in the order of their ends, there is one of each set behind the other."""
        sets = iter(self.order)
        wanted, end = next(sets, None), 0
        if wanted is None:
            return True
        for start, stop, word in hits:
            if word in wanted and start >= end:
                end = stop
                wanted = next(sets, None)
                if wanted is None:
                    return True
        return False


class Demands:
    """All that is demanded, and what a text has of it.

    >>> demands = Demands()
    >>> told, entrusted = demands.of([frozenset("甲")]), demands.of([frozenset("甲"), frozenset(["由", "交给"])])
    >>> hits = demands.hits("由甲和乙")
    >>> [bool(demand.need & demands.lacking(hits)) for demand in (told, entrusted)]
    [False, False]
    >>> [demand.in_order(hits) for demand in (told, entrusted)]
    [True, False]
    """

    def __init__(self) -> None:
        self._bits: dict[frozenset[str], int] = {}
        self._numbers: dict[str, int] = {}
        self._offers: list[int] = []  # by the number of a word: the bits of the sets that it is in
        self._automaton: Any = None

    def of(self, sets: Iterable[frozenset[str]]) -> Demand:
        """The demand for a word of each set, one behind the other."""
        need, order = 0, []
        for words in sets:
            bit = self._bits.get(words)
            if bit is None:
                bit = self._bits[words] = 1 << len(self._bits)
                for word in sorted(words.difference(self._numbers)):
                    self._numbers[word] = len(self._offers)
                    self._offers.append(0)
                    self._automaton = None
                for word in words:
                    self._offers[self._numbers[word]] |= bit
            need |= bit
            order.append(frozenset(map(self._numbers.__getitem__, words)))
        return Demand(need, tuple(order))

    def hits(self, text: str) -> Sequence[Hit]:
        """The words of a text that are demanded by now, in the order of their ends."""
        if not self._offers:
            return ()
        if self._automaton is None:
            import daachorse

            self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick(list(self._numbers))
        found: Sequence[Hit] = self._automaton.find_overlapping(text)
        return found

    def lacking(self, hits: Iterable[Hit]) -> int:
        """The bits of the sets, as far as they are known by now, of which a text holds no word; also bits of no set."""
        offers, found = self._offers, 0
        for word in {word for _, _, word in hits}:
            found |= offers[word]
        return ~found
