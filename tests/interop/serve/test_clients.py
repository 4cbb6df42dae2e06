"""Clients that people have, against the running server; each must find what the graph holds."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import jena
import pytest
import rdflib
from builds import Build, missing

from jiedao.query import open_source

QUERY = """PREFIX jd: <https://w3id.org/jiedao/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?street ?district WHERE {
  ?s a jd:SubDistrict ; rdfs:label ?street ; jd:within ?d . ?d rdfs:label ?district
}"""
CONSTRUCT = QUERY.replace("SELECT ?street ?district", "CONSTRUCT { ?s rdfs:label ?street }")


@pytest.fixture(scope="module")
def folder(sample: Build, tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("serve")
    sample.made.write(where, sparql=False)
    return where


@pytest.fixture(scope="module")
def sample(builds: dict[str, Build]) -> Build:
    return builds["sample"]


@pytest.fixture(scope="module")
def endpoint(folder: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "jiedao", "serve", "-g", str(folder), "--port", "0", "--no-log"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    yield process.stdout.readline().split()[0] + "sparql"
    process.terminate()
    assert process.wait(120) == 0


@pytest.fixture(scope="module")
def expected(folder: Path) -> set[tuple[str, str]]:
    found = {(a.value, b.value) for a, b in open_source(folder).query(QUERY).rows()}
    assert len(found) > 5
    return found


def rows(text: str) -> set[tuple[str, str]]:
    found = json.loads(text)["results"]["bindings"]
    return {(row["street"]["value"], row["district"]["value"]) for row in found}


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_sparqlwrapper(endpoint: str, expected: set[tuple[str, str]], method: str) -> None:
    wrapper = pytest.importorskip("SPARQLWrapper")
    for form in (wrapper.JSON, wrapper.XML, wrapper.CSV, wrapper.TSV):
        client = wrapper.SPARQLWrapper(endpoint)
        client.setMethod(method)
        client.setReturnFormat(form)
        client.setQuery(QUERY)
        answer = client.query().convert()
        if form == wrapper.JSON:
            assert rows(json.dumps(answer)) == expected
        elif form == wrapper.XML:
            assert len(answer.getElementsByTagName("result")) >= len(expected)
        else:
            assert len(answer.decode().splitlines()) >= len(expected) + 1
    client = wrapper.SPARQLWrapper(endpoint)
    client.setMethod(method)
    client.setQuery(CONSTRUCT)
    client.setReturnFormat(wrapper.TURTLE)
    assert len(rdflib.Graph().parse(data=client.query().convert(), format="turtle")) >= len(expected)


def test_sparqlwrapper_tells_of_a_wrong_query(endpoint: str) -> None:
    wrapper = pytest.importorskip("SPARQLWrapper")
    client = wrapper.SPARQLWrapper(endpoint)
    client.setQuery("SELECT ?s { ?s a }")
    with pytest.raises(Exception, match="bad_query"):
        client.query()


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
@pytest.mark.parametrize("form", ["xml", "json", "csv"])
def test_rdflib_sparqlstore(endpoint: str, expected: set[tuple[str, str]], method: str, form: str) -> None:
    from rdflib.plugins.stores.sparqlstore import SPARQLStore

    graph = rdflib.Graph(SPARQLStore(endpoint, method=method, returnFormat=form))
    assert {(str(a), str(b)) for a, b in graph.query(QUERY)} == expected
    label = rdflib.RDFS.label
    subject = next(graph.subjects(rdflib.RDF.type, rdflib.URIRef("https://w3id.org/jiedao/ontology#SubDistrict")))
    assert graph.value(subject, label)


def test_comunica(node: list[str], endpoint: str, expected: set[tuple[str, str]]) -> None:
    script = str(Path(__file__).with_name("ask_endpoint.mjs"))
    done = subprocess.run([*node, script, QUERY, endpoint], capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr[-2000:]
    assert rows(done.stdout) == expected


def test_jena_rsparql(run_jena: jena.Jena, endpoint: str, expected: set[tuple[str, str]], tmp_path: Path) -> None:
    (tmp_path / "q.rq").write_text(QUERY, "utf-8")
    asked = ("arq.rsparql", "--service", endpoint, "--query", tmp_path / "q.rq", "--results")
    assert rows(run_jena(*asked, "json")) == expected
    found = list(csv.reader(io.StringIO(run_jena(*asked, "csv"))))[1:]
    assert {tuple(row) for row in found} == expected


def test_a_federated_query_from_jena(
    run_jena: jena.Jena, endpoint: str, expected: set[tuple[str, str]], tmp_path: Path
) -> None:
    """Jena joins a file of its own with what the server tells."""
    street, district = min(expected)
    (tmp_path / "own.ttl").write_text(f'<urn:mine> <urn:visited> "{street}"@zh .', "utf-8")
    inner = QUERY[QUERY.index("{") :]
    (tmp_path / "q.rq").write_text(
        QUERY[: QUERY.index("SELECT")]
        + f"SELECT ?street ?district {{ <urn:mine> <urn:visited> ?street . SERVICE <{endpoint}> {inner} }}",
        "utf-8",
    )
    told = run_jena("arq.arq", "--data", tmp_path / "own.ttl", "--query", tmp_path / "q.rq", "--results", "json")
    assert (street, district) in rows(told) and {row[0] for row in rows(told)} == {street}


def test_curl(endpoint: str, expected: set[tuple[str, str]]) -> None:
    curl = shutil.which("curl") or missing("curl (Debian: curl)")

    def run(*arguments: str) -> str:
        return subprocess.run([curl, "-sS", "--fail", *arguments], capture_output=True, text=True, check=True).stdout

    json_wanted = ("-H", "Accept: application/sparql-results+json")
    assert rows(run("-G", endpoint, "--data-urlencode", f"query={QUERY}", *json_wanted)) == expected
    assert rows(run(endpoint, "--data-urlencode", f"query={QUERY}", *json_wanted)) == expected
    direct = ("-H", "Content-Type: application/sparql-query", "--data-binary", QUERY)
    assert rows(run(endpoint, *direct, *json_wanted)) == expected
    failed = subprocess.run([curl, "-sS", endpoint, "--data-urlencode", "query=ASK {"], capture_output=True, text=True)
    assert json.loads(failed.stdout)["error"]["line"] == 1


def test_jiedao_asks_it_as_any_endpoint(endpoint: str, expected: set[tuple[str, str]]) -> None:
    source = open_source(endpoint)
    assert {(a.value, b.value) for a, b in source.query(QUERY[QUERY.index("SELECT") :]).rows()} == expected
    assert source.query("ASK { ?s a jd:SubDistrict }")
