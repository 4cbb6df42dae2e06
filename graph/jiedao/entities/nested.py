"""Places that a longer name begins with, and that it so tells of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.entities import extents, sharing
from jiedao.entities.candidate import Candidate


def find(text: str, kept: Sequence[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    """固城村 in 固城村党支部, 登云路 in 登云路东延工程: a place that a longer name of a thing begins with."""
    by_start: dict[int, list[Candidate]] = {}
    areas = {(c.start, c.end) for c in candidates if c.cls == "SubDistrict"}
    for c in candidates:
        if (c.start, c.end) in areas:
            continue  # 农林街, where it is no street
        if c.rule in PLACE_RULES or (c.cls == "Facility" and extents.PHASE.match(text, c.end)):
            by_start.setdefault(c.start, []).append(c)
    found = []
    offices = {k.start: k for k in kept if k.rule == "party-office"}
    for c in candidates:
        if c.rule == "sub-district" and c.start in offices and c.end < offices[c.start].end:
            found.append(c)  # 柳荫街道 in 柳荫街道党工委
    for k in kept:
        if k.cls not in ("Organisation", "Facility", "Project", "Compound"):
            continue
        inner = [
            c
            for c in by_start.get(k.start, ())
            if (c.end < k.end or k.name)
            and (c.cls in HELD[k.cls] or (c.rule == "park" and k.cls == "Facility") or _is_team_of(k, c))
            and not (k.fine in NAMED_LIKE and c.cls in STANDING)
            and not (c.rule == "area" and not text.endswith(("历史街区", "文化街区"), c.start, c.end))
            and not (c.rule == "road" and OF_A_PLACE.search(text, c.end, k.end))
        ]
        if k.cls == "Project":
            at = text.find("城中村", k.start, k.end)
            if 2 <= at - k.start <= 6:
                inner.append(Candidate(k.start, at, "Community", "Village", "village", k.priority))
            elif k.name.endswith(sharing.WORKS) and not inner:
                inner.append(Candidate(k.start, k.end, "Community", "Village", "village", k.priority))
        estate = HOUSING.search(text, k.start, k.end) if k.rule == "estate-stage" else None
        if estate:
            inner.append(Candidate(k.start, estate.start(), "Compound", "", "compound", k.priority))
        if inner:
            found.append(max(inner, key=lambda c: c.end))
    return found


def _is_team_of(team: Candidate, body: Candidate) -> bool:
    """Whether a team or office is that of the school or institute that its name begins with."""
    return team.rule in ("volunteer-team", "school-office") and body.rule == "public-institution"


# what a longer name of a class may begin with, and so tell where it is
HELD = {
    "Organisation": frozenset(["Community", "Compound", "Facility"]),
    "Facility": frozenset(["Community", "Compound"]),
    "Compound": frozenset(["Community"]),
    "Project": frozenset(["Community", "Compound", "Facility"]),
}
NAMED_LIKE = frozenset(["PublicInstitution", "Enterprise"])
STANDING = frozenset(["Compound", "Facility"])
"""What a school or a firm is called like, and is not told of with it: 云锦花园|幼儿园."""
OF_A_PLACE = re.compile(
    "派出所|支行|小学|中学|学校|幼儿园|片区|地块|板块|周边|小区|园(?!路)|基地|广场|大厦|中心|（|有限公司|事务所"
)  # 解放路片区: no street is meant
HOUSING = re.compile("安置房|保障房|公租房|人才房|回迁房")
PLACE_RULES = frozenset(
    [
        "community",
        "village",
        "compound",
        "courtyard-number",
        "numbered-quarter",
        "road",
        "building",
        "area",
        "park",
        "public-institution",
    ]
)
