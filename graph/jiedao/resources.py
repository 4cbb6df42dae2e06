"""Where files are: what jiedao ships (rule packs, register, sample corpus, queries, ontology), and what users name."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from .errors import UsageError

PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """The folder `data` or `ontology`: inside the installed package, else at the root of the repository.

    >>> folder("data").joinpath("rules").is_dir()
    True
    """
    for root in (PACKAGE, PACKAGE.parent.parent):
        if (root / name).is_dir():
            return root / name
    raise FileNotFoundError(f"the folder {name!r} of jiedao is missing: reinstall jiedao")


def several(paths: str | Path | Iterable[str | Path]) -> list[str | Path]:
    """The paths that were given, be it one or several: text is one path, not its characters.

    >>> several("my.yaml"), several(("a.yaml", "b.yaml"))
    (['my.yaml'], ['a.yaml', 'b.yaml'])
    """
    return [paths] if isinstance(paths, str | Path) else list(paths)


def place_to_write(given: str | Path) -> Path:
    """Where to write: the path that was given.

    Raises:
        UsageError: none was, as by a variable of a shell that is not set; it would be the current folder.

    >>> place_to_write("build").as_posix()
    'build'
    """
    if given == "":
        raise UsageError("an empty path to write to / 输出路径为空: name one; the current folder is .")
    return Path(given)
