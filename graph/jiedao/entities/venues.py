"""Venues that every community has, by the community that is told of: 甲社区、乙社区的|长者食堂, 甲社区在|文明实践站|.

Such a noun names nothing alone. Behind a row of communities it names one venue of each; where a community acts at it in
the same clause, or has it, it is that community's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from jiedao.entities.candidate import JOINED, Candidate
from jiedao.scan import Scan

_RULE, _FINE = "service-centre", "ServiceCentre"
_OWN = (
    "新时代文明实践所|文明实践所|综合文化站|政务服务中心|综治中心|矛调中心|社工站|党群服务中心|党群服务站|党群活动中心|新时代文明实践站|文明实践站|综合文化服务中心|文化活动中心|文体活动中心|"
    "居家养老服务中心|居家养老服务站|综合养老服务中心|养老服务中心|养老服务站|日间照料中心|便民服务中心|便民服务站|邻里中心|退役军人服务站"
)
_SHARED = (
    f"{_OWN}|长者食堂|老年食堂|社区食堂|幸福食堂|助餐点|助餐中心|老年助餐点|养老驿站|托育园|托育中心|图书室|图书馆|阅览室|老年大学|"
    "议事厅|调解室|文化站|卫生服务站|卫生服务中心|文化广场|口袋公园|儿童之家|青少年活动中心|红色驿站|暖心驿站|邻里驿站|便民驿站|活动中心|服务中心"
)
_BEHIND_ROW = re.compile(
    "(?:(?:的|各自的|等)(?:[0-9两二三四五六七八九十]{1,2}[个家处所座])?|[0-9两二三四五六七八九十]{1,2}[个家处所座](?:新)?)"
    f"(?:社区)?({_SHARED})(?![0-9]|主任|负责)"
)
_BEHIND_COUNT = re.compile(f"等?[0-9两二三四五六七八九十]{{1,2}}个社区的?({_SHARED})(?![0-9]|主任|负责)")
_JOINING = re.compile("[、和与及]|以及|，")
_VENUE = re.compile(
    f"(?=[党新文综居养日便邻退政矛社])({_OWN})(?![0-9一二两三四五六七八九十]{{1,3}}余?[个处家所]|建设|标准|体系|网络|[、和与及][^，。；]{{2,6}}等)"
)
_LINK = re.compile(
    "的|(?:居民|党员|志愿者|老人|群众|党委|党支部|干部|们)*(?:还|也|又|正|都|将|先后|积极|主动|充分|专门|统筹|同步|率先|已|共|投资[^，。]{1,8})*"
    "(?:在|于|依托|利用|用好|发挥|走进|来到|把|将|对|以|希望|建设|建成|新建|改建|扩建|打造|建起|建有|设有|拥有|升级|提升|改造|启用|投用|"
    "把[^，。；、]{2,8}(?:改造成|打造成|改建成|变成|改建为|改造为))了?(?:一?[个座处]|新建?的|新改造的|现有的?|原有的?|全新的?)?(?:总?面积?[约近达]?)?"
    "(?:[0-9.]+余?多?(?:平方米|平米)的?)?"
)
_LONGEST_LINK = 22
_NOTHING = re.compile("(?!)")
_HAS = {
    "Community": re.compile(".*"),
    "SubDistrict": re.compile(
        "党群服务中心|新时代文明实践所|文明实践所|综合文化站|便民服务中心|政务服务中心|退役军人服务站|综治中心|矛调中心|社工站|"
        "综合养老服务中心|综合文化服务中心"
    ),
}
"""Which of the venues such a place has one of."""


def find(
    scan: Scan, settled: Sequence[Candidate], areas: Sequence[Candidate]
) -> tuple[list[Candidate], list[Candidate]]:
    """The venues that stand where their nouns do, and those that stand where their communities do."""
    places = {(c.start, c.end) for c in settled}
    both = [*shared(scan, settled, areas), *own(scan, settled, areas)]
    return [c for c in both if (c.start, c.end) not in places], [c for c in both if (c.start, c.end) in places]


def shared(scan: Scan, settled: Iterable[Candidate], areas: Iterable[Candidate]) -> list[Candidate]:
    """The venues of each community of a row: 云溪社区、松鹤社区两个|居家养老服务中心.

    That of the last stands where the noun does, those of the others where their communities do.
    """
    found: list[Candidate] = []
    text = scan.text
    chain: list[Candidate] = []
    begun = {a.end: a.start for a in areas}
    for c in sorted(c for c in settled if c.cls == "Community"):
        if chain and not _goes_on(text, chain[-1].end, begun.get(c.start, c.start)):
            chain = []
        chain.append(c)
        noun = (_BEHIND_COUNT if c.name else _BEHIND_ROW).match(text, c.end)
        if noun is None or len(chain) < 2:
            continue
        for one in chain:
            span = noun.span(1) if one is c else (one.start, one.end)
            name = (one.name or scan.written[one.start : one.end]) + noun[1]
            found.append(Candidate(*span, "Facility", _FINE, _RULE, JOINED, name, (noun[1],)))
        chain = []
    return found


def _goes_on(text: str, end: int, start: int) -> bool:
    """Whether nothing but a mark or 和 stands between two communities, or a sub-district before the second."""
    return end < start and _JOINING.fullmatch(text, end, start) is not None


def own(scan: Scan, settled: Sequence[Candidate], areas: Sequence[Candidate]) -> list[Candidate]:
    """The venue that a community acts at, makes or has, in its clause: 云溪社区在|党群服务中心|举办讲座."""
    text = scan.text
    places = sorted((c.end, c.start, c.cls, c.name) for c in [*settled, *areas])
    found: list[Candidate] = []
    if not places:
        return found
    at = 0
    for match in _VENUE.finditer(text):
        while at < len(places) and places[at][0] <= match.start():
            at += 1
        if not at:
            continue
        end, start, cls, name = places[at - 1]
        begin = match.start() - 2 * text.endswith("社区", 0, match.start())
        gap = begin - end
        if not _HAS.get(cls, _NOTHING).fullmatch(match[1]) or not 0 < gap <= _LONGEST_LINK:
            continue
        if _LINK.fullmatch(text, end, begin) is None:
            continue
        called = (name or scan.written[start:end]) + match[1]
        found.append(Candidate(begin, match.end(), "Facility", _FINE, _RULE, JOINED, called, (match[1],)))
    return found
