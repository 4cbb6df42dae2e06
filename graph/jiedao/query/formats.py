"""How answers are written: for people, for spreadsheets and for programs."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any, BinaryIO

from ..errors import QueryError
from .engine import Answer, Term
from .prefixes import PREFIXES, XSD, shortened

FORMATS = ("table", "csv", "tsv", "json", "xml", "markdown", "turtle")


def write_answer(answer: Answer, form: str, out: BinaryIO) -> int:
    """Write the answer and give the number of its rows (of ASK, 1 or 0 for yes and no).

    Args:
        answer: what a query gave.
        form: one of `FORMATS`. `json` and `xml` are the SPARQL results formats for SELECT and ASK, JSON-LD and RDF/XML
            for CONSTRUCT and DESCRIBE; `turtle` is for these alone.
        out: where to, in UTF-8.

    Raises:
        QueryError: the format is unknown or does not fit the answer, or the query fails half-way.

    >>> from .engine import Source
    >>> source = Source.of_turtle("place:410103 rdfs:label '二七区'@zh ; jd:divisionCode '410103' .")
    >>> out = io.BytesIO()
    >>> write_answer(source.query("SELECT ?s ?l { ?s rdfs:label ?l }"), "table", out)
    1
    >>> print(out.getvalue().decode(), end="")
    s             l
    ────────────  ──────
    place:410103  二七区
    """
    writer = _WRITERS.get(form)
    if writer is None:
        raise QueryError(f"no format {form!r}; known: {', '.join(FORMATS)}")
    return writer(answer, out)


def text_of(term: Term) -> str:
    """A term as people read it: texts bare, IRIs as prefixed names, numbers as they are; empty: unbound.

    >>> from pyoxigraph import Literal, NamedNode
    >>> text_of(Literal(3)), text_of(Literal("三", language="zh")), text_of(NamedNode("http://www.w3.org/2002/07/owl#Thing"))
    ('3', '三', 'owl:Thing')
    """
    from pyoxigraph import BlankNode, Literal, NamedNode

    if term is None:
        return ""
    if isinstance(term, NamedNode):
        return shortened(term.value)
    if isinstance(term, Literal):
        return str(term.value)
    return f"_:{term.value}" if isinstance(term, BlankNode) else str(term)


def printable(text: str) -> str:
    """The text on one line, with nothing in it that a terminal obeys.

    >>> printable("a\\nb\\x1b[31m")
    'a b�[31m'
    """
    return "".join(
        character if character.isprintable() else " " if character.isspace() else "\ufffd" for character in text
    )


def width(text: str) -> int:
    """The columns that a text takes in a terminal: two for a Chinese character, none for a combining one.

    >>> width("二七区"), width("1+3+N")
    (6, 5)
    """
    if text.isascii():
        return len(text)
    from wcwidth import wcswidth

    measured = wcswidth(text)
    return measured if measured >= 0 else len(text)


def _numeric(term: Term) -> bool:
    datatype = getattr(term, "datatype", None)
    name = datatype.value.removeprefix(XSD) if datatype is not None else ""
    return name in ("integer", "decimal", "double", "float", "int", "long")


def _table(answer: Answer, out: BinaryIO) -> int:
    if answer.kind == "boolean":
        return _boolean(answer, out)
    right = [True] * len(answer.variables)
    rows: list[list[str]] = []
    for row in answer.rows():
        for column, term in enumerate(row):
            if term is not None and right[column] and not _numeric(term):
                right[column] = False
        rows.append([printable(text_of(term)) for term in row])
    sizes = [max([width(str(name)), *(width(row[i]) for row in rows)]) for i, name in enumerate(answer.variables)]
    right = [flag and bool(rows) for flag in right]

    def line(cells: list[str]) -> bytes:
        padded = [
            " " * (size - width(cell)) + cell if flag else cell + " " * (size - width(cell))
            for cell, size, flag in zip(cells, sizes, right, strict=True)
        ]
        return ("  ".join(padded).rstrip() + "\n").encode("utf-8", "replace")

    out.write(line(list(answer.variables)))
    out.write(("  ".join("─" * size for size in sizes) + "\n").encode())
    for cells in rows:
        out.write(line(cells))
    return len(rows)


def _boolean(answer: Answer, out: BinaryIO) -> int:
    out.write(b"yes\n" if answer else b"no\n")
    return int(bool(answer))


def _markdown(answer: Answer, out: BinaryIO) -> int:
    if answer.kind == "boolean":
        return _boolean(answer, out)
    out.write(f"| {' | '.join(answer.variables)} |\n|{' --- |' * len(answer.variables)}\n".encode())
    count = 0
    for row in answer.rows():
        cells = [_cell(text_of(term)) for term in row]
        out.write(f"| {' | '.join(cells)} |\n".encode("utf-8", "replace"))
        count += 1
    return count


def _cell(text: str) -> str:
    shown = printable(text)
    for sign in "\\`*_[]<>|":
        shown = shown.replace(sign, "\\" + sign) if sign in shown else shown
    return shown


class _Counted:
    """Passes an answer's rows on to a writer of Oxigraph's, and counts them."""

    def __init__(self, rows: Any) -> None:
        self.rows = rows
        self.count = 0

    def __iter__(self) -> Any:
        for row in self.rows:
            self.count += 1
            yield row


def _results(name: str, graph_name: str) -> Callable[[Answer, BinaryIO], int]:
    def write(answer: Answer, out: BinaryIO) -> int:
        import pyoxigraph

        if answer.kind == "triples":
            if not graph_name:
                return _separated(answer, out, "," if name == "CSV" else "\t")
            return _graph(answer, out, getattr(pyoxigraph.RdfFormat, graph_name))
        form = getattr(pyoxigraph.QueryResultsFormat, name)
        if answer.kind == "boolean":
            if name in ("CSV", "TSV"):
                return _boolean(answer, out)
            answer.native.serialize(out, form)
            return int(bool(answer))
        counter = _Lines(out)
        try:
            answer.native.serialize(counter, form)
        except (ValueError, RuntimeError) as error:
            raise QueryError(f"the query failed: {error}") from None
        out.write(b"" if counter.ended else b"\n")
        return counter.rows(name)

    return write


class _Lines:
    """Hands bytes on, and notes enough to tell whether there was a row."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._head = b""
        self.ended = False
        self._size = 0

    def write(self, data: bytes) -> int:
        """Write on."""
        if len(self._head) < 65536:
            self._head += data[:65536]
        self._size += len(data)
        self.ended = data.endswith(b"\n")
        self._out.write(data)
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""

    def rows(self, name: str) -> int:
        """One if there is a row at all, else none: these formats are for programs, which count by themselves."""
        if name in ("CSV", "TSV"):
            return int(self._head.strip().count(b"\n") > 0)
        return int(b'"bindings":[{' in self._head or b"<result>" in self._head)


