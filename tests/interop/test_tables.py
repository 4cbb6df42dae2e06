"""pandas and Polars read the tables; their own Parquet and CSV readers, where pyarrow wrote."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from builds import Build, required


@pytest.fixture(params=["pandas", "polars"])
def tables(request: pytest.FixtureRequest, exports: Path) -> dict[str, list[dict[str, object]]]:
    """Every table as rows, read by the library."""
    files = {
        "nodes": exports / "parquet" / "nodes.parquet", "edges": exports / "parquet" / "edges.parquet",
        "figures": exports / "figures-parquet", "figures-csv": exports / "figures-csv",
    }  # fmt: skip
    required(request.param, request.param)
    if request.param == "polars":
        import polars

        def read(path: Path) -> polars.DataFrame:
            if not path.name.endswith("csv"):
                return polars.read_parquet(path, use_pyarrow=False)
            table = polars.read_csv(path, infer_schema=False, schema_overrides={"value": polars.Float64})
            return table.with_columns(polars.col(polars.String).fill_null(""))

        return {name: read(path).to_dicts() for name, path in files.items()}
    import pandas

    def load(path: Path) -> pandas.DataFrame:
        if path.name.endswith("csv"):
            return pandas.read_csv(path, keep_default_na=False, dtype={"period": str, "date": str})
        return pandas.read_parquet(path)

    return {name: load(path).to_dict("records") for name, path in files.items()}


def test_nodes_and_edges_are_those_of_the_graph(tables: dict[str, list[dict[str, object]]], sample: Build) -> None:
    known = sample.made.knowledge
    assert {(n["iri"], n["label"], n["class"], n["code"]) for n in tables["nodes"]} == {
        (e.iri, e.label, e.cls, e.code) for e in known.entities
    }
    assert {n["iri"]: tuple(n["aliases"]) for n in tables["nodes"]} == {e.iri: e.aliases for e in known.entities}  # type: ignore[arg-type]
    assert {(e["subject"], e["predicate"], e["object"]) for e in tables["edges"]} == sample.relations
    assert len(tables["edges"]) == len(sample.relations)


def test_the_figures_are_those_of_the_graph(tables: dict[str, list[dict[str, object]]], sample: Build) -> None:
    known = sample.made.knowledge
    expected = {(f.iri, f.about, f.indicator, float(f.value), f.unit, f.qualifier, f.period) for f in known.figures}
    columns = ("iri", "about_iri", "indicator", "value", "unit", "qualifier", "period")
    for name in ("figures", "figures-csv"):
        assert {tuple(row[column] for column in columns) for row in tables[name]} == expected
        assert len(tables[name]) == len(known.figures)


def test_the_two_forms_of_the_figures_are_one_table(tables: dict[str, list[dict[str, object]]]) -> None:
    assert tables["figures"] == tables["figures-csv"]
    assert Counter(row["sub_district"] for row in tables["figures"]).most_common(1)[0][1] > 10
