"""Run the notebooks from top to bottom, each in a clean kernel and an empty folder, and keep their outputs.

    python notebooks/execute.py [NOTEBOOK …]           # all of them, if none is named
    python notebooks/execute.py --check [NOTEBOOK …]   # run only: fails where a cell does

Needs `pip install 'jiedao[notebook]'`. What differs from run to run (times, counters of processes) is left out, so that
the files change only where the outputs do.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
ADDRESS = re.compile(r" at 0x[0-9a-f]+")


def executed(path: Path, *, timeout: int = 300) -> Any:
    """The notebook as it is after a run in an empty folder.

    Raises:
        nbclient.exceptions.CellExecutionError: a cell fails.
    """
    import nbformat
    from nbclient import NotebookClient

    notebook = nbformat.read(path, as_version=4)
    with tempfile.TemporaryDirectory() as folder:
        NotebookClient(
            notebook, timeout=timeout, kernel_name="python3", resources={"metadata": {"path": folder}}
        ).execute()
        return settled(notebook, folder)


def settled(notebook: Any, folder: str) -> Any:
    """The notebook without what differs from run to run."""
    notebook.metadata = METADATA
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number:02}"
        cell.metadata = {}
        for output in cell.get("outputs", ()):
            if "text" in output:
                output.text = ADDRESS.sub("", output.text.replace(folder, "."))
            data = output.get("data", {})
            if "text/plain" in data:
                data["text/plain"] = ADDRESS.sub("", data["text/plain"].replace(folder, "."))
    return notebook


def main(arguments: list[str]) -> None:
    """Run the notebooks that are named, or all."""
    import nbformat

    check = "--check" in arguments
    named = [Path(name) for name in arguments if name != "--check"]
    for path in named or sorted(HERE.glob("*.ipynb")):
        notebook = executed(path)
        if not check:
            path.write_text(nbformat.writes(notebook, indent=1) + "\n", encoding="utf-8")
        print(path.name)


if __name__ == "__main__":
    main(sys.argv[1:])
