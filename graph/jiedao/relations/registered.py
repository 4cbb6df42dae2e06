"""What lies in what by the official register, and the zones that it does not know: 成都高新区, which is of 成都市."""

from __future__ import annotations

from itertools import pairwise

from jiedao.normalise import normalise
from jiedao.relations.frames import Frame
from jiedao.relations.walk import Walk
from jiedao.resolve import Thing


def register(walk: Walk) -> None:
    """The official register's chain: sub-district, district, city, province."""
    for frame in walk.frames.get("register", ()):
        inner = walk.article.own if _is_placed(walk) else -1
        zone = _zone(walk, inner)
        shown = walk.first.get(inner, 0)  # of what the text does not name, what lies in it tells
        chain = [n for n in walk.article.chain if zone < 0 or walk.things[n].fine != "District"]
        for outer in chain if zone < 0 else (zone, *chain):
            shown = walk.first.get(outer, walk.first.get(inner, shown))
            if inner >= 0 and (inner, "within", outer) not in walk.have:
                walk.add(inner, frame, outer, shown)
            inner = outer
        _told(walk, frame)
        _registered(walk, frame)


def _told(walk: Walk, frame: Frame) -> None:
    """What the text itself puts a division in, where it leaves out what the register has between them: 江苏沭阳县."""
    title, chain = normalise(walk.article.scan.article.title), walk.article.chain
    named = [rank for rank, n in enumerate(chain) if n in walk.first or _short(walk.things[n]) in title]
    for inner, outer in pairwise(named):
        if outer - inner > 1:
            walk.add(chain[inner], frame, chain[outer], walk.first.get(chain[inner], 0))


def _short(thing: Thing) -> str:
    """What a division is called for short in a title: 江苏, 沭阳, 内蒙古."""
    if thing.fine == "Province":
        return thing.label[: 3 if thing.label.startswith(("内蒙古", "黑龙江")) else 2]
    return thing.label[:-1] if len(thing.label) > len("某县") else thing.label


def _is_placed(walk: Walk) -> bool:
    """Whether the register has the article's own sub-district, or the text names it: no headline alone places it."""
    own = walk.article.own
    return own in walk.first or (own >= 0 and walk.things[own].code != "")


def _zone(walk: Walk, number: int) -> int:
    """成都高新区|清河坊街道: the zone that is told to govern a sub-district, in its district's stead; -1: none."""
    outer = (obj for subject, predicate, obj in walk.have if subject == number >= 0 and predicate == "within")
    return min((n for n in outer if walk.things[n].cls == "Division" and not walk.things[n].code), default=-1)


def _registered(walk: Walk, frame: Frame) -> None:
    """What else the article names lies in the nearest that it names of what the register has it in."""
    numbers = {thing.code: n for n, thing in enumerate(walk.things) if thing.cls == "Division" and thing.code}
    lying = {subject for subject, predicate, _ in walk.have if predicate == "within"}
    for number, thing in enumerate(walk.things):
        told = number in walk.first and number not in lying
        if told and thing.cls == "Division" and not thing.code:
            city = next((n for n in numbers.values() if _is_zone_of(thing, walk.things[n])), -1)
            walk.add(number, frame, city, walk.first[number])
        if not told or not thing.code or thing.cls not in ("Division", "SubDistrict"):
            continue
        for code in (thing.code[:6], f"{thing.code[:4]}00", f"{thing.code[:2]}0000"):
            outer = numbers.get(code, number)
            if outer != number and code != thing.code:
                walk.add(number, frame, outer, walk.first[number])
                break


def _is_zone_of(zone: Thing, city: Thing) -> bool:
    """Whether a zone is called after a city: 成都高新区, 成都市."""
    return city.fine == "City" and zone.label.startswith(city.label.removesuffix("市"))
