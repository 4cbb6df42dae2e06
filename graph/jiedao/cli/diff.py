"""`jiedao diff`: what two graphs tell differently."""

from __future__ import annotations

import argparse

from jiedao.cli.graphs import opened, written

EXAMPLE = "jiedao diff build-2023 build-2024"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("old", metavar="OLD", help="a built graph, folder or file / 旧图谱")
    parser.add_argument("new", metavar="NEW", help="another / 新图谱")
    parser.add_argument("-f", "--format", choices=("text", "json"), default="text", help="form / 格式（text）")
    parser.add_argument("-o", "--output", metavar="FILE", help="write it there / 写入文件")


def run(options: argparse.Namespace) -> int:
    """Compare, tell, and answer 1 if the graphs differ."""
    from jiedao.diff import diff

    difference = diff(opened(options.old), opened(options.new))
    written(difference.json() if options.format == "json" else difference.text(), options.output)
    return 0 if difference.equal else 1
