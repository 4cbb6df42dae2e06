"""One document's knowledge against its gold: what is right, what was added, what was missed, and by which rule."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import product
from typing import NamedTuple

from jiedao.evaluate.gold import Gold, GoldEntity, GoldFigure, GoldRelation
from jiedao.evaluate.matching import SAME_INDICATOR, match_entities, norm, overlap
from jiedao.records import Entity, Figure, Knowledge, Relation, modality_of


class Tally(NamedTuple):
    """How many facts are right, were added, and were missed."""

    right: int = 0
    added: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of right facts among those found; 0 if none was found."""
        return self.right / (self.right + self.added) if self.right + self.added else 0.0

    @property
    def recall(self) -> float:
        """The share of right facts among those of the gold; 0 if it has none."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall.

        >>> Tally(right=3, added=1, missed=1).f1
        0.75
        """
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0

    def plus(self, other: Tally) -> Tally:
        """Both together."""
        return Tally(self.right + other.right, self.added + other.added, self.missed + other.missed)


class Error(NamedTuple):
    """A fact that was added (`+entity`, `+relation`, `+figure`) or missed (`-…`), or the modality of a relation.

    `fact` is (class, name, note), (subject, predicate, object) or (subject, indicator, value and unit), for
    `+modality` and `-modality` (subject, predicate, object, modality); `sentence` is
    where it is said, as far as is known; `rules` are those that added it.
    """

    document: str
    kind: str
    fact: tuple[str, ...]
    sentence: str
    rules: tuple[str, ...] = ()


class Judged(NamedTuple):
    """A fact that a rule found, as an error tells it, and whether the gold has it."""

    rule: str
    document: str
    fact: tuple[str, ...]
    right: bool


class Score(NamedTuple):
    """The tallies of a document by part, class and predicate, and those of rules; errors, and what each rule found."""

    tallies: Mapping[str, Tally]
    rules: Mapping[str, Tally]
    errors: tuple[Error, ...]
    judged: tuple[Judged, ...] = ()


class _Counts:
    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.added: Counter[str] = Counter()
        self.missed: Counter[str] = Counter()

    def tallies(self) -> dict[str, Tally]:
        keys = sorted({*self.right, *self.added, *self.missed})
        return {key: Tally(self.right[key], self.added[key], self.missed[key]) for key in keys}


