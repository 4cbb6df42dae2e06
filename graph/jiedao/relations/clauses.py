"""Clauses of a sentence with their mentions, verbs, actors and place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, compress, count
from typing import Final, NamedTuple

from jiedao.numerals import SINGLE
from jiedao.records import made
from jiedao.relations.actors import LOCAL, OWN_WORDS, SUBJECT_WORDS, Verb, named_actors
from jiedao.relations.partners import partners_of
from jiedao.relations.scenes import site
from jiedao.relations.strangers import stranger
from jiedao.relations.wholly import WHOLE, whole_meant
from jiedao.resolve import Mention, Resolved, Thing
from jiedao.scan import CLAUSE_END, Sentence
from jiedao.vocabulary import Vocabulary

OPENING_WORDS = 5  # how far into its clause a word that stands for the subject is looked for
CLAUSE_BREAK = re.compile(f"[{CLAUSE_END}]")
VERBAL = "vw"
OUTCOMES = frozenset(["出", "起", "好", "上", "下", "回", "来", "出来", "起来", "下来"])
AHEAD = re.compile(
    "(?:近年来，?|今年以来，?|近期，?|近日，?|日前，?|去年以来，?|下一步，?|目前，?)?(?:为(?!了?[^，。；]{0,2}期)|围绕|按照|根据|以[“‘]?|通过|依托|聚焦|结合|随着|针对|借助|立足|紧扣|抓住|对照|响应|落实|践行|深化|坚持|贯彻|在[“‘])"
    "|[^，。；]*(?:以来|之际|期间|中|下)，"
)
"""What a clause begins with whose subject is named only behind it: 为推进甲，翠竹园社区…"""
LEADS = re.compile("牵头|主导|统筹|领办|主抓")
SUPPORTS = re.compile("(?:参与|参加|配合|协助|协同|支持|跟进|补位|共建)[，；]\\Z")
ITEM = re.compile(
    "[一二三四五六七八九十]+(?:是|、)|第[一二三四五六七八九十]+[，、]|（[一二三四五六七八九十\\d]+）|\\d+[.、．]\\D|[①-⑩]|其[一二三四五六]"
)
"""What begins an item of an enumeration, which tells of the sub-district again."""
ITEM_BEGINS = frozenset("一二三四五六七八九十第（0123456789①②③④⑤⑥⑦⑧⑨⑩其")
SPOKEN_ON = 4  # paragraphs that speak of a community by 社区 alone
RESIDES = re.compile("(?:家住|现住|住在|居住在|户籍在)[\u4e00-\u9fff]{0,10}$")
BUILT_BY = re.compile(
    "[”]?(?:最初|当年|[今去前]年)?[是系]?由[^，。；]{2,24}?"
    "(?:捐建|援建|捐资|出资|投资|承建|建设|修建|兴建|改建|打造|建造|设计)(?:而成|建成|兴建|建设|建造|修建)?[，；]"
)
"""Behind a place: who built it; the clauses after it go on about the place. 甲书吧由乙公司捐建，每周开讲A."""
OF_VILLAGE = frozenset(["村里", "全村", "该村"])
"""What means the village named last."""
NOBODY = -1  # who acts is somebody whom the text does not name
SEVERAL = re.compile("(?:这|上述)?([两二三四五六])个?")
"""Before 社区: those just named, by how many they are. 甲社区、乙社区…，两社区合建A."""
WIDER = re.compile("街道|办事处|辖区|全街|全镇")
"""Words that speak of more than one community."""
OUTSIDE = frozenset(["Enterprise", "PublicInstitution", "GovernmentBody"])
ITS_OWN = re.compile("(?:街道|办事处)?(?:[区區]域化)?(?:[党黨]工?委|[大纪紀]?工委|机关党(?:委|支部|总支))")


class Clause(NamedTuple):
    """`text[start:end]` with its `mentions` in order.

    `classes` are those of its mentions; `verbs` are its verbs; `actor` is the thing that acts
    in it, its subject; `named` tells whether the sentence names that subject; `others` are the rest of a row of
    subjects (A、B推行…); `partners` are those that it acts with; `sites` are the places since the last ；.
    """

    start: int
    end: int
    mentions: tuple[Mention, ...]
    classes: frozenset[str]
    verbs: Sequence[Verb]
    actor: int
    named: bool
    others: tuple[int, ...]
    partners: tuple[Mention, ...]
    sites: tuple[int, ...]

    def site(self, thing: int = -1) -> int:
        """Where the clause plays, the nearest place named that is not `thing` itself; -1: nowhere."""
        return next((site for site in reversed(self.sites) if site != thing), -1)


SILENT: Final = Clause(0, 0, (), frozenset(), (), -1, False, (), (), ())
"""Stands for a clause without mentions: of it nothing is told but who acts in those behind it."""


class Clauses:
    """Cuts the sentences of an article into clauses; where clauses end and verbs stand is found once for all of it."""

    def __init__(self, article: Resolved, mentions: Iterable[Mention], vocabulary: Vocabulary) -> None:
        self._article = article
        scan = article.scan
        inside = bytearray(len(scan.text) + 1)
        self._communities: list[tuple[int, int]] = []
        self._villages: list[tuple[int, int]] = []
        for m in mentions:
            urban = not _is_village(article.things[m.thing], scan.text[m.start : m.end])
            if m.cls == "Community" and urban and not _resides(scan.text, m.start):
                self._communities.append((m.start, m.thing))
            elif m.cls == "Organisation" and article.things[m.thing].fine == "PartyBody":
                place = stands_for(article, m.thing)
                told = article.things[place]
                if told.cls == "Community" and not _is_village(told, told.label):
                    self._communities.append((m.start, place))
            elif m.cls == "Community":
                self._villages.append((m.start, m.thing))
            inside[m.start : m.end] = b"\1" * (m.end - m.start)
        self._headings = [
            start
            for start, block in zip(scan.block_starts, scan.article.blocks, strict=False)
            if block.kind == "heading"
        ]
        ends = accumulate([len(piece) + 1 for piece in CLAUSE_BREAK.split(scan.text)[:-1]])
        self._ends = [end for end in ends if not inside[end - 1]]
        self._inside = inside
        since = 0  # for each naming of a community, from which one on no other is named
        self._since = [
            since := at if at and self._communities[at - 1][1] != of else since
            for at, (_, of) in enumerate(self._communities)
        ]
        self._named = {t.label: n for n, t in reversed(list(enumerate(article.things))) if t.cls == "Community"}
        self._vocabulary = vocabulary
        self._subjects = list(compress(count(), map(SUBJECT_WORDS.__contains__, scan.words)))
        self._subject_starts = list(map(scan.starts.__getitem__, self._subjects))

    def unnamed(self, start: int, end: int) -> bool:
        """Whether no name reaches into a span."""
        return self._inside.find(1, start, end) < 0

    def of(
        self, sentence: Sentence, mentions: Sequence[Mention], topic: int, carried: int = -1
    ) -> tuple[list[Clause], int]:
        """The clauses of `sentence`, and the subject that it ends with where it names one, else -1.

        The actor of a clause that names none is that of the clause before; `topic` is the facility that 这里 means;
        `carried` the community that the sentence before told of.
        """
        article, text = self._article, self._article.scan.text
        begin, stop = sentence.start, sentence.end
        ends = self._ends[bisect_right(self._ends, begin) : bisect_left(self._ends, stop)]
        ends.append(stop)
        subjects = self._subject_starts
        result: list[Clause] = []
        actor, named = (carried, True) if carried >= 0 else (article.told_at(begin), False)
        sites: tuple[int, ...] = ()
        others: tuple[int, ...] = ()
        position, last = 0, len(mentions)
        subject = bisect_left(subjects, begin)
        start = begin
        opening = True  # no clause has named a subject so far
        next_mention = mentions[0].start
        for end in ends:
            if text[start - 1] == "；":
                sites = ()
                told_of = article.things[actor]
                outside = named and (told_of.cls == "Facility" or told_of.fine in OUTSIDE)
                if (
                    outside
                    or actor == NOBODY
                    or (article.areas and article.area_at(start) != article.area_at(start - 1))
                ):
                    actor, named, others = article.told_at(start), False, ()  # 甲公司捐款；打造乙
            item = text[start] in ITEM_BEGINS and ITEM.match(text, start, end)
            if (
                next_mention >= end
                and topic < 0
                and not item
                and (subject == len(subjects) or subjects[subject] >= end)
            ):
                result.append(SILENT)
                start = end
                continue
            if item:
                opening = False
                actor, named, others, sites = article.told_at(start), False, (), ()
            first = position
            while position < last and mentions[position].start < end:
                position += 1
            here = mentions[first:position]
            next_mention = mentions[position].start if position < last else stop
            found: tuple[int, ...] | None = None
            if here:
                verbs = self._verbs(start, end)
                found = named_actors(article, start, end, here, verbs)
            if found is None:
                while subject < len(subjects) and subjects[subject] < start:
                    subject += 1
                if subject < len(subjects) and subjects[subject] < end:
                    found = self._opening(start, end, subject, carried)
            if found and self._only_a_word(start, found, actor if named else -1):
                found = None
            if (
                found
                and result
                and SUPPORTS.search(text, max(start, end - 6), end)
                and LEADS.search(text, begin, start)
            ):
                found = None  # 甲牵头，乙参与，建成…: the first of them does it
            if found:
                actor, named = stands_for(article, found[0]), True
                others = tuple(stands_for(article, other) for other in found[1:])
                if opening and result and article.things[actor].cls in LOCAL:
                    result = [self._ahead(clause, actor, others) for clause in result]
                opening = False
            elif found is None and stranger(article, start, end, here, opening=opening):
                actor, named, others = NOBODY, False, ()
            elif here and here[0].cls == "Facility" and here[0].start == start:
                housed = self._housed(here[0].thing)
                if housed >= 0:
                    actor, others = housed, ()
            if here or topic >= 0:
                place = site(article, start, end, here, topic)
                if place >= 0:
                    sites = (*sites, place)
            if here:
                partners = partners_of(article, start, end, here)
                classes = frozenset([m.cls for m in here])
                told = (start, end, tuple(here), classes, verbs, actor, named, others, partners, sites)
                result.append(made(Clause, told))
                built = next((m for m in here if m.cls == "Facility"), None)
                if built is not None and BUILT_BY.match(text, built.end, end + 1):
                    actor, named, others = built.thing, False, ()
            else:
                result.append(SILENT)
            start = end
        return result, stands_for(article, actor) if named else -1

    def _only_a_word(self, start: int, found: Sequence[int], actor: int) -> bool:
        """青州街道推行A，社区党组织定期开会: in a text on a division 社区 is any of them."""
        things = self._article.things
        if actor < 0 or things[found[0]].cls != "Division" or things[actor].cls != "SubDistrict":
            return False
        return self._article.scan.text.startswith("社区", start)

    def _ahead(self, clause: Clause, actor: int, others: tuple[int, ...]) -> Clause:
        """A clause before that which names the subject of both: 为推进甲，翠竹园社区…."""
        if clause is SILENT or not AHEAD.match(self._article.scan.text, clause.start, clause.end):
            return clause
        return clause._replace(actor=actor, named=True, others=others)

    def _verbs(self, start: int, end: int) -> list[Verb]:
        """The verbs of a clause, those inside of names left out."""
        scan, inside, vocabulary = self._article.scan, self._inside, self._vocabulary
        starts = scan.starts
        first = bisect_left(starts, start)
        found: list[Verb] = []
        for index, kind in enumerate(scan.kinds[first : bisect_left(starts, end, first)], first):
            if kind in VERBAL and not inside[at := starts[index]]:
                word = scan.words[index]
                categories = vocabulary[word].categories
                if word in OUTCOMES and found and found[-1][0] + len(found[-1][1]) == at:
                    continue  # 总结|出A, 打造|好A: how the deed comes out, no verb of its own
                if categories:
                    found.append((at, word, categories, kind == "v"))
        return found

    def _opening(self, start: int, end: int, subject: int, carried: int) -> tuple[int, ...] | None:
        """The thing that a word for it at the beginning of the clause means: 街道…, 今年以来街道…, 社区…."""
        scan = self._article.scan
        first = scan.word_at(start)
        for word in self._subjects[subject : subject + OPENING_WORDS]:
            if word >= first + OPENING_WORDS or scan.starts[word] >= end or "v" in scan.kinds[first:word]:
                return None
            if scan.words[word] in WHOLE:
                division = whole_meant(self._article, word, opens=word == first)
                return (division,) if division >= 0 else None
            if scan.words[word] in OWN_WORDS:
                area = self._article.area_at(start)
                return (area,) if area >= 0 else None
            several = SEVERAL.fullmatch(scan.text, start, scan.starts[word]) if scan.words[word] == "社区" else None
            if several is not None and (told := self._last_communities(start, SINGLE[several[1]])):
                return told
            if scan.words[word] in OF_VILLAGE and word == first and (village := self._village_before(start)) >= 0:
                return (village,)
            if carried >= 0:
                return (carried,)
            if word == first or (word == first + 1 and scan.text[start] in "由该"):
                community = self.community_before(start)
                community = community if community >= 0 else self._article.told_at(start)
                return (community,) if community >= 0 else None
        return None

    def _village_before(self, start: int) -> int:
        """The village that 村里 at `start` means: the last named more than once, or the last; -1: none."""
        before = self._villages[: bisect_left(self._villages, (start,))]
        named = Counter(thing for _, thing in self._villages) if before else Counter()
        return next((thing for _, thing in reversed(before) if named[thing] > 1), before[-1][1] if before else -1)

    def _last_communities(self, start: int, count: int) -> tuple[int, ...]:
        """Those that 两社区 at `start` means: so many, named in its sentence or the one before; empty: not so many."""
        scan = self._article.scan
        number = scan.sentence_at(start)
        begin = scan.sentences[number - 1 if number and self._same_block(number) else number].start
        named = self._communities[bisect_left(self._communities, (begin,)) : bisect_left(self._communities, (start,))]
        told = tuple(dict.fromkeys(thing for _, thing in named))
        return told if len(told) == count else ()

    def _same_block(self, number: int) -> bool:
        sentences = self._article.scan.sentences
        return sentences[number - 1].block == sentences[number].block

    def _housed(self, facility: int) -> int:
        """The community in whose name that of a facility begins: 翠竹园社区邻里客厅; -1: none."""
        label = self._article.things[facility].label
        named = (self._named.get(label[:size], -1) for size in range(1, len(label) + 1))
        return min((number for number in named if number >= 0), default=-1)

    def community_before(self, start: int) -> int:
        """The community that 社区 at `start` means: the last of the paragraph, or the only one of the section or of the
        paragraph before, or of the article, where that names it often; or -1. In a paragraph with others it is named
        two sentences back at most. A village is none.
        """
        scan = self._article.scan
        index = bisect_left(self._communities, (start,)) - 1
        if index < 0:
            return -1
        at, thing = self._communities[index]
        number, now = scan.sentence_at(at), scan.sentence_at(start)
        if number >= now - 2 and scan.sentences[number].block == scan.sentences[now].block:
            return thing
        section = bisect_right(self._headings, start)
        begin = self._headings[section - 1] if section else 0
        first = bisect_left(self._communities, (begin,))
        told = first <= index
        alone = told and self._since[index] <= first
        between = scan.article.blocks[scan.sentences[number].block + 1 : scan.sentences[now].block]
        near = len(between) < SPOKEN_ON and all(
            "社区" in block.text and WIDER.search(block.text) is None for block in between
        )
        if told and not alone and near:
            block = scan.block_starts[scan.sentences[now].block - 1]
            alone = self._since[index] <= bisect_left(self._communities, (block,))
        often = index >= 1 and self._since[-1] == 0
        return thing if alone and (near or section or often) else -1

    def community_spoken_of(self, start: int, back: int = 0) -> int:
        """The one community that is named before `start`, where nothing since speaks of a wider area; or -1.

        It is looked for in the sentence and in so many of the paragraph before it.
        """
        scan = self._article.scan
        now = scan.sentence_at(start)
        opening = next(
            n for n in range(max(0, now - back), now + 1) if scan.sentences[n].block == scan.sentences[now].block
        )
        begin = scan.sentences[opening].start
        index = bisect_left(self._communities, (start,)) - 1
        first = bisect_left(self._communities, (begin,))
        if index < first or self._since[index] > first:
            return -1
        at, thing = self._communities[index]
        if WIDER.search(scan.text, at, start):
            return -1
        name = self._article.things[thing].label
        in_row = scan.text.startswith(name, at) and scan.text.startswith(("、", "和", "与", "及"), at + len(name))
        return -1 if in_row else thing


def _is_village(community: Thing, written: str) -> bool:
    """Whether a community is written as the village that it is; one that became a 社区 is called so since.

    >>> village = Thing("", "Community", "Village", "柳荫社区", ("柳荫村",), "", "", False)
    >>> _is_village(village, "柳荫村"), _is_village(village, "柳荫社区")
    (True, False)
    """
    return community.fine == "Village" and not written.endswith("社区")


def _resides(text: str, start: int) -> bool:
    """家住翠竹园社区的周玉兰: a community that tells of a person, not of what happens there."""
    return RESIDES.search(text, max(0, start - 16), start) is not None


def stands_for(article: Resolved, thing: int) -> int:
    """The sub-district or community that a party body belongs to: 某某街道党工委 → 某某街道."""
    found = article.things[thing]
    if found.cls == "Organisation" and found.fine == "PartyBody":
        own = article.own
        whole = article.things[own].label if own >= 0 else ""
        if whole and found.label.startswith(whole) and ITS_OWN.fullmatch(found.label, len(whole)):
            return own
        areas = _areas(article.things)
        label = found.label
        named = [
            n
            for length in range(len(label) + 1)
            if (n := areas.get(label[:length], -1)) >= 0
            and (article.things[n].cls == "Community" or ITS_OWN.fullmatch(label, length))
        ]
        if named:
            return min(named)
    return thing


_latest: tuple[Sequence[Thing], dict[str, int]] = ((), {})


def _areas(things: Sequence[Thing]) -> dict[str, int]:
    """The first community or sub-district of each name; made once for an article: all questions on it come together."""
    global _latest
    of, found = _latest
    if of is not things:
        found = {}
        for number, thing in enumerate(things):
            if thing.cls in ("Community", "SubDistrict"):
                for name in (thing.label, *thing.aliases):
                    found.setdefault(name, number)
        _latest = things, found
    return found
