"""The colours of the classes, and where things stand in a picture of a network: for Gephi, pyvis and notebooks."""

from __future__ import annotations

COLOURS = {
    "Division": "#5d6d7e", "SubDistrict": "#c0392b", "Community": "#e67e22", "Compound": "#d4ac0d",
    "Organisation": "#2471a3", "Programme": "#7d3c98", "Platform": "#148f77", "Project": "#a04000",
    "Facility": "#1e8449", "Award": "#b7950b", "Person": "#ca6f9e", "Star": "#f1c40f",
}  # fmt: skip

LARGE = 2000


def colour(cls: str) -> str:
    """The colour of a class, grey for what is of none.

    >>> colour("SubDistrict"), colour("")
    ('#c0392b', '#888888')
    """
    return COLOURS.get(cls, "#888888")


def layout(nodes: list[str], edges: list[tuple[str, str]]) -> dict[str, tuple[int, int]]:
    """Positions of the nodes, the same for the same graph; a rougher one where there are more than `LARGE`.

    >>> sorted(layout(["a", "b"], [("a", "b")])) == ["a", "b"]
    True
    """
    import math
    import random

    import igraph

    if not nodes:
        return {}
    number = {node: i for i, node in enumerate(nodes)}
    plain = igraph.Graph(n=len(nodes), edges=[(number[s], number[o]) for s, o in edges])
    turn = math.pi * (3 - math.sqrt(5))  # a sunflower to begin with, in place of igraph's random start
    start = [(math.sqrt(i) * math.cos(i * turn), math.sqrt(i) * math.sin(i * turn)) for i in range(len(nodes))]
    igraph.set_random_number_generator(random.Random(1))  # it is igraph's for all: given back below
    try:
        spread = plain.layout_fruchterman_reingold(seed=start, niter=300 if len(nodes) <= LARGE else 100)
    finally:
        igraph.set_random_number_generator(random)
    return {node: (round(x * 80), round(y * 80)) for node, (x, y) in zip(nodes, spread, strict=True)}
