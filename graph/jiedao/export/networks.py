"""Entities and relations as a network, for networkx, Gephi (GEXF) and whatever reads GraphML."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import quoteattr

from ..output.picture import colour, layout
from ..output.turtle import stated
from ..records import Knowledge, modality_of
from .files import whole_file
from .rdf import xml_text

if TYPE_CHECKING:
    from ..graph import Graph


def multidigraph(knowledge: Knowledge) -> Any:
    """A `networkx.MultiDiGraph`: nodes are IRIs below `id:`, an edge's key is its predicate.

    Nodes have `label`, `class`, `fine`, `code`, `weight` and `article`, edges `label` (the predicate), `role`,
    `modality`, `weight` and `article`. `weight` counts the pieces of evidence, at least 1; `article` lists the articles
    that say so, joined by spaces. Relations that the text only denies are left out.

    >>> multidigraph(Knowledge((), (), (), (), ())).number_of_nodes()
    0
    """
    import networkx

    articles = {evidence.key: evidence.article for evidence in knowledge.evidence}
    modality = {evidence.key: evidence.modality for evidence in knowledge.evidence}

    def said(keys: tuple[str, ...]) -> str:
        return " ".join(sorted({articles[key] for key in keys if key in articles}))

    graph = networkx.MultiDiGraph()
    for entity in knowledge.entities:
        graph.add_node(
            entity.iri, label=entity.label, **{"class": entity.cls}, fine=entity.fine, code=entity.code,
            weight=max(1, len(entity.evidence)), article=said(entity.evidence),
        )  # fmt: skip
    for relation in stated(knowledge):
        for end in (relation.subject, relation.object):
            if end not in graph:
                graph.add_node(
                    end, label=end, **{"class": ""}, fine="", code="", weight=1, article=said(relation.evidence)
                )
        graph.add_edge(
            relation.subject, relation.object, key=relation.predicate, label=relation.predicate, role=relation.role,
            modality=modality_of(modality[key] for key in relation.evidence if key in modality),
            weight=max(1, len(relation.evidence)), article=said(relation.evidence),
        )  # fmt: skip
    return graph


NODE_ATTRIBUTES = ("label", "class", "fine", "code", "article")
EDGE_ATTRIBUTES = ("label", "role", "modality", "article")


def graphml(graph: Graph, path: Path, *, evidence: bool = False) -> None:
    """GraphML: what `multidigraph` holds, with an edge id for each relation."""
    _write(path, _graphml(multidigraph(graph.knowledge)))


def gexf(graph: Graph, path: Path, *, evidence: bool = False) -> None:
    """GEXF 1.3 for Gephi: what `multidigraph` holds, coloured by class, sized by relations, with positions."""
    _write(path, _gexf(multidigraph(graph.knowledge)))


def _write(path: Path, lines: Iterator[str]) -> None:
    with whole_file(path) as beside, beside.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        stream.writelines(line + "\n" for line in lines)


def _attribute(value: object) -> str:
    return quoteattr(xml_text(str(value)), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def _element(value: object) -> str:
    return _attribute(value)[1:-1].replace("'", "&apos;").replace('"', "&quot;")


def _graphml(network: Any) -> Iterator[str]:
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for element, names in (("node", NODE_ATTRIBUTES), ("edge", EDGE_ATTRIBUTES)):
        for name in names:
            yield f'<key id="{element}-{name}" for="{element}" attr.name="{name}" attr.type="string"/>'
        yield f'<key id="{element}-weight" for="{element}" attr.name="weight" attr.type="int"/>'
    yield '<graph edgedefault="directed">'
    for node, data in network.nodes(data=True):
        yield f"<node id={_attribute(node)}>{_data('node', NODE_ATTRIBUTES, data)}</node>"
    for number, (subject, object_, data) in enumerate(network.edges(data=True)):
        ends = f'id="e{number}" source={_attribute(subject)} target={_attribute(object_)}'
        yield f"<edge {ends}>{_data('edge', EDGE_ATTRIBUTES, data)}</edge>"
    yield "</graph>"
    yield "</graphml>"


def _data(element: str, names: tuple[str, ...], data: dict[str, Any]) -> str:
    texts = "".join(f'<data key="{element}-{name}">{_element(data[name])}</data>' for name in names if data[name])
    return f'{texts}<data key="{element}-weight">{data["weight"]}</data>'


def _gexf(network: Any) -> Iterator[str]:
    yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">'
    yield '<graph defaultedgetype="directed" mode="static">'
    node_names, edge_names = NODE_ATTRIBUTES[1:], EDGE_ATTRIBUTES[1:]
    for element, names in (("node", node_names), ("edge", edge_names)):
        yield f'<attributes class="{element}" mode="static">'
        yield from (f'<attribute id="{name}" title="{name}" type="string"/>' for name in names)
        yield '<attribute id="evidence" title="evidence" type="integer"/>'
        yield "</attributes>"
    positions = layout(list(network), [(s, o) for s, o, _ in network.edges(keys=True)])
    yield "<nodes>"
    for node, data in network.nodes(data=True):
        red, green, blue = bytes.fromhex(colour(data["class"])[1:])
        x, y = positions[node]
        yield (
            f"<node id={_attribute(node)} label={_attribute(data['label'])}>{_values(node_names, data)}"
            f'<viz:color r="{red}" g="{green}" b="{blue}"/><viz:size value="{5 + min(45, network.degree(node))}"/>'
            f'<viz:position x="{x}" y="{y}" z="0"/></node>'
        )
    yield "</nodes>"
    yield "<edges>"
    for number, (subject, object_, data) in enumerate(network.edges(data=True)):
        yield (
            f'<edge id="e{number}" source={_attribute(subject)} target={_attribute(object_)} '
            f'kind="{data["label"]}" label="{data["label"]}" weight="{data["weight"]}">'
            f"{_values(edge_names, data)}</edge>"
        )
    yield "</edges>"
    yield "</graph>"
    yield "</gexf>"


def _values(names: tuple[str, ...], data: dict[str, Any]) -> str:
    texts = "".join(f'<attvalue for="{name}" value={_attribute(data[name])}/>' for name in names if data[name])
    return f'<attvalues>{texts}<attvalue for="evidence" value="{data["weight"]}"/></attvalues>'
