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


def test_a_figure_that_an_example_gets_wrong_is_told_as_found(tmp_path: Path, extractor: Extractor) -> None:
    content = """\
format: 1
id: my-rules
figure_rules:
  - id: seats
    kinds: [things, sorts]
    right: (?:爱心)?座席
    indicator: 座席数
    description: {zh: 座席, en: Seats}
    examples:
      match:
        - "{云帆公园:Facility}设有【120个】爱心座席。 => 座席数 | 120 台"
        - "{云帆公园:Facility}设有【120个】停车位。 => 座席数 | 120 个"
"""
    report = _check(tmp_path / "my.yaml", content, extractor)
    first, second = report.failures
    assert (first.expected, first.found) == ("座席数 | 120 台", "座席数 | 120 个")
    assert second.found.startswith("停车位 | 120 个 (")


def test_what_a_user_turns_off_fails_nothing_and_what_he_changes_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "my.yaml"
    path.write_text(
        """\
format: 1
id: mine
disable: [implements-active]
words: {establish: 剪彩启用 揭幕启用}
units: {things: {台班: 台班}}
head_rules:
  - id: park
    extend: true
    heads: 花圃 苗圃
    examples:
      match: [走进【云帆花圃】]
""",
        "utf-8",
    )
    packs = rules.load(path)
    some = [
        pack._replace(rules=tuple(rule for rule in pack.rules if rule.id in ("implements-connected", "park")))
        for pack in packs
    ]
    report = rules.check(some, Extractor(packs))
    assert {failure.rule for failure in report.failures} == {"implements-connected"} and report.ok
    text = report.text()
    assert "because your pack disables implements-active" in text and "failing 0" in text
    assert f"{path}:7: park: hint: no example for 苗圃" in text
    assert report.own[0][1:6] == (0, 1, 1, 5, 1) and "disables 1" in text


def test_what_a_users_rule_took_over_fails_no_shipped_example(tmp_path: Path) -> None:
    path = tmp_path / "my.yaml"
    path.write_text(HEAD.replace("码头", "公园") + "      match: [走进【云帆公园】]\n      not: [走进公园]\n", "utf-8")
    packs = rules.load([path])
    parks = [pack._replace(rules=tuple(r for r in pack.rules if r.id in ("park", "ferry"))) for pack in packs]
    report = rules.check(parks, Extractor(packs))
    assert [str(f) for f in report.failures] == []
