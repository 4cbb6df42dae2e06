"""What identifies a thing: its label, what its name is unique within, its IRI."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from jiedao import naming
from jiedao.entities import EntityRules
from jiedao.layout.lines import unbalanced
from jiedao.normalise import normalise
from jiedao.records import made
from jiedao.register import Place, Register
from jiedao.resolve.groups import BODIES, Group
from jiedao.resolve.names import TAILED, core, fullest, plain
from jiedao.resolve.passages import NOWHERE_ELSE, Passages
from jiedao.resolve.setting import Setting, wider
from jiedao.resolve.things import Thing

_BRAND = re.compile("(?=.*[a-z])[a-z0-9+&.]{4,}")
_VARIABLE = re.compile("(?<![a-z])(?:[mnx]|[a-z](?=[+×])|(?<=[+×])[a-z])(?![a-z])")  # of a formula: the N of 1+3+N
_COMMITTEE_OF = re.compile("^(?:中共|共青团)")


class Minting:
    """Makes the things of one article: their names, what identifies them, their IRIs."""

    def __init__(
        self,
        here: Setting,
        places: Mapping[str, object],
        rules: EntityRules,
        register: Register,
        passages: Passages = NOWHERE_ELSE,
    ) -> None:
        self._here = here
        self._places = places
        self._rules = rules
        self._register = register
        self._passages = passages
        self._parents = tuple(place.name for place in here.parents)
        self._wider = wider(here)

    def thing(self, group: Group, cls: str, key: str) -> Thing:
        """What a group of mentions names."""
        here = self._here
        label = group.canonical or _without_area(fullest(group.names), cls, group.fine, here)
        aliases = _aliases(group.names, label)
        if cls == "SubDistrict":
            return self._sub_district(label, aliases, group.fine, group.district)
        if cls == "Division":
            return _division(label, aliases, here, self._register, self._places.get(label))
        if cls == "Community":
            elsewhere = self._passages.area_of(group.mentions)
            area = self._places.get(elsewhere) if elsewhere else here.place
            code = area.code if isinstance(area, Place) else ""
            place = self._register.community(normalise(label), code) if code else None
            if place is not None:
                iri, fine = self._register.iri(place), group.fine or place.fine
                return Thing(iri, cls, fine, label, aliases, place.code, "", False)
            if elsewhere:
                iri = naming.iri(cls, self._sub_district(elsewhere, (), "").iri, label)
                return Thing(iri, cls, group.fine, label, aliases, "", "", False)
        lexeme = self._rules.lexicon.names.get(label)
        shared = bool(lexeme and lexeme.shared)
        formula = self._formula(group.names, key) if cls == "Programme" and not shared else ""
        if cls == "Facility" and _BRAND.fullmatch(naming.key(label)):
            # 3T.WORK is a place in one article and a firm in another: a brand in Latin letters is one thing in a city
            iri = naming.iri("Organisation", self._wider, label)
        else:
            name = label if cls not in TAILED or shared else core(label, cls)
            iri = naming.iri(cls, self._scope(label, cls, group.fine, shared), name)
        return made(Thing, (iri, cls, group.fine, label, aliases, "", formula, shared))

    def is_local(self, thing: Thing) -> bool:
        """Whether the name of a programme is unique within the article's own sub-district alone."""
        return not thing.shared and self._scope(thing.label, thing.cls, thing.fine, thing.shared) == self._here.iri

    def local(self, thing: Thing, area: str) -> Thing:
        """What a programme is that another sub-district calls so; the same if `area` is empty."""
        if not area:
            return thing
        scope = self._sub_district(area, (), "").iri
        return thing._replace(iri=naming.iri(thing.cls, scope, core(thing.label, thing.cls)))

    def _sub_district(self, label: str, aliases: tuple[str, ...], fine: str, district: str = "") -> Thing:
        """A sub-district of the register, or one that only this article's district or document tells.

        `district` tells a namesake of another one of the article apart.
        """
        here, place = self._here, self._places.get(label)
        if district:
            return self._namesake(label, aliases, fine, district)
        if isinstance(place, Place):
            return Thing(self._register.iri(place), "SubDistrict", fine, label, aliases, place.code, "", False)
        scope = here.scope if label == here.sub_district else here.document
        return Thing(naming.iri("SubDistrict", scope, label), "SubDistrict", "", label, aliases, "", "", False)

    def _namesake(self, label: str, aliases: tuple[str, ...], fine: str, district: str) -> Thing:
        """The sub-district of that name in a district, or one that only the document tells."""
        within = self._register.divisions(normalise(district))
        places = [p for p in self._register.sub_districts(normalise(label)) if any(d.contains(p) for d in within)]
        if len(places) == 1:
            return Thing(self._register.iri(places[0]), "SubDistrict", fine, label, aliases, places[0].code, "", False)
        scope = within[0].code if len(within) == 1 else naming.key(district)
        return Thing(naming.iri("SubDistrict", scope, label), "SubDistrict", "", label, aliases, "", "", False)

    def _formula(self, names: Iterable[str], key: str) -> str:
        """What many coin for themselves, written alike to be found together: the shortest formula among the names."""
        plain_names = sorted(set(map(plain, names)), key=lambda name: (len(name), name))
        coined = next((name for name in plain_names if self._rules.formula.matches(name)), "")
        return _VARIABLE.sub(lambda letter: letter.group().upper(), naming.key(coined) if coined else key)

    def _scope(self, label: str, cls: str, fine: str, shared: bool) -> str:
        """What a name is unique within: an IRI, a division code, or empty for what is the same everywhere."""
        if shared or cls == "Star":
            return ""
        here, label = self._here, naming.simplified(label)
        if cls == "Award":
            label = _COMMITTEE_OF.sub("", label)
            return "" if label.startswith(("全国", "国家", *self._parents)) else self._wider
        if cls == "Organisation":
            label = _COMMITTEE_OF.sub("", label) if label[:1] in "中共" else label
            named = next((place.code for place in here.parents if label.startswith(place.name)), "")
            if fine in BODIES or (named and fine == "SocialOrganisation"):
                return named or here.iri  # 武侯区残联
            return self._wider if fine in ("Enterprise", "PublicInstitution") or label.isascii() else here.iri
        if cls == "Programme" or cls == "Project":
            for place in here.parents:
                short = place.name[:-1] if place.name.endswith(("省", "市", "区", "县")) else place.name
                if len(short) > 1 and short in label:
                    return place.code
        return here.iri


