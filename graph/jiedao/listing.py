"""Names of lists and titles that something was put on: they are no things that a later noun refers back to."""

from __future__ import annotations

import re

_PUT_ON = re.compile("(?:列入|纳入|列为|入选|入围|获批|获评|评为|确定为|跻身)[^,，。;；]{0,30}$")
_REACH = 36  # characters before a name


def put_on(text: str, start: int) -> bool:
    """Whether the name that begins at `start` is that of a list or title that something was put on.

    >>> text = "园区改造项目列入全市年度重点建设项目"
    >>> put_on(text, text.index("全市")), put_on(text, 0)
    (True, False)
    """
    return _PUT_ON.search(text, max(0, start - _REACH), start) is not None
