"""The form of rule packs: which sections there are, which keys a rule of each has, and what may stand there."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from jiedao.records import MODALITIES, PREDICATES

STRENGTHS = ("strong", "weak", "proper", "object", "body", "road", "pattern", "place", "register")
KINDS = (
    "object", "after", "agent", "partner", "settle", "participate", "purpose", "means", "set_up", "place", "list",
    "nesting", "name", "own", "award", "granter", "role", "register", "wording", "possessed",
)  # fmt: skip

FIGURE_KINDS = (
    "money", "measure", "ratio", "discount", "age", "anniversary", "time", "people", "things", "sorts", "great",
    "grade", "tenths", "bare",
)  # fmt: skip
"""What the unit of a number says that it is; `bare` has none."""
FIGURE_SUBJECTS = (
    "clause", "person", "adjacent", "object", "same", "founded", "modified", "attribute", "headed", "touching",
    "named", "lived", "framed", "awarded", "event", "joined", "team",
)  # fmt: skip
"""Where a figure rule looks for what a number is of."""
FIGURE_SLOTS = ("before", "after", "previous")
"""What an indicator may be made of, besides the groups of the rule's own patterns."""

PERIOD_GROUPS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "as-of": ("year", "near", "month", "day"),
        "now": (),
        "since": ("year", "near", "month"),
        "within": ("year", "near", "half", "quarters", "quarter", "from", "month"),
        "days": ("year", "near", "from", "first", "month", "day"),
        "years": ("first", "last"),
        "plan": ("number",),
        "past": ("count", "unit"),
        "recurring": (),
        "vague": (),
    }
)
"""The kinds of periods, and the named groups that a pattern of each may have."""
PERIOD_NEEDS: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "days": ("from", "first", "month", "day"), "years": ("first", "last"), "plan": ("number",),
    "past": ("count", "unit"),
})  # fmt: skip
"""The groups that it must have."""
MODALITY_REACHES = (
    "clause", "clauses", "consequence", "phrase", "object", "match", "whole", "named", "previous", "before",
)  # fmt: skip
"""How far the words of a modality rule reach (see `jiedao.modality`)."""
MODALITY_WORDS = ("doing", "future", "adverbs", "done", "since", "turns", "heard")
"""The words that modality rules share, keys of their pack."""
MODALITY_MACROS = ("doing", "future", "adverbs", "heard")
"""Those of them that may stand in a pattern, as {doing}."""
PERIOD_LABELS = ("as written", "none")
"""What a qualifier repeats of a period."""

TRIGGERED = ("object", "after", "wording")
"""The kinds of relation rules that words of their own trigger; all others have their words from `words`."""


class Key(NamedTuple):
    """What may stand under a key.

    `form` is `text`, `flag`, `number`, `words` (text parted by spaces, or a list), `class`, `fine`, `one` (of
    `allowed`), `classes`, `categories` (word categories of the packs), `category`, `triggers` (categories or
    words), `pattern` or `patterns` (regular expressions), `period` (one that may hold {N} and {YEAR}), `modal` (one
    that may hold any of `MODALITY_MACROS`), `wordings` (see `jiedao.relations.wordings`), `described`, `examples` (of
    entities and figures), `stated` (of relations), `either` of these, `names` (name to its written forms), `nouns`
    (class to nouns), `some` (a list of what is `allowed`).
    """

    form: str
    required: bool = False
    allowed: tuple[str, ...] = ()


class Section(NamedTuple):
    """The keys of a rule; where `fixed` names ids, the engine takes rules of these alone."""

    keys: Mapping[str, Key]
    fixed: tuple[str, ...] = ()


_COMMON = {
    "id": Key("text", required=True),
    "description": Key("described", required=True),
    "examples": Key("examples"),
    "replace": Key("flag"),
    "extend": Key("flag"),
}
_CLASS = {"class": Key("class", required=True), "fine": Key("fine")}

PLACE_RULES = ("sub-district", "town", "community", "village")
"""Rules that the engine knows by their ids, for it looks their names up in the register."""

