"""Web pages: the main text, without menus and advertisements, by trafilatura (the extra `html`)."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from importlib.metadata import version
from typing import BinaryIO

from jiedao.errors import MissingExtraError, ReadingError
from jiedao.reading import metadata
from jiedao.reading.decoding import decode, why_not_chinese
from jiedao.records import Document, Skipped

OWN = '<meta name="generator" content="jiedao">'  # in the explorer, explanations, and the pages of the server
# Dates as a page states them, not guessed from digits in its text; the bounds keep today's date out of the result.
DATE_SEARCH = {"original_date": True, "extensive_search": False, "min_date": "1950-01-01", "max_date": "2099-12-31"}


def read(stream: BinaryIO, source: str) -> Iterator[Document | Skipped]:
    """The main text of the page in `stream`, with what the page says of itself; offsets point into that text.

    Raises:
        ReadingError: there is no Chinese text, or the page is one that jiedao wrote.
        MissingExtraError: trafilatura is not installed.
    """
    try:
        import trafilatura
    except ImportError:
        raise MissingExtraError("to read HTML, type: pip install 'jiedao[html]'") from None
    logger = logging.getLogger("trafilatura")
    if not logger.handlers:  # else Python prints its warnings
        logger.addHandler(logging.NullHandler())
    decoded = decode(stream.read())
    page = decoded.text.replace("\x00", " ")  # the parser would end there
    if OWN in page[:4096]:
        raise ReadingError("a page that jiedao wrote, no article: leave it out, or write it elsewhere")
    # Without Chinese characters, and without &#20013; for them, there is nothing to find.
    if why_not_chinese(page) and "&#" not in page:
        raise ReadingError(why_not_chinese(page))
    try:
        extracted = trafilatura.bare_extraction(
            page,
            include_comments=False,
            include_tables=True,
            favor_recall=True,
            with_metadata=True,
            date_extraction_params=DATE_SEARCH,
        )
        facts = extracted if isinstance(extracted, dict) else extracted.as_dict() if extracted else {}
        text = facts.get("text") or ""
        if why_not_chinese(text):
            text = trafilatura.html2txt(page)
    except Exception as error:  # whatever lxml makes of a broken page
        raise ReadingError(f"no readable page ({type(error).__name__}): save it anew from the browser") from error
    if why_not_chinese(text):
        raise ReadingError("no article in Chinese found in the page: save the article alone, as .txt")
    if decoded.broken:
        yield Skipped(source, decoded.complaint(), decoded.line, warning=True)
    keys = {"title": "title", "date": "date", "publisher": "sitename", "url": "url", "author": "author"}
    found, _ = metadata.from_mapping({key: facts.get(theirs) for key, theirs in keys.items()})
    yield Document(source, text, "", found, f"trafilatura {version('trafilatura')}")
