"""The names of the lexicon: what many sub-districts share, found wherever it stands as words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from jiedao.entities.candidate import Candidate
from jiedao.scan import Scan
from jiedao.word_lists import listed


class Lexeme(NamedTuple):
    """A surface form of the lexicon and what it names."""

    name: str
    cls: str
    fine: str
    rule: str
    shared: bool


class Lexicon:
    """What the lexicons of all packs name: `forms` as they are written, `names` as they are told."""

    def __init__(self, lexicons: Sequence[Mapping[str, Any]]) -> None:
        self.forms: dict[str, Lexeme] = {}
        self.names: dict[str, Lexeme] = {}
        for lexicon in lexicons:
            cls, fine, shared = lexicon["class"], lexicon.get("fine", ""), lexicon.get("shared", True)
            for name, forms in lexicon["names"].items():
                lexeme = Lexeme(name, cls, fine, lexicon["id"], shared)
                for form in listed(forms) or [name]:
                    self.forms[form.replace("_", " ")] = lexeme
                self.names[name] = lexeme
        self._automaton: Any = None

    def find(self, scan: Scan, priority: int) -> list[Candidate]:
        """Names of the lexicon, the longest first at each place."""
        if self._automaton is None:
            import daachorse

            self._sorted = sorted(self.forms)
            self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick(
                self._sorted, daachorse.MATCH_KIND_LEFTMOST_LONGEST
            )
        found = []
        bounds = None
        for start, end, index in self._automaton.find(scan.text):
            if bounds is None:
                bounds = set(scan.starts)
            if start not in bounds or end not in bounds:
                continue  # 民政部 in 民政部门
            lexeme = self.forms[self._sorted[index]]
            if lexeme.rule == "ministries" and scan.text.startswith("门", end) and scan.text[end - 1] == "部":
                continue  # 工信部|门
            if lexeme.rule == "ministries" and scan.text.startswith("办公厅", end):
                lexeme, end = lexeme._replace(name=lexeme.name + "办公厅"), end + 3
            found.append(Candidate(start, end, lexeme.cls, lexeme.fine, lexeme.rule, priority, lexeme.name))
        return found
