"""The entity rules of all packs, compiled once for a build: what the modules that find names are given."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from jiedao.entities import (
    appellations,
    awards,
    definitions,
    elided,
    generic,
    introduced,
    lists,
    patterns,
    personal_names,
    places,
    quoted_frames,
    quoted_left,
    quoted_nouns,
    quoted_told,
    quotes,
    short_firms,
    titled,
)
from jiedao.entities.bodies import TOPICS
from jiedao.entities.lexicon import Lexicon
from jiedao.entities.stars import Stars
from jiedao.entities.strength import HeadRule
from jiedao.rules.contents import held
from jiedao.vocabulary import VERB_CATEGORIES, Vocabulary
from jiedao.word_lists import alternation, listed

STEPWISE = "stepwise-method"  # 六步工作法 in “网格六步工作法”
OWN_VOCABULARY = frozenset(["figures", "layout"])  # packs whose words serve their own stage only
NOT_CUT = frozenset([  # no words for segmentation
    "surname", "saying", "department", "describing", "name_part", "given_name", "trade", "common_trade",
    "coined_trade", "trade_sort",
])  # fmt: skip
QUOTED = "quoted_"  # what the categories of the pack `quotations` begin with: no words for segmentation either
PRIORITY = {
    "lexicon": 100, "award": 68, "place": 60, "pattern": 58, "quoted": 50, "person": 48, "list": 40, "head": 30,
}  # fmt: skip
"""Which of two kinds of rules wins where their names overlap: see `jiedao.entities.candidate`."""

Rule = Mapping[str, Any]


class EntityRules:
    """The entity rules of all packs, one attribute for each kind; `jiedao.entities.find` applies them."""

    def __init__(self, packs: Collection[Mapping[str, Any]]) -> None:
        words = self.categories = _categories(packs)
        self.lexicon = Lexicon(_rules(packs, "lexicons"))
        departments = sorted(words.get("department", ()), key=lambda d: (-len(d), d))
        self.offices = elided.Offices(departments)
        self._heads(_rules(packs, "head_rules"), departments)
        self._lists(_rules(packs, "enumeration_rules"))
        self.defined = [
            definitions.DefinitionRule(
                rule["id"], rule["class"], rule.get("fine", ""),
                *(listed(rule.get(key, "")) for key in definitions.KEYS),
            )
            for rule in _rules(packs, "definition_rules")
        ]  # fmt: skip
        self.definitions = definitions.compiled(self.defined, PRIORITY["head"] - 1)
        for rule in _rules(packs, "quoted_rules"):
            if rule["id"] != "quoted-list":
                self.quotes = _quotes(rule, words)
        for rule in _rules(packs, "formula_rules"):
            self.formula = quotes.FormulaRule(
                rule["id"], rule["class"], rule.get("fine", ""), re.compile("|".join(rule["patterns"])),
                frozenset(listed(rule["stop"])), PRIORITY["quoted"],
            )  # fmt: skip
        for rule in _rules(packs, "award_rules"):
            self.awards = awards.AwardRule(
                rule["id"], str(rule["triggers"]), tuple(listed(rule["tails"])), tuple(listed(rule["ends"])),
                tuple(listed(rule["reject"])), PRIORITY["award"],
            )  # fmt: skip
        self.persons = _persons({rule["id"]: rule for rule in _rules(packs, "person_rules")}, words)
        self.vocabulary = Vocabulary(
            {c: w for c, w in words.items() if c not in NOT_CUT and not c.startswith(QUOTED)},
            self.heads,
            [*departments, *self.lexicon.forms],
            ("role", self.awards.trigger),
        )
        self.trades = short_firms.compiled(words)
        self.sorts = generic.describing(words.get("describing", ()))
        named = self.lexicon.names
        self.stars = Stars({name: lexeme.rule for name, lexeme in named.items() if lexeme.cls == "Star"})
        self.local = frozenset(x.rule for x in self.lexicon.forms.values() if not x.shared) | {STEPWISE}

    def _heads(self, rules: Iterable[Rule], departments: Sequence[str]) -> None:
        """The rules of head nouns: by noun, of places and of the register, and those that are a regular expression."""
        self.heads: dict[str, HeadRule] = {}
        special: dict[str, HeadRule] = {}
        written: list[patterns.PatternRule] = []
        for rule in rules:
            if rule["strength"] == "pattern":
                pattern = rule["pattern"]
                written.append(
                    patterns.PatternRule(
                        rule["id"], rule["class"], rule.get("fine", ""), re.compile(pattern), held(pattern),
                        patterns.tail(pattern),
                    )
                )  # fmt: skip
            elif rule["strength"] in ("place", "register"):
                special[rule["id"]] = _head(rule)
            else:
                compiled = _head(rule)
                for head in listed(rule["heads"]):
                    self.heads.setdefault(head, compiled)
        self.patterns = patterns.Sieve(written)
        of_areas = re.compile(
            f"[省市区县]((?:{TOPICS}){{1,2}}[和与](?:{TOPICS}){{1,3}}(?:局(?![长势面部])|委员会)|"
            + alternation(departments)
            + ")(?<!委(?=[内托派员屈任培]))(?!代表|委员(?!会)|常委|会(?![议同商见诊办签聚晤]))"
        )
        self.places = places.PlaceRules(
            special["sub-district"], special["town"], special["community"], special["village"],
            of_areas, PRIORITY["place"],
        )  # fmt: skip

    def _lists(self, rules: Iterable[Rule]) -> None:
        """The nouns that type the elements of a row, and among them the one of firms."""
        self.list_nouns: dict[str, lists.ListRule] = {}
        for rule in rules:
            typed = lists.ListRule(
                rule["id"], rule["class"], rule.get("fine", ""), PRIORITY["list"], str(rule.get("ending", ""))
            )
            for noun in listed(rule["nouns"]):
                self.list_nouns.setdefault(noun, typed)
            if typed.fine == "Enterprise":
                self.tenants = typed


def _rules(packs: Collection[Mapping[str, Any]], kind: str) -> list[Rule]:
    """The rules of a kind in all packs, in their order."""
    return [rule for pack in packs for rule in pack.get(kind, ())]


def _categories(packs: Collection[Mapping[str, Any]]) -> dict[str, list[str]]:
    """The words of each category, with the verbs that relations are told by."""
    found: dict[str, list[str]] = {}
    for pack in packs:
        if pack.get("id") in OWN_VOCABULARY:
            continue
        for category, words in pack.get("words", {}).items():
            found.setdefault(category, []).extend(listed(words))
    found.setdefault("verb", []).extend(_verbs_of_rules(packs, found))
    return found


def _verbs_of_rules(packs: Collection[Mapping[str, Any]], categories: Mapping[str, Sequence[str]]) -> list[str]:
    """The words that trigger a relation to what stands behind them, where no category of jiedao says that they act."""
    found: list[str] = []
    for rule in _rules(packs, "relation_rules"):
        for trigger in rule.get("triggers", ()) if rule["kind"] == "object" else ():
            if trigger not in VERB_CATEGORIES:
                found += categories.get(trigger, (trigger,))
    return found


def _head(rule: Rule) -> HeadRule:
    reject = listed(rule.get("reject", ""))
    return HeadRule(
        rule["id"], rule["class"], rule.get("fine", ""), rule["strength"],
        frozenset(listed(rule.get("weak_heads", ""))), frozenset(listed(rule.get("strong_heads", ""))),
        frozenset(rule.get("verbs", ())), frozenset(reject), PRIORITY["head"],
        rule["class"] == "Organisation", bool(rule.get("joins")),
        frozenset(listed(rule.get("offices", ""))), tuple(word for word in reject if len(word) > 1),
    )  # fmt: skip


def _quotes(rule: Rule, words: Mapping[str, Sequence[str]]) -> quoted_nouns.QuoteRule:
    """The rule of quoted titles: the nouns that type them, and what is no name in quotation marks."""
    nouns: dict[str, tuple[str, str]] = {}
    for key, told in rule["nouns"].items():
        cls, _, fine = key.partition("/")
        for word in listed(told):
            nouns.setdefault(word, (cls, fine))
    purposes, alone = listed(rule["purpose_nouns"]), frozenset(listed(rule["alone"]))
    slogans = frozenset(listed(rule["slogan_nouns"])).union(purposes)
    return quoted_nouns.QuoteRule(
        rule["id"], "quoted-list", nouns, slogans,
        tuple(purposes), frozenset(listed(rule["stop"])) | alone, alone,
        frozenset(rule["implement"]), rule["max_length"], PRIORITY["quoted"],
        frozenset(word[-1] for word in (*nouns, *slogans)), frozenset(word[-1] for word in nouns),
        quoted_told.compiled(words), quoted_frames.compiled(words), quoted_left.compiled(words),
    )  # fmt: skip


def _persons(rules: Mapping[str, Rule], words: Mapping[str, Sequence[str]]) -> personal_names.PersonRules:
    """The rules of persons: their roles and titles, and what their names are made of."""
    surnames, suffixes = words.get("surname", ()), listed(rules["person-title"]["suffixes"])
    return personal_names.PersonRules(
        frozenset(words.get("role", ())),
        tuple(words.get("saying", ())),
        frozenset(surnames),
        re.compile("|".join(sorted(suffixes, key=len, reverse=True))),
        appellations.made_of(words.get("name_part", ())),
        introduced.names(surnames, words.get("given_name", ())),
        titled.compiled(tuple(listed(rules["person-before-title"]["suffixes"]))),
        PRIORITY["person"],
    )
