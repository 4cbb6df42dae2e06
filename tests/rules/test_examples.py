"""The examples beside the rules are run; a rule without them is told of."""

from __future__ import annotations

from pathlib import Path

import pytest

from jiedao import rules
from jiedao.extractor import Extractor
from jiedao.rules.examples import marked

HEAD = """\
format: 1
id: my-rules
head_rules:
  - id: ferry
    class: Facility
    strength: strong
    heads: 码头
    description: {zh: 码头, en: A pier}
    examples:
"""


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(rules.load())


def _check(path: Path, content: str, extractor: Extractor) -> rules.Report:
    """What the examples of this pack give; those that are shipped are run but once, below."""
    path.write_text(content, encoding="utf-8")
    packs = rules.load([path])
    own = [pack for pack in packs if pack.path == str(path)]
    assert len(own) == 1
    return rules.check(own, Extractor(packs, extractor.register))


def test_marks_enclose_spans() -> None:
    assert marked("【甲路】和【乙街】通车") == ("甲路和乙街通车", ((0, 2), (3, 5)))


def test_a_failing_example_is_told_with_line_sentence_expected_and_found(tmp_path: Path, extractor: Extractor) -> None:
    path = tmp_path / "my.yaml"
    report = _check(
        path,
        HEAD
        + "      match:\n        - 在【江门码头】举行\n        - 在望江门码头【举行】\n      not: [在望江门码头举行]\n",
        extractor,
    )
    own = [failure for failure in report.failures if failure.path == str(path)]
    assert [(f.line, f.sentence) for f in own][-2:] == [(12, "在望江门码头【举行】"), (13, "在望江门码头举行")]
    assert own[-1].expected == "nothing of this rule"
    assert own[-1].found == "望江门码头"
    assert own[-2].found == "nothing"
    assert not report.ok
    assert f"{path}:13: ferry" in report.text()


def test_what_a_rule_lacks_is_a_warning(tmp_path: Path, extractor: Extractor) -> None:
    path = tmp_path / "my.yaml"
    report = _check(path, HEAD + "      match: [在【望江门码头】举行]\n", extractor)
    assert [kinds for rule, kinds in report.lacking if rule.path == str(path)] == [("not",)]
    assert not [failure for failure in report.failures if failure.path == str(path)]
    assert "ferry: warning: has no `not` example" in report.text()


def test_every_rule_that_is_shipped_has_an_example_of_each_kind_and_they_hold(extractor: Extractor) -> None:
    report = rules.check(extractor.packs, extractor)
    assert extractor.packs == tuple(rules.load())
    assert [(rule.id, kinds) for rule, kinds in report.lacking] == [] and report.run > 250
    assert [str(failure) for failure in report.failures] == []


def test_an_example_may_name_the_rule_that_finds_it(tmp_path: Path, extractor: Extractor) -> None:
    lines = (
        "      match:\n        - {text: 完成【解放路】提升, by: road}\n        - {text: 完成【解放路】提升, by: park}\n"
    )
    path = tmp_path / "my.yaml"
    report = _check(path, HEAD + lines.replace("by: road", "by: '*'"), extractor)
    own = [failure for failure in report.failures if failure.path == str(path)]
    assert [failure.expected for failure in own] == ["解放路 (Facility, park)"]


def test_a_relation_found_by_another_rule_is_told(tmp_path: Path, extractor: Extractor) -> None:
    path = tmp_path / "my.yaml"
    report = _check(
        path,
        """\
format: 1
id: my-rules
relation_rules:
  - id: my-prize
    relation: receives
    kind: after
    triggers: [获奖]
    objects: [Award]
    description: {zh: 获奖, en: Prize}
    examples:
      - text: 街道荣获“四川省先进基层党组织”称号。
        yields: [清河坊街道 receives 四川省先进基层党组织]
        never: [清河坊街道 receives 四川省先进基层党组织]
""",
        extractor,
    )
    own = [f for f in report.failures if f.path == str(path)]
    assert [(f.expected, f.found) for f in own] == [
        ("清河坊街道 receives 四川省先进基层党组织 (by my-prize)", "it by receives"),
        ("not: 清河坊街道 receives 四川省先进基层党组织", "it, by receives"),
    ]


def test_an_example_of_what_is_never_said_has_the_names(tmp_path: Path, extractor: Extractor) -> None:
    content = HEAD.replace("head_rules", "relation_rules")
    content = (
        content[: content.index("  - id: ferry")]
        + """\
  - id: tends
    relation: operates
    kind: wording
    triggers: [照看]
    subjects: [Community]
    objects: [Facility]
    wordings: ["{object}由{subject}照看"]
    description: {zh: 照看, en: Looks after}
    examples:
      - {text: 云帆公园由翠竹园社区照看。, yields: [翠竹园社区 operates 云帆公园]}
      - {text: 云帆公园离翠竹园社区不远。, never: [翠竹园社区 operates 云帆公圆]}
"""
    )
    report = _check(tmp_path / "my.yaml", content, extractor)
    assert [failure.found for failure in report.failures] == ["no 云帆公圆 in the sentence"]


def test_what_a_users_rule_took_over_fails_no_shipped_example(tmp_path: Path) -> None:
    path = tmp_path / "my.yaml"
    path.write_text(HEAD.replace("码头", "公园") + "      match: [走进【云帆公园】]\n      not: [走进公园]\n", "utf-8")
    packs = rules.load([path])
    parks = [pack._replace(rules=tuple(r for r in pack.rules if r.id in ("park", "ferry"))) for pack in packs]
    report = rules.check(parks, Extractor(packs))
    assert [str(f) for f in report.failures] == []
