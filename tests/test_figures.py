"""Figures: sentences with the figures that they state, and what carries over from sentence to sentence."""

import time
from collections.abc import Callable, Iterator
from copy import deepcopy
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from jiedao.errors import RuleError
from jiedao.figures import FigureContext, FigureRules, FoundFigure, check_examples, number_spans
from jiedao.figures.examples import parse
from jiedao.figures.records import Told
from jiedao.resources import folder
from jiedao.segment import Segmenter

CASES = sorted((Path(__file__).parent / "cases" / "figures").glob("*.yaml"))
Cut = Callable[[str], list[str]]


@pytest.fixture(scope="module", name="pack")
def figure_pack() -> dict[str, Any]:
    pack: dict[str, Any] = yaml.safe_load((folder("data") / "rules" / "figures.yaml").read_text("utf-8"))
    return pack


@pytest.fixture(scope="module", name="rules")
def figure_rules(pack: dict[str, Any]) -> FigureRules:
    return FigureRules.load(pack)


@pytest.fixture(scope="module", name="cut")
def segmenter() -> Iterator[Cut]:
    yield Segmenter().cut


def written(text: str, mentions: list[tuple[int, int, str]], figure: FoundFigure) -> str:
    subject = "-" if figure.subject < 0 else text[mentions[figure.subject][0] : mentions[figure.subject][1]]
    fields = [subject, figure.indicator, f"{figure.value} {figure.unit}"]
    fields += [figure.qualifier, figure.period, figure.modality]
    while not fields[-1]:
        fields.pop()
    return " | ".join(fields)


def cases() -> Iterator[Any]:
    for path in CASES:
        group = yaml.safe_load(path.read_text("utf-8"))
        for case in group["cases"]:
            yield pytest.param(group["date"], case["text"], case["figures"], id=f"{path.stem}: {case['text']}")


@pytest.mark.parametrize(("date", "marked", "expected"), list(cases()))
def test_case(rules: FigureRules, cut: Cut, date: str, marked: str, expected: list[str]) -> None:
    text, mentions, _ = parse(marked)
    figures, _ = rules.find(text, mentions, cut=cut, context=FigureContext(date))
    assert [written(text, mentions, figure) for figure in figures] == expected


def test_the_rules_hold_their_examples(rules: FigureRules, cut: Cut) -> None:
    assert check_examples(rules, cut) == []


def test_every_rule_has_examples_and_two_descriptions(rules: FigureRules) -> None:
    for rule in rules.rules:
        assert rule.matching and rule.other, rule.id
        assert rule.description["zh"] and rule.description["en"], rule.id


def test_a_wrong_example_is_told(pack: dict[str, Any], cut: Cut) -> None:
    broken = deepcopy(pack)
    rule = next(rule for rule in broken["rules"] if rule["id"] == "figure.age")
    rule["examples"] = {"match": ["{周奶奶:Person}【82岁】了。 => 年龄 | 83 岁"], "not": ["{周奶奶:Person}82岁了。"]}
    assert [fault.rpartition(": ")[2] for fault in check_examples(FigureRules.load(broken), cut)] == [
        "the value is 82 岁",
        "must not match",
    ]


def test_a_bare_noun_means_the_last_of_its_kind(rules: FigureRules, cut: Cut) -> None:
    first, mentions, _ = parse("街道搭建{邻里议事:Programme}平台。")
    _, context = rules.find(first, mentions, cut=cut, context=FigureContext())
    _, context = rules.find("居民都说好。", [], cut=cut, context=context)
    figures, _ = rules.find("平台上线以来,处理诉求320件,办结率98%。", [], cut=cut, context=context)
    assert [(f.subject, f.back, f.indicator) for f in figures] == [(0, 2, "处理诉求"), (0, 2, "办结率")]


