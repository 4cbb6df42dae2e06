import math

import pytest

from jiedao import Graph, network
from jiedao.network.portfolios import core


def test_similarity_is_the_weighted_cosine(graph: Graph) -> None:
    table = network.similarity(graph)
    assert list(table.columns) == list(table.index) == ["和平区南湖街道", "罗湖区南湖街道", "东桥街道"]
    assert table.loc["和平区南湖街道", "罗湖区南湖街道"] == pytest.approx(1)  # the same two
    assert table.loc["东桥街道", "罗湖区南湖街道"] == 0
    exact = network.similarity(graph, formulas="exact")
    shared, own = math.log(4 / 3) + 1, math.log(4 / 2) + 1
    assert exact.iloc[0, 1] == pytest.approx(shared**2 / (shared**2 + own**2))
    assert (exact.to_numpy() == exact.to_numpy().T).all()


def test_jaccard_is_what_both_have_of_what_either_has(graph: Graph) -> None:
    assert network.similarity(graph, measure="jaccard", formulas="exact").iloc[0, 1] == pytest.approx(1 / 3)


def test_names_show_likeness_where_no_programme_is_shared(graph: Graph) -> None:
    apart = network.similarity(graph, by="programmes", formulas="none", own=True).iloc[0, 1]
    alike = network.similarity(graph, by="names", formulas="none").iloc[0, 1]
    assert 0 < apart < 1
    assert 0 < alike < 1


def test_similar_keeps_what_is_alike_enough(graph: Graph) -> None:
    assert list(network.similar(graph, least=0.5).edges) == [("place/1", "place/2")]
    assert network.similar(graph, least=1.1).number_of_edges() == 0


@pytest.mark.parametrize("options", [{"by": "colour"}, {"measure": "euclid"}, {"formulas": "half"}])
def test_an_unknown_choice_is_refused_with_the_choices(graph: Graph, options: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="choose one of"):
        network.similarity(graph, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("formula", "arithmetic"),
    [("1+3+N警网共治", "1+3+N"), ("N+1", "N+1"), ("五星", "五星"), ("党建+网格", "党建+网格")],
)
def test_the_core_of_a_formula_is_its_arithmetic(formula: str, arithmetic: str) -> None:
    assert core(formula) == arithmetic


def test_places_that_lie_in_each_other_end(graph: Graph) -> None:
    from jiedao.records import Relation

    circle = Relation("place/1-c", "within", "place/1-c", "", ())
    k = graph.knowledge
    found, _ = network.portfolios(Graph(k._replace(relations=(*k.relations, circle))))
    assert [len(portfolio.programmes) for portfolio in found] == [2, 2, 1]
