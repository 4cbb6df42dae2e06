"""Side by side: programmes and sub-districts; and the table."""

from __future__ import annotations

import csv
from pathlib import Path

from graphs import click


def test_a_stranger_finds_two_ways_of_running_a_programme_in_one_click(opened, shot):
    page = opened()
    page.click("#panel .topics button >> nth=0")
    shot(page, "compare-topic")
    assert "社区合伙人" in page.inner_text("#view-compare h2")
    columns = page.locator("#view-compare .column")
    assert columns.count() == 2
    first, second = sorted(columns.all_inner_texts(), key=lambda text: "柳堤" not in text)
    assert "请青禾物业等十二家商户认领" in first
    assert "不找商户，由86名居民" in second
    assert "青禾物业" in first.split("仅此处")[1]
    assert "槐花里社区" in second.split("仅此处")[1]


def test_from_a_programme_to_who_else_runs_it(opened):
    page = opened()
    click(page, "五星支部创建")
    assert "(3)" in page.inner_text("#who-else")
    page.click("#who-else")
    assert page.locator("#view-compare .column").count() == 3
    page.click("#view-compare .toggle >> text=桥北街道")
    assert page.locator("#view-compare .column").count() == 2


def test_on_the_pages(opened, shot):
    page = opened("pages")
    page.click("#panel .topics button >> nth=0")
    shot(page, "compare-topic-pages")
    assert page.locator("#view-compare .column").count() >= 2
    assert page.locator("#view-compare .column blockquote mark").count() >= 2


def test_sub_districts_side_by_side(opened, shot):
    page = opened()
    for name in ("柳堤街道", "槐荫街道"):
        page.click(f"#panel li:has-text('{name}') input")
    page.click("#panel >> text=比较所选")
    table = page.locator("table.compare")
    shot(page, "compare-streets")
    rows = table.locator("tbody tr").all_inner_texts()

    def row(name):
        return next(text for text in rows if text.lstrip().startswith(name))

    assert row("五星支部创建").count("✓") == 2
    assert row("社区合伙人").count("✓") == 2
    assert row("文明幸福星").count("✓") >= 1
    assert "2.64亿" in row("财政税收")
    assert "1.92亿" in row("财政税收")
    assert "邻里节" in table.inner_text()
    page.fill("#compare-pick", "qbjd")
    page.press("#compare-pick", "Enter")
    assert page.locator("table.compare thead th").count() == 3
    assert "8800万" in page.inner_text("table.compare")


def test_the_table_sorts_and_downloads(opened, shot):
    page = opened()
    page.click("#tab-table")
    assert page.locator("table.listing tbody tr").count() == 28
    sort = page.locator("table.listing thead button", has_text="关系数")
    sort.click()
    sort = page.locator("table.listing thead button", has_text="关系数")
    sort.click()
    assert "柳堤街道" in page.inner_text("table.listing tbody tr >> nth=0")
    shot(page, "table")
    page.click("#view-table >> text=数字")
    with page.expect_download() as waiting:
        page.click("#csv")
    with Path(waiting.value.path()).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 1 + 10
    assert any(row[:4] == ["柳堤街道", "财政税收", "264000000", "元"] for row in rows)


def test_the_table_follows_the_filters(opened):
    page = opened()
    page.click("#tab-table")
    page.click("#filters fieldset:has-text('类别') >> text=全不选")
    page.click("#filters input[data-name='Star']")
    assert page.locator("table.listing tbody tr").count() == 2
