"""What is said of a number beside its value."""

from __future__ import annotations

import re

import pytest

from figures.telling import Cut, written
from jiedao.figures import FigureContext, FigureRules
from jiedao.figures.examples import parse
from jiedao.figures.qualifiers import growth

GROWTH = re.compile(
    "(?P<lead>同比|环比|年均|[比较](?P<base>年初|去年|上月|上季度|前年|一季度|2019年(?:同期)?))?(?P<way>增长|提高|下降|收窄)?"
)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("同比增长", "同比增速"),
        ("同比下降", "同比下降"),
        ("环比增长", "环比增速"),
        ("年均增长", "年均增速"),
        ("较年初增长", "较年初增速"),
        ("比去年下降", "同比下降"),
        ("比前年下降", "较前年下降"),
        ("比上月提高", "环比提高"),
        ("比上季度下降", "环比下降"),
        ("比2019年增长", "较2019年增速"),
        ("较2019年同期增长", "较2019年同期增速"),
        ("较一季度收窄", "较一季度收窄"),
        ("增长", "增长"),
        ("提高", "提高"),
        ("同比提高", "同比提高"),
        ("", ""),
    ],
)
def test_how_a_growth_is_named(words: str, name: str) -> None:
    assert growth(GROWTH.match(words)) == name
    assert growth(None) == ""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("全年税收8亿元,同比增长6%。", ["- | 税收 | 800000000 元 | 全年", "- | 税收 | 6 % | 全年，同比增速"]),
        ("建成书屋40余个。", ["- | 书屋 | 40 个 | 余"]),
        ("计划新增停车位80个。", ["- | 新增停车位 | 80 个 | 计划"]),
        ("街道将服务老人1000人。", ["- | 服务老人 | 1000 人 | 计划"]),
        ("社区年内将加装电梯12部。", ["- | 加装电梯 | 12 部 | 计划"]),
        ("街道要新增停车位80个。", ["- | 新增停车位 | 80 个 | 计划"]),
        ("居民希望新增停车位80个。", ["- | 新增停车位 | 80 个 | 计划"]),
        ("根据居民建议新增停车位80个。", ["- | 新增停车位 | 80 个"]),
        ("采纳居民建议,新增停车位80个。", ["- | 新增停车位 | 80 个"]),
        ("街道将服务送到家,服务老人1000人。", ["- | 服务老人 | 1000 人"]),
        ("街道将矛盾化解在基层,化解纠纷200件。", ["- | 化解纠纷 | 200 件"]),
        ("摆上6桌茶宴。", ["- | 茶宴 | 6 桌"]),
        ("上百名居民参加。", ["- | 居民 | 100 名 | 上百"]),
        ("调解邻里纠纷上千起。", ["- | 调解邻里纠纷 | 1000 起 | 上千"]),
        ("惠及租户过万人。", ["- | 惠及租户 | 10000 人 | 过万"]),
        ("月销售额首次突破600万元。", ["- | 月销售额 | 6000000 元 | 首次突破"]),
        ("出勤率不低于90%。", ["- | 出勤率 | 90 % | 不低于"]),
        ("街道有商超9家。", ["- | 商超 | 9 家"]),
        ("书屋12处,比上年增加3处。", ["- | 书屋 | 12 处", "- | 书屋 | 3 处 | 同比增加"]),
        ("晴好天数200天,同比多9天。", ["- | 晴好天数 | 200 天", "- | 晴好天数 | 9 天 | 同比增加"]),
        ("每个小区配备管家2名、保洁员3名。", ["- | 配备管家 | 2 名 | 每个小区", "- | 保洁员 | 3 名 | 每个小区"]),
        ("停车费每小时4元。", ["- | 停车费 | 4 元 | 每小时"]),
        ("补助标准为每户每月200元。", ["- | 补助标准 | 200 元 | 每户，每月"]),
        ("每万人拥有书店3家,共有书店50家。", ["- | 书店 | 3 家 | 每万人", "- | 书店 | 50 家"]),
        ("走遍每个小区发放手册300本。", ["- | 手册 | 300 本"]),
        ("税收由去年的2亿元增至3亿元。", ["- | 税收 | 200000000 元 | 去年", "- | 税收 | 300000000 元"]),
        (
            "上半年税收3亿元,比2019年增长6%。",
            [
                "- | 税收 | 300000000 元 | 上半年",
                "- | 税收 | 6 % | 上半年，较2019年增速",
            ],
        ),
        (
            "销售面积下降8%,降幅较一季度收窄1个百分点。新增书屋3处。",
            [
                "- | 销售面积 | 8 % | 下降",
                "- | 销售面积降幅 | 1 个百分点 | 较一季度收窄",
                "- | 新增书屋 | 3 处",
            ],
        ),
        (
            "工业产值增长8%,较上半年提高2个百分点。",
            [
                "- | 工业产值 | 8 % | 增长",
                "- | 工业产值 | 2 个百分点 | 较上半年提高",
            ],
        ),
        (
            "年度任务是完成税收5亿元,实际完成4.8亿元。",
            [
                "- | 完成税收 | 500000000 元 | 目标",
                "- | 完成税收 | 480000000 元",
            ],
        ),
        (
            "计划完成税收5亿元,实际完成4.8亿元。",
            [
                "- | 完成税收 | 500000000 元 | 计划",
                "- | 完成税收 | 480000000 元",
            ],
        ),
        ("税收同比+15%。", ["- | 税收 | 15 % | 同比增速"]),
        ("营业收入同比增长-2.1%。", ["- | 营业收入 | -2.1 % | 同比增速"]),
        ("税收3亿元,去年同期为2亿元。", ["- | 税收 | 300000000 元", "- | 税收 | 200000000 元 | 去年"]),
        ("三元里党工委走访居民。", []),
    ],
)
def test_qualified(rules: FigureRules, cut: Cut, sentence: str, expected: list[str]) -> None:
    text, mentions, _ = parse(sentence)
    figures, _ = rules.find(text, mentions, cut=cut, context=FigureContext())
    assert [written(text, mentions, figure._replace(period="", modality="")) for figure in figures] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "街道没有新增停车位80个。", "街道尚未新增停车位80个。", "街道并未投入资金300万元。",
        "如果新增停车位80个,停车就不难了。", "街道能否新增停车位80个？", "街道会新增停车位80个吗？",
    ],
)  # fmt: skip
def test_what_is_denied_supposed_or_asked_is_no_figure(rules: FigureRules, cut: Cut, sentence: str) -> None:
    assert rules.find(sentence, [], cut=cut, context=FigureContext())[0] == []


