"""The check itself: the terms of a graph against the vocabulary, and its nodes against the shapes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pyoxigraph import NamedNode, RdfFormat, Store, Triple, parse

from ..errors import GraphError
from ..records import COARSE_CLASSES, FINE_CLASSES
from ..resources import folder
from .engine import by_kind, reports, shapes_turtle
from .loading import Source, read_graph
from .positions import positions
from .report import SHAPES, Finding, Report

if TYPE_CHECKING:
    import rdflib

JD = "https://w3id.org/jiedao/ontology#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
SHACL = "http://www.w3.org/ns/shacl#"
_TYPE = RDF + "type"
_MISSPELT = {
    "http://w3id.org/jiedao/ontology#": JD,
    "https://w3id.org/jiedao/ontology/": JD,
    "https://w3id.org/jiedao#": JD,
    "http://schema.org/": "https://schema.org/",
    "https://schema.org#": "https://schema.org/",
}


def validate(graph: str | Path | Store, *, evidence: str | Path | Store | None = None) -> Report:
    """Check a graph against the vocabulary and the shapes.

    Args:
        graph: a file, a folder with `graph.ttl` (its `evidence.ttl`, if there, is the evidence), or a store.
        evidence: the evidence of the graph. Without it, what needs evidence to be checked is passed over.

    Raises:
        GraphError: a file is missing or no RDF; with line and column.

    >>> store = Store()
    >>> store.load(b'''@prefix jd: <https://w3id.org/jiedao/ontology#> .
    ...     <https://w3id.org/jiedao/id/person/song> a jd:Person .''', RdfFormat.TURTLE)
    >>> [(f.shape, f.en) for f in validate(store).findings]
    [('LabelPresent', 'a named thing has no rdfs:label')]
    """
    if not isinstance(graph, Store) and Path(graph).is_dir():
        place = Path(graph)
        graph = place / "graph.ttl"
        if evidence is None and (place / "evidence.ttl").is_file():
            evidence = place / "evidence.ttl"
    sources = [_loaded(part) for part in (graph, evidence) if part is not None]
    triples = [triple for source in sources for triple in source.triples]
    count = len(triples)
    findings = list(_terms(triples))
    if evidence is not None and not any(_is_evidence(triple) for triple in sources[-1].triples):
        zh, en = _messages()["RelationEvidence"]
        findings.append(Finding("Violation", "RelationEvidence", JD + "Evidence", "", "", zh, en))
    data = by_kind(triples)
    sources = [source._replace(triples=()) for source in sources]  # the engine wants the memory
    del triples
    try:
        findings += [finding for report in reports(data) for finding in _findings(report)]
    except ValueError as error:
        raise GraphError(f"the SHACL engine cannot read the graph: {error}") from error
    located = _located(findings, sources)
    order = {"Violation": 0, "Warning": 1}
    located.sort(key=lambda f: (order.get(f.severity, 2), f.shape, f.file, f.line, f.column, f[2:]))
    return Report(tuple(located), count, sources[0].path)


def _loaded(graph: str | Path | Store) -> Source:
    if isinstance(graph, Store):
        return Source("", b"", [quad.triple for quad in graph], {})
    return read_graph(graph)


def _is_evidence(triple: Triple) -> bool:
    return triple.predicate.value == _TYPE and triple.object == NamedNode(JD + "Evidence")


@cache
def _known() -> frozenset[str]:
    """The IRIs below `jd:` that ontology and star scheme define."""
    return frozenset(
        quad.subject.value
        for name in ("jiedao.ttl", "stars.ttl")
        for quad in parse(path=folder("ontology") / name)
        if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(JD)
    )


@cache
def _messages() -> Mapping[str, tuple[str, str]]:
    """For each named shape its message in Chinese and English."""
    found: dict[str, dict[str, str]] = {}
    holder: dict[str, str] = {}
    quads = list(parse(shapes_turtle(), RdfFormat.TURTLE))
    for quad in quads:
        if quad.predicate.value == SHACL + "sparql":
            holder[quad.object.value] = quad.subject.value
    for quad in quads:
        if quad.predicate.value == SHACL + "message":
            node = holder.get(quad.subject.value, quad.subject.value)
            found.setdefault(node.removeprefix(SHAPES), {})[quad.object.language or "en"] = quad.object.value
    return {shape: (texts.get("zh", ""), texts.get("en", "")) for shape, texts in found.items()}


def _terms(triples: Sequence[Triple]) -> Iterator[Finding]:
    """What a look at predicates and classes tells: unknown terms, misspelt namespaces, a foreign graph."""
    used: dict[str, None] = {}
    classes: dict[str, None] = {}
    for triple in triples:
        predicate = triple.predicate.value
        used[predicate] = None
        if predicate == _TYPE and isinstance(triple.object, NamedNode):
            classes[triple.object.value] = None
        elif isinstance(triple.object, NamedNode) and triple.object.value.startswith(JD):
            used[triple.object.value] = None
    known = _known()
    for term in sorted({*used, *classes}):
        if term.startswith(JD) and term not in known and term != JD:
            near = get_close_matches(term.removeprefix(JD), [k.removeprefix(JD) for k in sorted(known)], n=1)
            zh, en = _messages()["KnownTerm"]
            hint_zh, hint_en = (f"；是否指 jd:{near[0]}？", f"; did you mean jd:{near[0]}?") if near else ("", "")
            yield Finding("Violation", "KnownTerm", term, "", "", zh + hint_zh, en + hint_en)
        for wrong, right in _MISSPELT.items():
            if term.startswith(wrong):
                zh, en = _messages()["KnownNamespace"]
                yield Finding("Warning", "KnownNamespace", term, "", "", f"{zh}：应为 {right}", f"{en}: it is {right}")
                break
    ours = {JD + name for name in (*COARSE_CLASSES, *FINE_CLASSES, "Figure", "Article", "Evidence")}
    if not ours.intersection(classes):
        yield Finding("Violation", "Recognised", JD, "", "", *_messages()["Recognised"])


def _findings(report: rdflib.Graph) -> Iterator[Finding]:
    from rdflib import URIRef

    def name(local: str) -> URIRef:
        return URIRef(SHACL + local)

    for result in report.subjects(URIRef(_TYPE), name("ValidationResult")):
        shape = str(report.value(result, name("sourceShape"))).removeprefix(SHAPES)
        zh, en = _messages().get(shape, ("", ""))
        yield Finding(
            severity=str(report.value(result, name("resultSeverity"))).removeprefix(SHACL),
            shape=shape,
            focus=_text(report.value(result, name("focusNode"))),
            path=_path(report, report.value(result, name("resultPath"))),
            value=_text(report.value(result, name("value"))),
            zh=zh,
            en=en,
            component=_text(report.value(result, name("sourceConstraintComponent"))),
        )


def _path(report: rdflib.Graph, path: Any) -> str:
    from rdflib import URIRef

    if path is None or isinstance(path, URIRef):
        return _text(path)
    inverse = report.value(path, URIRef(SHACL + "inversePath"))
    return f"^{_text(inverse)}" if isinstance(inverse, URIRef) else ""


def _text(term: Any) -> str:
    """A term of the report: an IRI bare, all else as N-Triples writes it."""
    from rdflib import URIRef

    if term is None:
        return ""
    return str(term) if isinstance(term, URIRef) else str(term.n3())


def _located(findings: Sequence[Finding], sources: Sequence[Source]) -> list[Finding]:
    """The findings with the place of their focus node, or of their value where the focus is a term or a literal."""
    nodes = {node: None for finding in findings for node in _nodes(finding)}
    places: dict[str, tuple[str, int, int]] = {}
    for source in sources:
        if source.content:
            for iri, (line, column) in positions(source, (node for node in nodes if node not in places)).items():
                places[iri] = (source.path, line, column)
    located = []
    for finding in findings:
        file, line, column = next((places[node] for node in _nodes(finding) if node in places), ("", 0, 0))
        located.append(finding._replace(file=file, line=line, column=column))
    return located


def _nodes(finding: Finding) -> list[str]:
    about_term = finding.focus.startswith(JD) and finding.value
    order = (finding.value, finding.focus) if about_term else (finding.focus, finding.value)
    return [node for node in order if node and not node.startswith(('"', "_:"))]
