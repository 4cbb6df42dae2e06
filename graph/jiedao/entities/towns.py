"""Towns that the register does not know, or no longer: 柳浦乡 in 柳浦乡青石社区, 方溪地区 in 某区方溪地区办事处.

Towns are merged and renamed, and newspapers are older than the register. One is told by a place or an office of its
own behind it, and by a division, a mark or a preposition before it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from jiedao.entities.candidate import Candidate
from jiedao.entities.places import PlaceNames
from jiedao.layout.vocabulary import NO_TOWN
from jiedao.scan import Scan
from jiedao.vocabulary import PROPER

_PLACE = (
    "(?![和与及的])(?:(?![区县市镇乡])[\u4e00-\u9fff]){2,6}?"
    "(?:社区(?!工作|治理|服务)|村(?![民里口庄镇级])|居委会|小区|[一二三四五六七八九十]区?[0-9]+号院)"
)
_TOWN = re.compile(
    f"[镇乡](?=党委|人民政府|政府|党群服务中心|司法所|派出所|综治中心|{_PLACE})|地区(?=办事处|党?工委|{_PLACE})"
)
_BEFORE = re.compile(
    "(?:[，。；：、（“\n]|来到|走进|走访|位于|地处|家住|来自|前往|[在到由与和及对是的从据向区县市]|\\A)\\Z"
)
_NO_TOWN = NO_TOWN | frozenset("之侨茶书花梦思果异离怀盐渔产强中制范型")
_NO_QUARTER = frozenset("方部围边东西南北中外内该本各城山区市县")


def find(scan: Scan, names: PlaceNames, barriers: Container[int], rule: str, priority: int) -> Iterator[Candidate]:
    """Each town that the register lacks; `barriers` are the ends of divisions. 景德镇 is the city."""
    text = scan.text
    for match in _TOWN.finditer(text):
        head, end = match.span()
        quarter = end - head == 2
        if text[head - 1] in (_NO_QUARTER if quarter else _NO_TOWN):
            continue
        for start in (head - 2, head - 3):
            if start < 0 or any(not "\u4e00" <= character <= "\u9fff" for character in text[start:head]):
                break
            if text[start:end] in names.sub_districts or text[start:end] in names.short:
                break
            if start in barriers or (not quarter and _BEFORE.search(text, max(0, start - 2), start) is not None):
                if start in barriers or not _is_sort(scan, start, head):
                    yield Candidate(start, end, "SubDistrict", "", rule, priority)
                break


def _is_sort(scan: Scan, start: int, head: int) -> bool:
    """中心|镇, 工业|镇: whether one word of the dictionary that names nothing stands before 镇."""
    index = scan.word_at(start)
    return scan.starts[index] == start and scan.starts[index + 1] == head and scan.kinds[index] != PROPER
