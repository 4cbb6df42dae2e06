"""What may stand under a key of a rule: each form that the schema knows, and the message where it does not hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from difflib import get_close_matches
from types import MappingProxyType

from jiedao.errors import RuleError
from jiedao.ontology_terms import signatures
from jiedao.periods import plain
from jiedao.records import COARSE_CLASSES, FINE_CLASSES, PREDICATES
from jiedao.rules.documents import Node
from jiedao.rules.patterns import fault, wording_fault
from jiedao.rules.schema import MODALITY_MACROS, Key
from jiedao.word_lists import listed

TRIPLE = re.compile(rf"\S.* (?:{'|'.join(PREDICATES)}) \S.*")
LONGEST_WORD = 60
SEPARATOR = re.compile("[、，,；;]")
MENTION = re.compile(r"\{([^:：{}]+)([:：])([^{}]*)\}")
WRONG_ARROW = re.compile("[-=—][>＞]|＝[>＞]|[→⇒]")
VALUE = re.compile(r"-?\d+(?:\.\d+)?(?: \S+)?")
MOST_NAMED = 24  # of the allowed words in a message


def allowed(word: object, choices: Iterable[str]) -> str:
    """The end of a message: what is allowed, and what was probably meant.

    >>> allowed("Programm", ["Project", "Programme"])
    'allowed: Programme, Project; did you mean Programme?'
    >>> allowed("implement", ["implements", *map(str, range(30))])  # of many, most of no use
    'did you mean implements?'
    """
    known = sorted(choices)
    nearest = get_close_matches(str(word), known, n=1, cutoff=0.6)
    meant = f"did you mean {nearest[0]}?" if nearest else ""
    if meant and len(known) > MOST_NAMED:
        return meant
    listed = ", ".join(known[:MOST_NAMED]) + (" …" if len(known) > MOST_NAMED else "")
    return f"allowed: {listed}" + (f"; {meant}" if meant else "")


def unfit(relation: str, kind: str, key: str, classes: Iterable[str]) -> str:
    """Why the `subjects` or `objects` of a rule (the key) cannot stand in its relation, or nothing.

    >>> unfit("operates", "wording", "objects", ["Programme", "Facility"])
    'jd:operates has no Programme as object; allowed: Facility, Platform'
    """
    if relation not in PREDICATES:
        return ""
    own = (relation, kind) == ("within", "own")  # what lies in the area that the article tells of
    end = "subject" if own else key[:-1]
    known = signatures()[relation][end == "object"]
    wrong = next((cls for cls in classes if cls in COARSE_CLASSES and cls not in known), "")
    return f"jd:{relation} has no {wrong} as {end}; {allowed('', known)}" if wrong else ""


class Forms:
    """Checks values against the forms of `jiedao.rules.schema.Key`, and collects what is wrong.

    `used` are the word categories that rules name. Of the rule that is looked at, `extending`: it adds to one of
    jiedao; `numeric`: it is one of figures or periods.
    """

    def __init__(self, path: str, categories: Collection[str], own: bool) -> None:
        self.path = path
        self.categories = categories
        self.own = own
        self.errors: list[RuleError] = []
        self.used: set[str] = set()
        self.extending = False
        self.numeric = False

    def err(self, node: Node, message: str) -> None:
        """Note a fault at the line of a value."""
        self.errors.append(RuleError(message, path=self.path, line=node.line))

    def held(self, node: Node, label: str, key: Key) -> None:
        """Check a value against the form of its key; messages begin with `label`."""
        self._forms[key.form](self, node, label, key)

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
        items = node.value if isinstance(node.value, list) else [node]
        if any(isinstance(item.value, (list, dict)) for item in items):
            self.err(node, f"{label} must be words parted by spaces, or a list")
            return
        for item in items:
            if not isinstance(item.value, str):
                told = {True: "true", False: "false", None: "null"}.get(item.value, item.value)
                self.err(
                    item, f"{label}: {told} is a word of YAML's own, not text: write it in quotation marks, as '{told}'"
                )
                return
        for word in listed(node.plain()):
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
            self.err(node, f"{label} {node.plain()!r} is not known; {allowed(node.plain(), key.allowed)}")

    def cls(self, node: Node, label: str, key: Key | None = None) -> None:
        self.one(node, label, Key("one", allowed=COARSE_CLASSES))

    def fine(self, node: Node, label: str, key: Key | None = None) -> None:
        self.one(node, label, Key("one", allowed=tuple(FINE_CLASSES)))

    def classes(self, node: Node, label: str, key: Key | None = None) -> None:
        self.texts(node, label)
        for item in node.value if isinstance(node.value, list) else ():
            self.cls(item, label)

    def category(self, node: Node, label: str, key: Key | None = None) -> None:
        if not isinstance(node.value, str) or node.value not in self.categories:
            self.err(node, f"{label}: no word category {node.plain()!r}; {allowed(node.plain(), self.categories)}")
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

    def period(self, node: Node, label: str, key: Key | None = None) -> None:
        if isinstance(node.value, str):
            node = node._replace(value=plain(node.value))
        self.pattern(node, label)

    def modal(self, node: Node, label: str, key: Key | None = None) -> None:
        if isinstance(node.value, str):
            for name in re.findall(r"\{([^{}]*[^{}0-9,][^{}]*)\}", node.value):
                if name not in MODALITY_MACROS:
                    self.err(node, f"{label}: no {{{name}}}; {allowed(name, MODALITY_MACROS)}")
            for name in MODALITY_MACROS:
                node = node._replace(value=node.value.replace(f"{{{name}}}", "的"))
        self.pattern(node, label)

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
            for form in listed(held.plain()) or [name]:
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
        forms = [form.replace("_", " ") for form in listed(held.plain())]
        if " " in name and name not in forms:
            self.err(
                held,
                f"{label}: {name!r} is parted into words: write its spaces as _, as `{name}: {name.replace(' ', '_')}`",
            )
        elif forms and name not in forms:
            told = f"{name} {' '.join(listed(held.plain()))}"
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
        elif self.numeric:
            self._numbers(item, value, label)

    def _numbers(self, item: Node, text: str, label: str) -> None:
        """A sentence with numbers: `{name:Class}` stands for a name, and what must be found follows `=>`."""
        for _, colon, cls in MENTION.findall(text):
            if colon == "：":
                self.err(item, f"{label}: between a name and its class stands a colon :, not the full-width ：")
            elif cls not in COARSE_CLASSES:
                self.err(item, f"{label}: no class {cls!r}; {allowed(cls, COARSE_CLASSES)}")
        _, arrow, expected = text.partition("=>")
        if not arrow and (wrong := WRONG_ARROW.search(text)):
            self.err(item, f"{label}: what must be found follows =>, not {wrong.group()}")
        fields = [field.strip() for field in expected.split("|")]
        if len(fields) > 1 and not VALUE.fullmatch(fields[1]):
            self.err(
                item, f"{label}: {fields[1]!r} is no value and unit: write a number, a space and its unit, as 120 个"
            )

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

    _forms: Mapping[str, Callable[[Forms, Node, str, Key], None]] = MappingProxyType({
        "text": text, "flag": flag, "number": number, "words": words, "class": cls, "fine": fine, "one": one,
        "classes": classes, "category": category, "categories": categories_, "triggers": triggers, "pattern": pattern,
        "patterns": patterns, "described": described, "examples": examples, "stated": stated, "either": either,
        "names": names, "nouns": nouns, "wordings": wordings, "some": some,
        "period": period, "modal": modal,
    })  # fmt: skip
