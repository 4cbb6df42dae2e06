"""`report.json`: what was built, counted, and what was left undecided."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

from ..records import Knowledge
from .turtle import stated

_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


def counted(number: int, one: str, more: str = "") -> str:
    """So many of something, in English.

    >>> counted(1, "article"), counted(2, "entity", "entities")
    ('1 article', '2 entities')
    """
    return f"{number} {one if number == 1 else more or one + 's'}"


def counts(knowledge: Knowledge) -> dict[str, Any]:
    """How many of each class, predicate and rule there are, most frequent first; what is only denied counts apart.

    >>> counts(Knowledge((), (), (), (), ()))["entities"]
    {'total': 0}
    """

    def table(values: list[str]) -> dict[str, int]:
        return {"total": len(values)} | dict(sorted(Counter(values).items(), key=lambda pair: (-pair[1], pair[0])))

    told = stated(knowledge)
    denied = Counter([r.predicate for r in knowledge.relations])
    denied.subtract([r.predicate for r in told])
    return {
        "articles": {"total": len(knowledge.articles)},
        "entities": table([entity.cls for entity in knowledge.entities]),
        "relations": table([relation.predicate for relation in told]),
        "denied": table([*denied.elements()]),
        "figures": {"total": len(knowledge.figures)},
        "evidence": table([evidence.rule for evidence in knowledge.evidence]),
        "modalities": table([evidence.modality for evidence in knowledge.evidence if evidence.modality]),
    }


def whole(knowledge: Knowledge, report: Mapping[str, Any]) -> dict[str, Any]:
    """What `report.json` holds: the counts, what the build says of itself, and the undecided names.

    What the build says wins over the counts made here, under the same key.

    >>> list(whole(Knowledge((), (), (), (), ()), {"seconds": 1}))
    ['counts', 'seconds', 'undecided']
    """
    undecided = [{"name": name, "candidates": list(iris)} for name, iris in knowledge.undecided]
    return {"counts": counts(knowledge)} | dict(report) | {"undecided": undecided}


def report_json(knowledge: Knowledge, report: Mapping[str, Any]) -> bytes:
    """The whole report as JSON in UTF-8."""
    text = json.dumps(whole(knowledge, report), ensure_ascii=False, indent=2, default=str)
    return text.translate(_SURROGATES).encode() + b"\n"


def undecided(report: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The undecided names of a report that was read; what has not that form is passed over."""
    found = []
    entries = report.get("undecided") if isinstance(report, dict) else None
    for entry in entries if isinstance(entries, list) else ():
        match entry:
            case {"name": str(name), "candidates": list(candidates)}:
                found.append((name, tuple(str(candidate) for candidate in candidates)))
    return tuple(found)
