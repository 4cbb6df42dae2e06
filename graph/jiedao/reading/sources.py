"""Which files the arguments of a build stand for, and the name that each has in evidence."""
# Paths stay the strings that os.scandir gives, which costs less over thousands of files than pathlib.
# ruff: noqa: PTH110, PTH112, PTH114, PTH118, PTH119, PTH122, PTH207

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import NamedTuple

from jiedao.errors import ReadingError
from jiedao.records import Skipped

STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = "stdin"
BUILT = frozenset({"graph.ttl", "evidence.ttl", "report.json"})
IN_VAIN = frozenset({"report.json"})  # all that a build leaves that had nothing to build from
SIDE_SUFFIX = ".meta.yaml"


class InputFile(NamedTuple):
    """A file to read. `path` is absolute (`-`: standard input); `sides` are its side files, its own before shared ones.

    `name` ends in the suffix that tells the format: that of a symbolic link, not of what it leads to.
    """

    name: str
    path: str
    sides: tuple[str, ...] = ()


def find(paths: Sequence[str | os.PathLike[str]]) -> tuple[list[InputFile], list[Skipped]]:
    """The files that `paths` stand for, each once, sorted by name; and what among them is no file.

    A path is a file, a folder (all files in it, at any depth), a pattern (`news/**/*.txt`) or `-`. Hidden files, side
    files and the lock files of Word are passed over. The name of a file does not depend on the working folder, nor on
    the order of `paths`: it is relative to the folder given, or the file's own; where two files would have the same,
    both take on the folders above them until they differ.

    Raises:
        ReadingError: a path does not exist, or no file has the pattern.
    """
    found: dict[str, tuple[str, str]] = {}  # name and path, by the path without symbolic links
    listings: dict[str, frozenset[str]] = {}  # the names in each folder, to find side files in
    skipped: list[Skipped] = []
    for path in _expanded(paths):
        if path == STANDARD_INPUT:
            found[path] = STANDARD_INPUT_NAME, path
        elif os.path.isdir(path):
            root = os.path.realpath(path)
            files = list(_walk(root, listings, skipped))
            for file in files:
                _add(found, _relative(file, root), file)
            if not files:
                skipped.append(Skipped(os.path.basename(root), "a folder without files: give one with articles"))
        else:
            folder, name = os.path.split(path)
            _add(found, name, os.path.join(os.path.realpath(folder), name))
    named = sorted((name, path) for path, name in _told_apart({path: name for name, path in found.values()}).items())
    return [InputFile(name, path, _side_files(path, listings)) for name, path in named], sorted(set(skipped))


def side_name(file: InputFile, side: str) -> str:
    """The name of a side file of `file`: that of a neighbour.

    >>> side_name(InputFile("2023/a.txt", "/x/2023/a.txt"), "/x/2023/a.meta.yaml")
    '2023/a.meta.yaml'
    """
    return (PurePath(file.name).parent / PurePath(side).name).as_posix()


def _expanded(paths: Iterable[str | os.PathLike[str]]) -> Iterator[str]:
    for given in paths:
        path = os.fspath(given)
        if path == STANDARD_INPUT:
            yield path
            continue
        try:
            exists = os.path.lexists(path)
        except ValueError:  # an embedded NUL
            exists = False
        if exists:
            if not os.path.exists(path):
                raise ReadingError("a symbolic link to nothing: mend or remove it", path=path)
            if not path.endswith(SIDE_SUFFIX):
                yield path
            continue
        matches = sorted(glob.glob(path, recursive=True)) if glob.has_magic(path) and "\0" not in path else []
        if not matches:
            what = (
                "no file matches this pattern / 没有符合此模式的文件"
                if glob.has_magic(path)
                else "no such file or folder / 没有这个文件或文件夹"
            )
            raise ReadingError(f"{what}: check the spelling, and the folder that you are in", path=path)
        # As when a shell expands the pattern: each match is an argument.
        yield from (match for match in matches if not match.endswith(SIDE_SUFFIX))


