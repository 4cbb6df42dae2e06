"""Numbers that are of others than what was named or founded before them."""

from __future__ import annotations

import pytest

from figures.telling import Cut, told
from jiedao.figures import FigureRules


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("今年,我市新建公园6个,惠及居民3000人。", ["市 | 新建公园 | 6 个", "市 | 惠及居民 | 3000 人"]),
        ("{威宁市:Division}很热闹,这里是全市26个示范茶馆之一。", ["威宁市 | 示范茶馆 | 26 个"]),
        ("这里是全市26个示范茶馆之一。", ["市 | 示范茶馆 | 26 个"]),
        ("{红星书屋:Facility}是{威宁市:Division}50家示范书屋之一。", ["威宁市 | 示范书屋 | 50 家"]),
        ("{威宁市:Division}有办法,我市新建公园6个。", ["威宁市 | 新建公园 | 6 个"]),
        (
            "{柳湖街道:SubDistrict}成立{甘泉议事会:Organisation},议事会由7名居民代表、2名社区干部组成。",
            ["甘泉议事会 | 居民代表 | 7 名", "甘泉议事会 | 社区干部 | 2 名"],
        ),
        (
            "{柳湖街道:SubDistrict}启动{东岭路拓宽工程:Project},涉及居民320户,目前已签约300户。",
            ["东岭路拓宽工程 | 涉及居民 | 320 户", "东岭路拓宽工程 | 签约居民 | 300 户"],
        ),
        (
            "{柳湖街道:SubDistrict}建成{康乐养老中心:Facility},又新建养老站4家,床位增至138张。",
            ["柳湖街道 | 养老站 | 4 家", "柳湖街道 | 床位 | 138 张"],
        ),
        (
            "{和声剧场:Facility}演出73场;爱心学堂开了28期,服务学员900人次。",
            ["和声剧场 | 演出 | 73 场", "- | 爱心学堂期数 | 28 期", "- | 服务学员 | 900 人次"],
        ),
        (
            "{康乐调解中心:Facility}接访180批;市级交办的9件积案,化解8件。",
            ["康乐调解中心 | 接访 | 180 批", "- | 积案 | 9 件", "- | 化解积案 | 8 件"],
        ),
        (
            "{柳湖街道:SubDistrict}创新{四色楼栋机制:Programme},业委会党员占比超60%。",
            ["柳湖街道 | 业委会党员占比 | 60 %"],
        ),
        (
            "{柳湖街道:SubDistrict}开展“{红砖讲堂:Programme}”宣讲21场,党员为群众办实事132件。",
            ["柳湖街道 | 宣讲 | 21 场", "柳湖街道 | 党员为群众办实事 | 132 件"],
        ),
        (
            "{柳湖街道:SubDistrict}开展“{清风课堂:Programme}”讲座8场,组织演出30场,还为居民义诊12次。",
            ["柳湖街道 | 讲座 | 8 场", "柳湖街道 | 演出 | 30 场", "柳湖街道 | 居民义诊 | 12 次"],
        ),
        (
            "{柳湖街道:SubDistrict}开展“{清风课堂:Programme}”讲座8场,惠及群众900人。",
            ["柳湖街道 | 讲座 | 8 场", "清风课堂 | 惠及群众 | 900 人"],
        ),
        (
            "{柳湖街道:SubDistrict}已建立34个楼宇党委,组建{先锋党支部:Organisation},在21座楼宇设置楼长。",
            ["柳湖街道 | 楼宇党委 | 34 个", "柳湖街道 | 设置楼长的楼宇 | 21 座"],
        ),
        (
            "{柳湖街道:SubDistrict}启用{企业直通车工作站:Facility},还帮6家企业办好了手续。",
            ["柳湖街道 | 办好手续的企业 | 6 家"],
        ),
        (
            "{柳湖街道:SubDistrict}成立{红石榴调解队:Organisation},在12个小区调解纠纷230起。",
            ["红石榴调解队 | 调解纠纷的小区 | 12 个", "红石榴调解队 | 调解纠纷 | 230 起"],
        ),
        (
            "{柳湖街道:SubDistrict}成立{红帽子志愿队:Organisation},划分网格42个,配备网格员84名。",
            ["柳湖街道 | 网格 | 42 个", "柳湖街道 | 配备网格员 | 84 名"],
        ),
    ],
)
def test_what_the_founder_does_or_others_are_is_not_of_what_was_founded(
    rules: FigureRules, cut: Cut, sentence: str, expected: list[str]
) -> None:
    assert told(rules, cut, sentence) == expected


def test_the_whole_of_an_area_is_its_own(rules: FigureRules, cut: Cut) -> None:
    sentences = ["{青山区:Division}的{柳湖社区长者食堂:Facility}开门。", "全区餐位约2000个,每天有1300人次前来用餐。"]
    assert told(rules, cut, *sentences) == ["青山区 | 餐位 | 2000 个", "青山区 | 前来用餐 | 1300 人次"]


def test_a_scheme_that_was_the_subject_goes_on_to_act(rules: FigureRules, cut: Cut) -> None:
    sentences = [
        "{柳湖街道:SubDistrict}构建{“柳湖有我”动员体系:Programme}。",
        "该体系把820个网格连成一张网。",
        "目前已开展义诊640场,动员居民9.3万人次。",
    ]
    assert {line.partition(" | ")[0] for line in told(rules, cut, *sentences)} == {"“柳湖有我”动员体系"}


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            ["在{柳湖社区:Community},老院子漏水。", "社区随即推选楼长,从354名党员中选出9名。"],
            ["柳湖社区 | 党员 | 354 名", "柳湖社区 | 选出 | 9 名"],
        ),
        (["{柳湖社区:Community}有老院子。", "社区基金筹资30万元。"], ["柳湖社区 | 社区基金筹资 | 300000 元"]),
    ],
)
def test_a_bare_community_is_the_one_that_was_told_of(
    rules: FigureRules, cut: Cut, sentences: list[str], expected: list[str]
) -> None:
    assert told(rules, cut, *sentences) == expected


def test_what_was_founded_is_told_of_again_by_a_word_of_its_name(rules: FigureRules, cut: Cut) -> None:
    founded = "{柳湖街道:SubDistrict}设立{物管中心:Organisation}。"
    assert told(rules, cut, founded, "到去年底,物管服务已覆盖小区34个。") == ["物管中心 | 覆盖小区 | 34 个"]
    assert told(rules, cut, founded, "到去年底,已覆盖小区34个。") == ["- | 覆盖小区 | 34 个"]
