"""What a circle of services is made up of: 建成A、B，15分钟生活圈由此成形; 以A为中心，辐射B、C，形成D大网格."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

CIRCLE = re.compile("(?<![商友文])圈$|网格$|(?:全覆盖|分钟).*(?:体系|网络)$")
"""What a programme is called that consists of places."""
TAKES_SHAPE = re.compile(
    "[”’]?(?:[由就]此|随之|从而|[便也已正就]|逐步|逐渐|基本|初步|全部|越来越|日益|渐渐){0,2}"
    "(?:[成画]形|成型|形成|[画织]圆|画就|织就|织密|闭合|建成|搭建完成|构建完成|铺展|越[织画]越[密圆])"
)
"""Behind a circle: it is now there."""
MAKES_UP = re.compile(
    "(?:形成|构成|织就|织成|织密|织起|串起|串成|连成|画出|勾勒出|画就|布局|辐射成)了?[^，。；]{0,10}$"
)
"""Before a circle, behind what makes it up."""
NOW = re.compile("(?:[^，。；]{0,3}，)?(?:至此|由此|就此|这样一来|如此一来)")
"""What a sentence begins with that draws the sum of the one before."""
WHERE = re.compile("(?:[在于]|走进|来到)“?$")
PLACES = frozenset(["Facility"])
FOUNDED = frozenset(["PublicInstitution"])  # a school, a clinic


def circles(walk: Walk, number: int) -> None:
    """The places named before a circle that takes shape, in its sentence or the one before, are parts of it."""
    here = walk.sentences[number]
    for whole in here:
        if whole.cls != "Programme" or not CIRCLE.search(walk.things[whole.thing].label):
            continue
        start = walk.article.scan.sentences[number].start
        shaped = TAKES_SHAPE.match(walk.text, whole.end) is not None
        if not shaped and not MAKES_UP.search(walk.text, start, whole.start):
            continue
        for part in _parts(walk, number, whole, back=shaped):
            if any((part, relation, whole.thing) in walk.have for relation in ("partOf", "contributesTo")):
                continue
            for frame in walk.frames.get("list", ()):
                walk.add(part, frame, whole.thing, number)
        return  # one of a sentence


def _parts(walk: Walk, number: int, whole: Mention, *, back: bool) -> Iterator[int]:
    """The places that the sentence names before the circle, or the sentence before, if this one sums it up."""
    sentences = walk.article.scan.sentences
    parts = [m for m in walk.sentences[number] if m.end <= whole.start and _is_place(walk, m)]
    beside = number > 0 and sentences[number - 1].block == sentences[number].block
    if not parts and back and beside and NOW.match(walk.text, sentences[number].start):
        parts = [m for m in walk.sentences[number - 1] if _is_place(walk, m)]
    yield from dict.fromkeys(m.thing for m in parts)


def _is_place(walk: Walk, m: Mention) -> bool:
    thing = walk.things[m.thing]
    if WHERE.search(walk.text, max(0, m.start - 4), m.start):
        return False
    return (m.cls in PLACES and thing.fine != "Road") or (m.cls == "Organisation" and thing.fine in FOUNDED)
