"""What an article names, and where."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter
from typing import NamedTuple

from jiedao.scan import Scan


class Thing(NamedTuple):
    """A named thing of one article: what becomes an entity of the graph once articles are merged."""

    iri: str
    cls: str
    fine: str
    label: str
    aliases: tuple[str, ...]
    code: str
    formula: str
    shared: bool


class Mention(NamedTuple):
    """`text[start:end]` of a scan names thing number `thing`; `rule` found it."""

    start: int
    end: int
    thing: int
    cls: str
    rule: str


class Resolved(NamedTuple):
    """An article with its things and their mentions in order; `own` is its sub-district's number or -1, `home` that of
    the community whose story it tells, else `own`, `chain` what contains the sub-district, the nearest first,
    `told` the offsets from which on sections tell of a community (or, -1, of `home`), `areas` those from which on
    passages are on another sub-district (or, -1, on `own`), and `located` the communities that the register has in
    another sub-district, with its code."""

    scan: Scan
    things: tuple[Thing, ...]
    mentions: tuple[Mention, ...]
    nested: tuple[Mention, ...]
    own: int
    home: int
    chain: tuple[int, ...]
    told: tuple[tuple[int, int], ...] = ()
    areas: tuple[tuple[int, int], ...] = ()
    located: tuple[tuple[int, str], ...] = ()

    def told_at(self, offset: int) -> int:
        """Whom the article tells of at `offset`: another sub-district, the community of the section, else `home`."""
        thing = _since(self.areas, offset) if self.areas else -1
        if thing < 0:
            thing = _since(self.told, offset)
        return thing if thing >= 0 else self.home

    def area_at(self, offset: int) -> int:
        """The sub-district that the passage at `offset` is on: `own`, unless it tells of another one."""
        thing = _since(self.areas, offset) if self.areas else -1
        return thing if thing >= 0 else self.own


def _since(changes: tuple[tuple[int, int], ...], offset: int) -> int:
    """What (offset, thing) says last up to an offset, or -1."""
    index = bisect_right(changes, offset, key=itemgetter(0)) - 1
    return changes[index][1] if index >= 0 else -1
