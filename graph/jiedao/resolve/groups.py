"""Mentions that name one thing of an article: of one key and class, of one quoted title, of a short form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from jiedao import naming
from jiedao.entities import Candidate
from jiedao.normalise import normalise
from jiedao.numerals import han
from jiedao.register import Register
from jiedao.resolve.homonyms import foreign_city, homonyms
from jiedao.resolve.names import core, fullest, plain, short_forms
from jiedao.resolve.setting import Setting

BODIES = ("PartyBody", "GovernmentBody")
_SHORTENED = frozenset(["Organisation", "Facility", "Compound"])


class Group:
    """Mentions that name one thing, while an article is being resolved."""

    def __init__(self, cls: str, fine: str) -> None:
        self.cls = cls
        self.fine = fine
        self.names: dict[str, int] = {}  # how often each is written, twice over for what is meant as the name
        self.canonical = ""
        self.district = ""  # that of a sub-district whose name another one of the article has, too
        self.priority = -1
        self.mentions: list[Candidate] = []


_SPELT_OUT = "街道工作委员会"  # of the party, which is called by its short name


def grouped(
    written: str,
    candidates: Iterable[Candidate],
    here: Setting,
    places: Mapping[str, object],
    register: Register,
) -> dict[tuple[str, str], Group]:
    """The mentions of an article (`written`, as it is printed) by what they name: by class and key."""
    groups: dict[tuple[str, str], Group] = {}
    candidates = tuple(candidates)
    apart = homonyms(written, candidates, here.district, register)
    for candidate in candidates:
        start, end, cls, fine, rule, priority, called, aliases = candidate
        surface, called = naming.visible(written[start:end]), called and naming.visible(called)
        depends = called[:1] == "@" and "@" not in surface  # “@柳城”平台 is written with the sign
        name = _canonical(candidate, surface, here) if depends else plain(called or surface)
        if not name:
            continue
        stray = cls == "Division" and rule != "zone" and written[start - 1 : start] not in ("市", "州", "盟")
        if stray and (cls, core(name, cls)) not in groups and _elsewhere(name, here, register):
            continue
        if cls == "Facility" and name + "街道" in places:
            cls, name = "SubDistrict", name + "街道"
            candidate, fine = candidate._replace(fine="") if fine else candidate, ""
        district = apart.get((start, end), "") if apart else ""
        if cls == "Division":
            district = foreign_city(written, start, end, register)  # 台北市|大安区: not that of the register
        key = core(district + name, cls)
        group = groups.get((cls, key))
        if group is None:
            group = groups[cls, key] = Group(cls, fine)
            group.district = district
        names = group.names
        names[name] = names.get(name, 0) + 2
        if called:
            names[surface] = names.get(surface, 0) + 1
        for alias in aliases:
            names.setdefault(naming.visible(alias), 0)
        if priority > group.priority:
            group.priority = priority
            group.fine = fine or group.fine
        if priority >= 100 or depends or cls == "SubDistrict" or (called and surface.endswith(_SPELT_OUT)):
            group.canonical = name
        if district and cls == "SubDistrict":
            names.setdefault(district + name, 0)
        elif district:
            group.canonical = district + name
        group.mentions.append(candidate)
    _merge_quoted(groups)
    _merge_bodies(groups)
    _merge_spelt_out(groups)
    _unify_classes(groups)
    _merge_short_forms(groups)
    _merge_committees(groups)
    _merge_estates(groups)
    return groups


def _canonical(candidate: Candidate, surface: str, here: Setting) -> str:
    """What a name that depends on the setting (@街道, @区财政局) stands for here, or empty."""
    bare = candidate.name[1:]
    if bare.startswith("街道") and bare != "街道党工委":
        return here.sub_district + bare[2:] if here.sub_district else ""
    if bare == "街道党工委":
        body = surface[-3:]
        return here.sub_district + (body if body.endswith("工委") else "党工委") if here.sub_district else ""
    if bare.startswith("共青团"):  # 团市委: 共青团柳江市委
        whose = _canonical(candidate._replace(name="@" + bare[3:]), surface, here)
        return "共青团" + whose if whose else ""
    if bare.startswith("本级"):
        return here.district + bare[2:] if here.district else ""
    if bare[0] == "市" and here.district.endswith("市"):
        return here.district + bare[1:]  # what a county-level city calls 市城管局 is its own
    if bare.startswith("自治区"):
        return next((place.name + bare[3:] for place in here.parents if place.name.endswith("自治区")), "")
    for place in here.parents:
        if place.level in _LEVELS[bare[0]] and place.name.endswith(bare[0]):
            return place.name + bare[1:]
    if here.district.endswith(bare[0]):
        return here.district + bare[1:]
    return ""


_LEVELS = {
    "区": ("District",), "县": ("District",), "旗": ("District",), "市": ("City", "Province"), "州": ("City",),
    "省": ("Province",),
}  # fmt: skip
"""What is meant by the bare level that a department is named by."""


def _elsewhere(name: str, here: Setting, register: Register) -> bool:
    """Whether a short district name (新城区) is an ordinary word here: no such district in the article's province."""
    if not here.parents:
        return name in _PARTS_OF_ANY_CITY
    if len(name) > 3 or not name.endswith("区"):
        return False
    around = here.parents[-2:-1] if name in _PARTS_OF_ANY_CITY and len(here.parents) > 2 else here.parents[-1:]
    return not any(around[0].contains(place) for place in register.divisions(normalise(name)))


_PARTS_OF_ANY_CITY = frozenset(["老城区", "新城区"])


