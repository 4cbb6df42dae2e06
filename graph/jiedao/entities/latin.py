"""Names in Latin letters that stand behind the noun that types them: 孵化平台3T.WORK."""

from __future__ import annotations

import re

from jiedao.entities.candidate import Candidate
from jiedao.scan import Scan

PLACES = ("平台", "基地", "中心", "空间", "园区", "孵化器", "综合体", "商场")
FIRMS = ("企业", "公司", "品牌", "机构")
NAME = re.compile(f"[{''.join(noun[-1] for noun in PLACES + FIRMS)}]([A-Za-z0-9][A-Za-z0-9.&+-]*)")


def find(scan: Scan, priority: int) -> list[Candidate]:
    """Places and firms by the noun before a name in Latin letters, of which one behind the first is a capital."""
    found = []
    for match in NAME.finditer(scan.text):
        start, end = match.span(1)
        name = match.group(1)
        if len(name) < 3 or name.upper().startswith("NO.") or name[1:] == name[1:].lower():
            continue
        if scan.text.endswith(PLACES, 0, start):
            found.append(Candidate(start, end, "Facility", "", "latin-name", priority))
        elif scan.text.endswith(FIRMS, 0, start):
            found.append(Candidate(start, end, "Organisation", "Enterprise", "latin-name", priority))
    return found
