"""What is called after a programme and belongs to it: the “一站办”队伍 of “一站办”, “楼道+养老” of “楼道+”."""

from __future__ import annotations

import re

from jiedao.relations.by_name import HALVED
from jiedao.relations.walk import Walk

HEAD = re.compile("(?:模式|工作法|机制|制度|活动|行动|工程|计划|体系|改革|(?:党建|服务|志愿|治理|特色|文化){0,3}品牌)$")
"""What a programme is said to be, which what is called after it leaves out."""
SHORTEST = 3
PARTS = frozenset(["Platform", "Programme"])
CREW = re.compile("(?:队伍?|服务团|宣讲团|先锋岗|小分队|工作组|专班)$")
"""How the name of a body ends that does the work of one programme."""
ITSELF = re.compile("(?:工作|建设|创建|活动|项目|服务|品牌|模式|机制|工程|行动|计划|平台|系统)*")
"""What is added to a programme's name and still means it."""


def called_after(walk: Walk) -> None:
    """Tell what platforms, crews and programmes are part of the programme that their names begin with."""
    stems = {
        HEAD.sub("", walk.keys[number]): number
        for number, thing in reversed(list(enumerate(walk.things)))
        if thing.cls == "Programme" and number in walk.first and not thing.shared
    }
    told = {(key[0], key[2]) for key in walk.found if key[1] in ("partOf", "contributesTo")}
    for number, thing in enumerate(walk.things):
        crew = thing.cls == "Organisation" and CREW.search(thing.label)
        if number not in walk.first or not (crew or thing.cls in PARTS) or not HALVED.isdisjoint(thing.label):
            continue
        key = walk.keys[number]
        sizes = range(len(key) - 1, SHORTEST - 1, -1)
        whole = next((n for size in sizes if (n := stems.get(key[:size], number)) != number), -1)
        if whole < 0 or (number, whole) in told or (whole, number) in told:
            continue
        if thing.cls == "Programme" and ITSELF.fullmatch(key, len(HEAD.sub("", walk.keys[whole]))):
            continue
        for frame in walk.frames.get("list", ()):
            walk.add(number, frame, whole, walk.first[number])
