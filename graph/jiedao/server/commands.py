"""What `jiedao serve` does."""

from __future__ import annotations

import argparse
import contextlib
import errno
import signal
import socket
from typing import Any

from ..errors import JiedaoError, MissingExtraError
from .guard import LOCAL
from .limits import MEGABYTE, Limits

_DEFAULT = Limits()


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    whole, size = _positive(int), _positive(float)
    add = parser.add_argument
    add("-g", "--graph", default="build", metavar="GRAPH", help="an RDF file or a folder / RDF 文件或文件夹（build）")
    add("--host", default="127.0.0.1", help="the address to listen at / 监听地址（127.0.0.1）")
    add("--port", type=int, default=8000, help="the port; 0: any that is free / 端口（8000）")
    add(
        "--allow-host",
        metavar="NAME",
        action="append",
        default=[],
        help="a further name for the Host header / 允许的主机名",
    )
    add("--root-path", default="", metavar="PATH", help="the prefix that a proxy serves it under / 反向代理的路径前缀")
    add("--timeout", type=size, default=_DEFAULT.time, metavar="S", help="seconds for a query / 每条查询的秒数（10）")
    add(
        "--memory",
        type=whole,
        default=_DEFAULT.memory // MEGABYTE,
        metavar="MB",
        help="memory for a query / 内存（512）",
    )
    add(
        "--result",
        type=whole,
        default=_DEFAULT.result // MEGABYTE,
        metavar="MB",
        help="size of an answer / 结果大小（64）",
    )
    add(
        "--workers",
        type=whole,
        default=_DEFAULT.workers,
        metavar="N",
        help=f"quick queries at once; of those that take longer than {_DEFAULT.quick:g} s, as many as there are cores "
        "(2 to 8) go on beside them, others are answered 503 / 同时进行的快速查询数；较慢的查询另限",
    )
    add(
        "--queue",
        type=whole,
        default=_DEFAULT.queue,
        metavar="N",
        help="queries that may wait to begin / 排队数（200）",
    )
    add("--no-log", action="store_true", help="no access log on standard error / 不输出访问日志")


def run(options: argparse.Namespace) -> int:
    """Serve until stopped."""
    try:
        import uvicorn
    except ImportError:
        raise MissingExtraError("uvicorn is not installed; type: pip install 'jiedao[serve]'") from None
    from .application import app
    from .guard import log_to_stderr

    if options.root_path and not options.root_path.startswith("/"):
        raise JiedaoError("--root-path begins with a slash, as /jiedao")
    limits = Limits(
        time=options.timeout,
        memory=options.memory * MEGABYTE,
        result=options.result * MEGABYTE,
        workers=options.workers,
        slow_workers=min(options.workers, _DEFAULT.slow_workers),
        queue=options.queue,
    )
    listening = bound(options.host, options.port)
    host, port = listening.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    hosts = (*LOCAL, shown.lower(), options.host.lower(), *options.allow_host)
    try:
        application = app(options.graph, limits=limits, hosts=hosts, root_path=options.root_path)
        _prepare(options.graph)
    except BaseException:
        listening.close()
        raise
    log_to_stderr(access=not options.no_log)
    config = uvicorn.Config(
        application, log_config=None, access_log=False, server_header=False, lifespan="on",
        timeout_graceful_shutdown=5, timeout_keep_alive=30, limit_concurrency=2000, backlog=512,
        h11_max_incomplete_event_size=4 * limits.header, http="h11",
    )  # fmt: skip
    server = uvicorn.Server(config)

    def stop(*_: object) -> None:
        server.should_exit = True  # heard before uvicorn listens, and when it has stopped and raises what stopped it

    signal.signal(signal.SIGTERM, stop)
    print(f"http://{shown}:{port}{options.root_path}/  (Ctrl-C stops / 按 Ctrl-C 停止)", flush=True)
    with contextlib.suppress(KeyboardInterrupt):
        server.run(sockets=[listening])
    return 0 if server.started else 2


def _prepare(graph: str) -> None:
    """Make the store before the first request, so that a broken file is told of now."""
    from ..query.commands import warn_of_age
    from ..query.engine import Source
    from .dataset import Dataset

    dataset = Dataset(graph)
    try:
        from pyoxigraph import Store

        warn_of_age(Source(Store.read_only(str(dataset.store_path()))))
    finally:
        dataset.close()


def bound(host: str, port: int) -> socket.socket:
    """A listening socket.

    Raises:
        JiedaoError: the port is in use or not allowed, or there is no such address; with the way out.
    """
    if not 0 <= port <= 65535:
        raise JiedaoError("a port is a number from 0 to 65535")
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        # with its protocol named, or asyncio leaves Nagle's algorithm on, and answers wait 40 ms for an acknowledgement
        listening = socket.socket(found[0], found[1], socket.IPPROTO_TCP)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(found[4])
        listening.listen(512)
    except socket.gaierror:
        raise JiedaoError(f"there is no address {host!r}; give another with --host") from None
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise JiedaoError(f"port {port} is in use / 端口已被占用; give another with --port, or 0 for any") from None
        if error.errno == errno.EACCES:
            raise JiedaoError(f"port {port} needs more rights; give one above 1023 with --port") from None
        raise JiedaoError(f"cannot listen at {host}:{port} ({error.strerror}); give another with --host") from None
    listening.setblocking(False)
    return listening


def _positive(kind: Any) -> Any:
    def read(text: str) -> Any:
        value = kind(text)
        if not 0 < value < 1e9:
            raise argparse.ArgumentTypeError(f"wants a number above 0, not {text}")
        return value

    read.__name__ = "number"
    return read