def test_a_period_holds_to_the_end_of_its_paragraph(rules: FigureRules, cut: Cut) -> None:
    _, context = rules.find("2022年,街道全面提速。", [], cut=cut, context=FigureContext())
    held, _ = rules.find("新增停车位80个。", [], cut=cut, context=context)
    assert [f.period for f in held] == ["2022-01-01/2022-12-31"]
    free, _ = rules.find("新增停车位80个。", [], cut=cut, context=context.new_paragraph())
    assert [f.period for f in free] == [""]


def test_number_spans() -> None:
    text = "家长学校3所,百分之九十的家庭、1.6万余人参加,3T不算"
    assert [text[start:end] for start, end in number_spans(text)] == ["3", "百分之九十", "1.6万余", "3"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda pack: pack.pop("units"), "units"),
        (lambda pack: pack.pop("rules"), "rules"),
        (lambda pack: pack.pop("words"), "words"),
        (lambda pack: pack["words"].pop("ends"), "ends"),
        (lambda pack: pack["structure"].pop("lead"), "lead"),
        (lambda pack: pack["units"].update(colours={"红": "红"}), "colours"),
        (lambda pack: pack["traps"].update(个="("), "个"),
        (lambda pack: pack["rules"][0].pop("kinds"), "kinds"),
        (lambda pack: pack["rules"][0].update(kinds=["colours"]), "colours"),
        (lambda pack: pack["rules"][0].update(subject="anyone"), "anyone"),
        (lambda pack: pack["rules"][0].update(left="("), "regular expression"),
        (lambda pack: pack["rules"][0].update(colour="red"), "colour"),
        (lambda pack: pack["rules"].append(pack["rules"][0]), "two rules"),
        (lambda pack: pack["left_stops"][0].pop("pattern"), "pattern"),
    ],
)
def test_a_broken_pack_is_refused(pack: dict[str, Any], change: Callable[[dict[str, Any]], Any], message: str) -> None:
    broken = deepcopy(pack)
    change(broken)
    with pytest.raises(RuleError, match=message):
        FigureRules.load(broken)


ALPHABET = (
    "0123456789.,/%、，。；：“”《》（）的了等为第每余多万亿个家户名人元年月日岁起项"
    "社区街道平台完成同比增长占目标计划将一二三十百"
)


@settings(max_examples=300, deadline=None)
@given(
    text=st.text(alphabet=ALPHABET, max_size=60) | st.text(max_size=40), ends=st.lists(st.integers(0, 60), max_size=6)
)
def test_any_sentence_is_read(rules: FigureRules, cut: Cut, text: str, ends: list[int]) -> None:
    places = sorted({end for end in ends if end <= len(text)})
    classes = ("SubDistrict", "Programme", "Person", "Facility")
    mentions = [(a, b, classes[n % 4]) for n, (a, b) in enumerate(pairwise(places))][::2]
    first, context = rules.find(text, mentions, cut=cut, context=FigureContext("2023-08-15"))
    assert rules.find(text, mentions, cut=cut, context=FigureContext("2023-08-15")) == (first, context)
    rules.find(text, mentions, cut=cut, context=context)
    for figure in first:
        assert 0 <= figure.start < figure.end <= len(text)
        assert -1 <= figure.subject < len(mentions) and figure.back == 0
        assert figure.indicator and figure.unit and figure.value.is_finite()


