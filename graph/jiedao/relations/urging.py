"""Who founds or carries out what another urges them to: 街道指导翠竹园社区成立A, 组织甲社区、乙社区推行B."""

from __future__ import annotations

import re

from jiedao.relations.clauses import Clause
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

URGED = re.compile("(?:指导|引导|推动|帮助|支持|协助|鼓励|动员|组织|督促|助力|带动|带领|促成)[“]?$")
"""Behind these stands who founds it: 街道指导某社区成立A."""
ROW_ENDS = re.compile("(?:等[^，。；]{0,14})?(?:积极|联合|共同|先后|率先|全面|分别|同步|广泛|深入|扎实|主动){0,2}")
"""Between a row of communities and what they do."""
URGED_COMMUNITY = re.compile(
    "(?:指导|引导|推动|组织|督促|带动)[各该]?(?P<kind>村|社区)(?:“?两委”?|党组织|党支部|党总支|党委)?$"
)
TEAM_ACTS = re.compile("[”]?(?:[^，。；、的由将把与和被为对向给“”]{0,8})")
"""Between a team and what it does: “红马甲”志愿队|每周|开展A."""
LEADS_TEAM = re.compile("(?:带领|率领|领着|带着)[一二三四五六七八九十0-9]*[支名]?“?\\Z")
FOUNDERS = ("Community", "Organisation")
NEAR_VERB = 2  # characters between a division and what it does


def urged(walk: Walk, number: int, clause: Clause, at: int, mention: Mention, actor: int) -> int:
    """街道指导翠竹园社区成立A, 组织村“两委”成立A: whom another has found it, right before the verb; else the actor."""
    if body := URGED_COMMUNITY.search(walk.text, clause.start, at):
        villages = [
            m.thing
            for m in walk.sentences[number]
            if m.cls == "Community" and m.end <= body.start() and walk.text[m.end - 1] == "村"
        ]
        community = villages[-1] if body["kind"] == "村" and villages else walk.clauses.community_before(at)
        return community if community >= 0 else actor
    before = [m for m in clause.mentions if m.end <= at and m.thing != mention.thing]
    if not before or before[-1].cls not in FOUNDERS or at - before[-1].end > NEAR_VERB:
        return actor
    return before[-1].thing if URGED.search(walk.text, clause.start, before[-1].start) else actor


def led_on(walk: Walk, clause: Clause, at: int) -> list[Mention]:
    """街道组织翠竹园社区、清风里社区等十个社区推行A: the communities that carry it out as well."""
    row = list[Mention]()
    for m in reversed([m for m in clause.mentions if m.cls == "Community" and m.end <= at]):
        behind = walk.text[m.end : row[-1].start] if row else ""
        if row and behind not in ("、", "和", "与", "及"):
            break
        if not row and not ROW_ENDS.fullmatch(walk.text, m.end, at):
            return []
        row.append(m)
    return row[::-1] if row and URGED.search(walk.text, clause.start, row[-1].start) else []


def team(walk: Walk, clause: Clause, at: int, actor: int) -> int:
    """赵明远带领“红马甲”志愿队开展A, 翠竹园社区“红马甲”志愿队开展A: the team that does it; else the actor."""
    if "Organisation" not in clause.classes:
        return actor
    before = [m for m in clause.mentions if m.end <= at]
    m = before[-1] if before else None
    if m is None or walk.things[m.thing].fine != "VolunteerTeam" or not TEAM_ACTS.fullmatch(walk.text, m.end, at):
        return actor
    start = m.start - (walk.text[m.start - 1] == "“")
    whose = len(before) > 1 and before[-2].cls == "Community" and walk.text[before[-2].end : start] in ("", "的")
    return m.thing if whose or LEADS_TEAM.search(walk.text, clause.start, start) else actor