def _aliases(names: Mapping[str, int], label: str) -> tuple[str, ...]:
    """The other forms of a name that are written, with their quotation marks and without; none with half a pair."""
    if len(names) == 1 and label in names:
        return ()
    surfaces = {*(name.strip() for name in names if not any(unbalanced(name))), *map(plain, names)}
    return tuple(sorted(alias for alias in surfaces if alias and alias != label))


def _without_area(label: str, cls: str, fine: str, here: Setting) -> str:
    """淮河路街道红色物业联盟 is 红色物业联盟 in an article on 淮河路街道.

    Offices and service centres, which every sub-district has, keep its name, and events that of their host.
    """
    if (cls == "Platform" or fine in _NAMED_ALONE) and here.sub_district and label.startswith(here.sub_district):
        rest = label[len(here.sub_district) :]
        if len(rest) >= 4 and not rest.startswith(("党", "纪", "人大")):
            return rest
    return label


_NAMED_ALONE = frozenset(["Alliance", "VolunteerTeam"])


def _division(label: str, aliases: Sequence[str], here: Setting, register: Register, meant: object) -> Thing:
    """A province, city or district: the one of this name that the article stands in or near, if it is one, or the one
    that is `meant` by all that the page names."""
    places = register.divisions(normalise(label))
    inside = [p for p in places if p in here.parents]
    if len(inside) == 1:
        places = (inside[0],)
    elif len(places) > 1 and here.parents:
        near = [p for p in places if any(parent.contains(p) for parent in here.parents[1:])]
        places = tuple(near) if len(near) == 1 else places
    if len(places) > 1 and isinstance(meant, Place):
        places = (meant,)
    if len(places) == 1:
        return Thing(
            f"place/{places[0].code}", "Division", places[0].fine, label, tuple(aliases), places[0].code, "", False
        )
    return Thing(naming.iri("Division", here.iri, label), "Division", "", label, tuple(aliases), "", "", False)


def background(things: Sequence[Thing], here: Setting) -> tuple[list[Thing], int, tuple[int, ...]]:
    """What no mention names, and is there all the same: the article's own sub-district and what contains it.

    Added things, and the numbers of the sub-district (or -1) and of what contains it, counted on from `things`.
    """
    index = {thing.iri: number for number, thing in enumerate(things)}
    added: list[Thing] = []
    own = index.get(here.iri, -1)
    if own < 0 and here.iri:
        own = len(things)
        code = here.place.code if here.place else ""
        added.append(Thing(here.iri, "SubDistrict", "", here.sub_district, (), code, "", False))
    chain = []
    for place in here.parents:
        iri = f"place/{place.code}"
        if iri not in index:
            index[iri] = len(things) + len(added)
            added.append(Thing(iri, "Division", place.fine, place.name, (), place.code, "", False))
        chain.append(index[iri])
    return added, own, tuple(chain)
