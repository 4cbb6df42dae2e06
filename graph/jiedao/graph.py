"""The facade of the library: a built graph, to be asked, looked at, merged and written.

import jiedao

graph = jiedao.build("articles/")
graph["汝河路街道"].figures
graph.figures_frame()
graph.query("SELECT ?name { ?s a jd:SubDistrict ; rdfs:label ?name }").to_pandas()
graph.write("build")
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import output
from .answers import Rows, data_frame, plain
from .asked import at_most, class_of, known_relation, name_of, shown
from .collecting import young_only
from .entity import EntityView, FigureView, Index, RelationView
from .errors import MissingExtraError, UnknownNameError, WrongTypeError
from .finding import NameIndex
from .merging import merged
from .output.report import counted, whole
from .output.terms import ID
from .output.turtle import stated
from .records import ArticleRecord, Confidence, Knowledge
from .resources import place_to_write

if TYPE_CHECKING:
    import networkx
    import pandas
    import pyoxigraph
    import rdflib

    from .diff import Difference
    from .evaluate import Evaluation
    from .explain import Fact
    from .export.interactive import OfflineNetwork
    from .query import Source
    from .validation import Report


class Graph:
    """A knowledge graph of sub-districts.

    Args:
        knowledge: the records it consists of.
        report: what the build said of itself; the attribute holds the counts and the undecided names, too.
        confidence: that of each rule id; None: unmeasured.
        about: title, licence, publisher and version, for the head of `graph.ttl`.

    >>> from jiedao.records import Entity, Relation
    >>> street = Entity("place/410103-huaihelu-jiedao", "SubDistrict", "", "淮河路街道", ("淮河路",), "", "", ())
    >>> grid = Entity("programme/wangge_abcdef", "Programme", "Mechanism", "一网三员", (), "", "", ())
    >>> runs = Relation(street.iri, "implements", grid.iri, "", ())
    >>> graph = Graph(Knowledge((), (street, grid), (runs,), (), ()))
    >>> graph
    <Graph of 0 articles: 2 entities, 1 relation, 0 figures>
    >>> graph["淮河路"].related("implements")
    (<Mechanism 一网三员 (programme/wangge_abcdef)>,)
    >>> graph.find("hhl")
    [<SubDistrict 淮河路街道 (place/410103-huaihelu-jiedao)>]
    >>> [row.name for row in graph.query("SELECT ?name { ?s jd:implements ?p . ?p rdfs:label ?name }")]
    ['一网三员']
    >>> graph.to_networkx().number_of_edges()
    1
    >>> graph.report["counts"]["entities"]["total"]
    2
    """

    def __init__(
        self,
        knowledge: Knowledge,
        *,
        report: Mapping[str, Any] | None = None,
        confidence: Mapping[str, Confidence | None] | None = None,
        about: output.About | None = None,
    ) -> None:
        self._report: dict[str, Any] = dict(report or {})
        self.confidence: dict[str, Confidence | None] = dict(confidence or {})
        self.notes: tuple[output.Note, ...] = ()
        self.foreign: tuple[output.Foreign, ...] = ()
        self.about = about
        self._knowledge = knowledge
        self._files: tuple[Path, ...] = ()  # what it was read from: queries and RDF see all that they hold

    @property
    def files(self) -> tuple[Path, ...]:
        """The Turtle files that the graph was loaded from, that of the evidence last; none if it was built."""
        return self._files

    @property
    def knowledge(self) -> Knowledge:
        """The records of the graph."""
        return self._knowledge

    @cached_property
    def report(self) -> dict[str, Any]:
        """What `report.json` holds: the counts, what the build said of itself, and the undecided names."""
        return whole(self.knowledge, self._report)

    # -- looking up ------------------------------------------------------------------------------------------------

    def __getitem__(self, name: str) -> EntityView:
        """The entity that has the name, the alias, or the IRI (whole, below `id:`, or prefixed).

        Raises:
            UnknownNameError: there is none, or more than one; `nearest` holds the most similar names, or the IRIs.
            WrongTypeError: the name is no text. It is a `TypeError`.
        """
        iri = name_of(name).removeprefix(ID)
        for candidate in (iri, iri.replace(":", "/", 1)):
            if candidate in self._index.entities:
                return self._index.view(candidate)
        found = self._names.exact(name)
        if len(found) == 1:
            return self._index.view(found[0])
        if found:
            raise UnknownNameError(
                f"{len(found)} entities are called {name!r}; give the IRI of one: {', '.join(found[:5])}",
                nearest=tuple(found),
            )
        nearest = self._names.nearest(name)
        hint = f"; the nearest are {'、'.join(nearest)}" if nearest else ""
        raise UnknownNameError(f"no entity is called {name!r}{hint}", nearest=nearest)

    def __contains__(self, name: object) -> bool:
        if not isinstance(name, str):
            return False
        try:
            self[name]
        except UnknownNameError as error:
            return any(near in self._index.entities for near in error.nearest)
        return True

    def __iter__(self) -> Iterator[EntityView]:
        return (self._index.view(entity.iri) for entity in self.knowledge.entities)

    def __len__(self) -> int:
        return len(self.knowledge.entities)

    def find(self, text: str, *, limit: int = 20, cls: str = "") -> list[EntityView]:
        """The entities whose name or alias holds the text, or its pinyin (`hhl`, `huaihelu`), best first.

        Args:
            text: a part of a name.
            limit: at most so many.
            cls: only entities of this coarse or finer class.

        Raises:
            QueryError: there is no such class, or the limit is less than 1.
        """
        cls, limit = class_of(cls), at_most(limit)
        found = map(self._index.view, self._names.find(name_of(text), len(self) if cls else limit))
        return [view for view in found if not cls or cls in (view.cls, view.fine)][:limit]

    def entities(self, cls: str = "") -> Iterator[EntityView]:
        """The entities of the coarse or finer class, by IRI; of all where it is left out.

        Raises:
            QueryError: there is no such class; the message names the nearest.
        """
        cls = class_of(cls)
        return (view for view in self if not cls or cls in (view.cls, view.fine))

    def relations(self, predicate: str = "") -> Iterator[RelationView]:
        """The relations of the predicate, as `implements`, by IRIs; all where it is left out. Denied ones left out.

        Raises:
            QueryError: there is no such relation; the message names the nearest.
        """
        if predicate:
            known_relation(predicate)
        found = (relation for view in self for relation in view.outgoing)
        return (r for r in found if (not predicate or r.predicate == predicate) and r.modality != "Negated")

    def figures(self) -> Iterator[FigureView]:
        """The figures, by IRI; `figures_frame()` has them as a table."""
        return map(self._index.figure, self.knowledge.figures)

    def articles(self) -> Iterator[ArticleRecord]:
        """The articles, by IRI; `graph[article.about]` is the sub-district of one that is about one."""
        return iter(self.knowledge.articles)

    @cached_property
    def _index(self) -> Index:
        return Index(self.knowledge, self.confidence)

    @cached_property
    def _names(self) -> NameIndex:
        return NameIndex(self.knowledge.entities)

    # -- asking ----------------------------------------------------------------------------------------------------

    @cached_property
    def store(self) -> pyoxigraph.Store:
        """The graph and its evidence in a pyoxigraph store, made when first asked for."""
        from pyoxigraph import RdfFormat, Store

        store = Store()
        for path in self._files:
            store.bulk_load(path=str(path), format=RdfFormat.TURTLE)
        if self._files:
            return store
        for content in (self._turtle(), self._evidence_turtle()):
            store.bulk_load(content, RdfFormat.TURTLE)
        return store

    def query(self, query: str | Path, **parameters: str) -> Rows:
        """The answer of a SPARQL 1.1 query; the prefixes of the vocabulary may be left out.

        Args:
            query: SPARQL, the name of a ready question (`programmes`; `jiedao query --list` lists them), or the path
                of a `.rq` file.
            parameters: of a ready question, as `sub_district="玉林街道"`.

        Raises:
            QueryError: the query is wrong, with line and column where known; or there is no such question or parameter.
            UnknownNameError: nothing is called as a parameter says; `nearest` holds the most similar names.
        """
        from .query.questions import Question, question

        if isinstance(query, Path):
            asked = question(str(query))
        elif re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", query):
            asked = question(query)
        else:
            asked = Question("", query)
        source = self.source
        values = {name.replace("_", "-"): value for name, value in parameters.items()}
        answer = source.query(asked.asked(source, values) if values else asked.text)
        if answer.kind == "boolean":
            return Rows(("answer",), [(bool(answer),)])
        return Rows(answer.variables, ([plain(value) for value in row] for row in answer.rows()))

    @cached_property
    def source(self) -> Source:
        """The graph as the modules `jiedao.query` and `jiedao.explain` ask it."""
        from .query import Source

        return Source(self.store)

    def explain(
        self,
        name: str,
        relation: str = "",
        other: str = "",
        *,
        sources: str | Path | Sequence[str | Path] = (),
        limit: int = 100,
    ) -> Explanation:
        """Why the graph says so: the facts on what is called `name`, each with the sentences and rules behind it.

        Args:
            name: a name or an IRI.
            relation: only this relation, as `implements` or 推行; `name` may stand at either end.
            other: only relations with what is called so.
            sources: folders or files in which the articles lie, to tell lines.
            limit: at most so many facts.

        Raises:
            UnknownNameError: nothing is called so; `nearest` holds the most similar names.
            QueryError: there is no such relation, or the limit is less than 1.
        """
        from .explain import explain

        return Explanation(explain(self.source, name, relation, other, sources=sources, limit=limit))

    def explain_rule(
        self, rule: str, *, sources: str | Path | Sequence[str | Path] = (), limit: int = 100
    ) -> Explanation:
        """All that a rule has produced.

        Raises:
            QueryError: no rule of that id has fired in the graph, or the limit is less than 1.
        """
        from .explain import explain_rule

        return Explanation(explain_rule(self.source, rule, sources=sources, limit=limit))

    # -- judging ---------------------------------------------------------------------------------------------------

    def validate(self) -> Report:
        """What the vocabulary and the shapes find wrong with the graph."""
        from pyoxigraph import RdfFormat, Store

        from .validation import validate

        if self._files:
            return validate(self._files[0], evidence=next(iter(self._files[1:]), None))
        graph, evidence = Store(), Store()
        graph.bulk_load(self._turtle(), RdfFormat.TURTLE)
        evidence.bulk_load(self._evidence_turtle(), RdfFormat.TURTLE)
        return validate(graph, evidence=evidence)

    def evaluate(self, gold: str | Path | None = None) -> Evaluation:
        """How the graph does against annotations.

        Args:
            gold: a folder of gold files, or one of them; left out: those of the sample corpus.

        Raises:
            GoldError: a gold file is broken, or the graph has none of the annotated documents.
        """
        from .evaluate import evaluate_graph
        from .resources import folder

        return evaluate_graph(gold or folder("data") / "gold", self.knowledge)

    def diff(self, newer: Graph) -> Difference:
        """What the two graphs tell differently; this one is the old."""
        from .diff import diff

        (newer,) = _graphs(newer)
        return diff(self, newer)

    # -- other forms -----------------------------------------------------------------------------------------------

    def figures_frame(self) -> pandas.DataFrame:
        """The figures as a tidy table, one row a figure; columns: `jiedao.export.tables.FIGURE_COLUMNS`.

        Raises:
            MissingExtraError: pandas is not installed.
        """
        from .export.tables import FIGURE_COLUMNS, figure_rows

        return data_frame(FIGURE_COLUMNS, ([row[c] for c in FIGURE_COLUMNS] for row in figure_rows(self.knowledge)))

    def to_turtle(self, *, evidence: bool = False) -> str:
        """What `graph.ttl` holds; with `evidence`, what `evidence.ttl` holds.

        Of a graph that was loaded, it is what its files hold, terms of other vocabularies included.

        Raises:
            GraphError: the files that it was loaded from are gone.
        """
        return (self._evidence_turtle() if evidence else self._turtle()).decode()

    def to_rdflib(self, *, evidence: bool = False) -> rdflib.Graph:
        """The graph, with `evidence` also the evidence, in an rdflib Graph."""
        import rdflib

        graph = rdflib.Graph()
        graph.parse(data=self._turtle(), format="turtle")
        if evidence:
            graph.parse(data=self._evidence_turtle(), format="turtle")
        return graph

    def to_networkx(self) -> networkx.MultiDiGraph[str]:
        """Entities and relations as a networkx MultiDiGraph: see `jiedao.export.networks.multidigraph`."""
        from .export.networks import multidigraph

        graph: networkx.MultiDiGraph[str] = multidigraph(self.knowledge)
        return graph

    def to_pyvis(self, around: str = "", *, steps: int = 1, most: int = 2000) -> OfflineNetwork:
        """The graph, or what surrounds an entity, as a pyvis Network, to be shown in a notebook and worked on.

        It stands still, coloured by class; under the pointer a mark and a line tell the sentence that says so, and what
        is only planned is dashed. Its page loads nothing from the network: `write_html("page.html")`.

        Args:
            around: a name or an IRI: only what lies within the steps of it. Left out: the whole graph.
            steps: so many relations away.
            most: at most so many entities, those with the most relations.

        Raises:
            UnknownNameError: nothing is called so; `nearest` holds the most similar names.
            QueryError: `steps` or `most` is less than 1.
        """
        from .export.interactive import network_of

        return network_of(self, around, steps=steps, most=most)

    def to_html(self, *, lang: str = "zh", sparql: bool = True) -> str:
        """The explorer: one HTML page that needs neither network nor server."""
        return output.page(self.knowledge, lang=lang, sparql=sparql)

    def merge(self, *others: Graph, about: output.About | None = None) -> Graph:
        """A graph of the records of this one and the others; the same in whatever order.

        What files state beyond the records, in terms of other vocabularies, has no place in it: a
        `jiedao.export.LeftOutWarning` tells of it.

        Args:
            others: the graphs to add.
            about: title, licence, publisher and version; left out: those that all of the graphs state alike.
        """
        graphs = (self, *_graphs(*others))
        if any(graph.foreign for graph in graphs):
            from .export.left_out import warn_of_merging

            warn_of_merging(graphs)
        confidence: dict[str, Confidence | None] = {}
        for graph in graphs:
            for rule, value in graph.confidence.items():
                known = confidence.get(rule)
                confidence[rule] = value if known is None else known if value is None else min(known, value)
        return Graph(
            merged(*(graph.knowledge for graph in graphs)),
            confidence=confidence,
            about=about or output.agreed(graph.about or output.About() for graph in graphs),
        )

    @young_only()
    def write(self, folder: str | Path, *, lang: str = "zh", sparql: bool = True) -> None:
        """Write `graph.ttl`, `evidence.ttl`, `graph.html` and `report.json` into the folder, all of them or none.

        Raises:
            WritingError: the folder cannot be written to; what stood there still does. It is an `OSError`.
            UsageError: the folder is an empty text. It is a `ValueError`.
        """
        turtle = self._turtle_pieces()
        output.write(
            self.knowledge,
            self.report,
            folder,
            confidence=self.confidence,
            about=self.about,
            draw=lambda knowledge: output.drawing(knowledge, lang=lang, sparql=sparql, turtle=turtle),
            turtle=turtle,
            evidence=self._evidence_turtle() if self._files else None,
        )

    def export(self, format: str, path: str | Path, *, evidence: bool = False) -> None:
        """Write the graph in another tool's format; with `evidence`, also the evidence, where the format is RDF.

        RDF formats hold every statement of the files that the graph was loaded from. What has no place in another
        format is told by a `jiedao.export.LeftOutWarning`; `graph.foreign` lists its terms.

        Args:
            format: one of `jiedao.export.FORMATS`, or the name of an installed exporter.
            path: the file, or for formats of several files the folder, to write.

        Raises:
            UsageError: there is no such format, or the path is an empty text. It is a `ValueError`.
            WritingError: the file cannot be written. It is an `OSError`.
            GraphError: the format cannot hold a term of the graph, as RDF/XML a property that ends in `/`.
        """
        from .export import export

        export(self, format, place_to_write(path), evidence=evidence)

    def serve(self, *, host: str = "127.0.0.1", port: int = 8000) -> None:
        """Answer SPARQL over HTTP, and show the explorer and a page for every IRI, until stopped.

        `jiedao.server.app(graph)` is the same as an ASGI application, for servers of your own.

        Raises:
            MissingExtraError: Starlette or uvicorn is not installed.
        """
        from .server import app
        from .server.guard import LOCAL

        try:
            import uvicorn
        except ImportError:
            raise MissingExtraError("uvicorn is not installed; type: pip install 'jiedao[serve]'") from None
        uvicorn.run(app(self, hosts=(*LOCAL, host.lower())), host=host, port=port, log_level="warning")

    def _turtle(self) -> bytes:
        return b"".join(self._turtle_pieces())

    def _turtle_pieces(self) -> list[bytes]:
        if self._files:
            return [output.content(self._files[0])]
        return list(output.graph_turtle(self.knowledge, self.about))

    def _evidence_turtle(self) -> bytes:
        if self._files:
            return b"".join(map(output.content, self._files[1:]))
        return b"".join(output.evidence_turtle(self.knowledge, self.confidence))

    def __repr__(self) -> str:
        k = self.knowledge
        return (
            f"<Graph of {counted(len(k.articles), 'article')}: {counted(len(k.entities), 'entity', 'entities')}, "
            f"{counted(len(stated(k)), 'relation')}, {counted(len(k.figures), 'figure')}>"
        )

    def _repr_html_(self) -> str:
        """The explorer, as Jupyter shows it."""
        from .cards import framed

        return framed(self.to_html(sparql=False), repr(self))


class Explanation(list["Fact"]):
    """Facts with their proofs; told as text with the names in 【】, in Jupyter with the names marked."""

    def __repr__(self) -> str:
        from .explain import as_text

        return as_text(self)

    def _repr_html_(self) -> str:
        from .cards import explanation

        return explanation(self)


def _graphs(*given: Graph) -> tuple[Graph, ...]:
    for one in given:
        if not isinstance(one, Graph):
            raise WrongTypeError(f"{shown(repr(one))} is no graph: give one that jiedao.build or jiedao.load made")
    return given


def load(path: str | Path) -> Graph:
    """The graph that was built into the folder, or that stands in the Turtle file.

    Raises:
        GraphError: there is no graph, or a file is not Turtle; with line and column.
    """
    found = output.read_with_notes(path)
    graph = Graph(found.knowledge, report=found.report, confidence=found.confidence, about=found.about)
    graph.notes, graph.foreign = found.notes, found.foreign
    graph._files = found.files
    return graph
