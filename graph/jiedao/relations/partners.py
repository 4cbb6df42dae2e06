"""Those that the subject of a clause acts with: 与A、B联合…, 联合A、B…."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from jiedao.resolve import Mention, Resolved

PARTNER = re.compile(
    "(?:与|和|同|跟|会同|联同|联合|携手|协同|联动|牵手|联手|联袂)(?:[^，。；：、]{2,10}、)?[“辖区企业驻单位]{0,4}$"
)
BEFORE_PARTNER = frozenset("与和同跟合手动袂“辖区企业驻单位、")  # what PARTNER ends in
WITH_OWN = re.compile(
    "[”]?(?:与|和|同|跟|(?:联合|会同|携手|联手|协同)(?=(?:街道|办事处)(?!的|辖|社|党|各|企|商|、|和|工|干|职|科|综|团|妇|网)))(?:街道|办事处)"
)
BEFORE_OWN = "”与和同跟联会携协"  # what WITH_OWN begins with
JOINTLY = re.compile(
    "(?:联合|共同|合作|携手|共建|合办|联建|合力|协同|一道|结对|签订|签约|联手|联办|共创|合建|会同|联动|共组|共办|共推|合编|合演)(?!被)"
)


DOING = re.compile(
    "[”]?(?:等[^，。；的]{0,14})?(?:的[^，。；]{0,10})?(?:定期|常态化|深入|每[年月周季]|先后|多次|一起|一同|共|在[^，。；]{2,12}|已?连续[\\d一二三四五六七八九十两多]{1,2}[年届季次月]|已?连[\\d一二三四五六七八九十两多]{1,2}年|[今去]年|近日|日前)?(?:开展|举办|举行|主办|承办|合办|联办|开发|推出|打造|策划|搭建|组建|组成|结为|建立|成立|办起|开设|推行|探索|实施|发起|设立|搭起|编制|研发|建起)"
)
"""What is done with them, told right behind: 与A、B等驻区企业开展…."""


PASSIVE = re.compile(
    "[”]?(?:等[^，。；]{0,12})?(?:一道|一起|共同|均|都|双双|分别|先后|也|同时){0,2}(?:被|获|入选|成为|位于|[只仅相]?[隔距邻]|毗[邻连]|[隔相][街河路]?相?[望邻]|一[墙街路巷河]之|接壤|都[有是在]|均|同[属在处]|不同|有别|相比|轮流|轮番|轮换|依次|分头|各自|各[派出有])"
)
"""What happens to two alike, or what each does in its turn, is nothing that they do together."""
COMPOSED = re.compile("[”]?(?:等[^，。；]{0,12})?(?:共同|联合)?(?:组成|构成)(?=[，。；的])")
"""由甲党支部和乙党支部共同组成: they make up what was named before, and nobody works with them."""


OWNED = re.compile(
    "[”]?(?:直接|全资|重点|共同|统一)?(?:下属|下辖|直属|所属|旗下|麾下|附属|辖下|领导下|指导下|控股|全资|独资|参股|主管|主办)(?:的|子公司|企业|单位|机构|[“]?$)[^，。；：、“”的]{0,8}[“]?"
)
"""Between a body and what it owns or leads, which acts then: 区国资委|下属的|甲公司."""
INSTITUTIONS = ("博物馆", "图书馆", "文化馆", "美术馆", "纪念馆", "科技馆", "档案馆", "艺术馆", "剧院", "少年宫")
"""What the names of places end with that act as a body does."""


def _acts(text: str, m: Mention) -> bool:
    """Whether what is mentioned may act with others: a body, a community, a museum."""
    if m.cls == "Facility":
        return text.endswith(INSTITUTIONS, m.start, m.end)
    return m.cls in ("Organisation", "Community")


def _row_end(text: str, mentions: Sequence[Mention], first: Mention) -> int:
    """Where the row ends that begins with a mention."""
    end = first.end
    for m in mentions:
        if m.start > end and text[end : m.start].strip("”“") in ("、", "和", "及", "与"):
            end = m.end
    return end


def _subject_before(mentions: Sequence[Mention], mention: Mention, start: int) -> bool:
    """Whether the subject of the clause that begins at `start` stands right before 和 and the mention."""
    return any(
        o.end == mention.start - 1 and o.cls in ("Community", "Organisation") and o.start - start < 6 for o in mentions
    )


def partners_of(article: Resolved, start: int, end: int, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Those that the subject of the clause acts with: 与A、B联合…, 联合A、B…."""
    text = article.scan.text
    found: list[Mention] = []
    owned = {o.start: m.start for m, o in pairwise(mentions) if OWNED.fullmatch(text, m.end, o.start)}
    owners = frozenset(owned.values())
    for m in mentions:
        if not _acts(text, m) or m.start in owners:
            continue  # 与某局下属的|某中心结对: the one that is owned does it
        begin = owned.get(m.start, m.start)
        if (
            text[m.end : m.end + 1] in BEFORE_OWN
            and WITH_OWN.match(text, m.end, end)
            and len(text[start : m.start].rstrip("“")) < 4
        ):
            found.append(m)
            continue
        if (
            not found
            and text[m.end : m.end + 1] in "、和"
            and len(text[start : m.start].rstrip("“")) < 4
            and WITH_OWN.match(text, last := _row_end(text, mentions, m), end)
        ):
            return tuple([o for o in mentions if m.start <= o.start < last and o.cls in ("Organisation", "Community")])
        if not found and (begin == start or text[begin - 1] not in BEFORE_PARTNER):
            continue
        lead = text[start:begin].rstrip("“")
        gap = text[found[-1].end : begin] if found else ""
        joined = gap in ("“", "”“") or gap.strip("”“") in ("、", "和", "及", "与")
        beside = lead.endswith(("和", "与")) and _subject_before(mentions, m, start)
        if joined or (beside and PASSIVE.match(text, m.end, end) is None):
            found.append(m)
        elif PARTNER.search(lead):
            behind = _row_end(text, mentions, m)
            if COMPOSED.match(text, behind, end):
                continue
            direct = lead.endswith(("联合", "会同", "联同", "携手", "联动", "协同", "牵手", "联手", "联袂"))
            if direct or JOINTLY.search(text[m.end : end]) or DOING.match(text, behind, end):
                found.append(m)
    return tuple(found)
