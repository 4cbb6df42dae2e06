"""What a caller may not do: to the server, and to others."""

from __future__ import annotations

import json
import os
import signal
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .conftest import PATIENCE, Client, Reply, started, until

CROSS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


@pytest.fixture(scope="module")
def hurried(folder: Path) -> Iterator[Client]:
    """With two seconds for a query."""
    found, process = started(folder, "--timeout", "2", "--memory", "200", "--result", "2", "--workers", "3")
    yield found
    process.terminate()
    assert process.wait(PATIENCE) == 0


def code(reply: Reply) -> str:
    assert reply.kind == "application/json"
    return str(json.loads(reply.body)["error"]["code"])


def test_time_is_bounded_and_the_worker_ended(hurried: Client) -> None:
    until(lambda: cpus(hurried.process))
    before = cpus(hurried.process)
    begun = time.monotonic()
    reply = hurried.post(CROSS)
    assert (reply.status, code(reply)) == (503, "time_limit") and 1.5 < time.monotonic() - begun < 30
    assert reply.headers["retry-after"]
    until(lambda: all(spent - before.get(pid, 0) < 0.5 for pid, spent in cpus(hurried.process).items()))


def workers(process: int) -> list[int]:
    found, queue = [], [process]
    while queue:
        one = queue.pop()
        with suppress(OSError):  # it has ended
            for task in Path(f"/proc/{one}/task").iterdir():
                children = [int(child) for child in (task / "children").read_text().split()]
                found += children
                queue += children
    return found


def cpus(process: int) -> dict[int, float]:
    return {pid: cpu(pid) for pid in workers(process)}


def health(client: Client) -> dict[str, object]:
    told: dict[str, object] = json.loads(client("GET", "/health").body)
    return told


def cpu(process: int) -> float:
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def test_memory_is_bounded(folder: Path) -> None:
    client, process = started(folder, "--timeout", "600", "--memory", "100", "--workers", "2")
    try:
        reply = client.post("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i")
        assert (reply.status, code(reply)) == (503, "memory_limit")
        assert client.post("ASK { ?s a jd:SubDistrict }").status == 200
    finally:
        process.terminate()
        process.wait(PATIENCE)


@pytest.mark.parametrize(
    "query", ["SELECT * { ?a ?b ?c . ?d ?e ?f }", "CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f }"]
)
def test_results_are_bounded(hurried: Client, query: str) -> None:
    reply = hurried.post(query)
    assert (reply.status, code(reply)) in ((400, "result_limit"), (503, "time_limit"))


def test_results_just_below_the_bound_are_whole(client: Client) -> None:
    reply = client.post("SELECT * { ?s a jd:Community ; rdfs:label ?l }", Accept="application/sparql-results+json")
    assert len(json.loads(reply.body)["results"]["bindings"]) == 2000


def again_if_busy(client: Client, query: str) -> Reply:
    """Where the machine is so busy that even a short query takes long, it is asked again, as the reply says."""
    for _ in range(10):
        reply = client.post(query)
        if reply.status != 503 or code(reply) != "busy":
            break
    return reply


def test_others_are_answered_meanwhile(hurried: Client) -> None:
    threads = [threading.Thread(target=hurried.post, args=(CROSS,)) for _ in range(12)]
    for thread in threads:
        thread.start()
    until(lambda: health(hurried).get("running") or not any(thread.is_alive() for thread in threads))
    replies = [again_if_busy(hurried, "ASK { ?s a jd:SubDistrict }") for _ in range(20)]
    assert [reply.status for reply in replies] == [200] * 20
    for thread in threads:
        thread.join()


