"""Paragraphs on what a whole division does: of a measure that nobody is named for, or of several of its parts."""

from __future__ import annotations

import re

NO_RANK = "(?![的、域间内外首唯最第直]|前[一二三五十0-9]|十[大佳]|率先|领先|推广|重点|示范|优秀|先进|平均|排名|闻名)"
"""Behind 全区 where it is the subject, not what something is the first or best of."""
_SEVERAL = "各(?:个|级|有关|相关)?(?:街道|镇街|街镇|乡镇)|[二两三四五六七八九十0-9]个?(?:街道|镇街|街镇|乡镇)"
"""Of what only a division has more than one."""
_WHOLE = re.compile(f"[全该][市州区县旗盟]{NO_RANK}|{_SEVERAL}")
_SLOGAN = re.compile(
    "(?:“[^“”。]{4,16}”，|(?:深化|推进|强化|搭建|建立|完善|健全|优化|打造|聚焦|坚持|突出|创新|抓[好实牢]|夯实|筑牢|织密|织牢|激活"
    "|凝聚|提升|提高|加强|拓展|拓宽|丰富|做[优强实细好]|建[强优好]|整合|统筹|压实|落实|实施|探索|畅通|打通|破解|化解|发挥|引导"
    "|推行|推动|构建|构筑|用好|选[优好]|配[强齐]|培育|规范|严格|紧扣|围绕|着眼|立足|党建引领))[^。！？；“”]{3,22}。"
)
"""What a paragraph on a measure begins with: 搭建服务平台。"""
_LOCAL = re.compile("(?:^|[，。；：“])(?:[^，。；：“”各个]{2,6})?(?:社区|街道|小区|居委会|办事处)(?![的里内])")
"""A clause in which one place goes on being told of: 街道还…, 星光社区党委…."""


def on_whole(content: str, named: bool) -> bool:
    """Whether a paragraph of a text on a division is on all of it, though it does not begin with its name.

    `named`: it names a part of it, and is on that from there on.

    >>> on_whole("搭建服务平台。先后办起热线三条。", False), on_whole("街道还办起热线。", False)
    (True, False)
    >>> on_whole("每月初，9个街道联合巡查。", False), on_whole("“菜好吃。”老人笑着说。", False)
    (True, False)
    """
    slogan = _SLOGAN.match(content)
    if named:
        return slogan is not None
    if _LOCAL.search(content, slogan.end() - 1 if slogan else 0):
        return False
    return slogan is not None or _WHOLE.search(content) is not None
