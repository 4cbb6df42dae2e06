"""Tables: the figures in tidy form, nodes and edges for Neo4j (CSV) and for data frames (Parquet)."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..output.terms import number
from ..output.turtle import stated
from ..records import Knowledge, modality_of
from .files import whole_file, whole_folder

if TYPE_CHECKING:
    from ..graph import Graph

FIGURE_COLUMNS = (
    "about", "about_iri", "class", "sub_district", "indicator", "value", "unit", "qualifier", "period", "modality",
    "article", "headline", "date", "publisher", "quote", "iri",
)  # fmt: skip


def figure_rows(knowledge: Knowledge, value: Callable[[Decimal], object] = float) -> list[dict[str, object]]:
    """One row a figure, with the columns `FIGURE_COLUMNS`; what is not known is an empty string.

    `value` makes the cell of a value, by default a float.
    `article`, `headline`, `date`, `publisher` and `quote` are of the first piece of evidence.
    `sub_district` is what that article is about.
    """
    entities = {entity.iri: entity for entity in knowledge.entities}
    articles = {article.iri: article for article in knowledge.articles}
    evidence = {proof.key: proof for proof in knowledge.evidence}
    rows: list[dict[str, object]] = []
    for figure in knowledge.figures:
        entity = entities.get(figure.about)
        proofs = [evidence[key] for key in figure.evidence if key in evidence]
        proof = proofs[0] if proofs else None
        article = articles.get(proof.article) if proof else None
        place = entities.get(article.about) if article else None
        rows.append({
            "about": entity.label if entity else figure.about,
            "about_iri": figure.about,
            "class": entity.cls if entity else "",
            "sub_district": place.label if place else "",
            "indicator": figure.indicator,
            "value": value(figure.value),
            "unit": figure.unit,
            "qualifier": figure.qualifier,
            "period": figure.period,
            "modality": modality_of(proof.modality for proof in proofs),
            "article": article.iri if article else "",
            "headline": article.headline if article else "",
            "date": article.date if article else "",
            "publisher": article.publisher if article else "",
            "quote": "".join(proof.passage.exact) if proof else "",
            "iri": figure.iri,
        })  # fmt: skip
    return rows


def figures_csv(graph: Graph, path: Path, *, evidence: bool = False) -> None:
    """The figures as CSV in UTF-8, one row a figure, with the columns `FIGURE_COLUMNS`; values are plain numbers.

    A text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    rows = figure_rows(graph.knowledge, number)
    with whole_file(path) as beside:
        _csv(beside, FIGURE_COLUMNS, ([harmless(str(row[c])) for c in FIGURE_COLUMNS] for row in rows))


