"""From mentions to things: canonical names, short forms, departments and offices that the context identifies.

A wrong merge is worse than a missed one: two mentions meet when their names have one key (see `jiedao.naming.key`)
and class, or when one is a recognised short form of exactly one other name of the same article.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from jiedao import naming
from jiedao.anaphora import anaphora
from jiedao.entities import Candidate, EntityRules
from jiedao.normalise import normalise
from jiedao.register import Place, Register
from jiedao.scan import Scan

MARKS = frozenset("“”‘’「」『』\"'〝〞＂＇")
QUOTES = str.maketrans("", "", "".join(sorted(MARKS)))
TAILS = (
    "服务运行机制",
    "运行机制",
    "管理模式",
    "工作机制",
    "工作法",
    "项目",
    "工作",
    "机制",
    "模式",
    "工程",
    "活动",
    "体系",
    "制度",
    "行动",
)  # head nouns that do not tell two programmes apart, the longer first
TAIL_ENDS = frozenset(tail[-1] for tail in TAILS)
COMPANY = re.compile(r"(?:(?:集团)?(?:股份|有限责任|有限)?公司|集团|集团公司)$")
TAILED = frozenset(["Programme", "Project", "Platform"])
BRAND = re.compile("(?=.*[a-z])[a-z0-9+&.]{4,}")
COMMITTEE_OF = re.compile("^(?:中共|共青团)")
BODIES = ("PartyBody", "GovernmentBody")
SHORTENED = frozenset(["Organisation", "Facility", "Compound"])


class Thing(NamedTuple):
    """A named thing of one article: what becomes an entity of the graph once articles are merged."""

    iri: str
    cls: str
    fine: str
    label: str
    aliases: tuple[str, ...]
    code: str
    formula: str
    shared: bool


class Mention(NamedTuple):
    """`text[start:end]` of a scan names thing number `thing`; `rule` found it."""

    start: int
    end: int
    thing: int
    cls: str
    rule: str


class Resolved(NamedTuple):
    """An article with its things and their mentions in order; `own` is its sub-district's number or -1."""

    scan: Scan
    things: tuple[Thing, ...]
    mentions: tuple[Mention, ...]
    nested: tuple[Mention, ...]
    own: int
    chain: tuple[int, ...]


class Setting(NamedTuple):
    """Where an article plays: its sub-district and what contains it, as the register or the print says."""

    sub_district: str
    place: Place | None
    iri: str
    parents: tuple[Place, ...]
    district: str
    source: str = ""  # the document
    scope: str = ""  # what the names of places that the register does not settle are unique within


def core(name: str, cls: str) -> str:
    """The key under which mentions of one thing meet.

    >>> core("“365”工作机制", "Programme"), core("阳光花园", "Compound")
    ('365', '阳光花园')
    """
    key = naming.key(name)
    if cls in TAILED and key[-1:] in TAIL_ENDS:
        while key.endswith(TAILS):
            stem = key[: -len(next(tail for tail in TAILS if key.endswith(tail)))]
            if len(stem) < 2:
                break
            key = stem
    return key


@lru_cache(maxsize=1 << 14)
def plain(name: str) -> str:
    """The name without quotation marks and the spaces around it."""
    return unquoted(name).strip()


def unquoted(name: str) -> str:
    """The name without quotation marks.

    >>> unquoted("“一领四单”工作法")
    '一领四单工作法'
    """
    return name if MARKS.isdisjoint(name) else name.translate(QUOTES)


def setting(
    article_area: str, district: str, places: Mapping[str, object], register: Register, source: str = ""
) -> Setting:
    """The setting of an article on `article_area`, by the page's resolved sub-districts.

    Where neither the register nor a printed district tells which place of that name is meant, the name stands for
    a place of this document (`source`) only.
    """
    place = places.get(article_area)
    if isinstance(place, Place):
        parents = register.parents(place.code)
        iri = place_iri(place, register)
        return Setting(
            article_area, place, iri, parents, parents[0].name if parents else district, source, place.code[:6]
        )
    found = register.divisions(district) if district else ()
    parents = (found[0], *register.parents(found[0].code)) if len(found) == 1 else ()
    scope = parents[0].code if parents else naming.key(district) or naming.key(source)
    iri = naming.iri("SubDistrict", scope, article_area) if article_area else ""
    return Setting(article_area, None, iri, parents, district, source, scope)


def place_iri(place: Place, register: Register) -> str:
    """The IRI of a place of the register."""
    return register.iri(place)


class _Group:
    """Mentions that name one thing, while an article is being resolved."""

    def __init__(self, cls: str, fine: str) -> None:
        self.cls = cls
        self.fine = fine
        self.names: dict[str, int] = {}
        self.canonical = ""
        self.priority = -1
        self.rule = ""
        self.mentions: list[Candidate] = []


