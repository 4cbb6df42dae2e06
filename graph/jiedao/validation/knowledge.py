"""The check that every build makes of its own records, before they are written.

It holds them against what `ontology/shapes.ttl` says of what a build can get wrong (of the rest, such as language
tags, the writer sees to it), in a time that does not weigh beside the build's: the shapes themselves, run by a SHACL
engine over the written files, are `jiedao validate`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from .. import naming
from ..ontology_terms import signatures
from ..records import COARSE_CLASSES, FINE_CLASSES, MODALITIES, Entity, Figure, Knowledge, Passage
from .report import Finding, Report

JD = "https://w3id.org/jiedao/ontology#"
ID = "https://w3id.org/jiedao/id/"

_CODE_DIGITS = {"Division": 6, "SubDistrict": 9, "Community": 12}
_FAMILIES = {cls: "place" if cls in _CODE_DIGITS else cls.lower() for cls in COARSE_CLASSES}
_MULTIPLES = ("万", "亿")
_DATE = r"(\.\.|[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|P[0-9YMWDTHS]+)"
_PERIOD = re.compile(f"({_DATE}/)?{_DATE}")
_NAME = re.compile(r"\S(?:[^\r\n\t]*\S)?")  # and without what `naming.visible` leaves out
_LOCAL = re.compile("[A-Za-z0-9_.-]+")


def check(knowledge: Knowledge) -> Report:
    """What the records of a build break of the shapes, each finding under the name of its shape.

    >>> cook = Entity("person/song", "Person", "Chef", "宋师傅", (), "410103001", "", ("gone",))
    >>> report = check(Knowledge((), (cook,), (), (), ()))
    >>> sorted(finding.shape for finding in report.findings)
    ['DivisionCodeOwner', 'EntityEvidence', 'KnownTerm']
    """
    classes = {entity[0]: entity[1] for entity in knowledge.entities}
    evidence = {proof[0] for proof in knowledge.evidence}
    findings = [
        *_entities(knowledge, evidence),
        *_relations(knowledge, classes, evidence),
        *_figures(knowledge, classes, evidence),
        *_articles(knowledge, classes),
        *_evidence(knowledge),
    ]
    return Report(tuple(findings), 0)


def _finding(shape: str, focus: str, value: str = "", path: str = "", severity: str = "Violation") -> Finding:
    return Finding(severity, shape, ID + focus, path and JD + path, value, "", "")


def _entities(knowledge: Knowledge, evidence: set[str]) -> Iterator[Finding]:
    codes: dict[str, str] = {}
    for entity in knowledge.entities:
        iri, cls, fine, label, aliases, code, formula, proofs = entity
        if cls not in COARSE_CLASSES:
            yield _finding("KnownTerm", iri, cls)
        elif fine and FINE_CLASSES.get(fine) != cls:
            yield _finding(f"{FINE_CLASSES[fine]}Coarse" if fine in FINE_CLASSES else "KnownTerm", iri, fine)
        if not label:
            yield _finding("LabelPresent", iri)
        elif (not label.isprintable() or label[0] == " " or label[-1] == " ") and not (
            _NAME.fullmatch(label) and naming.visible(label) == label
        ):
            yield _finding("LabelForm", iri, label)
        if label in aliases:
            yield _finding("AltLabelDiffers", iri, label)
        if code:
            yield from _code(entity, codes)
        if formula and cls not in ("Programme", "Platform"):
            yield _finding("FormulaOwner", iri, formula)
        family, _, local = iri.partition("/")
        if family != _FAMILIES.get(cls, cls.lower()) or not _LOCAL.fullmatch(local):
            yield _finding(f"{cls}Iri", iri)
        if not (proofs or code) or not evidence.issuperset(proofs):  # a code without a passage: the register's
            yield _finding("EntityEvidence", iri, severity="Warning")


def _code(entity: Entity, codes: dict[str, str]) -> Iterator[Finding]:
    digits = _CODE_DIGITS.get(entity.cls)
    if digits is None:
        yield _finding("DivisionCodeOwner", entity.iri, entity.code)
    elif not (entity.code.isascii() and entity.code.isdigit() and len(entity.code) == digits):
        yield _finding(f"{entity.cls}Code", entity.iri, entity.code)
    if codes.setdefault(entity.code, entity.iri) != entity.iri:
        yield _finding("DivisionCodeShared", entity.iri, entity.code)


def _relations(knowledge: Knowledge, classes: Mapping[str, str], evidence: set[str]) -> Iterator[Finding]:
    known = signatures()
    for subject, predicate, object_, role, proofs in knowledge.relations:
        if predicate not in known:
            yield _finding("StatementPredicate", subject, predicate)
            continue
        subjects, objects = known[predicate]
        if classes.get(subject) not in subjects:
            yield _finding(f"{_capital(predicate)}Subject", subject, path=predicate)
        if classes.get(object_) not in objects:
            yield _finding(f"{_capital(predicate)}Object", object_, path=predicate)
        if subject == object_:
            yield _finding("NotToItself", subject, path=predicate)
        if role and predicate != "affiliatedWith":
            yield _finding("RolePredicate", subject, role, predicate)
        if not proofs or not evidence.issuperset(proofs):
            yield _finding("RelationEvidence", subject, ID + object_, predicate)


def _capital(name: str) -> str:
    return name[0].upper() + name[1:]


def _figures(knowledge: Knowledge, classes: Mapping[str, str], evidence: set[str]) -> Iterator[Finding]:
    for figure in knowledge.figures:
        iri, about, indicator, value, unit, _, period, proofs = figure
        if about not in classes:
            yield _finding("FigureAboutEntity", about)
        if period or not (indicator and unit) or unit[0] in _MULTIPLES or not value.is_finite():
            for shape in _wrong(figure):
                yield _finding(shape, iri)
        if not proofs or not evidence.issuperset(proofs):
            yield _finding("FigureEvidence", iri)


def _wrong(figure: Figure) -> Iterator[str]:
    if not figure.indicator:
        yield "FigureIndicator"
    if not figure.value.is_finite():
        yield "FigureValue"
    if not figure.unit:
        yield "FigureUnit"
    if figure.unit[:1] in _MULTIPLES:
        yield "FigureUnitBare"
    if figure.period and not _PERIOD.fullmatch(figure.period):
        yield "FigurePeriod"


def _articles(knowledge: Knowledge, classes: Mapping[str, str]) -> Iterator[Finding]:
    for article in knowledge.articles:
        if article.about and classes.get(article.about) != "SubDistrict":
            yield _finding("ArticleAbout", article.iri, ID + article.about)


def _evidence(knowledge: Knowledge) -> Iterator[Finding]:
    rules = {rule for rule, _, _ in knowledge.rules}
    articles = {article.iri for article in knowledge.articles}
    last: Passage | None = None
    wrong: tuple[tuple[str, str], ...] = ()
    for key, article, rule, passage, modality in knowledge.evidence:
        if rule not in rules:
            yield _finding("EvidenceRule", f"evidence/{key}", rule)
        if article not in articles:
            yield _finding("EvidenceArticle", f"evidence/{key}", article)
        if modality and modality not in MODALITIES:
            yield _finding("EvidenceModality", f"evidence/{key}", modality)
        if passage is not last:  # one for all rules that fire in a sentence
            last, wrong = passage, tuple(_misplaced(passage))
        for shape, value in wrong:
            yield _finding(shape, f"evidence/{key}", value)


def _misplaced(passage: Passage) -> Iterator[tuple[str, str]]:
    _, spans, words, _, _ = passage
    if not spans:
        yield "EvidenceTarget", ""
    for (start, end), exact in zip(spans, words, strict=False):
        if not 0 <= start < end:
            yield "SelectorOrder", f"{start}-{end}"
        elif end - start != len(exact):
            yield "SelectorExact", f"{start}-{end}"
