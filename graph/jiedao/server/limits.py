"""What a caller may cost."""

from __future__ import annotations

import os
from typing import NamedTuple

MEGABYTE = 1024 * 1024


class Limits(NamedTuple):
    """The bounds of a server; sizes in bytes, times in seconds.

    A query has a place among the `workers` quick ones for `quick` seconds. If it is not done by then, it moves, at a
    lower priority, to one of the `slow_workers` long ones, or is ended if these are taken: so that however many long
    queries are asked at once, short ones are answered. Those for whom there is no place wait, at most `queue` of them.
    """

    time: float = 10.0
    memory: int = 512 * MEGABYTE
    result: int = 64 * MEGABYTE
    workers: int = max(4, min(8, os.cpu_count() or 2))
    slow_workers: int = max(2, min(8, os.cpu_count() or 2))
    quick: float = 0.25
    queue: int = 200
    wait: float = 30.0
    body: int = 1 * MEGABYTE
    header: int = 64 * 1024
    body_time: float = 20.0
