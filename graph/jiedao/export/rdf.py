"""The RDF formats: Turtle, N-Triples, N-Quads, TriG and RDF/XML, written by pyoxigraph."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import GraphError
from ..output.foreign import holds
from ..output.terms import ID, ONTOLOGY, VOCABULARIES, absolute
from .files import whole_file

if TYPE_CHECKING:
    from pyoxigraph import NamedNode, Quad, RdfFormat, Triple

    from ..graph import Graph
    from ..records import Knowledge

_ENDS_IN_NAME = re.compile(r"[^\W\d][\w.-]*$")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def xml_text(text: str) -> str:
    """The text with what XML 1.0 cannot hold at all, even escaped, replaced by U+FFFD.

    >>> xml_text("a\\x01b")
    'a\ufffdb'
    """
    return _NOT_IN_XML.sub("\ufffd", text)


def turtle(graph: Graph, path: Path, *, evidence: bool = False) -> None:
    """One Turtle file; with `evidence`, what is in both files of a build."""
    from pyoxigraph import RdfFormat

    if evidence and all("_:" in content for content in _contents(graph, evidence=True)):
        _write(triples(graph, evidence=True), path, RdfFormat.TURTLE)  # the same label there is another node here
        return
    with whole_file(path) as beside, beside.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write("\n".join(_contents(graph, evidence=evidence)))


def ntriples(graph: Graph, path: Path, *, evidence: bool = False) -> None:
    """N-Triples, sorted by subject as the Turtle is."""
    from pyoxigraph import RdfFormat

    _write(triples(graph, evidence=evidence), path, RdfFormat.N_TRIPLES)


def rdfxml(graph: Graph, path: Path, *, evidence: bool = False) -> None:
    """RDF/XML; control characters, which XML cannot hold, become U+FFFD.

    Raises:
        GraphError: no element can be named after a property, as one that ends in `/`.
    """
    from pyoxigraph import Literal, RdfFormat, Triple

    named: set[str] = set()

    def clean() -> Iterator[Triple]:
        for triple in triples(graph, evidence=evidence):
            value, prop = triple.object, triple.predicate.value
            if prop not in named:
                if not _ENDS_IN_NAME.search(prop):
                    raise GraphError(f"RDF/XML 写不了这一属性 / RDF/XML cannot hold the property <{prop}>: use -f nt")
                named.add(prop)
            if isinstance(value, Literal) and _NOT_IN_XML.search(value.value):
                text = xml_text(value.value)
                if value.language:
                    literal = Literal(text, language=value.language)
                else:
                    literal = Literal(text, datatype=value.datatype)
                yield Triple(triple.subject, triple.predicate, literal)
            else:
                yield triple

    _write(clean(), path, RdfFormat.RDF_XML)


def nquads(graph: Graph, path: Path, *, evidence: bool = False) -> None:
    """N-Quads: see `quads`."""
    from pyoxigraph import RdfFormat

    _write(quads(graph, evidence=evidence), path, RdfFormat.N_QUADS)


def trig(graph: Graph, path: Path, *, evidence: bool = False) -> None:
    """TriG: see `quads`."""
    from pyoxigraph import RdfFormat

    ordered = sorted(quads(graph, evidence=evidence), key=lambda quad: str(quad.graph_name))
    _write(ordered, path, RdfFormat.TRIG)


def triples(graph: Graph, *, evidence: bool = False) -> Iterator[Triple]:
    """The triples of the graph, and with `evidence` of the evidence; those that stand in both once.

    Blank nodes are numbered in the order of the files, which have them each for itself.
    """
    from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

    plain = (NamedNode, Literal)
    seen: set[Triple] = set()
    count = 0
    for content in _contents(graph, evidence=evidence):
        nodes: dict[BlankNode, BlankNode] = {}

        def numbered(term: Any, nodes: dict[BlankNode, BlankNode] = nodes) -> Any:
            nonlocal count
            if isinstance(term, BlankNode):
                if term not in nodes:
                    count += 1
                    nodes[term] = BlankNode(f"b{count}")
                return nodes[term]
            return Triple(*map(numbered, term)) if isinstance(term, Triple) else term

        for quad in parse(content, format=RdfFormat.TURTLE):
            triple = quad.triple
            if not (isinstance(triple.subject, NamedNode) and isinstance(triple.object, plain)):
                triple = numbered(triple)
            if evidence:
                if triple in seen:
                    continue
                seen.add(triple)
            yield triple


def _contents(graph: Graph, *, evidence: bool) -> list[str]:
    """The Turtle of the graph, and with `evidence` that of the evidence."""
    return [graph.to_turtle(), *([graph.to_turtle(evidence=True)] if evidence else [])]


def quads(graph: Graph, *, evidence: bool = False) -> Iterator[Quad]:
    """The triples, each in the named graphs of the articles that say so: the article's IRI names the graph.

    What an entity is and is called goes into the graph of every article that names it, a relation into those of its
    evidence. What no article says (the description of the data set, a division of the register, terms that are not
    of jiedao) and the evidence itself are in the default graph.
    """
    from pyoxigraph import DefaultGraph, NamedNode, Quad

    knowledge = graph.knowledge
    said_of_subject, said = _articles(knowledge)
    default = DefaultGraph()
    graphs: dict[str, NamedNode] = {}
    for triple in triples(graph, evidence=evidence):
        subject, prop = subject_of(triple), triple.predicate.value
        found = said.get((subject, prop, getattr(triple.object, "value", "")))
        if found is None and holds(prop, getattr(triple.object, "value", "")) and prop != ONTOLOGY + "evidence":
            found = said_of_subject.get(subject)
        if not found:
            yield Quad(triple.subject, triple.predicate, triple.object, default)
        for article in sorted(found or ()):
            node = graphs.setdefault(article, NamedNode(article))
            yield Quad(triple.subject, triple.predicate, triple.object, node)


def subject_of(triple: Triple) -> str:
    """The IRI of the triple's subject; of a blank node its label after `_:`."""
    from pyoxigraph import NamedNode

    subject = triple.subject
    return str(subject.value if isinstance(subject, NamedNode) else subject)


def _articles(knowledge: Knowledge) -> tuple[dict[str, set[str]], dict[tuple[str, str, str], set[str]]]:
    """By subject, and by relation, the articles that say so; all as whole IRIs."""
    of_key = {proof.key: absolute(proof.article) for proof in knowledge.evidence}

    def articles(keys: Iterable[str]) -> set[str]:
        return {of_key[key] for key in keys if key in of_key}

    subjects: dict[str, set[str]] = defaultdict(set)
    for entity in knowledge.entities:
        subjects[absolute(entity.iri)] |= articles(entity.evidence)
    for figure in knowledge.figures:
        subjects[absolute(figure.iri)] |= articles(figure.evidence)
    for article in knowledge.articles:
        subjects[absolute(article.iri)].add(absolute(article.iri))
    relations = {
        (absolute(r.subject), ONTOLOGY + r.predicate, absolute(r.object)): articles(r.evidence)
        for r in knowledge.relations
    }
    return subjects, relations


def _write(items: Iterable[Triple] | Iterable[Quad], path: Path, format: RdfFormat) -> None:
    from pyoxigraph import serialize

    families = {
        family: f"{ID}{family}/"
        for family in ("article", "award", "compound", "facility", "figure", "organisation", "person", "place",
                       "platform", "programme", "project", "star")
    }  # fmt: skip
    with whole_file(path) as beside, beside.open("wb") as stream:
        serialize(items, stream, format, prefixes=VOCABULARIES | families)
