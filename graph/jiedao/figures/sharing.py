"""Several things that numbers are shared out to in order: 甲、乙分别增长6%、7%; 住宿、餐饮各1家."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from jiedao.figures.records import Hit
from jiedao.figures.sentence import Sentence
from jiedao.figures.trimming import trimmed
from jiedao.figures.words import Vocabulary
from jiedao.periods import Period

_RESPECTIVELY = "分别"
_EACH = re.compile("(?:均|也|又|已|共)?各(?:有|占|达|增加|新增|减少)?$")
_TO_THE_NUMBER = 12  # characters between 分别 and the first number
_LONGEST = 40  # characters of a list of things
_ITEM = 14  # characters of one of them
_POINTS = "个百分点"
_GAP = re.compile("[、,，](?:和|与|及|以及)?(?:约|近|超过?)?|(?:和|与|及|以及)(?:约|近|超过?)?")
_MARK = re.compile("、")
_AND = re.compile("(?<=.)(?:以及|和|与|及)(?=.)")
_OF_THEM = re.compile("的(?P<noun>[\u4e00-\u9fff]{2,12}?)(?:也|均|已|都|就)*$")  # behind the last of them
_TAIL = re.compile("(?:同比|环比|较[^、]{1,6}|比[^、]{1,6}|均|也|已|则|就|还)+$")
# Who made the things that are listed: 街道为驿站配备了|警务员、法律顾问各1名.
_MADE = re.compile(
    "^.*(?:新[建增设]|增[设配添加]|[设建成]立|设置|派驻|[选抽下委]派|配[备齐置有足]|建[成有起]|组建|打造|安排|聘请|招[募聘]|[加安]装|开[设辟办]|购[置买]|投放|添置|"
    "推选|推荐|选[举聘出配]|挂牌|发放|更换|评选出?|摆放|划定)(?:了|出|起|好)?(?=..)"
)
_COUNT = re.compile("[0-9一二三四五六七八九十两]+[个类种项级档].*$|等$")
_QUOTES = '“”‘’"的'
_WHOSE = ("SubDistrict", "Division")
_SHORT = 2  # characters of a thing that shares the end of the last one (男、女会员)


class Item(NamedTuple):
    """One of the things: its words, and its mention (-1: none), or the time that it is."""

    words: str
    mention: int = -1
    period: Period | None = None


class Shares(NamedTuple):
    """The things, and how many numbers, from one on, are theirs; a single one is each's own. `noun`: what is counted of
    them, behind the last (甲社区、乙社区的|停车位|分别增加)."""

    items: tuple[Item, ...]
    numbers: int
    noun: str = ""


def shares(sentence: Sentence, amounts: Sequence[Hit], n: int, words: Vocabulary) -> Shares | None:
    """What the numbers from `n` on are shared out to, or None."""
    text, hit = sentence.text, amounts[n]
    first = sentence.clauses[sentence.clause_of(hit.start)][0]
    if _each(text, first, hit) >= 0:
        begin = _each(text, first, hit)
        items = _items(sentence, first, begin, 0, words)
        return Shares(items, 1) if len(items) > 1 and not any(item.words.isdigit() for item in items) else None
    count = numbers_of(sentence, amounts, n)
    if count < 2 or (told_in_order(sentence, amounts, n, count) >= 0 and text.startswith(_RESPECTIVELY, first)):
        return None
    at = text.rfind(_RESPECTIVELY, first, hit.start)
    clause = sentence.clause_of(hit.start)
    if times := _times(sentence, at, count):
        return Shares(times, count)
    items = _items(sentence, first, at, count, words)
    if not items and clause and _RESPECTIVELY not in text[slice(*sentence.clauses[clause - 1])]:
        items = _items(sentence, *sentence.clauses[clause - 1], count, words, apart=True)
    if not items:
        return None
    noun = ""
    if (whose := _OF_THEM.search(text, first, at)) is not None and all(item.mention >= 0 for item in items[:-1]):
        named = next((m for m in sentence.between(first, at) if sentence.after_mention(m) == whose.start()), -1)
        if named > items[-2].mention:
            items, noun = (*items[:-1], Item(text[slice(*sentence.mentions[named][:2])], named)), whose["noun"]
    return Shares(items, count, noun)


def numbers_of(sentence: Sentence, amounts: Sequence[Hit], n: int) -> int:
    """How many numbers from `n` on 分别 shares out; 0 if it does not."""
    text, hit = sentence.text, amounts[n]
    first = sentence.clauses[sentence.clause_of(hit.start)][0]
    at = text.rfind(_RESPECTIVELY, max(first, hit.start - _TO_THE_NUMBER), hit.start)
    if at < 0 or hit.upper is not None or (n and amounts[n - 1].end > at):
        return 0
    last = n
    while last + 1 < len(amounts) and _GAP.fullmatch(text, amounts[last].end, amounts[last + 1].start):
        last += 1
    return last - n + 1


def told_in_order(sentence: Sentence, amounts: Sequence[Hit], n: int, count: int) -> int:
    """The first of so many numbers, one behind the other, that the clauses before tell, to which the shares from `n` on
    are those of (游客9万人次,收入2亿元,分别增长6%、8%); -1 if there are none."""
    clause = sentence.clause_of(amounts[n].start)
    start, _ = sentence.clauses[clause]
    first = n - count
    of_rates = amounts[n].unit == _POINTS  # 办结率99%,满意率98%,分别提高1个、2个百分点
    if (
        first < 0
        or sentence.clause_of(amounts[n - 1].start) < clause - 1
        or amounts[n].kind != "ratio"
        or any((hit.kind == "ratio") != of_rates or hit.unit == _POINTS for hit in amounts[first:n])
    ):
        return -1
    if amounts[n - 1].end > start or any(mark in sentence.text[amounts[first].end : start] for mark in "；;：:"):
        return -1
    return first


def _times(sentence: Sentence, end: int, count: int) -> tuple[Item, ...]:
    """So many times in a row that stand before 分别, in its clause or the one before: 2021年、2022年,…."""
    text = sentence.text
    start = sentence.clauses[max(0, sentence.clause_of(end) - 1)][0]
    told = [period for period in sentence.periods if start <= period.start and period.end <= end]
    for n in range(len(told) - count, -1, -1):
        row = told[n : n + count]
        if all(_GAP.fullmatch(text, a.end, b.start) for a, b in pairwise(row)):
            return tuple(Item("", -1, period) for period in row)
    return ()


def indicator_of(item: Item, indicator: str, noun: str = "") -> str:
    """What is counted of one of the things: the thing itself, or what is said of all of them."""
    if item.period is not None:
        return indicator.replace(_RESPECTIVELY, "")
    indicator = indicator.replace(_RESPECTIVELY, "")
    if noun and noun not in indicator:
        indicator = noun if indicator in noun or indicator.endswith(f"的{noun}") else noun + indicator
    if item.mention >= 0:
        return "" if item.words in indicator else indicator
    if not indicator or item.words in indicator or "、" in indicator:
        return item.words
    return item.words + indicator


def _each(text: str, first: int, hit: Hit) -> int:
    """Where 各 begins right before a number; -1 if it does not."""
    match = _EACH.search(text, max(first, hit.start - 4), hit.start) if hit.upper is None else None
    return -1 if match is None else match.start()


def _items(
    sentence: Sentence, start: int, end: int, count: int, words: Vocabulary, *, apart: bool = False
) -> tuple[Item, ...]:
    """The things that a list names, so many (0: any number); none if it is no such list. `apart`: it stands in another
    clause, and its last thing may go on (90周岁以上的老人)."""
    text = sentence.text
    start = max(start, end - _LONGEST)
    for period in sentence.periods:
        if period.start == start:
            start = period.end
    marks = [match.span() for match in _MARK.finditer(text, start, end)]
    after = marks[-1][1] if marks else start
    if (count == 0 or len(marks) == count - 2) and (joined := _AND.search(text, after, end)) is not None:
        marks.append(joined.span())
    if not marks or (count and len(marks) != count - 1):
        return ()
    edges = [start, *(edge for mark in marks for edge in mark), end]
    found = []
    for k in range(0, len(edges), 2):
        found.append(_item(sentence, edges[k], edges[k + 1], words, first=not k, apart=apart))
    if any(not item.words or len(item.words) > _ITEM or _RESPECTIVELY in item.words for item in found):
        return ()
    tail = found[-1].words
    if max(len(item.words) for item in found[:-1]) <= _SHORT < len(tail) and found[-1].mention < 0:
        found[:-1] = [Item(item.words + tail[len(item.words) :]) for item in found[:-1]]
    return tuple(found)


def _item(sentence: Sentence, start: int, end: int, words: Vocabulary, *, first: bool, apart: bool) -> Item:
    text = sentence.text
    for n in reversed(sentence.between(start, end)):
        if first and sentence.mentions[n][2] in _WHOSE and sentence.after_mention(n) < end:
            start = sentence.after_mention(n)  # 柳湖街道|老人、儿童
            break
        if sentence.mentions[n][1] + 3 >= end and (first or sentence.mentions[n][0] - start <= 1):
            return Item(text[slice(*sentence.mentions[n][:2])], n)
    if apart:
        end = next((hit.start for hit in sentence.hits if start < hit.start < end), end)
    phrase = _COUNT.sub("", _TAIL.sub("", text[start:end]))
    if first:
        phrase = "".join(trimmed(sentence.cut(_MADE.sub("", phrase)), words))
    elif apart and "的" in phrase:
        phrase = phrase.partition("的")[0]
    return Item(phrase.strip(_QUOTES))
