"""The pages, and what IRIs answer to those who want data."""

from __future__ import annotations

import gzip
import hashlib
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
import rdflib

import jiedao.server
from jiedao.query import load_questions
from jiedao.resources import folder

from .conftest import Client

VENDOR = Path(jiedao.server.__file__).with_name("vendor")
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


class Page(HTMLParser):
    """The tags, links and text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.said = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name in ("href", "src") and value]

    def handle_data(self, data: str) -> None:
        self.said += data


def test_a_thing_has_a_page_with_its_evidence(client: Client) -> None:
    reply = client("GET", "/id/place/jkl", Accept=BROWSER)
    page = Page(reply.text)
    assert reply.kind == "text/html" and reply.headers["vary"] == "Accept"
    for words in ("健康路街道", "邻里相助", "二七区", "implements-active", "健康路街道推行<b>“邻里相助”。", "a.txt"):
        assert words in page.said
    assert {"/id/place/410103", "/id/programme/ll", "/ontology#SubDistrict"} <= set(page.links)
    assert "b" not in page.tags
    assert "区划代码 division code410103001" in page.said and "jd:divisionCode" not in page.said


def test_a_sentence_names_its_file_as_the_graph_does(client: Client) -> None:
    assert "a.txt 3–14" in Page(client("GET", "/id/place/jkl", Accept=BROWSER).text).said
    assert "b1 0–2" in Page(client("GET", "/id/place/evil", Accept=BROWSER).text).said  # the graph does not


def test_what_is_planned_is_marked_with_the_relation_and_its_sentence(client: Client) -> None:
    page = Page(client("GET", "/id/place/jkl", Accept=BROWSER).text)
    assert "邻里相助 计划 planned" in page.said and "implements-active 计划 planned" in page.said
    assert "二七区 计划" not in page.said


def test_markup_in_a_name_is_text(client: Client) -> None:
    page = Page(client("GET", "/id/place/evil", Accept=BROWSER).text)
    assert "script" not in page.tags and "<script>alert(1)</script>" in page.said


def test_every_link_leads_somewhere(client: Client) -> None:
    for start in ("/id/place/jkl", "/id/evidence/a", "/query", "/ontology"):
        for link in set(Page(client("GET", start, Accept=BROWSER).text).links):
            if link.startswith("/") and "#" not in link and not link.startswith("/id/place/n"):
                assert client("GET", link, Accept="*/*").status in (200, 303), link


@pytest.mark.parametrize(
    ("accept", "kind", "reader"),
    [
        ("text/turtle", "text/turtle", "turtle"), ("application/ld+json", "application/ld+json", "json-ld"),
        ("*/*", "text/turtle", "turtle"), ("application/rdf+xml", "application/rdf+xml", "xml"),
    ],
)  # fmt: skip
def test_data_by_content_negotiation(client: Client, accept: str, kind: str, reader: str) -> None:
    reply = client("GET", "/id/place/jkl", Accept=accept)
    assert reply.kind == kind
    graph = rdflib.Graph().parse(data=reply.body, format=reader)
    street = rdflib.URIRef("https://w3id.org/jiedao/id/place/jkl")
    assert (street, rdflib.RDFS.label, rdflib.Literal("健康路街道", lang="zh")) in graph
    proof = client("GET", "/id/statement/a", Accept=accept)
    quotes = (
        rdflib.Graph()
        .parse(data=proof.body, format=reader)
        .objects(None, rdflib.URIRef("http://www.w3.org/ns/oa#exact"))
    )
    assert [str(quote) for quote in quotes] == ["健康路街道推行<b>“邻里相助”。"]


def test_a_form_in_the_url(client: Client) -> None:
    assert client("GET", "/id/place/jkl?format=jsonld", Accept=BROWSER).kind == "application/ld+json"


def test_what_is_not_there(client: Client) -> None:
    assert client("GET", "/id/place/none", Accept=BROWSER).status == 404
    assert client("GET", "/id/place/none", Accept="text/turtle").status == 404
    assert client("GET", "/id/place/jkl", Accept="image/png").status == 406


def test_the_ontology(client: Client) -> None:
    page = Page(client("GET", "/ontology", Accept=BROWSER).text)
    assert "jd:SubDistrict" in page.said and "街道" in page.said
    for accept, reader in (("text/turtle", "turtle"), ("application/ld+json", "json-ld")):
        reply = client("GET", "/ontology", Accept=accept)
        graph = rdflib.Graph().parse(data=reply.body, format=reader)
        assert (
            rdflib.URIRef("https://w3id.org/jiedao/ontology#SubDistrict"),
            rdflib.RDF.type,
            rdflib.OWL.Class,
        ) in graph


@pytest.mark.parametrize("file", ["jiedao", "stars", "shapes", "alignments"])
def test_what_the_files_of_the_ontology_name_as_theirs_leads_to_them(client: Client, file: str) -> None:
    described = rdflib.Graph().parse(folder("ontology") / f"{file}.ttl")
    vann = rdflib.Namespace("http://purl.org/vocab/vann/")
    own = [*described.subjects(rdflib.RDF.type, rdflib.OWL.Ontology), *described.objects(None, rdflib.OWL.versionIRI)]
    own += [*described.objects(None, vann.preferredNamespaceUri), *described.objects(None, rdflib.SKOS.inScheme)]
    own += described.objects(None, rdflib.RDFS.isDefinedBy)
    base = "https://w3id.org/jiedao/"
    paths = {str(iri).removeprefix(base).partition("#")[0] for iri in own if str(iri).startswith(base)}
    for path in sorted({*paths, file if file != "jiedao" else "ontology"}):
        told = rdflib.Graph().parse(data=client("GET", f"/{path}", Accept="text/turtle").body, format="turtle")
        assert len(told) >= len(described), path
        page = Page(client("GET", f"/{path}", Accept=BROWSER).text)
        assert "html" in page.tags and "script" not in page.tags


def test_the_page_of_the_shapes_has_a_place_for_each(client: Client) -> None:
    text = client("GET", "/shapes", Accept=BROWSER).text
    assert '<span id="LabelForm">jsh:LabelForm</span> a sh:PropertyShape' in text
    assert 'id="StarScheme"' in client("GET", "/ontology", Accept=BROWSER).text


def test_the_explorer(client: Client) -> None:
    reply = client("GET", "/")
    assert reply.status == 200 and "the explorer" in reply.text
    assert "frame-ancestors 'none'" in reply.headers["content-security-policy"]


def test_the_query_page_needs_nothing_from_elsewhere(client: Client) -> None:
    reply = client("GET", "/query")
    page = Page(reply.text)
    assert all(link.startswith("/") or link == "data:," for link in page.links)
    for link in set(page.links) - {"data:,"}:
        assert client("GET", link, Accept="*/*").status == 200
    assert "default-src 'none'" in reply.headers["content-security-policy"]
    assert "unsafe" not in reply.headers["content-security-policy"]
    told = json.loads(client("GET", "/terms.json").body)
    assert set(told["questions"]) == set(load_questions())
    assert {"jd:SubDistrict", "jd:within", "schema:value"} <= {term["name"] for term in told["terms"]}


def test_what_is_bundled_is_what_the_manifest_says() -> None:
    packages = json.loads((VENDOR / "manifest.json").read_text())["packages"]
    listed = {file["file"]: file["sha256"] for package in packages for file in package["files"]}
    assert all(package["version"] and package["licence"] for package in packages)
    for name, digest in listed.items():
        content = (VENDOR / name).read_bytes()
        released = gzip.decompress(content) if name.endswith(".gz") else content
        assert hashlib.sha256(released).hexdigest() == digest
    assert {path.name for path in VENDOR.iterdir() if path.is_file()} == {*listed, "manifest.json", "fetch.py"}


def test_a_file_that_is_kept_packed_is_the_released_one_whoever_asks(client: Client) -> None:
    packed = (VENDOR / "yasqe.min.js.gz").read_bytes()
    for accepted in ("gzip", "identity"):
        reply = client("GET", "/static/yasqe.min.js", **{"Accept-Encoding": accepted})
        assert (reply.status, reply.kind, reply.headers["vary"]) == (200, "text/javascript", "Accept-Encoding")
        assert (reply.headers.get("content-encoding") == "gzip") == (accepted == "gzip")
        body = reply.body if accepted == "identity" else gzip.decompress(reply.body)
        assert body == gzip.decompress(packed)
