"""N3.js parses every RDF format it knows, Comunica answers over the files, graphology reads what Gephi would."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from builds import COUNTS, ID, JD, ONTOLOGY, QUOTES, Build, check_answers, plain

HERE = Path(__file__).parent


def answer(node: list[str], script: str, *arguments: str | Path) -> Any:
    """What the script prints, read as JSON."""
    done = subprocess.run(
        [*node, str(HERE / script), *map(str, arguments)],
        capture_output=True, text=True, encoding="utf-8", timeout=600,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout)


def test_n3_reads_a_build(node: list[str], build: Build) -> None:
    found = answer(node, "read_n3.mjs", build.files[0], "text/turtle")
    assert found["quads"] == build.size["graph.ttl"]
    told = {f"{ID}{s} {JD}{p} {ID}{o}" for s, p, o in build.relations}
    assert told == set(found["relations"])
    assert {ID + e.iri: e.label for e in build.made.knowledge.entities} == {
        iri: name for iri, name in found["labels"].items() if iri.removeprefix(ID).count("/") == 1
    }
    assert answer(node, "read_n3.mjs", build.files[1], "text/turtle")["quads"] == build.size["evidence.ttl"]


@pytest.mark.parametrize("file", ONTOLOGY, ids=lambda file: file.name)
def test_n3_reads_the_ontology(node: list[str], file: Path) -> None:
    import rdflib

    assert answer(node, "read_n3.mjs", file, "text/turtle")["quads"] == len(rdflib.Graph().parse(file))


@pytest.mark.parametrize(
    ("format", "type"), [("nt", "application/n-triples"), ("nq", "application/n-quads"), ("trig", "application/trig")]
)
def test_n3_reads_the_exports(node: list[str], exports: Path, sample: Build, format: str, type: str) -> None:
    found = answer(node, "read_n3.mjs", exports / format, type)
    assert found["triples"] == sample.size["both"]
    articles = {ID + article.iri for article in sample.made.knowledge.articles}
    assert set(found["graphs"]) == ({""} if format == "nt" else articles | {""})


def ask_comunica(node: list[str], query: str, *files: Path) -> list[dict[str, str]]:
    """The rows that Comunica answers over the files."""
    engine = HERE / "node_modules" / "@comunica" / "query-sparql-file" / "bin" / "query.js"
    command = [*node, str(engine), *map(str, files), "-q", query, "-t", "application/sparql-results+json"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=600)
    assert done.returncode == 0, done.stderr[-3000:]
    return plain(json.loads(done.stdout))


def test_comunica_answers(node: list[str], build: Build, tmp_path: Path) -> None:
    """Its own readers count over both files; its long query runs over a store, since it joins files bit by bit."""
    counts = ask_comunica(node, COUNTS, *build.files)
    (tmp_path / "q.rq").write_text(QUOTES, "utf-8")
    check_answers(build, counts, plain(answer(node, "ask_comunica.mjs", tmp_path / "q.rq", *build.files)))


@pytest.mark.parametrize(("format", "suffix"), [("jsonld", ".jsonld"), ("rdfxml", ".rdf")])
def test_comunica_answers_from_exports(
    node: list[str], exports: Path, sample: Build, tmp_path: Path, format: str, suffix: str
) -> None:
    """The JSON-LD carries its context: nothing is fetched."""
    file = tmp_path / f"graph{suffix}"
    file.write_bytes((exports / format).read_bytes())
    rows = ask_comunica(node, COUNTS, file)
    assert {row["class"].removeprefix(JD): int(row["number"]) for row in rows} == sample.counts
    (total,) = ask_comunica(node, "SELECT (COUNT(*) AS ?number) WHERE { ?s ?p ?o }", file)
    assert int(total["number"]) == sample.size["both"]


def test_graphology_reads_the_gexf(node: list[str], exports: Path, sample: Build) -> None:
    found = answer(node, "read_gexf.mjs", exports / "gexf")
    assert {(e["source"], e["label"], e["target"]) for e in found["edges"]} == sample.relations
    nodes = {n["key"]: n for n in found["nodes"]}
    for entity in sample.made.knowledge.entities:
        node_ = nodes[entity.iri]
        assert (node_["label"], node_["class"]) == (entity.label, entity.cls)
        assert re.fullmatch(r"#[0-9a-fA-F]{6}|rgba?\(.*\)", node_["color"]) and {"x", "y", "size"} <= node_.keys()
    colours = {n["class"]: n["color"] for n in found["nodes"]}
    assert len(set(colours.values())) == len(colours) > 8
    assert max(float(e["weight"]) for e in found["edges"]) > 1
