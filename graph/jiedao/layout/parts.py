"""A text of the length of a book in parts, so that what is made of it at one time stays small."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter

from jiedao.records import Article, Block, Run

LONGEST = 200_000  # characters that are read as one article; no newspaper page comes near
_SENTENCE_END = re.compile("[。！？!?；;\n][”』」）)]*")
_BACK = 2_000  # characters before the limit in which the end of a sentence is looked for


def parts(article: Article, longest: int = LONGEST) -> list[Article]:
    """The article, or several of at most `longest` characters, cut between blocks or else between sentences.

    >>> from jiedao.records import Metadata
    >>> block = Block("paragraph", "甲开张。乙开张。", (Run(0, 10, 8),))
    >>> article = Article("a.txt", 0, "", "", "", (block,), Metadata())
    >>> [part.blocks for part in parts(article, 5)]
    [(Block(kind='paragraph', text='甲开张。', runs=(Run(start=0, source=10, length=4),)),), \
(Block(kind='paragraph', text='乙开张。', runs=(Run(start=0, source=14, length=4),)),)]
    """
    if sum(len(block.text) for block in article.blocks) <= longest:
        return [article]
    found: list[list[Block]] = [[]]
    length = 0
    for whole in article.blocks:
        for block in _cut(whole, longest):
            if length and length + len(block.text) > longest:
                found.append([])
                length = 0
            found[-1].append(block)
            length += len(block.text)
    return [article._replace(blocks=tuple(blocks)) for blocks in found]


def _cut(block: Block, longest: int) -> Iterator[Block]:
    """The block, or several of at most `longest` characters."""
    text, start = block.text, 0
    while len(text) - start > longest:
        limit = start + longest
        ends = [match.end() for match in _SENTENCE_END.finditer(text, max(start, limit - _BACK), limit)]
        end = ends[-1] if ends else limit
        yield _part(block, start, end)
        start = end
    yield _part(block, start, len(text)) if start else block


def _part(block: Block, start: int, end: int) -> Block:
    """What stands from `start` to `end` of the block, every character still leading to its source."""
    first = max(0, bisect_right(block.runs, start, key=attrgetter("start")) - 1)
    runs = []
    for run in block.runs[first:]:
        low, high = max(start, run.start), min(end, run.start + run.length)
        if run.start >= end:
            break
        if low < high:
            runs.append(Run(low - start, run.source + low - run.start, high - low))
    return Block(block.kind, block.text[start:end], tuple(runs))
