"""Sentences with marked mentions, and the figures that they state in one line each."""

from __future__ import annotations

from collections.abc import Callable

from jiedao.figures import FigureContext, FigureRules, FoundFigure
from jiedao.figures.examples import parse
from jiedao.figures.records import Told, kind_of_division

Cut = Callable[[str], list[str]]


def written(text: str, mentions: list[tuple[int, int, str]], figure: FoundFigure) -> str:
    subject = "-" if figure.subject < 0 else text[mentions[figure.subject][0] : mentions[figure.subject][1]]
    fields = [subject, figure.indicator, f"{figure.value} {figure.unit}"]
    fields += [figure.qualifier, figure.period, figure.modality]
    while not fields[-1]:
        fields.pop()
    return " | ".join(fields)


def told(rules: FigureRules, cut: Cut, *sentences: str) -> list[str]:
    """The figures of one paragraph, with the names of their subjects."""
    context = FigureContext("2024-05-20")
    found = []
    for marked in sentences:
        text, mentions, _ = parse(marked)
        past = context.past
        figures, context = rules.find(text, mentions, cut=cut, context=context)
        for figure in figures:
            of = past[-figure.back] if figure.back else Told(text, mentions)
            words, named = of.text, of.mentions
            whole = kind_of_division(figure.subject) or "-"
            subject = whole if figure.subject < 0 else words[named[figure.subject][0] : named[figure.subject][1]]
            found.append(f"{subject} | {figure.indicator} | {figure.value} {figure.unit}")
    return found
