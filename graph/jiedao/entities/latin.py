"""Names in Latin letters that stand behind the noun that types them: 孵化平台3T.WORK."""

from __future__ import annotations

import re

from jiedao.entities.candidate import Candidate
from jiedao.scan import Scan

NAME = re.compile(
    "(?P<Facility>孵化平台|平台|基地|中心|空间|园区|孵化器|综合体|商场)(?P<f>[A-Za-z0-9][A-Za-z0-9.&+-]*[A-Z][A-Za-z0-9.&+-]*)"
    "|(?P<Organisation>企业|公司|品牌|机构)(?P<o>[A-Za-z0-9][A-Za-z0-9.&+-]*[A-Z][A-Za-z0-9.&+-]*)"
)


def find(scan: Scan, priority: int) -> list[Candidate]:
    """Places and firms by the noun before a name in Latin letters."""
    found = []
    for match in NAME.finditer(scan.text):
        group = "f" if match.group("f") else "o"
        if len(match.group(group)) < 3:
            continue
        cls = "Facility" if group == "f" else "Organisation"
        fine = "" if group == "f" else "Enterprise"
        found.append(Candidate(match.start(group), match.end(group), cls, fine, "latin-name", priority))
    return found
