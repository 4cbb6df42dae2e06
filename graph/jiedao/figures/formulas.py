"""Schemes that are called by a row of numbers, each of which their sentence goes on to explain.

推行“1+2+4”服务体系,1个中心统筹,2支队伍跟进: the centre and the teams are of the scheme, whoever runs it. So they are
where they stand ahead of its name (由1个中心、2支队伍组成的“1+2”体系), and where its
numbers are told one by one (“1”即1个中心).
"""

from __future__ import annotations

import re

from jiedao.figures.names import Owner
from jiedao.figures.records import FigureContext, Hit
from jiedao.figures.sentence import Sentence
from jiedao.numerals import DIGITS

_ASCENDING = "123456789"
_NUMBER = re.compile("[0-9]+|[一二两三四五六七八九十]")
# So many digits that each tells of something: 1343, no year, and no days of one.
_DIGIT_BY_DIGIT = re.compile("(?!365|360|19[0-9]{2}|110|119|120|122|12345|12333)[1-9]{3,5}")
_NO_FORMULA = re.compile("[年月日·.:：]|分钟|小时|热线")
_UNITS = frozenset("个支类项种大张条级步次场套名")
# One of the numbers of a formula, which is told next: “1”即…, 所谓“3”,就是….
_PART = re.compile(
    "[“‘](?P<number>[0-9]{1,2}|[一二两三四五六七八九十])[”’](?:则|就|分别|也|,|，|：|:)*(?:即|是|指|为|代表|表示|意|：|:)"
)
_CONSISTS = re.compile(  # ahead of the name of a scheme: of what it consists, or what carries it
    "(?:(?:构|组|形|搭建|共同[构组])成|为(?:支撑|主体|框架|核心|基础|架构|主线|抓手|载体|重点|骨架|主轴|依托|内容|主要内容|支点)|在内|相?结合|联动|融合|"
    "支撑|协同|覆盖|贯通|衔接|并行|一体)的[“‘]?$"
)
_TOLD_FOR = 3  # clauses in which a number of a formula is told
_SINCE = 4  # sentences since its name


def numbers(name: str) -> tuple[int, ...]:
    """The numbers of a formula; nothing of a name that is none.

    >>> numbers("“123”议事机制"), numbers("1+1+10机制"), numbers("“一核四联”工作法")
    ((1, 2, 3), (1, 1, 10), (1, 4))
    >>> numbers("“1343”工作法"), numbers("365服务法"), numbers("1978创意园")
    ((1, 3, 4, 3), (), ())
    >>> numbers("“五星”支部创建"), numbers("15分钟便民生活圈"), numbers("12·5表彰活动")
    ((), (), ())
    """
    if _NO_FORMULA.search(name):
        return ()
    found: list[int] = []
    for written in _NUMBER.findall(name):
        if (written in _ASCENDING and len(written) > 1) or _DIGIT_BY_DIGIT.fullmatch(written):
            found.extend(map(int, written))
        elif written.isascii():
            found.append(int(written))
        else:
            found.append(10 if written == "十" else DIGITS.index("二" if written == "两" else written) - 1)
    return tuple(found) if len(found) > 1 else ()


def formula(sentence: Sentence, hit: Hit) -> int:
    """The scheme of the sentence whose formula a number explains; -1 if there is none.

    It is one of the formula's numbers, as are at least two behind the name, the first of all among them.
    """
    if hit.unit not in _UNITS or hit.value > 20:
        return -1
    for n in range(len(sentence.mentions) - 1, -1, -1):
        first, last, cls = sentence.mentions[n]
        if last > hit.start or cls != "Programme":
            continue
        told = numbers(sentence.text[first:last])
        if not told:
            continue
        behind = [other.value for other in sentence.hits if other.start >= last and other.unit in _UNITS]
        explained = behind[0] in told[:2] and sum(value in told for value in behind) > 1
        return n if hit.value in told and explained else -1
    return -1


def explains(sentence: Sentence, hit: Hit) -> bool:
    """Whether a number is the one by which a part of a formula is told: the first of its value behind the name."""
    scheme = formula(sentence, hit)
    if scheme < 0:
        return False
    first, last, _ = sentence.mentions[scheme]
    same = [other.start for other in sentence.hits if other.start >= last and other.value == hit.value]
    return same.index(hit.start) < numbers(sentence.text[first:last]).count(int(hit.value))


def part(sentence: Sentence, context: FigureContext, hit: Hit) -> Owner | None:
    """The scheme of which a number tells a part ahead of its name, or by the number of the formula for it."""
    if (built := _built_of(sentence, hit)) >= 0:
        return Owner(built)
    if "”" not in sentence.text[: hit.start]:
        return None
    clause = sentence.clause_of(hit.start)
    begun = sentence.clauses[max(0, clause - _TOLD_FOR)][0]
    parts = list(_PART.finditer(sentence.text, begun, hit.start))
    if not parts:
        return None
    told = parts[-1]
    value = numbers(f"{told['number']}+0")[0]
    for n in range(len(sentence.mentions) - 1, -1, -1):
        first, last, cls = sentence.mentions[n]
        if last <= told.start() and cls == "Programme" and value in numbers(sentence.text[first:last]):
            return Owner(n)
    for back, before in enumerate(reversed(context.past[-min(_SINCE, context.depth) :] if context.depth else ()), 1):
        for n in range(len(before.mentions) - 1, -1, -1):
            first, last, cls = before.mentions[n]
            if cls == "Programme" and value in numbers(before.text[first:last]):
                return Owner(n, back)
    return None


def _built_of(sentence: Sentence, hit: Hit) -> int:
    """The scheme whose name follows in the clause, of which a number tells a part; -1 if there is none."""
    if hit.unit not in _UNITS or hit.value > 20:
        return -1
    for n in sentence.between(hit.end, sentence.clauses[sentence.clause_of(hit.start)][1]):
        first, last, cls = sentence.mentions[n]
        if (
            cls == "Programme"
            and hit.value in numbers(sentence.text[first:last])
            and _CONSISTS.search(sentence.text, hit.end, first)
        ):
            return n
    return -1
