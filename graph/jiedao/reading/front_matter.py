"""YAML front matter: a block between two lines `---` at the top of a text.

    ---
    title: 社区食堂开张
    date: 2023-05-01
    ---
    The article begins here.

It stays in the text, so that offsets stay true; `body_start` tells where the article begins.
"""

from __future__ import annotations

import re

from jiedao.errors import ReadingError
from jiedao.reading import metadata
from jiedao.records import Metadata

# Further down a line `---` is a rule of Markdown, not the end of front matter.
MAX_CHARACTERS = 20_000
OPENING = re.compile("\ufeff?---[ \t]*\r?\n")
CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
# A key and a colon, full-width too, which is an error to tell of; not any line of prose with a colon in it.
FIRST_KEY = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*[\"'{]?[\w-]{1,30}[\"']?[ \t]*(?::[ \t\r\n]|：)")

KNOWN_KEY = re.compile("([A-Za-z]{3,9})[ \t]*[:：]")


def body_start(text: str) -> int:
    """Where the article begins in `text`, in code points: after the front matter, or 0 if there is none.

    >>> text = "---\\ntitle: 新闻\\n---\\n正文"
    >>> text[body_start(text):]
    '正文'
    >>> body_start("---\\nNo key here\\n---\\n")
    0
    """
    span = _span(text)
    return span[2] if span else 0


def read(text: str) -> tuple[Metadata, list[ReadingError]]:
    """The metadata in the front matter of `text`, and what is wrong with it, with the line.

    >>> read("---\\ntitle: 新闻\\n---\\n正文")[0].title
    '新闻'
    """
    span = _span(text)
    if not span:
        told = "not closed by a line --- / 未以一行 --- 结束: read as part of the text, its metadata not"
        return Metadata(), [ReadingError(told, line=1)] if _is_open(text) else []
    return metadata.from_yaml(text[span[0] : span[1]], first_line=2)


def _is_open(text: str) -> bool:
    """Whether a block begins with a key of metadata, and has no end."""
    opening = OPENING.match(text)
    if opening is None or CLOSING.search(text, opening.end(), opening.end() + MAX_CHARACTERS):
        return False
    known = KNOWN_KEY.match(text, opening.end())
    return known is not None and known[1].lower() in metadata.KEYS


def _span(text: str) -> tuple[int, int, int] | None:
    """Start and end of the YAML, and the start of the body."""
    opening = OPENING.match(text)
    if not opening:
        return None
    start = opening.end()
    closing = CLOSING.search(text, start, start + MAX_CHARACTERS)
    if not closing:
        return None
    if closing.end() == start + MAX_CHARACTERS:
        return None  # the bound may have cut a longer line
    if text[start : closing.start()].strip() and not FIRST_KEY.match(text, start, closing.start()):
        return None
    end = closing.end()
    return start, closing.start(), end + 1 if text[end : end + 1] == "\n" else end
