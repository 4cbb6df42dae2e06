"""Figures: sentences with the figures that they state, and what carries over from sentence to sentence."""

import time
from collections.abc import Callable, Iterator
from copy import deepcopy
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from jiedao.errors import RuleError
from jiedao.figures import FigureContext, FigureRules, FoundFigure, check_examples, number_spans
from jiedao.figures.examples import parse
from jiedao.resources import folder
from jiedao.segment import Segmenter

CASES = sorted((Path(__file__).parent / "cases" / "figures").glob("*.yaml"))
Cut = Callable[[str], list[str]]


@pytest.fixture(scope="module", name="pack")
def figure_pack() -> dict[str, Any]:
    pack: dict[str, Any] = yaml.safe_load((folder("data") / "rules" / "figures.yaml").read_text("utf-8"))
    return pack


@pytest.fixture(scope="module", name="rules")
def figure_rules(pack: dict[str, Any]) -> FigureRules:
    return FigureRules.load(pack)


@pytest.fixture(scope="module", name="cut")
def segmenter() -> Iterator[Cut]:
    yield Segmenter().cut


def written(text: str, mentions: list[tuple[int, int, str]], figure: FoundFigure) -> str:
    subject = "-" if figure.subject < 0 else text[mentions[figure.subject][0] : mentions[figure.subject][1]]
    fields = [subject, figure.indicator, f"{figure.value} {figure.unit}"]
    fields += [figure.qualifier, figure.period, figure.modality]
    while not fields[-1]:
        fields.pop()
    return " | ".join(fields)


def cases() -> Iterator[Any]:
    for path in CASES:
        group = yaml.safe_load(path.read_text("utf-8"))
        for case in group["cases"]:
            yield pytest.param(group["date"], case["text"], case["figures"], id=f"{path.stem}: {case['text']}")


@pytest.mark.parametrize(("date", "marked", "expected"), list(cases()))
def test_case(rules: FigureRules, cut: Cut, date: str, marked: str, expected: list[str]) -> None:
    text, mentions, _ = parse(marked)
    figures, _ = rules.find(text, mentions, cut=cut, context=FigureContext(date))
    assert [written(text, mentions, figure) for figure in figures] == expected


def test_the_rules_hold_their_examples(rules: FigureRules, cut: Cut) -> None:
    assert check_examples(rules, cut) == []


def test_every_rule_has_examples_and_two_descriptions(rules: FigureRules) -> None:
    for rule in rules.rules:
        assert rule.matching and rule.other, rule.id
        assert rule.description["zh"] and rule.description["en"], rule.id


def test_a_wrong_example_is_told(pack: dict[str, Any], cut: Cut) -> None:
    broken = deepcopy(pack)
    rule = next(rule for rule in broken["rules"] if rule["id"] == "figure.age")
    rule["examples"] = {"match": ["{周奶奶:Person}【82岁】了。 => 年龄 | 83 岁"], "not": ["{周奶奶:Person}82岁了。"]}
    assert [fault.rpartition(": ")[2] for fault in check_examples(FigureRules.load(broken), cut)] == [
        "the value is 82 岁",
        "must not match",
    ]


def test_a_bare_noun_means_the_last_of_its_kind(rules: FigureRules, cut: Cut) -> None:
    first, mentions, _ = parse("街道搭建{邻里议事:Programme}平台。")
    _, context = rules.find(first, mentions, cut=cut, context=FigureContext())
    _, context = rules.find("居民都说好。", [], cut=cut, context=context)
    figures, _ = rules.find("平台上线以来,处理诉求320件,办结率98%。", [], cut=cut, context=context)
    assert [(f.subject, f.back, f.indicator) for f in figures] == [(0, 2, "处理诉求"), (0, 2, "办结率")]


def test_a_period_holds_to_the_end_of_its_paragraph(rules: FigureRules, cut: Cut) -> None:
    _, context = rules.find("2022年,街道全面提速。", [], cut=cut, context=FigureContext())
    held, _ = rules.find("新增停车位80个。", [], cut=cut, context=context)
    assert [f.period for f in held] == ["2022-01-01/2022-12-31"]
    free, _ = rules.find("新增停车位80个。", [], cut=cut, context=context.new_paragraph())
    assert [f.period for f in free] == [""]


def test_number_spans() -> None:
    text = "家长学校3所,百分之九十的家庭、1.6万余人参加,3T不算"
    assert [text[start:end] for start, end in number_spans(text)] == ["3", "百分之九十", "1.6万余", "3"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda pack: pack.pop("units"), "units"),
        (lambda pack: pack.pop("rules"), "rules"),
        (lambda pack: pack.pop("words"), "words"),
        (lambda pack: pack["words"].pop("ends"), "ends"),
        (lambda pack: pack["structure"].pop("lead"), "lead"),
        (lambda pack: pack["units"].update(colours={"红": "红"}), "colours"),
        (lambda pack: pack["traps"].update(个="("), "个"),
        (lambda pack: pack["rules"][0].pop("kinds"), "kinds"),
        (lambda pack: pack["rules"][0].update(kinds=["colours"]), "colours"),
        (lambda pack: pack["rules"][0].update(subject="anyone"), "anyone"),
        (lambda pack: pack["rules"][0].update(left="("), "regular expression"),
        (lambda pack: pack["rules"][0].update(colour="red"), "colour"),
        (lambda pack: pack["rules"].append(pack["rules"][0]), "two rules"),
        (lambda pack: pack["left_stops"][0].pop("pattern"), "pattern"),
    ],
)
def test_a_broken_pack_is_refused(pack: dict[str, Any], change: Callable[[dict[str, Any]], Any], message: str) -> None:
    broken = deepcopy(pack)
    change(broken)
    with pytest.raises(RuleError, match=message):
        FigureRules.load(broken)


ALPHABET = (
    "0123456789.,/%、，。；：“”《》（）的了等为第每余多万亿个家户名人元年月日岁起项"
    "社区街道平台完成同比增长占目标计划将一二三十百"
)


@settings(max_examples=300, deadline=None)
@given(
    text=st.text(alphabet=ALPHABET, max_size=60) | st.text(max_size=40), ends=st.lists(st.integers(0, 60), max_size=6)
)
def test_any_sentence_is_read(rules: FigureRules, cut: Cut, text: str, ends: list[int]) -> None:
    places = sorted({end for end in ends if end <= len(text)})
    classes = ("SubDistrict", "Programme", "Person", "Facility")
    mentions = [(a, b, classes[n % 4]) for n, (a, b) in enumerate(pairwise(places))][::2]
    first, context = rules.find(text, mentions, cut=cut, context=FigureContext("2023-08-15"))
    assert rules.find(text, mentions, cut=cut, context=FigureContext("2023-08-15")) == (first, context)
    rules.find(text, mentions, cut=cut, context=context)
    for figure in first:
        assert 0 <= figure.start < figure.end <= len(text)
        assert -1 <= figure.subject < len(mentions) and figure.back == 0
        assert figure.indicator and figure.unit and figure.value.is_finite()


@pytest.mark.parametrize(
    "unit", ["1", "一", "1个", "百分之", "“", "1年", "1.", "1,", "3至", "、5家", "占", "《1部", "今年"]
)
def test_what_is_no_prose_takes_no_more_time(rules: FigureRules, cut: Cut, unit: str) -> None:
    began = time.process_time()
    rules.find(unit * (1_000_000 // len(unit)), [], cut=cut, context=FigureContext())
    assert time.process_time() - began < 2
