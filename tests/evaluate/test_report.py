"""Scores as a table, as JSON and as the confidence of rules."""

from __future__ import annotations

import json
from pathlib import Path

from jiedao import evaluate


def test_table_names_every_part_class_predicate_and_rule(evaluation: evaluate.Evaluation) -> None:
    text = evaluate.table(evaluation, errors=True, rules=True)
    lines = {line.split("  ")[0] for line in text.splitlines()}
    assert {*evaluation.tallies, *evaluation.rules} <= lines
    for error in evaluation.errors:
        assert error.sentence in text


def test_json_is_plain_data_with_the_same_numbers(evaluation: evaluate.Evaluation) -> None:
    plain = json.loads(json.dumps(evaluate.as_json(evaluation)))
    assert plain["total"]["entities"]["f1"] == evaluation.f1("entities")
    assert len(plain["errors"]) == len(evaluation.errors)
    assert set(plain["documents"]) == {name for name, _ in evaluation.documents}


def test_of_each_rule_it_is_written_how_many_facts_are_right_and_of_how_many(
    evaluation: evaluate.Evaluation, tmp_path: Path
) -> None:
    path = evaluate.write_confidence(evaluation, ["never-fired"], tmp_path / "measured.json")
    measured = json.loads(path.read_text("utf-8"))
    assert measured.pop("never-fired") is None
    often = {rule: tally for rule, tally in evaluation.rules.items() if tally.right + tally.added >= 3}
    assert measured == {rule: [tally.right, tally.right + tally.added] for rule, tally in often.items()}
    assert len(measured) < len(evaluation.rules)  # of one or two facts, none is told
    assert list(measured) == sorted(measured)


def test_shortfalls_are_the_parts_below_their_floor(evaluation: evaluate.Evaluation) -> None:
    assert evaluate.shortfalls(evaluation, {"entities": 0.0, "figures": 0.0}) == ()
    assert evaluate.shortfalls(evaluation, {"relations": 1.01}) == (("relations", evaluation.f1("relations"), 1.01),)
