"""The dictionary words that communities are called by."""

from __future__ import annotations

from functools import cache

from jiedao.resources import folder


@cache
def community_words() -> frozenset[str]:
    """The words of jieba's dictionary that some community or village of the register is called by.

    >>> [word in community_words() for word in ("阳光", "新桥", "外地", "商议")]
    [True, True, False, False]
    """
    return frozenset((folder("data") / "register" / "community-words.txt").read_text("utf-8").split())
