"""Clauses of a sentence with their mentions, verbs, actors and place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, compress, count
from typing import Final, NamedTuple

from jiedao.records import made
from jiedao.relations.partners import WITH_OWN, partners_of
from jiedao.relations.scenes import site
from jiedao.relations.wholly import WHOLE, whole_meant
from jiedao.resolve import Mention, Resolved, Thing
from jiedao.scan import CLAUSE_END, Sentence
from jiedao.vocabulary import Vocabulary

ACTORS = frozenset(["SubDistrict", "Community", "Organisation", "Compound", "Division"])
LOCAL = frozenset(["SubDistrict", "Community", "Division"])
PREPOSITIONS = frozenset([
    "在", "对", "为", "与", "和", "给", "向", "从", "由", "被", "把", "将", "于", "以", "同", "跟", "让", "使",
    "及", "以及", "按", "按照", "依托", "通过", "联合", "会同", "围绕", "走进", "来到", "位于", "到", "等",
    "入驻", "引进", "引入", "落户", "携手", "联动", "协调", "邀请", "对接", "作为", "据", "经", "利用", "请",
    "依靠", "联袂", "联手", "牵手", "拉上",
])  # fmt: skip
OWN_WORDS = frozenset(["街道", "办事处", "街道办", "街道办事处", "该街道", "镇", "乡"])
SUBJECT_WORDS = OWN_WORDS | WHOLE.keys() | {"社区", "村里", "全村", "该村", "该社区"}
OPENING_WORDS = 5  # how far into its clause a word that stands for the subject is looked for
CLAUSE_BREAK = re.compile(f"[{CLAUSE_END}]")
VERBAL = "vw"
OUTCOMES = frozenset(["出", "起", "好", "上", "下", "回", "来", "出来", "起来", "下来"])
UNNAMED = re.compile(
    "[^在对为与和给向从由被把将于以同跟让使按了是有，。；：！？]{2,12}、"
)  # one of a row that was not found
AHEAD = re.compile(
    "(?:近年来，?|今年以来，?|近期，?|近日，?|日前，?|去年以来，?|下一步，?|目前，?)?(?:为(?!了?[^，。；]{0,2}期)|围绕|按照|根据|以[“‘]?|通过|依托|聚焦|结合|随着|针对|借助|立足|紧扣|抓住|对照|响应|落实|践行|深化|坚持|贯彻|在[“‘])"
    "|[^，。；]*(?:以来|之际|期间|中|下)，"
)
"""What a clause begins with whose subject is named only behind it: 为推进甲，翠竹园社区…"""
LEADS = re.compile("牵头|主导|统筹|领办|主抓")
SUPPORTS = re.compile("(?:参与|参加|配合|协助|协同|支持|跟进|补位|共建)[，；]\\Z")
PLACING_ENDS = ("在", "于", "进", "到", "为", "的", "是", "有")
ITEM = re.compile(
    "[一二三四五六七八九十]+(?:是|、)|第[一二三四五六七八九十]+[，、]|（[一二三四五六七八九十\\d]+）|\\d+[.、．]\\D|[①-⑩]|其[一二三四五六]"
)
"""What begins an item of an enumeration, which tells of the sub-district again."""
ITEM_BEGINS = frozenset("一二三四五六七八九十第（0123456789①②③④⑤⑥⑦⑧⑨⑩其")
LYING = re.compile("(?:(?:同样|同)?(?:属于?|在|为|处|来自|隶属于?|位于|地处|坐落[于在]|身处)|紧邻|毗邻|[“‘ 　])?")
"""What may stand before an area that only says where the subject behind it lies: 同属某街道的|翠竹园社区."""
ALSO = "还也又则便再并"
SORTS = ("志愿组织", "社会组织", "公益组织", "群团组织")
"""What an organisation is said to be, in which 组织 is no verb."""
GOVERNED = re.compile("[在对把将为给让使向从到与和跟同以由被是有像于按]|走进|来到|围绕|作为|除|据|就")
"""What a clause begins with whose first name is no subject; but 相邻的|某街道开设A."""
HOSTS = re.compile(
    "(?:等?[一二两三四五六七八九十0-9]+[家栋座个处](?:商务)?(?:楼宇|写字楼|园区|商场|商圈|市场|企业|单位))?"
    "(?:率先|先后|还|也|又|连续|每[年月周季]|今年|近日|日前|定期|常态化|不断|共同|联合|相继){0,2}"
    "(?:举办|办起|开展|推出|承办|推行|组织开展|举行|开办|连办|主办|创新|探索|发起)"
)
RESIDES = re.compile("(?:家住|现住|住在|居住在|户籍在)[\u4e00-\u9fff]{0,10}$")
WIDER = re.compile("街道|办事处|辖区|全街|全镇")
"""Words that speak of more than one community."""
WHO_IS_DESCRIBED = frozenset(["SubDistrict", "Community"])
LONGEST_DESCRIPTION = 14
LIES = re.compile("(?:相邻|邻近|毗邻|地处|位于|坐落|隶属|同属|同在)[^，。；]*的")
NO_DEED = frozenset("的、。；等里内")
OUTSIDE = frozenset(["Enterprise", "PublicInstitution", "GovernmentBody"])
ITS_OWN = re.compile("(?:街道|办事处)?(?:[区區]域化)?(?:[党黨]工?委|[大纪紀]?工委|机关党(?:委|支部|总支))")


Verb = tuple[int, str, frozenset[str], bool]
"""Where a verb stands, the word, its categories in the rule packs, and whether it can be nothing but a verb."""


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
        for m in mentions:
            if m.cls == "Community" and article.things[m.thing].fine != "Village" and not _resides(scan.text, m.start):
                self._communities.append((m.start, m.thing))
            inside[m.start : m.end] = b"\1" * (m.end - m.start)
        self._headings = [
            start
            for start, block in zip(scan.block_starts, scan.article.blocks, strict=False)
            if block.kind == "heading"
        ]
        ends = accumulate([len(piece) + 1 for piece in CLAUSE_BREAK.split(scan.text)[:-1]])
        self._ends = [end for end in ends if not inside[end - 1]]
        self._inside = inside
        self._named = [(thing.label, n) for n, thing in enumerate(article.things) if thing.cls == "Community"]
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
                outside = (
                    named and article.things[actor].cls == "Organisation" and article.things[actor].fine in OUTSIDE
                )
                if outside or (article.areas and article.area_at(start) != article.area_at(start - 1)):
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
                found = _actor(article, start, end, here, verbs)
            if found is None:
                while subject < len(subjects) and subjects[subject] < start:
                    subject += 1
                if subject < len(subjects) and subjects[subject] < end:
                    found = self._opening(start, end, subject, carried)
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
            else:
                result.append(SILENT)
            start = end
        return result, stands_for(article, actor) if named else -1

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
        found = list[Verb]()
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
            if carried >= 0:
                return (carried,)
            if word == first or (word == first + 1 and scan.text[start] in "由该"):
                community = self.community_before(start)
                community = community if community >= 0 else self._article.told_at(start)
                return (community,) if community >= 0 else None
        return None

    def _housed(self, facility: int) -> int:
        """The community in whose name that of a facility begins: 翠竹园社区邻里客厅; -1: none."""
        label = self._article.things[facility].label
        return next((n for name, n in self._named if label.startswith(name)), -1)

    def community_before(self, start: int) -> int:
        """The community that 社区 at `start` means: the last of the paragraph, or the only one of the section; or -1.

        In a paragraph it is named two sentences back at most. A village is none.
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
        told = {thing for _, thing in self._communities[first : index + 1]}
        near = section or scan.sentences[number].block >= scan.sentences[now].block - 1
        return thing if len(told) == 1 and near else -1

    def community_spoken_of(self, start: int, back: int = 0) -> int:
        """The one community that is named before `start`, where nothing since speaks of a wider area; or -1.

        It is looked for in the sentence and in so many of the paragraph before it.
        """
        scan = self._article.scan
        now = scan.sentence_at(start)
        first = next(
            n for n in range(max(0, now - back), now + 1) if scan.sentences[n].block == scan.sentences[now].block
        )
        begin = scan.sentences[first].start
        named = self._communities[bisect_left(self._communities, (begin,)) : bisect_left(self._communities, (start,))]
        if len({thing for _, thing in named}) != 1 or WIDER.search(scan.text, named[-1][0], start):
            return -1
        at, thing = named[-1]
        name = self._article.things[thing].label
        in_row = scan.text.startswith(name, at) and scan.text.startswith(("、", "和", "与", "及"), at + len(name))
        return -1 if in_row else thing


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
        communities = _communities(article.things)
        label = found.label
        named = [n for length in range(len(label) + 1) if (n := communities.get(label[:length], -1)) >= 0]
        if named:
            return min(named)
    return thing


