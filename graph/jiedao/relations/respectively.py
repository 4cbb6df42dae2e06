"""What several did one each, told in order: 甲公司、乙公司分别入驻A、B.

The frames relate each of a row to each of the other. Of rows of as many names before and behind 分别, only those
belong together that have the same place in them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, zip_longest

from jiedao.relations.clauses import Clause, stands_for
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

RESPECTIVELY = "分别"
TO_THE_ROW = 8  # characters between a row and 分别: 甲、乙两家企业近日分别…
GAP = re.compile("[”’》）]?(?:[^，。；：、“”]{0,4}(?:、|和|与|及|以及|暨))?[“‘《]?")
"""Between two of a row: “甲”品牌、“乙”品牌."""
OUTER = frozenset(["Division", "SubDistrict"])
INNER = frozenset(["SubDistrict", "Community", "Compound", "Facility", "Organisation"])


def in_order(walk: Walk, number: int, parts: Sequence[Clause]) -> None:
    """Keep, of what sentence `number` tells of such rows, what relates names of one place; add what lacks."""
    start, end, *_ = walk.article.scan.sentences[number]
    if walk.text.find(RESPECTIVELY, start, end) < 0:
        return
    for clause in parts:
        at = walk.text.find(RESPECTIVELY, clause.start, clause.end) if clause.mentions else -1
        if at < 0:
            continue
        rows = _rows(walk.text, clause.mentions)
        before = [row for row in rows if row[-1].end <= at]
        near = before and at - before[-1][-1].end <= TO_THE_ROW
        first = [stands_for(walk.article, m.thing) for m in before[-1]] if near else []
        if not before:
            first = [clause.actor, *clause.others]
        told = [first, *([m.thing for m in row] for row in rows if row[0].start > at)]
        for one, other in combinations([row for row in told if len(row) == len(first) > 1], 2):
            _pair(walk, number, one, other)


def _rows(text: str, mentions: Sequence[Mention]) -> list[list[Mention]]:
    """The names of a clause row by row, without those that only say where the next one lies: 建中街街道|望江社区."""
    rows: list[list[Mention]] = []
    begin = -1  # of the names that say where the next one lies
    for m, behind in zip_longest(mentions, mentions[1:]):
        start = m.start if begin < 0 else begin
        if behind is not None and m.cls in OUTER and behind.cls in INNER and behind.start == m.end:
            begin = start
            continue
        if rows and rows[-1][-1].cls == m.cls and GAP.fullmatch(text, rows[-1][-1].end, start):
            rows[-1].append(m)
        else:
            rows.append([m])
        begin = -1
    return rows


def _pair(walk: Walk, number: int, one: Sequence[int], other: Sequence[int]) -> None:
    """Relate those of two rows that have the same place, each as any of them is told to be, and no others."""
    pairs = list(zip(one, other, strict=True))
    for key, found in list(walk.found.items()):
        subject, predicate, obj, rule, sentence = key
        turned = subject in other and obj in one
        if sentence != number or not (turned or (subject in one and obj in other)):
            continue
        for a, b in pairs:
            who, what = (b, a) if turned else (a, b)
            new = (who, predicate, what, rule, sentence)
            if predicate == "establishes" and walk.things[who].cls == "Community" and what in walk.sites:
                walk.sites[what] = (who, number)  # 甲社区、乙社区分别建成A、B: each lies in its own
            if new not in walk.found and who != what:
                walk.found[new] = found._replace(subject=who, object=what)
                walk.have.add(new[:3])
                if key in walk.placed:
                    walk.placed.add(new)
        if (obj, subject) not in pairs and (subject, obj) not in pairs:
            del walk.found[key]
            walk.have.discard(key[:3])
