"""Persons whose post or form of address stands behind their full name: 何义田|校长, 周英碧|老人, 邹鹏|书记."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from jiedao.entities import continuations, introduced
from jiedao.entities.candidate import Candidate
from jiedao.scan import Scan
from jiedao.vocabulary import PROPER
from jiedao.word_lists import alternation

_NUMERALS = frozenset("0123456789０１２３４５６７８９一二三四五六七八九十百千万亿几数多余第每各两")
_LED = frozenset("由与和及在请邀对向让给把")
_COUNTED = frozenset("名位个")
_POST_ENDS = frozenset("长记任员席理")
_OF_BODIES = frozenset("学长会里家地中路")
"""Characters of given names that words for bodies end in as well: 金山路|小学, 华联|商会."""


_QUOTED = re.compile(
    "“[\u4e00-\u9fff]{1,3}(?:长|管家|书记|主任|老师|师傅|掌柜|店主|专员|代言人)”(?!的[^，。；“”]{0,6}(?:工作|职责|作用|称号))"
)
"""What somebody is called by the neighbours stands behind the name, too: 何义田“楼长”."""


def compiled(titles: Collection[str]) -> re.Pattern[str]:
    """What may stand behind a name, the longest first: words alone, so that the engine skips what begins none.

    >>> compiled(["书记", "书记员"]).findall("书记员和书记")
    ['书记员', '书记']
    """
    return re.compile(alternation(sorted(titles)) if titles else "(?!)")


def find(
    scan: Scan, titles: re.Pattern[str], known: introduced.Names, wordlike: Collection[str], priority: int
) -> Iterator[Candidate]:
    """All persons that are named before what they are."""
    for match in _QUOTED.finditer(scan.text):
        size = _length(scan, match.start(), known, wordlike)
        if size > 2:
            yield Candidate(match.start() - size, match.start(), "Person", "", "person-before-title", priority)
    for match in titles.finditer(scan.text):
        size = _length(scan, match.start(), known, wordlike)
        if size and scan.starts[scan.word_at(match.end())] == match.end():  # 银杏|律师事务所
            yield Candidate(match.start() - size, match.start(), "Person", "", "person-before-title", priority)


def _length(scan: Scan, end: int, known: introduced.Names, wordlike: Collection[str]) -> int:
    """The length of the name that ends there, or 0."""
    text = scan.text
    if end < 2 or text[end - 1] not in known.given or scan.starts[scan.word_at(end)] != end:
        return 0
    for size in (4, 3, 2):
        start = end - size
        surname = introduced.surname(text, start, known) if start >= 0 else 0
        if not surname or not 0 < size - surname < 3 or (surname == 1 and text[start] in wordlike):
            continue
        if text[end - 1] in ("任兼" if size > surname + 1 else _COUNTED):
            continue  # 赵霞|任副书记, 200|余名|老师
        if text[start] == "任" and size == 2 and text[start - 1 : start] in _POST_ENDS:
            continue  # 区委书记、区长|任双|组长
        if size == 2 and introduced.surname(text, start - 1, known) and text[start - 1] not in wordlike:
            continue  # 金|怀祥
        if not known.given.issuperset(text[start + surname : end]) or text[start - 1 : start] in _NUMERALS:
            continue
        if _is_bounded(scan, start, size, surname) and continuations.is_name(text[start:end], surname):
            return size
    return 0


def _is_bounded(scan: Scan, start: int, size: int, surname: int) -> bool:
    """Whether a name may begin there: with a word, and with no word of the dictionary for what is given."""
    index = scan.word_at(start)
    if scan.starts[index] != start and not (
        size > surname + 1 and scan.text[start - 1] in _LED and scan.kinds[index] == PROPER
    ):
        return False  # 由段|志军
    given = scan.text[start + surname : start + size]
    if given[-1] in _OF_BODIES and len(given) > 1 and continuations.is_word(given):
        return False
    if size > surname + 1:
        return True
    alone = scan.starts[index + 1] == start + size
    return alone or index == 0 or scan.kinds[index - 1] in "psvwgq"
