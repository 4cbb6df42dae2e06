"""An evaluation as a table, as JSON, and as the confidence of rules."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jiedao.evaluate.scoring import Error, Tally
from jiedao.resources import folder

if TYPE_CHECKING:
    from jiedao.evaluate import Evaluation

PARTS = ("entities", "entities (name only)", "relations", "modality", "figures")
WIDTH = 34
ENOUGH = 3
"""Of a rule that found fewer facts that the gold judges, the precision says nothing."""


def table(evaluation: Evaluation, *, errors: bool = False, rules: bool = False) -> str:
    """Precision, recall, F1 and counts of each part, class and predicate, a line each.

    Args:
        evaluation: what to show.
        errors: also list what was missed (-) and what was added (+), with its sentence.
        rules: also list each rule with the share of right facts among those it found.
    """
    tallies = evaluation.tallies
    lines = [f"{'':{WIDTH}s} {'P':>6s} {'R':>6s} {'F1':>6s} {'right':>6s} {'added':>6s} {'missed':>6s}"]
    for key in (*PARTS, *(key for key in tallies if key not in PARTS)):
        t = tallies.get(key, Tally())
        lines.append(
            f"{key:{WIDTH}s} {t.precision:6.3f} {t.recall:6.3f} {t.f1:6.3f} {t.right:6d} {t.added:6d} {t.missed:6d}"
        )
    if rules:
        lines += ["", f"{'rule':{WIDTH}s} {'P':>6s} {'right':>6s} {'added':>6s}"]
        for rule, t in evaluation.rules.items():
            lines.append(f"{rule:{WIDTH}s} {t.precision:6.3f} {t.right:6d} {t.added:6d}")
    if errors:
        lines += _errors(evaluation.errors)
    lines += [f"not at hand: {document}" for document in evaluation.missing]
    return "\n".join(lines) + "\n"


def as_json(evaluation: Evaluation) -> dict[str, Any]:
    """The same as plain data for `json.dumps`: `total`, `rules`, `documents`, `errors`, `missing`."""
    return {
        "total": _tallies(evaluation.tallies.items()),
        "rules": _tallies(evaluation.rules.items()),
        "documents": {name: _tallies(score.tallies.items()) for name, score in evaluation.documents},
        "errors": [
            {**error._asdict(), "fact": list(error.fact), "rules": list(error.rules)} for error in evaluation.errors
        ],
        "missing": list(evaluation.missing),
    }


def measured(evaluation: Evaluation, rules: Iterable[str] = ()) -> dict[str, tuple[int, int] | None]:
    """How many facts of each rule are right, of how many that the gold judges, where these are `ENOUGH`; None for
    others of `rules`."""
    found: dict[str, tuple[int, int] | None] = dict.fromkeys(rules)
    counted = {rule: (t.right, t.right + t.added) for rule, t in evaluation.rules.items()}
    found.update({rule: counts for rule, counts in counted.items() if counts[1] >= ENOUGH})
    return dict(sorted(found.items()))


def write_confidence(evaluation: Evaluation, rules: Iterable[str] = (), path: str | Path | None = None) -> Path:
    """Write what the confidence of rules is reckoned from as JSON, rule id to [right, judged] or null; returns where.

    Args:
        evaluation: of the sample corpus: what is written there goes into every build.
        rules: ids that shall be listed also where unmeasured.
        path: left out: `data/rules/measured.json`, which builds read.
    """
    target = Path(path) if path is not None else folder("data") / "rules" / "measured.json"
    lines = (f" {json.dumps(rule)}: {json.dumps(counts)}" for rule, counts in measured(evaluation, rules).items())
    target.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    return target


def _tallies(tallies: Iterable[tuple[str, Tally]]) -> dict[str, dict[str, float]]:
    return {key: {"precision": t.precision, "recall": t.recall, "f1": t.f1, **t._asdict()} for key, t in tallies}


def _errors(errors: Iterable[Error]) -> list[str]:
    lines, document = [], ""
    for error in errors:
        if error.document != document:
            document = error.document
            lines += ["", f"== {document}"]
        by = f"  [{', '.join(error.rules)}]" if error.rules else ""
        lines.append(f"   {error.kind} | {' | '.join(part for part in error.fact if part)}{by}")
        if error.sentence:
            lines.append(f"        {error.sentence}")
    return lines
