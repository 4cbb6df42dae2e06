"""Centres and colleges that begin with their city and hold words that are verbs elsewhere: 柳江昆曲艺术传承发展中心."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from jiedao.entities.candidate import Candidate
from jiedao.scan import Scan
from jiedao.vocabulary import PROPER, PUNCTUATION, STOP, VERB

_OWN = "(?:(?![的了在和与及、将把被让给为向从由等街社区市县])[\u4e00-\u9fff])"
_CENTRE = re.compile(
    f"{_OWN}{{2,8}}?(?:(?:传承|保护|研究|发展|传习|创作|推广|促进|救助|评估|鉴定|孵化|调解|援助){{1,3}}(?:服务)?中心)(?![主副员内里])"
)
_COLLEGE = re.compile(
    f"{_OWN}{{0,6}}?(?:交通|职业|技术|师范|理工|工程|医学|警察|艺术|财经|外国语|旅游|信息|建筑|农业|工商|城市|商贸|卫生|铁路|航空|海洋|体育|"
    "传媒|科技|开放|幼儿|中医药|工业|经贸|纺织|电力|水利|林业|音乐|美术|应用){1,3}(?:学院|大学|学校)(?![长路门区员])"
)
_OPENING = frozenset([PUNCTUATION, STOP, VERB])
_PLACED = re.compile(f"{PROPER}(?!{VERB})")  # but 柳江|推广调解中心的经验
_LONGEST_CITY = 3


def find(scan: Scan, cities: Container[str], priority: int) -> Iterator[Candidate]:
    """Those that stand where a name may begin."""
    words, starts, kinds = scan.words, scan.starts, scan.kinds
    for told in _PLACED.finditer(kinds):
        at = told.start()
        if len(words[at]) > _LONGEST_CITY:
            continue
        if at and kinds[at - 1] not in _OPENING and not _is_called_in(words[at - 1]):
            continue
        if words[at] not in cities:
            continue
        for pattern, fine in ((_CENTRE, "SocialOrganisation"), (_COLLEGE, "PublicInstitution")):
            match = pattern.match(scan.text, starts[at + 1])
            if match is not None and scan.starts[scan.word_at(match.end())] == match.end():
                yield Candidate(starts[at], match.end(), "Organisation", fine, "city-body", priority)
                break


def _is_called_in(word: str) -> bool:
    """Whether a word leads to who is asked or met: 特邀, 联合."""
    return word.endswith(("邀", "请", "合", "手", "同", "托", "访", "单位", "伙伴", "和", "与", "及"))
