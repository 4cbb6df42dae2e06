"""Places of one name: 肃州区新城街道 and 玉门市新城街道 in one article, 大安区 in a city that the register lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jiedao.entities import Candidate
from jiedao.normalise import normalise
from jiedao.register import Register


def homonyms(
    written: str, candidates: Iterable[Candidate], home: str, register: Register
) -> dict[tuple[int, int], str]:
    """The district of each mention, by its span, that means another sub-district than the article's first of that name.

    Mentions of their party bodies (玉门市|新城街道党工委) are among them.
    A mention without a district means the one that was named last. `home` is the district of the article's own
    sub-district: what lies there, or else in the district that is named first, is left out.
    """
    divisions: dict[int, str] = {}
    named: dict[str, list[tuple[int, int]]] = {}
    for c in candidates:
        if c.cls == "Division":
            divisions[c.end] = written[c.start : c.end]
        elif (c.cls == "SubDistrict" and not c.name) or c.rule == "party-office":
            name = written[c.start : c.end]
            named.setdefault(name[: name.rfind("街道") + 2] or name, []).append((c.start, c.end))
    found: dict[tuple[int, int], str] = {}
    for spans in named.values():
        said = list(dict.fromkeys(divisions[start] for start, _ in spans if start in divisions))
        if len(said) < 2:
            continue
        first = home if home in said else said[0]
        others = [name for name in said if not _meets(first, name, register)]
        if not others:
            continue
        last = first
        for span in sorted(spans):
            last = divisions.get(span[0], last)
            if last in others:
                found[span] = last
    return found


def foreign_city(written: str, start: int, end: int, register: Register) -> str:
    """The city right before a district, if the register has no district of that name in it; or nothing.

    >>> register = Register.load()
    >>> [foreign_city(text, 3, 6, register) for text in ("台北市大安区", "成都市大安区", "自贡市大安区")]
    ['台北市', '成都市', '']
    """
    lead = normalise(written[max(0, start - _LONGEST_CITY) : start])
    for at in range(len(lead) - 1):
        if cities := register.divisions(lead[at:], short=False):
            places = register.divisions(normalise(written[start:end]), short=False)
            inside = not places or any(city.contains(place) for city in cities for place in places)
            return "" if inside else written[start - len(lead) + at : start]
    found = _CITY.search(written, max(0, start - _LONGEST_CITY), start)
    return "" if found is None else found[0]


_CITY = re.compile(
    "(?![在到从向自由为的了是与和及于把将对各某全本])[\u4e00-\u9fff]"
    "(?![超城都夜闹集股门全本我各该地省县同某两每多跨早菜花])[\u4e00-\u9fff]市\\Z"
)
"""What may be the name of a city before that of a district: 台北市, but not 全市, 超市."""
_LONGEST_CITY = 8


def _meets(one: str, other: str, register: Register) -> bool:
    """Whether a sub-district may lie in both divisions, for one holds the other or the register does not know them."""
    ones, others = register.divisions(normalise(one)), register.divisions(normalise(other))
    if one == other or not ones or not others:
        return True
    return any(a.contains(b) or b.contains(a) for a in ones for b in others)
