"""How long a personal name is that begins somewhere: surname, given name, and what may stand behind."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from jiedao.entities import introduced
from jiedao.scan import Scan

HAN = re.compile(r"[\u4e00-\u9fff]+")
WORDLIKE = frozenset(
    "荣边包管应向来和保都全党商计时单强解成过干相满后就还正在楼农代乌仓哈昌"
)  # surnames that are more often words
NEVER_LAST = frozenset("很便则却还就又忙了着过得并不仍")  # no given name ends so: 吉宇|便笑着, 奶奶|戴着
CURRENT = frozenset("时边应商单楼农代乌荣程成")  # those of the surnames that two characters are trusted with
ASPECT = re.compile("[着著](?![手急重力眼实想])")
POSTS_HELD = (
    "副", "书记", "主任", "会长", "队长", "站长", "组长", "党", "支部", "联合", "总", "任", "管", "理", "行", "办",
    "网格",
)  # fmt: skip
VERBAL = "兼说笑率正在是看讲道称带把将对为的和向从每来拿打一又也都已曾领率手"
PREPOSED = frozenset("用把在对向为带给从与和将被")
RUN_ON = frozenset(
    "来去挥朝对在正把将带说经为向与用给从便就也都还每"
)  # the segmenter takes them into a name: 李晓燕来|了
BEGUN = ("认为", "深有", "正在", "正忙")
"""Words whose first character the segmenter takes into a name: 周娴认|为."""
AFTER = "，。；、：！？（）“”‘’ \n·等—…"


@dataclass(frozen=True, slots=True)
class PersonRules:
    """Role words, verbs of saying, surnames, forms of address, what names are made of, those of other peoples too."""

    roles: Collection[str]
    saying: tuple[str, ...]
    surnames: frozenset[str]
    suffixes: re.Pattern[str]
    of_peoples: re.Pattern[str]
    names: introduced.Names
    titles: re.Pattern[str]
    priority: int


def name_length(scan: Scan, start: int, rules: PersonRules, *, strict: bool = True) -> int:
    """The length of the personal name that begins at `start`, or 0."""
    text = scan.text
    wordlike = text[start : start + 1] in WORDLIKE
    if wordlike and scan.kinds[scan.word_at(start)] != "x":
        given = strict or not is_whole(scan, start + 1, 2) or not text.startswith((*rules.saying, "，"), start + 3)
        return 0 if given else 3  # 副书记向红梅直言
    surname = 2 if text[start : start + 2] in rules.surnames else 1 if text[start : start + 1] in rules.surnames else 0
    if not surname:
        return 0
    short = text[start] in CURRENT and is_whole(scan, start, 2) and text[start + 2 : start + 3] in AFTER
    for length in (surname + 2,) if wordlike and not short else (surname + 2, surname + 1):
        name = text[start : start + length]
        if len(name) < length or HAN.fullmatch(name) is None or (length == 2 and name[1] in "家某"):
            continue
        end = start + length
        if name[-1] == "边" and length > 2 and text[end + 1 : end + 2] == "边":
            continue  # 康宁|边走边介绍
        if length > surname + 1 and text.startswith(BEGUN, end - 1):
            continue
        if length == 3 and name[-1] not in rules.names.given and is_whole(scan, start, 2):
            continue  # 吴红|掀开
        if name[-1] in NEVER_LAST or (name[-1] == "时" and length > 2 and text[end : end + 1] == "，"):
            continue
        if (
            length > surname + 1
            and name[-1] in VERBAL
            and (text[end : end + 1] in "，：“道着了，。" or scan.starts[scan.word_at(end - 1)] == end - 1)
        ):
            continue
        if length > surname + 1 and ASPECT.match(text, end):
            continue  # 张敏抱|着孩子
        if length > surname + 1 and name[-1] in "任兼代" and text.startswith(POSTS_HELD, end):
            continue  # 赵敏|任副书记, 周倩|代管两个网格
        index = scan.word_at(end)
        behind = text[end : end + 1]
        whole = (
            is_whole(scan, start, length)
            or (length == 3 and surname == 1 and scan.starts[index] == end and is_whole(scan, start + 1, 2))
            or (length == 3 and is_whole(scan, start, 2) and is_whole(scan, start + 2, 1))  # 洪雅|玲
            or (
                length == 3
                and (text[end : end + 1] in RUN_ON or text[end + 1 : end + 2] in ("了", "着", "著"))
                and is_whole(scan, start, 4)
            )
        )
        if (
            not strict
            and length == surname + 2
            and behind in PREPOSED
            and scan.starts[scan.word_at(end - 1)] == end - 1 < scan.starts[index + 1] - 1
            and scan.starts[index] == end - 1
        ):
            return length  # 党工委书记周正|浩用三句话
        bounded = not strict and length == surname + 2 and scan.starts[index] == end and scan.kinds[index] in "nvwsqgx"
        if (
            bounded
            or end >= len(text)
            or behind in AFTER
            or whole
            or (behind in "任兼代" and text.startswith(POSTS_HELD, end + 1))  # 赵霞|任副书记
            or (length == surname + 1 and behind == "说" and scan.starts[index + 1 : index + 2] == [end + 1])
            or (length == 3 and behind in "当任兼边说在把为")
            or (length == surname + 1 and _acts(scan, start, end))
            or (scan.starts[index] == end and (text.startswith(rules.saying, end) or scan.kinds[index] in "vswq"))
        ):
            words = [scan.words[i] for i in range(scan.word_at(start), index)]
            if all(len(word) <= 4 for word in words) and not _is_common(scan, start, end, strict):
                return length
    return 0


def _acts(scan: Scan, start: int, end: int) -> bool:
    """李永|拿着, 吉宇|便笑着: whether one unknown word holds a short name and what its bearer does."""
    if not (is_whole(scan, start, end + 1 - start) or is_whole(scan, start, end + 2 - start)):
        return False
    return scan.text[end] in NEVER_LAST or (
        scan.text[end] in VERBAL and scan.text[end + 1 : end + 2] in ("着", "著", "了")
    )


def is_whole(scan: Scan, start: int, length: int) -> bool:
    """Whether the characters are one word that the dictionary does not know."""
    index = scan.word_at(start)
    if index == len(scan.words):
        return False  # the text ends here
    return scan.starts[index] == start and len(scan.words[index]) == length and scan.kinds[index] == "x"


_ORDINARY = frozenset(
    ["文明", "惠民", "利民", "便民", "爱民", "平安", "安宁", "祥和", "安心", "光明", "明白", "高兴", "严肃"]
)
"""Words that the dictionary has as names, and texts as words."""
_TIMES = frozenset(
    ["长期", "多次", "经常", "连续", "先后", "一度", "多年", "一直", "担任", "在职", "两次", "三次", "参加", "获得"]
)


def is_ordinary(name: str) -> bool:
    """Whether what looks like a name is words of any text: 车主|文明|停车, 老人|曾|长期.

    >>> is_ordinary("文明"), is_ordinary("曾长期"), is_ordinary("曾文明")
    (True, True, False)
    """
    return name in _ORDINARY or (name[:1] == "曾" and name[1:] in _TIMES)


def _is_common(scan: Scan, start: int, end: int, strict: bool) -> bool:
    """The characters are one ordinary word of the dictionary (党员 高兴 …), and so no name."""
    first, last = scan.word_at(start), scan.word_at(end - 1)
    if any(c in "等的了是在和与都也" for c in scan.text[start + 1 : end]):
        return not (scan.text[start + 1] == "和" and is_whole(scan, start, 3) and end - start == 3)  # 李和生
    for index in range(first, last + 1):
        if len(scan.words[index]) > 1 and scan.kinds[index] in "gwvsq" and strict:
            return True
    if len(scan.words[first]) == 2 and scan.kinds[first] == "n" and scan.starts[first] == start:
        return True
    return (
        first == last
        and scan.starts[first] == start
        and scan.kinds[first] in "gwvsnq"
        and end - start == len(scan.words[first])
    )
