"""An export appears under its name when it is whole, or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A path to write to, beside the one given, that takes its place when the block ends well.

    What a symbolic link leads to is replaced, not the link; what is no regular file (a device, a pipe) cannot be
    replaced, and is written into when the block has ended well.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     with whole_file(Path(folder, "a.nt")) as beside:
    ...         _ = beside.write_text("x")
    ...     sorted(p.name for p in Path(folder).iterdir())
    ['a.nt']
    """
    if path.exists() and not path.is_file():
        with TemporaryDirectory() as folder:
            yield (whole := Path(folder, path.name))
            with whole.open("rb") as read, path.open("wb") as written:
                shutil.copyfileobj(read, written)
        return
    target = path.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        yield beside
        beside.replace(target)
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
