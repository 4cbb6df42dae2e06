import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiedao import Graph, network

edge = st.tuples(st.integers(0, 11), st.integers(0, 11), st.integers(1, 4)).filter(lambda e: e[0] != e[1])


def made(edges: list[tuple[int, int, int]], nodes: int = 12) -> "networkx.Graph[str]":
    graph: networkx.Graph[str] = networkx.Graph()
    for number in range(nodes):
        graph.add_node(f"n{number}", label=f"点{number}")
    for a, b, weight in edges:
        graph.add_edge(f"n{a}", f"n{b}", weight=weight, distance=1 / weight)
    return graph


@settings(max_examples=40, deadline=None)
@given(st.lists(edge, max_size=30))
def test_centralities_are_those_of_networkx(edges: list[tuple[int, int, int]]) -> None:
    graph = made(edges)
    table = network.centralities(graph)
    expected = {
        "degree": dict(graph.degree()),
        "strength": dict(graph.degree(weight="weight")),
        "closeness": networkx.closeness_centrality(graph, distance="distance"),
    }
    for column, values in expected.items():
        assert table[column].to_dict() == pytest.approx(values), column
    assert table["pagerank"].sum() == pytest.approx(1)
    assert list(table["strength"]) == sorted(table["strength"], reverse=True)


def test_betweenness_is_that_of_networkx() -> None:
    graph = made([(0, 1, 1), (1, 2, 2), (2, 3, 1), (1, 4, 4), (4, 3, 4), (5, 6, 1)])
    expected = networkx.betweenness_centrality(graph, weight="distance")
    assert network.centralities(graph)["betweenness"].to_dict() == pytest.approx(expected)
    assert max(expected.values()) > 0


def test_communities_are_found_and_numbered_by_size() -> None:
    first = [(a, b, 1) for a in range(4) for b in range(a)]
    second = [(a, b, 1) for a in range(4, 9) for b in range(4, a)]
    graph = made([*first, *second, (0, 4, 1)], nodes=9)
    table = network.communities(graph)
    assert table["community"].groupby(table["community"]).count().tolist() == [5, 4]
    assert set(table.index[table["community"] == 0]) == {f"n{number}" for number in range(4, 9)}
    assert network.modularity(graph, table) == pytest.approx(
        networkx.community.modularity(graph, [{f"n{n}" for n in range(4, 9)}, {f"n{n}" for n in range(4)}])
    )
    assert network.communities(graph).equals(table)


def test_an_empty_network_has_empty_tables() -> None:
    empty: networkx.Graph[str] = networkx.Graph()
    assert len(network.centralities(empty)) == len(network.communities(empty)) == len(network.edges(empty)) == 0
    assert network.modularity(empty, network.communities(empty)) == 0


def test_edges_name_both_ends_heaviest_first(graph: Graph) -> None:
    table = network.edges(network.programmes(graph))
    assert list(table.columns) == ["source", "target", "weight", "article"]
    assert table.iloc[0].tolist() == ["和平区南湖街道", "五星支部创建", 2, "article/0 article/1"]