def test_a_caller_that_goes_takes_its_query_along(folder: Path) -> None:
    client, process = started(folder, "--timeout", "600")
    try:
        with socket.create_connection(("127.0.0.1", client.port)) as connection:
            head = "POST /sparql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/sparql-query\r\n"
            head += f"Content-Length: {len(CROSS)}\r\n\r\n"
            connection.sendall((head + CROSS).encode())
            until(lambda: health(client).get("running") == 1)
        until(lambda: health(client).get("running") == 0)
    finally:
        process.terminate()
        process.wait(PATIENCE)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "service"),
        ("SELECT * { service silent ?x { ?s ?p ?o } }", "service"),
        ("SELECT * { { SELECT * { OPTIONAL { SERVICE<urn:a>{ } } } } }", "service"),
        ("ASK { FILTER EXISTS { SERVICE jd:x { } } }", "service"),
        ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "file"),
        ("SELECT * FROM NAMED <FILE:/etc/passwd> { ?s ?p ?o }", "file"),
        ("LOAD <file:///etc/passwd>", "update"),
        ("INSERT DATA { <urn:a> <urn:b> 1 }", "update"),
        ("DELETE WHERE { ?s ?p ?o }", "update"),
        ("DROP ALL", "update"),
        ("ASK {}; DROP ALL", "bad_query"),
        ("ASK " + "{" * 100_000, "bad_query"),
        ("SELECT * { ?s ?p ?o FILTER(" + "(" * 50_000 + "1" + ")" * 50_000 + ") }", "bad_query"),
        ("\0", "bad_query"),
        ("<script>alert(1)</script>", "bad_query"),
    ],
)
def test_what_reaches_out_is_refused(client: Client, query: str, expected: str) -> None:
    reply = client.post(query)
    assert reply.status in (400, 403) and code(reply) == expected
    assert reply.headers["x-content-type-options"] == "nosniff"
    assert "Traceback" not in reply.text


def test_the_word_service_is_no_crime(client: Client) -> None:
    for query in (
        'ASK { ?s ?service "SERVICE" } # SERVICE',
        "PREFIX service: <urn:service:> ASK { ?s service:SERVICE <urn:SERVICE> }",
    ):
        assert client.post(query).status == 200


