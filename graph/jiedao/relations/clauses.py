"""Clauses of a sentence with their mentions, verbs, actors and place."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from jiedao.resolve import Mention, Resolved
from jiedao.scan import CLAUSE_END, Sentence
from jiedao.vocabulary import Vocabulary

ACTORS = frozenset(["SubDistrict", "Community", "Organisation", "Compound", "Division"])
SITES = frozenset(["Community", "Compound", "Facility"])
PREPOSITIONS = frozenset([
    "在", "对", "为", "与", "和", "给", "向", "从", "由", "被", "把", "将", "于", "以", "同", "跟", "让", "使",
    "及", "以及", "按", "按照", "依托", "通过", "联合", "会同", "围绕", "走进", "来到", "位于", "到", "等",
    "入驻", "引进", "引入", "落户", "携手", "联动", "协调", "邀请", "对接", "作为", "据", "经", "利用", "请",
    "依靠",
])  # fmt: skip
OWN_WORDS = frozenset(["街道", "办事处", "街道办", "街道办事处", "该街道", "镇", "乡"])
CLAUSE_BREAK = re.compile(f"[{CLAUSE_END}]")
VERBAL = re.compile("[vw]")
PARTNER = re.compile("(?:与|和|同|跟|会同|联合|携手|协同|联动)[“辖区企业驻单位]{0,4}$")
WITH_OWN = re.compile("[”]?(?:与|和|同|跟)(?:街道|办事处)")
JOINTLY = re.compile("联合|共同|合作|携手|共建|合办|联建|合力|协同|一道|结对|签订|签约|联手|联办|共创|合建|会同|联动")


class Clause(NamedTuple):
    """`text[start:end]` with its `mentions` in order.

    `verbs` are (start, word index) of its verbs; `actors` the things that act in it, the first one its subject;
    `named` tells whether the sentence names that subject; `others` are the rest of a row of subjects (A、B推行…);
    `partners` are those that it acts with; `sites` are the places named up to it.
    """

    start: int
    end: int
    mentions: tuple[Mention, ...]
    verbs: tuple[tuple[int, int], ...]
    actor: int
    named: bool
    others: tuple[int, ...]
    partners: tuple[Mention, ...]
    sites: tuple[int, ...]

    def site(self, thing: int = -1) -> int:
        """Where the clause plays, the nearest place named that is not `thing` itself; -1: nowhere."""
        return next((site for site in reversed(self.sites) if site != thing), -1)


def clauses(
    article: Resolved, sentence: Sentence, mentions: Sequence[Mention], vocabulary: Vocabulary, topic: int,
    carried: int = -1,
) -> list[Clause]:  # fmt: skip
    """The clauses of `sentence`; the actor of one that names none is that of the clause before; `topic` is the
    facility that 这里 means; `carried` the community that the sentence before told of."""
    scan = article.scan
    text, words, starts, kinds = scan.text, scan.words, scan.starts, scan.kinds
    inside = bytearray(sentence.end - sentence.start)
    begin = sentence.start
    for m in mentions:
        inside[m.start - begin : m.end - begin] = b"\1" * (m.end - m.start)
    bounds = [begin]
    for match in CLAUSE_BREAK.finditer(text, begin, sentence.end):
        at = match.start()
        if not inside[at - begin]:
            bounds.append(at + 1)
    if bounds[-1] < sentence.end:
        bounds.append(sentence.end)
    acting = [
        (starts[word], word)
        for word in (match.start() for match in VERBAL.finditer(kinds, sentence.first, sentence.last))
        if starts[word] >= begin and not inside[starts[word] - begin] and vocabulary[words[word]].categories
    ]
    result: list[Clause] = []
    actor, named = (carried, True) if carried >= 0 else (article.own, False)
    sites: tuple[int, ...] = ()
    others: tuple[int, ...] = ()
    position, verb = 0, 0
    for start, end in itertools.pairwise(bounds):
        here = []
        while position < len(mentions) and mentions[position].start < end:
            here.append(mentions[position])
            position += 1
        first_verb = verb
        while verb < len(acting) and acting[verb][0] < end:
            verb += 1
        verbs = acting[first_verb:verb]
        found = _actor(article, start, end, here, verbs, carried)
        if found is not None:
            actor, named = stands_for(article, found[0]), True
            others = tuple(stands_for(article, other) for other in found[1:])
        place = _site(article, start, end, here, topic)
        if place >= 0:
            sites = (*sites, place)
        partners = _partners(article, start, end, here)
        result.append(Clause(start, end, tuple(here), tuple(verbs), actor, named, others, partners, sites))
    return result


def stands_for(article: Resolved, thing: int) -> int:
    """The sub-district or community that a party body acts for: 某某街道党工委 → 某某街道."""
    found = article.things[thing]
    if found.cls == "Organisation" and found.fine == "PartyBody":
        own = article.own
        if own >= 0 and found.label.startswith(article.things[own].label):
            return own
        for number, other in enumerate(article.things):
            if other.cls == "Community" and found.label.startswith(other.label):
                return number
    return thing


def _actor(
    article: Resolved, start: int, end: int, mentions: Sequence[Mention], verbs: Sequence[tuple[int, int]], carried: int
) -> tuple[int, ...] | None:
    """The grammatical subjects of a clause, if it has any of its own."""
    scan = article.scan
    text = scan.text
    for m in mentions:
        if m.cls not in ACTORS:
            continue
        lead = text[start : m.start].strip("“‘ ")
        if lead.startswith(("街道的", "辖区的")):
            lead = lead[3:]
        lead = lead.strip("“")
        behind = text[m.end : m.end + 1]
        row = _row(text, mentions, m)
        last = row[-1]
        if behind == "的" or (behind == "、" and len(row) == 1 and m.cls != "SubDistrict"):
            continue
        if len(row) > 1 and (text[last.end : last.end + 1] in ("的", "等", "、", "，", "。") or lead):
            continue
        agent = lead.endswith("由")
        if m.cls == "Organisation" and WITH_OWN.match(text, m.end, end) and len(lead) < 4:
            return (article.own,) if article.own >= 0 else None
        if lead and not agent:
            index = scan.word_at(m.start) - 1
            if text[m.start - 1] == "“":
                index -= 1
            previous = scan.words[index] if index >= 0 else ""
            if previous in PREPOSITIONS or previous == "、" or scan.kinds[index] in "vw" or previous == "的":
                continue
            if any(at < m.start for at, _ in verbs) or len(lead) > 12:
                continue
        if not agent and (m.end >= end or behind in "，。；") and m.cls not in ("SubDistrict", "Community"):
            continue
        if m.cls == "Division":
            return None
        return tuple(o.thing for o in row)
    first = scan.word_at(start)
    for index in range(first, min(first + 5, len(scan.words))):
        if scan.starts[index] >= end:
            break
        if scan.words[index] in OWN_WORDS:
            return (article.own,) if article.own >= 0 else None
        if scan.words[index] in ("社区", "村里", "全村") and carried >= 0:
            return (carried,)
        if scan.kinds[index] == "v":
            break
    return None


def _row(text: str, mentions: Sequence[Mention], first: Mention) -> list[Mention]:
    """The actors that stand in a row with `first`."""
    row = [first]
    for m in mentions:
        if m.start == row[-1].end + 1 and text[row[-1].end] == "、" and m.cls in ACTORS:
            row.append(m)
    return row


def _site(article: Resolved, start: int, end: int, mentions: Sequence[Mention], topic: int) -> int:
    """Where the clause plays: 在某某社区…, 在这里…."""
    text = article.scan.text
    for m in mentions:
        if m.cls in SITES and text[max(start, m.start - 3) : m.start].rstrip("“").endswith(
            ("在", "于", "走进", "来到", "将在")
        ):
            return m.thing
    if topic >= 0 and re.match("在?这里|园内|馆内|楼内|街区内", text[start:end]):
        return topic
    return -1


def _subject_before(mentions: Sequence[Mention], mention: Mention, start: int) -> bool:
    """Whether the subject of the clause that begins at `start` stands right before 和 and the mention."""
    return any(
        o.end == mention.start - 1 and o.cls in ("Community", "Organisation") and o.start - start < 6 for o in mentions
    )


def _partners(article: Resolved, start: int, end: int, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Those that the subject of the clause acts with: 与A、B联合…, 联合A、B…."""
    text = article.scan.text
    found: list[Mention] = []
    for m in mentions:
        if m.cls not in ("Organisation", "Community"):
            continue
        lead = text[start : m.start].rstrip("“")
        if WITH_OWN.match(text, m.end, end) and len(lead) < 4:
            found.append(m)
            continue
        joined = found and text[found[-1].end : m.start].strip("”“") in ("、", "和", "及", "与")
        if joined or (lead.endswith(("和", "与")) and _subject_before(mentions, m, start)):
            found.append(m)
        elif PARTNER.search(lead) and len(lead) > 1:
            direct = lead.endswith(("联合", "会同", "携手", "联动", "协同"))
            if direct or JOINTLY.search(text[m.end : end]):
                found.append(m)
    return tuple(found)
