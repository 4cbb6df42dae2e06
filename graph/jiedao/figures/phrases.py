"""What a number counts: the noun phrase before or after it, as short as is clear."""

from __future__ import annotations

import re

from jiedao.figures.records import Hit
from jiedao.figures.sentence import Sentence
from jiedao.figures.words import Vocabulary

LONGEST = 18  # characters of an indicator

_PURPOSE = re.compile("^(?:为|给|向|对|帮助|让|同)[^为给向对,，]{1,10}?(?=提供|发放|减免|落实|解决|争取|创造|送|捐|赠|办理|开展|举办|化解)")
_LIST_HEAD = re.compile("^.*等(?=各类|各种|多种|各项|[^,，、]{2})(?!级|待|候|高线)")
_RELATIVE = re.compile("^.{3,}的(?=[^的]{2,}$)")
_APPROXIMATE = re.compile("^(?:左右|以上|以下|以内|之多|不等|多|余|的)*")
_STRIP = " ,，、:：;；“”‘’\"（）()的了·—-"
_AFTER_LIMIT = 32
_BEFORE_LIMIT = 40


def before(sentence: Sentence, hit: Hit, from_: int, words: Vocabulary) -> str:
    """The noun phrase that ends at a number (地区生产总值完成127亿元: 地区生产总值); `from_` is where the number before
    it, with its noun, ends. Empty if there is none."""
    text = sentence.text
    start = max(sentence.clauses[sentence.clause_of(hit.start)][0], from_, hit.start - _BEFORE_LIMIT)
    for period in sentence.periods:
        if start <= period.start and period.end <= hit.start and text[period.end : period.end + 1] != "的":
            if period.start - start <= 4 or not text[start : period.start].strip(_STRIP):
                start = period.end
    phrase = text[start : hit.start]
    for period in sentence.periods:
        if start < period.start and period.end <= hit.start:
            phrase = phrase.replace(text[period.start : period.end], "", 1)
    for n in sentence.between(start, hit.start):
        first, last, cls = sentence.mentions[n]
        if cls in ("SubDistrict", "Division", "Community", "Organisation", "Project", "Platform", "Facility", "Compound"):
            lead = text[start:first].strip(_STRIP)
            rest = text[sentence.after_mention(n) : hit.start]
            if (not lead or lead in words.leading) and rest.strip(_STRIP) and rest[:1] not in "、和与及":
                phrase = rest
    phrase = _PURPOSE.sub("", _LIST_HEAD.sub("", phrase))
    pieces = sentence.cut(phrase)
    while pieces and (pieces[-1] in words.before_number or not pieces[-1].strip(_STRIP)):
        pieces.pop()
    first_word = 0
    while first_word < len(pieces) - 1 and (pieces[first_word] in words.leading or not pieces[first_word].strip(_STRIP)):
        first_word += 1
    pieces = [p for n, p in enumerate(pieces[first_word:]) if n == 0 or p not in words.inner]
    noun = "".join(pieces).strip(_STRIP)
    if len(noun) > LONGEST:
        noun = _RELATIVE.sub("", noun)
        while len(noun) > LONGEST and len(pieces) > 1:
            pieces.pop(0)
            noun = "".join(pieces).strip(_STRIP)
    if noun in words.leading or noun in words.before_number:
        return ""
    return noun


def after(sentence: Sentence, hit: Hit, until: int, words: Vocabulary) -> tuple[str, int]:
    """The noun phrase that begins after number and unit (8个口袋公园: 口袋公园) and where it ends; `until` is where
    the next number begins. Empty if there is none."""
    text = sentence.text
    end = min(sentence.clauses[sentence.clause_of(hit.start)][1], until, hit.end + _AFTER_LIMIT)
    skipped = _APPROXIMATE.match(text, hit.end, end) if False else _APPROXIMATE.match(text[hit.end : end])
    start = hit.end + (skipped.end() if skipped else 0)
    if start >= end or text[start] in "、和及与以并)）":
        return "", hit.end
    taken = 0
    pieces = sentence.cut(text[start:end])
    for n, piece in enumerate(pieces):
        following = pieces[n + 1] if n + 1 < len(pieces) else ""
        if piece in words.ends or (n and following[:1] in ("了", "着") and following not in ("了解",)):
            break
        taken += len(piece)
    stop = start + taken
    noun = text[start:stop].strip(_STRIP)
    if 2 <= len(noun) and noun[0] == "的":
        noun = noun[1:]
    shorter = _RELATIVE.sub("", noun) if "的" in noun else noun
    return shorter.strip(_STRIP), stop


def verbal(sentence: Sentence, hit: Hit, words: Vocabulary) -> str:
    """What is done, where a number of persons or times has no noun (组织860余人开展…活动: 开展…活动人员)."""
    text = sentence.text
    last = sentence.clauses[sentence.clause_of(hit.start)][1]
    start = hit.end + len(_APPROXIMATE.match(text[hit.end : last])[0])  # type: ignore[index]
    phrase = re.sub("[“‘\"《「][^“”\"》」]{0,40}[”’\"》」]|[“”]", "", text[start:last]).replace("、", "").strip(_STRIP)
    if not phrase:
        return ""
    return phrase[:LONGEST] + ("人员" if hit.unit in ("人", "名", "位") else "")
