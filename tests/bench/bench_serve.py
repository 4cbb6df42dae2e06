"""Load test of the server on loopback: 50 clients, one query in twenty hostile, over a million triples.

    python tests/bench/bench_serve.py [--seconds 60] [--clients 50] [--triples 1000000] [--graph FOLDER]

Prints for the harmless queries how many, errors, p50 and p99; what the hostile ones were answered; and the memory of
the server and its workers at the beginning and the end. Exit status 1 if a harmless query failed.
"""

from __future__ import annotations

import argparse
import asyncio
import collections
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import synthetic

HARMLESS = (
    'SELECT ?s {{ ?s rdfs:label "{name}"@zh }}',
    "SELECT ?p ?o {{ place:s{street} ?p ?o }}",
    "SELECT ?programme ?label {{ place:s{street} jd:implements ?programme . ?programme rdfs:label ?label }}",
    "SELECT ?place ?label {{ place:s{street} jd:within+ ?place . ?place rdfs:label ?label }}",
    "SELECT ?i ?v {{ ?f schema:observationAbout place:s{street} ; schema:variableMeasured ?i ; schema:value ?v }}",
    "ASK {{ place:s{street} jd:implements ?x }}",
    "DESCRIBE place:s{street}",
)
HOSTILE = (
    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
    "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i",
    "SELECT ?a (COUNT(DISTINCT ?f) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a",
    "SELECT * { ?a (!jd:nothing)* ?b }",
    'SELECT * { ?a ?b ?c FILTER(REGEX(STR(?c), "(a|a)*(b|b)*$")) } ORDER BY DESC(?c)',
    "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
    "SELECT * { " + "{ " * 5000 + "}",
    "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
)


async def ask(host: str, port: int, query: str) -> tuple[int, str]:
    """Post one query on a connection of its own and give the status and the code of the error, if any."""
    reader, writer = await asyncio.open_connection(host, port)
    body = query.encode()
    head = (
        f"POST /sparql HTTP/1.1\r\nHost: {host}:{port}\r\nContent-Type: application/sparql-query\r\n"
        f"Accept: */*\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    )
    writer.write(head.encode() + body)
    try:
        answer = await reader.read(-1)
    finally:
        writer.close()
    status = int(answer[9:12]) if answer[:5] == b"HTTP/" else 0
    code = ""
    if status >= 400:
        code = json.loads(answer.partition(b"\r\n\r\n")[2])["error"]["code"]
    return status, code


def memory(process: int) -> int:
    """Resident bytes of the process and all that it started."""
    total, queue = 0, [process]
    while queue:
        one = queue.pop()
        try:
            lines = Path(f"/proc/{one}/smaps_rollup").read_text().splitlines()
            total += next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) * 1024
            for task in Path(f"/proc/{one}/task").iterdir():
                queue += map(int, (task / "children").read_text().split())
        except (OSError, StopIteration):
            continue
    return total


async def load(port: int, process: int, streets: int, clients: int, seconds: float) -> int:
    """Run the clients and print what they saw; the number of failures."""
    times: list[float] = []
    failures: collections.Counter[str] = collections.Counter()
    hostile: collections.Counter[str] = collections.Counter()
    slowest_hostile = 0.0
    end = time.monotonic() + seconds
    samples: list[tuple[float, int]] = []

    async def client(number: int) -> None:
        nonlocal slowest_hostile
        rng = random.Random(number)
        while time.monotonic() < end:
            bad = rng.random() < 0.05
            query = rng.choice(HOSTILE if bad else HARMLESS)
            if not bad:
                query = query.format(street=rng.randrange(streets), name="和平路街道")
            begun = time.perf_counter()
            try:
                status, code = await ask("127.0.0.1", port, query)
            except OSError as error:
                status, code = 0, type(error).__name__
            spent = time.perf_counter() - begun
            if bad:
                hostile[f"{status} {code}"] += 1
                slowest_hostile = max(slowest_hostile, spent)
            else:
                times.append(spent)
                if status != 200:
                    failures[f"{status} {code}"] += 1

    async def watch() -> None:
        begun = time.monotonic()
        while time.monotonic() < end:
            samples.append((time.monotonic() - begun, memory(process)))
            await asyncio.sleep(2)

    await asyncio.gather(watch(), *(client(number) for number in range(clients)))
    times.sort()
    print(f"harmless: {len(times)} in {seconds:g} s, {len(times) / seconds:.0f}/s, errors {dict(failures)}")
    print(f"  p50 {times[len(times) // 2] * 1000:.1f} ms, p99 {times[len(times) * 99 // 100] * 1000:.1f} ms, "
          f"slowest {times[-1] * 1000:.0f} ms")  # fmt: skip
    print(f"hostile: {sum(hostile.values())}, {dict(hostile)}, slowest {slowest_hostile:.1f} s")
    third = max(1, len(samples) // 3)
    first, last = (statistics.median(m for _, m in part) / 1e6 for part in (samples[:third], samples[-third:]))
    print(
        f"memory: first third {first:.0f} MB, last third {last:.0f} MB, most {max(m for _, m in samples) / 1e6:.0f} MB"
    )
    return sum(failures.values())


def main() -> int:
    """Start a server, load it, and stop it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--triples", type=int, default=1_000_000)
    parser.add_argument("--graph", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        graph = options.graph or Path(folder)
        if not (graph / "graph.ttl").is_file():
            synthetic.write(graph / "graph.ttl", options.triples)
        arguments = [sys.executable, "-m", "jiedao", "serve", "-g", str(graph), "--port", "0", "--no-log"]
        server = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)
        try:
            assert server.stdout is not None
            line = server.stdout.readline()
            port = int(line.split("/")[2].rpartition(":")[2])
            asyncio.run(alone(port))
            failed = asyncio.run(
                load(port, server.pid, synthetic.streets(options.triples), options.clients, options.seconds)
            )
        finally:
            server.terminate()
            begun = time.perf_counter()
            server.wait(20)
            print(f"stopped with {server.returncode} in {time.perf_counter() - begun:.1f} s")
    return int(failed > 0)


async def alone(port: int) -> None:
    """One client, one query after the other: what a look-up costs when nobody else asks."""
    for _ in range(50):
        await ask("127.0.0.1", port, "ASK {}")
    times = []
    for street in range(200):
        begun = time.perf_counter()
        await ask("127.0.0.1", port, f"SELECT ?p ?o {{ place:s{street} ?p ?o }}")
        times.append(time.perf_counter() - begun)
    print(f"alone, a connection each: p50 {statistics.median(times) * 1000:.2f} ms")


if __name__ == "__main__":
    sys.exit(main())
