"""The first word of a name that a head noun ends: one character that was cut off, a sort that stands before it."""

from __future__ import annotations

import re
from collections.abc import Container

from jiedao.entities.strength import HeadRule
from jiedao.scan import Scan
from jiedao.vocabulary import GENERIC, NOUN, PROPER, SOFT, VERB, VERB_CATEGORIES, Vocabulary, is_done

_NUMERALS = frozenset("三五六七八九百千万")
LEADING_CHARACTERS = frozenset(
    "另均约且共自每各该本已再仅即便亦皆凡逾距隔现原至由同个名支家条项座处间所栋幢片块第年月日号时又以与向从往朝沿到此其某首"
)
_PARTICLES = frozenset("的了着过在于和与及并向从到对等各该此本这那是有每其个座条处家栋幢所等")
_MAKING_OVER = (
    "改造", "打造", "建设", "修缮", "翻修", "装扮", "改建", "整修", "扩建", "翻新", "装修", "布置", "整治", "升级",
    "提升", "培育", "发展", "规划", "设计", "盘活", "改扩建", "拓建", "转型", "修葺", "装点", "收拾", "整理",
)  # fmt: skip
_SYLLABLES = frozenset(["g", "zg"])
"""Tags of characters that are no words of their own: 璟, 琊."""
_LEADING = frozenset(["的", "在", "到", "对", "与", "和"])
_PARTS = frozenset("楼院路街巷村区店家户")


_SORTS = {
    "Compound": frozenset(["小区", "楼盘", "院落", "安置点", "安置区", "回迁点", "居民区", "片区"]),
    "Facility": frozenset([
        "景区", "旅游景区", "风景区", "景点", "旅游景点", "名胜", "地标", "新地标", "打卡地", "网红打卡地", "楼宇",
        "商务楼宇", "商业综合体", "产业园区", "商业体", "写字楼", "商务楼", "甲级写字楼",
        "地标建筑", "标志性建筑", "商务写字楼",
    ]),
}  # fmt: skip
"""Words that say what sort a thing is, by its class, and stand before its name."""


def behind_sort(scan: Scan, first: int, index: int, cls: str) -> int:
    """安置小区|云锦苑, 旅游景区|云台山风景区: the index of the first word behind the sort before the name."""
    sorts = _SORTS.get(cls, frozenset())
    for at in range(index - 1, first - 1, -1) if sorts else ():
        if scan.words[at] in sorts and scan.kinds[at + 1] == PROPER:
            return at + 1
    return first


def with_side(scan: Scan, first: int, cls: str, vocabulary: Vocabulary) -> int:
    """柳堤|前|街|小区, 大|新开|路|片区: the index of the first word, where a side or a verb within it cut a name."""
    words, kinds = scan.words, scan.kinds
    if cls not in _PLACED or not first:
        return first
    if words[first] in _WAYS and kinds[first - 1] in "vw":
        if first > 1 and words[first - 2] in _GREAT:
            return first - 2
        return first - 1 if _may_name(words[first - 1], vocabulary) else first
    at = first - 1 if words[first - 1] == "地" else first
    if (
        at > 1
        and (len(words[at]) == 1 or at < first)
        and words[at - 1] in _BEFORE_AND_BEHIND
        and kinds[at - 2] == PROPER
        and (at == 2 or kinds[at - 3] in "pv" or words[at - 3] in _BEFORE_WHOLE)
    ):
        return at - 2
    return first


def with_adverb(scan: Scan, first: int, index: int, barriers: Container[int]) -> int:
    """柳浦街道|都|景苑小区: the first word with an adverb that stands behind a place and before no verb, so is none."""
    before = first - 1
    if before < 0 or scan.words[before] not in _ADVERBS or scan.starts[before] not in barriers:
        return first
    return before if set(scan.kinds[first:index]) <= _NOUNS else first


_ADVERBS = frozenset("都又还也均已再就才只依常")
_NOUNS = frozenset([NOUN, PROPER, GENERIC])


def behind_located(scan: Scan, first: int) -> int:
    """坐落在|倒扒|狮历史街区: where a place begins behind a verb that says where it is, whatever its syllables mean."""
    at = first
    while at and first - at < 3 and len(scan.words[at - 1]) == 1 and scan.kinds[at - 1] in "vwqn":
        at -= 1
    return at if at < first and at and scan.words[at - 1] in _LYING else first


_LYING = frozenset(["坐落在", "坐落于", "坐落", "座落于", "座落在", "位于", "地处"])


def _may_name(verb: str, vocabulary: Vocabulary) -> bool:
    """Whether a verb of two characters is none that begins a clause, so that a street may be called by it: 新开."""
    return len(verb) == 2 and vocabulary[verb].categories.isdisjoint(VERB_CATEGORIES) and not is_done(verb)


_PLACED = frozenset(["Compound", "Facility", "Project"])
_WAYS = frozenset("路街巷桥河")
_GREAT = frozenset("大小老东西南北新")
_BEFORE_AND_BEHIND = frozenset("前后上下")


def made_into(scan: Scan, first: int, index: int, vocabulary: Vocabulary) -> int:
    """厂房改造|成|青禾产业园: the word of the name whose first character says what something was made into; or -1."""
    for at in range(max(first, 1), index):
        word = scan.words[at]
        if word[0] == "成" and len(word) > 1 and scan.words[at - 1].endswith(_MAKING_OVER):
            return -1 if vocabulary.segmenter.tag(word) else at
    return -1


