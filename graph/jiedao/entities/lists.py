"""Names that stand in a row before 等 or a count: the noun behind the row types them all."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from jiedao.entities.candidate import Candidate
from jiedao.scan import Scan
from jiedao.vocabulary import GENERIC, LATIN, NOUN, PROPER, Vocabulary

LONGEST_ELEMENT = 22
COUNT = r"(?:\d+|[一二两三四五六七八九十百数多几]+)(?:余|多)?"
CLOSE = re.compile(
    rf"(等)(?:一批批?|一系列|各类|多|{COUNT})?(?:家|个|条|处|项|座|栋|场|大|类|支|名|种|所|款)?(?:方面)?([\u4e00-\u9fff]{{1,12}}?)(?=[，。；、！？：（\n]|的|在|已|正|入驻|先后|相继|共同|参与|落户|落地|完成|改造|华丽|逐一|$|[\u4e00-\u9fff])"
    rf"|(?<=[\u4e00-\u9fff])({COUNT})(个|家|条|处|座|大|栋|所)([\u4e00-\u9fff]{{1,6}})"
)


class ListRule(NamedTuple):
    """Nouns behind a row, longest first, and the class they give its elements."""

    id: str
    cls: str
    fine: str
    nouns: frozenset[str]
    verbs: frozenset[str]
    priority: int


def find(scan: Scan, rules: Sequence[ListRule], vocabulary: Vocabulary) -> list[Candidate]:
    """The elements of all rows that a noun types."""
    nouns: dict[str, ListRule] = {}
    for rule in rules:
        for noun in rule.nouns:
            nouns.setdefault(noun, rule)
    found: list[Candidate] = []
    text = scan.text
    for match in ROW_END.finditer(text):
        stop = match.start()
        begin = max(0, stop - 160)
        if "、" not in text[begin:stop] and match.group() != "等":
            continue
        rule = _rule_behind(scan, match.end(), nouns)
        if rule is None:
            continue
        elements = _elements(scan, stop)
        if len(elements) < (1 if match.group() == "等" else 2):
            continue
        for start, end in elements:
            start = _without_leading_verb(scan, start, end, vocabulary)
            if _is_name(scan, start, end, rule, vocabulary, len(elements)):
                found.append(Candidate(start, end, rule.cls, rule.fine, rule.id, rule.priority))
    return found


ROW_END = re.compile(rf"等(?!待|级|于|候|闲|到)|(?<=[\u4e00-\u9fff])(?={COUNT}(?:个|家|条|处|座|大|栋|所)[\u4e00-\u9fff])")
BEHIND = re.compile(
    rf"(?:一批批?|一系列|系列|各类|各种|多|{COUNT})?(?:家|个|条|处|项|座|栋|场|大|类|支|名|种|所|款)?((?:知名|品质|优质|龙头|特色|新经济|科创型|科技型|总部|商务|便民|重点|文化|创意|品牌|高端|主题鲜明的|内容丰富、主题鲜明的|老旧|住宅|居民|服务|党建|一批|社区|街区|辖区|无主管|背街|餐饮|养老|互联网|科技|现代|新兴|创新|优秀|规模以上|中小|小微|实体|头部|链主|示范|精品|大型|市政|城市|网红|新型|公益|志愿|志愿服务)*)([\u4e00-\u9fff]{{1,8}})"
)


def _rule_behind(scan: Scan, offset: int, nouns: Mapping[str, ListRule]) -> ListRule | None:
    text = scan.text
    match = BEHIND.match(text, offset)
    if match is None:
        return None
    whole = match.group(1) + match.group(2)
    base = match.start(1)
    for begin in (0, len(match.group(1))):
        for length in range(min(8, len(whole) - begin), 0, -1):
            rule = nouns.get(whole[begin : begin + length])
            if rule is not None:
                behind = text[base + begin + length : base + begin + length + 1]
                at = scan.word_at(base + begin + length)
                if scan.starts[at] == base + begin + length and scan.kinds[at] in "nxgd" and begin + length < len(whole):
                    continue
                if length == 1 and behind not in "，。；、）\n":
                    continue
                if behind in ("的",) and rule.cls != "Programme":
                    continue
                return rule
    return None


def _elements(scan: Scan, stop: int) -> list[tuple[int, int]]:
    """The spans between 、 to the left of `stop`, back to the first word that no name contains."""
    text = scan.text
    elements: list[tuple[int, int]] = []
    end = stop
    while True:
        start, more = _element_start(scan, end)
        if start < end:
            elements.append((start, end))
        if not more or start == end:
            break
        end = start - 1
    elements.reverse()
    return elements


def _element_start(scan: Scan, end: int) -> tuple[int, bool]:
    """Where the element that ends at `end` begins, and whether another stands before it."""
    index = scan.word_at(end - 1)
    start = end
    depth = 0
    while index >= 0 and end - scan.starts[index] <= LONGEST_ELEMENT:
        word, kind = scan.words[index], scan.kinds[index]
        at = scan.starts[index]
        if kind == "p":
            if word == "、":
                return start, True
            if word in "）)":
                depth += 1
            elif word in "（(" and depth:
                depth -= 1
            elif word not in ("·", ".", "—", "-", "&", " ") or start == end:
                return start, False
        elif kind in "sv" and not depth:
            before = scan.words[index - 1] if index else "\n"
            if before != "、" or kind == "s":
                if word in ("和", "与", "及", "以及") and _joins(scan, index):
                    return start, True
                return start, False
        start = at
        index -= 1
    return start, False


def _without_leading_verb(scan: Scan, start: int, end: int, vocabulary: Vocabulary) -> int:
    """统筹|都市广场, 辖区|…: the name begins after a verb or the word for the area."""
    index = scan.word_at(start)
    while scan.starts[index + 1] < end - 1 and (
        (scan.kinds[index] == "w" and not vocabulary[scan.words[index]].categories.isdisjoint(LEADING))
        or scan.words[index] in ("辖区", "街道", "辖区内")
    ):
        index += 1
    return max(start, scan.starts[index])


LEADING = frozenset(["verb", "establish", "implement", "attract", "undertake", "cooperate"])


def _joins(scan: Scan, index: int) -> bool:
    """A conjunction that joins the last element to a row: there is a 、 before it in the clause."""
    begin = scan.starts[max(0, index - 12)]
    clause = scan.text[begin : scan.starts[index]]
    return "、" in clause.rsplit("，", 1)[-1]


def _is_name(scan: Scan, start: int, end: int, rule: ListRule, vocabulary: Vocabulary, size: int) -> bool:
    if not 2 <= end - start <= LONGEST_ELEMENT:
        return False
    first, last = scan.word_at(start), scan.word_at(end - 1)
    kinds = scan.kinds[first : last + 1]
    text = scan.text[start:end]
    if "“" in text or "”" in text:
        return False
    if PROPER in kinds or LATIN in kinds:
        return True
    if set(kinds) <= {GENERIC, "w"}:
        return False
    if rule.cls in ("Programme",):
        return len(text) >= 4
    if rule.cls in ("Platform", "Award"):
        return len(text) >= 4
    return NOUN in kinds and size >= 1 and (len(text) >= 3 or rule.cls in ("Compound", "Community", "Facility"))
