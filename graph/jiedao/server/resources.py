"""What the graph tells of one IRI: as triples, and as the parts of a page, with the evidence."""

from __future__ import annotations

from typing import Any

from ..explain.pages import MODALITY_LABELS
from ..query.engine import Source
from ..query.prefixes import ID, ONTOLOGY, RDF, RDFS, SCHEMA, SKOS, shortened

MOST = 500
"""Triples of each direction that a page and a description hold."""


def described(source: Source, iri: str) -> list[Any] | None:
    """The triples that the IRI stands in, with the evidence of its relations; None: there are none."""
    from pyoxigraph import NamedNode, Triple

    try:
        node = NamedNode(iri)
    except ValueError:
        return None
    quads = source.store.quads_for_pattern
    found: dict[Any, None] = {}
    for direction in (quads(node, None, None, None), quads(None, None, node, None)):
        for quad in _some(direction):
            found[Triple(quad.subject, quad.predicate, quad.object)] = None
    if not found:
        return None
    evidence = NamedNode(ONTOLOGY + "evidence")
    steps = ("hasTarget", "hasSelector")
    proofs = [triple.object for triple in found if triple.predicate == evidence and triple.subject == node]
    for proof in proofs[:MOST]:
        ends = [proof]
        for step in (*steps, ""):
            following = []
            for end in ends:
                for quad in quads(end, None, None, None):
                    found[Triple(quad.subject, quad.predicate, quad.object)] = None
                    if step and quad.predicate.value == f"http://www.w3.org/ns/oa#{step}":
                        following.append(quad.object)
            ends = following
    return sorted(found, key=str)


def page_of(source: Source, iri: str) -> dict[str, Any]:
    """The parts of the page of an IRI: label, other names, classes, relations both ways, figures and sentences."""
    from pyoxigraph import Literal, NamedNode

    node = NamedNode(iri)
    quads = source.store.quads_for_pattern
    labels: list[tuple[bool, str]] = []
    others: list[str] = []
    classes: list[str] = []
    literals: list[tuple[str, str]] = []
    outgoing: list[dict[str, str]] = []
    modality = _modalities(source, iri)
    for quad in _some(quads(node, None, None, None)):
        predicate, value = quad.predicate.value, quad.object
        if predicate in (RDFS + "label", SCHEMA + "headline", SKOS + "prefLabel") and isinstance(value, Literal):
            labels.append((value.language != "zh", value.value))
        elif predicate == SKOS + "altLabel":
            others.append(value.value)
        elif predicate == RDF + "type" and isinstance(value, NamedNode):
            classes.append(value.value)
        elif predicate == ONTOLOGY + "evidence":
            continue
        elif isinstance(value, Literal):
            literals.append((predicate, value.value))
        elif isinstance(value, NamedNode):
            told = modality.get((iri, predicate, value.value), "")
            outgoing.append(_link(source, predicate, value, told))
    incoming = []
    figures = []
    for quad in _some(quads(None, None, node, None)):
        predicate, subject = quad.predicate.value, quad.subject
        if not isinstance(subject, NamedNode):
            continue
        if predicate == SCHEMA + "observationAbout":
            figures.append(_figure(source, subject))
        elif predicate not in (RDF + "subject", RDF + "object", "http://rdfs.org/ns/void#exampleResource"):
            incoming.append(_link(source, predicate, subject, modality.get((subject.value, predicate, iri), "")))
    return {
        "iri": iri,
        "label": min(labels)[1] if labels else shortened(iri),
        "others": sorted(set(others)),
        "classes": sorted(set(classes)),
        "literals": sorted(set(literals)),
        "outgoing": _distinct(outgoing),
        "incoming": _distinct(incoming),
        "figures": sorted(figures, key=lambda figure: (figure["indicator"], figure["period"], figure["value"])),
        "sentences": _sentences(source, iri),
    }


def _link(source: Source, predicate: str, node: Any, modality: str) -> dict[str, str]:
    return {"predicate": predicate, "iri": node.value, "label": _label(source, node), "modality": modality}


