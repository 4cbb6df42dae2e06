"""Persons that no role stands before: told by how a clause brings them in, and by what names are made of.

某公司的林小雨, 队长叫马长顺, 由周玉兰牵头, 推选陈晓东为会长, 周玉兰任党委书记; behind a role: names that words hide.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from jiedao.entities import continuations
from jiedao.entities.candidate import Candidate
from jiedao.scan import Scan

LEADS = "是的叫由为选举荐聘请派任、，。；！？”\n出称谢到起识问名"
_TOUCHED = re.compile(
    "(?:[见找遇碰看想访问]到|[说提谈聊问]起|认识|感谢|戏称|敬称|直?称|夸|采访|走访|看望|请教|询问)(?:了|过)?(?:邻居|老人)?$"
)
_CALLED = re.compile("(?:[长人员字名的她他师板娘个就实都家位]|名字|当时)叫$")
_CALLED_END = re.compile("[，。；、！（的“]|是")
_FULL_NAME = re.compile("(?:全|本|原|真|大|学|俗|实|艺|笔)名$")
_CHARGED = re.compile(
    "(?:共同|联合|一起|亲自|具体|全程|等)?(?:领衔|牵头|担任|负责|主持|带领|坐镇|挂帅|发起|创办|创立|组建|领头|召集|主讲|授课|执教|兼任|担纲|"
    "打理|经营|掌勺|操刀|主理|指导|接任|带队)"
)
_CHOSEN = re.compile(
    "(?:推选|推举|选举|选出|选|公推|聘请|聘任|聘|任命|提名|推荐|选派|委派|选聘|返聘|邀请|请|派)(?:了|出)?$"
)
_AS = re.compile("(?:为|担任|任|当|做|作为|出任|到|前往|兼任|来)")
_POST = (
    "书记|主任|经理|董事长|[会队站部局处所院校园馆组店班社团科]长|理事长|负责人|创始人|主席|总裁|秘书长|委员|代表|网格[员长]|楼[栋门]?长|调解员|"
    "监督员|顾问|志愿者|社工|医生|教师|律师|民警|辅警|警官|老师|带头人|领头人|发起人|主理人|传承人|成员|队员|会员|党员|居民|店主|老板|工程师|"
    "一员|骨干|管家|村民|业主|教授|教练|军人|老兵|艺人|工人|职工|干部"
)
_TAKES = re.compile(
    "(?:(?:曾|现|又|还|也|正式|全票|高票|成功|连续|光荣|先后)?(?:任|担任|当选|出任|就任|兼任|接任|上任|受聘|受邀|履新|调任|"
    "被(?:聘|选|推|任命|评|授|返聘|街坊|大家|居民|社区|街道|吸纳|吸收))|"
    f"(?:既|曾经|曾|也|还|便)?是)(?=[^，。；！？]{{0,32}}(?:{_POST}))"
)
_WHO = re.compile(f"(?:{_POST}|厨师长?|掌勺人|召集人|牵头人|掌柜)(?:就|正|便|则|依然|还|也)?是\\Z")
_OFFICE = re.compile("(?:担任|任|当选|出任|就任|兼任|接任)[^，。；！？]{2,24}(?:书记|主任|委员|[会队站]长)")
_APPOSED = re.compile(f"，(?:男，|女，)?(?:现任|时任|原任?|系|是)?[^，。；！？“”]{{2,28}}?(?:{_POST})[，。；（]")
_AS_WHAT = re.compile(
    f"(?:^|[，。；：！？”\n])(?:而|如今|同样|同是|同为)?(?:作为|身为|曾任|担任|当过|兼任|就任)[^，。；！？]{{2,36}}(?:{_POST})[^，。；]{{0,4}}，$"
)
_QUOTED_LEAD = re.compile("”的$")
_CALLING_LEAD = re.compile("(?:^|[\u4e00-\u9fff，。；：！？\n])“[^“”，。；！？]{2,8}”$")
_TOLD_LEAD = re.compile("[^，。；！？“”、]{3}的$")
_ENDS = re.compile(
    "[，、。；说]|告诉|介绍|表示|家[的里中，]|一家|夫妇|老人|便|就|也|又|却|正|每|在|从|把|带|主动|率先|第一"
)
_FAMILY = re.compile(
    "[等]?[两二三四五六七八九十0-9]+[人位名]|[\u4e00-\u9fff]{1,2}[了着过]|一家|一[度直向心]|夫妇|夫妻|家[的里中门，]|等|时，|老人|同志|女士|先生|老师|师傅|和|的|"
    "身[体患上边]|家境|腿脚|视力|听力|心[里脏]|[儿孙]子|女儿|孙女|丈夫|妻子|老伴|老两口|[父母]亲|[手脸眼嘴][里中上]|今年|独居|年[过近逾轻]|平[日时]|退休|患"
)


WORDLIKE = frozenset(
    "荣边包管应向来和保都全党商计时单强解成过干相满后就还正在楼农代乌仓哈昌朴谈"
)  # surnames that are more often words
OF_SOME = frozenset("全向单解成应时商程项边荣包管保计强干农代乌仓昌来")
"""Surnames that are words as often, with which a given name must be sure."""


class Names(NamedTuple):
    """Surnames, what given names are made of, and where a name may begin behind one of the leads."""

    surnames: frozenset[str]
    given: frozenset[str]
    begins: re.Pattern[str]


def names(surnames: Collection[str], given: Collection[str]) -> Names:
    """The names that are made of these surnames and characters (or runs of characters) of given names."""
    first = "".join(sorted({surname[0] for surname in surnames}))
    characters = frozenset("".join(given))
    begins = f"[{first}](?:(?<=[{LEADS}].)|(?<=\\A.))(?=.?[{''.join(sorted(characters))}])"
    return Names(frozenset(surnames), characters, re.compile(begins if first and characters else "(?!)"))


def find(scan: Scan, known: Names, wordlike: Collection[str], priority: int) -> Iterator[Candidate]:
    """All persons that a clause brings in without a role before them."""
    text = scan.text
    for match in known.begins.finditer(text):
        start = match.start()
        if text[start] in wordlike and not likely(scan.text, start, known):
            continue
        for size in _sizes(text, start, known):
            if not _brought_in(text, start, start + size):
                continue
            if names_other(scan, start, start + size):
                continue
            if sound(text, start, size, known) or _anyhow(text, start, start + size):
                yield Candidate(start, start + size, "Person", "", "person-saying", priority)
                break


def names_other(scan: Scan, start: int, end: int) -> bool:
    """可以说，柳荫路|已成为, 今年，燕子|行动, 鼎世|环保公司: whether the words tell of a street, scheme or firm."""
    index = scan.word_at(end - 1)
    begin, behind = scan.starts[index], scan.starts[index + 1]
    if behind == end:
        return begin == start and end - start > 2 and scan.text[end - 1] in _OF_WAYS
    return begin == start + 2 and scan.kinds[index] in "ngw"


_OF_WAYS = frozenset("路街巷桥")


def without_holders(scan: Scan, communities: list[Candidate], known: Names) -> list[Candidate]:
    """孟庆兰任|翠竹园社区: communities without the name of who takes a post there."""
    text = scan.text
    kept = []
    for c in communities:
        size = next((n for n in _sizes(text, c.start, known) if text.startswith("任", c.start + n)), 0)
        begin = c.start + size + 1
        taken = size and c.end - begin > 3 and _TAKES.match(text, begin - 1) and not c.name
        kept.append(c._replace(start=begin) if taken else c)
    return kept


def behind_role(text: str, start: int, known: Names, *, post: bool = False) -> int:
    """居民|邢桂荣家, 党员|牛犇挨家: the length of a name behind a role that the words do not show, or 0.

    >>> known = names(["邢", "高"], ["桂荣", "举"])
    >>> behind_role("老人邢桂荣家的水管", 2, known), behind_role("党员高举旗帜", 2, known)
    (3, 0)
    """
    for size in _sizes(text, start, known):
        follows = _follows(text, start + size, long=size > 2) and not text.startswith("来", start + size - 1)
        if follows and (sound(text, start, size, known) or (post and _is_word_and_name(text, start, size))):
            return size
    return 3 if _begins_as_word(text, start, known) else 0


def _begins_as_word(text: str, start: int, known: Names) -> bool:
    """党员|周长庚带头, 居民|黄金贵说: whether a common surname makes a noun with one character, and a name with two."""
    name, rest = text[start : start + 3], text[start + 3 : start + 9]
    if len(name) < 3 or name[0] not in continuations.COMMON or not known.given.issuperset(name[1:]):
        return False
    if name[2] in _ENDS_OF_WORDS:
        return False
    if not continuations.is_noun(name[:2]) or continuations.is_word(name) or continuations.is_word(name[1:]):
        return False
    sure = rest.startswith(_SAYS) or continuations.goes_on(rest) > 1
    return sure and not continuations.runs_on(text[start : start + 6], 3, 2)


_ENDS_OF_WORDS = frozenset("周会节日天年月时山路桥街区城市村店厂馆站头心力学家人大小上下中里外前后")
_SAYS = ("说", "表示", "介绍", "坦言", "感慨", "告诉")


def _is_word_and_name(text: str, start: int, size: int) -> bool:
    """书记|江河, 主任|高兴: whether behind a post somebody may be called by that word of two characters."""
    word = text[start : start + size]
    return (
        size == 2
        and word not in _NO_NAMES
        and continuations.is_noun(word)
        and (text.startswith("时，", start + 2) or continuations.goes_on(text[start + 2 : start + 8]) > 1)
    )


def _follows(text: str, end: int, *, long: bool) -> bool:
    """Whether what stands behind tells no other thing than that a name ends there."""
    rest = text[end : end + 6]
    if not long:
        return continuations.goes_on(rest) > 1 or rest.startswith(("时，", "两人", "三人"))
    return _FAMILY.match(rest) is not None or continuations.goes_on(rest) > 0 or continuations.acts(rest)


def likely(text: str, start: int, known: Names) -> bool:
    """全秀英: whether a surname that is more often a word has a given name of two characters that is none."""
    given = text[start + 1 : start + 3]
    return text[start] in OF_SOME and known.given.issuperset(given) and not continuations.is_word(given)


def _sizes(text: str, start: int, known: Names) -> list[int]:
    """The lengths that a name at `start` may have by its characters, the longest first."""
    size = surname(text, start, known)
    if not size or text[start + size : start + size + 1] not in known.given:
        return []
    return [size + 2, size + 1] if text[start + size + 1 : start + size + 2] in known.given else [size + 1]


def surname(text: str, start: int, known: Names) -> int:
    """The length of the surname that stands there, or 0."""
    return 2 if text[start : start + 2] in known.surnames else int(text[start : start + 1] in known.surnames)


def named(text: str, start: int, known: Names) -> bool:
    """Whether a surname and a character of given names stand there; with more care if it is a word as often.

    >>> known = names(["邢", "和"], ["桂荣", "书"])
    >>> named("主任邢桂荣", 2, known), named("主任和书记", 2, known)
    (True, False)
    """
    if text[start : start + 1] in WORDLIKE:
        return likely(text, start, known)
    return any(sound(text, start, size, known) for size in _sizes(text, start, known))


_NEVER = frozenset(["民生", "民心", "安全", "生活", "青年", "文艺", "和谐", "人才", "金融", "一家", "知识", "基地"])
_NO_NAMES = frozenset(
    ["高中", "文艺", "金融", "安全", "大学", "平安", "常务", "高龄", "文明", "和平", "方正", "向来", "明天", "单元"]
)


def sound(text: str, start: int, size: int, known: Names) -> bool:
    """Whether no ordinary word begins with the surname, or goes on behind the name from within it."""
    surname = 2 if text[start : start + 2] in known.surnames else 1
    if size > 2 and continuations.is_word_across(text[start : start + size + 1], size):
        return False  # 文明|实践
    if text[start + surname : start + size] in _NEVER or not continuations.is_name(text[start : start + size], surname):
        return False
    return not continuations.runs_on(text[start : start + size + 3], size, 4 if size > surname + 1 else 2)


def _brought_in(text: str, start: int, end: int) -> bool:
    """Whether the clause around the name tells that a person is named."""
    lead = text[start - 1 : start] or "\n"
    before = text[max(0, start - 44) : start]
    long = end - start > 2
    if lead == "叫":
        return _CALLED.search(before) is not None and _CALLED_END.match(text, end) is not None
    if lead == "名":
        return long and _FULL_NAME.search(before) is not None and _CALLED_END.match(text, end) is not None
    if lead == "由":
        return _CHARGED.match(text, end) is not None
    if lead == "是":
        return _WHO.search(before) is not None and text[end : end + 1] in "，。；、！"
    if lead == "的":
        if not long or continuations.is_deed(text[start + 1 : end]):
            return False  # 放学的|路畅通
        told = _QUOTED_LEAD.search(before) or _TOLD_LEAD.search(before)
        return told is not None and (_ENDS.match(text, end) is not None or _follows(text, end, long=True))
    if lead in "，。；！？”\n":
        if _TAKES.match(text, end):
            return True
        if long and lead != "”" and continuations.acts(text[end : end + 6]):
            return True
        if lead == "，":
            return _AS_WHAT.search(before) is not None and continuations.goes_on(text[end : end + 6]) >= 1
        return _APPOSED.match(text, end) is not None or (
            lead == "”" and long and _CALLING_LEAD.search(before) is not None and _follows(text, end, long=True)
        )
    if _chosen(text, start, end):
        return True
    return long and _TOUCHED.search(before) is not None and _follows(text, end, long=True)


def _anyhow(text: str, start: int, end: int) -> bool:
    """推选|高兴|为会长, ，贺兰|担任: whether the clause tells of a person even if the name is a word."""
    if _chosen(text, start, end):
        return True
    word = text[start:end]
    return (
        len(word) == 2
        and word not in _NO_NAMES
        and _OFFICE.match(text, end) is not None
        and continuations.is_noun(word)
    )


def _chosen(text: str, start: int, end: int) -> bool:
    """推选|高兴|为会长: whether somebody is chosen there, by whatever name."""
    return _AS.match(text, end) is not None and _CHOSEN.search(text, max(0, start - 4), start) is not None
