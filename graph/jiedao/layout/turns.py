"""Text that speaks of several areas in turn: cut where the next becomes the subject, or a heading labels it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from jiedao.layout.areas import Area, Areas, labelling
from jiedao.layout.measures import NO_RANK, on_whole
from jiedao.layout.pieces import Piece, cut

_SENTENCE = re.compile(r"[。！？!?；][”』」）)]*")
_TELLS = 8  # characters behind an area's name in a part of a sentence that tells of it, and does not only list it
_LEAD = 14  # characters that may stand before the area's name at the opening of its passage
_NO_LEAD = ("与", "與", "和", "同", "向", "对", "至", "到", "、", "及", "联合", "聯合", "由", "从")
_OPENING = {"”": "“", "』": "『", "」": "「"}
_CLOSING = tuple(_OPENING)
_BREAKS = "。！？!?”』」\n\u3000 "
_SAYS = re.compile("[^。！？!?\n]{2,40}?(?:说|說|介绍|介紹|表示|坦言|告诉|告訴)")
_LONGEST = 400  # characters of what is said
_BESIDE = ("与", "與", "和", "同", "跟", "像", "不同于", "不同於", "区别于", "比起", "有别于", "除了")
_COMPARED = re.compile("(?:之外|以外|不一样|一样|相比|相邻|相鄰|不同|类似|類似|相似|毗邻|毗鄰|比起来)?[，,]")
"""Behind an area with which another is compared: 与甲街道相比，乙街道起步更早。"""
_LEFT_OUT = re.compile(
    "[均都也并则]?(?:不在(?:其|此)?(?:列|内|其中)|[未没不](?:能|有|曾)?(?:入选|上榜|参[加与]|列入|包[括含]))"
)
"""Behind an area of which is only said that what is told is not of it: 云锦街道不在其列。"""
_OUTER = re.compile("(?:与|與|和|同|向|对|联合|聯合|由|从)[\u3400-\u9fff]{1,9}[省市州盟区區县縣旗]$")
"""A partner's city and district, before its name: 联盟还与漳州市芗城区…."""
_WIDER = re.compile("[\u3400-\u9fff][省市州区區县縣](?![域间別别])|街道|[各多两三四五六七八九十]社区|辖区|记者")
"""What the opening words of a text speak of that introduce all of its passages, not only the first."""


_DIVISIONS = "市州区县旗盟"
_COMMON = re.compile("[小社街园片辖校景商院库郊灾地全该我各超夜集门都股菜早]$|.[^，]城$|\\W")
"""How what is before such a character ends that is no division: 老旧小|区, 文明城|市."""
_BEFORE = "(?:[^。；：！？]{2,34}，)?据?(?:[\u3400-\u9fff]{2,4}[市州])?"
"""What may stand before a division that a sentence is on: 针对停车难、充电难，去年以来，东岭市|青山区…."""
_DOES = "(?![、域间]|的(?!是))"
_NO_AREA = "(?![\u3400-\u9fff]{1,5}(?:街道|办事处|社区|小区|居民区|[镇乡村]))"
"""Behind a division that does something, and does not say where a smaller one lies."""
_OPENS = re.compile(
    f"(?:^|[。！？\\n])(?:[^，。；：！？\\n]{{2,16}}，)?([\u3400-\u9fff]{{2,4}}[区市县旗州]){_DOES}{_NO_AREA}"
)
"""A division that a sentence is on, if it is one."""
_ASIDE = re.compile("(?:[我你他她咱俺]们?|.*[了着过任])[“‘]?\\Z")
"""How a lead ends in whose sentence an area is no subject: 退休后，她当上了|银荷街道的调解员."""


_FEW = 4  # names at most that are looked into: a text is on one division
_TOLD_OF = 2  # how often at least a division acts in a text that is on it


class Opening(NamedTuple):
    """Where a sentence begins whose subject is an area, its name, and whether its district is printed before it."""

    start: int
    name: str
    placed: bool


