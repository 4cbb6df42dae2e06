"""Whose a party branch, a union or a team is: 青禾物业公司 in 青禾物业公司党支部, 区税务局 in 区税务局志愿服务队."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from jiedao.entities.candidate import Candidate
from jiedao.entities.strength import HeadRule
from jiedao.scan import Scan
from jiedao.vocabulary import LATIN, PROPER

_OWN = re.compile(
    "(?:机关|直属机关|离?退休(?:干部|职工)?|第[一二三四五六七八九十]|在职|项目|联合|流动|临时)*"
    "(?:党委|党总支|党支部|总支|工会|团委|团支部|(?:党员|青年|巾帼|职工)*志愿者?(?:服务)?(?:大队|总队|分队|小队|队|团队))\\Z"
)
_POST = re.compile(
    "(?:楼宇|商圈|园区|行业|综合|联合|流动|网格|第[一二三四五六])*(?:党委|党总支|党支部|总支)(?=副?书记|第一书记|专职副书记)"
)
_OF_FIRM = re.compile("(?:党委|党总支|党支部)(?![书副委班建成—－–+＋、和与]|[0-9一二三四五六七八九十两]+个)")
_RETIRED = re.compile(
    "(?:离?退休(?:老?干部|职工|教师|党员|军人)|老干部|离退休|退役军人|军休干部|流动党员)(?:第[一二三四五六七八九十]|功能型?|临时|联合)*"
    "(?:党委|党总支|党支部|党小组)(?![—－–+＋~～-]|建设|[0-9一二三四五六七八九十两]+个)"
)
"""The branches of those who are no residents like the others: 柳荫社区|离退休干部党支部."""
_SETTLED = frozenset(["SubDistrict", "Community"])
_WITH_POSTS = frozenset(["Compound", "Facility", "Organisation"])
_LONGEST_OWN = 14
_HOLDING = frozenset(["Enterprise", "PublicInstitution", "GovernmentBody", "SocialOrganisation", "Alliance"])
_PLACES = frozenset(["IndustrialPark", "Building", "Mall"])
"""Places that have a party branch of their own, too: 云谷产业园|党支部."""
_LONGEST_HEAD = 8
_OF_BODIES = frozenset(["party-body", "volunteer-team"])


def posts(scan: Scan, candidates: Iterable[Candidate]) -> list[Candidate]:
    """翠园小区党支部 in 翠园小区党支部书记: the party body of a named place or firm, told by a post in it."""
    found = {}
    for c in candidates:
        if c.cls in _SETTLED and (retired := _RETIRED.match(scan.text, c.end)) is not None:
            name = c.name and c.name + retired[0]
            body = Candidate(c.start, retired.end(), "Organisation", "PartyBody", "party-body", c.priority + 1, name)
            found[c.start, retired.end()] = body
        if c.cls in _WITH_POSTS and c.fine != "PartyBody" and scan.text[c.start] != "“":
            post = _POST.match(scan.text, c.end) or (
                _OF_FIRM.match(scan.text, c.end) if c.fine == "Enterprise" and not c.name else None
            )
            if post is not None:
                end = post.end()
                found[c.start, end] = Candidate(
                    c.start, end, "Organisation", "PartyBody", "party-body", c.priority + 1, c.name and c.name + post[0]
                )
    return list(found.values())


def raised(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates with the bodies of a body above what their names begin with: 远航酒店 in 远航酒店党支部."""
    own = {c.start for c in candidates if c.rule in _OF_BODIES}
    above: dict[int, list[Candidate]] = {}  # by where they begin
    for c in candidates if own else ():
        if c.start in own and c.cls == "Organisation" and c.rule not in _OF_BODIES:
            above.setdefault(c.start, []).append(c)
    return [_raised(c, above[c.start]) if c.rule in _OF_BODIES and c.start in above else c for c in candidates]


def _raised(own: Candidate, others: Iterable[Candidate]) -> Candidate:
    shorter = [o.priority + 1 for o in others if o.end < own.end]
    alike = any(o.end == own.end for o in others)
    return own if alike or not shorter else own._replace(priority=max(own.priority, *shorter))


def find(
    scan: Scan, kept: Iterable[Candidate], candidates: Iterable[Candidate], heads: Mapping[str, HeadRule]
) -> Iterator[Candidate]:
    """The body that the name of one of its own begins with: who has a party branch is named with it."""
    known = {(c.start, c.end): c for c in candidates if c.cls == "Organisation" or c.fine in _PLACES}
    for c in kept:
        own = _OWN.search(scan.text, max(c.start, c.end - _LONGEST_OWN), c.end) if c.cls == "Organisation" else None
        if own is None or own.start() - c.start < 3 or scan.text[c.start - 1 : c.start] == "“":
            continue  # “东风快递志愿服务队” is what a team calls itself
        if scan.text.startswith("中共", c.start):
            continue  # 中共云帆大厦委员会
        if (holder := known.get((c.start, own.start()))) is not None:
            yield holder
            continue
        rule = _rule(scan.text, c.start, own.start(), heads)
        if rule is not None and _is_named(scan, c.start, own.start(), c.name):
            name = c.name[: len(c.name) - (c.end - own.start())] if c.name else ""
            yield Candidate(c.start, own.start(), rule.cls, rule.fine, rule.id, c.priority, name)


def _rule(text: str, start: int, end: int, heads: Mapping[str, HeadRule]) -> HeadRule | None:
    """The rule of the longest head noun that `text[start:end]` ends in, if it is one of bodies, with a name before."""
    for at in range(max(start + 2, end - _LONGEST_HEAD), end):
        rule = heads.get(text[at:end])
        if rule is not None:
            return rule if rule.fine in _HOLDING or rule.fine in _PLACES else None
    return None


def _is_named(scan: Scan, start: int, end: int, name: str) -> bool:
    """Whether a proper word, or the place that the context gives, tells which body it is."""
    kinds = scan.kinds[scan.word_at(start) : scan.word_at(end - 1) + 1]
    return name.startswith("@") or PROPER in kinds or LATIN in kinds
