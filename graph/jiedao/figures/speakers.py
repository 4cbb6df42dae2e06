"""Who speaks a quoted sentence: what somebody says of “us” is of the community or firm that he speaks for.

“我们划分12个网格。”柳湖社区书记张兰说: the 12 are of 柳湖社区, which is named only behind the quotation.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jiedao.figures.deeds import AUTHORITY
from jiedao.figures.names import OF_THE_STREET
from jiedao.figures.records import MentionSpan

_LONGEST = 400  # characters of a quotation
_REACH = 60  # characters behind it within which it is told who speaks
_MARK = re.compile("[“”]")
_SAYS = re.compile(
    "[^。！？!?\n“”]{2,50}?(?:说|介绍|表示|告诉记者|告诉|坦言|透露|直言|感慨|感叹|谈到|谈起|回忆|指出|强调|解释|讲述|述职|汇报|算了一笔账)(?!明|法|服|的)"
)
POST = re.compile(
    "(?:党委|党总支|党支部|党组织|居委会|村委会|业委会|网格)*的?(?:第一|常务)?"
    "(?:副?书记|副?主任|[“]?两委[”]?|委员|网格[长员]|相关负责人|负责人|主理人|召集人|发起人|创办人|带头人|牵头人|店主|老板|掌柜|总?经理|站长|园长|馆长|院长|队长|团长|会长|"
    "理事长|秘书长|工作人员|工作者|社工|董事长|创始人|店长|校长|干部)"
)
_WE = re.compile("我们|咱们")
# Who heads the sub-district of the article, behind what he says.
_HEAD_SAYS = re.compile(
    "(?:街道)?(?:党工委|办事处)(?:党工委|办事处|[、和])*的?(?:第一|常务)?副?(?:书记|主任)[一-鿿]{2,4}?"
    "(?:说|介绍|表示|告诉|坦言|透露|指出|强调)"
)
OFFICE = re.compile("(?:办|办公室|科|处|室|股|党工委)$")  # of the sub-district, for which it speaks
# Whom a quoted sentence calls its own (我们小区有党员18人), and not another that they have (我们社区食堂).
_OURS = re.compile(
    "(?:我们|咱们?|俺们?)(?:这个?)?(?P<noun>(?P<Compound>小区|院子|大院|家属院|楼院)|(?P<Community>社区|居民区|村)|"
    "(?P<Organisation>公司|企业|集团|学院|大学|学校|医院|合作社|业委会|协会|商会|联盟|服务队|志愿队|小队|队伍|团队|支部))"
    "(?!食堂|卫生|医院|服务|党群|门口|附近|旁|周边|对面|书记|主任|居民|的|工作|民警|医生)"
)
_SPEAKERS = frozenset(("Community", "Compound", "Facility", "Organisation", "SubDistrict"))


def speaker(text: str, start: int, at: int, mentions: Sequence[MentionSpan]) -> int:
    """The mention for which whoever says the quotation that begins at `start`, and goes on at `at`, speaks; -1 if none
    is told. `mentions` (start, end, coarse class) are those from there on, in order."""
    found = -1
    for n in _told_with(text, start, at, mentions):
        first, last, cls = mentions[n]
        named = text[first:last]
        if cls in _SPEAKERS and POST.match(text, last) and not (AUTHORITY.search(named) or OFFICE.search(named)):
            found = n
    return found


def person_speaking(text: str, start: int, at: int, mentions: Sequence[MentionSpan]) -> int:
    """The mention of the person who speaks the quotation that begins at `start`, and goes on at `at`; -1 if none is
    told.

    >>> text = "“我今年62岁。”老党员周兰说。"
    >>> person_speaking(text, 0, 0, [(13, 15, "Person")])
    0
    >>> person_speaking("“我今年62岁。”周兰来了。", 0, 0, [(10, 12, "Person")])
    -1
    """
    return next((n for n in _told_with(text, start, at, mentions) if mentions[n][2] == "Person"), -1)


def _told_with(text: str, start: int, at: int, mentions: Sequence[MentionSpan]) -> Iterator[int]:
    """The mentions behind a quotation, up to the verb that tells who says it; none without such a verb."""
    close = _closes(text, start)
    says = _SAYS.match(text, close, close + _REACH) if close > at else None
    if says is None:
        return
    for n in range(bisect_left(mentions, (close, 0, "")), len(mentions)):
        if mentions[n][1] > says.end():
            break
        yield n


def for_the_street(text: str, start: int, first: int, number: int) -> bool:
    """Whether the quotation that begins at `start` is spoken by who heads a sub-district that is not named again, and
    says “we” in its sentence from `first` up to a number.

    >>> text = "“明年,我们把食堂增到9家。”街道党工委书记周兰说。"
    >>> for_the_street(text, 0, 0, 10), for_the_street(text, 0, 0, 3)
    (True, False)
    """
    if start < 0 or _WE.search(text, first, number) is None:
        return False
    close = _closes(text, start)
    return close > number and _HEAD_SAYS.match(text, close, close + _REACH) is not None


def of_us(text: str) -> bool:
    """Whether a quoted sentence may tell of those who speak, and not of the whole sub-district."""
    return OF_THE_STREET.search(text) is None


class Ours(NamedTuple):
    """What a quotation calls its own: of a class, called by a noun, from one offset to where the quotation closes."""

    cls: str
    noun: str
    start: int
    end: int


def ours(text: str, start: int, end: int) -> Ours | None:
    """What a quoted sentence, from `start` to `end`, calls its own; None if nothing.

    >>> ours("“我们小区有党员18人。”", 0, 12), ours("“我们有党员18人。”", 0, 10)
    (Ours(cls='Compound', noun='小区', start=1, end=13), None)
    """
    own = _OURS.search(text, start, end)
    close = _closes(text, own.end(), 1) if own is not None else -1
    if own is None or close < 0:
        return None
    cls = next(cls for cls in ("Compound", "Community", "Organisation") if own[cls])
    return Ours(cls, own["noun"], own.start(), close)


def _closes(text: str, start: int, depth: int = 0) -> int:
    """Where the text goes on behind the quotation that begins at a position, or that is `depth` quotations deep there;
    -1 if it does not close."""
    for mark in _MARK.finditer(text, start, start + _LONGEST):
        depth += 1 if mark[0] == "“" else -1
        if not depth:
            return mark.end()
    return -1
