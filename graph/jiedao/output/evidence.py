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
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from ..records import PREDICATES, Evidence, Knowledge, Passage, Relation
from . import dataset, register
from .articles import document, encodings
from .blocks import written
from .terms import Names, document_iri, encoded, literal, prefixes, quoted, readable, tagged

DESCRIPTION_SEPARATOR = " / "
"""Stands between the description of a rule in Chinese and the one in English in `Knowledge.rules`."""

BATCH = 4000


def evidence_turtle(knowledge: Knowledge, confidence: Mapping[str, float | None] | None = None) -> Iterator[bytes]:
    """The bytes of `evidence.ttl`, in pieces of some megabytes.

    `confidence` gives for a rule id its precision on the gold; a rule that it lacks or has `None` for is unmeasured.
    """
    names = Names()
    names.families |= {"document", "evidence", "passage", "rule", "selector", "statement"}
    for part in (knowledge.entities, knowledge.figures, knowledge.articles):
        names.learn([record.iri for record in part])
    for iri in {r.subject for r in knowledge.relations} | {r.object for r in knowledge.relations}:
        names[iri]
    for iri in {proof.article for proof in knowledge.evidence}:
        names[iri]
    yield from encoded(_pieces(knowledge, confidence or {}, names, _Keys(names, knowledge.evidence)))


class _Keys:
    """How Turtle writes the IRIs of evidence, by key."""

    def __init__(self, names: Names, evidence: Iterable[Evidence]) -> None:
        iris = ["evidence/" + proof.key for proof in evidence]
        self.names = names
        self.plain = {proof.key for proof in evidence} if names.learn(iris) else frozenset[str]()

    def listed(self, keys: tuple[str, ...]) -> str:
        """The evidence of the keys as the objects of a triple."""
        if self.plain.issuperset(keys):
            return "evidence:" + ", evidence:".join(keys)
        return ", ".join([self.names["evidence/" + key] for key in keys])


def _pieces(knowledge: Knowledge, confidence: Mapping[str, float | None], names: Names, keys: _Keys) -> Iterator[str]:
    yield prefixes(
        ["jd", "id", "dcat", "dcterms", "foaf", "oa", "owl", "prov", "rdf", "rdfs", "schema", "xsd"], names.families
    )
    yield _banner("抽取 The extraction") + written(dataset.activity()) + written(dataset.agent())
    yield _banner("规则 Rules")
    yield "".join(_rule(rule, version, text, names) for rule, version, text in knowledge.rules)
    yield _banner("原文 Source documents")
    yield "".join([written(document(source, encoding, names)) for source, encoding in encodings(knowledge).items()])
    yield _banner("实体 Entities")
    yield from _batches(_facts(((entity.iri, entity.evidence) for entity in knowledge.entities), names, keys))
    if unnamed := register.only_there(knowledge):
        yield _banner("官方区划登记 What only the official register gives") + written(register.register())
        yield "".join([f"{names[entity.iri]} prov:hadPrimarySource {register.REGISTER} .\n" for entity in unnamed])
    yield _banner("数字 Figures")
    yield from _batches(_facts(((figure.iri, figure.evidence) for figure in knowledge.figures), names, keys))
    yield _banner("关系 Relations")
    modality = {evidence.key: evidence.modality for evidence in knowledge.evidence if evidence.modality}
    told = (relation for relation in knowledge.relations if relation.predicate in PREDICATES)  # not inferred inverses
    yield from _batches(_statements(told, modality, names, keys))
    yield _banner("依据 Evidence")
    yield from _evidence(knowledge.evidence, confidence, names, keys)


def _banner(text: str) -> str:
    return f"\n#\n# {text}\n#\n\n"


def _batches(texts: Iterator[str]) -> Iterator[str]:
    while batch := "".join(islice(texts, BATCH)):
        yield batch


