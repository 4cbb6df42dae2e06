"""A subject and what is said of it, as one block of Turtle."""

from __future__ import annotations

from collections import Counter

Block = tuple[str, list[tuple[str, list[str]]]]
"""A subject and, for each property in the order of writing, its values; all as Turtle writes them."""

MOST_ON_A_LINE = 3
LISTED = ",\n        "


def written(block: Block, triples: Counter[str] | None = None, classes: Counter[str] | None = None) -> str:
    """The block as Turtle. Its triples are added to the counts by property, its types to those by class.

    >>> print(written(("place:a", [("a", ["jd:Division"]), ("rdfs:label", ['"甲"@zh'])])), end="")
    place:a a jd:Division ;
        rdfs:label "甲"@zh .
    <BLANKLINE>
    """
    subject, properties = block
    lines = []
    for prop, values in properties:
        if triples is not None:
            triples[prop] += len(values)
        if classes is not None and prop == "a":
            classes.update(values)
        lines.append(f"{prop} {(', ' if len(values) <= MOST_ON_A_LINE else LISTED).join(values)}")
    if lines[0].startswith("void:"):
        return f"{subject} {' ; '.join(lines)} .\n"
    return f"{subject} " + " ;\n    ".join(lines) + " .\n\n"
