"""The modules of a platform: “码上办”平台设有“随手拍”“邻里圈”等6个模块; 打开“码上办”，“随手拍”“邻里圈”两个板块…."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.relations.walk import LIST_GAP, Walk
from jiedao.resolve import Mention

MODULES = re.compile(
    "[”’]?等?(?:\\d+|[一两二三四五六七八九十]{1,3}|多|若干)?(?:个|大|项|类|种)?(?:特色|主要|主题|核心|应用|互动|服务|子|功能){0,2}"
    "(?:模块|栏目|板块|版块|专区|专栏|频道|子系统|端口|菜单|小程序入口|功能(?!于|区|定|型|室|房|用|齐|完|完善|强|更))"
)
"""Behind a row of names: what only a platform, or what is run like one, is made up of."""
NOUN = re.compile("模块|栏目|板块|版块|专区|专栏|频道|子系统|端口|菜单|功能")
MEMBERS = frozenset(["Programme", "Platform"])
DONE = ("implements", "establishes")
BACK = 2  # sentences of the paragraph in which the platform was named last
GOES_ON = re.compile(
    "(?:目前，|如今，|其中，?)?(?:该|这个|整个)?(?:平台|系统|小程序|软件|公众号|应用|其|打开|进入|登录|点开|点击)"
)
"""What a sentence begins with that tells of the platform again."""


def modules(walk: Walk) -> None:
    """Tell what the rows of modules in an article are part of; nobody is told to carry them out besides."""
    if "Platform" not in walk.classes:
        return
    scan, told = walk.article.scan, set[tuple[int, int]]()
    for noun in NOUN.finditer(walk.text):
        number = scan.sentence_at(noun.start())
        row = _row(walk, walk.sentences[number], noun.start(), noun.end())
        whole = _whole(walk, number, row) if row else -1
        if whole < 0 or any(m.thing == whole for m in row):
            continue
        for m in row:
            for frame in walk.frames.get("list", ()):
                walk.add(m.thing, frame, whole, number)
            walk.offered.add(m.thing)
            told.add((m.thing, number))
    for key in [k for k in walk.found if k[1] in DONE and (k[2], k[4]) in told] if told else ():
        del walk.found[key]


def _row(walk: Walk, here: Sequence[Mention], at: int, end: int) -> list[Mention]:
    """The names in a row that are called modules at `at`, in order; empty: none, or one that is called so itself."""
    last = next((m for m in reversed(here) if m.start < at), None)
    if last is None or last.cls not in MEMBERS:
        return []
    if last.end < end and not (last.end <= at and MODULES.fullmatch(walk.text, last.end, end)):
        return []
    row = [last]
    for m in reversed(here):
        if m.end <= row[0].start and m.cls in MEMBERS and LIST_GAP.fullmatch(walk.text, m.end, row[0].start):
            row.insert(0, m)
    return row if len(row) > 1 or last.end <= at else []


def _whole(walk: Walk, number: int, row: Sequence[Mention]) -> int:
    """The platform that the sentence names before the row, or one before it that it goes on with; -1: none."""
    before = [m for m in walk.sentences[number] if m.end <= row[0].start and m.cls == "Platform"]
    if before:
        return before[-1].thing
    sentences = walk.article.scan.sentences
    if not GOES_ON.match(walk.text, sentences[number].start):
        return -1
    for earlier in range(number - 1, max(-1, number - BACK - 1), -1):
        if sentences[earlier].block != sentences[number].block:
            break
        named = [m for m in walk.sentences[earlier] if m.cls == "Platform"]
        if named:
            return named[-1].thing
    return -1
