"""Where the files that jiedao ships are found: rule packs, register, sample corpus, queries, ontology."""

from __future__ import annotations

from pathlib import Path

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
