"""From an article's text to mentions of named things, by the rules of the rule packs.

Each rule kind has its module and proposes candidates; `resolve_overlaps` states which of two overlapping
candidates wins (see `jiedao.entities.candidate`).

Which module tells which names:

- `candidate`: what a rule proposes, and which of two that overlap wins.
- `generic`, `descriptions`: what names nothing.
- `places`, `zones`, `street_offices`, `nested`: divisions and sub-districts, governed zones, 农林街, places in names.
- `communities`, `counted_communities`, `neighbourhoods`: where their names begin; 第一社区, 前进社区; 红馨居民区.
- `community_spans`, `community_rows`: 社区 between two bounds; rows that share one 社区.

By the noun that a name ends with:

- `heads`, `spans`, `strength`: leftwards from the noun to where the name begins; whether what stands there suffices.
- `placed`: with the place before them: 柳荫街道残联, 街道司法所.
- `beginnings`, `first_words`, `leads`, `boundaries`: where it begins: the first word, what only leads to it, its verb.
- `extents`, `governed`: how far it goes beyond its noun (二期, 学院); the name of a scheme that holds verbs.
- `brands`, `fanciful`, `syllables`: common words that are part of a name: 百姓御景, 橄榄书屋, 湖北为正.
- `agents`: people who do something before a name, and are none of it: 施工队指导柳荫家园.
- `roads`, `sights`, `estates`: streets and waters, also by what rests on them; estates without a noun of their own.
- `works`, `undertakings`: works called after their place; projects by the whole of their names.
- `venues`, `possessed`, `holders`: what every community has; 社区调解室; whose a party branch or a team is.

Organisations, persons, honours:

- `bodies`, `levels`, `elided`, `city_bodies`: offices of the place before them, of a level or one left out, of a city.
- `firms`, `short_firms`, `firm_names`, `firm_rows`, `prefixes`: by what they do, by a short name, in full, in a row.
- `persons`, `titled`, `introduced`, `appellations`: by role or saying, before a title, by how they come in, otherwise.
- `personal_names`, `continuations`: how long a personal name is, and by what goes on behind it.
- `awards`, `announced`, `prizes`, `titles`: granted, borne or published, given to others, without a verb.

In quotation marks:

- `quotes`, `quoted`: the list of those who decide, the first answer wins; what they all look at.
- `quoted_behind`, `quoted_within`, `quoted_around`: those who decide, asked in this order.
- `quoted_nouns`, `quoted_titles`: by the noun behind them, near or far.
- `quoted_heads`, `quoted_kinds`, `quoted_phrases`: by nouns in and before them, their last word, their clause.
- `quoted_frames`, `quoted_told`, `quoted_again`: by the words around them, what is said of them, other mentions.
- `quoted_left`, `quoted_spelt`: by where they stand in the clause, asked last; spelt out behind a colon.
- `quoted_signs`, `quoted_schemes`, `quoted_plans`, `quoted_rows`: places and bands, schemes, 《方案》, rows.

In rows, and by patterns:

- `rows`, `lists`, `row_nouns`, `row_kinds`, `counted_rows`: elements, the noun that types them, what a count gathers.
- `siblings`, `sharing`, `same_noun`: by the company that names keep, and by what they share.
- `apposed`: set off by a dash: 推出特色活动——邻里百家宴.
- `definitions`, `events`, `stars`, `stories`: by what they are said to be; occasions; stars; whose story is told.
- `patterns`, `near`, `latin`: by a regular expression, tried near what tells of it; names in Latin letters.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from jiedao.entities import (
    announced,
    appellations,
    apposed,
    awards,
    bodies,
    city_bodies,
    communities,
    community_rows,
    counted_rows,
    definitions,
    elided,
    estates,
    events,
    firm_rows,
    firms,
    generic,
    heads,
    holders,
    introduced,
    latin,
    leads,
    levels,
    lists,
    neighbourhoods,
    nested,
    patterns,
    personal_names,
    persons,
    places,
    possessed,
    quoted_frames,
    quoted_left,
    quoted_nouns,
    quoted_told,
    quotes,
    same_noun,
    sharing,
    short_firms,
    siblings,
    sights,
    street_offices,
    titled,
    titles,
    undertakings,
    venues,
    works,
    zones,
)
from jiedao.entities.candidate import JOINED, Candidate, outside, outside_awards, outside_longer, resolve_overlaps
from jiedao.entities.places import Endings, PlaceNames
from jiedao.entities.stars import Stars
from jiedao.entities.strength import HeadRule
from jiedao.rules.contents import held
from jiedao.scan import Scan
from jiedao.vocabulary import VERB_CATEGORIES, Vocabulary
from jiedao.word_lists import alternation, listed

__all__ = ["Candidate", "Endings", "EntityRules", "Lexeme", "PlaceNames", "resolve_overlaps"]

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


class Lexeme(NamedTuple):
    """A surface form of the lexicon and what it names."""

    name: str
    cls: str
    fine: str
    rule: str
    shared: bool


class EntityRules:
    """The entity rules of all packs, compiled once for a build."""

    def __init__(self, packs: Collection[Mapping[str, Any]]) -> None:
        categories: dict[str, list[str]] = {}
        for pack in packs:
            if pack.get("id") in OWN_VOCABULARY:
                continue
            for category, words in pack.get("words", {}).items():
                categories.setdefault(category, []).extend(listed(words))
        categories.setdefault("verb", []).extend(_verbs_of_rules(packs, categories))
        self.categories = categories
        self.lexemes: dict[str, Lexeme] = {}
        self.shared: dict[str, Lexeme] = {}
        self.heads: dict[str, HeadRule] = {}
        self.patterns: list[patterns.PatternRule] = []
        self.list_nouns: dict[str, lists.ListRule] = {}
        self.special: dict[str, HeadRule] = {}
        self.defined: list[definitions.DefinitionRule] = []
        for pack in packs:
            self._add(pack)
        self.definitions = definitions.compiled(self.defined, PRIORITY["head"] - 1)
        department_names = sorted(categories.get("department", ()), key=lambda d: (-len(d), d))
        departments = re.compile(
            "[省市区县]("
            + alternation(department_names)
            + ")(?<!委(?=[内托派员屈任培]))(?!代表|委员(?!会)|常委|书记|主任|局长|会(?![议同商见诊办签聚晤]))"
        )
        self.places = places.PlaceRules(
            self.special["sub-district"], self.special["town"], self.special["community"], self.special["village"],
            departments, PRIORITY["place"],
        )  # fmt: skip
        self.offices = elided.Offices(department_names)
        roles = frozenset(categories.get("role", ()))
        self.persons = personal_names.PersonRules(
            roles,
            tuple(categories.get("saying", ())),
            frozenset(categories.get("surname", ())),
            re.compile("|".join(sorted(self.person_suffixes, key=len, reverse=True))),
            appellations.made_of(categories.get("name_part", ())),
            introduced.names(categories.get("surname", ()), categories.get("given_name", ())),
            titled.compiled(self.person_titles),
            PRIORITY["person"],
        )
        self.vocabulary = Vocabulary(
            {c: w for c, w in categories.items() if c not in NOT_CUT and not c.startswith(QUOTED)},
            self.heads,
            [*department_names, *self.lexemes],
            ("role", self.awards.trigger),
        )
        self.trades = short_firms.compiled(categories)
        self.sorts = generic.describing(categories.get("describing", ()))
        self.stars = Stars({n: lexeme.rule for n, lexeme in self.shared.items() if lexeme.cls == "Star"})
        self.local = frozenset(lexeme.rule for lexeme in self.lexemes.values() if not lexeme.shared) | {STEPWISE}
        self._automaton: Any = None
        self._sieve = patterns.Sieve(self.patterns)

    def _add(self, pack: Mapping[str, Any]) -> None:
        for lexicon in pack.get("lexicons", ()):
            for name, forms in lexicon["names"].items():
                lexeme = Lexeme(
                    name, lexicon["class"], lexicon.get("fine", ""), lexicon["id"], lexicon.get("shared", True)
                )
                for form in listed(forms) or [name]:
                    self.lexemes[form.replace("_", " ")] = lexeme
                self.shared[name] = lexeme
        for rule in pack.get("head_rules", ()):
            if rule["strength"] == "pattern":
                written = rule["pattern"]
                self.patterns.append(
                    patterns.PatternRule(
                        rule["id"], rule["class"], rule.get("fine", ""), re.compile(written), held(written),
                        patterns.tail(written),
                    )
                )  # fmt: skip
                continue
            reject = listed(rule.get("reject", ""))
            compiled = HeadRule(
                rule["id"], rule["class"], rule.get("fine", ""), rule["strength"],
                frozenset(listed(rule.get("weak_heads", ""))), frozenset(listed(rule.get("strong_heads", ""))),
                frozenset(rule.get("verbs", ())), frozenset(reject), PRIORITY["head"],
                rule["class"] == "Organisation", bool(rule.get("joins")),
                frozenset(listed(rule.get("offices", ""))), tuple(word for word in reject if len(word) > 1),
            )  # fmt: skip
            if rule["strength"] in ("place", "register"):
                self.special[rule["id"]] = compiled
                continue
            for head in listed(rule["heads"]):
                self.heads.setdefault(head, compiled)
        for rule in pack.get("quoted_rules", ()):
            if rule["id"] == "quoted-list":
                continue
            nouns: dict[str, tuple[str, str]] = {}
            for key, words in rule["nouns"].items():
                cls, _, fine = key.partition("/")
                for word in listed(words):
                    nouns.setdefault(word, (cls, fine))
            purposes, alone = listed(rule["purpose_nouns"]), frozenset(listed(rule["alone"]))
            slogans = frozenset(listed(rule["slogan_nouns"])).union(purposes)
            self.quotes = quoted_nouns.QuoteRule(
                rule["id"], "quoted-list", nouns, slogans,
                tuple(purposes), frozenset(listed(rule["stop"])) | alone, alone,
                frozenset(rule["implement"]), rule["max_length"], PRIORITY["quoted"],
                frozenset(word[-1] for word in (*nouns, *slogans)), frozenset(word[-1] for word in nouns),
                quoted_told.compiled(self.categories), quoted_frames.compiled(self.categories),
                quoted_left.compiled(self.categories),
            )  # fmt: skip
        for rule in pack.get("formula_rules", ()):
            self.formula = quotes.FormulaRule(
                rule["id"], rule["class"], rule.get("fine", ""), re.compile("|".join(rule["patterns"])),
                frozenset(listed(rule["stop"])), PRIORITY["quoted"],
            )  # fmt: skip
        for rule in pack.get("enumeration_rules", ()):
            typed = lists.ListRule(
                rule["id"], rule["class"], rule.get("fine", ""), PRIORITY["list"], str(rule.get("ending", ""))
            )
            for noun in listed(rule["nouns"]):
                self.list_nouns.setdefault(noun, typed)
            if typed.fine == "Enterprise":
                self.tenants = typed
        for rule in pack.get("definition_rules", ()):
            told_by = (listed(rule.get(key, "")) for key in definitions.KEYS)
            self.defined.append(definitions.DefinitionRule(rule["id"], rule["class"], rule.get("fine", ""), *told_by))
        for rule in pack.get("award_rules", ()):
            self.awards = awards.AwardRule(
                rule["id"], str(rule["triggers"]), tuple(listed(rule["tails"])), tuple(listed(rule["ends"])),
                tuple(listed(rule["reject"])), PRIORITY["award"],
            )  # fmt: skip
        for rule in pack.get("person_rules", ()):
            if rule["id"] == "person-title":
                self.person_suffixes = tuple(listed(rule["suffixes"]))
            if rule["id"] == "person-before-title":
                self.person_titles = tuple(listed(rule["suffixes"]))

    def lexicon(self, scan: Scan) -> list[Candidate]:
        """Names of the lexicon, the longest first at each place."""
        if self._automaton is None:
            import daachorse

            self._forms = sorted(self.lexemes)
            self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick(
                self._forms, daachorse.MATCH_KIND_LEFTMOST_LONGEST
            )
        found = []
        bounds = None
        for start, end, index in self._automaton.find(scan.text):
            if bounds is None:
                bounds = set(scan.starts)
            if start not in bounds or end not in bounds:
                continue  # 民政部 in 民政部门
            lexeme = self.lexemes[self._forms[index]]
            if lexeme.rule == "ministries" and scan.text.startswith("门", end) and scan.text[end - 1] == "部":
                continue  # 工信部|门
            if lexeme.rule == "ministries" and scan.text.startswith("办公厅", end):
                lexeme, end = lexeme._replace(name=lexeme.name + "办公厅"), end + 3
            found.append(Candidate(start, end, lexeme.cls, lexeme.fine, lexeme.rule, PRIORITY["lexicon"], lexeme.name))
        return found

    def find(
        self, scan: Scan, names: PlaceNames, known_communities: Collection[str] = ()
    ) -> tuple[list[Candidate], list[Candidate]]:
        """The mentions of one article, without overlaps, in order; and the places that longer names begin with."""
        areas = places.divisions(scan, names, self.places)
        barriers = {c.end: c.start for c in areas}
        areas += places.sub_districts(scan, names, self.places, barriers)
        areas += street_offices.find(scan, names.sub_districts, PRIORITY["place"] + 1)
        areas = resolve_overlaps(areas)
        areas += zones.zones(scan, names, areas, PRIORITY["place"] + 2)
        barriers = {c.end: c.start for c in areas}
        candidates = list(areas)
        candidates += bodies.party_offices(scan, self.places, areas)
        candidates += elided.departments(scan, self.places, self.offices, areas)
        candidates += bodies.committees_of_divisions(scan, self.places, areas)
        candidates += bodies.whose_post(scan, self.places, areas)
        candidates += levels.bodies(scan, self.places, areas)
        candidates += bodies.sub_offices(scan, self.places, areas)
        stems = communities.stems(scan, areas, self.vocabulary)
        settled = communities.find(scan, self.places, known_communities, barriers, self.vocabulary, stems)
        settled += neighbourhoods.find(scan, self.places, barriers)
        settled = communities.without_cities(scan, settled, names, known_communities, barriers)
        settled = introduced.without_holders(scan, settled, self.persons.names)
        settled += leads.completed(scan, settled, self.vocabulary)
        settled += community_rows.find(scan, settled, known_communities, barriers, "enumerated-communities")
        standing, beside = venues.find(scan, settled, areas)
        candidates += [*settled, *standing]
        candidates += bodies.committees(scan, self.places, settled)
        candidates += possessed.find(scan, settled)
        barriers.update({c.end: c.start for c in settled})
        candidates += places.cities(scan, names, self.places)
        candidates += city_bodies.find(scan, names.cities, PRIORITY["head"] - 3)
        stems = communities.stems(scan, [*areas, *settled], self.vocabulary)
        lexical = self.lexicon(scan)
        candidates += self.stars.find(scan, PRIORITY["lexicon"])
        headed = heads.find(scan, self.heads, self.vocabulary, barriers, names.anchors, names.cities, stems)
        headed += leads.completed(scan, headed, self.vocabulary)
        candidates += outside(headed, [*areas, *settled])
        quoted = quotes.find(scan, self.quotes, self.formula, self.vocabulary, self.heads)
        closings, begins = {q.end for q in scan.quotations}, {c.start for c in areas if c.cls == "SubDistrict"}
        quoted = [
            c._replace(priority=JOINED + 8) if "+" in scan.text[c.start : c.end] and scan.text[c.start] == "“"
            else c._replace(priority=JOINED) if c.start in begins and c.end in closings
            else c
            for c in quoted
        ]  # fmt: skip
        candidates += quoted
        honours = [*awards.find(scan, self.awards), *announced.find(scan, self.awards)]
        candidates += outside_awards(quotes.outside(scan, lexical, quoted), honours)
        candidates += lists.find(scan, self.list_nouns, self.vocabulary, self.heads, barriers)
        candidates += honours
        people = [c for c in persons.find(scan, self.persons) if not places.is_province(scan, c, names)]
        candidates += titles.find(scan, self.awards.id, self.awards.priority, [c.start for c in people])
        candidates += people
        candidates += appellations.find(scan, self.persons)
        for pattern, where in self._sieve.tried(scan):
            candidates += patterns.find(scan, pattern, where, barriers, PRIORITY["pattern"])
        courtyards = {c.start for c in candidates if c.cls == "Compound" and c.priority == PRIORITY["pattern"]}
        if courtyards:  # 解放路82号院|改造: the works hold the courtyard
            candidates = [
                c._replace(priority=PRIORITY["pattern"] + 1) if c.cls == "Project" and c.start in courtyards else c
                for c in candidates
            ]
        candidates += patterns.streets(scan, candidates, PRIORITY["head"] - 5)
        candidates += sharing.works(scan, self.vocabulary, JOINED)
        candidates += firm_rows.find(scan, self.tenants, self.vocabulary, self.heads, PRIORITY["list"])
        candidates += short_firms.find(scan, self.trades, self.vocabulary, PRIORITY["list"] + 1)
        candidates += firms.tenants(scan, self.tenants)
        candidates += firms.staffed(scan, PRIORITY["list"])
        candidates += sharing.endings(scan, PRIORITY["list"])
        candidates += sharing.beginnings(scan, PRIORITY["list"])
        candidates += sharing.battles(scan, JOINED)
        candidates += events.find(scan, [*areas, *settled], JOINED + 2)
        candidates += latin.find(scan, PRIORITY["pattern"])
        candidates += counted_rows.find(scan, PRIORITY["list"] + 13)
        candidates += counted_rows.teams(scan, PRIORITY["list"] + 13)
        candidates += definitions.find(scan, self.definitions, barriers, self.persons.surnames)
        candidates += apposed.find(scan, self.quotes, self.vocabulary, self.heads, barriers, PRIORITY["list"] + 1)
        candidates = leads.trimmed(scan, candidates)
        candidates += estates.find(scan, candidates, barriers, PRIORITY["list"])
        candidates += estates.extended(scan, candidates)
        candidates += works.find(scan, candidates)
        candidates += undertakings.find(scan, candidates, barriers)
        candidates += sharing.components(scan, candidates)
        candidates += holders.posts(scan, candidates)
        candidates = outside_longer(holders.raised(candidates), self.local, quoted)
        kept = resolve_overlaps(candidates)
        if more := siblings.find(scan, kept, self.vocabulary, self.heads):
            kept = resolve_overlaps([*kept, *more])
        if more := list(same_noun.find(scan, kept, self.heads)):
            kept = resolve_overlaps([*kept, *more])
        more = sights.find(scan, kept, self.vocabulary, self.heads, barriers, PRIORITY["head"] - 3)
        if more:
            kept = resolve_overlaps([*kept, *more])
        if bodies_of := possessed.of_estates(scan, kept):
            kept = resolve_overlaps([*kept, *bodies_of])
        kept = generic.names(scan, estates.homes(scan, firms.retyped(scan, kept)), self.sorts, self.vocabulary)
        inner = nested.find(scan.text, kept, candidates)
        return kept, [*inner, *holders.find(scan, kept, candidates, self.heads), *beside, *estates.owned(scan, kept)]


def _verbs_of_rules(packs: Collection[Mapping[str, Any]], categories: Mapping[str, Sequence[str]]) -> list[str]:
    """The words that trigger a relation to what stands behind them, where no category of jiedao says that they act."""
    found: list[str] = []
    for pack in packs:
        for rule in pack.get("relation_rules", ()):
            for trigger in rule.get("triggers", ()) if rule["kind"] == "object" else ():
                if trigger not in VERB_CATEGORIES:
                    found += categories.get(trigger, (trigger,))
    return found
