"""The names that a paragraph told of so far: what a bare noun, 该平台 or 园区 may stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from jiedao.figures.records import CLOSED, MEMORY, SUB_DISTRICT, FigureContext, MentionSpan, closing
from jiedao.figures.sentence import Sentence
from jiedao.listing import put_on

_KIND = 4  # characters between a name in quotation marks and the noun that tells its kind (“同心”党建|联盟)
_OF_THE_PARTY = ("党委", "党总支", "党支部", "党组织")

_KINDS_OF_DIVISIONS = frozenset("省市区县旗州盟")
_PROVINCES = frozenset(
    [
        "河北",
        "山西",
        "辽宁",
        "吉林",
        "黑龙江",
        "江苏",
        "浙江",
        "安徽",
        "福建",
        "江西",
        "山东",
        "河南",
        "湖北",
        "湖南",
        "广东",
        "海南",
        "四川",
        "贵州",
        "云南",
        "陕西",
        "甘肃",
        "青海",
        "台湾",
        "内蒙古",
        "广西",
        "西藏",
        "宁夏",
        "新疆",
        "香港",
        "澳门",
        "中国",
    ]
)
# Words for a whole division, which is not merely what something is first in (全市率先, 全区首个).
_WHOLE = re.compile(
    "[全该我]([区市县])(?!率先|首|前|最|第|领先|范围|唯一|排名|先进|优秀|示范|试点|闻名|有名|知名|各|内|里|的)|"
    "([区市县])[里上](?![的人面外级下门班学])|([市县区])[、和]?([市县区乡镇街])(?:道|[、和][一-鿿]{1,2})?[两三四]级(?!联|机)|"
    "([省市县区])级?财政(?!局|部门|税|收|所|资金|总)"
)
# Words that speak of the whole area, and not of the levels of it (“街道党工委—社区党委—网格党支部”).
OF_THE_STREET = re.compile("街道(?!(?:党工委|党委)?[—－–-])|办事处|全街|辖区")


class Owner(NamedTuple):
    """A subject: an index into the mentions of the sentence, or of the one `back` sentences before."""

    mention: int = SUB_DISTRICT
    back: int = 0


DEFAULT = Owner()


def is_kind(name: str, kind: str) -> bool:
    """Whether a division is of a kind: called so, or a city without it.

    >>> is_kind("象山县", "县"), is_kind("宁波", "市"), is_kind("浙江", "市"), is_kind("鄞州区", "市")
    (True, True, False, False)
    """
    return name[-1] == kind or (kind == "市" and name[-1] not in _KINDS_OF_DIVISIONS and name not in _PROVINCES)


def kinds_of_whole(text: str, start: int) -> tuple[str, ...]:
    """The kinds of division of which a clause says that it speaks of the whole, the likeliest first.

    >>> kinds_of_whole("全区餐位60个", 0), kinds_of_whole("市、区两级投入3亿元", 0), kinds_of_whole("区财政投入", 0)
    (('区',), ('市', '区'), ('区',))
    >>> kinds_of_whole("全区率先", 0), kinds_of_whole("区财政局投入", 0)
    ((), ())
    """
    whole = _WHOLE.match(text, start)
    return tuple(filter(None, whole.groups())) if whole else ()


class NamesSoFar:
    """The mentions of a sentence and of those before it, looked up by how their names end and by their classes."""

    def __init__(self, sentence: Sentence, context: FigureContext) -> None:
        self._sentence = sentence
        self._context = context
        self._ends: str | None = None

    def tails(self) -> str:
        """The ends of the names of this paragraph so far, and what follows them."""
        if self._ends is None:
            depth = self._context.depth
            parts = [told.tails for told in (self._context.past[-depth:] if depth else ()) if told.mentions]
            if self._sentence.mentions:
                parts.append(self._sentence.told.tails)
            self._ends = "|".join(parts)
        return self._ends

    def last_named(self, noun: str, position: int, reach: int = MEMORY) -> Owner | None:
        """The last mention before a position whose name ends in a noun, or is quoted and followed by it (“…”平台)."""
        sentence = self._sentence
        n = _ending_in(noun, sentence.text, sentence.mentions, position)
        if n >= 0:
            return Owner(n)
        for back, told in enumerate(reversed(self._context.past[-reach:] if reach else ()), 1):
            past = told.text
            if told.mentions and noun in past and (n := _ending_in(noun, past, told.mentions, len(past))) >= 0:
                return Owner(n, back)
        return None

    def last_of(
        self, classes: tuple[str, ...], position: int, reach: int = MEMORY, unless: re.Pattern[str] | None = None
    ) -> Owner | None:
        """The last mention of some classes before a position, in this sentence or so many before it, whose name does
        not end as `unless` says."""
        mentions = self._sentence.mentions
        for n in range(len(mentions) - 1, -1, -1):
            if (
                mentions[n][1] <= position
                and mentions[n][2] in classes
                and not put_on(self._sentence.text, mentions[n][0])
                and not (unless and unless.search(self._sentence.text, *mentions[n][:2]))
            ):
                return Owner(n)
        for back, told in enumerate(reversed(self._context.past[-reach:] if reach else ()), 1):
            named = told.mentions
            for n in range(len(named) - 1, -1, -1):
                if (
                    named[n][2] in classes
                    and not put_on(told.text, named[n][0])
                    and not (unless and unless.search(told.text, *named[n][:2]))
                ):
                    return Owner(n, back)
        return None

    def division(self, kind: str, start: int) -> Owner | None:
        """The district, city or county that was named last, of which 全区, 该县 speaks."""
        for back in range(min(MEMORY, len(self._context.past)) + 1):
            told = self._context.past[-back] if back else self._sentence
            for n in range(len(told.mentions) - 1, -1, -1):
                first, last, cls = told.mentions[n]
                if cls == "Division" and (back or last <= start) and is_kind(told.text[first:last], kind):
                    return Owner(n, back)
        return None

    def only(self, cls: str, ends: tuple[str, ...] = ("",)) -> Owner | None:
        """The name of a class, ending so, that was named last, if it is the only one of all sentences that are kept."""
        found: Owner | None = None
        names = set()
        for back, told in enumerate(reversed(self._context.past), 1):
            for n, (first, last, of) in enumerate(told.mentions):
                if of == cls and told.text.endswith(_OF_THE_PARTY, first, last):
                    continue  # 社区党总支, which stands for it
                if of == cls and told.text.endswith(ends, first, last) and not put_on(told.text, first):
                    found = found or Owner(n, back)
                    names.add(told.text[first:last].removesuffix("社区").removesuffix("村"))  # 柳荫村, 柳荫社区
        longest = max(names, key=len, default="")
        return found if all(longest.endswith(name) for name in names) else None

    def last_community(self) -> Owner:
        """The community that the paragraph told of last, where nothing since speaks of the sub-district."""
        depth = self._context.depth
        for back, told in enumerate(reversed(self._context.past[-depth:] if depth else ()), 1):
            named = [n for n, (_, _, cls) in enumerate(told.mentions) if cls in ("Community", "SubDistrict")]
            if OF_THE_STREET.search(told.text) or len({told.text[slice(*told.mentions[n][:2])] for n in named}) > 1:
                break
            if named:
                return Owner(named[-1], back) if told.mentions[named[-1]][2] == "Community" else DEFAULT
        return DEFAULT


def _ending_in(noun: str, text: str, mentions: Sequence[MentionSpan], until: int) -> int:
    """The last mention up to a position that ends in a noun, or is quoted and followed by it; -1 if there is none."""
    for n in range(len(mentions) - 1, -1, -1):
        first, end, cls = mentions[n]
        if end > until or cls in ("Person", "Award", "Star"):
            continue
        if text.endswith(noun, first, end) and not put_on(text, first):
            return n
        if len(noun) > 1 and text.endswith(noun, first, closing(text, first, end)) and not put_on(text, first):
            return n
        if text[end : end + 1] in CLOSED and end < len(text):
            kind = _KIND if len(noun) > 1 else 0
            after = text.find(noun, end + 1, end + 1 + kind + len(noun))
            if after >= 0 and (after == end + 1 or (text[end + 1 : after].isalpha() and "的" not in text[end:after])):
                return n
        elif text.startswith(noun, end) and not text[end : end + len(noun) + 4].isalpha():
            return n
    return -1
