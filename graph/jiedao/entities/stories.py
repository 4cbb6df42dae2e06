"""The community whose story an article tells."""

from __future__ import annotations

from collections.abc import Mapping

from jiedao.normalise import normalise

_TWICE = 2  # how often a community is named that an article does not only mention


def told_of(named: Mapping[str, int], title: str, often: int = 1) -> str:
    """The one community that the title names, or that is named `often` and no other twice; or empty.

    `named` says how often each is named.

    >>> told_of({"望山社区": 4, "柳荫社区": 1}, "柳荫街道见闻")
    '望山社区'
    >>> told_of({"望山社区": 4, "柳荫社区": 1}, "柳荫社区见闻")
    '柳荫社区'
    >>> told_of({"望山社区": 4, "柳荫社区": 2}, "两个社区")
    ''
    """
    title = normalise(title)
    entitled = sorted((name for name in named if normalise(name) in title), key=len)
    if entitled:
        return entitled[0] if all(name.endswith(entitled[0]) for name in entitled) else ""
    name, times = max(named.items(), key=lambda pair: pair[1], default=("", 0))
    beside = max((count for other, count in named.items() if other != name), default=0)
    return name if times >= often and beside < min(times, _TWICE) else ""