@pytest.mark.parametrize(
    "unit", ["1", "一", "1个", "百分之", "“", "1年", "1.", "1,", "3至", "、5家", "占", "《1部", "今年"]
)
def test_what_is_no_prose_takes_no_more_time(rules: FigureRules, cut: Cut, unit: str) -> None:
    began = time.process_time()
    rules.find(unit * (1_000_000 // len(unit)), [], cut=cut, context=FigureContext())
    assert time.process_time() - began < 2


def told(rules: FigureRules, cut: Cut, *sentences: str) -> list[str]:
    """The figures of one paragraph, with the names of their subjects."""
    context = FigureContext("2024-05-20")
    found = []
    for marked in sentences:
        text, mentions, _ = parse(marked)
        past = context.past
        figures, context = rules.find(text, mentions, cut=cut, context=context)
        for figure in figures:
            of = past[-figure.back] if figure.back else Told(text, mentions)
            words, named = of.text, of.mentions
            subject = "-" if figure.subject < 0 else words[named[figure.subject][0] : named[figure.subject][1]]
            found.append(f"{subject} | {figure.indicator} | {figure.value} {figure.unit}")
    return found


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            ["{柳湖社区:Community}组建了{护河志愿队:Organisation}。", "两年多来,他们上门服务2300余次。"],
            ["护河志愿队 | 上门服务 | 2300 次"],
        ),
        (
            ["{柳湖社区:Community}的{坡坎会客厅:Facility}很热闹。", "去年以来,共接待居民1.6万人次。"],
            ["坡坎会客厅 | 接待居民 | 16000 人次"],
        ),
        (
            ["街道推行{巷长制:Programme}。", "居民满意度由83%提升到95%,常住人口达4.2万人。"],
            ["- | 居民满意度 | 83 %", "- | 居民满意度 | 95 %", "- | 常住人口 | 42000 人"],
        ),
        (
            ["{和平里小区:Compound}建于1986年。", "去年,街道出了力。", "改造后,物业费收缴率达92%。"],
            ["和平里小区 | 物业费收缴率 | 92 %"],
        ),
        (
            ["街道打造{巷口书屋:Facility}。", "目前,全街道划分网格48个。"],
            ["- | 划分网格 | 48 个"],
        ),
        (["街道拟投入资金300万元,在{李庄:Community}建设{分拣中心:Facility}。"], ["分拣中心 | 投入资金 | 3000000 元"]),
        (["力争{“五星”支部:Programme}达到6个。"], ["- | 五星支部 | 6 个"]),
        (
            ["{企业服务中心:Organisation}与{甲银行:Organisation}搭台,一年促成贷款79笔。"],
            ["企业服务中心 | 促成贷款 | 79 笔"],
        ),
        (
            ["拟投入910万元建设{颐养服务中心:Facility}。"],
            ["颐养服务中心 | 投入 | 9100000 元"],
        ),
        (
            ["拉来{甲集团:Organisation}投资1900万元,实施{安居改造工程:Project}。"],
            ["安居改造工程 | 投资 | 19000000 元"],
        ),
        (
            ["街道与大学共建“{环湖·云岭设计创意港:Facility}”。", "两年来,设计创意港迎来86家设计机构。"],
            ["环湖·云岭设计创意港 | 设计机构 | 86 家"],
        ),
        (
            ["街道启动{东坡社区:Community}的{和平里小区:Compound}{安居改造工程:Project},更换供水管网6公里。"],
            ["安居改造工程 | 更换供水管网 | 6 公里"],
        ),
        (
            ["{暖阳驿站:Facility}由{街道工会:Organisation}创办,{甲餐饮公司:Organisation}供餐,累计接待骑手300人次。"],
            ["暖阳驿站 | 接待骑手 | 300 人次"],
        ),
        (
            ["{柳湖社区:Community}最热闹的地方,要数去年落成的{邻里中心:Facility}。", "三层小楼1200平方米。"],
            ["邻里中心 | 面积 | 1200 平方米"],
        ),
        (
            ["{街道团工委:Organisation}实施{青苗成长计划:Programme},组织研学活动24场。"],
            ["青苗成长计划 | 研学活动 | 24 场"],
        ),
        (
            [
                "街道推出{青春合伙人计划:Programme}。",
                "{甲大学:Organisation}、{乙学院:Organisation}等7所高校与社区结对。",
            ],
            ["青春合伙人计划 | 高校 | 7 所"],
        ),
        (
            ["{柳湖社区:Community}推行{红心物业:Programme},请来{甲公司:Organisation}托管,投诉从每月41件降到6件。"],
            ["柳湖社区 | 投诉 | 41 件", "柳湖社区 | 投诉 | 6 件"],
        ),
        (
            [
                "{丙公司:Organisation}落户{云谷产业园:Organisation}。",
                "{乙公司:Organisation}负责人说,去年园区新增注册企业37家。",
            ],
            ["云谷产业园 | 园区新增注册企业 | 37 家"],
        ),
        (
            ["一是壮大队伍。", "街道推行{红心物业:Programme}。", "二是保障就业。", "举办招聘会13场。"],
            ["- | 招聘会 | 13 场"],
        ),
        (
            ["街道搭起“{柳下议事会:Organisation}”。", "其中“{银杏客厅:Facility}”启用之后,已接待居民900人次。"],
            ["银杏客厅 | 接待居民 | 900 人次"],
        ),
        (
            ["位于江边的{云帆大厦:Facility},是{柳湖街道:SubDistrict}最高的一栋写字楼。", "两年前,这里空置率达37%。"],
            ["云帆大厦 | 空置率 | 37 %"],
        ),
        (
            ["{石榴调解队:Organisation}与派出所建立{联调机制:Programme}。", "今年共受理矛盾纠纷214起。"],
            ["石榴调解队 | 受理矛盾纠纷 | 214 起"],
        ),
        (
            ["街道建成{暖阳食堂:Facility}。", "街道干部介绍,去年接待老人1.2万人次。"],
            ["暖阳食堂 | 接待老人 | 12000 人次"],
        ),
        (
            ["{文创园:Facility}去年开园。", "{周明:Person}算了一笔账:“去年租金收入380万元。”"],
            ["文创园 | 租金收入 | 3800000 元"],
        ),
    ],
)
def test_a_paragraph_keeps_to_what_it_is_about(
    rules: FigureRules, cut: Cut, sentences: list[str], expected: list[str]
) -> None:
    assert told(rules, cut, *sentences) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("平均处置时间从3天缩短到8小时。", ["- | 平均处置时间 | 3 天", "- | 平均处置时间 | 8 小时"]),
        ("等候时间压缩了一半。", ["- | 等候时间 | 50 %"]),
        ("入驻企业从最初的5家增加到86家。", ["- | 入驻企业 | 5 家", "- | 入驻企业 | 86 家"]),
        ("办一件销一件。", []),
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


