"""The rules of head nouns, and what it takes to make a name of a noun: the strength of its rule."""

from __future__ import annotations

import re
from typing import NamedTuple

from jiedao.entities.boundaries import governing_verb
from jiedao.scan import Scan
from jiedao.vocabulary import Vocabulary

_ALLIED = ("联盟", "联合体", "商会", "协会", "商圈", "产业园", "片区", "园区")
_PLACED = re.compile("基地|总部|大厦|广场|园|中心|街|路|港|城|湖|小镇|厂")


class HeadRule(NamedTuple):
    """A head-noun rule of a rule pack; `strength` says what may become a name (see data/rules/entities.yaml)."""

    id: str
    cls: str
    fine: str
    strength: str
    weak: frozenset[str]
    strong: frozenset[str]
    verbs: frozenset[str]
    reject: frozenset[str]
    priority: int
    anchored: bool
    joins: bool
    offices: frozenset[str]
    reject_endings: tuple[str, ...] = ()


def is_name(
    scan: Scan, first: int, head: str, rule: HeadRule, modifier: str, named: bool, proper: bool, vocabulary: Vocabulary
) -> bool:
    """Whether a modifier makes a name of a head, by the strength of its rule.

    `named`: it holds a noun; `proper`: a proper noun.
    """
    strength = rule.strength
    if strength == "strong" and head in rule.weak:
        strength = "weak"
    elif strength == "weak" and head in rule.strong:
        strength = "strong"
    if proper and strength != "object":
        return strength in ("strong", "weak", "proper", "body")
    if strength == "body":
        led = modifier.removesuffix("联合").endswith(_ALLIED)
        return led and len(modifier) > 2
    if strength == "strong" and named:
        return True
    if strength not in ("strong", "weak", "proper", "object"):
        return False
    singular = bool(rule.verbs) and governing_verb(scan, first, rule.verbs, vocabulary) == "singular"
    if strength == "weak":
        if singular:
            return named or len(modifier) >= (3 if rule.cls == "Platform" else 4)
        return rule.cls == "Project" and named and len(modifier) > 4 and _PLACED.search(modifier) is not None
    if strength == "object":
        return singular and (proper or (head not in rule.weak and (named or len(modifier) >= 4)))
    return singular and (named or strength == "strong")
