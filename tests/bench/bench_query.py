"""The usual shapes of queries, and a ready question, on a million triples: in process, over HTTP, and by rdflib.

    python tests/bench/bench_query.py [--triples 1000000] [--graph FOLDER] [--without-rdflib]

Prints the median of each in milliseconds. Exit status 1 if a look-up takes more than 1 ms in process or 5 ms over
HTTP, or is not 20 times as fast as rdflib.
"""

from __future__ import annotations

import argparse
import http.client
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import synthetic

from jiedao.query import load_questions

SHAPES = {
    "label look-up": 'SELECT ?s { ?s rdfs:label "第{n}区"@zh }',
    "one hop": "SELECT ?p ?label { place:s{n} jd:implements ?p . ?p rdfs:label ?label }",
    "path up within+": "SELECT ?place { place:s{n} jd:within+ ?place }",
    "group and count": "SELECT ?c (COUNT(?s) AS ?k) { ?s a ?c } GROUP BY ?c",
    "text filter": 'SELECT ?s { ?s a jd:SubDistrict ; rdfs:label ?l FILTER(CONTAINS(?l, "和平")) }',
    "figures of a street": load_questions()["figures"].text.replace(
        "VALUES ?sub_district { UNDEF }", "VALUES ?sub_district { place:s{n} }"
    ),
}
LOOK_UPS = ("label look-up", "one hop", "path up within+")
NOT_BY_RDFLIB = "figures of a street"  # which follows each path from every node of the graph


def median(run: Callable[[str], int], shape: str, most: int) -> float:
    """The median time of the query with different values, in milliseconds; fewer runs where one takes long."""
    times: list[float] = []
    begun = time.perf_counter()
    for n in range(most):
        query = SHAPES[shape].replace("{n}", str(n * 7 % 2900))
        start = time.perf_counter()
        rows = run(query)
        times.append((time.perf_counter() - start) * 1000)
        if not rows:
            raise SystemExit(f"no answer for {query}")
        if time.perf_counter() - begun > 20 and n >= 2:
            break
    return statistics.median(times)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--triples", type=int, default=1_000_000)
    parser.add_argument("--graph", type=Path)
    parser.add_argument("--without-rdflib", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        graph = options.graph or Path(folder)
        if not (graph / "graph.ttl").is_file():
            synthetic.write(graph / "graph.ttl", options.triples)
        return measure(graph, not options.without_rdflib)


def measure(graph: Path, with_rdflib: bool) -> int:
    """Measure the three; 1 if a bound is missed."""
    from jiedao.query import open_source

    begun = time.perf_counter()
    source = open_source(graph)
    print(f"store made or found in {time.perf_counter() - begun:.2f} s, {len(source.store)} triples")
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-m", "jiedao", "query", "-g", str(graph), "ASK { place:s1 a ?c }"], check=True)
    print(f"command line, store at hand: {time.perf_counter() - begun:.2f} s")
    local = {shape: median(lambda q: sum(1 for _ in source.query(q).rows()), shape, 300) for shape in SHAPES}
    remote = over_http(graph)
    slow = by_rdflib(graph) if with_rdflib else {}
    missed = False
    print(f"{'milliseconds at p50':20} {'in process':>12} {'HTTP':>8} {'rdflib':>10} {'times':>7}")
    for shape in SHAPES:
        times = slow.get(shape, 0) / local[shape]
        print(f"{shape:20} {local[shape]:12.3f} {remote[shape]:8.2f} {slow.get(shape, 0):10.2f} {times:7.0f}")
        if shape in LOOK_UPS:
            missed |= local[shape] > 1 or remote[shape] > 5 or (with_rdflib and times < 20)
    return int(missed)


def over_http(graph: Path) -> dict[str, float]:
    """The medians through `jiedao serve`, over one connection."""
    arguments = [sys.executable, "-m", "jiedao", "serve", "-g", str(graph), "--port", "0", "--no-log"]
    server = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        port = int(server.stdout.readline().split("/")[2].rpartition(":")[2])
        connection = http.client.HTTPConnection("127.0.0.1", port)

        def run(query: str) -> int:
            connection.request("GET", f"/sparql?query={quote(query)}", headers={"Accept": "text/csv"})
            response = connection.getresponse()
            content = response.read()
            return content.count(b"\n") - 1 if response.status == 200 else 0

        run("ASK {}")
        return {shape: median(run, shape, 300) for shape in SHAPES}
    finally:
        server.terminate()
        server.wait(20)


def by_rdflib(graph: Path) -> dict[str, float]:
    """The medians of rdflib, which parses the file first."""
    import rdflib

    from jiedao.query.prefixes import PREFIXES

    begun = time.perf_counter()
    loaded = rdflib.Graph()
    loaded.parse(graph / "graph.ttl")
    print(f"rdflib parsed the file in {time.perf_counter() - begun:.0f} s")
    return {
        shape: median(lambda q: len(list(loaded.query(q, initNs=PREFIXES))), shape, 10)
        for shape in SHAPES
        if shape != NOT_BY_RDFLIB
    }


if __name__ == "__main__":
    sys.exit(main())