def lacks_first(scan: Scan, first: int) -> bool:
    """Whether the name begins with the character before, a numeral without measure or a rare word: 地处|三|龙湾片区."""
    if not first or scan.kinds[first] != PROPER or len(scan.words[first - 1]) > 1:
        return False
    before = scan.words[first - 1]
    if before not in _NUMERALS and (scan.kinds[first - 1] != SOFT or before in LEADING_CHARACTERS):
        return False
    if scan.text.count(scan.words[first]) > scan.text.count(before + scan.words[first]):
        return False  # 三|龙湾片区 where 龙湾 stands alone, too
    return first == 1 or scan.kinds[first - 2] in "pv" or scan.words[first - 2] in _LEADING


def is_cut(scan: Scan, first: int, index: int) -> bool:
    """Whether a name lost its first word: 均|瑶|广场, 四里|河|科创园."""
    words, before = scan.words, scan.kinds[first - 1 : first]
    return before == SOFT and len(words[first]) == 1 and index - first == 1 and len(words[first - 1]) == 1


def is_half(scan: Scan, first: int, vocabulary: Vocabulary) -> bool:
    """Whether a character that is no word of its own and 和 stand before word `first`: 璟|和|公园."""
    words = scan.words
    return (
        first > 1
        and words[first - 1] == "和"
        and len(words[first - 2]) == 1
        and vocabulary.segmenter.tag(words[first - 2]) in _SYLLABLES
    )


_CALLED_SO = frozenset(["Compound", "Facility"])
_BEFORE_WHOLE = frozenset(["的", "在", "是", "于", "位于"])
_NO_WORD = re.compile("园小区|苑小区|.+[苑轩府庭阁邸墅]")
_NUMBER = re.compile("[一二三四五六七八九十百千]{1,3}")
_NO_SYLLABLES = _PARTS | frozenset("我你他她它谁者们个名位家户处所座条的了着过在是有和与及或该其各每")


def _of_one(scan: Scan, first: int, index: int, head: str) -> bool:
    """Whether one character alone stands between 和 and a head noun, which makes no name: 皖江和|韵|小区."""
    return scan.starts[first] + 1 == scan.starts[index + 1] - len(head)


def _leads_on(scan: Scan, at: int, vocabulary: Vocabulary) -> bool:
    """Whether word `at` may begin a name that 和 goes on: 皖江, but not 翠湖小区."""
    word = scan.words[at]
    plain = scan.kinds[at] in "nx" and 1 < len(word) < 4 and not vocabulary[word].head and word[-1] not in _PARTS
    return plain and (at == 0 or scan.kinds[at - 1] in "psvw")


def _opens(scan: Scan, at: int) -> bool:
    """Whether a name may begin behind word `at`: a mark, a verb, or 在, 的."""
    return at < 0 or scan.kinds[at] in "pv" or scan.words[at] in _BEFORE_WHOLE


def _is_syllable(scan: Scan, at: int) -> bool:
    """Whether a single character that is no word of grammar stands between a mark or a verb and 和."""
    if len(scan.words[at]) != 1 or scan.words[at] in _NO_SYLLABLES or scan.kinds[at] == "p":
        return False
    return _opens(scan, at - 1)


def with_function_character(
    scan: Scan, first: int, index: int, head: str, rule: HeadRule, vocabulary: Vocabulary
) -> int:
    """均|瑶|广场, 信|和|广场, 璟|和|湖|书院: one syllable beside a word of one character is half a name."""
    words, kinds = scan.words, scan.kinds
    if is_half(scan, first, vocabulary) and (first < 3 or kinds[first - 3] in "psvg"):
        return first - 2
    if (
        first > 1
        and words[first - 1] == "和"
        and len(words[first]) == 1
        and first < index
        and kinds[first - 2] in "vpsw"
    ):
        return first - 1  # 打造|和|美|书屋
    if first > 2 and words[first - 1] == "和" and first < index and rule.cls in _CALLED_SO:
        if words[first] not in _PARTS and _of_one(scan, first, index, head) and _leads_on(scan, first - 2, vocabulary):
            return first - 2  # 皖江|和|韵|小区
        if words[first - 2] in _BEFORE_WHOLE or kinds[first - 2] == VERB:
            return first - 1  # 在|和|政路|市场, 引入|和|顺居养老
    alone = len(words[index]) == len(head) and index > 1
    if alone and first == index and words[index - 1] == "和" and rule.cls == "Compound":
        if _is_syllable(scan, index - 2) or (_NO_WORD.fullmatch(head) and _leads_on(scan, index - 2, vocabulary)):
            return index - 2  # 人|和|家园, 江南|和|园小区
        if _NO_WORD.fullmatch(head) and (words[index - 2] in _BEFORE_WHOLE or kinds[index - 2] == VERB):
            return index - 1  # 在|和|雅苑
    numbered = rule.cls == "Compound" and first > 0 and _NUMBER.fullmatch(words[first - 1]) is not None
    if numbered and _of_one(scan, first, index, head) and _opens(scan, first - 2):
        return first - 1  # 二十四|城|小区
    if (rule.fine not in ("Building", "Mall") and head != "小区") or not alone:
        return first
    if head == "小区" and words[index - 2] in _PARTS:
        return first  # 楼和小区
    if (
        first == index
        and words[index - 1] == "和"
        and len(words[index - 2]) == 1
        and (kinds[index - 2] in "nxw" or _is_syllable(scan, index - 2))
    ):
        return index - 2 if index < 3 or kinds[index - 3] in "psv" else first
    lone = first == index - 1 and len(words[first]) == 1 and kinds[first] in "nx"
    if lone and kinds[first - 1] in "sq" and len(words[first - 1]) == 1 and words[first - 1] not in _PARTICLES:
        return first - 1
    return first
