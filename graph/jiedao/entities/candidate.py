"""What an entity rule proposes, and which of two overlapping proposals wins."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Container, Iterable
from itertools import accumulate
from typing import NamedTuple

JOINED = 64  # priority above places, so that the name that holds a place wins over it


class Candidate(NamedTuple):
    """A proposed mention: `text[start:end]` of a scan names a thing of class `cls` (finer class `fine` or '').

    `name` is the canonical name where it is not the words as written (or ''); `aliases` are further names that
    the same words carry. Among overlapping candidates the higher `priority` wins.
    """

    start: int
    end: int
    cls: str
    fine: str
    rule: str
    priority: int
    name: str = ""
    aliases: tuple[str, ...] = ()


NO_NAME = Candidate(0, 0, "", "", "", 0)
"""The answer of one who is asked for a name that there is none, where no answer means that the next is asked."""


def resolve_overlaps(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Keep a set without overlaps: higher priority first, then the longer, then the earlier, then by class.

    >>> short, long = Candidate(0, 4, "Star", "", "a", 1), Candidate(0, 6, "Award", "", "b", 1)
    >>> resolve_overlaps([short, long]) == [long]
    True
    """
    proposed = list(candidates)
    strengths = [
        (-priority, start - end, start, cls, rule, end, at)
        for at, (start, end, cls, _, rule, priority, _, _) in enumerate(proposed)
    ]
    strengths.sort()
    kept: list[Candidate] = []
    covered = bytearray(max([c.end for c in proposed], default=0))
    for _, length, start, _, _, end, at in strengths:
        if covered.find(1, start, end) < 0:
            covered[start:end] = b"\1" * -length
            kept.append(proposed[at])
    kept.sort()
    return kept


def outside_awards(candidates: Iterable[Candidate], awards: Iterable[Candidate]) -> list[Candidate]:
    """The candidates but the programmes that an award is named after: 文明城市创建 in 文明城市创建先进单位.

    >>> award = Candidate(0, 10, "Award", "", "award", 61)
    >>> outside_awards([Candidate(0, 6, "Programme", "", "national-campaigns", 64)], [award])
    []
    """
    ends = {a.start: a.end for a in awards}
    return [c for c in candidates if c.cls != "Programme" or ends.get(c.start, 0) <= c.end]


def outside_longer(
    candidates: Iterable[Candidate], local: Container[str], quoted: Iterable[Candidate]
) -> list[Candidate]:
    """The candidates but those of the rules `local` behind which a longer one goes on, or that a quoted one holds.

    >>> local = Candidate(1, 5, "Programme", "", "coined-by-many", 100)
    >>> station = Candidate(1, 8, "Facility", "", "service-centre", 30)
    >>> outside_longer([local, station], {"coined-by-many"}, []) == [station]  # 红色物业服务站
    True
    >>> scheme = Candidate(0, 9, "Programme", "", "quoted-title", 50)
    >>> outside_longer([local, scheme], {"coined-by-many"}, [scheme]) == [scheme]  # “红色物业+网格”
    True
    """
    proposed = list(candidates)
    if not any(c.rule in local for c in proposed):
        return proposed
    others = _reach((c.start, c.end) for c in proposed if c.rule not in local)
    titles = _reach((c.start, c.end) for c in quoted)

    def loses(c: Candidate) -> bool:
        return others(c.start + 1) > c.end or titles(c.start) >= c.end

    return [c for c in proposed if c.rule not in local or not loses(c)]


def _reach(spans: Iterable[tuple[int, int]]) -> Callable[[int], int]:
    """How far the spans reach that begin before an offset; 0: none does.

    >>> reach = _reach([(0, 9), (4, 6)])
    >>> reach(5), reach(0)
    (9, 0)
    """
    begun = sorted(spans)
    farthest = [0, *accumulate((end for _, end in begun), max)]
    return lambda offset: farthest[bisect_left(begun, (offset, 0))]


def outside(candidates: Iterable[Candidate], places: Iterable[Candidate]) -> list[Candidate]:
    """The candidates but those that end within a place that begins after them: 南山县清水街 of 南山县清水街道.

    >>> place = Candidate(3, 7, "SubDistrict", "", "sub-district", 61)
    >>> outside([Candidate(0, 6, "Facility", "", "mall", 64), Candidate(0, 9, "Facility", "", "mall", 64)], [place])
    [Candidate(start=0, end=9, cls='Facility', fine='', rule='mall', priority=64, name='', aliases=())]
    """
    begun = {at: p.start for p in places for at in range(p.start + 1, p.end)}
    return [c for c in candidates if begun.get(c.end, -1) <= c.start]
