"""Patterns that are tried only near the words that tell of a match.

The engine passes quickly over a text in search of a match only where a pattern begins with certain characters. One
that begins with any (柳荫片区|改造) it tries everywhere; a word that all its matches hold tells where to try.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


def near(
    pattern: re.Pattern[str], text: str, telling: re.Pattern[str], first: int = 0, last: int = 0
) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` finds, if each match begins `first` to `last` characters behind where `telling` matches.

    >>> works = re.compile("[\u4e00-\u9fff]{2}工程")
    >>> [match.group() for match in near(works, "的强基工程和暖心工程", words_begin(["工程"]), -2, -2)]
    ['强基工程', '暖心工程']
    """
    begin = 0
    for told in telling.finditer(text):
        at = told.start()
        begin = max(begin, at + first)
        while begin <= at + last:
            match = pattern.match(text, begin)
            if match is None:
                begin += 1
                continue
            yield match
            begin = max(match.end(), begin + 1)


def words_begin(words: Iterable[str]) -> re.Pattern[str]:
    """Where one of the words may begin: a first character of theirs before its second one.

    >>> [match.start() for match in words_begin(["改造", "改建", "提升"]).finditer("造改革的改造和提升，改")]
    [4, 7]
    """
    seconds: dict[str, set[str]] = {}
    for word in words:
        seconds.setdefault(word[0], set()).add(word[1])
    return re.compile("|".join(f"{first}(?=[{''.join(sorted(seconds[first]))}])" for first in sorted(seconds)))
