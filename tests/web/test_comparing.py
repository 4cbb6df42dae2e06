"""Side by side: programmes and sub-districts; and the table."""

from __future__ import annotations

import csv
from itertools import pairwise
from pathlib import Path

import pytest
from graphs import click
from playwright.sync_api import expect


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
    assert page.inner_text("#who-else") == "并排比较 3 个街道"
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


def test_what_differs_stands_first_and_side_by_side(opened):
    page = opened("pages", width=1400, height=900)
    page.click("#panel .topics button >> nth=0")
    columns = page.locator("#view-compare .column")
    expect(columns).to_have_count(3)
    heads = [
        columns.nth(n).locator("h4").evaluate_all("list => list.slice(0, 2).map(h => [h.innerText, h.offsetTop])")
        for n in range(3)
    ]
    assert [head[0] for head in heads[0]] == ["不同之处（仅此处）", "原文怎么说"]
    assert heads[1:] == heads[:1] * 2
    assert "呼叫器伙伴" in page.inner_text("#view-compare .how >> nth=1")
    for n in range(3):
        texts = columns.nth(n).locator("blockquote").all_inner_texts()
        assert len(set(texts)) == len(texts)
        marks = columns.nth(n).locator("blockquote >> nth=0").locator("mark").all_inner_texts()
        assert marks


def test_file_and_rule_are_there_when_asked_for(opened):
    page = opened()
    page.click("#panel .topics button >> nth=0")
    quote = page.locator("#view-compare .quotes .quote").first
    assert "郑州晚报" in quote.inner_text()
    assert "sample.frame" not in quote.inner_text()
    quote.locator("summary").click()
    assert "sample.frame" in quote.inner_text()


@pytest.mark.parametrize(("width", "height"), [(1400, 900), (1000, 700), (700, 800)])
def test_the_columns_fit(opened, shot, width, height):
    page = opened("pages", width=width, height=height)
    page.click("#panel .topics button >> nth=0")
    shot(page, f"compare-{width}")
    columns = page.locator("#view-compare .column")
    assert columns.count() == (3 if width > 900 else 2)
    assert not page.is_visible("#filters")
    if width > 820:
        box = columns.last.bounding_box()
        assert box
        assert box["x"] + box["width"] <= width


def test_from_one_programme_to_the_next(opened):
    page = opened("pages")
    page.click("#panel .topics button >> nth=0")
    second = page.locator("#view-compare .topics-row button").nth(1)
    name = second.locator("bdi").inner_text()
    second.click()
    expect(page.locator("#view-compare h2 bdi")).to_have_text(name)
    expect(page.locator("#view-compare .topics-row [aria-pressed=true] bdi")).to_have_text(name)


def test_who_runs_a_programme_how_and_in_which_words(opened, shot):
    page = opened()
    click(page, "柳堤社区合伙人")
    shot(page, "runners")
    assert page.inner_text("#runners h3") == "谁在做，怎么做"
    first, second = sorted(page.locator("#runners .runner").all_inner_texts(), key=lambda text: "柳堤街道" not in text)
    assert "请青禾物业等十二家商户认领" in first
    assert "不找商户，由86名居民" in second


def test_from_a_sub_district_to_others_that_run_the_same(opened, shot):
    page = opened()
    click(page, "桥北街道")
    shot(page, "others-too")
    page.click("#shared-topics button:has-text('五星支部创建')")
    expect(page.locator("#view-compare .column h3")).to_have_count(3)
    assert page.inner_text("#view-compare .column h3 >> nth=0") == "桥北街道"


def test_one_sub_district_is_told_whom_to_compare_it_with(opened):
    page = opened()
    click(page, "柳堤街道")
    page.click("#add-compare")
    assert page.inner_text("#companions button >> nth=0").startswith("槐荫街道")
    page.click("#companions button >> nth=0")
    assert page.locator("table.compare thead th").all_inner_texts() == ["柳堤街道", "槐荫街道"]


def test_by_sub_district_opens_on_two_that_share_most(opened, shot):
    page = opened("pages")
    page.click("#tab-compare")
    page.click("#view-compare >> text=按街道")
    assert page.locator("table.compare thead th").count() == 2
    rows = page.locator("table.compare tbody tr")
    assert rows.nth(0).inner_text().strip() == "共有的做法"
    assert rows.nth(1).locator("blockquote").count() == 2
    shot(page, "compare-shared")


