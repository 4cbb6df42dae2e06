"""The HTML pages: whatever comes from the graph or from a caller is escaped here, once, on its way in."""

from __future__ import annotations

import json
import re
from functools import cache
from html import escape
from itertools import chain
from pathlib import Path
from string import Template
from typing import Any
from urllib.parse import quote

from ..explain.pages import MODALITY_LABELS
from ..query.prefixes import ID, ONTOLOGY, PREFIXES, shortened
from ..query.questions import load_questions
from ..resources import folder

_FORMS = '<a href="?format=turtle">turtle</a> <a href="?format=jsonld">jsonld</a>'


@cache
def _template(name: str) -> Template:
    return Template((Path(__file__).with_name("templates") / name).read_text("utf-8"))


def _page(root: str, title: str, body: str, template: str = "page.html") -> str:
    return _template(template).substitute(root=escape(root), title=escape(title), body=body)


def problem_page(root: str, message: str) -> str:
    """A page that says what is wrong."""
    return _page(root, message, f"<h1>{escape(message)}</h1>")


def link(root: str, iri: str, label: str) -> str:
    """A link to the page of an IRI here, if it is one of ours; to the web, if it is a web address; else the label.

    >>> link("", "https://w3id.org/jiedao/id/place/410103", "<二七区>")
    '<a href="/id/place/410103">&lt;二七区&gt;</a>'
    >>> link("", "javascript:alert(1)", "x")
    'x'
    """
    shown = escape(label)
    if iri.startswith(ID):
        return f'<a href="{escape(root)}/id/{escape(quote(iri[len(ID) :], safe="/%.~_-"))}">{shown}</a>'
    if iri.startswith(ONTOLOGY):
        return f'<a href="{escape(root)}/ontology#{escape(quote(iri[len(ONTOLOGY) :]))}">{shown}</a>'
    if iri.startswith(("http://", "https://")):
        return f'<a href="{escape(iri)}" rel="noreferrer">{shown}</a>'
    return shown


def resource_page(root: str, told: dict[str, Any]) -> str:
    """The page of an IRI, from what `resources.page_of` tells."""
    labels = term_labels()

    def term(iri: str) -> str:
        return link(root, iri, labels.get(iri, shortened(iri)))

    own = escape(told["iri"])
    path = f"{root}/id/{quote(told['iri'][len(ID) :], safe='/%.~_-')}"
    parts = [f"<h1>{escape(told['label'])}</h1>"]
    kinds = "、".join(map(term, told["classes"]))
    parts.append(f'<p class="kind">{kinds}</p>')
    if told["others"]:
        parts.append(f"<p>又称 also: {escape('、'.join(told['others']))}</p>")
    forms = " ".join(f'<a href="{escape(path)}?format={form}">{form}</a>' for form in ("turtle", "jsonld", "ntriples"))
    parts.append(f'<p class="iri"><code>{own}</code> {forms}</p>')
    rows = [(term(predicate), escape(value)) for predicate, value in told["literals"]]
    rows += [
        (term(one["predicate"]), link(root, one["iri"], one["label"]) + _mark(one["modality"]))
        for one in told["outgoing"]
    ]
    rows += [
        (f"← {term(one['predicate'])}", link(root, one["iri"], one["label"]) + _mark(one["modality"]))
        for one in told["incoming"]
    ]
    if rows:
        cells = "".join(f"<tr><th>{name}</th><td>{value}</td></tr>" for name, value in rows)
        parts.append(f"<h2>关系 Relations</h2><table>{cells}</table>")
    if told["figures"]:
        cells = "".join(
            f"<tr><th>{link(root, one['iri'], one['indicator'])}</th>"
            f"<td>{escape(one['value'])} {escape(one['unit'])}</td>"
            f"<td>{escape('，'.join(filter(None, (one['qualifier'], one['period']))))}</td></tr>"
            for one in told["figures"]
        )
        parts.append(f"<h2>数字 Figures</h2><table>{cells}</table>")
    if told["sentences"]:
        parts.append("<h2>依据 Evidence</h2>")
        for one in told["sentences"]:
            headline = link(root, one["article"], f"《{one['headline']}》") if one["headline"] else ""
            parts.append(
                f'<blockquote>{escape(one["quote"])}</blockquote><p class="source">{escape(one["file"])} '
                f"{escape(one['start'])}–{escape(one['end'])} {headline} 规则 rule {escape(one['rule'])}</p>"
            )
    return _page(root, told["label"], "\n".join(parts))


def _mark(modality: str) -> str:
    """What tells that a relation is not done yet."""
    return f" <strong>{MODALITY_LABELS[modality]}</strong>" if modality in MODALITY_LABELS else ""


