"""Owlready2 reads a build and the ontology as N-Triples and RDF/XML, the two formats it knows."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest
from builds import COUNTS, JD, ONTOLOGY, QUOTES, Build, check_answers, required


@pytest.fixture
def world() -> Any:
    """A fresh, empty world."""
    return required("owlready2", "owlready2").World()


def load(world: Any, path: Path) -> int:
    """Load a file, under its name; the number of triples that came."""
    ontology = world.get_ontology(f"http://example.org/{path.name}#")
    before = len(ontology.graph)  # its own declaration
    with path.open("rb") as stream:
        ontology.load(fileobj=stream)
    return len(ontology.graph) - before


def rows(world: Any, query: str, names: tuple[str, ...]) -> list[dict[str, str]]:
    found = world.sparql(query, error_on_undefined_entities=False)
    return [
        dict(zip(names, (getattr(value, "iri", None) or str(value) for value in row), strict=True)) for row in found
    ]


@pytest.mark.parametrize("format", ["nt", "rdfxml"])
def test_it_reads_an_export_and_answers(world: Any, exports: Path, sample: Build, format: str) -> None:
    assert load(world, exports / format) == sample.size["both"]
    check_answers(sample, rows(world, COUNTS, ("class", "number")), rows(world, QUOTES, ("area", "programme", "quote")))


def test_it_knows_things_by_the_classes_of_the_ontology(
    world: Any, exports: Path, sample: Build, rapper: str, tmp_path: Path
) -> None:
    """Ontology and graph together: each class has its individuals, names included."""
    turtle = next(file for file in ONTOLOGY if file.name == "jiedao.ttl")
    lines = subprocess.run(
        [rapper, "-q", "-i", "turtle", "-o", "ntriples", str(turtle)], capture_output=True, check=True
    ).stdout
    (tmp_path / "jiedao.nt").write_bytes(lines)
    load(world, tmp_path / "jiedao.nt")
    load(world, exports / "nt")
    assert world[JD + "SubDistrict"] is not None and world[JD + "within"] is not None
    found = {str(name) for thing in world.search(type=world[JD + "SubDistrict"]) for name in thing.label}
    assert found == {e.label for e in sample.made.knowledge.entities if e.cls == "SubDistrict"}
    assert set(world[JD + "Enterprise"].ancestors()) >= {world[JD + "Organisation"]}
