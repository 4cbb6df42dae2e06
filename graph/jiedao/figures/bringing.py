"""Whose a firm's numbers are that a place or an area brought in the clause before (园区引来甲公司,年纳税300万元)."""

from __future__ import annotations

import re

from jiedao.figures.names import Owner
from jiedao.figures.records import Hit
from jiedao.figures.sentence import Sentence

_BROUGHT = re.compile(
    "(?:引[来进入]|招引|招来|迎来|签下|签约|请来|拿下|敲定|牵手|揽[得下入]|落[户地]|承接|孵化|培育)(?:了|出|到|一家)*(?:[^,，、“”]{0,10}(?:企业|公司|巨头|龙头|首店|品牌|项目|平台))?[“‘]?$"
)
# What only a firm or a project has a year, or has at all.
_ITS_OWN = re.compile(
    "(?:预计|达产后|投产后|建成后|当年|去年|今年|目前|可|已|将)*"
    "(?:年(?:均|度)?(?:纳税|缴税|贡献税收|税收|产值|营收|营业额|销售额|营业收入|销售收入|流水|交易额|产能)|注册资[本金]|总?投资额?[^,，]{0,3}[0-9]|(?:累计)?带动就业|吸纳就业|解决就业|"
    "提供(?:就业)?岗位)"
)
_FIRMS = ("Organisation", "Project", "Facility")


def brought_in(sentence: Sentence, clause: int, hit: Hit) -> Owner | None:
    """The firm or project at the end of the clause before, of which a number in `clause` tells what it yields.

    >>> from decimal import Decimal
    >>> hit = Hit(13, 18, Decimal(3000000), "元", "money", "", "300万")
    >>> brought_in(Sentence("园区引来甲科技公司,年纳税300万元", [(4, 9, "Organisation")], [hit], [], list), 1, hit)
    Owner(mention=0, back=0)
    """
    if not clause or _ITS_OWN.match(sentence.text, sentence.clauses[clause][0], hit.end) is None:
        return None
    start, end = sentence.clauses[clause - 1]
    if sentence.text[end : end + 1] not in "，,":
        return None
    for n in reversed(sentence.between(start, end)):
        first, _, cls = sentence.mentions[n]
        if cls in _FIRMS and end - sentence.after_mention(n) <= 2 and _BROUGHT.search(sentence.text, start, first):
            row = sentence.text[max(0, first - 1) : first] in ("、", "和", "与", "及")
            return None if row else Owner(n)
        return None
    return None
