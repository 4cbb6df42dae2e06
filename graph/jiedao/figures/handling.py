"""What a clause tells that somebody does with a name in its midst: the next clauses tell of that.

把老粮库改成“粮仓书屋”供居民借阅,藏书8000册: the books are of 粮仓书屋, though it does not end its clause.
"""

from __future__ import annotations

import re

from jiedao.figures.names import Owner
from jiedao.figures.sentence import Sentence

_PLACES = ("Facility", "Platform", "Project", "Compound")
# What governs a name, and the classes of names that are then told of.
_WAYS = (
    (re.compile("(?:把|将|对|给|为|让)[“‘]?$"), (*_PLACES, "Programme")),
    (
        re.compile(
            "(?:改造|改建|打造|升级|提升|设计|装修|更名|转型|转身|升格|变身|开辟|[改建变做辟化])[成为作](?:为|了)?[“‘]?$"
        ),
        _PLACES,
    ),
)
_BEHIND = re.compile("(?:[”’]?(?:平台|小程序|系统|项目|活动|机制|工作法|行动|服务))?(?![、和与及等的或,，])[一-鿿]")


def handled(sentence: Sentence, clause: int) -> Owner | None:
    """The name in the midst of a clause with which something is done, or None."""
    start, end = sentence.clauses[clause]
    text = sentence.text
    for n in reversed(sentence.between(start, end)):
        first, _, cls = sentence.mentions[n]
        after = sentence.after_mention(n)
        if after >= end or _BEHIND.match(text, after, end) is None:
            continue
        for governs, classes in _WAYS:
            if cls in classes and governs.search(text, max(start, first - 6), first):
                return Owner(n)
    return None
