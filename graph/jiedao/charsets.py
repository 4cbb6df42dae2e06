"""Classes of Chinese characters in regular expressions, worked out once.

Python (3.11 to 3.13) looks at each of the 21,000 characters of `[一-鿿]`, every time that a pattern holds it: for the
thousand patterns of jiedao that takes as long as half of their compilation. While `remembered_charsets` holds, each
class is looked at once. It replaces a function that `re` keeps to itself: where there is none of that name, nothing
changes but the time.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def remembered_charsets() -> Iterator[None]:
    """Compile regular expressions in less time, until the block ends.

    >>> import re
    >>> with remembered_charsets():
    ...     patterns = [re.compile(f"[一-鿿]{{2,8}}{end}") for end in "路街巷"]
    >>> [bool(pattern.fullmatch("文化街")) for pattern in patterns]
    [False, True, False]
    """
    compiler: Any = sys.modules.get("re._compiler")
    work_out = getattr(compiler, "_optimize_charset", None)
    if work_out is None:
        yield
        return
    known: dict[tuple[Any, ...], Any] = {}

    def remembered(charset: list[Any], *folding: Any) -> Any:
        if any(folding):  # case is ignored: rarely, and never in Chinese
            return work_out(charset, *folding)
        key = tuple(charset)
        if key not in known:
            known[key] = work_out(charset, *folding)
        return known[key]

    compiler._optimize_charset = remembered
    try:
        yield
    finally:
        compiler._optimize_charset = work_out