def _rule(rule: str, version: str, text: str, names: Names) -> str:
    first, separator, second = text.partition(DESCRIPTION_SEPARATOR)
    told = [literal(first) + "@zh", literal(second) + "@en"] if separator else [tagged(text)] if text else []
    described = f" ;\n    dcterms:description {', '.join(told)}" if told else ""
    return (
        f"{names['rule/' + rule]} a jd:Rule, prov:Plan ;\n    dcterms:identifier {literal(rule)} ;\n"
        f"    owl:versionInfo {literal(version)}{described} .\n\n"
    )


def _facts(facts: Iterable[tuple[str, tuple[str, ...]]], names: Names, keys: _Keys) -> Iterator[str]:
    for iri, evidence in facts:
        if evidence:
            yield f"{names[iri]} jd:evidence {keys.listed(evidence)} .\n"


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


def _is_plain(iri: str) -> bool:
    """Whether the IRI can be part of a statement's with nothing lost."""
    family, _, local = iri.partition("/")
    return "-" not in family and "--" not in local and "/" not in local and ":" not in iri


def _statements(relations: Iterable[Relation], modality: Mapping[str, str], names: Names, keys: _Keys) -> Iterator[str]:
    flat: dict[str, str] = {}
    for relation in relations:
        subject, predicate, object_, role, evidence = relation
        left, right = flat.get(subject), flat.get(object_)
        if left is None:
            left = flat[subject] = _flat(subject, names)
        if right is None:
            right = flat[object_] = _flat(object_, names)
        extra = f" ;\n    jd:role {quoted(role)}@zh" if role else ""
        if modality:
            kinds = {modality.get(key, "") for key in evidence}
            if len(kinds) == 1 and "" not in kinds:  # said of the statement only where all of its evidence agrees
                extra += f" ;\n    jd:modality jd:{min(kinds)}"
        if evidence:
            extra += f" ;\n    jd:evidence {keys.listed(evidence)}"
        statement = f"statement:{left}--{predicate}--{right}" if left and right else names[statement_iri(relation)]
        yield (
            f"{statement} a rdf:Statement, jd:Statement ;\n    rdf:subject {names[subject]} ; "
            f"rdf:predicate jd:{predicate} ; rdf:object {names[object_]}{extra} .\n\n"
        )


def _flat(iri: str, names: Names) -> str:
    """The IRI as a part of a statement's local name; empty where that would need care."""
    return iri.replace("/", "-") if _is_plain(iri) and not names[iri].startswith("<") else ""


def _measured(value: float | None) -> str:
    return '"unmeasured"' if value is None else format(value, ".4f").rstrip("0").ljust(3, "0")


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
    evidence: tuple[Evidence, ...], confidence: Mapping[str, float | None], names: Names, keys: _Keys
) -> Iterator[str]:
    targets: dict[tuple[str, tuple[tuple[int, int], ...]], str] = {}
    tails: dict[tuple[str, str, str], str] = {}
    documents: dict[str, tuple[str, str]] = {}
    out: list[str] = []
    plain = keys.plain
    last: Passage | None = None
    target = ""
    for key, article, rule, passage, modality in evidence:
        tail = tails.get((article, rule, modality))
        if tail is None:
            tail = tails[article, rule, modality] = (
                f"jd:article {names[article]} ; "
                f"jd:rule {names['rule/' + rule]} ; jd:confidence {_measured(confidence.get(rule))}"
                f"{f' ; jd:modality jd:{modality}' if modality else ''} ; prov:wasGeneratedBy id:extraction .\n\n"
            )
        if passage is not last:
            last = passage
            place = (passage.source, passage.spans)
            found = targets.get(place)
            if found is None:
                document = documents.get(passage.source)
                if document is None:
                    iri = document_iri(passage.source)
                    document = documents[passage.source] = (iri.partition("/")[2], names[iri])
                found = _targets(passage, *document, out)
                found = targets[place] = f"oa:hasTarget {found} ;\n    " if found else ""
            target = found
        out.append(f"{'evidence:' + key if key in plain else keys.listed((key,))} a jd:Evidence ; {target}{tail}")
        if len(out) >= BATCH:
            yield "".join(out)
            out.clear()
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
