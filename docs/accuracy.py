"""Write what `jiedao evaluate` measures on the sample: `docs/includes/accuracy.md`, and the precision of each rule.

The precisions go into `data/rules/measured.json`, from which builds take the confidence of evidence.

python docs/accuracy.py
"""

from __future__ import annotations

from pathlib import Path

PLACE = Path(__file__).resolve().parent / "includes" / "accuracy.md"
PARTS = {"entities": "Entities 实体", "relations": "Relations 关系", "figures": "Figures 数字"}


def table() -> str:
    """The table of precision, recall and F1 as Markdown; writes the precision of rules on the way."""
    from jiedao import evaluate, rules
    from jiedao.extractor import Extractor
    from jiedao.resources import folder

    data = folder("data")
    measured = evaluate.evaluate(data / "gold", [data / "corpus"], Extractor(rules.load()))
    evaluate.write_confidence(measured)
    lines = [
        "<!-- Written by `python docs/accuracy.py` from `jiedao evaluate`. -->",
        f"On the {len(measured.documents)} annotated documents of the sample corpus:",
        "",
        "| | precision | recall | F1 | right | added | missed |",
        "|---|---|---|---|---|---|---|",
    ]
    for part, name in PARTS.items():
        tally = measured.tallies[part]
        numbers = f"{tally.precision:.3f} | {tally.recall:.3f} | {tally.f1:.3f}"
        lines.append(f"| {name} | {numbers} | {tally.right} | {tally.added} | {tally.missed} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PLACE.write_text(table(), encoding="utf-8")
    print(PLACE.read_text(encoding="utf-8"))
