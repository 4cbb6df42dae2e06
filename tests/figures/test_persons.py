"""Whose age it is, and who was something for so many years."""

from __future__ import annotations

import pytest

from figures.telling import Cut, told
from jiedao.figures import FigureRules


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (["居民{张兰:Person}独自居住,每月药费300元。"], ["张兰 | 药费 | 300 元"]),
        (["居民{张兰:Person}来了。", "街道发放养老金300万元。"], ["- | 发放养老金 | 3000000 元"]),
        (["网格员{张兰:Person}负责3栋楼、260户居民。"], ["张兰 | 楼栋 | 3 栋", "张兰 | 居民 | 260 户"]),
        (["{周大爷:Person}今年72岁,当过18年消防员。"], ["周大爷 | 年龄 | 72 岁", "周大爷 | 消防员年数 | 18 年"]),
        (["有着29年党龄的{周大爷:Person}也来了。"], ["周大爷 | 党龄 | 29 年"]),
        (["在巷子里住了30年的{周大爷:Person}说。"], ["周大爷 | 居住年数 | 30 年"]),
        (["门卫{周大爷:Person}来了。", "他做了六年志愿者。"], ["周大爷 | 志愿者年数 | 6 年"]),
        (["有位老支书名叫{张兰:Person},今年71岁。"], ["张兰 | 年龄 | 71 岁"]),
        (["护士{张兰:Person}当起了助手,65岁的{王阿姨:Person}来了。"], ["王阿姨 | 年龄 | 65 岁"]),
        (["{周大爷:Person}从事调解工作已近半个世纪。"], ["周大爷 | 从事调解工作年数 | 50 年"]),
        (["扎根社区15年,书记{张兰:Person}走遍了楼院。"], ["张兰 | 扎根社区年数 | 15 年"]),
        (["77岁老党员{张兰:Person}讲党课。"], ["张兰 | 年龄 | 77 岁"]),
        (["年近八旬的老裁缝{张兰:Person}讲党课。"], ["张兰 | 年龄 | 80 岁"]),
        (["66岁的老校长、楼院党小组长{张兰:Person}讲党课。"], ["张兰 | 年龄 | 66 岁"]),
        (["58岁的居民赶来听{张兰:Person}讲党课。"], []),
        (["60岁以上老人{张兰:Person}讲党课。"], []),
        (["他做了六年志愿者。"], []),
        (["在{梅岭社区:Community},网格员{张兰:Person}每天走访20户居民。"], ["张兰 | 居民 | 20 户"]),
        (["{张兰:Person}是巷长,负责48户居民。"], ["张兰 | 居民 | 48 户"]),
        (["网格员{张兰:Person}负责3栋楼,联系居民210户。"], ["张兰 | 楼栋 | 3 栋", "张兰 | 联系居民 | 210 户"]),
        (["72岁的{张兰:Person}每天巡楼,照看老人7名。"], ["张兰 | 年龄 | 72 岁", "张兰 | 照看老人 | 7 名"]),
        (
            ["{梅岭社区:Community}修好了凉亭。", "党员{张兰:Person}很高兴,社区更换路灯20盏。"],
            ["梅岭社区 | 更换路灯 | 20 盏"],
        ),
    ],
)
def test_of_persons(rules: FigureRules, cut: Cut, sentences: list[str], expected: list[str]) -> None:
    assert told(rules, cut, *sentences) == expected