def test_the_period_of_a_sentence_without_numbers_holds_on(rules: FigureRules, cut: Cut) -> None:
    _, context = rules.find("去年,街道忙于改造。", [], cut=cut, context=FigureContext("2024-05-20"))
    figures, _ = rules.find("更换电梯46部。", [], cut=cut, context=context)
    assert [(f.indicator, f.qualifier, f.period) for f in figures] == [("更换电梯", "去年", "2023-01-01/2023-12-31")]


def test_what_belongs_to_nobody_is_refused(pack: dict[str, Any]) -> None:
    broken = deepcopy(pack)
    del broken["belongs"][0]["classes"]
    with pytest.raises(RuleError, match="belonging"):
        FigureRules.load(broken)


def test_what_gates_a_rule_is_in_all_that_it_matches(pack: dict[str, Any], rules: FigureRules) -> None:
    """Without the quick looks (`cue`, `hint`, `hoping`) every figure of the sample is the same."""
    slow = deepcopy(pack)
    slow.pop("hoping")
    for rule in slow["rules"]:
        rule.pop("cue", None)
        rule.pop("hint", None)
    thorough = FigureRules.load(slow)
    cut = Segmenter().cut
    quick, all_ = FigureContext("2023-05-20"), FigureContext("2023-05-20")
    count = 0
    for path in sorted((folder("data") / "corpus").glob("*.txt")):
        for sentence in path.read_text("utf-8", errors="replace").replace("\n", "").split("。"):
            figures, quick = rules.find(sentence, [], cut=cut, context=quick)
            same, all_ = thorough.find(sentence, [], cut=cut, context=all_)
            assert figures == same
            count += len(figures)
    assert count > 200


def test_how_a_clause_begins_is_written_in_words(pack: dict[str, Any]) -> None:
    wild = deepcopy(pack)
    wild["structure"]["lead"]["pattern"] += "|.年"
    with pytest.raises(RuleError, match="lead"):
        FigureRules.load(wild)
