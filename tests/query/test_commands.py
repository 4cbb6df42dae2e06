"""`jiedao query` and `jiedao find` as they are typed."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from jiedao.cli import main


@pytest.fixture
def graph(tmp_path: Path, small_turtle: str) -> str:
    (tmp_path / "graph.ttl").write_text(small_turtle, "utf-8")
    return str(tmp_path)


def run(capfdbinary: pytest.CaptureFixture[bytes], *arguments: str) -> tuple[int, str, str]:
    status = main(arguments)
    out, err = capfdbinary.readouterr()
    return status, out.decode(), err.decode()


def test_query(graph: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    status, out, err = run(
        capfdbinary, "query", "-g", graph, "SELECT ?l { ?s a jd:SubDistrict ; rdfs:label ?l } ORDER BY ?l"
    )
    assert (status, out.splitlines()[2:], err) == (0, ["健康路街道", "永安街道"], "")


def test_ask_answers_by_its_status(graph: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(capfdbinary, "query", "-g", graph, "ASK { ?s a jd:SubDistrict }") == (0, "yes\n", "")
    assert run(capfdbinary, "query", "-g", graph, "ASK { ?s a jd:Star }") == (1, "no\n", "")


def test_ready_question(graph: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    asked = ("query", "-g", graph, "programmes", "-f", "csv", "--sub-district")
    status, out, _ = run(capfdbinary, *asked, "健康路街道")
    assert status == 0 and "健康路街道,健康路街道,邻里相助,Brand" in out
    status, out, err = run(capfdbinary, *asked, "永安街道")
    assert status == 0 and "empty" in err
    status, out, err = run(capfdbinary, *asked, "健康街道")
    assert (status, out) == (2, "") and "健康路街道" in err
    status, out, _ = run(capfdbinary, "query", "-g", graph, "programmes", "--show", "-p", "sub-district=健康路街道")
    assert status == 0 and "410103-jiankanglu-jiedao" in out


def test_a_name_that_the_vocabulary_does_not_have_is_told(
    graph: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    status, _, err = run(capfdbinary, "query", "-g", graph, "SELECT ?s {\n?s a jd:SubDistrct ; jd:within ?o }")
    assert status == 0 and "jiedao: 2:6: the vocabulary has no jd:SubDistrct; did you mean jd:SubDistrict?" in err
    assert run(capfdbinary, "query", "-g", graph, "PREFIX jd: <urn:x#> ASK { ?s a jd:Own }")[2] == ""


def test_list(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    status, out, _ = run(capfdbinary, "query", "--list")
    assert status == 0 and "--sub-district" in out and len(out.splitlines()) >= 25


def test_standard_input_and_file(
    graph: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"ASK { ?s a jd:SubDistrict }")))
    assert run(capfdbinary, "query", "-g", graph, "-")[0] == 0
    file = tmp_path / "q.rq"
    file.write_text("ASK {\n ?s a }")
    status, _, err = run(capfdbinary, "query", "-g", graph, str(file))
    assert status == 2 and f"{file}:2:7" in err
    out = tmp_path / "out.json"
    assert (
        run(capfdbinary, "query", "-g", graph, "SELECT ?s { ?s a jd:SubDistrict }", "-f", "json", "-o", str(out))[0]
        == 0
    )
    assert len(json.loads(out.read_text())["results"]["bindings"]) == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["query"], ["--list"]),
        (["query", "-g", "nowhere", "ASK {}"], ["nowhere", "jiedao build"]),
        (["query", "ASK {"], ["1:6"]),
        (["query", "programs"], ["programmes"]),
        (["query", "ASK {}", "-p", "x"], ["NAME=VALUE"]),
        (["query", "ASK {}", "-g", "http://127.0.0.1:9/sparql"], ["cannot be reached"]),
        (["find", "x", "-g", "nowhere"], ["jiedao build"]),
        (["find", "x", "-n", "0"], ["--limit", "above 0"]),
        (["find", "健康", "--class", "Subdistrit"], ["no class Subdistrit", "did you mean SubDistrict"]),
    ],
)
def test_wrong_use_is_one_line(
    arguments: list[str], words: list[str], graph: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    given = arguments if "-g" in arguments else [*arguments, "-g", graph]
    status, out, err = run(capfdbinary, *given)
    assert (status, out) == (2, "") and err.count("\n") == 1
    for word in words:
        assert word in err


def test_find(graph: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    status, out, _ = run(capfdbinary, "find", "-g", graph, "jkl")
    assert status == 0 and out.splitlines()[1].split() == [
        "健康路街道", "SubDistrict", "二七区", "place:410103-jiankanglu-jiedao",
    ]  # fmt: skip
    status, out, _ = run(capfdbinary, "find", "-g", graph, "健康", "-f", "json")
    assert json.loads(out)[0]["label"] == "健康路街道"
    status, out, err = run(capfdbinary, "find", "-g", graph, "健康街道")
    assert (status, out) == (1, "") and "健康路街道" in err
    status, out, _ = run(capfdbinary, "find", "-g", graph, "健康", "--class", "jd:subdistrict")
    assert status == 0 and "健康路街道" in out
    status, out, err = run(capfdbinary, "find", "-g", graph, "xyzzy")
    assert (status, out) == (1, "") and "shorter part" in err and "jiedao find" not in err


def test_a_graph_of_another_version_is_told_of(graph: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    file = Path(graph) / "graph.ttl"
    file.write_text(file.read_text("utf-8") + 'id:jiedao schema:softwareVersion "0.0.1" .\n', "utf-8")
    status, _, err = run(capfdbinary, "query", "-g", graph, "ASK { ?s a jd:SubDistrict }")
    assert status == 0 and "0.0.1" in err and "jiedao build" in err and err.count("\n") == 1
