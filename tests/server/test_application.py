"""The server as an ASGI application of another program, under a prefix, and as a command."""

from __future__ import annotations

import asyncio
import io
import json
import socket
import subprocess
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

import jiedao
from jiedao.cli import main
from jiedao.errors import GraphError, JiedaoError
from jiedao.server import Limits, app
from jiedao.server.commands import bound

from .conftest import PATIENCE, started, until


async def call(application: Any, path: str, root_path: str = "", **headers: str) -> tuple[int, dict[str, str], bytes]:
    sent: list[Any] = []
    asked = [{"type": "http.request", "body": b"", "more_body": False}]
    waiting = asyncio.Event()

    async def receive() -> Any:
        if asked:
            return asked.pop()
        return await waiting.wait()

    async def send(message: Any) -> None:
        sent.append(message)

    names = {"host": "localhost", **headers}
    path, _, query = path.partition("?")
    await application(
        {
            "type": "http", "method": "GET", "path": root_path + path, "raw_path": path.encode(),
            "root_path": root_path, "query_string": query.encode(),
            "scheme": "http", "server": ("localhost", 80), "client": ("127.0.0.1", 1),
            "headers": [(name.encode(), value.encode()) for name, value in names.items()], "http_version": "1.1",
        },
        receive, send,
    )  # fmt: skip
    start, *rest = sent
    told = {name.decode().lower(): value.decode() for name, value in start["headers"]}
    return start["status"], told, b"".join(message.get("body", b"") for message in rest)


def with_lifespan(application: Any, doing: Callable[[], Awaitable[None]]) -> None:
    async def run() -> None:
        said: asyncio.Queue[Any] = asyncio.Queue()
        told: asyncio.Queue[Any] = asyncio.Queue()
        await said.put({"type": "lifespan.startup"})
        task = asyncio.ensure_future(application({"type": "lifespan", "state": {}}, said.get, told.put))
        assert (await told.get())["type"] == "lifespan.startup.complete"
        try:
            await doing()
        finally:
            await said.put({"type": "lifespan.shutdown"})
            assert (await told.get())["type"] == "lifespan.shutdown.complete"
            await task

    asyncio.run(run())


def test_a_graph_in_memory_is_served() -> None:
    graph = jiedao.build("-", stdin=io.BytesIO("文化路街道打造“邻里议事厅”品牌，今年服务群众300人次。".encode()))
    application = app(graph, limits=Limits(workers=1))

    async def ask() -> None:
        status, _, body = await call(application, "/sparql?query=ASK%20%7B%20%3Fs%20a%20jd%3ASubDistrict%20%7D")
        assert status == 200 and json.loads(body)["boolean"] is True
        status, _, body = await call(application, "/")
        assert (status == 200 and "文化路街道" in body.decode()) or b"graph-data" in body
        status, _, _ = await call(application, "/health", host="elsewhere")
        assert status == 421

    with_lifespan(application, ask)


def test_without_a_lifespan_it_starts_with_the_first_request(folder: Path) -> None:
    async def run() -> None:
        application = app(folder, limits=Limits(workers=1), hosts=("*",))
        status, _, _ = await call(application, "/health", host="anything")
        assert status == 200

    asyncio.run(run())


def test_under_a_prefix_links_bear_it(folder: Path) -> None:
    for application, root in ((app(folder, root_path="/jiedao/"), ""), (app(folder), "/jiedao")):

        async def ask(application: Any = application, root: str = root) -> None:
            status, _, body = await call(application, "/id/place/jkl", root, accept="text/html")
            assert status == 200 and b'href="/jiedao/id/place/410103"' in body and b'href="/id/' not in body
            status, headers, _ = await call(application, "/sparql", root, accept="text/html")
            assert status == 303 and headers["location"] == "/jiedao/query"
            _, _, body = await call(application, "/sparql", root, accept="text/turtle")
            assert b"/jiedao/sparql>" in body

        with_lifespan(application, ask)


def test_any_rdf_is_served(tmp_path: Path) -> None:
    (tmp_path / "a.nt").write_text("<urn:a> <urn:b> <urn:c> .\n")
    client, process = started(tmp_path, "--workers", "1")
    try:
        assert client.ask("SELECT ?s { ?s ?p ?o }", "text/csv").text.split() == ["s", "urn:a"]
        assert client("GET", "/").headers["location"] == "/query"
    finally:
        process.terminate()
        process.wait(PATIENCE)


def test_what_cannot_be_served_is_told_of_at_once(
    tmp_path: Path, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad.ttl").write_text("<urn:a> <urn:b> .")
    with pytest.raises(GraphError):
        app(tmp_path / "none")
    with pytest.raises(GraphError, match="not another endpoint"):
        app("http://127.0.0.1/sparql")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        for arguments, words in (
            (["-g", str(tmp_path / "none")], "jiedao build"),
            (["-g", str(tmp_path / "bad.ttl"), "--port", "0"], "bad.ttl:1:"),
            (["-g", str(folder), "--port", str(port)], f"{port} is in use / 端口已被占用; give another with --port"),
            (["-g", str(folder), "--host", "no.such.host.invalid"], "--host"),
            (["-g", str(folder), "--port", "99999"], "65535"),
            (["-g", str(folder), "--root-path", "x"], "slash"),
        ):
            assert main(["serve", *arguments]) == 2
            err = capfd.readouterr().err
            assert words in err and err.count("\n") == 1, err


def test_bound_to_any_port() -> None:
    with bound("127.0.0.1", 0) as listening:
        assert listening.getsockname()[1] > 0
    with pytest.raises(JiedaoError):
        bound("127.0.0.1", -1)


def test_ctrl_c_stops_it_in_good_order(folder: Path) -> None:
    import signal

    client, process = started(folder)
    assert client("GET", "/health").status == 200
    process.send_signal(signal.SIGINT)
    assert process.wait(PATIENCE) == 0


def test_a_stop_at_once_is_heard(folder: Path) -> None:
    """Between telling its address and listening to signals there is a moment."""
    _, process = started(folder)
    process.terminate()
    assert process.wait(PATIENCE) == 0


def test_importing_it_needs_no_server() -> None:
    code = "import sys, jiedao.server.commands; sys.exit('uvicorn' in sys.modules or 'starlette' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_a_worker_that_dies_is_replaced(folder: Path) -> None:
    import os
    import signal

    from .test_abuse import workers

    client, process = started(folder, "--workers", "1")
    try:
        assert client.post("ASK {}").status == 200
        for pid in workers(process.pid):
            with suppress(ProcessLookupError):  # those of one that has ended end by themselves
                os.kill(pid, signal.SIGKILL)
        until(lambda: client.post("ASK {}").status == 200)
    finally:
        process.terminate()
        process.wait(PATIENCE)
