"""What the measures of `jiedao.network` cost by igraph and by networkx, on random networks.

python tests/bench/bench_network.py [NODES EDGES]
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable

import igraph
import networkx


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main(nodes: int = 500, edges: int = 3000) -> None:
    graph = networkx.gnm_random_graph(nodes, edges, seed=1)
    chance = random.Random(1)
    for _, _, data in graph.edges(data=True):
        data["weight"] = chance.randint(1, 5)
        data["distance"] = 1 / data["weight"]
    plain = igraph.Graph(n=nodes, edges=list(graph.edges))
    weights = [data["weight"] for *_, data in graph.edges(data=True)]
    lengths = [1 / weight for weight in weights]
    rivals: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {
        "betweenness": (
            lambda: networkx.betweenness_centrality(graph, weight="distance"),
            lambda: plain.betweenness(directed=False, weights=lengths),
        ),
        "closeness": (
            lambda: networkx.closeness_centrality(graph, distance="distance"),
            lambda: plain.closeness(weights=lengths),
        ),
        "communities": (
            lambda: networkx.community.louvain_communities(graph, seed=1),
            lambda: plain.community_leiden("modularity", weights=weights, n_iterations=-1),
        ),
        "pagerank": (  # networkx's own wants scipy: its eigenvector centrality is the same kind of iteration
            lambda: networkx.eigenvector_centrality(graph, weight="weight", max_iter=1000),
            lambda: plain.pagerank(weights=weights),
        ),
    }
    print(f"{nodes} nodes, {edges} edges: seconds by networkx, by igraph, ratio")
    for name, (slow, fast) in rivals.items():
        first, second = seconds(slow), seconds(fast)
        print(f"{name:12} {first:8.4f} {second:8.4f} {first / second:6.1f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
