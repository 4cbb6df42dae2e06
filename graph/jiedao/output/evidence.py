"""`evidence.ttl`: for every entity, relation and figure the passages that say so, and the rule that read them.

Plain RDF 1.1, no blank nodes. An evidence node stands for a sentence, a rule and a modality, and is shared by all
that they yield; the passage is shared by the rules that fire on it. So a fact costs few triples::

    ENTITY or FIGURE        jd:evidence  evidence:KEY
    ENTITY of no passage    prov:hadPrimarySource  id:register
    statement:S-p-O         rdf:subject S ; rdf:predicate p ; rdf:object O ; jd:evidence evidence:KEY
    evidence:KEY            oa:hasTarget passage:… ; jd:rule rule:… ; jd:article article:… ; jd:confidence …
    passage:DOCUMENT-S-E    oa:hasSource document:… ; oa:hasSelector selector:DOCUMENT-S-E
    selector:DOCUMENT-S-E   oa:start S ; oa:end E ; oa:exact "…" ; oa:prefix "…" ; oa:suffix "…"

A passage of several spans has a target for each, numbered in reading order.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple, TypeVar

from ..records import PREDICATES, Confidence, Evidence, Knowledge, Passage, Relation, modality_of
from . import dataset, register
from .articles import Documents
from .blocks import written
from .terms import Names, all_are, encoded, literal, local_names, prefixes, quoted, readable, tagged

DESCRIPTION_SEPARATOR = " / "
"""Stands between the description of a rule in Chinese and the one in English in `Knowledge.rules`."""

BATCH = 4000

Record = TypeVar("Record")


def evidence_turtle(knowledge: Knowledge, confidence: Mapping[str, Confidence | None] | None = None) -> Iterator[bytes]:
    """The bytes of `evidence.ttl`, in pieces of some megabytes.

    `confidence` is told by rule id; a rule that it lacks or has `None` for is unmeasured.
    """
    names = Names()
    names.families |= {"document", "evidence", "passage", "rule", "selector", "statement"}
    first, third = itemgetter(0), itemgetter(2)
    relations = knowledge.relations
    terms = _Terms(
        names,
        names.writer(dict.fromkeys([*map(first, knowledge.entities), *map(first, relations), *map(third, relations)])),
        names.writer(list(map(first, knowledge.figures))),
        names.writer(dict.fromkeys([*map(first, knowledge.articles), *map(itemgetter(1), knowledge.evidence)])),
        local_names(list(map(first, knowledge.evidence))),
    )
    yield from encoded(_pieces(knowledge, confidence or {}, terms))


class _Terms(NamedTuple):
    """How Turtle writes IRIs: `thing`, `figure` and `article` those of their kind, `names` any; and which `keys` of
    evidence stand behind a prefix as they are."""

    names: Names
    thing: Callable[[str], str]
    figure: Callable[[str], str]
    article: Callable[[str], str]
    keys: set[str]

    def evidence(self, keys: tuple[str, ...]) -> str:
        """The evidence of the keys as the objects of a triple."""
        if self.keys.issuperset(keys):
            return "evidence:" + ", evidence:".join(keys)
        return ", ".join([self.names["evidence/" + key] for key in keys])


def _pieces(knowledge: Knowledge, confidence: Mapping[str, Confidence | None], terms: _Terms) -> Iterator[str]:
    names = terms.names
    yield prefixes(
        ["jd", "id", "dcat", "dcterms", "foaf", "oa", "owl", "prov", "rdf", "rdfs", "schema", "xsd"], names.families
    )
    yield _banner("抽取 The extraction") + written(dataset.activity()) + written(dataset.agent())
    yield _banner("规则 Rules")
    yield "".join(
        _rule(rule, list(told), confidence.get(rule), names)
        for rule, told in groupby(sorted(knowledge.rules), itemgetter(0))
    )
    yield _banner("原文 Source documents")
    documents = Documents(knowledge)
    yield "".join(map(written, documents.of_all(names)))
    yield _banner("实体 Entities")
    for entities in _batches(knowledge.entities):
        yield _facts([(entity[0], entity[7]) for entity in entities], terms.thing, terms)
    if unnamed := register.only_there(knowledge):
        yield _banner("官方区划登记 What only the official register gives") + written(register.register())
        yield "".join(
            [f"{terms.thing(entity.iri)} prov:hadPrimarySource {register.REGISTER} .\n" for entity in unnamed]
        )
    yield _banner("数字 Figures")
    for figures in _batches(knowledge.figures):
        yield _facts([(figure[0], figure[7]) for figure in figures], terms.figure, terms)
    yield _banner("关系 Relations")
    modality = {evidence[0]: evidence[4] for evidence in knowledge.evidence if evidence[4]}
    plain = all_are(_PLAIN, [*map(itemgetter(0), knowledge.relations), *map(itemgetter(2), knowledge.relations)])
    for relations in _batches(knowledge.relations):
        yield "".join(_statements(relations, modality, plain, terms))
    yield _banner("依据 Evidence")
    yield from _evidence(knowledge.evidence, documents, confidence, terms)


def _banner(text: str) -> str:
    return f"\n#\n# {text}\n#\n\n"


def _batches(records: tuple[Record, ...]) -> Iterator[tuple[Record, ...]]:
    return (records[start : start + BATCH] for start in range(0, len(records), BATCH))


def _rule(rule: str, told: list[tuple[str, str, str]], confidence: Confidence | None, names: Names) -> str:
    """`told`: the rule as each version of its pack has it; merged graphs may come of several."""
    versions = dict.fromkeys(literal(version) for _, version, _ in told if version)
    texts = dict.fromkeys(text for _, _, whole in told for text in _descriptions(whole))
    properties = [
        f"{names['rule/' + rule]} a jd:Rule, prov:Plan",
        f"dcterms:identifier {literal(rule)}",
        *([f"owl:versionInfo {', '.join(versions)}"] if versions else []),
        *([f"dcterms:description {', '.join(texts)}"] if texts else []),
        *([f"jd:cases {confidence.cases}"] if confidence and confidence.cases else []),
    ]
    return " ;\n    ".join(properties) + " .\n\n"


def _descriptions(text: str) -> list[str]:
    first, separator, second = text.partition(DESCRIPTION_SEPARATOR)
    return [literal(first) + "@zh", literal(second) + "@en"] if separator else [tagged(text)] if text else []


def _facts(facts: list[tuple[str, tuple[str, ...]]], term: Callable[[str], str], terms: _Terms) -> str:
    listed = terms.evidence
    return "".join([f"{term(iri)} jd:evidence {listed(evidence)} .\n" for iri, evidence in facts if evidence])


def statement_iri(relation: Relation) -> str:
    """The IRI, below `id:`, of the statement that the subject stands in the relation to the object.

    >>> statement_iri(Relation("place/huaihelu", "within", "place/erqi", "", ()))
    'statement/place-huaihelu--within--place-erqi'
    """
    subject, predicate, object_ = relation[:3]
    if _is_plain(subject) and _is_plain(object_):
        return f"statement/{subject.replace('/', '-')}--{predicate}--{object_.replace('/', '-')}"
    digest = hashlib.sha256(repr((subject, predicate, object_)).encode()).hexdigest()[:8]
    return f"statement/{readable(subject)}--{predicate}--{readable(object_)}--{digest}"


_PLAIN = re.compile(r"(?>[a-z0-9]+/[A-Za-z0-9_]+(?:[.-][A-Za-z0-9_]+)*\n)*+")
"""Lines of IRIs that can be part of a statement's with nothing lost; `_is_plain` lets some more pass."""


