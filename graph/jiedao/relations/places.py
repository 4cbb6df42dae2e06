"""What lies in what: by nesting; and that only the nearest container is told."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from jiedao.relations.clauses import stands_for
from jiedao.relations.seats import EXTERNAL
from jiedao.relations.walk import RANK, Walk
from jiedao.resolve import Mention, Thing

BETWEEN = ("", "“", "的", "的“", "里的", "里的“", "内的", "辖区", "原")
QUARTERS = (
    "片区", "街区", "商圈", "园区", "小镇", "产业园", "科技园", "创业园", "文创园", "商务区", "新城", "集聚区", "古镇",
)  # fmt: skip
HOUSES = re.compile("(?:中心|综合体|大楼|大厦|广场|商场|公园|会所|[科文创]创?园)$")
ROOM = re.compile(
    "(?:空间|食堂|餐厅|书[屋房吧]|驿站|小屋|客厅|[室坊角吧厅]|服务站|工作站|超市|课堂|之家|咖啡馆?|展馆|门店|小站)$"
)
"""What a building or park holds: 云锦文化中心的“百姓书房”."""
OF_A_KIND = re.compile("[里内]?的(?!居民|业主|群众|住户|老人|孩子|党员|村民|商户|志愿者)[\u4e00-\u9fff]{2,4}“")
"""某小区的共享“飞机超市”; but 某小区的居民办起“飞机超市”."""
WIDEST = 6
OF_ROWS = ("Community", "Compound")
"""What a place before a row of them holds all of: 柳江街道|星光社区、月牙社区."""
AREAS = frozenset(["Division", "SubDistrict"])


def nesting(walk: Walk, number: int, here: Sequence[Mention]) -> None:
    """锦江区清河坊街道翠竹园社区; 翠竹园社区的“邻里客厅”."""
    for frame in walk.frames.get("nesting", ()):
        for left, right in itertools.pairwise(here):
            if (
                right.start - left.end > WIDEST
                or left.cls not in RANK
                or right.cls not in RANK
                or (
                    walk.text[left.end : right.start] not in BETWEEN
                    and not (right.cls == "Facility" and OF_A_KIND.fullmatch(walk.text, left.end, right.start))
                )
            ):
                continue
            outer, inner = walk.things[left.thing], walk.things[right.thing]
            if RANK[left.cls] >= RANK[right.cls] and not _divides(outer, inner) and not _holds(walk, left, right):
                continue
            if outer.cls == "Organisation" or (
                inner.cls == "Organisation"
                and (outer.cls == "Division" or inner.fine in EXTERNAL)
                and not (
                    outer.cls == "Community"
                    or (outer.cls == "SubDistrict" and "的" in walk.text[left.end : right.start])
                )
            ):
                continue
            if (
                inner.cls == "SubDistrict"
                and inner.code
                and outer.code
                and not inner.code.startswith(outer.code.rstrip("0"))
            ):
                continue
            if (
                outer.cls == "Division"
                and inner.cls == "Facility"
                and (of := walk.area_of_name(inner.label, "Division")) >= 0
            ):
                walk.add(right.thing, frame, of, number)  # 青江市|锦江区党建服务中心
                continue
            if left.thing in walk.article.chain and _is_of_own(walk, inner.cls, here):
                continue  # 沈阳市民族社区: the article's own sub-district holds it
            if inner.cls == "Project" and any(o.end + 1 == left.start and o.cls == left.cls for o in here):
                continue  # the last of a row, which the project holds
            walk.add(right.thing, frame, left.thing, number)
            if outer.cls == "SubDistrict" and inner.cls == "Organisation" and left.thing != walk.article.own:
                stood = stands_for(walk.article, right.thing)
                if walk.things[stood].cls == "Community":
                    walk.add(stood, frame, left.thing, number)  # 柳江街道|星光社区党总支
            if right.cls in OF_ROWS or (
                outer.cls == "Community" and walk.text[left.end] == "的" and right.cls == "Facility"
            ):
                for m in _row_behind(walk, here, right):
                    walk.add(m.thing, frame, left.thing, number)


def _is_of_own(walk: Walk, cls: str, here: Sequence[Mention]) -> bool:
    """Whether what the own division of an article stands before lies in its sub-district, which is nearer.

    A community does; an estate where the sentence names that: 青江区|竹园小区在柳荫街道帮助下.
    """
    own = walk.article.own
    if own < 0 or cls not in ("Community", "Compound"):
        return False
    return cls == "Community" or any(m.thing == own or stands_for(walk.article, m.thing) == own for m in here)


def _row_behind(walk: Walk, here: Sequence[Mention], first: Mention) -> list[Mention]:
    """What stands in a row behind the first: 翠竹园社区的绿云小区、湖溪苑."""
    row = [first]
    for m in here:
        if m.start == row[-1].end + 1 and walk.text[row[-1].end] in "、和" and m.cls == first.cls:
            row.append(m)
    return row[1:]


def _holds(walk: Walk, left: Mention, right: Mention) -> bool:
    """Whether a quarter has what stands behind 的: 源竹片区的“竹园里”邻里中心; a building its rooms, a compound any."""
    outer, inner = walk.things[left.thing], walk.things[right.thing]
    gap = walk.text[left.end : right.start]
    if inner.cls != "Facility" or inner.fine == "Road" or not ("的" in gap or gap == "“"):
        return False
    if outer.cls == "Compound":
        return True  # 柳湾新村的“客堂间”
    if outer.cls != "Facility" or outer.fine == "Road":
        return False
    if outer.label.endswith(QUARTERS):
        return "的" in gap and not inner.label.endswith(QUARTERS)
    return HOUSES.search(outer.label) is not None and ROOM.search(inner.label) is not None


def _divides(outer: Thing, inner: Thing) -> bool:
    """Whether a district stands behind its city: the code of the one begins that of the other."""
    if outer.cls != "Division" or inner.cls != "Division" or not outer.code or not inner.code:
        return False
    return outer.code != inner.code and inner.code.startswith(outer.code.rstrip("0"))


def prune(walk: Walk) -> None:
    """Only the nearest container stays: what lies in a community is not told to lie in its sub-district as well."""
    holders: dict[int, set[int]] = {}
    for subject, predicate, obj in walk.have:
        if predicate == "within":
            holders.setdefault(subject, set()).add(obj)
    for key in [k for k in walk.found if k[1] == "within"]:
        stated = walk.things[key[0]].cls in AREAS  # 浙江|义乌市: what only the register puts between is not told
        others = {other for other in holders[key[0]] if other != key[2] and (not stated or other in walk.first)}
        rank = RANK.get(walk.things[key[2]].cls, 0)
        nearer = any(rank < RANK["Community"] and RANK.get(walk.things[other].cls, 0) > rank for other in others)
        if nearer or any(key[2] in holders.get(other, ()) for other in others):
            del walk.found[key]
