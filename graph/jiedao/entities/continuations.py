"""How long a personal name is by what goes on behind it: 伍鹏平|笑着, 卢发|到岗后."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from jiedao.segment import dictionary

_AHEAD = 6  # characters behind a name that are looked at
COMMON = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱郭何罗宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊陆郝孔白崔邱秦江顾侯邵孟龙万段钱汤尹黎易"
)  # the surnames that most people bear and that few words of grammar are
_MARKS = frozenset("，。；、：！？（）“”‘’ \n·")
_FOLLOWS = frozenset("第到说在是和与及也都把将对为正还又就告向从带拿看来去用给让被有走当获任每边笑则却常总")
_ACTING = frozenset(["代任", "代管", "代理", "代行", "代班", "代办", "兼任", "兼管"])
_ASPECTS = frozenset("着著了过")
_GRAMMAR = frozenset("很已便则却就忙第的了着过得地是在也都和与及等们个里上下说笑道着家某向把被将又还就")
_DOING = frozenset("报接收看听遇感跑赶送找打拿给问讲拉")
"""Verbs that no given name of two characters ends in."""
SPEAKS = re.compile(
    "作了?(?:[\u4e00-\u9fff]{0,6}?(?:发言|分享|报告|部署|讲话|动员|宣讲|授课|说明|汇报|介绍|点评|讲解|致辞|演讲|表态|讲座|"
    "培训|辅导|交流|解读|示范|指导|开场|总结)|了)"
)
"""What somebody gives at a meeting: 毛立波|作交流发言."""
_OF_SOMEBODY = (
    "个人", "本人", "自己", "家的", "家里", "家中", "家门", "一家", "夫妇", "夫妻", "老两口", "父子", "母女", "母子",
    "团队", "等人", "的手机", "的电话", "的本子", "的账本", "义务",
)  # fmt: skip
"""Nouns that stand behind somebody's name."""
_SUBJECT_TAGS = ("v", "p", "d", "c", "r", "t", "f", "i", "l", "z", "u")


def length(text: str, start: int, told: int, surnames: Collection[str], saying: tuple[str, ...]) -> int:
    """The length of the name at `start`: `told` by its words, unless what goes on behind tells another, or 0.

    `saying` are words of saying. Where its words tell of no name (0), only a common surname and a sure continuation do.

    >>> told = [("居民伍鹏平笑着说", 2), ("书记卢发到岗后", 3), ("书记卢发到岗后", 2)]
    >>> [length(text, 2, n, {"伍", "卢"}, ("说",)) for text, n in told]
    [3, 2, 2]
    """
    surname = 2 if text[start : start + 2] in surnames else 1 if text[start : start + 1] in surnames else 0
    if not surname or (not told and surname == 1 and text[start] not in COMMON):
        return told
    ways = {
        size: 2 if text.startswith(saying, start + size) else goes_on(text[start + size : start + size + _AHEAD])
        for size in (surname + 2, surname + 1)
    }
    if text[start + surname + 1 : start + surname + 3] in _ACTING:
        ways = {surname + 1: 2}  # 周倩|代任组长
    own = ways.get(told, -1)
    if own >= 0 and not is_name(text[start : start + told], surname):
        own = -1  # 严勇第|一时间: no name has such an end
    if own > 0:
        return told
    least = own if told else 1
    better = [
        (way, size)
        for size, way in ways.items()
        if way > least and size != told and is_name(text[start : start + size], surname)
    ]
    return max(better)[1] if better else told


@lru_cache(maxsize=8192)
def runs_on(text: str, end: int, least: int) -> bool:
    """Whether a word of the dictionary, with so many characters at least, goes across `end`: 居民高|大上."""
    at = 0
    for word, _ in dictionary().tag(text, False):
        if at < end < at + len(word) and len(word) >= least:
            return True
        at += len(word)
    return False


@lru_cache(maxsize=8192)
def is_word_across(text: str, end: int) -> bool:
    """Whether words of the dictionary stand on both sides of `end - 1`, of which the second goes on across `end`.

    >>> is_word_across("文明实践", 3), is_word_across("周建国家", 3)
    (True, False)
    """
    known = dictionary().has_word
    return end == 3 and bool(known(text[:2]) and known(text[2:4]) and len(text) > 3)


def is_word(text: str) -> bool:
    """Whether it is one word of the dictionary, and no given name."""
    tagged = dictionary().tag(text, False)
    return len(tagged) == 1 and not tagged[0][1].startswith("nr")


def is_deed(word: str) -> bool:
    """Whether it is one word of the dictionary that tells what somebody does, or how something is.

    >>> is_deed("畅通"), is_deed("建国"), is_deed("桂芳")
    (True, False, False)
    """
    tagged = dictionary().tag(word, False)
    return len(tagged) == 1 and len(word) > 1 and tagged[0][1] in ("v", "a", "ad", "d", "z")


def is_noun(word: str) -> bool:
    """Whether it is one word of the dictionary, and no verb nor word of grammar."""
    tagged = dictionary().tag(word, False)
    return len(tagged) == 1 and tagged[0][1] in ("n", "ns", "a", "an", "b", "t", "z", "nr", "nz")


@lru_cache(maxsize=8192)
def acts(rest: str) -> bool:
    """Whether the rest of a clause tells what somebody does, if with a short word: 常|来, 为|老人."""
    (_, tag), *_ = dictionary().tag(rest, False) or [("", "")]
    return tag != "vn" and tag.startswith(("v", "d", "p", "c")) and rest[0] not in _ASPECTS


@lru_cache(maxsize=8192)
def goes_on(rest: str) -> int:
    """How well the rest of a clause goes on behind a subject: 2 surely, 1 perhaps, 0 hardly, -1 not at all."""
    if not rest or rest[0] in _MARKS:
        return 2
    if rest[0] in _ASPECTS:
        return -1
    if rest.startswith(_OF_SOMEBODY) or SPEAKS.match(rest):
        return 2
    (word, tag), *_ = dictionary().tag(rest, False)
    if len(word) > 1:
        return 2 if tag.startswith(_SUBJECT_TAGS) and tag != "vn" else 0
    return 1 if word in _FOLLOWS else 0


def is_name(name: str, surname: int) -> bool:
    """Whether the characters make a given name: no word of the dictionary that is none, and none of grammar."""
    given = name[surname:]
    if not name.isalpha() or any(character in _GRAMMAR for character in given) or given[1:] in _DOING:
        return False  # 刘松|报到
    words = dictionary().tag(name, False)
    if surname > 1 and len(words) > 1 and words[0][0] == name[:surname]:
        words = words[1:]  # 公孙|丽
    if len(words) == 1 and words[0][0] == name:
        tag: str = words[0][1]
        return tag.startswith(("nr", "x"))
    return not any(len(word) > 1 and word != given and not tag.startswith("nr") for word, tag in words)
