"""What the communities of the register are called, whichever sub-district they lie in."""

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


@cache
def community_names() -> frozenset[str]:
    """What the communities of the register are called before 社区.

    >>> [name in community_names() for name in ("德和", "天时名苑", "外地")]
    [True, True, False]
    """
    return frozenset((folder("data") / "register" / "community-names.txt").read_text("utf-8").split())


@cache
def naming_words() -> frozenset[str]:
    """The words of two characters in jieba's dictionary that at least eight communities or villages are called by.

    >>> [word in naming_words() for word in ("晨光", "海棠", "外地", "城市")]
    [True, True, False, False]
    """
    return frozenset((folder("data") / "register" / "naming-words.txt").read_text("utf-8").split())
