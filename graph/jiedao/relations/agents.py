"""Frames of the agent behind 由: A由B运营; 由B建设的A; 由B牵头、C实施的A."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from jiedao.listing import framing
from jiedao.relations.clauses import Clause, stands_for
from jiedao.relations.partners import OWNED
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

AGENTS = ("Organisation", "Community", "SubDistrict")
DONE = ("Facility", "Platform", "Programme", "Project", "Organisation")
RESUMED = ("Facility", "Platform", "Project")
TEAM = re.compile("[这该]支?(?:队伍|队|团队|联盟|协会|商会|组织|志愿)")
"""Tells that the organisation is spoken of which the sentence before named: 这支队伍由A拉起."""
REACH = 14  # characters between an agent and its verb
VERB = re.compile(
    "(?P<operates>(?:负责)?(?:日常|具体|专业|统一|分区|承包|委托|公益|市场化)*(?:运营|经营|管理|托管|打理|运维|管护|维护|承办|承接|承包|驻点|值守|坐镇)|共建共管|共管共建|共管|共营|共同(?:运营|管理|打理|经营))"
    "|(?P<builds>代建|承建|建设|投资|出资|施工|改造|修建|兴建|捐建|援建|捐资)|(?P<founds>组建|设立|成立|创办|创建|创立|打造|建成|搭建|建起|办起|拉起|开起|组起|盖起|开办|开设|筹建|兴办|孵化|培育|改建|翻建|创设|合办|联办|合建|联建|共建|共办)"
    "|(?P<runs>首创|独创|首推|首倡|创设|发起|推出|牵头|主办|承办|举办|开展|组织|实施|推进|承担|负责|推行)"
)
THEME = re.compile("[”]?为(?:主题|主线|口号|名)")
"""Behind what is no event, but what one is about: 邻里节以“夏日嘉年华”为主题."""
BESIDE = re.compile("[”]?(?:办事处)?(?:等[^，。；、的]{0,8}?)?(?:、|和|与|联合|会同)[“]?")
OWN_AGENT = re.compile("由(?:街道|办事处)(?!党|社|综|团|妇|工|武|各)")
NAMELESS = re.compile(
    "由(?!街道|办事处|社区)[\u4e00-\u9fff]{1,9}?[府委局办门院校区市县会司团心站所队方园](?:与|和|、|联合|会同)[“]?"
)
"""Behind 由: one without a name that was found, and what joins the next to it."""
ALSO = re.compile("[、，](?:街道|办事处)?[“]?")
ALSO_DOES = re.compile("[^，。；]{0,6}?(?:实施|推进|配合|建设|承建|代建|施工|运营|组织|主办|承办)")
RELATIONS = {
    "Facility": {"operates": "operates", "builds": "establishes", "founds": "establishes"},
    "Organisation": {"builds": "establishes", "founds": "establishes", "runs": "establishes"},
    "Project": {"builds": "undertakes", "founds": "undertakes", "runs": "undertakes", "operates": "undertakes"},
    "Programme": {"builds": "implements", "founds": "implements", "runs": "implements", "operates": "implements"},
    "Platform": {"builds": "implements", "founds": "implements", "runs": "implements", "operates": "operates"},
}
"""Class of what is done and kind of the verb: the relation; what is not there is none."""


def agents(walk: Walk, number: int, clause: Clause) -> None:
    """Whoever stands behind 由 runs, builds, founds or starts what stands before it, or behind its verb."""
    text, before = walk.text, max(0, clause.start - 1)
    if text.find("由", before, clause.end) < 0 and text.find("托", before, clause.end) < 0:
        return
    for start, group, end in _agents(walk, clause):
        verb = VERB.search(walk.text, end, _own_end(walk, clause, end))
        if verb is None:
            continue
        target = _target(walk, number, clause, start, verb.end())
        relation = RELATIONS.get(target.cls, {}).get(verb.lastgroup or "") if target is not None else None
        if target is None or relation is None:
            continue
        for frame in walk.frames.get("agent", ()):
            if frame.relation == relation and target.cls in frame.objects:
                for thing in (*group, *_also(walk, clause, verb.end())):
                    walk.add(stands_for(walk.article, thing), frame, target.thing, number, at=verb.start())


def _own_end(walk: Walk, clause: Clause, start: int) -> int:
    """How far behind an agent its verb is looked for: 由甲指导、|乙主办 tells by 主办 of another."""
    stop = min(clause.end, start + REACH)
    behind = next((m.start for m in clause.mentions if start <= m.start < stop), -1)
    return walk.text.find("、", start, behind) if behind >= 0 and "、" in walk.text[start:behind] else stop


def _agents(walk: Walk, clause: Clause) -> Iterator[tuple[int, list[int], int]]:
    """Where each agent of the clause stands, those in a row with it, and where the row ends."""
    for position, m in enumerate(clause.mentions):
        if walk.text[m.start - 1] in "由托" and (m.cls in AGENTS or _with_others(walk, clause, position)):
            row = _beside(walk, clause.mentions[position + _owners(walk, clause.mentions[position:]) :])
            yield m.start, [o.thing for o in row], row[-1].end
    beside = without_name(walk, clause)
    if beside is not None:
        row = _beside(walk, clause.mentions[clause.mentions.index(beside) :])
        yield beside.start, [o.thing for o in row], row[-1].end
    area = walk.article.area_at(clause.start)
    if area >= 0:
        for own in OWN_AGENT.finditer(walk.text, clause.start, clause.end):
            rest = [m for m in clause.mentions if m.start >= own.end()]
            joined = rest and rest[0].cls in AGENTS and BESIDE.fullmatch(walk.text, own.end(), rest[0].start)
            row = _beside(walk, rest) if joined else []
            yield own.start() + 1, [area, *(o.thing for o in row)], row[-1].end if row else own.end()


def _with_others(walk: Walk, clause: Clause, position: int) -> bool:
    """由锦江区与甲公司共同打造: whether a division acts there, with a body beside it; alone it says whose body acts."""
    m, behind = clause.mentions[position], clause.mentions[position + 1 : position + 2]
    acts = m.cls == "Division" and bool(behind) and behind[0].cls in AGENTS
    return acts and BESIDE.fullmatch(walk.text, m.end, behind[0].start) is not None


def without_name(walk: Walk, clause: Clause) -> Mention | None:
    """由区文旅部门与|甲公司共同打造: the one with a name of those behind 由, beside another that has none; or None."""
    by = NAMELESS.search(walk.text, max(0, clause.start - 1), clause.end)
    if by is None or any(by.start() < m.end and m.start < by.end() for m in clause.mentions):
        return None
    return next((m for m in clause.mentions if m.start == by.end() and m.cls in AGENTS), None)


def _owners(walk: Walk, mentions: Sequence[Mention]) -> int:
    """How many of the names behind 由 only tell whose the next one is, which acts: 由甲集团旗下的|乙公司承建."""
    owned = (
        behind.cls in AGENTS and OWNED.fullmatch(walk.text, m.end, behind.start) for m, behind in pairwise(mentions)
    )
    return sum(1 for _ in takewhile(bool, owned))


def _beside(walk: Walk, mentions: Sequence[Mention]) -> list[Mention]:
    row = [mentions[0]]
    for m in mentions[1:]:
        acts = m.cls in AGENTS or walk.things[m.thing].fine == "ServiceCentre"  # 由A工会、B服务中心联合举办
        if not acts or not BESIDE.fullmatch(walk.text, row[-1].end, m.start):
            break
        row.append(m)
    return row


def _target(walk: Walk, number: int, clause: Clause, start: int, end: int) -> Mention | None:
    """What is done: behind 的, else before 由 in the sentence, else what the sentence before tells of."""
    behind = [m for m in clause.mentions if m.start >= end and "的" in walk.text[end : m.start]]
    if behind:
        return behind[0]
    before = [m for m in walk.sentences[number] if m.end <= start and m.cls in DONE]
    before = [m for m in before if not THEME.match(walk.text, m.end)] or before
    before = [m for m in before if walk.text[m.start - 1] not in "在于"] or before
    before = [m for m in before if not framing(walk.text, m.start, m.end)] or before
    if not before and number:
        told = walk.sentences[number - 1]
        if TEAM.search(walk.text, clause.start, start):
            before = [m for m in told if m.cls == "Organisation"]
        before = before or [m for m in told if m.cls in RESUMED]
    return before[-1] if before else None


def _also(walk: Walk, clause: Clause, start: int) -> list[int]:
    """Others that stand behind the verb with a verb of their own: 由A牵头、B实施."""
    found: list[int] = []
    mark = ALSO.match(walk.text, start, clause.end)
    if mark is None:
        return found
    own = mark.end() - mark.start() > 2
    m = next((m for m in clause.mentions if m.start == mark.end() and m.cls in AGENTS), None)
    end = mark.end() if own or m is None else m.end
    if (own or m is not None) and ALSO_DOES.match(walk.text, end, clause.end):
        found.append(walk.article.area_at(start) if own or m is None else m.thing)
    return found
