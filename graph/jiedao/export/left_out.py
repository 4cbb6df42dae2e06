"""What to tell of statements for which a table or a network has no place."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..validation.loading import read_graph
from ..validation.positions import positions
from ..validation.report import short
from . import RDF_FORMATS, LeftOutWarning

if TYPE_CHECKING:
    from ..graph import Graph

SHOWN = 5


def message(graph: Graph, format: str) -> str:
    """How many statements of the graph's files the format leaves out, with which terms, where, and the way out.

    >>> from ..output import Foreign
    >>> from ..records import Knowledge
    >>> from ..graph import Graph
    >>> graph = Graph(Knowledge((), (), (), (), ()))
    >>> graph.foreign = (Foreign("https://w3id.org/jiedao/ontology#colour", 3),)
    >>> print(message(graph, "gexf"))
    gexf 放不下 3 条陈述，未写出 / gexf has no place for 3 statements, which were left out:
      jd:colour × 3
    RDF 格式（turtle、nt、nq、trig、jsonld、rdfxml）全数保留；jd: 之下没有的词汇见 jiedao validate
    the RDF formats (turtle, nt, nq, trig, jsonld, rdfxml) keep them all; jiedao validate lists unknown terms of jd:
    """
    count = _count(graph)
    lines = [
        f"{format} 放不下 {count} 条陈述，未写出 / {format} has no place for {count} statements, which were left out:",
        *_terms(graph),
        f"RDF 格式（{'、'.join(RDF_FORMATS)}）全数保留；jd: 之下没有的词汇见 jiedao validate",
        f"the RDF formats ({', '.join(RDF_FORMATS)}) keep them all; jiedao validate lists unknown terms of jd:",
    ]
    return "\n".join(lines)


def warn_of_merging(graphs: Iterable[Graph]) -> None:
    """Tell the caller of `Graph.merge` what a merged graph does not hold of these."""
    for graph in graphs:
        if graph.foreign:
            warnings.warn(_merging_message(graph), LeftOutWarning, stacklevel=3)


def _merging_message(graph: Graph) -> str:
    count = _count(graph)
    lines = [
        f"合并后的图谱放不下 {count} 条陈述，未并入 / a merged graph has no place for {count} statements, left out:",
        *_terms(graph),
        "要全数保留，请把各图谱的 Turtle 文件并列载入同一个库",
        "to keep them all, load the Turtle files of the graphs side by side into one store",
    ]
    return "\n".join(lines)


def _count(graph: Graph) -> int:
    return sum(found.statements for found in graph.foreign)


def _terms(graph: Graph) -> list[str]:
    """The terms of most statements, with the place where each first stands."""
    shown = graph.foreign[:SHOWN]
    places: dict[str, str] = {}
    for file in graph.files:
        source = read_graph(file)
        for term, (line, column) in positions(source, [found.term for found in shown]).items():
            places.setdefault(term, f"  {file}:{line}:{column}")
    lines = [f"  {short(found.term)} × {found.statements}{places.get(found.term, '')}" for found in shown]
    if len(graph.foreign) > SHOWN:
        more = len(graph.foreign) - SHOWN
        lines.append(f"  … 另有 {more} 个词 / {more} more terms")
    return lines
