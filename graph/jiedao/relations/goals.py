"""What serves what: the goals of a sentence, a paragraph, a section, and what is told there to be done for them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from jiedao import naming
from jiedao.normalise import normalise
from jiedao.relations.aims import NOT_WON, Aim
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

MEASURES = frozenset(["Programme", "Platform", "Project"])
METHODS = frozenset(["Programme", "Platform"])
BANDS = frozenset(["VolunteerTeam", "Alliance"])
CAMPAIGN = re.compile("五星(?:党)?支部(?:创建)?")
RATED = re.compile("[一二三四五六七八九十\\d]星|星级|明星|之星|群星|星期|红星|启明星|卫星|行星|星辰|星空")
STATE = re.compile("(?:格局|(?<!工作)体系|[^商]圈|生态|局面|矩阵|共同体|闭环|合力)$")
"""What is reached by programmes, none of their parts."""
STAR_CAMPAIGN = "五星支部创建"
STARRED = re.compile("^[一二三四五][”]?星[”]?(?:级)?(?:党)?支部")
LEAD = 20  # characters of a sentence that is as good as a heading
OF_PROSE = re.compile(
    "(?<![^。！？\n])(?:街道|社区|该|全|我们|他们|这|近年|今年|近日|[一二三四五六七八九十\\d])"
    "|走进|来到|举行|举办|正在|开幕|启动|现场|热闹|闭幕"
)
"""What tells that a sentence is no title: 街道推行“甲”; “甲”热闹开幕."""
ENTERED = re.compile("(?:入选|入围|跻身|晋级|申报|参评|获批)了?[^，。；“]{0,6}“?$")
"""What one gets into is no measure of one's own: 一人入选“明珠计划”."""
MADE = re.compile(
    "[^，。；：“]{0,4}(?:[做建抓]\\w|打造|擦亮|推[行进动]|实施|深化|叫响|围绕|聚焦|创[新建]|构建|健全|完善|培育|织密|用好)“"
)
"""A heading that says what its section is to bring about: 做优“邻里服务”品牌; but not “邻里服务”暖了老街."""
CAPTION = re.compile("[（(△▲]?(?:图[①②③④为是中：:]|[左右上下]图)")
ITEM = re.compile("[、—]+")
QUOTED = re.compile("“([^“”]{3,20})”")
HEAD_NOUN = 6  # characters of a programme's name behind what a title quotes of it: “邻里议事”工作机制
TITLE = 14  # of one that is as good as a title: what was founded, too, serves its programme


def star_of_part(walk: Walk, first: int, last: int, *, alone: bool = False) -> None:
    """A paragraph or section tells what serves the one star it names; one of several, what serves each up to the next.

    What serves a star: programmes, platforms, projects, what was founded, an honour of the sub-district.
    `alone` asks that no other star be told of.
    """
    if "Star" not in walk.classes:
        return
    spans = _stars(walk, first, last)
    if alone and (len(spans) != 1 or spans[0][1:] != (first, last)):
        return
    for star, begin, end in spans:
        _serve(walk, star, begin, end)


def serve_heading(walk: Walk, heading: int, last: int) -> None:
    """A section tells what serves the programme of its heading."""
    for goal in heading_goal(walk, heading):
        _serve(walk, goal.thing, heading + 1, last, measures=goal.titled)


def serve_title(walk: Walk) -> None:
    """Paragraphs that name it tell what serves the one programme that the title quotes: 街道推行“邻里议事”激活末梢.

    An article goes on to much else that its actors do beside.
    """
    quoted = [naming.key(name) for name in QUOTED.findall(normalise(walk.article.scan.article.title))]
    named = [
        number
        for number, thing in enumerate(walk.things)
        if thing.cls == "Programme" and not thing.shared and _is_quoted(walk.keys[number], quoted)
    ]
    if len(quoted) != 1 or len(named) != 1 or STATE.search(walk.things[named[0]].label):
        return
    sentences = walk.article.scan.sentences
    block = -1
    for number, here in enumerate(walk.sentences):
        if sentences[number].block == block or not any(m.thing == named[0] for m in here):
            continue
        block = sentences[number].block
        last = next((n for n in range(number, len(sentences)) if sentences[n].block != block), len(sentences))
        _serve(walk, named[0], number, last, measures=True, among=METHODS)


