"""Relation frames as rule packs declare them, and what the engine finds by them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple


class Found(NamedTuple):
    """A relation between things of one article, and the sentence that says so."""

    subject: int
    predicate: str
    object: int
    role: str
    rule: str
    sentence: int
    modality: str


class Frame(NamedTuple):
    """A relation rule of a rule pack; `kind` names the function of the engine that applies it."""

    id: str
    relation: str
    kind: str
    triggers: frozenset[str]
    subjects: frozenset[str]
    objects: frozenset[str]
    explicit: bool


def compile_frames(packs: Collection[Mapping[str, Any]]) -> dict[str, list[Frame]]:
    """The frames of all packs by their kind, in the order of the packs."""
    frames: dict[str, list[Frame]] = {}
    for pack in packs:
        for rule in pack.get("relation_rules", ()):
            frame = Frame(
                rule["id"], rule["relation"], rule["kind"], frozenset(rule.get("triggers", ())),
                frozenset(rule.get("subjects", ())), frozenset(rule.get("objects", ())), bool(rule.get("explicit")),
            )  # fmt: skip
            frames.setdefault(frame.kind, []).append(frame)
    return frames
