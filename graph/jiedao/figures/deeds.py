"""Who does what a clause tells: the sub-district itself, or what it founded, built or began in the clause before."""

from __future__ import annotations

import re

from jiedao.figures.sentence import Sentence
from jiedao.figures.words import Structure

EVENT = "event"  # a programme that takes place at one time

# What a project does, though the sub-district does so too.
_CONSTRUCTS = re.compile("(?:计划|规划|拟|已|共|累计|将|同步)*(?:新建|新增|改造|建成|铺设|更换|修缮|加装|安装|拆除)")
_AUTHORITY = re.compile(
    "(?:局|省[^,，]{2,14}厅|法院|检察院|派出所|大队|支队|[区市省县]委[^,，]{0,6}部|总工会|妇联|团委|残联)$"
)
_SENDING = ("选派", "选配", "抽调")  # no event does so


def is_deed(is_: Structure, text: str, start: int, end: int, cls: str) -> bool:
    """Whether a clause goes on with what the subject does, not what was founded, of some class, before it (组织 may be
    an alliance's, 新建 a project's)."""
    if is_.deed.match(text, start, end) is None or is_.held.match(text, start, end):
        return False
    if cls in ("Project", "Facility") and is_.funded.match(text, start, end):
        return False
    if cls == "Project" and _CONSTRUCTS.match(text, start, end):
        return False
    if cls == EVENT and text.startswith(_SENDING, start):
        return True
    return cls not in ("Facility", "Organisation", "Project", EVENT) or is_.brings.match(text, start, end) is None


def is_authority(sentence: Sentence, mention: int) -> bool:
    """Whether a body is an authority beyond the sub-district, which has a hand in things that are told of others."""
    first, last, cls = sentence.mentions[mention]
    return cls == "Organisation" and _AUTHORITY.search(sentence.text, first, last) is not None
