"""What the full names of firms hold: a place in brackets, the city of a branch, what a firm of a group is for."""

from __future__ import annotations

import re
from collections.abc import Collection

from jiedao.entities.syllables import OWN_SUBJECTS
from jiedao.scan import Scan
from jiedao.vocabulary import AMBIGUOUS, Vocabulary

PARENTS = ("银行", "公司", "集团", "大学")

_CUT = re.compile("[，。；的了在和与由及]")
_LINES = frozenset(["服务", "物业", "地产", "商业", "商管"])
_FIELDS = ("保险", "人寿", "证券", "财险", "物流", "传媒", "移动", "联通", "电信", "银行", "信托", "期货")
_BRACKETED = frozenset(
    ["中国", "集团", "控股", "国际", "华东", "华北", "华南", "华中", "西南", "西北", "东北", "亚太", "全球"]
)


_BRANCH = re.compile(
    "(?:[\u4e00-\u9fff]{2,4})?(?:旗舰店|直营店|分公司|分店|总店|支行|分行|分所|代表处|营业部|营业厅)"
    "|[\u4e00-\u9fff]{2}店(?![铺主长家员招里内])"
)
_SUBSIDIARY = re.compile(
    "(?:商业|置业|物业|实业|投资|建设|运营|文旅|地产|房产|商管|资产|科技|供热|热力|餐饮|环卫|园林|城建|开发|管理|服务|贸易|商贸|物流|能源|"
    "水务|传媒|教育|医药|工程|建筑|安装|路桥|市政|发展|保安|食品|电力|燃气|公交|汽车|旅游|酒店|农业|电商|数据|信息|设计|检测){1,2}"
    "(?:有限|分|子)?公司"
)
"""What a firm of a group is for, behind the name of the group: 星河集团|商业公司."""


def branch_behind(text: str, end: int, head: str) -> re.Match[str] | None:
    """The branch or subsidiary that goes on behind the name of a firm or mall, whose noun is `head`.

    >>> branch_behind("星河集团商业公司", 4, "集团")[0], branch_behind("利民集团城东店", 4, "集团")[0]
    ('商业公司', '城东店')
    """
    return _BRANCH.match(text, end) or (_SUBSIDIARY.match(text, end) if head.endswith("集团") else None)


def stands_first(scan: Scan, index: int) -> bool:
    """Whether a word of two or three characters stands behind a mark, or a word that no name runs through."""
    return 2 <= len(scan.words[index]) <= 3 and (
        not index or scan.kinds[index - 1] in "psv" or scan.words[index - 1] in ("的", "等")
    )


def before_bracket(scan: Scan, index: int, anchors: Collection[str]) -> int:
    """The index of the word before （烟台）, where word `index` closes such a bracket in a firm's name; or -1."""
    words = scan.words
    if words[index] != "）" or index < 3 or words[index - 2] != "（":
        return -1
    inner = words[index - 1] in anchors or words[index - 1] in _BRACKETED
    kind = scan.kinds[index - 3]
    named = kind in "nxg" or (kind == AMBIGUOUS and stands_first(scan, index - 3))
    return index - 3 if inner and named and len(words[index - 1]) < 5 else -1


def branch_start(scan: Scan, place: int) -> int:
    """中环人寿保险|宁波公司: where the name of a firm begins whose branch is named by the word `place`, a city."""
    begin = scan.starts[place]
    at = scan.text.rfind("、", max(0, begin - 14), begin)
    if at >= 0 and _CUT.search(scan.text, at, begin) is None and begin - at > 2:
        return scan.word_at(at + 1)
    first = place
    while first and scan.kinds[first - 1] in "nx" and begin - scan.starts[first - 1] <= 10:
        first -= 1
    if place > 1 and scan.words[place - 1] in _LINES and scan.kinds[place - 2] in "nx":
        return place - 2  # 云帆|服务|安徽公司
    return first if scan.words[place - 1].endswith(_FIELDS) else place


def is_called_union(scan: Scan, index: int, vocabulary: Vocabulary) -> bool:
    """西子|联合|大厦: whether 联合 stands right before a bare head noun, and so is part of the name."""
    return scan.words[index - 1] == "联合" and scan.words[index] == vocabulary[scan.words[index]].head


def parent_start(scan: Scan, at: int) -> int:
    """电子|科技|大学|云溪学院: the first word of a parent body whose bare noun is word `at`."""
    if scan.words[at] not in PARENTS:
        return at
    first = at
    while first and at - first < 3 and scan.kinds[first - 1] in "nxg" and scan.words[first - 1] not in OWN_SUBJECTS:
        first -= 1
    return first
