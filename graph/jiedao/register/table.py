"""The register as a table on disk: what lies above the communities at once, the communities slice by slice."""

from __future__ import annotations

import csv
import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from jiedao.errors import ReadingError, RegisterError

FIRST_SUB_DISTRICT = 10**8
FIRST_COMMUNITY = 10**11
DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")


class AddedRow(NamedTuple):
    """A place that the published register does not know, or another name of one that it knows.

    `valid_from` and `valid_until` are ISO 8601 dates or empty; `note` says where the row comes from.
    """

    code: str
    name: str
    valid_from: str = ""
    valid_until: str = ""
    note: str = ""


def read_added(path: Path) -> tuple[tuple[int, AddedRow], ...]:
    """Reads a CSV file with the columns code, name, and optionally valid_from, valid_until, note: (line, row) of each.

    Raises:
        ReadingError: the file cannot be read.
        RegisterError: a row has no name, a code that is not 6, 9 or 12 digits, or a date that is none, or that ends
            before it begins.
    """
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise ReadingError(f"cannot be read ({error.strerror}): a CSV file of places", path=str(path)) from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        way_out = "save it as UTF-8, in a spreadsheet as “CSV UTF-8”"
        raise ReadingError(f"is not UTF-8: {way_out}", path=str(path), line=line) from error
    lines = csv.DictReader(text.splitlines(), restval="")
    if not {"code", "name"} <= set(lines.fieldnames or ()):
        raise RegisterError("the first line must hold code,name,valid_from,valid_until,note", path=str(path), line=1)
    rows = []
    for cells in lines:
        row = AddedRow(*((cells.get(field) or "").strip() for field in AddedRow._fields))
        if wrong := _fault(row):
            raise RegisterError(wrong, path=str(path), line=lines.line_num)
        rows.append((lines.line_num, row))
    return tuple(rows)


def _fault(row: AddedRow) -> str:
    """What is wrong with the row, or nothing."""
    code = row.code
    if not (code.isascii() and code.isdigit() and len(code) in (6, 9, 12)) or code.startswith("0"):
        return f"code {code!r} is not 6, 9 or 12 digits"
    if not row.name:
        return f"code {code} has no name"
    for field in ("valid_from", "valid_until"):
        if not _is_date(text := getattr(row, field)):
            return f"{field} {text!r} is no date: write 2024-05-01, 2024-05, 2024 or nothing"
    shared = min(len(row.valid_from), len(row.valid_until))
    if row.valid_from[:shared] > row.valid_until[:shared]:
        return f"valid_from {row.valid_from} lies after valid_until {row.valid_until}"
    return ""


def _is_date(text: str) -> bool:
    """Whether the text is empty or an ISO 8601 day, month or year.

    >>> [_is_date(text) for text in ("", "2024", "2024-05", "2024-02-29", "2023-02-29", "2024-99", "20240501")]
    [True, True, True, True, False, False, False]
    """
    if not text:
        return True
    if not DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text + "0000-01-01"[len(text) :])
    except ValueError:
        return False
    return True


class Table:
    """The rows of one Parquet file: two columns, `code` (integers, sorted) and `name`.

    The first row group, all that lies above the communities, is read when the table is opened; of the others,
    one is read when a community in its range is first asked for.

    Raises:
        ReadingError: the file is missing or not such a table.
    """

    def __init__(self, path: Path) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        try:
            self._file = pq.ParquetFile(path, memory_map=True)
            metadata = self._file.metadata
            head = self._file.read_row_group(0, use_threads=False)
            self.codes: list[int] = head["code"].to_pylist()
            self.names: list[str] = head["name"].to_pylist()
        except (OSError, KeyError, pa.ArrowException) as error:
            raise ReadingError(f"the register of divisions cannot be read: {error}", path=str(path)) from error
        self.metadata = {key.decode(): value.decode() for key, value in (metadata.metadata or {}).items()}
        self.first_sub_district = bisect_left(self.codes, FIRST_SUB_DISTRICT)
        self._lasts = [metadata.row_group(i).column(0).statistics.max for i in range(1, metadata.num_row_groups)]
        self._groups: dict[int, tuple[memoryview, Any]] = {}

    def name(self, code: int) -> str | None:
        """The name of a code of any length, or None."""
        if code >= FIRST_COMMUNITY:
            return next((name for found, name in self.communities(code, code + 1)), None)
        at = bisect_left(self.codes, code)
        return self.names[at] if at < len(self.codes) and self.codes[at] == code else None

    def sub_districts(self, district: int) -> Iterator[tuple[int, str]]:
        """The (code, name) of the sub-districts in a district of six digits."""
        first = bisect_left(self.codes, district * 1000)
        for at in range(first, bisect_left(self.codes, (district + 1) * 1000, first)):
            yield self.codes[at], self.names[at]

    def communities(self, first: int, end: int) -> Iterator[tuple[int, str]]:
        """The (code, name) of the communities with `first <= code < end` (twelve digits)."""
        for group in range(bisect_left(self._lasts, first), len(self._lasts)):
            codes, names = self._group(group + 1)
            at = bisect_left(codes, first)
            until = bisect_left(codes, end, at)
            yield from zip(codes[at:until], names.slice(at, until - at).to_pylist(), strict=True)
            if until < len(codes):
                return

    def _group(self, number: int) -> tuple[memoryview, Any]:
        if number not in self._groups:
            rows = self._file.read_row_group(number, use_threads=False).combine_chunks()
            codes = rows["code"].chunk(0)
            self._groups[number] = (
                memoryview(codes.buffers()[1]).cast("B").cast("q")[codes.offset : codes.offset + len(codes)],
                rows["name"].chunk(0),
            )
        return self._groups[number]


def long_code(code: int) -> str:
    """The code as published: provinces and cities filled up to six digits.

    >>> long_code(41), long_code(4101), long_code(410103001)
    ('410000', '410100', '410103001')
    """
    return str(code).ljust(6, "0")


def short_code(code: str) -> int:
    """The code as the table holds it.

    >>> short_code("410000"), short_code("410100"), short_code("410103")
    (41, 4101, 410103)
    """
    if len(code) == 6 and code.endswith("00"):
        code = code[:4].removesuffix("00")
    return int(code)


def above(code: str) -> str:
    """The code of the division that a code is counted in; empty for a province.

    >>> above("410103001001"), above("410103001"), above("410103"), above("410100"), above("410000")
    ('410103001', '410103', '410100', '410000', '')
    """
    number = str(short_code(code))
    held = next((number[:digits] for digits in (9, 6, 4, 2) if digits < len(number)), "")
    return held and long_code(int(held))


def level(code: int) -> str:
    """`Province`, `City`, `District`, `SubDistrict`, `Community` or `Village`.

    In the last three digits of twelve, 001 to 199 and 400 to 499 are residents' committees and the like, the
    others villagers' committees (统计用区划代码编制规则).

    >>> level(41), level(410103001), level(410103001001), level(410103100201)
    ('Province', 'SubDistrict', 'Community', 'Village')
    """
    if code >= FIRST_COMMUNITY:
        return "Community" if code % 1000 < 200 or 400 <= code % 1000 < 500 else "Village"
    if code >= FIRST_SUB_DISTRICT:
        return "SubDistrict"
    return "District" if code >= 10**4 else "City" if code >= 100 else "Province"
