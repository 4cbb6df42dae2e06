"""The process that workers are forked from: small, with one thread, and Oxigraph already imported.

It is started as a program of its own, so that neither the threads nor the main module of the embedding program get
into the workers. Over a socket it is told to make a worker (it answers with the worker's process number and a socket
to it) and to end one. When the server goes, it and all workers go.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import sys
from collections.abc import Iterator
from typing import Any

from .limits import Limits


def main() -> None:
    """Serve until the server closes its end."""
    import pyoxigraph

    from ..query import diagnosis, engine, formats
    from . import answering

    _ = (pyoxigraph, answering, diagnosis, engine, formats)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which ends us in its time
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    line = socket.socket(fileno=int(sys.argv[1]))
    limits = Limits(*json.loads(sys.argv[2]))
    children: set[int] = set()
    line.settimeout(1.0)
    orders = _orders(line, children)
    for command in orders:
        if "end" in command:
            if command["end"] in children:
                with contextlib.suppress(OSError):
                    os.kill(command["end"], signal.SIGKILL)
            _reap(children)
        else:
            ours, theirs = socket.socketpair()
            child = os.fork()
            if not child:
                line.close()
                ours.close()
                _child(theirs, command["store"], limits)
            theirs.close()
            children.add(child)
            try:
                socket.send_fds(line, [str(child).encode()], [ours.fileno()])
            except OSError:
                break
            ours.close()
    for child in children:
        with contextlib.suppress(OSError):
            os.kill(child, signal.SIGKILL)


def _orders(line: socket.socket, children: set[int]) -> Iterator[dict[str, Any]]:
    """What the server tells, one JSON object a line; meanwhile the ended workers are buried."""
    held = b""
    while True:
        while b"\n" in held:
            told, _, held = held.partition(b"\n")
            yield json.loads(told)
        try:
            more = line.recv(65536)
        except TimeoutError:
            _reap(children)
            continue
        except OSError:
            return
        if not more:
            return
        held += more


def _reap(children: set[int]) -> None:
    for child in list(children):
        with contextlib.suppress(ChildProcessError):
            if os.waitpid(child, os.WNOHANG)[0]:
                children.discard(child)


def _child(connection: socket.socket, store: str, limits: Limits) -> None:
    status = 1
    try:
        from .worker import work

        work(connection, store, limits)
        status = 0
    finally:
        os._exit(status)


if __name__ == "__main__":
    main()