def _passing(lead: str) -> bool:
    """Whether what leads up to an area tells that it is no subject, but someone's partner, origin or goal."""
    aside = _ASIDE.match(lead.rpartition("，")[2]) is not None
    return aside or lead.endswith(_NO_LEAD) or _OUTER.search(lead) is not None


def _compared(content: str, start: int, area: Area) -> int:
    """Where a sentence goes on that first says to what its subject is compared; 0 if it does not."""
    lead = area.start - len(area.district)
    behind = _COMPARED.match(content, area.end)
    return behind.end() if behind and content[start:lead].strip() in _BESIDE else 0


def _said_from(content: str, start: int) -> int:
    """Where what is said begins, if a sentence goes on to tell who said it: “我们有12个网格。”柳荫街道书记张兰说."""
    if content[start - 1 : start] not in _CLOSING:
        return start
    opened = content.rfind(_OPENING[content[start - 1]], max(0, start - _LONGEST), start)
    said = opened >= 0 and (not opened or content[opened - 1] in _BREAKS) and _SAYS.match(content, start)
    return opened if said else start


def _openings(content: str, found: Sequence[Area]) -> list[Opening]:
    """The sentences, or parts of one up to ；, whose subject is one area and which name no other but to compare it."""
    openings: list[Opening] = []
    start = rank = 0
    for end in (*(match.end() for match in _SENTENCE.finditer(content)), len(content)):
        first = rank
        while rank < len(found) and found[rank].start < end:
            rank += 1
        own = found[first:rank]
        begin = start
        if len(own) > 1 and (compared := _compared(content, start, own[0])):
            begin, own = compared, own[1:]
        if own and len({area.name for area in own}) == 1:
            lead = own[0].start - len(own[0].district)
            parted = content[start - 1 : start] == "；" or content[end - 1 : end] == "；"
            tells = not parted or end - own[-1].end > _TELLS
            led = lead - begin <= _LEAD and not _passing(content[begin:lead])
            if tells and led and not _LEFT_OUT.match(content, own[0].end):
                openings.append(Opening(_said_from(content, start), own[0].name, bool(own[0].district)))
        start = end
        if rank == len(found):
            break
    return openings


class Turns(NamedTuple):
    """The passages of a text in order, each with its area; the division that those of no area are on, or the empty
    string; whether the text opens with that division; whether a passage begins within a paragraph."""

    passages: list[tuple[str, list[Piece]]]
    division: str
    general: bool
    parted: bool


class _Wider(NamedTuple):
    """The division that a text is on, by the name that it calls it oftenest, and how the text goes back to it: what a
    sentence on it begins with, and what a paragraph does."""

    name: str
    sentence: re.Pattern[str]
    paragraph: re.Pattern[str]


def _entitled(pieces: Sequence[Piece], title: str) -> _Wider | None:
    """How a text goes back to a division of the title (青江：共治共享), or one that acts in it; None: there is none."""
    text = "\n".join((title, *(piece.text for piece in pieces)))
    stems = {
        stem
        for size in (2, 3)
        for at in range(len(title) - size + 1)
        if not _COMMON.search(stem := title[at : at + size]) and any(f"{stem}{ending}" in text for ending in _DIVISIONS)
    } or {
        name[:-1]
        for name, _ in Counter(_OPENS.findall(text)).most_common(_FEW)
        if not _COMMON.search(name[:-1]) and _acts(text, name)
    }
    if not stems:
        return None
    names = "|".join(map(re.escape, sorted(stems, key=len, reverse=True)))
    ends = "".join(ending for ending in _DIVISIONS if any(f"{stem}{ending}" in text for stem in stems))
    named = f"(?:{names})(?:[{_DIVISIONS}]|(?=[将以把对各全])){_DOES}"
    called = sorted({f"{stem}{ending}" for stem in stems for ending in ends if f"{stem}{ending}" in text})
    return _Wider(
        max(called, key=lambda name: (text.count(name), -len(name))),
        re.compile(f"{_BEFORE}{named}"),
        re.compile(f"{_BEFORE}(?:{named}|[全该我][{ends}]{NO_RANK})"),
    )


