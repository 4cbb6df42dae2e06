"""Sights, streets and waters by the company that they keep, and by what is said to rest on them.

No list of head nouns holds 楼, 湖 or 城: too many words end so. But beside a museum or a park of its row, or where a
sub-district rests on it (依托太白楼, 以莲花湖为核心), what ends so is the name of a place.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from jiedao.entities.candidate import Candidate
from jiedao.entities.near import near
from jiedao.entities.rows import SURNAMES_TOO, parts
from jiedao.entities.strength import HeadRule
from jiedao.scan import Scan
from jiedao.vocabulary import GENERIC, Vocabulary

PLACES = "楼阁塔台亭寺庙祠宫殿堂湖山河江溪涌浜湾岛洲渠潭泉桥城门街路道巷坊驿港岭埠圩矶坞峡崖碑墙院里邨弄苑府第厝埕宅"
HOMES = frozenset("里邨弄苑府第院坊")
"""What a compound may end with, beside another compound."""

_COMMON = re.compile(
    "(?:[城新老大小古公铁水山长高天立陆马线岔思道出门隧桥]|背街小|主次干|街头小|大街小|小街小|后街)?(?:道|路|街|巷|桥|城|门|楼|院|堂|台)\\Z|"
    "(?:食|学|课|礼|讲|澡|殿|祠|[一两三四五六七八九十几])堂|(?:[大校院家部专热冷正后前闭入出开窍城热]|部|[上下]|有关部|相关)门|"
    "(?:平|舞|电视|广播|柜|讲|窗|阳|站|后|前|擂|月|灶|看)台|(?:[大高教门写办居住宅民塔炮岗]|单元|办公|居民|教学|住宅|宿舍)楼|"
    "(?:[医法学书戏影剧庭四研科设画养敬福老大小县省市区]|检察|楼|合|敬老|养老|大杂)院|(?:政|[省市州学官]|乐)府|(?:国际|文明|主|全|新|卫生|[省县区古])城|"
    "(?:这|那|哪|心|夜|村|手|怀|家|屋|眼|城|公|厨房|社区|辖区)里|[之人渠知管航轨频赛频门管街]道|下水道|街道|渠道|报道|通道|河道|绿道|步道|跑道|车道|隧道|赛道|慢行道|"
    "思路|出路|线路|网路|电路|铁路|公路|道路|马路|来时路|之路|回家路|[江河]山|第\\Z"
)
_NOT_A_NAME = re.compile("[的了着和与或等并但为从到被将把让使向给沿]|[0-9]{3}|社区|小区|街道")
_RIGHT = re.compile(
    f"([\u4e00-\u9fff]{{1,7}}?[{PLACES}])"
    "(?=[、，。；）\n]|[和与及等的是在有将为内]|以及|沿线|沿岸|两侧|两岸|沿街|周边|一带|片区|[两三四五六七八九十][处条座个大街路巷]|"
    "连片|成为|成了|先后|相继|相望|一线|交[汇叉]|环绕|贯穿|设[立置])"
)
_RESTS = re.compile(
    f"(?:依托|围绕|沿着?|串联起?|毗邻|紧邻|坐拥|环绕|紧靠|地处|邻近|以(?<![加予所可得是足难何].))(?:辖区内?的?|境内的?|周边的?)?([\u4e00-\u9fff]{{1,5}}?[{PLACES}])"
    "(?=[、，。；]|(?:两[岸侧]|沿[岸线])?为(?:核心|中心|轴|依托|载体|圆心|主线|纽带|龙头|支点|重点|基础|中轴)|[和与及]|等|而[建居兴下]|铺设|修建|建成|建设|打造|布局|种植|[两东西南北]?岸|一侧|散步)"
)
_WATER = "[湖河江溪涌渠](?=[东南西北两沿]?岸|[之]?畔|之滨|水质|水面|[沿两]线)"
_BANK = re.compile(f"[\u4e00-\u9fff]{{2,4}}{_WATER}")
_AT_WATER = re.compile(_WATER)
_TOWER = re.compile("([\u4e00-\u9fff]{3,9}(?:中心|广场|大厦|国际))(?=[、，。；）和与的三两四五六]|比邻|先后|相继|等)")
_NO_TOWER = ("服务中心", "活动中心", "指挥中心", "照料中心", "文化中心", "体育中心", "邻里中心", "党群中心", "卫生中心")
_CUT = frozenset("psv")
_LANES = re.compile("里弄|里[分份]|石库门|弄堂|旧里")
_LANE = re.compile("(?:(?<=[的、，在：和])|(?<=街道))[\u4e00-\u9fff]{2,3}[里邨坊](?=[是等内，、的曾有为和与，。])")
_ALIKE = re.compile("[\u4e00-\u9fff]{2,5}([泉湖潭寺庙塔祠楼阁桥洲岛])(?:、[\u4e00-\u9fff]{1,5}\\1){1,8}")
_SAME_ENDING = re.compile("[泉湖潭寺庙塔祠楼阁桥洲岛]、")
_JOINING = frozenset("、和与及")
_FARTHEST = 12  # characters of an element of a row


def find(
    scan: Scan,
    kept: Sequence[Candidate],
    vocabulary: Vocabulary,
    heads: Mapping[str, HeadRule],
    barriers: Collection[int],
    priority: int,
) -> list[Candidate]:
    """What stands beside a place in its row and ends as a place does; what something rests on.

    `barriers` has the ends of the places that a name may follow.
    """
    found: dict[int, Candidate] = {}
    begins = {c.start for c in kept}
    for c in kept:
        if c.cls in ("Facility", "Compound"):
            for other in _beside(scan, c, vocabulary, heads, barriers, begins, priority):
                found.setdefault(other.start, other)
    for match in _RESTS.finditer(scan.text):
        start, end = match.span(1)
        while start not in barriers and scan.starts[scan.word_at(start)] != start:
            start += 1
        index = scan.word_at(end)
        cut = scan.starts[index] != end and scan.words[index] == scan.text[end - 1 : end + 1]  # 百家|湖为|核心
        if end - start > 2 and start not in begins and (cut or _may_be(scan, start, end, vocabulary)):
            found.setdefault(start, Candidate(start, end, "Facility", "", "sight", priority))
    for match in near(_BANK, scan.text, _AT_WATER, -4, -2):
        start, end = match.span()
        while start < end - 2 and scan.starts[scan.word_at(start)] != start:
            start += 1
        if end - start > 2 and _may_be(scan, start, end, vocabulary):
            found.setdefault(start, Candidate(start, end, "Facility", "", "sight", priority))
    for match in _ALIKE.finditer(scan.text) if _SAME_ENDING.search(scan.text) else ():
        row = list(_alike(scan, match, barriers))
        known = sum(_may_be(scan, *span, vocabulary) for span in row)
        if 2 * known >= len(row) and not any(_COMMON.fullmatch(scan.text, *span) for span in row):
            for start, end in row:
                if start not in begins:
                    found.setdefault(start, Candidate(start, end, "Facility", "", "sight", priority))
    for match in _LANE.finditer(scan.text) if _LANES.search(scan.text) else ():
        start, end = match.span()
        kinds = scan.kinds[scan.word_at(start) : scan.word_at(end - 2) + 1]
        if set(kinds) <= {"x"} and scan.starts[scan.word_at(start)] == start:
            found.setdefault(start, Candidate(start, end, "Compound", "", "sight", priority))
    return [found[start] for start in sorted(found)]


def _beside(
    scan: Scan, known: Candidate, vocabulary: Vocabulary, heads: Mapping[str, HeadRule], barriers: Collection[int],
    begins: Collection[int], priority: int,
) -> Iterator[Candidate]:  # fmt: skip
    """The elements left and right of a place, as long as one after the other ends as a place does."""
    text = scan.text
    at = known.start - 1
    while at > 1 and text[at] == "、" and text[at - 1] in PLACES:
        start = _element(scan, at, barriers)
        if at - start < 3 or start in begins or not _may_be(scan, start, at, vocabulary, known.cls):
            break
        yield _made(text, start, at, known, priority)
        at = start - 1
    at = known.end
    while text[at : at + 1] in _JOINING:
        tower = _TOWER.match(text, at + 1) if known.fine == "Building" and at + 1 not in begins else None
        if tower and not tower[1].endswith(_NO_TOWER) and scan.kinds[scan.word_at(at + 1)] in "nxw":
            yield Candidate(*tower.span(1), "Facility", "Building", "sight", priority)
            at = tower.end(1)
            continue
        match = _RIGHT.match(text, at + 1)
        if match is None or at + 1 in begins:
            break
        start, end = match.span(1)
        behind = scan.word_at(end)
        if end - start < 3 or scan.starts[behind] != end or not _may_be(scan, start, end, vocabulary, known.cls):
            break
        if heads.get(vocabulary[scan.words[behind]].head) is not None and text[end] not in "、，。；":
            break  # 解放路、建设路|小学
        yield _made(text, start, end, known, priority)
        at = end


def _alike(scan: Scan, match: re.Match[str], barriers: Collection[int]) -> Iterator[tuple[int, int]]:
    """The spans of a row whose elements end alike: 眉月泉、墨泉、柳泉."""
    at = scan.text.index("、", match.start())
    yield _element(scan, at, barriers), at
    yield from parts(scan.text[at + 1 : match.end()], at + 1)


def _element(scan: Scan, end: int, barriers: Collection[int]) -> int:
    """Where the element of a row begins that ends at `end`: behind a mark, a verb or a place."""
    index = scan.word_at(end - 1)
    start = scan.starts[index]
    while index and start not in barriers and end - start < _FARTHEST:
        word, kind = scan.words[index - 1], scan.kinds[index - 1]
        if kind in "psv" and word not in SURNAMES_TOO:
            break
        index -= 1
        start = scan.starts[index]
    return start


def _may_be(scan: Scan, start: int, end: int, vocabulary: Vocabulary, beside: str = "Facility") -> bool:
    """Whether the words of a span can be a name: they begin and end it, and are no common ones."""
    text = scan.text
    first, last = scan.word_at(start), scan.word_at(end - 1)
    if text[end - 1] == "院" and beside != "Compound":
        return False  # an institute
    if scan.starts[first] != start or scan.starts[last + 1] != end or _NOT_A_NAME.search(text, start, end):
        return False
    word = scan.words[last]
    if _COMMON.fullmatch(text, start, end) or (len(word) > 1 and _COMMON.fullmatch(word)):
        return False
    kinds = scan.kinds[first : last + 1]
    if not _CUT.isdisjoint(kinds[:-1]) or kinds[-1] == GENERIC:
        return False
    if first == last:
        return kinds == "x" and len(scan.words[first]) > 2
    if end - start == 3 and last == first + 1 and len(scan.words[first]) == 1 and text[end - 1] in "湖楼阁塔寺湾桥山":
        return text[start] not in "新老旧大小古各两几数"  # 揽|月湖
    return "x" in kinds or (kinds[0] == "n" and last == first + 1 and len(scan.words[last]) == 1)


def _made(text: str, start: int, end: int, known: Candidate, priority: int) -> Candidate:
    home = known.cls == "Compound" and text[end - 1] in HOMES
    return Candidate(start, end, "Compound" if home else "Facility", "", "sight", priority)
