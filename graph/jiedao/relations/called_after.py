"""What is called after a programme and belongs to it: the “一站办”队伍 of “一站办”, “楼道+养老” of “楼道+”."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jiedao.relations.by_name import HALVED
from jiedao.relations.walk import Walk

HEAD = re.compile(
    "(?:模式|工作法|机制|制度|活动|行动|工程|计划|体系|改革|项目|(?:党建|服务|志愿|治理|特色|文化){0,3}品牌)$"
)
"""What a programme is said to be, which what is called after it leaves out."""
SHORTEST = 3
PARTS = frozenset(["Platform", "Programme"])
LEAST_KIND = 4  # characters of a name that tells a programme of its own, and not what any is
CREW = re.compile("(?:队伍?|服务团|宣讲团|先锋岗|小分队|工作组|专班)$")
"""How the name of a body ends that does the work of one programme."""
ITSELF = re.compile("(?:工作|建设|创建|活动|项目|服务|品牌|模式|机制|工程|行动|计划|平台|系统)*")
"""What is added to a programme's name and still means it."""


def called_after(walk: Walk) -> None:
    """Tell what platforms, crews and programmes are part of the programme that their names begin or end with."""
    stems = {
        HEAD.sub("", walk.keys[number]): number
        for number, thing in reversed(list(enumerate(walk.things)))
        if thing.cls == "Programme" and number in walk.first and not thing.shared
    }
    programmes = {walk.keys[number]: number for number in stems.values()} | stems
    told = {(key[0], key[2]) for key in walk.found if key[1] in ("partOf", "contributesTo")}
    for number, thing in enumerate(walk.things):
        crew = thing.cls == "Organisation" and CREW.search(thing.label)
        place = thing.cls == "Facility" and _quoted_to(walk, number) >= SHORTEST
        kinds = thing.cls in ("Organisation", "Programme") and _quoted_to(walk, number) > 0
        if (
            number not in walk.first
            or not (crew or place or kinds or thing.cls in PARTS)
            or not HALVED.isdisjoint(thing.label)
        ):
            continue
        key = walk.keys[number]
        sizes = range(len(key) - 1, SHORTEST - 1, -1) if not place else (_quoted_to(walk, number),)
        whole = -1
        if crew or place or thing.cls in PARTS:
            whole = next((n for size in sizes if (n := stems.get(key[:size], number)) != number), -1)
        if whole < 0 and kinds:
            whole = _one_of(walk, number, programmes)
        if whole < 0 or (number, whole) in told or (whole, number) in told:
            continue
        if thing.cls == "Programme" and ITSELF.fullmatch(key, len(HEAD.sub("", walk.keys[whole]))):
            continue
        for frame in walk.frames.get("list", ()):
            walk.add(number, frame, whole, walk.first[number])


def _quoted_to(walk: Walk, number: int) -> int:
    """How many characters of a name stand in quotation marks before the noun: 3 of “望邻里”长者食堂; 0: none."""
    at = walk.first_at.get(number, 0)
    if walk.text[at : at + 1] != "“":
        return 0
    return max(walk.text.find("”", at, at + len(walk.things[number].label)) - at - 1, 0)


def _one_of(walk: Walk, number: int, programmes: Mapping[str, int]) -> int:
    """The programme of whose kind one is by its name: “桃源”邻里互助圈 of 邻里互助圈; -1: none."""
    quoted = _quoted_to(walk, number)
    rest = walk.keys[number][quoted:] if quoted else ""
    return programmes.get(rest, -1) if len(rest) >= LEAST_KIND else -1
