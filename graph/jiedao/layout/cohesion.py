"""How a page's pieces hold together by their words: which article each of them goes to, all weighed at once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from operator import add

# Characters that join or count; a pair or triple with one of them is no part of a name or a term.
_FUNCTION_CHARACTERS = (
    "的了和在是为與与等有对對不也这這那就都而及以从從到把被让讓将將又个個中上下来來去我你他她它们們"
    "一二三四五六七八九十年月日"
)
_RUN = re.compile(rf"(?:(?![{_FUNCTION_CHARACTERS}])[\u4e00-\u9fff]){{2,}}")
_EVERYWHERE = frozenset({"街道", "社区", "社區", "工作"})
_READ = 4000  # characters of a piece that are looked at
_HOLDERS = 12  # pieces that may share a term which still tells something: keeps a long page linear
_SHARE = 0.4  # of the pieces, likewise for a short page
_WEIGHT = 0.35  # of a shared term, in the currency of the evidence
_PULL_AT_MOST = 4.0

Path = Sequence[int]


def terms(text: str) -> set[str]:
    """The pairs and triples of Chinese characters in a text that can be part of a name or a term.

    >>> sorted(terms("明湖和南苑路"))
    ['南苑', '南苑路', '明湖', '苑路']
    """
    found: set[str] = set()
    for run in _RUN.findall(text, 0, _READ):
        pairs = list(map(add, run, run[1:]))
        found.update(pairs, map(add, pairs, run[2:]))
    return found - _EVERYWHERE


class Cohesion:
    """The pieces of a page as a graph: two are tied by the terms that they share, the rarer the stronger."""

    def __init__(self, texts: Sequence[str], articles: int) -> None:
        self._articles = articles
        self._ties = _ties(texts)
        self._degrees = [sum(weight for _, weight in own) for own in self._ties]
        self._total = sum(self._degrees) or 1.0

    def _degrees_of(self, path: Path) -> list[float]:
        sums = [0.0] * self._articles
        for state, degree in zip(path, self._degrees, strict=True):
            sums[state] += degree
        return sums

    def pulls(self, path: Path) -> list[list[float]]:
        """For each piece and article, how much the terms of the article's other pieces draw the piece there.

        What two pieces would share by chance is taken off, as in the modularity of Newman and Girvan (2004).
        """
        sums = self._degrees_of(path)
        found = []
        for own, degree, home in zip(self._ties, self._degrees, path, strict=True):
            pull = [-degree * total / self._total for total in sums]
            pull[home] += degree * degree / self._total
            for other, weight in own:
                pull[path[other]] += weight
            found.append([max(-_PULL_AT_MOST, min(_PULL_AT_MOST, _WEIGHT * value)) for value in pull])
        return found

    def score(self, path: Path) -> float:
        """How much more the pieces of each article share than they would by chance."""
        inside = sum(weight for at, own in enumerate(self._ties) for other, weight in own if path[at] == path[other])
        chance = sum(total * total for total in self._degrees_of(path)) / self._total
        return _WEIGHT * (inside - chance) / 2


def _ties(texts: Sequence[str]) -> list[list[tuple[int, float]]]:
    terms_of = list(map(terms, texts))
    seen: set[str] = set()
    shared: set[str] = set()
    for own_terms in terms_of:
        shared |= seen & own_terms
        seen |= own_terms
    holders: dict[str, list[int]] = defaultdict(list)
    for at, own_terms in enumerate(terms_of):
        for term in sorted(own_terms & shared):
            holders[term].append(at)
    most = max(2, min(_HOLDERS, int(_SHARE * len(texts))))
    weights: dict[tuple[int, int], float] = defaultdict(float)
    for own in holders.values():
        if len(own) <= most:
            for pair in combinations(own, 2):
                weights[pair] += 1 / (len(own) - 1)
    ties: list[list[tuple[int, float]]] = [[] for _ in texts]
    for (one, other), weight in weights.items():
        ties[one].append((other, weight))
        ties[other].append((one, weight))
    return ties
