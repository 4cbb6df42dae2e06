"""Who joins or uses what the sentence tells of."""

from __future__ import annotations

import pytest

from figures.telling import Cut, told
from jiedao.figures import FigureRules


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "{“邻里码”:Platform}自上线以来,{柳湖区:Division}420个小区全部接入,60万名居民实名注册。",
            ["“邻里码” | 小区 | 420 个", "“邻里码” | 注册的居民 | 600000 名"],
        ),
        ("{“邻里码”:Platform}上线以来,{柳湖区:Division}新建公园4个。", ["柳湖区 | 公园 | 4 个"]),
        (
            "{“邻里码”:Platform}上线以来,{柳湖区:Division}30个小区加入{红管家联盟:Organisation}。",
            ["红管家联盟 | 成员小区 | 30 个"],
        ),
    ],
)
def test_who_joins_is_counted_of_what_is_joined(
    rules: FigureRules, cut: Cut, sentence: str, expected: list[str]
) -> None:
    assert told(rules, cut, sentence) == expected
