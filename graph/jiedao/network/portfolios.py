"""The programmes of each sub-district, and how much two such portfolios are alike."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from ..answers import data_frame
from ..naming import key as name_key
from ..output.turtle import stated
from ..records import Entity, Knowledge

if TYPE_CHECKING:
    import networkx
    import pandas

    from ..graph import Graph

FORMULAS = ("core", "exact", "none")
SIMILARITIES = ("cosine", "jaccard")
KINDS = ("programmes", "names")

_CORE = re.compile(r"(?:[0-9]{1,4}|[nxNX])(?:\+(?:[0-9]{1,4}|[nxNX]))+")


class Programme(NamedTuple):
    """A programme, or several that go by one formula: its node's id, its label, and the entities that it stands for."""

    node: str
    label: str
    members: tuple[Entity, ...]


class Portfolio(NamedTuple):
    """What is run in a sub-district: for each programme's node the keys of the evidence."""

    sub_district: Entity
    label: str
    programmes: dict[str, frozenset[str]]


def core(formula: str) -> str:
    """The arithmetic that a formula begins with, or the formula itself.

    >>> core("1+3+N警网共治"), core("社区合伙人")
    ('1+3+N', '社区合伙人')
    """
    found = _CORE.match(formula)
    return found[0] if found else formula


def portfolios(
    graph: Graph,
    *,
    classes: Collection[str] = ("Programme",),
    formulas: str = "core",
    own: bool = False,
) -> tuple[tuple[Portfolio, ...], dict[str, Programme]]:
    """The portfolio of each sub-district that runs anything, by IRI, and the programmes by node.

    A sub-district runs what it implements, what the communities, organisations, compounds and facilities within it
    implement, and what is applied in one of them.

    Args:
        graph: the graph.
        classes: the classes of what counts: `Programme`, `Platform`.
        formulas: how programmes meet that each sub-district coins for itself. `core`: by formula, of arithmetic
            (“1+3+N警网共治”, “1+3+N院落治理”) only the arithmetic counts; `exact`: by the whole formula; `none`:
            each is its own.
        own: only what the sub-district itself implements.

    Raises:
        ValueError: `formulas` is none of these.
    """
    if formulas not in FORMULAS:
        raise ValueError(f"formulas={formulas!r}: choose one of {', '.join(FORMULAS)}")
    knowledge = graph.knowledge
    entities = {entity.iri: entity for entity in knowledge.entities}
    grouped: dict[str, list[Entity]] = defaultdict(list)
    for entity in knowledge.entities:
        if entity.cls in classes:
            grouped[_group(entity, formulas)].append(entity)
    programmes = {node: Programme(node, _called(node, members), tuple(members)) for node, members in grouped.items()}
    node_of = {member.iri: node for node, found in programmes.items() for member in found.members}
    homes = _Homes(knowledge, entities)
    held: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for relation in stated(knowledge):
        if relation.predicate == "implements" and relation.object in node_of:
            place, programme = relation.subject, relation.object
        elif relation.predicate == "appliedIn" and relation.subject in node_of and not own:
            place, programme = relation.object, relation.subject
        else:
            continue
        for home in (place,) if own else homes.of(place):
            if home in entities and entities[home].cls == "SubDistrict":
                held[home][node_of[programme]].update(relation.evidence or (programme,))
    labels = distinct_labels(knowledge, sorted(held))
    found = tuple(
        Portfolio(entities[iri], labels[iri], {node: frozenset(held[iri][node]) for node in sorted(held[iri])})
        for iri in sorted(held)
    )
    present = {node for portfolio in found for node in portfolio.programmes}
    return found, {node: programmes[node] for node in sorted(present)}


def distinct_labels(knowledge: Knowledge, iris: Collection[str]) -> dict[str, str]:
    """The labels of the entities, with their district before those that several go by (和平区南湖街道)."""
    entities = {entity.iri: entity for entity in knowledge.entities}
    counts = Counter(entities[iri].label for iri in iris)
    containers = {
        relation.subject: entities[relation.object].label
        for relation in stated(knowledge)
        if relation.predicate == "within"
        and relation.object in entities
        and entities[relation.object].cls == "Division"
    }
    labels = {
        iri: containers.get(iri, "") + entities[iri].label if counts[entities[iri].label] > 1 else entities[iri].label
        for iri in iris
    }
    again = Counter(labels.values())
    return {iri: f"{label} ({iri.rpartition('/')[2]})" if again[label] > 1 else label for iri, label in labels.items()}


def similarity(
    graph: Graph, *, by: str = "programmes", measure: str = "cosine", formulas: str = "core", own: bool = False
) -> pandas.DataFrame:
    """How much the programme portfolios of sub-districts are alike: a square table from 0 (nothing) to 1 (the same).

    Args:
        graph: the graph.
        by: `programmes`: the same programmes or formulas count; `names`: pairs of characters in their names count, so
            that 五步议事法 and 夜间议事会 have something in common.
        measure: `cosine` of the counts weighted by ln((1 + n) / (1 + d)) + 1, where d of the n portfolios have it
            (Salton and Buckley 1988, smoothed); `jaccard`: what both have of what either has.
        formulas: see `portfolios`.
        own: see `portfolios`.

    Raises:
        MissingExtraError: pandas is not installed.
        ValueError: there is no such kind or measure.
    """
    labels, features = _features(graph, by, measure, formulas, own)
    pairs = _alike(features, measure)
    number = len(labels)
    rows = [[1.0 if a == b else pairs.get((min(a, b), max(a, b)), 0.0) for b in range(number)] for a in range(number)]
    table = data_frame(labels, rows)
    table.index = table.columns
    return table


