"""Words that name by themselves: 梧桐|日间照料中心, 百姓|御景, 八一|公园."""

from __future__ import annotations

from jiedao.entities.fanciful import PRAISING
from jiedao.entities.strength import HeadRule
from jiedao.register.words import naming_words
from jiedao.scan import Scan
from jiedao.vocabulary import AMBIGUOUS, GENERIC, NOUN, PROPER, SOFT, Vocabulary

_ESTATES = frozenset(["花园小区", "家园小区", "新村小区", "公寓小区"])  # 早春|花园小区
_BRANDED = frozenset(["Facility", "Organisation"])
_CALLED = frozenset([NOUN, PROPER, SOFT])
_LED = _CALLED | {AMBIGUOUS}


def names_places(word: str, rule: HeadRule, vocabulary: Vocabulary) -> bool:
    """Whether a facility or body whose name begins with the word is called by it, as many communities are.

    晨光 says nothing of a 水上乐园, so that 晨光水上乐园 is a name; 城市 does of a 展厅.
    """
    common = vocabulary[word].kind != NOUN or word in vocabulary.heads or word in PRAISING
    return rule.cls in _BRANDED and not common and word in naming_words()


def is_called(
    scan: Scan, first: int, index: int, head: str, rule: HeadRule, modifier: str, vocabulary: Vocabulary
) -> bool:
    """Whether such a word names what a head noun stands for, with or without words for its sort behind it.

    An estate whose head noun nothing but estates end in may be called by any noun: 百姓|御景, 幸福|佳苑.
    """
    start = scan.starts[first]
    if scan.text[start - 1 : start] == "“":
        return False
    word = scan.words[first]
    if rule.cls == "Compound":
        whole = len(word) == len(modifier) and len(word) > 1
        if head in rule.strong:
            coined = scan.kinds[first] == AMBIGUOUS and not vocabulary[word].categories  # 强胜|花苑
            return whole and (scan.kinds[first] in _CALLED or coined or vocabulary.names_by_itself(word))
        return whole and (head in rule.weak or head in _ESTATES) and _leads(scan, first, vocabulary)
    if rule.cls == "Project":
        built = head.endswith(("项目", "工程"))
        return built and _leads(scan, first, vocabulary) and _of_a_sort(scan, first + 1, index, head, vocabulary)
    if rule.cls not in _BRANDED:
        return False
    if vocabulary.names_by_itself(word if rule.anchored else modifier):  # 百姓|超市, 启航|商贸有限公司
        return True
    return (
        rule.cls == "Facility"
        and len(head) > 1
        and _leads(scan, first, vocabulary)
        and _of_a_sort(scan, first + 1, index, head, vocabulary)
    )


def _leads(scan: Scan, first: int, vocabulary: Vocabulary) -> bool:
    word = scan.words[first]
    return word not in PRAISING and scan.kinds[first] in _LED and vocabulary.names_by_itself(word)


def _of_a_sort(scan: Scan, first: int, index: int, head: str, vocabulary: Vocabulary) -> bool:
    """Whether what stands between the word that names and the head noun says no more than the sort."""
    rest = scan.words[index][: -len(head)]
    between = range(first, index)
    return all(scan.kinds[at] == GENERIC or scan.words[at] in vocabulary.heads for at in between) and (
        not rest or vocabulary[rest].kind == GENERIC
    )


def is_split(scan: Scan, first: int, start: int, modifier: str) -> bool:
    """皂|水湾, 杏|家山: whether the dictionary has no word for what sounds like a place, so that it is a name."""
    alone = scan.starts[first] == start and len(scan.words[first]) == 1 and scan.kinds[first] in "nx"
    return alone and len(modifier) == 3 and modifier[-1] in _LANDFORMS and modifier[0] not in _SORTS


_LANDFORMS = frozenset("湖桥河湾塘山岗坪沟溪潭岭坡畈")
_SORTS = frozenset("老旧新小大古近各本全村乡镇区市县城街路江海河湖山水")
