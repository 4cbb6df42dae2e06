"""Which files a graph consists of, and a store of them, made once and kept beside them.

The store lies in `.jiedao-store-HASH` in the folder of the files, or in the user's cache folder where that is read-
only. HASH names the files with their sizes and times, so that a file that changed has another store; a build removes
those of the graph that it replaces. Git and tools for backups are told to leave it alone. A store is made under a
name of its own and renamed when it is whole: two processes at once make two, and one of them wins. Whoever reads a
store holds a shared lock on it; an old one is removed only when nobody does.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import time
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import GraphError

if TYPE_CHECKING:
    import pyoxigraph

EXTENSIONS = ("ttl", "nt", "nq", "trig", "n3", "rdf", "owl", "xml", "jsonld", "json")
STORE = ".jiedao-store-"
LAYOUT = "2"
"""Raised when what a store holds changes, so that older ones are made anew."""
_READY = "ready"
_LEFT_ALONE = {".gitignore": "*\n", "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n"}
"""https://bford.info/cachedir/"""
_ABANDONED = 24 * 3600  # seconds after which a store that was never finished is nobody's

Named = tuple[tuple[str, Path], ...]


def graph_files(where: str | Path) -> tuple[Path, ...]:
    """The RDF files that `where` stands for: itself; of a folder with a `graph.ttl`, that and its `evidence.ttl`; of
    another folder all that lie in it at any depth, sorted.

    Raises:
        GraphError: there are none.
    """
    path = Path(where)
    if path.is_dir():
        if (path / "graph.ttl").is_file():
            return graph_files(path / "graph.ttl")
        found = [
            file
            for file in sorted(path.rglob("*"))
            if file.suffix[1:].lower() in EXTENSIONS
            and file.suffix.lower() not in (".json", ".xml")  # which are seldom RDF
            and not any(part.startswith(".") for part in file.relative_to(path).parts)
            and file.is_file()
        ]
        if not found:
            raise GraphError(
                "no RDF file in this folder / 此文件夹中没有图谱; build one with: jiedao build, or give one with -g",
                path=str(where),
            )
        return tuple(found)
    if path.is_file():
        beside = path.with_name("evidence.ttl")
        return (path, beside) if path.name == "graph.ttl" and beside.is_file() else (path,)
    raise GraphError(
        "no such file or folder / 没有这个文件或文件夹; build a graph with: jiedao build, or give one with -g",
        path=str(where),
    )


def fill(store: pyoxigraph.Store, files: Iterable[Path]) -> None:
    """Load the files into the store.

    Raises:
        GraphError: a file cannot be read or is not RDF, with line and column; or it is JSON that states nothing.
    """
    from pyoxigraph import RdfFormat

    for file in files:
        extension = file.suffix[1:].lower()
        named = {"owl": RdfFormat.RDF_XML, "json": RdfFormat.JSON_LD}.get(extension)
        rdf_format = named or (RdfFormat.from_extension(extension) if extension in EXTENSIONS else None)
        if rdf_format is None:
            raise GraphError(f"not an RDF file by its name; known: .{', .'.join(EXTENSIONS)}", path=str(file))
        try:
            _load(store, file, rdf_format)
        except SyntaxError as error:
            raise GraphError(
                f"not {rdf_format.name}: {_brief(str(error.msg or error))}; correct the file, or build it anew",
                path=str(file), line=error.lineno, column=error.offset,
            ) from None  # fmt: skip
        except (OSError, ValueError) as error:
            raise GraphError(f"cannot be read: {_brief(str(error))}", path=str(file)) from None
        if rdf_format == RdfFormat.JSON_LD and not _states(file):
            raise GraphError("JSON without a statement of RDF, and no graph; give its graph.ttl", path=str(file))


def _states(file: Path) -> bool:
    """Whether the JSON says anything: as JSON-LD, any is a graph, most without a statement."""
    from pyoxigraph import RdfFormat, parse

    content, base = file.read_bytes().removeprefix(BOM_UTF8), file.resolve().as_uri()
    return next(iter(parse(content, RdfFormat.JSON_LD, base_iri=base)), None) is not None


def _load(store: pyoxigraph.Store, file: Path, rdf_format: pyoxigraph.RdfFormat) -> None:
    """Load one file; a byte order mark, which some editors leave, is passed over."""
    base = file.resolve().as_uri()
    with file.open("rb") as stream:
        if stream.read(len(BOM_UTF8)) == BOM_UTF8:
            store.bulk_load(stream, format=rdf_format, base_iri=base)
            return
    store.bulk_load(path=str(file), format=rdf_format, base_iri=base)


