"""Pictures of networks and tables by matplotlib: each draws into the axes given, or new ones, and gives them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..output.picture import colour
from .lettering import lettered

if TYPE_CHECKING:
    import networkx
    import pandas
    from matplotlib.axes import Axes

PALETTE = (
    "#2471a3", "#c0392b", "#1e8449", "#d68910", "#7d3c98", "#148f77", "#a04000", "#ca6f9e", "#5d6d7e", "#b7950b",
)  # fmt: skip
GREY = "#b3b9bf"
LETTERS = 8
"""Size of the names in a picture of a network, in points."""


def draw(
    network: networkx.Graph[str],
    ax: Axes | None = None,
    *,
    communities: pandas.DataFrame | None = None,
    labels: int = 60,
    title: str = "",
) -> Axes:
    """The network: size is weight, width of an edge its weight, colour the class, or the community where given.

    Args:
        network: a projection.
        ax: where to draw; left out: new axes.
        communities: what `jiedao.network.communities` gave of the network.
        labels: how many nodes get their names, the heaviest first.
        title: over the picture.

    Raises:
        MissingExtraError: matplotlib is not installed.
    """
    with lettered():
        from matplotlib import patheffects
        from matplotlib.collections import LineCollection

        ax = ax or _axes(12, 8)
        place = positions(network)
        weights = {node: float(data.get("weight", 1)) for node, data in network.nodes(data=True)}
        most = max(weights.values(), default=1.0) or 1.0
        heaviest = max((float(w) for *_, w in network.edges(data="weight", default=1)), default=1.0) or 1.0
        segments = [(place[a], place[b]) for a, b in network.edges()]
        widths = [0.6 + 3.4 * float(w) / heaviest for *_, w in network.edges(data="weight", default=1)]
        ax.add_collection(LineCollection(segments, colors=GREY, linewidths=widths, alpha=0.75, zorder=1))
        nodes = list(network)
        ax.scatter(
            [place[node][0] for node in nodes], [place[node][1] for node in nodes],
            s=[30 + 370 * weights[node] / most for node in nodes], c=_colours(network, communities),
            edgecolors="white", linewidths=0.8, zorder=2,
        )  # fmt: skip
        ax.set_axis_off()
        ax.margins(0.08)
        ax.autoscale_view()
        halo = [patheffects.withStroke(linewidth=2.5, foreground="white", alpha=0.85)]
        named = sorted(nodes, key=lambda node: (-weights[node], node))[:labels]
        texts = [_short(str(network.nodes[node].get("label", node))) for node in named]
        radii = [math.sqrt(30 + 370 * weights[node] / most) / 2 + 2 for node in named]
        scale = 72 / float(ax.figure.dpi)
        points = [(x * scale, y * scale) for x, y in ax.transData.transform([place[node] for node in named])]
        for node, text, (dx, dy) in zip(named, texts, _beside(points, texts, radii), strict=True):
            ax.annotate(
                text, place[node], xytext=(dx, dy), textcoords="offset points", ha="center", va="center",
                fontsize=LETTERS, path_effects=halo, zorder=3,
            )  # fmt: skip
        _legend(ax, network, communities)
        ax.set_title(title)
    return ax


def heatmap(table: pandas.DataFrame, ax: Axes | None = None, *, title: str = "") -> Axes:
    """A square table of similarities as a field of colours, with the numbers where they fit.

    Raises:
        MissingExtraError: matplotlib is not installed.
    """
    with lettered():
        size = min(12.0, 2.5 + 0.45 * len(table))
        ax = ax or _axes(size + 0.8, size)
        values = table.to_numpy()
        rows, columns = [str(name) for name in table.index], [str(name) for name in table.columns]
        off = [values[r][c] for r in range(len(rows)) for c in range(len(columns)) if rows[r] != columns[c]]
        top = max(off, default=1.0) or 1.0
        image = ax.imshow(values, cmap="YlGnBu", vmin=0, vmax=top, aspect="auto")
        ax.set_xticks(range(len(columns)), columns, rotation=45, ha="right", fontsize=8)
        ax.set_yticks(range(len(rows)), rows, fontsize=8)
        if len(table) <= 20:
            for r in range(len(rows)):
                for c in range(len(columns)):
                    value = values[r][c]
                    if value and rows[r] != columns[c]:
                        colour = "white" if value > 0.6 * top else "black"
                        ax.text(c, r, f"{value:.2f}", ha="center", va="center", fontsize=7, color=colour)
        ax.figure.colorbar(image, ax=ax, shrink=0.8, extend="max")
        ax.set_title(title)
    return ax


def bars(
    values: pandas.Series[Any], ax: Axes | None = None, *, most: int = 20, title: str = "", unit: str = ""
) -> Axes:
    """Named numbers as bars, the first `most` of them from the top.

    Raises:
        MissingExtraError: matplotlib is not installed.
    """
    with lettered():
        shown = values[:most]
        ax = ax or _axes(8, 1.2 + 0.3 * len(shown))
        names = [str(name) for name in shown.index]
        numbers = [float(value) for value in shown]
        drawn = ax.barh(range(len(names)), numbers, color=PALETTE[0])
        ax.bar_label(
            drawn,
            [f"{number:,.0f}" if number >= 1000 else f"{number:.4g}" for number in numbers],
            padding=3,
            fontsize=8,
        )
        ax.set_yticks(range(len(names)), names, fontsize=9)
        ax.invert_yaxis()
        ax.margins(x=0.15)
        ax.set_xlabel(unit)
        for side in ("top", "right"):
            ax.spines[side].set_visible(False)
        ax.set_title(title)
    return ax


def positions(network: networkx.Graph[str]) -> dict[str, tuple[float, float]]:
    """Where the nodes stand: each connected part laid out by itself, the parts packed in rows, the largest first.

    The same for the same network.
    """
    import networkx as nx

    parts = sorted((sorted(part) for part in nx.connected_components(network)), key=lambda part: (-len(part), part))
    sizes = [3 * math.sqrt(len(part)) - 1 for part in parts]
    across = max(1.5 * math.sqrt(sum(size * size for size in sizes)), max(sizes, default=1.0))
    found: dict[str, tuple[float, float]] = {}
    left = top = height = 0.0
    for part, size in zip(parts, sizes, strict=True):
        if left and left + size > across:
            left, top, height = 0.0, top - height, 0.0
        for node, (x, y) in _laid_out(network, part).items():
            found[node] = (left + size * (0.5 + 0.4 * x), top - size * (0.5 + 0.4 * y))
        left, height = left + size, max(height, size)
    return {node: found[node] for node in network}


def _laid_out(network: networkx.Graph[str], part: Sequence[str]) -> dict[str, tuple[float, float]]:
    """Positions from -1 to 1, of the nodes of one connected part."""
    import random

    import igraph

    if len(part) < 3:  # names run from left to right: two nodes stand above each other
        return {node: (0.0, float(at)) for at, node in enumerate(part)}
    number = {node: at for at, node in enumerate(part)}
    edges = sorted((number[a], number[b]) for a, b in network.subgraph(part).edges())
    plain = igraph.Graph(n=len(part), edges=edges)
    turn = math.pi * (3 - math.sqrt(5))  # a sunflower to begin with, in place of igraph's random start
    start = [(math.sqrt(at) * math.cos(at * turn), math.sqrt(at) * math.sin(at * turn)) for at in range(len(part))]
    igraph.set_random_number_generator(random.Random(1))  # it is igraph's for all: given back below
    try:
        if len(part) <= 300:
            spread = plain.layout_kamada_kawai(seed=start)
        else:
            spread = plain.layout_fruchterman_reingold(seed=start, niter=300)
    finally:
        igraph.set_random_number_generator(random)
    xs, ys = [x for x, _ in spread], [y for _, y in spread]
    middle = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    reach = max(max(xs) - min(xs), max(ys) - min(ys)) / 2 or 1.0
    return {node: ((x - middle[0]) / reach, (y - middle[1]) / reach) for node, (x, y) in zip(part, spread, strict=True)}


def _short(text: str) -> str:
    return text if len(text) <= 16 else text[:15] + "…"


def _beside(
    points: Sequence[tuple[float, float]], texts: Sequence[str], radii: Sequence[float]
) -> list[tuple[float, float]]:
    """How far from each point the middle of its text goes: above, else below, right or left, where there is room."""
    taken = [(x - r / 2, y - r / 2, x + r / 2, y + r / 2) for (x, y), r in zip(points, radii, strict=True)]
    found: list[tuple[float, float]] = []
    for (x, y), text, radius in zip(points, texts, radii, strict=True):
        wide = LETTERS * sum(0.55 if character.isascii() else 1.0 for character in text) / 2 + 1
        high = LETTERS * 0.65
        choices = [(0.0, radius + high), (0.0, -radius - high), (radius + wide, 0.0), (-radius - wide, 0.0)]
        boxes = [(x + dx - wide, y + dy - high, x + dx + wide, y + dy + high) for dx, dy in choices]
        crossed = [sum(_crosses(box, other) for other in taken) for box in boxes]
        best = crossed.index(min(crossed))
        taken.append(boxes[best])
        found.append(choices[best])
    return found


def _crosses(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _colours(network: networkx.Graph[str], communities: pandas.DataFrame | None) -> list[str]:
    if communities is None:
        return [colour(str(data.get("class", ""))) for _, data in network.nodes(data=True)]
    number: Mapping[str, int] = {str(node): int(held) for node, held in communities["community"].items()}
    single = {str(node) for node, size in communities["size"].items() if int(size) == 1}
    return [GREY if node in single else PALETTE[number[node] % len(PALETTE)] for node in network]


def _legend(ax: Axes, network: networkx.Graph[str], communities: pandas.DataFrame | None) -> None:
    present = sorted({str(data.get("class", "")) for _, data in network.nodes(data=True)})
    if communities is not None or len(present) < 2:
        return
    for name in present:
        ax.scatter([], [], c=colour(name), label=name or "?", s=60)
    ax.legend(loc="lower right", frameon=False, fontsize=8)


def _axes(width: float, height: float) -> Axes:
    from matplotlib import pyplot

    axes: Axes = pyplot.subplots(figsize=(width, height), layout="constrained")[1]
    return axes
