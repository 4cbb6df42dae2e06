"""`jiedao export`: write the graph for other tools."""

from __future__ import annotations

import argparse
import warnings
from pathlib import Path

from jiedao.cli import say
from jiedao.cli.graphs import graph_argument, opened
from jiedao.export import LeftOutWarning

EXAMPLE = "jiedao export -f graphml -o streets.graphml"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    from jiedao.export import FORMATS, formats

    graph_argument(parser)
    own = [f"  {name:16} {FORMATS.get(name, '')}".rstrip() for name in formats()]
    parser.description = "\n".join([parser.description or "", "", "formats / 格式:", *own])
    parser.add_argument(
        "-f",
        "--format",
        required=True,
        choices=formats(),
        metavar="FORMAT",
        help="one of the formats above / 上列格式之一",
    )
    parser.add_argument(
        "-o", "--output", required=True, metavar="PATH", help="file or folder to write / 输出文件或文件夹"
    )
    parser.add_argument("--evidence", action="store_true", help="with the evidence, where RDF / 连同证据（RDF 格式）")


def run(options: argparse.Namespace) -> int:
    """Load, write, and say where to."""
    graph = opened(options.graph)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always", LeftOutWarning)
        graph.export(options.format, options.output, evidence=options.evidence)
    for warning in told:
        say(str(warning.message))
    print(f"{options.format} -> {Path(options.output)}")
    return 0
