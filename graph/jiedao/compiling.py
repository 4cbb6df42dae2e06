"""Regular expressions compiled in half the time.

Python works out each character class of a regular expression character by character, `[一-鿿]` four hundred times over:
of a build of one page that was a quarter. While `classes_remembered` holds, each class is worked out once. What does so
has no public name in the standard library; where it is not found, all is as ever, only slower.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

MOST_REMEMBERED = 10_000  # the rules have two thousand


@contextmanager
def classes_remembered() -> Iterator[None]:
    """Work out each character class once, until the block ends; for one thread at a time.

    >>> with classes_remembered():
    ...     re.compile("[一-龥]+路|[一-龥]+街").findall("在柳堤路，和槐荫街")
    ['在柳堤路', '和槐荫街']
    """
    compiler: Any = getattr(re, "_compiler", None)
    work_out = getattr(compiler, "_optimize_charset", None)
    if work_out is None:
        yield
        return
    known: dict[tuple[Any, ...], Any] = {}

    def worked_out(items: Any, *folding: Any) -> Any:
        """The class with these items; `folding` tells how case is ignored, where it is."""
        if any(folding) or len(known) > MOST_REMEMBERED:
            return work_out(items, *folding)
        key = tuple(items)
        found = known.get(key)
        if found is None:
            found = known[key] = work_out(items, *folding)
        return found

    compiler._optimize_charset = worked_out
    try:
        yield
    finally:
        compiler._optimize_charset = work_out
