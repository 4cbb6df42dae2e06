"""Where a passage stands: the file it was read from, found again, and the line of its offsets."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from ..query.prefixes import ID
from ..resources import folder, several

LARGEST = 256 * 1024 * 1024


class Place(NamedTuple):
    """A source as evidence names it, the file it was found as (empty: not found), and the line (0: not known)."""

    source: str
    file: str
    line: int


class Sources:
    """The articles' files, as far as they can be found again.

    Args:
        graph: where the graph is asked.
        folders: folders or files to look in, before the working folder, what `report.json` names,
            and the sample corpus.
    """

    def __init__(self, graph: Any, folders: str | Path | Sequence[str | Path] = ()) -> None:
        self._graph = graph
        self._folders = [Path(folder) for folder in several(folders)]
        self._texts: dict[str, tuple[Path | None, str]] = {}

    @cached_property
    def _documents(self) -> dict[str, tuple[str, str]]:
        rows = self._graph.query(
            """SELECT ?document ?name ?encoding { ?document a jd:SourceDocument
               OPTIONAL { ?document dcterms:identifier|schema:name|dcterms:title ?name }
               OPTIONAL { ?document jd:encoding ?encoding } } ORDER BY ?document ?name"""
        ).rows()
        found: dict[str, tuple[str, str]] = {}
        for document, name, encoding in rows:
            known = document.value.removeprefix(f"{ID}document/")
            found.setdefault(document.value, (name.value if name else known, encoding.value if encoding else ""))
        return found

    @cached_property
    def _rules(self) -> dict[str, tuple[str, ...]]:
        rows = self._graph.query(
            "SELECT ?id ?text { ?rule a jd:Rule ; dcterms:identifier ?id ; dcterms:description ?text } "
            "ORDER BY ?id DESC(LANG(?text)) ?text"
        ).rows()
        found: dict[str, list[str]] = {}
        for rule, text in rows:
            found.setdefault(rule.value, []).append(text.value)
        return {rule: tuple(texts) for rule, texts in found.items()}

    def descriptions(self, rule: str) -> tuple[str, ...]:
        """What a rule does, in Chinese and English."""
        return self._rules.get(rule, ())

    def place(self, document: str, span: tuple[int, int], exact: str) -> Place:
        """Where the passage stands; the line only where the file still holds these words there."""
        source, encoding = self._documents.get(document, (document.removeprefix(f"{ID}document/"), ""))
        name, _, line = source.partition("#L")
        if source not in self._texts:
            self._texts[source] = self._text(name, encoding if not line else "")
        file, text = self._texts[source]
        if line.isdigit():
            return Place(source, str(file) if file else "", int(line))
        if file is None or text[span[0] : span[1]].replace("\0", "\ufffd") != exact:
            return Place(source, str(file) if file else "", 0)
        return Place(source, str(file), text.count("\n", 0, span[0]) + 1)

    def _text(self, name: str, encoding: str) -> tuple[Path | None, str]:
        if "://" in name:
            return None, ""
        for file in self._candidates(name):
            try:
                if file.is_file() and file.stat().st_size <= LARGEST:
                    return file, file.read_bytes().decode(encoding, "replace") if encoding else ""
            except (OSError, LookupError, ValueError):
                continue
        return None, ""

    def _candidates(self, name: str) -> list[Path]:
        found = []
        for place in (*self._folders, Path(), *self._inputs(), folder("data") / "corpus"):
            found += [place / name, place.parent / name] if place.name != name else [place]
        return found

    def _inputs(self) -> list[Path]:
        """What the build was given, as its report says."""
        import json

        origin = Path(getattr(self._graph, "origin", "") or "build")
        report = (origin if origin.is_dir() else origin.parent) / "report.json"
        try:
            inputs = json.loads(report.read_text("utf-8")).get("inputs", [])
        except (OSError, ValueError, AttributeError):
            return []
        return [Path(path) for path in inputs if isinstance(path, str) and path != "-"]
