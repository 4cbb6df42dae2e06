"""The examples beside the rules."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from figures.telling import Cut
from jiedao.figures import FigureRules, check_examples
from jiedao.figures.examples import parse
from jiedao.modality import ModalityRules


def test_the_rules_hold_their_examples(rules: FigureRules, cut: Cut) -> None:
    assert check_examples(rules, cut) == []


def test_a_wrong_example_is_told(pack: dict[str, Any], modalities: ModalityRules, cut: Cut) -> None:
    broken = deepcopy(pack)
    rule = next(rule for rule in broken["rules"] if rule["id"] == "figure.age")
    rule["examples"] = {"match": ["{周奶奶:Person}【82岁】了。 => 年龄 | 83 岁"], "not": ["{周奶奶:Person}82岁了。"]}
    assert [fault.rpartition(": ")[2] for fault in check_examples(FigureRules.load(broken, modalities), cut)] == [
        "年龄 | 82 岁",
        "must not match",
    ]


def test_what_is_marked_in_an_example() -> None:
    text, mentions, number = parse("{柳湖社区:Community}的{巷口书屋:Facility}有书【3000册】。")
    assert text == "柳湖社区的巷口书屋有书3000册。"
    assert mentions == [(0, 4, "Community"), (5, 9, "Facility")]
    assert number is not None and text[slice(*number)] == "3000册"
    assert parse("没有标记{。") == ("没有标记{。", [], None)
