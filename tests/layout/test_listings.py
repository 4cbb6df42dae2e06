"""Rows of tables, and of labels with their numbers, stay together and are no headings."""

from __future__ import annotations

import pytest

from jiedao.layout import articles
from jiedao.layout.lines import printed_lines
from jiedao.layout.listings import listings, rows
from jiedao.records import Block, Document

LIST = "辖区面积：3.5平方公里\n常住人口：11.3万人\n社区：10个"
TABLE = "| 社区 | 户数 |\n|---|---|\n| 红星社区 | 12户 |"


def found(text: str) -> list[tuple[str, bool]]:
    lines = printed_lines(text)
    told = listings(text, lines)
    return [(text[lines[one.first].start : lines[one.last - 1].end], one.table) for one in told]


def blocks(text: str) -> list[Block]:
    return [block for article in articles(Document("page", text)) for block in article.blocks]


@pytest.mark.parametrize(
    ("text", "table"),
    [
        (LIST, False),
        (LIST.replace("\n", "\n\n"), False),
        (LIST.replace("\n", "；\n"), False),
        ("项目名称：柳湖小区改造项目\n总投资：3120万元", False),
        (TABLE, True),
        ("社区\t户数\n红星社区\t12户", True),
        ("社区 户数 办结率\n红星社区 12户 98.2%\n柳湖社区 9户 95.4%", True),
    ],
)
def test_rows_are_found(text: str, table: bool) -> None:
    assert found(f"柳荫街道概况\n\n{text}\n\n街道召开会议。") == [(text, table)]


@pytest.mark.parametrize(
    "text",
    [
        "柳荫街道：3年改造12个小区\n银荷街道：楼院换新颜",
        "发布日期：2024年1月18日\n发文机关：柳荫街道办事处",
        "项目名称：柳湖小区改造项目\n项目地点：柳湖社区",
        "常住人口：11.3万人",
        "聚力民生 办好实事\n凝心聚力 共建家园\n邻里相亲 守望相助",
    ],
)
def test_headlines_imprints_and_single_lines_are_no_rows(text: str) -> None:
    assert found(f"柳荫街道概况\n\n{text}\n\n街道召开会议。") == []


def test_a_table_is_a_block_of_its_own_that_leads_to_its_places() -> None:
    page = f"柳荫街道概况\n\n街道召开会议，\n\n{TABLE}\n\n要求各社区抓好落实。"
    (table,) = [block for block in blocks(page) if block.kind == "table"]
    assert table.text == TABLE
    ((start, end),) = table.source_spans(0, len(table.text))
    assert page[start:end] == TABLE


def test_a_list_is_a_paragraph_that_no_sentence_goes_on_in() -> None:
    told = blocks(f"柳荫街道概况\n\n街道建成便民服务点\n\n{LIST}\n\n居民都说好。")
    assert ("paragraph", LIST) in [(block.kind, block.text) for block in told]


def test_an_empty_cell_keeps_its_place() -> None:
    table = "社区\t户数\t办结率\n红星社区\t\t98.2%"
    assert [table[a:b] for a, b in rows(table)[1]] == ["红星社区", "", "98.2%"]
