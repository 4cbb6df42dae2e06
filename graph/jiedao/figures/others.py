"""What shows that a number is of others than the thing that was named or founded before it."""

from __future__ import annotations

import re

from jiedao.figures.records import Hit
from jiedao.figures.sentence import Sentence

_COUNTED = re.compile(
    "(?:项目|工程|企业|公司|中心|站|食堂|楼宇|园区|机构)(?:共|达|约|超过?)?[0-9]+余?多?[个家座处所]|"
    "[0-9三四五六七八九十百]+余?多?[个家座处所][^,，;；。、0-9]{0,8}(?:项目|工程|企业|公司|中心|站|食堂|楼宇|园区|机构)"
)
_WIDER = re.compile("全[国省市县球](?:目前|累计|共计?|已|现|仅|只|有|约|近|超过?)*")
_OF_THOSE = re.compile("(?:以上|左右)?的?(?:社区|小区|村|居民|住户|业主|群众|党员|企业|商户|楼院)")
_HELD_TIMES = re.compile("[^,，。0-9]{0,6}[0-9]+余?多?(?:场次|场|次|期)")  # behind what was held
_PERSONS_DO = re.compile(
    "(?:辖区|社区|机关|在职|青年|退休)*(?:党员志愿者|党员|干部|志愿者|网格员)(?:累计|主动|共|先后|还|已)*[为给帮向走]"
)


def counts_others(text: str, start: int, end: int) -> bool:
    """Whether others of a kind are counted from behind a name up to a number, which is theirs.

    >>> text = "建成康乐中心,又建成养老站4家,床位138张"
    >>> counts_others(text, 6, text.index("138")), counts_others("康乐中心设有床位138张", 4, 8)
    (True, False)
    """
    return _COUNTED.search(text, start, end) is not None


def of_a_wider_place(sentence: Sentence, hit: Hit) -> bool:
    """Whether a clause says nothing before a number but that it is of a whole city, province or the country."""
    start = sentence.clauses[sentence.clause_of(hit.start)][0]
    return sentence.text.startswith("全", start) and _WIDER.fullmatch(sentence.text, start, hit.start) is not None


def is_share(sentence: Sentence, hit: Hit) -> bool:
    """Whether a share is of those who are concerned, no rate at which something works (创新“四色”机制,党员占60%)."""
    start = sentence.clauses[sentence.clause_of(hit.start)][0]
    if sentence.text.startswith("其中", start):
        return False
    return "占" in sentence.text[start : hit.start] or _OF_THOSE.match(sentence.text, hit.end) is not None


def done_by_persons(sentence: Sentence, mention: int, hit: Hit) -> bool:
    """Whether persons do something after an event was held so many times (开展“甲”宣讲21场,党员为群众办实事)."""
    start = sentence.clauses[sentence.clause_of(hit.start)][0]
    after = sentence.after_mention(mention)
    return _HELD_TIMES.match(sentence.text, after) is not None and any(
        _PERSONS_DO.match(sentence.text, first) for first, _ in sentence.clauses if after < first <= start
    )
