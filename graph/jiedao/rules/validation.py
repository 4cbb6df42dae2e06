"""Rule packs against their schema: every fault with its line, what is allowed, and the nearest allowed word.

Here is what a pack, a rule and its keys demand of each other; what may stand under one key is `jiedao.rules.forms`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Any

from jiedao.errors import RuleError
from jiedao.records import FINE_CLASSES
from jiedao.rules.documents import Node
from jiedao.rules.forms import Forms, allowed, unfit
from jiedao.rules.schema import (
    COUNTED,
    FIGURE_KINDS,
    FIGURE_SLOTS,
    FORMAT,
    HEADER,
    KINDS,
    MODALITY_WORDS,
    OTHER_STAGES,
    PERIOD_GROUPS,
    PERIOD_NEEDS,
    PLACE_RULES,
    SECTIONS,
    TRIGGERED,
    Section,
)

ID = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")
SLOT = re.compile(r"\{(\w+)\}")
GROUP = re.compile(r"\(\?P<(\w+)>")
WORDED = ("triggers", "subjects", "objects", "wordings")


def validate(
    tree: Node, path: str, categories: Collection[str], *, own: bool, standing: Collection[str] = ()
) -> list[RuleError]:
    """The faults of a pack, in the order of their lines.

    Args:
        tree: the content of the file.
        path: the file, for messages.
        categories: the word categories of all packs.
        own: the pack is one that jiedao ships; a user's pack may also replace, extend and disable rules of those.
        standing: the word categories of the shipped packs; another one must be named by a rule.
    """
    checker = _Checker(path, categories, own, standing)
    checker.pack(tree)
    return sorted(checker.errors, key=lambda e: e.line or 0)


def joined(errors: Sequence[RuleError]) -> RuleError:
    """One error that tells of all; it has the place of the first.

    >>> str(joined([RuleError("a", path="x", line=1), RuleError("b", path="x", line=2)]))
    'x:1: a\\nx:2: b'
    """
    first = errors[0]
    if len(errors) == 1:
        return first
    return RuleError("\n".join([first.message, *map(str, errors[1:])]), path=first.path, line=first.line)


class _Checker(Forms):
    def __init__(self, path: str, categories: Collection[str], own: bool, standing: Collection[str]) -> None:
        super().__init__(path, categories, own)
        self.standing = standing
        self._sections = [*HEADER, "words", *SECTIONS, *(MODALITY_WORDS if own else ["disable", *COUNTED])]

    # -- the pack --------------------------------------------------------------------------------------------------
    def pack(self, tree: Node) -> None:
        if isinstance(tree.value, str) and "：" in tree.value:
            self.err(tree, "behind a key stands a colon : and a space, not the full-width ：, as `format: 1`")
            return
        if not isinstance(tree.value, dict):
            self.err(tree, f"a rule pack is a mapping of sections; {allowed('', self._sections)}")
            return
        self._header(tree)
        if tree.value.get("id", tree).value in OTHER_STAGES:
            if not self.own:
                self.err(tree.value["id"], f"the pack {tree.value['id'].value!r} can only be changed by `disable`")
            return
        for name, node in tree.value.items():
            if name not in self._sections:
                self.err(
                    node._replace(line=node.key_line or node.line),
                    f"no section {name!r}; {allowed(name, self._sections)}",
                )
            elif name in SECTIONS:
                self._rules(name, node)
            elif name in MODALITY_WORDS:
                self.text(node, name)
        if "disable" in tree.value and not self.own:
            self.texts(tree.value["disable"], "disable")
        if "words" in tree.value:
            self._words(tree.value["words"])
        if "units" in tree.value:
            self._units(tree.value["units"])
        if "counted_nouns" in tree.value:
            self._counted(tree.value["counted_nouns"], "counted_nouns")

    def _header(self, tree: Node) -> None:
        for key in ("format", "id"):
            if key not in tree.value:
                self.err(tree, f"`{key}` is missing; a pack begins with `format: {FORMAT}` and `id: my-rules`")
        if "format" in tree.value and (given := tree.value["format"].value) != FORMAT:
            way_out = f"write `format: {FORMAT}`" + (", without quotation marks" if given == str(FORMAT) else "")
            self.err(tree.value["format"], f"format {given!r} is not known: {way_out}")
        if "id" in tree.value and not ID.fullmatch(str(tree.value["id"].value)):
            self.err(tree.value["id"], f"an id is of a-z, 0-9, - and ., as {_as_id(tree.value['id'].value)}")

    def _words(self, node: Node) -> None:
        if not isinstance(node.value, dict):
            self.err(node, "`words` is a mapping of categories to words")
            return
        for category, held in node.value.items():
            self.words(held, f"words: {category}")
            if not self.own and category not in self.standing and category not in self.used:
                self.err(held, f"no rule uses a category {category!r}; {allowed(category, self.standing)}")

    def _units(self, node: Node) -> None:
        if not isinstance(node.value, dict):
            self.err(node, "`units` maps kinds to units and their forms, as `units: {things: {台班: 台班}}`")
            return
        for kind, held in node.value.items():
            if kind not in FIGURE_KINDS:
                self.err(held, f"units: no kind {kind!r}; {allowed(kind, FIGURE_KINDS)}")
            self._counted(held, f"units: {kind}")

    def _counted(self, node: Node, label: str) -> None:
        """Units, each with words."""
        if not isinstance(node.value, dict) or not node.value:
            self.err(node, f"{label} must map units to words, as {{台班: 台班}}")
            return
        for unit, held in node.value.items():
            self.words(held, f"{label}: {unit}")

    # -- rules -----------------------------------------------------------------------------------------------------
    def _rules(self, name: str, node: Node) -> None:
        if not isinstance(node.value, list):
            self.err(node, f"`{name}` is a list of rules, each beginning with `- id:`")
            return
        for rule in node.value:
            self._rule(name, SECTIONS[name], rule)

    def _rule(self, name: str, section: Section, rule: Node) -> None:
        if not isinstance(rule.value, dict) or "id" not in rule.value:
            self.err(rule, f"a rule of `{name}` begins with `- id:`")
            return
        label = f"rule {rule.value['id'].value!r}"
        if not ID.fullmatch(str(rule.value["id"].value)):
            self.err(rule.value["id"], f"{label}: an id is of a-z, 0-9, - and ., as {_as_id(rule.value['id'].value)}")
        self.extending = extends = _flag(rule, "extend")
        self.numeric = name in ("figure_rules", "period_rules")
        changes = extends or _flag(rule, "replace")
        if changes and self.own:
            self.err(rule, f"{label}: only a user's pack may replace or extend")
        if section.fixed and not (self.own or changes):
            what = " or ".join(section.fixed)
            self.err(
                rule, f"{label}: `{name}` takes no further rules; say `extend: true` or `replace: true` for {what}"
            )
        for key, value in rule.value.items():
            declared = section.keys.get(key)
            if declared is None:
                self.err(
                    value._replace(line=value.key_line or value.line),
                    f"{label}: no key {key!r}; {allowed(key, section.keys)}",
                )
            else:
                self.held(value, f"{label}: {key}", declared)
        if not extends:
            for key, declared in section.keys.items():
                if declared.required and key not in rule.value:
                    self.err(rule, f"{label}: `{key}` is missing")
            self._together(name, rule, label)

    def _together(self, name: str, rule: Node, label: str) -> None:
        """What a rule's keys demand of each other."""
        held = {key: node.value for key, node in rule.value.items()}
        fine, cls = held.get("fine"), held.get("class")
        if isinstance(fine, str) and FINE_CLASSES.get(fine) not in (None, cls):
            self.err(rule.value["fine"], f"{label}: {fine} is a finer class of {FINE_CLASSES[fine]}, not of {cls}")
        if name == "head_rules":
            wants = "pattern" if held.get("strength") == "pattern" else "heads"
            if wants not in held:
                self.err(rule, f"{label}: `{wants}` is missing (strength is {held.get('strength')})")
            if held.get("strength") in ("place", "register") and held["id"] not in PLACE_RULES:
                self.err(rule.value["strength"], f"{label}: only {', '.join(PLACE_RULES)} have this strength")
        if name == "quoted_rules" and held["id"] == "quoted-title":
            for key, declared in SECTIONS[name].keys.items():
                if key not in held and declared.form in ("number", "nouns", "words", "categories") and key != "reach":
                    self.err(rule, f"{label}: `{key}` is missing")
        if name == "figure_rules":
            groups = GROUP.findall(f"{held.get('left', '')}{held.get('right', '')}")
            slots = (*FIGURE_SLOTS, *groups)
            for slot in SLOT.findall(str(held.get("indicator", ""))):
                if slot not in slots:
                    self.err(rule.value["indicator"], f"{label}: indicator: no {{{slot}}}; {allowed(slot, slots)}")
            if not {"left", "right"} & held.keys():
                self.err(
                    rule, f"{label}: `left` or `right` is missing: what stands before the number, or behind its unit"
                )
        if name == "period_rules" and str(held.get("kind")) in PERIOD_GROUPS:
            self._period(rule, label, str(held["kind"]), GROUP.findall(str(held.get("pattern", ""))))
        if name == "relation_rules":
            needed = {"object": ("triggers",), "after": ("triggers",), "wording": WORDED}
            for key in needed.get(str(held.get("kind")), ()):
                if key not in held:
                    self.err(rule, f"{label}: `{key}` is missing")
            for key in ("subjects", "objects"):
                classes = rule.value[key].plain() if key in held else ()
                relation, kind = str(held.get("relation")), str(held.get("kind"))
                if isinstance(classes, list) and (why := unfit(relation, kind, key, classes)):
                    self.err(rule.value[key], f"{label}: {key}: {why}")
            if "triggers" in held and held.get("kind") in KINDS and held["kind"] not in TRIGGERED:
                self.err(
                    rule.value["triggers"],
                    f"{label}: a rule of kind {held['kind']!r} takes no triggers; add your words to a category under "
                    "`words:`, as `words: {operate: 打理}`, or say it as `kind: wording`",
                )

    def _period(self, rule: Node, label: str, kind: str, groups: Sequence[str]) -> None:
        """What the pattern of a kind of periods names."""
        known = PERIOD_GROUPS[kind]
        for group in groups:
            if group not in known:
                told = allowed(group, known) if known else "its pattern names no group"
                self.err(rule.value["pattern"], f"{label}: a period of kind {kind!r} has no {group!r}; {told}")
        for group in PERIOD_NEEDS.get(kind, ()):
            if group not in groups:
                self.err(rule, f"{label}: the pattern of a period of kind {kind!r} names (?P<{group}>…)")


def _as_id(value: Any) -> str:
    """What an id may have been meant as.

    >>> _as_id("My_Rules 2"), _as_id("我的规则")
    ('my-rules-2', 'my-rules')
    """
    return "-".join(re.findall("[a-z0-9]+", str(value).lower())) or "my-rules"


def _flag(rule: Node, key: str) -> bool:
    return key in rule.value and rule.value[key].value is True
