"""A running server over a small graph, and a client that shows everything."""

from __future__ import annotations

import http.client
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlencode

import pytest

PREFIXES = {
    "jd": "https://w3id.org/jiedao/ontology#",
    "id": "https://w3id.org/jiedao/id/",
    "place": "https://w3id.org/jiedao/id/place/",
    "programme": "https://w3id.org/jiedao/id/programme/",
    "statement": "https://w3id.org/jiedao/id/statement/",
    "evidence": "https://w3id.org/jiedao/id/evidence/",
    "passage": "https://w3id.org/jiedao/id/passage/",
    "selector": "https://w3id.org/jiedao/id/selector/",
    "document": "https://w3id.org/jiedao/id/document/",
    "rule": "https://w3id.org/jiedao/id/rule/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "oa": "http://www.w3.org/ns/oa#",
    "dcterms": "http://purl.org/dc/terms/",
    "schema": "https://schema.org/",
}
TURTLE = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items()) + (
    """
place:410103 a jd:Division ; rdfs:label "二七区"@zh .
place:jkl a jd:SubDistrict ; rdfs:label "健康路街道"@zh ; jd:within place:410103 ; jd:implements programme:ll ;
  jd:divisionCode "410103001" .
place:evil a jd:SubDistrict ; rdfs:label "<script>alert(1)</script>"@zh ; jd:within place:410103 ;
  jd:evidence evidence:b .
programme:ll a jd:Programme ; rdfs:label "邻里相助"@zh .
statement:a a rdf:Statement, jd:Statement ; rdf:subject place:jkl ; rdf:predicate jd:implements ;
  rdf:object programme:ll ; jd:modality jd:Planned ; jd:evidence evidence:a .
evidence:a a jd:Evidence ; jd:modality jd:Planned ; jd:rule rule:r ; oa:hasTarget passage:a .
passage:a oa:hasSource document:a1 ; oa:hasSelector selector:a .
document:a1 schema:name "a.txt" .
selector:a oa:start 3 ; oa:end 14 ; oa:exact "健康路街道推行<b>“邻里相助”。" .
evidence:b a jd:Evidence ; jd:rule rule:r ; oa:hasTarget passage:b .
passage:b oa:hasSource document:b1 ; oa:hasSelector selector:b .
selector:b oa:start 0 ; oa:end 2 ; oa:exact "名字" .
rule:r a jd:Rule ; dcterms:identifier "implements-active" .
"""
    + "".join(f'place:n{n} a jd:Community ; rdfs:label "第{n}社区"@zh ; jd:within place:jkl .\n' for n in range(2000))
)


PATIENCE = 120.0  # seconds; only a fault takes that long, however busy the machine is


def until(condition: Callable[[], object]) -> None:
    """Wait for it."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it does not come true"
        time.sleep(0.05)


class Reply(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def kind(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0]


class Client:
    """Speaks to the server at a port of 127.0.0.1."""

    def __init__(self, port: int, process: int) -> None:
        self.port = port
        self.process = process

    def __call__(
        self, method: str, path: str, body: bytes | str | None = None, timeout: float = PATIENCE, **headers: str
    ) -> Reply:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            names = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body.encode() if isinstance(body, str) else body, names)
            response = connection.getresponse()
            return Reply(response.status, {k.lower(): v for k, v in response.getheaders()}, response.read())
        finally:
            connection.close()

    def ask(self, query: str, accept: str = "", **fields: Any) -> Reply:
        path = "/sparql?" + urlencode({"query": query, **fields}, doseq=True)
        return self("GET", path, **({"Accept": accept} if accept else {}))

    def post(self, query: str, **headers: str) -> Reply:
        return self("POST", "/sparql", query, Content_Type="application/sparql-query", **headers)


def started(folder: Path, *arguments: str) -> tuple[Client, subprocess.Popen[str]]:
    """A server of its own, and the client to it."""
    command = [sys.executable, "-m", "jiedao", "serve", "-g", str(folder), "--port", "0", *arguments]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=(folder / "log").open("a"), text=True, env={**os.environ, "TZ": "UTC"}
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line.startswith("http://127.0.0.1:"), (folder / "log").read_text()
    return Client(int(line.split("/")[2].rpartition(":")[2]), process.pid), process


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("served")
    (where / "graph.ttl").write_text(TURTLE, "utf-8")
    (where / "graph.html").write_text("<!DOCTYPE html><title>the explorer</title>", "utf-8")
    return where


@pytest.fixture(scope="session")
def client(folder: Path) -> Iterator[Client]:
    """With so much time for a query that only an endless one runs out of it."""
    found, process = started(folder, "--timeout", "100", "--memory", "200", "--result", "2", "--workers", "3")
    yield found
    process.terminate()
    assert process.wait(PATIENCE) == 0
