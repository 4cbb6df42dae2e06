"""Who joins in what a sub-district or community holds: 街道开展A。甲社区…；乙社区…；丙医院…."""

from __future__ import annotations

import re

from jiedao.relations.clauses import stands_for
from jiedao.relations.frames import Found
from jiedao.relations.walk import Walk

ACTIVITY = re.compile("(?:活动|行动|[周月季日节赛]|集市|市集|运动会|大会战|攻坚战)$")
BEGINS = "。；，：！？”\n"
DOES = re.compile(
    "(?:则|也|还|便|先后|及时|迅速|积极|第一时间)?(?!的|、|和|与|及|等|，|。|；|是|有(?!序)|位于|成立于|地处|面积|辖|共|现|常住|党[委总支]|书记|主任|居民[\u4e00-\u9fff]{2,3}[说，]|被|获|荣|入选|落户|入驻|进驻|增资|扩产|纳税|成立|注册|签约|营业|建成|引进)"
)
"""Behind a community that does something there."""
TITLE = 10  # characters between a community and somebody of it: 甲社区志愿者周玉兰
FEWEST = 2  # of them told of one behind the other
REACH = 12  # sentences behind the activity in which they are told of
JOINS = {"SubDistrict": ("Community", "Organisation"), "Community": ("Organisation",)}
"""Who may join in, by who holds it."""


def joined(walk: Walk) -> None:
    """Behind an activity, communities and bodies of which its paragraph tells in turn take part in it."""
    if walk.classes.isdisjoint(("Community", "Organisation")):
        return
    held = [key for key in walk.found.values() if key.predicate == "implements" and _activity(walk, key)]
    for told in held:
        row = _in_turn(walk, told)
        if len(row) < FEWEST:
            continue
        for frame in walk.frames.get("participate", ()):
            for community, number, at in row:
                walk.add(community, frame, told.object, number, at=at)


def _activity(walk: Walk, told: Found) -> bool:
    subject, obj = walk.things[told.subject], walk.things[told.object]
    return subject.cls in JOINS and obj.cls == "Programme" and ACTIVITY.search(obj.label) is not None


def _in_turn(walk: Walk, told: Found) -> list[tuple[int, int, int]]:
    """Those of the paragraph that each begin a clause behind the activity; none where another one is told."""
    sentences, joins = walk.article.scan.sentences, JOINS[walk.things[told.subject].cls]
    row: dict[int, tuple[int, int, int]] = {}
    for number in range(told.sentence, min(len(sentences), told.sentence + REACH)):
        if sentences[number].block != sentences[told.sentence].block:
            break
        here = walk.sentences[number]
        begun = next((m.end for m in here if m.thing == told.object), -1) if number == told.sentence else -1
        for m in here:
            if m.start <= begun or m.cls not in joins or walk.text[m.start - 1] not in BEGINS:
                continue
            if m.thing == told.subject or stands_for(walk.article, m.thing) == told.subject:
                continue
            someone = any(o.cls == "Person" and 0 <= o.start - m.end <= TITLE for o in here)
            if DOES.match(walk.text, m.end) and not someone:
                row.setdefault(m.thing, (m.thing, number, m.start))
    return list(row.values())
