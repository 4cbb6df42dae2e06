"""The names of an article: what each way to tell one proposes, and which of those that overlap are kept.

The order counts: places first, for longer names begin with them; then what is told by itself; last what is told by
the company that it keeps.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from jiedao.entities import (
    announced,
    appellations,
    apposed,
    awards,
    bodies,
    city_bodies,
    committees,
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
    own_offices,
    patterns,
    persons,
    places,
    possessed,
    quotes,
    same_noun,
    sharing,
    short_firms,
    siblings,
    sights,
    street_offices,
    titles,
    towns,
    undertakings,
    venues,
    works,
    zones,
)
from jiedao.entities.candidate import JOINED, Candidate, outside, outside_awards, outside_longer, resolve_overlaps
from jiedao.entities.places import PlaceNames
from jiedao.entities.rulebook import PRIORITY, EntityRules
from jiedao.scan import Scan


class _Text(NamedTuple):
    """What every step looks at: the text, the rules, and the names of places that are known from outside of it."""

    scan: Scan
    rules: EntityRules
    names: PlaceNames
    communities: Collection[str]


class _Grounds(NamedTuple):
    """The places of a text: divisions and sub-districts, communities, and from where to where each of them stands."""

    areas: list[Candidate]
    settled: list[Candidate]
    barriers: dict[int, int]


def find(
    rules: EntityRules, scan: Scan, names: PlaceNames, known_communities: Collection[str] = ()
) -> tuple[list[Candidate], list[Candidate]]:
    """The mentions of one article, without overlaps, in order; and the places that longer names begin with.

    `known_communities` are those that the register has for the article's sub-district.
    """
    text = _Text(scan, rules, names, known_communities)
    areas, barriers = _areas(text)
    settled = _communities(text, areas, barriers)
    standing, beside = venues.find(scan, settled, areas)
    grounds = _Grounds(areas, settled, barriers | {c.end: c.start for c in settled})
    quoted = _quoted(text, grounds)
    candidates = [
        *areas,
        *_offices(text, areas),
        *settled,
        *standing,
        *_bodies(text, grounds),
        *rules.stars.find(scan, PRIORITY["lexicon"]),
        *_headed(text, grounds),
        *quoted,
        *_honoured(text, quoted, grounds.barriers),
        *_people(text),
    ]
    candidates = [*_by_pattern(text, candidates, grounds.barriers), *_gathered(text, grounds)]
    candidates = _beside_others(text, leads.trimmed(scan, candidates), grounds.barriers)
    candidates = outside_longer(holders.raised(candidates), rules.local, quoted)
    kept = _kept(text, candidates, grounds.barriers)
    inner = nested.find(scan.text, kept, candidates)
    owned = holders.find(scan, kept, candidates, rules.heads)
    return kept, [*inner, *owned, *beside, *estates.owned(scan, kept)]


def _areas(text: _Text) -> tuple[list[Candidate], dict[int, int]]:
    """The divisions and sub-districts, and from where to where each stands: names do not reach across them."""
    scan, rules, names, _ = text
    areas = places.divisions(scan, names, rules.places)
    barriers = {c.end: c.start for c in areas}
    areas += places.sub_districts(scan, names, rules.places, barriers)
    areas += street_offices.find(scan, names.sub_districts, PRIORITY["place"] + 1)
    areas += towns.find(scan, names, barriers, rules.places.town.id, PRIORITY["place"] + 1)
    areas = street_offices.of_governments(scan, resolve_overlaps(areas))
    areas += zones.zones(scan, names, areas, PRIORITY["place"] + 2)
    return areas, {c.end: c.start for c in areas}


def _offices(text: _Text, areas: list[Candidate]) -> list[Candidate]:
    """The bodies that divisions and sub-districts have, each behind its own or of a level that the text tells."""
    scan, rules, *_ = text
    named = [
        *bodies.party_offices(scan, rules.places, areas),
        *elided.departments(scan, rules.places, rules.offices, areas, rules.persons.names),
        *bodies.committees_of_divisions(scan, rules.places, areas),
        *bodies.whose_post(scan, rules.places, areas),
        *levels.bodies(scan, rules.places, areas),
        *bodies.sub_offices(scan, rules.places, areas),
    ]
    return [*named, *own_offices.find(scan, rules.places, areas, named, rules.persons.names)]


def _communities(text: _Text, areas: list[Candidate], barriers: dict[int, int]) -> list[Candidate]:
    """The communities and villages, also those of rows that share their noun."""
    scan, rules, names, known = text
    stems = communities.stems(scan, areas, rules.vocabulary)
    settled = communities.find(scan, rules.places, known, barriers, rules.vocabulary, stems)
    settled += neighbourhoods.find(scan, rules.places, barriers)
    settled = communities.without_cities(scan, settled, names, known, barriers)
    settled = introduced.without_holders(scan, settled, rules.persons.names)
    settled += leads.completed(scan, settled, rules.vocabulary)
    settled = [c for c in settled if not scan.text.endswith("每", 0, c.start)]  # 每|百户社区
    settled += community_rows.find(scan, settled, known, barriers, rules.persons.names, "enumerated-communities")
    return settled


def _bodies(text: _Text, grounds: _Grounds) -> list[Candidate]:
    """What communities have, and the cities that names begin with, with their bodies."""
    scan, rules, names, _ = text
    return [
        *committees.find(scan, rules.places, grounds.settled),
        *possessed.find(scan, grounds.settled),
        *places.cities(scan, names, rules.places),
        *city_bodies.find(scan, names.cities, PRIORITY["head"] - 3),
    ]


def _headed(text: _Text, grounds: _Grounds) -> list[Candidate]:
    """Names by the noun that they end with."""
    scan, rules, names, _ = text
    named = [*grounds.areas, *grounds.settled]
    stems = communities.stems(scan, named, rules.vocabulary)
    headed = heads.find(scan, rules.heads, rules.vocabulary, grounds.barriers, names.anchors, names.cities, stems)
    headed += leads.completed(scan, headed, rules.vocabulary)
    return list(outside(headed, named))


def _quoted(text: _Text, grounds: _Grounds) -> list[Candidate]:
    """Names in quotation marks; one that is joined by +, or that a place begins, goes before its parts."""
    scan, rules, *_ = text
    bearers = {c.start - 1 for c in persons.bearers(scan, rules.persons)}  # where the title of somebody ends
    closings, begins = {q.end for q in scan.quotations}, {c.start for c in grounds.areas if c.cls == "SubDistrict"}
    opened = {
        c.start for c in (*grounds.areas, *grounds.settled) if c.end not in closings and scan.text[c.start - 1] == "“"
    }
    return [
        c._replace(priority=JOINED + 8) if "+" in scan.text[c.start : c.end] and scan.text[c.start] == "“"
        else c._replace(priority=JOINED) if c.start in begins and c.end in closings
        else c._replace(priority=JOINED) if c.start + (scan.text[c.start] == "“") in opened
        else c
        for c in quotes.find(scan, rules.quotes, rules.formula, rules.vocabulary, rules.heads)
        if not bearers.intersection(range(c.start, c.end + 1))
    ]  # fmt: skip


def _honoured(text: _Text, quoted: list[Candidate], barriers: dict[int, int]) -> list[Candidate]:
    """Awards, the names of the lexicon outside of them, and what rows are gathered by."""
    scan, rules, *_ = text
    honours = [*awards.find(scan, rules.awards), *announced.find(scan, rules.awards)]
    lexical = quotes.outside(scan, rules.lexicon.find(scan, PRIORITY["lexicon"]), quoted)
    listed = lists.find(scan, rules.list_nouns, rules.vocabulary, rules.heads, barriers)
    return [*outside_awards(lexical, honours), *listed, *honours]


def _people(text: _Text) -> list[Candidate]:
    """Persons, and the titles that they bear."""
    scan, rules, names, _ = text
    people = [c for c in persons.find(scan, rules.persons) if not places.is_province(scan, c, names)]
    borne = titles.find(scan, rules.awards.id, rules.awards.priority, [c.start for c in people])
    return [*borne, *people, *appellations.find(scan, rules.persons)]


def _by_pattern(text: _Text, candidates: list[Candidate], barriers: dict[int, int]) -> list[Candidate]:
    """The candidates with those of the regular expressions, and the streets that these tell of."""
    scan, rules, *_ = text
    candidates = list(candidates)
    for pattern, where in rules.patterns.tried(scan):
        candidates += patterns.find(scan, pattern, where, barriers, PRIORITY["pattern"])
    courtyards = {c.start for c in candidates if c.cls == "Compound" and c.priority == PRIORITY["pattern"]}
    if courtyards:  # 解放路82号院|改造: the works hold the courtyard
        candidates = [
            c._replace(priority=PRIORITY["pattern"] + 1) if c.cls == "Project" and c.start in courtyards else c
            for c in candidates
        ]
    return [*candidates, *patterns.streets(scan, candidates, PRIORITY["head"] - 5)]


def _gathered(text: _Text, grounds: _Grounds) -> list[Candidate]:
    """Names in rows, firms, occasions, names in Latin letters, and what something is said to be."""
    scan, rules, *_ = text
    listed = PRIORITY["list"]
    return [
        *sharing.works(scan, rules.vocabulary, JOINED),
        *firm_rows.find(scan, rules.tenants, rules.vocabulary, rules.heads, listed),
        *short_firms.find(scan, rules.trades, rules.vocabulary, listed + 1),
        *firms.tenants(scan, rules.tenants),
        *firms.staffed(scan, listed),
        *sharing.endings(scan, listed),
        *sharing.beginnings(scan, listed),
        *sharing.battles(scan, JOINED),
        *events.find(scan, [*grounds.areas, *grounds.settled], JOINED + 2),
        *latin.find(scan, PRIORITY["pattern"]),
        *counted_rows.find(scan, listed + 13),
        *counted_rows.teams(scan, listed + 13),
        *counted_rows.gathered(scan, listed + 13),
        *definitions.find(scan, rules.definitions, grounds.barriers, rules.persons.surnames),
        *apposed.find(scan, rules.quotes, rules.vocabulary, rules.heads, grounds.barriers, listed + 1),
    ]


def _beside_others(text: _Text, candidates: list[Candidate], barriers: dict[int, int]) -> list[Candidate]:
    """The candidates with those that others among them tell of: estates, works at a place, parts, posts in a body."""
    scan, *_ = text
    candidates = list(candidates)
    candidates += estates.find(scan, candidates, barriers, PRIORITY["list"])
    candidates += estates.extended(scan, candidates)
    candidates += works.find(scan, candidates)
    candidates += undertakings.find(scan, candidates, barriers)
    candidates += sharing.components(scan, candidates)
    candidates += holders.posts(scan, candidates)
    return candidates


def _kept(text: _Text, candidates: list[Candidate], barriers: dict[int, int]) -> list[Candidate]:
    """What is left where candidates overlap, with the names that those kept tell of by their company."""
    scan, rules, *_ = text
    kept = resolve_overlaps(candidates)
    if more := siblings.find(scan, kept, rules.vocabulary, rules.heads):
        kept = resolve_overlaps([*kept, *more])
    if more := list(same_noun.find(scan, kept, rules.heads)):
        kept = resolve_overlaps([*kept, *more])
    if more := sights.find(scan, kept, rules.vocabulary, rules.heads, barriers, PRIORITY["head"] - 3):
        kept = resolve_overlaps([*kept, *more])
    if more := possessed.of_estates(scan, kept):
        kept = resolve_overlaps([*kept, *more])
    kept = estates.not_persons(scan, estates.homes(scan, firms.retyped(scan, kept)))
    return generic.names(scan, kept, rules.sorts, rules.vocabulary)
