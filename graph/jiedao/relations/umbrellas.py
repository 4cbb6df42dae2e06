"""What a sentence sets up within a programme that it named before: 打造A体系，设立B、C; 推行A模式，建立B机制."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.relations.clauses import Clause
from jiedao.relations.goals import BANDS, STATE
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

RANKS = (
    re.compile("(?:机制|制度)$"),
    re.compile("(?:模式|路径|路子|工作法|行动|计划|建设|创建|治理|改革|项目)$|\\d[+＋]"),
    re.compile("(?:体系|格局|工程|战略|圈|生态|共同体)$"),
    re.compile("品牌$"),
)
"""How wide a programme is by its name, from the narrowest; what has none of these is the narrowest of all."""
WIDEST = len(RANKS)
CARRIED_OUT = frozenset(["implement", "carry_out", "implement_new", "undertake", "establish"])
FOUNDED = frozenset(["establish"])
KEPT_UP = (
    "落实", "推进", "推动", "深化", "擦亮", "聚焦", "践行", "围绕", "提升", "结合", "完善", "健全", "参与", "叫响",
    "升级", "抓实", "抓好", "做实", "做优", "做强", "做精", "优化", "强化", "巩固", "拓展", "延伸", "抓", "争创",
    "创建", "对接",
)  # fmt: skip
"""Verbs of what there was before, which is set up beside."""
FOREIGN = frozenset(["Enterprise", "GovernmentBody", "PublicInstitution"])
PURSUED = ("落实", "推进", "深化", "贯彻", "响应", "践行", "推动")
"""Verbs of what there was before and is gone on with: what is begun behind it is begun for it, whatever its name."""
BESIDE = re.compile("在此基础上|此外|同时，|另外|与此同时|还与|并通过|；")
"""What parts what is told behind it from the programme before."""
FAR = 2  # commas from the programme to what is set up in it
MERE_MEANS = re.compile("(?:借助|依托|通过|利用|按照|运用)[^，。；“]{0,6}“?$")
"""Before what there is, which what is set up then does not serve: 借助A机制，组建B."""
WAY = re.compile("(?:模式|路径|路子|工作法|机制|制度|治理|改革)$")
"""What a programme is called that is but a way of doing things: no place is opened for it, no body founded."""


def set_up(walk: Walk, number: int, parts: Sequence[Clause]) -> None:
    """What the later clauses of a sentence set up serves the programme that an earlier one carries out."""
    text = walk.text
    whole: Mention | None = None
    verb, actor = "", -1
    for clause in parts:
        for row in walk.rows(clause.mentions):
            first = row[0]
            _, word = walk.governor(clause, first)
            if not word:
                continue
            told = walk.vocabulary[word].categories
            if whole is not None and BESIDE.search(text, whole.end, first.start):
                whole = None
            if whole is not None and clause.actor == actor and 0 < text.count("，", whole.end, first.start) <= FAR:
                width = _width(walk, whole) or (WIDEST - 1 if verb.endswith(PURSUED) else 0)
                members = [m for m in row if _fits(walk, m, told, width if word != verb and word not in KEPT_UP else 0)]
                members = [m for m in members if _comes_new(walk, m, whole)]
                for m in members:
                    _add(walk, m, whole, number)
                if members:
                    continue
            if first.cls == "Programme":
                thing = walk.things[first.thing]
                heads = len(row) == 1 and not thing.shared and not CARRIED_OUT.isdisjoint(told)
                heads = heads and not MERE_MEANS.search(text, clause.start, first.start)
                whole = first if heads and (_width(walk, first) or word.endswith(PURSUED)) else None
                verb, actor = word, clause.actor


def _width(walk: Walk, m: Mention) -> int:
    label = walk.things[m.thing].label
    return next((width for width in (4, 3, 2, 1) if RANKS[width - 1].search(label)), 0)


def _fits(walk: Walk, m: Mention, told: frozenset[str], width: int) -> bool:
    """Whether a mention is of something that may be set up within a programme that is wider than `width` - 1."""
    thing = walk.things[m.thing]
    if m.cls == "Facility":
        return thing.fine != "Road" and not FOUNDED.isdisjoint(told)
    if m.cls == "Organisation":
        return not FOUNDED.isdisjoint(told) and (thing.fine in BANDS or thing.fine not in FOREIGN)
    if m.cls not in ("Programme", "Platform") or thing.shared or CARRIED_OUT.isdisjoint(told):
        return False
    built = width == WIDEST and thing.label.endswith("体系")  # 打造A品牌，建立B体系
    return _width(walk, m) < width and (built or not STATE.search(thing.label))


def _comes_new(walk: Walk, m: Mention, whole: Mention) -> bool:
    """Whether a mention is the first of its thing, and of what may be founded for the programme."""
    if walk.first_at.get(m.thing, m.start) < whole.start:
        return False
    return m.cls not in ("Facility", "Organisation") or not WAY.search(walk.things[whole.thing].label)


def _add(walk: Walk, part: Mention, whole: Mention, number: int) -> None:
    back = any((whole.thing, predicate, part.thing) in walk.have for predicate in ("partOf", "contributesTo"))
    if not back:
        for frame in walk.frames.get("set_up", ()):
            walk.add(part.thing, frame, whole.thing, number)