def editor_page(root: str) -> str:
    """The page to write queries on."""
    options = []
    for name, question in load_questions().items():
        title = f"{question.head.get('title_zh', name)} / {question.head.get('title_en', name)}"
        options.append(f'<option value="{escape(name)}">{escape(title)}</option>')
    return _page(root, "SPARQL", "\n".join(options), "query.html")


@cache
def _vocabulary() -> tuple[dict[str, Any], ...]:
    """The terms of the ontology in the order of the file: IRI, labels, definitions, and whether class or property."""
    from pyoxigraph import Literal, NamedNode, RdfFormat, parse

    terms: dict[str, dict[str, Any]] = {}
    files = [folder("ontology") / f"{name}.ttl" for name in ("jiedao", "stars")]
    for quad in chain.from_iterable(parse(path=str(file), format=RdfFormat.TURTLE) for file in files):
        if not isinstance(quad.subject, NamedNode) or not quad.subject.value.startswith(ONTOLOGY):
            continue
        term = terms.setdefault(
            quad.subject.value, {"iri": quad.subject.value, "kinds": [], "label": {}, "definition": {}, "links": []}
        )
        predicate, value = quad.predicate.value, quad.object
        if predicate.endswith("#type") and isinstance(value, NamedNode):
            term["kinds"].append(value.value)
        elif predicate.endswith(("#label", "#definition")) and isinstance(value, Literal):
            term[predicate.rpartition("#")[2]][value.language or ""] = value.value
        elif isinstance(value, NamedNode) and predicate.endswith(
            ("#subClassOf", "#subPropertyOf", "#domain", "#range", "#inverseOf")
        ):
            term["links"].append((predicate, value.value))
    return tuple(terms.values())


def term_labels() -> dict[str, str]:
    """The Chinese label of each term of the ontology, with its English one."""
    return {
        term["iri"]: " ".join(filter(None, (term["label"].get("zh"), term["label"].get("en"))))
        for term in _vocabulary()
    }


def ontology_page(root: str) -> str:
    """The vocabulary as a page."""
    parts = [
        "<h1>街道知识图谱本体 The jiedao ontology</h1>",
        f'<p class="iri"><code>{escape(ONTOLOGY)}</code> {_FORMS}</p>',
    ]
    for term in _vocabulary():
        local = term["iri"][len(ONTOLOGY) :]
        kinds = ", ".join(sorted(shortened(kind) for kind in term["kinds"]))
        parts.append(
            f'<section id="{escape(local)}"><h2>jd:{escape(local)} {escape(" ".join(term["label"].values()))}</h2>'
        )
        parts.append(f'<p class="kind">{escape(kinds)}</p>')
        parts += [f"<p>{escape(text)}</p>" for text in term["definition"].values()]
        links = [f"{escape(shortened(p))} {link(root, iri, shortened(iri))}" for p, iri in term["links"]]
        parts.append(f'<p class="source">{" · ".join(links)}</p></section>')
    return _page(root, "jiedao ontology", "\n".join(parts))


def turtle_page(files: tuple[str, ...], root: str) -> str:
    """Files of the ontology beside the vocabulary, as they are written; each subject can be linked to."""
    text = "\n".join((folder("ontology") / f"{name}.ttl").read_text("utf-8") for name in files)
    marked = re.sub(r"^(\w+:(\w+))(?= )", r'<span id="\2">\1</span>', escape(text), flags=re.MULTILINE)
    return _page(root, f"jiedao {', '.join(files)}", f'<p class="iri">{_FORMS}</p>\n<pre>{marked}</pre>')


@cache
def completions() -> bytes:
    """What the query page completes: prefixes, terms with their labels, and the ready questions, as JSON."""
    told = {
        "prefixes": PREFIXES,
        "terms": [
            {
                "name": shortened(term["iri"]),
                "zh": term["label"].get("zh", ""),
                "en": term["label"].get("en", ""),
                "class": any(kind.endswith("#Class") for kind in term["kinds"]),
            }
            for term in _vocabulary()
        ]
        + [{"name": name, "zh": "", "en": "", "class": False} for name in _BORROWED],
        "questions": {name: question.text for name, question in load_questions().items()},
    }
    return json.dumps(told, ensure_ascii=False).encode()


_BORROWED = (
    "rdfs:label", "skos:altLabel", "schema:observationAbout", "schema:variableMeasured", "schema:value",
    "schema:unitText", "schema:observationPeriod", "schema:headline", "schema:about", "schema:author",
    "schema:datePublished", "schema:publisher", "schema:url", "oa:hasTarget", "oa:hasSource", "oa:hasSelector",
    "oa:start", "oa:end", "oa:exact", "oa:prefix", "oa:suffix", "rdf:subject", "rdf:predicate", "rdf:object",
    "dcterms:identifier",
)  # fmt: skip
