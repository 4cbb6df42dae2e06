"""Virtuoso loads a build and the ontology, and answers over HTTP."""

from __future__ import annotations

from pathlib import Path

import pytest
from builds import COUNTS, ONTOLOGY, QUOTES, Build, check_answers, plain
from virtuoso import Virtuoso

TOTAL = "SELECT (COUNT(*) AS ?number) WHERE { ?s ?p ?o }"


def test_it_loads_a_build_and_answers(server: Virtuoso, build: Build) -> None:
    graph = f"urn:{build.name}"
    for file in build.files:
        server.load(file, graph)
    ((total,),) = (row.values() for row in plain(server.query(TOTAL, graph)))
    assert int(total) == build.size["both"]
    check_answers(build, plain(server.query(COUNTS, graph)), plain(server.query(QUOTES, graph)))


def test_it_keeps_every_iri(server: Virtuoso, sample: Build) -> None:
    """It silently keeps a backslash that Turtle writes in a local name, so there must be none."""
    server.load(sample.files[0], "urn:iris")
    found = {row["s"] for row in plain(server.query("SELECT DISTINCT ?s WHERE { ?s ?p ?o }", "urn:iris"))}
    things = (*sample.made.knowledge.entities, *sample.made.knowledge.figures, *sample.made.knowledge.articles)
    assert {f"https://w3id.org/jiedao/id/{thing.iri}" for thing in things} <= found
    assert not any("\\" in iri or "%" in iri for iri in found)


@pytest.mark.parametrize("file", ONTOLOGY, ids=lambda file: file.name)
def test_it_loads_the_ontology(server: Virtuoso, file: Path) -> None:
    import rdflib

    graph = f"urn:{file.name}"
    server.load(file, graph)
    ((total,),) = (row.values() for row in plain(server.query(TOTAL, graph)))
    assert int(total) == len(rdflib.Graph().parse(file))
