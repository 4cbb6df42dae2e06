"""Plain text and Markdown: the text as it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from jiedao.errors import ReadingError
from jiedao.reading import front_matter
from jiedao.reading.decoding import decode, why_not_chinese
from jiedao.records import Document, Skipped


def read(stream: BinaryIO, source: str) -> Iterator[Document | Skipped]:
    """The document in `stream`; `text` keeps its front matter, marks and newlines.

    Broken bytes and wrong front matter are told of in a `Skipped` with their line, before the document.

    Raises:
        ReadingError: there is no Chinese text.

    >>> import io
    >>> list(read(io.BytesIO("社区食堂开张。".encode("gbk")), "a.txt"))[0].encoding
    'gb18030'
    """
    decoded = decode(stream.read())
    text = decoded.text
    start = front_matter.body_start(text)
    if reason := why_not_chinese(text[start:] if start else text):
        raise ReadingError(reason)
    if decoded.broken:
        yield Skipped(source, decoded.complaint(), decoded.line, warning=True)
    metadata, errors = front_matter.read(text)
    for error in errors:
        yield Skipped(source, f"front matter: {error.message}", error.line or 0, warning=True)
    yield Document(source, text, decoded.encoding, metadata)
