"""Garbage collection while a graph is built or written.

The records of a build refer to each other, never in a circle: reference counting frees them. Python would look through
all of them for circles again and again as they grow, which takes a tenth of a build. While `young_only` holds, each
object is looked at once at the most, which finds what readers of PDF and HTML leave in circles: soon after it was made,
if the look before was not in vain.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

SOON = 250_000  # new objects until the next look
LATE = 16_000_000  # the same, after a look that found hardly any in circles
HARDLY_ANY = 1_000
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
    look_at_young()
    try:
        yield
    finally:
        gc.callbacks.remove(_after_a_look)
        if not gc.get_freeze_count():  # what was made counts as old from now on: else all of it would be looked at here
            gc.freeze()
            gc.unfreeze()
        gc.set_threshold(*before)


def look_at_young() -> None:
    """Collect new objects only, from now on."""
    gc.set_threshold(SOON, NEVER, NEVER)
    gc.callbacks.append(_after_a_look)


def _after_a_look(phase: str, found: dict[str, Any]) -> None:
    """Settle when the next look is (called by the garbage collector)."""
    if phase == "stop" and found["generation"] == 0:
        gc.set_threshold(LATE if found["collected"] < HARDLY_ANY else SOON, NEVER, NEVER)
