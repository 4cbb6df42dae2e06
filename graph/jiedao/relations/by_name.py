"""What lies in what, or is part of what, by its name: 翠竹园社区党群服务中心, 云谷科创园二期, 西岭大学法学院."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from jiedao import naming
from jiedao.relations.seats import EXTERNAL, TOWN
from jiedao.relations.walk import PLACED, WATERS, Walk

HALVED = frozenset("，,、")
"""Between the halves of a name, which are parts of it: “一条主线，三张网”工程."""
AREA_OF_ROAD = re.compile(
    "(?:[东西南北中]侧)?(?:片区|地块|街区|社区|商圈|小区|\\d+号|.{0,8}(?:产业园|科技园|工业园|综合体|广场|大厦))"
)
PHASE = re.compile("第?(?:[一二三四五六1-6])期(?:工程|项目)?$")
FACULTY = ("学院", "工会", "研究院", "研究所", "妇联", "团委", "分会", "专委会", "实验室")
COMMITTEE = re.compile("(?:[省市区县州]委|政府)$")
"""Departments of a committee (锦江区委组织部) are told to lie in its division."""
BRAND = re.compile("(?:党建)?品牌$")
ESTATE = "小区"
OWNERS = ("业委会", "业主委员会", "业主大会", "物管会", "物业管理委员会")
"""The bodies of those who own a compound: 云锦业委会 of 云锦小区."""
SERVES_OWNERS = (
    "物业", "物业中心", "物业服务中心", "物业服务站", "物业管理处", "物业公司",
    "居委会", "自管会", "自管小组", "议事会", "理事会",
)  # fmt: skip
"""What a compound has that bears its name: 云锦小区物业服务中心."""
CLINICS = ("卫生服务站", "卫生室", "幼儿园")
HEADED = frozenset(["GovernmentBody", "PublicInstitution", "SocialOrganisation"])
OFFICE_OF = re.compile(
    "[\u4e00-\u9fff]{0,10}(?:大队|中队|支队|总队|党组|办公室|[科处室部](?<![工俱]部)|团委|团总支|工会|学生会|研究生会|志愿者协会|分局|分院|分校|校区)"
)
"""What the name of a department goes on with behind that of its body: 青江市城管局|执法大队, 文晖中学|德育处."""


def names(walk: Walk) -> None:
    """翠竹园社区党群服务中心 lies in 翠竹园社区; 红色物业联盟党委 is part of 红色物业联盟."""
    keys, own = walk.keys, walk.article.own
    outer = {keys[own]: own} if own >= 0 else {}
    wider = {TOWN.sub("", keys[n]) for n, thing in enumerate(walk.things) if thing.cls == "SubDistrict"}
    """What sub-districts are called for short, as a community of each often is: 辖清河坊、桃园等社区."""
    for number, thing in enumerate(walk.things):
        if thing.cls in ("Community", "Compound", "Facility", "Organisation", "SubDistrict"):
            for name in (keys[number], *map(naming.key, thing.aliases)):
                if len(name) >= 2 and (name == keys[number] or name not in wider):
                    outer.setdefault(name, number)
    frames = walk.frames.get("name", ())
    wholes = _wholes(walk, keys)
    _halves(walk, keys)
    phased = _phases(walk, keys)
    for number, thing in enumerate(walk.things):
        if thing.cls not in PLACED or number in phased:
            continue
        key = keys[number]
        if thing.cls == "Organisation":
            _unit(walk, keys, wholes, number)
        owners = key.endswith(OWNERS)
        for length in range(len(key) - 1, 1, -1):
            holder = outer.get(key[:length])
            if holder is None and owners:
                holder = outer.get(key[:length] + ESTATE)
            if holder is None or holder == number:
                continue
            container = walk.things[holder]
            sentence = walk.first.get(number, 0)
            for frame in frames:
                if frame.relation == "partOf":
                    party = thing.fine == "PartyBody" and not COMMITTEE.search(keys[holder])
                    office = container.fine in HEADED and OFFICE_OF.fullmatch(key, length) is not None
                    if container.cls == thing.cls == "Organisation" and (party or office):
                        walk.add(number, frame, holder, sentence)
                elif thing.cls == container.cls == "Facility" and container.label[-1] in WATERS:
                    continue  # 东平河湿地公园 lies at the river
                elif container.fine == "Road" and AREA_OF_ROAD.match(key, length):
                    continue
                elif container.cls in ("Community", "Compound", "Facility", "SubDistrict") and len(key) - length >= 2:
                    area = container.cls in ("Community", "SubDistrict")
                    body = thing.fine == "PartyBody" or (area and thing.fine not in EXTERNAL)
                    social = thing.fine == "SocialOrganisation"
                    local = container.cls == "Community" and (social or key.endswith(CLINICS))
                    local = local or (container.cls == "Compound" and (owners or key.endswith(SERVES_OWNERS)))
                    if thing.cls != "Organisation" or body or local:
                        walk.add(number, frame, holder, sentence)
            break
        else:
            if thing.cls == "Project":
                _of_division(walk, number)


def _of_division(walk: Walk, number: int) -> None:
    """柳江区背街小巷改造工程 lies in 柳江区."""
    label = walk.things[number].label
    division = next(
        (d for size in range(len(label) - 1, 1, -1) if (d := walk.divisions.get(label[:size], -1)) >= 0), -1
    )
    for frame in walk.frames.get("name", ()) if division >= 0 else ():
        if frame.relation == "within":
            walk.add(number, frame, division, walk.first.get(number, 0))


def _wholes(walk: Walk, keys: Sequence[str]) -> dict[str, list[int]]:
    """The organisations and programmes that another organisation may be a part of, by name."""
    found: dict[str, list[int]] = {}
    for number, thing in enumerate(walk.things):
        if thing.cls == "Organisation":
            found.setdefault(keys[number], []).append(number)
        elif thing.cls == "Programme":
            found.setdefault(BRAND.sub("", keys[number]), []).append(number)
    return found


def _unit(walk: Walk, keys: Sequence[str], wholes: Mapping[str, Sequence[int]], number: int) -> None:
    """西岭大学法学院 is part of 西岭大学; “邻里圈”党建联盟 of “邻里圈”."""
    key = keys[number]
    faculty = key.endswith(FACULTY)
    named = walk.things[number].fine in ("Alliance", "VolunteerTeam")
    team = walk.things[number].fine == "VolunteerTeam"
    if not faculty and not named:
        return
    held = []
    for length in range(4, len(key) + 1):
        for holder in wholes.get(key[:length], ()):
            thing = walk.things[holder]
            whole = thing.cls == "Programme" or faculty or (team and thing.fine == "PublicInstitution")
            if holder != number and whole and (named or thing.cls == "Organisation"):
                held.append(holder)
    if held:
        for frame in walk.frames.get("list", ()):
            walk.add(number, frame, min(held), walk.first.get(number, 0))


def _phases(walk: Walk, keys: Sequence[str]) -> frozenset[int]:
    """云谷科创园二期 is part of 云谷科创园."""
    phased = {n: match for n, t in enumerate(walk.things) if t.cls == "Project" and (match := PHASE.search(keys[n]))}
    if not phased:
        return frozenset()
    whole = {
        keys[n]: n
        for n, t in enumerate(walk.things)
        if (t.cls == "Project" or t.fine == "IndustrialPark") and n not in phased
    }
    told = set()
    for number, match in phased.items():
        holder = whole.get(keys[number][: match.start()])
        if holder is not None:
            told.add(number)
            for frame in walk.frames.get("name", ()):
                if frame.relation == "partOf":
                    walk.add(number, frame, holder, walk.first.get(number, 0))
    return frozenset(told)


def _halves(walk: Walk, keys: Sequence[str]) -> None:
    """“一条主线，五个融合”系列工程 consists of 一条主线 and 五个融合."""
    programmes = {keys[n]: n for n, t in enumerate(walk.things) if t.cls == "Programme"}
    for number, thing in enumerate(walk.things):
        if thing.cls != "Programme" or HALVED.isdisjoint(thing.label):
            continue
        for part in re.split("[，,、]", thing.label):
            for name in {naming.key(part), *(naming.key(part)[:n] for n in range(3, len(part)))}:
                half = programmes.get(name)
                if half is not None and half != number:
                    for frame in walk.frames.get("list", ()):
                        walk.add(half, frame, number, walk.first.get(half, 0))
