"""Awards: who received them, who granted them; persons: where they hold a post."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.relations.clauses import Clause, stands_for
from jiedao.relations.walk import Walk
from jiedao.resolve import Mention

GRANTS = re.compile("(?:等|等部门|等单位)?(?:联合)?(?:颁发|授予|评选|认定|命名|评定|表彰|评为|列为|列入|授牌|“|评)")
TO_THE_AREA = re.compile("(?:授予|评定|认定|命名|评选|表彰)该?(?:街道|办事处|辖区)")
FOR_THINGS = re.compile(
    "(?:空间|书屋|食堂|案例|项目|品牌|做法|成果|工程|平台|试点|样板|奖|园区|基地|服务站|示范点|综合体|提名|站点)$"
)
RECEIVING = re.compile("被|获|荣|评|斩|摘|捧|当选|入选|成为|是")
OBJECTS = ("Programme", "Project", "Facility", "Platform")
OF_COMMUNITY = re.compile("社区|村|网格|居民|楼长|楼栋长|业主|住|支书|村民|老党员|支部书记")
OF_FIRM = re.compile(
    "店主|老板|店长|董事长|总经理|经理|创始人|负责人|绣娘|主理人|会长|理事|队长|团长|馆长|校长|院长|园长|厂长|站长|秘书长"
)
OF_OFFICE = re.compile("^(?:街道|办事处)?(?:党工委|办事处|街道|纪工委|人大工委|武装部)[^社村]{0,8}$")


def awards(walk: Walk, number: int, parts: Sequence[Clause], index: int) -> None:
    """A被B授予C; A荣获C."""
    clause = parts[index]
    granted = [m for m in clause.mentions if walk.cls(m) == "Award"]
    if not granted:
        return
    for frame in walk.frames.get("award", ()):
        for receiver in _receivers(walk, parts, index, granted):
            for m in granted:
                walk.add(receiver, frame, m.thing, number, at=m.start)
    for frame in walk.frames.get("granter", ()):
        for m in clause.mentions:
            if walk.cls(m) not in frame.objects or m.end > granted[-1].start:
                continue
            behind = walk.text[m.end : granted[0].start] if m.end <= granted[0].start else ""
            before = walk.text[clause.start : m.start]
            in_row = behind.startswith(("、", "和", "联合")) and re.search("授予|颁发|评为|命名|表彰|认定|列", behind)
            passive = before.rstrip("“").endswith(("被", "由", "获", "获评", "经")) or "被" in before
            if (GRANTS.match(behind) or in_row) and (passive or GRANTS.match(behind)) and behind != "":
                for award in granted:
                    walk.add(award.thing, frame, m.thing, number)


def _receivers(walk: Walk, parts: Sequence[Clause], index: int, granted: Sequence[Mention]) -> list[int]:
    clause = parts[index]
    lead = walk.text[clause.start : granted[0].start]
    passive = RECEIVING.search(lead)
    limit = clause.start + passive.start() if passive else granted[0].start
    before = [m for m in clause.mentions if m.end <= limit and walk.cls(m) not in ("Award", "Division", "Star")]
    if TO_THE_AREA.search(lead) and walk.article.own >= 0:
        return [walk.article.own]
    named = [
        m
        for m in clause.mentions
        if m.end < granted[0].start and walk.text[m.end : m.end + 1] == "为" and walk.cls(m) != "Division"
    ]
    if named:
        return [stands_for(walk.article, named[-1].thing)]
    rows = walk.rows(before)
    if (
        rows
        and limit - rows[-1][-1].end <= 6
        and walk.cls(rows[-1][-1]) != "SubDistrict"
        and walk.text[rows[-1][-1].end : rows[-1][-1].end + 1] != "的"
    ):
        return [stands_for(walk.article, m.thing) for m in rows[-1]]
    for row in rows:
        if walk.text[row[-1].end : row[-1].end + 1] != "的":
            return [stands_for(walk.article, m.thing) for m in row]
    things = FOR_THINGS.search(walk.things[granted[0].thing].label) is not None
    if things and not lead.lstrip().startswith("街道"):
        for previous in reversed(parts[max(0, index - 2) : index]):
            named = [m for m in previous.mentions if walk.cls(m) in OBJECTS]
            whole = [m for m in named if walk.cls(m) != "Facility"]
            named = whole if len(whole) == 1 else named
            if len(named) == 1 or (named and previous is parts[index - 1] and len(walk.rows(named)) == 1):
                return [named[-1].thing]
    return [clause.actor] if clause.actor >= 0 else []


def roles(walk: Walk, number: int, here: Sequence[Mention]) -> None:
    """清河坊街道党工委书记赵明远: the post between the body and the name; else the body that the post implies."""
    article = walk.article
    for frame in walk.frames.get("role", ()):
        for position, m in enumerate(here):
            if walk.cls(m) != "Person":
                continue
            left = next((o for o in reversed(here[:position]) if o.cls in frame.objects), None)
            role = walk.text[left.end : m.start] if left is not None and m.start - left.end <= 18 else ""
            if left is not None and role and not re.search("[，。；：、！？”]", role):
                role = role.removeprefix("的")
                target = left.thing
                acted = stands_for(article, target)
                if acted != target:
                    role = re.sub("^.*(?=党工委|党委|党支部|党总支)", "", walk.things[target].label) + role
                    target = acted
                walk.add(m.thing, frame, target, number, role=_written(walk, m, role))
                continue
            match = re.search(
                "([\u4e00-\u9fff]{2,12})$",
                walk.text[max(walk.article.scan.sentences[number].start, m.start - 12) : m.start],
            )
            post = match.group(1) if match else ""
            target = _implied(walk, number, m, post)
            if target >= 0:
                walk.add(m.thing, frame, target, number, role=_post(post))


def _written(walk: Walk, m: Mention, role: str) -> str:
    written = walk.article.scan.written[m.start - len(role) : m.start]
    return written if walk.text[m.start - len(role) : m.start] == role else role


def _post(text: str) -> str:
    match = re.search(
        "(?:党工委|党委|党总支|党支部|办事处|人大工委|社区|村|街道)?[\u4e00-\u9fff]{0,4}(?:书记|主任|委员|会长|队长|站长|经理|长|老板|店主|网格员|党员|居民|村民|负责人|[\u4e00-\u9fff]{2})$",
        text,
    )
    return match.group() if match else text


def _implied(walk: Walk, number: int, person: Mention, post: str) -> int:
    """街道党工委书记: the own sub-district; 社区书记: the community named last; 店主: the firm named last; else -1."""
    if OF_OFFICE.search(post[-10:]) or re.search("(?:街道)?(?:党工委|办事处)(?:副?书记|副?主任|委员)$", post):
        return walk.article.own
    if re.search("(?:社区|村|网格)[\u4e00-\u9fff]{0,8}$|网格员$|楼长$|社区书记$", post):
        return _last(walk, number, person, ("Community",))
    if re.search("(?:店主|老板|店长|会长|队长|团长|理事长|董事长|创始人|主理人)$", post):
        return _last(walk, number, person, ("Organisation",))
    return -1


def _last(walk: Walk, number: int, person: Mention, classes: Sequence[str]) -> int:
    block = walk.article.scan.sentences[number].block
    for sentence in range(number, max(-1, number - 3), -1):
        if walk.article.scan.sentences[sentence].block != block:
            break
        for m in reversed(walk.sentences[sentence]):
            if m.cls in classes and (sentence < number or m.start < person.start):
                return m.thing
    return -1
