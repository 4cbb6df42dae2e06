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
from jiedao.figures.records import Told
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
            subject = "-" if figure.subject < 0 else words[named[figure.subject][0] : named[figure.subject][1]]
            found.append(f"{subject} | {figure.indicator} | {figure.value} {figure.unit}")
    return found


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            ["{柳湖社区:Community}组建了{护河志愿队:Organisation}。", "两年多来,他们上门服务2300余次。"],
            ["护河志愿队 | 上门服务 | 2300 次"],
        ),
        (
            ["{柳湖社区:Community}的{坡坎会客厅:Facility}很热闹。", "去年以来,共接待居民1.6万人次。"],
            ["坡坎会客厅 | 接待居民 | 16000 人次"],
        ),
        (
            ["街道推行{巷长制:Programme}。", "居民满意度由83%提升到95%,常住人口达4.2万人。"],
            ["- | 居民满意度 | 83 %", "- | 居民满意度 | 95 %", "- | 常住人口 | 42000 人"],
        ),
        (
            ["{和平里小区:Compound}建于1986年。", "去年,街道出了力。", "改造后,物业费收缴率达92%。"],
            ["和平里小区 | 物业费收缴率 | 92 %"],
        ),
        (
            ["街道打造{巷口书屋:Facility}。", "目前,全街道划分网格48个。"],
            ["- | 划分网格 | 48 个"],
        ),
        (["街道拟投入资金300万元,在{李庄:Community}建设{分拣中心:Facility}。"], ["分拣中心 | 投入资金 | 3000000 元"]),
        (["力争{“五星”支部:Programme}达到6个。"], ["- | 五星支部 | 6 个"]),
    ],
)
def test_a_paragraph_keeps_to_what_it_is_about(
    rules: FigureRules, cut: Cut, sentences: list[str], expected: list[str]
) -> None:
    assert told(rules, cut, *sentences) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("平均处置时间从3天缩短到8小时。", ["- | 平均处置时间 | 3 天", "- | 平均处置时间 | 8 小时"]),
        ("等候时间压缩了一半。", ["- | 等候时间 | 50 %"]),
        ("入驻企业从最初的5家增加到86家。", ["- | 入驻企业 | 5 家", "- | 入驻企业 | 86 家"]),
        ("办一件销一件。", []),
        ("率达到96.5%。", []),
    ],
)
def test_forms_of_numbers(rules: FigureRules, cut: Cut, sentence: str, expected: list[str]) -> None:
    assert told(rules, cut, sentence) == expected


def test_the_period_of_a_sentence_without_numbers_holds_on(rules: FigureRules, cut: Cut) -> None:
    _, context = rules.find("去年,街道忙于改造。", [], cut=cut, context=FigureContext("2024-05-20"))
    figures, _ = rules.find("更换电梯46部。", [], cut=cut, context=context)
    assert [(f.indicator, f.qualifier, f.period) for f in figures] == [("更换电梯", "去年", "2023-01-01/2023-12-31")]


def test_what_belongs_to_nobody_is_refused(pack: dict[str, Any]) -> None:
    broken = deepcopy(pack)
    del broken["belongs"][0]["classes"]
    with pytest.raises(RuleError, match="belonging"):
        FigureRules.load(broken)