def resolve(
    scan: Scan,
    candidates: Sequence[Candidate],
    nested: Sequence[Candidate],
    here: Setting,
    places: Mapping[str, object],
    rules: EntityRules,
    register: Register,
) -> Resolved:
    """The things that an article names. `places` holds the page's sub-districts as the register resolved them."""
    groups: dict[tuple[str, str], _Group] = {}
    written = scan.written
    for candidate in (*candidates, *nested):
        cls = candidate.cls
        surface = written[candidate.start : candidate.end]
        name = _canonical(candidate, surface, here) if candidate.name[:1] == "@" else plain(candidate.name or surface)
        if not name or (cls == "Division" and _elsewhere(name, here, register)):
            continue
        if cls == "Facility" and name + "街道" in places:
            cls, name = "SubDistrict", name + "街道"
            candidate = candidate._replace(fine="") if candidate.fine else candidate
        key = core(name, cls)
        group = groups.get((cls, key))
        if group is None:
            group = groups[cls, key] = _Group(cls, candidate.fine)
        names = group.names
        names[name] = names.get(name, 0) + 2
        if candidate.name:
            names[surface] = names.get(surface, 0) + 1
        for alias in candidate.aliases:
            names.setdefault(alias, 0)
        if candidate.priority > group.priority:
            group.priority, group.rule = candidate.priority, candidate.rule
            group.fine = candidate.fine or group.fine
        if candidate.priority >= 100 or candidate.name[:1] == "@" or cls == "SubDistrict":
            group.canonical = name
        group.mentions.append(candidate)
    _merge_quoted(groups)
    _unify_classes(groups)
    _merge_short_forms(groups)
    things: list[Thing] = []
    mentions: list[Mention] = []
    inside: list[Mention] = []
    minted = _Minting(here, places, rules, register)
    deeper = set(map(id, nested))
    for number, ((cls, key), group) in enumerate(groups.items()):
        things.append(minted.thing(group, cls, key))
        for c in group.mentions:
            (inside if id(c) in deeper else mentions).append(Mention(c.start, c.end, number, cls, c.rule))
    _repeat(scan, things, mentions)
    mentions.sort()
    mentions.extend([Mention(*found, "anaphora") for found in anaphora(scan, things, mentions)])
    own, chain = _background(things, here, register)
    mentions.sort()
    return Resolved(scan, tuple(things), tuple(mentions), tuple(sorted(inside)), own, chain)


def _canonical(candidate: Candidate, surface: str, here: Setting) -> str:
    """What a name that depends on the setting (@街道, @区财政局) stands for here, or empty."""
    bare = candidate.name[1:]
    if bare.startswith("街道") and bare != "街道党工委":
        return here.sub_district + bare[2:] if here.sub_district else ""
    if bare == "街道党工委":
        body = surface[-3:]
        return here.sub_district + (body if body.endswith("工委") else "党工委") if here.sub_district else ""
    level = {"区": ("District",), "县": ("District",), "市": ("City",), "省": ("Province",)}[bare[0]]
    for place in here.parents:
        if place.level in level and place.name.endswith(bare[0]):
            return place.name + bare[1:]
    if here.district.endswith(bare[0]):
        return here.district + bare[1:]
    return ""


def _absorb(groups: dict[tuple[str, str], _Group], winner: tuple[str, str], loser: tuple[str, str]) -> None:
    kept, lost = groups[winner], groups.pop(loser)
    for name, times in lost.names.items():
        kept.names[name] = kept.names.get(name, 0) + times
    kept.mentions.extend(lost.mentions)
    kept.canonical = kept.canonical or lost.canonical


def _merge_quoted(groups: dict[tuple[str, str], _Group]) -> None:
    """“云牵挂”服务系统 and 智慧养老“云牵挂”平台: programmes and platforms with one quoted title are one."""
    by_title: dict[tuple[str, str], tuple[str, str]] = {}
    for pair in sorted(groups, key=lambda p: (-len(p[1]), p)):
        if pair[0] in ("Programme", "Platform"):
            titles = sorted({core(a, pair[0]) for c in groups[pair].mentions for a in c.aliases} | {pair[1]})
            for title in titles:
                winner = by_title.setdefault((pair[0], title), pair)
                if winner != pair and winner in groups and pair in groups:
                    _absorb(groups, winner, pair)


def _unify_classes(groups: dict[tuple[str, str], _Group]) -> None:
    """One name is one thing within an article: the class of the stronger rule, then of more mentions, wins."""
    by_key: dict[str, list[tuple[str, str]]] = {}
    for pair in groups:
        by_key.setdefault(pair[1], []).append(pair)
    for pairs in by_key.values():
        if len(pairs) > 1:
            pairs.sort(
                key=lambda p: (-groups[p].priority, -max(map(len, groups[p].names)), -len(groups[p].mentions), p)
            )
            for loser in pairs[1:]:
                _absorb(groups, pairs[0], loser)


