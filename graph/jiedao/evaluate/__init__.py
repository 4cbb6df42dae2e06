"""How well a build does against gold annotations: entities, relations and figures, by class, predicate and rule.

`evaluate` builds each annotated document alone and scores it; `evaluate_graph` scores a graph that was built before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from jiedao.errors import GoldError
from jiedao.evaluate.gold import Gold, read_folder
from jiedao.evaluate.report import as_json, table, write_confidence
from jiedao.evaluate.scoring import Error, Judged, Score, Tally, score, total
from jiedao.records import Document, Knowledge

if TYPE_CHECKING:
    from jiedao.extractor import Extractor

__all__ = [
    "FLOORS", "Error", "Evaluation", "Tally", "as_json", "evaluate", "evaluate_graph", "part", "shortfalls", "table",
    "write_confidence",
]  # fmt: skip

FLOORS: Mapping[str, float] = {"entities": 0.90, "relations": 0.80, "figures": 0.90}
"""The F1 that a build has to reach."""


class Evaluation(NamedTuple):
    """The sum over all documents, and the score of each: (document, score) in the order of their names.

    `missing` are gold documents that the corpus, or the graph, does not hold; they count in no tally.
    """

    total: Score
    documents: tuple[tuple[str, Score], ...]
    missing: tuple[str, ...] = ()

    @property
    def tallies(self) -> Mapping[str, Tally]:
        """By part (`entities`, `entities (name only)`, `relations`, `figures`), class and predicate.

        `modality`: of the relations that are right, those that are planned or expected.
        """
        return self.total.tallies

    @property
    def rules(self) -> Mapping[str, Tally]:
        """By rule: the facts that it found, right and added."""
        return self.total.rules

    @property
    def judged(self) -> tuple[Judged, ...]:
        """What each rule found, and whether the gold has it."""
        return self.total.judged

    @property
    def errors(self) -> tuple[Error, ...]:
        """What was added and missed, document by document."""
        return self.total.errors

    def f1(self, key: str) -> float:
        """The F1 of a part, class or predicate; 0 where there is none."""
        return self.tallies.get(key, Tally()).f1


def evaluate(gold: str | Path, corpus: Iterable[str | Path], extractor: Extractor) -> Evaluation:
    """Build each document of the corpus that has gold annotations, alone, and score it.

    Args:
        gold: a folder of gold files, or one of them.
        corpus: files, folders or patterns, as for a build.
        extractor: the compiled rules and the register.

    Raises:
        GoldError: a gold file is broken, or the corpus holds none of the annotated documents.
        ReadingError: a path does not exist.
    """
    from jiedao import reading
    from jiedao.extractor import build

    annotated = read_folder(gold)
    wanted = {one.document for one in annotated}
    held: dict[str, list[Document]] = {}
    for document in reading.read([str(path) for path in corpus]):
        if isinstance(document, Document) and (name := file_name(document.source)) in wanted:
            held.setdefault(name, []).append(document)
    scores = []
    for one in annotated:
        if documents := held.get(one.document):
            knowledge = build(documents, extractor).knowledge
            scores.append((one.document, score(one, knowledge, "\n".join(d.text for d in documents))))
    return _evaluation(annotated, scores, str(gold), "in the corpus; give the folder that they lie in")


def evaluate_graph(gold: str | Path, knowledge: Knowledge) -> Evaluation:
    """Score a built graph: of each gold document the part that its evidence says of it.

    Raises:
        GoldError: a gold file is broken, or the graph has none of the annotated documents.
    """
    annotated = read_folder(gold)
    held = {file_name(article.source) for article in knowledge.articles}
    scores = [(one.document, score(one, part(knowledge, one.document))) for one in annotated if one.document in held]
    return _evaluation(annotated, scores, str(gold), "in the graph; evaluate one that was built of them")


def shortfalls(evaluation: Evaluation, floors: Mapping[str, float] = FLOORS) -> tuple[tuple[str, float, float], ...]:
    """(part, F1, floor) of each part that falls short; a command that finds any answers with exit status 1."""
    found = ((key, evaluation.f1(key), floor) for key, floor in floors.items())
    return tuple(short for short in found if short[1] < short[2])


def file_name(source: str) -> str:
    """The file name in a document's source.

    >>> file_name("2024/news.jsonl#L12"), file_name("page.txt")
    ('news.jsonl', 'page.txt')
    """
    return PurePosixPath(source.partition("#L")[0]).name


def part(knowledge: Knowledge, document: str) -> Knowledge:
    """What one document says: the facts that its passages give, and the things that these facts are about."""
    if {file_name(article.source) for article in knowledge.articles} == {document}:
        return knowledge
    evidence = tuple(proof for proof in knowledge.evidence if file_name(proof.passage.source) == document)
    keys = {proof.key for proof in evidence}
    relations = tuple(
        r._replace(evidence=tuple(k for k in r.evidence if k in keys))
        for r in knowledge.relations
        if keys & {*r.evidence}
    )
    figures = tuple(
        f._replace(evidence=tuple(k for k in f.evidence if k in keys))
        for f in knowledge.figures
        if keys & {*f.evidence}
    )
    about = {iri for r in relations for iri in (r.subject, r.object)} | {f.about for f in figures}
    entities = tuple(
        e._replace(evidence=tuple(k for k in e.evidence if k in keys))
        for e in knowledge.entities
        if e.iri in about or keys & {*e.evidence}
    )
    articles = tuple(a for a in knowledge.articles if file_name(a.source) == document)
    return Knowledge(articles, entities, relations, figures, evidence, knowledge.rules)


def _evaluation(annotated: Sequence[Gold], scores: Sequence[tuple[str, Score]], path: str, lacking: str) -> Evaluation:
    """`lacking`: where documents would have to be that have no score, and the way out."""
    found = {document for document, _ in scores}
    missing = tuple(one.document for one in annotated if one.document not in found)
    if not scores:
        told = ", ".join(missing[:5])
        raise GoldError(f"none of the annotated documents ({told}) is {lacking}", path=path)
    return Evaluation(total(one for _, one in scores), tuple(scores), missing)
