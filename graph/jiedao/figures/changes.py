"""A number that another one became, whatever the verb: 由30张扩到80张, 从7份精简为2份."""

from __future__ import annotations

import re

from jiedao.figures.records import Hit
from jiedao.figures.sentence import Sentence
from jiedao.segment import dictionary

_FROM = re.compile("[从由](?:[^,，;；。、0-9]{0,8})$")
# How it came to be what it is now: 爬升到, 扩编到如今的, 缩至日均.
_INTO = re.compile(
    "(?:左右|以上|以下|[多余])?[，,]?[一-鿿]{1,5}?(?:[到至为成上回高]|[增减升降提缩扩压])了?(?:现在|目前|如今|当前|眼下|今天|今年|去年|年底|"
    "每[日天周月季年]|[日月周年人户亩]均|常态|的|约|近|超过?|逾|不足|不到)*"
)
_FARTHEST = 16  # characters between the two numbers
_LEAD = 10


def origin(sentence: Sentence, hit: Hit) -> int:
    """Where the words begin that tell what a number was before it became this one (出租率|由58%爬升到91%); -1 if none
    does.

    >>> from jiedao.figures.scan import Scanner
    >>> from decimal import Decimal
    >>> hits = [Hit(4, 7, Decimal(58), "%", "ratio", "", "58"), Hit(10, 13, Decimal(91), "%", "ratio", "", "91")]
    >>> origin(Sentence("出租率由58%爬升到91%", [], hits, [], list), hits[1])
    3
    """
    before = None
    for other in sentence.hits:
        if other.end > hit.start:
            break
        before = other
    if before is None or before.unit != hit.unit or hit.start - before.end > _FARTHEST:
        return -1
    if _INTO.fullmatch(sentence.text, before.end, hit.start) is None:
        return -1
    led = _FROM.search(sentence.text, max(0, before.start - _LEAD), before.start)
    return -1 if led is None else led.start()


def goes_over(sentence: Sentence, hit: Hit) -> bool:
    """Whether behind a number stands right away what became of it, and not what it counts (由30张|扩到80张)."""
    following = next((other for other in sentence.hits if other.start >= hit.end), None)
    if following is None or origin(sentence, following) < 0:
        return False
    word = sentence.text[hit.end : hit.end + 2]
    return not any(tag.startswith("n") for _, tag in dictionary().tag(word, False)[:1])
