"""Garbage collection while a graph is built or written.

The records of a build refer to each other, never in a circle: reference counting frees them. Python would look through
all of them for circles again and again as they grow, which takes a tenth of a build. While `young_only` holds, each
object is looked at once, soon after it was made, which is when readers of PDF and HTML leave their circles.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

ONCE = 1_000_000  # new objects between two looks
NEVER = 2**30


@contextmanager
def young_only() -> Iterator[None]:
    """Collect new objects only, until the block ends.

    >>> before = gc.get_threshold()
    >>> with young_only():
    ...     gc.get_threshold() == before
    False
    >>> gc.get_threshold() == before
    True
    """
    before = gc.get_threshold()
    if not gc.isenabled() or not before[0]:  # the program does without: so do we
        yield
        return
    gc.set_threshold(ONCE, NEVER, NEVER)
    try:
        yield
    finally:
        if not gc.get_freeze_count():  # what was made counts as old from now on: else all of it would be looked at here
            gc.freeze()
            gc.unfreeze()
        gc.set_threshold(*before)
