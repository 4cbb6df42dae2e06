"""Which sub-district each passage of an article is on: its own but where another one is the subject of a sentence.

An article on 柳荫街道 tells of its neighbour for a sentence or two (相邻的银荷街道推行…), or goes through several in
the parts of one sentence (甲街道…；乙街道则…). From there on what names no area is the neighbour's, up to where the
sub-district itself or one of its communities takes over, at the latest to the end of the paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import Final, NamedTuple

from jiedao.entities import Candidate
from jiedao.resolve.things import Mention, Thing
from jiedao.scan import Scan

_LEAD = 14  # characters before the area in a part of a sentence that it is the subject of
_LEADING = re.compile(
    "(?:[^。]*[，：、—])?(?:在|而在?|但|如|像|例如|比如|又如|再如|譬如|同样|同在|走进|来到|走到|位于|与此同时|"
    "(?:与[^，。]{2,10}?)?(?:相邻|邻近|毗邻|临近|附近|隔壁|旁边|紧邻|不远处|对面)的?|一[路街江河墙桥]之隔的?|"
    "同[属在][^，。]{2,8}的|另一[边头处][的是]?)?"
)
"""What may stand before a sub-district that a sentence, or a part of it, is about."""
_BODY = re.compile("(?:党工委|党委|办事处|团工委|妇联)(?![书副主])")
_OF = re.compile("的|辖区的?|内的")
_ACTS = frozenset("vwsqp")  # kinds of words that what an area does may begin with
_NO_DEED = frozenset(["", *"、。；！？）)的等及"])
_PLACES = frozenset(["Community", "Facility", "Compound"])
_PART = re.compile("；")


class Passages(NamedTuple):
    """`turns`: (offset, name), from where on which sub-district is told of, empty: the article's own.

    `before`: by the offset at which a name of a sub-district ends, that name.
    """

    turns: tuple[tuple[int, str], ...]
    before: Mapping[int, str]
    own: str = ""

    @classmethod
    def of(cls, scan: Scan, candidates: Sequence[Candidate], nested: Sequence[Candidate]) -> Passages:
        """The passages of an article that are on other sub-districts than its own, and where each of them ends."""
        areas = [
            (c.start, c.end, c.name or scan.written[c.start : c.end])
            for c in (*candidates, *nested)
            if c.cls == "SubDistrict" and c.name[:1] != "@"
        ]
        own = scan.article.sub_district
        if all(name == own for _, _, name in areas):
            return NOWHERE_ELSE
        areas.sort()
        turns = _Turns(scan, areas, candidates).found() if own else ()
        return cls(turns, {end: name for _, end, name in areas}, own)

    def area_of(self, mentions: Sequence[Candidate] | Sequence[Mention]) -> str:
        """The sub-district, not the article's own, that a place is of: behind its name it stands, or in its passage."""
        if not self.before:
            return ""
        behind = next((name for m in mentions if (name := self.before.get(m.start, ""))), "")
        if behind or not self.turns:
            return "" if behind == self.own else behind
        index = bisect_right(self.turns, min(m.start for m in mentions), key=itemgetter(0)) - 1
        return self.turns[index][1] if index >= 0 else ""

    def numbered(self, things: Sequence[Thing]) -> tuple[tuple[int, int], ...]:
        """The turns with the numbers of the sub-districts for their names; -1 for the article's own."""
        if not self.turns:
            return ()
        numbers = {thing.label: number for number, thing in enumerate(things) if thing.cls == "SubDistrict"}
        return tuple((start, numbers.get(name, -1)) for start, name in self.turns)


NOWHERE_ELSE: Final = Passages((), {})
"""An article that names no other sub-district."""


class _Turns:
    """One walk through the sentences of an article, from sub-district to sub-district."""

    def __init__(self, scan: Scan, areas: Sequence[tuple[int, int, str]], candidates: Sequence[Candidate]) -> None:
        self._scan = scan
        self._own = scan.article.sub_district
        self._areas = areas
        self._starts = [start for start, _, _ in areas]
        self._places = sorted(c for c in candidates if c.cls in _PLACES or c.cls == "Division")
        self._begins = [c.start for c in self._places]
        self._told: dict[str, str] = {}  # community → the sub-district in whose passage it is first named

    def found(self) -> tuple[tuple[int, str], ...]:
        """(offset, name) where another sub-district takes over; the name is empty for the article's own."""
        own = now = self._own
        turns: list[tuple[int, str]] = []
        block = -1
        for start, end, _, _, within in self._scan.sentences:
            if within != block:
                block = within
                if now != own:
                    turns.append((start, ""))
                    now = own
            for begin, stop in self._parts(start, end):
                told = self._opening(begin, stop, now)
                if told != now:
                    now = told
                    turns.append((begin, "" if now == own else now))
        return tuple(turns)

    def _parts(self, start: int, end: int) -> list[tuple[int, int]]:
        """A sentence cut at ；."""
        if self._scan.text.find("；", start, end) < 0:
            return [(start, end)]
        cuts = [start, *(match.end() for match in _PART.finditer(self._scan.text, start, end)), end]
        return [(left, right) for left, right in pairwise(cuts) if left < right]

    def _opening(self, begin: int, stop: int, now: str) -> str:
        """Which sub-district a part of a sentence is on, after one on `now`."""
        here = self._areas[bisect_left(self._starts, begin) : bisect_left(self._starts, stop)]
        names = {name for _, _, name in here}
        if len(names) == 1 and self._opens(here[0], begin):
            now = here[0][2]
        first = bisect_left(self._begins, begin)
        for at, c in enumerate(self._places[first : bisect_left(self._begins, stop)]):
            if c.cls == "Community":
                name = self._scan.text[c.start : c.end]
                if at == 0 and not here and c.start - begin < 2 and self._told.get(name) == self._own:
                    now = self._own  # one of its own communities takes over
                self._told.setdefault(name, "" if len(names) > 1 else now)
        return now

    def _opens(self, area: tuple[int, int, str], begin: int) -> bool:
        """Whether a sub-district is the subject of a part of a sentence, or the scene that it is set at."""
        start, behind, _ = area
        text = self._scan.text
        rank = bisect_left(self._begins, start) - 1
        while rank >= 0 and self._places[rank].cls == "Division" and self._places[rank].end == start:
            start = self._places[rank].start
            rank -= 1
        lead = text[begin:start].lstrip("“‘")
        if len(lead) > _LEAD or not _LEADING.fullmatch(lead):
            return False
        of = _OF.match(text, behind)
        follows = of.end() if of else behind
        at = bisect_left(self._begins, follows)
        if at < len(self._begins) and self._begins[at] == follows:
            return True  # 银荷街道|柳荫社区, 银荷街道的|云锦公园
        if of:
            return False
        body = _BODY.match(text, behind)
        behind = body.end() if body else behind
        word = bisect_left(self._scan.starts, behind)
        acts = self._scan.starts[word] == behind and self._scan.kinds[word] in _ACTS
        return acts and text[behind : behind + 1] not in _NO_DEED
