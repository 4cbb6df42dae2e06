"""What an article on one sub-district presents as its own: where its places lie, who runs its programmes and projects.

It comes after all that is said in so many words, and fills in what nothing was said of.
"""

from __future__ import annotations

import itertools
import re
from typing import NamedTuple

from jiedao.relations.around import where_told
from jiedao.relations.elsewhere import bounds, division_named, neighbours, visited
from jiedao.relations.frames import Frame
from jiedao.relations.goals import ENTERED
from jiedao.relations.joining import GREAT_EVENT
from jiedao.relations.namesakes import community_stems, named_after
from jiedao.relations.seats import EXTERNAL, Seats, bodies_of_divisions
from jiedao.relations.used import only_used
from jiedao.relations.walk import Walk
from jiedao.resolve import Thing

OFFICES = frozenset(["GovernmentBody", "Alliance"])
"""Of what an office or party body is that bears its name, which no division has for itself: 锦江区财政局|党组."""
OF_SITES = frozenset(["Compound", "Facility"])
"""What lies deeper than in the sub-district that its name follows, where a sentence says so."""
BUILDERS = ("Division", "SubDistrict", "Community")
"""Who builds within their own bounds, from the widest."""
WORKS = re.compile("改造|更新|整治|提升|修缮|治理|加装|扩建|翻新|[二三四]期")
OF_A_PLACE = re.compile(
    "[\u4e00-\u9fff]{2,6}?(?:巷|(?<![老旧])小区|(?<![中旧乡农])村|苑|弄|大院|家属院)|[\u4e00-\u9fff]{3,8}片区"
)
NEGOTIATED = re.compile("签约|签订|签署|洽谈|意向|对接|招引|引进|推介")
DOERS = frozenset(["SubDistrict", "Community", "Organisation", "Division", "Compound"])
"""Who may be told to carry out a programme."""
FOLLOWED = "implements-begun"
"""The rule of those who took a programme up that another began."""
SPREAD = re.compile("改造|更新|整治|提升")
"""What a project of many places is called: 锦江区老旧小区改造项目."""
CONTESTS = ("评选", "评选活动", "推选活动", "大赛", "比赛", "竞赛")
WON_IN = re.compile("(?:中|上|里)，[^。；]{0,30}(?:入选|荣获|获评|斩获|摘得|夺得|当选|脱颖而出|获得|获奖)")
"""Behind a contest that others hold: 在某评选活动中，社区成功入选."""
HOTLINE = re.compile("12345|市民(?:服务)?热线|政务(?:服务)?热线|(?<!\\d)1(?:10|19|20)(?!\\d)")
"""What all of a city share, whichever part of it a text is on that tells of calls to it."""
LOOKING = re.compile("(?:参观|观摩|考察|取经|学习(?!教育|贯彻|宣传)|借鉴)[^，。；！？\n]{0,12}\\Z")
CONNECTED = re.compile("(?:对接|接入|并入|打通)(?:了|到)?[省市区县国][^，。；！？\n]{0,14}\\Z")
"""Before a platform of others: 系统对接市“甲”、区“乙”两个平台."""
TELLS = re.compile("[^，。；]{0,4}(?:说|表示|介绍|坦言|告诉|认为|透露|感慨)")
TO_THE_SPEAKER = 12  # characters of a post


class Told(NamedTuple):
    """What the rules before have told of the things of an article, by their numbers.

    `deep` lies in something nearer than a sub-district; `belonging` is part of a body, wherever that sends it:
    翠竹大学“春风”志愿服务队 is of the university, 锦江区财政局党组 of the bureau.
    """

    lying: frozenset[int]
    deep: frozenset[int]
    belonging: frozenset[int]
    implemented: frozenset[int]
    undertaken: frozenset[int]

    @classmethod
    def of(cls, walk: Walk) -> Told:
        """What has been found up to now; a programme that somebody took up from another is still nobody's."""
        lying, deep, belonging, undertaken = set[int](), set[int](), set[int](), set[int]()
        for subject, predicate, obj in walk.have:
            if predicate == "within":
                lying.add(subject)
                if walk.things[obj].cls not in ("SubDistrict", "Division"):
                    deep.add(subject)
            elif predicate == "partOf" and _sent_by(walk, subject, obj):
                belonging.add(subject)
            elif predicate == "undertakes":
                undertaken.add(obj)
        implemented = {key[2] for key in walk.found if key[1] == "implements" and key[3] != FOLLOWED}
        return cls(*map(frozenset, (lying, deep, belonging, implemented, undertaken)))


