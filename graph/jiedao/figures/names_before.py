"""The names before a number: which of them are no part of what is counted, and which are what is counted."""

from __future__ import annotations

import re

from jiedao.figures.nouns import balanced
from jiedao.figures.records import Hit
from jiedao.figures.sentence import ACTORS, Sentence
from jiedao.figures.trimming import trimmed
from jiedao.figures.words import Vocabulary

_BODIES = ("支", "个", "家")  # how teams and bodies are counted
_BRINGING = ("拉来", "引进", "引来", "引入", "协调", "请来", "联合", "吸引", "撬动", "带动")
MARKS = ' ,，、“”‘’"（）()'
_CLOSING = "”’"
# Ahead of a name, not of what is counted: an edition, or the city of a sub-district that the register does not hold.
_AHEAD = re.compile("第[一二三四五六七八九十0-9]{1,3}[届期]|首届|本届|[\u4e00-\u9fff]{2,3}[省市州县]")
_LISTING = frozenset("、和与及")
_SITES = ("Project", "Compound", "Facility", "Organisation")
_AFTER_SITES = "的、和与及等”里内上中周附改建"  # after these, a name is no owner of the noun that follows
_LEADING_TO_NAMES = (
    "的", "会同", "联合", "携手", "联手", "与", "和", "同", "依托", "通过", "对接", "协同", "配合", "带领", "引导",
)  # fmt: skip


def past_names(sentence: Sentence, hit: Hit, start: int, phrase: str, words: Vocabulary) -> tuple[int, str]:
    """Where the phrase before a number goes on behind the names that are no part of what is counted, and what is left
    of it: 红星街道|引进企业."""
    own = start
    for n in sentence.between(start, hit.start):
        behind = sentence.after_mention(n)
        rest = sentence.text[behind : hit.start]
        if sentence.mentions[n][2] == "Person" and len(rest) > 1:
            own, phrase = behind, rest
        elif _is_passed(sentence, hit, n, own, words):
            listed = rest[:1] in _LISTING
            own = behind + listed
            phrase = phrase if listed else without_times(sentence, rest, behind, hit.start)
    return own, phrase


def without_times(sentence: Sentence, phrase: str, start: int, end: int) -> str:
    """A phrase without the times that stand between `start` and `end` (每天接待群众: 接待群众)."""
    for period in sentence.periods:
        if start <= period.start and period.end <= end:
            phrase = phrase.replace(sentence.text[period.start : period.end], "", 1)
    return phrase


def _is_passed(sentence: Sentence, hit: Hit, n: int, own: int, words: Vocabulary) -> bool:
    """Whether a name only says who acts or whose it is what is counted: 红星街道|企业, 联合|红星公司|捐赠."""
    first, _, cls = sentence.mentions[n]
    if cls not in ACTORS and not (cls == "Programme" and _says_more(sentence, n, hit, words)):
        return False
    lead = sentence.text[own:first].strip(MARKS)
    return (
        not lead
        or _brings(lead, sentence.text[sentence.after_mention(n) : hit.start], hit)
        or _leads_to_name(lead, words)
        or _is_of_site(sentence, hit, n, lead, words)
    )


def _brings(lead: str, rest: str, hit: Hit) -> bool:
    """Whether a name says who was brought to give a sum: 引进|红星公司|投资."""
    return hit.kind == "money" and lead in _BRINGING and bool(rest.strip(MARKS))


def _leads_to_name(lead: str, words: Vocabulary) -> bool:
    """Whether the words before a name say that it is of somebody who acts too: 联合, 首届, 海州市."""
    return lead in words.leading or lead.endswith(_LEADING_TO_NAMES) or _AHEAD.fullmatch(lead) is not None


def _is_of_site(sentence: Sentence, hit: Hit, n: int, lead: str, words: Vocabulary) -> bool:
    """Whether what is counted is told behind the name of a place or a body: 走进|红星小区|慰问老人."""
    return (
        sentence.mentions[n][2] in _SITES
        and sentence.text[sentence.after_mention(n) : hit.start][:1] not in _AFTER_SITES
        and lead[-1:] not in _LISTING
        and _says_more(sentence, n, hit, words)
    )


def named_thing(sentence: Sentence, hit: Hit, start: int) -> str:
    """The name right before a number, where something before it in the clause was made (新建幸福驿站1所)."""
    if hit.kind not in ("things", "sorts"):
        return ""
    for n in sentence.between(start, hit.start):
        first, last, cls = sentence.mentions[n]
        if sentence.after_mention(n) == hit.start and _is_kind(cls, hit) and first > start:
            return sentence.text[first:last]
    return ""


def named_kind(sentence: Sentence, hit: Hit, start: int) -> str:
    """The quoted name of a kind of place right before a number (建成“骑手驿站”12处); of an event, what is done with it
    (开设“邻里讲堂”36期)."""
    if sentence.text[hit.start - 1] not in _CLOSING and hit.unit != "支":
        return ""
    for n in sentence.between(start, hit.start):
        first, last, cls = sentence.mentions[n]
        if sentence.after_mention(n) != hit.start:
            continue
        if _is_kind(cls, hit) and hit.kind in ("things", "sorts"):
            return balanced(sentence.text[first:last].strip(MARKS))
        if cls == "Programme" and hit.unit in ("期", "届"):
            return "办"
    return ""


def _is_kind(cls: str, hit: Hit) -> bool:
    """Whether a name may be that of a kind of things, so many of which are counted: “骑手驿站”12处, “红星代办”37支."""
    return cls == "Facility" or (cls == "Organisation" and hit.unit in _BODIES)


def _says_more(sentence: Sentence, n: int, hit: Hit, words: Vocabulary) -> bool:
    """Whether anything but a light verb stands between a name and a number."""
    rest = sentence.text[sentence.after_mention(n) : hit.start].strip(MARKS)
    return len(rest) > 1 and "".join(trimmed(sentence.cut(rest), words)) not in ("", *words.before_number)
