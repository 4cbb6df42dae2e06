"""The reference page of the ontology: what pyLODE makes of `ontology/jiedao.ttl`, and what it leaves out.

pyLODE shows neither inverses, characteristics, disjointness, individuals nor datatypes, names fragments after
labels, of which Chinese leaves nothing, and runs labels of two languages together. It is given a copy of the
ontology that says these things in notes and in one label, and the missing sections are added behind it.

    python -m jiedao.ontology_page build/docs/ontology.html
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import parse

from .errors import JiedaoError, MissingExtraError
from .resources import folder

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

JD = "https://w3id.org/jiedao/ontology#"
_CHARACTERISTICS = {
    "TransitiveProperty": "传递 transitive",
    "FunctionalProperty": "函数型 functional",
    "InverseFunctionalProperty": "反函数型 inverse functional",
    "IrreflexiveProperty": "反自反 irreflexive",
    "SymmetricProperty": "对称 symmetric",
    "AsymmetricProperty": "反对称 asymmetric",
}


def page() -> str:
    """The page as HTML that needs no other file.

    Raises:
        MissingExtraError: pyLODE is not installed.
        JiedaoError: a term of the ontology has no place on the page, or a link leads nowhere.
    """
    try:
        from pylode import OntPub
    except ImportError as error:
        raise MissingExtraError("the reference page needs pyLODE; type: pip install 'jiedao[docs]'") from error
    from rdflib import Graph, URIRef

    ontology = Graph().parse(folder("ontology") / "jiedao.ttl")
    ontology.parse(folder("ontology") / "stars.ttl")
    terms = sorted({str(s) for s in ontology.subjects() if isinstance(s, URIRef) and str(s).startswith(JD)})
    maker = OntPub(_prepared(ontology))
    for term in terms:
        maker.fids[term] = term.removeprefix(JD)
    html: str = maker.make_html()
    shown = set(re.findall(r'id="([^"]+)"', html))
    rest = [term for term in terms if term.removeprefix(JD) not in shown]
    html = re.sub(r'(?=<div [^>]*id="namespaces")', lambda _: _section(ontology, rest) + "\n", html, count=1)
    html = html.replace("<html>", '<html lang="zh">', 1).replace("<head>", '<head>\n    <meta charset="utf-8">', 1)
    _check(html, terms)
    return html


def write(destination: Path) -> None:
    """Write the page to a file; its folder is made if missing."""
    destination.parent.mkdir(parents=True, exist_ok=True)
    destination.write_text(page(), encoding="utf-8")


def _prepared(ontology: Graph) -> Graph:
    """A copy for pyLODE, with one label for each term, and notes in place of what pyLODE does not show."""
    from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, Literal, URIRef
    from rdflib.collection import Collection
    from rdflib.namespace import DCTERMS

    copy = Graph()
    for prefix, namespace in ontology.namespaces():
        copy.bind(prefix, namespace)
    left_out = {OWL.FunctionalProperty, OWL.InverseFunctionalProperty, SKOS.ConceptScheme, SKOS.Collection}
    schemes = set(ontology.subjects(RDF.type, SKOS.ConceptScheme)) | set(ontology.subjects(RDF.type, SKOS.Collection))
    schemes |= set(ontology.subjects(SKOS.inScheme))
    in_file = [quad.subject.value for quad in parse(path=folder("ontology") / "jiedao.ttl")]
    order = {subject: number for number, subject in enumerate(dict.fromkeys(in_file))}
    for s, p, o in sorted(ontology, key=lambda t: (order.get(str(t[0]), len(order)), *(term.n3() for term in t))):
        if s in schemes or p in (RDFS.label, DCTERMS.title, SKOS.definition, RDFS.comment) or o in left_out:
            continue
        if p == OWL.equivalentClass and isinstance(o, BNode):
            continue
        copy.add((s, p, o))
    for term in map(URIRef, sorted({str(s) for s in ontology.subjects(RDFS.label) if s not in schemes})):
        copy.add((term, DCTERMS.title, Literal(_label(ontology, term))))
        for prop in (SKOS.definition, RDFS.comment):
            for text in _zh_first(ontology.objects(term, prop)):
                copy.add((term, DCTERMS.description, text))

    def note(subject: Node, zh_en: str, others: Iterable[Node] = ()) -> None:
        names = "、".join(sorted(f"jd:{str(other).removeprefix(JD)}" for other in others))
        copy.add((subject, SKOS.note, Literal(f"{zh_en}{': ' if names else ''}{names}")))

    for s, o in ontology.subject_objects(OWL.inverseOf):
        note(s, "逆属性 Inverse", [o])
    for characteristic, name in _CHARACTERISTICS.items():
        for s in ontology.subjects(RDF.type, OWL[characteristic]):
            note(s, f"特征 Characteristic: {name}")
    apart: dict[Node, set[Node]] = {}
    for group in ontology.objects(None, OWL.members):
        members = set(Collection(ontology, group))
        for member in members:
            apart.setdefault(member, set()).update(members - {member})
    for member, others in apart.items():
        note(member, "互斥 Disjoint with", others)
    for cls in ontology.subjects(RDF.type, OWL.Class):
        individuals = [s for s in ontology.subjects(RDF.type, cls) if isinstance(s, URIRef) and str(s).startswith(JD)]
        if individuals:
            note(cls, "个体 Individuals", individuals)
    return copy


def _label(ontology: Graph, term: Node) -> str:
    from rdflib import RDFS, SKOS

    named = [*ontology.objects(term, SKOS.prefLabel), *ontology.objects(term, RDFS.label)]
    labels = {getattr(label, "language", None): str(label) for label in named}
    return " ".join(labels[language] for language in ("zh", "en") if language in labels)


def _section(ontology: Graph, terms: list[str]) -> str:
    """Individuals, datatypes and schemes, in the markup of pyLODE's own sections."""
    return "\n".join(
        [
            '<div class="section" id="individuals">',
            "<h2>Individuals, Datatypes and Concept Schemes</h2>",
            *(line for term in terms for line in _entry(ontology, term)),
            "</div>",
        ]
    )