def _acts(text: str, name: str) -> bool:
    """Whether a text goes on about a district that a sentence is on: 青山区推行…. 全区已有…."""
    again = f"(?:^|[，。；！？\n])(?:[全该]{name[-1]}{NO_RANK}|{name}{_DOES}{_NO_AREA})"
    return sum(1 for _ in re.finditer(again, text)) >= _TOLD_OF


def _returns(content: str, wider: _Wider, named: bool) -> list[Opening]:
    """Where a paragraph goes back to the division that the text is on: 青江市根据…; “…。”青江市委书记赵明远说.

    So it does where it is on all of it; `named`: it names an area.
    """
    starts = [match.end() for match in _SENTENCE.finditer(content) if match[0][0] != "；"]
    found = [Opening(_said_from(content, start), "", False) for start in starts if wider.sentence.match(content, start)]
    whole = wider.paragraph.match(content) is not None or on_whole(content, named)
    return [Opening(0, "", False), *found] if whole else found


def by_turns(pieces: Sequence[Piece], areas: Areas, own: str = "", title: str = "") -> Turns:
    """The passages of a text in order, each with its area; one passage if the text does not change its subject.

    A passage begins at a sentence whose subject is another area than before, and goes on to the next such sentence.
    What leads up to the first of them within its paragraph, and speaks of nothing wider, is of that passage.
    Where the head of the text names its area (`own`), that sentence must begin a paragraph, and another area have its
    district before it, as one that was not told of. A text that opens with no area but names one before another is
    subject tells of that one up to there. A sentence whose subject is a division of the `title`, or one that the text
    goes on about, is on no area, nor is a paragraph on a measure of the whole.
    """
    wider = _entitled(pieces, title) if not own else None
    turns: list[tuple[str, list[Piece]]] = [(own, [])] if own else []
    before: set[str] = set()  # what the passage that opens with no area names
    general = parted = False  # whether it is on the division; whether a paragraph goes on in another passage
    for piece in pieces:
        found = areas.find(piece.text) if piece.kind == "prose" else []
        opened = 0
        openings = _openings(piece.text, found)
        if len(turns) < 2 and not own:
            until = next((o.start for o in openings if not turns or o.name != turns[-1][0]), len(piece.text))
            before.update(area.name for area in found if area.start < until)
        if wider:
            told = {opening.start for opening in openings}
            openings += [opening for opening in _returns(piece.text, wider, bool(found)) if opening.start not in told]
            openings.sort()
        for start, name, placed in openings:
            if name == (turns[-1][0] if turns else ""):
                general = general or (not name and len(turns) < 2)
                continue
            if own and (start or (not placed and name != own)):
                continue
            if not turns and not _WIDER.search(piece.text, 0, start):
                start = 0
            if start > opened:
                _keep(turns, piece, opened, start)
                parted = True
            turns.append((name, []))
            opened = start
        _keep(turns, piece, opened, len(piece.text))
    if len(turns) > 1 and not turns[0][0] and len(before) == 1 and not general:
        turns[0] = (min(before), turns[0][1])
    return Turns(turns, wider.name if wider else "", general, parted)


def by_labels(pieces: Sequence[Piece], title: str) -> list[tuple[str, list[Piece]]]:
    """(division, passage) where title and headings label passages by their districts (青山区：…); else one passage."""
    passages: list[tuple[str, list[Piece]]] = [(labelling(title), [])]
    for piece in pieces:
        label = labelling(piece.text) if piece.kind == "display" else ""
        if label and label != passages[-1][0]:
            passages.append((label, []))
        passages[-1][1].append(piece)
    told = [passage for passage in passages if passage[1]]
    return told if len({label for label, _ in told if label}) > 1 else [("", list(pieces))]


def _keep(turns: list[tuple[str, list[Piece]]], piece: Piece, start: int, end: int) -> None:
    if not turns:
        turns.append(("", []))
    if start == 0 and end == len(piece.text):
        turns[-1][1].append(piece)
        return
    content = piece.text[start:end]
    left = len(content) - len(content.lstrip())
    authors = piece.authors if start == 0 else ()
    turns[-1][1].append(piece._replace(text=content[left:], spans=cut(piece.spans, start + left, end), authors=authors))
