"""Relation frames as rule packs declare them, and what the engine finds by them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from jiedao.vocabulary import VERB_CATEGORIES

MOST_VERBS = 10_000  # bounded: hostile text may join verbs without end
VERBS = frozenset(VERB_CATEGORIES)


class Found(NamedTuple):
    """A relation between things of one article, and the sentence that says so."""

    subject: int
    predicate: str
    object: int
    role: str
    rule: str
    sentence: int
    modality: str


@dataclass(frozen=True, slots=True)
class Frame:
    """A relation rule of a rule pack; `kind` names the function of the engine that applies it.

    `words` are its triggers in order, for `str.startswith`.
    """

    id: str
    relation: str
    kind: str
    triggers: frozenset[str]
    subjects: frozenset[str]
    objects: frozenset[str]
    explicit: bool
    words: tuple[str, ...]


class Frames(dict[str, list[Frame]]):
    """The frames of all packs by their kind, in the order of the packs."""

    def __init__(self, frames: Mapping[str, list[Frame]]) -> None:
        super().__init__(frames)
        self._by_verb: dict[str, tuple[Frame, ...]] = {}
        self.own_verbs = frozenset[str]().union(*(frame.triggers for frame in self.get("object", ()))) - VERBS
        """What triggers a rule and is no category of jiedao: words, and categories that a user made."""
        self.behind: dict[str, re.Pattern[str]] = {}  # how a text goes on behind what a rule is of

    def with_object(self, verb: str, categories: Collection[str]) -> tuple[Frame, ...]:
        """Those whose object stands behind that verb, which is of these categories."""
        found = self._by_verb.get(verb)
        if found is None:
            found = tuple(
                frame
                for frame in self.get("object", ())
                if verb in frame.triggers or not frame.triggers.isdisjoint(categories)
            )
            if len(self._by_verb) < MOST_VERBS:
                self._by_verb[verb] = found
        return found


def compile_frames(packs: Collection[Mapping[str, Any]]) -> Frames:
    """The frames of all packs by their kind, in the order of the packs."""
    frames: dict[str, list[Frame]] = {}
    for pack in packs:
        for rule in pack.get("relation_rules", ()):
            triggers = tuple(rule.get("triggers", ()))
            frame = Frame(
                rule["id"], rule["relation"], rule["kind"], frozenset(triggers), frozenset(rule.get("subjects", ())),
                frozenset(rule.get("objects", ())), bool(rule.get("explicit")), triggers,
            )  # fmt: skip
            frames.setdefault(frame.kind, []).append(frame)
    return Frames(frames)
