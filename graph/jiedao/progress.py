"""What a long build shows on a terminal: one line that is written over."""

from __future__ import annotations

import time
from typing import TextIO

PATIENCE = 1.0  # seconds before the first sign, and
INTERVAL = 0.2  # seconds between two of them


class Progress:
    """Counts documents and characters; silent where the stream is no terminal, and in the first second.

    >>> import sys
    >>> with Progress(sys.stdout) as progress:  # no terminal in a test
    ...     progress.count(3500)
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._shown = stream.isatty()
        self._begun = time.monotonic()
        self._next = self._begun + PATIENCE
        self._written = False
        self.documents = 0
        self.characters = 0

    def count(self, characters: int) -> None:
        """One more document of so many characters."""
        self.documents += 1
        self.characters += characters
        self._show(f"{self.documents:,} 篇 documents · {self.characters / 1e6:.1f} M 字 characters")

    def stage(self, words: str) -> None:
        """The work has come to another stage, which counts no documents."""
        self._show(words)

    def _show(self, words: str) -> None:
        now = time.monotonic()
        if self._shown and now >= self._next:
            self._stream.write(f"\r\x1b[K{words} · {now - self._begun:.0f} s")
            self._stream.flush()
            self._next = now + INTERVAL
            self._written = True

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._written:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