def _is_quoted(key: str, quoted: Sequence[str]) -> bool:
    return any(key.startswith(name) and len(key) - len(name) <= HEAD_NOUN for name in quoted if len(name) > 2)


def serve_lead(walk: Walk, first: int, last: int) -> None:
    """A paragraph tells what serves the programme of the few words that open it: “头雁”工程添动力。…"""
    start, end, *_ = walk.article.scan.sentences[first]
    here = walk.sentences[first]
    if end - start > LEAD or len(here) != 1 or here[0].cls != "Programme":
        return
    if walk.things[here[0].thing].shared or OF_PROSE.search(walk.text, start, end):
        return
    _serve(walk, here[0].thing, first + 1, last, measures=end - start > TITLE)


def serve_formula(walk: Walk) -> None:
    """“邻里学、邻里帮、邻里乐”模式, told in paragraphs that begin 突出邻里学, 打造邻里帮: these serve it."""
    formulas = [
        (number, items)
        for number, thing in enumerate(walk.things)
        if thing.cls == "Programme" and not thing.shared and len(items := _items(thing.label)) > 2
    ]
    if not formulas:
        return
    sentences = walk.article.scan.sentences
    begun = [n for n in range(1, len(sentences)) if sentences[n].block != sentences[n - 1].block]
    if not begun:
        return  # one paragraph alone
    for formula, items in formulas:
        led = []
        for first, last in zip(begun, [*begun[1:], len(sentences)], strict=True):
            start, end, *_ = sentences[first]
            told = [item for item in items if item in walk.text[start:end]] if end - start <= LEAD else []
            if len(told) == 1:
                led.append((told[0], first, last))
        if len({item for item, _, _ in led}) > 1:
            for _, first, last in led:
                _serve(walk, formula, first + 1, last, measures=True)


def _items(label: str) -> list[str]:
    """The words that a formula is made up of.

    >>> _items("邻里学、邻里帮、邻里乐治理模式")
    ['邻里学', '邻里帮', '邻里乐']
    """
    items = ITEM.split(label)
    size = min(len(item) for item in items)
    items[-1] = items[-1][: max(size, 2)] if len(items[-1]) > size + 1 else items[-1]
    return items if all(2 <= len(item) <= 6 for item in items) else []


def bands(walk: Walk, number: int, here: Sequence[Mention]) -> None:
    """四川大学“晨光”支教团 is part of 四川大学."""
    for left, right in pairwise(here):
        if (
            left.cls == right.cls == "Organisation"
            and walk.things[right.thing].fine == "VolunteerTeam"
            and walk.things[left.thing].fine in ("PublicInstitution", "Enterprise")
            and walk.text[left.end : right.start] in ("", "“")
        ):
            for frame in walk.frames.get("list", ()):
                walk.add(right.thing, frame, left.thing, number)


def _serve(
    walk: Walk, goal: int, first: int, last: int, *, measures: bool = False, among: frozenset[str] = MEASURES
) -> None:
    """Add what the sentences tell of as measures taken for the goal; only such of the classes `among` if `measures`."""
    founded = {obj for _, predicate, obj in walk.have if predicate == "establishes"}
    others = {obj for who, predicate, obj in walk.have if predicate == "receives" and who != walk.article.own}
    honours = walk.things[goal].cls == "Star"
    told = [
        (number, m)
        for number in range(first, last)
        if not ((measures and is_caption(walk, number)) or (honours and _for_all(walk, number)))
        for m in walk.sentences[number]
    ]
    for frame in walk.frames.get("purpose", ()):
        for number, m in told:
            thing = walk.things[m.thing]
            if thing.cls not in frame.subjects or thing.shared or (m.thing, frame.relation, goal) in walk.have:
                continue
            if measures and thing.cls not in among:
                continue
            measure = thing.cls in MEASURES or thing.fine in BANDS or m.thing in founded
            opened = thing.cls == "Facility" and walk.text[m.start - 1] == "“"
            if measure or opened or (honours and thing.cls == "Award" and m.thing not in others):
                walk.add(m.thing, frame, goal, number)


def _for_all(walk: Walk, number: int) -> bool:
    """Whether a sentence that names no star tells what is done for the campaign for all of them."""
    here = walk.sentences[number]
    return all(m.cls != "Star" for m in here) and any(CAMPAIGN.fullmatch(walk.keys[m.thing]) for m in here)