_latest: tuple[Sequence[Thing], dict[str, int]] = ((), {})


def _communities(things: Sequence[Thing]) -> dict[str, int]:
    """The first community of each name; made once for an article, of which all questions come together."""
    global _latest
    of, found = _latest
    if of is not things:
        found = {}
        for number, thing in enumerate(things):
            if thing.cls == "Community":
                for name in (thing.label, *thing.aliases):
                    found.setdefault(name, number)
        _latest = things, found
    return found


def _actor(
    article: Resolved, start: int, end: int, mentions: Sequence[Mention], verbs: Sequence[Verb]
) -> tuple[int, ...] | None:
    """The grammatical subjects of a clause that its mentions name; empty: none, whatever words it begins with."""
    scan = article.scan
    text = scan.text
    begin, before, above = -1, -1, -1
    for position, m in enumerate(mentions):
        if m.cls == "Facility" and m.start == before:
            of = next((n for n in article.nested if n.start == m.start and n.cls == "Community"), None)
            if of is not None and text[start:begin][-1:] not in PLACING_ENDS:
                return (of.thing,)  # 清水街道|翠竹社区文明实践站里…
        if m.cls not in ACTORS and not (m.cls == "Facility" and m.start == start and _hosts(text, mentions, m)):
            continue
        if m.start != before:
            begin = m.start
        if position + 1 < len(mentions) and _outer(m, mentions[position + 1]):
            before = m.end
            continue
        lead = text[start if m.cls == "Compound" else max(start, above) : begin].strip("“‘ ")
        if lead.startswith(("街道的", "辖区的")):
            lead = lead[3:]
        lead = lead.strip("“")
        behind = text[m.end : m.end + 1]
        row = _row(text, mentions, m) if behind == "、" else [m]
        last = row[-1]
        if behind == "的" or (behind == "、" and len(row) == 1 and m.cls != "SubDistrict"):
            if behind == "的" and m.cls in LOCAL and LYING.fullmatch(text, max(start, above), begin):
                above = m.end + 1  # 某街道的|柳荫社区: it only says where
            continue
        if len(row) > 1 and (text[last.end : last.end + 1] in ("的", "等", "、", "，", "。") or lead):
            continue
        agent = lead.endswith("由")
        if m.cls == "Organisation" and len(lead) < 4 and WITH_OWN.match(text, m.end, end):
            area = article.area_at(start)
            return (area,) if area >= 0 else ()
        if lead and not agent and not _described(article, start, m, verbs):
            governed = verbs and verbs[0][0] < begin
            told_more = lead[-1] == "的" and m.cls in ("SubDistrict", "Community") and not GOVERNED.match(lead)
            told_more = told_more or lead in SORTS
            if len(lead) > 12 or (governed and not told_more):
                continue
            index = scan.word_at(begin) - 1
            quoted = text[begin - 1] == "“"
            if quoted:
                index -= 1
            previous = scan.words[index] if index >= 0 else ""
            if not quoted and scan.starts[index + 1] < begin:
                previous = lead[-1]  # 在野坡社区 may be read 在野 坡 社区
            if len(previous) == 2 and previous[0] in ALSO and previous[1] in PREPOSITIONS:
                continue  # 还同, 也与
            if previous in PREPOSITIONS or (not told_more and (scan.kinds[index] in "vw" or previous == "的")):
                continue
            if previous == "、" and (m.cls == "Division" or not UNNAMED.fullmatch(lead)):
                continue
        if not agent and (m.end >= end or behind in "，。；") and m.cls not in ("SubDistrict", "Community"):
            continue
        if m.cls == "Division":
            while (inner := next((o for o in mentions if o.start == m.end and o.cls == "Division"), None)) is not None:
                m = inner  # 青州市|青县
            return (m.thing,)
        return tuple([o.thing for o in row])
    return None


