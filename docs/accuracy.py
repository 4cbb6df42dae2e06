"""Write what `jiedao evaluate` measures on the sample: a table of the page on accuracy, and how each rule did.

The table takes the place of the one in `docs/explanation/accuracy.md`. How many facts of each rule are right, and of
how many, goes into `data/rules/measured.json`, from which builds reckon the confidence of evidence.

python docs/accuracy.py
"""

from __future__ import annotations

import re
from pathlib import Path

PLACE = Path(__file__).resolve().parent / "explanation" / "accuracy.md"
BEGIN, END = "<!-- Written by `python docs/accuracy.py` from `jiedao evaluate`. -->", "<!-- So far. -->"
PARTS = {
    "entities": "Entities 实体",
    "relations": "Relations 关系",
    "modality": "Of these, planned or expected 其中计划或预期",
    "figures": "Figures 数字",
}


def table() -> str:
    """The table of precision, recall and F1 as Markdown; writes how the rules did on the way."""
    from jiedao import evaluate, rules
    from jiedao.extractor import Extractor
    from jiedao.resources import folder

    data = folder("data")
    measured = evaluate.evaluate(data / "gold", [data / "corpus"], Extractor(rules.load()))
    evaluate.write_confidence(measured)
    lines = [
        BEGIN,
        "",
        f"On the {len(measured.documents)} annotated documents of the sample corpus:",
        "",
        "| | precision | recall | F1 | right | added | missed |",
        "|---|---|---|---|---|---|---|",
    ]
    for part, name in PARTS.items():
        tally = measured.tallies.get(part, evaluate.Tally())
        numbers = f"{tally.precision:.3f} | {tally.recall:.3f} | {tally.f1:.3f}"
        lines.append(f"| {name} | {numbers} | {tally.right} | {tally.added} | {tally.missed} |")
    return "\n".join([*lines, "", END])


if __name__ == "__main__":
    now = table()
    page = PLACE.read_text(encoding="utf-8")
    PLACE.write_text(re.sub(f"{BEGIN}.*?{END}", lambda _: now, page, flags=re.DOTALL), encoding="utf-8")
    print(now)
