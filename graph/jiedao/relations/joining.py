"""Who joins in what a sub-district or community holds: 街道开展A。甲社区…；乙社区…；丙医院…."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.relations.clauses import stands_for
from jiedao.relations.frames import Found
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

ACTIVITY = re.compile(
    "(?:活动|行动|[周月季日节赛]|集市|市集|大集|夜市|运动会|大会战|攻坚战|(?:座谈|恳谈|议事|交流|见面|开门|招聘)会|沙龙|论坛)$"
)
BEGINS = "。；，：！？”\n"
DOES = re.compile(
    "(?:则|也|还|便|先后|及时|迅速|积极|第一时间)?+(?!门[前口]|旁|附近|周边|对面|的|、|和|与|及|等|，|。|；|是|有(?!序)|位于|成立于|地处|面积|辖|共|现|常住|党[委总支]|书记|主任|居民[\u4e00-\u9fff]{2,3}[说，]|被|获|荣|入选|落户|入驻|进驻|增资|扩产|纳税|成立|注册|签约|营业|建成|引进)"
)
"""Behind a community that does something there."""
THEIR_PEOPLE = re.compile(
    "(?:的(?:志愿者|医生|医护人员|医务人员|工作人员|老师|教师|学生|师生|党员|干部|员工|职工|律师|民警|队员|代表|[\u4e00-\u9fff]{2,3}[队团])们?)?"
)
"""By whom a body does something: 翠竹园小学的老师|送来春联."""
WITH_RESIDENTS = re.compile("(?:[和与](?:居民|群众|志愿者|党员|网格员|社工)们?)?(?:一[起同道])?")
HOLD = re.compile("(?:联合|共同|携手|合力)?(?:开展|举办|组织|推出|成立|主办|承办|签)")
"""What a row does itself, beside the activity told before."""
MANY = re.compile("(?:等[^，。；]{0,6}(?:[家个]|单位|企业|部门|机构|公司|商家|商户|学校|组织)[^，。；、]{0,6}?)?")
"""Behind a row of which not all are named: 甲、乙等十家成员单位|前来支摊."""
NEAR = 2  # sentences behind the activity in which a row joins in
TITLE = 10  # characters between a community and somebody of it: 甲社区志愿者周玉兰
FEWEST = 2  # of them told of one behind the other
REACH = 12  # sentences behind the activity in which they are told of
GREAT_EVENT = re.compile(
    "(?:全国|世界|亚洲|国际|中国|(?<!党)全[省市]|[\u4e00-\u9fff]{2}省).*(?:运动会|锦标赛|博览会|展览会|艺术节|峰会|论坛|赛事?)\\Z|"
    "(?:奥运|冬奥|亚运|全运|省运|大运|青运|残运|进博|世博|园博|军运|民运)会\\Z"
)
"""An event that no sub-district holds: it helps at one that comes to its city."""
HELPING = re.compile("志愿|服务|保障|护航|参与|参加|迎接|助力|备战")
JOINS = {"SubDistrict": ("Community", "Organisation"), "Community": ("Organisation",)}
"""Who may join in, by who holds it."""
HOLDERS = frozenset(JOINS)


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


def helped(walk: Walk) -> None:
    """第三届全国智力运动会期间，街道发动志愿者…: who helps at an event that others hold takes part in it."""
    for number, thing in enumerate(walk.things):
        if thing.cls != "Programme" or number not in walk.first or GREAT_EVENT.search(thing.label) is None:
            continue
        told = walk.article.scan.sentences[walk.first[number]]
        if HELPING.search(walk.text, told.start, told.end) is None:
            continue
        near = [m.thing for m in walk.sentences[walk.first[number]] if m.cls in HOLDERS]
        actor = near[0] if near else walk.article.told_at(walk.first_at[number])
        if actor < 0 or (actor, "implements", number) in walk.have:
            continue
        for frame in walk.frames.get("participate", ()):
            walk.add(actor, frame, number, walk.first[number])


def _activity(walk: Walk, told: Found) -> bool:
    subject, obj = walk.things[told.subject], walk.things[told.object]
    return subject.cls in JOINS and obj.cls == "Programme" and ACTIVITY.search(obj.label) is not None


def _in_turn(walk: Walk, told: Found) -> list[tuple[int, int, int]]:
    """Those of the paragraph that each begin a clause behind the activity, or stand in a row that does."""
    sentences, joins = walk.article.scan.sentences, JOINS[walk.things[told.subject].cls]
    row: dict[int, tuple[int, int, int]] = {}
    for number in range(told.sentence, min(len(sentences), told.sentence + REACH)):
        if sentences[number].block != sentences[told.sentence].block:
            break
        here = walk.sentences[number]
        begun = next((m.end for m in here if m.thing == told.object), -1) if number == told.sentence else -1
        for beside in _beside(walk, here):
            first, last = beside[0], beside[-1]
            if first.start <= begun or first.cls not in joins or walk.text[first.start - 1] not in BEGINS:
                continue
            if len(beside) > 1 and number > told.sentence + NEAR:
                continue
            end = _past(walk, THEIR_PEOPLE, last.end)
            if len(beside) > 1:
                end = _past(walk, WITH_RESIDENTS, _past(walk, MANY, end))
                if HOLD.match(walk.text, end) or stands_for(walk.article, first.thing) == told.subject:
                    continue
            someone = any(o.cls == "Person" and 0 <= o.start - last.end <= TITLE for o in here)
            if someone or not DOES.match(walk.text, end):
                continue
            for m in beside:
                if m.thing != told.subject and stands_for(walk.article, m.thing) != told.subject:
                    row.setdefault(m.thing, (m.thing, number, m.start))
    return list(row.values())


def _past(walk: Walk, pattern: re.Pattern[str], at: int) -> int:
    """Where what the pattern matches at `at` ends."""
    found = pattern.match(walk.text, at)
    return at if found is None else found.end()


def _beside(walk: Walk, here: Sequence[Mention]) -> list[list[Mention]]:
    """The mentions of a sentence by rows, in which of each may be told by whom it acts: 甲、乙; 甲的医生、乙的老师."""
    rows: list[list[Mention]] = []
    for m in here:
        last = rows[-1][-1] if rows else m
        between = walk.text[_past(walk, THEIR_PEOPLE, last.end) : m.start]
        if last.cls == m.cls and between in ("、", "和", "与", "及"):
            rows[-1].append(m)
        else:
            rows.append([m])
    return rows
