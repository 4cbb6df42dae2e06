"""The cases of the W3C's SPARQL 1.1 Protocol test suite that apply to a service that is only read.

Each test bears the name of its case in http://www.w3.org/2009/sparql/docs/tests/data-sparql11/protocol/. The update
cases (`update_*`, `bad_update_*`, `bad_multiple_updates`) have one answer here, 403, and are told of together.
"""

from __future__ import annotations

import csv
import io
import json
from urllib.parse import quote, urlencode

import pytest
import rdflib

from .conftest import Client

ONTOLOGY = "https://w3id.org/jiedao/ontology"
STARS = "https://w3id.org/jiedao/stars"
DATASET = "https://w3id.org/jiedao/id/dataset"
RESULTS = ("application/sparql-results+xml", "application/sparql-results+json", "text/csv", "text/tab-separated-values")
FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"


def test_query_get(client: Client) -> None:
    reply = client("GET", "/sparql?query=ASK%20%7B%7D")
    assert reply.status == 200 and reply.kind in RESULTS


def test_query_post_form(client: Client) -> None:
    reply = client("POST", "/sparql", "query=ASK%20%7B%7D", Content_Type=FORM)
    assert reply.status == 200 and reply.kind in RESULTS


def test_query_post_direct(client: Client) -> None:
    reply = client("POST", "/sparql", "ASK {}", Content_Type=QUERY)
    assert reply.status == 200 and reply.kind in RESULTS


def test_query_content_type_select(client: Client) -> None:
    assert client.ask("SELECT (1 AS ?v) {}", ", ".join(RESULTS)).kind in RESULTS


def test_query_content_type_ask(client: Client) -> None:
    assert client.ask("ASK {}", ", ".join(RESULTS[:2])).kind in RESULTS[:2]


@pytest.mark.parametrize("query", ["DESCRIBE <http://example.org/>", "CONSTRUCT { <s> <p> 1 } WHERE {}"])
def test_query_content_type_describe_and_construct(client: Client, query: str) -> None:
    query = query.replace("<s> <p>", "<urn:s> <urn:p>")
    reply = client.ask(query, "application/rdf+xml, text/turtle;q=0.5")
    assert reply.status == 200 and reply.kind == "application/rdf+xml"


def test_query_dataset_default_graph(client: Client) -> None:
    reply = client.ask("ASK { jd:SubDistrict a ?class }", **{"default-graph-uri": ONTOLOGY})
    assert json.loads(reply.body)["boolean"] is True
    assert (
        json.loads(client.ask("ASK { ?s a jd:SubDistrict }", **{"default-graph-uri": ONTOLOGY}).body)["boolean"]
        is False
    )


def test_query_dataset_default_graphs_get(client: Client) -> None:
    query = "ASK { jd:SubDistrict a ?class . ?star a skos:Concept }"
    assert json.loads(client.ask(query, **{"default-graph-uri": [ONTOLOGY, STARS]}).body)["boolean"] is True
    assert json.loads(client.ask(query, **{"default-graph-uri": [STARS]}).body)["boolean"] is False


@pytest.mark.parametrize("direct", [False, True])
def test_query_dataset_default_graphs_post(client: Client, direct: bool) -> None:
    query = "ASK { ?s a jd:SubDistrict . jd:SubDistrict a ?class }"
    graphs = [("default-graph-uri", DATASET), ("default-graph-uri", ONTOLOGY)]
    if direct:
        reply = client("POST", "/sparql?" + urlencode(graphs), query, Content_Type=QUERY)
    else:
        reply = client("POST", "/sparql", urlencode([("query", query), *graphs]), Content_Type=FORM)
    assert json.loads(reply.body)["boolean"] is True


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_query_dataset_named_graphs(client: Client, method: str) -> None:
    query = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"
    fields = urlencode([("query", query), ("named-graph-uri", ONTOLOGY), ("named-graph-uri", STARS)])
    if method == "GET":
        reply = client("GET", "/sparql?" + fields, Accept="text/csv")
    else:
        reply = client("POST", "/sparql", fields, Content_Type=FORM, Accept="text/csv")
    assert set(reply.text.split()[1:]) == {ONTOLOGY, STARS}


def test_query_dataset_full(client: Client) -> None:
    query = "SELECT ?g ?x { ?x a jd:SubDistrict . GRAPH ?g { jd:SubDistrict a ?class } } LIMIT 1"
    reply = client.ask(query, "text/csv", **{"default-graph-uri": DATASET, "named-graph-uri": [ONTOLOGY, STARS]})
    assert reply.text.split()[1].startswith(ONTOLOGY)


def test_query_multiple_dataset(client: Client) -> None:
    """What the request says of the data set overrides what the query says."""
    query = f"ASK FROM <{STARS}> {{ jd:SubDistrict a ?class }}"
    assert json.loads(client.ask(query, **{"default-graph-uri": ONTOLOGY}).body)["boolean"] is True


def test_bad_query_method(client: Client) -> None:
    for method in ("PUT", "DELETE", "PATCH"):
        assert client(method, "/sparql?query=ASK%20%7B%7D").status == 405


def test_bad_multiple_queries(client: Client) -> None:
    assert client("GET", "/sparql?query=ASK%20%7B%7D&query=ASK%20%7B%7D").status == 400


def test_bad_query_wrong_media_type(client: Client) -> None:
    assert client("POST", "/sparql", "ASK {}", Content_Type="text/plain").status == 415


def test_bad_query_missing_form_type(client: Client) -> None:
    assert client("POST", "/sparql", "query=ASK%20%7B%7D").status == 415


def test_bad_query_missing_direct_type(client: Client) -> None:
    assert client("POST", "/sparql", "ASK {}").status == 415


