"""Nouns in and before a quotation that tell what it names: “马克思读书角”, 小程序“邻里通”, 名字就叫“月光里”."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jiedao.entities.candidate import Candidate
from jiedao.entities.quoted_nouns import QuoteRule
from jiedao.entities.strength import HeadRule
from jiedao.scan import Quotation, Scan
from jiedao.vocabulary import PROPER, Vocabulary

COUNTED = re.compile("[一二两三四五六七八九十](?:个|大|类|(?=(?:中心|平台|阵地|基地|驿站|队伍|团队|空间)\\Z))")


_HAN_WORD = re.compile("[\u4e00-\u9fff]{1,2}")


def modifier(scan: Scan, offset: int) -> int:
    """Where the nouns begin that stand right before a quotation: 党建“红立方”工程, 智慧养老“云守望”平台."""
    index = scan.word_at(offset) if offset else 0
    first = index
    while first and scan.kinds[first - 1] in "ng" and offset - scan.starts[first - 1] <= 6:
        first -= 1
    return scan.starts[first] if scan.starts[index] == offset else offset


def own_head(inner: str, heads: Mapping[str, HeadRule], vocabulary: Vocabulary) -> HeadRule | None:
    """The rule of the head noun in which the quotation itself ends: “马克思读书角”, “净水联盟”."""
    if len(inner) < 3 or inner[-1] not in vocabulary.last_of_heads or "，" in inner or COUNTED.match(inner):
        return None
    word = vocabulary.segmenter.cut(inner)[-1]
    head = vocabulary[word].head
    rule = heads.get(head)
    if (
        rule is None
        or len(head) == len(inner) == 3
        or inner in rule.reject
        or inner.endswith("的" + head)
        or rule.cls == "Compound"
        or (rule.strength == "object" and len(head) > 1 and len(inner) < len(head) + 2 and rule.fine != "Activity")
        or (len(head) == 1 and head not in "谷馆站室坊港园")
    ):
        return None
    return rule


def called_place(scan: Scan, offset: int, heads: Mapping[str, HeadRule], vocabulary: Vocabulary) -> HeadRule | None:
    """The place that gets a name: 建起一个邻里中心，名字就叫“月光里”."""
    index = scan.word_at(offset) - 1
    for at in range(index, max(-1, index - 12), -1):
        if scan.words[at] in "。；！？\n":
            break
        head = vocabulary[scan.words[at]].head
        if len(head) > 1 and scan.kinds[at] in "ng":
            rule = heads[head]
            return rule if rule.cls == "Facility" and rule.strength != "road" else None
    return None


def noun_before(scan: Scan, offset: int, heads: Mapping[str, HeadRule], vocabulary: Vocabulary) -> HeadRule | None:
    """The noun that a quotation stands in apposition to: 社区食堂“玉林味道”, 小程序“邻里通”."""
    index = scan.word_at(offset)
    if index == 0 or scan.starts[index] != offset:
        return None
    word = scan.words[index - 1]
    head = vocabulary[word].head
    rule = heads.get(head)
    if rule is None or len(head) < 2 or rule.strength in ("road", "object") or rule.cls in ("Compound", "Project"):
        return None
    if scan.kinds[index - 1] not in "ng" or (index > 1 and scan.kinds[index - 2] == PROPER):
        return None
    return rule


def half_quoted(
    scan: Scan, quotation: Quotation, end: int, cls: str, fine: str, rule: QuoteRule, vocabulary: Vocabulary
) -> Candidate | None:
    """暖“新”驿站, 强“基”工程: a name of which the quotation marks hold one character; “圈”阵地 is none."""
    index = scan.word_at(quotation.start - 1)
    before = scan.words[index - 1] if index else ""
    if not _HAN_WORD.fullmatch(before):
        return None
    start = scan.starts[index - 1]
    if len(before) > 1 and vocabulary[before].categories & (rule.verbs | {"carry_out"}):
        if end - quotation.end < 4:
            return None  # 织密|“星”网络
        start = quotation.start - 1  # 举办|“粽”情端午活动
    name = scan.written[start : quotation.start - 1] + scan.written[quotation.start : quotation.end]
    name += scan.written[quotation.end + 1 : end]
    return Candidate(start, end, cls, fine, rule.id, rule.priority + 1, name)
