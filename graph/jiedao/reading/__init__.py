"""From files to documents: text, Markdown, HTML, PDF, Word and JSON Lines in any encoding of Chinese.

`read` is the whole of it. `READERS` says which module reads which suffix; other packages may bring more
(`jiedao.reading.extensions`).
"""

from __future__ import annotations

import io
import os
import sys
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import BinaryIO

from jiedao.errors import MissingExtraError, ReadingError
from jiedao.reading import docx, extensions, front_matter, html, jsonl, metadata, pdf, plain, sources
from jiedao.reading.decoding import decode
from jiedao.records import Document, Metadata, Skipped

__all__ = ["READERS", "Reader", "body_start", "read"]

Reader = Callable[[BinaryIO, str], Iterator[Document | Skipped]]
"""Takes a stream and the name of its file; raises ReadingError if the file as a whole is of no use."""

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": plain.read,
        ".md": plain.read,
        ".html": html.read,
        ".htm": html.read,
        ".pdf": pdf.read,
        ".docx": docx.read,
        ".jsonl": jsonl.read,
    }
)

body_start = front_matter.body_start


def read(
    paths: Sequence[str | Path], *, stdin: BinaryIO | None = None, strict: bool = False
) -> Iterator[Document | Skipped]:
    """The documents in `paths`, in the order of their names, and what was passed over or read with losses.

    One file is in memory at a time.

    Args:
        paths: files, folders (read at any depth), patterns as `news/**/*.txt`, and `-` for standard input, which may
            hold any of the formats.
        stdin: what `-` stands for; left out: the standard input of the process.
        strict: raise instead of passing anything over, or reading it with losses.

    Raises:
        ReadingError: at once, if a path does not exist; during iteration, if `strict`, for what would be `Skipped`.

    >>> texts = read(["-"], stdin=io.BytesIO("社区食堂开张。".encode("gbk")))
    >>> next(texts)[:3]
    ('stdin', '社区食堂开张。', 'gb18030')
    """
    files, skipped = sources.find(paths)
    return _strictly(_read(files, skipped, stdin)) if strict else _read(files, skipped, stdin)


def _read(
    files: Sequence[sources.InputFile], skipped: Sequence[Skipped], stdin: BinaryIO | None
) -> Iterator[Document | Skipped]:
    yield from skipped
    brought: dict[str, Reader | None] = {}
    for file in files:
        side, errors = _side_metadata(file)
        yield from errors
        try:
            if file.path == sources.STANDARD_INPUT:
                yield from _sniffed(stdin or sys.stdin.buffer, file.name)
                continue
            suffix = PurePath(file.name).suffix.lower()
            if suffix not in READERS and suffix not in brought:
                brought[suffix] = extensions.load(suffix)
            reader = READERS.get(suffix) or brought[suffix]
            if reader is None:
                raise ReadingError(_unknown(suffix))
            yield from _documents(file, reader, side)
        except (ReadingError, MissingExtraError) as error:
            yield Skipped(file.name, error.message, error.line or 0)
        except OSError as error:
            yield Skipped(file.name, f"cannot be read ({error.strerror or error}): check the disk, or copy it anew")


def _documents(file: sources.InputFile, reader: Reader, side: Metadata) -> Iterator[Document | Skipped]:
    with os.fdopen(sources.open_regular(file.path), "rb") as stream:
        for found in reader(stream, file.name):
            yield _with_side(found, side, shared=reader is jsonl.read) if isinstance(found, Document) else found


def _strictly(found: Iterator[Document | Skipped]) -> Iterator[Document | Skipped]:
    for item in found:
        if isinstance(item, Skipped):
            raise ReadingError(item.reason, path=item.source, line=item.line or None)
        yield item


def _with_side(document: Document, side: Metadata, *, shared: bool) -> Document:
    """A side file corrects what a text says of itself; `shared` by many articles, it adds what they leave open."""
    own = document.metadata
    return document._replace(metadata=metadata.merge(own, side) if shared else metadata.merge(side, own))


def _side_metadata(file: sources.InputFile) -> tuple[Metadata, list[Skipped]]:
    known = Metadata()
    skipped: list[Skipped] = []
    for side in file.sides:
        name = sources.side_name(file, side)
        try:
            with os.fdopen(sources.open_regular(side), "rb") as stream:
                stated, errors = metadata.from_yaml(decode(stream.read()).text, alone=True)
        except ReadingError as error:
            stated, errors = Metadata(), [ReadingError(metadata.loss("metadata", error.message), line=error.line)]
        known = metadata.merge(known, stated)
        skipped.extend(Skipped(name, error.message, error.line or 0, warning=True) for error in errors)
    return known, skipped


def _sniffed(stream: BinaryIO, source: str) -> Iterator[Document | Skipped]:
    """The documents in what comes without a suffix, by how it begins."""
    first = stream.readline()
    if jsonl.is_article(first):
        return jsonl.read_lines(chain([first], stream), source)
    data = first + stream.read()
    start = data[:4096].removeprefix(BOM_UTF8).lstrip()[:16].lower()
    for mark, suffix in (
        (b"%pdf-", ".pdf"),
        (b"pk\x03\x04", ".docx"),
        (b"<!doctype html", ".html"),
        (b"<html", ".html"),
    ):
        if start.startswith(mark):
            return READERS[suffix](io.BytesIO(data), source)
    return plain.read(io.BytesIO(data), source)


def _unknown(suffix: str) -> str:
    kind = suffix or "files without a suffix"
    return f"no reader for {kind} / 不能读取这种文件: save the text as one of {', '.join(READERS)}"
