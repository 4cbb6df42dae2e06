"""Sentences with the figures that they state."""

from __future__ import annotations

import time
from collections.abc import Iterator
from copy import deepcopy
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from figures.telling import Cut, told, written
from jiedao.figures import FigureContext, FigureRules
from jiedao.figures.examples import parse
from jiedao.modality import ModalityRules
from jiedao.resources import folder
from jiedao.segment import Segmenter

CASES = sorted((Path(__file__).parents[1] / "cases" / "figures").glob("*.yaml"))


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


def test_every_rule_has_examples_and_two_descriptions(rules: FigureRules) -> None:
    for rule in rules.rules:
        assert rule.matching and rule.other, rule.id
        assert rule.description["zh"] and rule.description["en"], rule.id


def test_a_period_holds_to_the_end_of_its_paragraph(rules: FigureRules, cut: Cut) -> None:
    _, context = rules.find("2022年,街道全面提速。", [], cut=cut, context=FigureContext())
    held, _ = rules.find("新增停车位80个。", [], cut=cut, context=context)
    assert [f.period for f in held] == ["2022-01-01/2022-12-31"]
    free, _ = rules.find("新增停车位80个。", [], cut=cut, context=context.new_paragraph())
    assert [f.period for f in free] == [""]


def test_the_period_of_a_sentence_without_numbers_holds_on(rules: FigureRules, cut: Cut) -> None:
    _, context = rules.find("去年,街道忙于改造。", [], cut=cut, context=FigureContext("2024-05-20"))
    figures, _ = rules.find("更换电梯46部。", [], cut=cut, context=context)
    assert [(f.indicator, f.qualifier, f.period) for f in figures] == [("更换电梯", "去年", "2023-01-01/2023-12-31")]


def test_what_gates_a_rule_is_in_all_that_it_matches(
    pack: dict[str, Any], modalities: ModalityRules, rules: FigureRules
) -> None:
    """Without the quick looks (`cue`, `hint`) every figure of the sample is the same."""
    slow = deepcopy(pack)
    for rule in slow["rules"]:
        rule.pop("cue", None)
        rule.pop("hint", None)
    thorough = FigureRules.load(slow, modalities)
    cut = Segmenter().cut
    quick, all_ = FigureContext("2023-05-20"), FigureContext("2023-05-20")
    count = 0
    for path in sorted((folder("data") / "corpus").glob("*.txt")):
        for sentence in path.read_text("utf-8", errors="replace").replace("\n", "").split("。"):
            figures, quick = rules.find(sentence, [], cut=cut, context=quick)
            same, all_ = thorough.find(sentence, [], cut=cut, context=all_)
            assert figures == same
            count += len(figures)
    assert count > 200


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


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "2023年零售总额4亿元,占全区四分之一;今年前4个月达到1亿元,同比增长3%。",
            ["零售总额 | 400000000 元", "零售总额占全区 | 25 %", "零售总额 | 100000000 元", "零售总额 | 3 %"],
        ),
        ("税收5亿元,占全区的10%,同比增长2%。", ["税收 | 500000000 元", "税收占全区 | 10 %", "税收 | 2 %"]),
        (
            "税收5亿元,占全区的10%,同比提高2个百分点。",
            ["税收 | 500000000 元", "税收占全区 | 10 %", "税收占全区 | 2 个百分点"],
        ),
        ("税收比2019年增长6%,达到8亿元。", ["税收 | 6 %", "税收 | 800000000 元"]),
        ("2023年,税收5亿元,2022年为4亿元。", ["税收 | 500000000 元", "税收 | 400000000 元"]),
        ("会员单位276家,去年还只有190多家。", ["会员单位 | 276 家", "会员单位 | 190 家"]),
        ("满意度96%,去年为92%。", ["满意度 | 96 %", "满意度 | 92 %"]),
        ("日均客流从不足80人涨到260人。", ["客流 | 80 人", "客流 | 260 人"]),
        ("满意度提升8%,有30人。", ["满意度 | 8 %"]),
    ],
)
def test_a_second_value_is_of_what_was_told(rules: FigureRules, cut: Cut, sentence: str, expected: list[str]) -> None:
    assert [figure.removeprefix("- | ") for figure in told(rules, cut, sentence)] == expected
