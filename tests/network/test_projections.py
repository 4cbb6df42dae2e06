import networkx
import pytest

from jiedao import Graph, network


def test_sub_districts_meet_in_shared_programmes_and_formulas(graph: Graph) -> None:
    shared = network.shared_programmes(graph)
    assert dict(shared.nodes(data="label")) == {
        "place/1": "和平区南湖街道", "place/2": "罗湖区南湖街道", "place/3": "东桥街道",
    }  # fmt: skip
    assert list(shared.edges(data=True)) == [("place/1", "place/2", {"weight": 2, "shared": "1+3+N；五星支部创建"})]


@pytest.mark.parametrize(
    ("options", "weight"),
    [({"formulas": "exact"}, 1), ({"formulas": "none"}, 1), ({"own": True}, 1), ({"least": 3}, 0)],
)
def test_what_counts_as_shared_can_be_narrowed(graph: Graph, options: dict[str, object], weight: int) -> None:
    shared = network.shared_programmes(graph, **options)  # type: ignore[arg-type]
    assert sum(w for *_, w in shared.edges(data="weight")) == weight


def test_programmes_are_a_bipartite_network(graph: Graph) -> None:
    both = network.programmes(graph)
    assert networkx.is_bipartite(both)
    assert both.nodes["formula/1+3+N"]["members"] == "1+3+N警网共治；1+3+N院落治理"
    assert both.edges["place/1", "programme/campaign"] == {"weight": 2, "article": "article/0 article/1"}
    assert {data["bipartite"] for node, data in both.nodes(data=True) if node.startswith("place/")} == {0}


def test_co_occurrence_counts_sentences_or_articles(graph: Graph) -> None:
    sentences = network.co_occurrence(graph)
    assert list(sentences.edges(data=True)) == [
        ("organisation/bank", "organisation/court", {"weight": 2, "article": "article/0"})
    ]
    assert "organisation/school" not in sentences
    articles = network.co_occurrence(graph, unit="article")
    assert articles.edges["organisation/bank", "organisation/school"]["weight"] == 2
    assert network.co_occurrence(graph, unit="article", least=3).number_of_edges() == 0


def test_an_unknown_unit_is_refused(graph: Graph) -> None:
    with pytest.raises(ValueError, match="sentence, article"):
        network.co_occurrence(graph, unit="page")


def test_projections_can_be_written_for_other_tools(graph: Graph) -> None:
    for made in (network.programmes(graph), network.shared_programmes(graph), network.co_occurrence(graph)):
        assert "".join(networkx.generate_graphml(made)).count("<edge") == made.number_of_edges()
        assert "".join(networkx.generate_gexf(made)).count("<edge ") == made.number_of_edges()
