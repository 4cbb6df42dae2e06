"""PDF: the text layer in reading order, by pypdfium2 (the extra `pdf`).

The order in which a file draws its text is mostly the one in which it was typeset, article by article. Some programs
draw row by row across the columns, though: a page of which many rows hold text of several columns is cut along its
gutters instead (recursive X-Y cut: Nagy and Seth, Hierarchical representation of optically scanned documents, 1984).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.metadata import version
from itertools import pairwise
from typing import Any, BinaryIO

from jiedao.errors import MissingExtraError, ReadingError
from jiedao.reading.decoding import why_not_chinese
from jiedao.reading.tables import Segment, by_rows
from jiedao.records import Document, Skipped

# The share of a page's rows that must go on in another column before its columns are taken apart.
INTERLEAVED_SHARE = 0.3
# A gap inside a row, in heights of its characters, from which what follows is another column's.
COLUMN_GAP = 1.2
MAX_SEGMENTS = 5_000
# How often each segment may be looked at, on average, to cut a page: where the rows lie further and further apart, each
# cut would part a single one off.
MAX_LOOKS = 100


def read(stream: BinaryIO, source: str) -> Iterator[Document | Skipped]:
    """The text of all pages of the file in `stream`, parted by empty lines.

    Raises:
        ReadingError: the file is encrypted, broken, or without a text layer in Chinese.
        MissingExtraError: pypdfium2 is not installed.
    """
    try:
        import pypdfium2
    except ImportError:
        raise MissingExtraError("to read PDF, type: pip install 'jiedao[pdf]'") from None
    pages: list[str] = []
    try:
        with pypdfium2.PdfDocument(stream.read()) as document:
            for number in range(len(document)):
                try:
                    page = document[number]
                    pages.append(_page_text(page.get_textpage()))
                    page.close()
                except pypdfium2.PdfiumError as error:
                    yield Skipped(source, f"page {number + 1} cannot be read ({error}): print the file to PDF anew")
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise ReadingError("encrypted: save it without a password") from error
        raise ReadingError(f"no readable PDF ({error}): print it to PDF anew") from error
    text = "\n\n".join(page for page in pages if page)
    if not text.strip():
        raise ReadingError("no text layer, only pictures: recognise its text first (OCR)")
    if reason := why_not_chinese(text):
        raise ReadingError(reason)
    yield Document(source, text, "", extractor=f"pypdfium2 {version('pypdfium2')}")


def _page_text(textpage: Any) -> str:
    drawn = _segments(textpage)
    segments = by_rows(drawn)
    if len(segments) < len(drawn) and not is_interleaved(segments):
        return "\n".join(segment.text for segment in segments)
    if len(segments) <= MAX_SEGMENTS and is_interleaved(segments):
        return "\n".join(segment.text for segment in columns(segments))
    text: str = textpage.get_text_range().replace("\r\n", "\n")
    return text.replace("\ufffe", "").replace("\x02", "").strip()  # PDFium's marks of a hyphen at a line's end


def _segments(textpage: Any) -> list[Segment]:
    """What the page draws, in its order, broken where a line ends or a wide gap is."""
    import pypdfium2.raw as pdfium

    segments: list[Segment] = []
    characters: list[str] = []
    box = (0.0, 0.0, 0.0, 0.0)
    for index in range(textpage.count_chars()):
        code = pdfium.FPDFText_GetUnicode(textpage, index)
        character = chr(code) if code else ""
        if not character or pdfium.FPDFText_IsGenerated(textpage, index) == 1 or character.isspace():
            if character and character not in "\r\n" and characters:
                characters.append(" ")
            continue
        left, bottom, right, top = textpage.get_charbox(index, loose=True)
        height = max(top - bottom, 1.0)
        same_row = min(top, box[3]) - max(bottom, box[1]) > height / 2
        if characters and (not same_row or not -height < left - box[2] < COLUMN_GAP * height):
            segments.append(Segment("".join(characters).strip(), *box))
            characters = []
        if characters:
            box = (min(box[0], left), min(box[1], bottom), max(box[2], right), max(box[3], top))
        else:
            box = (left, bottom, right, top)
        characters.append(character)
    if characters:
        segments.append(Segment("".join(characters).strip(), *box))
    return segments


def is_interleaved(segments: Sequence[Segment]) -> bool:
    """Whether `segments`, in the order drawn, run row by row across columns."""
    crossings = sum(
        after.left > before.right and min(after.top, before.top) > max(after.bottom, before.bottom)
        for before, after in pairwise(segments)
    )
    rows = len(segments) - crossings
    return crossings >= 3 and crossings >= INTERLEAVED_SHARE * rows


def columns(segments: Sequence[Segment]) -> list[Segment]:
    """`segments` in reading order: columns from left to right, each from top to bottom; headlines over their columns.

    >>> rows = [Segment(c, x, y, x + 9, y + 1) for y, pair in ((5, "AC"), (3, "BD")) for c, x in zip(pair, (0, 20))]
    >>> "".join(segment.text for segment in columns(rows))
    'ABCD'
    """
    ordered: list[Segment] = []
    pending = [list(segments)]
    looks = MAX_LOOKS * len(segments)
    while pending:
        region = pending.pop()
        looks -= len(region)
        if looks < 0:
            ordered.extend(_by_rows(region))
            continue
        across = _parts(region, horizontal=True)
        if len(across) > 1:
            pending.extend(reversed(across))
            continue
        down = _parts(region, horizontal=False)
        if len(down) == len(region):
            ordered.extend(segment for part in down for segment in part)
        elif len(down) > 1:
            # One cut, at the widest gap: what lies under a headline may have columns of its own.
            gaps = [
                min(segment.bottom for segment in above) - max(segment.top for segment in below)
                for above, below in pairwise(down)
            ]
            cut = gaps.index(max(gaps)) + 1
            pending.append([segment for part in down[cut:] for segment in part])
            pending.append([segment for part in down[:cut] for segment in part])
        else:
            ordered.extend(_by_rows(region))
    return ordered


def _by_rows(region: list[Segment]) -> list[Segment]:
    return sorted(region, key=lambda segment: (-segment.top, segment.left))


def _parts(region: list[Segment], *, horizontal: bool) -> list[list[Segment]]:
    """`region` parted wherever its projection on the x axis (`horizontal`) or the y axis has a gap."""
    if horizontal:
        spans = sorted(((segment.left, segment.right, segment) for segment in region), key=lambda span: span[:2])
    else:
        spans = sorted(((-segment.top, -segment.bottom, segment) for segment in region), key=lambda span: span[:2])
    parts: list[list[Segment]] = []
    reach = float("-inf")
    for start, end, segment in spans:
        if start >= reach:
            parts.append([])
        parts[-1].append(segment)
        reach = max(reach, end)
    return parts
