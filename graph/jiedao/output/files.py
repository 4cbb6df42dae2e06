"""Writing several files so that they change together.

The files are written and synced in a folder beside their places, and that folder is renamed to `.jiedao-commit`:
from then on the new output counts as written. Then the files are moved to their places, one rename each. A run that
is ended before the rename leaves the old output whole; one that is ended after it leaves the new output whole, some
of it still in the folder: `located` finds it there, and the next `replace_together` finishes the moves.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

from ..errors import JiedaoError, WritingError

COMMITTED = ".jiedao-commit"
STAGING = ".jiedao-staging-"


def replace_together(folder: Path, files: Mapping[str, Iterable[bytes]]) -> None:
    """Write the files, given in pieces, into the folder (made if missing): all of them, or none.

    Raises:
        WritingError: the folder cannot be written to, or the disk is full; the old files stand as they did. Or: a file
            is in use where files in use cannot be replaced; the new ones are written and wait in `.jiedao-commit`.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     replace_together(Path(folder), {"a": [b"1", b"2"], "b": []})
    ...     Path(folder, "a").read_bytes(), sorted(path.name for path in Path(folder).iterdir())
    (b'12', ['a', 'b'])
    """
    with writing(folder):
        _replace(folder, files)
    try:
        _finish(folder)
    except OSError as error:
        raise WritingError.halfway(str(folder), error) from error


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """What the system says against writing to the path is told with the way out.

    Raises:
        WritingError: it cannot be written to.
    """
    try:
        yield
    except JiedaoError:
        raise
    except OSError as error:
        raise WritingError.of(str(path), error) from error


def _replace(folder: Path, files: Mapping[str, Iterable[bytes]]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    _sweep(folder)
    _finish(folder)
    for name in files:
        if (folder / name).is_dir():
            raise IsADirectoryError(errno.EISDIR, f"{name} is a folder")
    staging = Path(mkdtemp(prefix=f"{STAGING}{os.getpid()}-", dir=folder))
    try:
        staging.chmod(0o777 & ~_umask(staging))
        for name, pieces in files.items():
            with (staging / name).open("wb") as stream:
                stream.writelines(pieces)
                stream.flush()
                os.fsync(stream.fileno())
        _rename(staging, folder)
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise


def located(folder: Path, name: str) -> Path:
    """Where the file of the folder's last whole output is.

    >>> located(Path("build"), "graph.ttl").as_posix()
    'build/graph.ttl'
    """
    waiting = folder / COMMITTED / name
    return waiting if waiting.is_file() else folder / name


def _umask(staging: Path) -> int:
    """The umask, read off a file of our own making: `os.umask` can only be asked by setting it for all threads."""
    probe = staging / "probe"
    descriptor = os.open(probe, os.O_CREAT | os.O_WRONLY, 0o777)
    mode = os.fstat(descriptor).st_mode & 0o777
    os.close(descriptor)
    probe.unlink()
    return 0o777 & ~mode


def _rename(staging: Path, folder: Path) -> None:
    try:
        staging.rename(folder / COMMITTED)
    except OSError:  # another build has committed meanwhile: it comes first
        if not (folder / COMMITTED).is_dir():
            raise
        _finish(folder)
        staging.rename(folder / COMMITTED)
    with suppress(OSError):  # Windows cannot sync a folder
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _finish(folder: Path) -> None:
    committed = folder / COMMITTED
    if not committed.is_dir():
        return
    for path in sorted(committed.iterdir()):
        with suppress(FileNotFoundError):  # a build beside this one finishes the same moves
            path.replace(folder / path.name)
    with suppress(FileNotFoundError):
        committed.rmdir()


def _sweep(folder: Path) -> None:
    """Remove what builds left that were ended by force."""
    for staging in folder.glob(STAGING + "*"):
        process = staging.name.removeprefix(STAGING).partition("-")[0]
        if process.isdigit() and int(process) != os.getpid() and not _alive(int(process)):
            shutil.rmtree(staging, ignore_errors=True)


def _alive(process: int) -> bool:
    if os.name == "nt":
        return True  # there, signal 0 would end it
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
