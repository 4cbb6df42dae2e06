"""A first `graph.html`: the networkx graph drawn by pyvis, standing still, with nothing loaded from outside.

pyvis's page names two Bootstrap files on the network even with its resources inlined, and its physics take minutes:
the page is made here from what pyvis collects, with its bundled vis-network and positions of igraph's layout.
"""

from __future__ import annotations

import html
import json
from collections import Counter
from pathlib import Path
from typing import Any

from ..records import COARSE_CLASSES, Knowledge

COLOURS = {
    "Division": "#5d6d7e", "SubDistrict": "#c0392b", "Community": "#e67e22", "Compound": "#d4ac0d",
    "Organisation": "#2471a3", "Programme": "#7d3c98", "Platform": "#148f77", "Project": "#a04000",
    "Facility": "#1e8449", "Award": "#b7950b", "Person": "#ca6f9e", "Star": "#f1c40f",
}  # fmt: skip

LARGEST = 2000

_PAGE = """<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:">
<title>{title}</title>
<style>{style}
body {{ margin: 0; font: 14px sans-serif; }} header {{ padding: 6px 12px; }} #graph {{ height: calc(100vh - 36px); }}
header span {{ margin-left: 12px; white-space: nowrap; }} header i {{ display: inline-block; width: 10px; height: 10px;
  border-radius: 5px; margin-right: 4px; }}
</style>
<script>{script}</script>
</head>
<body>
<header><b>{title}</b>{legend}</header>
<div id="graph"></div>
<script>
const nodes = new vis.DataSet({nodes}), edges = new vis.DataSet({edges});
new vis.Network(document.getElementById("graph"), {{nodes, edges}}, {options});
</script>
</body>
</html>
"""


def page(knowledge: Knowledge, *, lang: str = "zh") -> str:
    """The page. Of a graph with more than 2,000 entities, the 2,000 with most relations; the title says so.

    >>> "<script src" in page(Knowledge((), (), (), (), ()))
    False
    """
    from pyvis.network import Network

    from ..export.networks import multidigraph

    graph = multidigraph(knowledge)
    whole = graph.number_of_nodes()
    if whole > LARGEST:
        kept = sorted(graph, key=lambda node: (-graph.degree(node), node))[:LARGEST]
        graph = graph.subgraph(kept)
    network = Network(directed=True)
    positions = layout(list(graph), [(s, o) for s, o, _ in graph.edges(keys=True)])
    for node, data in graph.nodes(data=True):
        x, y = positions[node]
        network.add_node(
            node, label=data["label"][:40], x=x, y=y, shape="dot", size=10 + 2 * min(20, graph.degree(node)),
            color=COLOURS.get(data["class"], "#888888"), title=f"{data['label'][:200]} ({data['class']})",
        )  # fmt: skip
    for subject, object_, predicate in graph.edges(keys=True):
        network.add_edge(subject, object_, title=predicate)
    title = ("街道知识图谱" if lang == "zh" else "Knowledge graph of sub-districts") + (
        f" · {LARGEST} / {whole}" if whole > LARGEST else ""
    )
    present = Counter(data["class"] for _, data in graph.nodes(data=True))
    legend = "".join(
        f'<span><i style="background:{COLOURS[cls]}"></i>{cls} {present[cls]}</span>'
        for cls in COARSE_CLASSES
        if present[cls]
    )
    script, style = _resources()
    return _PAGE.format(
        lang=html.escape(lang), title=html.escape(title), legend=legend, script=script, style=style,
        nodes=_script(network.nodes), edges=_script(network.edges),
        options=_script({"physics": False, "edges": {"smooth": False, "arrows": "to", "color": "#cccccc"},
                         "interaction": {"hover": True, "hideEdgesOnDrag": True}}),
    )  # fmt: skip


def layout(nodes: list[str], edges: list[tuple[str, str]]) -> dict[str, tuple[int, int]]:
    """Positions of the nodes, the same for the same graph.

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
        spread = plain.layout_fruchterman_reingold(seed=start, niter=300 if len(nodes) <= LARGEST else 100)
    finally:
        igraph.set_random_number_generator(random)
    return {node: (round(x * 80), round(y * 80)) for node, (x, y) in zip(nodes, spread, strict=True)}


def _script(value: Any) -> str:
    """JSON that may stand in a script element: nothing in it ends the element or begins a comment."""
    text = json.dumps(value, ensure_ascii=False)
    return (
        text.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
    )


def _resources() -> tuple[str, str]:
    """vis-network's script and style, as pyvis bundles them."""
    import pyvis

    library = Path(pyvis.__file__).parent / "templates" / "lib"
    for folder in sorted(library.glob("vis-*"), reverse=True):
        script, style = folder / "vis-network.min.js", folder / "vis-network.css"
        if script.is_file() and style.is_file():
            return script.read_text("utf-8").replace("</script", "<\\/script"), style.read_text("utf-8")
    raise FileNotFoundError("pyvis lacks its vis-network: reinstall pyvis")
