"""Awards: who received them, who granted them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from jiedao.normalise import normalise
from jiedao.relations import laureates
from jiedao.relations.clauses import Clause, stands_for
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

GRANTS = re.compile(
    "(?:等|等部门|等单位)?(?:近日|日前|今年|去年|\\d+月|[，,])?(?:公布了?[^，。；“]{0,6}|发文|"
    "印发[^，。]{0,20}，)?(?:联合|决定|正式|共同)*(?:颁发|授予|评选|认定|命名|评定|表彰|评为|列为|列入|授牌|"
    "确定|确认|遴选|选树|纳入|授|“|评)"
)
TO_THE_AREA = re.compile("(?:授予|评定|认定|命名|评选|表彰)该?(?:街道|办事处|辖区)")
FOR_THINGS = re.compile(
    "(?:空间|书屋|食堂|案例|项目|品牌|做法|成果|工程|平台|试点|样板|奖|园区|基地|服务站|示范点|综合体|提名|站点|"
    "街区|驿站|楼宇|公园|食堂|调解室|工作室|广场|市场|工作法|机制|模式|活动|行动|课堂)$"
)
RECEIVING = re.compile("被|获|荣|评|斩|摘|捧|当选|入选|成为|是")
FOR_PERSONS = re.compile(
    "(?:好人|好街坊|好邻居|好婆媳|好媳妇|好家庭|最美家庭|文明家庭|书香家庭|社工|网格员|模范人物|道德模范|"
    "劳动模范|标兵|能手|工匠|志愿者|消防员|劳动者|先进个人|奖章|好青年|个人[一二三特]等功|个人嘉奖|党务工作者|"
    "共产党员|社区工作者|调解员|劳模|红旗手|楼长|居民|带头人|好干部|楷模|支书|勋章|乡贤)$"
)
UNHONOURED = ("Award", "Division", "Star")
GRANTING = re.compile("(?:等[^，。]{0,6})?(?:联合)?(?:颁发|授予|评选|认定|命名|评定|表彰|公布|颁授)")
OTHERS = re.compile(
    "(?:\\d+|[两三四五六七八九十多]+)余?[个家名位](?:社区|村|小区|党支部|党组织|单位|企业|集体|个人|家庭|网格|项目|案例|作品|节目|"
    "居民|党员)(?:先后|成功|分别|被|已|均|都|光荣|相继)*(?:创建|创成|荣|获|入|评|斩|$)"
)
"""Who received it is not named: 五个社区创建…."""
TO_SO_MANY = re.compile(
    "(?:授予|命名|表彰|评选|评出|认定|确定)(?:了|等)?(?:全[国省市区])?[\\d一二三四五六七八九十百两]+余?[个家名位人]"
)
"""民政部授予200个组织…: who received it is not named."""
PUBLISHED = re.compile("(?:公布|发布|公示|揭晓|印发)")
LIST_OF = re.compile("[”]?[^，。；]{0,6}(?:名单|榜单|结果)")
AS_SUCH = re.compile("(?:作为|身为)(?:首批|首个|唯一)?“?$")
TO_WHOM = re.compile("(?:[向给为]|授予了?|颁发给|表彰了?)$")
HANDED = re.compile("(?:等[^，。；]{0,8})?(?:授予|颁发|颁授|授|颁)")
HANDING = re.compile("(?:授予|颁发|颁授|授牌|评选出?|评出|评定|表彰|命名|认定)了?[^，。；]{0,8}$")
AUTHORITIES = frozenset(["GovernmentBody", "PartyBody"])
OF_DIVISION = ("“", "的“")
SPOKEN_OF = re.compile(
    "“?(?:[去今前当]年|\\d+年|\\d+月|如今|目前|后来|随后|[，、])*(?:[它其]|(?P<bare>项目|工程|平台|品牌|公园|书屋|驿站|"
    "食堂|广场|园区|工作室|学堂|小院|联盟|合作社|服务队|街区|商圈|市场|协会|商会|议事会|合唱团|调解室|志愿队)|(?:该|这[个家座所支项条处]?)(?P<noun>[\u4e00-\u9fff]{2}))(?:[去今前当]年|\\d+年|年底|[，、])*(?:还|也|已|先后|曾|"
    "成功|被|荣|获|入|拿|斩|摘|跻)"
)
SOMEBODY = re.compile(
    "(?P<noun>业委会|物业|[队团社]|队伍|团队|幼儿园|小学|中学|学校|医院|公司|企业|商户|超市|饭店|门店|协会|商会|联盟|居民|村民|老人|志愿者|作品|节目|选手|学生|家庭|老师|教师)们?"
    "(?:[今去前]年|\\d+年|\\d+月|近日|日前|也|还|又|已|均|都|先后|成功|光荣|分别|一举|曾|再次|首次|多次|[在于][^，。；]{2,14}[中上里])*$"
)
"""Before the verb: the noun for one who has no name, which got the award. 业委会获评…, 居民在大赛中夺得…."""
WON = re.compile("(?:[特一二三]等奖|[金银铜]奖|优[秀胜]奖|[冠亚季]军)$")
WINNERS = ("Programme", "Project", "Organisation", "Platform")
HOLDING = re.compile("(?:、[^，。；]{2,20})?(?:联合|共同)?(?:主办|举办|组织|开展|发起|承办|召开|举行)的")
"""Behind who holds a contest in which somebody else wins: 在某局主办的大赛中，翠竹园社区获…."""
OCCASION = re.compile("”?[^，。；的]{0,4}[上中]")
UNNAMED = -2
OWN = ("街道", "社区", "办事", "村庄", "辖区", "小镇", "党支", "党委", "支部")
BARE = ("Programme", "Project", "Facility", "Platform", "Organisation")
BARE_BACK = 6  # sentences back in which what a bare noun means may be named
BLOCKS_BACK = 2  # paragraphs, as captions of pictures part what is told
OWNERS = frozenset(["SubDistrict", "Community", "Organisation", "Compound"])
OBJECTS = ("Programme", "Project", "Facility", "Platform")
TAKES_PART = re.compile("(?:参加|参与|出席|亮相|参赛|征战|出战|登上)[^，。；]{0,6}$")
HONOURS = re.compile(
    "”?(?:上|大会|会议)?(?:联合|通报)?(?:表彰|表扬|为[其他她它]们?颁|颁奖|向[^，。；]{0,8}颁|[给为向][^，。；]{1,6}[发授颁挂送]了?[牌匾证旗])"
)
APPLIED_FOR = re.compile(
    "(?:冲刺|申报|申请|参评|报送|推报|备战|创建培育)[^，。；]{0,12}$|(?:设立|增设|创设|设置)了?[^，。；荣获]{0,4}$"
)
"""What one applies for, or endows for others to win."""
RANK = "(?:榜单|名单|十强|百强|创建|培育|试点|提名|示范点|单位|[“”])*$"
AREAS = ("SubDistrict", "Community", "Organisation", "Division", "Compound", "Person", "Project", "Programme")
KINDS = tuple(
    (re.compile(award + RANK), classes, re.compile(name))
    for award, classes, name in (
        ("街道", ("SubDistrict",), ""),
        ("社区", ("Community", "SubDistrict"), ""),
        ("文明单位|卫生(?:城镇|单位)|先进(?:基层)?党组织", AREAS, ""),
        ("楼宇", ("Facility",), "(?:中心|大厦|大楼|广场|楼|[金银]座)$"),
        ("(?:园区|产业园|创业园|科技园|企业园|示范园)", ("Facility", "Project"), "(?:园|园区|基地)$"),
        ("(?:服务站|驿站|站点)", ("Facility", "Organisation"), "(?:站|站点|之家|港湾|小站)$"),
        ("调解室", ("Facility", "Organisation"), "调解室$"),
        ("(?:街区|特色街|示范街|一条街)", ("Facility",), "(?:街|街区|路|巷|里|商圈|市集)$"),
        ("(?:志愿服务组织|志愿服务队|志愿服务团队|服务组织)", ("Organisation",), "(?:队|团|协会|中心|组织|社|团队)$"),
    )
)
"""What an award ends with, and the classes and names of what is honoured with such."""
NAMED_SO = frozenset(["Compound", "Organisation"])
RECEIVED = re.compile(
    "[”]?(?:[今去前]年|\\d+年|\\d+月|近日|日前|也|还|又|已|均|都|先后|成功|光荣|分别|一举|曾|再次|首次|双双|陆续)*(?:[被获荣摘捧斩夺]|[评入当]选|评为)"
)
KIND_BACK = 3  # sentences back in which what was honoured may be named


def awards(walk: Walk, number: int, parts: Sequence[Clause], index: int) -> None:
    """A被B授予C; A荣获C."""
    clause = parts[index]
    granted = [m for m in clause.mentions if m.cls == "Award"]
    for frame in walk.frames.get("award", ()):
        receivers = _receivers(walk, number, parts, index, granted)
        for m in granted:
            if APPLIED_FOR.search(walk.text, clause.start, m.start):
                continue
            personal = FOR_PERSONS.search(walk.things[m.thing].label) is not None
            direct = laureates.named_so(walk, clause, m)
            if direct >= 0:
                walk.add(direct, frame, m.thing, number, at=m.start)
                continue
            held = laureates.told_by_it(walk, clause, m)
            if held is None:
                held = laureates.holders(walk, parts, index, m, personal=personal) or laureates.chosen(walk, clause, m)
            for receiver in held if held is not None else _of_the_kind(walk, number, clause, m, receivers):
                walk.add(receiver, frame, m.thing, number, at=m.start)
    for frame in walk.frames.get("granter", ()):
        for m, award in pairwise(clause.mentions):
            adjacent = m.cls == "Division" and award.cls == "Award" and "Division" in frame.objects
            if adjacent and walk.text[m.end : award.start] in OF_DIVISION and not _names(walk, award, m):
                walk.add(award.thing, frame, m.thing, number)  # 成都市“民主法治示范社区”
        for award in granted:
            for body in laureates.granters(walk, parts, index, award):
                walk.add(award.thing, frame, body, number)
            if _hands_out(walk, clause, walk.text[clause.start : award.start]):
                walk.add(award.thing, frame, clause.actor, number)
        for m in clause.mentions:
            if (
                m.cls not in frame.objects
                or m.end > granted[-1].start
                or TO_WHOM.search(walk.text, clause.start, m.start)
            ):
                continue
            first = next((n for n, award in enumerate(granted) if award.start >= m.end))
            behind = walk.text[m.end : granted[first].start]
            before = walk.text[clause.start : m.start]
            in_row = behind.startswith(("、", "和", "联合")) and re.search("授予|颁发|评为|命名|表彰|认定|列", behind)
            passive = before.rstrip("“").endswith(("被", "由", "获", "获评", "经")) or "被" in before
            joined = in_row and any(o.start > m.end and GRANTS.match(walk.text, o.end) for o in clause.mentions)
            if (GRANTS.match(behind) or in_row) and (passive or joined or GRANTS.match(behind)) and behind != "":
                for award in granted[first:]:
                    if any(
                        granted[first].end <= o.start < award.start and o.cls in frame.objects for o in clause.mentions
                    ):
                        break  # 民政部“甲”、司法部“乙”
                    walk.add(award.thing, frame, m.thing, number)


def _names(walk: Walk, award: Mention, division: Mention) -> bool:
    """Whether the name of the award tells the division already: 湘中市“优秀社区” is 湘中市优秀社区."""
    told = normalise(walk.text[division.start : division.end])
    return normalise(walk.things[award.thing].label).startswith((told, normalise(walk.things[division.thing].label)))


def _receivers(walk: Walk, number: int, parts: Sequence[Clause], index: int, granted: Sequence[Mention]) -> list[int]:
    clause = parts[index]
    lead = walk.text[clause.start : granted[0].start]
    earlier = _goes_on(walk, parts, index, granted)
    if earlier >= 0:
        granted = [m for m in parts[earlier].mentions if m.cls == "Award"]
        return _receivers(walk, number, parts, earlier, granted)
    passive = RECEIVING.search(lead)
    limit = clause.start + passive.start() if passive else granted[0].start
    if TO_THE_AREA.search(lead) and walk.article.own >= 0:
        return [walk.article.area_at(clause.start)]
    told = _and_others(walk, clause, limit)
    if told or OTHERS.search(walk.text, clause.start, limit) or TO_SO_MANY.search(lead):
        return told
    if PUBLISHED.search(lead) and LIST_OF.match(walk.text, granted[-1].end):
        return []
    if AS_SUCH.search(lead) and walk.text[clause.end - 1 : clause.end] == "，":
        behind = next((after for after in parts[index + 1 :] if after.mentions), None)
        if behind is not None and behind.named:
            return [behind.actor]
    before = [m for m in clause.mentions if m.end <= limit and _may_be(walk, clause, m)]
    given = [
        m
        for m in clause.mentions
        if m.end <= granted[0].start
        and TO_WHOM.search(walk.text, clause.start, m.start)
        and HANDED.match(walk.text, m.end)
    ]
    if given:
        return [_honoured(walk, given[0])]
    named = [m for m in before if walk.text[m.end : m.end + 1] == "为"]
    if named:
        return [_honoured(walk, named[-1])]
    chained = _chained(walk, [m for m in clause.mentions if m.end <= limit]) if before else []
    if len(chained) > 1 and limit - chained[-1].end <= 6:
        return [_honoured(walk, m) for m in chained]
    rows = walk.rows(before)
    if (
        rows
        and limit - rows[-1][-1].end <= 6
        and rows[-1][-1].cls != "SubDistrict"
        and walk.text[rows[-1][-1].end : rows[-1][-1].end + 1] != "的"
    ):
        return [_honoured(walk, m) for m in rows[-1]]
    begun = {m.start - (walk.text[m.start - 1] == "“") for m in before}
    for n, row in enumerate(rows):
        if walk.text[row[-1].end : row[-1].end + 1] != "的" and row[-1].end not in begun:
            return [_honoured(walk, m) for m in laureates.together(walk, rows[n:], limit)]
    personal = FOR_PERSONS.search(walk.things[granted[0].thing].label) is not None
    if lead.lstrip().startswith(("街道", "社区")) and lead.lstrip()[2:3] != "的" and not personal:
        return [clause.actor] if clause.actor >= 0 else []
    spoken = _spoken_of(walk, number, clause, limit + 1)
    if spoken >= 0 and not personal:
        return [spoken]
    if spoken == UNNAMED:
        return []
    title = walk.things[granted[0].thing].label
    somebody = SOMEBODY.search(walk.text, clause.start, limit) if passive else None
    topic = _topic(walk, parts, index, FOR_THINGS.search(title) is not None, WON.search(title) is not None)
    if personal:
        return [thing for thing in topic if walk.things[thing].cls == "Person"]
    if somebody is not None:
        return [thing for thing in topic if walk.things[thing].label.endswith(somebody["noun"])]
    grants = any(m.thing == clause.actor and _grants(walk, m) for m in clause.mentions) or _hands_out(
        walk, clause, lead
    )
    return topic or ([clause.actor, *clause.others] if clause.actor >= 0 and not grants else [])


def _and_others(walk: Walk, clause: Clause, limit: int) -> list[int]:
    """甲社区、乙社区等五个社区获评…: those that are named of them."""
    before = [m for m in clause.mentions if m.end <= limit]
    for row in walk.rows([m for m in before if _may_be(walk, clause, m)]):
        end = row[-1].end
        if walk.text[end] == "等" and OTHERS.match(walk.text, end + 1, limit):
            chained = _chained(walk, [m for m in before if m.end <= end])
            return [_honoured(walk, m) for m in (chained if len(chained) > len(row) else row)]
    return []


def _chained(walk: Walk, before: Sequence[Mention]) -> list[Mention]:
    """The last of the communities and those in a row with it, whatever districts are told: 甲街道|A、乙街道|B."""
    row = list[Mention]()
    begin = -1
    for m in reversed(before):
        if row and m.end == begin and m.cls in ("Division", "SubDistrict"):
            begin = m.start
        elif m.cls == "Community" and (not row or (m.end == begin - 1 and walk.text[m.end] in "、和与")):
            row.append(m)
            begin = m.start
        else:
            break
    return row[::-1]


def _goes_on(walk: Walk, parts: Sequence[Clause], index: int, granted: Sequence[Mention]) -> int:
    """The clause whose row of awards goes on: 荣获省“甲”，市“乙”“丙”; -1: none."""
    clause = parts[index]
    begin = granted[0].start
    first = clause.mentions[0]
    if first.cls == "Division" and first.start == clause.start and walk.text[first.end : begin].strip("的“") == "":
        begin = clause.start
    if walk.text[clause.start : begin].strip("“") or not index or "Award" not in parts[index - 1].classes:
        return -1
    return index - 1


def _spoken_of(walk: Walk, number: int, clause: Clause, end: int) -> int:
    """What 它 or a bare noun at the beginning of the clause means: 去年它被评为…, 项目先后荣获….

    -1: nothing is meant so; UNNAMED: what is meant (该企业) has no name.
    """
    said = SPOKEN_OF.match(walk.text, clause.start, end)
    if said is None:
        return -1
    noun = said["noun"] or said["bare"]
    sentences = walk.article.scan.sentences
    back = BARE_BACK if said["bare"] else KIND_BACK
    for earlier in range(number, max(-1, number - back - 1), -1):
        if sentences[earlier].block < sentences[number].block - (BLOCKS_BACK if said["bare"] else 0):
            break
        classes = BARE if said["bare"] else OBJECTS
        told = [m for m in walk.sentences[earlier] if m.end <= clause.start and m.cls in classes]
        if noun:
            told = [m for m in reversed(told) if walk.things[m.thing].label.endswith((noun, noun.removesuffix("区")))]
        if told:
            return told[0].thing
    return UNNAMED if noun and noun not in OWN else -1


def _topic(walk: Walk, parts: Sequence[Clause], index: int, thing: bool, won: bool) -> list[int]:
    """What the clauses before tell of: 驿站日均接待90人次，获评…; 退休铆工孙德厚，去年被评为….

    `thing`: no person; `won`: in a contest, where no building wins.
    """
    for position in range(index - 1, -1, -1):
        clause = parts[position]
        mentions = [m for m in clause.mentions if _may_be(walk, clause, m)]
        if thing and position >= index - 2:
            named = [m for m in mentions if m.cls in (OBJECTS if not won else WINNERS)]
            whole = [m for m in named if m.cls != "Facility"]
            named = whole if len(whole) == 1 else named
            if len(named) == 1 or (named and len(walk.rows(named)) == 1):
                return [named[-1].thing]
        for m in mentions:
            subject = m.start - clause.start <= 2 and m.cls not in ("SubDistrict", "Community")
            subject = subject or _is_owned(walk, clause, m)
            apposed = m.end + (walk.text[m.end] == "”") == clause.end - 1
            apposed = apposed and not (clause.named and m.cls == "Programme" and walk.governor(clause, m)[1])
            behind = walk.text[m.end : m.end + 1]
            if (
                (subject or apposed or _is_lead(walk, clause, m))
                and behind not in ("的", "、")
                and not (thing and m.cls in ("Person", "SubDistrict"))
            ):
                return [_honoured(walk, m)]
        if clause.mentions and clause.named and position and parts[position - 1].actor not in (-1, clause.actor):
            return []
    return []


def _of_the_kind(walk: Walk, number: int, clause: Clause, award: Mention, receivers: list[int]) -> list[int]:
    """Those of the receivers that can hold the award; else the last thing before it that can.

    示范街道 is the title of a sub-district, 金牌调解室 that of a room for mediation.
    """
    title = normalise(walk.things[award.thing].label)
    kind = next((kind for kind in KINDS if kind[0].search(title)), None)
    if kind is None or not receivers:
        return receivers
    _, classes, name = kind

    def fits(thing: int) -> bool:
        return walk.things[thing].cls in classes and name.search(normalise(walk.things[thing].label)) is not None

    fitting = [thing for thing in receivers if fits(thing)]
    named = [thing for thing in receivers if _is_named_as(walk, clause, award, thing)]
    if fitting or named:
        return fitting or named
    sentences = walk.article.scan.sentences
    for earlier in range(number, max(-1, number - KIND_BACK - 1), -1):
        if sentences[earlier].block != sentences[number].block:
            break
        for m in reversed(walk.sentences[earlier]):
            if m.end <= award.start and fits(m.thing) and not _grants(walk, m):
                return [m.thing]
    area = walk.article.area_at(award.start)
    return [area] if "SubDistrict" in classes and area >= 0 else receivers


def _is_named_as(walk: Walk, clause: Clause, award: Mention, thing: int) -> bool:
    """绿云小区|获评“绿色社区”: whether the clause names right before the verb, as its subject, what got the award."""
    return any(
        m.thing == thing and m.cls in NAMED_SO and RECEIVED.match(walk.text, m.end, award.start)
        for m in clause.mentions
    )


def _may_be(walk: Walk, clause: Clause, m: Mention) -> bool:
    """Whether a mention may be what is honoured: no granter, and no event that it went to."""
    return (
        m.cls not in UNHONOURED
        and not _grants(walk, m)
        and walk.text[m.start - 1] != "由"
        and not (walk.text[m.start - 1] == "在" and HOLDING.match(walk.text, m.end))
        and not (m.cls in ("Programme", "Organisation") and _is_occasion(walk, clause, m))
        and not (m.cls == "Programme" and TAKES_PART.search(walk.text, max(clause.start, m.start - 10), m.start))
    )


def prune_granters(walk: Walk) -> None:
    """Who granted an award did not receive it: 区民政局给它发了牌，叫“示范点”."""
    for key in [k for k in walk.found if k[1] == "receives" and (k[2], "grantedBy", k[0]) in walk.have]:
        del walk.found[key]


def _is_occasion(walk: Walk, clause: Clause, m: Mention) -> bool:
    """Whether a mention is where an award was given: 在某大会上, 在“五星”支部考评中."""
    before = walk.text[max(clause.start, m.start - 5) : m.start]
    return "在" in before and OCCASION.match(walk.text, m.end) is not None


def _is_owned(walk: Walk, clause: Clause, m: Mention) -> bool:
    """Whether a clause tells of a thing of somebody's: 翠竹园社区的|“银杏”学堂已是老品牌."""
    owner = clause.mentions[0]
    return (
        owner.cls in OWNERS
        and owner.start - clause.start <= 2
        and m.cls in OBJECTS
        and walk.text[owner.end : m.start] in ("的", "的“", "“")
    )


def _is_lead(walk: Walk, clause: Clause, m: Mention) -> bool:
    """Whether a person stands before the first verb of the clause: 队长秦勇当过12年消防兵."""
    return m.cls == "Person" and not any(at < m.start for at, _, _, _ in clause.verbs)


def _grants(walk: Walk, m: Mention) -> bool:
    """Whether a body is named as the one that grants: 湖北省住建厅颁发的“…”."""
    if m.cls == "Organisation" and GRANTING.match(walk.text, m.end):
        return True
    return m.cls in ("Organisation", "Programme") and HONOURS.match(walk.text, m.end) is not None


def _hands_out(walk: Walk, clause: Clause, lead: str) -> bool:
    """Whether an authority that acts in a clause gives what `lead` leads up to: 区商务局…，评出|“放心商户”."""
    body = clause.named and walk.things[clause.actor].fine in AUTHORITIES
    return body and HANDING.search(lead) is not None and RECEIVING.search(lead) is None


def _honoured(walk: Walk, m: Mention) -> int:
    """The sub-district stands for its party body; the party body of a community is honoured itself."""
    acting = stands_for(walk.article, m.thing)
    return acting if walk.things[acting].cls == "SubDistrict" else m.thing
