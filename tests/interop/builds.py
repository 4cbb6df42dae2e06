"""What is loaded into the clients: builds of the corpora, and what every client must find in them.

The expected answers come from the records of a build in memory, never from the files that the clients read.
"""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from collections import Counter
from functools import cached_property
from pathlib import Path
from typing import Any, NoReturn

import pytest

import jiedao
from jiedao.graph import Graph
from jiedao.records import COARSE_CLASSES

ROOT = Path(__file__).resolve().parents[2]
CORPORA = {
    name: folder
    for name, folder in {"sample": ROOT / "data" / "corpus", "pages": ROOT.parent / "shared" / "corpus"}.items()
    if folder.is_dir()
}
ONTOLOGY = sorted((ROOT / "ontology").glob("*.ttl"))
JD = "https://w3id.org/jiedao/ontology#"
ID = "https://w3id.org/jiedao/id/"

PREFIXES = f"""
PREFIX jd: <{JD}>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX schema: <https://schema.org/>
"""

COUNTS = f"""{PREFIXES}
SELECT ?class (COUNT(?thing) AS ?number) WHERE {{
  VALUES ?class {{ {" ".join(f"jd:{name}" for name in (*COARSE_CLASSES, "Figure", "Article", "Evidence"))} }}
  ?thing a ?class
}} GROUP BY ?class
"""

QUOTES = f"""{PREFIXES}
SELECT DISTINCT ?area ?programme ?quote WHERE {{
  ?street a jd:SubDistrict ; rdfs:label ?area ; jd:implements ?run .
  ?run rdfs:label ?programme .
  ?said rdf:subject ?street ; rdf:predicate jd:implements ; rdf:object ?run ; jd:evidence ?evidence .
  ?evidence oa:hasTarget ?target .
  ?target oa:hasSelector ?selector .
  ?selector oa:exact ?quote
}}
"""
"""What every sub-district runs, in whose words: joins both files, and brings long Chinese literals back."""


class Build:
    """The files that `jiedao build` wrote of a corpus, and the same build in memory."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name, self.folder = name, folder
        command = [sys.executable, "-m", "jiedao", "build", str(CORPORA[name]), "-o", str(folder)]
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        self.made: Graph = jiedao.build(CORPORA[name])
        self.files = [folder / "graph.ttl", folder / "evidence.ttl"]

    @cached_property
    def counts(self) -> dict[str, int]:
        """What `COUNTS` answers."""
        known = self.made.knowledge
        found = Counter(entity.cls for entity in known.entities)
        found.update(Figure=len(known.figures), Article=len(known.articles), Evidence=len(known.evidence))
        return {name: count for name, count in found.items() if count}

    @cached_property
    def quotes(self) -> set[tuple[str, str, str]]:
        """What `QUOTES` answers."""
        known = self.made.knowledge
        entities = {entity.iri: entity for entity in known.entities}
        evidence = {proof.key: proof for proof in known.evidence}
        return {
            (entities[r.subject].label, entities[r.object].label, quote)
            for r in known.relations
            if r.predicate == "implements" and entities[r.subject].cls == "SubDistrict"
            and any(evidence[key].modality != "Negated" for key in r.evidence)
            for key in r.evidence
            for quote in evidence[key].passage.exact
        }  # fmt: skip

    @cached_property
    def relations(self) -> set[tuple[str, str, str]]:
        """The relations of the graph, as (subject, predicate, object), IRIs below `id:`."""
        known = self.made.knowledge
        modality = {proof.key: proof.modality for proof in known.evidence}
        return {r[:3] for r in known.relations if {modality[key] for key in r.evidence} != {"Negated"}}

    @cached_property
    def size(self) -> dict[str, int]:
        """How many triples each file holds, and both together, by rdflib."""
        import rdflib

        both = rdflib.Graph()
        found = {}
        for file in self.files:
            one = rdflib.Graph().parse(file)
            found[file.name] = len(one)
            both += one
        return found | {"both": len(both)}


def check_answers(build: Build, counts: list[dict[str, str]], quotes: list[dict[str, str]]) -> None:
    """Whether a client's answers to `COUNTS` and `QUOTES`, as rows of plain values, are those of the build."""
    assert {row["class"].removeprefix(JD): int(row["number"]) for row in counts if int(row["number"])} == build.counts
    assert len(build.quotes) > 20
    assert {(row["area"], row["programme"], row["quote"]) for row in quotes} == build.quotes


def plain(results: dict) -> list[dict[str, str]]:
    """The rows of a SPARQL 1.1 JSON result."""
    return [{name: term["value"] for name, term in row.items()} for row in results["results"]["bindings"]]


def missing(what: str) -> NoReturn:
    """Skip the test for want of a client; fail where clients are required."""
    text = f"{what} is not installed: tests/interop/run installs it"
    if os.environ.get("JIEDAO_INTEROP_REQUIRED"):
        pytest.fail(text)
    pytest.skip(text)


def required(module: str, package: str) -> Any:
    """The Python module; without it, the test is skipped or fails as `missing` says."""
    try:
        return importlib.import_module(module)
    except ImportError:
        missing(f"{module} (PyPI: {package})")
