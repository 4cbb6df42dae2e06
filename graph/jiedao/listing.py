"""Names of lists that something was put on, and of what it is a part of: no later noun refers back to them."""

from __future__ import annotations

import re

_PUT_ON = re.compile("(?:列入|纳入|列为|入选|入围|获批|获评|评为|确定为|跻身)[^,，。;；]{0,30}$")
_FRAME = re.compile("(?:作为|属于|系|是|成为)(?:[^,，。;；“”]{2,12}(?:省|市|区|县|街道|镇|社区|今年|年度)的?)?[“]?$")
_PART = re.compile(
    "[”]?的?(?:子活动|分会场|系列活动之一|[^,，。;；的]{0,4}(?:一项|一环|一站|一部分|组成部分)(?:重要|主要|特色)?(?:内容|活动|环节)?)"
)
_REACH = 36  # characters before a name


def put_on(text: str, start: int) -> bool:
    """Whether the name that begins at `start` is that of a list or title that something was put on.

    >>> text = "园区改造项目列入全市年度重点建设项目"
    >>> put_on(text, text.index("全市")), put_on(text, 0)
    (True, False)
    """
    return _PUT_ON.search(text, max(0, start - _REACH), start) is not None


def framing(text: str, start: int, end: int) -> bool:
    """Whether the name at `start` to `end` is only that of what another thing is a part of.

    >>> text = "举办邻里节，作为阅读活动的一项内容，活动热闹"
    >>> framing(text, text.index("阅读"), text.index("的一项")), framing(text, 2, 5)
    (True, False)
    """
    return _PART.match(text, end) is not None and _FRAME.search(text, max(0, start - _REACH), start) is not None
