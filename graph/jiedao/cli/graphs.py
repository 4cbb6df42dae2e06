"""The arguments that the commands over a built graph share."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from jiedao.errors import JiedaoError
from jiedao.resources import place_to_write

if TYPE_CHECKING:
    from jiedao.graph import Graph


def graph_argument(parser: argparse.ArgumentParser) -> None:
    """`-g`: which graph."""
    parser.add_argument(
        "-g", "--graph", metavar="DIR_OR_FILE", default="build", help="a built graph / 已构建的图谱（build）"
    )


def opened(place: str) -> Graph:
    """The graph at the place."""
    import jiedao

    return jiedao.load(place)


def written(text: str, output: str | None) -> None:
    """Print the text, or write it to the file."""
    if output is None:
        print(text.rstrip("\n"))
        return
    try:
        place_to_write(output).write_text(text.rstrip("\n") + "\n", encoding="utf-8")
    except OSError as error:
        raise JiedaoError(f"cannot be written / 无法写入 ({error.strerror}): give another file", path=output) from error
