"""Frames with a verb: its object before or behind it, its partners."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from jiedao.relations.clauses import ACTORS, JOINTLY, Clause, stands_for
from jiedao.relations.frames import Frame
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

NOT_FOUNDED = frozenset(["GovernmentBody", "Enterprise", "Road"])
TENANTS = frozenset(["Enterprise", "", "PublicInstitution", "SocialOrganisation"])
MOVED_IN = re.compile("开进|开到|搬进|搬到|设在|迁至|租下|选址|入驻|落户|进驻|落地|迁入|搬入|开业|安家")
DESCRIBED = re.compile(
    "[”]?(?:作为|是)(?:街道|办事处|社区)[\u4e00-\u9fff]{0,6}(?:打造|建设|建成|创办|设立|成立|建立)的"
)
BROUGHT_IN = re.compile("[”]?(?:等[\u4e00-\u9fff\\d]{0,8})?的?(?:引进|招引|签约|落户|入驻)")
THERE = re.compile("园区|园内|楼内|楼里|大厦|小院|街区|市集|基地|这里|这座|该|首批|首期")
OF_AREA = re.compile("[^，。]{0,8}(?:街道|辖区|办事处)")
LEAD_BEHIND = re.compile("[”’》等也已经正式先后相继陆续]+|(?:于|在)[^，。]{1,6}")
OWN_NEAR = re.compile("街道|办事处|我们|党工委")
EXAMINED = re.compile("[”]?(?:的)?(?:初验|验收|考核|复审|复核|评审|认证|认定)")  # 通过“五星”支部初验: no doing of it
OF = ("", "“", "的", "的“")


def objects(walk: Walk, number: int, clause: Clause, row: Sequence[Mention]) -> None:
    """The object stands behind its verb: 成立A、B; 推行A."""
    at, word = walk.governor(clause, row[0])
    if not word:
        return
    for frame in walk.frames.with_object(word, walk.vocabulary[word].categories):
        for m in row:
            if m.cls not in frame.objects or not _fits(walk, frame, m):
                continue
            actor = walk.article.own if clause.actor == m.thing else clause.actor
            if frame.relation == "implements":
                actor = _user(walk, clause, at, m, actor)
            if frame.relation == "implements" and EXAMINED.match(walk.text, m.end):
                continue
            if frame.relation == "establishes" and _told_by_another(walk, clause, at, word, m):
                continue
            if frame.explicit and (not clause.named or walk.things[actor].cls not in frame.subjects):
                continue
            if frame.relation == "cooperatesWith":
                if m.start - at > 14 or walk.text[m.end : m.end + 1] == "的" or m.thing == clause.actor:
                    continue
                _participates(walk, number, clause, m)
            elif walk.things[actor].cls in ("Division", "Person"):
                actor = walk.article.own
            walk.add(actor, frame, m.thing, number, at=m.start)
            for other in clause.others if actor == clause.actor else ():
                if walk.things[other].cls != "Division":
                    walk.add(other, frame, m.thing, number, at=m.start)
            if (
                clause.partners
                and frame.relation in ("establishes", "implements", "undertakes")
                and (JOINTLY.search(walk.text[clause.start : m.start]) or clause.partners[0].start - clause.start < 16)
            ):
                for partner in clause.partners:
                    if partner.end <= m.start:
                        walk.add(partner.thing, frame, m.thing, number, at=m.start)


def _fits(walk: Walk, frame: Frame, mention: Mention) -> bool:
    return not (frame.relation == "establishes" and walk.things[mention.thing].fine in NOT_FOUNDED)


def _user(walk: Walk, clause: Clause, at: int, mention: Mention, actor: int) -> int:
    """驿站还孵化了A: the place that begins the clause, right before its verb, uses the programme; else the actor."""
    first = clause.mentions[0]
    if first.cls != "Facility" or first.start > clause.start + 1 or not first.end <= at <= first.end + 3:
        return actor
    return actor if first.thing == mention.thing or walk.text[first.end] in "的、" else first.thing


def _told_by_another(walk: Walk, clause: Clause, at: int, word: str, mention: Mention) -> bool:
    """居民自发成立的A, 由旧仓库改建的A, 去年落成的A: what tells of A in passing names no founder."""
    if walk.text[at + len(word) : at + len(word) + 1] != "的" or mention.start - at - len(word) > 3:
        return False
    near = max(clause.start, at - 10)
    acting = any(near <= m.end <= at and m.cls in ACTORS for m in clause.mentions)
    return not acting and OWN_NEAR.search(walk.text, near, at) is None


def _participates(walk: Walk, number: int, clause: Clause, partner: Mention) -> None:
    """街道联合某局实施A: the partner takes part in A."""
    for frame in walk.frames.get("participate", ()):
        for m in walk.sentences[number]:
            if m.start > partner.end and m.cls == "Programme" and partner.cls in frame.subjects:
                walk.add(partner.thing, frame, m.thing, number, at=m.start)
                return
        if number and walk.article.scan.sentences[number - 1].end - walk.article.scan.sentences[number - 1].start <= 20:
            for m in walk.sentences[number - 1]:
                if m.cls == "Programme":
                    walk.add(partner.thing, frame, m.thing, number)


def after(walk: Walk, number: int, clause: Clause, row: Sequence[Mention]) -> None:
    """The verb stands behind its object: A正式启用."""
    for frame in walk.frames.get("after", ()):
        behind = walk.text[row[-1].end : row[-1].end + 12]
        lead = LEAD_BEHIND.match(behind)
        if behind.startswith(frame.words, lead.end() if lead else 0) or DESCRIBED.match(walk.text, row[-1].end):
            for m in row:
                if m.cls in frame.objects and _fits(walk, frame, m):
                    actor = clause.actor if clause.actor != m.thing else walk.article.own
                    walk.add(actor, frame, m.thing, number, at=m.start)


def possessed(walk: Walk, number: int, here: Sequence[Mention]) -> None:
    """翠竹园社区的“邻里课堂”: whose programme it is."""
    for frame in walk.frames.get("possessed", ()):
        for left, right in pairwise(here):
            if (
                right.cls in frame.objects
                and left.cls in frame.subjects
                and right.start - left.end <= 2
                and walk.text[left.end : right.start] in OF
                and not walk.things[right.thing].shared
            ):
                walk.add(stands_for(walk.article, left.thing), frame, right.thing, number)


def partners(walk: Walk, number: int, clause: Clause) -> None:
    """A与B联合…: they cooperate, and the partner takes part in what they do."""
    for frame in walk.frames.get("partner", ()):
        for partner in clause.partners:
            actor = clause.actor
            if partner.cls not in frame.objects or actor == partner.thing:
                continue
            walk.add(actor, frame, partner.thing, number, at=partner.start)
            _participates(walk, number, clause, partner)


def settle(walk: Walk, number: int, parts: Sequence[Clause], index: int, row: Sequence[Mention], topic: int) -> None:
    """引进A、B等企业入驻C; A、B落户C."""
    clause = parts[index]
    tenants = [m for m in row if walk.things[m.thing].fine in TENANTS]
    if not tenants:
        return
    for frame in walk.frames.get("settle", ()):
        _, word = walk.governor(clause, tenants[0])
        attracted = bool(word) and "attract" in walk.vocabulary[word].categories
        end = tenants[-1].end
        moved = MOVED_IN.search(walk.text, end, min(clause.end, end + 34)) is not None
        attracted = attracted or BROUGHT_IN.match(walk.text, end, min(clause.end, end + 34)) is not None
        if not attracted and not moved:
            continue
        facilities = [m for m in clause.mentions if walk.holds(m)]
        behind_it = [m for m in facilities if m.start >= tenants[-1].end]
        before_it = [m for m in facilities if m.end <= tenants[0].start]
        if moved and behind_it:
            place = behind_it[0].thing
        elif before_it:
            place = before_it[-1].thing
        elif clause.site() >= 0 and walk.things[clause.site()].cls == "Facility":
            place = clause.site()
        else:
            place = _spoken_of(walk, number, parts, index, tenants[0], topic if attracted and not clause.named else -1)
        for m in tenants:
            walk.add(m.thing, frame, place, number, at=m.start)


def _spoken_of(walk: Walk, number: int, parts: Sequence[Clause], index: int, tenant: Mention, topic: int) -> int:
    """The building or park that the clauses before tell of: 园区开放，已有A、B入驻; else the topic, else the area."""
    sentences = walk.article.scan.sentences
    begin = sentences[number].start
    broken = walk.text.rfind("；", begin, tenant.start) + 1
    for m in reversed(walk.sentences[number]):
        if max(begin, broken) <= m.start and m.end <= tenant.start and walk.holds(m):
            return m.thing
    if topic >= 0:
        return topic
    if broken:
        return walk.article.own
    lead = walk.text[begin : tenant.start]
    if index and walk.things[parts[index].actor].cls == "SubDistrict" and parts[index].named and not THERE.search(lead):
        return walk.article.own
    if not index and OF_AREA.match(lead) and not THERE.search(lead):
        return walk.article.own
    for earlier in range(number - 1, max(-1, number - 4), -1):
        if sentences[earlier].block != sentences[number].block:
            break
        held = [m for m in walk.sentences[earlier] if walk.holds(m)]
        if held:
            return held[-1].thing
    return walk.article.own


def participants(walk: Walk, number: int, clause: Clause) -> None:
    """A、B加入C; A参与C."""
    joining = [(at, word) for at, word, categories, _ in clause.verbs if "participate" in categories]
    for frame in walk.frames.get("participate", ()) if joining else ():
        for at, word in joining:
            before = [m for m in clause.mentions if m.end <= at and m.cls in frame.subjects]
            behind = [m for m in clause.mentions if m.start >= at and m.cls in frame.objects]
            if not before:
                continue
            if behind and behind[0].start - at < 16:
                target = behind[0].thing
            elif word in ("加入", "入会", "加盟"):
                earlier = [
                    m
                    for s in walk.sentences[max(0, number - 1) : number + 1]
                    for m in s
                    if m.end <= before[0].start and walk.things[m.thing].fine == "Alliance"
                ]
                if not earlier:
                    continue
                target = earlier[-1].thing
            else:
                continue
            for m in before:
                walk.add(m.thing, frame, target, number, at=at)
