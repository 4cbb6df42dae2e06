"""Names by a regular expression of a rule pack, and the streets that the numbers of courtyards give away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from jiedao.entities.boundaries import ROAD_WORDS
from jiedao.entities.candidate import JOINED, Candidate
from jiedao.entities.near import near, words_begin
from jiedao.scan import Scan
from jiedao.vocabulary import GENERIC

_ADDRESS = re.compile("(?:地处|位于|坐落于|坐落在|地址(?:在|位于|为|：)?)[\u4e00-\u9fff]{0,4}\\Z")
_STREET = re.compile("[\u4e00-\u9fff]{2,5}?(?:大道|路|街|巷)(?=\\d)")
_ALONE = frozenset("，。、；：上 ")
_NUMERALS = frozenset("一二三四五六七八九十")


_LEAD = re.compile(r"\[\\u4e00-\\u9fff\]\{1,[0-9]{1,2}\}\??(?=\()")
_BEHIND = re.compile(r"\(\?:\(\?<=[\u4e00-\u9fff]{2,}\)(?:\|\(\?<=[\u4e00-\u9fff]{2,}\))*\)")
_WORD = re.compile("[\u4e00-\u9fff]+")


class Lead(NamedTuple):
    """Where one of the words begins that a name stands right behind, and how long they are."""

    begins: re.Pattern[str]
    shortest: int
    longest: int


@dataclass(frozen=True, slots=True)
class PatternRule:
    """A regular expression for names; `required` stands in every match, or is empty.

    `tail` is what follows where it begins with any characters, so that it would be tried everywhere; else None.
    `held` are words of which every match holds one, or there are none; `lead` the words that it stands behind.
    """

    id: str
    cls: str
    fine: str
    pattern: re.Pattern[str]
    required: str
    tail: re.Pattern[str] | None = None
    held: frozenset[str] = frozenset()
    lead: Lead | None = None


def tail(pattern: str) -> re.Pattern[str] | None:
    """What follows the characters that a pattern begins with, if it begins with any.

    >>> tail(r"[\\u4e00-\\u9fff]{1,8}?(?:路|街)\\d+号").pattern == r"(?:路|街)\\d+号", tail("[东西]门")
    (True, None)
    """
    lead = _LEAD.match(pattern)
    return re.compile(pattern[lead.end() :]) if lead else None


def lead(pattern: str) -> Lead | None:
    """The words of which one stands right before every match, if a pattern begins with them.

    >>> lead("(?:(?<=开展)|(?<=开展了))整治")[1:], lead("(?:(?<=开展)|社区)整治")
    ((2, 3), None)
    """
    behind = _BEHIND.match(pattern)
    words = _WORD.findall(behind.group()) if behind else []
    return Lead(words_begin(words), min(map(len, words)), max(map(len, words))) if words else None


def find(scan: Scan, rule: PatternRule, barriers: Mapping[int, int], priority: int) -> Iterator[Candidate]:
    """The names that a pattern matches; where it demands a word, only sentences with that word are tried."""
    if rule.tail is not None and rule.tail.search(scan.text) is None:
        return
    for begin, end in _sentences_with(scan, rule.required) if rule.required else [(0, len(scan.text))]:
        for match in _matches(scan.text, rule, begin, end):
            start = _street(scan, match.start(), match.start(1)) if rule.pattern.groups else match.start()
            if start >= 0 and not (match[0][-1] == "号" and _ADDRESS.search(scan.text, max(0, start - 8), start)):
                if rule.cls == "Award":  # 青江市|三八红旗手: it holds the place
                    start, priority = barriers.get(start, start), JOINED
                yield Candidate(start, match.end(), rule.cls, rule.fine, rule.id, priority)


def _matches(text: str, rule: PatternRule, begin: int, end: int) -> Iterator[re.Match[str]]:
    if rule.lead is None or end - begin < len(text):
        return rule.pattern.finditer(text, begin, end)
    return near(rule.pattern, text, rule.lead.begins, rule.lead.shortest, rule.lead.longest)


def _sentences_with(scan: Scan, word: str) -> Iterator[tuple[int, int]]:
    at = scan.text.find(word)
    while at >= 0:
        sentence = scan.sentences[scan.sentence_at(at)]
        yield sentence.start, sentence.end
        at = scan.text.find(word, max(sentence.end, at + 1))


def _street(scan: Scan, first: int, end: int) -> int:
    """Where the name of the street begins that ends its own part at `end`, not before `first`; -1: there is none."""
    index = scan.word_at(end)
    start = end
    if index > 1 and scan.text[scan.starts[index]] in _NUMERALS and len(scan.words[index - 1]) == 2:
        return scan.starts[index - 1]  # 前进|四路18号院
    while (
        index > 0
        and scan.starts[index - 1] >= first
        and (scan.kinds[index - 1] in "nxq" or scan.words[index - 1] == "大" or _leads_to_way(scan, index))
        and end - scan.starts[index - 1] <= 5
    ):
        index -= 1
        start = scan.starts[index]
    if scan.starts[scan.word_at(end)] < end:  # 玉林|七巷: the street's own word holds part of the name
        start = min(start, scan.starts[scan.word_at(end)])
    return start if end - start >= 1 else -1


def _leads_to_way(scan: Scan, index: int) -> bool:
    """Whether a common noun stands before 路, 街 in the name of a street: 青年|路."""
    return scan.kinds[index - 1] == GENERIC and len(scan.words[index - 1]) == 2 and scan.words[index] in ROAD_WORDS


def streets(scan: Scan, candidates: Sequence[Candidate], priority: int) -> list[Candidate]:
    """翠柳街 where it stands by itself, known from 翠柳街14号院."""
    names = {
        match.group() for c in candidates if c.rule == "courtyard-number"
        if (match := _STREET.match(scan.text, c.start, c.end))
    }  # fmt: skip
    found = []
    for name in sorted(names):
        at = scan.text.find(name)
        while at >= 0:
            end = at + len(name)
            if scan.text[end : end + 1] in _ALONE and scan.text[at - 1 : at] in ("", "，", "。", "\n", "、", "在", "“"):
                found.append(Candidate(at, end, "Facility", "Road", "road", priority))
            at = scan.text.find(name, end)
    return found
