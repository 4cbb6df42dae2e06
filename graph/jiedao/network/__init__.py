"""Networks that researchers ask of the graph: who runs the same programmes, who is named together, who resembles whom.

A projection is a `networkx.Graph` that Gephi and yEd read as well (its attributes are texts and numbers); measures
and similarities are pandas tables; pictures are drawn by matplotlib, lettered with a font that has the Chinese
characters and comes with jiedao::

    from jiedao import network

    shared = network.shared_programmes(graph)
    network.edges(shared)           # a table: which two, and what they share
    network.centralities(shared)
    network.draw(shared)
    network.heatmap(network.similarity(graph, by="names"))

Tables want `pip install 'jiedao[pandas]'`, pictures `pip install 'jiedao[network]'`.
"""

from __future__ import annotations

from .lettering import chinese_font, use_chinese_font
from .measures import centralities, communities, edges, modularity
from .pictures import bars, draw, heatmap, positions
from .portfolios import portfolios, similar, similarity
from .projections import co_occurrence, programmes, shared_programmes

__all__ = [
    "bars", "centralities", "chinese_font", "co_occurrence", "communities", "draw", "edges", "heatmap", "modularity",
    "portfolios", "positions", "programmes", "shared_programmes", "similar", "similarity", "use_chinese_font",
]  # fmt: skip
