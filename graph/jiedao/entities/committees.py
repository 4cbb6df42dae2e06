"""社区党委, 村党支部, 党群服务中心 without a name: what the community or village told of has."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from jiedao.entities import stories
from jiedao.entities.candidate import Candidate
from jiedao.entities.places import PlaceRules
from jiedao.scan import Scan

ACTING = re.compile(
    "(?P<of>社区(?<![^由在和与及将让请把对向经是归，；。：、？！\n]社区)|村(?<![^由在和与及经归，；。：、？！\n]村))"
    "(?P<body>党委|党总支|党支部|妇联|调委会)"
    "(?!副?书记|委员|班子|[—－+＋-]|[、”]?(?:网格|小区|楼))"
)
TOLD = ("社区党", "社区妇联", "社区调委会", "村党", "党群服务中心")
CENTRE = "党群服务中心"
OWN_CENTRE = re.compile(
    "(?<![^由在和与及将让请把对向经是到进于，；。：、\n])(?:社区)?党群服务中心(?![0-9一二两三四五六七八九十]+[个座处])"
)
FEW = 4  # communities of an article that tells of each of them, and not of the sub-district with examples
NEAR = 60  # characters within which a community that is named is the one still told of
TOLD_OF = 3  # how often an article names the one community that it tells of


def find(scan: Scan, rules: PlaceRules, communities: Iterable[Candidate]) -> list[Candidate]:
    """社区党委 and 党群服务中心 without a name: whose they are.

    What acts or is visited is that of the one community whose story the article tells; of a committee that only
    somebody's post names (社区党委书记) nothing is told.
    """
    found: list[Candidate] = []
    if not any(told in scan.text for told in TOLD):
        return found
    places = sorted(communities)
    named = Counter(scan.written[c.start : c.end] for c in places)
    told_of = stories.told_of(named, scan.article.title, TOLD_OF)
    if told_of:
        found += [
            _committee(scan, rules, match, told_of)
            for match in ACTING.finditer(scan.text)
            if told_of.endswith(match["of"])
        ]
        found += [
            Candidate(
                match.start(),
                match.end(),
                "Facility",
                "ServiceCentre",
                "service-centre",
                rules.priority,
                told_of + CENTRE,
            )
            for match in OWN_CENTRE.finditer(scan.text)
        ]
    elif len(named) <= FEW:
        mentions: dict[str, list[int]] = {}
        for place in places:
            mentions.setdefault(scan.written[place.start : place.end], []).append(place.start)
        found += [
            _committee(scan, rules, match, community)
            for match in ACTING.finditer(scan.text)
            if (community := _last_told_of(scan, mentions, match.start())).endswith(match["of"])
        ]
    return found


def _last_told_of(scan: Scan, mentions: Mapping[str, Sequence[int]], offset: int) -> str:
    """The one community that the paragraph names before `offset`, or that the text has named so far, or ''.

    `mentions` says where each name begins, in order.
    """
    last = {
        name: starts[at - 1] for name, starts in mentions.items() if (at := bisect_right(starts, offset - len(name)))
    }
    begin = scan.block_starts[scan.block_at(offset)]
    near = {name for name, start in last.items() if start >= max(begin, offset - NEAR)}
    here = {name for name, start in last.items() if start >= begin}
    names = near if len(near) == 1 else here or set(last)
    shortest = min(names, key=lambda name: (len(name), name), default="")
    return shortest if all(name.endswith(shortest) for name in names) else ""


def _committee(scan: Scan, rules: PlaceRules, match: re.Match[str], community: str) -> Candidate:
    name = community + match["body"]
    fine = "PartyBody" if match["body"].startswith("党") else "SocialOrganisation"
    return Candidate(match.start(), match.end(), "Organisation", fine, "party-office", rules.priority, name)
