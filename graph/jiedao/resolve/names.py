"""The forms of a name: without quotation marks, without the head nouns that tell nothing apart, the short ones."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from jiedao import naming
from jiedao.resolve.things import Thing

_MARKS = frozenset("“”‘’「」『』\"'〝〞＂＇")
_QUOTES = str.maketrans("", "", "".join(sorted(_MARKS)))
_TAILS = (
    "服务运行机制",
    "运行机制",
    "管理模式",
    "工作机制",
    "工作法",
    "项目",
    "工作",
    "机制",
    "模式",
    "工程",
    "活动",
    "体系",
    "制度",
    "行动",
)  # head nouns that do not tell two programmes apart, the longer first
_TAIL_ENDS = frozenset(tail[-1] for tail in _TAILS)
TAILED = frozenset(["Programme", "Project", "Platform"])
_COMPANY = re.compile(r"(?:(?:集团)?(?:股份|有限责任|有限)?公司|集团|集团公司)$")
_COMPANY_ENDS = ("公司", "集团")


def core(name: str, cls: str) -> str:
    """The key under which mentions of one thing meet.

    >>> core("“365”工作机制", "Programme"), core("阳光花园", "Compound")
    ('365', '阳光花园')
    """
    key = naming.key(name)
    if cls in TAILED and key[-1:] in _TAIL_ENDS:
        while key.endswith(_TAILS):
            stem = key[: -len(next(tail for tail in _TAILS if key.endswith(tail)))]
            if len(stem) < 2:
                break
            key = stem
    return key


@lru_cache(maxsize=1 << 14)
def plain(name: str) -> str:
    """The name without quotation marks and the spaces around it.

    >>> plain("“一领四单”工作法 ")
    '一领四单工作法'
    """
    return (name if _MARKS.isdisjoint(name) else name.translate(_QUOTES)).strip()


def fullest(names: Mapping[str, int]) -> str:
    """The longest of the names, without quotation marks; of equally long ones that written most often."""
    if len(names) == 1:
        return plain(*names)
    counted = sorted({plain(name) for name, times in names.items() if times > 0})
    return max(counted, key=lambda name: (len(name), names.get(name, 0)))


def short_forms(name: str, cls: str, lengths: Sequence[int]) -> list[str]:
    """The shorter names, of these lengths, that the name of an organisation or a place may be called by."""
    stem = _COMPANY.sub("", name) if cls == "Organisation" and name.endswith(_COMPANY_ENDS) else name
    found = dict[str, None]()
    for length in lengths:
        if length >= len(name):
            break
        if cls == "Organisation" and length <= len(stem):
            found[stem[-length:]] = None
            if stem != name:
                found[stem[:length]] = None
        if length >= 4:
            found[name[-length:]] = None
    return list(found)


def called(thing: Thing) -> Sequence[str]:
    """What a thing may be called elsewhere in its article, the longest first."""
    if not thing.aliases and thing.fine != "Enterprise" and "·" not in thing.label:
        return (thing.label,)
    names = {thing.label, *thing.aliases}
    if "·" in thing.label:
        names.update(part for part in thing.label.split("·") if len(part) >= 4)
    if thing.cls == "Organisation" and thing.fine == "Enterprise":
        stem = _COMPANY.sub("", thing.label)
        if len(stem) >= 4 and stem != thing.label:
            names.add(stem)
    return sorted(names, key=lambda n: (-len(n), n)) if len(names) > 1 else (thing.label,)
