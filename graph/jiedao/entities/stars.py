"""Stars of the “五星” branch campaign that are named without 星: 围绕“支部过硬、产业兴旺、平安法治”五星."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from jiedao.entities.candidate import Candidate
from jiedao.scan import Scan

_ROW = re.compile("“?[\u4e00-\u9fff]{4}”?星”?(?:[、，和与及]“?[\u4e00-\u9fff]{4}”?星”?)+")
_ONE = re.compile("([\u4e00-\u9fff]{4})”?星")
_CAMPAIGN = re.compile("五星|[颗個个]星|星级支部")  # what an article says that tells of the campaign


class Stars:
    """The stars of the lexicon as they stand in rows and quotation marks.

    Args:
        names: the rule of each star by its name (`平安法治星`).
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self._rules = {name.removesuffix("星"): rule for name, rule in names.items()}
        stems = "|".join(sorted(self._rules))
        self._stem = re.compile(stems)
        mark = "”?(?:、|，|和|与|及|以及)?“?"
        self._named = re.compile(f"(?:{stems})(?:{mark}(?:{stems}))+(?!星)|(?<=“)(?:{stems})(?=”)(?!”星)")

    def find(self, scan: Scan, priority: int) -> Iterator[Candidate]:
        """Stars in rows beside known ones; and without 星, where an article tells of the campaign."""
        text = scan.text
        if not self._rules or "星" not in text:
            return
        for row in _ROW.finditer(text):
            ones = list(_ONE.finditer(text, *row.span()))
            rules = [rule for one in ones if (rule := self._rules.get(one[1]))]
            for one in ones if rules else ():  # beside a star that many are called by: 平安法治星、乡风淳朴星
                yield Candidate(*one.span(), "Star", "", rules[0], priority - 1, one[1] + "星")
        if _CAMPAIGN.search(text) is None:
            return
        for row in self._named.finditer(text):
            for stem in self._stem.finditer(text, *row.span()):
                name = stem.group()
                yield Candidate(*stem.span(), "Star", "", self._rules[name], priority, name + "星", (name,))
