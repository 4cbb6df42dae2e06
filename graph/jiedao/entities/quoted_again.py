"""What the other mentions of a quoted name tell: “青小格” … “青小格”; “青禾智管”系统 … “青禾智管”."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from jiedao.entities import quoted_phrases
from jiedao.entities.candidate import Candidate
from jiedao.entities.quoted_heads import COUNTED
from jiedao.entities.quoted_nouns import QuoteRule
from jiedao.entities.strength import HeadRule
from jiedao.scan import Quotation, Scan

_DEFINED = re.compile(
    "”(?:就|便|正|也)?是[^，。；：“”]{0,28}(?:品牌|模式|机制|活动|行动|计划|工作法|做法|制度|服务|IP)(?:之一)?(?=[，。；])"
)
"""Behind a quotation: “青小格”是街道推出的服务品牌."""
COINED = re.compile("[\u4e00-\u9fff]{3,6}")


def as_told(scan: Scan, found: list[Candidate]) -> list[Candidate]:
    """“青禾智管”系统 … 把“青禾智管”推广到: a quotation is what the noun behind another mention says that it is."""
    told: dict[str, Candidate] = {}
    for c in found:
        if c.cls != "Programme" and c.aliases and scan.text[c.start] == "“":
            told.setdefault(c.aliases[0], c)
    if not told:
        return found
    for c in found:
        if c.cls == "Programme" and _DEFINED.match(scan.text, c.end):
            told.pop(scan.written[c.start : c.end], None)  # of what it is, “青小格”驿站 is but one
    return [
        c._replace(cls=same.cls, fine=same.fine)
        if c.cls == "Programme" and (same := told.get(scan.written[c.start : c.end])) is not None
        else c
        for c in found
    ]


def find(scan: Scan, rule: QuoteRule, found: Sequence[Candidate], heads: Mapping[str, HeadRule]) -> list[Candidate]:
    """“青小格” … “青小格”: a word that an article quotes again and again, and nothing else types, is a coined name."""
    spans: dict[str, list[Quotation]] = {}
    for quotation in scan.quotations:
        inner = scan.text[quotation.start : quotation.end]
        if quotation.mark == "“" and COINED.fullmatch(inner) and inner not in rule.stop:
            spans.setdefault(inner, []).append(quotation)
    typed = {scan.text[c.start : c.end].strip("“”") for c in found} | {n for c in found for n in (c.name, *c.aliases)}
    more = []
    for inner, places in spans.items():
        if len(places) < 2 or inner in typed or quoted_phrases.FUNCTION.search(inner) or COUNTED.match(inner):
            continue
        if inner[-1] in "路街巷里园厅站馆室" or inner in heads:
            continue  # a place or a team: the rules of head nouns tell
        more += [Candidate(q.start, q.end, "Programme", "", "quoted-again", rule.priority - 3) for q in places]
    return more