def is_caption(walk: Walk, number: int) -> bool:
    """图为街道举办“邻里节”: a picture shows something of the article, not of the paragraph beside it."""
    return CAPTION.match(walk.text, walk.article.scan.sentences[number].start) is not None


def named_after(walk: Walk) -> None:
    """What is named after the stars serves the campaign for them: 党建“护星”计划, “星耀老街”行动."""
    campaign = next((n for n, key in enumerate(walk.keys) if CAMPAIGN.fullmatch(key)), -1)
    if campaign < 0:
        return
    serving = {who for who, predicate, _ in walk.have if predicate in ("contributesTo", "partOf")}
    for frame in walk.frames.get("purpose", ()):
        for number, thing in enumerate(walk.things):
            if (
                thing.cls == "Programme"
                and number not in serving
                and number in walk.first
                and not thing.shared
                and "星" in thing.label
                and not RATED.search(walk.keys[number])
            ):
                walk.add(number, frame, campaign, walk.first[number])


def _stars(walk: Walk, first: int, last: int) -> list[tuple[int, int, int]]:
    """The stars that sentences `first` to `last` tell of, each with the sentences that it covers."""
    told: list[tuple[int, int]] = []
    for number in range(first, last):
        stars = {m.thing for m in walk.sentences[number] if m.cls == "Star"}
        lost = [
            m for m in walk.sentences[number] if m.cls == "Star" and NOT_WON.search(walk.text, m.start - 8, m.start)
        ]
        if lost or len(stars) > 1:
            told.append((-1, number))
        elif stars and (not told or told[-1][0] not in stars):
            told.append((stars.pop(), number))
    if not told:
        return []
    if len({star for star, _ in told}) == 1:
        return [(told[0][0], first, last)] if told[0][0] >= 0 else []
    ends = [number for _, number in told[1:]] + [last]
    return [(star, number, end) for (star, number), end in zip(told, ends, strict=True) if star >= 0]


def heading_goal(walk: Walk, number: int) -> list[Aim]:
    """The one programme of a section heading (做优“邻里服务”品牌) is what the section serves."""
    programmes = [m for m in walk.sentences[number] if m.cls == "Programme"]
    if (
        len(programmes) == 1
        and not re.search("[，、,]", walk.things[programmes[0].thing].label)
        and walk.text[programmes[0].start - 1 : programmes[0].start + 1].count("“")
    ):
        told = MADE.match(walk.text, walk.article.scan.sentences[number].start) is None
        return [Aim(programmes[0].thing, programmes[0].end, titled=told)]
    return []


def prune_parts(walk: Walk) -> None:
    """建立A体系，下设“牵手关爱”乙队: what a sentence tells to be a part of something is no partner there."""
    told = [key for key in walk.found if key[1] == "partOf"]
    parts = {(part, number) for part, _, _, _, number in told}
    wholes = {(part, whole) for part, _, whole, _, _ in told}
    for key in [k for k in walk.found if k[1] in ("cooperatesWith", "participatesIn")]:
        subject, predicate, obj, _, number = key
        partner = predicate == "cooperatesWith"
        within = (obj, number) in parts if partner else (subject, obj) in wholes
        if within and walk.things[obj if partner else subject].fine in BANDS:
            del walk.found[key]


def prune_reversed(walk: Walk) -> None:
    """以A为核心，建立B: A is a part of B, which does not serve it as well."""
    told = {(k[0], k[2]) for k in walk.found if k[1] == "contributesTo" and k[3] != "contributes-purpose"}
    for key in [k for k in walk.found if k[1] == "contributesTo"]:
        back = (key[2], key[0]) in told and key[3] == "contributes-purpose"
        if back or (key[2], "partOf", key[0]) in walk.have:
            del walk.found[key]


def starred(walk: Walk) -> None:
    """A branch that won stars takes part in the campaign that gives them: 天宝社区摘得“三星支部”."""
    campaign = next((n for n, thing in enumerate(walk.things) if thing.label == STAR_CAMPAIGN), -1)
    if campaign < 0:
        return
    won = [key for key in walk.found if key[1] == "receives" and STARRED.search(walk.things[key[2]].label)]
    for frame in walk.frames.get("participate", ()):
        for who, _, _, _, number in won:
            if walk.things[who].cls in frame.subjects:
                walk.add(who, frame, campaign, number)
