"""Who joins or uses what the sentence tells of: they are counted of that, in whatever area they are.

“邻里码”自上线以来,柳湖街道30个小区全部接入: the 30 are of “邻里码”, though the clause names the sub-district.
"""

from __future__ import annotations

import re

from jiedao.figures.records import Hit
from jiedao.figures.sentence import Sentence

_COUNTED = ("people", "things", "sorts")
# What users, members or visitors do, at the end of their clause.
_JOINS = re.compile(
    "(?:已|均|都|全部|全|主动|陆续|先后|实名|纷纷|积极|踊跃|同步|正式|率先|完成|成功|扫码|在线|线上|通过|申请|报名|自愿)*"
    "(?:上线|接入|入网|注册|登记|登录|实名|加入|加盟|入盟|入驻|进驻|关注|开通|使用|启用|下载|安装|绑定|入群|进群|签约|参与|参加|报名|报到|认领|"
    "响应|入会|订阅)(?:注册|使用|加入|认证|其中|进来|其列|了|试点|应用)*$"
)
_REACH = 40  # characters behind a number


def joins(sentence: Sentence, hit: Hit) -> bool:
    """Whether those who are counted join or use something that their clause does not name.

    >>> from decimal import Decimal
    >>> hit = Hit(0, 3, Decimal(30), "个", "sorts", "", "30")
    >>> [joins(Sentence(text, (), (), (), list), hit) for text in ("30个小区全部接入", "30个小区全部竣工")]
    [True, False]
    """
    end = sentence.clauses[sentence.clause_of(hit.start)][1]
    return (
        hit.kind in _COUNTED
        and 1 < end - hit.end <= _REACH
        and _JOINS.search(sentence.text, hit.end + 1, end) is not None
        and not sentence.named_within(hit.end, end)
    )
