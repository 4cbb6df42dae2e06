"""Whom an article tells of throughout: its sub-district, the one community whose story it is, or a division."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence, Set
from operator import itemgetter

from jiedao.entities.places import occurrences
from jiedao.entities.stories import told_of
from jiedao.normalise import normalise
from jiedao.resolve.things import Mention, Thing
from jiedao.scan import Scan

OFFICES = frozenset(["街道", "办事处", "街道办", "街道办事处", "该街道", "党工委", "全街道"])
ACTING = re.compile("(?<![^，。；：\n])(?:社区(?!居民|工作者|卫生|里|内|服务中心|食堂)|(街道|该街道|办事处))")
_LIES = re.compile("社区[^。；！？\n]{0,12}(?:位于|地处|坐落于|坐落在|隶属于?|属于|归属)[^。；，,！？\n]{0,16}$")
_OPENS = frozenset("，。；：！？\n")
_REACH = 40
_NO_DEED = frozenset("的、。，；等）")
_WHOLE = re.compile("(?<![^，。；：！？\n])[全该我]([区市县])(?!的|首|唯|最|第|前|上下)")
_SPEAKER = re.compile(
    "(?:党工委|党委|办事处|工委|人大|政协)?(?:副?(?:书记|主任|委员|部长)|工作人员|负责人|相关负责人|干部)"
)
_OFFICE = re.compile("党工委|党委|办事处|纪工委")
ACTS_BESIDE = 3  # how often a division acts whose text is no story of the one community that it names
GOES_ON = 3  # how often a text names the only compound that it goes on about
ACTS_ALONE = 4  # how much oftener 社区 begins a clause than twice 街道, where an article tells of its only community
TOLD_OF = 2  # how often at least an article names a community that it tells of and does not only mention


def protagonist(
    scan: Scan, things: Sequence[Thing], mentions: Sequence[Mention], nested: Sequence[Mention], own: int
) -> int:
    """The thing that acts where a sentence names nobody; `own`, the sub-district, unless a community's story is told.

    That is so for the community that the title names alone (某街道某社区治理见闻), and for the only one that an article
    tells of which names its sub-district merely to say where that community lies; or where 社区 is who acts.
    Without either it is a compound or division, that the title names, or that acts most. `mentions` are in order.
    """
    community = _of_community(scan, things, mentions, nested, own)
    if community < 0:
        return _elsewhere(scan, things, mentions)
    if community != own and (own < 0 or normalise(things[community].label) in normalise(scan.article.title)):
        return community
    division = _of_division(scan, things, mentions, nested, least=0 if community == own else ACTS_BESIDE)
    if division >= 0 or community != own:
        return division if division >= 0 else community
    compound = _of_compound(scan, things, mentions, nested)
    return compound if compound >= 0 else community


def _of_compound(scan: Scan, things: Sequence[Thing], mentions: Sequence[Mention], nested: Sequence[Mention]) -> int:
    """The compound that the title names, or the only one that a text goes on about which names no community, where the
    sub-district is named but as where something lies; -1: none."""
    named = Counter(m.thing for m in mentions if m.cls == "Compound")
    if not named:
        return -1
    title = normalise(scan.article.title)
    entitled = [n for n in named if any(normalise(name) in title for name in (things[n].label, *things[n].aliases))]
    (number, times), *others = named.most_common()
    alone = times >= GOES_ON and (not others or others[0][1] < TOLD_OF)
    communities = Counter(m.thing for m in (*mentions, *nested) if m.cls == "Community")
    alone = alone and max(communities.values(), default=0) < TOLD_OF
    if len(entitled) != 1 and not alone:
        return -1
    begins = {m.start for m in (*mentions, *nested)}
    area = scan.article.sub_district
    placed = area not in title or any(f"{area}{things[n].label}" in title for n in entitled)  # 某街道某小区：…
    told = not placed or _is_told_of(scan, (*mentions, *nested), begins, area)
    return -1 if told else entitled[0] if len(entitled) == 1 else number


def _of_division(
    scan: Scan, things: Sequence[Thing], mentions: Sequence[Mention], nested: Sequence[Mention], *, least: int
) -> int:
    """The division whose story it is, the sub-district being named but as where something lies; -1: none.

    The title names it, or else it acts oftener than once, by its name or as 全区; at `least` so often. A division of
    the title that acts oftener than a sub-district goes before that, too.
    """
    title = normalise(scan.article.title)
    own = scan.article.sub_district
    divisions = {m.thing for m in mentions if m.cls == "Division" and things[m.thing].fine != "Province"}
    if not divisions or own.removesuffix("街道") in title:
        return -1
    begins = {m.start for m in (*mentions, *nested)}
    acting = Counter(
        m.thing
        for m in mentions
        if m.thing in divisions
        and (m.start == 0 or scan.text[m.start - 1] in _OPENS)
        and m.end not in begins
        and scan.text[m.end : m.end + 1] not in _NO_DEED
    )
    ends = Counter(match[1] for match in _WHOLE.finditer(scan.text))
    told = {number: acting[number] + ends[things[number].label[-1]] for number in sorted(divisions)}
    for number in told:
        stem = _stem(things[number].label)
        if stem in title and stem != things[number].label:
            told[number] += _acts_shortly(scan, stem)
    number = max(told, key=lambda n: (_stem(things[n].label) in title, told[n]))
    entitled = _stem(things[number].label) in title
    if told[number] < max(least, 1 if entitled else TOLD_OF):
        return -1
    rival = _is_told_of(scan, (*mentions, *nested), begins, own)
    return -1 if rival and not (entitled and told[number] > rival) else number


def _acts_shortly(scan: Scan, stem: str) -> int:
    """How often a division does something by its short name: 青江推行…."""
    found = 0
    for at in occurrences(scan.text, stem):
        word = bisect_left(scan.starts, at + len(stem))
        opens = (at == 0 or scan.text[at - 1] in _OPENS) and word < len(scan.starts)
        found += opens and scan.starts[word] == at + len(stem) and scan.kinds[word] == "v"
    return found


def _is_told_of(scan: Scan, mentions: Sequence[Mention], begins: Set[int], own: str) -> int:
    """How often a sub-district does anything, and not only says where a place or whose a body is or whose secretary
    speaks."""
    told = 0
    for at in occurrences(scan.text, own):
        end = at + len(own)
        if scan.text.startswith("办事处", end):
            end += len("办事处")
        of = scan.text[end : end + 1] == "的" and end + 1 in begins
        if end in begins or of or _SPEAKER.match(scan.text, end):
            continue
        told += not any(m.start <= at and m.end > end and m.cls == "Organisation" for m in mentions) or bool(
            _OFFICE.match(scan.text, end)
        )
    return told + sum(1 for match in ACTING.finditer(scan.text) if match[1])


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
        if _WHOLE.search(scan.text):
            return own  # 全县推行…: on a division, whose name need not be known
        alone = len(named) == 1 and _acting(scan) > 0  # 翠竹园社区文明实践站…, 社区成立…
        if any(m.cls == "Division" and _stem(things[m.thing].label) in title for m in mentions):
            return own
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