def test_what_is_pressed_can_be_read_under_the_pointer(opened):
    page = opened()
    page.click("#tab-compare")
    page.click("#view-compare >> text=按街道")
    style = page.locator("#view-compare [data-key=by-street]").evaluate(
        "b => [b.matches(':hover'), getComputedStyle(b).backgroundColor, getComputedStyle(b).color]"
    )
    assert style == [True, "rgb(29, 36, 48)", "rgb(251, 250, 247)"]


def test_the_keyboard_goes_on_where_it_was(opened):
    page = opened()
    page.focus("#panel .topics button >> nth=1")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "view-compare"
    page.focus("#view-compare .toggle:has-text('桥北街道')")
    page.keyboard.press("Space")
    assert page.evaluate("document.activeElement.innerText") == "桥北街道"
    assert page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "false"
    page.focus("#view-compare .column h3 button")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "panel"
    page.focus("#filters [data-name=Person]")
    page.keyboard.press("Space")
    assert page.evaluate("document.activeElement.dataset.name") == "Person"


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
    assert "服务“文明幸福星”创建" in row("文明幸福星")
    assert "2.64亿" in row("财政税收")
    assert "1.92亿" in row("财政税收")
    assert "邻里节" in table.inner_text()
    page.fill("#compare-pick", "qbjd")
    page.press("#compare-pick", "Enter")
    assert page.locator("table.compare thead th").count() == 3
    assert "8800万" in page.inner_text("table.compare")


def compared(page, *names):
    """The rows of the comparison of sub-districts, by what they begin with."""
    for name in names:
        page.locator("#panel li.row").filter(has_text=name).locator("input").check()
    page.click("#panel >> text=比较所选")
    return page.locator("table.compare tbody tr")


def test_two_stand_side_by_side_on_a_narrow_screen(opened, shot):
    both = "place%2F430111-guitang-jiedao,place%2F510107-yulin-jiedao"
    page = opened("corpus", f"#v=compare&c={both}", width=400, height=800)
    shot(page, "compare-narrow")
    box = page.locator("table.compare thead th").last.bounding_box()
    assert box
    assert 250 < box["x"] + box["width"] <= 400


def test_bars_stand_where_figures_measure_the_same(opened):
    page = opened()
    rows = compared(page, "柳堤街道", "槐荫街道", "桥北街道")
    row = rows.filter(has=page.locator("th", has_text="财政税收"))
    bars = row.locator("td").evaluate_all("cells => cells.map(cell => cell.querySelectorAll('.bar').length)")
    assert bars == [1, 1, 0]  # the third is of the whole year
    assert "全年" in row.locator("td").nth(2).inner_text()
    assert row.locator(".owner").count() == 0


def test_a_figure_of_something_else_names_whose_it_is(opened, shot):
    page = opened("corpus")
    rows = compared(page, "圭塘街道", "玉林街道")
    row = rows.filter(has=page.locator("th", has_text="总投资"))
    row.scroll_into_view_if_needed()
    shot(page, "compare-owners")
    assert row.locator("td .owner").all_inner_texts() == ["圭塘河生态引领区项目", "芳华街特色街区更新项目"]


def test_a_formula_is_shown_as_it_is_written(opened):
    page = opened("corpus")
    rows = compared(page, "圭塘街道", "玉林街道")
    assert rows.nth(1).locator("th bdi").inner_text() == "1+3+N"


def test_communities_and_compounds_have_rows_of_their_own(opened):
    page = opened()
    rows = compared(page, "柳堤街道", "槐荫街道").all_inner_texts()
    told = {title.strip(): row.split() for title, row in pairwise(rows)}
    assert "东堤社区" in told["社区与村"]
    assert "绿荫小区" in told["小区院落"]
    assert "柳堤公园" in told["项目与场所"]
    assert "东堤社区" not in told["项目与场所"]


def test_a_list_that_is_cut_goes_on(opened):
    page = opened("10000")
    page.click("#tab-compare")
    row = page.locator("#view-compare .topics-row")
    assert row.locator(".toggle").count() == 30
    row.locator(".link").press("Enter")
    assert row.locator(".toggle").count() == 50
    assert row.locator(".link").count() == 0
    assert page.evaluate("document.activeElement.matches('.toggle:nth-child(31)')")


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
