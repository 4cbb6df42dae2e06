"""The files of a build: `graph.ttl`, `evidence.ttl`, `graph.html` and `report.json`, written and read back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from ..collecting import young_only
from ..errors import GraphError
from ..records import Confidence, Knowledge
from ..resources import place_to_write
from .dataset import About, agreed, stated
from .evidence import evidence_turtle
from .files import located, replace_together
from .foreign import Foreign, foreign
from .reading import Note, confidences, knowledge_of, triples
from .report import counts, report_json, undecided
from .turtle import graph_turtle

__all__ = [
    "About",
    "Foreign",
    "Note",
    "ReadGraph",
    "agreed",
    "content",
    "counts",
    "drawing",
    "evidence_turtle",
    "graph_turtle",
    "page",
    "read",
    "read_with_notes",
    "write",
    "write_report",
]


@young_only()
def write(
    knowledge: Knowledge,
    report: Mapping[str, Any],
    folder: str | Path,
    *,
    confidence: Mapping[str, Confidence | None] | None = None,
    about: About | None = None,
    draw: Callable[[Knowledge], str | Iterable[str]] | None = None,
    turtle: Sequence[bytes] | None = None,
    evidence: bytes | None = None,
) -> None:
    """Write the four files of a build into the folder, all of them or none.

    Args:
        knowledge: what the build found.
        report: what the build says of itself, for `report.json`; counts and undecided names are added.
        folder: made if missing; other files in it are left alone.
        confidence: that of each rule id; None or left out: unmeasured.
        about: title, licence, publisher and version of the data set.
        draw: makes `graph.html`, whole or in pieces; left out: the explorer.
        turtle: what `graph.ttl` holds, in pieces, if the caller has it; left out, it is written anew.
        evidence: the same of `evidence.ttl`.

    Raises:
        WritingError: the folder cannot be written to; the old files stand as they did.
        UsageError: the folder is an empty text.
    """
    target = place_to_write(folder)
    drawn = (draw or drawing)(knowledge)
    files: dict[str, Iterable[bytes]] = {
        "graph.ttl": graph_turtle(knowledge, about) if turtle is None else turtle,
        "evidence.ttl": evidence_turtle(knowledge, confidence) if evidence is None else [evidence],
        "graph.html": (piece.encode("utf-8", "replace") for piece in ([drawn] if isinstance(drawn, str) else drawn)),
        "report.json": [report_json(knowledge, report)],
    }
    replace_together(target, files)
    from ..query.files import remove_stores

    remove_stores(target)


def write_report(report: Mapping[str, Any], folder: str | Path) -> None:
    """Write `report.json` alone, of a build that had nothing to build from; the graph of an earlier one stays.

    Raises:
        WritingError: the folder cannot be written to; the old file stands as it did.
    """
    replace_together(place_to_write(folder), {"report.json": [report_json(Knowledge((), (), (), (), ()), report)]})


def page(
    knowledge: Knowledge, *, lang: str = "zh", sparql: bool = True, turtle: bytes | Sequence[bytes] | None = None
) -> str:
    """The explorer of the graph, one HTML page that needs nothing else.

    `turtle` is what `graph.ttl` holds, or its pieces, for the page's console; left out, it is written anew.
    """
    return "".join(drawing(knowledge, lang=lang, sparql=sparql, turtle=turtle))


def drawing(
    knowledge: Knowledge, *, lang: str = "zh", sparql: bool = True, turtle: bytes | Sequence[bytes] | None = None
) -> Sequence[str]:
    """The page of `page` in pieces."""
    from ..explorer.page import pieces

    return pieces(knowledge, lang=lang, sparql=sparql, turtle=turtle)


class ReadGraph(NamedTuple):
    """A graph read back: its records, the confidence of rules, what was passed over in the files, the report of the
    build, the Turtle files that were read, the terms of statements that the records do not hold, and what is said of
    the data set."""

    knowledge: Knowledge
    confidence: dict[str, Confidence | None]
    notes: tuple[Note, ...]
    report: dict[str, Any]
    files: tuple[Path, ...]
    foreign: tuple[Foreign, ...] = ()
    about: About | None = None


def read(path: str | Path) -> Knowledge:
    """The records of a built graph: of a folder, or of a Turtle file with the `evidence.ttl` beside it, if any.

    Raises:
        GraphError: there is no graph, or a file is not Turtle; with line and column.
    """
    return read_with_notes(path).knowledge


def read_with_notes(path: str | Path) -> ReadGraph:
    """As `read`, with what was passed over or filled in.

    Raises:
        GraphError: there is no graph, or a file is not Turtle; with line and column.
    """
    graph_path, evidence_path, report_path = paths(path)
    turtle = content(graph_path)
    graph = triples(turtle, str(graph_path))
    proofs = triples(content(evidence_path), str(evidence_path)) if evidence_path else {}
    knowledge, notes = knowledge_of(graph, proofs, path=str(graph_path), content=turtle)
    report = _json(report_path) if report_path else {}
    knowledge = knowledge._replace(undecided=undecided(report))
    files = (graph_path, evidence_path) if evidence_path else (graph_path,)
    known = {record.iri for part in (knowledge.entities, knowledge.figures, knowledge.articles) for record in part}
    return ReadGraph(knowledge, confidences(proofs), notes, report, files, foreign(graph, proofs, known), stated(graph))


def paths(path: str | Path) -> tuple[Path, Path | None, Path | None]:
    """The graph, evidence and report files of a folder, or of a graph file; what is not there is None.

    The files beside a graph file count only if it is named `graph.ttl`: they would be another graph's.

    Raises:
        GraphError: the graph itself is not there.
    """
    given = Path(path)
    if given.is_dir():
        graph = located(given, "graph.ttl")
        if not graph.is_file():
            raise GraphError(
                "no graph.ttl in this folder / 此文件夹中没有图谱; build one with: jiedao build -o " + str(path),
                path=str(path),
            )
        folder = given
    elif given.is_file():
        graph, folder = given, given.parent
        if given.name != "graph.ttl":
            return graph, None, None
    else:
        raise GraphError(
            "no such file or folder / 没有这个文件或文件夹; build a graph with: jiedao build -o build", path=str(path)
        )
    evidence, report = (located(folder, name) for name in ("evidence.ttl", "report.json"))
    return graph, evidence if evidence.is_file() else None, report if report.is_file() else None


def content(path: Path) -> bytes:
    """The bytes of a file of a graph.

    Raises:
        GraphError: it is not there, or cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise GraphError(f"cannot be read: {error.strerror}", path=str(path)) from error


def _json(path: Path) -> dict[str, Any]:
    import json

    try:
        report = json.loads(content(path))
    except ValueError as error:
        raise GraphError(f"not JSON: {error}; build it anew, or remove it", path=str(path)) from None
    return report if isinstance(report, dict) else {}
