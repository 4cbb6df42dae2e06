"""What is told in turn behind a programme, or a body of teams: parts of it, each with a clause of its own.

“三色管家”模式由此诞生：“红管家”管教育，“绿管家”管环境; 推行“三色管家”模式。在楼宇里，推行A；在商圈里，建立B.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

PARTS = frozenset(["Programme", "Platform", "Facility", "Project"])
"""What a programme consists of."""
WHOLES = frozenset(["Programme", "Organisation"])
MEASURES = frozenset(["Programme", "Platform"])
TEAMS = frozenset(["VolunteerTeam", "Alliance"])
OTHERS = frozenset(["SubDistrict", "Community", "Division"])
"""Where one of these begins a clause, something else is told of."""
BEGINS = "，；：。\n"
PLACES = frozenset(["Community", "Compound"])
BESIDE_PLACES = f"{BEGINS}、和与"
HAS = re.compile(
    "(?:的|则?(?:做|有|推|办|建|开|创|搞|设|打造|推出|推行|探索|建起|办起|晒出|亮出|深耕|叫响|培育|主打|主推|首推)"
    "[了起出]?[^，。；：]{0,4})“"
)
"""Between a place and what it has: 甲社区做“某某”, 乙社区的“某某”."""
REACH = 5  # sentences over which the parts are told
NEAR = 26  # characters between the whole and the first of its parts
LEAD = 14  # of what such a clause begins with
FEWEST = 2
FEWEST_APART = 3  # of those that begin sentences behind that of the whole
COUNTED = re.compile("[两二三四五六七八九十\\d][个支项大类张步块条]|分[为成设]|由此|包括|各")
"""What the whole is told to be made up of, so that two will do."""
BESIDE = frozenset("的、，。；：！？和与及等")
"""Behind a name of which its clause does not tell: “红管家”的队员…."""
PAST = re.compile(
    "(?:获|荣|被|是|入选|成立于|由|在|与|和|吸引|举[办行]|深受|广受|受到|正式|项目|活动|启[动用]|开[幕放业]|建成|投用|揭牌)"
)
"""What is told of anything, not only of each part of a whole in turn."""
FIELD = re.compile(
    "(?P<inside>在(?![此这全各])[^，。；：“\n]{1,10}[里中上内面]，)|(?P<toward>(?:对于?|针对|面向)[^，。；：“\n]{1,12}，)"
    "|(?P<aspect>[\u4e00-\u9fff]{2,8}(?:方面|领域|层面|环节|端|上)，)|(?P<line>线[上下]，?)|(?P<part>[东西南北中]部)"
)
"""With what each of a row of clauses begins that tell of a programme field by field."""
BEGUN = re.compile(f"[{BEGINS}](?:{FIELD.pattern})")


def in_turn(walk: Walk) -> None:
    """Add what is told in turn as parts of what was named before."""
    for number, here in enumerate(walk.sentences):
        for whole in here if here and not _is_heading(walk, number) else ():
            for part, told in _parts(walk, number, whole) if _is_whole(walk, whole) else ():
                _add(walk, part, whole, told)


def _is_heading(walk: Walk, number: int) -> bool:
    """Whether a sentence is a heading: “三色管家”守护老街."""
    scan = walk.article.scan
    return scan.article.blocks[scan.sentences[number].block].kind == "heading"


def _parts(walk: Walk, number: int, whole: Mention) -> list[tuple[Mention, int]]:
    """What is told in turn behind a whole, each with its sentence: the first way to tell it that finds any holds."""
    for find in (_subjects, _by_place, _by_field):
        if row := find(walk, number, whole):
            return row
    return []


def _add(walk: Walk, part: Mention, whole: Mention, told: int) -> None:
    """Add that one is part of the other, unless it is told the other way round: “红管家” is part of “三色管家”."""
    if (whole.thing, "partOf", part.thing) not in walk.have:
        for frame in walk.frames.get("list", ()):
            walk.add(part.thing, frame, whole.thing, told)


def _is_whole(walk: Walk, m: Mention) -> bool:
    """Whether a mention may have parts that are told in turn: “三色管家”模式, but not “三色管家”和…."""
    if m.cls not in WHOLES:
        return False
    thing = walk.things[m.thing]
    behind = walk.text[m.end : m.end + 2].lstrip("”’")[:1]
    if thing.shared or behind in ("、", "和", "与", "及"):
        return False
    return m.cls == "Programme" or (thing.fine in TEAMS and behind != "的")


def _behind(walk: Walk, number: int, whole: Mention) -> Iterator[tuple[int, Mention]]:
    """The mentions behind one, in its sentence and the next ones of its paragraph."""
    sentences = walk.article.scan.sentences
    for later in range(number, min(number + REACH, len(sentences))):
        if sentences[later].block != sentences[number].block:
            return
        for m in walk.sentences[later]:
            if m.start >= whole.end:
                yield later, m


def _subjects(walk: Walk, number: int, whole: Mention) -> list[tuple[Mention, int]]:
    """“三色管家”模式：“红管家”管教育，“绿管家”管环境: parts that are each the subject of a clause."""
    row: list[tuple[Mention, int]] = []
    for told, m in _behind(walk, number, whole):
        if _is_part(walk, whole, m):
            if row and told > row[-1][1] + 1:
                break
            row.append((m, told))
        elif not row or (m.cls in OTHERS and walk.text[m.start - 1] in BEGINS):
            break
        if not row or row[0][0].start - whole.end > NEAR:
            return []
    if not row:
        return []
    gap = walk.text[whole.end : row[0][0].start]
    announced = "：" in gap or COUNTED.search(gap) is not None
    return row if len(row) >= (FEWEST if announced or row[-1][1] == number else FEWEST_APART) else []


def _by_place(walk: Walk, number: int, whole: Mention) -> list[tuple[Mention, int]]:
    """“一社一品”：甲社区做A，乙社区做B: what each of a row of places has of it."""
    if not walk.text.startswith(("：", "”：", "”，", "，"), whole.end) or whole.cls != "Programme":
        return []
    row: list[tuple[Mention, int]] = []
    place: Mention | None = None
    for told, m in _behind(walk, number, whole):
        if told != number:
            break
        if m.cls in PLACES and walk.text[m.start - 1] in BESIDE_PLACES:
            place = m
        elif place is not None and m.cls in PARTS and HAS.fullmatch(walk.text, place.end, m.start):
            row += [(m, told)] if _comes_new(walk, m) else []
            place = None
        elif place is not None or m.cls in OTHERS:
            break
    return row if len(row) >= FEWEST else []


def _is_part(walk: Walk, whole: Mention, m: Mention) -> bool:
    """Whether a clause begins with a mention, the first of a thing that the whole may have."""
    thing, text = walk.things[m.thing], walk.text
    fits = m.cls in PARTS if whole.cls == "Programme" else m.cls == "Organisation" and thing.fine in TEAMS
    begins = text[m.start - 1] in BEGINS or (text[m.start - 1] == "“" and text[m.start - 2] in BEGINS)
    if not fits or not begins or thing.shared or walk.first_at.get(m.thing) != m.start:
        return False
    end = m.end + text.startswith("”", m.end)
    return text[end : end + 1] not in BESIDE and PAST.match(text, end) is None


def _by_field(walk: Walk, number: int, whole: Mention) -> list[tuple[Mention, int]]:
    """推行“三色管家”模式。在楼宇里，推行A；在商圈里，建立B: what is carried out field by field."""
    if BEGUN.search(walk.text, whole.end, whole.end + NEAR + LEAD) is None:
        return []
    behind = list(_behind(walk, number, whole))
    measures = [(m, told) for told, m in behind if m.cls in MEASURES]
    if len(measures) < FEWEST:
        return []
    sentences = walk.article.scan.sentences
    end = sentences[behind[-1][0]].end
    fields = [
        found
        for found in FIELD.finditer(walk.text, whole.end, end)
        if walk.text[found.start() - 1] in BEGINS and found.lastgroup is not None
    ]
    fields = [found for found in fields if found.lastgroup == fields[0].lastgroup]
    if (
        len(fields) < FEWEST
        or not 0 <= fields[0].start() - whole.end <= NEAR
        or measures[0][0].start < fields[0].start()
    ):
        return []
    row: list[tuple[Mention, int]] = []
    for field, after in zip(fields, [*(f.start() for f in fields[1:]), end], strict=True):
        after = min(after, sentences[walk.article.scan.sentence_at(field.start())].end)
        first = next(((m, told) for m, told in measures if field.end() <= m.start < after), None)
        if first is not None and _comes_new(walk, first[0]):
            row.append(first)
    return row if len(row) >= FEWEST else []


def _comes_new(walk: Walk, m: Mention) -> bool:
    """Whether a mention is the first of its thing, and of itself, not of something of it."""
    return walk.first_at.get(m.thing) == m.start and not walk.things[m.thing].shared and walk.text[m.end] != "的"
