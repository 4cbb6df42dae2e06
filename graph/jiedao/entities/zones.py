"""Zones that are governed as a district is: 经开区, 高新区, 新区. No register of divisions has them."""

from __future__ import annotations

import re
from collections.abc import Collection

from jiedao.entities.candidate import Candidate
from jiedao.entities.places import PlaceNames
from jiedao.scan import Scan

ZONE = re.compile(
    "(?:国家级)?(?:经济技术开发区|高新技术产业开发区|高新技术开发区|高新技术产业园区|经济开发区|经开区|高新开发区|高新区|新区|航空港区|"
    "空港区|示范区|旅游度假区|度假区|开发区|管理区|工业园区|风景名胜区|实验区|合作区|起步区|保税区|功能区|新城)"
    "(?!管委会|管理委员会|党工委|工委)"
)
_ENDS = re.compile(  # what ZONE ends with; a class of characters first lets the engine skip all others
    "[发园开港范假理胜验作步税能新](?:(?<=开发|业园|经开|空港|示范|度假|管理|名胜|实验|合作|起步|保税|功能)区|(?<=新)[区城])"
)
BARE = frozenset([
    "经开区", "高新区", "经济技术开发区", "高新技术产业开发区", "高新技术开发区", "经济开发区", "航空港区",
    "旅游度假区", "高新开发区", "开发区", "度假区", "示范区", "新区", "工业园区",
])  # fmt: skip
OFTEN_A_ZONE = frozenset(["经开区", "开发区", "高新区", "新区", "经济技术开发区", "高新技术产业开发区", "经济开发区"])
_SHORT = frozenset(["经开区", "高新区", "开发区", "新区"])
_PLACES = re.compile("(?:[，。；：、！？“（\n ]|(?<![所存现])在|位于|来自)\\Z")
_HOLDS = re.compile(
    "的?[\u4e00-\u9fff]{2,8}(?<![的了和与])(?:小区|社区|街道|花园|[^时结格布]局|管理处|派出所|居民|市民)"
)
"""A zone that a city has one of, without the city: 经开区的|春天花园小区, 高新区|综治局."""
LONGEST = 6  # characters before what says that it is a zone


def zones(scan: Scan, names: PlaceNames, areas: Collection[Candidate], priority: int) -> list[Candidate]:
    """嘉兴经开区|城南街道: a zone that a sub-district follows, or that a proper name begins, and all its mentions.

    `areas` are the divisions and sub-districts found.
    """
    text = scan.text
    if _ENDS.search(text) is None or ZONE.search(text) is None:
        return []
    begins = {c.start for c in areas if c.cls == "SubDistrict"}
    ends = {c.end for c in areas}
    spans = [(_start(scan, match, names, ends), match) for match in ZONE.finditer(text)]
    spans = [(start, match) for start, match in spans if not text.startswith("社区", match.end())]  # 柳湾新区|社区
    told: dict[str, None] = {}
    for start, match in spans:
        name = text[start : match.end()]
        held = match.end() in begins and (name != match.group() or name in BARE)
        of_a_city = _city_before(scan, start, match.start(), names) and match.group() in OFTEN_A_ZONE
        known = match.group() == "新区" and match.start() - start > 1 and scan.kinds[scan.word_at(start)] == "x"
        placed = name in _SHORT and _PLACES.search(text, max(0, start - 2), start) and _HOLDS.match(text, match.end())
        if held or of_a_city or known or placed:
            told[name] = None
    found = []
    for start, match in spans:
        name = text[start : match.end()]
        full = name if name in told else next((t for t in told if t.endswith(name) and len(name) > 2), "")
        if full:
            found.append(Candidate(start, match.end(), "Division", "", "zone", priority, full if full != name else ""))
    return found


def _start(scan: Scan, zone: re.Match[str], names: PlaceNames, ends: Collection[int]) -> int:
    """Where the name of a zone begins: at most a city and one word more before what says that it is one."""
    index = scan.word_at(zone.start())
    start = zone.start()
    if scan.starts[index] < start:
        return scan.starts[index] if scan.kinds[index] == "x" else start
    taken = 0
    while index and start not in ends and taken < 2:
        index -= 1
        word = scan.words[index]
        if scan.kinds[index] not in "nx" or len(word) < 2 or zone.start() - scan.starts[index] > LONGEST:
            break
        if scan.starts[index + 1] != start:
            break
        if taken and word not in names.short:
            break
        start = scan.starts[index]
        taken += 1
        if word in names.short:
            break
    return start


def _city_before(scan: Scan, start: int, stop: int, names: PlaceNames) -> bool:
    """Whether the name begins with a city or a province."""
    return start < stop and scan.words[scan.word_at(start)] in names.short