def _entry(ontology: Graph, term: str) -> Iterator[str]:
    from rdflib import DCTERMS, RDF, RDFS, SKOS, URIRef

    node = URIRef(term)
    yield f'<div class="property entity" id="{term.removeprefix(JD)}"><h3>{escape(_label(ontology, node))}</h3><table>'
    yield f"<tr><th>IRI</th><td><code>{escape(term)}</code></td></tr>"
    for heading, prop in (
        ("Type", RDF.type),
        ("Description", SKOS.definition),
        ("Description", RDFS.comment),
        ("Description", DCTERMS.description),
        ("Example", SKOS.example),
        ("Top Concepts", SKOS.hasTopConcept),
        ("Members", SKOS.member),
    ):
        values = _zh_first(ontology.objects(node, prop))
        if values:
            items = "".join(f"<li>{_shown(ontology, value)}</li>" for value in values)
            yield f"<tr><th>{heading}</th><td><ul>{items}</ul></td></tr>"
    yield "</table></div>"


def _zh_first(values: Iterable[Node]) -> list[Node]:
    return sorted(values, key=lambda value: (getattr(value, "language", "") != "zh", str(value)))


def _shown(ontology: Graph, value: Node) -> str:
    from rdflib import URIRef

    text = str(value)
    if not isinstance(value, URIRef):
        return escape(text)
    target = f"#{text.removeprefix(JD)}" if text.startswith(JD) else text
    return f'<a href="{escape(target)}">{escape(_label(ontology, value) or text)}</a>'


def _check(html: str, terms: list[str]) -> None:
    places = set(re.findall(r'id="([^"]+)"', html))
    missing = [term for term in terms if term.removeprefix(JD) not in places]
    if missing:
        raise JiedaoError(f"the reference page lacks {', '.join(missing)}")
    broken = sorted(set(re.findall(r'href="#([^"]*)"', html)) - places)
    if broken:
        raise JiedaoError(f"the reference page links to what it lacks: {', '.join(broken)}")


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "build/docs/ontology.html"))
