"""What a query of a graph answers: rows of plain values, which become a data frame where one is wanted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING, Any, overload

from .errors import MissingExtraError

if TYPE_CHECKING:
    import pandas
    import polars

XSD = "http://www.w3.org/2001/XMLSchema#"
_INTEGERS = frozenset(
    XSD + name for name in ("integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger")
)

Cell = str | int | float | bool | None


class Row(tuple[Cell, ...]):
    """One answer: a tuple whose values also go by the names of the variables, as `row["name"]` or `row.name`.

    >>> row = Row.of(("place", "number"), ("淮河路街道", 3))
    >>> row["place"], row.number, row[1], row.asdict()
    ('淮河路街道', 3, 3, {'place': '淮河路街道', 'number': 3})
    """

    columns: tuple[str, ...]

    @classmethod
    def of(cls, columns: tuple[str, ...], values: Iterable[Cell]) -> Row:
        """A row of the values, named by the columns."""
        row = cls(values)
        row.columns = columns
        return row

    def __getitem__(self, key: Any) -> Any:
        if isinstance(key, str):
            try:
                return super().__getitem__(self.columns.index(key))
            except ValueError:
                raise KeyError(key) from None
        return super().__getitem__(key)

    def __getattr__(self, name: str) -> Cell:
        if name.startswith("_") or name not in self.columns:
            raise AttributeError(name)
        value: Cell = self[name]
        return value

    def asdict(self) -> dict[str, Cell]:
        """The values by the names of the variables."""
        return dict(zip(self.columns, self, strict=True))


class Rows(Sequence[Row]):
    """The answer of a SELECT query (of ASK: one row, `answer`; of CONSTRUCT and DESCRIBE: subject, predicate, object).

    IRIs and texts are `str`, numbers `int` or `float`, what is unbound None.

    >>> rows = Rows(("n",), [(1,), (2,)])
    >>> [row.n for row in rows], len(rows), bool(rows)
    ([1, 2], 2, True)
    """

    def __init__(self, columns: Sequence[str], values: Iterable[Iterable[Cell]]) -> None:
        self.columns = tuple(columns)
        self._rows = [Row.of(self.columns, row) for row in values]

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | list[Row]:
        return self._rows[index]

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)

    def __repr__(self) -> str:
        return f"<{len(self)} rows of {', '.join(self.columns)}>"

    def to_pandas(self) -> pandas.DataFrame:
        """The rows as a pandas DataFrame.

        Raises:
            MissingExtraError: pandas is not installed.
        """
        return data_frame(self.columns, self._rows)

    def to_polars(self) -> polars.DataFrame:
        """The rows as a Polars DataFrame.

        Raises:
            MissingExtraError: Polars is not installed.
        """
        try:
            import polars
        except ImportError:
            raise MissingExtraError("Polars is not installed; type: pip install 'jiedao[polars]'") from None
        columns = zip(*self._rows, strict=True) if self._rows else ([] for _ in self.columns)
        return polars.DataFrame(
            {name: list(values) for name, values in zip(self.columns, columns, strict=True)}, strict=False
        )

    def _repr_html_(self) -> str:
        """The table that Jupyter shows: the first hundred rows."""
        head = "".join(f"<th>{escape(name)}</th>" for name in self.columns)
        body = "".join(
            "<tr>" + "".join(f"<td>{'' if cell is None else escape(str(cell))}</td>" for cell in row) + "</tr>"
            for row in self._rows[:100]
        )
        rest = f"<p>… {len(self)} rows</p>" if len(self) > 100 else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{rest}"


def data_frame(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> pandas.DataFrame:
    """A pandas DataFrame of the rows.

    Raises:
        MissingExtraError: pandas is not installed.
    """
    try:
        import pandas
    except ImportError:
        raise MissingExtraError("pandas is not installed; type: pip install 'jiedao[pandas]'") from None
    return pandas.DataFrame([list(row) for row in rows], columns=list(columns))


def plain_number(value: Decimal) -> int | float:
    """A decimal as an int where it has no fraction, else as a float.

    >>> plain_number(Decimal("2.64E8")), plain_number(Decimal("98.50"))
    (264000000, 98.5)
    """
    return int(value) if value == value.to_integral_value() else float(value)


def plain(term: Any) -> Cell:
    """A term of pyoxigraph as a plain value.

    >>> from pyoxigraph import Literal, NamedNode
    >>> plain(NamedNode("urn:a")), plain(Literal(3)), plain(Literal("三", language="zh")), plain(None)
    ('urn:a', 3, '三', None)
    """
    from pyoxigraph import Literal

    if term is None:
        return None
    if not isinstance(term, Literal):
        value = getattr(term, "value", None)
        return str(term) if value is None else str(value)
    datatype = term.datatype.value
    try:
        if datatype in _INTEGERS:
            return int(term.value)
        if datatype == XSD + "decimal":
            return float(Decimal(term.value))
        if datatype in (XSD + "double", XSD + "float"):
            return float(term.value)
    except (ValueError, ArithmeticError):
        return str(term.value)
    if datatype == XSD + "boolean":
        return term.value in ("true", "1")
    return str(term.value)
