"""Persons of whom a clause of its own tells what they belong to: 队长是…, 她所在的…, …担任书记."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jiedao.relations.frames import Frame
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention, Thing

REACH = 2  # sentences back in which the person or the body may be named
LEADER = "会长|队长|团长|理事长|领头人|负责人|发起人|带头人|主理人|牵头人|组长|社长|班长|召集人|领队"
CHAIR = f"{LEADER}|轮值(?:书记|主席|会长|主任|理事长)|主席|秘书长|创始人|创办人|老板|店主|掌门人|当家人|领头雁"
HEAD_IS = re.compile(
    f"(?:^|[，。；：”])(?:现任|首任|第?[一二三四五六七八九十]任|本届|目前|如今|其)?的?({CHAIR})(?:名叫|叫|就?是|正是|为|由)(?:[^，。；“”：社村]|社区(?=民警|工作者|医生|护士|网格员)){{0,20}}$"
)
OF_FIRMS = ("老板", "店主", "店长", "厂长", "董事长", "总经理", "总裁", "项目经理")
NO_FIRMS = frozenset(["VolunteerTeam", "PartyBody", "Alliance", "GovernmentBody"])
LED_BY = {
    "队长": ("队", "团", "组"),
    "领队": ("队", "团", "组"),
    "会长": ("会", "盟", "社"),
    "理事长": ("会", "盟", "社", "心"),
}
"""What bodies end with that have such a leader; a team of volunteers may bear any name."""
TAKES = re.compile(
    f"(?:受[聘邀]|应[聘邀])?(?:担任|任|当选为?|兼任|出任|[被获]推[选举]为|[被获]选为|[被获]聘为)((?:党支部|党总支|党委)?(?:副?书记|副?{LEADER}|秘书长|"
    f"名誉会长))(?=[，。；、])"
)
AMONG = re.compile(
    "(?:也|就|便|正|都|正好|恰)?是(?:其中|队伍里?中?|队[里中]|团队里?中?|他们当?中|这支队伍)的?(?:[^，。；]{0,4}的)?(?:一员|之一|一位|一名|一个|一分子|骨干|成员|主力|代表|元老)"
)
"""Behind somebody who belongs to what was told of: 组建了邻里合唱团。周玉兰|是其中一员."""
TAKES_OFFICE = re.compile("[担兼出现新调就曾]?任(?:街道)?(?:办事处|街道办)(副?主任)(?=[，。；、]|期间|以来|时|后)")
"""李敏任街道办事处主任: a post in the sub-district that the passage tells of."""
PRONOUN = re.compile(
    "[他她](?:(?P<whose>所在的|带领的|领衔的|发起的|牵头的|参加的)|(?:现在|如今|还|也|既|同时|曾)?(?:是|担任|兼任|任))"
)
POST_BEHIND = re.compile(
    "”?的?([\u4e00-\u9fff]{0,8}?(?:书记|主任|经理|委员|长|员|人|主力|骨干|老师|顾问|一员))(?=[，。；、])"
)
DONE_FOR = re.compile(
    "(?:看望|照顾|照料|帮扶|帮助|陪[伴护]?|结对|慰问|走访|探望|接送|关爱|服务|照看|护送)了?[^，。；：、]{0,8}$"
)
"""Before a person for whom another does something."""
DONE_REACH = 14
OF_PLACE = re.compile("(?:[\u4e00-\u9fff]{2,4}[省市区县]|社区|街道|村里?)?“?")
AREAS = ("Division", "SubDistrict")
OF_A_POST = re.compile("[^，。；、]{0,3}(?:书记|委员|主任|干部)")
GROUPS = ("队", "团", "社", "联盟", "协会", "理事会", "议事会", "小组", "合作社", "联合会", "促进会", "服务团")
DEPARTMENT = re.compile(
    "(?:副书记|常委|委员)、(组织部|宣传部|统战部|政法委|社会工作部|农工委|办公室|武装部)(副?(?:部长|书记|主任)|长)(?:、[^，。；、]{2,12})?"
)
"""Between a committee and who is one of it and heads a department of it."""
BRANCHES = ("党支部", "联盟", "协会", "商会", "理事会", "委员会", "议事会", "队", "团", "社", "党委", "党总支")


def headed(walk: Walk, number: int, m: Mention) -> tuple[int, str] | None:
    """邻里合唱团有60人，团长是退休教师赵明远: the body named last, and the post; or None."""
    begin = walk.article.scan.sentences[number].start
    found = HEAD_IS.search(walk.text, max(begin - 1, m.start - 32), m.start)
    if found is None:
        return None
    body = _body(walk, number, found.start() + 1, ())
    return None if body < 0 or not may_have(walk.things[body], found[1]) else (body, found[1])


def may_have(body: Thing, post: str) -> bool:
    """Whether a body is of the sort that has such a leader: a firm its 老板, a team its 队长.

    >>> team = Thing("", "Organisation", "VolunteerTeam", "邻里护河队", (), "", "", False)
    >>> union = team._replace(fine="Alliance", label="商户联盟")
    >>> may_have(team, "队长"), may_have(team, "老板"), may_have(union, "队长")
    (True, False, False)
    """
    if post.endswith(OF_FIRMS):
        return body.fine not in NO_FIRMS
    endings = LED_BY.get(post[-3:], LED_BY.get(post[-2:]))
    return endings is None or body.fine == "VolunteerTeam" or body.label.endswith(endings)


def department(walk: Walk, before: Sequence[Mention], m: Mention) -> tuple[int, str] | None:
    """青江区委常委、组织部部长赵明远: the department of the committee that its post names, and the post; or None."""
    body = next((o for o in reversed(before) if walk.things[o.thing].label.endswith("委")), None)
    posts = None if body is None else DEPARTMENT.fullmatch(walk.text, body.end, m.start)
    if body is None or posts is None:
        return None
    name = walk.things[body.thing].label + posts[1]
    number = next((n for n, thing in enumerate(walk.things) if thing.label == name), -1)
    return None if number < 0 else (number, posts[2] if posts[2] != "长" else "部长")


def taken(walk: Walk, number: int, m: Mention) -> tuple[int, str] | None:
    """成立联合党支部，…赵明远担任书记; …赵明远是其中一员: the body named last, and the post; or None."""
    office = TAKES_OFFICE.match(walk.text, m.end)
    if office is not None and (area := walk.article.area_at(m.start)) >= 0:
        return area, office[1]
    found = TAKES.match(walk.text, m.end)
    if found is None and AMONG.match(walk.text, m.end):
        body = _body(walk, number, m.start, GROUPS)
        return None if body < 0 else (body, "")
    if found is None:
        return None
    body = _body(walk, number, m.start, BRANCHES)
    return None if body < 0 else (body, found[1])


def told_of(walk: Walk, frame: Frame, number: int, here: Sequence[Mention]) -> Iterator[tuple[int, int, str]]:
    """赵明远…。她所在的邻里合唱团…, 他是翠竹园社区党委书记: the person, the body and the post."""
    start, end = walk.article.scan.sentences[number][:2]
    for found in PRONOUN.finditer(walk.text, start, end):
        behind = [m for m in here if m.start >= found.end()]
        if not behind or OF_PLACE.fullmatch(walk.text, found.end(), behind[0].start) is None:
            continue
        body = behind[0]
        for m in behind[1:]:
            if m.start != body.end or body.cls not in AREAS:
                break
            body = m  # 她是成都市锦江区清河坊街道|翠竹园社区党委书记
        if body.cls not in frame.objects:
            continue
        post = POST_BEHIND.match(walk.text, body.end)
        if not found["whose"] and post is None:
            continue
        person = _person(walk, number, found.start())
        if person >= 0:
            yield person, body.thing, post[1] if post is not None and not found["whose"] else ""


def _person(walk: Walk, number: int, before: int) -> int:
    """The person that the paragraph named last; of two of whom one does something for the other, the one who does."""
    other = -1
    for m in _earlier(walk, number, before):
        if m.cls == "Person":
            if other < 0 and done_for(walk, m):
                other = m.thing
                continue
            return m.thing
    return other


def done_for(walk: Walk, m: Mention) -> bool:
    """周玉兰每周去看望|钱奶奶: whether a person is one for whom another does what the sentence tells."""
    return m.cls == "Person" and DONE_FOR.search(walk.text, max(0, m.start - DONE_REACH), m.start) is not None


def _body(walk: Walk, number: int, before: int, endings: tuple[str, ...]) -> int:
    """The body that the paragraph named last, of one of these sorts if any are told."""
    for m in _earlier(walk, number, before):
        if (
            m.cls == "Organisation"
            and not OF_A_POST.match(walk.text, m.end)
            and (not endings or walk.things[m.thing].label.endswith(endings))
        ):
            return m.thing
    return -1


def _earlier(walk: Walk, number: int, before: int) -> Iterator[Mention]:
    sentences = walk.article.scan.sentences
    for earlier in range(number, max(-1, number - REACH - 1), -1):
        if sentences[earlier].block != sentences[number].block:
            return
        yield from (m for m in reversed(walk.sentences[earlier]) if m.start < before)
