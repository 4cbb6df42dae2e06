"""An export appears under its name when it is whole, or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A path to write to, beside the one given, that takes its place when the block ends well.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     with whole_file(Path(folder, "a.nt")) as beside:
    ...         _ = beside.write_text("x")
    ...     sorted(p.name for p in Path(folder).iterdir())
    ['a.nt']
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield beside
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """A folder to write to, whose files take their places in the one given when the block ends well."""
    path.mkdir(parents=True, exist_ok=True)
    beside = path / f".{os.getpid()}.part"
    beside.mkdir()
    try:
        yield beside
        for file in sorted(beside.iterdir()):
            file.replace(path / file.name)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
