"""Tables on a page of a PDF."""

from __future__ import annotations

from jiedao.reading.tables import Segment, by_rows


def drawn(*rows: tuple[str, ...]) -> list[Segment]:
    """Rows of cells, as a page draws them one after the other."""
    return [
        Segment(cell, 100 * x, -20 * y, 100 * x + 60, 12 - 20 * y)
        for y, row in enumerate(rows)
        for x, cell in enumerate(row)
    ]


def test_a_row_of_a_table_is_one_line() -> None:
    page = drawn(
        ("街道召开会议。",), ("社区", "户数", "办结率"), ("红星社区", "12户", "98.2%"), ("柳湖社区", "9", "-"), ("完",)
    )
    assert [segment.text for segment in by_rows(page)] == [
        "街道召开会议。",
        "社区\t户数\t办结率",
        "红星社区\t12户\t98.2%",
        "柳湖社区\t9\t-",
        "完",
    ]


def test_columns_of_words_are_no_table() -> None:
    page = drawn(("街道召开会议", "社区食堂开张"), ("部署下一阶段", "老人都说好"), ("工作", "一餐12元"))
    assert by_rows(page) == page
