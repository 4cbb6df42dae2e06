"""Which of several places of one name is meant: decided by what else is named, or not at all.

Candidates are first weighed city against city, then, within the city that won, district against district.
One candidate wins over another when all that speaks for the other speaks for it as well, and more does; or when
what speaks for it weighs three times as much. Otherwise both stay, and the name is undecided.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from jiedao.register.places import Place, Undecided, community_form, sub_district_form

if TYPE_CHECKING:
    from jiedao.register.divisions import Register

_MUNICIPALITIES = ("11", "12", "31", "50")
_NEWSPAPER = re.compile(r"(.{2,8}?)(?:日报|晚报|晨报|早报|时报|商报|都市报|报|电视台|广播电视台|融媒体中心|发布)社?")
_Candidate = TypeVar("_Candidate")
_LONGEST_NAME = 16
_LONGEST_TEXT = 80  # a longer text is no name
_RATIO = 3  # how many times as much must speak for a candidate that does not have all that speaks for another
_MOST_MENTIONS = 3  # more mentions of a name than this count no more
_MANY = 3  # so many other sub-districts in one district decide even against another city that has them all


class Cue(NamedTuple):
    """A name in the context and the places that it may mean. `kind`: `division`, `short` or `sub_district`."""

    name: str
    kind: str
    places: tuple[Place, ...]
    mentions: int


def city_prefix(code: str) -> str:
    """The digits that all places of one city share: a municipality is one city, and so is a county that its
    province governs directly.

    >>> city_prefix("410103001"), city_prefix("110101001"), city_prefix("419001001")
    ('4101', '11', '419001')
    """
    if code[:2] in _MUNICIPALITIES:
        return code[:2]
    return code[:6] if code[2:4] == "90" else code[:4]


def cues(register: Register, context: Iterable[str], pinned: Mapping[str, Place] | None = None) -> tuple[Cue, ...]:
    """What the names of a context say about where it is; `pinned` are sub-districts resolved already.

    >>> from jiedao.register import Register
    >>> [(cue.name, cue.kind) for cue in cues(Register.load(), ["郑州市二七区财政局", "郑州日报"])]
    [('二七区', 'division'), ('郑州', 'short'), ('郑州市', 'division')]
    """
    found: Counter[tuple[str, str]] = Counter()
    for text, mentions in Counter(context).items():
        for name, kind in _named(register, text):
            found[name, kind] += mentions
    made = []
    for (name, kind), mentions in sorted(found.items()):
        if kind == "sub_district":
            places: tuple[Place, ...] = (
                (pinned[name],) if pinned and name in pinned else register.sub_districts(name, prefixed=True)
            )
        else:
            places = register.divisions(name, short=kind == "short")
        made.append(Cue(name, kind, places, min(mentions, _MOST_MENTIONS)))
    return tuple(made)


def _named(register: Register, text: str) -> list[tuple[str, str]]:
    """The divisions and the sub-district that a name begins with or is."""
    full = register.division_names(short=False)
    found: list[tuple[str, str]] = []
    rest = text if len(text) <= _LONGEST_TEXT else ""
    while rest:
        for length in range(min(_LONGEST_NAME, len(rest)), 1, -1):
            if rest[:length] in full and (length > 2 or length == len(rest)):
                found.append((rest[:length], "division"))
                rest = rest[length:]
                break
        else:
            break
    if rest and len(rest) <= _LONGEST_NAME:
        names = register.sub_district_names()
        if rest in names or (rest := sub_district_form(rest)) in names:
            found.append((rest, "sub_district"))
        elif not found:
            paper = _NEWSPAPER.fullmatch(rest)
            short = paper[1] if paper else rest
            if register.divisions(short):
                found.append((short, "short"))
    return found


def resolve(
    register: Register, name: str, *, context: Sequence[str], nearest: Sequence[str] = ()
) -> Place | Undecided | None:
    """The sub-district, or else the division, of that name which the context supports.

    Args:
        name: as written, with or without 办事处, with or without the names of its divisions before it.
        context: names mentioned around it: divisions, sub-districts, communities, newspapers, government bodies;
            a name that is there more often weighs more.
        nearest: names printed with it (its district in the headline): it lies there, or it is undecided.

    Returns:
        The place; None when the register has no such name; Undecided when candidates remain, or when the
        only candidate lies elsewhere than all that the context names.

    >>> from jiedao.register import Register
    >>> register = Register.load()
    >>> resolve(register, "东风路街道", context=["金水区", "郑州日报"]).code
    '410105010'
    >>> len(resolve(register, "东城街道", context=[]).candidates)
    40
    """
    named = _named(register, name)
    own = [part for part, kind in named if kind == "division" and part != name]
    bare = named[-1][0] if named and own else name
    candidates = register.sub_districts(bare, prefixed=True) or register.divisions(bare)
    if not candidates:
        return None
    inside = _inside(candidates, cues(register, [*own, *nearest]))
    if not inside:
        return Undecided(bare, candidates)
    return _decide(register, bare, inside, [*own, *nearest, *context], None)


def _inside(candidates: tuple[Place, ...], nearest: Sequence[Cue]) -> tuple[Place, ...]:
    """The candidates that lie in the divisions printed with the name; all of them if there are none such."""
    inside, bound = candidates, False
    for cue in nearest:
        if cue.kind == "division":
            bound = True
            inside = tuple(place for place in inside if any(around.contains(place) for around in cue.places))
    return inside if bound else candidates


def resolve_together(
    register: Register, names: Sequence[str], context: Sequence[str] = ()
) -> dict[str, Place | Undecided | None]:
    """Resolves the sub-districts of one page: each is context for the others, the more so once it is resolved.

    >>> from jiedao.register import Register
    >>> found = resolve_together(Register.load(), ["建设路街道", "三官庙街道", "棉纺路街道"])
    >>> [place.code for place in found.values()]
    ['410102002', '410102006', '410102003']
    """
    found: dict[str, Place | Undecided | None] = {}
    forms = {name: sub_district_form(name) for name in names}
    pinned: dict[str, Place] = {}
    open_names = list(dict.fromkeys(names))
    while open_names:
        before = len(pinned)
        for name in open_names:
            others = [other for other in names if forms[other] != forms[name]]
            candidates = register.sub_districts(name, prefixed=True) or register.divisions(name)
            decided = _decide(register, name, candidates, [*context, *others], dict(pinned)) if candidates else None
            found[name] = decided
        pinned |= {forms[name]: place for name in open_names if isinstance(place := found[name], Place)}
        open_names = [name for name in open_names if isinstance(found[name], Undecided)]
        if len(pinned) == before:
            break
    return {name: found[name] for name in dict.fromkeys(names)}


def _decide(
    register: Register,
    name: str,
    candidates: tuple[Place, ...],
    context: Sequence[str],
    pinned: Mapping[str, Place] | None,
) -> Place | Undecided:
    every = [cue for cue in cues(register, context, pinned) if cue.name not in (name, sub_district_form(name))]
    sure = [cue for cue in every if cue.kind != "short"]
    remaining = candidates
    for chosen in (sure, every):
        remaining = _narrow(candidates, chosen)
        if len(remaining) == 1:
            break
    if len(remaining) > 1:
        remaining = _by_communities(register, remaining, context)
    if len(remaining) == 1 and (
        _fits(remaining[0], every) or _by_communities(register, remaining, context, empty=True)
    ):
        return remaining[0]
    return Undecided(name, remaining)


def _fits(place: Place, context: Sequence[Cue]) -> bool:
    """Whether the context names a city or district around the place, or a neighbour, or no city or district."""
    around = [cue for cue in context if any(other.level != "Province" for other in cue.places)]
    if any(other.contains(place) for cue in around for other in cue.places if other.level != "Province"):
        return True
    if any(cue.kind == "sub_district" and _district_weight(cue, place) for cue in around):
        return True
    return not any(cue.kind == "division" for cue in around)


def _narrow(candidates: tuple[Place, ...], context: Sequence[Cue]) -> tuple[Place, ...]:
    cities: dict[str, list[Place]] = {}
    for place in candidates:
        cities.setdefault(city_prefix(place.code), []).append(place)
    winners = _winners([tuple(places) for places in cities.values()], context, _city_weight)
    if len(winners) > 1:
        crowded = [cue for cue in context if cue.kind == "sub_district"]
        places = [place for group in winners for place in group]
        best = _winners(places, crowded, _district_weight)
        if len(best) == 1 and sum(_district_weight(cue, best[0]) > 0 for cue in crowded) >= _MANY:
            return (best[0],)
        return tuple(sorted(places))
    return tuple(sorted(_winners(list(winners[0]), context, _district_weight)))


def _winners(
    candidates: Sequence[_Candidate], context: Sequence[Cue], weight: Callable[[Cue, _Candidate], int]
) -> list[_Candidate]:
    """The candidate that wins over all others; if there is none, those that something speaks for, or all."""
    if len(candidates) < 2:
        return list(candidates)
    weights = [[weight(cue, candidate) for cue in context] for candidate in candidates]
    totals = [sum(w * cue.mentions for w, cue in zip(row, context, strict=True)) for row in weights]
    best = max(range(len(candidates)), key=lambda i: totals[i])

    def beaten(other: int) -> bool:
        if totals[best] and totals[best] >= _RATIO * totals[other]:
            return True
        pairs = list(zip(weights[best], weights[other], strict=True))
        return all(mine >= theirs for mine, theirs in pairs) and any(mine > theirs for mine, theirs in pairs)

    if all(beaten(other) for other in range(len(candidates)) if other != best):
        return [candidates[best]]
    return [candidate for candidate, total in zip(candidates, totals, strict=True) if total] or list(candidates)


def _city_weight(cue: Cue, group: tuple[Place, ...]) -> int:
    """How much a cue speaks for the city of a group of candidates."""
    city = city_prefix(group[0].code)
    weight = 0
    for place in cue.places:
        if cue.kind == "sub_district":
            if place.code.startswith(city):
                weight = max(weight, 3 if len(cue.places) == 1 else 2)
        elif place.level == "District" and any(place.contains(candidate) for candidate in group):
            weight = max(weight, 4)
        elif place.prefix == city:
            weight = max(weight, 3)
        elif place.code.startswith(city):
            weight = max(weight, 2)
        elif city.startswith(place.prefix):
            weight = max(weight, 1)
    return weight


def _district_weight(cue: Cue, candidate: Place) -> int:
    """How much a cue speaks for the district of a candidate, against others of the same city."""
    district = candidate.code[:6]
    if cue.kind == "sub_district":
        return 2 if any(place.code.startswith(district) for place in cue.places) else 0
    return 4 if any(place.code == district for place in cue.places) else 0


def _by_communities(
    register: Register, candidates: tuple[Place, ...], context: Sequence[str], *, empty: bool = False
) -> tuple[Place, ...]:
    """The candidates that hold most of the communities named; without such, all of them, or with `empty` none."""
    named = {community_form(name) for name in context if name.endswith(("社区", "村", "委会", "委员会"))}
    held = [
        frozenset(named.intersection(register.communities(place.code))) if len(place.code) == 9 else frozenset()
        for place in candidates
    ]
    best = max(held, key=len)
    if not best:
        return () if empty else candidates
    return tuple(place for place, names in zip(candidates, held, strict=True) if not names < best)
