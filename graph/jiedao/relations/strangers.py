"""Who acts in a clause without a name: 他们组建A, 居民们办起A, 一家公司建成A. What they do nobody else does."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from jiedao.relations.actors import PREPOSITIONS, WHO_IS_DESCRIBED
from jiedao.resolve import Mention, Resolved

TIME = re.compile("(?:近日|日前|随后|后来|如今|现在|目前|此前|不久|[今去前]年|\\d+年|\\d+月(?:\\d+日)?|[，、]){0,4}")
PRONOUN = re.compile("(?:它|[他她]们?|对方|后者)(?![的们家])")
_NOUNS = (
    "(?:公司|企业|集团|银行|医院|小学|中学|学校|幼儿园|大学|协会|商会|联盟|合作社|业委会|物业|理事会|议事会|艺术团|合唱团|"
    "居民|村民|业主|商户|商家|店主|老板|老人|妈妈|学生|教师|老师|医生|员工|工人|职工|邻居|街坊)们?"
)
WITHOUT_NAME = re.compile(f"{_NOUNS}\\Z")
"""The noun for somebody that is the subject of its clause."""
BY_SOMEBODY = re.compile(
    f"[^，。；“”被由]{{0,8}}[被由](?:它|[他她]们?|[^，。；“”被由]{{0,14}}?{_NOUNS})(?=[改建打办创设投捐集自修辟筹]|成立|发起|牵头|组)"
)
"""被学校的学生们|改造成A, 由它|投资的A."""
HOLDS_OFFICE = re.compile("书记|主任|干部|负责人|社工|网格员|主席|[队站所会组街镇村]长|委员|代表|人员|带领|楼长|支书")
"""Before the name of a person: who acts for the body or the area."""
TELLS = re.compile("[”]?(?:[说讲道：:，。；、的和与等]|表示|介绍|认为|告诉|坦言|回忆|感慨|指出|透露|看|来|是)")
"""Behind the name of a person: nothing is told to be done."""
WHEN = frozenset(["计划", "规划", "今年", "去年", "明年"])
"""Words that tell of what somebody before them does: 企业|计划|投资建设A."""
LONGEST_LEAD = 10
UNKNOWN = re.compile(
    "(?![全各本该]|街道|辖区|老旧?|所有|其他|试点|相关|有关|两|多|一|在|以|把|将|对|为|让|使|从|由|与|和|通过|结合|依托|打造|建设|推动|推进|聚焦|围绕|促进|提升|深化|加强)"
    "[\u4e00-\u9fff]{2,3}社区(?=另辟蹊径|则|也|还|率先|创新|推出|推行|建成|成立|开展|打造|牵头|探索|党委|党总支|依托|针对|通过|联合|携手|整合|利用|引进|引入)"
)
"""丰收社区推出…: a clause begins with what must be the name of a community that is not known."""


def stranger(article: Resolved, start: int, end: int, here: Sequence[Mention], *, opening: bool) -> bool:
    """Whether somebody without a name, or a person for himself, is the subject of the clause.

    `opening`: no clause of its sentence has named a subject so far, for which a pronoun could stand.
    """
    scan = article.scan
    told = TIME.match(scan.text, start, end)
    begin = told.end() if told is not None else start
    if PRONOUN.match(scan.text, begin, end):
        return opening and not _told_of_area(article, start)
    by = BY_SOMEBODY.match(scan.text, start, end)
    if by is not None and not any(m.end == by.end() for m in here):
        return True
    if not here:
        return UNKNOWN.match(scan.text, begin, end) is not None
    first = here[0]
    if first.cls == "Person":
        lead = scan.text[begin : first.start]
        for_himself = len(lead) <= LONGEST_LEAD and HOLDS_OFFICE.search(lead) is None
        return for_himself and _free(article, begin, first.start) and not TELLS.match(scan.text, first.end)
    if first.start <= begin + 1 and scan.text.startswith("的", first.end):  # 某社区的|妈妈们办起A
        begin, here = first.end + 1, here[1:]
    begun = min(end, here[0].start) if here else end
    return UNKNOWN.match(scan.text, begin, begun) is not None or _is_somebody(article, begin, begun)


def _told_of_area(article: Resolved, start: int) -> bool:
    """Whether the sentence up to an offset, and the one before, tell of a sub-district or community, and of no person
    or body, whom 他们 could mean."""
    scan = article.scan
    number = scan.sentence_at(start)
    before = number - (number > 0 and scan.sentences[number - 1].block == scan.sentences[number].block)
    first = bisect_left(article.mentions, scan.sentences[before].start, key=attrgetter("start"))
    told = {m.cls for m in article.mentions[first : bisect_left(article.mentions, start, key=attrgetter("start"))]}
    return not told.isdisjoint(WHO_IS_DESCRIBED) and told.isdisjoint(("Person", "Organisation"))


def _is_somebody(article: Resolved, begin: int, end: int) -> bool:
    """Whether a clause begins with a noun for somebody, right before what is done."""
    scan = article.scan
    noun = ""
    words = range(scan.word_at(begin), scan.word_at(end - 1) + 1)
    told = max((n for n in words if scan.words[n] == "的"), default=words.start - 1)  # 不愿留名的|老板办起A
    if not PREPOSITIONS.isdisjoint(scan.words[words.start : told + 1]):
        return False
    for n in words[told + 1 - words.start :]:
        if scan.starts[n] >= end or scan.kinds[n] == "p" or scan.words[n] in PREPOSITIONS:
            return False
        if scan.kinds[n] == "v":
            return scan.words[n] != "会" and WITHOUT_NAME.search(noun) is not None  # 居民会 may be a body
        if scan.words[n] in WHEN:
            if WITHOUT_NAME.search(noun) is not None:
                return True
        elif scan.kinds[n] not in "sq":
            noun = scan.words[n]
    return False


def _free(article: Resolved, begin: int, end: int) -> bool:
    """Whether no verb and no preposition stand before a name."""
    scan = article.scan
    words = range(scan.word_at(begin), scan.word_at(end))
    return not any(scan.kinds[n] in "vwp" or scan.words[n] in PREPOSITIONS for n in words)
