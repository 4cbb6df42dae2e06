"""Awards whose receiver stands behind them, and whose granter stands in another clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jiedao.relations.clauses import Clause
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

BEARS = re.compile(
    "”?(?:荣誉)?(?:称号|奖章)?(?:的?(?:获得者|得主|荣获者|拥有者))?(?:、[^，。；、“”由获被]{0,24})?(?<![授评为])"
)
GIVEN_TO = re.compile(
    "”?(?:的?(?:荣誉)?(?:称号|荣誉|奖牌|牌匾|证书|奖杯))?(?:[授颁送]给|授予|颁发给|颁授给|送到)了?[\u4e00-\u9fff]{0,6}"
)
"""将“文明单位”牌匾颁给了…"""
WHO_HOLDS = re.compile(
    "”?(?:、?“[^“”]{1,30}”)*等?(?:多项|诸多|一系列)?(?:荣誉|光荣)?(?:称号|荣誉|奖项|奖牌|奖杯|匾牌|牌匾|认定|命名|殊荣|证书)?的(?:就是|正是|是)?“?"
)
"""获得“扫雪先进单位”称号的|甲社区、乙社区, 捧回“书香社区”奖牌的是|甲社区."""
WON = re.compile("[获荣摘捧斩夺拿]|被[^，。；]{0,12}[授评命列认]|[评入当]选|评为")
UNKNOWN = re.compile(
    "(?!牌|匾|招牌|金字|街道|办事处|该街|同时|基础|背后|过程|消息|喜讯|好?成绩|佳绩|荣誉|殊荣|光荣|骄傲|[^，。；]{0,4}(?:经历|历程|奖金))[\u4e00-\u9fff“]"
)
"""What is told to hold it is not known by name."""
SOMEBODY = re.compile(
    "[”]?(?:的|居民|党员|志愿者|书记|主任|干部|社工|网格员|代表|教师|医生|[^，。；]{0,6}(?:负责人|家庭))"
)
"""Behind the name: it is somebody or something there that holds the award."""
HUNG_FOR = re.compile("[为给向](?=[^为给向]{4,80}?(?:挂上|挂起|颁发|颁授|授予|送上|送去|授牌|挂牌)了?“?\\Z)")
"""街道为甲公司、乙公司等6家企业挂上“…”的牌子."""
HOLDER = re.compile("获得者|得主|荣获者|拥有者")
CHOOSES = re.compile("评选出|评出|选出|推选出|推选|表彰了?|授予|命名|选树|涌现出?|评选")
NOT_ITSELF = re.compile("(?:评选(?![为成])|评选出|评出|选出|推选出|颁发了?|颁出|选树了?|涌现出了?)[^，。；]*$")
NAMED_SO = re.compile(
    "”?(?:还|也|则|都|均)?被(?:评选?|评定|推选|推荐|选树?|认定|命名|确定|列|授予|表彰)[为成]?(?:了|[省市区县]级?|全[国省市区县])?“?"
)
"""Between the name of a laureate and the award: 翠竹园社区|被评为区“…”."""
PASSIVE = re.compile("[被获荣]")
ISSUES = re.compile(
    "(?:等[^，。；]{0,6})?(?:近日|日前|今年|去年|\\d+月|正式)?(?:联合|共同|决定)?(?:发文|印发[^，。；]*|"
    "下发[^，。；]*|发布[^，。；]*|公布[^，。；]*|公示[^，。；]*|通报[^，。；]*|揭晓[^，。；]*|"
    "作出[^，。；]*决定|组织开展[^，。；]*评选[^，。；]*)[，,]"
)
HANDS = re.compile(
    "(?:等[^，。；]{0,6})?(?:联合|共同|统一|正式)?(?:授牌|颁发|授予|颁奖|命名|公布|评选|认定|评定|表彰|发文|揭牌)"
)
MAKES = re.compile("[将把]“?")
HOLDERS = ("SubDistrict", "Community", "Compound", "Organisation", "Facility", "Programme", "Project", "Platform")
TO_THE_VERB = 6
ROW = re.compile("[、和与及]|以及|联合")


def holders(walk: Walk, parts: Sequence[Clause], index: int, award: Mention, *, personal: bool) -> list[int]:
    """The person behind a title: “全国劳动模范”赵明远; 劳动奖章获得者、社区书记赵明远."""
    clause = parts[index]
    given = next((m for m in clause.mentions if m.start >= award.end and m.cls != "Division"), None)
    if given is not None and GIVEN_TO.fullmatch(walk.text, award.end, given.start):
        return [given.thing]
    person = next((m for m in clause.mentions if m.start >= award.end and m.cls == "Person"), None)
    if person is None:
        return []
    gap = walk.text[award.end : person.start]
    if BEARS.fullmatch(gap) is None or not (personal or HOLDER.search(gap)):
        return []
    return [person.thing]


def told_by_it(walk: Walk, clause: Clause, award: Mention) -> list[int] | None:
    """获得“扫雪先进单位”的甲社区、乙社区: who holds what tells who they are; None: nobody is told so."""
    if not WON.search(walk.text, clause.start, award.start):
        return None
    holding = WHO_HOLDS.match(walk.text, award.end, clause.end)
    if holding is None:
        return None
    rest = [m for m in clause.mentions if m.start >= award.end and m.cls not in ("Award", "Division", "Star")]
    while len(rest) > 1 and rest[0].cls == "SubDistrict" and rest[0].end == rest[1].start:
        rest = rest[1:]
    begin = next((m.start for m in clause.mentions if m.start >= award.end and m.cls != "Award"), clause.end)
    if begin > holding.end():
        return [] if UNKNOWN.match(walk.text, holding.end(), clause.end) else None
    if not rest or rest[0].cls not in HOLDERS:
        return None
    row = walk.rows(rest)[0]
    return [] if SOMEBODY.match(walk.text, row[-1].end) else [m.thing for m in row]


def named_so(walk: Walk, clause: Clause, award: Mention) -> int:
    """Whose name stands right before 被评为 and the award: 翠竹园社区被评为A、“邻里夜话”被评选为B; or -1."""
    before = [m for m in clause.mentions if m.end <= award.start and m.cls not in ("Award", "Division", "Star")]
    if not before or before[-1].cls == "SubDistrict":
        return -1
    last = before[-1]
    joined = len(before) > 1 and before[-2].end <= last.start <= before[-2].end + 2  # a row, or what is of another
    return -1 if joined or NAMED_SO.fullmatch(walk.text, last.end, award.start) is None else last.thing


def chosen(walk: Walk, clause: Clause, award: Mention) -> list[int] | None:
    """评选出赵明远、周玉兰等10名“最美网格员”: those between the verb and the title; None: no such verb stands there."""
    lead = walk.text[clause.start : award.start]
    hung = HUNG_FOR.search(lead)
    verbs = [*CHOOSES.finditer(lead)] if hung is None else [hung]
    if not verbs or PASSIVE.search(lead, 0, verbs[-1].start()) or PASSIVE.search(lead, verbs[-1].end()):
        return None
    begin = clause.start + verbs[-1].end()
    named = [m for m in clause.mentions if begin <= m.start < award.start and m.cls != "Award"]
    rows = walk.rows([m for m in named if m.cls not in ("Division", "SubDistrict")]) or walk.rows(named)
    if rows:
        return [m.thing for m in rows[-1]]
    return [] if NOT_ITSELF.search(lead) else None


def together(walk: Walk, rows: Sequence[Sequence[Mention]], limit: int) -> Sequence[Mention]:
    """翠竹园社区和清河坊街道|获评: the first of the rows before the verb at `limit`, and those joined to it."""
    row = list(rows[0])
    for other in rows[1:]:
        if not ROW.fullmatch(walk.text[row[-1].end : other[0].start].strip("“”")):
            break
        row.extend(other)
    return row if limit - row[-1].end <= TO_THE_VERB else rows[0]


def granters(walk: Walk, parts: Sequence[Clause], index: int, award: Mention) -> Iterator[int]:
    """某部、某局联合发文，命名…; 荣获…，由某厅授牌: the bodies that grant in the clause before or behind."""
    if index and all(m.cls != "Award" or m.thing == award.thing for m in parts[index - 1].mentions):
        before = parts[index - 1]
        bodies = [m for m in before.mentions if m.cls == "Organisation"]
        if bodies and ISSUES.fullmatch(walk.text, bodies[-1].end, before.end):
            yield from (m.thing for m in _row(walk, bodies))
    clause = parts[index]
    for m in clause.mentions:
        if m.cls == "Organisation" and m.end < award.start and MAKES.fullmatch(walk.text, m.end, award.start):
            yield m.thing
    behind = parts[index + 1] if index + 1 < len(parts) else None
    for part in (clause, behind):
        if part is None:
            continue
        bodies = [m for m in part.mentions if m.cls == "Organisation" and m.start > award.end]
        if not bodies or (walk.text[bodies[0].start - 1] not in "由经" and bodies[0].start != part.start):
            continue
        row = _row_behind(walk, bodies)
        if HANDS.match(walk.text, row[-1].end):
            yield from (m.thing for m in row)


def _row(walk: Walk, bodies: Sequence[Mention]) -> list[Mention]:
    """The last of the bodies and those that stand in a row with it."""
    row = [bodies[-1]]
    for m in reversed(bodies[:-1]):
        if ROW.fullmatch(walk.text, m.end, row[0].start) is None:
            break
        row.insert(0, m)
    return row


def _row_behind(walk: Walk, bodies: Sequence[Mention]) -> list[Mention]:
    """The first of the bodies and those that stand in a row with it."""
    row = [bodies[0]]
    for m in bodies[1:]:
        if ROW.fullmatch(walk.text, row[-1].end, m.start) is None:
            break
        row.append(m)
    return row
