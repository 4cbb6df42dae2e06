"""Offices of the sub-district told of, by what they do alone: 综治办|主任赵明远, 由城市管理办牵头, a row of them.

No place stands before them. What tells them is whose post is named, that one is in charge, or that several of them
stand side by side; one alone may be anybody's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from jiedao.entities import introduced
from jiedao.entities.bodies import GROUPS, SHORT_OFFICES, TOPICS
from jiedao.entities.candidate import Candidate
from jiedao.entities.places import PlaceRules
from jiedao.scan import Scan

_NO_OFFICE = "(?![事理公证好成学厂结案法完妥齐展赛班得食起过了])"
_FIRST = "(?!社区(?!事务|建设|治理|发展|文化|管理|教育|服务)|组织(?!人事|统战)|工作|服务|管理|建设|和)"
_OF_STREET = (
    f"(?:{SHORT_OFFICES}|综合(?:行政)?执法(?:大队|中队|队)|党[群建]工作部|{_FIRST}(?:"
    f"(?:{TOPICS}|党的建设){{1,6}}办公室|(?:{TOPICS}|便民|网格化|党的建设){{2,6}}(?:办{_NO_OFFICE}|科(?![技学研普员创长室教幼])|(?:执法)?[大中]队)|"
    f"(?:{TOPICS}|便民|网格化|矛调){{1,6}}(?:中心|服务站))|(?:{GROUPS})(?:(?<=办)公室)?)"
)
_OFFICE = re.compile(_OF_STREET)
_POST = re.compile("(?:副|原|常务副)?(?:主任|部长|科长|所长|站长|[大中]?队长|负责人)|(?:工作人员|干部|科员)")
_ANOTHER_POST = re.compile("(?:书记|委员|主任|常委|主席|[街镇区]长)、\\Z")
"""Of the same person, who is called by the first: 党工委委员、|武装部部长赵明远."""
_OWN = re.compile("(?:办公室|办|科|部|所|[大中]?队|武装部|纪工委|人大工委)\\Z")
"""What no community and no company has."""
_STARTS = re.compile("[，。；：！？\n“”由和与及向请对让经、的]|[内下]?设有|[内下]设")
_OPENING = re.compile("(?:[，。；：！？\n“”由]|设有|[内下]设)\\Z")
_BESIDE = frozenset("和与及向请对让经")
_IN_CHARGE = re.compile(
    "(?:具体|共同|联合)?(?:牵头|负责(?!人)|会同|联合|组织(?![部委])|协同|配合|值班|主动|承办|主办|参与|派员)"
)
_ROOMS = re.compile(
    "等?(?:[0-9一二三四五六七八九十]+[个大]?)?(?:功能|场所|阵地|空间|设施|窗口|载体|平台|服务区|区域|场馆|站点|点位)"
)


def find(
    scan: Scan,
    rules: PlaceRules,
    areas: Sequence[Candidate],
    named: Collection[Candidate],
    people: introduced.Names,
) -> Iterator[Candidate]:
    """The offices that no place stands before; `named` are those that one does, `people` what names are made of."""
    text = scan.text
    streets = sorted((area.start, area.end) for area in areas if area.cls == "SubDistrict")
    taken = {c.end for c in named}
    ends = {end for _, end in streets} | {c.end for c in named if c.name.startswith("@街道")}
    last = 0
    for start in sorted({0, *ends, *(match.end() for match in _STARTS.finditer(text))}):
        office = _OFFICE.match(text, start) if start >= last else None
        if office is None or office.end() in taken:
            continue
        row = _row(text, office)
        if not (_is_held(text, office, people) or _is_told(text, row, ends)):
            continue
        last = row[-1].end()
        near = bisect_right(streets, (start, 0)) - 1
        begin = scan.sentences[scan.sentence_at(start)].start
        said = near >= 0 and streets[near][0] >= begin
        own = scan.written[slice(*streets[near])] if said else "@街道"
        for office in row:
            begin, end = office.span()
            name = scan.written[begin:end]
            yield Candidate(
                begin, end, "Organisation", "GovernmentBody", "department", rules.priority + 5, own + name, (name,)
            )


def _row(text: str, first: re.Match[str]) -> list[re.Match[str]]:
    """The offices that stand side by side from the first on: 经济发展办、平安法治办."""
    row = [first]
    while text[row[-1].end() : row[-1].end() + 1] in ("、", "和", "与", "及"):
        more = _OFFICE.match(text, row[-1].end() + 1)
        if more is None:
            break
        row.append(more)
    return row


def _is_told(text: str, row: Sequence[re.Match[str]], ends: Collection[int]) -> bool:
    """Whether a row that a clause begins with is one of offices, or one office is in charge."""
    start, end = row[0].start(), row[-1].end()
    before = text[start - 1 : start]
    begins = not start or start in ends or start - 1 in ends or _OPENING.search(text, max(0, start - 2), start)
    if not (begins or (before in _BESIDE and len(row) > 1)) or _ROOMS.match(text, end) or _POST.match(text, end):
        return False
    own = sum(_OWN.search(office.group()) is not None for office in row)
    return own > 1 or (own > 0 and (len(row) > 1 or _IN_CHARGE.match(text, end) is not None))


def _is_held(text: str, office: re.Match[str], people: introduced.Names) -> bool:
    """综治办|主任赵明远: whether somebody is named behind a post in it."""
    post = _POST.match(text, office.end())
    if post is None or _ANOTHER_POST.search(text, max(0, office.start() - 3), office.start()):
        return False
    return introduced.named(text, post.end(), people)
