"""The records that go into and come out of the figure rules."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from jiedao.periods import Period
from jiedao.records import made

SUB_DISTRICT = -1
SPEAKER = -9  # whoever speaks the quotation that a sentence is of
KINDS_OF_DIVISIONS = "区县市省"  # of one of which a number may be that the text calls 全区 without its name

MEMORY = 12  # sentences that 平台, 该项目 may refer back over

CLOSED = ("”", "’", '"')
_UNFINISHED = ("、", "，", ",")

MentionSpan = tuple[int, int, str]  # start, end, coarse class


class FoundFigure(NamedTuple):
    """A number that a sentence states.

    `start` and `end` enclose number and unit. `subject` is an index into the sentence's mentions, or
    `SUB_DISTRICT` for the article's own, `SPEAKER` for who speaks it, or what `of_division` makes for the division that
    contains it; where `back`
    is not 0, it is an index into the mentions of the sentence that was read so many calls of `FigureRules.find`
    before. `value` is plain and `unit` bare (2.64亿元 is 264000000 元); `qualifier` joins its parts with “，”;
    `period` is an ISO 8601 date, interval or duration, or
    empty; `modality` is empty, `Planned` or `Expected`; `rule` is the id of the rule.
    """

    start: int
    end: int
    subject: int
    indicator: str
    value: Decimal
    unit: str
    qualifier: str
    period: str
    modality: str
    rule: str
    back: int = 0


def of_division(kind: str) -> int:
    """The subject of a figure of the division of a kind that contains what the article tells of.

    >>> of_division("区"), kind_of_division(of_division("市")), kind_of_division(SUB_DISTRICT), kind_of_division(3)
    (-2, '市', '', '')
    """
    return SUB_DISTRICT - 1 - KINDS_OF_DIVISIONS.index(kind)


def kind_of_division(subject: int) -> str:
    """The kind of the division that a figure is of, by its subject; empty if it is not of one without a name."""
    return KINDS_OF_DIVISIONS[SUB_DISTRICT - 1 - subject] if SPEAKER < subject < SUB_DISTRICT else ""


def closing(text: str, start: int, end: int) -> int:
    """Where the quoted part of a name ends, whose kind follows; its beginning, if none is quoted.

    >>> closing("“巷长会客厅”工作法", 0, 10), closing("会客厅", 0, 3)
    (6, 0)
    """
    return max(start, *(text.rfind(mark, start, end) for mark in CLOSED))


class Told:
    """A sentence that was read, with its mentions, and what later sentences ask of it, each found once.

    `topic` is what it was about at its end, as an index into its mentions and a count of sentences back from it, or
    None; `known` says whether that was looked for yet, `stated` whether it is the sentence's own subject, `founded`
    whether the sentence only tells that it was founded. `acts` is the area that is its last subject which is an area.
    """

    __slots__ = ("_tails", "acts", "founded", "known", "mentions", "stated", "text", "topic")

    def __init__(self, text: str, mentions: Sequence[MentionSpan]) -> None:
        self.text = text
        self.mentions = mentions
        self.known = False
        self.stated = False
        self.founded = False
        self.topic: tuple[int, int] | None = None
        self.acts: tuple[int, int] | None = None
        self._tails: str | None = None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Told) and self.text == other.text and list(self.mentions) == list(other.mentions)

    def __hash__(self) -> int:
        return hash(self.text)

    @property
    def tails(self) -> str:
        """The ends of its names, and what follows them."""
        if self._tails is None:
            text = self.text
            quoted = [(first, closing(text, first, end), end) for first, end, _ in self.mentions]
            self._tails = "|".join(
                [text[max(first, (close if close > first else end) - 6) : end + 5] for first, close, end in quoted]
            )
        return self._tails


class FigureContext(NamedTuple):
    """What a sentence is read against; `FigureRules.find` returns the one for the next sentence.

    `date` is the article's (ISO 8601, or empty), `year` the one last stated (0: none), `running` the period that
    holds on in the paragraph, `past` the last sentences with their mentions, the latest last, of which the last `depth`
    belong to this paragraph; of those, the last `unread` held no number, and their periods are read when one does.

    >>> FigureContext(date="2023-05-20").new_paragraph().date
    '2023-05-20'
    """

    date: str = ""
    year: int = 0
    running: Period | None = None
    past: tuple[Told, ...] = ()
    depth: int = 0
    unread: int = 0

    def new_paragraph(self) -> FigureContext:
        """The context for the first sentence of the next paragraph or heading: no period and no topic holds on, unless
        the paragraph was broken off within a sentence."""
        broken = self.past and self.past[-1].text.rstrip().endswith(_UNFINISHED)
        return made(FigureContext, (self.date, 0, None, self.past, self.depth if broken else 0, 0))


class Hit(NamedTuple):
    """A number with its unit in a sentence, before it is known whether it states something."""

    start: int
    end: int
    value: Decimal
    unit: str
    kind: str
    rough: str
    numeral: str
    upper: Decimal | None = None
