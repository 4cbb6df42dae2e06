"""Names set off by a dash from the noun that tells what they are: 推出特色活动——|邻里百家宴."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from jiedao.entities.boundaries import governing_verb
from jiedao.entities.candidate import Candidate
from jiedao.entities.quoted_nouns import QuoteRule
from jiedao.entities.strength import HeadRule
from jiedao.scan import Scan
from jiedao.vocabulary import NOUN, PROPER, SOFT, STOP, VERB, Vocabulary

_SET_OFF = re.compile("[—―─]{2}(?=([\u4e00-\u9fff]{3,12})[，。；、）])")
_LONGEST_NOUN = 6
_WHO = {"单位": "", "企业": "Enterprise", "公司": "Enterprise", "机构": "", "组织": "SocialOrganisation"}
"""Nouns for bodies, which need no verb that makes them: 联系到共建单位——|大德慈善食堂."""
_NAMED = frozenset([NOUN, PROPER])
_NO_NAME = frozenset([VERB, STOP, SOFT])
_RULE = "apposed"


def find(
    scan: Scan,
    rule: QuoteRule,
    vocabulary: Vocabulary,
    heads: Mapping[str, HeadRule],
    barriers: Collection[int],
    priority: int,
) -> Iterator[Candidate]:
    """What stands between a dash and the end of its clause, by the noun before the dash.

    A verb of making governs the noun, for 这是新模式——共建共享 names nothing; a noun that the name ends with itself
    tells better than that of a scheme: 打造为民平台——|柳浦会客厅.
    """
    for dash in _SET_OFF.finditer(scan.text):
        start, end = dash.span(1)
        start = max((at for at in barriers if start < at < end - 2), default=start)
        first, last = scan.word_at(start), scan.word_at(end - 1)
        kinds = set(scan.kinds[first : last + 1])
        if kinds & _NO_NAME or not kinds & _NAMED or scan.text[start:end] in heads:
            continue
        told = _told(scan, dash.start(), rule, vocabulary)
        if told is None:
            continue
        own = heads.get(vocabulary[scan.words[last]].head) if told[0] != "Organisation" else None
        if own is not None and own.cls != "Programme":
            told = own.cls, own.fine
        yield Candidate(start, end, *told, _RULE, priority)


def _told(scan: Scan, dash: int, rule: QuoteRule, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """Class and finer class by the noun before a dash, or before the quotation marks that it ends with."""
    text = scan.text
    end = dash - text.startswith("”", dash - 1)
    if text[end - 2 : end] in _WHO:
        return "Organisation", _WHO[text[end - 2 : end]]
    for length in range(min(_LONGEST_NOUN, end), 1, -1):
        told = rule.nouns.get(text[end - length : end])
        if told is not None:
            made = governing_verb(scan, scan.word_at(end - length), rule.verbs, vocabulary) == "singular"
            return told if made and told[0] not in ("Award", "Project") else None
    return None
