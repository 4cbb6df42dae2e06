"""igraph reads the GraphML and networkx the GraphML and GEXF; both find the relations and compute on them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from builds import Build


def busiest(relations: set[tuple[str, str, str]], predicate: str) -> tuple[str, int]:
    """The thing that most relations of a kind start from, the first by IRI of those, and how many they are."""
    counts = Counter(subject for subject, found, _ in relations if found == predicate)
    return min(counts.items(), key=lambda item: (-item[1], item[0]))


def test_igraph_reads_the_graphml(exports: Path, sample: Build) -> None:
    import igraph

    graph = igraph.Graph.Read_GraphML(str(exports / "graphml"))
    assert graph.is_directed()
    ids = graph.vs["id"]
    assert {(ids[edge.source], edge["label"], ids[edge.target]) for edge in graph.es} == sample.relations
    assert dict(zip(ids, graph.vs["label"], strict=True)) == {e.iri: e.label for e in sample.made.knowledge.entities}
    runs = graph.subgraph_edges(graph.es.select(label="implements"), delete_vertices=False)
    most = max(runs.outdegree())
    first = min(ids[vertex.index] for vertex in runs.vs if runs.outdegree(vertex) == most)
    assert (first, most) == busiest(sample.relations, "implements")


def test_networkx_reads_the_graphml_and_the_gexf(exports: Path, sample: Build, tmp_path: Path) -> None:
    import networkx

    # networkx reads GEXF up to 1.2; between that and 1.3 only the names of the namespaces differ in what we write.
    text = (exports / "gexf").read_text("utf-8")
    text = text.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft").replace('version="1.3"', 'version="1.2"')
    (tmp_path / "graph.gexf").write_text(text, "utf-8")
    for graph in (
        networkx.read_gexf(tmp_path / "graph.gexf"),
        networkx.read_graphml(exports / "graphml", force_multigraph=True),
    ):
        assert {(s, data["label"], o) for s, o, data in graph.edges(data=True)} == sample.relations
        assert Counter(data["class"] for _, data in graph.nodes(data=True)) == {
            name: count for name, count in sample.counts.items() if name not in ("Figure", "Article", "Evidence")
        }
        street, most = busiest(sample.relations, "implements")
        assert sum(data["label"] == "implements" for *_, data in graph.out_edges(street, data=True)) == most
