import warnings
from pathlib import Path

import matplotlib
import pytest

matplotlib.use("agg")

from jiedao import Graph, network


@pytest.fixture(autouse=True)
def no_glyph_missing():
    """matplotlib warns where a font lacks a character."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield
    from matplotlib import pyplot

    pyplot.close("all")


def test_a_network_is_drawn_with_its_names(graph: Graph, tmp_path: Path) -> None:
    axes = network.draw(network.programmes(graph), title="各街道的项目")
    axes.figure.savefig(tmp_path / "a.png")
    drawn = {text.get_text() for text in axes.texts}
    assert {"和平区南湖街道", "东桥街道", "1+3+N", "暖心午餐"} <= drawn
    assert {text.get_fontfamily()[0] for text in axes.texts} == {"Jiedao Sans"}
    assert (tmp_path / "a.png").stat().st_size > 10_000


def test_communities_colour_the_nodes(graph: Graph) -> None:
    made = network.shared_programmes(graph)
    axes = network.draw(made, communities=network.communities(made))
    colours = {tuple(colour) for colour in axes.collections[1].get_facecolors()}
    assert len(colours) == 2  # the pair, and grey for the one alone


def test_a_table_of_similarities_is_drawn_with_its_numbers(graph: Graph, tmp_path: Path) -> None:
    axes = network.heatmap(network.similarity(graph), title="相似")
    axes.figure.savefig(tmp_path / "a.png")
    assert [text.get_text() for text in axes.texts] == ["1.00", "1.00"]
    assert [label.get_text() for label in axes.get_yticklabels()] == ["和平区南湖街道", "罗湖区南湖街道", "东桥街道"]


def test_bars_stand_from_the_top(graph: Graph, tmp_path: Path) -> None:
    table = network.centralities(network.programmes(graph)).set_index("label")
    axes = network.bars(table["degree"], most=3, unit="个")
    axes.figure.savefig(tmp_path / "a.png")
    assert len(axes.patches) == 3
    assert axes.yaxis_inverted()


def test_pictures_of_nothing_are_empty(tmp_path: Path) -> None:
    import networkx

    axes = network.draw(networkx.Graph())
    axes.figure.savefig(tmp_path / "a.png")
    assert not axes.texts


def test_positions_are_the_same_again_and_apart(graph: Graph) -> None:
    made = network.programmes(graph)
    first = network.positions(made)
    assert first == network.positions(made)
    assert len(set(first.values())) == made.number_of_nodes()
