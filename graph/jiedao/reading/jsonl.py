"""JSON Lines: one article a line, as `{"text": "…", "title": "…", "date": "2023-05-01", "publisher": "…"}`.

`text` is required; `title`, `date`, `publisher`, `url` and `author` or `authors` are optional. The file is read line by
line, so that its size does not matter; offsets point into the value of `text`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from jiedao.errors import ReadingError
from jiedao.reading import metadata
from jiedao.reading.decoding import BYTE_ORDER_MARKS, decode, why_not_chinese
from jiedao.records import Document, Skipped

WAY_OUT = 'write one object a line, as {"text": "…", "title": "…", "date": "2023-05-01"}'


def read(stream: BinaryIO, source: str) -> Iterator[Document | Skipped]:
    """The article of each line of `stream`, with the source `SOURCE#L12`; a useless line is `Skipped` with its number.

    Raises:
        ReadingError: there is no article at all.

    >>> import io
    >>> line = '{"text": "社区食堂开张。"}'.encode()
    >>> next(read(io.BytesIO(line), "a.jsonl")).source
    'a.jsonl#L1'
    """
    return read_lines(stream, source)


def read_lines(lines: Iterable[bytes], source: str) -> Iterator[Document | Skipped]:
    """As `read`, from lines that end in LF."""
    empty = True
    for number, line in enumerate(_split(lines), start=1):
        if not line.strip():
            continue
        empty = False
        try:
            yield from _article(line, source, number)
        except ReadingError as error:
            yield Skipped(source, error.message, number)
    if empty:
        raise ReadingError("empty: " + WAY_OUT)


def is_article(line: bytes) -> bool:
    """Whether `line` looks like an article of this format.

    >>> is_article(b'{"title": "", "text": ""}'), is_article(b"{plain text}")
    (True, False)
    """
    return line.lstrip(b"\xef\xbb\xbf \t").startswith(b"{") and b'"text"' in line and line.rstrip().endswith(b"}")


def _split(lines: Iterable[bytes]) -> Iterator[bytes | str]:
    """`lines`, or, where a line end is not one byte (UTF-16, UTF-32), the lines of their text."""
    rest = iter(lines)
    first = next(rest, b"")
    wide = any(first.startswith(mark) and encoding != "utf-8-sig" for mark, encoding in BYTE_ORDER_MARKS)
    if wide or b"\x00" in first:
        yield from decode(first + b"".join(rest)).text.split("\n")
        return
    yield first
    yield from rest


def _article(line: bytes | str, source: str, number: int) -> Iterator[Document | Skipped]:
    complaint = ""
    if isinstance(line, bytes):
        decoded = decode(line)
        line, complaint = decoded.text, decoded.complaint()
    try:
        values = json.loads(line.rstrip("\r\n"))
    except json.JSONDecodeError as error:
        raise ReadingError(f"wrong JSON, column {error.colno}: {error.msg}; {WAY_OUT}") from None
    except (ValueError, RecursionError) as error:
        raise ReadingError(f"wrong JSON: {str(error) or type(error).__name__}; {WAY_OUT}") from None
    if not isinstance(values, dict):
        raise ReadingError(f"no JSON object but {type(values).__name__}; {WAY_OUT}")
    text = values.get("text")
    if not isinstance(text, str):
        raise ReadingError(f'no string under "text"; {WAY_OUT}')
    if reason := why_not_chinese(text):
        raise ReadingError(reason)
    if complaint:
        yield Skipped(source, complaint, number, warning=True)
    found, wrong = metadata.from_mapping(values)
    for reason in wrong.values():
        yield Skipped(source, reason, number, warning=True)
    yield Document(f"{source}#L{number}", text, "", found)
