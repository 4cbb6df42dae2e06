"""Sentences in which persons only take the floor at a gathering: what is told next is not of whom they are from."""

from __future__ import annotations

import re

_SPEAK = re.compile(
    "(?:书记|主任|委员|居民|村民|代表|负责人|志愿者|网格[员长]|楼栋长|党员|会长|站长|队长|经理|校长|院长|所长|局长|干部)"
    "[^，。；：“”]{2,60}?(?:(?:作|做)了?[^，。；：“”]{0,8}(?:发言|介绍|报告|汇报|分享|交流|述职|点评|讲话|宣讲|动员)"
    "|(?:发言|述职|领奖|表态|(?:上|登)台[^，。；：]{0,6}|致辞|(?:参加|出席)了?(?:会议|活动|仪式|大会|座谈会?|培训))(?=[，。；]|$))"
)


def take_the_floor(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a sentence only tells that persons, named by where they hold a post, speak or appear at a gathering.

    >>> take_the_floor("会上，柳荫社区党委书记张兰、云锦社区主任李红作交流发言。")
    True
    >>> take_the_floor("柳荫社区党委书记张兰介绍，社区新建了食堂。")
    False
    """
    return _SPEAK.search(text, start, len(text) if end is None else end) is not None
