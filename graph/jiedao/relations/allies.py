"""Who takes part in what is launched together with them: 街道会同某局推行A; 推行A，与某公司合作…."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.relations.clauses import Clause
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

NEAR = 2  # commas between a partner and what it takes part in
HELD = re.compile("(?:开展|启动|举办|举行|签[订下署]|签约)了?(?:[^，。；]{0,8}|“[^“”。；]{2,30}”[^，。；“”]{0,8}之“?)$")
ON_A_PAR = re.compile("[与和同跟][^，。；]{0,30}$")
"""Before a row of partners: 街道与|甲、乙举办A has all of them as hosts, 街道联合|甲举办A one host and a guest."""


BOTH = re.compile(
    "(?<=[，。；：\n])双方(?!的|家长|当事|父母|矛盾|各|均未)[^，。；]{0,8}?"
    "(?:结|建|签|约定|商定|携手|联手|合作|共|合力|达成|敲定|互)"
)
"""A clause on what two do who were named before: 双方结成对子."""
SIDES = frozenset(["SubDistrict", "Community", "Organisation"])
HOSTS = frozenset(["SubDistrict", "Community"])


def both_sides(walk: Walk) -> None:
    """甲社区与乙医院一墙之隔。双方结成共同体: the two of whom the sentence, or else the one before, told last."""
    sentences = walk.article.scan.sentences
    for found in BOTH.finditer(walk.text) if "双方" in walk.text else ():
        number = walk.article.scan.sentence_at(found.start())
        for told in (number, number - 1):
            same = told >= 0 and sentences[told].block == sentences[number].block
            sides = [m for m in walk.sentences[told] if m.start < found.start() and m.cls in SIDES] if same else []
            if len(sides) > 1:
                _ally(walk, number, sides[-2:], found.start())
                break


def _ally(walk: Walk, number: int, sides: Sequence[Mention], at: int) -> None:
    hosts = [m for m in sides if m.cls in HOSTS]
    bodies = [m for m in sides if m.cls == "Organisation"]
    for frame in walk.frames.get("partner", ()) if hosts and bodies else ():
        walk.add(hosts[0].thing, frame, bodies[0].thing, number, at=at)


def allies(walk: Walk, number: int) -> None:
    """The partners that sentence `number` tells of take part in the programme that its subject carries out there."""
    told = walk.allied.get(number)
    if told is None or "Programme" not in walk.named[number]:
        return
    here = walk.sentences[number]
    for frame in walk.frames.get("participate", ()):
        for position, m in enumerate(here):
            subjects = [subject for subject, partner in told if partner == m.thing]
            if not subjects or m.cls not in frame.subjects:
                continue
            done = _launched(walk, subjects, m, here[position + 1 :])
            if done < 0:
                done = _launched(walk, subjects, m, here[:position][::-1])
            partners = len({partner for subject, partner in told if subject in subjects})
            held = next((o for o in here if o.thing == done), None)
            if held is not None and joined_in(walk, number, held, partners):
                walk.add(m.thing, frame, done, number, at=m.start)


JOINTLY_THEN = re.compile("(?:[还也又并]|先后|每[年月周季])?(?:共同|联合|合作|携手|一起|一道|合力|联手|双方)")
"""What a clause begins with that goes on about those who act together in the clause before."""


def only_join(walk: Walk, clause: Clause, row: Sequence[Mention]) -> bool:
    """街道联合甲开展A: whether the partners of a clause but take part in what is held; 街道与甲开展A: they hold it.

    街道联合甲，建成B: it is not told whether they do what the next clause tells; 街道与甲结对，共同开展A: they do.
    """
    if clause.partners[0].start < clause.start:
        return JOINTLY_THEN.match(walk.text, clause.start, clause.end) is None
    held = HELD.search(walk.text, clause.start, row[0].start)
    if held is None:
        return False
    if held[0].startswith("签") or (len(clause.partners) > 1 and len(row) > 1):
        return True  # an agreement; several held several: who held which is untold
    return ON_A_PAR.search(walk.text, clause.start, clause.partners[0].start) is None


def joined_in(walk: Walk, number: int, programme: Mention, partners: int) -> Sequence[Mention]:
    """The row of a programme, which partners joined in; none where several held several: who was in which is untold."""
    row = next((row for row in walk.rows(walk.sentences[number]) if programme in row), ())
    return () if partners > 1 and len(row) > 1 else row


def _launched(walk: Walk, subjects: Sequence[int], partner: Mention, others: Sequence[Mention]) -> int:
    """The nearest of the other things of the sentence that is a programme which they carry out; -1: none is near."""
    for m in others:
        between = walk.text[min(m.end, partner.end) : max(m.start, partner.start)]
        if walk.things[m.thing].fine == "Alliance" or "；" in between or between.count("，") > NEAR:
            return -1  # 联合A成立联盟，推行B: of the alliance they are members
        if m.cls == "Programme":
            return m.thing if any((subject, "implements", m.thing) in walk.have for subject in subjects) else -1
    return -1
