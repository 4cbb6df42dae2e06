"""The indicator of a figure, made from a rule's template and the noun phrases beside the number."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jiedao.figures.phrases import after, before, undertaking, verbal
from jiedao.figures.records import Hit
from jiedao.figures.sentence import Sentence
from jiedao.figures.words import Vocabulary

_SLOT = re.compile(r"\{(\w+)\}")
_ROLE_TAIL = re.compile("(?:内容|之一)$")
_LIGHT = ("实现", "享受", "受益于")
_COUNTED = {"户": "户数", "人": "人数", "名": "人数", "人次": "人次"}
_MARKS = ' “”‘’"的、'


class Indicators:
    """The noun phrases beside one number, each found when a rule first asks for it."""

    def __init__(
        self, sentence: Sentence, hit: Hit, from_: int, until: int, words: Vocabulary, previous: str, window: int
    ) -> None:
        self._sentence = sentence
        self._hit = hit
        self._from = from_
        self._until = until
        self._words = words
        self._previous = previous
        self._window = window
        self._before: str | None = None
        self._after: str | None = None
        self.noun_end = hit.end

    @property
    def before(self) -> str:
        """The noun phrase that ends at the number, or nothing."""
        if self._before is None:
            noun = before(self._sentence, self._hit, self._from, self._words)
            if noun in self._words.generic:
                noun = undertaking(self._sentence, self._hit, self._words) + noun
            elif noun in self._words.reaching:
                noun += _COUNTED.get(self._hit.unit, "")
            self._before = noun + "时长" if noun and self._hit.unit == "小时" else noun
        return self._before

    @property
    def after(self) -> str:
        """The noun phrase that begins after the unit, or nothing."""
        if self._after is None:
            self._after, self.noun_end = after(self._sentence, self._hit, self._until, self._words)
        return self._after

    @property
    def chained(self) -> bool:
        """Whether the noun after this number is the next one's (居民小区35个居民1.2万户), this one's being before."""
        if not self.after or self.noun_end != self._until or self._sentence.text[self._until - 1] in "、和与及":
            return False
        return len(self.before) > 2 and not self._sentence.text.endswith("等", 0, self._hit.start)

    def fill(self, template: str, left: re.Match[str] | None, right: re.Match[str] | None) -> str:
        """The indicator that a template makes, or nothing where a part of it is missing."""
        if template == "{after}":
            return "" if self.chained else self.after
        if template == "{before}":
            return self.before
        if template == "{previous}":
            return self._previous if self._hit.start - self._from <= 3 else ""
        if template == "{verbal}":
            return verbal(self._sentence, self._hit)
        if template == "{noun_or_previous}":
            return self._noun_or_previous(left)
        values = {**groups(left), **groups(right), "unit": self._hit.unit}
        if template == "{noun_or_before}":
            return values["noun"].strip(_MARKS) or self.before
        if template == "{role}":
            return _ROLE_TAIL.sub("", values["as"]).strip("“”")
        if template == "{doing}":
            light = values["verb"] in _LIGHT
            deed = values["object"] if light else f"{values['verb']}{values['object']}的"
            return deed + values["noun"].strip("“”")
        if "noun" in values:
            values["head"] = values["noun"].rpartition("的")[2]
        return filled(template, values)

    def _noun_or_previous(self, left: re.Match[str] | None) -> str:
        """The noun before what `left` matched, or the indicator of the figure before."""
        assert left is not None
        start = self._window + left.start()
        first = self._sentence.clauses[self._sentence.clause_of(self._hit.start)][0]
        noun = before(self._sentence, self._hit._replace(start=start), self._from, self._words) if start > first else ""
        return noun or self._previous


def groups(match: re.Match[str] | None) -> dict[str, str]:
    """The named groups of a match, empty ones as empty strings."""
    return {} if match is None else {name: value or "" for name, value in match.groupdict().items()}


def filled(template: str, values: Mapping[str, str]) -> str:
    """A template with its slots filled; nothing where one of them is empty or unknown.

    >>> filled("连续{verb}{unit}数", {"verb": "举办", "unit": "年"}), filled("{verb}", {})
    ('连续举办年数', '')
    """
    if not all(values.get(slot) for slot in _SLOT.findall(template)):
        return ""
    return _SLOT.sub(lambda slot: values[slot[1]], template).strip("“”")
