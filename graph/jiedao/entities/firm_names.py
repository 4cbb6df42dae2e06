"""What the full names of firms hold: a place in brackets, the city of a branch, what a firm of a group is for."""

from __future__ import annotations

import re
from collections.abc import Collection, Container

from jiedao.entities.syllables import OWN_SUBJECTS
from jiedao.scan import Scan
from jiedao.vocabulary import AMBIGUOUS, PROPER, Vocabulary

PARENTS = ("银行", "公司", "集团", "大学")

_CUT = re.compile("[，。；的了在和与由及]")
_LINES = frozenset(["服务", "物业", "地产", "商业", "商管"])
_FIELDS = ("保险", "人寿", "证券", "财险", "物流", "传媒", "移动", "联通", "电信", "银行", "信托", "期货")
_BRACKETED = frozenset(
    ["中国", "集团", "控股", "国际", "华东", "华北", "华南", "华中", "西南", "西北", "东北", "亚太", "全球"]
)


IN_FULL = re.compile("(?:(?![和与及同跟由的等在])[\u4e00-\u9fff]){0,8}?(?:有限|股份)(?:责任)?公司")
"""Behind what is not yet all of a firm's name: 海澜智能|装备有限公司."""
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


FULL_FORMS = frozenset([
    "有限公司", "有限责任公司", "股份有限公司", "集团有限公司", "集团股份有限公司", "集团有限责任公司", "控股有限公司",
])  # fmt: skip
"""What ends nothing but the full name of a firm, so that any word before its business is what it is called."""
_SYLLABLES = frozenset("派进来使选问请看")
"""Verbs of one syllable that are the second one of a firm's name: 钜|派."""
_FARTHEST = 9  # words before the legal form
_MEASURED = frozenset("家个名所间座批些类种多余位支")
_ANY = frozenset("每各某该本这那其全多几数两首同另此")
_TOLD_WHEN = frozenset([
    "目前", "近日", "日前", "如今", "此外", "其中", "当时", "随后", "同时", "首次", "率先", "现在", "今年", "去年",
    "昨日", "今日", "先后", "陆续", "相继", "分别", "共同", "一起", "主动", "积极", "专门", "特意", "定期", "正式",
    "成功", "顺利", "及时", "多次", "由于", "因为", "通过", "经过", "根据", "按照", "为了", "以及", "或者", "还有",
    "就是", "这些", "那些", "他们", "我们", "当地", "部分", "不少", "许多", "众多", "所有", "大量", "一些", "有的",
    "有些", "知名", "著名", "大型", "中型", "小型", "原有", "现有",
])  # fmt: skip


def full_start(
    scan: Scan,
    first: int,
    index: int,
    stops: Collection[str],
    vocabulary: Vocabulary,
    anchors: Collection[str],
    barriers: Container[int],
) -> int:
    """Where the full name of a firm begins whose legal form is word `index`, if its words look like none: else `first`.

    上海|钜|派|投资咨询有限公司 begins with its place; 左右|家具有限公司, 联创|物业服务有限公司 with a word that the
    dictionary takes for another, for without it nothing would tell one firm from the others.
    """
    words, kinds = scan.words, scan.kinds
    found = first
    for at in range(index - 1, max(index - _FARTHEST, -1), -1):
        word = words[at]
        if scan.starts[at + 1] in barriers and word not in anchors:
            break  # 柳荫社区|长风机械有限公司
        if word in _SYLLABLES and at and len(words[at - 1]) == 1 and kinds[at - 1] in "nxg":
            continue
        if kinds[at] in "ps" or word in stops or (kinds[at] == "v" and len(word) > 1):
            break
        if word in anchors and at < first and _opens(scan, at, stops):
            found = at
    if found < first or PROPER in kinds[first:index] or any(words[at] in anchors for at in range(first, index)):
        return found
    before = first - 1
    return before if before >= 0 and _is_brand(scan, before, stops, vocabulary) else first


def _is_brand(scan: Scan, at: int, stops: Collection[str], vocabulary: Vocabulary) -> bool:
    """Whether a firm may be called by word `at`: it opens a clause or stands behind a verb, telling of nothing done."""
    word = scan.words[at]
    if not 1 < len(word) < 4 or scan.kinds[at] not in "sqvw" or word in stops or word in _TOLD_WHEN:
        return False
    if word[-1] in _MEASURED or word[0] in _ANY or not vocabulary[word].categories <= {"stop"}:
        return False
    return _opens(scan, at, stops)


_OF_GROUP = re.compile("(?:公司)?(?:党委|党总支|党支部|工会|团委|董事长|总经理|总裁|副总裁|董事局|总部|旗下|子公司)")


def is_group(
    scan: Scan, index: int, end: int, reject: Collection[str], stops: Collection[str], vocabulary: Vocabulary
) -> bool:
    """Whether 集团, up to `end`, is a firm's that the word before it names, for it has an office: 联创|集团|党委."""
    before = index - 1
    if before < 0 or scan.words[index] != "集团" or _OF_GROUP.match(scan.text, end) is None:
        return False
    word = scan.words[before]
    if not 1 < len(word) < 5 or scan.kinds[before] not in "nxsqw" or word in reject or word in _TOLD_WHEN:
        return False
    common = vocabulary[word].head and not vocabulary.names_by_itself(word)
    return not common and vocabulary[word].categories <= {"stop", "brand"} and _opens(scan, before, stops)


def _opens(scan: Scan, at: int, stops: Collection[str]) -> bool:
    return not at or scan.kinds[at - 1] in "pvs" or scan.words[at - 1] in stops
