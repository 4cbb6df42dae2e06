"""How a clause brings up a name that it does not found: what the next clauses and sentences tell of is that.

走进长者食堂,热气腾腾。每天供餐80份: the 80 meals are of 长者食堂, though the first sentence says nothing of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jiedao.errors import RuleError
from jiedao.figures.names import Owner
from jiedao.figures.pack import compiled
from jiedao.figures.sentence import Sentence

_KEYS = {"id", "before", "after", "classes", "description", "match", "not"}
_OPENED = '“‘"'
# The kind of what a name is, behind it (“塔下有集”文创市集).
_KIND = re.compile(
    "[”’]?(?:这一|这个)?(?:党建|服务|工作|志愿|公益|治理|特色|文创|数字|智慧|社区|互助|创业|产业)*"
    "(?:模式|机制|制度|做法|品牌|服务|计划|行动|活动|平台|项目|系统|小程序|工程|团队|工作法|中心|驿站|食堂|街区|园区?|夜市|市集|集市|课堂|讲堂|工作室|调解室|体系)?"
)
# Ways that name by what the subject of the next clause does something.
MEANS = frozenset(
    ("presenting.with-it", "presenting.by-means-of", "presenting.place-of-means", "presenting.since-begun")
)
_REACH = 24  # characters before a name that are looked at


@dataclass(frozen=True, slots=True)
class Presenting:
    """A way to bring up a name: what stands before it (`before`, searched in the clause up to the name) and behind it
    (`after`, matched there), with examples."""

    id: str
    before: re.Pattern[str]
    after: re.Pattern[str]
    classes: frozenset[str]
    matching: tuple[str, ...]
    other: tuple[str, ...]


class Presentings:
    """The ways of a pack, in order."""

    def __init__(self, pack: Mapping[str, Any]) -> None:
        self.ways = tuple(_way(entry) for entry in pack.get("presenting", ()))
        classes = frozenset[str]().union(*(way.classes for way in self.ways))
        self._of_class = {cls: [way for way in self.ways if cls in way.classes] for cls in sorted(classes)}

    def of(self, sentence: Sentence, clause: int) -> Owner | None:
        """The name that a clause brings up, or None."""
        found = self.told(sentence, clause)
        return found[0] if found else None

    def told(self, sentence: Sentence, clause: int) -> tuple[Owner, str] | None:
        """The name that a clause brings up, and the id of the way in which it does, or None."""
        start, end = sentence.clauses[clause]
        text = sentence.text
        for n in reversed(sentence.between(start, end)):
            first, _, cls = sentence.mentions[n]
            ways = self._of_class.get(cls)
            if ways is None:
                continue
            after = sentence.after_mention(n)
            kind = _KIND.match(text, after, end)
            after = kind.end() if kind else after
            until = first - (first > start and text[first - 1] in _OPENED)
            begin = max(start - 1, 0, until - _REACH)  # from the mark before the clause on
            for way in ways:
                if way.after.match(text, after, end) and way.before.search(text, begin, until):
                    return Owner(n), way.id
        return None


def _way(entry: Any) -> Presenting:
    name = str(entry.get("id", "?")) if isinstance(entry, Mapping) else "?"
    if not isinstance(entry, Mapping) or entry.keys() != _KEYS:
        raise RuleError(f"presenting {name!r}: needs exactly {', '.join(sorted(_KEYS))}")
    for key in ("classes", "match", "not"):
        if not isinstance(entry[key], Sequence) or isinstance(entry[key], str):
            raise RuleError(f"presenting {name!r}: `{key}` must be a list")
    return Presenting(
        name,
        compiled(entry["before"], name),
        compiled(entry["after"], name),
        frozenset(map(str, entry["classes"])),
        tuple(map(str, entry["match"])),
        tuple(map(str, entry["not"])),
    )
