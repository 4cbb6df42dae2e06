"""What stands for a name: 该平台, 这一机制, and a bare noun that begins a clause (联盟还…, 由联盟…)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import chain

from jiedao.listing import put_on
from jiedao.resolve.things import Mention, Thing
from jiedao.scan import Scan

_THIS = re.compile(
    "[该此](?:(?P<Project>项目|工程)"
    "|(?P<Facility>中心|园区|驿站|街区|大厦|片区|综合体|商圈|基地|公园|场馆|书屋|食堂|站(?!在)|所(?!有)|馆|港|店)"
    "|(?P<Platform>平台|系统|小程序)|(?P<Programme>机制|模式|活动|工作法|行动|品牌|计划)|(?P<Community>社区|村)"
    "|(?P<Compound>小区|楼院|院落)|(?P<Organisation>公司|企业|联盟|集团|协会|校|院))"
)
_SORTS = {
    "Platform": ("平台", "系统", "小程序", "应用", "热线", "公众号", "客户端", "APP", "App", "微信群"),
    "Programme": (
        "机制", "模式", "活动", "工作法", "行动", "品牌", "计划", "课堂", "制度", "议事会", "集市",
        "大赛", "节", "项目",
    ),
    "Project": ("项目", "工程"),
}  # fmt: skip
"""Nouns by which things of a class say of which sort they are."""
_BODIES = {
    "公司": ("Enterprise", ""),
    "企业": ("Enterprise", ""),
    "集团": ("Enterprise", ""),
    "校": ("PublicInstitution", ""),
    "院": ("PublicInstitution", ""),
}
"""Of what sort of body such a noun is said; of others it is not."""
_RESUMED = frozenset(["Organisation", "Facility", "Platform", "Project", "Programme", "Compound"])
_MEASURES = "一个项套种支座家条"
_BEFORE_NOUN = re.compile(
    "[，。；：！？\n由在这](?:(?<![在这])|(?<=[，。；：！？\n]在)|(?<=这)[" + _MEASURES + "])"
)  # it begins with one class of characters, which lets the engine skip all others
_GENERAL = frozenset(["社区", "街道", "活动", "工作", "企业", "单位", "服务", "建设", "治理", "创建", "党委", "党支部"])
"""Nouns that rather mean all of their kind."""
_TOLD_OF = frozenset(["计划", "规划", "今年", "去年", "明年", "目前", "如今", "现有", "现在", "累计", "此前", "预计"])
"""Words that no verb begins with, and that go on to tell of a bare noun: 公司|计划投资3亿元."""
_FIRM = re.compile(
    "(?<=[。；，！？\n])(?:公司|企业|集团)(?=(?:还|也|已|又|正|将)?"
    f"(?:{'|'.join(sorted(_TOLD_OF))}|拥有|投资|主营|成立于|占地|建成|生产|专注|主要从事|深耕|总部))"
)
_OF_PROJECTS = ("项目", "工程")
_LENGTHS = (5, 4, 3, 2)  # of a bare noun, in characters: 小区党支部
_BACK = 3  # sentences back in which the thing stands that is meant
_MOST_BETWEEN = 60  # mentions back
_HOUSED = frozenset(["Facility", "Organisation"])
_CENTRE = "中心"
_SHORT_CENTRE = re.compile("[\u4e00-\u9fff]{2}中心(?![\u4e00-\u9fff]{0,1}[城区])")
_LONG = 6  # characters of a name that is worth shortening


def anaphora(scan: Scan, things: Sequence[Thing], mentions: Sequence[Mention]) -> Iterator[tuple[int, int, int, str]]:
    """(start, end, thing, class) of what means a thing named shortly before: the last of that class or such a name.

    `mentions` are in order.
    """
    by_class: dict[str, set[int]] = defaultdict(set)
    nouns: dict[str, set[int]] = defaultdict(set)
    for number, thing in enumerate(things):
        cls, label = thing.cls, thing.label
        by_class[cls].add(number)
        if cls in _RESUMED:
            for length in range(2, min(_LENGTHS[0], len(label) - 1) + 1):
                noun = label[-length:]
                if cls != "Programme" or noun not in _OF_PROJECTS:
                    nouns[noun].add(number)
    for match in _THIS.finditer(scan.text):
        of_class = by_class.get(match.lastgroup or "", set())
        m = _this(scan, things, mentions, match, of_class)
        if m is not None:
            yield match.start(), match.end(), m.thing, m.cls
    if nouns:
        yield from _bare(scan, mentions, nouns)
    yield from _firm(scan, things, mentions, nouns)
    yield from _contracted(scan, things, mentions)


def _this(
    scan: Scan, things: Sequence[Thing], mentions: Sequence[Mention], this: re.Match[str], of_class: Set[int]
) -> Mention | None:
    """What 该平台 or 该集团 means: the last of the class, or of those that may be called by the noun."""
    noun, (start, end) = this[this.lastgroup or 0], this.span()
    alike = {number for number in of_class if _is_such(things[number], noun)}
    if this.lastgroup in _SORTS:
        m = _meant(scan, mentions, start, end, of_class)
        if m is None or not _called_else(things[m.thing].label, this):
            return m
        return _meant(scan, mentions, start, end, alike) or m
    m = _meant(scan, mentions, start, end, alike)
    return m if m is not None or noun in _BODIES else _meant(scan, mentions, start, end, of_class)


def _called_else(label: str, this: re.Match[str]) -> bool:
    """Whether a name tells by its noun that it is another sort of thing of the class: 该平台 after “码上办”应用.

    >>> [_called_else(label, _THIS.match("该平台")) for label in ("码上办应用", "云上社区平台", "邻里通")]
    [True, False, False]
    """
    noun = this[this.lastgroup or 0]
    return label.endswith(_SORTS.get(this.lastgroup or "", ())) and not label.endswith(noun)


def _is_such(thing: Thing, noun: str) -> bool:
    """Whether a thing may be called so: 该集团 is a firm and no school, 该大厦 rather one whose name ends so."""
    return any(name.endswith(noun) for name in (thing.label, *thing.aliases)) or thing.fine in _BODIES.get(noun, ())


def _contracted(
    scan: Scan, things: Sequence[Thing], mentions: Sequence[Mention]
) -> Iterator[tuple[int, int, int, str]]:
    """矛调中心, the one 社会矛盾纠纷调处化解中心 of an article: two characters of its name in order, and its noun."""
    text, starts = scan.text, scan.starts
    centres = [
        (n, t) for n, t in enumerate(things) if t.cls in _HOUSED and len(t.label) > _LONG and t.label.endswith(_CENTRE)
    ]
    meant: dict[str, tuple[int, ...]] = {}
    for match in _SHORT_CENTRE.finditer(text) if centres else ():
        start, end = match.span()
        if starts[bisect_left(starts, start)] != start or _covered(mentions, start, end):
            continue
        short = match.group()
        if short not in meant:
            meant[short] = tuple(
                number
                for number, thing in centres
                if short not in thing.label and 0 <= thing.label.find(short[0]) < thing.label.rfind(short[1])
            )
        if len(meant[short]) == 1:
            (number,) = meant[short]
            yield start, end, number, things[number].cls


def _firm(
    scan: Scan, things: Sequence[Thing], mentions: Sequence[Mention], nouns: dict[str, set[int]]
) -> Iterator[tuple[int, int, int, str]]:
    """企业 or 公司 at the beginning of a clause that tells of one: the only firm that was named shortly before."""
    firms = {number for number, thing in enumerate(things) if thing.fine == "Enterprise"}
    for match in _FIRM.finditer(scan.text) if firms else ():
        start, end = match.span()
        if match[0] in nouns and match[0] not in _GENERAL:
            continue  # as any noun that a name ends with
        m = _meant(scan, mentions, start, end, firms)
        if m is None:
            continue
        sentence = scan.sentences[scan.sentence_at(m.start)]
        begin = sentence.start
        same_block = sentence.block == scan.sentences[scan.sentence_at(start)].block
        beside = mentions[bisect_left(mentions, (begin,)) : bisect_left(mentions, (start,))]
        if same_block and len({o.thing for o in beside if o.thing in firms}) == 1:
            yield start, end, m.thing, m.cls


def _bare(scan: Scan, mentions: Sequence[Mention], nouns: dict[str, set[int]]) -> Iterator[tuple[int, int, int, str]]:
    starts, kinds, text = scan.starts, scan.kinds, scan.text
    last: dict[str, tuple[int, int, str]] = {}  # noun → where it stood for which thing
    begin = {noun[:2] for noun in nouns}
    for start in chain((0,), (mark.end() for mark in _BEFORE_NOUN.finditer(text))):
        if text[start : start + 2] not in begin:
            continue
        noun = next((noun for length in _LENGTHS if (noun := text[start : start + length]) in nouns), "")
        if not noun:
            continue
        end = start + len(noun)
        word = bisect_left(starts, end)
        if starts[word] != end:
            continue
        told = kinds[word] in "vwsqp" or scan.words[word] in _TOLD_OF
        general = noun in _GENERAL or not told or text[end : end + 1] in ("、", "”", "“")
        if general and (start < 2 or text[start - 2] != "这" or text[start - 1] not in _MEASURES):
            continue
        m = _meant(scan, mentions, start, end, nouns[noun])
        if m is not None:
            last[noun] = start, m.thing, m.cls
        elif noun not in last or last[noun][0] < _floor(scan, start) or _covered(mentions, start, end):
            continue
        else:
            last[noun] = start, *last[noun][1:]
        yield start, end, *last[noun][1:]


def _meant(scan: Scan, mentions: Sequence[Mention], start: int, end: int, things: Set[int]) -> Mention | None:
    """The last mention of one of the things before `start`, few sentences back; None inside of a mention."""
    if _covered(mentions, start, end):
        return None
    index, floor = bisect_left(mentions, (start,)), _floor(scan, start)
    for m in reversed(mentions[max(0, index - _MOST_BETWEEN) : index]):
        if m.start < floor:
            return None
        if m.thing in things and not put_on(scan.text, m.start):
            return m
    return None


def _floor(scan: Scan, start: int) -> int:
    """Where the first of the sentences begins in which what is meant may stand."""
    return scan.sentences[max(0, scan.sentence_at(start) - _BACK)].start


def _covered(mentions: Sequence[Mention], start: int, end: int) -> bool:
    """Whether a mention stands in `start` to `end`, or reaches into it."""
    index = bisect_left(mentions, (start,))
    return (index < len(mentions) and mentions[index].start < end) or (index > 0 and mentions[index - 1].end > start)