def _sent_by(walk: Walk, part: int, whole: int) -> bool:
    """Whether a body acts for the one that it is part of: by its name, or as a team of one from outside."""
    of, body = walk.things[part], walk.things[whole]
    named = walk.keys[part].startswith(walk.keys[whole])
    return (named and body.fine in OFFICES) or (of.fine == "VolunteerTeam" and body.fine in EXTERNAL)


def own(walk: Walk) -> None:
    """Add what an article on one sub-district presents as its own; of a district, where the bodies of it sit."""
    area = walk.article.own if walk.article.own >= 0 else walk.article.home
    if area < 0:
        bodies_of_divisions(walk)
        return
    told = Told.of(walk)
    lying = _Lying(walk, area, told)
    for frame in walk.frames.get("own", ()):
        for number, thing in enumerate(walk.things):
            if thing.cls not in frame.objects or number not in walk.first:
                continue
            if frame.relation == "within" and thing.cls == "Project":
                continue
            if frame.relation == "within":
                lying.add(frame, number)
            elif frame.relation == "implements":
                if number not in told.implemented:
                    _runs(walk, frame, number, area)
            elif number not in told.undertaken:
                _undertakes(walk, frame, number, area)
    for frame in walk.frames.get("own", ()):
        if frame.relation == "within" and "Project" in frame.objects:
            _projects(walk, frame, told)


def _projects(walk: Walk, frame: Frame, told: Told) -> None:
    """Works that nothing else places lie where a clause puts them, or with who does them: 翠竹园社区实施A改造项目.

    What is to be built may come to stand anywhere in the district (A总部项目), and what is but negotiated nowhere yet;
    works that bear the name of a lesser place (桂花巷片区改造) lie in that.
    """
    doers = dict[int, set[int]]()
    for subject, predicate, obj in walk.have:
        if predicate == "undertakes" and walk.things[subject].cls in BUILDERS:
            doers.setdefault(obj, set()).add(subject)
    for number, thing in enumerate(walk.things):
        if thing.cls != "Project" or number in told.lying or number not in walk.first:
            continue
        if not WORKS.search(thing.label) or (OF_A_PLACE.match(thing.label) and number not in walk.sites):
            continue
        sentence = walk.first[number]
        at = walk.first_at.get(number, 0)
        if NEGOTIATED.search(walk.text, at, walk.article.scan.sentences[sentence].end):
            continue
        place, said = walk.sites.get(number, (-1, sentence))
        if place < 0:
            nearest = sorted(doers.get(number, ()), key=lambda who: (-BUILDERS.index(walk.things[who].cls), who))
            place = nearest[0] if nearest else -1
        walk.add(number, frame, place, said, at=at)


class _Lying:
    """Where places and bodies lie of which no sentence says it, or of which it says only the sub-district."""

    def __init__(self, walk: Walk, area: int, told: Told) -> None:
        self._walk = walk
        self._area = area
        self._told = told
        self._seats = Seats(walk)
        self._stems = community_stems(walk)

    def add(self, frame: Frame, number: int) -> None:
        """Add where a thing lies, if it lies here."""
        walk, thing = self._walk, self._walk.things[number]
        if number in self._told.lying:
            if number not in self._told.deep:
                self._add_deeper(frame, number)
        elif number in self._told.belonging or self._is_elsewhere(number):
            return
        elif walk.article.own < 0 and thing.cls != "Organisation" and _named_apart(walk, number, self._area):
            if number == self._area and thing.cls == "Community":
                walk.add(number, frame, _only_sub_district(walk), walk.first[number])
        else:
            place, said = self._place(number)
            if not self._is_a_room_of_a_division(number, place):
                walk.add(number, frame, place, said)

    def _add_deeper(self, frame: Frame, number: int) -> None:
        """A compound or facility that its name puts in the sub-district, and a sentence in something nearer."""
        walk, cls = self._walk, self._walk.things[number].cls
        if cls in OF_SITES and number in walk.sites:
            walk.add(number, frame, *walk.sites[number])
        if cls == "Compound":
            walk.add(number, frame, named_after(walk, self._stems, number), walk.first[number])

    def _is_elsewhere(self, number: int) -> bool:
        """Whether a place is only passed, bordered on or visited."""
        walk, thing = self._walk, self._walk.things[number]
        return (
            (thing.fine == "Road" and bounds(walk, number))
            or (thing.cls == "Community" and neighbours(walk, number))
            or (thing.cls == "Facility" and visited(walk, number))
        )

    def _place(self, number: int) -> tuple[int, int]:
        """What holds the thing, -1 for nothing that is told, and the sentence that says so."""
        walk, thing = self._walk, self._walk.things[number]
        place, said = walk.sites.get(number, (-1, walk.first[number]))
        namesake = named_after(walk, self._stems, number)
        if namesake >= 0 and (place < 0 or all(m.thing != place for m in walk.sentences[said])):
            place = namesake
        if thing.cls == "Organisation":
            place = self._seat(number, place)
        elif place < 0 and thing.cls == "Facility" and (division := division_named(walk, thing)) >= 0:
            place = division
        area = _area(walk, number, self._area)
        if place < 0 and thing.cls != "Organisation":
            place = _around(walk, number, area) if thing.cls == "Community" else where_told(walk, number)
        if (place, "within", number) in walk.have:
            place = area  # 社区地处锦云片区: the quarter is not of the community
        return place, said

    def _seat(self, number: int, place: int) -> int:
        """Where a body sits: by its name, by who hosts it, or where it is told of."""
        seats, external = self._seats, self._walk.things[number].fine in EXTERNAL
        seat = seats.by_name(number)
        council = self._walk.things[number].fine == "SocialOrganisation"
        if seat < 0 <= place and council and seats.founded(number):
            return place  # 在绿云小区成立“街坊理事会”
        if seat != self._area and external and seats.hosted(number):
            seat = seats.of(number)
        if seat < 0 and (place < 0 or external):
            seat = seats.of(number)
        return seat if seat >= 0 or external else place

    def _is_a_room_of_a_division(self, number: int, place: int) -> bool:
        """推广“暖心驿站”等办法: a room of a district that did not found it may lie anywhere."""
        walk = self._walk
        centre = walk.things[number].fine == "ServiceCentre" and place == self._area
        return centre and walk.things[place].cls == "Division" and (place, "establishes", number) not in walk.have


