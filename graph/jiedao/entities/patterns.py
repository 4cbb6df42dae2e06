"""Names by a regular expression of a rule pack, and the streets that the numbers of courtyards give away."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from jiedao.entities.boundaries import ROAD_WORDS
from jiedao.entities.candidate import JOINED, Candidate
from jiedao.entities.places import finder, found_by
from jiedao.entities.roads import CALLED_BY
from jiedao.scan import Scan
from jiedao.vocabulary import GENERIC

_ADDRESS = re.compile("(?:地处|位于|坐落于|坐落在|地址(?:在|位于|为|：)?)[\u4e00-\u9fff]{0,4}\\Z")
_STREET = re.compile("[\u4e00-\u9fff]{2,5}?(?:大道|路|街|巷)(?=\\d)")
_ALONE = frozenset("，。、；：上 ")
_OF_ESTATE = "courtyard-of-estate"
_NUMERALS = frozenset("一二三四五六七八九十")
_LEAD = re.compile(r"\[\\u4e00-\\u9fff\]\{[0-9],([0-9]{1,2})\}\??(?=\()")


class Tail(NamedTuple):
    """What follows the characters that a pattern begins with, and at most how many of them stand before it."""

    begins: re.Pattern[str]
    reach: int


@dataclass(frozen=True, slots=True)
class PatternRule:
    """A regular expression for names; `held` are words of which every match holds one, or there are none.

    `tail` is what follows where it begins with any characters, so that it would be tried everywhere; else None.
    """

    id: str
    cls: str
    fine: str
    pattern: re.Pattern[str]
    held: frozenset[str] = frozenset()
    tail: Tail | None = None


def tail(pattern: str) -> Tail | None:
    """What follows the characters that a pattern begins with, if it begins with any.

    >>> tail(r"[\\u4e00-\\u9fff]{1,8}?(?:路|街)\\d+号") == (re.compile(r"(?:路|街)\\d+号"), 8), tail("[东西]门")
    (True, None)
    """
    lead = _LEAD.match(pattern)
    return Tail(re.compile(pattern[lead.end() :]), int(lead[1])) if lead else None


class Sieve:
    """Which patterns are tried in which sentences: where a word stands of which every match holds one."""

    def __init__(self, rules: Sequence[PatternRule]) -> None:
        self._rules = rules
        self._words = sorted(set().union(*(rule.held for rule in rules)))
        self._of_word = [[n for n, rule in enumerate(rules) if word in rule.held] for word in self._words]
        self._automaton: Any = None

    def tried(self, scan: Scan) -> Iterator[tuple[PatternRule, Collection[tuple[int, int]]]]:
        """The patterns that may match, each with where; one without certain words is tried in all of the text."""
        where: dict[int, dict[tuple[int, int], None]] = {}
        sentences = ((start, end) for start, end, *_ in scan.sentences)
        span = (0, 0)
        for _, end, word in self._found(scan.text):
            while end > span[1]:
                span = next(sentences, (0, len(scan.text)))
            for number in self._of_word[word]:
                where.setdefault(number, {})[span] = None
        for number, rule in enumerate(self._rules):
            if number in where:
                yield rule, where[number]
            elif not rule.held:
                yield rule, [(0, len(scan.text))]

    def _found(self, text: str) -> Iterable[tuple[int, int, int]]:
        if self._automaton is None and self._words:
            import daachorse

            self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick(self._words)
        found: Iterable[tuple[int, int, int]] = self._automaton.find_overlapping(text) if self._words else ()
        return found


def find(
    scan: Scan, rule: PatternRule, where: Iterable[tuple[int, int]], barriers: Mapping[int, int], priority: int
) -> Iterator[Candidate]:
    """The names that a pattern matches within the given spans of the text."""
    for begin, end in where:
        for match in _matches(scan.text, rule, begin, end):
            start = _name_start(scan, match.start(), match.start(1), barriers) if rule.pattern.groups else match.start()
            if start >= 0 and not (match[0][-1] == "号" and _ADDRESS.search(scan.text, max(0, start - 8), start)):
                if rule.cls == "Award":  # 青江市|三八红旗手: it holds the place
                    start, priority = barriers.get(start, start), JOINED
                above = JOINED + 1 if rule.id == _OF_ESTATE else priority  # 云锦园三区9号院 holds 云锦园
                yield Candidate(start, match.end(), rule.cls, rule.fine, rule.id, above)


def _matches(text: str, rule: PatternRule, begin: int, end: int) -> Iterator[re.Match[str]]:
    """What the pattern matches; one that begins with any characters is tried only near what follows them."""
    if rule.tail is None:
        yield from rule.pattern.finditer(text, begin, end)
        return
    for told in rule.tail.begins.finditer(text, begin, end):
        begin = max(begin, told.start() - rule.tail.reach)
        while begin < told.end():
            match = rule.pattern.match(text, begin, end)
            if match is None:
                begin += 1
            else:
                yield match
                begin = match.end()


def _name_start(scan: Scan, first: int, end: int, barriers: Container[int]) -> int:
    """Where the words of a name before `end` begin, a street's or a unit's, not before `first`; -1: there are none."""
    index = scan.word_at(end)
    start = end
    numbered = index > 0 and scan.text[scan.starts[index]] in _NUMERALS and len(scan.words[index - 1]) == 2
    if numbered and (scan.kinds[index - 1] in "nxqg" or scan.words[index][-1] in "路街巷"):
        longer = index > 1 and scan.kinds[index - 2] == "x" and scan.starts[index - 2] >= first
        return scan.starts[
            index - 2 if longer else index - 1
        ]  # 前进|四路18号院, 公交|三公司家属院; but 进驻|三厂家属院
    while (
        index > 0
        and scan.starts[index - 1] >= first
        and scan.starts[index] not in barriers
        and (scan.kinds[index - 1] in "nxq" or scan.words[index - 1] in ("大", "里") or _leads_to_way(scan, index))
        and end - scan.starts[index - 1] <= 5
    ):
        index -= 1
        start = scan.starts[index]
    if scan.starts[scan.word_at(end)] < end:  # 玉林|七巷: the street's own word holds part of the name
        start = min(start, scan.starts[scan.word_at(end)])
    return start if end - start >= 1 else -1


def _leads_to_way(scan: Scan, index: int) -> bool:
    """Whether a common noun, or a verb that streets are called by, stands before 路, 街: 青年|路, 解放|西路."""
    if scan.words[index - 1] in CALLED_BY:
        return scan.words[index][-1] in ROAD_WORDS
    return scan.kinds[index - 1] == GENERIC and len(scan.words[index - 1]) == 2 and scan.words[index] in ROAD_WORDS


def streets(scan: Scan, candidates: Sequence[Candidate], priority: int) -> list[Candidate]:
    """翠柳街 where it stands by itself, known from 翠柳街14号院."""
    names = {
        match.group() for c in candidates if c.rule == "courtyard-number"
        if (match := _STREET.match(scan.text, c.start, c.end))
    }  # fmt: skip
    found = []
    find = finder(scan.text, names)
    for name in sorted(names):
        for at in found_by(find, name):
            end = at + len(name)
            if scan.text[end : end + 1] in _ALONE and scan.text[at - 1 : at] in ("", "，", "。", "\n", "、", "在", "“"):
                found.append(Candidate(at, end, "Facility", "Road", "road", priority))
    return found
