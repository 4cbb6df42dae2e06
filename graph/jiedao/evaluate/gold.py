"""Gold annotations: what careful readers found in one document."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from jiedao.errors import GoldError
from jiedao.records import COARSE_CLASSES, MODALITIES, PREDICATES

T = TypeVar("T")


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
        _items(loaded, "entities", _entity),
        _items(loaded, "relations", _relation),
        _items(loaded, "figures", _figure),
    )


def _items(loaded: Mapping[str, Any], name: str, made: Callable[[Mapping[str, Any]], T]) -> tuple[T, ...]:
    """The records of a list; what is wrong with one is told with its place."""
    found = []
    for at, item in enumerate(loaded[name], 1):
        try:
            found.append(made(item))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            what = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
            raise ValueError(f"{name}, item {at}: {what}") from None
    return tuple(found)


def _entity(item: Mapping[str, Any]) -> GoldEntity:
    return GoldEntity(str(item["class"]), str(item["canonical"]), tuple(map(str, item.get("aliases", ()))))


def _relation(item: Mapping[str, Any]) -> GoldRelation:
    given = str(item.get("evidence", "")), str(item.get("modality", ""))
    return GoldRelation(str(item["subject"]), str(item["predicate"]), str(item["object"]), *given)


def _figure(item: Mapping[str, Any]) -> GoldFigure:
    named = str(item["subject"]), str(item["indicator"])
    return GoldFigure(*named, float(item["value"]), str(item["unit"]), str(item.get("evidence", "")))


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