def _merge_short_forms(groups: dict[tuple[str, str], _Group]) -> None:
    """天辰环保 → 天辰环保有限公司, 航海广场 → 正商航海广场: a short form of exactly one longer name of its class."""
    for cls in sorted(SHORTENED):
        pairs = [pair for pair in groups if pair[0] == cls]
        shorts = {
            pair[1]: list[tuple[str, str]]()
            for pair in sorted(pairs, key=lambda p: len(p[1]))
            if len(pair[1]) >= 3 and groups[pair].fine not in BODIES
        }
        lengths = sorted(set(map(len, shorts)))
        for pair in pairs if len(pairs) > 1 else ():
            for short in _short_forms(pair[1], cls, lengths):
                if short in shorts:
                    shorts[short].append(pair)
        for short, longer in shorts.items():
            longer = [pair for pair in longer if pair in groups]
            if len(longer) == 1 and groups[longer[0]].fine not in BODIES:
                _absorb(groups, longer[0], (cls, short))


def _short_forms(name: str, cls: str, lengths: Sequence[int]) -> list[str]:
    """The shorter names, of these lengths, that the name of an organisation or a place may be called by."""
    stem = COMPANY.sub("", name) if cls == "Organisation" else name
    found = dict[str, None]()
    for length in lengths:
        if length >= len(name):
            break
        if cls == "Organisation" and length <= len(stem):
            found[stem[-length:]] = None
            if stem != name:
                found[stem[:length]] = None
        if length >= 4:
            found[name[-length:]] = None
    return list(found)


class _Minting:
    """Makes the things of one article: their names, what identifies them, their IRIs."""

    def __init__(self, here: Setting, places: Mapping[str, object], rules: EntityRules, register: Register) -> None:
        self._here = here
        self._places = places
        self._rules = rules
        self._register = register
        self._parents = tuple(place.name for place in here.parents)
        self._wider = _wider(here)

    def thing(self, group: _Group, cls: str, key: str) -> Thing:
        """What a group of mentions names."""
        here, rules = self._here, self._rules
        label = group.canonical or _without_area(_fullest(group.names), cls, here)
        aliases: tuple[str, ...] = ()
        if len(group.names) > 1 or label not in group.names:
            surfaces = {*map(str.strip, group.names), *map(plain, group.names)}
            aliases = tuple(sorted(alias for alias in surfaces if alias and alias != label))
        if cls == "SubDistrict":
            place = self._places.get(label)
            if isinstance(place, Place):
                return Thing(place_iri(place, self._register), cls, group.fine, label, aliases, place.code, "", False)
            scope = here.scope if label == here.sub_district else naming.key(here.source)
            return Thing(naming.iri("SubDistrict", scope, label), cls, "", label, aliases, "", "", False)
        if cls == "Division":
            return _division(label, aliases, here, self._register)
        if cls == "Community":
            place = self._register.community(normalise(label), here.place.code) if here.place else None
            if place is not None:
                iri, fine = place_iri(place, self._register), group.fine or place.fine
                return Thing(iri, cls, fine, label, aliases, place.code, "", False)
        lexeme = rules.shared.get(label)
        shared = bool(lexeme and lexeme.shared)
        formula = ""
        if cls == "Programme" and not shared:
            names = sorted(set(map(plain, group.names)), key=lambda name: (len(name), name))
            coined = next((name for name in names if rules.formula.matches(name)), "")
            formula = naming.key(coined) if coined else key
        if cls == "Facility" and BRAND.fullmatch(naming.key(label)):
            # 3T.WORK is a place in one article and a firm in another: a brand in Latin letters is one thing in a city
            iri = naming.iri("Organisation", self._wider, label)
        else:
            name = label if cls not in TAILED or shared else core(label, cls)
            iri = naming.iri(cls, self._scope(label, cls, group.fine, shared), name)
        return Thing(iri, cls, group.fine, label, aliases, "", formula, shared)

    def _scope(self, label: str, cls: str, fine: str, shared: bool) -> str:
        """What a name is unique within: an IRI, a division code, or empty for what is the same everywhere."""
        if shared or cls == "Star":
            return ""
        here = self._here
        if cls == "Award":
            label = COMMITTEE_OF.sub("", label)
            return "" if label.startswith(("全国", "国家", *self._parents)) else self._wider
        if cls == "Organisation":
            label = COMMITTEE_OF.sub("", label)
            if fine in BODIES:
                return next((place.code for place in here.parents if label.startswith(place.name)), here.iri)
            return self._wider if fine in ("Enterprise", "PublicInstitution") or label.isascii() else here.iri
        if cls == "Programme" or cls == "Project":
            for place in here.parents:
                short = place.name[:-1] if place.name.endswith(("省", "市", "区", "县")) else place.name
                if len(short) > 1 and short in label:
                    return place.code
        return here.iri


