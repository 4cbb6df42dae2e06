"""A worker: opens the store for reading, gives up what it does not need, and answers one query after the other."""

from __future__ import annotations

import contextlib
import os
import resource
import socket
import sys
from pathlib import Path

from .answering import answer
from .limits import Limits
from .messages import Closed, packed, receive


def work(connection: socket.socket, store: str, limits: Limits) -> None:
    """Answer until the server closes its end."""
    from pyoxigraph import Store

    from ..query.engine import Source

    quiet = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):  # what a failing allocation prints is not for the log
        os.dup2(quiet, stream)
    source = Source(Store.read_only(store))
    source.query("ASK { ?s ?p ?o }")
    bound(limits)
    connection.sendall(packed({"ready": True}))
    while True:
        try:
            request, _ = receive(connection)
        except (Closed, OSError):
            return
        head, body = answer(source, request, limits)
        head["memory"] = resident()
        connection.sendall(packed(head, body))


def bound(limits: Limits) -> None:
    """Take from this process what a query could harm others with: memory above the limit, and writing to files."""
    for what, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_DATA, _data() + limits.memory),
    ):
        with contextlib.suppress(ValueError, OSError):
            _, hard = resource.getrlimit(what)
            least = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(what, (least, least))


def _data() -> int:
    return _status("VmData:") or 256 * 1024 * 1024


def resident(process: int | str = "self") -> int:
    """The memory that a process holds, in bytes; 0: not known."""
    return _status("VmRSS:", process)


def _status(name: str, process: int | str = "self") -> int:
    with contextlib.suppress(OSError, ValueError, IndexError), Path(f"/proc/{process}/status").open("rb") as lines:
        for line in lines:
            if line.startswith(name.encode()):
                return int(line.split()[1]) * 1024
    if process != "self" or name != "VmRSS:":
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def lower_priority(process: int) -> None:
    """Let all others go first."""
    with contextlib.suppress(OSError, AttributeError):
        os.setpriority(os.PRIO_PROCESS, process, 15)