def _walk(root: str, listings: dict[str, frozenset[str]], skipped: list[Skipped]) -> Iterator[str]:
    pending = [root]
    while pending:
        folder = pending.pop()
        try:
            with os.scandir(folder) as entries:
                listed = list(entries)
        except OSError as error:
            skipped.append(Skipped(_relative(folder, root), _why_unreadable(error)))
            continue
        listings[folder] = frozenset(entry.name for entry in listed)
        if folder != root and (
            listings[folder] >= BUILT or listings[folder] == IN_VAIN
        ):  # no articles, but their build
            continue
        for entry in listed:
            if entry.name.startswith((".", "~$")) or entry.name.endswith(SIDE_SUFFIX):
                continue
            name = _relative(entry.path, root)
            try:
                is_file = entry.is_file()
            except OSError as error:  # a link to itself, or into a folder that is closed to us
                skipped.append(Skipped(name, _why_unreadable(error)))
                continue
            if entry.is_dir(follow_symlinks=False):
                pending.append(entry.path)
            elif is_file:
                yield entry.path
            elif entry.is_dir():
                skipped.append(Skipped(name, "a symbolic link to a folder: give that folder itself"))
            elif entry.is_symlink() and not os.path.exists(entry.path):
                skipped.append(Skipped(name, "a symbolic link to nothing: mend or remove it"))
            else:
                skipped.append(Skipped(name, "no regular file: pipe it in, as `jiedao build - < FILE`"))


def _add(found: dict[str, tuple[str, str]], name: str, path: str) -> None:
    """Of several names of a file, the longest stays: the one under the outermost folder given."""
    identity = os.path.realpath(path) if os.path.islink(path) else path
    old = found.get(identity)
    if old is None or (len(name), name, path) > (len(old[0]), *old):
        found[identity] = name, path


def _told_apart(names: dict[str, str]) -> dict[str, str]:
    """`names` with those that are used twice lengthened by the folders above them."""
    names = dict(names)
    while True:
        paths_by_name: dict[str, list[str]] = {}
        for path, name in names.items():
            paths_by_name.setdefault(name, []).append(path)
        homonyms = [path for paths in paths_by_name.values() if len(paths) > 1 for path in paths]
        if not homonyms:
            return names
        lengthened = False
        for path in homonyms:
            parts = PurePath(path).parts
            longer = PurePath(*parts[-(len(PurePath(names[path]).parts) + 1) :]).as_posix()
            if path != STANDARD_INPUT and longer != names[path]:
                names[path] = longer
                lengthened = True
        if not lengthened:
            return names


def _side_files(path: str, listings: dict[str, frozenset[str]]) -> tuple[str, ...]:
    if path == STANDARD_INPUT:
        return ()
    folder, name = os.path.split(path)
    listed = listings.get(folder)
    sides = []
    for stem in (name, os.path.splitext(name)[0]):
        side = stem + SIDE_SUFFIX
        if side in listed if listed is not None else os.path.exists(os.path.join(folder, side)):
            sides.append(os.path.join(folder, side))
    return tuple(dict.fromkeys(sides))


def _relative(path: str, root: str) -> str:
    """`path` below `root`, with `/` on every system; `root` itself by its own name.

    Bytes that are no UTF-8, which a name may hold, stand as `\\xff`: two such names differ.
    """
    below = path[len(root) :].lstrip(os.sep)
    name = below.replace(os.sep, "/") if below else os.path.basename(root)
    return name if name.isascii() else os.fsencode(name).decode("utf-8", "backslashreplace")


def _why_unreadable(error: OSError) -> str:
    return f"cannot be read ({error.strerror or error}): check its permissions"


def open_regular(path: str) -> int:
    """A file descriptor of the regular file `path`.

    Raises:
        ReadingError: it cannot be opened, or is a pipe or a device, which could block.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    except OSError as error:
        raise ReadingError(_why_unreadable(error)) from error
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise ReadingError("no regular file: pipe it in, as `jiedao build - < FILE`")
    return descriptor
