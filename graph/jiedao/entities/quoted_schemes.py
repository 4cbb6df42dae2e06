"""Schemes that a quotation names, whose noun stands behind it: “甲、乙、丙”三级联动机制, “搭台唱戏”的共建模式.

What is quoted are the parts of the scheme, or what it is like; between may stand what the scheme is for.
"""

from __future__ import annotations

import re

from jiedao.entities.boundaries import governing_verb
from jiedao.entities.candidate import Candidate
from jiedao.entities.quoted_nouns import MENDING, QuoteRule
from jiedao.scan import Quotation, Scan
from jiedao.vocabulary import Vocabulary

MANNER = re.compile("的([\u4e00-\u9fff]{0,6}(?:模式|机制|工作法|制度|办法|架构|体系|品牌))(?![的化])")
_SCHEME = re.compile(
    "的?([^，。；：、！？“”的了\n]{0,14}?(?:的[^，。；：、！？“”的了\n]{2,10}?)?)"
    "((?:工作|治理|服务|管理|运行|议事|协商|联动|共治|自治|调解|解纷|组织|运营|供给)?"
    "(?:模式|机制|工作法|体系|链条|服务圈|生活圈|充电圈|闭环|架构|流程|工作格局|治理格局|服务格局|网络))"
    "(?=[，。；、！？：\n）]|$|就此|初步|逐步|逐渐|日[益渐]|已|正|等)"
)
_MADE = re.compile(
    "(?:探索|构建|形成|实行|推行|打造|建立|创新|健全|完善|推出|总结|提炼|创设|搭建|实施|构筑|优化|深化|依托|运用|采取|采用)"
    "(?:出|了|出了|起)?(?:一套|一个|一种|一条|[\u4e00-\u9fff]{0,6}的)?“\\Z"
)
_OTHER_VERB = re.compile(
    "开展|举办|举行|组织|参加|参与|带动|引导|推动|推进|吸引|通过|进行|成为|纳入|融入|作为|搭建|打造|犹如|如同|宛如|好似|以|为"
)
_ROW = re.compile("[、，+＋—－\\-·]|[一二三四五六七八九两双多].[一二三四五六七八九两双多]?.")
_SAYING = re.compile("为|所|我|你|人人|无小事")
_TOGETHER = re.compile("(?:共同|多方|全员|广泛|深度|积极)参[与加]")
_NO_PART = ("为", "和", "与", "在", "是", *sorted(MENDING))
_OPENING = ("", "，", "。", "；", "：", "\n", "\u3000", " ")
_UNDERWAY = re.compile(
    "(?:在[^，。；“”]{2,14})?(?:也|已|已经|正|全面|逐步|基本|日益|日渐|正式|让|使|有效|成功|不断|得到|成为|覆盖|运行|形成|实施|推行|落地|"
    "见效|应运)"
)
_OF_PARTS = ("架构", "体系")  # a way of working only if it counts its parts
_NUMERALS = frozenset("二三四五六七八九十双")


def find(scan: Scan, quotation: Quotation, inner: str, rule: QuoteRule, vocabulary: Vocabulary) -> Candidate | None:
    """The scheme that a quotation names, if a verb starts it, it is under way, or the quotation lists its parts."""
    text, start, end = scan.text, quotation.start, quotation.end
    manner, far = MANNER.match(text, end + 1), _SCHEME.match(text, end + 1)
    if manner is not None and _is_started(scan, quotation, inner, manner, rule, vocabulary):
        begin, stop = manner.span(1)
    elif far is not None and inner not in rule.stop and _is_made(text, start, end, far):
        begin, stop = end + 1, far.end()
    else:
        return None
    behind = scan.written[begin:stop]
    if is_counted(inner, behind):
        return counted(scan, quotation, begin, stop, "Mechanism", rule)
    bare = scan.written[start:end]
    name = bare + behind.replace("的", "").removeprefix("新")
    return Candidate(start - 1, stop, "Programme", "Mechanism", rule.id, rule.priority + 16, name, (bare,))


def _is_started(
    scan: Scan, quotation: Quotation, inner: str, match: re.Match[str], rule: QuoteRule, vocabulary: Vocabulary
) -> bool:
    """创新“街道搭台、企业唱戏”的共建模式: behind the verb that starts it, or under way at the beginning of a clause."""
    if len(inner) < 4 or (match[1].endswith(_OF_PARTS) and not is_counted(inner, match[1])):
        return False
    opens = scan.text[quotation.start - 2 : quotation.start - 1] in _OPENING
    if opens and _UNDERWAY.match(scan.text, match.end()):
        return True
    return governing_verb(scan, scan.word_at(quotation.start - 1), rule.verbs, vocabulary) == "singular"


def _is_made(text: str, start: int, end: int, match: re.Match[str]) -> bool:
    """Whether the quotation is a row or a formula, or a verb of making stands before it, and it is no saying."""
    if _OTHER_VERB.search(_TOGETHER.sub("", match[1])) or match[1].startswith(_NO_PART):
        return False
    if _SAYING.search(text, start, end):
        return False  # “民有所呼、我有所应”的服务体系
    return _ROW.search(text, start, end) is not None or _MADE.search(text, max(0, start - 16), start) is not None


def is_counted(inner: str, noun: str) -> bool:
    """Whether a noun counts the parts that are quoted before it: “甲、乙、丙”三级联动机制.

    >>> is_counted("区、街、居", "三级网格体系"), is_counted("区、街、居", "联动机制"), is_counted("双轮", "二维模式")
    (True, False, False)
    """
    return noun[:1] in _NUMERALS and max(inner.count(mark) for mark in "、+，—-→") > 1


def counted(scan: Scan, quotation: Quotation, start: int, end: int, fine: str, rule: QuoteRule) -> Candidate:
    """“甲、乙、丙”三级联动机制 is called 三级联动机制: what is quoted lists its parts."""
    whole = scan.written[quotation.start - 1 : end]
    return Candidate(start, end, "Programme", fine, rule.id, rule.priority + 1, scan.written[start:end], (whole,))
