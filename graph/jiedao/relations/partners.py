"""Those that the subject of a clause acts with: 与A、B联合…, 联合A、B…."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiedao.resolve import Mention, Resolved

PARTNER = re.compile("(?:与|和|同|跟|会同|联合|携手|协同|联动|牵手|联手|联袂)[“辖区企业驻单位]{0,4}$")
BEFORE_PARTNER = frozenset("与和同跟合手动袂“辖区企业驻单位")  # what PARTNER ends in
WITH_OWN = re.compile("[”]?(?:与|和|同|跟)(?:街道|办事处)")
BEFORE_OWN = "”与和同跟"  # what WITH_OWN begins with
JOINTLY = re.compile("联合|共同|合作|携手|共建|合办|联建|合力|协同|一道|结对|签订|签约|联手|联办|共创|合建|会同|联动")


def _subject_before(mentions: Sequence[Mention], mention: Mention, start: int) -> bool:
    """Whether the subject of the clause that begins at `start` stands right before 和 and the mention."""
    return any(
        o.end == mention.start - 1 and o.cls in ("Community", "Organisation") and o.start - start < 6 for o in mentions
    )


def partners_of(article: Resolved, start: int, end: int, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Those that the subject of the clause acts with: 与A、B联合…, 联合A、B…."""
    text = article.scan.text
    found: list[Mention] = []
    for m in mentions:
        if m.cls not in ("Organisation", "Community"):
            continue
        if (
            text[m.end : m.end + 1] in BEFORE_OWN
            and WITH_OWN.match(text, m.end, end)
            and len(text[start : m.start].rstrip("“")) < 4
        ):
            found.append(m)
            continue
        if not found and (m.start == start or text[m.start - 1] not in BEFORE_PARTNER):
            continue
        lead = text[start : m.start].rstrip("“")
        joined = found and text[found[-1].end : m.start].strip("”“") in ("、", "和", "及", "与")
        if joined or (lead.endswith(("和", "与")) and _subject_before(mentions, m, start)):
            found.append(m)
        elif PARTNER.search(lead) and len(lead) > 1:
            direct = lead.endswith(("联合", "会同", "携手", "联动", "协同", "牵手", "联手", "联袂"))
            if direct or JOINTLY.search(text[m.end : end]):
                found.append(m)
    return tuple(found)
