"""Readers of further formats, brought by other packages.

A package announces one as an entry point of the group `jiedao.readers`, named as the suffix without its dot::

    [project.entry-points."jiedao.readers"]
    epub = "my_package:read_epub"

where `read_epub(data: bytes, source: str) -> Iterable[Document]`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.metadata import entry_points
from typing import BinaryIO

from jiedao.errors import JiedaoError, ReadingError
from jiedao.reading.decoding import why_not_chinese
from jiedao.records import Document, Skipped

GROUP = "jiedao.readers"


def load(suffix: str) -> Callable[[BinaryIO, str], Iterator[Document | Skipped]] | None:
    """The reader of files with `suffix` (`.epub`) that an installed package brings; None if none does.

    >>> load(".no-such-format") is None
    True
    """
    found = sorted(entry_points(group=GROUP, name=suffix.removeprefix(".")), key=lambda point: point.value)
    if not found:
        return None
    point = found[0]

    def read(stream: BinaryIO, source: str) -> Iterator[Document | Skipped]:
        count = 0
        try:
            for document in point.load()(stream.read(), source):
                count += 1
                if reason := why_not_chinese(document.text):
                    yield Skipped(document.source, reason)
                else:
                    yield document
        except JiedaoError:
            raise
        except Exception as error:  # the package's own mistakes must not end the build
            raise ReadingError(f"the reader {point.value} failed: {type(error).__name__}: {error}") from error
        if not count:
            raise ReadingError(f"the reader {point.value} found no text")

    return read
