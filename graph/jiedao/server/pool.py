"""The worker processes: who answers which query, who waits, and who is ended."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import socket
import subprocess
import sys
from collections import deque
from typing import Any, NamedTuple

from .limits import MEGABYTE, Limits
from .messages import Closed, packed, receive_async
from .worker import lower_priority, resident

_WATCH = 0.25
_START = 20.0
_SPARE = 2


class Refused(Exception):
    """A query that got no answer: a status of HTTP, a code and what to say."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message


class _Worker(NamedTuple):
    process: int
    connection: socket.socket


class Pool:
    """The workers over one store.

    Args:
        store: the folder of the store, which nobody writes to.
        limits: what a query may cost.
    """

    def __init__(self, store: str, limits: Limits) -> None:
        self.store = store
        self.limits = limits
        self.waiting = 0
        self.running = 0
        self.ended = 0
        self._idle: deque[_Worker] = deque()
        self._arrived = asyncio.Condition()
        self._starting = 0
        self._quick = asyncio.Semaphore(limits.workers)
        self._slow = asyncio.Semaphore(limits.slow_workers)
        self._line: socket.socket | None = None
        self._asking = asyncio.Lock()
        self._nursery: subprocess.Popen[bytes] | None = None
        self._tasks: set[asyncio.Task[Any]] = set()
        self._closing = False

    async def start(self) -> None:
        """Start the nursery and the first workers.

        Raises:
            Refused: the workers do not come up.
        """
        self._start_nursery()
        self._fill()
        try:
            async with asyncio.timeout(_START), self._arrived:
                await self._arrived.wait_for(lambda: self._idle)
        except TimeoutError:
            await self.close()
            raise Refused(503, "no_worker", "no worker could be started") from None

    def _start_nursery(self) -> None:
        ours, theirs = socket.socketpair()
        arguments = [sys.executable, "-m", "jiedao.server.nursery", str(theirs.fileno()), json.dumps(self.limits)]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
        self._nursery = subprocess.Popen(
            arguments, pass_fds=(theirs.fileno(),), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, env=environment
        )
        theirs.close()
        ours.setblocking(False)
        self._line = ours

    async def close(self) -> None:
        """End all workers."""
        self._closing = True
        for task in list(self._tasks):
            task.cancel()
        while self._idle:
            self._idle.popleft().connection.close()
        if self._line is not None:
            self._line.close()
        if self._nursery is not None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                await asyncio.to_thread(self._nursery.wait, 5)
            if self._nursery.poll() is None:
                self._nursery.kill()

    async def run(self, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        """The reply of a worker: its head and its body.

        Raises:
            Refused: there was no place, or the query was ended at a limit.
        """
        if self._closing:
            raise Refused(503, "stopping", "the server is stopping")
        await self._place()
        places = [self._quick]
        worker: _Worker | None = None
        try:
            self.running += 1
            worker = await self._worker()
            reply = asyncio.ensure_future(self._ask(worker, request))
            try:
                head, body = await self._answer(worker, reply, places)
            except BaseException:
                reply.cancel()
                with contextlib.suppress(BaseException):
                    await reply
                raise
            if places[0] is self._quick and head.get("memory", 0) < self._most_kept():
                self._return(worker)
                worker = None
            return head, body
        finally:
            self.running -= 1
            places[0].release()
            if worker is not None:
                self._end(worker)
            self._fill()

    def _most_kept(self) -> int:
        return 128 * MEGABYTE + self.limits.memory // 4

    async def _place(self) -> None:
        if not self._quick.locked():
            await self._quick.acquire()
            return
        if self.waiting >= self.limits.queue:
            raise Refused(503, "queue_full", "too many queries are waiting; try again in a moment")
        self.waiting += 1
        try:
            async with asyncio.timeout(self.limits.wait):
                await self._quick.acquire()
        except TimeoutError:
            raise Refused(503, "queue_timeout", "the server is too busy; try again in a moment") from None
        finally:
            self.waiting -= 1

    async def _answer(
        self, worker: _Worker, reply: asyncio.Future[Any], places: list[asyncio.Semaphore]
    ) -> tuple[dict[str, Any], bytes]:
        """Wait for the reply, watching time and memory; after a while, move to the places for long queries."""
        loop = asyncio.get_running_loop()
        begun = loop.time()
        limits = self.limits
        quick = min(limits.quick, limits.time)
        while not reply.done():
            spent = loop.time() - begun
            left = (quick if places[0] is self._quick else limits.time) - spent
            await asyncio.wait((reply,), timeout=max(0.0, min(left, _WATCH)))
            if reply.done():
                break
            spent = loop.time() - begun
            if spent >= limits.time:
                self.ended += 1
                raise Refused(503, "time_limit", f"the query was stopped after {limits.time:g} seconds; ask for less")
            if places[0] is self._quick and spent >= quick:
                if self._slow.locked():
                    self.ended += 1
                    raise Refused(
                        503, "busy", f"the query takes longer than {quick:g} seconds, and too many such are running; "
                        "ask for less, or try again in a moment",
                    )  # fmt: skip
                await self._slow.acquire()
                self._quick.release()
                places[0] = self._slow
                lower_priority(worker.process)
                self._fill()
            if resident(worker.process) > limits.memory + 256 * MEGABYTE:
                break
        try:
            head, body = await asyncio.wait_for(reply, 0.001) if not reply.done() else reply.result()
        except (Closed, TimeoutError, OSError):
            self.ended += 1
            raise Refused(
                503, "memory_limit", f"the query was stopped: it needs more than {limits.memory >> 20} MB of memory"
            ) from None
        return head, body

    async def _ask(self, worker: _Worker, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        loop = asyncio.get_running_loop()
        try:
            await loop.sock_sendall(worker.connection, packed(request))
        except OSError:
            raise Closed from None
        return await receive_async(worker.connection)

    async def _worker(self) -> _Worker:
        if self._idle:
            return self._idle.popleft()
        self._fill()
        try:
            async with asyncio.timeout(_START), self._arrived:
                await self._arrived.wait_for(lambda: self._idle)
                return self._idle.popleft()
        except TimeoutError:
            raise Refused(503, "no_worker", "no worker could be started; try again in a moment") from None

    def _return(self, worker: _Worker) -> None:
        self._idle.appendleft(worker)
        self._notify()

    def _notify(self) -> None:
        async def notify() -> None:
            async with self._arrived:
                self._arrived.notify_all()

        self._background(notify())

    def _end(self, worker: _Worker) -> None:
        with contextlib.suppress(OSError):
            worker.connection.close()
        if not self._closing:
            self._background(self._order({"end": worker.process}))

    def _fill(self) -> None:
        """Have as many workers ready or starting as there are places for quick queries, and some to spare."""
        if self._closing:
            return
        busy = self.limits.workers - max(0, self._quick._value)
        while len(self._idle) + self._starting + busy < self.limits.workers + _SPARE:
            self._starting += 1
            self._background(self._make())

    async def _make(self) -> None:
        try:
            worker = await self._order({"store": self.store})
            if worker is None:
                return
            try:
                async with asyncio.timeout(_START):
                    await receive_async(worker.connection)
            except (Closed, TimeoutError):
                self._end(worker)
                await asyncio.sleep(0.2)
                return
            async with self._arrived:
                self._idle.append(worker)
                self._arrived.notify_all()
        finally:
            self._starting -= 1

    async def _order(self, command: dict[str, Any]) -> _Worker | None:
        """Tell the nursery to end a worker, or to make one and give it."""
        async with self._asking:
            if self._closing:
                return None
            if self._nursery is None or self._nursery.poll() is not None or self._line is None:
                if self._line is not None:
                    self._line.close()
                self._start_nursery()
                if "end" in command:
                    return None
            line = self._line
            assert line is not None
            loop = asyncio.get_running_loop()
            try:
                await loop.sock_sendall(line, json.dumps(command).encode() + b"\n")
                return None if "end" in command else await self._given(line)
            except OSError:
                return None

    async def _given(self, line: socket.socket) -> _Worker | None:
        loop = asyncio.get_running_loop()
        ready: asyncio.Future[None] = loop.create_future()

        def arrived() -> None:
            if not ready.done():
                ready.set_result(None)

        loop.add_reader(line.fileno(), arrived)
        try:
            async with asyncio.timeout(_START):
                await ready
        except TimeoutError:
            return None
        finally:
            loop.remove_reader(line.fileno())
        number, descriptors, _, _ = socket.recv_fds(line, 64, 1)
        if not descriptors:
            return None
        connection = socket.socket(fileno=descriptors[0])
        connection.setblocking(False)
        return _Worker(int(number), connection)

    def _background(self, doing: Any) -> None:
        task = asyncio.ensure_future(doing)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
