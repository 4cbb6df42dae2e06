"""Words that stand for a whole division: 全区, 该市, 区里."""

from __future__ import annotations

import re

from jiedao.resolve import Resolved

WHOLE = {
    "全区": "区", "该区": "区", "我区": "区", "全市": "市", "该市": "市", "我市": "市",
    "全县": "县", "该县": "县", "我县": "县", "全省": "省", "该省": "省", "我省": "省",
    "区里": "区", "市里": "市", "县里": "县", "省里": "省",
}  # fmt: skip
"""What stands for the division that the text tells of, and how its name ends."""
NO_WHOLE = re.compile("(?:[的首唯最前第上有各]|共[有计同\\d]|范围|领先|率先|前列|第一|推广|层面|\\d+[个家])")
"""Behind such a word it is no subject: 全区首个, 全市的, 全市范围."""


def whole_meant(article: Resolved, word: int, *, opens: bool) -> int:
    """The division that 全区 or 该市 means: that which the article tells of, or one of its chain; -1: it is no subject.

    `opens` says that the word opens its clause.
    """
    scan = article.scan
    at, ending = scan.starts[word], WHOLE[scan.words[word]]
    if NO_WHOLE.match(scan.text, at + 2) or (not opens and scan.text[at - 1] in "在为成是对向从于以将把"):
        return -1
    if not opens and scan.words[word].endswith("里"):
        return -1  # 到区里, 从市里: where one goes, not who acts
    for number in (article.told_at(at), *article.chain):
        if number >= 0 and article.things[number].cls == "Division" and article.things[number].label.endswith(ending):
            return number
    return -1