def _runs(walk: Walk, frame: Frame, number: int, area: int) -> None:
    """Add who runs a programme: whom its sentence tells of, a community that it speaks of, or the area."""
    if number in walk.offered or only_used(walk, number):
        return
    if _is_connected(walk, number) or _looked_at(walk, number) or GREAT_EVENT.search(walk.things[number].label):
        return
    sentence = walk.first[number]
    if HOTLINE.search(walk.things[number].label):
        walk.add(_city(walk, number), frame, number, sentence)
        return
    actor, told = walk.told.get(number, (walk.article.told_at(walk.first_at.get(number, 0)), sentence))
    if actor == area and told == sentence:
        community = _beside(walk, number, sentence)
        actor = community if community >= 0 else actor
    acts = walk.things[actor].cls in DOERS and actor != number and not _speaks(walk, actor, told)
    acts = acts and (actor, "participatesIn", number) not in walk.have
    at = walk.first_at.get(number, -1) if told == sentence else -1
    walk.add(actor if acts else _area(walk, number, area), frame, number, told, at=at)


def _is_connected(walk: Walk, number: int) -> bool:
    """Whether a platform is first told of as one of others, to which something is connected."""
    at = walk.first_at.get(number, 0)
    return walk.things[number].cls == "Platform" and CONNECTED.search(walk.text, max(0, at - 20), at) is not None


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


def _city(walk: Walk, number: int) -> int:
    """The city whose hotline is told of: that of its name, or whose story it is; -1: neither."""
    home = walk.article.told_at(walk.first_at.get(number, 0))
    label = walk.things[number].label
    for place in (home, *walk.article.chain) if home >= 0 else walk.article.chain:
        thing = walk.things[place]
        if thing.fine in ("City", "Province") and (place == home or label.startswith(thing.label[:-1])):
            return place
    return -1


def _undertakes(walk: Walk, frame: Frame, number: int, area: int) -> None:
    """Add who undertakes a project: the community that its sentence tells of, the division in its name, or the area."""
    sentence = walk.first[number]
    actor = walk.told.get(number, (area, sentence))[0]
    doer = actor if walk.things[actor].cls == "Community" else area
    division = _of_division(walk, walk.things[number]) if SPREAD.search(walk.things[number].label) else -1
    walk.add(division if division >= 0 else doer, frame, number, sentence, at=walk.first_at.get(number, -1))


def _looked_at(walk: Walk, number: int) -> bool:
    """Whether a programme is first told of as what one goes to see or learn: 前往武昌区参观了“红色管家”机制."""
    at = walk.first_at.get(number, 0)
    if LOOKING.search(walk.text, max(0, at - 16), at) is not None or ENTERED.search(walk.text, max(0, at - 16), at):
        return True
    behind = at + len(walk.things[number].label)
    return walk.things[number].label.endswith(CONTESTS) and WON_IN.search(walk.text, behind, behind + 40) is not None


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