def _is_plain(iri: str) -> bool:
    """Whether the IRI can be part of a statement's with nothing lost."""
    family, _, local = iri.partition("/")
    return "-" not in family and "--" not in local and "/" not in local and ":" not in iri


def _statements(
    relations: Iterable[Relation], modality: Mapping[str, str], plain: bool, terms: _Terms
) -> Iterator[str]:
    """`plain`: all subjects and objects can be part of a statement's local name, with nothing lost."""
    term = terms.thing
    for relation in relations:
        subject, predicate, object_, role, evidence = relation
        if predicate not in PREDICATES:  # an inverse that was inferred
            continue
        extra = f" ;\n    jd:role {quoted(role)}@zh" if role else ""
        if evidence:
            if evidence[0] in modality and (kind := modality_of([modality.get(key, "") for key in evidence])):
                extra += f" ;\n    jd:modality jd:{kind}"
            extra += f" ;\n    jd:evidence {terms.evidence(evidence)}"
        if plain:
            own = f"statement:{subject.replace('/', '-')}--{predicate}--{object_.replace('/', '-')}"
        else:
            own = terms.names[statement_iri(relation)]
        yield (
            f"{own} a rdf:Statement, jd:Statement ;\n    rdf:subject {term(subject)} ; "
            f"rdf:predicate jd:{predicate} ; rdf:object {term(object_)}{extra} .\n\n"
        )


