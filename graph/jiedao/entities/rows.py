"""Where the elements of a row between 、 begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jiedao.entities.boundaries import TOGETHER, is_called_li
from jiedao.scan import Scan
from jiedao.vocabulary import HEAD, PROPER, Vocabulary

_PARALLEL = 4  # characters of an element of a row whose elements are alike
LONGEST = 22  # characters of an element
_COUNTING = "三四五六七八九十3456789"
_ROOMS = re.compile(
    "[^，。；\n]{0,110}等(?:多个|多种|[0-9一二三四五六七八九十两]+(?:个|大|类))?(?:多|特色|主题|服务)?"
    "功能(?:室|区|分区|厅|空间|用房|场所|板块|模块)"
)
_ROOMS_REACH = 140  # characters that such a row may take
_GRAMMAR = re.compile("[的了着过和与及或等，。；：“”（）0-9]")
_MADE_FOR = re.compile("量身(?:定制|打造|定做)了?")
_DONE = frozenset(["了", "起", "出"])
_LEADING = frozenset(["verb", "establish", "implement", "attract", "undertake", "cooperate"])

SURNAMES_TOO = frozenset("张方何于向任")  # words of grammar that begin names of places as well: 张大楼, 于庄


def among_rooms(text: str, end: int) -> bool:
    """设有调解室、妇女之家等多个功能区: whether what ends at `end` stands in a row of rooms that any centre has.

    >>> among_rooms("设有调解室、妇女之家等多个功能区。", 5), among_rooms("设有调解室、妇女之家等。", 5)
    (True, False)
    """
    return text.find("功能", end, end + _ROOMS_REACH) >= 0 and _ROOMS.match(text, end) is not None


def parts(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The spans of what stands between the 、 of a row that is found whole, and begins at `start`.

    >>> list(parts("甲里、乙里", 7))
    [(7, 9), (10, 12)]
    """
    for part in text.split("、"):
        yield start, start + len(part)
        start += len(part) + 1


def elements(scan: Scan, stop: int) -> list[tuple[int, int]]:
    """The spans between 、 to the left of `stop`, back to the first word that no name contains."""
    spans: list[tuple[int, int]] = []
    end = stop
    counted = scan.text[stop] in _COUNTING and scan.text.startswith("、", max(0, stop - _PARALLEL - 1))
    beside = _PARALLEL if counted else 0  # 暖心教育、暖心服务、暖心关爱|三大系列活动
    while True:
        start, more = element_start(scan, end, beside)
        if counted and not more and end - start < beside and _ends_before(scan, end - beside):
            start = end - beside  # 开展|暖心教育、
        beside = end - start
        if start < end:
            spans.append((start, end))
        if not more or start == end:
            break
        end = start - 1
    spans.reverse()
    return spans


def element_start(scan: Scan, end: int, beside: int = 0) -> tuple[int, bool]:
    """Where the element that ends at `end` begins, and whether another stands before it.

    `beside` is the length of the element behind it: 蓝色春蕾、橙色暖心、银色助老 are of one length.
    """
    index = scan.word_at(end - 1)
    start = end
    depth = 0
    while index >= 0 and end - scan.starts[index] <= LONGEST:
        word, kind = scan.words[index], scan.kinds[index]
        at = scan.starts[index]
        if kind == "p":
            if word in "”》’" and index:
                opening = {"”": "“", "》": "《", "’": "‘"}[word]
                at_opening = scan.text.rfind(opening, max(0, at - 30), at)
                if at_opening >= 0:
                    start = at_opening
                    index = scan.word_at(at_opening) - 1
                    continue
                return start, False
            if word == "、":
                return start, True
            if word in "）)":
                depth += 1
            elif word in "（(" and depth:
                depth -= 1
            elif word not in ("·", ".", "—", "-", "&", " ") or start == end:
                return start, False
        elif kind == "s" and word in "里中上下内外" and start == end and index and scan.kinds[index - 1] in "nx":
            pass  # 花语里: the last syllable of a name
        elif word == "里" and is_called_li(scan, index):
            pass  # 的|亿源|里|商场
        elif word == "和" and start < end and _is_half(scan, index):
            pass  # 湖南|卓|和|空间设计有限公司
        elif kind == "v" and len(word) == 1 and start == end and index and scan.kinds[index - 1] == PROPER:
            pass  # 创众|创: so is what does not go on with an object
        elif (
            kind in "svq"
            and not depth
            and not (kind == "q" and index and scan.kinds[index - 1] in "nxp" and start < end)
        ):
            mark = _between_marks(scan, at, end, beside)
            if mark >= 0:
                return mark + 1, True
            before = scan.words[index - 1] if index else "\n"
            if before != "、" or (kind == "s" and word not in SURNAMES_TOO):
                if word in ("和", "与", "及", "以及") and _joins(scan, index):
                    return start, True
                return start, False
        start = at
        index -= 1
    return start, False


def _ends_before(scan: Scan, at: int) -> bool:
    """Whether a word begins at the character `at`, behind a verb or a mark."""
    first = scan.word_at(at)
    led = scan.kinds[first - 1] in "vwp" or scan.words[first - 1] in _DONE
    return at > 0 and scan.starts[first] == at and led


def _is_half(scan: Scan, at: int) -> bool:
    """Whether word `at`, 和, ends the brand of a firm behind the place that its name begins with: 湖南|卓|和|空间."""
    if at < 2 or scan.kinds[at - 2 : at] != PROPER * 2 or not 1 < len(scan.words[at - 2]) < 4:
        return False
    return len(scan.words[at - 1]) == 1 and not int(scan.cues[at - 1]) & HEAD


def _between_marks(scan: Scan, at: int, end: int, beside: int) -> int:
    """Where the 、 stands before a short element that a word of grammar runs through, and a proper one: 、柏威|年、.

    Or one as long as what stands `beside` it: 、橙色|暖心、银色助老.
    """
    mark = scan.text.rfind("、", max(0, end - 5), at + 1)
    if mark < 0 or end - mark < 4 or _GRAMMAR.search(scan.text, mark + 1, end):
        return -1
    if end - mark - 1 == beside == _PARALLEL:
        return mark
    return mark if PROPER in scan.kinds[scan.word_at(mark + 1) : scan.word_at(end - 1) + 1] else -1


def without_leading_verb(scan: Scan, start: int, end: int, vocabulary: Vocabulary) -> int:
    """统筹|都市广场, 辖区|…: the name begins after a verb or the word for the area."""
    index = scan.word_at(start)
    made = _MADE_FOR.search(scan.text, start, end - 1)
    if made is not None:
        return made.end()  # 为老人量身定制|家庭健康
    for at in range(scan.word_at(end - 1) - 1, index - 1, -1):
        if scan.words[at] in TOGETHER:
            index = at + 1  # 片区党委联合|锦城大学, 联合|公交公司
            start = scan.starts[index]
            break
    while scan.starts[index + 1] < end - 1 and (
        (scan.kinds[index] == "w" and not vocabulary[scan.words[index]].categories.isdisjoint(_LEADING))
        or scan.words[index] in ("辖区", "街道", "辖区内", "社区")
    ):
        index += 1
    start = max(start, scan.starts[index])
    return start + (scan.text[start] == "辖" and end - start > 3)  # 辖|云锦园一区


def _joins(scan: Scan, index: int) -> bool:
    """A conjunction that joins the last element to a row: there is a 、 before it in the clause."""
    begin = scan.starts[max(0, index - 12)]
    clause = scan.text[begin : scan.starts[index]]
    return "、" in clause.rsplit("，", 1)[-1]
