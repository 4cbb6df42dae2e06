"""The article of a web page, without what stands around it."""

from __future__ import annotations

import io
import sys
from importlib.metadata import version

import pytest

from jiedao.errors import MissingExtraError, ReadingError
from jiedao.explain import as_html
from jiedao.explain.facts import Fact
from jiedao.graph import Graph
from jiedao.reading.html import read
from jiedao.records import Knowledge

PARAGRAPHS = (
    "阳光社区把闲置的车棚改成了邻里食堂，每天中午有六十多位老人来吃饭，菜单由居民议事会商定。",
    "街道党工委表示，今年还将在三个小区开办同样的食堂，并请志愿服务队为行动不便的老人送餐上门。",
    "食堂开张以来，共有两千余人次前来用餐，居民王大爷说饭菜可口，价格也公道，一家人都愿意来。",
)
PAGE = """<!doctype html><html lang="zh"><head><meta charset="{charset}"><title>邻里食堂开张</title>
<meta property="article:published_time" content="2023-05-01T08:00:00+08:00">
<meta property="og:site_name" content="青云日报"><link rel="canonical" href="https://example.org/1.html"></head>
<body><nav><ul><li><a href="/">首页新闻视频专题</a></li><li><a href="/x">广告招商联系我们</a></li></ul></nav>
<article><h1>邻里食堂开张</h1><p>{0}</p><p>{1}</p><p>{2}</p></article>
<footer><a href="/c">版权所有未经授权禁止转载</a></footer></body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_the_main_text_and_what_the_page_says_of_itself(charset: str) -> None:
    (document,) = read(io.BytesIO(PAGE.format(*PARAGRAPHS, charset=charset).encode(charset)), "a.html")
    for paragraph in PARAGRAPHS:
        assert paragraph in document.text
    assert "招商" not in document.text
    assert "版权所有" not in document.text
    assert document.encoding == "" and document.extractor == f"trafilatura {version('trafilatura')}"
    assert document.metadata == ("邻里食堂开张", "2023-05-01", "青云日报", "https://example.org/1.html", ())


def test_a_page_that_jiedao_wrote_is_no_article() -> None:
    graph = Graph(Knowledge((), (), (), (), ()))
    fact = Fact("entity", "食堂", "place/x", "", "", "", ())
    for page in (graph.to_html(), as_html([fact], "食堂")):
        with pytest.raises(ReadingError, match="a page that jiedao wrote"):
            list(read(io.BytesIO(page.encode()), "why.html"))


def test_characters_written_as_numbers() -> None:
    numbers = ("".join(f"&#{ord(character)};" for character in paragraph) for paragraph in PARAGRAPHS)
    page = f"<html><body>{''.join(f'<p>{paragraph}</p>' for paragraph in numbers)}</body></html>"
    (document,) = read(io.BytesIO(page.encode()), "a.html")
    assert PARAGRAPHS[0] in document.text


def test_broken_bytes_are_a_warning_where_the_page_is_read() -> None:
    page = PAGE.format(*PARAGRAPHS, charset="utf-8").encode()
    warning, document = read(io.BytesIO(page.replace("。".encode(), b"\xe3\xff", 1)), "a.html")
    assert warning.warning and warning.line > 0 and PARAGRAPHS[2] in document.text
    with pytest.raises(ReadingError):
        list(read(io.BytesIO("<!-- 社区食堂开张了，居民们都来了 -->".encode() + b"\xff"), "a.html"))


def test_a_nul_does_not_end_the_page() -> None:
    page = PAGE.format(*PARAGRAPHS, charset="utf-8").replace("<article>", "<article>\x00")
    (document,) = read(io.BytesIO(page.encode()), "a.html")
    assert PARAGRAPHS[2] in document.text


@pytest.mark.parametrize("page", ["", "<html></html>", "<p>English", "<" * 100_000, "<!-- 社区食堂开张了 -->"])
def test_a_page_without_an_article_in_chinese_is_refused(page: str) -> None:
    with pytest.raises(ReadingError):
        list(read(io.BytesIO(page.encode()), "a.html"))


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ReadingError):
        list(read(io.BytesIO("<!-- 社区食堂开张了 -->".encode()), "a.html"))
    assert capfd.readouterr() == ("", "")


def test_without_trafilatura_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'jiedao\[html\]'"):
        list(read(io.BytesIO(b""), "a.html"))
