"""What `graph["汝河路街道"]` gives: an entity with its relations, figures and evidence as attributes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from .answers import data_frame, plain_number
from .asked import known_relation
from .records import ArticleRecord, Confidence, Entity, Evidence, Figure, Knowledge, Relation, modality_of

if TYPE_CHECKING:
    import pandas


class Index:
    """A built graph by IRI and key: what the views look things up in."""

    def __init__(self, knowledge: Knowledge, confidence: dict[str, Confidence | None] | None = None) -> None:
        self.entities = {entity.iri: entity for entity in knowledge.entities}
        self.articles = {article.iri: article for article in knowledge.articles}
        self.evidence = {proof.key: proof for proof in knowledge.evidence}
        self.rules = {rule: (version, text) for rule, version, text in knowledge.rules}
        self.confidence = confidence or {}
        self.outgoing: dict[str, list[Relation]] = defaultdict(list)
        self.incoming: dict[str, list[Relation]] = defaultdict(list)
        self.figures: dict[str, list[Figure]] = defaultdict(list)
        for relation in knowledge.relations:
            self.outgoing[relation.subject].append(relation)
            self.incoming[relation.object].append(relation)
        for figure in knowledge.figures:
            self.figures[figure.about].append(figure)

    def view(self, iri: str) -> EntityView:
        """The entity of the IRI; of an IRI that the graph does not describe, a bare one."""
        return EntityView(self.entities.get(iri) or Entity(iri, "", "", iri, (), "", "", ()), self)

    def proofs(self, keys: Iterable[str]) -> tuple[EvidenceView, ...]:
        """The evidence of the keys, as far as the graph has it."""
        return tuple(EvidenceView(self.evidence[key], self) for key in keys if key in self.evidence)

    def figure(self, record: Figure) -> FigureView:
        """The figure of the record."""
        return FigureView(
            self.view(record.about), record.indicator, plain_number(record.value), record.unit, record.qualifier,
            record.period, self.proofs(record.evidence), record,
        )  # fmt: skip


class EvidenceView:
    """A passage that says so, and the rule that read it."""

    def __init__(self, record: Evidence, index: Index) -> None:
        self.record = record
        self._index = index

    @property
    def quote(self) -> str:
        """The words of the passage, its spans in reading order."""
        return "".join(self.record.passage.exact)

    @property
    def source(self) -> str:
        """The file or URL that the passage stands in."""
        return self.record.passage.source

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where in the text of the source: offsets in code points, the end exclusive."""
        return self.record.passage.spans

    @property
    def article(self) -> ArticleRecord | None:
        """The article, where the graph describes it."""
        return self._index.articles.get(self.record.article)

    @property
    def rule(self) -> str:
        """The id of the rule."""
        return self.record.rule

    @property
    def description(self) -> str:
        """What the rule does, in Chinese and English; empty if not known."""
        return self._index.rules.get(self.record.rule, ("", ""))[1]

    @property
    def confidence(self) -> Confidence | None:
        """That of the rule, and from how many cases; None: unmeasured."""
        return self._index.confidence.get(self.record.rule)

    @property
    def modality(self) -> str:
        """`Planned`, `Expected` or `Negated`; empty: stated as fact."""
        return self.record.modality

    def __repr__(self) -> str:
        return f"<evidence {self.quote!r} from {self.source}>"


class RelationView(NamedTuple):
    """One relation: `subject predicate object`, the ends as entities."""

    subject: EntityView
    predicate: str
    object: EntityView
    role: str
    evidence: tuple[EvidenceView, ...]

    @property
    def modality(self) -> str:
        """`Planned`, `Expected` or `Negated` where no evidence states it as fact; empty: one does."""
        return modality_of(proof.modality for proof in self.evidence)

    def __repr__(self) -> str:
        return f"<{self.subject.label} {self.predicate} {self.object.label}>"


class FigureView(NamedTuple):
    """One figure of an entity, in plain units. `record.value` is the value as a decimal, exact in every digit."""

    about: EntityView
    indicator: str
    value: int | float
    unit: str
    qualifier: str
    period: str
    evidence: tuple[EvidenceView, ...]
    record: Figure

    @property
    def iri(self) -> str:
        """The IRI below `https://w3id.org/jiedao/id/`."""
        return self.record.iri

    @property
    def modality(self) -> str:
        """`Planned`, `Expected` or `Negated` where no evidence states it as fact; empty: one does."""
        return modality_of(proof.modality for proof in self.evidence)

    def __repr__(self) -> str:
        return f"<{self.about.label} {self.indicator} {self.value} {f'{self.unit} {self.qualifier}'.strip()}>"


