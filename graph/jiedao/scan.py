"""An article's text made ready for the rules: matched form, words with their kinds, sentences, quotations."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, islice
from typing import NamedTuple

from jiedao.normalise import normalise_lines
from jiedao.records import Article, Block, made
from jiedao.recut import recut
from jiedao.vocabulary import AWARD, HEAD, ROLE, Vocabulary

MARK = re.compile("([“”‘’《》。！？…\n])")  # what opens or closes a quotation or may end a sentence
CLAUSE_MARK = re.compile("[，；：、]")
LONG_SENTENCE, LONGEST_SENTENCE = 800, 2000  # characters
CLAUSE_END = "，。；！？：\n"
OPENING = {"“": "”", "‘": "’", "《": "》"}
CLOSING = frozenset(OPENING.values())


class Quotation(NamedTuple):
    """A pair of quotation marks at `start - 1` and `end`; the words between are `text[start:end]`."""

    start: int
    end: int
    mark: str


class Sentence(NamedTuple):
    """`text[start:end]` of a scan; `first` to `last` (exclusive) are its words."""

    start: int
    end: int
    first: int
    last: int
    block: int


@dataclass(frozen=True, slots=True)
class Scan:
    """One article ready for matching; blocks are joined by line feeds.

    `written` is the text as written, `text` its matched form of equal length; `starts[i]` is where word `i`
    begins (one more entry: the end), `kinds[i]` codes its kind (one more entry, too) and `cues[i]` which rules it may
    be a cue of (see `jiedao.vocabulary`).
    """

    article: Article
    written: str
    text: str
    words: list[str]
    starts: list[int]
    kinds: str
    sentences: list[Sentence]
    quotations: list[Quotation]
    block_starts: list[int]
    cues: str = ""

    def word_at(self, offset: int) -> int:
        """The index of the word that covers `offset`."""
        return bisect_right(self.starts, offset) - 1

    def block_at(self, offset: int) -> int:
        """The index of the block that covers `offset`."""
        return bisect_right(self.block_starts, offset) - 1

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that covers `offset`."""
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            if self.sentences[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        return min(low, len(self.sentences) - 1)

    def source_spans(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """The spans of the source document that `text[start:end]`, within one block, was taken from."""
        block = self.block_at(start)
        base = self.block_starts[block]
        return self.article.blocks[block].source_spans(start - base, end - base)

    def cued(self, bit: int) -> Iterator[int]:
        """The indices of the words whose cue holds a bit."""
        return (match.start() for match in CUED[bit].finditer(self.cues))


CUED = {bit: re.compile(f"[{''.join(str(cue) for cue in range(8) if cue & bit)}]") for bit in (HEAD, ROLE, AWARD)}


def quotations(text: str) -> list[Quotation]:
    """The innermost-first pairs of quotation marks within one paragraph, in order of their start.

    >>> [text for text in ("a“bc‘d’”e",) for text in [text[q.start:q.end] for q in quotations(text)]]
    ['bc‘d’', 'd']
    """
    return _quotations(_marks(text))


def _marks(text: str) -> list[tuple[int, str]]:
    """The quotation marks and ends of sentences, each with its offset."""
    pieces = MARK.split(text)
    return list(zip(islice(accumulate(map(len, pieces)), 0, None, 2), pieces[1::2], strict=False))


def _quotations(marks: list[tuple[int, str]]) -> list[Quotation]:
    found: list[Quotation] = []
    stack: list[tuple[str, int]] = []
    for at, mark in marks:
        if mark in OPENING:
            if len(stack) < 4:
                stack.append((mark, at + 1))
        elif mark in CLOSING:
            for depth in range(len(stack) - 1, -1, -1):
                if OPENING[stack[depth][0]] == mark:
                    opening, start = stack[depth]
                    del stack[depth:]
                    if start < at:
                        found.append(made(Quotation, (start, at, opening)))
                    break
        elif mark == "\n":
            stack.clear()
    found.sort()
    return found


def scan(article: Article, vocabulary: Vocabulary) -> Scan:
    """Make an article ready for the rules."""
    blocks: tuple[Block, ...] = article.blocks
    written = "\n".join([block.text for block in blocks])
    text = normalise_lines(written)
    text = text.replace("” “", "”、“")  # a row whose marks a page left out
    block_starts, at = [], 0
    for block in blocks:
        block_starts.append(at)
        at += len(block.text) + 1
    words = recut(vocabulary.segmenter.cut(text), vocabulary)
    starts = list(accumulate(map(len, words), initial=0))
    codes = "".join(map(vocabulary.codes.__getitem__, words))
    kinds, cues = codes[::2] + "p", codes[1::2]
    marks = _marks(text)
    sentences = _sentences(text, marks, starts, block_starts)
    quoted = _quotations(marks)
    return Scan(article, written, text, words, starts, kinds, sentences, quoted, block_starts or [0], cues)


def _sentences(text: str, marks: list[tuple[int, str]], starts: list[int], block_starts: list[int]) -> list[Sentence]:
    sentences: list[Sentence] = []
    begin = block = last = 0
    for end in _bounded(text, _sentence_ends(text, marks), starts):
        if end <= begin:
            continue
        while block + 1 < len(block_starts) and block_starts[block + 1] <= begin:
            block += 1
        stop = end - 1 if text[end - 1] == "\n" else end
        if stop > begin:
            first = bisect_right(starts, begin, last) - 1
            last = bisect_right(starts, stop - 1, first)
            sentences.append(made(Sentence, (begin, stop, first, last, block)))
        begin = end
    return sentences


def _sentence_ends(text: str, marks: list[tuple[int, str]]) -> list[int]:
    """Behind full stops and what closes with them, line feeds and ellipses; not within a quotation that is a title."""
    titles = _quoted_spans(marks)
    ends = []
    for at, mark in marks:
        end = at + 1
        if mark == "\n":
            ends.append(end)
            continue
        if mark in FULL_STOPS:
            while text.startswith(BEHIND_STOPS, end):
                end += 1
            begin = at
        elif mark == "…" and text[at - 1] == "…" and at and text[end : end + 1] not in NOT_AFTER_ELLIPSIS:
            begin = end
        else:
            continue
        if not titles or not _within(titles, begin, end):
            ends.append(end)
    ends.append(len(text))
    return ends


FULL_STOPS = frozenset("。！？")
BEHIND_STOPS = ("”", "’", "）")
NOT_AFTER_ELLIPSIS = frozenset(["", "…", "。", "，", "”"])


def _bounded(text: str, ends: list[int], starts: list[int]) -> list[int]:
    """Ends no further apart than a sentence can be: behind a clause mark after 800 characters, at a word after 2,000.

    What is no prose then takes no more time than prose, however long it goes on without a full stop.
    """
    bounded, begin = [], 0
    for end in ends:
        while end - begin > LONG_SENTENCE:
            mark = CLAUSE_MARK.search(text, begin + LONG_SENTENCE, min(end, begin + LONGEST_SENTENCE))
            cut = mark.end() if mark else starts[bisect_right(starts, min(end, begin + LONGEST_SENTENCE)) - 1]
            if cut <= begin or cut >= end:
                break
            bounded.append(cut)
            begin = cut
        bounded.append(end)
        begin = max(begin, end)
    return bounded


def _quoted_spans(marks: list[tuple[int, str]]) -> list[tuple[int, int]]:
    """Outermost spans between matching “ and ” shorter than 60 characters: a title does not end a sentence."""
    spans, start = [], -1
    for at, mark in marks:
        if mark == "“":
            start = at
        elif mark == "”" and start >= 0:
            if at - start < 60:
                spans.append((start, at))
            start = -1
        elif mark == "\n":
            start = -1
    return spans


def _within(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_right(spans, (start, 1 << 60)) - 1
    return index >= 0 and spans[index][0] < start and end <= spans[index][1]
