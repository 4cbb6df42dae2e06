"""Communities that go by a number, or by a word for doing: 第一社区, 新石二社区, 前进社区."""

from __future__ import annotations

import re

from jiedao.entities.candidate import Candidate
from jiedao.scan import Scan

_NUMBERED = re.compile("第[一二三四五六七八九十]{1,3}社区(?!书记|主任|工作)")
_COUNTED = re.compile("[一二三四五六七八九]社区")
_OF_A_ROW = re.compile(
    "(?:(?<![\u4e00-\u9fff])|(?<=[与和及在由到、]))((?![一二三四五六七八九十两])[\u4e00-\u9fff]{2,3})[一二三四五六七八九]社区(?!书记|主任|工作)"
)
_BY_VERBS = re.compile(
    "社区(?<=前进社区|团结社区|解放社区|胜利社区|奋进社区|跃进社区|创业社区|奋斗社区|进步社区|振兴社区|复兴社区)(?<![\u4e00-\u9fff].{4})"
    "(?=党委|党总支|党支部|居委会|书记|主任|网格员|位于|地处|共有|现有|辖)"
)


def find(scan: Scan, rule: str, priority: int) -> list[Candidate]:
    """The communities of an article whose names no word of the dictionary tells from a count or a deed."""
    text = scan.text
    found = []
    for match in _NUMBERED.finditer(text):
        start, end = match.span()  # every sub-district that counts its communities has a first one
        found.append(Candidate(start, end, "Community", "", rule, priority, "@街道" + scan.written[start:end]))
    for match in _OF_A_ROW.finditer(text) if _COUNTED.search(text) else ():
        start, at = match.start(), scan.word_at(match.start())
        if scan.starts[at] == start and scan.kinds[at] in "xn":
            found.append(Candidate(start, match.end(), "Community", "", rule, priority))
    for name in sorted({text[match.end() - 4 : match.end()] for match in _BY_VERBS.finditer(text)}):
        at = text.find(name)
        while at >= 0:
            found.append(Candidate(at, at + 4, "Community", "", rule, priority))
            at = text.find(name, at + 4)
    return found
