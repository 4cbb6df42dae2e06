"""What a worker does with a request: evaluate, write in the form that the caller prefers, and stop at the limits."""

from __future__ import annotations

from typing import Any

from ..errors import JiedaoError
from ..query.engine import Answer, Source
from ..query.prefixes import PREFIXES
from .limits import Limits
from .negotiation import GRAPH_FORMS, RESULT_FORMS, best
from .resources import described, page_of

Reply = tuple[dict[str, Any], bytes]

DATASET = "https://w3id.org/jiedao/id/dataset"
"""What the default graph is called in `FROM`, in requests and in the service description, whatever it holds."""


class _Full(Exception):
    pass


class _Bounded:
    """A file in memory that takes only so much."""

    def __init__(self, most: int) -> None:
        self.parts: list[bytes] = []
        self.size = 0
        self.most = most
        self.full = False

    def write(self, data: bytes) -> int:
        """Take more, or raise when it is too much."""
        self.size += len(data)
        if self.size > self.most:
            self.full = True
            raise _Full
        self.parts.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""


def answer(source: Source, request: dict[str, Any], limits: Limits) -> Reply:
    """The reply to a request: `op` is `query`, `describe` or `page`."""
    try:
        if request["op"] == "query":
            return _query(source, request, limits)
        found = described(source, request["iri"])
        if found is None:
            return _problem(404, "not_found", "the graph does not tell of this IRI")
        if request["op"] == "page":
            return {"status": 200, "page": page_of(source, request["iri"])}, b""
        return _triples(Answer(found), request, limits)
    except JiedaoError as error:
        return _problem(400, "bad_query", error.message, error.line, error.column)
    except RecursionError:
        return _problem(400, "bad_query", "the query is nested too deeply")
    except MemoryError:
        return _problem(503, "memory_limit", f"the query needs more than {limits.memory >> 20} MB of memory")


def _query(source: Source, request: dict[str, Any], limits: Limits) -> Reply:
    found = source.query(
        request["query"],
        default_graphs=tuple(request.get("default", ())),
        named_graphs=tuple(request.get("named", ())),
        default_graph_name=DATASET,
    )
    if found.kind == "triples":
        return _triples(found, request, limits)
    import pyoxigraph

    form = best(request["accept"], RESULT_FORMS)
    if form is None:
        return _unacceptable(RESULT_FORMS)
    out = _Bounded(limits.result)
    try:
        found.native.serialize(out, getattr(pyoxigraph.QueryResultsFormat, form.name))
    except (_Full, ValueError, OSError, RuntimeError) as error:
        return _too_much(limits) if out.full else _problem(400, "query_failed", f"the query failed: {error}")
    return {"status": 200, "type": form.media_type}, b"".join(out.parts)


def _triples(found: Answer, request: dict[str, Any], limits: Limits) -> Reply:
    import pyoxigraph

    form = best(request["accept"], GRAPH_FORMS)
    if form is None:
        return _unacceptable(GRAPH_FORMS)
    out = _Bounded(limits.result)
    shape = getattr(pyoxigraph.RdfFormat, form.name)
    prefixes = PREFIXES if form.name in ("TURTLE", "TRIG", "RDF_XML", "N3") else None
    try:
        pyoxigraph.serialize(found.native, out, shape, prefixes=prefixes)  # type: ignore[arg-type]
    except (_Full, ValueError, OSError, RuntimeError) as error:
        return _too_much(limits) if out.full else _problem(400, "query_failed", f"the query failed: {error}")
    return {"status": 200, "type": form.media_type}, b"".join(out.parts)


def _too_much(limits: Limits) -> Reply:
    return _problem(400, "result_limit", f"the answer is larger than {limits.result >> 20} MB; add a LIMIT")


def _unacceptable(forms: Any) -> Reply:
    return _problem(406, "not_acceptable", f"the answer can be had as {', '.join(form.media_type for form in forms)}")


def _problem(status: int, code: str, message: str, line: int | None = None, column: int | None = None) -> Reply:
    problem: dict[str, Any] = {"code": code, "message": message}
    if line is not None:
        problem |= {"line": line, "column": column}
    return {"status": status, "error": problem}, b""
