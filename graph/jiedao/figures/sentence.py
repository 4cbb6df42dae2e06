"""A sentence as the figure rules see it: clauses, mentions, quoted names, periods and the numbers in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from jiedao.figures.records import Hit, MentionSpan
from jiedao.periods import Period

_CLAUSE_END = re.compile("[，,；;：:。！？!?—…\n]+")
_NAME = re.compile("[“‘\"「『](?P<name>[^“”‘’\"「」『』，,。；;！？!?]{1,16})[”’\"」』]|《[^《》]{1,60}》")
_QUOTED = re.compile("[“‘][^“”‘’。！？!?]{1,24}[”’](?![^，。]{0,6}[说道])")
_OPENING = "“‘\"「『《（("
_CLOSING = "”’\"」』》）)"


class Sentence:
    """One sentence with what was found in it; nothing is computed before it is asked for."""

    def __init__(
        self,
        text: str,
        mentions: Sequence[MentionSpan],
        hits: Sequence[Hit],
        periods: Sequence[Period],
        cut: Callable[[str], list[str]],
    ) -> None:
        self.text = text
        self.mentions = mentions
        self.hits = hits
        self.periods = periods
        self.cut = cut
        self.names = [match.span() for match in _NAME.finditer(text)]
        whole = [match.span() for match in _QUOTED.finditer(text)]
        self.clauses: list[tuple[int, int]] = []
        start = 0
        for end in _CLAUSE_END.finditer(text):
            if any(first < end.start() < last for first, last in whole):
                continue
            if end[0] == "," and text[end.start() - 1 : end.start()].isdigit() and text[end.end() : end.end() + 3].isdigit():
                continue
            self.clauses.append((start, end.start()))
            start = end.end()
        if start < len(text):
            self.clauses.append((start, len(text)))
        self._starts = [first for first, _ in self.clauses]

    def clause_of(self, position: int) -> int:
        """The number of the clause that a position is in."""
        return max(0, bisect_right(self._starts, position) - 1)

    def in_name(self, hit: Hit) -> bool:
        """Whether a number stands in a quoted name or title, or in the name of a mention."""
        return any(first <= hit.start and hit.end <= last for first, last in self.names) or any(
            first < hit.end and hit.start < last for first, last, _ in self.mentions
        )

    def at(self, position: int) -> int:
        """The mention that begins at a position, an opening quotation mark aside; -1 if there is none."""
        for n, (first, last, _) in enumerate(self.mentions):
            if first == position or (first == position + 1 and self.text[position] in _OPENING):
                return n
            if first > position + 1:
                break
        return -1

    def between(self, start: int, end: int) -> list[int]:
        """The mentions that lie within a span."""
        return [n for n, (first, last, _) in enumerate(self.mentions) if start <= first and last <= end]

    def after_mention(self, n: int) -> int:
        """Where the text goes on after a mention and the quotation mark that closes it."""
        end = self.mentions[n][1]
        return end + 1 if self.text[end : end + 1] and self.text[end] in _CLOSING else end
