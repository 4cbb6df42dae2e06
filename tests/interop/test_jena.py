"""Apache Jena validates every file, answers queries (in memory and from TDB2), and finds the graph to its shapes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jena
import pytest
from builds import COUNTS, ONTOLOGY, QUOTES, ROOT, Build, check_answers, plain

from jiedao.validation import validate


def test_riot_finds_nothing_to_complain_of(run_jena: jena.Jena, builds: dict[str, Build], exports: Path) -> None:
    files = [file for build in builds.values() for file in build.files]
    assert run_jena("riotcmd.riot", "--validate", "--check", *files, *ONTOLOGY) == ""
    told = run_jena.run("riotcmd.riot", "--count", *files).stderr
    found = {
        path: int(count.replace(",", "")) for path, count in re.findall(r"file://(\S+) : Triples = ([\d,]+)", told)
    }
    assert found == {str(file): build.size[file.name] for build in builds.values() for file in build.files}


# JSON-LD is not among them: Debian's Jena lacks the JSON parser (parsson) that its JSON-LD 1.1 reader wants.
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(("format", "syntax"), [("nq", "nquads"), ("trig", "trig"), ("rdfxml", "rdfxml")])
def test_riot_reads_the_same_triples_from_each_export(
    run_jena: jena.Jena, exports: Path, sample: Build, format: str, syntax: str
) -> None:
    import rdflib

    lines = run_jena("riotcmd.riot", f"--syntax={syntax}", "--output=nquads", exports / format)
    theirs, ours = rdflib.Dataset(), rdflib.Graph()
    theirs.parse(data=lines, format="nquads")
    for file in sample.files:
        ours.parse(file)
    assert {quad[:3] for quad in theirs.quads()} == set(ours)


def test_arq_answers(run_jena: jena.Jena, build: Build, tmp_path: Path) -> None:
    data = [f"--data={file}" for file in build.files]
    check_answers(build, *asked(run_jena, "arq.arq", data, tmp_path))


def test_tdb2_answers(run_jena: jena.Jena, sample: Build, tmp_path: Path) -> None:
    location = f"--loc={tmp_path / 'tdb'}"
    run_jena("tdb2.tdbloader", location, *sample.files)
    check_answers(sample, *asked(run_jena, "tdb2.tdbquery", [location], tmp_path))


def asked(run_jena: jena.Jena, command: str, where: list[str], folder: Path) -> list[list[dict[str, str]]]:
    """The answers to `COUNTS` and `QUOTES`."""
    answers = []
    for query in (COUNTS, QUOTES):
        (folder / "q.rq").write_text(query, "utf-8")
        answers.append(plain(json.loads(run_jena(command, *where, f"--query={folder / 'q.rq'}", "--results=json"))))
    return answers


def test_its_shacl_processor_agrees_with_ours(run_jena: jena.Jena, build: Build, tmp_path: Path) -> None:
    import rdflib

    both = tmp_path / "both.ttl"
    both.write_bytes(b"\n".join(file.read_bytes() for file in build.files))
    told = run_jena("shacl.shacl", "validate", f"--shapes={ROOT / 'ontology' / 'shapes.ttl'}", f"--data={both}")
    report = rdflib.Graph().parse(data=told, format="turtle")
    shacl = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    theirs = sorted(
        (str(report.value(result, shacl.sourceShape)).rpartition("#")[2], str(report.value(result, shacl.focusNode)))
        for result in report.subjects(rdflib.RDF.type, shacl.ValidationResult)
    )
    assert theirs == sorted((finding.shape, finding.focus) for finding in validate(build.folder).findings)
    severities = {str(severity).rpartition("#")[2] for severity in report.objects(None, shacl.resultSeverity)}
    assert severities <= {"Warning"}  # every build conforms


def test_its_shacl_processor_finds_what_is_wrong(run_jena: jena.Jena, sample: Build, tmp_path: Path) -> None:
    """A report without findings says something only if the same processor can find a fault in the same graph."""
    spoilt = sample.files[0].read_text("utf-8").replace('jd:divisionCode "', 'jd:divisionCode "7', 1)
    (tmp_path / "spoilt.ttl").write_text(spoilt, "utf-8")
    told = run_jena(
        "shacl.shacl", "validate", f"--shapes={ROOT / 'ontology' / 'shapes.ttl'}", f"--data={tmp_path / 'spoilt.ttl'}"
    )
    assert re.search(r"sh:conforms +false", told) and "代码" in told and '"@zh' in told and '"@en' in told