def _separated(answer: Answer, out: BinaryIO, separator: str) -> int:
    import csv

    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n" if separator == "," else "\n")
    writer.writerow(answer.variables)
    count = 0
    for row in answer.rows():
        writer.writerow([str(getattr(term, "value", term)) if separator == "," else str(term) for term in row])
        count += 1
    out.write(text.getvalue().encode("utf-8", "replace"))
    return count


def _graph(answer: Answer, out: BinaryIO, form: Any) -> int:
    import pyoxigraph

    triples = _Counted(answer.native)
    try:
        content = pyoxigraph.serialize(triples, format=form, prefixes=_prefixes_for(form))
    except (ValueError, RuntimeError) as error:
        raise QueryError(f"the query failed: {error}") from None
    out.write(content or b"")
    return triples.count


def _prefixes_for(form: Any) -> dict[str, str] | None:
    return PREFIXES if form.name in ("Turtle", "TriG", "RDF/XML") else None


def _turtle(answer: Answer, out: BinaryIO) -> int:
    if answer.kind != "triples":
        raise QueryError("only CONSTRUCT and DESCRIBE answer in Turtle; of SELECT and ASK choose another format")
    import pyoxigraph

    return _graph(answer, out, pyoxigraph.RdfFormat.TURTLE)


_WRITERS: dict[str, Callable[[Answer, BinaryIO], int]] = {
    "table": _table,
    "markdown": _markdown,
    "csv": _results("CSV", ""),
    "tsv": _results("TSV", ""),
    "json": _results("JSON", "JSON_LD"),
    "xml": _results("XML", "RDF_XML"),
    "turtle": _turtle,
}
