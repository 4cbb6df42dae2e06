"""Where a thing lies by what its sentence says: 在某社区建成A, A位于B, 一楼的A."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from jiedao.relations.clauses import Clause
from jiedao.relations.scenes import NEAR_BY, lies_by
from jiedao.relations.walk import LIST_GAP, PLACED, RANK, Walk
from jiedao.resolve import Mention

VISITED = re.compile("(?:进驻|走进|来到|前往|走访|入驻|深入|参观|奔赴|赴|到|去|与|和|帮助|支援)[“]?$")
LOCATED = re.compile(
    "[”]?(?:将|则|已|就|正式|也|拟|落址|最终){0,2}"
    "(?:选址[于在]?|坐落[于在]|位于|地处|设[在于进到]|落户[于在]?|进驻|入驻|扎根|建[在于进到]|开[在到进]|嵌[入进]|落地[于在]?|落成于|藏[在于]|搬[进到]|落[在到]|安[在到]|立[在于]|办[在到])了?[“]?"
)
LIES = re.compile("[”]?(?:就|正|都|也)?(?:位于|坐落[于在]|地处)了?")
LYING_THERE = frozenset(["Facility", "Compound", "Project", "SubDistrict", "Organisation"])
LYING = re.compile("(?:位于|坐落[于在]|地处|藏在|设在)[“]?$")
ON_ROAD = re.compile("(?:\\d+号)?(?:上|口|边|旁|沿线)?的[“]?")
"""Between a road and a place on it: 芙蓉路上的“骑士驿站”."""
OF_COMPOUND = re.compile(
    "(?:小区)?(?:[临联]?[时合]?党支部|党总支|党委|党小组|业委会|业主委员会|物管会|自管会|自治会|居委会)"
)
"""How the names of bodies of a compound go on behind its own."""
GOVERNS = re.compile("[原现下管]辖(?!区)")
FLOOR = re.compile(
    "(?:(?:[一二两三四五六七八九十负顶首整]|\\d{1,2})(?:楼|层)(?:的|是|为|设有|建有|(?:设|打造了?|开设了?)[^，。；]{0,8}|[^，。；、]{0,2}的|辟出了?|辟有|开出了?|建起了?|，)?"
    "|里面?(?:设有|有|建有)|内设|内有|园内设有)[“]?$"
)
HOLDS = re.compile(
    "(?:内?设有|设置|设立|开辟|辟有|内设|下设|设|建有|配有|配备|配套|开设|拥有|涵盖|包含|包括|集聚|聚集|云集|坐落着?|分布着?|汇集|汇聚|集成|整合|融合|嵌入|布局|布置|囊括|划分[为成出]|分[为成]"
    "|被?(?:分别)?(?:打造|改造|规划|建设)[成为]|内含|集纳|植入|融入|(?<=[内里])有(?![意关效望人]))(?:了|有|的|起|出)?"
)
ENTERED = re.compile("(?:走进|步入|来到|踏入|推开|迈进|进入|在)[^，。；]{2,24}[，里内]")
AT_HAND = re.compile(
    "[”]?(?:等[^，。；]{0,12})?，?(?:一应俱全|应有尽有|映入眼帘|井然有序|有序排列|各具特色|分布其[间中]|次第展开|尽收眼底|整齐)"
)
ROW_GAP = re.compile("[”]?(?:、|和|与|及|以及)?(?:[^，。；：、的]{1,8}、){0,3}[“]?")
INSIDE = re.compile("[里内中]，")
BUILT_WITH = re.compile(
    "[”]?，(?:[内里]面?|其中|室内|馆内|园内)?(?:设有|内设|设|下设|配有|配备|配套|涵盖|包含|包括|集成|整合|融合|嵌入|囊括|划分为|分为|内含|辟有|建有)了?"
)
"""Between a place and its rooms, wherever it stands: 建成云帆中心，设有A、B."""
BEFORE_ROOMS = 10  # characters between 设有 and the first room
OTHER_ROOMS = re.compile("(?:[^，。；：、“”]{2,12}、){1,4}“?")
"""Rooms of no name that stand before the first of a row."""
OF_STREET = re.compile("，(?:街道|办事处|社区)")
SPOKEN_OF = re.compile(
    "(?:^|(?<=[，。；：\n]))(?:新的?|整[座个栋]|该|这[里座个])?(?:(中心|驿站|综合体|大楼|大厦|基地|园区|服务站|食堂|书屋|会客厅|客厅|公园|广场|街区|综合楼|港湾|之家|馆)|里)"
    "(?!的|由)[^，。；]{0,14}(?:，[^。；]{0,24})?$"
)
STOREYED = re.compile("(?:中心|综合体|大楼|大厦|广场|驿站|会客厅|客厅|服务站|活动站|公寓|院|馆|基地|园)$")
SCENE = re.compile("(?:[^，。；]{0,12}，)?(?:记者|笔者)?(?:走进|步入|来到|踏入|推开|迈进|进入|在)[^，。；“”]{0,14}")
SEEN = re.compile("[”]?[里内]?(?:，|看到|了解到|发现|采访时看到)")
"""Around a building that a sentence plays in: 记者在|云帆中心|看到."""
ROOM = re.compile(
    "(?:空间|食堂|餐厅|书[屋房吧]|小屋|客厅|[室坊角吧厅馆]|服务站|工作站|实践站|课堂|学堂|之家|舞台|超市|小站)”?$"
)
ROOMY = ("”里", "”内", "”中", "”上")
HELD = re.compile("[”]?，?(?:昨天|日前|近日|正式|已){0,2}在[“]?")
OPENED = re.compile(
    "[”]?(?:举行|举办|迎来)?(?:正式|挂牌|建成|落成|揭牌)?(?:启用|投用|开业|揭牌|落成|亮相|开放|建成|投入使用|开馆|开园|挂牌|开张|开门|开了[门张业]|立了?起来|揭了牌)"
)


def note_sites(walk: Walk, number: int, clause: Clause) -> None:
    """Remember for each thing the place that its clause gives it: 在某社区建成A; 某社区建成A."""
    nested = walk.nested
    inside = [nested[m.start] for m in clause.mentions if m.start in nested] if nested else []
    if len(clause.mentions) > 1:
        _located(walk, number, clause)
    if "Community" in clause.classes:
        _governed(walk, number, clause)
    actor = _compound_of(walk, clause.actor) if clause.named else clause.actor
    by_place = clause.named and (
        walk.things[actor].cls in ("Community", "Compound")
        or (walk.things[actor].cls == "SubDistrict" and actor != walk.article.own >= 0)
    )
    if not by_place and not clause.sites:
        return
    for m in (*clause.mentions, *inside):
        if m.cls not in PLACED or m.thing in walk.sites or lies_by(walk.text, m.start, m.end):
            continue
        place = -1
        site = clause.site(m.thing)
        if site >= 0:
            spots = [s for s in clause.mentions if s.thing == site]
            if not spots or (spots[0].end <= m.start and not _in_row(walk, clause, spots[0], m)):
                place = site
        if place < 0 and by_place and actor != m.thing and not _beside_actor(walk, clause, m):
            place = actor
        if (
            place >= 0
            and RANK.get(walk.things[place].cls, 9) <= RANK.get(m.cls, 0)
            and not (m.cls == "Compound" == walk.things[place].cls)
            and (walk.things[place].fine != "Road" or (place == site and m.cls == "Facility"))
        ):
            _, word = walk.governor(clause, m)
            facility = walk.things[place].cls == "Facility" and place != walk.topic
            founding = word and "establish" in walk.vocabulary[word].categories
            if facility and not founding and not _opens_there(walk, number, place, m):
                continue
            cls = m.cls
            by_actor = place == actor and cls in ("Facility", "Compound")
            acts_there = by_actor and walk.things[m.thing].fine not in ("Road", "IndustrialPark")
            acts_there = acts_there and not (cls == "Compound" and walk.things[place].cls == "Compound")
            founded = bool(word) and not walk.vocabulary[word].categories.isdisjoint({"establish", "undertake"})
            if acts_there and VISITED.search(walk.text, clause.start, m.start):
                continue
            if acts_there or founded or (place == site and m.cls in ("Facility", "Compound")):
                walk.sites[m.thing] = (place, number)


def _compound_of(walk: Walk, actor: int) -> int:
    """The compound whose party body or owners act: 云锦小区党支部 → 云锦小区; anybody else as they are."""
    if "Compound" not in walk.classes or walk.things[actor].cls != "Organisation":
        return actor
    label = walk.things[actor].label
    compound = walk.area_of_name(label, "Compound")
    named = compound >= 0 and OF_COMPOUND.match(label, len(walk.things[compound].label)) is not None
    return compound if named else actor


def _opens_there(walk: Walk, number: int, place: int, mention: Mention) -> bool:
    """云帆中心里，“暖阳小屋”揭牌: whether the sentence begins with what holds the thing."""
    start = walk.article.scan.sentences[number].start
    return any(
        m.thing == place and m.start - start < 12 and m.end <= mention.start and INSIDE.match(walk.text, m.end)
        for m in walk.sentences[number]
    )


def floors(walk: Walk, number: int, here: Sequence[Mention]) -> None:
    """一楼的“暖味食堂”, 二层是邻里书屋, 里面设有A、B: rooms of the building that the paragraph told of last."""
    for m in here:
        if m.cls != "Facility" or m.thing in walk.sites:
            continue
        room = FLOOR.search(walk.text, max(0, m.start - 8), m.start)
        if room:
            building = _building(walk, number, m)
            if building >= 0:
                for inner in _row(walk, [o for o in here if o.cls == "Facility" and o.start >= m.start]):
                    walk.sites.setdefault(inner.thing, (building, number))


def _row(walk: Walk, facilities: Sequence[Mention]) -> list[Mention]:
    """The first of them, and those that stand in a row behind it."""
    row = [facilities[0]]
    for m in facilities[1:]:
        if not ROW_GAP.fullmatch(walk.text, row[-1].end, m.start):
            break
        row.append(m)
    return row


def rooms(walk: Walk, number: int, here: Sequence[Mention]) -> None:
    """云帆大厦设有A、B; 走进云帆大厦，A、B一应俱全: what a building that the sentence tells of holds."""
    start, text = walk.article.scan.sentences[number].start, walk.text
    last = next((m for m in reversed(here) if m.cls == "Facility"), None)
    if last is None or last.start - start < 4:
        return
    _acted_in(walk, number, here)
    found = [(m.end(), False) for m in HOLDS.finditer(text, start, last.start) if text[m.start() - 1] not in "楼层"]
    if not found and len(here) > 1 and ENTERED.match(text, start):
        found = [(here[0].end, True)]
    for at, entered in found:
        held = [m for m in here if m.start >= at and m.cls == "Facility"]
        if not held or not (
            OTHER_ROOMS.fullmatch(text, at, held[0].start)
            or (held[0].start - at <= BEFORE_ROOMS and "，" not in text[at : held[0].start].lstrip("，里内"))
        ):
            continue
        building = _holder(walk, number, here, start, at)
        if building < 0:
            continue
        row = _row(walk, held)
        if entered and not AT_HAND.match(walk.text, row[-1].end):
            continue
        for m in row:
            if m.thing != building and m.thing not in walk.sites and walk.things[m.thing].fine != "Road":
                walk.sites[m.thing] = (building, number)
                walk.roomed.add(m.start)


def _acted_in(walk: Walk, number: int, here: Sequence[Mention]) -> None:
    """记者在云帆中心看到，老人在“银龄书房”读书，“戏台”上…: rooms of a building where somebody acts."""
    text, start = walk.text, walk.article.scan.sentences[number].start
    scene = next((m for m in here if m.cls == "Facility"), None)
    if scene is None or not STOREYED.search(walk.things[scene.thing].label):
        return
    if not SCENE.fullmatch(text, start, scene.start) or not SEEN.match(text, scene.end):
        return
    for m in here:
        if (
            m.cls != "Facility"
            or m.start <= scene.end
            or m.thing in walk.sites
            or not ROOM.search(text[m.start : m.end])
        ):
            continue
        inside = text[m.start - 2 : m.start] in ("在“", "里“", "到“") or text[m.end : m.end + 2] in ROOMY
        if inside and text.find("；", scene.end, m.start) < 0:
            walk.sites[m.thing] = (scene.thing, number)
            walk.roomed.add(m.start)


def _holder(walk: Walk, number: int, here: Sequence[Mention], start: int, at: int) -> int:
    """The building that is the subject of 设有, 集聚了 …: named in the sentence, or spoken of (该中心, 驿站); or -1."""
    for m in reversed([m for m in here if m.end <= at]):
        before = walk.text[max(start, m.start - 2) : m.start].rstrip("“")[-1:]
        opens = m.start == start or before in ("", "，", "；", "：", "”", "进", "入")
        opens = opens or any(o.end == m.start and o.cls in ("SubDistrict", "Community", "Division") for o in here)
        if m.cls in ("Community", "SubDistrict", "Organisation", "Division", "Compound"):
            nested = any(o.cls == "Facility" and o.start <= m.start and m.end <= o.end for o in here)
            if nested or walk.text[m.end : m.end + 1] == "的" or any(o.start == m.end for o in here):
                continue
            return -1
        if m.cls == "Facility" and BUILT_WITH.fullmatch(walk.text, m.end, at):
            return m.thing
        if m.cls == "Facility" and opens and walk.text[m.end : m.end + 1] not in ("的", "、"):
            house = walk.things[m.thing]
            aside = OF_STREET.search(walk.text, m.end, at) or NEAR_BY.match(walk.text, m.end)
            if house.fine == "Road" or aside:
                return -1
            return m.thing
    spoken = SPOKEN_OF.search(walk.text, start, at)
    if spoken is None:
        return -1
    sentences = walk.article.scan.sentences
    for back in range(number, max(-1, number - 3), -1):
        if sentences[back].block != sentences[number].block:
            break
        for m in reversed(walk.sentences[back]):
            thing = walk.things[m.thing]
            if m.end <= at and thing.cls == "Facility" and (spoken[1] is None or thing.label.endswith(spoken[1])):
                return m.thing
    return -1


def _building(walk: Walk, number: int, room: Mention) -> int:
    """The place of several floors that the sentence, or the one before in its paragraph, named before a room; or -1."""
    sentences = walk.article.scan.sentences
    for back in (number, number - 1, number - 2):
        if back < 0 or sentences[back].block != sentences[number].block:
            break
        for m in reversed(walk.sentences[back]):
            thing = walk.things[m.thing]
            if (
                m.start < room.start
                and thing.cls == "Facility"
                and STOREYED.search(thing.label)
                and m.thing != room.thing
            ):
                return m.thing
    return -1


def _located(walk: Walk, number: int, clause: Clause) -> None:
    """A选址B, A位于B, A进驻B: the place that its own verb gives a thing."""
    for position, (left, right) in enumerate(itertools.pairwise(clause.mentions)):
        if left.cls not in LYING_THERE:
            continue
        _by_attribute(walk, number, left, right)
        begin = right.start
        for inner in clause.mentions[position + 2 :]:  # 位于锦江区|清河坊街道|翠竹园社区
            if inner.start != right.end or RANK.get(inner.cls, 9) <= RANK.get(right.cls, 9):
                break
            right = inner
        if (
            left.cls == "SubDistrict"
            and right.cls == "Division"
            and not (left.thing == walk.article.own and walk.article.chain)
            and LOCATED.fullmatch(walk.text, left.end, begin)
        ):
            for frame in walk.frames.get("nesting", ()):
                walk.add(left.thing, frame, right.thing, number)
        lies = left.cls == "Organisation" and right.cls in ("Community", "SubDistrict") and right.start == begin
        if lies and LIES.fullmatch(walk.text, left.end, begin):
            for frame in walk.frames.get("nesting", ()):
                walk.add(left.thing, frame, right.thing, number)
        moved = _moved(walk, clause.mentions[:position], left)
        if (
            moved.cls in ("Facility", "Compound", "Project")
            and right.cls in ("Community", "Compound", "Facility")
            and RANK[right.cls] <= RANK[moved.cls]
            and begin - left.end <= 10
            and (
                LOCATED.fullmatch(walk.text, left.end, begin)
                or (HELD.fullmatch(walk.text, left.end, begin) and OPENED.match(walk.text, right.end))
            )
        ):
            walk.sites[moved.thing] = (right.thing, number)


def _moved(walk: Walk, before: Sequence[Mention], left: Mention) -> Mention:
    """What its verb puts somewhere: 食堂 in 食堂从云帆大厦|搬到锦绣大厦, where the last name is what it left."""
    if walk.text[left.start - 1] not in "从由自" or walk.text.endswith("来自", 0, left.start):
        return left
    return before[-1] if before else left._replace(cls="")


def _by_attribute(walk: Walk, number: int, left: Mention, right: Mention) -> None:
    """位于B的A: what is told to lie there before it is named."""
    if (
        left.cls in ("Facility", "Compound")
        and right.cls in ("Facility", "Compound")
        and walk.things[left.thing].fine != "Road"
        and walk.text[left.end : right.start].rstrip("“") == "的"
        and LYING.search(walk.text, max(0, left.start - 4), left.start)
    ):
        walk.sites[right.thing] = (left.thing, number)
    on_road = walk.things[left.thing].fine == "Road" and right.cls == "Facility" and walk.text[right.start - 1] == "“"
    if on_road and ON_ROAD.fullmatch(walk.text, left.end, right.start):
        walk.sites.setdefault(right.thing, (left.thing, number))


def _governed(walk: Walk, number: int, clause: Clause) -> None:
    """某社区下辖A、B: the villages, hamlets and compounds that a community has."""
    community = clause.actor
    if not clause.named or walk.things[community].cls != "Community":
        return
    has = GOVERNS.search(walk.text, clause.start, clause.end)
    if has is None:
        return
    for m in clause.mentions:
        if m.start >= has.end() and m.cls in ("Community", "Compound"):
            for frame in walk.frames.get("nesting", ()):
                walk.add(m.thing, frame, community, number)


def _beside_actor(walk: Walk, clause: Clause, m: Mention) -> bool:
    """Whether a place stands in a row with who acts: 云帆广场、绿云小区两个小区|定下车位费."""
    near = (o for o in clause.mentions if o.thing == clause.actor and o.cls == "Compound")
    gaps = ((walk.text[m.end : o.start] if m.end <= o.start else walk.text[o.end : m.start]) for o in near)
    return m.cls == "Facility" and any(gap.strip("”“") in ("、", "和", "与", "及") for gap in gaps)


def _in_row(walk: Walk, clause: Clause, first: Mention, last: Mention) -> bool:
    """Whether two mentions stand in one row: 在A、B、C."""
    row = [m for m in clause.mentions if first.start <= m.start <= last.start]
    return all(LIST_GAP.fullmatch(walk.text, left.end, right.start) for left, right in itertools.pairwise(row))
