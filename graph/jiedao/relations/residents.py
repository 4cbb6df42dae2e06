"""Residents: whose neighbours those are whom a paragraph on one community lets speak or tells of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.relations.actors import PREPOSITIONS
from jiedao.relations.clauses import stands_for
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

WHO = re.compile(
    "(?:(?P<role>(?:小区|社区)?(?:居民|村民|业主)代表|居民|村民|老街坊|街坊|(?<![营企])业主|老党员|退休党员|党员志愿者|(?:社区|巾帼|青年)?志愿者"
    "|(?:独居|空巢|高龄|孤寡)?老人|楼栋?长|单元长|退休(?:教师|老师|工人|职工|干部|医生|护士|军人))"
    "|(?:[0-9]{2,3}|[一二三四五六七八九]十[一二三四五六七八九]?)多?岁的|年[过近逾][一二三四五六七八九古][十稀]?旬?的|(?:独居|空巢|高龄|孤寡)的)“?$"
)
MARKS = "，。；：！？、”\n"
LEAD = 10  # characters of a clause before who somebody is: 今年80岁的|居民周玉兰
HOUSE = re.compile("[院苑号楼]|小区")
BACK = 2  # sentences back in which the community is named
NEAR = 16  # characters from the name of a house or a place to somebody of it
WIDER = re.compile("街道|办事处|全街|全镇|全区")
"""What speaks of more than the community."""
AREAS = frozenset(["Division", "SubDistrict"])
HOMES = frozenset(["Organisation", "Compound", "Facility"])
HEADS = re.compile("[^，。；、]{0,4}(?:是|任|担任)[^，。；、]{0,14}(?:书记|主任|[队会团]长)")
VISITS = re.compile("家住|住在|来自|游客|顾客|慕名|外地|赶来")
ELSEWHERE = re.compile(
    "(?:小区|家属院|宿舍|公寓|花园|[住户家]在|家住|来自|暂住|[业店摊]|物业|公司|集团|中心|协会|商会|超市|餐厅|银行|医院|学校|法院|队|团|局|所|厅|馆)"
    "[^，。；：！？]{0,8}“?\\Z"
    "|(?:记者|医生|医师|护士|民警|律师|教授|博士|老师|法官|检察官|经理|店长|老板|游客|顾客|骑手|小哥|司机|站长|会长|队长|团长|厅长|理事长"
    "|研究员|工程师|设计师|专家|部长|局长|区长|市长|镇长|县长|困难户|患者|烈士|英雄|先生|女士|儿童|同志)”?“?\\Z"
)
"""Before a person who is told to be of something else than the community whose story it is, or of nothing."""
FAR = 14  # characters before a name in which that stands

RESIDES = re.compile("(?:家住|住在)[^，。；：！？]{2,24}$")
A_HOUSE = (
    "[^，。；：、“”的]{1,12}?(?:小区|[院苑园楼村庄府城号区寓])"
    "(?:[一二三四五六七八九十0-9]+(?:期|号楼|号|栋|幢|单元|楼|区|室)){0,3}"
)
OF_HOME = re.compile("(?:[0-9]{2,3}岁)?的[^，。；：、“”的]{0,10}")
HOUSED = re.compile(
    f"(?:的)?{A_HOUSE}的?(?:[0-9]{{2,3}}岁的?)?(老?(?:居民|业主|住户|村民|租户|党员|退休党员|楼栋?长|单元长)(?:代表)?)"
)
"""Between a community and one who lives in a house of it: 翠竹园社区|绿云小区居民|周玉兰."""


def resident(walk: Walk, number: int, here: Sequence[Mention], m: Mention) -> tuple[int, str] | None:
    """翠竹园社区建起食堂。“味道好。”居民周玉兰说: the one community that is spoken of, and who somebody is there."""
    text = walk.text
    begin = max(walk.article.scan.sentences[number].start, m.start - 20)
    who = WHO.search(text, begin, m.start)
    if who is None or VISITS.search(text, begin, m.end + 20):
        return None
    heads = who["role"] is not None and who["role"].endswith("长")  # 绿云小区2栋楼栋长: of the community around
    clause = max(begin, *(text.rfind(mark, begin, who.start()) + 1 for mark in MARKS))
    lead = text[clause : who.start()]
    if (len(lead) > LEAD or HOUSE.search(lead)) and not heads:
        return None
    if HEADS.match(text, m.end):
        return None
    before = [o for o in here if o.end <= m.start and o.cls not in AREAS]
    if heads:
        before = [o for o in before if o.cls != "Compound"]
    if before and (before[-1].cls == "Organisation" or m.start - before[-1].end <= NEAR) and before[-1].cls in HOMES:
        return None  # 绿云小区居民周玉兰
    place = _spoken_of(walk, number, m)
    if place < 0:
        told = walk.article.told_at(m.start)
        place = told if told >= 0 and walk.things[told].cls == "Community" else -1
    return None if place < 0 else (place, who["role"] or "")


def home_of(walk: Walk, before: Sequence[Mention], m: Mention) -> int:
    """The community where somebody lives: 家住翠竹园社区的周玉兰; -1: a house or nothing is told."""
    left = before[-1] if before else None
    if left is None or left.cls != "Community" or not OF_HOME.fullmatch(walk.text, left.end, m.start):
        return -1
    return left.thing


def housed(walk: Walk, community: Mention, gap: str) -> str:
    """What somebody is in a community, before whose name a house of it stands; empty: a deed or nothing does."""
    found = HOUSED.fullmatch(gap)
    scan = walk.article.scan
    word = scan.word_at(community.end + gap.startswith("的"))
    deed = scan.kinds[word] in "vwp" or scan.words[word] in PREPOSITIONS  # 翠竹园社区|走访绿云小区居民周玉兰
    return "" if found is None or deed else found[1]


def of_story(walk: Walk) -> None:
    """党员周玉兰劝家人…: who acts in the story of a community is of it, if of nothing else."""
    story = [number for number, thing in enumerate(walk.things) if thing.cls == "Person"]
    placed = {subject for subject, predicate, _ in walk.have if predicate == "affiliatedWith"} if story else ()
    for number in story:
        if number in placed or number not in walk.first_at:
            continue
        at = walk.first_at[number]
        community = walk.article.told_at(at)
        if community < 0 or walk.things[community].cls != "Community":
            continue
        sentence = walk.first[number]
        if ELSEWHERE.search(walk.text, max(walk.article.scan.sentences[sentence].start, at - FAR), at):
            continue
        named = walk.clauses.community_before(at)
        for frame in walk.frames.get("role", ()):
            walk.add(number, frame, named if named >= 0 else community, sentence)


def _spoken_of(walk: Walk, number: int, person: Mention) -> int:
    """The one community that the sentence and the few before it name, by itself or by its party body; or -1."""
    sentences = walk.article.scan.sentences
    named: set[int] = set()
    last = -1
    for earlier in range(number, max(-1, number - BACK - 1), -1):
        if sentences[earlier].block != sentences[number].block:
            break
        for m in walk.sentences[earlier]:
            acting = stands_for(walk.article, m.thing)
            if m.end <= person.start and walk.things[acting].cls == "Community":
                named.add(acting)
                last = max(last, m.end)
    return named.pop() if len(named) == 1 and not WIDER.search(walk.text, last, person.start) else -1
