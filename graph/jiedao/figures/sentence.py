"""A sentence as the figure rules see it: clauses, mentions, quoted names, periods and the numbers in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from operator import attrgetter

from jiedao.figures.records import Hit, MentionSpan, Told
from jiedao.modality import AS_DONE, Telling
from jiedao.periods import Period

# What a number can be of as grammatical subject.
ACTORS = frozenset(
    ("SubDistrict", "Community", "Compound", "Organisation", "Platform", "Project", "Facility", "Division")
)

# It begins with one class of characters, which lets the engine skip all others.
_CLAUSE_END = re.compile(
    "[，；;：:。！？!?—…|\n,](?:(?<!,)|(?<![0-9],)|(?![0-9]{3}))(?:[，；;：:。！？!?—…|\n]|,(?![0-9]{3}))*"
)
# A colon between a label and its number, which is all that follows: 常住人口：约11.3万人，社区：10个。
_LABELS = re.compile("(?:共计?|约|近|逾|超过?|不足|不到|达到?|已|为)* ?\\Z")
_LABELLED = re.compile("(?:余|多|左右|以上|以下|以内|（[^（）]{1,24}）|\\([^()]{1,24}\\))*(?:[，,；;。、|\\s]|\\Z)")
_NAME = re.compile('[“‘"「『](?P<name>[^“”‘’"「」『』，,。；;！？!?]{1,16})[”’"」』]|《[^《》]{1,60}》')
_SUM = re.compile("[“‘][^“”‘’。！？!?+]{1,40}[+＋][^“”‘’。！？!?]{1,40}[”’]")
_PLAIN_END = re.compile("[，；;：:。！？!?—…|\n]+")
_QUOTE = re.compile('[“‘"「『《]')
_QUOTED = re.compile("[“‘](?:[^“”‘’。！？!?]{1,24}|[^“”‘’。！？!?，；;：]{1,80})[”’](?![^，。]{0,6}[说道])")
_OPENING = '“‘"「『《（('
_COLONS = frozenset("：:")
_NONE = range(0)
_CLOSING = '”’"」』》）)'
_BESIDE = ("”“", "’‘")  # between two quoted names of a row


class Sentence:
    """One sentence with what was found in it; nothing is computed before it is asked for."""

    def __init__(
        self,
        text: str,
        mentions: Sequence[MentionSpan],
        hits: Sequence[Hit],
        periods: Sequence[Period],
        cut: Callable[[str], list[str]],
        told: Told | None = None,
        telling: Telling = AS_DONE,
    ) -> None:
        self.text = text
        self.told = told or Told(text, mentions)  # as later sentences see it
        self.telling = telling  # what is planned, expected or denied
        self.mentions = mentions
        self.hits = hits
        self.periods = periods
        self.cut = cut
        self.names: list[tuple[int, int]] = []
        whole: list[tuple[int, int]] = []
        if _QUOTE.search(text):
            self.names = [match.span() for match in _NAME.finditer(text)]
            whole = [match.span() for match in _QUOTED.finditer(text)]
            if "+" in text:
                self.names.extend(match.span() for match in _SUM.finditer(text))
        self.clauses: list[tuple[int, int]] = []
        self._starts = [0]
        begin = 0
        quoted = 0
        for match in (_CLAUSE_END if "," in text else _PLAIN_END).finditer(text):
            first, last = match.span()
            while quoted < len(whole) and whole[quoted][1] <= first:
                quoted += 1
            if quoted < len(whole) and whole[quoted][0] < first:
                continue
            if match[0] in _COLONS and self._is_label(last):
                continue
            self.clauses.append((begin, first))
            self._starts.append(last)
            begin = last
        self.clauses.append((begin, len(text)))
        self._firsts = [mention[0] for mention in mentions]

    def _is_label(self, behind: int) -> bool:
        """Whether a colon leads to a number that is all that is said behind it."""
        at = bisect_left(self.hits, behind, key=attrgetter("start"))
        if at == len(self.hits):
            return False
        start, end = self.hits[at].start, self.hits[at].end
        return _LABELS.match(self.text, behind, start) is not None and _LABELLED.match(self.text, end) is not None

    def clause_of(self, position: int) -> int:
        """The number of the clause that a position is in."""
        return bisect_right(self._starts, position) - 1

    def in_name(self, hit: Hit) -> bool:
        """Whether a number stands in a quoted name or title, or in the name of a mention."""
        for first, last in self.names:
            if first <= hit.start and hit.end <= last:
                return True
        for first, last, _ in self.mentions:
            if first >= hit.end:
                return False
            if hit.start < last:
                return True
        return False

    def at(self, position: int) -> int:
        """The mention that begins at a position, an opening quotation mark aside; -1 if there is none."""
        firsts = self._firsts
        if not firsts or position > firsts[-1]:
            return -1
        n = bisect_left(firsts, position)
        first = firsts[n]
        return n if first == position or (first == position + 1 and self.text[position] in _OPENING) else -1

    def named_after(self, position: int) -> bool:
        """Whether a mention begins at a position or after it."""
        return bool(self._firsts) and self._firsts[-1] >= position

    def first_between(self, start: int, end: int) -> int:
        """Where the first mention within a span begins; -1 if none does."""
        firsts = self._firsts
        if not firsts or start > firsts[-1]:
            return -1
        first = firsts[bisect_left(firsts, start)]
        return first if first < end else -1

    def named_within(self, start: int, end: int) -> bool:
        """Whether a mention begins within a span."""
        firsts = self._firsts
        if not firsts or start > firsts[-1]:
            return False
        return firsts[bisect_left(firsts, start)] < end

    def between(self, start: int, end: int) -> range:
        """The mentions that lie within a span."""
        firsts = self._firsts
        if not firsts or start > firsts[-1]:
            return _NONE
        n = first = bisect_left(firsts, start)
        mentions, count = self.mentions, len(firsts)
        while n < count and mentions[n][1] <= end:
            n += 1
        return range(first, n)

    def ending_at(self, position: int) -> int:
        """The mention that ends at a position, a closing quotation mark aside; -1 if there is none."""
        for n in range(len(self.mentions) - 1, -1, -1):
            if self.mentions[n][1] <= position:
                return n if self.after_mention(n) == position else -1
        return -1

    def rowed(self, n: int) -> bool:
        """Whether a mention is quoted right beside another name in quotation marks (“甲”“乙”), one of a row.

        >>> sentence = Sentence("“甲书屋”“乙书屋”开门", [(1, 4, "Facility"), (6, 9, "Facility")], (), (), list)
        >>> sentence.rowed(0), sentence.rowed(1)
        (True, True)
        """
        first, after, text = self.mentions[n][0], self.after_mention(n), self.text
        if first and text[first] not in _OPENING:
            first -= 1
        return text.startswith(_BESIDE, after - 1) or text.endswith(_BESIDE, 0, first + 1)

    def after_mention(self, n: int) -> int:
        """Where the text goes on after a mention and the quotation mark that closes it."""
        end = self.mentions[n][1]
        return end + 1 if self.text[end : end + 1] and self.text[end] in _CLOSING else end
