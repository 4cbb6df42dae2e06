"""Words of closed classes that lead to the name of a place and are none of it: 除|望江社区, 请|望江村, 经|望江小区."""

from __future__ import annotations

from jiedao.register.words import community_names
from jiedao.scan import Scan
from jiedao.vocabulary import Vocabulary

LEADING = frozenset(["leading", "leading_or_name"])
ONLY_LEADING = frozenset(["leading"])
_LONGEST = 3


def behind(scan: Scan, start: int, noun: int, vocabulary: Vocabulary, words: frozenset[str] = LEADING) -> int:
    """Where the name between `start` and its head noun at `noun` begins, without the words that only lead to it.

    What communities of the register are called stays whole, whatever it begins with: 经开社区, 自新路社区. `words` are
    the categories of words that lead to a name: for estates, which no register has, only those that begin none.
    """
    while noun - start > 2 and scan.text[start:noun] not in community_names():
        end = _led(scan, start, noun, vocabulary, words)
        if end == start:
            break
        start = end
    return start


def _led(scan: Scan, start: int, noun: int, vocabulary: Vocabulary, words: frozenset[str]) -> int:
    """The end of the word that leads to the name, or `start`.

    A longer word of the dictionary is none (约克|花园), but where a name of the register stands behind its first
    character (可望|江社区).
    """
    text = scan.text
    at = scan.word_at(start)
    for size in range(min(_LONGEST, noun - start - 2), 0, -1):
        kinds = vocabulary.categories.get(text[start : start + size], frozenset())
        if words.isdisjoint(kinds):
            continue
        known = text[start + size : noun] in community_names()
        longer = scan.starts[at + 1] > start + size and vocabulary.segmenter.tag(scan.words[at]) != ""
        if (known or not longer) if "leading" in kinds else (known and not longer):
            return start + size
    return start
