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
    "(?:空间|书屋|食堂|案例|项目|品牌|做法|成果|工程|平台|试点|样板|奖|园区|基地|服务站|示范点|综合体|提名|站点|街区|驿站|楼宇|公园|食堂|调解室|工作室|广场|市场)$"
)
RECEIVING = re.compile("被|获|荣|评|斩|摘|捧|当选|入选|成为|是")
FOR_PERSONS = re.compile(
    "(?:好人|好街坊|好邻居|模范人物|道德模范|劳动模范|标兵|能手|工匠|志愿者|消防员|劳动者|先进个人|奖章|好青年)$"
)
UNHONOURED = ("Award", "Division", "Star")
GRANTING = re.compile("(?:等[^，。]{0,6})?(?:联合)?(?:颁发|授予|评选|认定|命名|评定|表彰|公布|颁授)")
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
    if TO_THE_AREA.search(lead) and walk.article.own >= 0:
        return [walk.article.own]
    before = [m for m in clause.mentions if m.end <= limit and m.cls not in UNHONOURED and not _grants(walk, m)]
    named = [m for m in before if walk.text[m.end : m.end + 1] == "为"]
    if named:
        return [_honoured(walk, named[-1])]
    rows = walk.rows(before)
    if (
        rows
        and limit - rows[-1][-1].end <= 6
        and rows[-1][-1].cls != "SubDistrict"
        and walk.text[rows[-1][-1].end : rows[-1][-1].end + 1] != "的"
    ):
        return [_honoured(walk, m) for m in rows[-1]]
    for row in rows:
        if walk.text[row[-1].end : row[-1].end + 1] != "的":
            return [_honoured(walk, m) for m in row]
    personal = FOR_PERSONS.search(walk.things[granted[0].thing].label) is not None
    if lead.lstrip().startswith("街道") and not personal:
        return [clause.actor] if clause.actor >= 0 else []
    topic = _topic(walk, parts, index, FOR_THINGS.search(walk.things[granted[0].thing].label) is not None)
    if personal:
        return [thing for thing in topic if walk.things[thing].cls == "Person"]
    return topic or ([clause.actor] if clause.actor >= 0 else [])


def _topic(walk: Walk, parts: Sequence[Clause], index: int, thing: bool) -> list[int]:
    """What the clauses before tell of: 驿站日均接待90人次，获评…; 退休铆工孙德厚，去年被评为…; `thing`: no person."""
    for position in range(index - 1, -1, -1):
        clause = parts[position]
        mentions = [m for m in clause.mentions if m.cls not in UNHONOURED and not _grants(walk, m)]
        if thing and position >= index - 2:
            named = [m for m in mentions if m.cls in OBJECTS]
            whole = [m for m in named if m.cls != "Facility"]
            named = whole if len(whole) == 1 else named
            if len(named) == 1 or (named and len(walk.rows(named)) == 1):
                return [named[-1].thing]
        for m in mentions:
            subject = m.start - clause.start <= 2 and m.cls not in ("SubDistrict", "Community")
            apposed = m.end + (walk.text[m.end] == "”") == clause.end - 1
            behind = walk.text[m.end : m.end + 1]
            if (
                (subject or apposed or _is_lead(walk, clause, m))
                and behind not in ("的", "、")
                and not (thing and m.cls in ("Person", "SubDistrict"))
            ):
                return [_honoured(walk, m)]
        if clause.mentions and clause.named and position and parts[position - 1].actor not in (-1, clause.actor):
            return []
    return []


def _is_lead(walk: Walk, clause: Clause, m: Mention) -> bool:
    """Whether a person stands before the first verb of the clause: 队长秦勇当过12年消防兵."""
    return m.cls == "Person" and not any(at < m.start for at, _, _, _ in clause.verbs)


def _grants(walk: Walk, m: Mention) -> bool:
    """Whether a body is named as the one that grants: 湖北省住建厅颁发的“…”."""
    return m.cls == "Organisation" and GRANTING.match(walk.text, m.end) is not None


def _honoured(walk: Walk, m: Mention) -> int:
    """The sub-district stands for its party body; the party body of a community is honoured itself."""
    acting = stands_for(walk.article, m.thing)
    return acting if acting == walk.article.own else m.thing
