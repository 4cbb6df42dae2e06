"""Whom each section of an article tells of: the community that its heading begins with (柳荫社区：一桌好饭)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise, takewhile

from jiedao.layout.measures import on_whole
from jiedao.resolve.things import Mention, Thing
from jiedao.scan import Scan

_LEAD = re.compile("[\\s“”【】〖〗●■◆▲★☆□◎—\\-·、.．（）()0-9一二三四五六七八九十]*")
_CLAUSE = re.compile("(?:[^，。；：！？\n]{1,16}，)?")  # 近年来，; 为破解难题，
_WHOLE = re.compile("(?:[^，。；：！？\n]{1,40}，)?(?:该|全|我|本)([市区县旗州])(?![域的直场级])")
"""What a paragraph begins with that goes back to the division told of before: 为破解难题，该市…."""
_AREAS = frozenset(["Division", "SubDistrict", "Community", "Compound"])


def told(scan: Scan, things: Sequence[Thing], mentions: Sequence[Mention], own: int) -> tuple[tuple[int, int], ...]:
    """(offset, thing): from where on which area is told of; -1 where it is the article's protagonist again.

    A heading tells that begins with the name of a community and names no other; what begins a paragraph as a label
    (柳荫社区：近年来…) tells it of that paragraph. In an article without a sub-district (`own` -1) so does any area
    that a heading or paragraph begins with, or goes back to (该市), and a division goes on being told of. `mentions`
    are in order.
    """
    found = _of_communities(scan, things, mentions) if own >= 0 else _of_areas(scan, things, mentions)
    changes = [(start, now) for at, (start, now) in enumerate(found) if not at or found[at - 1][1] != now]
    return tuple(changes) if any(thing >= 0 for _, thing in changes) else ()


def _of_communities(scan: Scan, things: Sequence[Thing], mentions: Sequence[Mention]) -> list[tuple[int, int]]:
    communities = [m for m in mentions if m.cls == "Community"]
    if not communities:
        return []
    starts = [m.start for m in communities]
    found: list[tuple[int, int]] = []
    section = -1
    for start, block in zip(scan.block_starts, scan.article.blocks, strict=False):
        end = start + len(block.text)
        here = communities[bisect_left(starts, start) : bisect_left(starts, end)]
        named = [m for m in here if things[m.thing].fine != "Village" or scan.text.endswith("社区", m.start, m.end)]
        lead = named[0] if named and _LEAD.fullmatch(scan.text, start, named[0].start) else None
        labelled = lead is not None and scan.text.startswith(("：", ":"), lead.end)
        if block.kind == "heading":
            one = lead is not None and len({m.thing for m in named}) == 1
            section = lead.thing if lead is not None and one else -1
            now = section
        else:
            now = lead.thing if labelled and lead is not None else section
        found.append((start, now))
    return found


def _of_areas(scan: Scan, things: Sequence[Thing], mentions: Sequence[Mention]) -> list[tuple[int, int]]:
    areas = [m for m in mentions if m.cls in _AREAS]
    starts = [m.start for m in areas]
    begins = {m.start for m in mentions if m.cls == "Organisation"}
    blocks = []
    wholes = []
    for start, block in zip(scan.block_starts, scan.article.blocks, strict=False):
        first = bisect_left(starts, start)
        here = areas[first : bisect_left(starts, start + len(block.text))]
        lead = _lead(scan, start, here)
        if lead is not None and lead.cls == "Division" and lead.end in begins:
            lead = None  # 东岭市青山区|柳荫街道党工委…
        wholes.append(not here and block.kind != "heading" and on_whole(block.text, False))
        blocks.append((start, block.kind == "heading", here, lead or _gone_back(scan, things, areas[:first], start)))
    found: list[tuple[int, int]] = []
    section = -1
    beside: list[int] = []  # the areas named from here to the next block that begins with one
    alone: list[bool] = []
    for _, _, here, lead in reversed(blocks):
        beside.extend(m.thing for m in here if m.cls != "Division")
        alone.append(lead is not None and set(beside) == {lead.thing})
        if lead is not None:
            beside.clear()
    for (start, heading, _, lead), only, whole in zip(blocks, reversed(alone), wholes, strict=True):
        if whole and section >= 0 and things[section].cls != "Division":
            section = -1
        now = lead.thing if lead is not None else section
        if lead is not None and (lead.cls == "Division" or heading or only):
            section = now
        found.append((start, now))
    return found


def _gone_back(scan: Scan, things: Sequence[Thing], before: Sequence[Mention], start: int) -> Mention | None:
    """The division named last that a block goes back to: 该市."""
    whole = _WHOLE.match(scan.text, start)
    if whole is None:
        return None
    return next((m for m in reversed(before) if m.cls == "Division" and things[m.thing].label.endswith(whole[1])), None)


def _lead(scan: Scan, start: int, here: Sequence[Mention]) -> Mention | None:
    """The area that a block begins with, the innermost of those side by side: 东岭市青山区|柳荫社区."""
    if not here:
        return None
    first = here[0]
    opened = _LEAD.match(scan.text, start)
    begin = opened.end() if opened else start
    clause = _CLAUSE.match(scan.text, begin)
    if first.start not in (begin, clause.end() if clause else begin):
        return None
    pairs = takewhile(lambda pair: pair[0].end == pair[1].start, pairwise(here))
    return [first, *(inner for _, inner in pairs)][-1]
