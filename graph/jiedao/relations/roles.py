"""Persons: where they hold a post, what they belong to, what they founded."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.relations.clauses import stands_for
from jiedao.relations.frames import Frame
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

OF_OFFICE = re.compile("^(?:街道|办事处)?(?:党工委|办事处|街道|纪工委|人大工委|武装部)[^社村]{0,8}$")
HEAD_OF_OFFICE = re.compile("(?:街道)?(?:党工委|办事处)(?:副?书记|副?主任|委员)$")
OF_COMMUNITY = re.compile("(?:社区|村|网格)[\u4e00-\u9fff]{0,8}$|网格员$|楼长$|社区书记$")
OF_BODY = re.compile(
    "(?:店主|老板|店长|会长|队长|团长|理事长|董事长|总经理|创始人|主理人|发起人|带头人|领头人|秘书长|馆长|园长|社长)$"
)
OF_KIND = re.compile(
    "(中心|公司|集团|协会|联盟|商会|工作室|合作社|企业|学校|医院|机构|基金会|服务站)(?:副?主任|副?总?经理|负责人|主任|站长|院长|校长)$"
)
POST = re.compile(
    "(?:党工委|党委|党总支|党支部|办事处|人大工委|社区|村|街道)?[\u4e00-\u9fff]{0,4}"
    "(?:书记|主任|委员|会长|队长|站长|经理|长|老板|店主|网格员|党员|居民|村民|负责人|[\u4e00-\u9fff]{2})$"
)
AT_HOME = re.compile("(?:院|小区|号|苑).{0,3}岁的?$")
"""Where somebody lives, no membership: 某社区老粮库家属院73岁的周玉兰."""
RESIDES = re.compile("(?:家住|住在)[^，。；：！？]{2,24}$")
QUOTED_POST = re.compile("的?“([^“”，。]{2,8})”")
FOUNDER = re.compile("的?((?:发起|创始|创办|负责|主理|带头|牵头)人|会长|队长|团长|理事长)(?:、[^，。；“”]{1,16})?")
FOUNDING = re.compile("(?:牵头|发起|组建|创办|成立|创立|组织)[^，。；]{0,10}[“]?$")
LED = re.compile("[”]?(?:的?(会长|队长|团长|理事长|负责人))?由[^，。；]{0,12}$")
LEADING = re.compile("(?:领衔|牵头|担任|负责|主持|带领|坐镇|挂帅)")
COPULA = re.compile("(?:是|任|担任|当选为?|兼任)[“]?$")
POST_BEHIND = re.compile(
    "[”]?的?((?:副?总经理|副?董事长|创始人|负责人|合伙人|副?会长|副?理事长|副?队长|团长|馆长|校长|院长|店长|主任|站长|发起人|主理人|成员|队员|志愿者)(?=[，。；、]|$))"
)
STANDING = frozenset(["VolunteerTeam", "Alliance", "SocialOrganisation", ""])


def roles(walk: Walk, number: int, here: Sequence[Mention]) -> None:
    """清河坊街道党工委书记赵明远: the post between the body and the name; else the body that the post implies."""
    for frame in walk.frames.get("role", ()):
        for position, m in enumerate(here):
            if m.cls != "Person" or RESIDES.search(walk.text, max(0, m.start - 28), m.start):
                continue
            before = here[:position]
            held = _led(walk, frame, before, m) or _before(walk, frame, before, m) or _implied(walk, number, m)
            if held is not None:
                target, role = held
                walk.add(m.thing, frame, target, number, role=role)
            for target, role in _of_it(walk, frame, number, here, position):
                walk.add(m.thing, frame, target, number, role=role)


def _before(walk: Walk, frame: Frame, before: Sequence[Mention], m: Mention) -> tuple[int, str] | None:
    """翠竹园社区党委书记赵明远, 翠竹园社区的“楼管家”赵明远, 邻里合唱团的发起人、退休教师赵明远."""
    left = next((o for o in reversed(before) if o.cls in frame.objects), None)
    if left is None or m.start - left.end > 26:
        return None
    gap = walk.text[left.end : m.start]
    special = QUOTED_POST.fullmatch(gap) or FOUNDER.fullmatch(gap.lstrip("”"))
    if special is not None:
        return left.thing, special[1]
    if not gap or len(gap) > 18 or re.search("[，。；：、！？”由]", gap):
        return None
    if AT_HOME.search(gap) or any(left.end <= o.start and o.cls == "Compound" for o in before):
        return None
    role = gap.removeprefix("的")
    target = left.thing
    acted = stands_for(walk.article, target)
    if acted != target:
        role = re.sub("^.*(?=党工委|党委|党支部|党总支)", "", walk.things[target].label) + role
        target = acted
    written = walk.article.scan.written[m.start - len(role) : m.start]
    return target, written if walk.text[m.start - len(role) : m.start] == role else role


def _implied(walk: Walk, number: int, m: Mention) -> tuple[int, str] | None:
    """街道党工委书记: the own sub-district; 社区书记: the last community; 队长: the last body; or None."""
    text = walk.text
    begin = max(walk.article.scan.sentences[number].start, m.start - 12)
    match = re.search("([\u4e00-\u9fff]{2,12})$", text[begin : m.start])
    post = match[1] if match else ""
    if not post:
        return None
    target, kind = -1, OF_KIND.search(post)
    if OF_OFFICE.search(post[-10:]) or HEAD_OF_OFFICE.search(post):
        target = walk.article.own
    elif OF_COMMUNITY.search(post):
        target = _last(walk, number, m, ("Community",))
        if target < 0 and walk.things[walk.article.home].cls == "Community":
            target = walk.article.home
    elif OF_BODY.search(post):
        target = _last(walk, number, m, ("Organisation",))
    elif kind is not None:
        target = _last(walk, number, m, ("Organisation",), kind[1])
    if target < 0:
        return None
    short = POST.search(post)
    return target, short[0] if short else post


def _led(walk: Walk, frame: Frame, before: Sequence[Mention], m: Mention) -> tuple[int, str] | None:
    """“老赵调解室”由退休法官赵明远领衔; 合唱团的团长由赵明远担任."""
    if not LEADING.match(walk.text, m.end):
        return None
    for o in reversed(before):
        led = LED.fullmatch(walk.text, o.end, m.start) if o.cls in frame.objects else None
        if led is not None:
            return o.thing, led[1] or ""
    return None


def _of_it(walk: Walk, frame: Frame, number: int, here: Sequence[Mention], position: int) -> list[tuple[int, str]]:
    """赵明远…牵头组建“邻里合唱团”; 由赵明远发起的合唱团; 赵明远是某公司总经理."""
    m = here[position]
    found: list[tuple[int, str]] = []
    for o in here[position + 1 :]:
        if o.cls == "Person":
            break
        if o.cls != "Organisation":
            continue
        between = walk.text[m.end : o.start]
        post = POST_BEHIND.match(walk.text, o.end)
        if post is not None and COPULA.search(between) and len(between) <= 40:
            found.append((o.thing, post[1]))
        elif walk.things[o.thing].fine in STANDING and len(between) <= 40 and FOUNDING.search(between):
            led = walk.text[m.start - 1 : m.start] == "由" or "街道" not in between
            if led and "。" not in between:
                found.append((o.thing, "发起人"))
                break
    return found


def _last(walk: Walk, number: int, person: Mention, classes: Sequence[str], ending: str = "") -> int:
    """The thing of one of the classes that the paragraph named last before the person, its label with that ending."""
    block = walk.article.scan.sentences[number].block
    for sentence in range(number, max(-1, number - 3), -1):
        if walk.article.scan.sentences[sentence].block != block:
            break
        for m in reversed(walk.sentences[sentence]):
            before = sentence < number or m.start < person.start
            if before and m.cls in classes and walk.things[m.thing].label.endswith(ending):
                return m.thing
    return -1
