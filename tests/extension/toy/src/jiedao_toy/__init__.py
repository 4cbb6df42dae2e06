"""A package that extends jiedao in the three ways there are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from jiedao import Graph
from jiedao.extraction import StatedEntity, StatedRelation, Text
from jiedao.records import Document, Metadata


def read_notes(data: bytes, source: str) -> Iterator[Document]:
    """`.notes` files: articles parted by lines of `%%`, the first line of each its title."""
    for number, part in enumerate(data.decode("utf-8").split("\n%%\n")):
        title, _, body = part.strip().partition("\n")
        yield Document(f"{source}#{number}", f"{title}\n{body}", "", Metadata(title=title))


def read_rotten(data: bytes, source: str) -> Iterator[Document]:
    """A reader that fails."""
    raise RuntimeError("the file is rotten")


def extract(text: Text) -> Iterable[StatedEntity | StatedRelation]:
    """Songs that are sung somewhere, as a model of one's own would find them."""
    for song in re.findall("唱起([\u4e00-\u9fff]{2,6}之歌)", text.text):
        yield StatedEntity(song, "Programme", "Activity")
        if text.sub_district:
            yield StatedRelation(text.sub_district, "implements", song)
    if "乱说" in text.text:
        yield StatedEntity("火星殖民计划", "Programme")
        yield StatedEntity("乱说", "Spaceship")
        yield StatedRelation("甲", "flies", "乙")
        yield StatedRelation("甲公司", "cooperatesWith", "乙公司")
        raise ValueError("out of tokens")


def write_lines(graph: Graph, path: Path, *, evidence: bool = False) -> None:
    """One line a relation."""
    lines = [f"{r.subject.label} {r.predicate} {r.object.label}" for r in graph.relations()]
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
