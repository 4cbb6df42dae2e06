"""Sources that answer SPARQL: files in an Oxigraph store, a store at hand, or an endpoint on the network."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import dropwhile, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import QueryError
from .prefixes import PREFIXES

if TYPE_CHECKING:
    import pyoxigraph

Term = Any
"""A `pyoxigraph.NamedNode`, `BlankNode`, `Literal` or `Triple`; None: unbound."""


class Answer:
    """What a query gives: `kind` is `boolean`, `solutions` or `triples`. The rows can be read once.

    >>> answer = Source.of_turtle("<urn:a> rdfs:label '甲'@zh .").query("SELECT ?l { ?s rdfs:label ?l }")
    >>> answer.kind, answer.variables, [row[0].value for row in answer.rows()]
    ('solutions', ('l',), ['甲'])
    """

    def __init__(self, native: Any) -> None:
        from pyoxigraph import QueryBoolean, QuerySolutions

        self.native = native
        self.kind: str
        self.variables: tuple[str, ...]
        if isinstance(native, QueryBoolean):
            self.kind, self.variables = "boolean", ()
        elif isinstance(native, QuerySolutions):
            self.kind, self.variables = "solutions", tuple(variable.value for variable in native.variables)
        else:
            self.kind, self.variables = "triples", ("subject", "predicate", "object")

    def __bool__(self) -> bool:
        """The answer of ASK."""
        if self.kind != "boolean":
            raise QueryError("only ASK answers yes or no")
        return bool(self.native)

    def rows(self) -> Iterator[tuple[Term, ...]]:
        """The solutions, or the triples, as tuples of terms.

        Raises:
            QueryError: the query cannot be worked out to its end.
        """
        try:
            if self.kind == "boolean":
                return
            if self.kind == "solutions":
                for solution in self.native:
                    yield tuple(solution)
            else:
                for triple in self.native:
                    yield (triple.subject, triple.predicate, triple.object)
        except (ValueError, OSError, RuntimeError) as error:
            raise QueryError(f"the query failed: {error}") from None


class Source:
    """A store that answers queries.

    Args:
        store: the store.
        origin: the files or folder it came from, for messages.
        kept: what else must live as long as the store does.
    """

    def __init__(self, store: pyoxigraph.Store, *, origin: str = "", kept: Any = None) -> None:
        self.store = store
        self.origin = origin
        self.folder: Path | None = getattr(kept, "path", None)
        self._kept = kept

    @classmethod
    def of_turtle(cls, text: str) -> Source:
        """A source of a Turtle text, in which the known prefixes need no declaration.

        >>> bool(Source.of_turtle("<urn:a> a jd:Star .").query("ASK { ?s a jd:Star }"))
        True
        """
        from pyoxigraph import RdfFormat, Store

        store = Store()
        head = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
        store.load(head + text, RdfFormat.TURTLE)
        return cls(store)

    @cached_property
    def _union(self) -> bool:
        """Whether the default graph is empty: then queries see all named graphs, as in TriG and N-Quads files."""
        from pyoxigraph import DefaultGraph

        return next(iter(self.store.quads_for_pattern(None, None, None, DefaultGraph())), None) is None

    def query(
        self,
        sparql: str,
        *,
        default_graphs: Sequence[str] = (),
        named_graphs: Sequence[str] = (),
        base: str | None = None,
        default_graph_name: str = "",
    ) -> Answer:
        """The answer of a SPARQL 1.1 query; known prefixes may be left out.

        Args:
            sparql: the query.
            default_graphs: IRIs of the named graphs to be asked together as the default graph.
            named_graphs: IRIs of the graphs that GRAPH may name; both left out: the whole data set.
            base: what relative IRIs are relative to.
            default_graph_name: what `default_graphs` may call the graph without a name.

        Raises:
            QueryError: the query is wrong; with line and column.
        """
        from pyoxigraph import DefaultGraph, NamedNode

        options: dict[str, Any] = {"prefixes": PREFIXES, "base_iri": base}
        try:
            if default_graphs or named_graphs:
                options["default_graph"] = [
                    DefaultGraph() if iri == default_graph_name else NamedNode(iri) for iri in default_graphs
                ]
                options["named_graphs"] = [NamedNode(iri) for iri in named_graphs]
            elif self._union:
                options["use_default_graph_as_union"] = True
            return Answer(self.store.query(_in_order(sparql, options), **options))
        except (SyntaxError, ValueError, OSError, RuntimeError, OverflowError) as error:
            from .diagnosis import refusal

            raise refusal(sparql, str(error)) from None
        except RecursionError:
            raise QueryError("the query is nested too deeply") from None


def _in_order(sparql: str, options: Mapping[str, Any]) -> str:
    """The query, `SELECT *` written out: its columns in the order in which the query first names them, as readers
    expect, where the engine has them by their names.

    >>> _in_order("SELECT * { ?s jd:within ?o }", {"prefixes": PREFIXES})
    'SELECT ?s ?o { ?s jd:within ?o }'
    """
    if "*" not in sparql:
        return sparql
    from pyoxigraph import QuerySolutions, Store

    from .tokens import tokens

    found = list(tokens(sparql))
    form = dropwhile(lambda token: token.kind not in ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE"), found)
    star = next((token for token in islice(form, 1, 3) if token.kind not in ("DISTINCT", "REDUCED")), None)
    if star is None or star.kind != "*" or found[-1].kind != "EOF":  # of a DESCRIBE * there are no columns
        return sparql
    told = Store().query(sparql, **options)  # of nothing: the columns without the work
    if not isinstance(told, QuerySolutions):
        return sparql
    shown = {variable.value for variable in told.variables}
    named = dict.fromkeys(token.text[1:] for token in found if token.kind == "VAR")
    columns = " ".join(f"?{name}" for name in named if name in shown)
    return f"{sparql[: star.start]}{columns}{sparql[star.end :]}" if columns else sparql


def open_source(where: str | Path = "build", *, keep: bool = True) -> Any:
    """What answers for a file, a folder of files, or the URL of a SPARQL endpoint.

    Args:
        where: a file of any RDF format, a folder, or a URL.
        keep: keep the store on the disk beside the files; False: load into memory.

    Raises:
        GraphError: there is no such file, or it is not RDF; with line and column.
    """
    text = str(where)
    if text.startswith(("http://", "https://")):
        from .endpoint import Endpoint

        return Endpoint(text)
    from .files import fill, graph_files, kept_store

    files = graph_files(where)
    kept = kept_store(files) if keep else None
    if kept:
        return Source(kept.store, origin=text, kept=kept)
    from pyoxigraph import Store

    store = Store()
    fill(store, files)
    return Source(store, origin=text)
