"""The figures of a whole article, each of one of its things."""

from __future__ import annotations

import pytest

from extracting import extractor, readings, scanned
from jiedao.figures.article import as_written


def told(text: str) -> list[tuple[str, str, float, str]]:
    return [
        (read.resolved.things[f.about].label, f.indicator, float(f.value), f.unit)
        for read in readings(text)
        for f in read.figures
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "成都市武侯区玉林街道青禾社区推行“邻里茶话”机制。今年以来，街道走访居民300户。",
            ("玉林街道", "走访居民", 300.0, "户"),
        ),
        (
            "玉林街道青禾社区的邻里课\n成都市武侯区玉林街道青禾社区很热闹。社区开了课。全街办了12个书屋。",
            ("玉林街道", "书屋", 12.0, "个"),
        ),
        (
            "成都市武侯区玉林街道推进技改项目8个。新引育人才30人。",
            ("玉林街道", "推进技改项目", 8.0, "个"),
        ),
        (
            "成都市武侯区玉林街道推进技改项目8个。新引育人才30人。",
            ("玉林街道", "引育人才", 30.0, "人"),
        ),
        (
            "成都市武侯区玉林街道有新招。“我们划分12个网格。”青禾社区党委书记张兰说。",
            ("青禾社区", "网格", 12.0, "个"),
        ),
        (
            "成都市武侯区玉林街道青禾社区云锦小区装了电梯。“我们小区一共有楼栋长18名。”青禾社区党委书记张兰说。",
            ("云锦小区", "楼栋长", 18.0, "名"),
        ),
        (
            "成都市武侯區玉林街道有新招。今年以來，街道走訪居民300戶。",
            ("玉林街道", "走訪居民", 300.0, "戶"),
        ),
        (
            "成都市武侯区玉林街道青禾社区有楼长60名。\n目前，全市共有楼长3200名。",
            ("成都市", "楼长", 3200.0, "名"),
        ),
        (
            "成都市武侯区玉林街道把网格办成课堂。\n去年，该区共培训网格员780名。",
            ("武侯区", "培训网格员", 780.0, "名"),
        ),
        (
            "成都市武侯区玉林街道把网格办成课堂。\n我市去年共改造老旧小区85个。",
            ("成都市", "改造老旧小区", 85.0, "个"),
        ),
        (
            "近年来，武侯区委、区政府投入资金2.6亿元，在玉林街道改造小区73个。",
            ("武侯区", "改造小区", 73.0, "个"),
        ),
        (
            "成都市武侯区玉林街道安监办排查隐患216处。",
            ("玉林街道", "排查隐患", 216.0, "处"),
        ),
        (
            "成都市武侯区玉林街道云锦小区党支部推出服务项目22个。",
            ("云锦小区党支部", "服务项目", 22.0, "个"),
        ),
        (
            "成都市武侯区玉林街道有新招。“我们先后办起2个合作社。”5月20日，青禾社区党委书记张兰述职时很激动。",
            ("青禾社区", "合作社", 2.0, "个"),
        ),
    ],
)
def test_stated(text: str, expected: tuple[str, str, float, str]) -> None:
    assert expected in told(text)


def test_a_whole_that_nothing_contains_has_no_number() -> None:
    assert told("金山县有办法。我市去年共改造老旧小区85个。") == []


def test_headings_state_nothing() -> None:
    assert told("玉林街道走访300户\n\n成都市武侯区玉林街道的干部天天进小区，居民有话就说。\n") == []


def test_words_go_back_to_the_characters_of_the_article() -> None:
    made = scanned("玉林街道推行「鄰里」機制")
    assert "邻里机制".translate(as_written(made.text, made.written)) == "鄰里機制"
    plain = scanned("玉林街道推行“邻里”机制")
    assert as_written(plain.text, plain.written) == {}


def test_an_article_about_nobody_has_figures_of_nobody() -> None:
    assert extractor().figures.rules  # else the next line could not fail
    assert told("走访居民300户，解决问题20件。") == []


def test_a_number_told_again_in_fewer_words_is_told_once() -> None:
    text = "成都市武侯区玉林街道有常驻小组5个。街道的5个小组天天巡查。"
    assert [figure for figure in told(text) if figure[2] == 5] == [("玉林街道", "常驻小组", 5.0, "个")]
    text = "成都市武侯区玉林街道有常驻小组5个，从5个小组抽调人手。"
    assert [figure[1] for figure in told(text)] == ["常驻小组"]
    text = "成都市武侯区玉林街道有商务楼宇8座。今年，街道8栋商务楼宇建起党支部。街道还有商圈8个。"
    assert [figure[1:] for figure in told(text)] == [("商务楼宇", 8.0, "座"), ("商圈", 8.0, "个")]
