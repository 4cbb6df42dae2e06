"""The name of a scheme that holds verbs, from the verb that governs it: 建立|诉求分级响应闭环机制.

Followed from its head noun leftwards such a name ends at the first verb, which is no more than what the scheme does.
What starts a scheme stands before all of it, so that between the two everything is its name, if there are but nouns and
verbs.
"""

from __future__ import annotations

from jiedao.entities.strength import TAKING, HeadRule
from jiedao.entities.syllables import OWN_SUBJECTS
from jiedao.scan import Scan
from jiedao.vocabulary import AMBIGUOUS, GENERIC, NOUN, PROPER, VERB, Vocabulary

_WITHIN = frozenset([NOUN, GENERIC, AMBIGUOUS, PROPER, VERB])
_LONGEST = 16  # characters of all of it
_SHORTEST = 4  # characters before the head noun
_GOVERNING = frozenset(["设立", "深化", "落实", "部署", "组织", "试行", "首创", "试点", "启动"])
_OF_OLD = frozenset(["健全", "完善", "规范"])
"""What is made better was there before, and mostly has no name: 健全|矛盾纠纷排查调处机制."""
_ACTING = frozenset([
    "推动", "促进", "引导", "带动", "鼓励", "助力", "吸引", "邀请", "发动", "动员", "号召", "支持", "帮助", "参加",
    "参与", "通过", "利用", "运用", "围绕", "聚焦", "结合", "纳入", "形成", "列入", "成为", "作为", "做好", "抓好",
    "加强", "强化", "加快", "优化", "提升", "提高", "进行", "采取", "制定", "出台", "需要", "希望", "完成", "获得",
    "实现", "探索", "创新", "打造", "推进",
])  # fmt: skip
"""Verbs that stand between two things of a clause, and in no name."""
_ATTRIBUTIVE = frozenset([
    "培育", "培养", "提升", "建设", "创建", "推广", "引进", "引育", "改造", "整治", "优化", "升级", "孵化", "发展",
    "治理", "保护", "推进", "打造",
    "攻坚", "赋能", "强化", "深化", "巩固", "清零", "帮扶", "关爱", "激励", "扶持", "选育", "锻造", "淬炼", "考核",
    "评价", "管理", "服务", "联动",
    "办理", "处置", "化解", "调处", "响应", "反馈", "巡查", "督办", "认领", "共享", "保障", "救助",
])  # fmt: skip
"""Verbs that stand right before the head noun and say what the scheme is for: 红色头雁|培育|工程."""
_BESIDE = frozenset("、和与及")
_SCHEMES = ("计划", "工程", "行动", "机制", "模式", "工作法", "制度", "活动", "项目", "品牌", "”")
"""What ends the scheme that stands before another in its row."""
_OF_AGE = frozenset(["岁", "周岁", "以上", "以下"])
"""60岁以上老人用餐补贴政策."""
_MANNERS = frozenset(["快速", "集中", "及时", "主动", "定期", "共同", "相互", "逐级", "全程", "常态", "随时"])


def governed_start(scan: Scan, first: int, index: int, rule: HeadRule, vocabulary: Vocabulary) -> int:
    """The word behind what starts a scheme whose head noun is word `index`, where `first` stops at a verb within it."""
    words, kinds, starts = scan.words, scan.kinds, scan.starts
    attributive = first == index and words[first - 1] in _ATTRIBUTIVE
    if not first or (_governs(words[first - 1], rule, vocabulary) and not attributive):
        return first
    before = words[first - 1]
    if kinds[first - 1] not in (VERB, AMBIGUOUS) and before not in OWN_SUBJECTS and before not in _OF_AGE:
        return first
    at = first - 1
    while (
        at > 0
        and (kinds[at] in _WITHIN or words[at] in _MANNERS or words[at] in _OF_AGE or words[at].isdecimal())
        and starts[index + 1] - starts[at] <= _LONGEST
    ):
        word = words[at]
        acting = word in _ACTING and not (attributive and at == index - 1)
        if acting or word in _OF_OLD or (len(word) < 2 and word not in _OF_AGE) or word[-1] in "了着过到于":
            return first
        before = words[at - 1]
        if before in _BESIDE and scan.text.endswith(_SCHEMES, 0, starts[at - 1]):
            modifier = starts[index + 1] - len(words[index]) - starts[at]
            return at if modifier >= _SHORTEST else first  # 实施安居工程、|银龄守护计划
        if _governs(before, rule, vocabulary) or before in TAKING:
            modifier = starts[index + 1] - len(words[index]) - starts[at]
            return at if modifier >= _SHORTEST else first
        at -= 1
    return first


def _governs(word: str, rule: HeadRule, vocabulary: Vocabulary) -> bool:
    if word in _OF_OLD:
        return False
    return word in _GOVERNING or not vocabulary[word].categories.isdisjoint(rule.verbs)
