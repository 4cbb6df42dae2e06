"""What is counted a second time, of which a clause names only what became of it (领取问卷4000份,收回|3860份)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from jiedao.figures.words import Vocabulary
from jiedao.segment import dictionary

_NOUN = 2  # characters of what is counted at least
_WHOLES = ("人口", "队伍", "队", "团", "委员会")  # what became of some of their people, did not of them
_DONE = ("收到", "接到", "借出", "发出")  # in the midst: who did it stands before (大赛收到|作品)
_NOT = ("没", "未", "不")
_DOERS = ("社区", "街道", "驿站", "中心", "全街", "居民")  # who may stand before what is done


def thing_of(indicator: str, cut: Callable[[str], list[str]], words: Vocabulary) -> str:
    """What an indicator counts, without what is done with it (认领|微心愿, 驿站借出|雨伞); empty if it is only done."""
    if "的" in indicator:
        return indicator.rpartition("的")[2]
    if "“" in indicator or indicator.endswith(_WHOLES) or indicator.startswith(_NOT):
        return ""
    pieces = cut(indicator)
    if all(_is_verb(piece) for piece in pieces):
        return ""
    first = next((n + 1 for n, piece in enumerate(pieces[:-1]) if n and piece.endswith(_DONE)), 0)
    while first < len(pieces) - 1 and _leads(pieces, first, words):
        first += 1
    if first == len(pieces) - 1 and is_deed(pieces[first], words):
        return "" if first == 0 else pieces[first]
    if first == 0 and len(pieces) > 1 and pieces[-1] in words.deeds and pieces[-1] not in words.undertakings:
        pieces = pieces[:-1]  # 微心愿|认领
    thing = "".join(pieces[first:])
    return thing if len(thing) >= _NOUN else ""


def _leads(pieces: Sequence[str], n: int, words: Vocabulary) -> bool:
    """Whether a word only tells what is done, who does it or how, and what is counted follows."""
    piece, rest = pieces[n], pieces[n + 1 :]
    if piece in words.adverbs or piece in words.inner or (n == 0 and piece in (*_DOERS, "里", "新")):
        return sum(map(len, rest)) > _NOUN
    return is_deed(piece, words) and (len(rest) > 1 or len(rest[0]) >= _NOUN) and not _is_head(pieces, n)


def _is_head(pieces: Sequence[str], n: int) -> bool:
    """Whether a verb is itself part of what is counted: 调解|申请."""
    return n > 0 and len(pieces) == n + 2 and dictionary().tag(pieces[n + 1], False)[0][1].startswith("v")


def is_deed(word: str, words: Vocabulary) -> bool:
    """Whether a word tells what is done: by the lists of the pack, or as a verb of the dictionary."""
    if word in words.deeds or word in words.became or word in words.undertakings:
        return True
    return len(word) > 1 and _is_verb(word)


def _is_verb(word: str) -> bool:
    """Whether the dictionary knows a word as a verb only."""
    return all(tag.startswith("v") for _, tag in dictionary().tag(word, False))
