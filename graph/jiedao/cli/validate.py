"""`jiedao validate`: check a graph against the vocabulary and the shapes."""

from __future__ import annotations

import argparse

from jiedao.cli.graphs import graph_argument, written

EXAMPLE = "jiedao validate -g build --format json"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    graph_argument(parser)
    parser.add_argument(
        "-f",
        "--format",
        choices=("text", "json", "turtle"),
        default="text",
        help="form of the report / 报告格式（text）",
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="write the report there / 报告写入文件")
    parser.add_argument(
        "--evidence", metavar="FILE", help="the evidence of a graph file / 图谱文件的证据（同文件夹的自动找到）"
    )


def run(options: argparse.Namespace) -> int:
    """Check, report, and answer 1 if the graph does not conform."""
    from jiedao.validation import validate

    report = validate(options.graph, evidence=options.evidence)
    written({"text": report.text, "json": report.json, "turtle": report.turtle}[options.format](), options.output)
    return 0 if report.conforms else 1
