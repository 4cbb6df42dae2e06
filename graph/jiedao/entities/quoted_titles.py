"""Quoted titles whose noun stands far behind them: 开展“柳暖”新就业群体冬日送温暖活动."""

from __future__ import annotations

import re

_HELD = re.compile(
    "(?:开展|举办|举行|组织|启动|参加|承办|主办|协办|策划|迎来|发起|推出|实施|上线|开发|开通|启用|研发)了?(?:一场|系列|第[0-9一二三四五六七八九十]{1,3}[届期]|首届|年度)?“\\Z"
)
_FAR = re.compile(
    "((?:(?![了的])[\u4e00-\u9fffA-Za-z0-9·]){1,18}?"
    "(活动|行动|大赛|比赛|赛|仪式|晚会|汇演|演出|讲座|课堂|大会|论坛|小程序|平台|系统|APP|App|公众号))(?=[，。；、！？：\n”）]|$)"
)
_DIGITAL = frozenset(["小程序", "平台", "系统", "APP", "App", "公众号"])
_OTHER_VERB = re.compile(
    "开展|举办|举行|组织|参加|参与|带动|引导|推动|推进|吸引|通过|进行|成为|纳入|融入|作为|搭建|打造|犹如|如同|宛如|好似|以|为"
)


_MADE = re.compile(
    "(?:探索|构建|形成|实行|推行|打造|建立|创新|健全|完善|推出|总结|提炼|创设|搭建|实施|构筑|优化|深化|依托|运用|采取|采用)"
    "(?:出|了|出了|起)?(?:一套|一个|一种|一条|[\u4e00-\u9fff]{0,6}的)?“\\Z"
)
_ROW = re.compile("[、，+＋—－\\-·]|[一二三四五六七八九两双多].[一二三四五六七八九两双多]?.")
_SAYING = re.compile("为|所|我|你|人人|无小事")
_SCHEME = re.compile(
    "的?([^，。；：、！？“”的了\n]{0,14}?(?:的[^，。；：、！？“”的了\n]{2,10}?)?)"
    "((?:工作|治理|服务|管理|运行|议事|协商|联动|共治|自治|调解|解纷|组织|运营|供给)?"
    "(?:模式|机制|工作法|体系|链条|服务圈|生活圈|充电圈|闭环|架构|流程|工作格局|治理格局|服务格局|网络))"
    "(?=[，。；、！？：\n）]|$|就此|初步|逐步|逐渐|日[益渐]|已|正|等)"
)
"""A scheme behind the quotation of its parts, with what it is for between: “甲、乙、丙”三级网格管理体系."""


def scheme(text: str, start: int, end: int) -> tuple[int, str, str] | None:
    """Where a scheme ends that the quotation from `start` to `end` names, its finer class, and what stands behind it.

    The quotation is a row or a formula, or a verb of making stands before it; what is new about a scheme is no part.

    >>> scheme("推行“横成线、纵成网”的楼栋管理体系。", 3, 10)
    (18, 'Mechanism', '楼栋管理体系')
    >>> scheme("坚持“以人为本”，完善治理体系。", 3, 7) is None
    True
    """
    match = _SCHEME.match(text, end + 1)
    if match is None or _OTHER_VERB.search(match[1]) or match[1].startswith(("为", "和", "与", "在", "是")):
        return None
    if _SAYING.search(text, start, end):
        return None  # “民有所呼、我有所应”的服务体系
    if _ROW.search(text, start, end) is None and _MADE.search(text, max(0, start - 16), start) is None:
        return None
    return match.end(), "Mechanism", (match[1].replace("的", "").removesuffix("新") + match[2])


def long_tail(text: str, start: int, end: int) -> tuple[int, str, str] | None:
    """Where the title ends that the quotation of `text` from `start` to `end` begins, its class and finer class.

    >>> long_tail("街道举办“柳暖”新就业群体冬日送温暖活动。", 5, 7)
    (20, 'Programme', 'Activity')
    >>> long_tail("街道举办“柳暖”，带动居民参加活动。", 5, 7) is None
    True
    """
    if not _HELD.search(text, max(0, start - 14), start):
        return None
    match = _FAR.match(text, end + 1)
    if match is None or _OTHER_VERB.search(text, end + 1, match.start(2)):
        return None
    if match[2] in _DIGITAL:
        return match.end(), "Platform", ""
    return match.end(), "Programme", "Activity"