def _absorb(groups: dict[tuple[str, str], Group], winner: tuple[str, str], loser: tuple[str, str]) -> None:
    """What the loser says is said of the winner, and the loser is no more."""
    kept, lost = groups[winner], groups.pop(loser)
    for name, times in lost.names.items():
        kept.names[name] = kept.names.get(name, 0) + times
    kept.mentions.extend(lost.mentions)
    kept.canonical = kept.canonical or lost.canonical


def _merge_quoted(groups: dict[tuple[str, str], Group]) -> None:
    """“云守望”服务系统 and 智慧养老“云守望”平台: programmes and platforms with one quoted title are one."""
    by_title: dict[tuple[str, str], tuple[str, str]] = {}
    titled = [pair for pair in groups if pair[0] in ("Programme", "Platform")]
    for pair in sorted(titled, key=lambda p: (-len(p[1]), p)):
        titles = sorted({core(a, pair[0]) for c in groups[pair].mentions for a in c.aliases} | {pair[1]})
        for title in titles:
            winner = by_title.setdefault((pair[0], title), pair)
            if winner != pair and winner in groups and pair in groups:
                _absorb(groups, winner, pair)


def _merge_bodies(groups: dict[tuple[str, str], Group]) -> None:
    """“文化哨兵”成员 → “文化哨兵”队伍: a body by its quoted title, where nothing else is called so with its noun."""
    bare = {pair for pair, group in groups.items() if pair[0] == "Organisation" and not group.fine}
    by_title: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for pair, group in groups.items() if bare else ():
        for mention in group.mentions:
            for alias in mention.aliases if mention.rule == "quoted-title" else ():
                title = ("Organisation", core(alias, "Organisation"))
                if title in bare and title != pair:
                    by_title.setdefault(title, set()).add(pair)
    for title, called in by_title.items():
        if len(called) == 1 and (whole := next(iter(called)))[0] == "Organisation":
            _absorb(groups, whole, title)


def _merge_spelt_out(groups: dict[tuple[str, str], Group]) -> None:
    """A formula is what spells it out: “三个全覆盖” → “走访全覆盖、代办全覆盖、回访全覆盖”工作法.

    So is what ends a title in two halves: 五事共办 → “党员带动、五事共办”模式.
    """
    cls = "Programme"
    titled = {key: group for (other, key), group in groups.items() if other == cls}
    spelt: dict[str, list[str]] = {key: _ITEMS.split(fullest(group.names)) for key, group in titled.items()}
    by_end: dict[str, list[str]] = {}
    by_count: dict[int, list[str]] = {}
    for key, items in spelt.items():
        if len(items) > 1:
            by_end.setdefault(core(items[-1], cls), []).append(key)
            by_count.setdefault(len(items), []).append(key)
    for key, items in spelt.items() if by_count else ():
        if len(items) > 1:
            continue
        whole = by_end.get(key, []) if len(key) >= _TOLD_APART else []
        counted = _COUNTED.fullmatch(key)
        of_so_many = by_count.get(int(han(counted[1]) or 0), []) if counted else []
        if counted and len(of_so_many) <= _MOST_SPELT:
            whole = [*whole, *(other for other in of_so_many if all(counted[2] in item for item in spelt[other]))]
        if len(whole) == 1:
            _absorb(groups, (cls, whole[0]), (cls, key))


_ITEMS = re.compile("[、，,]")
_COUNTED = re.compile("([一二两三四五六七八九十]{1,2})个([\u4e00-\u9fff]{1,4})")
_TOLD_APART = 4  # characters that tell the end of a title from a mere noun
_MOST_SPELT = 16  # programmes of as many items among which one is looked for


def _unify_classes(groups: dict[tuple[str, str], Group]) -> None:
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


def _merge_short_forms(groups: dict[tuple[str, str], Group]) -> None:
    """天辰环保 → 天辰环保有限公司, 航海广场 → 正商航海广场: a short form of exactly one longer name of its class."""
    for cls in sorted(_SHORTENED):
        keys = [key for other, key in groups if other == cls]
        if len(keys) < 2:
            continue
        shorts: dict[str, list[str]] = {
            key: []
            for key in sorted(keys, key=len)
            if len(key) >= 3 and groups[cls, key].fine not in BODIES and not key.endswith(_OF_THEIR_OWN)
        }
        lengths = sorted(set(map(len, shorts)))
        for key in keys:
            for short in short_forms(key, cls, lengths):
                if short in shorts:
                    shorts[short].append(key)
        for short, found in shorts.items():
            longer = [key for key in found if (cls, key) in groups]
            if len(longer) == 1 and groups[cls, longer[0]].fine not in BODIES:
                _absorb(groups, (cls, longer[0]), (cls, short))


_OF_THEIR_OWN = ("工作室", "调解中心")  # 老秦工作室 goes on beside 人民法院老秦工作室, which is called after it


def _merge_committees(groups: dict[tuple[str, str], Group]) -> None:
    """柳荫党总支 → 柳荫社区党总支: a committee that is called without 社区 beside its full name."""
    for cls, key in [pair for pair in groups if pair[0] == "Organisation"]:
        committee = _COMMITTEE.search(key)
        if committee and (whole := (cls, f"{key[: committee.start()]}社区{committee[0]}")) in groups:
            _absorb(groups, whole, (cls, key))


_COMMITTEE = re.compile("(?<!社区)(?<!村)(?:党委|党总支|党支部|居委会|居民委员会)\\Z")


def _merge_estates(groups: dict[tuple[str, str], Group]) -> None:
    """云锦苑 → 云锦苑小区: an estate that an article once calls one."""
    for cls, key in [pair for pair in groups if pair[0] == "Compound" and pair[1].endswith(_ESTATE)]:
        stem = key.removesuffix(_ESTATE)
        for other in ("Compound", "Facility"):
            if (other, stem) in groups and groups[other, stem].fine != "Road":
                _absorb(groups, (cls, key), (other, stem))


_ESTATE = "小区"
