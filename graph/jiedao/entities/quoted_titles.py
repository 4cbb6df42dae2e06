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
_OPENED = re.compile(
    "((?:(?![了的在由将为把])[\u4e00-\u9fff·]){1,16}?(?:活动|大赛|比赛|仪式|晚会|汇演|演出|论坛|市集|集市|展览|展演|文化节|邻里节|宣传周|推广周|服务周|宣传月))"
    "(?:日前|近日|今日|今天|昨日|昨天|正式|顺利|圆满|如期|如约|热闹|火热|隆重|精彩|也|已|于[^，。；“”]{2,10}|在[^，。；“”]{2,16})*"
    "(?:举行|举办|开展|开幕|启幕|启动|拉开|走进|开场|上演|开讲|落幕|闭幕|收官|火热)"
)
_DIGITAL = frozenset(["小程序", "平台", "系统", "APP", "App", "公众号"])
_OTHER_VERB = re.compile(
    "开展|举办|举行|组织|参加|参与|带动|引导|推动|推进|吸引|通过|进行|成为|纳入|融入|作为|搭建|打造|犹如|如同|宛如|好似|以|为"
)


_OF_YEAR = re.compile(
    "(?:19|20)[0-9]{2}年?度?[^，。；：、“”的了]{2,26}?(?:节|大会|会议|活动|行动|季|月|周|大赛|比赛|仪式|论坛|展|晚会|年会|汇演|[市大]?集|集市)"
    "(?=日前|近日|今|昨|正式|顺利|圆满|如期|隆重|火热|在|于|举|召|开[幕启]|启|拉开|落幕|闭幕|收官|[，。、；\n]|\\Z)"
)


def of_year(text: str, end: int) -> int:
    """Where the title ends that goes on behind a quotation with its year: “书香柳城”2023年全民阅读月; 0: it does not.

    >>> of_year("“书香柳城”2023年全民阅读月启动。", 5)
    16
    """
    match = _OF_YEAR.match(text, end + 1)
    return match.end() if match else 0


def long_tail(text: str, start: int, end: int) -> tuple[int, str, str] | None:
    """Where the title ends that the quotation of `text` from `start` to `end` begins, its class and finer class.

    >>> long_tail("街道举办“柳暖”新就业群体冬日送温暖活动。", 5, 7)
    (20, 'Programme', 'Activity')
    >>> long_tail("街道举办“柳暖”，带动居民参加活动。", 5, 7) is None
    True
    """
    if not _HELD.search(text, max(0, start - 14), start):
        opened = _OPENED.match(text, end + 1)
        if opened is None or _OTHER_VERB.search(text, end + 1, opened.end(1) - 2):
            return None
        return opened.end(1), "Programme", "Activity"  # “柳城过大年”文明实践集中日活动在广场举行
    match = _FAR.match(text, end + 1)
    if match is None or _OTHER_VERB.search(text, end + 1, match.start(2)):
        return None
    if match[2] in _DIGITAL:
        return match.end(), "Platform", ""
    return match.end(), "Programme", "Activity"