def _described(article: Resolved, start: int, m: Mention, verbs: Sequence[Verb]) -> bool:
    """相邻的|柳荫社区推出…: whether a clause tells of its subject, a community or sub-district, before it names it."""
    scan = article.scan
    begin, first, after = m.start, scan.word_at(start), scan.word_at(m.end)
    if m.cls not in WHO_IS_DESCRIBED or scan.text[begin - 1] != "的" or begin - start > LONGEST_DESCRIPTION:
        return False
    led = scan.words[first] in SUBJECT_WORDS
    if not LIES.match(scan.text, start):
        led = led or scan.words[first] in PREPOSITIONS or bool(verbs and verbs[0][0] == start)
    return not led and scan.kinds[after] in "vwsqp" and NO_DEED.isdisjoint(scan.text[m.end : m.end + 1])


def _outer(m: Mention, inner: Mention) -> bool:
    """Whether a mention only says where the next one lies that stands right behind it: 锦江区清河坊街道翠竹园社区."""
    if m.cls not in ("Division", "SubDistrict") or inner.start != m.end:
        return False
    return inner.cls in ("Division", "SubDistrict", "Community", "Compound", "Facility", "Organisation")


def _row(text: str, mentions: Sequence[Mention], first: Mention) -> list[Mention]:
    """The actors that stand in a row with `first`."""
    row = [first]
    for m in mentions:
        if (
            m.start == row[-1].end + 1
            and text[row[-1].end] == "、"
            and (m.cls in ACTORS or m.cls == first.cls == "Facility")
        ):
            row.append(m)
        elif len(row) > 1 and _outer(row[-1], m) and m.cls == "Community":
            row[-1] = m  # 甲社区、某街道|乙社区
    return row


def _hosts(text: str, mentions: Sequence[Mention], facility: Mention) -> bool:
    """Whether a building or park, or a row of them, itself holds what its clause goes on to tell of."""
    return HOSTS.match(text, _row(text, mentions, facility)[-1].end) is not None