def _measured(confidence: Confidence | None) -> str:
    return '"unmeasured"' if confidence is None else format(confidence.value, ".4f").rstrip("0").ljust(3, "0")


def passage_name(passage: Passage, document_name: str) -> str:
    """What the targets of a passage are named by: its document and where it stands there.

    Up to three spans are spelt out; of more, the first start, the last end and a digest of all.

    >>> passage_name(Passage("a.txt", ((3, 9), (12, 20)), ("", ""), ("", ""), ("", "")), "a.txt")
    'a.txt-3-9-12-20'
    """
    spans = passage.spans
    if len(spans) == 1:
        start, end = spans[0]
        return f"{document_name}-{start}-{end}"
    if len(spans) <= 3:
        return document_name + "".join([f"-{start}-{end}" for start, end in spans])
    digest = hashlib.sha256(repr(tuple(map(tuple, spans))).encode()).hexdigest()[:8]
    return f"{document_name}-{spans[0][0]}-{spans[-1][1]}-{len(spans)}-{digest}"


def _evidence(
    evidence: tuple[Evidence, ...], documents: Documents, confidence: Mapping[str, Confidence | None], terms: _Terms
) -> Iterator[str]:
    names = terms.names
    targets: dict[tuple[str, tuple[tuple[int, int], ...]], str] = {}
    rules: dict[str, str] = {}
    plain = terms.keys
    last: Passage | None = None
    of_article = article = target = ""
    for batch in _batches(evidence):
        out: list[str] = []
        for key, iri, rule, passage, modality in batch:
            if iri != article:
                article = iri
                of_article = f"jd:article {terms.article(iri)} ; "
            reading = f"{rule} {modality}" if modality else rule
            made = rules.get(reading)
            if made is None:
                stated = f" ; jd:modality jd:{modality}" if modality else ""
                made = rules[reading] = (
                    f"jd:rule {names['rule/' + rule]} ; jd:confidence {_measured(confidence.get(rule))}{stated}"
                    " ; prov:wasGeneratedBy id:extraction .\n\n"
                )
            if passage is not last:
                last = passage
                document = documents.of(iri, passage[0])
                place = (document, passage[1])
                found = targets.get(place)
                if found is None:
                    found = _targets(passage, document.partition("/")[2], names[document], out)
                    found = targets[place] = f"oa:hasTarget {found} ;\n    " if found else ""
                target = found
            if key in plain:
                out.append(f"evidence:{key} a jd:Evidence ; {target}{of_article}{made}")
            else:
                out.append(f"{names['evidence/' + key]} a jd:Evidence ; {target}{of_article}{made}")
        yield "".join(out)


def _targets(passage: Passage, name: str, document: str, out: list[str]) -> str:
    """Writes the targets of the passage to `out`; returns them as the objects of a triple."""
    name = passage_name(passage, name)
    _, spans, exact, prefix, suffix = passage
    if len(spans) == 1:
        out.append(_target(name, document, *spans[0], exact[0], prefix[0], suffix[0]))
        return f"passage:{name}"
    listed = []
    for number, ((start, end), *words) in enumerate(zip(spans, exact, prefix, suffix, strict=True), 1):
        listed.append(f"passage:{name}-t{number}")
        out.append(_target(f"{name}-t{number}", document, start, end, *words))
    return ", ".join(listed)


def _target(local: str, document: str, start: int, end: int, exact: str, prefix: str, suffix: str) -> str:
    return (
        f"passage:{local} a oa:SpecificResource ; oa:hasSource {document} ; oa:hasSelector selector:{local} .\n"
        f"selector:{local} a oa:TextPositionSelector, oa:TextQuoteSelector ; oa:start {start} ; oa:end {end} ;\n"
        f"    oa:exact {quoted(exact)} ;\n    oa:prefix {quoted(prefix)} ; oa:suffix {quoted(suffix)} .\n"
    )
