"""Reading with several processes: each has rules and register of its own, and tells of the articles it is given.

The documents go out in the order in which they come, a few at a time, and what they tell comes back in that order, so
that a build is the same whatever the number of processes, and no more than some hundred documents wait in memory.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
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
    spawning = get_context("spawn")
    heard, open_while_building = spawning.Pipe(duplex=False)
    pool = ProcessPoolExecutor(
        jobs, mp_context=spawning, initializer=_start, initargs=(heard, list(rules), list(register))
    )
    starting = ThreadPoolExecutor(1)  # where no signal is heard: a process that is half started would complain
    items = iter(inputs)
    pending: deque[Future[list[Told | Found]]] = deque()
    try:
        while True:
            while len(pending) < WAITING * jobs and (batch := list(islice(items, BATCH))):
                pending.append(starting.submit(pool.submit, _read, batch).result())
            if not pending:
                break
            yield from pending.popleft().result()
        pool.shutdown()
    except BrokenProcessPool:
        raise JiedaoError(
            "a process ended in the middle of its work, perhaps for want of memory: try fewer jobs"
        ) from None
    finally:
        starting.shutdown()
        open_while_building.close()  # nobody waits for what those that still read would tell
        pool.shutdown(cancel_futures=True)
        heard.close()


_extractors: list[Extractor] = []  # that of this process, if it is one that reads


def _start(build: Connection, rules: Sequence[str | Path], register: Sequence[str | Path]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # interrupted, it ends without a word: the build says what happened
    Thread(target=_end_with_the_build, args=(build,), daemon=True).start()
    look_at_young()
    with classes_remembered():  # imported here, for their expressions are compiled then
        from . import rules as rule_packs
        from .extractor import Extractor
        from .register import Register

        _extractors.append(Extractor(rule_packs.load(rules), Register.load(*register)))


def _end_with_the_build(build: Connection) -> None:
    """End this process when the build has closed its end, or has ended by force and could not tell."""
    wait([build])
    os._exit(1)


def _read(batch: Sequence[Document | Skipped]) -> list[Told | Found]:
    from .assemble import Reading, told

    (extractor,) = _extractors
    return [told(item) if isinstance(item, Reading) else item for item in extractor.read_together(batch)]
