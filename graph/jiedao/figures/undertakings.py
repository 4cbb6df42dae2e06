"""The undertaking that is told of beside a number: 城中村改造 …,实现税收11亿元."""

from __future__ import annotations

from collections.abc import Sequence

from jiedao.figures.records import Hit
from jiedao.figures.sentence import Sentence
from jiedao.figures.words import Vocabulary

_QUALIFYING = ("老旧", "老年", "背街", "闲置", "危旧", "雨污")
_LOOKED_AT = 40  # characters of a clause


def undertaking(sentence: Sentence, hit: Hit, words: Vocabulary) -> str:
    """The undertaking that the clause before is or after is about (城中村改造 …,实现税收11亿元), or nothing."""
    clause = sentence.clause_of(hit.start)
    for near in (clause - 1, clause + 1):
        if not 0 <= near < len(sentence.clauses):
            continue
        first, last = sentence.clauses[near]
        if _is_of_another(sentence, first, last, words):
            return ""
        pieces = sentence.cut(sentence.text[first : min(last, first + _LOOKED_AT)])
        for n in range(len(pieces)):
            if told := _told_at(pieces, n, words):
                return told
    return ""


def _is_of_another(sentence: Sentence, first: int, last: int, words: Vocabulary) -> bool:
    """Whether a clause names a place, or only projects that are no undertakings: 红星广场, “红星大厦”项目."""
    named = [sentence.mentions[n] for n in sentence.between(first, last)]
    if any(cls == "Facility" for _, _, cls in named):
        return True
    projects = [sentence.text[begin:end] for begin, end, cls in named if cls == "Project"]
    return bool(projects) and not any(name.endswith(words.undertakings) for name in projects)


def _told_at(pieces: Sequence[str], n: int, words: Vocabulary) -> str:
    """The undertaking that a word ends, or nothing: 城中村改造, 老旧|小区|改造; not 90万元|改造."""
    piece = pieces[n]
    if _is_amount(piece):
        return ""
    if len(piece) > 3 and piece.endswith(words.undertakings):
        return piece
    if not n or piece not in words.undertakings or len(pieces[n - 1]) < 2 or _is_amount(pieces[n - 1]):
        return ""
    qualified = n > 1 and pieces[n - 2] in _QUALIFYING
    told = pieces[n - 2 if qualified else n - 1 : n + 1]
    return piece if told[0] == "进行" else "".join(told)


def _is_amount(piece: str) -> bool:
    """Whether a word is a number or a sum: 90万元."""
    return piece[0].isdigit() or "元" in piece
