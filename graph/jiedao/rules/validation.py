"""Rule packs against their schema: every fault with its line, what is allowed, and the nearest allowed word."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any

from jiedao.errors import RuleError
from jiedao.records import COARSE_CLASSES, FINE_CLASSES, PREDICATES
from jiedao.rules.documents import Node
from jiedao.rules.patterns import fault, wording_fault
from jiedao.rules.schema import (
    COUNTED,
    FIGURE_KINDS,
    FIGURE_SLOTS,
    FORMAT,
    HEADER,
    KINDS,
    OTHER_STAGES,
    PLACE_RULES,
    SECTIONS,
    TRIGGERED,
    Key,
    Section,
)

ID = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")
TRIPLE = re.compile(rf"\S.* (?:{'|'.join(PREDICATES)}) \S.*")
LONGEST_WORD = 60
SEPARATOR = re.compile("[、，,；;]")
SLOT = re.compile(r"\{(\w+)\}")
GROUP = re.compile(r"\(\?P<(\w+)>")
WORDED = ("triggers", "subjects", "objects", "wordings")
MOST_NAMED = 24  # of the allowed words in a message


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


def words(value: Any) -> list[str]:
    """The words of a value: text parted by white space, or a list."""
    return [str(word) for word in value] if isinstance(value, list) else str(value if value is not None else "").split()


def allowed(word: object, choices: Iterable[str]) -> str:
    """The end of a message: what is allowed, and what was probably meant.

    >>> allowed("Programm", ["Project", "Programme"])
    'allowed: Programme, Project; did you mean Programme?'
    """
    known = sorted(choices)
    nearest = get_close_matches(str(word), known, n=1, cutoff=0.6)
    listed = ", ".join(known[:MOST_NAMED]) + (" …" if len(known) > MOST_NAMED else "")
    return f"allowed: {listed}" + (f"; did you mean {nearest[0]}?" if nearest else "")


class _Checker:
    def __init__(self, path: str, categories: Collection[str], own: bool, standing: Collection[str]) -> None:
        self.path = path
        self.categories = categories
        self.own = own
        self.standing = standing
        self.errors: list[RuleError] = []
        self.used: set[str] = set()
        self.extending = False  # the rule that is looked at adds to one of jiedao

    def err(self, node: Node, message: str) -> None:
        self.errors.append(RuleError(message, path=self.path, line=node.line))

    # -- the pack --------------------------------------------------------------------------------------------------
    def pack(self, tree: Node) -> None:
        if isinstance(tree.value, str) and "：" in tree.value:
            self.err(tree, "behind a key stands a colon : and a space, not the full-width ：, as `format: 1`")
            return
        if not isinstance(tree.value, dict):
            self.err(tree, f"a rule pack is a mapping of sections; {allowed('', [*HEADER, 'words', *SECTIONS])}")
            return
        self._header(tree)
        if tree.value.get("id", tree).value in OTHER_STAGES:
            if not self.own:
                self.err(tree.value["id"], f"the pack {tree.value['id'].value!r} can only be changed by `disable`")
            return
        sections = [*HEADER, "words", *SECTIONS, *([] if self.own else ["disable", *COUNTED])]
        for name, node in tree.value.items():
            if name not in sections:
                self.err(
                    node._replace(line=node.key_line or node.line), f"no section {name!r}; {allowed(name, sections)}"
                )
            elif name in SECTIONS:
                self._rules(name, node)
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
        if "format" in tree.value and tree.value["format"].value != FORMAT:
            self.err(tree.value["format"], f"format {tree.value['format'].value!r} is not known; allowed: {FORMAT}")
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
                self._forms[declared.form](self, value, f"{label}: {key}", declared)
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
        if name == "relation_rules":
            needed = {"object": ("triggers",), "after": ("triggers",), "wording": WORDED}
            for key in needed.get(str(held.get("kind")), ()):
                if key not in held:
                    self.err(rule, f"{label}: `{key}` is missing")
            if "triggers" in held and held.get("kind") in KINDS and held["kind"] not in TRIGGERED:
                self.err(
                    rule.value["triggers"],
                    f"{label}: a rule of kind {held['kind']!r} takes no triggers; add your words to a category under "
                    "`words:`, as `words: {operate: 打理}`, or say it as `kind: wording`",
                )

    # -- forms -----------------------------------------------------------------------------------------------------
    def text(self, node: Node, label: str, key: Key | None = None) -> None:
        if not isinstance(node.value, (str, int)) or isinstance(node.value, bool) or node.value == "":
            self.err(node, f"{label} must be text")

    def texts(self, node: Node, label: str, key: Key | None = None) -> None:
        if not isinstance(node.value, list):
            self.err(node, f"{label} must be a list, as [a, b]")
            return
        for item in node.value:
            self.text(item, label)

    def flag(self, node: Node, label: str, key: Key | None = None) -> None:
        if not isinstance(node.value, bool):
            self.err(node, f"{label} must be true or false")

    def number(self, node: Node, label: str, key: Key | None = None) -> None:
        if not isinstance(node.value, int) or isinstance(node.value, bool) or not 0 < node.value <= 1000:
            self.err(node, f"{label} must be a whole number from 1 to 1000")

    def words(self, node: Node, label: str, key: Key | None = None) -> None:
        if isinstance(node.value, dict) or node.value in (None, "", []):
            self.err(node, f"{label} must be words parted by spaces, or a list")
            return
        if isinstance(node.value, list) and any(isinstance(item.value, (list, dict)) for item in node.value):
            self.err(node, f"{label} must be words parted by spaces, or a list")
            return
        for word in words(node.plain()):
            if not self.own and isinstance(node.value, str) and (mark := SEPARATOR.search(word)):
                self.err(
                    node,
                    f"{label}: {word[:24]!r} holds {mark.group()!r}: part words by spaces, as 甲 乙; "
                    "a word that holds it itself stands in a list, as ['甲、乙']",
                )
                break
            if len(word) > LONGEST_WORD:
                self.err(node, f"{label}: a word of more than {LONGEST_WORD} characters: {word[:12]}…")
                break

    def one(self, node: Node, label: str, key: Key) -> None:
        if node.value not in key.allowed:
            self.err(node, f"{label} {node.value!r} is not known; {allowed(node.value, key.allowed)}")

    def cls(self, node: Node, label: str, key: Key | None = None) -> None:
        self.one(node, label, Key("one", allowed=COARSE_CLASSES))

    def fine(self, node: Node, label: str, key: Key | None = None) -> None:
        self.one(node, label, Key("one", allowed=tuple(FINE_CLASSES)))

    def classes(self, node: Node, label: str, key: Key | None = None) -> None:
        self.texts(node, label)
        for item in node.value if isinstance(node.value, list) else ():
            self.cls(item, label)

    def category(self, node: Node, label: str, key: Key | None = None) -> None:
        if node.value not in self.categories:
            self.err(node, f"{label}: no word category {node.value!r}; {allowed(node.value, self.categories)}")
        else:
            self.used.add(node.value)

    def categories_(self, node: Node, label: str, key: Key | None = None) -> None:
        self.texts(node, label)
        for item in node.value if isinstance(node.value, list) else ():
            self.category(item, label)

    def triggers(self, node: Node, label: str, key: Key | None = None) -> None:
        self.texts(node, label)
        for item in node.value if isinstance(node.value, list) else ():
            if str(item.value).isascii():
                self.category(item, label)

    def pattern(self, node: Node, label: str, key: Key | None = None, *, searched: bool = True) -> None:
        self.text(node, label)
        if isinstance(node.value, str) and (why := fault(node.value, searched=searched)):
            self.err(node, f"{label}: {why}")

    def patterns(self, node: Node, label: str, key: Key | None = None) -> None:
        self.texts(node, label)
        for item in node.value if isinstance(node.value, list) else ():
            self.pattern(item, label, searched=False)

    def some(self, node: Node, label: str, key: Key) -> None:
        self.texts(node, label)
        for item in node.value if isinstance(node.value, list) else ():
            self.one(item, label, key)

    def wordings(self, node: Node, label: str, key: Key | None = None) -> None:
        self.texts(node, label)
        for item in node.value if isinstance(node.value, list) else ():
            if not isinstance(item.value, str):
                continue
            if brace := re.search("[｛｝]", item.value):
                self.err(
                    item, f"{label}: {brace.group()} is full-width: write {{subject}}, {{object}} in half-width braces"
                )
            elif why := wording_fault(item.value):
                self.err(item, f"{label}: {why}")

    def described(self, node: Node, label: str, key: Key | None = None) -> None:
        if isinstance(node.value, dict) and any("：" in language for language in node.value):
            self.err(node, f"{label}: behind zh and en stands a colon : and a space, not ：")
            return
        if not isinstance(node.value, dict) or not {"zh", "en"} <= node.value.keys():
            self.err(node, f"{label} must be in both languages: {{zh: …, en: …}}")
            return
        for language in node.value.values():
            self.text(language, label)

    def names(self, node: Node, label: str, key: Key | None = None) -> None:
        if not isinstance(node.value, dict) or not node.value:
            self.err(node, f"{label} must map each name to its written forms")
            return
        for name, held in node.value.items():
            self._name(name, held, label)
            for form in words(held.plain()) or [name]:
                if len(form) < 2:
                    self.err(held, f"{label}: the form {form!r} of {name} is too short to be a name")

    def _name(self, name: str, held: Node, label: str) -> None:
        """One name of a lexicon and its forms; what people of a Chinese keyboard write otherwise than meant is told."""
        if held.value is not None:
            self.words(held, f"{label}: {name}")
        if self.own or self.extending:
            return
        if mark := re.search("[,，;；]", name):
            self.err(held, f"{label}: {name!r} holds {mark.group()!r}: each name has a line of its own")
        forms = [form.replace("_", " ") for form in words(held.plain())]
        if " " in name and name not in forms:
            self.err(
                held,
                f"{label}: {name!r} is parted into words: write its spaces as _, as `{name}: {name.replace(' ', '_')}`",
            )
        elif forms and name not in forms:
            told = f"{name} {' '.join(words(held.plain()))}"
            self.err(
                held,
                f"{label}: {name!r} is not among its own forms and would not be found: write `{name}: {told}`, "
                "or name the thing by one of them",
            )

    def nouns(self, node: Node, label: str, key: Key | None = None) -> None:
        if not isinstance(node.value, dict) or not node.value:
            self.err(node, f"{label} must map classes, as Programme/Brand, to nouns")
            return
        for name, held in node.value.items():
            cls, _, fine = name.partition("/")
            if cls not in COARSE_CLASSES:
                self.err(held, f"{label}: no class {cls!r}; {allowed(cls, COARSE_CLASSES)}")
            elif fine and FINE_CLASSES.get(fine) != cls:
                finer = [f for f, c in FINE_CLASSES.items() if c == cls]
                self.err(held, f"{label}: no finer class {fine!r} of {cls}; {allowed(fine, finer)}")
            self.words(held, f"{label}: {name}")

    def examples(self, node: Node, label: str, key: Key | None = None) -> None:
        if not isinstance(node.value, dict):
            self.err(node, f"{label} must be {{match: [sentences], not: [sentences]}}")
            return
        for kind, held in node.value.items():
            if kind not in ("match", "not"):
                self.err(held, f"{label}: no {kind!r}; {allowed(kind, ('match', 'not'))}")
            elif not isinstance(held.value, list):
                self.err(held, f"{label}: {kind} must be a list of sentences")
            else:
                for item in held.value:
                    self._sentence(kind, item, label)

    def _sentence(self, kind: str, item: Node, label: str) -> None:
        value = item.value
        if isinstance(value, dict):
            for key in value:
                if key not in ("text", "by"):
                    self.err(value[key], f"{label}: no {key!r}; {allowed(key, ('text', 'by'))}")
            value = value["text"].value if "text" in value else None
        if not isinstance(value, str) or not value:
            self.err(item, f"{label}: an example is a sentence (in '…' where it holds : or #)")
        elif kind == "match" and not re.fullmatch("[^【】]*(?:【[^【】]+】[^【】]*)+", value):
            self.err(item, f"{label}: mark the name that must be found as 【…】")

    def stated(self, node: Node, label: str, key: Key | None = None) -> None:
        if not isinstance(node.value, list):
            self.err(node, f"{label} must be a list of {{text: sentence, yields: [subject predicate object]}}")
            return
        for item in node.value:
            held: dict[str, Node] = item.value if isinstance(item.value, dict) else {}
            if not isinstance(held["text"].value if "text" in held else None, str):
                self.err(item, f"{label}: an example has a `text` and what it `yields`, or `never` yields")
                continue
            if not {"yields", "never"} & held.keys():
                self.err(item, f"{label}: `yields` or `never` is missing")
            for kind, told in held.items():
                if kind not in ("text", "yields", "never", "by"):
                    self.err(told, f"{label}: no {kind!r}; {allowed(kind, ('text', 'yields', 'never', 'by'))}")
                elif kind in ("yields", "never"):
                    self._triples(told, label)

    def either(self, node: Node, label: str, key: Key | None = None) -> None:
        (self.stated if isinstance(node.value, list) else self.examples)(node, label, key)

    def _triples(self, node: Node, label: str) -> None:
        self.texts(node, label)
        for item in node.value if isinstance(node.value, list) else ():
            if isinstance(item.value, str) and not TRIPLE.fullmatch(item.value):
                self.err(item, f"{label}: {item.value!r} is not “subject predicate object”; {allowed('', PREDICATES)}")

    _forms: Mapping[str, Callable[[_Checker, Node, str, Key], None]] = MappingProxyType({
        "text": text, "flag": flag, "number": number, "words": words, "class": cls, "fine": fine, "one": one,
        "classes": classes, "category": category, "categories": categories_, "triggers": triggers, "pattern": pattern,
        "patterns": patterns, "described": described, "examples": examples, "stated": stated, "either": either,
        "names": names, "nouns": nouns, "wordings": wordings, "some": some,
    })  # fmt: skip


def _as_id(value: Any) -> str:
    """What an id may have been meant as.

    >>> _as_id("My_Rules 2"), _as_id("我的规则")
    ('my-rules-2', 'my-rules')
    """
    return "-".join(re.findall("[a-z0-9]+", str(value).lower())) or "my-rules"


def _flag(rule: Node, key: str) -> bool:
    return key in rule.value and rule.value[key].value is True
