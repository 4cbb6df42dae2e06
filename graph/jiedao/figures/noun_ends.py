"""Which word behind a number is no part of the noun any more: 18名律师|每周坐班, 36名党员|排起长队."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from jiedao.figures.records import Hit
from jiedao.figures.words import Vocabulary
from jiedao.segment import dictionary

_COORDINATING = ("和", "及")
_MUTUAL = ("结", "联合", "联手", "共", "合作", "携手", "对接", "一起", "一同")  # done with, not by, those behind 和
_ALONG = frozenset(("沿街", "沿线", "沿路", "沿途"))  # these may stand before a noun: 沿街商户
_CLEANING = frozenset(("清扫", "清理", "打扫", "捡拾", "擦洗", "清洗", "修剪", "粉刷", "张贴", "种下", "栽下"))
_PERSONS = tuple("员者师生工兵长手哥姐")
# Parts of speech (ICTCLAS) with which no noun goes on: adverbs, prepositions, pronouns, times, sayings; and verbs,
# which may be part of one.
_NO_NOUNS = frozenset(("d", "p", "r", "t", "i", "l", "z", "c", "zg", "df"))
_VERBS = frozenset(("v", "vd", "vi"))
_DONE_SO = frozenset("听看吃玩学走跑忙喝聊笑唱跳写做干坐站")
_HAVING = ("无", "没有", "有", "不", "未", "缺", "老旧", "免费")
_COMPLEMENTS = frozenset("起到进过在着回满入往走清住掉来去上下出开成好定给")  # 排起, 献出, 沉到, 挂满
_COMPLEMENTS_APART = frozenset("起在到着进出入满遍")
_BARE = ("无", "没有", "有", "不", "未", "免费")  # right behind the unit: 5家|无|烟单位


class _Row(NamedTuple):
    """The words behind a number; `done_for` says that something is done for those counted, up to the next number."""

    pieces: Sequence[str]
    hit: Hit
    words: Vocabulary
    done_for: bool

    def behind(self, n: int) -> str:
        """The word behind one, or nothing."""
        return self.pieces[n + 1] if n + 1 < len(self.pieces) else ""


def taken(pieces: Sequence[str], hit: Hit, words: Vocabulary, *, done_for: bool) -> int:
    """How many characters of the words behind a number are its noun: 党员|排起|长队: 2.

    `done_for` says that something is done for those who are counted up to the next number (为5户家庭|修房12间).
    """
    row = _Row(pieces, hit, words, done_for)
    length = 0
    for n, piece in enumerate(pieces):
        if not _goes_on(row, n) and _stops(row, n):
            break
        length += len(piece)
    return length


def _goes_on(row: _Row, n: int) -> bool:
    """Whether a word is part of the noun though it may be none elsewhere: 8家|入驻|企业, 33家文创|和|科技企业."""
    if n == 0:
        return row.pieces[0] in _BARE or _is_attribute(row)
    return row.hit.kind != "money" and row.pieces[n] in _COORDINATING and _ends_soon(row.pieces[n + 1 :], row.words)


def _stops(row: _Row, n: int) -> bool:
    """Whether a word ends the noun before it: 15人|参加|活动."""
    return row.pieces[n] in row.words.ends or (n > 0 and any(stops(row, n) for stops in _STOPPING))


def _is_attribute(row: _Row) -> bool:
    """Whether a verb right behind the unit only tells which things are counted (8家入驻企业, but 15人参加活动)."""
    piece, words = row.pieces[0], row.words
    return len(piece) > 1 and piece in words.ends and row.behind(0) in words.attributed.get(row.hit.kind, ())


def _ends_soon(pieces: Sequence[str], words: Vocabulary) -> bool:
    """Whether a noun that is joined to another ends after a word or two (33家文创和科技企业签约)."""
    for n, piece in enumerate(pieces[:3]):
        if (
            piece in words.ends
            or piece in words.ends_late
            or piece.startswith(_MUTUAL)
            or not piece[0].isalpha()
            or _is_verb(piece)
        ):
            return n > 0 and not piece.startswith(_MUTUAL)
    return len(pieces) in (1, 2)


def _ends_late(row: _Row, n: int) -> bool:
    """Whether a word ends a noun that has begun: 22个项目|落地."""
    return row.pieces[n] in row.words.ends_late


def _has_aspect(row: _Row, n: int) -> bool:
    """Whether what follows a word shows that it is a verb: 12名党员|清理了小巷, but not 2家示范|单位为核心."""
    following = row.behind(n)
    if following == "为" and dictionary().tag(row.pieces[n], False)[-1][1].startswith("n"):
        return False
    return _is_verb(following)


def _tells_how(row: _Row, n: int) -> bool:
    """Whether a word tells how, where or what somebody does: 听得, 沿河, of persons also 清扫; 沿街 is an attribute."""
    piece = row.pieces[n]
    return (
        (row.hit.kind == "people" and piece in _CLEANING)
        or (piece[:1] == "沿" and piece not in _ALONG)
        or (piece[-1:] == "得" and piece[0] in _DONE_SO)
    )


def _acts(row: _Row, n: int) -> bool:
    """Whether a word behind those who are counted tells what they do: 36名党员|献出爱心."""
    return _says_who(row.pieces[:n]) and _is_deed(row.pieces[n], row.behind(n), row.words)


def _says_who(pieces: Sequence[str]) -> bool:
    """Whether the words so far hold more than marks and a verb of having."""
    return any(piece[0].isalpha() and piece not in _HAVING for piece in pieces)


def _is_deed(piece: str, following: str, words: Vocabulary) -> bool:
    """Whether a word behind a noun tells what those do who are counted: by its complement (排起, 献出), as a saying
    (任劳任怨), or as one of the verbs that are no part of a noun where what follows does not make one of them."""
    if len(piece) == 1:
        return following[:1] in _COMPLEMENTS_APART and piece.isalpha() and piece not in _COORDINATING
    if len(piece) == 2 and piece[1] in _COMPLEMENTS:
        return piece not in words.no_complements
    return piece in words.acting and not following.startswith(words.noun_ends)


def _does(row: _Row, n: int) -> bool:
    """Whether a word that is no part of a noun follows those who are counted: 18名律师|每周坐班, 5个项目|启动增资."""
    pieces, words = row.pieces, row.words
    heads = words.attributed.get(row.hit.kind)
    if heads is None or pieces[n] in heads or pieces[n] in words.before_number:
        return False
    if pieces[n - 1] not in heads and not (row.hit.kind == "people" and pieces[n - 1].endswith(_PERSONS)):
        return False
    tagged = dictionary().tag(pieces[n], False)
    noun = tagged[0][1].startswith("n") and n + 1 < len(pieces)
    if row.done_for and not noun and (len(pieces[n]) > 1 or tagged[0][1] in _VERBS):
        return True
    if len(tagged) != 1 or tagged[0][1] not in _VERBS:
        return len(tagged) == 1 and tagged[0][1] in _NO_NOUNS
    return not any(later.endswith(words.noun_ends) or later in heads for later in pieces[n + 1 : n + 3])


_STOPPING = (_ends_late, _has_aspect, _tells_how, _acts, _does)
"""What ends a noun that has begun."""


def _is_verb(following: str) -> bool:
    """Whether what follows a word shows that it is a verb: 了, 着, 成, 为."""
    return (following[:1] in ("了", "着") and following != "了解") or following in ("成", "为")