@pytest.mark.parametrize("sentence", ["没有物业的小区有12个。", "没有停步,新增停车位80个。", "尚未改造的小区有12个。"])
def test_what_has_none_is_counted_all_the_same(rules: FigureRules, cut: Cut, sentence: str) -> None:
    assert len(rules.find(sentence, [], cut=cut, context=FigureContext())[0]) == 1


@pytest.mark.parametrize(
    ("told", "sentence", "expected"),
    [
        ("两年来,街道建成公园5个。", "步道全长1.8公里。", ""),
        ("去年,街道改造小区23个。", "{柳湖社区:Community}有居民3000户,党员120名。", ""),
        ("今年上半年,街道改造小区12个。", "公园占地30亩,配有健身器材36套。", ""),
        ("去年,街道改造小区23个。", "{柳湖社区:Community}新增车位120个。", "去年"),
        ("去年,街道改造小区23个。", "走访居民120户,调解纠纷30起。", "去年"),
        ("去年,街道改造小区23个。", "{柳湖商圈:Facility}有商户90家,税收3亿元。", "去年"),
        ("截至去年底,街道改造小区23个。", "{柳湖社区:Community}有电梯30部。", "截至去年底"),
        ("街道10月底前完成修缮。", "下一步,街道新增车位120个。", "计划"),
        ("去年冬天,水管冻裂了。", "社区更换水管120根。", ""),
    ],
)
def test_what_there_is_has_no_time_of_what_was_done_before(
    rules: FigureRules, cut: Cut, told: str, sentence: str, expected: str
) -> None:
    """Of the last number of a sentence, the time that the sentence before told of."""
    _, context = rules.find(*parse(told)[:2], cut=cut, context=FigureContext())
    figures, _ = rules.find(*parse(sentence)[:2], cut=cut, context=context)
    assert figures[-1].qualifier.partition("，")[0] == expected
