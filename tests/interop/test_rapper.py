"""Raptor's rapper reads every file and export, counts what is there, and says what it saw."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from builds import ONTOLOGY, Build


def read(rapper: str, file: Path, syntax: str, *options: str) -> tuple[str, str]:
    """What rapper prints, and what it says, of the file."""
    done = subprocess.run([rapper, "-i", syntax, *options, str(file)], capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    assert "error" not in done.stderr.lower() and "warning" not in done.stderr.lower(), done.stderr
    return done.stdout, done.stderr


def count(rapper: str, file: Path, syntax: str) -> int:
    found = re.search(r"returned (\d+) triples", read(rapper, file, syntax, "-c")[1])
    assert found
    return int(found[1])


def test_it_counts_the_triples_of_a_build(rapper: str, build: Build) -> None:
    for file in build.files:
        assert count(rapper, file, "turtle") == build.size[file.name]


def test_it_finds_the_sub_districts(rapper: str, build: Build) -> None:
    lines = read(rapper, build.files[0], "turtle", "-o", "ntriples")[0].splitlines()
    types = [line for line in lines if "22-rdf-syntax-ns#type>" in line and "ontology#SubDistrict>" in line]
    assert len(types) == build.counts["SubDistrict"]


@pytest.mark.parametrize("file", ONTOLOGY, ids=lambda file: file.name)
def test_it_reads_the_ontology(rapper: str, file: Path) -> None:
    import rdflib

    assert count(rapper, file, "turtle") == len(rdflib.Graph().parse(file)) > 100


@pytest.mark.parametrize(("format", "syntax"), [("turtle", "turtle"), ("nt", "ntriples"), ("rdfxml", "rdfxml")])
def test_it_reads_the_exports(rapper: str, exports: Path, sample: Build, format: str, syntax: str) -> None:
    lines = read(rapper, exports / format, syntax, "-o", "ntriples")[0].splitlines()
    assert len(set(lines)) == sample.size["both"]
