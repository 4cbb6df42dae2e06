"""Schemes that are called by a row of numbers, each of which their sentence goes on to explain.

推行“1+2+4”服务体系,1个中心统筹,2支队伍跟进: the centre and the teams are of the scheme, whoever runs it.
"""

from __future__ import annotations

import re

from jiedao.figures.records import Hit
from jiedao.figures.sentence import Sentence
from jiedao.numerals import DIGITS

_ASCENDING = "123456789"
_NUMBER = re.compile("[0-9]+|[一二两三四五六七八九十]")
_NO_FORMULA = re.compile("[年月日·.:：]|分钟|小时|热线")
_UNITS = frozenset("个支类项种大张条级步次场套名")


def numbers(name: str) -> tuple[int, ...]:
    """The numbers of a formula; nothing of a name that is none.

    >>> numbers("“123”议事机制"), numbers("1+1+10机制"), numbers("“一核四联”工作法")
    ((1, 2, 3), (1, 1, 10), (1, 4))
    >>> numbers("“五星”支部创建"), numbers("15分钟便民生活圈"), numbers("12·5表彰活动")
    ((), (), ())
    """
    if _NO_FORMULA.search(name):
        return ()
    found: list[int] = []
    for written in _NUMBER.findall(name):
        if written in _ASCENDING and len(written) > 1:
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
