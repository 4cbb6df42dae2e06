"""What the terms of the vocabulary are called: one table, read from the ontology, for the commands and the explorer."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import NamedTuple

from .naming import JD
from .resources import folder


class Term(NamedTuple):
    """A class, property or individual of the vocabulary: its labels, its other names, and the name of its inverse."""

    zh: str
    en: str
    others: tuple[str, ...] = ()
    inverse: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """All that it is called: its labels, Chinese before English, then other names."""
        return (self.zh, self.en, *self.others)


@cache
def terms() -> dict[str, Term]:
    """The terms by their local names, sorted.

    >>> terms()["partOf"].zh, terms()["partOf"].inverse, "开展" in terms()["implements"].others
    ('属于', 'hasPart', True)
    """
    from pyoxigraph import NamedNode, parse

    said: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name in ("jiedao.ttl", "stars.ttl"):
        for subject, predicate, object_, _ in parse(path=str(folder("ontology") / name)):
            if isinstance(subject, NamedNode) and subject.value.startswith(JD):
                about = said[subject.value.removeprefix(JD)]
                language = getattr(object_, "language", None) or ""
                about[predicate.value.rpartition("#")[2] + language].append(getattr(object_, "value", ""))
    return {
        name: Term(
            "".join(about["labelzh"]),
            "".join(about["labelen"]),
            tuple(sorted(about["altLabelzh"] + about["altLabelen"])),
            "".join(about["inverseOf"]).removeprefix(JD),
        )
        for name, about in sorted(said.items())
    }
