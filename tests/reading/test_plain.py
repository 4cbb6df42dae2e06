"""Plain text stays as it is; what is wrong with it is told before it."""

from __future__ import annotations

import io

import pytest

from jiedao.errors import ReadingError
from jiedao.reading.front_matter import body_start
from jiedao.reading.plain import read
from jiedao.records import Document, Metadata, Skipped

BODY = "社区食堂开张，\r\n居民点赞。\r"


def test_text_keeps_newlines_and_front_matter() -> None:
    text = "---\r\ntitle: 食堂\r\n---\r\n" + BODY
    (document,) = read(io.BytesIO(text.encode("gb18030")), "a.md")
    assert document == Document("a.md", text, "gb18030", Metadata(title="食堂"))
    assert document.text[body_start(text) :] == BODY


def test_wrong_front_matter_is_told_and_the_text_read() -> None:
    skipped, document = read(io.BytesIO(("---\ntitle: x\ndate: soon\n---\n" + BODY).encode()), "a.txt")
    assert isinstance(skipped, Skipped)
    assert (skipped.source, skipped.line, skipped.warning) == ("a.txt", 3, True)
    assert "read without its date / 读入时略去日期" in skipped.reason
    assert document.metadata.title == "x"


def test_broken_bytes_are_told_and_the_text_read() -> None:
    data = BODY.encode() * 3 + b"\xff"
    skipped, document = read(io.BytesIO(data), "a.txt")
    assert (skipped.line, skipped.warning, document.text) == (4, True, data.decode("utf-8", "replace"))


@pytest.mark.parametrize("text", ["", "English only", "---\ntitle: 社区食堂开张了\n---\n"])
def test_a_text_without_chinese_outside_its_front_matter_is_refused(text: str) -> None:
    with pytest.raises(ReadingError):
        list(read(io.BytesIO(text.encode()), "a.txt"))
