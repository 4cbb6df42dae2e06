"""Programmes called by how many they are: 六大工程, 两单五微, 一社区一特色, and those that they gather."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from jiedao.numerals import SINGLE
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

COLLECTIVE = re.compile(
    "([两二三四五六七八九十]|\\d{1,2})(?:大|个|项|类)?(?:[\u4e00-\u9fff]{2}){0,2}?(?P<noun>工程|行动|计划|提升|机制|平台|专项|服务|任务|攻坚|举措|品牌|清单|制度|活动|项目|工作法|模式)(?:建设|活动|工作)?"
)
ABBREVIATED = re.compile(
    "(?:[一二两三四五六七八九十][\u4e00-\u9fff]){2,4}(?=$|工作法|机制|模式|制度|服务|行动|工程|品牌)"
)
EACH = re.compile("一(?:社区?|街道?|居|村|楼栋?|企|园区?|支部|小区|院|格|网格|巷|路|圈|校|站|点)一.{1,4}")
ROW = re.compile("[\u4e00-\u9fff]{2,8}(?:、[\u4e00-\u9fff]{2,8})*(?:[、和及与][\u4e00-\u9fff]{2,8})“?$")
BACK = 80  # characters before a collective in which the row of what it gathers stands
FEWEST = 2
COMMON = 2  # characters at the end of an item that its programme has, too: 党建筑基, 红色筑基工程


def counted(label: str) -> int:
    """How many a name says that it gathers; 0 if it says none.

    >>> counted("三大工程"), counted("七彩课堂")
    (3, 0)
    """
    match = COLLECTIVE.fullmatch(label)
    return 0 if match is None else _count(match)


def _count(collective: re.Match[str]) -> int:
    return SINGLE.get(collective[1]) or int(collective[1])


def collectives(walk: Walk) -> None:
    """What is gathered under a name that counts or shortens it is part of that."""
    nouns: dict[int, tuple[int, str]] = {}
    short: dict[int, str] = {}
    each: set[int] = set()
    for number, thing in enumerate(walk.things):
        if thing.cls != "Programme" or thing.shared or number not in walk.first:
            continue
        if EACH.match(thing.label):
            each.add(number)
        elif match := COLLECTIVE.fullmatch(thing.label):
            nouns[number] = (_count(match), match["noun"])
        elif match := ABBREVIATED.match(thing.label):
            short[number] = match[0][1::2]
    if not (nouns or short or each):
        return
    for whole, (count, noun) in nouns.items():
        _gathered(walk, whole, count, noun)
    for number, here in enumerate(walk.sentences):
        for position, m in enumerate(here):
            behind = here[position + 1 :]
            if m.thing in short and behind:
                _shortened(walk, number, m, short[m.thing], behind)
            if m.thing in each and len(behind) > 1:
                _one_each(walk, number, m, behind)


def _gathered(walk: Walk, whole: int, count: int, noun: str) -> None:
    """“六大工程”: those of the row before it, or all of the article that are called so, if they are that many."""
    members = [
        number
        for number, thing in enumerate(walk.things)
        if thing.cls == "Programme"
        and number in walk.first
        and thing.label.endswith(noun)
        and not COLLECTIVE.fullmatch(thing.label)
    ]
    if len(members) < FEWEST:
        return
    items = _items(walk, whole)
    chosen = [n for n in members if any(_is_item(walk.things[n].label[: -len(noun)], item) for item in items)]
    if len(chosen) < FEWEST and len(members) == count:
        chosen = members
    for frame in walk.frames.get("list", ()):
        for member in chosen:
            walk.add(member, frame, whole, walk.first[member])


def _is_item(stem: str, item: str) -> bool:
    return stem == item or (len(stem) > COMMON and stem.endswith(item[-COMMON:]))


def _items(walk: Walk, whole: int) -> list[str]:
    """The row that stands before the collective where it is named first: 甲、乙、丙“三大工程”."""
    at = walk.first_at.get(whole, 0)
    row = ROW.search(walk.text, max(0, at - BACK), at)
    return re.split("[、和及与]", row[0].strip("“")) if row is not None else []


def _shortened(walk: Walk, number: int, whole: Mention, characters: str, behind: Sequence[Mention]) -> None:
    """“两单五微”：微团队、微心愿: what begins with a character that it shortens."""
    members = [m for m in behind if m.cls == "Programme" and walk.things[m.thing].label[0] in characters]
    for frame in walk.frames.get("list", ()):
        for m in members:
            if (whole.thing, "partOf", m.thing) not in walk.have:
                walk.add(m.thing, frame, whole.thing, number)


def _one_each(walk: Walk, number: int, whole: Mention, behind: Sequence[Mention]) -> None:
    """“一社区一特色”，…甲社区“某某”、乙社区“某某”: what each of a row of places has serves it."""
    own = [
        right
        for left, right in pairwise(behind)
        if left.cls in ("Community", "Compound", "Facility")
        and right.cls in ("Programme", "Facility")
        and walk.text[left.end : right.start].strip("“的") == ""
    ]
    for frame in walk.frames.get("purpose", ()) if len(own) >= FEWEST else ():
        for m in own:
            walk.add(m.thing, frame, whole.thing, number)
