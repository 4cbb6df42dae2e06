"""How a clause tells that a campaign, a programme or a star is what the rest of its sentence is done for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from jiedao.relations.clauses import Clause
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

AIMED = (
    "围绕", "依托", "借势", "结合", "紧扣", "对标", "锚定", "聚焦", "助力", "深入落实", "抓住", "立足", "践行", "瞄准",
    "对照", "抢抓", "响应", "学习运用", "坚持和发展", "紧盯", "借力", "承接",
    "聚力", "学习和拓展", "学习借鉴", "坚持发展", "贯彻落实", "深入贯彻", "对接", "呼应",
)  # fmt: skip
AS_GOAL = re.compile(
    "[”’]?(?:工作|活动|建设|创建|工程|行动|品牌|机制|模式|理念)?为(?:总|主要|重要|有力|核心|工作|关键|根本)*"
    "(?:目标|抓手|纽带|突破口|切入点|支点|载体|契机|引领|牵引|主线|统领|依托|核心|总揽|平台|导向|重点|龙头|引擎|着力点"
    "|落脚点|出发点|发力点|小切口|切口|指引|遵循|动力|驱动|支撑|基础|底色|主轴|轴心|中心|媒介?|桥梁|先导|标杆|主题主线)"
)
ANY_AIMED = re.compile("|".join(AIMED))
DRIVING = re.compile("[”’]?(?:走实|推动|促进|引领|带动|统领|赋能|助推|撬动|牵引|推进|为)")
DURING = re.compile("[”’]?(?:支部)?(?:工程|工作|活动|建设|创建)?的?(?:过程)?(?:的推进)?(?:工程)?中")
IN_COURSE = re.compile("在(?:推行|推进|推动|开展|实施|探索|深化|落实|创建|建设|打造|推广)“?")
COURSE = re.compile("[”’]?(?:工作|活动|建设|创建|工程|行动|机制|模式|改革|计划|项目)*的?(?:整个)?过程[中里]，")
LED = re.compile(
    "[”’]?(?:工作|活动|建设|创建|工程|行动|品牌|机制|模式)?的?(?:引领|指引|推动|带动|统领|牵引|助推|框架|背景|部署|号召|感召|加持|助力|统筹|要求|撬动|促动|催动|指导|大背景)(?:之)?[下内]"
)
SINCE = re.compile(
    "[”’]?(?:支部)?(?:工作|活动|建设|创建|工程|行动|计划|改革)*(?:全面|正式)?(?:开展|启动|实施|推行|推进|部署|打响|开启|运行|试点|提出|施行|推出)?以来"
)
TAKEN = re.compile(
    "[”’]?(?:支部)?(?:工作|活动|建设|创建|工程|行动)*(?:作为|当作|当成|列为|列入|摆在|摆上|放在|视为|看作|摆到)"
    "[^，。；]{0,16}(?:抓手|任务|大事|要事|突破口|载体|重点|主线|首位|位置|契机|引擎|龙头|切入点|落脚点|重头戏|头等|日程|总揽|牵引|核心)"
)
ALONG = re.compile(
    "[”’]?(?:支部)?(?:工作|活动|建设|创建|工程|行动|计划|改革)*的?(?:不断|深入|持续|全面|纵深|扎实|逐步|加快|大力|稳步)*"
    "(?:推进|推行|实施|开展|深入|深化|落地|铺开|启动|推广|展开|延伸)"
)
"""随着A的深入推进: with what is done since."""
OCCASION = re.compile("[”’]?(?:支部)?(?:工作|活动|建设|创建|工程|行动)*的?(?:契机|机遇|机会|东风|良机|要求|部署|号召)")
BORROWED = re.compile("(?:借着?|乘着?|趁着?|顺着|搭乘|借助|借)[^，。；]{0,10}$")
FOR = re.compile(
    "(?<![作成认变称名列])为了?(?:进一步|更好地?|深入|扎实|切实|全面|持续|积极|加快|不断|有效|大力|有序|全力|高质量|纵深)*"
    "(?:推进|推动|落实|深化|贯彻|响应|助力|擦亮|打造|做实|做优|做强|建设|创建|开展|配合|实施|践行|弘扬|争创|巩固|拓展|丰富|构建|实现|完善|迎接|抓好|建好|打赢)"
    "好?[^，。；：的]{0,6}$"
)
NOT_WON = re.compile("未能?|没有?|丢|无缘|尚未")
METHOD = ("按照", "根据", "遵循", "秉持", "秉承", "依照", "坚持", "落实", "贯彻", "弘扬")
METHOD_BEHIND = re.compile(
    "[”’]?(?:，|的?(?:工作|总体|治理|发展|整体|基本)*(?:要求|思路|部署|原则|标准|工作法|方案|经验|理念|精神|布局|模式|机制|战略|目标|规划|路径|流程|架构))"
)
REACH = 10  # characters from a word of aiming to the programme
REACH_OF_STAR = 16
BEHIND = 18  # characters behind a name in which what makes it an aim is looked for


DOING = frozenset(["establish", "implement", "implement_new", "carry_out", "undertake", "attract", "cooperate"])
AHEAD = 34  # characters in which a clause says as what the programme is taken


class Aim(NamedTuple):
    """A thing that others serve, those named behind `position`.

    `once` says: only those of the next clause; `titled`, that a heading tells of it which sets no aim.
    """

    thing: int
    position: int
    once: bool = False
    titled: bool = False


def aim(walk: Walk, clause: Clause, mention: Mention) -> Aim | None:
    """What is mentioned, if the clause names it as that which others serve: 围绕A, 以A为抓手, A启动以来, 按照A."""
    if _stands(walk, clause, mention):
        return Aim(mention.thing, mention.end)
    before = walk.text[clause.start : mention.start].rstrip("“‘《 ")
    if before.endswith(METHOD) and METHOD_BEHIND.match(walk.text, mention.end):
        return Aim(mention.thing, mention.end, once=True)
    return None


def leads(walk: Walk, number: int, here: Sequence[Mention]) -> list[Aim]:
    """The programme in whose course a paragraph plays by the words that it begins with: 在推行A过程中，…."""
    first = here[0] if here else None
    if first is None or first.cls != "Programme" or walk.things[first.thing].shared:
        return []
    start = walk.article.scan.sentences[number].start
    if IN_COURSE.fullmatch(walk.text, start, first.start) is None or COURSE.match(walk.text, first.end) is None:
        return []
    return [Aim(first.thing, first.end, titled=True)]


def _of_another(clause: Clause, begin: int, end: int) -> bool:
    """Whether a verb parts what is aimed at from the mention: 依托党群服务中心|开设A; but 围绕|推进A."""
    return any(begin < at < end and not told.isdisjoint(DOING) for at, _, told, _ in clause.verbs)


def _stands(walk: Walk, clause: Clause, mention: Mention) -> bool:
    """Whether all the rest of the sentence is done for it."""
    star = mention.cls == "Star"
    before = walk.text[clause.start : mention.start].rstrip("“‘《 ")
    behind = walk.text[mention.end : min(mention.end + BEHIND, clause.end)]
    reach = REACH_OF_STAR if star else REACH
    for trigger in AIMED if ANY_AIMED.search(before, max(0, len(before) - reach)) else ():
        at = before.rfind(trigger)
        near = at >= 0 and len(before) - at <= reach
        begin = clause.start + at
        if near and not any(begin < m.start < mention.start or m.start <= begin < m.end for m in clause.mentions):
            return star or not _of_another(clause, clause.start + at + len(trigger), mention.start)
    if star and re.search("创建|争创|争|创|摘|夺|聚焦", before[-6:]):
        return NOT_WON.search(before[-8:]) is None
    at = before.rfind("以")
    if at >= 0 and len(before) - at <= 8 and AS_GOAL.match(behind):
        return True
    if at >= 0 and len(before) - at <= 4 and DRIVING.match(behind):
        return True
    at = before.rfind("在")
    opens = not before and walk.things[mention.thing].shared  # “五星”支部创建中，…
    if (opens or (at >= 0 and len(before) - at <= 4)) and (DURING.match(behind) or LED.match(behind)):
        return True
    if SINCE.match(behind) or FOR.search(before) or (OCCASION.match(behind) and BORROWED.search(before)):
        return True
    if before.endswith(("随着", "伴随", "伴随着")) and ALONG.match(behind):
        return True
    return (
        before.endswith(("把", "将"))
        and TAKEN.match(walk.text, mention.end, min(mention.end + AHEAD, clause.end)) is not None
    )
