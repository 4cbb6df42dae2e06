"""First words of names that the dictionary takes for verbs: 至尊|门第小区, told by how the article repeats them."""

from __future__ import annotations

from collections.abc import Iterable

from jiedao.entities.candidate import Candidate
from jiedao.scan import Scan
from jiedao.vocabulary import AMBIGUOUS, Vocabulary

_LED = frozenset(["community", "compound", "building", "service-centre", "mall", "industrial-park"])
_COMMON = 5  # a name is not repeated more often without one of its words


def completed(scan: Scan, candidates: Iterable[Candidate], vocabulary: Vocabulary) -> list[Candidate]:
    """The candidates whose name lost its first word: one that stands before each mention of what follows it.

    A verb does not: 清扫阳光小区 is not what an article says each time that it names 阳光小区.
    """
    found = []
    for c in candidates:
        if c.rule in _LED and not c.name:
            start = _lead(scan, c.start, c.end, vocabulary)
            if start < c.start:
                found.append(c._replace(start=start, priority=c.priority + 1))
    return found


def _lead(scan: Scan, start: int, end: int, vocabulary: Vocabulary) -> int:
    index = scan.word_at(start)
    lead, word = scan.words[index - 1] if index else "", scan.words[index]
    if len(lead) != 2 or scan.kinds[index - 1] != AMBIGUOUS or vocabulary[lead].categories:
        return start
    if scan.starts[index] != start or len(word) < 2 or scan.starts[index + 1] >= end or scan.kinds[index] not in "nx":
        return start
    times = scan.text.count(word)
    return start - 2 if times > 1 and scan.text.count(lead + word) == times else start
