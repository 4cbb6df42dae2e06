"""A Virtuoso server of one's own: on loopback, with its configuration and data in a folder that can go."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import Request, urlopen

CONFIGURATION = """\
[Database]
DatabaseFile = {folder}/v.db
ErrorLogFile = {folder}/v.log
LockFile = {folder}/v.lck
TransactionFile = {folder}/v.trx
xa_persistent_file = {folder}/v.pxa
FileExtend = 200
MaxCheckpointRemap = 2000
TempStorage = TempDatabase

[TempDatabase]
DatabaseFile = {folder}/t.db
TransactionFile = {folder}/t.trx
MaxCheckpointRemap = 2000

[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
MaxClientConnections = 4
CaseMode = 2
DirsAllowed = {folder}
NumberOfBuffers = 8000
MaxDirtyBuffers = 4000
CheckpointInterval = 0

[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
ServerThreads = 4

[SPARQL]
ResultSetMaxRows = 100000
"""


def installed() -> bool:
    """Whether the server and its client are there."""
    return bool(shutil.which("virtuoso-t") and shutil.which("isql-vt"))


class Virtuoso:
    """A running server."""

    def __init__(self, folder: Path, sql: int, http: int) -> None:
        self.folder, self.sql, self.http = folder, sql, http

    def execute(self, statement: str) -> str:
        """What isql prints for a statement.

        Raises:
            AssertionError: the server refused it.
        """
        line = ["isql-vt", f"127.0.0.1:{self.sql}", "dba", "dba", "ERRORS=STDOUT", f"exec={statement}"]
        done = subprocess.run(line, capture_output=True, text=True, timeout=600)
        assert done.returncode == 0 and "*** Error" not in done.stdout, done.stdout + done.stderr
        return done.stdout

    def load(self, file: Path, graph: str) -> None:
        """Load a Turtle file into the named graph, strictly."""
        copy = self.folder / "load.ttl"
        shutil.copyfile(file, copy)
        self.execute(f"DB.DBA.TTLP_MT(file_to_string_output('{copy}'), '', '{graph}', 0);")

    def query(self, sparql: str, graph: str) -> dict[str, Any]:
        """The answer over HTTP, as SPARQL 1.1 JSON."""
        form = urlencode({"query": sparql, "default-graph-uri": graph}).encode()
        accept = {"Accept": "application/sparql-results+json"}
        with urlopen(Request(f"http://127.0.0.1:{self.http}/sparql", form, accept), timeout=600) as answer:
            found: dict[str, Any] = json.load(answer)
        return found


def _free_ports() -> tuple[int, int]:
    """Two that are free, and not the same."""
    with socket.socket() as first, socket.socket() as second:
        for probe in (first, second):
            probe.bind(("127.0.0.1", 0))
        return first.getsockname()[1], second.getsockname()[1]


@contextmanager
def started(folder: Path) -> Iterator[Virtuoso]:
    """A server that runs as long as the block, and stops in good order."""
    running = Virtuoso(folder, *_free_ports())
    settings = folder / "v.ini"
    settings.write_text(CONFIGURATION.format(folder=folder, sql=running.sql, http=running.http))
    with (folder / "out.txt").open("wb") as out:
        process = subprocess.Popen(
            ["virtuoso-t", "+foreground", "+configfile", str(settings)], cwd=folder, stdout=out, stderr=out
        )
        try:
            for _ in range(2400):
                try:
                    running.query("ASK {}", "urn:none")
                    break
                except OSError:
                    assert process.poll() is None, (folder / "out.txt").read_text("utf-8", "replace")[-3000:]
                    time.sleep(0.25)
            yield running
            with suppress(AssertionError):  # the connection goes down with the server
                running.execute("shutdown;")
            process.wait(120)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