def harmless(cell: str) -> str:
    """The cell, with an apostrophe before it where a spreadsheet would take it for a formula; as the explorer's table.

    >>> harmless("=1+1"), harmless("-1+1"), harmless("-1.5"), harmless("五星")
    ("'=1+1", "'-1+1", '-1.5', '五星')
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def figures_parquet(graph: Graph, path: Path, *, evidence: bool = False) -> None:
    """The figures as Parquet, one row a figure, with the columns `FIGURE_COLUMNS`."""
    import pyarrow as pa

    schema = pa.schema([(c, pa.float64() if c == "value" else pa.string()) for c in FIGURE_COLUMNS])
    rows = [{c: _text(value) for c, value in row.items()} for row in figure_rows(graph.knowledge)]
    with whole_file(path) as beside:
        _parquet(pa.Table.from_pylist(rows, schema=schema), beside)


def parquet(graph: Graph, path: Path, *, evidence: bool = False) -> None:
    """A folder with `nodes.parquet` (a row an entity) and `edges.parquet` (a row a relation), for data frames."""
    import pyarrow as pa

    text, texts = pa.string(), pa.list_(pa.string())
    nodes = pa.schema([
        ("iri", text), ("label", text), ("class", text), ("fine", text), ("aliases", texts), ("code", text),
        ("formula", text), ("weight", pa.int64()), ("articles", texts),
    ])  # fmt: skip
    edges = pa.schema([
        ("subject", text), ("predicate", text), ("object", text), ("role", text), ("modality", text),
        ("weight", pa.int64()), ("articles", texts),
    ])  # fmt: skip
    with whole_folder(path) as folder:
        _parquet(pa.Table.from_pylist(list(node_rows(graph.knowledge)), schema=nodes), folder / "nodes.parquet")
        _parquet(pa.Table.from_pylist(list(edge_rows(graph.knowledge)), schema=edges), folder / "edges.parquet")


def node_rows(knowledge: Knowledge) -> Iterator[dict[str, Any]]:
    """One row an entity; `weight` counts its pieces of evidence, `articles` are IRIs below `id:`."""
    articles = {proof.key: proof.article for proof in knowledge.evidence}
    for entity in knowledge.entities:
        yield {
            "iri": entity.iri, "label": _text(entity.label), "class": entity.cls, "fine": entity.fine,
            "aliases": [_text(alias) for alias in entity.aliases], "code": entity.code, "formula": entity.formula,
            "weight": max(1, len(entity.evidence)),
            "articles": sorted({articles[key] for key in entity.evidence if key in articles}),
        }  # fmt: skip


def edge_rows(knowledge: Knowledge) -> Iterator[dict[str, Any]]:
    """One row a relation that is in the graph; `modality` where no evidence states it as fact."""
    proofs = {proof.key: proof for proof in knowledge.evidence}
    for relation in stated(knowledge):
        found = [proofs[key] for key in relation.evidence if key in proofs]
        yield {
            "subject": relation.subject, "predicate": relation.predicate, "object": relation.object,
            "role": _text(relation.role), "modality": modality_of(proof.modality for proof in found),
            "weight": max(1, len(relation.evidence)), "articles": sorted({proof.article for proof in found}),
        }  # fmt: skip


def neo4j(graph: Graph, path: Path, *, evidence: bool = False) -> None:
    """A folder of CSV files for Neo4j::

        neo4j-admin database import full --nodes=entities.csv --nodes=figures.csv --nodes=articles.csv \\
            --relationships=relations.csv --relationships=about.csv neo4j

    Entities have the labels `Entity`, their class and their finer one; relationship types are the predicates, and
    `observationAbout` (figure to entity), `about` (article to sub-district), `mentionedIn` (entity to article).
    Line breaks in names become spaces, and `;` in aliases becomes `；`, which the importer would split at.
    """
    k = graph.knowledge
    with whole_folder(path) as folder:
        _csv(
            folder / "entities.csv",
            ("iri:ID", "label", "aliases:string[]", "code", "formula", "weight:int", ":LABEL"),
            (
                (
                    row["iri"], _line(row["label"]),
                    ";".join(_line(alias).replace(";", "；") for alias in row["aliases"]),
                    row["code"], _line(row["formula"]), row["weight"],
                    ";".join(filter(None, ("Entity", row["class"], row["fine"]))),
                )
                for row in node_rows(k)
            ),
        )  # fmt: skip
        _csv(
            folder / "figures.csv",
            ("iri:ID", "indicator", "value:double", "unit", "qualifier", "period", ":LABEL"),
            (
                (f.iri, _line(f.indicator), float(f.value), _line(f.unit), _line(f.qualifier), f.period, "Figure")
                for f in k.figures
            ),
        )
        _csv(
            folder / "articles.csv",
            ("iri:ID", "headline", "source", "date", "publisher", "url", "authors:string[]", ":LABEL"),
            (
                (a.iri, _line(a.headline), _line(a.source), a.date, _line(a.publisher), _line(a.url),
                 ";".join(_line(author).replace(";", "；") for author in a.authors), "Article")
                for a in k.articles
            ),
        )  # fmt: skip
        _csv(
            folder / "relations.csv",
            (":START_ID", ":END_ID", ":TYPE", "role", "modality", "weight:int", "articles:string[]"),
            (
                (row["subject"], row["object"], row["predicate"], _line(row["role"]), row["modality"], row["weight"],
                 ";".join(row["articles"]))
                for row in edge_rows(k)
            ),
        )  # fmt: skip
        about: list[tuple[str, str, str]] = [(f.iri, f.about, "observationAbout") for f in k.figures]
        about += [(a.iri, a.about, "about") for a in k.articles if a.about]
        about += [(row["iri"], article, "mentionedIn") for row in node_rows(k) for article in row["articles"]]
        _csv(folder / "about.csv", (":START_ID", ":END_ID", ":TYPE"), about)


_FORMULA = re.compile(r"[=@\t\r]|[+-](?![0-9]+(?:\.[0-9]+)?\Z)")  # a signed number is none
_SURROGATES: dict[int, str] = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


def _text(value: Any) -> Any:
    return value.translate(_SURROGATES) if isinstance(value, str) and not value.isascii() else value


def _line(text: str) -> str:
    return " ".join(str(_text(text)).replace("\0", "\ufffd").splitlines())


def _csv(path: Path, columns: Sequence[str], rows: Iterable[Iterable[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(map(_text, row) for row in rows)


def _parquet(table: Any, path: Path) -> None:
    from pyarrow import parquet as pq

    pq.write_table(table, path, compression="zstd")
