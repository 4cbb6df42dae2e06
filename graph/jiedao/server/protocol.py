"""The SPARQL 1.1 Protocol, https://www.w3.org/TR/sparql11-protocol/: from an HTTP request to a query, or why not."""

from __future__ import annotations

from typing import Any, NamedTuple
from urllib.parse import parse_qsl

from ..query.diagnosis import UPDATES, refusal
from ..query.prefixes import PREFIXES
from ..query.syntax import departure
from ..query.tokens import position, tokens

MOST_GRAPHS = 100


class Problem(Exception):
    """A request that is refused: a status of HTTP, a code, what to say, and where in the query."""

    def __init__(
        self, status: int, code: str, message: str, line: int | None = None, column: int | None = None
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.line = line
        self.column = column

    def as_json(self) -> dict[str, Any]:
        """The problem as the object that is sent."""
        said: dict[str, Any] = {"code": self.code, "message": self.message}
        if self.line is not None:
            said |= {"line": self.line, "column": self.column}
        return {"error": said}


class Operation(NamedTuple):
    """A query operation: the query, the graphs of its data set, and a form asked for in the URL."""

    query: str
    default: tuple[str, ...]
    named: tuple[str, ...]
    form: str


def operation(method: str, query_string: bytes, content_type: str, body: bytes) -> Operation | None:
    """The operation that a request asks for; None: a GET that asks for none.

    Raises:
        Problem: the request breaks the protocol, or asks for an update.
    """
    fields = _fields(query_string)
    if method in ("GET", "HEAD"):
        return _operation(fields) if any(name in ("query", "update") for name, _ in fields) else None
    if method != "POST":
        raise Problem(405, "method", "ask by GET or POST")
    kind, _, parameters = content_type.partition(";")
    kind = kind.strip().lower()
    charset = next(
        (p.partition("=")[2].strip(' "').lower() for p in parameters.split(";") if "charset" in p.lower()), ""
    )
    if charset not in ("", "utf-8", "utf8"):
        raise Problem(400, "charset", "send the query in UTF-8")
    if kind == "application/x-www-form-urlencoded":
        return _operation(_fields(body) + [(n, v) for n, v in fields if n not in ("query", "update")])
    if kind == "application/sparql-query":
        if any(name == "query" for name, _ in fields):
            raise Problem(400, "query_twice", "the query stands in the URL and in the body; send it once")
        return _operation([("query", _text(body)), *fields])
    if kind == "application/sparql-update":
        raise Problem(403, "update", "the graph is only read here; updates are refused")
    raise Problem(
        415, "content_type", "send application/x-www-form-urlencoded with query=…, or application/sparql-query"
    )


def _fields(data: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(_text(data), keep_blank_values=True, encoding="utf-8", errors="strict", max_num_fields=1000)
    except UnicodeDecodeError:
        raise Problem(400, "charset", "send the query in UTF-8") from None
    except ValueError:
        raise Problem(400, "fields", "too many fields") from None


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise Problem(400, "charset", "send the query in UTF-8") from None


def _operation(fields: list[tuple[str, str]]) -> Operation:
    if any(name == "update" for name, _ in fields):
        raise Problem(403, "update", "the graph is only read here; updates are refused")
    queries = [value for name, value in fields if name == "query"]
    if len(queries) != 1:
        raise Problem(400, "query_count", f"send one query, not {len(queries)}")
    if any(name in ("using-graph-uri", "using-named-graph-uri") for name, _ in fields):
        raise Problem(400, "using", "using-graph-uri belongs to updates; a query takes default-graph-uri")
    graphs = {
        what: tuple(dict.fromkeys(value for name, value in fields if name == f"{what}-graph-uri"))
        for what in ("default", "named")
    }
    if sum(map(len, graphs.values())) > MOST_GRAPHS:
        raise Problem(400, "graphs", f"name at most {MOST_GRAPHS} graphs")
    for iri in (*graphs["default"], *graphs["named"]):
        if ":" not in iri or any(character <= " " or character in '<>"{}|^`\\' for character in iri):
            raise Problem(400, "graph_iri", "a graph is named by a whole IRI")
    form = next((value for name, value in fields if name in ("format", "output")), "")
    return Operation(queries[0], graphs["default"], graphs["named"], form[:100])


def check(query: str) -> None:
    """Let pass only what the grammar of SPARQL 1.1 queries knows, and of that nothing which reaches out of the store.

    The grammar is followed here token by token: what it does not cover no engine gets to see.

    Raises:
        Problem: the query is wrong (with line and column), an update, or asks for another service or a file.
    """
    found = departure(query)
    if found is not None:
        if found.token.kind in UPDATES and "SELECT" in found.expected:
            raise Problem(403, "update", "the graph is only read here; updates are refused")
        error = refusal(query)
        raise Problem(400, "bad_query", error.message, error.line, error.column)
    last = ""
    before = ""
    for token in tokens(query):
        if token.kind == "SERVICE":
            raise Problem(
                403, "service", "SERVICE is refused: this server asks no other", *position(query, token.start)
            )
        if last == "FROM" or (last == "NAMED" and before == "FROM"):
            iri = _whole(token.text)
            if ":" in iri and iri.partition(":")[0].lower() not in ("http", "https", "urn"):
                raise Problem(403, "file", "FROM names a graph of this server, no file", *position(query, token.start))
        before, last = last, token.kind


def _whole(text: str) -> str:
    if text.startswith("<"):
        return text[1:-1]
    prefix, _, local = text.partition(":")
    return PREFIXES[prefix] + local if prefix in PREFIXES else "urn:"
