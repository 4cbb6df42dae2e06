"""Projections of the graph onto entities of one kind, as undirected networkx graphs.

Nodes are IRIs below `id:` (a formula that several coin is `formula/1+3+N`) with `label`, `class` and `weight`; edges
have `weight`, and texts that say why: names joined by `；`, articles' IRIs by spaces.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from itertools import combinations
from typing import TYPE_CHECKING

from .portfolios import portfolios

if TYPE_CHECKING:
    import networkx

    from ..graph import Graph

UNITS = ("sentence", "article")


def programmes(
    graph: Graph, *, classes: Collection[str] = ("Programme",), formulas: str = "core", own: bool = False
) -> networkx.Graph[str]:
    """Sub-districts and the programmes that are run in them: a bipartite network (`bipartite` is 0 and 1).

    A node's `weight` counts its edges, an edge's `weight` the pieces of evidence; `article` lists those that say so.
    The options are those of `jiedao.network.portfolios`.
    """
    import networkx

    found, known = portfolios(graph, classes=classes, formulas=formulas, own=own)
    articles = {proof.key: proof.article for proof in graph.knowledge.evidence}
    network: networkx.Graph[str] = networkx.Graph()
    for portfolio in found:
        network.add_node(
            portfolio.sub_district.iri, label=portfolio.label, **{"class": "SubDistrict"}, bipartite=0,
            weight=len(portfolio.programmes),
        )  # fmt: skip
    for node, programme in known.items():
        network.add_node(
            node, label=programme.label, **{"class": programme.members[0].cls}, bipartite=1,
            members="；".join(member.label for member in programme.members),
            weight=sum(node in portfolio.programmes for portfolio in found),
        )  # fmt: skip
    for portfolio in found:
        for node, keys in portfolio.programmes.items():
            said = sorted({articles[key] for key in keys if key in articles})
            network.add_edge(portfolio.sub_district.iri, node, weight=len(keys), article=" ".join(said))
    return network


def shared_programmes(
    graph: Graph,
    *,
    classes: Collection[str] = ("Programme",),
    formulas: str = "core",
    own: bool = False,
    least: int = 1,
) -> networkx.Graph[str]:
    """Sub-districts, joined where the same programme, or programmes of one formula, are run in both.

    An edge's `weight` counts what both share, and `shared` names it. Sub-districts that share nothing stay, alone.

    Args:
        graph: the graph.
        classes: see `jiedao.network.portfolios`.
        formulas: see there.
        own: see there.
        least: how many must be shared for an edge.
    """
    import networkx

    found, known = portfolios(graph, classes=classes, formulas=formulas, own=own)
    network: networkx.Graph[str] = networkx.Graph()
    running: dict[str, list[str]] = defaultdict(list)
    for portfolio in found:
        iri = portfolio.sub_district.iri
        network.add_node(iri, label=portfolio.label, **{"class": "SubDistrict"}, weight=len(portfolio.programmes))
        for node in portfolio.programmes:
            running[node].append(iri)
    shared: dict[tuple[str, str], list[str]] = defaultdict(list)
    for node in known:
        for pair in combinations(running[node], 2):
            shared[pair].append(known[node].label)
    for (first, second), names in sorted(shared.items()):
        if len(names) >= least:
            network.add_edge(first, second, weight=len(names), shared="；".join(sorted(names)))
    return network


def co_occurrence(
    graph: Graph, *, classes: Collection[str] = ("Organisation",), unit: str = "sentence", least: int = 1
) -> networkx.Graph[str]:
    """Entities, joined where one sentence, or one article, names both.

    A node's `weight` counts the units that name it, an edge's `weight` those that name both; `article` lists the
    articles they stand in. Entities that are never named with another are left out.

    Args:
        graph: the graph.
        classes: coarse or finer classes of the entities.
        unit: `sentence` or `article`.
        least: how many units must name both for an edge.

    Raises:
        ValueError: there is no such unit.
    """
    import networkx

    if unit not in UNITS:
        raise ValueError(f"unit={unit!r}: choose one of {', '.join(UNITS)}")
    knowledge = graph.knowledge
    places: dict[str, tuple[str, int]] = {
        proof.key: (proof.article, proof.passage.spans[0][0] if unit == "sentence" and proof.passage.spans else 0)
        for proof in knowledge.evidence
    }
    named: dict[tuple[str, int], list[str]] = defaultdict(list)
    counts: dict[str, int] = {}
    wanted = {entity.iri: entity for entity in knowledge.entities if {entity.cls, entity.fine} & set(classes)}
    for iri, entity in wanted.items():
        found = {places[key] for key in entity.evidence if key in places}
        counts[iri] = len(found)
        for place in found:
            named[place].append(iri)
    together: dict[tuple[str, str], list[str]] = defaultdict(list)
    for place in sorted(named):
        for pair in combinations(sorted(named[place]), 2):
            together[pair].append(place[0])
    network: networkx.Graph[str] = networkx.Graph()
    kept = {pair: articles for pair, articles in sorted(together.items()) if len(articles) >= least}
    for iri in sorted({end for pair in kept for end in pair}):
        entity = wanted[iri]
        network.add_node(iri, label=entity.label, **{"class": entity.cls}, fine=entity.fine, weight=counts[iri])
    for (first, second), articles in kept.items():
        network.add_edge(first, second, weight=len(articles), article=" ".join(sorted(set(articles))))
    return network
