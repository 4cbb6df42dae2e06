"""Where things stand in a picture: the same each time, and nobody else is disturbed."""

from __future__ import annotations

import random

from jiedao.output.picture import colour, layout
from jiedao.records import COARSE_CLASSES

NODES = [f"n{i}" for i in range(60)]
EDGES = [("n0", node) for node in NODES[1:30]] + [("n31", node) for node in NODES[32:]]


def test_equal_graphs_have_equal_positions() -> None:
    places = layout(NODES, EDGES)
    random.random()
    assert layout(NODES, EDGES) == places
    assert len(set(places.values())) == len(NODES)
    assert layout([], []) == {}


def test_chance_goes_on_as_if_nothing_was_laid_out() -> None:
    import igraph

    random.seed(7)
    before = igraph.Graph.Erdos_Renyi(20, m=40).get_edgelist()
    random.seed(7)
    layout(NODES, EDGES)
    assert igraph.Graph.Erdos_Renyi(20, m=40).get_edgelist() == before


def test_each_class_has_a_colour_of_its_own() -> None:
    assert len({colour(cls) for cls in (*COARSE_CLASSES, "")}) == len(COARSE_CLASSES) + 1
