"""The noun that types a row, at the end of a longer phrase behind 等: 等国内300余家知名品牌, 等信息技术与设计企业."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from jiedao.scan import Scan
from jiedao.vocabulary import LATIN, PUNCTUATION, SOFT, STOP, VERB

T = TypeVar("T")

_LONGEST_PHRASE = 24  # characters
_LONGEST_NOUN = 8
_ENDING = frozenset([PUNCTUATION, STOP, VERB, SOFT])
_JOINING = frozenset("与和及")
_LEADING = frozenset([*"为给向对在被把将由从让使是地人", "功能"])
_COUNTING = frozenset(
    ["一批", "一批批", "一大批", "一系列", "多家", "多个", "数十", "数十家", "众多", "几", "多", "数"]
)
_NO_VERBS = frozenset(["近", "超", "强", "余", "达"])  # 近20家, 世界500强
_DONE_BY_THEM = frozenset(["集聚", "入驻", "进驻", "落户", "加盟", "合作", "发展", "参与", "参加", "改造", "落地"])


def behind(scan: Scan, offset: int, nouns: Mapping[str, T]) -> T | None:
    """What `nouns` has for the noun that ends the phrase at `offset`, or None where none of them does.

    The phrase may be counted, joined (信息技术与设计企业) and, when counted, described by a clause
    (4个集休闲购物于一体的商圈); it ends where a mark, a verb or a word of grammar stands behind the noun.
    """
    words, starts, kinds, text = scan.words, scan.starts, scan.kinds, scan.text
    index = scan.word_at(offset)
    if index >= len(words) or starts[index] != offset or words[index] in _JOINING:
        return None
    counted = described = False
    while index < len(words) and starts[index] - offset < _LONGEST_PHRASE:
        word, kind = words[index], kinds[index]
        if kind == PUNCTUATION or word in _LEADING:
            return None
        end = starts[index + 1]
        if not described and (kinds[index + 1] in _ENDING or words[index + 1] in _DONE_BY_THEM):
            for length in range(min(_LONGEST_NOUN, end - offset), 1, -1):
                found = nouns.get(text[end - length : end])
                if found is not None:
                    return found
        if word == "的":
            if not counted:
                return None
            described = False
        elif kind == VERB and word not in _NO_VERBS:
            if not counted:
                return None
            described = True
        counted = counted or kind == LATIN or word in _COUNTING
        index += 1
    return None
