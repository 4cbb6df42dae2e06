"""Reading with several processes: each has rules and register of its own, and tells of the articles it is given.

The documents go out in the order in which they come, a few at a time, and what they tell comes back in that order, so
that a build is the same whatever the number of processes, and no more than some hundred documents wait in memory.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from .collecting import look_at_young
from .compiling import classes_remembered
from .errors import JiedaoError
from .records import Document, Skipped

if TYPE_CHECKING:
    from .assemble import Told
    from .extractor import Extractor, Found

BATCH = 16  # documents that go to a process at once
WAITING = 3  # batches for each process


def told_by_many(
    inputs: Iterable[Document | Skipped],
    rules: Sequence[str | Path],
    jobs: int,
    register: Sequence[str | Path] = (),
) -> Iterator[Told | Found]:
    """What the documents tell, and all else that comes of reading them, in order.

    Args:
        inputs: documents, and inputs that were passed over, which are handed through.
        rules: rule packs beside those of jiedao.
        jobs: how many processes read.
        register: files of places beside the register of jiedao.

    Raises:
        JiedaoError: a process was ended from outside, as for want of memory.
    """
    pool = ProcessPoolExecutor(
        jobs, mp_context=get_context("spawn"), initializer=_start, initargs=(list(rules), list(register))
    )
    items = iter(inputs)
    pending: deque[Future[list[Told | Found]]] = deque()
    try:
        while True:
            while len(pending) < WAITING * jobs and (batch := list(islice(items, BATCH))):
                pending.append(pool.submit(_read, batch))
            if not pending:
                return
            yield from pending.popleft().result()
    except BrokenProcessPool:
        raise JiedaoError(
            "a process ended in the middle of its work, perhaps for want of memory: try fewer jobs"
        ) from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


_extractors: list[Extractor] = []  # that of this process, if it is one that reads


def _start(rules: Sequence[str | Path], register: Sequence[str | Path]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # interrupted, it ends without a word: the build says what happened
    Thread(target=_end_with_the_build, daemon=True).start()
    look_at_young()
    with classes_remembered():  # imported here, for their expressions are compiled then
        from . import rules as rule_packs
        from .extractor import Extractor
        from .register import Register

        _extractors.append(Extractor(rule_packs.load(rules), Register.load(*register)))


def _end_with_the_build() -> None:
    """End this process when the one that builds has ended: by force, it could not tell, and this would wait on."""
    build = parent_process()
    if build is not None:
        wait([build.sentinel])
        os._exit(1)


def _read(batch: Sequence[Document | Skipped]) -> list[Told | Found]:
    from .assemble import Reading, told

    (extractor,) = _extractors
    return [told(item) if isinstance(item, Reading) else item for item in extractor.read_together(batch)]