def _modalities(source: Source, iri: str) -> dict[tuple[str, str, str], str]:
    """The relations of the IRI that no evidence states as fact, each with how it is told: `Planned`, `Expected`."""
    rows = source.query(
        f"""SELECT ?s ?p ?o ?modality {{
          {{ ?statement rdf:subject <{iri}> }} UNION {{ ?statement rdf:object <{iri}> }}
          ?statement rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; jd:modality ?modality
        }}"""
    ).rows()
    return {(s.value, p.value, o.value): told.value.removeprefix(ONTOLOGY) for s, p, o, told in rows}


def _distinct(links: list[dict[str, str]]) -> list[dict[str, str]]:
    """Each link once, in order: a thing may be told of in the data and in the ontology."""
    known = {(link["predicate"], link["label"], link["iri"]): link for link in links}
    return [known[place] for place in sorted(known)]


def _some(found: Any) -> Any:
    for number, quad in enumerate(found):
        if number >= MOST:
            return
        yield quad


def _label(source: Source, node: Any) -> str:
    from pyoxigraph import NamedNode

    for predicate in (RDFS + "label", SCHEMA + "headline", SCHEMA + "name"):
        found = sorted(
            (getattr(quad.object, "language", None) != "zh", str(getattr(quad.object, "value", "")))
            for quad in source.store.quads_for_pattern(node, NamedNode(predicate), None, None)
        )
        if found:
            return str(found[0][1])
    return shortened(node.value)


def _figure(source: Source, node: Any) -> dict[str, str]:
    names = {
        SCHEMA + "variableMeasured": "indicator", SCHEMA + "value": "value", SCHEMA + "unitText": "unit",
        ONTOLOGY + "qualifier": "qualifier", SCHEMA + "observationPeriod": "period",
    }  # fmt: skip
    figure = dict.fromkeys(names.values(), "") | {"iri": node.value}
    for quad in source.store.quads_for_pattern(node, None, None, None):
        if quad.predicate.value in names:
            figure[names[quad.predicate.value]] = str(getattr(quad.object, "value", ""))
    return figure


def _sentences(source: Source, iri: str) -> list[dict[str, str]]:
    """The sentences behind the IRI itself and the relations that it stands in."""
    rows = source.query(
        f"""SELECT DISTINCT ?quote ?document ?start ?end ?rule ?headline ?article ?file ?modality {{
          {{ <{iri}> jd:evidence ?proof }}
          UNION {{ ?statement rdf:subject|rdf:object <{iri}> ; jd:evidence ?proof }}
          ?proof oa:hasTarget ?target ; jd:rule ?which .
          ?target oa:hasSource ?document ; oa:hasSelector ?selector .
          ?selector oa:exact ?quote ; oa:start ?start ; oa:end ?end .
          OPTIONAL {{ ?document schema:name ?file }}
          OPTIONAL {{ ?which dcterms:identifier ?rule }}
          OPTIONAL {{ ?proof jd:modality ?modality }}
          OPTIONAL {{ ?proof jd:article ?article OPTIONAL {{ ?article schema:headline ?headline }} }}
        }} LIMIT {MOST}"""
    ).rows()
    names = ("quote", "document", "start", "end", "rule", "headline", "article", "file", "modality")
    found: dict[tuple[str, str], dict[str, str]] = {}
    rules: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        sentence = {name: "" if term is None else term.value for name, term in zip(names, row, strict=True)}
        sentence["file"] = sentence["file"] or sentence["document"].removeprefix(f"{ID}document/")
        place = (sentence["document"], sentence["start"].zfill(12))
        found[place] = sentence
        modality = MODALITY_LABELS.get(sentence["modality"].removeprefix(ONTOLOGY), "")
        rules.setdefault(place, set()).add(f"{sentence['rule']} {modality}".rstrip())
    return [{**found[place], "rule": ", ".join(sorted(rules[place]))} for place in sorted(found)]
