"""Whom each section of an article tells of: the community that its heading begins with (柳荫社区：一桌好饭)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from jiedao.resolve.things import Mention, Thing
from jiedao.scan import Scan

_LEAD = re.compile("[\\s“”【】〖〗●■◆▲★☆□◎—\\-·、.．（）()0-9一二三四五六七八九十]*")


def told(scan: Scan, things: Sequence[Thing], mentions: Sequence[Mention]) -> tuple[tuple[int, int], ...]:
    """(offset, thing): from where on which community is told of; -1 where it is the article's protagonist again.

    A heading tells that begins with the name of a community and names no other; what begins a paragraph as a label
    (柳荫社区：近年来…) tells it of that paragraph. `mentions` are in order.
    """
    communities = [m for m in mentions if m.cls == "Community"]
    if not communities:
        return ()
    starts = [m.start for m in communities]
    found: list[tuple[int, int]] = []
    section = -1
    for start, block in zip(scan.block_starts, scan.article.blocks, strict=False):
        end = start + len(block.text)
        here = communities[bisect_left(starts, start) : bisect_left(starts, end)]
        named = [m for m in here if things[m.thing].fine != "Village"]
        lead = named[0] if named and _LEAD.fullmatch(scan.text, start, named[0].start) else None
        labelled = lead is not None and scan.text.startswith(("：", ":"), lead.end)
        if block.kind == "heading":
            one = lead is not None and len({m.thing for m in named}) == 1
            section = lead.thing if lead is not None and one else -1
            now = section
        else:
            now = lead.thing if labelled and lead is not None else section
        if not found or found[-1][1] != now:
            found.append((start, now))
    return tuple(found) if any(thing >= 0 for _, thing in found) else ()
