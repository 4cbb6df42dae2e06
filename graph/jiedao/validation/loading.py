"""Reading RDF files for a check: a file that is no RDF is an error with line and column."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import Quad, RdfFormat, Triple, parse

from ..errors import GraphError

FORMATS = {
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".trig": RdfFormat.TRIG,
    ".jsonld": RdfFormat.JSON_LD,
    ".rdf": RdfFormat.RDF_XML,
    ".xml": RdfFormat.RDF_XML,
    ".owl": RdfFormat.RDF_XML,
}
"""The formats that are known by the ending of a file's name; any other ending is read as Turtle."""

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class Source(NamedTuple):
    """A file as it was read: its name as the user gave it, bytes, triples and the prefixes it declares."""

    path: str
    content: bytes
    triples: Sequence[Triple]
    prefixes: dict[str, str]


def read_graph(path: str | Path) -> Source:
    """The triples of an RDF file; named graphs are taken as one.

    Raises:
        GraphError: the file is missing, cannot be read or breaks the rules of its format; with line and column.
    """
    name = str(path)
    try:
        content = Path(path).read_bytes()
    except FileNotFoundError as error:
        raise GraphError(
            "no such file / 没有这个文件: build a graph first (jiedao build) or name another", path=name
        ) from error
    except (OSError, ValueError) as error:
        raise GraphError(f"cannot be read: {getattr(error, 'strerror', None) or error}", path=name) from error
    content = content.removeprefix(_BYTE_ORDER_MARK)
    rdf_format = FORMATS.get(Path(path).suffix.lower(), RdfFormat.TURTLE)
    parser = parse(content, rdf_format)
    try:
        triples = [quad.triple if isinstance(quad, Quad) else quad for quad in parser]
    except SyntaxError as error:
        line, column = _place(content, error)
        raise GraphError(_explained(str(error.msg), rdf_format), path=name, line=line, column=column) from error
    except (ValueError, OSError) as error:  # RDF/XML and JSON-LD report some faults so
        raise GraphError(_explained(str(error), rdf_format), path=name) from error
    return Source(name, content, triples, dict(parser.prefixes))


def _place(content: bytes, error: SyntaxError) -> tuple[int | None, int | None]:
    """Line and column, both counted from 1 and in characters, as an editor shows them.

    For bytes that are no UTF-8 the parser names the beginning of a chunk: the first such byte is sought here.
    """
    try:
        content.decode()
    except UnicodeDecodeError as broken:
        if "UTF-8" in str(error.msg):
            before = content[: broken.start]
            start = before.rfind(b"\n") + 1
            return before.count(b"\n") + 1, len(before[start:].decode()) + 1
    return error.lineno, error.offset


def _explained(message: str, rdf_format: RdfFormat) -> str:
    reason = message.partition(": ")[2] if message.startswith("Parser error") else message
    reason = reason.rpartition(" (line ")[0] or reason
    if "UTF-8" in reason:
        return f"不是 UTF-8 文本 / not UTF-8 text: save the file as UTF-8 ({reason})"
    return f"不是合法的 {rdf_format.name} / not valid {rdf_format.name}: {reason}"
