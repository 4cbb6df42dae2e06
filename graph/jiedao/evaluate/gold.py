"""Gold annotations: what careful readers found in one document."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from jiedao.errors import GoldError
from jiedao.records import COARSE_CLASSES, MODALITIES, PREDICATES


class GoldEntity(NamedTuple):
    """A named thing; `aliases` are its other names in the document."""

    cls: str
    canonical: str
    aliases: tuple[str, ...]


class GoldRelation(NamedTuple):
    """A triple between canonical names, and the words that say so; `modality` where they do not tell it as done."""

    subject: str
    predicate: str
    object: str
    evidence: str
    modality: str = ""


class GoldFigure(NamedTuple):
    """A number that the document states of `subject`, and the words that say so."""

    subject: str
    indicator: str
    value: float
    unit: str
    evidence: str


class Gold(NamedTuple):
    """The annotations of one document, which `document` names by its file name."""

    document: str
    entities: tuple[GoldEntity, ...]
    relations: tuple[GoldRelation, ...]
    figures: tuple[GoldFigure, ...]


def read(path: str | Path) -> Gold:
    """The annotations in a JSON file.

    Raises:
        GoldError: it is missing, no JSON, or has not the form of the annotation guidelines.
    """
    path = Path(path)
    try:
        loaded = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise GoldError(f"cannot be read: {error.strerror}", path=str(path)) from None
    except UnicodeDecodeError:
        raise GoldError("is not UTF-8", path=str(path)) from None
    except ValueError as error:
        raise GoldError(f"is not JSON: {error}", path=str(path), line=getattr(error, "lineno", None)) from None
    try:
        gold = _gold(loaded)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        what = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
        raise GoldError(f"has not the form of the annotation guidelines: {what}", path=str(path)) from None
    _consistent(gold, path)
    return gold


def read_folder(folder: str | Path) -> tuple[Gold, ...]:
    """The annotations in the JSON files of a folder, or in one file, in the order of their names.

    Raises:
        GoldError: there are none, or one is broken.
    """
    folder = Path(folder)
    paths = [folder] if folder.is_file() else sorted(folder.glob("*.json"))
    if not paths:
        raise GoldError("no gold annotations (*.json) are there", path=str(folder))
    return tuple(read(path) for path in paths)


def _gold(loaded: Mapping[str, Any]) -> Gold:
    return Gold(
        str(loaded["document"]),
        tuple(
            GoldEntity(str(e["class"]), str(e["canonical"]), tuple(map(str, e.get("aliases", ()))))
            for e in loaded["entities"]
        ),
        tuple(
            GoldRelation(
                str(r["subject"]),
                str(r["predicate"]),
                str(r["object"]),
                str(r.get("evidence", "")),
                str(r.get("modality", "")),
            )
            for r in loaded["relations"]
        ),
        tuple(
            GoldFigure(
                str(f["subject"]), str(f["indicator"]), float(f["value"]), str(f["unit"]), str(f.get("evidence", ""))
            )
            for f in loaded["figures"]
        ),
    )


def _consistent(gold: Gold, path: Path) -> None:
    names = {entity.canonical for entity in gold.entities}
    for entity in gold.entities:
        if entity.cls not in COARSE_CLASSES:
            raise GoldError(f"{entity.canonical}: no class {entity.cls!r}; {', '.join(COARSE_CLASSES)}", path=str(path))
    for relation in gold.relations:
        if relation.predicate not in PREDICATES:
            raise GoldError(f"no relation {relation.predicate!r}; {', '.join(PREDICATES)}", path=str(path))
        if relation.modality and relation.modality not in MODALITIES:
            raise GoldError(f"no modality {relation.modality!r}; {', '.join(MODALITIES)}", path=str(path))
    for name in [n for r in gold.relations for n in (r.subject, r.object)] + [f.subject for f in gold.figures]:
        if name not in names:
            raise GoldError(f"{name!r} is the canonical name of no entity", path=str(path))
