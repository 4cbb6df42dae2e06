"""`evidence.ttl`: for every entity, relation and figure the passages that say so, and the rule that read them.

Plain RDF 1.1, no blank nodes. An evidence node stands for a sentence, a rule and a modality, and is shared by all
that they yield; the passage is shared by the rules that fire on it. So a fact costs few triples::

    ENTITY or FIGURE        jd:evidence  evidence:KEY
    statement:S-p-O         rdf:subject S ; rdf:predicate p ; rdf:object O ; jd:evidence evidence:KEY
    evidence:KEY            oa:hasTarget passage:… ; jd:rule rule:… ; jd:article article:… ; jd:confidence …
    passage:DOCUMENT-S-E    oa:hasSource document:… ; oa:hasSelector selector:DOCUMENT-S-E
    selector:DOCUMENT-S-E   oa:start S ; oa:end E ; oa:exact "…" ; oa:prefix "…" ; oa:suffix "…"

A passage of several spans has a target for each, numbered in reading order.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from itertools import islice

from ..records import Evidence, Knowledge, Passage, Relation
from . import dataset
from .terms import ID, Names, document_iri, encoded, literal, prefixes, tagged
from .turtle import document, encodings

DESCRIPTION_SEPARATOR = " / "
"""Stands between the Chinese and the English description of a rule in `Knowledge.rules`."""

BATCH = 4000


def evidence_turtle(knowledge: Knowledge, confidence: Mapping[str, float | None] | None = None) -> Iterator[bytes]:
    """The bytes of `evidence.ttl`, in pieces of some megabytes.

    `confidence` gives for a rule id its precision on the gold; a rule that it lacks or has `None` for is unmeasured.
    """
    names = Names()
    for family in ("document", "evidence", "passage", "rule", "selector", "statement"):
        names.families.add(family)
    for iri in _iris(knowledge):
        names[iri]
    keys = {evidence.key: names["evidence/" + evidence.key] for evidence in knowledge.evidence}
    yield from encoded(_pieces(knowledge, confidence or {}, names, keys))


def _iris(knowledge: Knowledge) -> Iterator[str]:
    for part in (knowledge.entities, knowledge.figures, knowledge.articles):
        yield from (record.iri for record in part)
    for relation in knowledge.relations:
        yield relation.subject
        yield relation.object
    yield from (evidence.article for evidence in knowledge.evidence)


def _pieces(
    knowledge: Knowledge, confidence: Mapping[str, float | None], names: Names, keys: dict[str, str]
) -> Iterator[str]:
    yield prefixes(["jd", "id", "dcterms", "oa", "owl", "prov", "rdf", "rdfs", "schema", "xsd"], names.families)
    yield _banner("抽取 The extraction") + _blocks([dataset.activity(), dataset.agent()])
    yield _banner("规则 Rules")
    yield "".join(_rule(rule, version, text, names) for rule, version, text in knowledge.rules)
    yield _banner("原文 Source documents")
    yield _blocks([document(source, encoding, names) for source, encoding in encodings(knowledge).items()])
    yield _banner("实体 Entities")
    yield from _batches(_facts(knowledge.entities, names, keys))
    yield _banner("数字 Figures")
    yield from _batches(_facts(knowledge.figures, names, keys))
    yield _banner("关系 Relations")
    modality = {evidence.key: evidence.modality for evidence in knowledge.evidence if evidence.modality}
    yield from _batches(_statements(knowledge.relations, modality, names, keys))
    yield _banner("依据 Evidence")
    yield from _evidence(knowledge.evidence, confidence, names, keys)


def _banner(text: str) -> str:
    return f"\n#\n# {text}\n#\n\n"


def _batches(texts: Iterator[str]) -> Iterator[str]:
    while batch := "".join(islice(texts, BATCH)):
        yield batch


def _blocks(blocks: list[dataset.Block]) -> str:
    return "".join(
        f"{subject} " + " ;\n    ".join(f"{prop} {', '.join(values)}" for prop, values in properties) + " .\n\n"
        for subject, properties in blocks
    )


def _rule(rule: str, version: str, text: str, names: Names) -> str:
    parts = [part for part in text.split(DESCRIPTION_SEPARATOR, 1) if part]
    described = f" ;\n    dcterms:description {', '.join(dict.fromkeys(map(tagged, parts)))}" if parts else ""
    return (
        f"{names['rule/' + rule]} a jd:Rule, prov:Plan ;\n    dcterms:identifier {literal(rule)} ;\n"
        f"    owl:versionInfo {literal(version)}{described} .\n\n"
    )


def _listed(evidence: tuple[str, ...], names: Names, keys: Mapping[str, str]) -> str:
    return ", ".join([keys.get(key) or names["evidence/" + key] for key in dict.fromkeys(evidence)])


def _facts(records: tuple[object, ...], names: Names, keys: Mapping[str, str]) -> Iterator[str]:
    for record in records:
        if record.evidence:  # type: ignore[attr-defined]
            yield f"{names[record.iri]} jd:evidence {_listed(record.evidence, names, keys)} .\n"  # type: ignore[attr-defined]


def statement_iri(relation: Relation) -> str:
    """The IRI, below `id:`, of the statement that the subject stands in the relation to the object.

    >>> statement_iri(Relation("place/huaihelu", "within", "place/erqi", "", ()))
    'statement/place-huaihelu--within--place-erqi'
    """
    subject, object_ = (iri.removeprefix(ID).replace("/", "-") for iri in (relation.subject, relation.object))
    name = f"statement/{subject}--{relation.predicate}--{object_}"
    if "--" in subject or "--" in object_ or relation.subject.count("/") != 1 or relation.object.count("/") != 1:
        digest = hashlib.sha256(repr((relation.subject, relation.predicate, relation.object)).encode()).hexdigest()
        return f"{name}--{digest[:8]}"
    return name


def _statements(
    relations: tuple[Relation, ...], modality: Mapping[str, str], names: Names, keys: Mapping[str, str]
) -> Iterator[str]:
    for relation in relations:
        kinds = {modality.get(key, "") for key in relation.evidence} if modality else {""}
        extra = f" ;\n    jd:role {literal(relation.role)}@zh" if relation.role else ""
        if len(kinds) == 1 and "" not in kinds:  # said of the statement only where all of its evidence agrees
            extra += f" ;\n    jd:modality jd:{min(kinds)}"
        if relation.evidence:
            extra += f" ;\n    jd:evidence {_listed(relation.evidence, names, keys)}"
        yield (
            f"{names[statement_iri(relation)]} a rdf:Statement, jd:Statement ;\n"
            f"    rdf:subject {names[relation.subject]} ; rdf:predicate jd:{relation.predicate} ; "
            f"rdf:object {names[relation.object]}{extra} .\n\n"
        )


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
    evidence: tuple[Evidence, ...], confidence: Mapping[str, float | None], names: Names, keys: Mapping[str, str]
) -> Iterator[str]:
    targets: dict[tuple[str, tuple[tuple[int, int], ...]], str] = {}
    tails: dict[tuple[str, str], str] = {}
    documents: dict[str, tuple[str, str]] = {}
    out: list[str] = []
    for key, article, rule, passage, modality in evidence:
        tail = tails.get((rule, modality))
        if tail is None:
            tail = tails[rule, modality] = (
                f"jd:rule {names['rule/' + rule]} ; jd:confidence {_measured(confidence.get(rule))}"
                f"{f' ; jd:modality jd:{modality}' if modality else ''} ; prov:wasGeneratedBy id:extraction .\n\n"
            )
        place = (passage.source, passage.spans)
        target = targets.get(place)
        if target is None:
            document = documents.get(passage.source)
            if document is None:
                iri = document_iri(passage.source)
                document = documents[passage.source] = (iri.partition("/")[2], names[iri])
            target = targets[place] = _targets(passage, *document, out)
        hits = f"oa:hasTarget {target} ;\n    " if target else ""
        out.append(f"{keys[key]} a jd:Evidence ; {hits}jd:article {names[article]} ; {tail}")
        if len(out) >= BATCH:
            yield "".join(out)
            out.clear()
    yield "".join(out)


def _targets(passage: Passage, name: str, document: str, out: list[str]) -> str:
    """Writes the targets of the passage to `out`; returns them as the objects of a triple."""
    name = passage_name(passage, name)
    listed = []
    several = len(passage.spans) > 1
    for number, (span, exact, prefix, suffix) in enumerate(
        zip(passage.spans, passage.exact, passage.prefix, passage.suffix, strict=True), 1
    ):
        local = f"{name}-t{number}" if several else name
        listed.append(f"passage:{local}")
        out.append(
            f"passage:{local} a oa:SpecificResource ; oa:hasSource {document} ; oa:hasSelector selector:{local} .\n"
            f"selector:{local} a oa:TextPositionSelector, oa:TextQuoteSelector ; "
            f"oa:start {span[0]} ; oa:end {span[1]} ;\n    oa:exact {literal(exact)} ;\n"
            f"    oa:prefix {literal(prefix)} ; oa:suffix {literal(suffix)} .\n"
        )
    return ", ".join(listed)
