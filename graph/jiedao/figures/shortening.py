"""Indicators without the words that only repeat whose the number is."""

from __future__ import annotations

import re

from jiedao.figures.beside import HOW_OFTEN
from jiedao.figures.words import Structure

# Nouns that may stand for the last name of that kind.
_STANDING = frozenset(
    (
        *("项目", "工程", "平台", "系统", "食堂", "中心", "园区", "基地"),
        *("驿站", "书屋", "大厦", "广场", "公园", "市场", "联盟", "公司"),
    )
)
# What stands for an owner before what is counted of it: 这支服务队|志愿者, 园内|年产值.
_POINTED = re.compile(
    "(?:这一?[个项座家支栋间片条套款所处幢份]?|该|此|整[个座栋幢])(?:[^,，。的]{0,16}的)?[\u4e00-\u9fff]{0,4}?"
    "(?:项目|工程|平台|系统|小程序|中心|园区|园|基地|计划|机制|制度|服务|行动|队伍?|工作室|调解室|企业|公司|课堂|学堂|夜校|品牌|议事会|联盟|做法|模式|活动|"
    "居住区|居民区|生活区|片区|区域|小区|社区|院落|院子|大院|楼院|家属院|老院|空间|阵地|场所|建筑|老宅|厂房|屋子|门店|小店|店铺|场馆|商场|商圈|"
    "小巷|合作社|团队|组织|商会|协会|政策|书屋|书房|驿站|食堂|大厦|楼|街区|街|市场|夜市|公园|广场)(?:里|内)?(?:的)?|该[站馆院园店所校]|"
    "(?:[\u4e00-\u9fff]{0,2}(?:园|楼|馆|站|店|院|街|场|屋|房)|园区|街区|食堂|书屋|书房|驿站|大厦|产业园|中心)[里内]的?"
)
_ACTS = re.compile(
    "(?:社区|村里)(?=(?:共|已|先后|累计)?(?:种植|栽种|种下|栽下|收到|收获|举办|举行|召开|开展|发放|派发|走访|排查|接待|清理|清运|受理|化解|修建|新建|新增|增设|建成|"
    "投入|收集|征集|安装|加装|更换|慰问|募集|筹集|整改|劝导|查处|拆除)[\u4e00-\u9fff]{2})"
)
_POSTS = ("经理", "负责", "秘书", "主任", "长", "家", "部", "化", "建设", "服务")
_QUOTES = '“”‘’"'
_QUOTE_MARKS = frozenset(_QUOTES)
_NO_QUOTES = {ord(mark): None for mark in _QUOTES}
_VAGUE = ("活动", "行动", "服务", "项目", "品牌", "机制", "模式", "工作")  # kinds that do not tell what was held


def without_actor(indicator: str) -> str:
    """An indicator without the bare 社区 that does what is counted.

    >>> without_actor("社区种植月季"), without_actor("社区调解员"), without_actor("社区举办讲座")
    ('种植月季', '社区调解员', '讲座')
    """
    acts = _ACTS.match(indicator)
    return indicator[acts.end() :].removeprefix("举办").removeprefix("开展").removeprefix("召开") if acts else indicator


def shortened(named: str, cls: str, indicator: str, unit: str, is_: Structure) -> str:
    """An indicator without the noun that stands for its owner, a thing of some class that the text names so (食堂建筑
    面积 of a canteen: 建筑面积), and without its name (“法律进万家”讲座 of that programme: 讲座场次)."""
    if (pointed := _POINTED.match(indicator)) and len(indicator) > pointed.end() + 1:
        indicator = indicator[pointed.end() :]
    indicator = without_actor(indicator)
    noun, rest = indicator[:2], indicator[2:]
    standing = len(rest) > 1 and noun in _STANDING and not rest.startswith(_POSTS)
    if not standing and cls != "Programme":
        return indicator
    name = plain(named)
    if cls == "Programme" and unit in HOW_OFTEN and plain(indicator).endswith(name):
        kind = named.rpartition("”")[2] if "”" in named else ""
        return (kind if len(kind) > 1 and not kind.endswith(_VAGUE) else "") + HOW_OFTEN[unit]
    if cls == "Programme" and indicator.startswith(name) and len(indicator) > len(name) + 1:
        return indicator.removeprefix(name)
    if cls == "Programme" and f"{name}”" in indicator and len(after := indicator.partition(f"{name}”")[2]) > 1:
        return after
    if not standing:
        return indicator
    stands = cls in is_.anaphora.get(noun, ()) or name.endswith(noun)
    return rest.removeprefix("的") if stands else indicator


def plain(name: str) -> str:
    """A name without quotation marks.

    >>> plain("“邻里”计划")
    '邻里计划'
    """
    return name if _QUOTE_MARKS.isdisjoint(name) else name.translate(_NO_QUOTES)
