"""The graph in other tools' formats: each an exporter that writes a file or a folder.

An installed package adds a format by an entry point in the group `jiedao.exporters`: its name is the format, its
object a function `exporter(graph, path, *, evidence)`.
"""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import UsageError
from ..output.files import writing

if TYPE_CHECKING:
    from ..graph import Graph

Exporter = Callable[..., None]


class LeftOutWarning(UserWarning):
    """A format, or a merged graph, has no place for statements of the graph; the message says how many, and with which
    terms."""


FORMATS: dict[str, str] = {
    "turtle": "Turtle / Turtle 文件",
    "nt": "N-Triples / N-Triples 文件",
    "nq": "N-Quads, a named graph per article / N-Quads，每篇文章一个命名图",
    "trig": "TriG, a named graph per article / TriG，每篇文章一个命名图",
    "jsonld": "JSON-LD that reads like plain JSON / 可当普通 JSON 读的 JSON-LD",
    "rdfxml": "RDF/XML / RDF/XML 文件",
    "graphml": "GraphML for igraph, yEd, Cytoscape / GraphML 网络",
    "gexf": "GEXF for Gephi, coloured by class / GEXF 网络，按类着色",
    "neo4j": "folder of CSV files for neo4j-admin database import / Neo4j 导入用 CSV 文件夹",
    "parquet": "folder with nodes.parquet and edges.parquet / 节点与边的 Parquet 文件夹",
    "figures-csv": "figures as a tidy table / 数字表（CSV）",
    "figures-parquet": "figures as a tidy table / 数字表（Parquet）",
}
"""The formats and what they are for, in English / Chinese."""

ALIASES = {
    "ttl": "turtle", "ntriples": "nt", "n-triples": "nt", "nquads": "nq", "n-quads": "nq", "json-ld": "jsonld",
    "rdf": "rdfxml", "rdf/xml": "rdfxml", "figures": "figures-csv",
}  # fmt: skip
"""Other names that the formats go by."""

RDF_FORMATS = ("turtle", "nt", "nq", "trig", "jsonld", "rdfxml")
"""The formats that hold every statement of a graph, also in terms that jiedao does not know."""

GROUP = "jiedao.exporters"


def export(graph: Graph, format: str, path: Path, *, evidence: bool = False) -> None:
    """Write the graph to the path in the format; with `evidence`, the evidence too, where the format is RDF.

    RDF formats hold all that the graph was loaded with. Of what has no place in a table or network, a
    `LeftOutWarning` tells.

    Raises:
        UsageError: there is no such format. It is a `ValueError`.
        WritingError: the file cannot be written. It is an `OSError`.
        GraphError: the format cannot hold a term of the graph, as RDF/XML a property that ends in `/`.
    """
    write = exporter(format)
    with writing(path):
        write(graph, path, evidence=evidence)
    name = ALIASES.get(format, format)
    if graph.foreign and name in FORMATS and name not in RDF_FORMATS:
        import warnings

        from .left_out import message

        warnings.warn(message(graph, name), LeftOutWarning, stacklevel=3)


def exporter(format: str) -> Exporter:
    """The function that writes the format.

    Raises:
        UsageError: there is no such format; the message lists those there are.
    """
    format = ALIASES.get(format, format)
    if format in FORMATS:
        from . import jsonld, networks, rdf, tables

        return {
            "turtle": rdf.turtle,
            "nt": rdf.ntriples,
            "nq": rdf.nquads,
            "trig": rdf.trig,
            "jsonld": jsonld.jsonld,
            "rdfxml": rdf.rdfxml,
            "graphml": networks.graphml,
            "gexf": networks.gexf,
            "neo4j": tables.neo4j,
            "parquet": tables.parquet,
            "figures-csv": tables.figures_csv,
            "figures-parquet": tables.figures_parquet,
        }[format]
    installed = formats()
    if format not in installed:
        near = get_close_matches(format, installed, 1)
        hint = f"did you mean {near[0]}? " if near else ""
        raise UsageError(f"no export format {format!r}; {hint}there are: {', '.join(installed)}")
    from importlib.metadata import entry_points

    (entry, *_) = entry_points(group=GROUP, name=format)
    found: Exporter = entry.load()
    return found


def formats() -> tuple[str, ...]:
    """The names of all formats, those of installed packages last."""
    from importlib.metadata import entry_points

    return (*FORMATS, *sorted({entry.name for entry in entry_points(group=GROUP)} - FORMATS.keys()))
