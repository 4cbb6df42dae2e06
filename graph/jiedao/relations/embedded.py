"""Who does what a clause tells in passing: 参观了A社区打造的B, 介绍A社区通过组建B, 参加街道举办的B."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.relations.actors import ACTORS
from jiedao.relations.clauses import Clause, stands_for
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

OBSERVED = "observed"
"""The category of the verbs behind which a clause of its own stands: 介绍, 展示, 参观."""
OF = re.compile("了?的")
ADVERBS = re.compile(
    "(?:[也还已均都正就曾新刚]|近年来?|今年|去年|年初|今年以来|率先|先后|陆续|相继|创新|积极|大力|全力|倾力|精心|着力|通过|近日|首次|首个|共同|联合|"
    "自主|牵头|专门|刚刚|最近|正式|持续|深入|不断|扎实|常态化|日前|此前|同步|定期|长期|连续[\\d一二三四五六七八九十两]+[年届])*"
)
AND_OTHERS = re.compile(
    "[”]?等(?:[多\\d一二两三四五六七八九十余]{0,3}[家个所])?[^，。；、的“共联合携]{0,6}?(?=共|联|合|携|发起|推出|打造|举办|开展|建|创|办|组)"
)
BARE = re.compile(f"(?P<who>街道|办事处|社区)(?P<adverbs>{ADVERBS.pattern})\\Z")
JOINT = re.compile("共同|联合|合作|携手")
PREPOSED = re.compile("[与和同跟由在为向对]|联合|携手|会同")
WITH = frozenset([
    "在", "于", "与", "和", "同", "跟", "为", "给", "向", "对", "由", "被", "把", "将", "及", "以及", "联合", "携手",
    "会同", "联手", "协同", "联动", "依托", "依靠", "借助", "借力", "利用", "运用", "使用", "通过", "接入",
])  # fmt: skip
"""What before a name tells that it is not alone in what stands behind: 在某社区打造的A, 依托某公司打造的A."""
REACH = 16  # characters before a verb in which a bare word for its subject stands
OTHERS = frozenset(
    ["的", "各", "各个", "全市", "全区", "老旧", "本", "辖区", "两个", "多个", "一个", "所在", "现代", "智慧"]
)
"""What before a bare word tells that it means no one of which the text tells."""
FOR = ("为", "给")
DEVELOPED = ("开发", "研发", "研制", "设计")
TAKEN_UP = (
    "引入",
    "引进",
    "使用",
    "采用",
    "接入",
    "运用",
    "应用",
    "启用",
    "上线",
    "推广",
    "采购",
    "购买",
    "借助",
    "依托",
)
"""What one does with a platform that another developed: 翠竹园社区引入甲公司开发的|A平台."""
NEWLY = ("新", "刚")


def taken_up(walk: Walk, clause: Clause, at: int, word: str) -> bool:
    """翠竹园社区引入甲公司开发的A: whether the clause tells who uses what another, told in passing, developed."""
    if not word.endswith(DEVELOPED) or not clause.named:
        return False
    before = next((m.start for m in reversed(clause.mentions) if m.end <= at), at)
    return any(verb < before and used.startswith(TAKEN_UP) for verb, used, _, _ in clause.verbs)


def doers(walk: Walk, clause: Clause, at: int, word: str) -> tuple[int, ...]:
    """Who does what the verb `word` at an offset tells, if the clause tells it in passing; else nobody."""
    attributive = OF.match(walk.text, at + len(word)) is not None
    before = [m for m in clause.mentions if m.end <= at]
    if before:
        last = before[-1]
        if last.cls in ACTORS or (last.cls == "Facility" and attributive and walk.holds(last)):
            if ADVERBS.fullmatch(walk.text, _row_ends(walk, before), at) is None:
                return _bare(walk, clause, at) if attributive else ()
            if JOINT.search(walk.text, last.end, at) and PREPOSED.search(walk.text, clause.start, last.start):
                return ()  # 街道与甲单位、乙单位共同打造的
            row = _row(walk, before)
            begin = _begin(walk, before, row[0])
            if _governed(walk, clause, begin) if attributive else not _observed(walk, clause, begin):
                return ()
            return tuple([stands_for(walk.article, m.thing) for m in row])
    return _bare(walk, clause, at) if attributive else ()


def _row_ends(walk: Walk, before: Sequence[Mention]) -> int:
    """Where the last name ends, or the row of them: 甲大学、乙银行|等三家单位|共建的."""
    end = before[-1].end
    more = AND_OTHERS.match(walk.text, end) if len(_row(walk, before)) > 1 else None
    return more.end() if more is not None else end


def _row(walk: Walk, before: Sequence[Mention]) -> list[Mention]:
    """The subjects that stand in a row, of which the last of `before` is the last."""
    row = [before[-1]]
    for m in reversed(before[:-1]):
        if m.cls not in ACTORS or m.end + 1 != row[0].start or walk.text[m.end] != "、":
            break
        row.insert(0, m)
    return row


def _begin(walk: Walk, before: Sequence[Mention], first: Mention) -> int:
    """Where the name begins with what it lies in: 清河坊街道|翠竹园社区."""
    begin = first.start
    for m in reversed(before):
        if m.end == begin and m.cls in ("Division", "SubDistrict", "Community"):
            begin = m.start
    return begin - (walk.text[begin - 1] == "“")


def _governed(walk: Walk, clause: Clause, begin: int) -> bool:
    """Whether a preposition stands before the name, or before the row that it is the last of."""
    scan = walk.article.scan
    index = scan.word_at(begin) - 1
    if index < 0 or begin <= clause.start:
        return False
    word = scan.words[index]
    if word == "、":
        if not any(begin - 2 <= m.end < begin for m in clause.mentions):
            return False  # 由甲指导、|乙主办的A: the other has a verb of its own
        return PREPOSED.search(walk.text, clause.start, begin) is not None
    return word in WITH or word == "的"


def _observed(walk: Walk, clause: Clause, begin: int) -> bool:
    """Whether a verb stands right before that is followed by a clause."""
    for at, word, categories, _ in reversed(clause.verbs):
        if at < begin and word != "到":  # 了解|到
            return OBSERVED in categories and walk.text[at + len(word) : begin].strip("了过到着出") == ""
    return False


def _bare(walk: Walk, clause: Clause, at: int) -> tuple[int, ...]:
    """街道举办的A, 社区新成立的A: the sub-district, the community told of."""
    who = BARE.search(walk.text, max(clause.start, at - REACH), at)
    if who is None:
        return ()
    start = who.start("who")
    index = walk.article.scan.word_at(start) - 1
    before = walk.article.scan.words[index] if start > clause.start and index >= 0 else ""
    if before in WITH and not (before in FOR and who["adverbs"].startswith(NEWLY)):
        return ()
    if before in OTHERS:
        return ()
    if who["who"] != "社区":
        area = walk.article.area_at(start)
        return (area,) if area >= 0 else ()
    community = walk.clauses.community_before(start)
    if community < 0:
        community = walk.article.told_at(start)
    return (community,) if community >= 0 and walk.things[community].cls == "Community" else ()
