"""Who is central in a network and which belong together, as tables; computed by igraph.

networkx takes 20 to 50 times as long for the centralities of 500 nodes and 3,000 edges; for communities 7 times, and 17
times at 2,000 nodes (`tests/bench/bench_network.py`). The results are the same, as the tests show. Weights count for
closeness: the more two nodes share, the nearer they are (a path's length is the sum of 1 / weight).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..answers import data_frame

if TYPE_CHECKING:
    import networkx
    import pandas

CENTRALITIES = ("degree", "strength", "betweenness", "closeness", "pagerank")


def edges(network: networkx.Graph[str]) -> pandas.DataFrame:
    """The edges as a table, the heaviest first: `source`, `target`, `weight`, and the edges' other attributes.

    Raises:
        MissingExtraError: pandas is not installed.
    """
    names = {node: str(data.get("label", node)) for node, data in network.nodes(data=True)}
    kept = sorted({key for _, _, data in network.edges(data=True) for key in data} - {"weight"})
    rows = [
        (names[first], names[second], data.get("weight", 1), *(data.get(key, "") for key in kept))
        for first, second, data in network.edges(data=True)
    ]
    return data_frame(("source", "target", "weight", *kept), sorted(rows, key=lambda row: (-row[2], row[0], row[1])))


def centralities(network: networkx.Graph[str]) -> pandas.DataFrame:
    """The centralities of the nodes, a row a node, by IRI; the strongest first.

    Columns: `label`, `class`, `degree` (neighbours), `strength` (sum of weights), `betweenness` (Freeman 1977,
    normalised to 0 … 1), `closeness` (as networkx does: Wasserman and Faust, 0 … 1), `pagerank` (damping 0.85, sum 1).

    Raises:
        MissingExtraError: pandas is not installed.
    """
    nodes = list(network)
    plain = _igraph(network)
    number = len(nodes)
    if number:
        weights, lengths = plain.es["weight"], [1 / weight for weight in plain.es["weight"]]
        pairs = (number - 1) * (number - 2) / 2
        between = [value / pairs if pairs else 0.0 for value in plain.betweenness(directed=False, weights=lengths)]
        components = plain.connected_components()
        reached = [components.size(member) - 1 for member in components.membership]
        close = [
            value * reach / (number - 1) if reach else 0.0
            for value, reach in zip(plain.closeness(weights=lengths), reached, strict=True)
        ]
        columns = [plain.degree(), plain.strength(weights=weights), between, close, plain.pagerank(weights=weights)]
    else:
        columns = [[] for _ in CENTRALITIES]
    rows = [
        (network.nodes[node].get("label", node), network.nodes[node].get("class", ""), *values)
        for node, *values in zip(nodes, *columns, strict=True)
    ]
    table = data_frame(("label", "class", *CENTRALITIES), rows)
    table.index = data_frame(("iri",), [(node,) for node in nodes])["iri"]
    return table.sort_values(["strength", "degree", "label"], ascending=[False, False, True], kind="stable")


def communities(network: networkx.Graph[str], *, resolution: float = 1.0, seed: int = 1) -> pandas.DataFrame:
    """Which nodes belong together by the Leiden algorithm (Traag, Waltman and van Eck 2019): a row a node, by IRI.

    Columns: `label`, `class`, `community` (0 is the largest) and `size` (of the community).

    Args:
        network: a projection.
        resolution: more than 1 gives more and smaller communities.
        seed: of the random numbers; the same seed gives the same communities.

    Raises:
        MissingExtraError: pandas is not installed.
    """
    nodes = list(network)
    members = _leiden(network, resolution, seed)
    order = sorted(members, key=lambda group: (-len(group), group))
    rows, iris = [], []
    for number, group in enumerate(order):
        for node in sorted(nodes[at] for at in group):
            data = network.nodes[node]
            rows.append((data.get("label", node), data.get("class", ""), number, len(group)))
            iris.append((node,))
    table = data_frame(("label", "class", "community", "size"), rows)
    table.index = data_frame(("iri",), iris)["iri"]
    return table


def modularity(network: networkx.Graph[str], table: pandas.DataFrame) -> float:
    """How much denser the network is inside the communities than by chance (Newman and Girvan 2004): -0.5 … 1.

    Args:
        network: a projection.
        table: what `communities` gave of it.
    """
    if not network.number_of_edges():
        return 0.0
    number = table["community"]
    return float(_igraph(network).modularity([int(number[node]) for node in network], weights="weight"))


def _leiden(network: networkx.Graph[str], resolution: float, seed: int) -> list[list[int]]:
    import random

    import igraph

    plain = _igraph(network)
    if not plain.ecount():
        return [[vertex] for vertex in range(plain.vcount())]
    igraph.set_random_number_generator(random.Random(seed))  # it is igraph's for all: given back below
    try:
        found = plain.community_leiden("modularity", weights="weight", resolution=resolution, n_iterations=-1)
    finally:
        igraph.set_random_number_generator(random)
    return [list(group) for group in found]


def _igraph(network: networkx.Graph[str]) -> Any:
    import igraph

    number = {node: at for at, node in enumerate(network)}
    plain = igraph.Graph(n=len(number), edges=[(number[a], number[b]) for a, b in network.edges()])
    plain.es["weight"] = [float(data.get("weight", 1)) for *_, data in network.edges(data=True)]
    return plain
