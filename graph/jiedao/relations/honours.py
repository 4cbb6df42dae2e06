"""Awards: who received them, who granted them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.relations.clauses import Clause, stands_for
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

GRANTS = re.compile("(?:等|等部门|等单位)?(?:联合)?(?:颁发|授予|评选|认定|命名|评定|表彰|评为|列为|列入|授牌|“|评)")
TO_THE_AREA = re.compile("(?:授予|评定|认定|命名|评选|表彰)该?(?:街道|办事处|辖区)")
FOR_THINGS = re.compile(
    "(?:空间|书屋|食堂|案例|项目|品牌|做法|成果|工程|平台|试点|样板|奖|园区|基地|服务站|示范点|综合体|提名|站点)$"
)
RECEIVING = re.compile("被|获|荣|评|斩|摘|捧|当选|入选|成为|是")
OBJECTS = ("Programme", "Project", "Facility", "Platform")


def awards(walk: Walk, number: int, parts: Sequence[Clause], index: int) -> None:
    """A被B授予C; A荣获C."""
    clause = parts[index]
    granted = [m for m in clause.mentions if m.cls == "Award"]
    for frame in walk.frames.get("award", ()):
        for receiver in _receivers(walk, parts, index, granted):
            for m in granted:
                walk.add(receiver, frame, m.thing, number, at=m.start)
    for frame in walk.frames.get("granter", ()):
        for m in clause.mentions:
            if m.cls not in frame.objects or m.end > granted[-1].start:
                continue
            behind = walk.text[m.end : granted[0].start] if m.end <= granted[0].start else ""
            before = walk.text[clause.start : m.start]
            in_row = behind.startswith(("、", "和", "联合")) and re.search("授予|颁发|评为|命名|表彰|认定|列", behind)
            passive = before.rstrip("“").endswith(("被", "由", "获", "获评", "经")) or "被" in before
            if (GRANTS.match(behind) or in_row) and (passive or GRANTS.match(behind)) and behind != "":
                for award in granted:
                    walk.add(award.thing, frame, m.thing, number)


def _receivers(walk: Walk, parts: Sequence[Clause], index: int, granted: Sequence[Mention]) -> list[int]:
    clause = parts[index]
    lead = walk.text[clause.start : granted[0].start]
    passive = RECEIVING.search(lead)
    limit = clause.start + passive.start() if passive else granted[0].start
    before = [m for m in clause.mentions if m.end <= limit and m.cls not in ("Award", "Division", "Star")]
    if TO_THE_AREA.search(lead) and walk.article.own >= 0:
        return [walk.article.own]
    named = [
        m
        for m in clause.mentions
        if m.end < granted[0].start and walk.text[m.end : m.end + 1] == "为" and m.cls != "Division"
    ]
    if named:
        return [stands_for(walk.article, named[-1].thing)]
    rows = walk.rows(before)
    if (
        rows
        and limit - rows[-1][-1].end <= 6
        and rows[-1][-1].cls != "SubDistrict"
        and walk.text[rows[-1][-1].end : rows[-1][-1].end + 1] != "的"
    ):
        return [stands_for(walk.article, m.thing) for m in rows[-1]]
    for row in rows:
        if walk.text[row[-1].end : row[-1].end + 1] != "的":
            return [stands_for(walk.article, m.thing) for m in row]
    things = FOR_THINGS.search(walk.things[granted[0].thing].label) is not None
    if things and not lead.lstrip().startswith("街道"):
        for previous in reversed(parts[max(0, index - 2) : index]):
            named = [m for m in previous.mentions if m.cls in OBJECTS]
            whole = [m for m in named if m.cls != "Facility"]
            named = whole if len(whole) == 1 else named
            if len(named) == 1 or (named and previous is parts[index - 1] and len(walk.rows(named)) == 1):
                return [named[-1].thing]
    return [clause.actor] if clause.actor >= 0 else []
