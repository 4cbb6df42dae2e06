"""Characters that are grammar elsewhere and stand in a name here: 湖北|为|正|律师事务所."""

from __future__ import annotations

from collections.abc import Collection

from jiedao.scan import Scan
from jiedao.vocabulary import PUNCTUATION

PLURALS = frozenset([
    "一批", "一批批", "系列", "一系列", "多个", "多家", "多种", "多项", "众多", "许多", "各类", "各种", "各项",
    "各个", "各级", "若干", "诸多", "一些", "几个", "所有", "全部",
])  # fmt: skip
OWN_SUBJECTS = frozenset(
    ["社工机构", "老字号", "企业", "项目", "龙头", "商户", "街道", "社区", "辖区", "办事处", "单位", "居民"]
)


def is_syllable(scan: Scan, at: int, index: int, anchors: Collection[str]) -> bool:
    """Whether a character that is grammar elsewhere is part of a name here: it stands right behind the place.

    That is so where a legal form ends the name a few characters on: 湖北|为|正|律师事务所, but
    河南为企业服务的中心, 四川由某公司承建.
    """
    words, starts = scan.words, scan.starts
    if not words[index].endswith(_FULL_FORMS) or words[at] in _NEVER_SYLLABLES or len(words[at]) > 1:
        return False
    first = at
    while first and len(words[first - 1]) == 1 and words[first - 1] not in _NEVER_SYLLABLES and at - first < 2:
        first -= 1
    behind = words[at + 1 : index]
    return (
        first > 0
        and words[first - 1] in anchors
        and at < index
        and starts[index] - starts[first] <= _LONGEST_OWN
        and (len(behind) > 0 or first < at)
        and not any(word in anchors or scan.kinds[at + 1 + i] == PUNCTUATION for i, word in enumerate(behind))
        and not any(word in OWN_SUBJECTS or word in PLURALS for word in behind)
    )


_FULL_FORMS = (
    "有限公司", "有限责任公司", "事务所", "社会工作服务中心", "社工服务中心", "社会服务中心", "基金会", "合作社",
)  # fmt: skip
_NEVER_SYLLABLES = frozenset(
    "的了着过等由被把将是有让给请派找及或，。、；：“”（）《》！？\n0123456789至到来赴驻去内里外区市县省"
)
_LONGEST_OWN = 8  # characters between the place and what ends the name
