"""Whom an article tells of throughout: its sub-district, the one community whose story it is, or a division."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from operator import itemgetter

from jiedao.entities.stories import told_of
from jiedao.normalise import normalise
from jiedao.resolve.things import Mention, Thing
from jiedao.scan import Scan

OFFICES = frozenset(["街道", "办事处", "街道办", "街道办事处", "该街道", "党工委", "全街道"])
ACTING = re.compile("(?<![^，。；：\n])(?:社区(?!居民|工作者|卫生|里|内|服务中心|食堂)|(街道|该街道|办事处))")
_LIES = re.compile("社区[^。；！？\n]{0,12}(?:位于|地处|坐落于|坐落在|隶属于?|属于|归属)[^。；，,！？\n]{0,16}$")
_OPENS = frozenset("，。；：！？\n")
_REACH = 40
ACTS_ALONE = 4  # how much oftener 社区 begins a clause than twice 街道, where an article tells of its only community
_AREAS = frozenset(["Division", "SubDistrict", "Community"])
ACTS_OFTEN = 3  # how often a division does of which an article tells that plays in a sub-district
TOLD_OF = 2  # how often at least an article names a community that it tells of and does not only mention


def protagonist(
    scan: Scan, things: Sequence[Thing], mentions: Sequence[Mention], nested: Sequence[Mention], own: int
) -> int:
    """The thing that acts where a sentence names nobody; `own`, the sub-district, unless a community's story is told.

    That is so for the community that the title names alone (某街道某社区治理见闻), and for the only one that an article
    tells of which names its sub-district merely to say where that community lies; or where 社区 is who acts.
    A division of which the article tells as a whole takes the place of a sub-district that is but an example.
    Without either it is a compound or division, that the title names, or that acts most. `mentions` are in order.
    """
    community = _of_community(scan, things, mentions, nested, own)
    if community < 0:
        return _elsewhere(scan, things, mentions)
    return _division(scan, things, mentions, own) if community == own else community


def _of_community(
    scan: Scan, things: Sequence[Thing], mentions: Sequence[Mention], nested: Sequence[Mention], own: int
) -> int:
    named = Counter(m.thing for m in (*mentions, *nested) if m.cls == "Community")
    if not named:
        return own
    numbers = {things[number].label: number for number in sorted(named)}
    title = normalise(scan.article.title)
    label = told_of({label: named[number] for label, number in numbers.items()}, title)
    if not label:
        return own
    community = numbers[label]
    if normalise(label) in title:
        return community
    if own < 0:
        alone = len(named) == 1 and _acting(scan) > 0  # 翠竹园社区文明实践站…, 社区成立…
        mentioned = (named[community] < TOLD_OF and not alone) or any(m.cls == "SubDistrict" for m in mentions)
        return own if mentioned else community
    if len(named) == 1 and _acting(scan) >= ACTS_ALONE:
        return community
    told = normalise(scan.article.sub_district) in title or _acts(scan, mentions, nested, own, community)
    return own if told else community


def _elsewhere(scan: Scan, things: Sequence[Thing], mentions: Sequence[Mention]) -> int:
    """The compound that the title names; else the district, county or city: that of the title, or which acts most."""
    title = normalise(scan.article.title)
    compounds = {m.thing for m in mentions if m.cls == "Compound" and normalise(things[m.thing].label) in title}
    if len(compounds) == 1:
        return compounds.pop()
    divisions = {m.thing: None for m in mentions if m.cls == "Division" and things[m.thing].fine != "Province"}
    entitled = [(title.rfind(_stem(things[number].label)), number) for number in divisions]
    at, number = max(entitled, default=(-1, -1))
    if at >= 0:
        return number
    acting = Counter(
        m.thing
        for m in mentions
        if m.thing in divisions and (m.start == 0 or scan.text[m.start - 1] in "，。；：！？\n")
    )
    number, times = max(acting.items(), key=itemgetter(1), default=(-1, 0))
    return number if times >= TOLD_OF else -1


def _division(scan: Scan, things: Sequence[Thing], mentions: Sequence[Mention], own: int) -> int:
    """The division that acts often, and more so than a sub-district that the title does not name; else that one."""
    name = normalise(scan.article.sub_district)
    if name.removesuffix("街道").removesuffix("镇") in normalise(scan.article.title):
        return own
    acting, of_own = _subjects(scan, things, mentions, own)
    of_own += sum(match[1] is not None for match in ACTING.finditer(scan.text))
    number, times = max(acting.items(), key=itemgetter(1), default=(-1, 0))
    return number if times >= ACTS_OFTEN and times > of_own else own


def _subjects(scan: Scan, things: Sequence[Thing], mentions: Sequence[Mention], own: int) -> tuple[Counter[int], int]:
    """How often each division begins a clause, and how often the sub-district does, alone or behind its division."""
    acting: Counter[int] = Counter()
    of_own = 0
    name = scan.article.sub_district
    bodies = {n for n, thing in enumerate(things) if thing.cls == "Organisation" and thing.label.startswith(name)}
    areas = [m for m in mentions if m.cls in _AREAS or m.thing in bodies]
    at = 0
    while at < len(areas):
        first = last = at
        while last + 1 < len(areas) and areas[last + 1].start == areas[last].end:
            last += 1
        at = last + 1
        if areas[first].start and scan.text[areas[first].start - 1] not in _OPENS:
            continue
        if areas[last].cls == "Division":
            acting[areas[last].thing] += things[areas[last].thing].fine != "Province"
        else:
            of_own += any(m.thing == own or m.thing in bodies for m in areas[first : last + 1])
    return acting, of_own


def _stem(label: str) -> str:
    """滕州 of 滕州市, but all of 城区.

    >>> _stem("滕州市"), _stem("矿区")
    ('滕州', '矿区')
    """
    return label[:-1] if len(label) > len("某区") and label[-1] in "省市区县" else label


def _says_where(text: str, start: int) -> bool:
    """Whether a sub-district's name that begins at `start` only says where a community lies (柳湖社区位于…街道)."""
    return _LIES.search(text, max(0, start - _REACH), start) is not None


def _acting(scan: Scan) -> int:
    """How often 社区, unnamed, begins a clause; less twice what 街道 does."""
    return sum(-2 if match.group(1) else 1 for match in ACTING.finditer(scan.text))


def _acts(scan: Scan, mentions: Sequence[Mention], nested: Sequence[Mention], own: int, community: int) -> bool:
    """Whether the sub-district is told of for itself, not only as where the community lies."""
    begins = {m.start for m in (*mentions, *nested) if m.thing == community}
    named = [m for m in mentions if m.thing == own]
    if not named or any(m.end not in begins and not _says_where(scan.text, m.start) for m in named):
        return True
    starts = [m.start for m in mentions]
    for at in (scan.starts[index] for index, word in enumerate(scan.words) if word in OFFICES):
        index = bisect_right(starts, at) - 1
        if index < 0 or mentions[index].end <= at:
            return True
    return False
