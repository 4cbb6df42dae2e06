"""The CSV files keep the rules of `neo4j-admin database import`, and hold the graph.

Neo4j is in none of the package indexes that these tests install from: a reader that follows the importer's manual,
line by line and strictly (it stops where the importer would), stands for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from builds import Build

PLAIN_TYPES = {
    "int", "long", "float", "double", "boolean", "byte", "short", "char", "string", "point", "date", "localtime",
    "time", "localdatetime", "datetime", "duration",
}  # fmt: skip
FIELD = re.compile(r'"((?:[^"]|"")*)"|([^",]*)')


class Imported(NamedTuple):
    """`nodes`: (labels, properties) by ID; `relationships`: (start, type, end, properties)."""

    nodes: dict[str, tuple[frozenset[str], dict[str, Any]]]
    relationships: list[tuple[str, str, str, dict[str, Any]]]


def fields(line: str) -> Iterator[str]:
    """The fields of a line: quoted by `"`, a quote in them doubled; no field goes on over a line end."""
    at = 0
    while True:
        match = FIELD.match(line, at)
        assert match, line
        yield match[2] if match[1] is None else match[1].replace('""', '"')
        at = match.end()
        if at == len(line):
            return
        assert line[at] == ",", f"a quote within a field: {line}"
        at += 1


def value(text: str, kind: str) -> Any:
    if kind.endswith("[]"):
        return [value(part, kind[:-2]) for part in text.split(";")] if text else None
    assert kind in PLAIN_TYPES, kind
    if not text:
        return None
    return {"int": int, "long": int, "float": float, "double": float}.get(kind, str)(text)


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a file: its columns by name, `:ID` and the like by that, each value in the type of its column."""
    lines = path.read_bytes().decode("utf-8").split("\n")
    assert lines.pop() == "" and "\r" not in "".join(lines)
    header = [column.partition(":") for column in fields(lines[0])]
    for line in lines[1:]:
        row = list(fields(line))
        assert len(row) == len(header), f"{path.name}: more or fewer values than columns: {line}"
        record: dict[str, Any] = {}
        for (name, _, kind), text in zip(header, row, strict=True):
            if kind == "ID":
                record[":ID"] = text
                record[name] = text
            elif kind in ("LABEL", "START_ID", "END_ID", "TYPE"):
                record[":" + kind] = text
            elif (read := value(text, kind or "string")) is not None:
                record[name] = read
        yield record


def imported(folder: Path) -> Imported:
    """What the importer makes of the folder, called as `jiedao.export.tables.neo4j` says."""
    found = Imported({}, [])
    for name in ("entities", "figures", "articles"):
        for record in records(folder / f"{name}.csv"):
            key = record.pop(":ID")
            assert key and key not in found.nodes, f"duplicate ID {key}"
            found.nodes[key] = frozenset(record.pop(":LABEL").split(";")), record
    for name in ("relations", "about"):
        for record in records(folder / f"{name}.csv"):
            start, kind, end = (record.pop(column) for column in (":START_ID", ":TYPE", ":END_ID"))
            assert start in found.nodes and end in found.nodes, f"relationship to a missing node: {start} {end}"
            assert re.fullmatch("[A-Za-z]+", kind)
            found.relationships.append((start, kind, end, record))
    return found


def test_the_import_holds_the_graph(exports: Path, sample: Build) -> None:
    known, found = sample.made.knowledge, imported(exports / "neo4j")
    assert len(found.nodes) == len(known.entities) + len(known.figures) + len(known.articles)
    for entity in known.entities:
        labels, properties = found.nodes[entity.iri]
        assert labels == {"Entity", entity.cls} | ({entity.fine} if entity.fine else set())
        assert properties["label"] == entity.label and properties.get("code", "") == entity.code
        assert properties.get("aliases", []) == [alias.replace(";", "；") for alias in entity.aliases]
    for figure in known.figures:
        assert found.nodes[figure.iri][1]["value"] == float(figure.value)
        assert (figure.iri, "observationAbout", figure.about, {}) in found.relationships
    linking = ("observationAbout", "about", "mentionedIn")
    assert {row[:3] for row in found.relationships if row[1] not in linking} == sample.relations
    articles = {article.iri for article in known.articles}
    assert {row[2] for row in found.relationships if row[1] == "mentionedIn"} == articles
    assert all(set(row[3].get("articles", articles)) <= articles for row in found.relationships)


@pytest.mark.parametrize("line", ['a"b,c', '"a"b,c', '"a,c'])
def test_the_reader_refuses_what_the_importer_refuses(line: str) -> None:
    with pytest.raises(AssertionError):
        list(fields(line))
