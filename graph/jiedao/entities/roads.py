"""Streets and waters by their head noun: few characters of name, and nothing that makes it 思路 or 之路."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping

from jiedao.entities.boundaries import ROAD_WORDS
from jiedao.entities.candidate import Candidate
from jiedao.entities.first_words import LEADING_CHARACTERS
from jiedao.entities.strength import HeadRule
from jiedao.register.words import naming_words
from jiedao.scan import Scan
from jiedao.vocabulary import PROPER, SOFT, STOP

_EXTENT = re.compile("（[\u4e00-\u9fff]{2,6}[—－～~]\\Z|[—－～~][\u4e00-\u9fff]{2,6}）\\Z")
_BOUNDS = re.compile(
    "(?:自|从|起于|始于)[\u4e00-\u9fff]{2,6}[路街巷道桥河](?:至|到)[\u4e00-\u9fff]{1,6}\\Z|[东南西北](?:起|至|到|邻|临|接|抵|靠)(?:近|于|到)?[\u4e00-\u9fff]{1,6}\\Z"
)
_BANK = re.compile("[东西南北两沿](?:侧|岸|畔|边)|以[东西南北]")
_FROM = re.compile("(?:自|从|起于|始于)[\u4e00-\u9fff]{1,6}\\Z")
_TO = re.compile("(?:至|到|起，?至)[\u4e00-\u9fff]{2,6}(?:路|街|巷|大道|桥|河)")
_HOUSE = re.compile("[0-9]{1,4}(?:-[0-9]+)?号(?=[，。、；的）\n]|\\Z)")
_NUMBERED_WAY = re.compile("[东西南北中]?[一二三四五六七八九十]{1,2}[路街巷道]")
_NUMERALS = frozenset("二三四五六七八九十")
_SIDES_OF_ROADS = _NUMERALS | frozenset("东西南北中")
_SIDES = frozenset("东西南北")
_WATER = frozenset(["河", "渠", "溪"])
_BESIDE_WATER = frozenset("长道岸畔段流水床滩湾口街路里村边沿")
_DATES = frozenset(["五一", "八一", "七一", "九一", "十一"])
CALLED_BY = frozenset(
    ["解放", "胜利", "团结", "跃进", "建国", "进步", "翻身", "和平", "光复", "奋进"]
)  # verbs elsewhere
_LED = frozenset("以至到由及自经从往")
"""Words before a name that the segmenter takes into it."""
_ERRAND = re.compile("[送取派接买领寄打][餐饭菜件药水货单信奶娃]")
"""What one is on the way for, 送餐路上: no street is called so."""
_CALLED_SO = re.compile("自[强由立力治新]|经[一二三四五六七八九十纬济开贸]|至[善诚德真]|由[拳里]|从[化江]")
_ROAD_VERBS = frozenset([
    "建设", "劳动", "团结", "胜利", "跃进", "奋斗", "建国", "生产", "创业", "自强", "自立", "买卖", "兴业", "建业",
    "拥军", "爱国", "开源", "勤劳",
    "奋进", "解放", "进步",
])  # fmt: skip
"""Verbs that streets are called by: 建设|后街."""


def road(
    scan: Scan, index: int, head: str, rule: HeadRule, barriers: Mapping[int, int], cities: Container[str] = ()
) -> Candidate | None:
    """The street whose head noun ends word `index`, if it is one."""
    words, starts, kinds, text = scan.words, scan.starts, scan.kinds, scan.text
    end = starts[index + 1]
    if head.endswith("街") and text.startswith("道", end):
        return None  # 濠西街|道
    if _EXTENT.search(text, max(0, end - 8), end + 1):
        return None  # （解放路—建设路）
    if head.endswith("桥") and text.startswith("”", end) and "“" in text[max(0, end - 5) : end]:
        return None  # 架起“连心桥”
    if text[end : end + 1] == "，" and _slogan(text, end):
        return None  # 以“暖心相伴银龄路，情满夕阳红”为主题
    if head in _WATER and text[end : end + 1] in ("", "\n"):
        return None  # a by-line
    if _FROM.search(text, max(0, starts[index] - 8), end) and _TO.match(text, end):
        return None  # 自解放路|至建设路
    if _BOUNDS.search(text, max(0, starts[index] - 8), end):
        return None  # 东起解放路: where a place ends
    if head in _WATER and _BANK.match(text, end):
        return None  # 浣纱河北侧
    if _HOUSE.match(text, end):
        return None  # 原址在解放路198号: an address
    bare = len(words[index]) == len(head)
    numbered = len(head) == 2 and head[0] in _NUMERALS
    if bare and len(head) == 2 and head[0] in _SIDES_OF_ROADS:
        head = head[1]  # 隆|中路, 前进|五路
    if len(head) == 2 and len(words[index]) == 3 and words[index][:2] in ("二七", "三八", "二八"):
        head = head[1]  # 二七|路
    first = _first_word(scan, index, head, rule, barriers, bare)
    start = starts[first]
    if text[start] == "沿" and end - start > len(head) + 2 and text[start + 1] not in "河江湖海山溪港滨":
        start += 1  # 沿|九华山路
    if text[start] in _LED and end - start > len(head) + 2 and _CALLED_SO.match(text, start) is None:
        start += 1  # 以|水东街, 延伸到|惠新西街
    modifier = text[start : end - len(head)]
    behind = text[end : end + 1]
    if (
        not (2 if head != "大街" or modifier not in _SIDES else 1) <= len(modifier) <= (2 if head in _WATER else 5)
        or (first < index and words[index - 1][-1] in "街路巷" and words[index][0] in _NUMERALS)
        or (head in _WATER and (behind in _BESIDE_WATER or modifier[-1] == "条"))
        or modifier in rule.reject
        or _ERRAND.fullmatch(modifier)
        or (
            modifier[-1:] in rule.reject
            and modifier not in _DATES
            and not (end - start > 4 and _NUMBERED_WAY.fullmatch(words[index]))
        )
        or behind in "线径子面灯况牌透演人途标由程线"
    ):
        return None
    if len(words[index]) > len(head) and first == index and kinds[index] != PROPER:
        return None
    if modifier.endswith(rule.reject_endings):
        return None
    before = text[start - 1 : start]
    if head == "一路" and (PROPER not in kinds[first : index + 1] or modifier[-1] in "路街巷道"):
        return None  # 大家|一路同行, 柳荫路|一路向北
    if (
        before in ("之", "条", "新", "一")
        or (before.isdigit() and text[start] in "家个条座处名支项")  # 7|家乡街
        or (before == "的" and PROPER not in kinds[first : index + 1] and not _is_called(words[first]))
        or not any(numbered or k in "nxs" for k in kinds[first : index + 1])
    ):
        return None
    start = _without_city(scan, start, end, index, cities)
    return Candidate(start, end, rule.cls, rule.fine, rule.id, rule.priority - 5)


def _is_called(word: str) -> bool:
    """Whether streets are called by the word, and nobody speaks of such a way: 的|芙蓉路, but 的|幸福路."""
    return word in naming_words() and word not in _WAYS


_WAYS = frozenset(
    ["幸福", "平安", "光明", "和谐", "文明", "健康", "希望", "富民", "小康", "复兴", "振兴", "阳光", "胜利", "富强"]
)


def _slogan(text: str, end: int) -> bool:
    """Whether a comma within quotation marks stands at `end`: half a slogan, and no street."""
    return (
        text.rfind("“", max(0, end - 14), end) > text.rfind("”", max(0, end - 14), end)
        and text.find("”", end, end + 14) > end
    )


def _first_word(scan: Scan, index: int, head: str, rule: HeadRule, barriers: Mapping[int, int], bare: bool) -> int:
    """The index of the word that the name of a street begins with; `bare`: the head is a word of its own."""
    words, starts, kinds, text = scan.words, scan.starts, scan.kinds, scan.text
    end = starts[index + 1]
    first = index
    whole = kinds[index] == PROPER and len(words[index]) - len(head) > 1  # 文脉|泉城路
    while (
        first > 0
        and not whole
        and (
            kinds[first - 1] in ("nxg" if len(words[index]) > 1 else "nx")
            or words[first - 1] in CALLED_BY
            or (words[first - 1] in _ROAD_VERBS and (first == 1 or kinds[first - 2] in "psv"))
        )
        and words[first - 1] not in ROAD_WORDS
        and end - starts[first - 1] <= 4 + len(head)
        and starts[first] not in barriers
        and text[starts[first] : end - len(head)] not in rule.reject
    ):
        first -= 1
    if _NUMBERED_WAY.fullmatch(words[index]):  # 花卉园|西一路
        while first and kinds[first - 1] in "nx" and starts[first] not in barriers and end - starts[first - 1] <= 7:
            first -= 1
    if (
        first
        and first < index
        and len(words[first]) == 1
        and kinds[first - 1] == SOFT
        and len(words[first - 1]) == 1
        and starts[first] not in barriers
        and words[first - 1] not in LEADING_CHARACTERS
        and (first == 1 or starts[first - 1] in barriers or kinds[first - 2] == "p")
    ):
        first -= 1  # 遂|州|北路
    if first == index and bare and index and kinds[index - 1] in (STOP, SOFT) and len(words[index - 1]) == 2:
        first -= 1  # 五一|路
    if first > 1 and words[first - 1] in ("内", "外") and words[first - 2].endswith("门") and kinds[first - 2] in "nx":
        first -= 2  # 建德门|外|大街
    if (
        first
        and text[starts[first]] in "一二三四五六七八九十"
        and len(words[first]) == 2
        and kinds[first - 1] in "nxwg"
        and len(words[first - 1]) == 2
    ):
        first -= 1  # 前进|五路
    return first


def _without_city(scan: Scan, start: int, end: int, index: int, cities: Container[str]) -> int:
    """青江|白云路: where the street that word `index` ends begins behind the city that it lies in; but 南京|西路."""
    first = scan.word_at(start)
    own = scan.starts[first + 1]
    inside = first < index and scan.words[first] in cities and end - own > _SHORTEST_STREET
    return own if inside and scan.text[own] not in _SIDES_OF_ROADS else start


_SHORTEST_STREET = 2  # characters
