"""Common nouns that name a place or a band before its head noun, for they say nothing of such: 橄榄|书屋, 银发|巡逻队.

What says for whom a place is, what is sold there, of what it is made (水果|超市, 员工|食堂, 铁皮|车库) stands in the
word category `place_sort`.
"""

from __future__ import annotations

import re

from jiedao.scan import Scan
from jiedao.vocabulary import AMBIGUOUS, GENERIC, NOUN, Vocabulary, is_calling

PRAISING = frozenset([
    "先锋", "初心", "匠心", "团结", "时代", "世纪", "家园", "梦想", "希望", "旗帜", "丹心", "红心", "青春", "田园",
    "绿荫", "田野", "老街", "古井", "光明", "金秋", "港湾",
])  # fmt: skip
"""Words that may also only say what something is like: 先锋党群驿站."""
_KINDS = frozenset([NOUN, GENERIC])
_TELLING = frozenset(["place_sort", "role"])
_NO_NOUNS = frozenset(["vn", "an", "s", "f", "t", "m", "l", "i", "b"])
_ATTRIBUTES = frozenset([
    "指导", "管理", "服务", "展示", "体验", "创作", "交易", "培训", "调解", "维修", "创新", "保护", "活动", "研究",
    "交流", "阅读",
])  # fmt: skip
"""Verbs that stand before a head noun as nouns do."""
_ONE_OF = re.compile(  # behind these stands what some place is, and no name of it
    "(?:一[个家处座间所片栋条块方]|[0-9两三四五六七八九十几数多百千]余?[个家处座间所片栋条块]?|这样的?|那样的?|是|像|"
    "没有|有着?|想要|需要|缺少|各类|各种|许多|不少|很多|一些|所有|其他|其它|某个?|什么|家|片|座)"
    "[^，。；、：“”]{0,5}\\Z"
)
_VETERANS = frozenset([
    "老兵", "老娘舅", "老党员", "银发", "乡贤", "老街坊", "大妈", "阿姨", "大姐", "妈妈", "奶奶", "爷爷", "爸爸",
    "大爷", "大叔", "姐妹", "娘子",
])  # fmt: skip
"""Who lends a band a name."""
_TASKS = frozenset([
    "政策", "理论", "文明", "秩序", "卫生", "疫情", "公益", "爱心", "民俗", "文艺", "演出", "街头", "夜间", "义务",
    "专职", "兼职", "机动", "后备", "预备", "骨干", "精英", "青壮年", "大学生", "研究生", "中学生", "小学生",
    "共青团员", "预备役", "应急分队", "一线", "前线", "现场", "镇街", "街镇", "街巷", "楼宇",
])  # fmt: skip
"""What a team is for or who it is made up of, which is no name of it."""

COLOURS = frozenset([
    "金色", "银色", "蓝色", "绿色", "橙色", "紫色", "白色", "青色", "粉色", "彩色", "幸福", "温馨", "美好", "快乐",
    "和谐", "健康", "最美", "欢乐", "温暖", "火红", "美丽", "甜蜜", "阳光", "热心", "暖心",
])  # fmt: skip
"""Adjectives that names of teams and of kindergartens begin with: 金色号角志愿服务队."""
FIRMS = frozenset(["集团", "公司", "物业公司", "物业", "集团公司", "股份", "控股"])
ESTATES = frozenset([
    "花苑", "嘉苑", "雅苑", "名苑", "新苑", "佳苑", "华庭", "豪庭", "府邸", "华府", "御府", "名邸", "悦府", "雅居",
    "佳园", "丽园", "馨园", "馨苑", "丽苑", "景苑", "锦苑", "名庭", "雅庭", "嘉园", "雅筑", "国际城", "丽景", "名都",
    "花都", "家苑", "福苑", "雅园", "公馆",
])  # fmt: skip
"""Nouns that nothing but estates end in, so that any word of two syllables before them names one: 强胜花苑."""
OF_FIRMS = frozenset(["好", "新", "大"])
"""Syllables that brands begin with, and that stand before nouns as well: 好家居物业公司."""


def is_fanciful(scan: Scan, first: int, modifier: str, vocabulary: Vocabulary) -> bool:
    """到|橄榄|书屋, 逛|砚台|街区: whether nouns that say nothing of such a place stand before its head noun.

    Then it is called by them; but 水果|超市, 员工|食堂, 一处|陶罐|工坊 are of a sort.
    """
    start = scan.starts[first]
    last = scan.word_at(start + len(modifier) - 1)
    words, kinds = scan.words[first : last + 1], scan.kinds[first : last + 1]
    if kinds[-1] == AMBIGUOUS and kinds[0] == NOUN and words[-1] in _ATTRIBUTES:
        words, kinds = words[:-1], kinds[:-1]  # 商标|品牌|指导|站
    if not _KINDS.issuperset(kinds) or scan.text[start - 1 : start] == "“" or _is_one_of_many(scan, start):
        return False
    return all(
        _TELLING.isdisjoint(vocabulary[word].categories) and (kind == GENERIC or _is_a_name(word, kind, vocabulary))
        for word, kind in zip(words, kinds, strict=True)
    )


def is_band(scan: Scan, first: int, modifier: str, vocabulary: Vocabulary) -> bool:
    """银发|巡逻队, 老兵|护校队: whether a noun that tells no task, nor who may join, stands before what a team does."""
    start = scan.starts[first]
    last = scan.word_at(start + len(modifier) - 1)
    words, kinds = scan.words[first : last + 1], scan.kinds[first : last + 1]
    if not _KINDS.issuperset(kinds) or _is_one_of_many(scan, start):
        return False
    return any(
        kind == NOUN
        and (word in _VETERANS or (len(word) > 1 and word not in _TASKS and _says_nothing(word, vocabulary)))
        for word, kind in zip(words, kinds, strict=True)
    )


def is_of_a_sort(scan: Scan, first: int, modifier: str, vocabulary: Vocabulary) -> bool:
    """陶艺|工坊, 塑胶|广场: whether every word before a head noun says no more than the sort."""
    last = scan.word_at(scan.starts[first] + len(modifier) - 1)
    return all(
        scan.kinds[at] == GENERIC or not _TELLING.isdisjoint(vocabulary[scan.words[at]].categories)
        for at in range(first, last + 1)
    )


def _is_one_of_many(scan: Scan, start: int) -> bool:
    return _ONE_OF.search(scan.text, max(0, start - 12), start) is not None


def _is_a_name(word: str, kind: str, vocabulary: Vocabulary) -> bool:
    """Whether a noun is none of those that a place is a sort of, or people are called by."""
    own = len(word) > 1 and not vocabulary[word].head and not is_calling(word, kind)
    return own and _says_nothing(word, vocabulary)


def _says_nothing(word: str, vocabulary: Vocabulary) -> bool:
    """Whether a noun tells no sort, does not praise, and is nothing that is done."""
    noun = vocabulary.segmenter.tag(word) not in _NO_NOUNS
    return noun and word not in PRAISING and _TELLING.isdisjoint(vocabulary[word].categories)
