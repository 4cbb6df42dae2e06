"""Names in quotation marks and coined formulas."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from jiedao.entities import (
    quoted_again,
    quoted_around,
    quoted_behind,
    quoted_phrases,
    quoted_plans,
    quoted_rows,
    quoted_schemes,
    quoted_signs,
    quoted_spelt,
    quoted_within,
)
from jiedao.entities.candidate import NO_NAME, Candidate
from jiedao.entities.quoted import FormulaRule, Quoted
from jiedao.entities.quoted_nouns import QuoteRule, noun_behind
from jiedao.entities.quoted_rows import is_speech
from jiedao.entities.strength import HeadRule
from jiedao.scan import Scan
from jiedao.vocabulary import Vocabulary

__all__ = ["FormulaRule", "find", "outside"]

_DECIDERS = (*quoted_behind.DECIDERS, *quoted_within.DECIDERS, *quoted_around.DECIDERS)
"""Who is asked for what is quoted, one after the other; the first answer wins."""
_LAST = 1 << 60
_RANKS = re.compile("(?:[省市区县]委|街道|乡镇|镇街|社区|总?网格)[^—→]{0,8}(?:[—→]{1,2}[^—→]{2,12}){2,5}\\Z")
"""Which rank is below which: the name of the whole stands behind, if there is one."""
_WHOLE = re.compile("的?[二三四五六]级")


def find(
    scan: Scan, rule: QuoteRule, formula: FormulaRule, vocabulary: Vocabulary, heads: Mapping[str, HeadRule]
) -> list[Candidate]:
    """Names that stand in quotation marks, with the noun they modify."""
    found: list[Candidate] = []
    sides = quoted_rows.aspects(scan, rule)
    signs = quoted_signs.told(scan)
    covered = -1  # where the last name so far ends: quotations come in the order of their starts
    for quotation in scan.quotations:
        inner = scan.text[quotation.start : quotation.end]
        if len(inner) > rule.max_length or is_speech(inner):
            continue
        if quotation.mark == "《" and quoted_plans.is_plan(scan.text, quotation.start, inner):
            found.append(
                Candidate(quotation.start, quotation.end, "Programme", "Mechanism", "plan", rule.priority + 16)
            )
            covered = quotation.end
            continue
        if quotation.mark == "《" and not noun_behind(scan, quotation.end + 1, rule, vocabulary, heads)[1].startswith(
            "Pro"
        ):
            continue
        if _RANKS.match(inner) and not _WHOLE.match(scan.text, quotation.end + 1):
            continue  # “区委—街道—社区—网格”一贯到底
        if quotation.end <= covered or quotation.start in sides:
            continue
        if (
            scan.text.startswith("于一体", quotation.end + 1)
            and scan.text[quotation.start - 2 : quotation.start - 1] == "集"
        ):
            continue  # 集“康养+社交”于一体: what a place is for
        candidate = _decided(Quoted.of(scan, quotation, signs.get(inner, ""), rule, formula, vocabulary, heads))
        candidate = candidate or quoted_schemes.find(scan, quotation, inner, rule, vocabulary)
        if candidate is not None:
            found.append(candidate)
            covered = max(covered, candidate.end)
    found = quoted_again.as_told(scan, [quoted_plans.with_stage(scan, c) for c in found])
    rows = quoted_rows.find(scan, rule, found)
    found.extend(c for c in rows if not quoted_phrases.is_likened(scan.text, c.start, c.end))
    found.extend(quoted_spelt.find(scan, rule, found))
    found.extend(quoted_again.find(scan, rule, found, heads))
    return [c for c in found if c.start not in sides] if sides else found


def outside(scan: Scan, lexical: Sequence[Candidate], quoted: Sequence[Candidate]) -> list[Candidate]:
    """Names of the lexicon, but those that a quoted title begins with or is made up of: “接诉即办、三日回访”机制."""
    rows = sorted((q.start, q.end) for q in quoted if "、" in scan.text[q.start : q.end])
    closings = {q.start: q.end for q in scan.quotations} if lexical else {}
    named = {c.start for c in quoted} | {c.start + 1 for c in quoted}
    # “喜迎七一”主题党日, “喜迎七一”主题党日活动暨邻里节: where a quoted title goes on, and how far
    held = {closings.get(c.start + 1, -1) + 1: c.end for c in quoted if scan.text[c.start] == "“"}
    kept = []
    for c in lexical:
        at = bisect_right(rows, (c.start, _LAST)) - 1
        start, end = rows[at] if at >= 0 else (0, 0)
        begins = c.start in named and c.end + 1 < closings.get(c.start, 0)  # “双报到双报告”制度
        ends = held.get(c.start, 0) >= c.end
        if not begins and not ends and not (c.end <= end and c.end - c.start < end - start - 3):
            kept.append(c)
    return kept


def _decided(quoted: Quoted) -> Candidate | None:
    """What the first of the deciders that can tell says of a quotation."""
    for decide in _DECIDERS:
        answer = decide(quoted)
        if answer is not None:
            return answer if answer is not NO_NAME else None
    return None
