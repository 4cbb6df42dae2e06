"""By-lines, datelines and photo credits."""

from __future__ import annotations

import pytest

from jiedao.layout.bylines import byline, is_credit, names_alone, trim


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("本报记者 钱一诺 通讯员 汤若兰 鲍春生", ("钱一诺", "汤若兰", "鲍春生")),
        ("记者 钱一诺 文/图", ("钱一诺",)),
        ("钱一诺 汤若兰 文/图", ("钱一诺", "汤若兰")),
        ("□ 记者 钱一诺", ("钱一诺",)),
        ("文/图 钱一诺", ("钱一诺",)),
        ("文：钱一诺", ("钱一诺",)),
        ("文/钱一诺 图/汤若兰", ("钱一诺",)),
        ("钱一诺/文 汤若兰/图", ("钱一诺",)),
        ("（通讯员 汤若兰）", ("汤若兰",)),
        ("云川日报全媒体记者 钱 诺", ("钱诺",)),
        ("本報記者 錢一諾 通訊員 陳樹聲", ("錢一諾", "陳樹聲")),
        ("责任编辑：鲍春生 校对：汤若兰", ()),
    ],
)
def test_byline_gives_its_authors(line: str, authors: tuple[str, ...]) -> None:
    assert byline(line) == authors


@pytest.mark.parametrize(
    "line", ["记者走基层", "记者节里话初心", "摄影展开幕", "青石街道召开通讯员培训会", "文化路上有新景", "记者 走基层"]
)
def test_heading_is_no_byline(line: str) -> None:
    assert byline(line) is None


@pytest.mark.parametrize(
    ("paragraph", "kept", "authors"),
    [
        ("本报讯 青石街道开了食堂。", "青石街道开了食堂。", ()),
        ("本报讯（记者 钱一诺 通讯员 汤若兰）日前，食堂开张。", "日前，食堂开张。", ("钱一诺", "汤若兰")),
        ("【本报讯】（记者钱一诺）食堂开张。", "食堂开张。", ("钱一诺",)),
        ("食堂开张。（鲍春生）", "食堂开张。", ("鲍春生",)),
        ("通讯员培训班开班。", "通讯员培训班开班。", ()),
        ("食堂在本月开张（试营业）", "食堂在本月开张（试营业）", ()),
    ],
)
def test_dateline_and_bylines_are_taken_off(paragraph: str, kept: str, authors: tuple[str, ...]) -> None:
    cut = trim(paragraph)
    assert (paragraph[cut.start : cut.end], cut.authors) == (kept, authors)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("居民在散步。 马超 摄", True),
        ("图为社区食堂", True),
        ("▲社区食堂", True),
        ("（资料图片）", True),
        ("摄影展开幕", False),
        ("图书馆开馆", False),
    ],
)
def test_credit_is_told_from_a_heading(line: str, expected: bool) -> None:
    assert is_credit(line) is expected


def test_names_alone_are_surnames_first() -> None:
    assert names_alone("钱一诺 汤 兰") == ("钱一诺", "汤兰")
    assert names_alone("共建家园") == ()
