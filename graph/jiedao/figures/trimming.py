"""The words before a number without those that say nothing of what is counted: 完成|旧改|项目|共: 旧改项目."""

from __future__ import annotations

import re

from jiedao.figures.nouns import BEING_IN, STRIP
from jiedao.figures.sentence import Sentence
from jiedao.figures.words import Vocabulary

_PURPOSE = re.compile(
    "^(?:为|给|向|对|帮助?|让|同)[^为给向对,，]{1,10}?(?=授信|申请|申领|申办|推送|颁发|赠送|提供|发放|减免|落实|解决|争取|创造|送|捐|赠|办理|开展|举办|化解)"
)
_FOR = "为给向对帮让同"  # how what `_PURPOSE` finds begins
_DONE_WITH = ("了", "过")
# Who does what is told of, and not what it is done to.
_DOERS = (
    *"员者人们师村站局办队团所委室社厅园校院家",
    *(
        "委会",
        "委员会",
        "协会",
        "商会",
        "理事会",
        "社区",
        "街道",
        "小区",
        "中心",
        "公司",
        "书记",
        "主任",
        "老师",
        "居民",
    ),
    *("群众", "企业", "单位", "党员", "法官", "民警"),
)
_TIMES = ("年", "月", "天", "周", "季度", "来", "间", "内", "时", "后", "目前", "如今", "一共", "总共", "每人", "各")
_OF_RATES = frozenset("率量数额度比")
_EACH_OF = ("亩", "人", "户", "地", "村", "日")
_NO_OBJECT = "的率量数额度比"  # behind a verb: 调处|率
_JOINING = ("并", "和", "及", "与", "、")
_NOUN = 2  # characters of what was done
_LONG = 6  # characters of a phrase that may hold who did it
_LONGER = 8  # of one in which verbs and adverbs tell where its noun begins


def told_words(sentence: Sentence, phrase: str, words: Vocabulary) -> list[str]:
    """The words of a phrase that say what is counted: 为老人|送出|热餐."""
    pieces = trimmed(_told_of(_rejoined(sentence.cut(phrase)), words), words)
    if len(pieces) > 1:
        pieces = _without_inner(_without_purpose(sentence, pieces, words), words)
    return _from_deed(pieces, words)


def _rejoined(pieces: list[str]) -> list[str]:
    """The words with 在 or 共 and what is going on as one: 在谈|项目, 在租|商铺, 共驻|单位."""
    if "在" not in pieces and "共" not in pieces:
        return pieces
    joined: list[str] = []
    for piece in pieces:
        if joined and joined[-1] in ("在", "共") and joined[-1] + piece in BEING_IN:
            joined[-1] += piece
        else:
            joined.append(piece)
    return joined


def for_whom(phrase: str) -> str:
    """For whom something is done, at the beginning of a phrase (为老人送出热餐: 老人), or nothing."""
    purpose = _PURPOSE.match(phrase) if phrase[:1] in _FOR else None
    return purpose[0][1:] if purpose else ""


def _says_nothing(pieces: list[str], words: Vocabulary) -> bool:
    """Whether the last word says nothing of what is counted; 总量 only behind one that does not: 投资|完成|总量."""
    if pieces[-1] == "总量":
        return len(pieces) > 1 and pieces[-2] in words.before_number
    return pieces[-1] in words.before_number or not pieces[-1].strip(STRIP)


def trimmed(pieces: list[str], words: Vocabulary) -> list[str]:
    """The words without those at either end that say nothing of what is counted, and without those who act."""
    while pieces and _says_nothing(pieces, words):
        pieces.pop()
    if len(pieces) < 2:
        return pieces
    pieces = _behind_verb(_behind_adverb(pieces, words), words)
    first = 0
    while first < len(pieces) - 1 and _leads(pieces, first, words):
        first += 1
    return pieces[first:]


def _behind_adverb(pieces: list[str], words: Vocabulary) -> list[str]:
    """The words behind the last adverb, where what stands before it says who does so: 街道干部|先后|走访企业."""
    if words.adverbs.isdisjoint(pieces):
        return pieces
    for n in range(len(pieces) - 1, 1, -1):
        if pieces[n - 1] == "均" and pieces[n - 2].endswith(_EACH_OF):
            continue  # 亩|均|税收
        if pieces[n - 1] in words.adverbs and (n > 2 or sum(map(len, pieces)) > _LONGER):
            return pieces[n:]
    return pieces


def _behind_verb(pieces: list[str], words: Vocabulary) -> list[str]:
    """The words behind the last verb of having, in a long phrase also of making: 街道|拥有|企业."""
    if words.governing.isdisjoint(pieces):
        return pieces
    long = sum(map(len, pieces)) > _LONGER
    for n in range(len(pieces) - 1, 0, -1):
        if pieces[n] in _OF_RATES:
            continue  # 实现|率
        if pieces[n - 1] in words.has or (long and n > 1 and pieces[n - 1] in words.making):
            return pieces[n:]
    return pieces


def _leads(pieces: list[str], n: int, words: Vocabulary) -> bool:
    """Whether a word only leads to what is counted: 完成|旧改, but 完成额."""
    return (pieces[n] in words.leading or not pieces[n].strip(STRIP)) and pieces[n + 1] not in _OF_RATES


def _without_purpose(sentence: Sentence, pieces: list[str], words: Vocabulary) -> list[str]:
    """The words without for whom something is done at their beginning: 为|居民|提供服务."""
    if pieces[0][0] not in _FOR or (purpose := _PURPOSE.match("".join(pieces))) is None:
        return pieces
    return trimmed(sentence.cut("".join(pieces)[purpose.end() :]), words)


def _without_inner(pieces: list[str], words: Vocabulary) -> list[str]:
    """The words without those within that say only that something was reached: 老人|累计|就餐, but 心愿|实现|率."""
    if words.inner.isdisjoint(pieces):
        return pieces
    following = [*pieces[1:], ""]
    return [piece for n, piece in enumerate(pieces) if n == 0 or piece not in words.inner or following[n] in _OF_RATES]


def _told_of(pieces: list[str], words: Vocabulary) -> list[str]:
    """The words without the bare verb that ends them, where what it is done to stands before (意见会|先后开|了9次)."""
    if len(pieces) < 3 or pieces[-1] not in _DONE_WITH or len(pieces[-2]) > 1:
        return pieces
    rest = pieces[:-2]
    while rest and (rest[-1] in words.adverbs or rest[-1] in words.before_number):
        rest.pop()
    noun = "".join(rest)
    return pieces if len(noun) < 2 or noun.endswith((*_DOERS, *_TIMES)) else rest


def _from_deed(pieces: list[str], words: Vocabulary) -> list[str]:
    """A long phrase from its last verb on: what stands before is who did it, or for whom (帮工人讨回|欠薪)."""
    if sum(map(len, pieces)) <= _LONG:
        return pieces
    behind = 0
    for n in range(len(pieces) - 1, 0, -1):
        if behind >= _NOUN and pieces[n] in words.deeds and pieces[n + 1][0] not in _NO_OBJECT:
            joined = pieces[n - 1] in words.deeds or pieces[n - 1] in _JOINING
            return pieces if joined else pieces[n:]
        behind += len(pieces[n])
    return pieces
