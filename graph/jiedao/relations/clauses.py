"""Clauses of a sentence with their mentions, verbs and actor."""

from __future__ import annotations

from typing import NamedTuple

from jiedao.resolve import Mention, Resolved
from jiedao.scan import CLAUSE_END, Sentence
from jiedao.vocabulary import Vocabulary

ACTORS = frozenset(["SubDistrict", "Community", "Organisation", "Compound", "Division"])
PREPOSITIONS = frozenset(
    "在 对 为 与 和 给 向 从 由 被 把 将 于 以 同 让 使 及 以及 按 按照 依托 通过 联合 会同 围绕 走进 来到 位于 到 等 入驻 引进 引入 落户 携手 联动 协调 邀请 对接 作为 据 经".split()
)
OWN_WORDS = frozenset(["街道", "办事处", "街道办", "街道办事处", "该街道", "镇", "乡", "党工委"])


class Clause(NamedTuple):
    """`text[start:end]`; `mentions` in order; `verbs` are (start, word index) of its verbs; `actor` is a thing's number."""

    start: int
    end: int
    mentions: tuple[Mention, ...]
    verbs: tuple[tuple[int, int], ...]
    actor: int
    explicit: bool


def clauses(article: Resolved, sentence: Sentence, mentions: list[Mention], vocabulary: Vocabulary) -> list[Clause]:
    """The clauses of `sentence`; the actor of one that names none is that of the clause before."""
    scan = article.scan
    text, words, starts, kinds = scan.text, scan.words, scan.starts, scan.kinds
    inside = set[int]()
    for m in mentions:
        inside.update(range(m.start, m.end))
    bounds = [sentence.start]
    for at in range(sentence.start, sentence.end):
        if text[at] in CLAUSE_END and at not in inside:
            bounds.append(at + 1)
    if bounds[-1] < sentence.end:
        bounds.append(sentence.end)
    result: list[Clause] = []
    actor, explicit = article.own, False
    position = 0
    word = sentence.first
    for start, end in zip(bounds, bounds[1:], strict=False):
        here = []
        while position < len(mentions) and mentions[position].start < end:
            here.append(mentions[position])
            position += 1
        verbs = []
        while word < sentence.last and starts[word] < end:
            if kinds[word] in "vw" and starts[word] not in inside and vocabulary[words[word]].categories:
                verbs.append((starts[word], word))
            word += 1
        found = _actor(article, start, end, here, verbs)
        if found is not None:
            actor, explicit = found, True
        result.append(Clause(start, end, tuple(here), tuple(verbs), actor, explicit))
    return result


def _actor(article: Resolved, start: int, end: int, mentions: list[Mention], verbs: list[tuple[int, int]]) -> int | None:
    """The grammatical subject of a clause, if it has one of its own."""
    scan = article.scan
    for m in mentions:
        if m.cls not in ACTORS:
            continue
        before = scan.text[start : m.start]
        behind = scan.text[m.end : m.end + 1]
        if behind in ("的", "、", "和", "与") and m.cls != "SubDistrict":
            continue
        lead = before.strip("“ ")
        if lead:
            index = scan.word_at(m.start) - 1
            previous = scan.words[index] if index >= 0 else ""
            if previous in PREPOSITIONS or scan.kinds[index] in "vw" or previous == "的":
                continue
            if any(at < m.start for at, _ in verbs):
                continue
            if len(lead) > 12:
                continue
        if m.end >= end or behind in "，。；":
            if m.cls not in ("SubDistrict", "Community"):
                continue
        if m.cls == "Division":
            return None
        thing = article.things[m.thing]
        if thing.cls == "Organisation" and thing.fine == "PartyBody" and article.own >= 0 and thing.label.startswith(article.things[article.own].label):
            return article.own
        return m.thing
    first = scan.word_at(start)
    for index in range(first, min(first + 5, len(scan.words))):
        if scan.starts[index] >= end:
            break
        if scan.words[index] in OWN_WORDS:
            return article.own if article.own >= 0 else None
        if scan.kinds[index] in "v":
            break
    return None
