"""Asking an endpoint on the network: here one that answers whatever a test wants."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import parse_qs

import pytest

from jiedao.errors import QueryError
from jiedao.query import open_source

JSON = b'{"head": {"vars": ["s"]}, "results": {"bindings": [{"s": {"type": "uri", "value": "urn:a"}}]}}'


class Canned(HTTPServer):
    reply: tuple[int, str, bytes] = (200, "application/sparql-results+json", JSON)
    asked: dict[str, list[str]]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/sparql"


class Handler(BaseHTTPRequestHandler):
    server: Canned

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked = parse_qs(body.decode())
        status, kind, content = self.server.reply
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *arguments: Any) -> None:
        pass


@pytest.fixture
def canned() -> Iterator[Canned]:
    server = Canned(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_prefixes_are_declared_for_it(canned: Canned) -> None:
    answer = open_source(canned.url).query("SELECT ?s { ?s a jd:Star }", default_graphs=["urn:g"])
    assert [row[0].value for row in answer.rows()] == ["urn:a"]
    assert canned.asked["query"] == ["PREFIX jd: <https://w3id.org/jiedao/ontology#> SELECT ?s { ?s a jd:Star }"]
    assert canned.asked["default-graph-uri"] == ["urn:g"]


@pytest.mark.parametrize(
    ("kind", "content", "kind_of_answer"),
    [
        ("application/sparql-results+json", b'{"head": {}, "boolean": true}', "boolean"),
        ("application/n-triples", b"<urn:a> <urn:b> <urn:c> .", "triples"),
        ("text/turtle; charset=utf-8", b"<urn:a> a <urn:c> .", "triples"),
    ],
)
def test_every_kind_of_answer(canned: Canned, kind: str, content: bytes, kind_of_answer: str) -> None:
    canned.reply = (200, kind, content)
    assert open_source(canned.url).query("ASK {}").kind == kind_of_answer


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        ((500, "text/html", b"<b>\x1b[31mbroken</b>"), "answers 500"),
        ((400, "text/plain", b"wrong"), "1:5"),
        ((200, "text/html", b"<html>"), "no SPARQL endpoint"),
        ((200, "application/sparql-results+json", b"{"), "broken"),
    ],
)
def test_what_is_no_answer_is_told_of(canned: Canned, reply: tuple[int, str, bytes], words: str) -> None:
    canned.reply = reply
    with pytest.raises(QueryError) as caught:
        list(open_source(canned.url).query("ASK [").rows())
    assert words in str(caught.value) and str(caught.value).isprintable()


def test_nobody_there() -> None:
    with pytest.raises(QueryError, match="cannot be reached"):
        open_source("http://127.0.0.1:9/sparql").query("ASK {}")
