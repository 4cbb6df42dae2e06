"""What is told of beside a number that wants it: the undertaking (城中村改造 …,实现税收11亿元), or what was built
(新建口袋公园,占地900平方米)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.figures.records import Hit
from jiedao.figures.sentence import Sentence
from jiedao.figures.words import Vocabulary

_QUALIFYING = ("老旧", "老年", "背街", "闲置", "危旧", "雨污")
_SIZES = ("面积", "总面积", "占地", "占地面积", "建筑面积", "总建筑面积", "使用面积", "营业面积")
_BUILDS = re.compile(
    "(?:新建|建成|改建|扩建|改造|打造|建起|修建|兴建|筹建|开辟|腾出|盘活|建设|设立|增设|开设|搭建|搭起|辟出|建有|设有|开办|办起)(?:了|出|成|起)?"
    "(?:[0-9一二两三四五六七八九十]{1,4}[个处座家间所块片栋]|一)?(?P<noun>(?![而成为])[一-鿿]{2,10}?)"
    "(?:[0-9一二两三四五六七八九十]{1,4}余?[个处座家间所块片栋])?$"
)
_NOTHING_BUILT = ("项目", "工程", "工作", "活动", "机制", "平台", "队伍", "面积", "一体", "中")
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


def built(sentence: Sentence, hit: Hit, noun: str, words: Vocabulary) -> str:
    """What the clause before says was built, without a name, where this one begins with how large it is, or nothing.

    Of the place itself that is told of nothing is built: 柳湖社区|占地900平方米.
    """
    clause = sentence.clause_of(hit.start)
    first = sentence.clauses[clause][0]
    if noun not in _SIZES or not clause or not sentence.text.startswith(noun, first):
        return ""
    begin, end = sentence.clauses[clause - 1]
    thing = _BUILDS.search(sentence.text, begin, end)
    if (
        thing is None
        or sentence.text[end] not in "，,"
        or thing["noun"].endswith((*_NOTHING_BUILT, *words.undertakings))
    ):
        return ""
    named = sentence.named_within(thing.start("noun"), end) or sentence.ending_at(end) >= 0
    return "" if named or "的" in thing["noun"] else thing["noun"]


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
