"""Where a clause plays: 在某某社区…, 翠竹园社区里，…, 在这里…."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.resolve import Mention, Resolved

SITES = frozenset(["Community", "Compound", "Facility"])
NEAR_BY = re.compile("[”]?(?:旁|附近|对面|门[口前]|[前外]|周边|东侧|西侧|南侧|北侧)")
LYING = re.compile("(?:位于|地处|坐落[于在]|毗邻|紧邻|紧靠|靠近|临近|背靠|依傍)“?$")
NEAR = re.compile("(?:周边|附近|旁边|对面|隔壁|不远处|毗邻|紧邻|邻近|紧靠)(?:还|就|便)?(?:有|是)?[^，。；有是]{0,4}$")
REACH = 12  # characters before a name in which such a word tells that it lies but near
BESIDE = re.compile("[”]?(?:[东西南北]{1,2}[侧边]|以[东西南北]|旁|附近|对面|周边|隔壁|不远)")
PLACING = ("在", "于", "走进", "来到", "将在")
DONE_TO = re.compile(
    "[”]?[\u4e00-\u9fff]{0,6}?(?:建设|改造|开发|打造|创建|更新|整治|征迁|拆迁|征收|治理|规划|提升|施工)"
    "(?:工作|任务|项目|行动)?(?:的?过程)?(?:中|期间|之际|时|之初|一线)"
)
"""What is done to a place, and nothing that happens in it: 在云谷片区建设中，…."""
HERE = re.compile("在?这里|园内|馆内|楼内|街区内")
HERE_BEGINS = frozenset("在这园馆楼街")  # the first characters of what `HERE` finds
WITHIN = re.compile("[里内中]，")  # 翠竹园社区里，…
AT_CROSSING = re.compile("(?:[与和、][\u4e00-\u9fff]{2,6})?(?:交[叉汇界]|路口|十字路口|以[东西南北])")


def site(article: Resolved, start: int, end: int, mentions: Sequence[Mention], topic: int) -> int:
    """Where the clause plays: 在某某社区…, 在这里…."""
    text = article.scan.text
    begin, before = -1, -1
    for position, m in enumerate(mentions):
        if m.start != before:
            begin = m.start
        before = m.end if m.cls in ("Division", "SubDistrict") else -1  # 在清河坊街道|翠竹园社区
        if m.cls == "Community" and position + 1 < len(mentions) and _inner(m, mentions[position + 1]):
            before = m.end  # 在翠竹园社区|绿云小区
            continue
        if begin == start and m.cls in SITES and WITHIN.fullmatch(text, m.end, end):
            return m.thing
        if m.cls in SITES and (AT_CROSSING.match(text, m.end) or DONE_TO.match(text, m.end)):
            continue
        if (
            m.cls in SITES
            and text[begin - 1] in "在于进到“"
            and not NEAR_BY.match(text, m.end)
            and text.find("之间", m.end, min(end, m.end + 14)) < 0
            and text[max(start, begin - 3) : begin].rstrip("“").endswith(PLACING)
        ):
            return m.thing
    if topic >= 0 and text[start] in HERE_BEGINS and HERE.match(text, start, end):
        return topic
    return -1


def lies_by(text: str, start: int, end: int) -> bool:
    """Whether something lies by the place that is named there, not in it: 社区地处|云帆公园|西侧; 周边有|星湖公园."""
    if NEAR.search(text, max(0, start - REACH), start) is not None:
        return True
    return BESIDE.match(text, end) is not None and LYING.search(text, max(0, start - 6), start) is not None


def _inner(community: Mention, behind: Mention) -> bool:
    """Whether the place that stands right behind a community is the one that is meant."""
    return behind.start == community.end and behind.cls in ("Compound", "Facility")
