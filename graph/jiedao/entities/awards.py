"""Titles and prizes that were granted."""

from __future__ import annotations

import re
from typing import NamedTuple

from jiedao.entities.candidate import Candidate
from jiedao.scan import CLAUSE_END, Scan
from jiedao.vocabulary import Vocabulary

LONGEST_AWARD = 40
BARE_PRIZE = re.compile(r"(?:[特一二三优]等奖|优秀奖|优胜奖|金奖|银奖|铜奖|一等奖|组织奖|鼓励奖|优秀组织奖)")
LEADING = re.compile(r"^(?:了|为|的|全区第一个|全市第一个|全省第一个|首批|首个|过|到|得|“)+")
GRANTER = re.compile(r"^(.{2,30}?)(?:颁发|授予|评选|认定|命名|评定|表彰)的")


class AwardRule(NamedTuple):
    """Trigger verbs, and what a title ends in."""

    id: str
    triggers: frozenset[str]
    tails: tuple[str, ...]
    ends: tuple[str, ...]
    reject: tuple[str, ...]
    priority: int


def find(scan: Scan, rule: AwardRule, vocabulary: Vocabulary) -> list[Candidate]:
    """The names after 被评为, 荣获 …, quoted or bare, each of a row."""
    found: list[Candidate] = []
    for index, word in enumerate(scan.words):
        if scan.kinds[index] not in "vw" or vocabulary[word].categories.isdisjoint(rule.triggers):
            continue
        start = scan.starts[index + 1]
        found.extend(_awards(scan, start, rule))
    return found


def _awards(scan: Scan, start: int, rule: AwardRule) -> list[Candidate]:
    text = scan.text
    limit = start
    depth = 0
    while limit < len(text) and limit - start < 120:
        character = text[limit]
        if character in "“‘《":
            depth += 1
        elif character in "”’》":
            depth -= 1
        elif not depth and character in CLAUSE_END:
            break
        limit += 1
    clause = text[start:limit]
    found = []
    quoted = list(re.finditer(r"“([^”]{3,40})”", clause))
    if quoted:
        behind = clause[quoted[-1].end() :]
        if behind.startswith(rule.ends) or behind[:6].startswith(("等", "光荣")) or any(q.group(1).endswith(rule.tails) for q in quoted) or behind[:1] in ("", "奖"):
            for match in quoted:
                lead = clause[: match.start()]
                lead = LEADING.sub("", re.split(r"[、和]|授予", lead)[-1]).strip("“”")
                name = scan.written[start + match.start(1) : start + match.end(1)]
                if behind.startswith("奖") and match is quoted[-1]:
                    name += "奖"
                if lead and len(lead) <= 10 and lead.endswith(("省", "市", "区", "县")):
                    begin = start + match.start() - len(lead)
                    tail = TAIL_BEHIND.match(clause, match.end())
                    end = tail.end() if tail else match.end()
                    full = scan.written[begin : start + match.start()] + name + (scan.written[start + match.end() : start + end] if tail else "")
                    found.append(Candidate(begin, start + end, "Award", "", rule.id, rule.priority, full, (name,)))
                else:
                    found.append(Candidate(start + match.start(1), start + match.end(1), "Award", "", rule.id, rule.priority, name))
            return found
        return []
    lead = LEADING.match(clause)
    begin = lead.end() if lead else 0
    granter = GRANTER.match(clause[begin:])
    prefix = ""
    if granter:
        prefix = scan.written[start + begin : start + begin + len(granter.group(1))]
        begin += granter.end()
    body = clause[begin:]
    cut = re.search(r"荣誉称号|称号|殊荣|荣誉|等\d|等多|等一|等国|等省|等市|等区|等荣|等称|等奖项|等$|，|（", body)
    if cut and cut.start() and not body.startswith("荣誉"):
        body = body[: cut.start()]
    offset = start + begin
    for part in re.split(r"([、和]|以及)", body):
        name = part
        here = offset
        offset += len(part)
        if not 3 <= len(name) <= LONGEST_AWARD or not name.endswith(rule.tails) or name.endswith(rule.reject) or re.match(r"\d|[多各批]", name):
            continue
        if re.search(r"[了着过]|(?:为|让|使|将|把|对)[^民]", name) or re.fullmatch(r"[一二三四五六七八九十多两]+(?:个|项|枚|座|次).*", name):
            continue
        written = scan.written[here : here + len(name)]
        if BARE_PRIZE.fullmatch(name):
            if prefix:
                found.append(Candidate(here, here + len(name), "Award", "", rule.id, rule.priority, prefix + written, (written, prefix + "颁发的" + written)))
            continue
        found.append(Candidate(here, here + len(name), "Award", "", rule.id, rule.priority, prefix + written if prefix and len(name) < 6 else written, ()))
    return found


TAIL_BEHIND = re.compile(r"[\u4e00-\u9fff]{2,12}(?:单位|服务站|示范点|示范区|街道|社区|案例|基地|品牌|站|奖)")