class EntityView:
    """An entity of a graph. Compares and hashes by its IRI."""

    def __init__(self, record: Entity, index: Index) -> None:
        self.record = record
        self._index = index

    @property
    def iri(self) -> str:
        """The IRI below `https://w3id.org/jiedao/id/`."""
        return self.record.iri

    @property
    def label(self) -> str:
        """The canonical name."""
        return self.record.label

    @property
    def cls(self) -> str:
        """The coarse class, as `SubDistrict`."""
        return self.record.cls

    @property
    def fine(self) -> str:
        """The finer class, or empty."""
        return self.record.fine

    @property
    def aliases(self) -> tuple[str, ...]:
        """Every other name."""
        return self.record.aliases

    @property
    def code(self) -> str:
        """The official division code, or empty."""
        return self.record.code

    @property
    def formula(self) -> str:
        """The key of a formula that many coin for themselves, or empty."""
        return self.record.formula

    @cached_property
    def outgoing(self) -> tuple[RelationView, ...]:
        """The relations that it is the subject of."""
        return tuple(map(self._relation, self._index.outgoing.get(self.iri, ())))

    @cached_property
    def incoming(self) -> tuple[RelationView, ...]:
        """The relations that it is the object of."""
        return tuple(map(self._relation, self._index.incoming.get(self.iri, ())))

    @property
    def relations(self) -> tuple[RelationView, ...]:
        """All relations, those that it is the subject of first. A denied one has the modality `Negated`."""
        return self.outgoing + self.incoming

    def _relation(self, relation: Relation) -> RelationView:
        view = self._index.view
        subject, object_ = view(relation.subject), view(relation.object)
        return RelationView(subject, relation.predicate, object_, relation.role, self._index.proofs(relation.evidence))

    def related(self, predicate: str, *, inverse: bool = False) -> tuple[EntityView, ...]:
        """What it stands in the relation to; `inverse`: what stands in the relation to it. Denied ones left out.

        Raises:
            QueryError: there is no such relation; the message names the nearest.
        """
        known_relation(predicate)
        found = [r for r in (self.incoming if inverse else self.outgoing) if r.predicate == predicate]
        return tuple(r.subject if inverse else r.object for r in found if r.modality != "Negated")

    @cached_property
    def figures(self) -> tuple[FigureView, ...]:
        """The numbers stated of it."""
        return tuple(map(self._index.figure, self._index.figures.get(self.iri, ())))

    @cached_property
    def evidence(self) -> tuple[EvidenceView, ...]:
        """The passages that name it."""
        return self._index.proofs(self.record.evidence)

    @property
    def only_registered(self) -> bool:
        """Whether it is there because the official register of divisions has it: no passage names it."""
        return bool(self.record.code and self._index.evidence and not self.record.evidence)

    @cached_property
    def articles(self) -> tuple[ArticleRecord, ...]:
        """The articles that name it, by IRI."""
        found = {proof.record.article for proof in self.evidence}
        return tuple(self._index.articles[iri] for iri in sorted(found) if iri in self._index.articles)

    def to_frame(self) -> pandas.DataFrame:
        """Its relations as a table: `subject`, `predicate`, `object`, `role`, `modality`, `evidence`, `quote`.

        `evidence` counts the passages that say so, `quote` holds the words of the first.

        Raises:
            MissingExtraError: pandas is not installed.
        """
        return data_frame(
            ("subject", "predicate", "object", "role", "modality", "evidence", "quote"),
            (
                (r.subject.label, r.predicate, r.object.label, r.role, r.modality, len(r.evidence),
                 r.evidence[0].quote if r.evidence else "")
                for r in self.relations
            ),
        )  # fmt: skip

    def __eq__(self, other: object) -> bool:
        return isinstance(other, EntityView) and other.iri == self.iri

    def __hash__(self) -> int:
        return hash(self.iri)

    def __repr__(self) -> str:
        return f"<{self.fine or self.cls} {self.label} ({self.iri})>"

    def _repr_html_(self) -> str:
        """The card that Jupyter shows."""
        from .cards import card

        return card(self)