class _Scorer:
    def __init__(self, gold: Gold, knowledge: Knowledge, text: str) -> None:
        self.gold = gold
        self.text = text
        self.entities = {entity.iri: entity for entity in knowledge.entities}
        denied = {proof.key for proof in knowledge.evidence if proof.modality == "Negated"}
        self.relations = [r for r in knowledge.relations if not r.evidence or not denied.issuperset(r.evidence)]
        self.figures = knowledge.figures
        self.proofs = {proof.key: proof for proof in knowledge.evidence}
        self.match = match_entities(gold, knowledge.entities)
        self.counts = _Counts()
        self.rules = _Counts()
        self.errors: list[Error] = []
        self.judged: list[Judged] = []

    def score(self) -> Score:
        self._score_entities()
        self._score_relations()
        self._score_figures()
        order = {
            sign + kind: n for n, (kind, sign) in enumerate(product(("entity", "relation", "modality", "figure"), "-+"))
        }
        errors = tuple(sorted(self.errors, key=lambda e: (order[e.kind], e)))
        return Score(self.counts.tallies(), self.rules.tallies(), errors, tuple(self.judged))

    # -- evidence --------------------------------------------------------------------------------------------------
    def _fired(self, evidence: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted({self.proofs[key].rule for key in evidence if key in self.proofs}))

    def _sentence(self, evidence: Iterable[str]) -> str:
        passages = sorted(self.proofs[key].passage for key in evidence if key in self.proofs)
        return "".join("".join(passages[0].exact).split()) if passages else ""

    def _where(self, names: Iterable[str]) -> str:
        """The words of the document around the first of the names that it holds."""
        for name in names:
            at = self.text.find(name)
            if at >= 0:
                return "".join(self.text[max(0, at - 30) : at + len(name) + 30].split())
        return ""

    def _judge(self, evidence: Iterable[str], fact: tuple[str, ...], *, right: bool) -> tuple[str, ...]:
        rules = self._fired(evidence)
        for rule in rules:
            self.judged.append(Judged(rule, self.gold.document, fact, right))
            (self.rules.right if right else self.rules.added)[rule] += 1
        return rules

    def _err(self, kind: str, fact: tuple[str, ...], sentence: str, rules: tuple[str, ...] = ()) -> None:
        self.errors.append(Error(self.gold.document, kind, fact, sentence, rules))

    # -- parts -----------------------------------------------------------------------------------------------------
    def _score_entities(self) -> None:
        found: set[str] = set()
        added: set[tuple[str, str]] = set()
        misclassed: set[str] = set()
        for iri, entity in self.entities.items():
            gold = self.match.get(iri)
            if gold is not None and gold.cls == entity.cls:
                found.add(gold.canonical)
                self._judge(entity.evidence, (entity.cls, entity.label), right=True)
            elif gold is None and entity.cls == "Division":
                continue  # background from the official register is neither right nor wrong
            else:
                self._add_entity(entity, gold, added, misclassed)
        named = {gold.canonical for gold in self.match.values()}
        only_name = "entities (name only)"
        self.counts.right[only_name] += len(named)
        self.counts.missed[only_name] += len(self.gold.entities) - len(named)
        self.counts.added[only_name] += len(added) - len(misclassed)
        for gold in self.gold.entities:
            right = gold.canonical in found
            for key in ("entities", "entity " + gold.cls):
                (self.counts.right if right else self.counts.missed)[key] += 1
            if not right:
                note = "wrong class" if gold.canonical in named else ""
                where = self._where((gold.canonical, *gold.aliases))
                self._err("-entity", (gold.cls, gold.canonical, note), where)

    def _add_entity(
        self, entity: Entity, gold: GoldEntity | None, added: set[tuple[str, str]], misclassed: set[str]
    ) -> None:
        if gold is not None:
            misclassed.add(norm(entity.label))
        key = (norm(entity.label), entity.cls)
        if key in added:
            return
        added.add(key)
        self.counts.added["entities"] += 1
        self.counts.added["entity " + entity.cls] += 1
        rules = self._judge(entity.evidence, (entity.cls, entity.label), right=False)
        note = f"is a {gold.cls}" if gold else ""
        self._err("+entity", (entity.cls, entity.label, note), self._sentence(entity.evidence), rules)

    def _score_relations(self) -> None:
        want = {(r.subject, r.predicate, r.object): r for r in reversed(self.gold.relations)}
        got: set[tuple[str, str, str]] = set()
        wrong: dict[tuple[str, str, str], Relation] = {}
        for relation in self.relations:
            triple = self._triple(relation, want)
            if triple is None:
                continue
            known = relation.subject in self.match and relation.object in self.match
            right = known and triple in want
            if right:
                if triple not in got:
                    self._score_modality(triple, want[triple], relation)
                got.add(triple)
                self._judge(relation.evidence, triple, right=True)
            else:
                if triple not in wrong:
                    self._judge(relation.evidence, triple, right=False)
                wrong.setdefault(triple, relation)
        for triple, relation in wrong.items():
            self.counts.added["relations"] += 1
            self.counts.added["relation " + triple[1]] += 1
            self._err("+relation", triple, self._sentence(relation.evidence), self._fired(relation.evidence))
        for triple, said in want.items():
            right = triple in got
            for key in ("relations", "relation " + triple[1]):
                (self.counts.right if right else self.counts.missed)[key] += 1
            if not right:
                self._err("-relation", triple, said.evidence)

    def _score_modality(self, triple: tuple[str, str, str], said: GoldRelation, relation: Relation) -> None:
        """Whether a relation that is right is told as done, planned or expected, as the gold has it."""
        told = modality_of(self.proofs[key].modality for key in relation.evidence if key in self.proofs)
        if told and told == said.modality:
            self.counts.right["modality"] += 1
        elif told:
            self.counts.added["modality"] += 1
            sentence, rules = self._sentence(relation.evidence), self._fired(relation.evidence)
            self._err("+modality", (*triple, told), sentence, rules)
        if said.modality and told != said.modality:
            self.counts.missed["modality"] += 1
            self._err("-modality", (*triple, said.modality), said.evidence)

    def _triple(self, relation: Relation, wanted: Collection[tuple[str, str, str]]) -> tuple[str, str, str] | None:
        """The relation in the gold's names, in the form that the gold has if it has one; None: background."""
        subject, predicate, object_ = relation.subject, relation.predicate, relation.object
        one, other = self.match.get(subject), self.match.get(object_)
        if (
            predicate == "within"
            and all(self._is_division(iri) for iri in (subject, object_))
            and (one is None or other is None or (one.canonical, predicate, other.canonical) not in wanted)
        ):
            return None
        if one is None or other is None:
            return self._label(subject), predicate, self._label(object_)
        triple = (one.canonical, predicate, other.canonical)
        if predicate == "cooperatesWith" and triple not in wanted and triple[::-1] in wanted:
            return triple[::-1]
        if predicate in ("partOf", "contributesTo") and triple not in wanted:  # annotators disagree which it is
            swapped = (triple[0], "contributesTo" if predicate == "partOf" else "partOf", triple[2])
            return swapped if swapped in wanted else triple
        return triple

    def _is_division(self, iri: str) -> bool:
        return iri in self.entities and self.entities[iri].cls == "Division"

    def _label(self, iri: str) -> str:
        return self.entities[iri].label if iri in self.entities else iri

    def _score_figures(self) -> None:
        left = list(self.gold.figures)
        for figure in self.figures:
            about = self.match.get(figure.about)
            gold = next((g for g in left if about is not None and _same(figure, g, about)), None)
            name = about.canonical if about else self._label(figure.about)
            fact = (name, figure.indicator, f"{figure.value} {figure.unit}")
            rules = self._judge(figure.evidence, fact, right=gold is not None)
            if gold is not None:
                left.remove(gold)
                self.counts.right["figures"] += 1
            else:
                self.counts.added["figures"] += 1
                self._err("+figure", fact, self._sentence(figure.evidence), rules)
        for g in left:
            self.counts.missed["figures"] += 1
            self._err("-figure", (g.subject, g.indicator, f"{g.value:g} {g.unit}"), g.evidence)


def _same(figure: Figure, gold: GoldFigure, about: GoldEntity) -> bool:
    if abs(float(figure.value) - gold.value) > 1e-6 * max(1, abs(gold.value)):
        return False
    if norm(figure.unit) != norm(gold.unit) or about.canonical != gold.subject:
        return False
    return overlap(figure.indicator, gold.indicator) >= SAME_INDICATOR


def score(gold: Gold, knowledge: Knowledge, text: str = "") -> Score:
    """One document's knowledge against its gold. `text` is the document's, to quote what was missed."""
    return _Scorer(gold, knowledge, text).score()


def total(scores: Iterable[Score]) -> Score:
    """The sum over documents."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    rules: dict[str, Tally] = defaultdict(Tally)
    errors: list[Error] = []
    judged: list[Judged] = []
    for one in scores:
        for key, tally in one.tallies.items():
            tallies[key] = tallies[key].plus(tally)
        for key, tally in one.rules.items():
            rules[key] = rules[key].plus(tally)
        errors.extend(one.errors)
        judged.extend(one.judged)
    return Score(dict(sorted(tallies.items())), dict(sorted(rules.items())), tuple(errors), tuple(judged))
