"""What is done before a name, and by whom: 网格员到访|云溪苑, 施工队指导|柳荫家园, 某小区党支部联合|业委会."""

from __future__ import annotations

from jiedao.scan import Scan
from jiedao.vocabulary import AMBIGUOUS, NOUN, PROPER, Vocabulary

_PEOPLE = (
    "人员", "队员", "干部", "代表", "施工队", "志愿者", "党员", "工作者", "执法队", "专班", "大家",
    "居民", "群众", "记者", "学生", "老师", "村民", "业主", "客商", "市民",
)  # fmt: skip
_DONE = frozenset(["到访", "约谈", "包联", "挂钩", "驻守", "蹲守", "途经", "抵近", "混入"])
"""Verbs that the dictionary has as nouns, or lacks."""


def behind_agent(scan: Scan, first: int, index: int, head: str, vocabulary: Vocabulary, *, called: bool) -> int:
    """The word behind people and what they do, where words `first` to `index` begin with them and leave a name.

    `called`: whether the head is one that any noun makes a name of (小区, 大厦).
    """
    at = first + 2
    if at > index or len(scan.words[first + 1]) != 2 or not _is_agent(scan.words[first], vocabulary):
        return first
    verb, kinds = scan.words[first + 1], scan.kinds
    is_verb = vocabulary.segmenter.tag(verb).startswith("v")
    if kinds[first + 1] != AMBIGUOUS and not is_verb and verb not in _DONE:
        return first
    if PROPER in kinds[at:index] or (kinds[index] == PROPER and len(scan.words[index]) > len(head)):
        return at
    by_a_noun = called or (kinds[first + 1] == AMBIGUOUS and vocabulary.segmenter.tag(verb) == "v")
    if called and index - at == 1 and len(head) == 2 and head.endswith("厦"):
        return at  # 党员参观|建工大厦
    return at if by_a_noun and NOUN in kinds[at:index] else first


def _is_agent(word: str, vocabulary: Vocabulary) -> bool:
    """Whether a word is for people who act: 网格员, 施工队, 民警."""
    return word.endswith(_PEOPLE) or "role" in vocabulary[word].categories


def leads_on(scan: Scan, at: int) -> bool:
    """Whether word `at` is a verb that no name has before a proper word: what stands before it does what it says."""
    return scan.kinds[at] in "vwn" and scan.words[at] in _ONLY_DONE and scan.kinds[at + 1] == PROPER


_ONLY_DONE = frozenset([
    "洽谈", "签约", "启动", "引进", "引入", "引来", "调研", "考察", "点赞", "捐助", "捐赠", "资助", "慰问", "走访",
    "参观", "带队", "争取", "谋划", "牵头", "委托", "邀请", "承接", "承办", "主办", "协办", "举办", "组建", "成立",
    "创办", "推出", "发起", "出资", "筹资", "投资", "对接", "联系", "寻访", "探访", "走进", "来到", "前往", "入驻",
    "进驻", "落户", "包联", "帮扶", "结对", "巡查", "督导", "视察", "拜访", "认领", "认养", "接管", "接手", "改造",
    "修缮", "扩建", "新建", "改建", "重建", "翻新", "打造", "推进", "实施", "规划", "培育", "激活", "盘活", "征收",
    "拆除", "收购",
])  # fmt: skip


def is_set_up(word: str) -> bool:
    """Whether what was taken for a name says that something has been set up, or is to be.

    >>> is_set_up("已建"), is_set_up("未成立"), is_set_up("建安")
    (True, True, False)
    """
    return word[0] in _NOT_YET and word[1:] in _SET_UP


def acts_on(scan: Scan, at: int) -> bool:
    """Whether word `at` is what somebody does with the committee or firm behind it, and no part of its name."""
    behind = scan.words[at + 1]
    if behind in _ELECTED and scan.words[at] not in _ELECTED_HOW:
        return True
    return behind in _PARTNERS and at > 0 and scan.words[at - 1].endswith(_COMMITTEES)


_ELECTED = frozenset(["业委会", "业主委员会", "自管会", "物管会", "居委会", "村委会"])
_ELECTED_HOW = frozenset(["联合", "自治", "代理"])
_PARTNERS = _ELECTED | {"物业公司", "物业企业", "物业服务企业", "物业服务公司", "党支部", "党总支", "居民委员会"}
_COMMITTEES = ("党支部", "党总支", "党委", "党工委", "业委会", "业主委员会", "居委会", "村委会", "自管会", "物管会")
_NOT_YET = frozenset("已未拟待")
_SET_UP = frozenset(["建", "设", "立", "成", "组", "建立", "成立", "组建", "设立", "建成"])
