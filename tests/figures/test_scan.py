"""Where numbers stand, and in which forms."""

from __future__ import annotations

import pytest

from figures.telling import Cut, told
from jiedao.figures import FigureRules, number_spans


def test_number_spans() -> None:
    text = "家长学校3所,百分之九十的家庭、1.6万余人参加,3T不算"
    assert [text[start:end] for start, end in number_spans(text)] == ["3", "百分之九十", "1.6万余", "3"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("平均处置时间从3天缩短到8小时。", ["- | 平均处置时间 | 3 天", "- | 平均处置时间 | 8 小时"]),
        ("等候时间压缩了一半。", ["- | 等候时间 | 50 %"]),
        ("入驻企业从最初的5家增加到86家。", ["- | 入驻企业 | 5 家", "- | 入驻企业 | 86 家"]),
        ("办一件销一件。", []),
        ("今年签约超亿元产业项目8个。", ["- | 签约超亿元产业项目 | 8 个"]),
        ("居民组成3支志愿者队伍轮流管理。", ["- | 志愿者队伍 | 3 支"]),
        ("一年讲了36课。", ["- | 课 | 36 课"]),
        ("投诉量下降八成五。", ["- | 投诉量 | 85 %"]),
        ("每天接待游客六七百人次。", ["- | 接待游客 | 600 人次", "- | 接待游客 | 700 人次"]),
        ("每天接待游客六九百人次。", []),
        ("财政收入8亿元,为区下达任务的104%。", ["- | 财政收入 | 800000000 元", "- | 财政收入 | 104 %"]),
        ("视频播放量破千万。", ["- | 视频播放量 | 10000000 次"]),
        ("全年没有投资10亿元以上的项目。", []),
        ("其中纳税超千万元的企业有6户。", ["- | 纳税超千万元的企业 | 6 户"]),
        ("零下26摄氏度,驿站里热气腾腾。", []),
        ("点击:1384次", []),
        ("另有2个社区正在申报。", ["- | 正在申报的社区 | 2 个"]),
        ("涉及11个小区、3480户。", ["- | 小区 | 11 个", "- | 户数 | 3480 户"]),
        ("率达到96.5%。", []),
    ],
)
def test_forms_of_numbers(rules: FigureRules, cut: Cut, sentence: str, expected: list[str]) -> None:
    assert told(rules, cut, sentence) == expected
