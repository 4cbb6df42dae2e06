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
