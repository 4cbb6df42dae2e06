"""Messages between the server and its workers: a length, a head in JSON, and a body."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
from typing import Any

_LENGTHS = struct.Struct("!IQ")


class Closed(ConnectionError):
    """The other end is gone."""


def packed(head: dict[str, Any], body: bytes = b"") -> bytes:
    """The message as bytes."""
    text = json.dumps(head).encode()
    return _LENGTHS.pack(len(text), len(body)) + text + body


def receive(connection: socket.socket) -> tuple[dict[str, Any], bytes]:
    """The next message, waited for.

    Raises:
        Closed: there is none.
    """
    head, body = _LENGTHS.unpack(_exactly(connection, _LENGTHS.size))
    return json.loads(_exactly(connection, head)), _exactly(connection, body)


def _exactly(connection: socket.socket, count: int) -> bytes:
    parts = []
    while count:
        part = connection.recv(min(count, 1 << 20))
        if not part:
            raise Closed
        parts.append(part)
        count -= len(part)
    return b"".join(parts)


async def receive_async(connection: socket.socket) -> tuple[dict[str, Any], bytes]:
    """As `receive`, from a socket that does not block.

    Raises:
        Closed: there is none.
    """
    loop = asyncio.get_running_loop()

    async def exactly(count: int) -> bytes:
        held = bytearray(count)
        view = memoryview(held)
        while view:
            try:
                got = await loop.sock_recv_into(connection, view)
            except OSError:
                got = 0
            if not got:
                raise Closed
            view = view[got:]
        return bytes(held)

    head, body = _LENGTHS.unpack(await exactly(_LENGTHS.size))
    return json.loads(await exactly(head)), await exactly(body)
