"""The official register of divisions, looked up by code and by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from jiedao.errors import RegisterError
from jiedao.naming import key, read_place_iri, slug
from jiedao.records import made
from jiedao.register.places import (
    COMMUNITY_DIGITS,
    SUB_DISTRICT_DIGITS,
    Place,
    Undecided,
    community_form,
    loose_community_form,
    short_forms,
    sub_district_form,
)
from jiedao.register.table import (
    FIRST_COMMUNITY,
    AddedRow,
    Table,
    above,
    level,
    long_code,
    read_added,
    short_code,
)
from jiedao.resources import folder

SMALLEST_DISTRICT = 100_000  # codes as the table holds them: provinces have two digits, cities four
ARTIFICIAL = frozenset({"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"})


class Register:
    """Divisions, sub-districts and communities with their codes.

    Nothing is read before it is needed: opening reads nothing but what lies above the communities (45,000
    rows), communities are read in slices.

    >>> register = Register.load()
    >>> (place,) = register.sub_districts("航海西路街道办事处")
    >>> place.code, [parent.name for parent in register.parents(place.code)]
    ('410102009', ['中原区', '郑州市', '河南省'])
    >>> register.iri(place)
    'place/410102-hanghaixilu-jiedao'
    """

    def __init__(self, table: Table, added: Sequence[AddedRow] = ()) -> None:
        self._table = table
        self.as_of = table.metadata.get("as_of", "")
        self.source = table.metadata.get("source", "")
        self.added = tuple(added)
        self._other_names: list[tuple[int, str]] = []  # of codes that have a name already
        self._new: dict[int, str] = {}
        self._new_communities: dict[int, list[tuple[int, str]]] = {}
        for row in added:
            code = short_code(row.code)
            known = self._new.get(code) or table.name(code)
            if known is None:
                self._new[code] = row.name
            elif known != row.name:
                self._other_names.append((code, row.name))
            if code >= FIRST_COMMUNITY and known != row.name:
                self._new_communities.setdefault(code // 1000, []).append((code, row.name))
        self._iris: dict[str, str] = {}
        self._by_name: dict[tuple[str, bool], tuple[Place, ...]] = {}
        self._divisions: dict[tuple[str, bool], tuple[Place, ...]] = {}
        self._communities: dict[str, tuple[tuple[str, Place], ...]] = {}

    @classmethod
    def load(cls, *added: str | Path) -> Register:
        """Opens the register that jiedao ships, with its own added rows and those of the CSV files `added`.

        Raises:
            ReadingError: a file cannot be read.
            RegisterError: a row of an added file is wrong, or lies in a division that is not known.
        """
        home = folder("data") / "register"
        table = Table(home / "divisions.parquet")
        shipped = (home / "former.csv", home / "added.csv")
        found = [(path, line, row) for path in map(Path, (*shipped, *added)) for line, row in read_added(path)]
        known = {row.code for _, _, row in found}
        for path, line, row in found:
            parent = above(row.code)
            if parent and parent not in known and table.name(short_code(parent)) is None:
                raise RegisterError(
                    f"code {row.code} lies in {parent}, which the register does not have: correct it, or add a row "
                    f"for {parent}",
                    path=str(path),
                    line=line,
                )
        return cls(table, [row for _, _, row in found])

    # By code

    def place(self, code: str) -> Place | None:
        """The place with that code (6, 9 or 12 digits); None for unknown codes and artificial levels."""
        number = short_code(code)
        name = self._new.get(number) or self._table.name(number)
        return None if name is None or name in ARTIFICIAL else Place(long_code(number), name, level(number))

    def parents(self, code: str) -> tuple[Place, ...]:
        """The places that contain the place, nearest first; artificial levels are left out, and a municipality
        is there once.

        >>> [parent.name for parent in Register.load().parents("110101001")]
        ['东城区', '北京市']
        """
        found: list[Place] = []
        number = str(short_code(code))
        for digits in (SUB_DISTRICT_DIGITS, 6, 4, 2):
            place = self.place(number[:digits].ljust(6, "0")) if digits < len(number) else None
            if place and place.code != code and place not in found:
                found.append(place)
        return tuple(found)

    # By name

    @cached_property
    def _sub_district_codes(self) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
        """Codes by name without the word for the office; and by what is left of a name when that of its own
        district before it (召陵区东城街道) is taken off."""
        first = self._table.first_sub_district
        codes, names = self._table.codes[first:], self._table.names[first:]
        index: dict[str, list[int]] = {}
        for code, name in zip(codes, names, strict=True):
            if name in index:
                index[name].append(code)
            else:
                index[name] = [code]
        others = [(code, name) for code, name in self._all_added() if 10**8 <= code < FIRST_COMMUNITY]
        for code, name in others:
            index.setdefault(name, []).append(code)
        shorter: dict[str, list[int]] = {}
        long_names = [
            i for i, name in enumerate(names) if len(name) > 5 and (name[-1] in "处府" or name[2] in "区县市")
        ]
        for code, name in (*((codes[i], names[i]) for i in long_names), *others):
            form = sub_district_form(name)
            if code not in index.setdefault(form, []):
                index[form].append(code)
            if (bare := self._sub_district_name(code, name)) != form:
                shorter.setdefault(bare, []).append(code)
        return index, shorter

    def _all_added(self) -> Iterator[tuple[int, str]]:
        yield from self._new.items()
        yield from self._other_names

    def _sub_district_name(self, code: int, name: str) -> str:
        """Without the word for the office, and without the name of its own district before it."""
        form = sub_district_form(name)
        district = self._table.name(code // 1000)
        return form.removeprefix(district) if district and len(form) > len(district) + 2 else form

    def sub_districts(self, name: str, *, prefixed: bool = False) -> tuple[Place, ...]:
        """All sub-districts and towns with that name (with or without 办事处), by code; with `prefixed`, also
        those whose official name has that of their district before it.

        >>> register = Register.load()
        >>> len(register.sub_districts("东城街道")), len(register.sub_districts("东城街道", prefixed=True))
        (39, 40)
        """
        if (name, prefixed) not in self._by_name:
            index, shorter = self._sub_district_codes
            form = sub_district_form(name)
            codes = index.get(form, []) + (shorter.get(form, []) if prefixed else [])
            if not codes:
                return ()
            places = (self.place(str(code)) for code in sorted(set(codes)))
            self._by_name[name, prefixed] = tuple(place for place in places if place)
        return self._by_name[name, prefixed]

    def sub_district_names(self) -> frozenset[str]:
        """The names of all sub-districts and towns, for matching."""
        return self._names

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset().union(*self._sub_district_codes)

    @cached_property
    def _division_codes(self) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
        table = self._table
        full: dict[str, list[int]] = {}
        short: dict[str, list[int]] = {}
        first = table.first_sub_district
        rows = [*zip(table.codes[:first], table.names[:first], strict=True)]
        rows += [(code, name) for code, name in self._all_added() if code < 10**8]
        for code, name in rows:
            if name in ARTIFICIAL:
                continue
            code = short_code(long_code(code))
            if code not in full.setdefault(name, []):
                full[name].append(code)
            for form in short_forms(name):
                if code not in short.setdefault(form, []):
                    short[form].append(code)
        return full, short

    def divisions(self, name: str, *, short: bool = True) -> tuple[Place, ...]:
        """All provinces, cities and districts with that name, by code; with `short`, also by a short form.

        >>> register = Register.load()
        >>> [place.code for place in register.divisions("中原")], register.divisions("中原", short=False)
        (['410102'], ())
        """
        if (name, short) not in self._divisions:
            full, shorter = self._division_codes
            codes = full.get(name, []) + (shorter.get(name, []) if short else [])
            if not codes:
                return ()
            places = (self.place(long_code(code)) for code in sorted(set(codes)))
            self._divisions[name, short] = tuple(place for place in places if place)
        return self._divisions[name, short]

    def division_names(self, *, short: bool = True) -> frozenset[str]:
        """The names of all provinces, cities and districts; with `short`, their short forms too (中原, 郑州)."""
        return self._names_of_divisions[short]

    @cached_property
    def _names_of_divisions(self) -> tuple[frozenset[str], frozenset[str]]:
        full, shorter = map(frozenset, self._division_codes)
        return full, full | shorter

    @cached_property
    def short_city_names(self) -> Mapping[str, str]:
        """The provinces and cities that a short name means when it stands alone.

        A name that a province shares with its city is left out.

        >>> names = Register.load().short_city_names
        >>> names["郑州"], names["凉山州"], "吉林" in names, "中原" in names
        ('郑州市', '凉山彝族自治州', False, False)
        """
        meant: dict[str, list[str]] = {}
        for name, codes in self._division_codes[0].items():
            if min(codes) < SMALLEST_DISTRICT:
                forms = short_forms(name)
                prefectures = [form + "州" for form in forms if name.endswith("自治州")]
                for form in (*forms, *prefectures):
                    meant.setdefault(form, []).append(name)
        return {form: names[0] for form, names in meant.items() if len(names) == 1}

    def sub_districts_of(self, district: str) -> tuple[Place, ...]:
        """The sub-districts and towns of a district of six digits, by code."""
        number = int(district)
        codes = {code for code, _ in self._table.sub_districts(number)}
        codes |= {code for code in self._new if code // 1000 == number}
        return tuple(place for code in sorted(codes) if (place := self.place(str(code))))

    # Communities

    def _community_rows(self, sub_district: str) -> tuple[tuple[str, Place], ...]:
        """(normalised name, place) of the communities of a sub-district; other names of one place follow it."""
        if sub_district not in self._communities:
            number = int(sub_district)
            rows = [*self._table.communities(number * 1000, (number + 1) * 1000)]
            places = {code: made(Place, (str(code), name, level(code))) for code, name in rows}
            for code, name in self._new_communities.get(number, ()):
                places.setdefault(code, Place(str(code), name, level(code)))
                rows.append((code, name))
            self._communities[sub_district] = tuple((community_form(name), places[code]) for code, name in rows)
        return self._communities[sub_district]

    def communities(self, sub_district: str) -> Mapping[str, Place]:
        """The communities and villages of a sub-district of nine digits, under their normalised names.

        A name that two of them share is left out.

        >>> Register.load().communities("410102008")["汝河小区社区"].name
        '汝河小区社区居民委员会'
        """
        rows = self._community_rows(sub_district)
        found: dict[str, Place] = {}
        for form, place in rows:
            if form not in found:
                found[form] = place
        for form, place in rows:
            if found.get(form, place).code != place.code:
                del found[form]
        return found

    def community(self, name: str, scope: str) -> Place | None:
        """The community or village of that name in a sub-district (nine digits) or district (six); None when
        there is none, or more than one.

        Within a sub-district a name that fits no row as it stands (西岗社区, 西岗) takes the only row that it fits
        without 社区, 村 and 小区.

        >>> register = Register.load()
        >>> register.community("西岗村", "410102").code, register.community("汝河小区社区居委会", "410102008").code
        ('410102011203', '410102008004')
        """
        whole = len(scope) >= SUB_DISTRICT_DIGITS
        subs = [scope[:SUB_DISTRICT_DIGITS]] if whole else [place.code for place in self.sub_districts_of(scope)]
        rows = [row for sub in subs for row in self._community_rows(sub)]
        form = community_form(name)
        candidates = {place for found, place in rows if found == form}
        if not candidates and whole:
            loose = loose_community_form(form)
            candidates = {place for found, place in rows if loose_community_form(found) == loose}
        return candidates.pop() if len(candidates) == 1 else None

    # IRIs

    def iri(self, place: Place) -> str:
        """The IRI of a place of this register, below `https://w3id.org/jiedao/id/`.

        Divisions: `place/CODE`. Others: below their parent, by their reading; where the published register has
        two of the same reading under one parent, both carry the last three digits of their codes. An added
        row never changes the IRI of a published one.
        """
        if len(place.code) < SUB_DISTRICT_DIGITS:
            return f"place/{place.code}"
        if place.code not in self._iris:
            if len(place.code) < COMMUNITY_DIGITS:
                self._mint_sub_districts(place.code[:6])
            else:
                self._mint_communities(place.code[:SUB_DISTRICT_DIGITS])
        return self._iris[place.code]

    def _mint_sub_districts(self, district: str) -> None:
        number = int(district)
        more = [(code, name) for code, name in self._new.items() if code // 1000 == number]
        self._mint(
            district,
            [(code, self._sub_district_name(code, name)) for code, name in self._table.sub_districts(number)],
            [(code, self._sub_district_name(code, name)) for code, name in more],
        )

    def _mint_communities(self, sub_district: str) -> None:
        parent = self.place(sub_district)
        forms: dict[int, str] = {}
        for form, place in self._community_rows(sub_district):  # other names of a place follow its own
            forms.setdefault(int(place.code), form)
        more = [(code, forms.pop(code)) for code in [*forms] if code in self._new]
        self._mint(self.iri(parent) if parent else sub_district, forms.items(), more)

    def _mint(self, parent: str, rows: Iterable[tuple[int, str]], more: Iterable[tuple[int, str]]) -> None:
        readings = [(str(code), *slug(key(name), place=True)) for code, name in rows]
        taken = Counter([reading for _, reading, _ in readings])
        for code, reading, whole in readings:
            self._iris[code] = read_place_iri(parent, reading, "" if taken[reading] == 1 and whole else code[-3:])
        for number, name in more:
            code = str(number)
            reading, whole = slug(key(name), place=True)
            self._iris[code] = read_place_iri(parent, reading, "" if not taken[reading] and whole else code[-3:])
            taken[reading] += 1

    # In context

    def resolve(self, name: str, *, context: Sequence[str], nearest: Sequence[str] = ()) -> Place | Undecided | None:
        """See `jiedao.register.resolution.resolve`."""
        from jiedao.register.resolution import resolve

        return resolve(self, name, context=context, nearest=nearest)

    def resolve_together(
        self, names: Sequence[str], context: Sequence[str] = ()
    ) -> dict[str, Place | Undecided | None]:
        """See `jiedao.register.resolution.resolve_together`."""
        from jiedao.register.resolution import resolve_together

        return resolve_together(self, names, context)
