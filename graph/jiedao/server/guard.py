"""What stands before every route: the Host header, the size of headers and bodies, security headers, and the log."""

from __future__ import annotations

import asyncio
import json
import logging
import sys
import time
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from .limits import Limits

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

LOG = logging.getLogger("jiedao.access")

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
SECURITY = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
)
LOCAL = ("localhost", "127.0.0.1", "[::1]")


class Guard:
    """Wraps an ASGI application.

    Args:
        inner: the application.
        limits: sizes that are let in.
        hosts: the names that the Host header may bear, without port; `*` for any. A web page of another site that a
            browser was led to by a forged name server entry bears that site's name, and is refused.
    """

    def __init__(self, inner: App, limits: Limits, hosts: tuple[str, ...]) -> None:
        self.inner = inner
        self.limits = limits
        self.hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through, or answer that it is not."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1000})
            return
        if scope["type"] != "http":
            await self.inner(scope, receive, send)
            return
        begun = time.perf_counter()
        told = {"status": 0, "bytes": 0}

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                told["status"] = message["status"]
                names = {name.lower() for name, _ in message.get("headers", ())}
                extra = [header for header in SECURITY if header[0] not in names]
                if b"content-security-policy" not in names:
                    extra.append((b"content-security-policy", POLICY.encode()))
                message["headers"] = [*message.get("headers", ()), *extra]
            elif message["type"] == "http.response.body":
                told["bytes"] += len(message.get("body", b""))
            await send(message)

        try:
            problem = self._refused(scope)
            if problem:
                await answer(sending, *problem)
            else:
                await self.inner(scope, _bounded(receive, self.limits), sending)
        except TooLarge:
            if not told["status"]:
                await answer(sending, 413, "body_size", f"the body is larger than {self.limits.body >> 10} KB")
        except TooSlow:
            if not told["status"]:
                await answer(sending, 408, "body_time", f"the body took more than {self.limits.body_time:g} seconds")
        except Exception as error:  # no trace may reach a caller
            logging.getLogger("jiedao").error("%s while answering %s", type(error).__name__, scope["path"][:200])
            logging.getLogger("jiedao").debug("trace", exc_info=True)
            if not told["status"]:
                await answer(sending, 500, "mistake", "a mistake in the server; its log says more")
        finally:
            _log(scope, told, time.perf_counter() - begun)

    def _refused(self, scope: Scope) -> tuple[int, str, str] | None:
        headers = scope["headers"]
        if sum(len(name) + len(value) for name, value in headers) > self.limits.header:
            return 431, "header_size", "the headers are too large"
        if len(scope.get("query_string", b"")) + len(scope.get("raw_path") or b"") > self.limits.header:
            return 414, "url_size", "the URL is too long; send the query by POST"
        named = [value for name, value in headers if name == b"host"]
        if len(named) != 1:
            return 400, "host", "send one Host header"
        host = named[0].decode("latin-1").lower()
        bare = host[: host.find("]") + 1] if host.startswith("[") else host.partition(":")[0]
        if "*" not in self.hosts and bare not in self.hosts:
            return 421, "host", "this server does not answer for that host; start it with --allow-host"
        lengths = [value for name, value in headers if name == b"content-length"]
        if lengths and (not lengths[0].isdigit() or int(lengths[0][:20]) > self.limits.body):
            return 413, "body_size", f"the body is larger than {self.limits.body >> 10} KB"
        return None


class TooLarge(Exception):
    """A body is larger than what is let in."""


class TooSlow(Exception):
    """A body does not come to its end."""


def _bounded(receive: Receive, limits: Limits) -> Receive:
    size = 0
    whole = False

    async def receiving() -> Message:
        nonlocal size, whole
        if whole:
            return await receive()
        try:
            async with asyncio.timeout(limits.body_time):
                message = await receive()
        except TimeoutError:
            raise TooSlow from None
        if message["type"] == "http.request":
            size += len(message.get("body", b""))
            whole = not message.get("more_body", False)
            if size > limits.body:
                raise TooLarge
        return message

    return receiving


def inert(told: dict[str, Any]) -> bytes:
    """JSON in which no browser finds markup, whatever it takes it for.

    >>> inert({"a": "<b>街"})
    b'{"a": "\\\\u003cb\\\\u003e\\\\u8857"}'
    """
    text = json.dumps(told)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026").encode()


async def answer(send: Send, status: int, code: str, message: str) -> None:
    """A problem as JSON."""
    body = inert({"error": {"code": code, "message": message}})
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def _log(scope: Scope, told: dict[str, int], seconds: float) -> None:
    if not LOG.isEnabledFor(logging.INFO):
        return
    client = scope.get("client") or ("", 0)
    entry = {
        "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "client": client[0],
        "method": scope["method"][:20],
        "path": scope["path"][:200],
        "status": told["status"],
        "bytes": told["bytes"],
        "ms": round(seconds * 1000, 1),
        **scope.get("state", {}).get("logged", {}),
    }
    LOG.info(json.dumps(entry, ensure_ascii=True))


class _Lines(logging.Formatter):
    """Any record as one JSON object on one line; what is one already is left."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        message = record.getMessage()
        if record.name == LOG.name:
            return message
        entry = {
            "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created)),
            "level": record.levelname,
            "logger": record.name,
            "message": message,
        }
        if record.exc_info and record.exc_info[0]:
            entry["error"] = record.exc_info[0].__name__
            if logging.getLogger("jiedao").isEnabledFor(logging.DEBUG):
                entry["trace"] = self.formatException(record.exc_info)
        return json.dumps(entry)


def log_to_stderr(access: bool = True) -> None:
    """Write the log to standard error, one JSON object a line: warnings, and with `access` each request."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Lines())
    for name, level in (
        (LOG.name, logging.INFO if access else logging.ERROR),
        ("jiedao", logging.WARNING),
        ("uvicorn", logging.WARNING),
    ):
        logger = logging.getLogger(name)
        logger.handlers = [handler]
        logger.setLevel(level)
        logger.propagate = False
