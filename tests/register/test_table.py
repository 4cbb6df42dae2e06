"""The table on disk and the rows that are added to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from jiedao.errors import ReadingError, RegisterError
from jiedao.register.table import Table, long_code, read_added, short_code
from jiedao.resources import folder

HEAD = "code,name,valid_from,valid_until,note\n"


def test_codes_as_published_and_as_held() -> None:
    for short in (41, 4101, 410103, 410103001, 410103001001, 4419):
        assert short_code(long_code(short)) == short
    assert short_code("441900") == 4419


def test_rows_are_sorted_and_whole() -> None:
    table = Table(folder("data") / "register" / "divisions.parquet")
    assert table.codes == sorted(set(table.codes))
    assert len(table.codes) - table.first_sub_district == 41_352
    assert sum(1 for _ in table.communities(10**11, 10**12)) == 620_573
    assert table.name(410102008004) == "汝河小区社区居民委员会"
    assert table.name(410102008999) is None
    assert table.name(999999) is None


def test_a_slice_may_cross_row_groups() -> None:
    table = Table(folder("data") / "register" / "divisions.parquet")
    last = table._lasts[0]
    codes = [code for code, _ in table.communities(last - 5000, last + 5000)]
    assert codes == sorted(codes)
    assert min(codes) <= last < max(codes)


def test_a_missing_or_broken_register_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match=r"none\.parquet"):
        Table(tmp_path / "none.parquet")
    (tmp_path / "broken.parquet").write_bytes(b"PAR1 not a table")
    with pytest.raises(ReadingError, match=r"broken\.parquet"):
        Table(tmp_path / "broken.parquet")


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("名称\n", 1, "first line must hold"),
        (HEAD + "410103001,甲街道,,,\n41,乙,,,\n", 3, "is not 6, 9 or 12 digits"),
        (HEAD + "410103001,,,,\n", 2, "has no name"),
        (HEAD + "410103901,甲街道,2024-99,,\n", 2, "valid_from '2024-99' is no date"),
        (HEAD + "410103901,甲街道,2024-05,banana,\n", 2, "valid_until 'banana' is no date"),
        (HEAD + "410103901,甲街道,2024-05,2023,\n", 2, "lies after valid_until 2023"),
        (HEAD + "４１０１０３,甲区,,,\n", 2, "is not 6, 9 or 12 digits"),
    ],
)
def test_a_wrong_row_is_named_with_its_line(tmp_path: Path, text: str, line: int, message: str) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(RegisterError, match=message) as caught:
        read_added(path)
    assert (caught.value.path, caught.value.line) == (str(path), line)


def test_added_rows_may_leave_columns_out(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("\ufeffname,code\n甲街道,410103900\n", "utf-8")
    ((line, row),) = read_added(path)
    assert (line, row.code, row.name, row.note) == (2, "410103900", "甲街道", "")
    with pytest.raises(ReadingError, match=r"none\.csv: cannot be read"):
        read_added(tmp_path / "none.csv")


def test_a_file_as_spreadsheets_save_it_is_told_with_the_way_out(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_bytes("code,name\n410103900,甲街道\n".encode("gb18030"))
    with pytest.raises(ReadingError, match="CSV UTF-8") as caught:
        read_added(path)
    assert caught.value.line == 2