def similar(
    graph: Graph,
    *,
    by: str = "names",
    measure: str = "cosine",
    formulas: str = "core",
    own: bool = False,
    least: float = 0.05,
) -> networkx.Graph[str]:
    """The similarities of at least `least` as a network; the options are those of `similarity`."""
    import networkx

    found, _ = portfolios(graph, formulas=formulas, own=own)
    _, features = _features(graph, by, measure, formulas, own)
    network: networkx.Graph[str] = networkx.Graph()
    for portfolio in found:
        network.add_node(
            portfolio.sub_district.iri,
            label=portfolio.label,
            **{"class": "SubDistrict"},
            weight=len(portfolio.programmes),
        )
    for (first, second), value in sorted(_alike(features, measure).items()):
        if value >= least:
            shared = sorted(features[first].keys() & features[second].keys())
            network.add_edge(
                found[first].sub_district.iri, found[second].sub_district.iri, weight=value, shared="；".join(shared)
            )
    return network


def _features(
    graph: Graph, by: str, measure: str, formulas: str, own: bool
) -> tuple[list[str], list[Mapping[str, float]]]:
    """By portfolio, what it has and how much of it."""
    for name, value, choices in (("by", by, KINDS), ("measure", measure, SIMILARITIES)):
        if value not in choices:
            raise ValueError(f"{name}={value!r}: choose one of {', '.join(choices)}")
    found, programmes = portfolios(graph, formulas=formulas, own=own)
    counts: list[Counter[str]] = []
    for portfolio in found:
        if by == "programmes":
            counts.append(Counter(dict.fromkeys((programmes[node].label for node in portfolio.programmes), 1)))
        else:
            counts.append(Counter(pair for node in portfolio.programmes for pair in _pairs(programmes[node].label)))
    labels = [portfolio.label for portfolio in found]
    if measure == "jaccard":
        return labels, [dict.fromkeys(sorted(count), 1.0) for count in counts]
    having = Counter(feature for count in counts for feature in count)
    rarity = {feature: math.log((1 + len(counts)) / (1 + number)) + 1 for feature, number in having.items()}
    return labels, [{feature: count[feature] * rarity[feature] for feature in sorted(count)} for count in counts]


def _alike(features: list[Mapping[str, float]], measure: str) -> dict[tuple[int, int], float]:
    """By pair of portfolios that have anything in common, how much they are alike."""
    having: dict[str, list[int]] = defaultdict(list)
    for number, held in enumerate(features):
        for feature in held:
            having[feature].append(number)
    products: dict[tuple[int, int], float] = defaultdict(float)
    for feature in sorted(having):
        numbers = having[feature]
        for place, first in enumerate(numbers):
            for second in numbers[place + 1 :]:
                products[first, second] += features[first][feature] * features[second][feature]
    sizes = [sum(value * value for value in held.values()) for held in features]
    if measure == "jaccard":
        return {(a, b): value / (sizes[a] + sizes[b] - value) for (a, b), value in products.items()}
    return {(a, b): min(1.0, value / math.sqrt(sizes[a] * sizes[b])) for (a, b), value in products.items()}


def _pairs(name: str) -> list[str]:
    """The pairs of neighbouring characters of a name, quotation marks left out."""
    plain = "".join(character for character in name_key(name) if character.isalnum() or character == "+")
    return [plain[at : at + 2] for at in range(len(plain) - 1)] or [plain]


def _group(entity: Entity, formulas: str) -> str:
    if formulas == "none" or not entity.formula:
        return entity.iri
    return "formula/" + (core(entity.formula) if formulas == "core" else entity.formula)


def _called(node: str, members: list[Entity]) -> str:
    """What several programmes of one formula are called together: the shortest of their names, or the arithmetic."""
    formula = node.removeprefix("formula/")
    if len(members) > 1 and _CORE.fullmatch(formula):
        return formula.upper()
    return min((member.label for member in members), key=lambda label: (len(label), label))


class _Homes:
    """In which sub-districts an entity lies."""

    def __init__(self, knowledge: Knowledge, entities: Mapping[str, Entity]) -> None:
        self._entities = entities
        self._containers: dict[str, list[str]] = defaultdict(list)
        for relation in stated(knowledge):
            if relation.predicate == "within":
                self._containers[relation.subject].append(relation.object)
        self._known: dict[str, tuple[str, ...]] = {}

    def of(self, iri: str) -> tuple[str, ...]:
        if iri not in self._known:
            self._known[iri] = tuple(sorted(self._walk(iri)))
        return self._known[iri]

    def _walk(self, iri: str) -> set[str]:
        seen, found, open_ = {iri}, set[str](), [iri]
        while open_:
            at: Any = open_.pop()
            entity = self._entities.get(at)
            if entity is not None and entity.cls == "SubDistrict":
                found.add(at)
                continue
            for container in self._containers.get(at, ()):
                if container not in seen:
                    seen.add(container)
                    open_.append(container)
        return found
