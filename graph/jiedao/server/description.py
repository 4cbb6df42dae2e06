"""What the server says of itself in RDF: the service description, and the ontology in any form."""

from __future__ import annotations

from functools import cache
from typing import Any

from ..query.prefixes import PREFIXES
from ..resources import folder
from .answering import DATASET
from .dataset import ontology_graphs

SD = "http://www.w3.org/ns/sparql-service-description#"
BASE = "https://w3id.org/jiedao"
FORMATS = "http://www.w3.org/ns/formats/"


def service_description(endpoint: str, form: str) -> bytes:
    """The SPARQL 1.1 service description of the endpoint, https://www.w3.org/TR/sparql11-service-description/.

    >>> b"SPARQL11Query" in service_description("http://127.0.0.1:8000/sparql", "TURTLE")
    True
    """
    import pyoxigraph
    from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple

    found: list[Any] = []

    def add(subject: Any, predicate: str, value: Any) -> None:
        found.append(Triple(subject, NamedNode(predicate), value))

    rdf_type = PREFIXES["rdf"] + "type"
    service, dataset, default = NamedNode(endpoint), NamedNode(DATASET), BlankNode("default")
    add(service, rdf_type, NamedNode(SD + "Service"))
    add(service, SD + "endpoint", service)
    add(service, SD + "supportedLanguage", NamedNode(SD + "SPARQL11Query"))
    for name in (
        "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle", "N-Triples",
        "RDF_XML", "JSON-LD", "N-Quads", "TriG", "N3",
    ):  # fmt: skip
        add(service, SD + "resultFormat", NamedNode(FORMATS + name))
    add(service, SD + "defaultDataset", dataset)
    add(dataset, rdf_type, NamedNode(SD + "Dataset"))
    add(dataset, SD + "defaultGraph", default)
    add(default, rdf_type, NamedNode(SD + "Graph"))
    for number, (iri, _) in enumerate(ontology_graphs()):
        graph = BlankNode(f"graph{number}")
        add(dataset, SD + "namedGraph", graph)
        add(graph, rdf_type, NamedNode(SD + "NamedGraph"))
        add(graph, SD + "name", NamedNode(iri))
    add(dataset, PREFIXES["dcterms"] + "title", Literal("街道知识图谱", language="zh"))
    prefixes = {"sd": SD, "formats": FORMATS, "dcterms": PREFIXES["dcterms"], "id": PREFIXES["id"]}
    shape = getattr(RdfFormat, form)
    named = prefixes if form in ("TURTLE", "TRIG", "RDF_XML", "N3") else None
    return pyoxigraph.serialize(found, format=shape, prefixes=named) or b""


@cache
def documents() -> dict[str, tuple[str, ...]]:
    """The files of the ontology by the paths at which their IRIs, those of their versions, namespaces and named graphs
    are to be had. `stars` is a part of the ontology: its terms are below `jd:`.

    >>> documents()["/shapes"], documents()["/ontology"], "/ontology/shapes/0.1.0" in documents()
    (('shapes',), ('jiedao', 'stars'), True)
    """
    from pyoxigraph import parse

    found: dict[str, tuple[str, ...]] = {iri.removeprefix(BASE): (file.stem,) for iri, file in ontology_graphs()}
    for _, file in ontology_graphs():
        own = ("jiedao", "stars") if file.stem == "jiedao" else (file.stem,)
        for quad in parse(path=str(file)):
            predicate, subject, value = quad.predicate.value, quad.subject.value, quad.object.value
            if predicate == PREFIXES["owl"] + "versionIRI":
                found[subject.removeprefix(BASE)] = found[value.removeprefix(BASE)] = own
    return found


@cache
def ontology_as(form: str, files: tuple[str, ...] = ("jiedao", "stars")) -> bytes:
    """Files of the ontology in a form of Oxigraph's; in Turtle, as they are written to be read."""
    paths = [folder("ontology") / f"{name}.ttl" for name in files]
    if form == "TURTLE":
        return b"\n\n".join(path.read_bytes() for path in paths)
    import pyoxigraph
    from pyoxigraph import RdfFormat

    triples = [quad.triple for path in paths for quad in pyoxigraph.parse(path=str(path), format=RdfFormat.TURTLE)]
    prefixes = PREFIXES if form in ("TRIG", "RDF_XML", "N3") else None
    return pyoxigraph.serialize(triples, format=getattr(RdfFormat, form), prefixes=prefixes) or b""