SECTIONS: Mapping[str, Section] = MappingProxyType({
    "lexicons": Section({
        **_COMMON, **_CLASS,
        "shared": Key("flag"),
        "names": Key("names", required=True),
    }),
    "head_rules": Section({
        **_COMMON, **_CLASS,
        "strength": Key("one", required=True, allowed=STRENGTHS),
        "heads": Key("words"),
        "weak_heads": Key("words"),
        "strong_heads": Key("words"),
        "weak_only": Key("flag"),
        "reject": Key("words"),
        "offices": Key("words"),
        "verbs": Key("categories"),
        "joins": Key("flag"),
        "pattern": Key("pattern"),
    }),
    "quoted_rules": Section({
        **_COMMON,
        "max_length": Key("number"),
        "reach": Key("number"),
        "nouns": Key("nouns"),
        "slogan_nouns": Key("words"),
        "purpose_nouns": Key("words"),
        "implement": Key("categories"),
        "stop": Key("words"),
        "alone": Key("words"),
    }, fixed=("quoted-title", "quoted-list")),
    "formula_rules": Section({
        **_COMMON, **_CLASS,
        "patterns": Key("patterns", required=True),
        "stop": Key("words", required=True),
    }, fixed=("formula",)),
    "enumeration_rules": Section({
        **_COMMON, **_CLASS,
        "nouns": Key("words", required=True),
        "ending": Key("text"),
        "verbs": Key("categories"),
    }),
    "definition_rules": Section({
        **_COMMON, **_CLASS,
        "nouns": Key("words"),
        "people": Key("words"),
        "homes": Key("words"),
        "sorts": Key("words"),
        "made": Key("words"),
        "having": Key("words"),
    }),
    "award_rules": Section({
        **_COMMON,
        "class": Key("one", required=True, allowed=("Award",)),
        "triggers": Key("category", required=True),
        "ends": Key("words", required=True),
        "tails": Key("words", required=True),
        "reject": Key("words", required=True),
    }, fixed=("award",)),
    "person_rules": Section({
        **_COMMON,
        "class": Key("one", required=True, allowed=("Person",)),
        "suffixes": Key("words"),
    }, fixed=("person-role", "person-saying", "person-title", "person-before-title")),
    "engine_rules": Section({  # what the engine does by itself, described here so that evidence can name it
        **_COMMON,
        "class": Key("class"),
        "fine": Key("fine"),
        "relation": Key("one", allowed=PREDICATES),
        "examples": Key("either"),
    }, fixed=("division", "department", "party-office", "repeated-name")),
    "relation_rules": Section({
        **_COMMON,
        "relation": Key("one", required=True, allowed=PREDICATES),
        "kind": Key("one", required=True, allowed=KINDS),
        "triggers": Key("triggers"),
        "subjects": Key("classes"),
        "objects": Key("classes"),
        "explicit": Key("flag"),
        "wordings": Key("wordings"),
        "named": Key("text"),
        "examples": Key("stated"),
    }),
    "figure_rules": Section({
        **_COMMON,
        "kinds": Key("some", required=True, allowed=FIGURE_KINDS),
        "indicator": Key("text", required=True),
        "left": Key("pattern"),
        "right": Key("pattern"),
        "hint": Key("text"),
        "cue": Key("text"),
        "subject": Key("one", allowed=FIGURE_SUBJECTS),
        "qualifier": Key("text"),
    }),
    "period_rules": Section({
        **_COMMON,
        "kind": Key("one", required=True, allowed=tuple(PERIOD_GROUPS)),
        "pattern": Key("period", required=True),
        "marks": Key("words", required=True),
        "holds": Key("flag"),
        "label": Key("one", allowed=PERIOD_LABELS),
    }),
    "modality_rules": Section({
        **_COMMON,
        "modality": Key("one", required=True, allowed=("Done", *MODALITIES)),
        "reach": Key("one", required=True, allowed=MODALITY_REACHES),
        "pattern": Key("modal", required=True),
        "words": Key("words"),
        "unless": Key("modal"),
        "untold": Key("flag"),
    }),
})  # fmt: skip

HEADER = ("format", "id", "version", "title")
FORMAT = 1
COUNTED = ("units", "counted_nouns")
"""Words of the pack on figures that a user may add to: units by kind, and what is counted without one."""
OTHER_STAGES = ("figures", "layout")
"""Ids of packs that other stages read and check themselves."""
