"""Quoted names that are spelt out one by one behind a colon: 服务品牌有三个：“甲”缝补衣裳、“乙”接送孩子.

What they are stands before the colon; behind each stands what it does, so that they are no plain row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jiedao.entities.candidate import Candidate
from jiedao.entities.quoted_nouns import QuoteRule
from jiedao.entities.quoted_phrases import names_nothing
from jiedao.entities.quoted_rows import is_speech
from jiedao.scan import Scan

_CLASSES = {
    "Programme": "品牌|项目|举措|做法|机制|活动|工作法|课程|服务|模式|行动|计划|妙招|实招|新招|高招|招数|"
    "办法|法子|制度|载体|特色课",
    "Platform": "小程序|平台|系统|应用|公众号",
    "Organisation": "队伍|团队|社团|社会组织|志愿队|服务队|合唱队|小分队|文艺队",
}
_COLON = re.compile(
    "(?:"
    + "|".join(f"(?P<{cls}>{nouns})" for cls, nouns in _CLASSES.items())
    + ")(?:(?:共|总共|一共|已|现)?有?[0-9一二两三四五六七八九十]+余?[个项种支条类套款门招]|"
    "(?:主要|大致|具体)?(?:有|包括|包含|分为|涵盖)[^，。；：“”]{0,4})?：(?=“)"
)
_STEPS = frozenset("：、，；")
_ROW = frozenset("、“，和及等。；\n")
_END = re.compile("[。！？\n]")


def find(scan: Scan, rule: QuoteRule, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """The names, where at least two of them stand at the beginnings of steps and do something."""
    if "：“" not in scan.text:
        return
    held = {c.start for c in found} | {c.start + 1 for c in found}
    for match in _COLON.finditer(scan.text):
        stop = _END.search(scan.text, match.end())
        limit = stop.start() if stop else len(scan.text)
        names = [
            q
            for q in scan.quotations
            if match.end() <= q.start < limit
            and q.mark == "“"
            and scan.text[q.start - 2] in _STEPS
            and 1 < q.end - q.start <= 12
            and scan.text[q.end + 1 : q.end + 2] not in _ROW
            and not is_speech(scan.text[q.start : q.end])
        ]
        if len(names) < 2 or match.lastgroup is None:
            continue
        for q in names:
            inner = scan.text[q.start : q.end]
            if q.start not in held and inner not in rule.stop and not names_nothing(scan, q, inner):
                yield Candidate(q.start, q.end, match.lastgroup, "", rule.list_id, rule.priority)
