"""A sentence in outline: each name is one character that tells its class, so that a wording can look along it.

What stands for a name counts as one, too: a bare head noun (食堂, 联盟) for the last thing of such a name,
街道 for the sub-district that the article is on.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence, Set
from itertools import compress, count
from typing import NamedTuple

from jiedao.records import made
from jiedao.relations.walk import Walk

CLASSES = (
    "Division", "SubDistrict", "Community", "Compound", "Organisation", "Programme", "Platform", "Project", "Facility",
    "Award", "Person", "Star",
)  # fmt: skip
FIRST = 0xE000  # a private character for each class
SIGNS = {cls: chr(FIRST + number) for number, cls in enumerate(CLASSES)}
NAMES = f"{chr(FIRST)}-{chr(FIRST + len(CLASSES) - 1)}"
"""All signs, for a character class of a regular expression."""
OWN_WORDS = frozenset(["街道", "街道办", "办事处", "街道办事处", "该街道"])
WIDE = frozenset(["全街道", "全街", "全镇", "全乡", "全办事处"])
"""What means the sub-district behind 在, 向 and the like, where something is spread."""
SPREAD_OVER = "在向于到"
RESUMED = frozenset(["Community", "Compound", "Organisation", "Facility", "Platform", "Project"])
ENTITLED = "，。；：、！？该由与和同在把将对到被请为的了从经\n"
"""A bare noun stands for a name at the beginning of a clause or behind these."""
THIS = re.compile("[这该][家座个处间支所栋条]$")
"""Behind it, too: 这家|食堂."""
COUNTED = re.compile("(?:\\d|[两三四五六七八九十百几多余数])[家个所支座处间栋]$")
"""But not behind a number: 甲公司、乙公司等19家|公司 are more than the last of them."""
BACK = 4  # sentences back in which the name stands that a bare noun stands for
LONGEST_NOUN = 4
PARK = "园区"
"""What 园区 stands for may end with 园 alone: 文创园, 科创园."""
PARKS = ("创园", "业园", "技园", "件园", "意园", "流园", "经济园", "电商园", "科创谷", "智造谷", "创意谷")
_QUOTES = "“”‘’「」『』《》"
A_SIGN = re.compile(f"[{NAMES}]")


_ASIDE = re.compile("”?（[^（）]{1,10}）")


class Outline(NamedTuple):
    """`signs` is the outline; `things[i]` and `starts[i]` tell what the sign at `places[i]` stands for, and where."""

    signs: str
    places: dict[int, int]
    things: list[int]
    starts: list[int]


class Outlines:
    """Makes the outlines of the sentences of one article."""

    def __init__(self, walk: Walk) -> None:
        self._walk = walk
        self._text = A_SIGN.sub("□", walk.text)
        self._quotes = [mark for mark in _QUOTES if mark in walk.text]
        nouns: dict[str, list[int]] = {}
        for number, thing in enumerate(walk.things):
            if thing.cls in RESUMED:
                label = thing.label
                park = thing.fine == "IndustrialPark" or (thing.cls == "Facility" and label.endswith(PARKS))
                if park and not label.endswith(PARK):
                    nouns.setdefault(PARK, []).append(number)
                for length in range(2, min(LONGEST_NOUN, len(label) - 1) + 1):
                    nouns.setdefault(label[-length:], []).append(number)
        self._nouns = {noun: frozenset(things) for noun, things in nouns.items()}
        scan, unnamed = walk.article.scan, walk.clauses.unnamed
        stand = OWN_WORDS.union(WIDE, nouns).__contains__
        standing = compress(count(), map(stand, scan.words))
        self._standing_words = [n for n in standing if unnamed(scan.starts[n], scan.starts[n + 1])]

    def of(self, number: int) -> Outline:
        """The outline of sentence `number`."""
        walk = self._walk
        _, end, _, _, _ = sentence = walk.article.scan.sentences[number]
        text, quotes = self._text, self._quotes
        pieces: list[str] = []
        places: dict[int, int] = {}
        things: list[int] = []
        starts: list[int] = []
        length, at = 0, sentence.start
        for start, stop, thing in self._standing(number):
            if start < at:
                continue
            if things and start == at + 1 and text[at] == "（" and text[stop : stop + 1] == "）":
                at = stop + 1
                continue
            plain = ""
            if at < start:
                plain = _behind(text[at:start], quotes) if things else _plain(text[at:start], quotes)
                if not plain and things and (start - at > 1 or (text[at] == "”" and text[start] == "“")):
                    plain = "、"  # “甲”“乙”, “甲”“乙”机制
                pieces.append(plain)
            pieces.append(SIGNS[walk.things[thing].cls])
            length += len(plain) + 1
            places[length - 1] = len(things)
            things.append(thing)
            starts.append(start)
            at = stop
        pieces.append(_behind(text[at:end], quotes) if things else _plain(text[at:end], quotes))
        return made(Outline, ("".join(pieces), places, things, starts))

    def stands_for_names(self, number: int) -> bool:
        """Whether words of the sentence may stand for names."""
        _, _, first, last, _ = self._walk.article.scan.sentences[number]
        at = bisect_left(self._standing_words, first)
        return at < len(self._standing_words) and self._standing_words[at] < last

    def _standing(self, number: int) -> list[tuple[int, int, int]]:
        """Names of the sentence and words that stand for one, in order, as (start, end, thing)."""
        walk, nouns = self._walk, self._nouns
        found = [(m.start, m.end, m.thing) for m in walk.sentences[number]]
        scan = walk.article.scan
        begin, _, first, last, _ = scan.sentences[number]
        indices = self._standing_words
        at = bisect_left(indices, first)
        if at == len(indices) or indices[at] >= last:
            return found
        for index in indices[at : bisect_left(indices, last, at)]:
            word = scan.words[index]
            start = scan.starts[index]
            thing = -1
            if word in OWN_WORDS or (word in WIDE and walk.text[start - 1] in SPREAD_OVER):
                thing = walk.article.area_at(start)
            elif word in WIDE or COUNTED.search(walk.text, max(begin, start - 2), start):
                continue
            elif (
                start == begin
                or walk.text[start - 1] in ENTITLED
                or THIS.search(walk.text, start - 2, start)
                or scan.kinds[index - 1] in "vws"
            ):
                thing = self._resumed(nouns[word], start, number)
            if thing >= 0:
                found.append((start, start + len(word), thing))
        found.sort()
        return found

    def _resumed(self, things: Set[int], start: int, number: int) -> int:
        """Which of the things was named last before `start`, a few sentences back at most; -1: none."""
        for mentions in reversed(self._walk.sentences[max(0, number - BACK) : number + 1]):
            for m in reversed(mentions):
                if m.thing in things and m.start < start:
                    return m.thing
        return -1


def _behind(text: str, quotes: Sequence[str]) -> str:
    """Plain text; what stands in brackets behind a name (云帆科技（成都）) belongs to the name."""
    aside = _ASIDE.match(text) if "（" in text[:2] else None
    return _plain(text[aside.end() :] if aside else text, quotes)


def _plain(text: str, quotes: Sequence[str]) -> str:
    for mark in quotes:
        text = text.replace(mark, "")
    return text
