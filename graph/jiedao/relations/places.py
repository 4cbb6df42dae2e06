"""What lies in what: nesting, names, and what an article on one sub-district presents as its own."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from jiedao.relations.around import where_told
from jiedao.relations.clauses import stands_for
from jiedao.relations.elsewhere import bounds, division_named, neighbours, visited
from jiedao.relations.goals import ENTERED
from jiedao.relations.joining import GREAT_EVENT
from jiedao.relations.namesakes import community_stems, named_after
from jiedao.relations.seats import EXTERNAL, Seats, bodies_of_divisions
from jiedao.relations.used import only_used
from jiedao.relations.walk import RANK, Walk
from jiedao.resolve import Mention, Thing

BETWEEN = ("", "“", "的", "的“", "里的", "里的“", "内的", "辖区", "原")
QUARTERS = (
    "片区", "街区", "商圈", "园区", "小镇", "产业园", "科技园", "创业园", "文创园", "商务区", "新城", "集聚区", "古镇",
)  # fmt: skip
HOUSES = re.compile("(?:中心|综合体|大楼|大厦|广场|商场|公园|会所|[科文创]创?园)$")
ROOM = re.compile(
    "(?:空间|食堂|餐厅|书[屋房吧]|驿站|小屋|客厅|[室坊角吧厅]|服务站|工作站|超市|课堂|之家|咖啡馆?|展馆|门店|小站)$"
)
"""What a building or park holds: 云锦文化中心的“百姓书房”."""
OF_A_KIND = re.compile("[里内]?的(?!居民|业主|群众|住户|老人|孩子|党员|村民|商户|志愿者)[\u4e00-\u9fff]{2,4}“")
"""某小区的共享“飞机超市”; but 某小区的居民办起“飞机超市”."""
WIDEST = 6
OF_ROWS = ("Community", "Compound")
"""What a place before a row of them holds all of: 柳江街道|星光社区、月牙社区."""
SETTLES = re.compile("(?:落户|[入进]驻|迁[入至到]|搬[入到进]|[引招]入)\\Z")
"""Before a place: whom it tells of need not lie there yet. 有意落户|柳江街道的甲公司."""
AREAS = frozenset(["Division", "SubDistrict"])


def nesting(walk: Walk, number: int, here: Sequence[Mention]) -> None:
    """锦江区清河坊街道翠竹园社区; 翠竹园社区的“邻里客厅”."""
    for frame in walk.frames.get("nesting", ()):
        for left, right in itertools.pairwise(here):
            if (
                right.start - left.end > WIDEST
                or left.cls not in RANK
                or right.cls not in RANK
                or (
                    walk.text[left.end : right.start] not in BETWEEN
                    and not (right.cls == "Facility" and OF_A_KIND.fullmatch(walk.text, left.end, right.start))
                )
            ):
                continue
            outer, inner = walk.things[left.thing], walk.things[right.thing]
            if RANK[left.cls] >= RANK[right.cls] and not _divides(outer, inner) and not _holds(walk, left, right):
                continue
            if outer.cls == "Organisation" or (
                inner.cls == "Organisation"
                and (outer.cls == "Division" or inner.fine in EXTERNAL)
                and not (
                    outer.cls == "Community"
                    or (outer.cls == "SubDistrict" and "的" in walk.text[left.end : right.start])
                )
            ):
                continue
            if (
                inner.cls == "SubDistrict"
                and inner.code
                and outer.code
                and not inner.code.startswith(outer.code.rstrip("0"))
            ):
                continue
            if (
                outer.cls == "Division"
                and inner.cls == "Facility"
                and (of := walk.area_of_name(inner.label, "Division")) >= 0
            ):
                walk.add(right.thing, frame, of, number)  # 青江市|锦江区党建服务中心
                continue
            if left.thing in walk.article.chain and _is_of_own(walk, inner.cls, here):
                continue  # 沈阳市民族社区: the article's own sub-district holds it
            if inner.cls == "Project" and any(o.end + 1 == left.start and o.cls == left.cls for o in here):
                continue  # the last of a row, which the project holds
            settling = inner.cls == "Organisation" and SETTLES.search(walk.text, max(0, left.start - 3), left.start)
            walk.add(right.thing, frame, left.thing, number, at=left.start if settling else -1)
            if outer.cls == "SubDistrict" and (held := walk.nested.get(right.start)) and held.cls == "Community":
                walk.add(held.thing, frame, left.thing, number)  # 柳江街道的|星光社区|食堂
            if outer.cls == "SubDistrict" and inner.cls == "Organisation" and left.thing != walk.article.own:
                stood = stands_for(walk.article, right.thing)
                if walk.things[stood].cls == "Community":
                    walk.add(stood, frame, left.thing, number)  # 柳江街道|星光社区党总支
            if right.cls in OF_ROWS or (
                outer.cls == "Community" and walk.text[left.end] == "的" and right.cls == "Facility"
            ):
                for m in _row_behind(walk, here, right):
                    walk.add(m.thing, frame, left.thing, number)


def _is_of_own(walk: Walk, cls: str, here: Sequence[Mention]) -> bool:
    """Whether what the own division of an article stands before lies in its sub-district, which is nearer.

    A community does; an estate where the sentence names that: 青江区|竹园小区在柳荫街道帮助下.
    """
    own = walk.article.own
    if own < 0 or cls not in ("Community", "Compound"):
        return False
    return cls == "Community" or any(m.thing == own or stands_for(walk.article, m.thing) == own for m in here)


def _row_behind(walk: Walk, here: Sequence[Mention], first: Mention) -> list[Mention]:
    """What stands in a row behind the first: 翠竹园社区的绿云小区、湖溪苑."""
    row = [first]
    for m in here:
        if m.start == row[-1].end + 1 and walk.text[row[-1].end] in "、和" and m.cls == first.cls:
            row.append(m)
    return row[1:]


def _holds(walk: Walk, left: Mention, right: Mention) -> bool:
    """Whether a quarter has what stands behind 的: 源竹片区的“竹园里”邻里中心; a building its rooms, a compound any."""
    outer, inner = walk.things[left.thing], walk.things[right.thing]
    gap = walk.text[left.end : right.start]
    if inner.cls != "Facility" or inner.fine == "Road" or not ("的" in gap or gap == "“"):
        return False
    if outer.cls == "Compound":
        return True  # 柳湾新村的“客堂间”
    if outer.cls != "Facility" or outer.fine == "Road":
        return False
    if outer.label.endswith(QUARTERS):
        return "的" in gap and not inner.label.endswith(QUARTERS)
    return HOUSES.search(outer.label) is not None and ROOM.search(inner.label) is not None


def _divides(outer: Thing, inner: Thing) -> bool:
    """Whether a district stands behind its city: the code of the one begins that of the other."""
    if outer.cls != "Division" or inner.cls != "Division" or not outer.code or not inner.code:
        return False
    return outer.code != inner.code and inner.code.startswith(outer.code.rstrip("0"))


OFFICES = frozenset(["GovernmentBody", "Alliance"])
"""Of what an office or party body is that bears its name, which no division has for itself: 锦江区财政局|党组."""
OF_SITES = frozenset(["Compound", "Facility"])
"""What lies deeper than in the sub-district that its name follows, where a sentence says so."""
DOERS = frozenset(["SubDistrict", "Community", "Organisation", "Division"])
"""Who may be told to carry out a programme."""


FOLLOWED = "implements-begun"
"""The rule of those who took a programme up that another began."""
SPREAD = re.compile("改造|更新|整治|提升")
"""What a project of many places is called: 锦江区老旧小区改造项目."""


def _looked_at(walk: Walk, number: int) -> bool:
    """Whether a programme is first told of as what one goes to see or learn: 前往武昌区参观了“红色管家”机制."""
    at = walk.first_at.get(number, 0)
    if LOOKING.search(walk.text, max(0, at - 16), at) is not None or ENTERED.search(walk.text, max(0, at - 16), at):
        return True
    behind = at + len(walk.things[number].label)
    return walk.things[number].label.endswith(CONTESTS) and WON_IN.search(walk.text, behind, behind + 40) is not None


CONTESTS = ("评选", "评选活动", "推选活动", "大赛", "比赛", "竞赛")
WON_IN = re.compile("(?:中|上|里)，[^。；]{0,30}(?:入选|荣获|获评|斩获|摘得|夺得|当选|脱颖而出|获得|获奖)")
"""Behind a contest that others hold: 在某评选活动中，社区成功入选."""
LOOKING = re.compile("(?:参观|观摩|考察|取经|学习(?!教育|贯彻|宣传)|借鉴)[^，。；！？\n]{0,12}\\Z")


CONNECTED = re.compile("(?:对接|接入|并入|打通)(?:了|到)?[省市区县国][^，。；！？\n]{0,14}\\Z")
"""Before a platform of others: 系统对接市“甲”、区“乙”两个平台."""
TELLS = re.compile("[^，。；]{0,4}(?:说|表示|介绍|坦言|告诉|认为|透露|感慨)")
TO_THE_SPEAKER = 12  # characters of a post


def _speaks(walk: Walk, body: int, sentence: int) -> bool:
    """甲商会会长赵明远说，…: whether one of a body only tells of what others do."""
    if walk.things[body].cls != "Organisation":
        return False
    return any(
        m.thing == body
        and o.cls == "Person"
        and o.start - m.end <= TO_THE_SPEAKER
        and TELLS.match(walk.text, o.end) is not None
        for m, o in itertools.pairwise(walk.sentences[sentence])
    )


def own(walk: Walk) -> None:
    """What an article on one sub-district presents as its own."""
    sub_district = walk.article.own if walk.article.own >= 0 else walk.article.home
    if sub_district < 0:
        bodies_of_divisions(walk)
        return
    lying, deep, undertaken = set[int](), set[int](), set[int]()
    belonging = set[
        int
    ]()  # 翠竹大学“春风”志愿服务队 is of the university, wherever it goes, 锦江区财政局党组 of the bureau
    implemented = {key[2] for key in walk.found if key[1] == "implements" and key[3] != FOLLOWED}
    for subject, predicate, obj in walk.have:
        if predicate == "within":
            lying.add(subject)
            if walk.things[obj].cls not in ("SubDistrict", "Division"):
                deep.add(subject)
        elif predicate == "partOf":
            of, whole = walk.things[subject], walk.things[obj]
            named = walk.keys[subject].startswith(walk.keys[obj])
            if (named and whole.fine in OFFICES) or (of.fine == "VolunteerTeam" and whole.fine in EXTERNAL):
                belonging.add(subject)
        elif predicate == "undertakes":
            undertaken.add(obj)
    seats, stems, shallow = Seats(walk), community_stems(walk), lying - deep
    for frame in walk.frames.get("own", ()):
        for number, thing in enumerate(walk.things):
            if thing.cls not in frame.objects or number not in walk.first:
                continue
            sentence = walk.first[number]
            if frame.relation == "within":
                if number in lying and thing.cls in OF_SITES and number in walk.sites and number not in deep:
                    walk.add(number, frame, *walk.sites[number])
                if number in shallow and thing.cls == "Compound":
                    walk.add(number, frame, named_after(walk, stems, number), sentence)
                if number in lying or number in belonging:
                    continue
                if thing.fine == "Road" and bounds(walk, number):
                    continue
                if thing.cls == "Community" and neighbours(walk, number):
                    continue
                if thing.cls == "Facility" and visited(walk, number):
                    continue
                if walk.article.own < 0 and thing.cls != "Organisation" and _named_apart(walk, number, sub_district):
                    if number == sub_district and thing.cls == "Community":
                        walk.add(number, frame, _only_sub_district(walk), sentence)
                    continue
                place, said = walk.sites.get(number, (-1, sentence))
                namesake = named_after(walk, stems, number)
                if namesake >= 0 and (place < 0 or all(m.thing != place for m in walk.sentences[said])):
                    place = namesake
                if thing.cls == "Organisation":
                    seat = seats.by_name(number)
                    if seat != sub_district and thing.fine in EXTERNAL and seats.hosted(number):
                        seat = seats.of(number)
                    if seat < 0 and (place < 0 or thing.fine in EXTERNAL):
                        seat = seats.of(number)
                    place = seat if seat >= 0 or thing.fine in EXTERNAL else place
                elif place < 0 and thing.cls == "Facility" and (division := division_named(walk, thing)) >= 0:
                    place = division
                area = _area(walk, number, sub_district)
                if place < 0 and thing.cls != "Organisation":
                    place = _around(walk, number, area) if thing.cls == "Community" else where_told(walk, number)
                if (place, "within", number) in walk.have:
                    place = area  # 社区地处锦云片区: the quarter is not of the community
                if (
                    thing.fine == "ServiceCentre"
                    and place == sub_district
                    and walk.things[place].cls == "Division"
                    and (place, "establishes", number) not in walk.have
                ):
                    continue  # 推广“暖心驿站”等办法: a room of a district that did not found it may lie anywhere
                walk.add(number, frame, place, said)
            elif frame.relation == "implements":
                if number in implemented or number in walk.offered or only_used(walk, number):
                    continue
                at = walk.first_at.get(number, 0)
                if thing.cls == "Platform" and CONNECTED.search(walk.text, max(0, at - 20), at):
                    continue
                if not _looked_at(walk, number) and not GREAT_EVENT.search(thing.label):
                    actor, told = walk.told.get(number, (walk.article.told_at(walk.first_at.get(number, 0)), sentence))
                    if actor == sub_district and told == sentence:
                        community = _beside(walk, number, sentence)
                        actor = community if community >= 0 else actor
                    acts = walk.things[actor].cls in DOERS and actor != number and not _speaks(walk, actor, told)
                    acts = acts and (actor, "participatesIn", number) not in walk.have
                    at = walk.first_at.get(number, -1) if told == sentence else -1
                    walk.add(actor if acts else _area(walk, number, sub_district), frame, number, told, at=at)
            elif number not in undertaken:
                actor = walk.told.get(number, (sub_district, sentence))[0]
                doer = actor if walk.things[actor].cls == "Community" else sub_district
                division = _of_division(walk, thing) if SPREAD.search(thing.label) else -1
                doer = division if division >= 0 else doer
                walk.add(doer, frame, number, sentence, at=walk.first_at.get(number, -1))


def _only_sub_district(walk: Walk) -> int:
    """The one sub-district that the story of a community names, if only as whose secretary speaks; or -1."""
    named = [number for number, thing in enumerate(walk.things) if thing.cls == "SubDistrict"]
    return named[0] if len(named) == 1 else -1


def _area(walk: Walk, number: int, own: int) -> int:
    """The sub-district of the passage that names a thing first; `own` where the article is on one alone."""
    article = walk.article
    return article.area_at(walk.first_at.get(number, -1)) if article.areas else own


def _around(walk: Walk, community: int, area: int) -> int:
    """What is said to hold a community that its sentence puts nowhere: the area told of, unless the register has it in
    another sub-district: then that one or its district, whichever the article names; -1: neither.
    """
    code = walk.located.get(community, "")
    if not code or code.startswith(walk.things[area].code or "-"):
        return area
    if any(mention.thing == area for mention in walk.sentences[walk.first[community]]):
        return area
    return walk.coded.get(code, walk.coded.get(code[:6], -1))


def _beside(walk: Walk, number: int, sentence: int) -> int:
    """The community that the sentence tells of up to where it names a programme first: 走进翠竹园社区，…; -1: none."""
    at, start = walk.first_at.get(number, 0), walk.article.scan.sentences[sentence].start
    community = walk.clauses.community_spoken_of(at) if walk.text.find("；", start, at) < 0 else -1
    return -1 if community >= 0 and f"{walk.things[community].label}的" in walk.text[start:at] else community


def _of_division(walk: Walk, thing: Thing) -> int:
    """The division that a thing is called after, whose it is: 锦江区老旧小区改造项目; -1: none."""
    named = (walk.divisions.get(thing.label[:size], -1) for size in range(1, len(thing.label) + 1))
    return min((number for number in named if number >= 0), default=-1)


def _named_apart(walk: Walk, number: int, community: int) -> bool:
    """Whether a place is a district's by its name, or the community itself, where no sub-district is told of."""
    if walk.things[number].cls == "Community":
        return walk.things[community].cls != "Division" or walk.things[community].fine in ("City", "Province")
    return _of_division(walk, walk.things[number]) >= 0


def prune(walk: Walk) -> None:
    """Only the nearest container stays: what lies in a community is not told to lie in its sub-district as well."""
    holders: dict[int, set[int]] = {}
    for subject, predicate, obj in walk.have:
        if predicate == "within":
            holders.setdefault(subject, set()).add(obj)
    for key in [k for k in walk.found if k[1] == "within"]:
        stated = walk.things[key[0]].cls in AREAS  # 浙江|义乌市: what only the register puts between is not told
        others = {other for other in holders[key[0]] if other != key[2] and (not stated or other in walk.first)}
        rank = RANK.get(walk.things[key[2]].cls, 0)
        nearer = any(rank < RANK["Community"] and RANK.get(walk.things[other].cls, 0) > rank for other in others)
        if nearer or any(key[2] in holders.get(other, ()) for other in others):
            del walk.found[key]