def _brief(message: str) -> str:
    return " ".join(message.split()).rpartition("column ")[2].partition(": ")[2] or " ".join(message.split())


def state(files: Iterable[Path]) -> str:
    """A hash of which files these are and of how each stands: size, times of change, and place on the disk."""
    import pyoxigraph

    made = hashlib.blake2b(f"{LAYOUT} {pyoxigraph.__version__}".encode(), digest_size=10)
    for file in files:
        stat = file.stat()
        place = f"{file.resolve()}\0{stat.st_size}\0{stat.st_mtime_ns}\0{stat.st_ctime_ns}\0{stat.st_ino}\n"
        made.update(place.encode("utf-8", "surrogateescape"))
    return made.hexdigest()


class Kept:
    """A store on the disk, opened for reading, and the lock that keeps others from removing it."""

    def __init__(self, path: Path, store: pyoxigraph.Store, lock: Any) -> None:
        self.path = path
        self.store = store
        self._lock = lock

    def close(self) -> None:
        """Give the lock back; the store is not to be used any more."""
        self._lock.close()


def kept_store(files: tuple[Path, ...], named: Named = ()) -> Kept | None:
    """The store of the files, found or made; None: no folder can be written to.

    Args:
        files: what the default graph holds.
        named: graphs beside it: the IRI and the Turtle file of each.

    Raises:
        GraphError: a file is not RDF.
    """
    name = STORE + state((*files, *(file for _, file in named)))
    owner = _owner(files, named)
    for folder in (files[0].parent, _cache_folder()):
        for _ in range(3):  # another process may remove what was found
            found = _opened(folder / name)
            if found:
                return found
            try:
                _make(folder / name, files, named, owner)
            except OSError:
                break
            _remove(folder, lambda old, whose: old != name and whose == owner)
    return None


def _cache_folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base and Path(base).is_absolute() else Path.home() / ".cache") / "jiedao"


def _opened(path: Path) -> Kept | None:
    from pyoxigraph import Store

    try:
        lock = (path / _READY).open("rb")
    except OSError:
        return None
    _shared(lock)
    if not (path / _READY).exists():  # removed between the two lines above
        lock.close()
        return None
    try:
        return Kept(path, Store.read_only(str(path / "store")), lock)
    except (OSError, ValueError, RuntimeError):  # a damaged one is made anew
        lock.close()
        shutil.rmtree(path, ignore_errors=True)
        return None


def _owner(files: tuple[Path, ...], named: Named) -> str:
    """What stores of the same files in different states have in common."""
    names = "\0".join(str(file.resolve()) for file in (*files, *(file for _, file in named)))
    return hashlib.blake2b(names.encode("utf-8", "replace"), digest_size=6).hexdigest()


def _make(path: Path, files: tuple[Path, ...], named: Named, owner: str) -> None:
    from pyoxigraph import NamedNode, RdfFormat, Store

    path.parent.mkdir(parents=True, exist_ok=True)
    own = Path(tempfile.mkdtemp(prefix=f"{STORE}making-", dir=path.parent))
    try:
        store = Store(str(own / "store"))
        fill(store, files)
        for iri, file in named:
            store.bulk_load(path=str(file), format=RdfFormat.TURTLE, to_graph=NamedNode(iri))
        store.flush()
        store.optimize()
        del store
        for name, content in _LEFT_ALONE.items():
            (own / name).write_text(content, "utf-8")
        (own / _READY).write_text(owner, "utf-8")
        with suppress(OSError):  # another process was first
            own.rename(path)
    finally:
        if own.exists():
            shutil.rmtree(own, ignore_errors=True)


def remove_stores(folder: Path) -> None:
    """Remove the stores in the folder that nobody reads: its graph is another one now."""
    _remove(folder, lambda name, owner: True)


def _remove(folder: Path, stale: Callable[[str, str], bool]) -> None:
    """Remove the stores that are stale, by name and owner, and that nobody reads."""
    for old in folder.glob(f"{STORE}*"):
        ready = old / _READY
        with suppress(OSError):
            if old.name.startswith(f"{STORE}making-") and time.time() - old.stat().st_mtime > _ABANDONED:
                shutil.rmtree(old, ignore_errors=True)
        with suppress(OSError, ValueError):
            if stale(old.name, ready.read_text("utf-8")):
                with ready.open("rb") as lock:
                    if _exclusive(lock):
                        ready.unlink()
                        shutil.rmtree(old, ignore_errors=True)


def _shared(lock: Any) -> None:
    with suppress(ImportError, OSError):
        import fcntl

        fcntl.flock(lock, fcntl.LOCK_SH)


def _exclusive(lock: Any) -> bool:
    try:
        import fcntl

        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (ImportError, OSError):
        return False
    return True