def test_no_service_is_called_whatever_the_spelling(client: Client) -> None:
    """A listener that nobody calls: each spelling is either refused or asks nothing of it."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.3)
        url = f"<http://127.0.0.1:{listener.getsockname()[1]}/>"
        for query in (
            f"SELECT * {{ SERVICE{url}{{?s ?p ?o}} }}",
            f"SELECT * {{ SERVICE#\n{url} {{ ?s ?p ?o }} }}",
            f"SELECT * {{ FILTER(1<2)SERVICE {url} {{ ?s ?p ?o }} }}",
            f"SELECT * {{ ?a ?b 'x'SERVICE {url} {{ ?s ?p ?o }} }}",
            f"SELECT * {{ ?a ?b '\\'' . SERVICE {url} {{ ?s ?p '' }} }}",
            f"SELECT * {{ \\u0053ERVICE {url} {{ ?s ?p ?o }} }}",
            f"SELECT * {{ BIND({url} AS ?u) SERVICE ?u {{ ?s ?p ?o }} }}",
        ):
            assert client.post(query).status in (400, 403), query
        with pytest.raises(TimeoutError):
            listener.accept()


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "", "localhost@evil", "*"]
)
def test_the_host_header_is_checked(client: Client, host: str) -> None:
    reply = client("GET", "/health", Host=host)
    assert reply.status in (400, 421) and "evil" not in reply.text


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:1", "127.0.0.1", "[::1]:8000"])
def test_local_hosts_are_let_in(client: Client, host: str) -> None:
    assert client("GET", "/health", Host=host).status == 200


def test_bodies_and_headers_are_bounded(client: Client) -> None:
    assert client.post("#" * 2_000_000).status == 413
    assert client("GET", "/health", X_Large="x" * 100_000).status in (400, 431)
    with socket.create_connection(("127.0.0.1", client.port)) as connection:
        connection.settimeout(10)
        connection.sendall(
            b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
            b"Transfer-Encoding: chunked\r\n\r\n"
        )
        try:
            for _ in range(200):
                connection.sendall(b"4000\r\n" + b"#" * 0x4000 + b"\r\n")
        except OSError:
            pass
        assert b" 413 " in connection.recv(100)


@pytest.mark.parametrize(
    "path",
    [
        "/<script>", "/id/<script>alert(1)</script>", "/sparql?query=<script>", "/static/<script>",
        "/static/..%2fcommands.py", "/static/../commands.py", "/id/%00", "/id/a%20b", "/id/" + "a/" * 500,
    ],
)  # fmt: skip
def test_nothing_is_reflected(client: Client, path: str) -> None:
    for accept in ("text/html", "*/*", "text/turtle"):
        reply = client("GET", path.replace("<", "%3C").replace(">", "%3E"), Accept=accept)
        assert reply.status in (400, 404) and "<script>" not in reply.text and "Traceback" not in reply.text


METHODS = st.sampled_from(["GET", "POST", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "BREW"])
PATHS = st.sampled_from(
    [
        "/",
        "/sparql",
        "/query",
        "/id/",
        "/id/place/jkl",
        "/ontology",
        "/shapes",
        "/static/x",
        "/health",
        "/terms.json",
        "*",
    ]
)
NAMES = st.sampled_from(
    ["Accept", "Content-Type", "Origin", "Range", "Content-Length", "Transfer-Encoding", "X-Forwarded-For", "Cookie"]
)
BYTES = st.binary(max_size=60)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(METHODS, PATHS, BYTES, st.lists(st.tuples(NAMES, BYTES), max_size=4), BYTES)
def test_no_request_breaks_it(
    client: Client, method: str, path: str, query: bytes, headers: list[tuple[str, bytes]], body: bytes
) -> None:
    request = f"{method} {path}?".encode() + query + b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
    request += b"".join(name.encode() + b": " + value + b"\r\n" for name, value in headers) + b"\r\n" + body
    with socket.create_connection(("127.0.0.1", client.port), timeout=5) as connection:
        answer = b""
        with suppress(OSError):  # it may hang up before it has read all
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
            while part := connection.recv(65536):
                answer += part
    if answer:
        assert int(answer[9:12]) != 500 and b"Traceback" not in answer


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.text(max_size=100), st.text(alphabet="abct/*;q=0.,+-xml json turtle", max_size=40))
def test_no_query_breaks_it(client: Client, query: str, accept: str) -> None:
    reply = client.post(query.encode("utf-8", "replace").decode(), Accept=accept)
    assert reply.status in (200, 400, 403, 406)


def test_health_tells_the_state_after_all_this(client: Client, hurried: Client) -> None:
    for one in (client, hurried):
        until(lambda one=one: health(one).get("running") == 0)
        reply = one("GET", "/health")
        told = json.loads(reply.body)
        assert reply.status == 200 and told["status"] == "ok" and told["running"] == told["waiting"] == 0


def test_the_log_holds_one_object_a_request(client: Client, folder: Path) -> None:
    client("GET", "/health", User_Agent='"{')
    lines = [json.loads(line) for line in (folder / "log").read_text().splitlines()]
    assert lines and all(
        {"time", "client", "method", "path", "status", "bytes", "ms"} <= set(line)
        for line in lines
        if "level" not in line
    )
    assert not any("error" in line for line in lines)


def test_a_stop_lets_answers_end_and_leaves_nobody(folder: Path) -> None:
    client, process = started(folder, "--timeout", "3")
    client.post("ASK {}")
    until(lambda: workers(process.pid))
    pids = workers(process.pid)
    replies: list[Reply] = []
    thread = threading.Thread(target=lambda: replies.append(client.post(CROSS)))
    thread.start()
    until(lambda: health(client).get("running") or replies)
    process.send_signal(signal.SIGTERM)
    assert process.wait(PATIENCE) == 0
    thread.join()
    assert replies[0].status == 503
    until(lambda: not any(alive(pid) for pid in pids))


def alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_queue_that_is_full_says_so(folder: Path) -> None:
    client, process = started(folder, "--timeout", "3", "--workers", "1", "--queue", "1")
    try:
        replies: list[Reply] = []
        threads = [threading.Thread(target=lambda: replies.append(client.post(CROSS))) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        codes = {code(reply) for reply in replies}
        assert "queue_full" in codes and all(reply.status == 503 for reply in replies)
        assert client.post("ASK {}").status == 200
    finally:
        process.terminate()
        process.wait(PATIENCE)
