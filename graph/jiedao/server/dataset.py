"""The graph that is served: its files, its store on the disk, and its explorer."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path
from typing import Any

from ..errors import GraphError
from ..query.files import Kept, graph_files, kept_store
from ..resources import folder

GRAPHS = {"jiedao": "ontology", "stars": "stars", "shapes": "shapes", "alignments": "alignments"}
"""The files of the ontology, and the names, below https://w3id.org/jiedao/, of the graphs that hold them."""


class Dataset:
    """A graph, its evidence and the ontology.

    Args:
        graph: a `jiedao.Graph`, or the path of a graph's folder or of RDF files.

    Raises:
        GraphError: there is no such graph.
    """

    def __init__(self, graph: Any) -> None:
        self._graph = None if isinstance(graph, str | Path) else graph
        self._own: Path | None = None
        self._kept: Kept | None = None
        self._page: bytes | None = None
        if self._graph is None:
            if str(graph).startswith(("http://", "https://")):
                raise GraphError(
                    "a server needs files, not another endpoint; give a folder or an RDF file", path=str(graph)
                )
            self.where = Path(graph)
            graph_files(self.where)

    def store_path(self) -> Path:
        """The folder of the store, made if it is not there; it stays as it is until `close`.

        Raises:
            GraphError: a file is broken, or nothing can be written anywhere.
        """
        if self._kept is None:
            if self._graph is not None:
                self._own = Path(tempfile.mkdtemp(prefix="jiedao-serve-"))
                (self._own / "graph.ttl").write_text(self._graph.to_turtle(), "utf-8")
                (self._own / "evidence.ttl").write_text(self._graph.to_turtle(evidence=True), "utf-8")
            files = graph_files(self._own or self.where)
            self._kept = kept_store(files, ontology_graphs())
            if self._kept is None:  # neither beside the files nor in the user's cache
                self._own = Path(tempfile.mkdtemp(prefix="jiedao-serve-"))
                copies = tuple(Path(shutil.copy2(file, self._own / file.name)) for file in files)
                self._kept = kept_store(copies, ontology_graphs())
            if self._kept is None:
                raise GraphError("no folder can be written to, for the store; free some space", path=str(files[0]))
        return self._kept.path / "store"

    def explorer(self) -> bytes | None:
        """The page of the explorer; None: the graph is not one of jiedao's."""
        if self._page is None:
            self._page = self._drawn()
        return self._page or None

    def _drawn(self) -> bytes:
        if self._graph is not None:
            return str(self._graph.to_html()).encode("utf-8", "replace")
        beside = (self.where if self.where.is_dir() else self.where.parent) / "graph.html"
        if beside.is_file():
            return beside.read_bytes()
        with contextlib.suppress(Exception):  # any RDF can be served, and not all of it be drawn
            from ..graph import load

            loaded = load(self.where)
            if len(loaded):
                return loaded.to_html().encode("utf-8", "replace")
        return b""

    def close(self) -> None:
        """Remove what was made for serving alone."""
        if self._kept is not None:
            self._kept.close()
            self._kept = None
        if self._own is not None:
            shutil.rmtree(self._own, ignore_errors=True)
            self._own = None


def ontology_graphs() -> tuple[tuple[str, Path], ...]:
    """The named graphs of a served data set: IRI and file."""
    files = folder("ontology")
    return tuple(
        (f"https://w3id.org/jiedao/{name}", files / f"{stem}.ttl")
        for stem, name in GRAPHS.items()
        if (files / f"{stem}.ttl").is_file()
    )
