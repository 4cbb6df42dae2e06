"""The facts on a name, or of a rule, each with its proofs, asked of any source of the graph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ..asked import at_most, name_of, no_relation, shown
from ..errors import JiedaoError, QueryError, UnknownNameError
from ..ontology_terms import terms
from ..query.names import names_of, resolved
from ..query.prefixes import ID, ONTOLOGY, expanded, shortened
from ..query.questions import unknown_name
from ..records import PREDICATES
from .passages import Place, Sources

BATCH = 200


class Proof(NamedTuple):
    """A passage that says so, and the rule that read it.

    `spans` are offsets in code points into the text of `source`, `exact` the words of each; `line` counts from 1, 0
    where the file is not at hand or has no lines. `names` are (name in the graph, what stands in the sentence for it,
    or empty where the context tells). `confidence` is that of the rule, from 0 to 1, or empty; `cases` tells from how
    many it is reckoned.
    """

    source: str
    file: str
    line: int
    spans: tuple[tuple[int, int], ...]
    exact: tuple[str, ...]
    headline: str
    article_about: str
    rule: str
    version: str
    descriptions: tuple[str, ...]
    confidence: str
    modality: str
    names: tuple[tuple[str, str], ...]
    cases: int = 0

    @property
    def quote(self) -> str:
        """The words of the passage."""
        return "".join(self.exact)


class Fact(NamedTuple):
    """What the graph says: `kind` is `entity`, `relation` or `figure`; `said` puts it in words.

    `registers` names the data sets that tell of an entity of which no passage does, in Chinese and English.
    """

    kind: str
    said: str
    subject: str
    predicate: str
    object: str
    role: str
    proofs: tuple[Proof, ...]
    registers: tuple[str, ...] = ()


class _Thing(NamedTuple):
    label: str
    names: tuple[str, ...]
    cls: str


def explain(
    source: Any,
    name: str,
    relation: str = "",
    other: str = "",
    *,
    sources: str | Path | Sequence[str | Path] = (),
    limit: int = 20,
) -> list[Fact]:
    """The facts on what is called `name`, each with all its proofs.

    Args:
        source: where the graph is asked, as `jiedao.query.open_source` gives it.
        name: a name or an IRI; all that are called so.
        relation: only this relation (`implements`, `jd:implements`, `推行`, or another name that the ontology has for
            it); `name` may stand at either end of it.
            What is no relation is taken for `other`, if that is left out and something is called so.
        other: only relations with what is called so.
        sources: folders or files in which the articles lie, to tell lines.
        limit: at most so many facts.

    Raises:
        UnknownNameError: nothing is called so; `nearest` holds the most similar names.
        QueryError: there is no such relation, or the limit is less than 1.
    """
    at_most(limit)
    name_of(name)
    if relation and not other and not is_relation(relation):
        relation, other = "", relation
    iris = _resolved(source, name)
    others = _resolved(source, other) if other else []
    predicate = predicate_iri(relation) if relation else ""
    found: list[tuple[str, str, str, str, str]] = []
    if not relation and not other:
        found += [(iri, "entity", iri, "", "") for iri in iris]
    found += _relations(source, iris, predicate, others)
    if not relation and not other:
        found += _figures(source, iris)
    return _facts(source, found[:limit], Sources(source, sources))


def explain_rule(
    source: Any, rule: str, *, sources: str | Path | Sequence[str | Path] = (), limit: int = 1000
) -> list[Fact]:
    """All that a rule has produced, each fact with the proofs of that rule alone.

    Raises:
        QueryError: no rule of that id has fired in the graph, the message names the nearest; or the limit is below 1.
    """
    at_most(limit)
    rows = source.query("SELECT ?id { ?rule a jd:Rule ; dcterms:identifier ?id } ORDER BY ?id").rows()
    known = [row[0].value for row in rows]
    if rule not in known:
        close = get_close_matches(rule, known, 3, 0.4)
        hint = (
            f"the nearest are: {', '.join(close)}" if close else f"those that have: {', '.join(known[:20]) or 'none'}"
        )
        raise QueryError(f"no rule {shown(rule)} has fired in this graph; {hint}")
    rows = source.query(
        f"""SELECT DISTINCT ?node ?s ?p ?o ?about {{
          ?rule dcterms:identifier {_literal(rule)} . ?proof jd:rule ?rule . ?node jd:evidence ?proof .
          OPTIONAL {{ ?node rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }}
          OPTIONAL {{ ?node schema:observationAbout ?about }}
        }} ORDER BY ?node LIMIT {int(limit)}"""
    ).rows()
    found = []
    for node, s, p, o, about in rows:
        if s is not None:
            found.append((node.value, "relation", s.value, p.value, o.value))
        elif about is not None:
            found.append((node.value, "figure", about.value, "", ""))
        else:
            found.append((node.value, "entity", node.value, "", ""))
    facts = _facts(source, found, Sources(source, sources))
    return [fact._replace(proofs=tuple(proof for proof in fact.proofs if proof.rule == rule)) for fact in facts]


def is_relation(name: str) -> bool:
    """Whether a word is a relation or was meant to be one: Latin letters without a prefix of the graph's things.

    >>> is_relation("implements"), is_relation("推行"), is_relation("小河街道"), is_relation("place:410103")
    (True, True, False, False)
    """
    if re.fullmatch(r"(?:jd:)?[A-Za-z]+", name) or name.startswith(ONTOLOGY):
        return True
    return any(name in labels for labels in relation_labels().values())


def predicate_iri(relation: str) -> str:
    """The IRI of a relation by its name, prefixed name or label.

    Raises:
        QueryError: there is none; the message names the nearest.

    >>> predicate_iri("implements"), predicate_iri("推行") == predicate_iri("jd:implements")
    ('https://w3id.org/jiedao/ontology#implements', True)
    """
    local = relation.removeprefix("jd:").removeprefix(ONTOLOGY)
    if local in PREDICATES:
        return ONTOLOGY + local
    labels = relation_labels()
    for predicate, names in labels.items():
        if relation in names:
            return ONTOLOGY + predicate
    raise no_relation(relation)


@cache
def relation_labels() -> dict[str, tuple[str, ...]]:
    """What each relation is called: its labels, Chinese before English, other names of it, and those of its inverse.

    >>> relation_labels()["partOf"]
    ('属于', 'part of', 'is part of', '组成', '包括', 'has part')
    """
    known = terms()
    return {name: (*known[name].names, *known[known[name].inverse].names) for name in PREDICATES}


def _resolved(source: Any, name: str) -> list[str]:
    iri = expanded(name) or (ID + name if re.fullmatch(r"[a-z]+/[a-z0-9_.-]+", name) else None)
    if iri is not None:
        if not re.fullmatch(r"[^\x00-\x20<>\"{}|^`\\]+", iri) or not source.query(f"ASK {{ <{iri}> ?p ?o }}"):
            raise UnknownNameError(f"the graph does not tell of {shown(name)}; look for it with: jiedao find")
        return [iri]
    found = resolved(source, name)
    if not found:
        nearest = names_of(source).nearest(name)
        raise UnknownNameError(unknown_name(name, nearest), nearest=nearest)
    return [iri if ":" in iri else ID + iri for iri in found]


def _relations(source: Any, iris: list[str], predicate: str, others: list[str]) -> list[tuple[str, str, str, str, str]]:
    fixed = f"VALUES ?p {{ <{predicate}> }}" if predicate else ""
    found = set()
    for near, far in (("s", "o"), ("o", "s")):
        second = f"VALUES ?{far} {{ {_values(others)} }}" if others else ""
        rows = source.query(
            f"""SELECT DISTINCT ?node ?s ?p ?o {{
              VALUES ?{near} {{ {_values(iris)} }} {second} {fixed}
              ?node rdf:subject ?s ; rdf:object ?o ; rdf:predicate ?p .
            }}"""
        ).rows()
        found |= {(p.value, s.value, o.value, node.value) for node, s, p, o in rows}
    return [(node, "relation", s, p, o) for p, s, o, node in sorted(found)]


def _figures(source: Any, iris: list[str]) -> list[tuple[str, str, str, str, str]]:
    rows = source.query(
        f"""SELECT ?node ?about {{ VALUES ?about {{ {_values(iris)} }} ?node schema:observationAbout ?about }}
        ORDER BY ?node"""
    ).rows()
    return [(node.value, "figure", about.value, "", "") for node, about in rows]


def _facts(source: Any, found: list[tuple[str, str, str, str, str]], sources: Sources) -> list[Fact]:
    things = _things(source, sorted({iri for _, _, s, _, o in found for iri in (s, o) if iri}))
    proofs = _proofs(source, [node for node, *_ in found])
    roles = _roles(source, [node for node, kind, *_ in found if kind == "relation"])
    figures = _figure_texts(source, [node for node, kind, *_ in found if kind == "figure"])
    registers = _registers(source, [node for node, kind, *_ in found if kind == "entity"])
    facts = []
    for node, kind, s, p, o in found:
        subject, object_ = things.get(s, _Thing(shortened(s), (), "")), things.get(o)
        ends = [subject] + ([object_] if object_ else [])
        if kind == "relation":
            local = p.removeprefix(ONTOLOGY)
            label = terms()[local].zh if local in terms() else local
            said = f"{subject.label} {label} {object_.label if object_ else shortened(o)}"
        elif kind == "figure":
            said = f"{subject.label} {figures.get(node, '')}"
        else:
            said = f"{subject.label} ({subject.cls})" if subject.cls else subject.label
        role = roles.get(node, "")
        facts.append(
            Fact(kind, said + (f"（{role}）" if role else ""), s, p, o, role, tuple(
                _proof(parts, ends, sources) for parts in proofs.get(node, ())
            ), tuple(registers.get(node, ())))
        )  # fmt: skip
    return facts


def _things(source: Any, iris: list[str]) -> dict[str, _Thing]:
    labels: dict[str, list[str]] = {}
    others: dict[str, list[str]] = {}
    classes: dict[str, list[str]] = {}
    for part in _batches(iris):
        for predicate, into in (("rdfs:label", labels), ("skos:altLabel", others)):
            rows = source.query(f"SELECT ?iri ?o {{ VALUES ?iri {{ {_values(part)} }} ?iri {predicate} ?o }}").rows()
            for iri, name in rows:
                if name.language != "en":
                    into.setdefault(iri.value, []).append(name.value)
        rows = source.query(f"SELECT ?iri ?class {{ VALUES ?iri {{ {_values(part)} }} ?iri a ?class }}").rows()
        for iri, cls in rows:
            if cls.value.startswith(ONTOLOGY):
                classes.setdefault(iri.value, []).append(cls.value.removeprefix(ONTOLOGY))
    return {
        iri: _Thing(
            min(labels.get(iri, [shortened(iri)])),
            tuple(sorted({*labels.get(iri, ()), *others.get(iri, ())}, key=lambda name: (-len(name), name))),
            "/".join(sorted(classes.get(iri, ()))),
        )
        for iri in iris
    }


def _proofs(source: Any, nodes: list[str]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for part in _batches(nodes):
        rows = source.query(
            f"""SELECT ?node ?proof ?document ?start ?end ?exact
              ?headline ?about ?rule ?version ?confidence ?modality ?cases {{
              VALUES ?node {{ {_values(part)} }}
              ?node jd:evidence ?proof .
              ?proof jd:rule ?which ; oa:hasTarget ?target .
              ?target oa:hasSource ?document ; oa:hasSelector ?selector .
              ?selector oa:start ?start ; oa:end ?end ; oa:exact ?exact .
              OPTIONAL {{ ?which dcterms:identifier ?rule }}
              OPTIONAL {{ ?which owl:versionInfo ?version }}
              OPTIONAL {{ ?which jd:cases ?cases }}
              OPTIONAL {{ ?proof jd:article ?article
                OPTIONAL {{ ?article schema:headline ?headline }}
                OPTIONAL {{ ?article schema:about/rdfs:label ?about }} }}
              OPTIONAL {{ ?proof jd:confidence ?confidence }}
              OPTIONAL {{ ?proof jd:modality ?modality }}
            }} ORDER BY ?node ?document ?start ?version"""
        ).rows()
        for node, proof, document, start, end, exact, *rest in rows:
            parts = found.setdefault(node.value, {}).setdefault(
                proof.value,
                {"document": document.value, "rest": ["" if t is None else t.value for t in rest], "spans": {}},
            )
            parts["spans"][int(start.value), int(end.value)] = exact.value
    return {node: list(by_proof.values()) for node, by_proof in found.items()}


def _proof(parts: dict[str, Any], ends: list[_Thing], sources: Sources) -> Proof:
    headline, about, rule, version, confidence, modality, cases = parts["rest"]
    spans = tuple(sorted(parts["spans"]))
    exact = tuple(parts["spans"][span] for span in spans)
    place: Place = sources.place(parts["document"], spans[0], exact[0])
    quote = "".join(exact)
    return Proof(
        place.source, place.file, place.line, spans, exact, headline, about, rule, version, sources.descriptions(rule),
        "" if confidence == "unmeasured" else confidence, modality.removeprefix(ONTOLOGY),
        tuple((end.label, written(quote, end.names)) for end in ends), int(cases or 0),
    )  # fmt: skip


def written(quote: str, names: Sequence[str]) -> str:
    """What of the sentence stands for the thing: its longest name that occurs, line breaks in it overlooked.

    >>> written("区财 政局牵头", ("中原区财政局", "区财政局")), written("今年，街道建成", ("汝河路街道",))
    ('区财 政局', '街道')
    """
    for name in names:
        found = re.search(r"\s*".join(map(re.escape, re.sub(r"\s+", "", name)[:200])), quote) if name.strip() else None
        if found:
            return found[0]
    for name in names:  # 街道 alone, where no other name ends in it
        kind = _KIND.search(name)
        if kind and re.search(rf"(?:^|[^\u4e00-\u9fff]|[该本全由在为]){kind[0]}", quote):
            return kind[0]
    return ""


_KIND = re.compile("(?:街道|社区|村)$")


def _registers(source: Any, nodes: list[str]) -> dict[str, list[str]]:
    """The titles of the data sets that entities come from, the Chinese one first."""
    found: dict[str, list[str]] = {}
    for part in _batches(nodes):
        rows = source.query(
            f"""SELECT DISTINCT ?n ?t {{
              VALUES ?n {{ {_values(part)} }} ?n prov:hadPrimarySource ?register . ?register dcterms:title ?t
            }} ORDER BY ?n DESC(LANG(?t)) ?t"""
        ).rows()
        for node, title in rows:
            found.setdefault(node.value, []).append(title.value)
    return found


def _roles(source: Any, nodes: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in _batches(nodes):
        rows = source.query(f"SELECT ?n ?r {{ VALUES ?n {{ {_values(part)} }} ?n jd:role ?r }} ORDER BY ?r").rows()
        for node, role in rows:
            found.setdefault(node.value, role.value)
    return found


def _figure_texts(source: Any, nodes: list[str]) -> dict[str, str]:
    found = {}
    for part in _batches(nodes):
        rows = source.query(
            f"""SELECT ?n ?i ?v ?u ?q ?p {{ VALUES ?n {{ {_values(part)} }}
              ?n schema:variableMeasured ?i ; schema:value ?v ; schema:unitText ?u
              OPTIONAL {{ ?n jd:qualifier ?q }} OPTIONAL {{ ?n schema:observationPeriod ?p }} }}"""
        ).rows()
        for node, *values in rows:
            indicator, value, unit, *more = ("" if value is None else value.value for value in values)
            extra = "，".join(filter(None, more))
            found[node.value] = f"{indicator} {value} {unit}" + (f"（{extra}）" if extra else "")
    return found


def _batches(items: list[str]) -> Iterable[list[str]]:
    return (items[i : i + BATCH] for i in range(0, len(items), BATCH))


def _values(iris: Iterable[str]) -> str:
    return " ".join(f"<{iri}>" for iri in iris)


def _literal(text: str) -> str:
    from pyoxigraph import Literal

    try:
        return str(Literal(text))
    except ValueError as error:
        raise JiedaoError(str(error)) from None
