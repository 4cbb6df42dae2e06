"""A graph as a pyvis network: standing still, coloured by class, each mark and line with the sentence that says so.

pyvis's own page names Bootstrap on the network even with its resources inlined, and its physics take minutes: here
positions are worked out before, and the page loads nothing.
"""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from pyvis.network import Network

from ..asked import at_most
from ..cards import class_name, framed, relation_name
from ..explain.pages import MODALITY_LABELS
from ..output.picture import colour, layout

if TYPE_CHECKING:
    import networkx

    from ..entity import EntityView, EvidenceView, RelationView
    from ..graph import Graph

_OUTSIDE = re.compile(r'<(?:link|script)\b[^>]*\b(?:href|src)="https?:[^>]*>(?:\s*</script>)?')
_LINE = 40
_LONGEST = 160


class OfflineNetwork(Network):  # type: ignore[misc]  # pyvis has no types
    """A `pyvis.network.Network` whose page loads nothing, is UTF-8 on every machine, and which Jupyter shows."""

    def __init__(self, **options: Any) -> None:
        super().__init__(notebook=True, cdn_resources="in_line", **options)

    def generate_html(self, name: str = "index.html", local: bool = True, notebook: bool = False) -> str:
        """The page, without what it would load from elsewhere."""
        self.html = _OUTSIDE.sub("", super().generate_html(name, local, notebook))
        return self.html

    def write_html(self, name: str, local: bool = True, notebook: bool = False, open_browser: bool = False) -> None:
        """Write the page, in UTF-8, where pyvis takes what the machine is set to."""
        Path(name).write_text(self.generate_html(str(name), local, notebook), encoding="utf-8")
        if open_browser:
            import webbrowser

            webbrowser.open(Path(name).resolve().as_uri())

    def _repr_html_(self) -> str:
        """The page, as Jupyter shows it."""
        return framed(
            self.generate_html(),
            f"{len(self.nodes)} nodes, {len(self.edges)} edges",
            height=f"calc({self.height} + 5em)",
        )


def network_of(graph: Graph, around: str = "", *, steps: int = 1, most: int = 2000) -> OfflineNetwork:
    """The entities and relations of a graph; see `jiedao.Graph.to_pyvis`.

    >>> from jiedao.graph import Graph
    >>> from jiedao.records import Knowledge
    >>> network_of(Graph(Knowledge((), (), (), (), ()))).nodes
    []
    """
    steps, most = at_most(steps, "steps"), at_most(most, "most")
    relations = list(graph.relations())
    views = {view.iri: view for view in graph} | {r.object.iri: r.object for r in relations}
    kept = _kept(views, relations, graph[around].iri if around else "", steps, most)
    drawn = [r for r in relations if r.subject.iri in kept and r.object.iri in kept]
    network = OfflineNetwork(directed=True)
    for iri, (x, y) in layout(
        [iri for iri in views if iri in kept], [(r.subject.iri, r.object.iri) for r in drawn]
    ).items():
        view = views[iri]
        network.add_node(
            iri, label=view.label[:40], x=2 * x, y=2 * y, color=colour(view.cls), size=10 + min(20, kept.degree(iri)),
            title=_told(f"{view.label[:200]} · {class_name(view.fine or view.cls)}", view.evidence),
        )  # fmt: skip
    for relation in drawn:
        said = f"{relation.subject.label[:60]} {relation_name(relation.predicate)} {relation.object.label[:60]}"
        not_done = f"（{MODALITY_LABELS[relation.modality]}）" if relation.modality in MODALITY_LABELS else ""
        network.add_edge(
            relation.subject.iri, relation.object.iri, color="#bbbbbb", dashes=bool(not_done),
            title=_told(said + not_done, relation.evidence),
        )  # fmt: skip
    network.toggle_physics(False)
    network.set_edge_smooth("continuous")
    return network


def _kept(
    views: dict[str, EntityView], relations: list[RelationView], centre: str, steps: int, most: int
) -> networkx.Graph[str]:
    """What is drawn: of what lies within the steps of the centre, those with the most relations, as many as may be."""
    import networkx

    whole: networkx.Graph[str] = networkx.Graph((r.subject.iri, r.object.iri) for r in relations)
    whole.add_nodes_from(views)
    near = networkx.ego_graph(whole, centre, radius=steps) if centre else whole
    order = sorted(near, key=lambda iri: (iri != centre, -near.degree(iri), iri))
    kept: networkx.Graph[str] = near.subgraph(order[:most])
    return kept


def _told(head: str, evidence: tuple[EvidenceView, ...]) -> str:
    """What a mark or line tells under the pointer: what it is, and the first sentence that says so."""
    lines = [head]
    if evidence:
        quote = "".join(line.strip() for line in evidence[0].quote.splitlines())
        lines += wrap(quote if len(quote) <= _LONGEST else quote[:_LONGEST] + "…", _LINE)
        lines.append(f"—— {evidence[0].source}")
    return "\n".join(lines).replace("href", "h\u200bref")  # at which pyvis would take the text for HTML