def test_bad_query_non_utf8(client: Client) -> None:
    body = 'ASK { ?s ?p "街道" }'.encode("utf-16")
    assert client("POST", "/sparql", body, Content_Type=QUERY + "; charset=UTF-16").status == 400
    assert client("POST", "/sparql", body, Content_Type=QUERY).status == 400
    assert client("GET", "/sparql?query=%FF").status == 400


def test_bad_query_syntax(client: Client) -> None:
    reply = client("GET", "/sparql?query=ASK%20%7B")
    assert reply.status == 400
    assert json.loads(reply.body)["error"] | {"message": ""} == {
        "code": "bad_query",
        "message": "",
        "line": 1,
        "column": 6,
    }


@pytest.mark.parametrize(
    ("path", "body", "kind"),
    [
        ("/sparql", "update=CLEAR%20ALL", FORM),
        ("/sparql", "CLEAR ALL", "application/sparql-update"),
        ("/sparql?update=CLEAR%20ALL", None, ""),
        ("/sparql", "CLEAR ALL", QUERY),
        ("/sparql", "query=INSERT%20DATA%20%7B%7D", FORM),
    ],
)
def test_updates(client: Client, path: str, body: str | None, kind: str) -> None:
    headers = {"Content_Type": kind} if kind else {}
    reply = client("POST" if body else "GET", path, body, **headers)
    assert reply.status == 403 and json.loads(reply.body)["error"]["code"] == "update"


# -- beyond the suite --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("accept", RESULTS)
def test_every_format_of_results(client: Client, accept: str) -> None:
    reply = client.ask('SELECT ?s ?l { ?s rdfs:label ?l FILTER(?l = "二七区"@zh) }', accept)
    assert reply.kind == accept
    expected = (f"{DATASET[:-7]}place/410103", "二七区")
    if accept.endswith("json"):
        (row,) = json.loads(reply.body)["results"]["bindings"]
        assert (row["s"]["value"], row["l"]["value"]) == expected
    elif accept.endswith("xml"):
        (found,) = rdflib.query.Result.parse(io.BytesIO(reply.body), format="xml")
        assert tuple(map(str, found)) == expected
    else:
        separator = "," if accept == "text/csv" else "\t"
        (_, cells) = csv.reader(io.StringIO(reply.text), delimiter=separator)
        assert expected[0] in cells[0] and expected[1] in cells[1]


@pytest.mark.parametrize(
    ("accept", "reader"),
    [
        ("text/turtle", "turtle"), ("application/n-triples", "nt"), ("application/rdf+xml", "xml"),
        ("application/ld+json", "json-ld"), ("application/trig", "trig"), ("application/n-quads", "nquads"),
        ("text/n3", "n3"),
    ],
)  # fmt: skip
def test_every_format_of_graphs(client: Client, accept: str, reader: str) -> None:
    reply = client.ask("CONSTRUCT WHERE { place:410103 ?p ?o }", accept)
    assert reply.kind == accept
    graph = rdflib.Dataset(default_union=True) if reader in ("trig", "nquads") else rdflib.Graph()
    assert len(graph.parse(data=reply.body, format=reader) or graph) == 2


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("*/*", "application/sparql-results+json"),
        ("application/json", "application/sparql-results+json"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/sparql-results+json"),
        ("text/csv;q=0.1, application/sparql-results+xml;q=0.9", "application/sparql-results+xml"),
        ("text/*", "text/csv"),
    ],
)
def test_what_is_preferred(client: Client, accept: str, kind: str) -> None:
    reply = client.ask("SELECT * {}", accept)
    assert reply.kind == kind and reply.headers["vary"] == "Accept"


def test_what_is_not_to_be_had(client: Client) -> None:
    reply = client.ask("SELECT * {}", "image/png")
    assert reply.status == 406 and "text/csv" in reply.text


def test_a_form_in_the_url(client: Client) -> None:
    assert client.ask("SELECT * {}", format="csv").kind == "text/csv"


def test_service_description(client: Client) -> None:
    reply = client("GET", "/sparql", Accept="text/turtle")
    graph = rdflib.Graph().parse(data=reply.body, format="turtle")
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    (service,) = graph.subjects(rdflib.RDF.type, sd.Service)
    assert graph.value(service, sd.endpoint) == rdflib.URIRef(f"http://127.0.0.1:{client.port}/sparql")
    assert (service, sd.supportedLanguage, sd.SPARQL11Query) in graph
    assert {str(name) for name in graph.objects(None, sd.name)} >= {ONTOLOGY, STARS}
    assert client("GET", "/sparql", Accept="application/ld+json").kind == "application/ld+json"


def test_cors(client: Client) -> None:
    reply = client("OPTIONS", "/sparql", Origin="http://example.org", Access_Control_Request_Method="POST")
    assert reply.status == 204 and "POST" in reply.headers["access-control-allow-methods"]
    for query in ("ASK {}", "ASK {"):
        assert client.ask(query).headers["access-control-allow-origin"] == "*"


def test_the_ontology_is_a_named_graph_and_not_in_the_default_one(client: Client) -> None:
    assert json.loads(client.ask("ASK { jd:SubDistrict a owl:Class }").body)["boolean"] is False
    assert (
        json.loads(client.ask(f"ASK {{ GRAPH <{ONTOLOGY}> {{ jd:SubDistrict a owl:Class }} }}").body)["boolean"] is True
    )


def test_a_long_query_by_post(client: Client) -> None:
    values = " ".join(f"place:n{n}" for n in range(2000))
    reply = client.post(f"SELECT (COUNT(*) AS ?n) {{ VALUES ?s {{ {values} }} ?s a jd:Community }}", Accept="text/csv")
    assert reply.text.split() == ["n", "2000"]
    assert client("GET", "/sparql?query=" + quote("ASK {}" + " " * 30_000)).status == 414
