"""One article a line; a broken line costs that line only."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedao.errors import ReadingError
from jiedao.reading.jsonl import read
from jiedao.records import Document, Metadata, Skipped

TEXT = "社区食堂开张，居民点赞。"


def lines(*values: object) -> bytes:
    return b"".join(json.dumps(value, ensure_ascii=False).encode() + b"\n" for value in values)


def test_an_article_with_all_that_is_known_of_it() -> None:
    article = {
        "text": TEXT,
        "title": "食堂",
        "date": "2023/5/1",
        "publisher": "青云日报",
        "url": "https://example.org/1",
        "author": "王芳",
    }
    assert list(read(io.BytesIO(lines(article)), "a.jsonl")) == [
        Document("a.jsonl#L1", TEXT, "", Metadata("食堂", "2023-05-01", "青云日报", "https://example.org/1", ("王芳",)))
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "wrong JSON"),
        (b"[1]", "no JSON object but list"),
        (b"{}", 'no string under "text"'),
        (b'{"text": 5}', 'no string under "text"'),
        (b'{"text": ""}', "empty"),
        (b'{"text": "English"}', "Chinese"),
        (b'{"text": ' + b"[" * 100_000, "wrong JSON"),
        (b'{"text": ' + b"9" * 5_000 + b"}", "wrong JSON"),
        (bytes(range(128, 256)) * 5, "encoding"),
    ],
)
def test_a_broken_line_is_told_with_its_number_and_the_others_read(line: bytes, reason: str) -> None:
    data = lines({"text": TEXT}) + b"\n" + line + b"\r\n" + lines({"text": TEXT})
    first, skipped, last = read(io.BytesIO(data), "a.jsonl")
    assert (first.source, last.source) == ("a.jsonl#L1", "a.jsonl#L4")
    assert isinstance(skipped, Skipped)
    assert (skipped.source, skipped.line) == ("a.jsonl", 3)
    assert reason in skipped.reason


def test_a_broken_byte_is_a_warning_where_the_article_is_read() -> None:
    broken = lines({"text": TEXT * 20}).replace("。".encode(), b"\xe3\xff", 1)
    warning, document = read(io.BytesIO(broken), "a.jsonl")
    assert (warning.line, warning.warning) == (1, True) and "\ufffd" in document.text
    (skipped,) = read(io.BytesIO(broken[:-2]), "a.jsonl")
    assert not skipped.warning and "wrong JSON" in skipped.reason


def test_a_wrong_date_is_told_and_the_article_read() -> None:
    skipped, document = read(io.BytesIO(lines({"text": TEXT, "date": "soon"})), "a.jsonl")
    assert (skipped.line, skipped.warning, document.text) == (1, True, TEXT)
    assert skipped.reason.startswith("read without its date / 读入时略去日期")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_encoding(encoding: str) -> None:
    data = lines({"text": TEXT}, {"text": TEXT * 2}).decode().encode(encoding)
    assert [document.text for document in read(io.BytesIO(data), "a.jsonl")] == [TEXT, TEXT * 2]


@given(st.text())
def test_what_json_can_say_comes_back_as_it_is(tail: str) -> None:
    text = TEXT + tail + "\x00\x1b\ud800"
    data = json.dumps({"text": text}).encode()
    assert [document.text for document in read(io.BytesIO(data), "a.jsonl")] == [text]


def test_lines_are_read_one_at_a_time() -> None:
    stream = io.BytesIO(lines(*[{"text": TEXT}] * 1000))
    next(read(stream, "a.jsonl"))
    assert stream.tell() < 200


def test_a_file_without_articles_is_refused() -> None:
    with pytest.raises(ReadingError, match="empty"):
        list(read(io.BytesIO(b"\n \n"), "a.jsonl"))
