"""Departments that nothing names the level of: 区教育局、|民政局|和住建局; 打电话给|交通局.

In a row each is of the level of the first. One that stands alone is of the district that the article is set in.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from jiedao.entities import bodies, introduced
from jiedao.entities.candidate import Candidate
from jiedao.entities.places import PlaceRules
from jiedao.scan import Scan
from jiedao.vocabulary import PUNCTUATION, STOP, VERB

OWN = "@本级"
"""What the name of a department begins with that is of the district told of, whatever its level."""
_LEVELS = re.compile(r"@?[\u4e00-\u9fff]*?(?:自治区|[省市区县州旗])")
_OFFICES = re.compile(
    "(?!委)[\u4e00-\u9fff]{2,}(?:局|厅|法院|检察院|委员会|大队|支队)|[\u4e00-\u9fff]{2,3}委|[妇残文侨]联|科协|团委|工商联"
)
_OF_PARTY = ("组织部", "宣传部", "统战部", "政法委", "社会工作部", "老干部局", "网信办")
_NOT_ALONE = "(?!长|面|势|部|[内里主副办]|分局|家属|宿舍|大厅|机关|院|队|管理|模式|系统)"
_AND = "、和与及"
_OFFICE_ENDS = frozenset("长任记员人局委部办院所会厅队站司心联道区镇乡企")
_OPENING = frozenset([PUNCTUATION, STOP, VERB])


class Offices:
    """The departments that a level has (`names`), as they are told of without one."""

    def __init__(self, names: Collection[str]) -> None:
        known = sorted((n for n in names if _OFFICES.fullmatch(n)), key=lambda n: (-len(n), n))
        alone = [n for n in known if n.endswith("局")]
        self.row = re.compile(f"(?:{'|'.join(map(re.escape, (*_OF_PARTY, *known)))}){_NOT_ALONE}")
        self.alone = re.compile(f"(?:{'|'.join(map(re.escape, alone))}){_NOT_ALONE}") if alone else None


def departments(
    scan: Scan, rules: PlaceRules, offices: Offices, areas: list[Candidate], people: introduced.Names
) -> list[Candidate]:
    """The departments whose level is told, those in a row with them, and those that stand alone."""
    named = bodies.departments(scan, rules, areas, people)
    return [*named, *_elided(scan, offices, named, rules.priority + 1)]


def _elided(scan: Scan, offices: Offices, named: Iterable[Candidate], priority: int) -> Iterator[Candidate]:
    text = scan.text
    for first in named:
        at = first.end
        while text[at : at + 1] in _AND and at < len(text) and (match := offices.row.match(text, at + 1)) is not None:
            level = _LEVELS.match(first.name or text[first.start : first.end])
            if level is None:
                break
            whose = level[0] + "委" * match[0].startswith(_OF_PARTY)
            yield _department(scan, match, whose, priority)
            at = match.end()
    for match in offices.alone.finditer(text) if "局" in text and offices.alone else ():
        if _stands_alone(scan, match.start()):
            yield _department(scan, match, OWN, priority - 1)


def _department(scan: Scan, match: re.Match[str], whose: str, priority: int) -> Candidate:
    start, end = match.span()
    written = scan.written[start:end]
    fine = "PartyBody" if whose.endswith("委") else "GovernmentBody"
    return Candidate(start, end, "Organisation", fine, "department", priority, whose + written, (written,))


def _stands_alone(scan: Scan, start: int) -> bool:
    """Whether a name may begin there: behind a mark, a preposition or a verb."""
    at = scan.word_at(start)
    if scan.text[start - 1 : start] == "、" and scan.text[start - 2 : start - 1] not in _OFFICE_ENDS:
        return False  # 政法、|数据局等部门
    return scan.starts[at] == start and (at == 0 or scan.kinds[at - 1] in _OPENING)
