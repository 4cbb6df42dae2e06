"""The persons that a number tells of: their age, and for how many years they were or did something."""

from __future__ import annotations

from jiedao.figures.names import NamesSoFar, Owner
from jiedao.figures.records import Hit
from jiedao.figures.sentence import Sentence


def aged(sentence: Sentence, hit: Hit) -> Owner | None:
    """The person whose age a number is."""
    first, last = sentence.clauses[sentence.clause_of(hit.start)]
    for n in sentence.between(first, last):
        start, end, cls = sentence.mentions[n]
        if cls != "Person":
            continue
        if 0 <= hit.start - end <= 4 or (0 <= start - hit.end <= 12 and "的" in sentence.text[hit.end : start]):
            return Owner(n)
    return None


def lived(sentence: Sentence, hit: Hit, named: NamesSoFar, depth: int) -> Owner | None:
    """The person who was something for so many years: named in the clause, before it, or in one of `depth` sentences
    before."""
    first, last = sentence.clauses[sentence.clause_of(hit.start)]
    persons = [n for n, (_, _, cls) in enumerate(sentence.mentions) if cls == "Person"]
    before = [n for n in persons if sentence.mentions[n][1] <= hit.start]
    after = [n for n in persons if first <= hit.start < sentence.mentions[n][0] < last]
    if before and (sentence.mentions[before[-1]][0] >= first or not after):
        return Owner(before[-1])
    if after:
        return Owner(after[0])
    return named.last_of(("Person",), first, depth)
