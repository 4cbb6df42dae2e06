"""Programmes named by the numbers of their parts: “365”工作法 is made of 三元驱动, 六项攻坚 and 五个提升.

Or by their number and what all have in common: “四送”服务 is made of 送政策, 送岗位, 送技能 and 送温暖.
"""

from __future__ import annotations

import re

from jiedao.numerals import SINGLE, parse
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

CODED = re.compile("\\d+(?:[+＋]\\d+)*(?=[+＋]?[A-Za-zＮ]?(?:[^\\d个项大条支年月日天万亿分刻公小周余多热号路米]|$))")
"""The numbers that a name begins with: 365, 1+3+N."""
LETTER = re.compile("[+＋]([A-Za-zＮ])(?![A-Za-z])")
"""How many parts it leaves open: the N of 1+3+N."""
PART = re.compile(
    "([一二两三四五六七八九]|\\d|[A-Za-zＮ])(?:个|项|大|条|元|化|位|种|张|支|级|维|心|步|招|抓|联|共|方|类|股|名)"
)
"""What the name of such a part begins with."""
COUNT = re.compile("[”’》]?等?(\\d+|[一二两三四五六七八九十]+)(?:个|项|大|条|类)")
"""How many a row of names is told to be: “甲”“乙”等12项行动."""
FEWEST = 2  # digits of a code
ALIKE = re.compile(
    "([二两三四五六七八九]|十[一二三四五六七八九]?)(?:个(?=[一二有不好不]))?(?![大项个级种类支条位年月日天路街村社层区])([\u4e00-\u9fff])"
)
"""How many parts a programme has, and the character that each is called by: 四送, 六个一."""


def numbered(walk: Walk) -> None:
    """Add as parts of a programme what its numbers count: behind it in its sentence, or later in its paragraph."""
    codes: dict[int, str] = {}
    for number, thing in enumerate(walk.things):
        code = CODED.match(thing.label) if thing.cls == "Programme" else None
        if code is not None and len(code[0].replace("+", "").replace("＋", "")) >= FEWEST:
            letter = LETTER.search(thing.label)
            codes[number] = code[0] + (letter[1] if letter else "")
    if not codes:
        return
    whole: Mention | None = None
    paragraph = -1
    for number, (here, sentence) in enumerate(zip(walk.sentences, walk.article.scan.sentences, strict=True)):
        if sentence.block != paragraph:
            whole, paragraph = None, sentence.block
        waiting: list[Mention] = []  # of a row that is not counted yet
        for m in here:
            if m.thing in codes:
                whole, waiting = m, []
            elif whole is not None and m.cls == "Programme":
                waiting = (
                    [*waiting, m] if waiting and walk.text[waiting[-1].end : m.start].strip("、“”和") == "" else [m]
                )
                part = PART.match(walk.things[m.thing].label)
                if part is not None and str(SINGLE.get(part[1], part[1])) in codes[whole.thing]:
                    _add(walk, m, whole, number)
                count = COUNT.match(walk.text, m.end) if whole.start >= sentence.start else None
                if count is not None and str(SINGLE.get(count[1], count[1])) in codes[whole.thing]:
                    for one in waiting:
                        _add(walk, one, whole, number)


def alike(walk: Walk) -> None:
    """Add as parts what a sentence names behind a programme that tells how many there are, and what all share."""
    wholes = {
        number: (int(parse(match[1]) or 0), match[2])
        for number, thing in enumerate(walk.things)
        if thing.cls == "Programme" and (match := ALIKE.search(thing.label))
    }
    if not wholes:
        return
    for number, here in enumerate(walk.sentences):
        for m in here:
            count, sign = wholes.get(m.thing, (0, ""))
            behind = [other for other in here if other.start >= m.end and other.cls == "Programme"]
            parts = {other.thing: other for other in behind if sign and sign in _ends(walk.things[other.thing].label)}
            parts.pop(m.thing, None)
            if count and count - 1 <= len(parts) <= count and len(parts) > 1:
                for part in parts.values():
                    _add(walk, part, m, number)


def _ends(label: str) -> str:
    return label[:1] + label[-1:]


def _add(walk: Walk, part: Mention, whole: Mention, number: int) -> None:
    if not walk.things[part.thing].shared:
        for frame in walk.frames.get("list", ()):
            walk.add(part.thing, frame, whole.thing, number)