def _fullest(names: Mapping[str, int]) -> str:
    """The longest of the names, without quotation marks; of equally long ones that written most often."""
    if len(names) == 1:
        return plain(*names)
    counted = sorted({plain(name) for name, times in names.items() if times > 0})
    return max(counted, key=lambda name: (len(name), names.get(name, 0)))


def _without_area(label: str, cls: str, here: Setting) -> str:
    """淮河路街道红色物业联盟 is 红色物业联盟 in an article on 淮河路街道; events keep the name of their host."""
    if cls in ("Organisation", "Facility", "Platform") and here.sub_district and label.startswith(here.sub_district):
        rest = label[len(here.sub_district) :]
        if len(rest) >= 4 and not rest.startswith(("党", "纪", "人大")):
            return rest
    return label


def _elsewhere(name: str, here: Setting, register: Register) -> bool:
    """Whether a short district name (新城区) is an ordinary word here: no such district in the article's province."""
    if len(name) > 3 or not name.endswith("区") or not here.parents:
        return False
    return not any(here.parents[-1].contains(place) for place in register.divisions(normalise(name)))


def _division(label: str, aliases: Sequence[str], here: Setting, register: Register) -> Thing:
    places = register.divisions(normalise(label))
    inside = [p for p in places if p in here.parents]
    if len(inside) == 1:
        places = (inside[0],)
    elif len(places) > 1 and here.parents:
        near = [p for p in places if any(parent.contains(p) for parent in here.parents[1:])]
        places = tuple(near) if len(near) == 1 else places
    if len(places) == 1:
        return Thing(
            f"place/{places[0].code}", "Division", places[0].fine, label, tuple(aliases), places[0].code, "", False
        )
    return Thing(naming.iri("Division", here.iri, label), "Division", "", label, tuple(aliases), "", "", False)


def _wider(here: Setting) -> str:
    """The city, or else the widest known place."""
    for place in here.parents:
        if place.level == "City" or (place.level == "Province" and place.name.endswith("市")):
            return place.code
    return here.parents[-1].code if here.parents else naming.key(here.district)


def _repeat(scan: Scan, things: list[Thing], mentions: list[Mention]) -> None:
    """Further places where a thing is named in words that no rule caught: its names, found again."""
    text = scan.written
    fresh: list[Mention] = []
    starts = {m.start for m in mentions}
    covered = bytearray(len(text) + 1)
    for m in mentions:
        covered[m.start : m.end] = b"\1" * (m.end - m.start)
    order = [(-len(thing.label), thing.iri, number) for number, thing in enumerate(things)]
    order.sort()
    for _, _, number in order:
        thing = things[number]
        if thing.cls in ("Award", "Division"):
            continue
        for name in _names(thing):
            if len(name) < (2 if thing.cls == "Person" else 3) or (len(name) < 4 and name.isascii()):
                continue
            at = text.find(name)
            while at != -1:
                end = at + len(name)
                if at not in starts and covered.find(1, at, end) < 0:
                    fresh.append(Mention(at, end, number, thing.cls, "repeated-name"))
                    covered[at:end] = b"\1" * len(name)
                at = text.find(name, end)
    mentions.extend(fresh)


def _names(thing: Thing) -> Sequence[str]:
    """What a thing may be called elsewhere in its article, the longest first."""
    names = {thing.label, *thing.aliases}
    if "·" in thing.label:
        names.update(part for part in thing.label.split("·") if len(part) >= 4)
    if thing.cls == "Organisation" and thing.fine == "Enterprise":
        stem = COMPANY.sub("", thing.label)
        if len(stem) >= 4 and stem != thing.label:
            names.add(stem)
    return sorted(names, key=lambda n: (-len(n), n)) if len(names) > 1 else (thing.label,)


def _background(things: list[Thing], here: Setting, register: Register) -> tuple[int, tuple[int, ...]]:
    """Number of the article's own sub-district and of what contains it, added where no mention names them."""
    index = {thing.iri: number for number, thing in enumerate(things)}
    own = index.get(here.iri, -1)
    if own < 0 and here.iri:
        own = len(things)
        things.append(
            Thing(here.iri, "SubDistrict", "", here.sub_district, (), here.place.code if here.place else "", "", False)
        )
    chain = []
    for place in here.parents:
        iri = f"place/{place.code}"
        if iri not in index:
            index[iri] = len(things)
            things.append(Thing(iri, "Division", place.fine, place.name, (), place.code, "", False))
        chain.append(index[iri])
    return own, tuple(chain)
