"""Sub-districts of one name in one article that lie in different districts: 肃州区新城街道 and 玉门市新城街道."""

from __future__ import annotations

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


def _meets(one: str, other: str, register: Register) -> bool:
    """Whether a sub-district may lie in both divisions, for one holds the other or the register does not know them."""
    ones, others = register.divisions(normalise(one)), register.divisions(normalise(other))
    if one == other or not ones or not others:
        return True
    return any(a.contains(b) or b.contains(a) for a in ones for b in others)
