"""What a number counts, told from what stands behind it."""

from __future__ import annotations

import pytest

from figures.telling import Cut, told
from jiedao.figures import FigureRules


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("街道36名党员排起长队。", ["- | 党员 | 36 名"]),
        ("街道36名党员献出爱心。", ["- | 党员 | 36 名"]),
        ("街道36名党员任劳任怨。", ["- | 党员 | 36 名"]),
        ("街道36名居民举报违建。", ["- | 居民 | 36 名"]),
        ("街道有36个社区学习小组。", ["- | 社区学习小组 | 36 个"]),
        ("街道86家养老机构收住老人5300名。", ["- | 养老机构 | 86 家", "- | 收住老人 | 5300 名"]),
        ("街道9个网格征集意见300条。", ["- | 网格 | 9 个", "- | 征集意见 | 300 条"]),
        ("街道9个意见收集点共60平方米。", ["- | 意见收集点 | 9 个", "- | 意见收集点面积 | 60 平方米"]),
        (
            "街道盯紧总投资9亿元的7个在建项目和总投资2亿元的4个新项目。",
            ["- | 总投资 | 900000000 元", "- | 在建项目 | 7 个", "- | 总投资 | 200000000 元", "- | 新项目 | 4 个"],
        ),
        ("{红星联盟:Organisation}有12家机构新加入。", ["红星联盟 | 机构 | 12 家"]),
        ("街道5个党支部的党员的热情很高。", ["- | 党支部 | 5 个"]),
        ("街道将旧凉亭30座改造一新。", ["- | 旧凉亭 | 30 座"]),
        ("街道为300家企业解决用工、融资等难题。", ["- | 企业 | 300 家"]),
        ("街道完成14件旧案100%化解。", ["- | 旧案 | 14 件", "- | 化解 | 100 %"]),
        ("街道8支巡护队伍共500余人。", ["- | 巡护队伍 | 8 支", "- | 巡护队伍成员 | 500 人"]),
    ],
)
def test_a_noun_ends_where_its_verb_begins(rules: FigureRules, cut: Cut, sentence: str, expected: list[str]) -> None:
    assert told(rules, cut, sentence) == expected
