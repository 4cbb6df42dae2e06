"""Sub-districts that are called 街 for short, as all of them are in Guangzhou: 农林街 for 农林街道.

And those whose office is told with the government that it is of: 青江区人民政府柳荫街道办事处.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from jiedao.entities.candidate import Candidate
from jiedao.scan import Scan
from jiedao.vocabulary import SHORT_STREET

_BODY = re.compile(
    "街(?=党工委|党政|街道办|办事处|团工委|人大工委|纪工委|妇联|残联|总工会|综合(?:行政)?执法|司法所|综治|公共服务办|退役军人服务站|"
    "社工(?:服务)?站|(?![和与及]|社区)[\u4e00-\u9fff]{2,6}社区(?!卫生|服务))"
)
_ACTS = re.compile(
    "街(?=于(?:[0-9]|今|近)|举办|举行|联合|携手|聚焦|坚持|积极|持续|创新|深入|辖区|辖内|全面|组织|开展|推进|推动|打造|通过)"
)  # 青河区柳荫街举办: what acts, behind its district, is no street
_OWN_ACTS = re.compile(SHORT_STREET)  # as the layout asks, which has found the sub-district by it
_GOVERNMENT = re.compile("[区县市旗]?((?:人民)?政府)\\Z")
_SURE = 10
_ROW = re.compile(
    "(?:[\u4e00-\u9fff]{2,6}街[、和及与]){1,12}[\u4e00-\u9fff]{2,6}街(?=等?(?:[两二三四五六七八九十]|\\d{1,2})个街道|等街道)"
)  # 农林街、梅花街、登峰街三个街道
_LONGEST = 5  # characters before 街
_IN_ROW = re.compile("[、和及与]")
_NOT_BEHIND = re.compile("道|\\d|[东西南北中上下]?[路街巷]|口|头|边|心|面|坊|区|市|角")


def of_governments(scan: Scan, areas: list[Candidate]) -> list[Candidate]:
    """The areas; a sub-district whose office stands behind the government of its district holds both names.

    A notice begins so, and what it tells of is done by the sub-district.
    """
    text = scan.text
    starts = {c.end: c for c in areas if c.cls == "Division"}
    held: dict[int, int] = {}  # where such a sub-district begins, and where its district does
    for c in areas:
        before = _GOVERNMENT.search(text, max(0, c.start - 5), c.start) if c.cls == "SubDistrict" else None
        if before is not None:
            division = starts.get(before.start(1))
            held[c.start] = division.start if division else before.start()
    inner = {c.start for c in areas if held and c.cls == "Division" and c.start in held.values()}
    return [
        c._replace(
            start=held[c.start], priority=c.priority + _SURE, name=c.name or scan.written[c.start : c.end]
        )
        if c.start in held and c.cls == "SubDistrict"
        else c
        for c in areas
        if not (c.cls == "Division" and c.start in inner)
    ]  # fmt: skip


def find(scan: Scan, sub_districts: Collection[str], priority: int) -> list[Candidate]:
    """All mentions of a sub-district by 街, which the article once says of a body or a community of it."""
    told: dict[str, str] = {}
    own = scan.article.sub_district
    if (
        own.endswith("街道")
        and own not in scan.text
        and any(scan.text.endswith(own[:-1], 0, acting.start() + 1) for acting in _OWN_ACTS.finditer(scan.text))
    ):
        told[own[:-1]] = own
    for match in [*_BODY.finditer(scan.text), *_ACTS.finditer(scan.text)]:
        end = match.end()
        for length in range(_LONGEST + 1, 2, -1):
            name = scan.text[max(0, end - length) : end]
            of_district = scan.text[end - length - 1 : end - length] in ("区", "县", "市")
            if (of_district or match.re is _BODY) and (full := _official(name, sub_districts)):
                told[name] = full
                break
    for row in _ROW.finditer(scan.text) if "个街道" in scan.text or "等街道" in scan.text else ():
        for name in _IN_ROW.split(row[0]):
            if full := _official(name, sub_districts):
                told[name] = full
    if any(full.endswith("街街道") for full in told.values()):  # the city calls all of its own so
        told = {name: name + "街道" if name + "街道" in sub_districts else full for name, full in told.items()}
    found = []
    for name, official in told.items():
        at = scan.text.find(name)
        while at >= 0:
            end = at + len(name)
            if _NOT_BEHIND.match(scan.text, end) is None:
                full = scan.written[at:end] + official[len(name) :]
                found.append(Candidate(at, end, "SubDistrict", "", "sub-district", priority, full))
            at = scan.text.find(name, end)
    return found


def _official(name: str, sub_districts: Collection[str]) -> str:
    """The sub-district that 农林街 or 解放西街 stands for: 农林街道, 解放西街街道; '' if there is none.

    >>> _official("解放西街", {"解放西街街道"}), _official("农林街", {"农林街道"}), _official("小吃街", set())
    ('解放西街街道', '农林街道', '')
    """
    return next((full for full in (name + "道", name + "街道") if full in sub_districts), "")
