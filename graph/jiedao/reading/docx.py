"""Word documents: paragraphs, tables and text boxes in their order, by python-docx (the extra `docx`)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any, BinaryIO

from jiedao.errors import MissingExtraError, ReadingError
from jiedao.reading.decoding import why_not_chinese
from jiedao.records import Document, Skipped

# What a document may unpack to: a few kilobytes of ZIP can hold as many gigabytes of blanks.
MAX_UNPACKED = 1 << 29
# How many tags its XML may hold, a few for each word of a long book: parsed, each takes a hundred bytes and more.
MAX_TAGS = 5_000_000
CHUNK = 1 << 20
COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# A text box stands there twice, for new and for old versions of Word; deleted and moved text is no text.
PASSED_OVER = frozenset(
    {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback", WORD + "del", WORD + "moveFrom"}
)
CHARACTERS = {WORD + "tab": "\t", WORD + "br": "\n", WORD + "cr": "\n", WORD + "noBreakHyphen": "-"}


def read(stream: BinaryIO, source: str) -> Iterator[Document | Skipped]:
    """The text of the document in `stream`: a paragraph a line, the cells of a table's row parted by tabs.

    Raises:
        ReadingError: the document is encrypted, broken, or holds no Chinese text.
        MissingExtraError: python-docx is not installed.
    """
    try:
        import docx
    except ImportError:
        raise MissingExtraError("to read Word documents, type: pip install 'jiedao[docx]'") from None
    data = stream.read()
    if data.startswith(COMPOUND_FILE):
        raise ReadingError("encrypted, or of an old version of Word: save it as .docx without a password")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(part.file_size for part in archive.infolist()) > MAX_UNPACKED:
                raise ReadingError(f"unpacks to more than {MAX_UNPACKED >> 20} MB: take the pictures out")
            if _holds_too_many_tags(archive):
                raise ReadingError(f"holds more than {MAX_TAGS:,} XML tags: save its text as .txt, or in parts")
        body = docx.Document(io.BytesIO(data)).element.body
    except ReadingError:
        raise
    except Exception as error:  # whatever zipfile, lxml and python-docx make of broken bytes
        raise ReadingError(f"no readable Word document ({_short(error)}): open it in Word and save it again") from error
    text = "\n".join(_blocks(body))
    if reason := why_not_chinese(text):
        raise ReadingError(reason)
    yield Document(source, text, "", extractor=f"python-docx {version('python-docx')}")


def _holds_too_many_tags(archive: zipfile.ZipFile) -> bool:
    """Counts what is parsed, a piece at a time, before it is."""
    tags = 0
    for part in archive.infolist():
        if part.filename.endswith((".xml", ".rels")):
            with archive.open(part) as stream:
                while chunk := stream.read(CHUNK):
                    tags += chunk.count(b"<")
                    if tags > MAX_TAGS:
                        return True
    return False


def _blocks(container: Any) -> Iterator[str]:
    """The paragraphs and table rows in `container`, text boxes after the paragraph that they are anchored in."""
    for child in container:
        if child.tag in PASSED_OVER:
            continue
        if child.tag == WORD + "p":
            boxes: list[Any] = []
            yield "".join(_characters(child, boxes))
            for box in boxes:
                yield from _blocks(box)
        elif child.tag == WORD + "tr":
            cells = ("\n".join(_blocks(cell)).strip() for cell in child.iter(WORD + "tc") if _row_of(cell) is child)
            yield "\t".join(cells)  # an empty one too: what is right of it stands under the head of its column
        else:
            yield from _blocks(child)


def _characters(element: Any, boxes: list[Any]) -> Iterator[str]:
    for child in element:
        if child.tag in PASSED_OVER:
            continue
        if child.tag == WORD + "t":
            yield child.text or ""
        elif child.tag in CHARACTERS:
            yield CHARACTERS[child.tag]
        elif child.tag == WORD + "txbxContent":
            boxes.append(child)
        elif child.tag != WORD + "pPr":  # which lists the tab stops
            yield from _characters(child, boxes)


def _row_of(cell: Any) -> Any:
    return next(cell.iterancestors(WORD + "tr"))


def _short(error: Exception) -> str:
    lines = str(error).splitlines()
    return lines[0][:100] if lines else type(error).__name__
