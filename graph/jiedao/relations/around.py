"""In which community or area lies what a passage tells of, where no sentence says so."""

from __future__ import annotations

import re

from jiedao.gatherings import take_the_floor
from jiedao.relations.clauses import WIDER
from jiedao.relations.elsewhere import division_acting, elsewhere
from jiedao.relations.scenes import lies_by
from jiedao.relations.walk import Walk

SITES = frozenset(["Facility", "Compound"])
REACH = 12  # sentences of a paragraph, before and behind, that tell whose compound it is
QUARTERS = ("商圈", "片区", "园区", "街区", "商务区", "集聚区", "产业园", "科技园")
QUARTER = re.compile("(?:[^，。；]{0,6}，)?(?:在|走进|来到)[^，。；]{0,12}")
"""What a sentence begins with that names the quarter it plays in: 在商务楼宇密集的|锦云商圈，…."""
BESIDE = re.compile("相邻|毗邻|紧邻|邻近|隔壁|对面|之隔|相距|不远")
"""What tells that a compound lies next to a community, not in it: 绿云小区与翠竹园社区相邻."""


def where_told(walk: Walk, number: int) -> int:
    """The community of which a sentence tells that names a place first, or whose story the section tells."""
    at, thing = walk.first_at.get(number, 0), walk.things[number]
    if thing.cls in SITES and (division := elsewhere(walk, number, at)) >= 0:
        return division
    if thing.cls in SITES and (division := division_acting(walk, number)) >= 0:
        return division
    if thing.cls == "Facility" and (quarter := _quarter(walk, number, at)) >= 0:
        return quarter
    if thing.cls == "Facility" and lies_by(walk.text, at, at + len(thing.label)):
        area = walk.article.area_at(at)
        return area if area >= 0 else walk.article.told_at(at)
    if thing.cls in SITES and thing.fine != "Road":
        community = walk.clauses.community_spoken_of(at)
        if community < 0 and thing.cls == "Compound" and number in walk.first_at:
            community = _of_paragraph(walk, number, at)
        if community >= 0:
            return community
    return walk.article.told_at(at)


def _quarter(walk: Walk, number: int, at: int) -> int:
    """The quarter in which the sentence plays that names a place first: 在锦云商圈，街道在云帆大厦…; or -1."""
    here = walk.sentences[walk.first[number]]
    first, start = here[0] if here else None, walk.article.scan.sentences[walk.first[number]].start
    if first is None or first.cls != "Facility" or first.thing == number or first.end > at:
        return -1
    if not walk.things[first.thing].label.endswith(QUARTERS) or walk.text[first.end : first.end + 1] != "，":
        return -1
    return first.thing if QUARTER.fullmatch(walk.text, start, first.start) else -1


def _of_paragraph(walk: Walk, number: int, at: int) -> int:
    """The community that a paragraph on a compound tells of, if it is one and nothing wider is told of; or -1.

    It may be named behind the compound, by who speaks of it (云杉小区换了新颜。翠竹园社区党委书记周玉兰说…), or in the
    paragraph before, if 社区 means it here.
    """
    sentences = walk.article.scan.sentences
    first = last = here = walk.first[number]
    block = sentences[here].block
    while first > max(0, here - REACH) and sentences[first - 1].block == block:
        first -= 1
    while last < min(len(sentences) - 1, here + REACH) and sentences[last + 1].block == block:
        last += 1
    named = frozenset[str]().union(*walk.named[first : last + 1])
    if "SubDistrict" in named or WIDER.search(walk.text, sentences[first].start, at):
        return -1
    if "Community" not in named:
        acting = walk.text.find("社区", sentences[first].start, sentences[last].end) >= 0
        return walk.clauses.community_before(at) if acting else -1
    told = {
        m.thing
        for n in range(first, last + 1)
        if "Community" in walk.named[n] and not take_the_floor(walk.text, sentences[n].start, sentences[n].end)
        for m in walk.sentences[n]
        if m.cls == "Community"
    }
    start, end, *_ = sentences[here]
    beside = "Community" in walk.named[here] and BESIDE.search(walk.text, start, end)
    return told.pop() if len(told) == 1 and not beside else -1
