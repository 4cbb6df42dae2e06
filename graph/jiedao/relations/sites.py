"""Where a thing lies by what its sentence says: 在某社区建成A, A位于B, 一楼的A."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from jiedao.relations.clauses import Clause
from jiedao.relations.walk import LIST_GAP, PLACED, RANK, Walk
from jiedao.resolve import Mention

VISITED = re.compile("(?:进驻|走进|来到|前往|走访|入驻|深入|参观|奔赴|赴|到|去|与|和|帮助|支援)[“]?$")
LOCATED = re.compile(
    "[”]?(?:将|则|已|就|正式|也|拟|落址|最终){0,2}"
    "(?:选址[于在]?|坐落[于在]|位于|地处|设[在于]|落户[于在]?|进驻|入驻|扎根|建[在于]|开[在到]|落地[于在]?|落成于|藏[在于]|搬[进到])了?[“]?"
)
LYING = re.compile("(?:位于|坐落[于在]|地处|藏在|设在)[“]?$")
GOVERNS = re.compile("[原现下管]辖(?!区)")
FLOOR = re.compile(
    "(?:(?:[一二两三四五六七八九十负顶首整]|\\d{1,2})(?:楼|层)(?:的|是|为|设有|建有|(?:设|打造了?|开设了?)[^，。；]{0,8}|[^，。；、]{0,2}的)?"
    "|里面?(?:设有|有|建有)|内设|内有|园内设有)[“]?$"
)
STOREYED = re.compile("(?:中心|综合体|大楼|大厦|广场|驿站|会客厅|客厅|服务站|活动站|公寓|院|馆|基地|园)$")
HELD = re.compile("[”]?(?:昨天|日前|近日|正式|已){0,2}在[“]?")
OPENED = re.compile(
    "[”]?(?:正式|挂牌|建成|落成|揭牌)?(?:启用|投用|开业|揭牌|落成|亮相|开放|建成|投入使用|开馆|开园|挂牌)"
)


def note_sites(walk: Walk, number: int, clause: Clause) -> None:
    """Remember for each thing the place that its clause gives it: 在某社区建成A; 某社区建成A."""
    nested = walk.nested
    inside = [nested[m.start] for m in clause.mentions if m.start in nested] if nested else []
    if len(clause.mentions) > 1:
        _located(walk, number, clause)
    if "Community" in clause.classes:
        _governed(walk, number, clause)
    by_place = clause.named and walk.things[clause.actor].cls in ("Community", "Compound")
    if not by_place and not clause.sites:
        return
    for m in (*clause.mentions, *inside):
        if m.cls not in PLACED or m.thing in walk.sites:
            continue
        place = -1
        site = clause.site(m.thing)
        if site >= 0:
            spots = [s for s in clause.mentions if s.thing == site]
            if not spots or (spots[0].end <= m.start and not _in_row(walk, clause, spots[0], m)):
                place = site
        if place < 0 and by_place and clause.actor != m.thing:
            place = clause.actor
        if (
            place >= 0
            and RANK.get(walk.things[place].cls, 9) <= RANK.get(m.cls, 0)
            and (walk.things[place].fine != "Road" or (place == site and m.cls == "Facility"))
        ):
            _, word = walk.governor(clause, m)
            facility = walk.things[place].cls == "Facility" and place != walk.topic
            if facility and not (word and "establish" in walk.vocabulary[word].categories):
                continue
            cls = m.cls
            by_actor = place == clause.actor and cls in ("Facility", "Compound")
            acts_there = by_actor and walk.things[m.thing].fine not in ("Road", "IndustrialPark")
            acts_there = acts_there and not (cls == "Compound" and walk.things[place].cls == "Compound")
            founded = bool(word) and not walk.vocabulary[word].categories.isdisjoint({"establish", "undertake"})
            if acts_there and VISITED.search(walk.text, clause.start, m.start):
                continue
            if acts_there or founded or (place == site and m.cls in ("Facility", "Compound")):
                walk.sites[m.thing] = (place, number)


def floors(walk: Walk, number: int, here: Sequence[Mention]) -> None:
    """一楼的“暖味食堂”, 二层是邻里书屋, 里面设有A、B: rooms of the building that the paragraph told of last."""
    for m in here:
        if m.cls != "Facility" or m.thing in walk.sites:
            continue
        room = FLOOR.search(walk.text, max(0, m.start - 8), m.start)
        if room:
            building = _building(walk, number, m)
            if building >= 0:
                walk.sites[m.thing] = (building, number)


def _building(walk: Walk, number: int, room: Mention) -> int:
    """The place of several floors that the sentence, or the one before in its paragraph, named before a room; or -1."""
    sentences = walk.article.scan.sentences
    for back in (number, number - 1, number - 2):
        if back < 0 or sentences[back].block != sentences[number].block:
            break
        for m in reversed(walk.sentences[back]):
            thing = walk.things[m.thing]
            if (
                m.start < room.start
                and thing.cls == "Facility"
                and STOREYED.search(thing.label)
                and m.thing != room.thing
            ):
                return m.thing
    return -1


def _located(walk: Walk, number: int, clause: Clause) -> None:
    """A选址B, A位于B, A进驻B: the place that its own verb gives a thing."""
    for left, right in itertools.pairwise(clause.mentions):
        _by_attribute(walk, number, left, right)
        if (
            left.cls == "SubDistrict"
            and right.cls == "Division"
            and not (left.thing == walk.article.own and walk.article.chain)
            and LOCATED.fullmatch(walk.text, left.end, right.start)
        ):
            for frame in walk.frames.get("nesting", ()):
                walk.add(left.thing, frame, right.thing, number)
        if (
            left.cls in ("Facility", "Compound", "Project")
            and right.cls in ("Community", "Compound", "Facility")
            and RANK[right.cls] <= RANK[left.cls]
            and right.start - left.end <= 10
            and (
                LOCATED.fullmatch(walk.text, left.end, right.start)
                or (HELD.fullmatch(walk.text, left.end, right.start) and OPENED.match(walk.text, right.end))
            )
        ):
            walk.sites[left.thing] = (right.thing, number)


def _by_attribute(walk: Walk, number: int, left: Mention, right: Mention) -> None:
    """位于B的A: what is told to lie there before it is named."""
    if (
        left.cls in ("Facility", "Compound")
        and right.cls in ("Facility", "Compound")
        and walk.things[left.thing].fine != "Road"
        and walk.text[left.end : right.start].rstrip("“") == "的"
        and LYING.search(walk.text, max(0, left.start - 4), left.start)
    ):
        walk.sites[right.thing] = (left.thing, number)


def _governed(walk: Walk, number: int, clause: Clause) -> None:
    """某社区下辖A、B: the villages, hamlets and compounds that a community has."""
    community = clause.actor
    if not clause.named or walk.things[community].cls != "Community":
        return
    has = GOVERNS.search(walk.text, clause.start, clause.end)
    if has is None:
        return
    for m in clause.mentions:
        if m.start >= has.end() and m.cls in ("Community", "Compound"):
            for frame in walk.frames.get("nesting", ()):
                walk.add(m.thing, frame, community, number)


def _in_row(walk: Walk, clause: Clause, first: Mention, last: Mention) -> bool:
    """Whether two mentions stand in one row: 在A、B、C."""
    row = [m for m in clause.mentions if first.start <= m.start <= last.start]
    return all(LIST_GAP.fullmatch(walk.text, left.end, right.start) for left, right in itertools.pairwise(row))
