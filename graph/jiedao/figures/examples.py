"""The examples beside the figure rules, run: each is a test of its rule.

An example under `match` is a sentence with the number in 【】 and its unit, as `sentence => indicator | value unit |
qualifier` (what follows the sentence may be left out, and the qualifier too); a mention is written `{name:Class}`.
A sentence under `not` must yield no figure of this rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from jiedao.figures.records import FigureContext, FoundFigure, MentionSpan
from jiedao.figures.rules import FigureRules
from jiedao.figures.sentence import Sentence

_MARKUP = re.compile(r"\{(?P<name>[^:{}]+):(?P<cls>[A-Za-z]+)\}|(?P<open>【)|(?P<close>】)|(?P<text>[^{【】]+|\{)")


def parse(example: str) -> tuple[str, list[MentionSpan], tuple[int, int] | None]:
    """The plain sentence of an example, its mentions and the span marked in it.

    >>> parse("{柳湖社区:Community}有公园【8个】。")
    ('柳湖社区有公园8个。', [(0, 4, 'Community')], (7, 9))
    """
    text = ""
    mentions: list[MentionSpan] = []
    marked = [0, 0]
    for part in _MARKUP.finditer(example):
        if part["name"]:
            mentions.append((len(text), len(text) + len(part["name"]), part["cls"]))
            text += part["name"]
        elif part["open"]:
            marked[0] = len(text)
        elif part["close"]:
            marked[1] = len(text)
        else:
            text += part["text"]
    return text, mentions, (marked[0], marked[1]) if marked[1] else None


def check_examples(rules: FigureRules, cut: Callable[[str], list[str]]) -> list[str]:
    """What is wrong with the examples of the rules, a line each; nothing when all hold.

    Args:
        rules: the rules with their examples.
        cut: segments a short string into words.
    """
    wrong = []
    for rule in rules.rules:
        for example in rule.matching:
            if fault := _fault(rules, rule.id, example, cut):
                wrong.append(f"{rule.id}: {example}: {fault}")
        for example in rule.other:
            if any(figure.rule == rule.id for figure in _figures(rules, parse(example), cut)):
                wrong.append(f"{rule.id}: {example}: must not match")
    for way in rules.presenting.ways:
        for example in way.matching:
            if way.id not in _ways(rules, example, cut):
                wrong.append(f"{way.id}: {example}: brings up nothing")
        for example in way.other:
            if way.id in _ways(rules, example, cut):
                wrong.append(f"{way.id}: {example}: must not match")
    return wrong


def _ways(rules: FigureRules, example: str, cut: Callable[[str], list[str]]) -> list[str]:
    """The ways in which the clauses of an example bring up a name."""
    text, mentions, _ = parse(example)
    sentence = Sentence(text, mentions, (), (), cut)
    found = [rules.presenting.told(sentence, clause) for clause in range(len(sentence.clauses))]
    return [told[1] for told in found if told]


def _fault(rules: FigureRules, rule: str, example: str, cut: Callable[[str], list[str]]) -> str:
    sentence, _, expected = example.partition("=>")
    parsed = parse(sentence.strip())
    here = [f for f in _figures(rules, parsed, cut) if parsed[2] in (None, (f.start, f.end))]
    found = next((figure for figure in here if figure.rule == rule), None)
    if found is None:
        return "、".join(f"{_told(figure)} ({figure.rule})" for figure in here) or "no figure at the mark"
    fields = [field.strip() for field in expected.split("|")] if expected else []
    number, _, unit = fields[1].partition(" ") if len(fields) > 1 else ("", "", "")
    holds = (
        (not fields or found.indicator == fields[0])
        and (not number or (found.value, found.unit) == (Decimal(number), unit))
        and (len(fields) < 3 or found.qualifier == fields[2])
    )
    return "" if holds else _told(found)


def _told(figure: FoundFigure) -> str:
    """A figure as the expected part of an example writes it."""
    parts = (figure.indicator, f"{figure.value:f} {figure.unit}".strip(), figure.qualifier)
    return " | ".join(part for part in parts if part)


def _figures(
    rules: FigureRules, parsed: tuple[str, list[MentionSpan], tuple[int, int] | None], cut: Callable[[str], list[str]]
) -> list[FoundFigure]:
    text, mentions, _ = parsed
    return rules.find(text, mentions, cut=cut, context=FigureContext())[0]
