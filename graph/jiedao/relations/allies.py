"""Who takes part in what is launched together with them: 街道会同某局推行A; 推行A，与某公司合作…."""

from __future__ import annotations

from collections.abc import Sequence

from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

NEAR = 2  # commas between a partner and what it takes part in


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
            if done >= 0:
                walk.add(m.thing, frame, done, number, at=m.start)


def _launched(walk: Walk, subjects: Sequence[int], partner: Mention, others: Sequence[Mention]) -> int:
    """The nearest of the other things of the sentence that is a programme which they carry out; -1: none is near."""
    for m in others:
        between = walk.text[min(m.end, partner.end) : max(m.start, partner.start)]
        if walk.things[m.thing].fine == "Alliance" or "；" in between or between.count("，") > NEAR:
            return -1  # 联合A成立联盟，推行B: of the alliance they are members
        if m.cls == "Programme":
            return m.thing if any((subject, "implements", m.thing) in walk.have for subject in subjects) else -1
    return -1
