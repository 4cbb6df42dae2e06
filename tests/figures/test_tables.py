"""Each cell of a table with a number is a figure: of what its row names, by what the head of its column says."""

from __future__ import annotations

import pytest

from extracting import readings
from jiedao.assemble import told
from jiedao.records import Document

HEAD = "# 成都市武侯区玉林街道统计公报\n\n2024年，玉林街道召开会议。\n\n"


def cells(table: str) -> list[str]:
    """The figures of a table in an article on 玉林街道, as `whose | what | value unit | qualifier | period`."""
    lines = []
    for reading in readings(Document("a.md", HEAD + table)):
        things = reading.resolved.things
        for f in reading.figures:
            parts = [things[f.about].label, f.indicator, f"{f.value} {f.unit}", f.qualifier, f.period]
            lines.append(" | ".join(parts).rstrip(" |"))
    return lines


def test_the_row_names_whose_a_number_is() -> None:
    table = "| 序号 | 社区 | 户数（户） | 办结率 |\n|---|---|---|---|\n"
    table += "| 1 | 柳湖社区 | 2310 | 98.2% |\n| 2 | 红星社区 | - | 约95% |"
    assert cells(table) == [
        "柳湖社区 | 户数 | 2310 户",
        "柳湖社区 | 办结率 | 98.2 %",
        "红星社区 | 办结率 | 95 % | 约",
    ]


@pytest.mark.parametrize("unit", ["| 指标 | 单位：万元 | 同比 |", "单位：万元\n\n| 指标 | 数值 | 同比 |"])
def test_a_unit_that_the_head_states_counts(unit: str) -> None:
    assert cells(f"{unit}\n|---|---|---|\n| 财政收入 | 23,100 | 8.2% |\n| 投资 | 5000 | -3.8% |") == [
        "玉林街道 | 财政收入 | 231000000 元",
        "玉林街道 | 财政收入 | 8.2 % | 同比增速",
        "玉林街道 | 投资 | 50000000 元",
        "玉林街道 | 投资 | -3.8 % | 同比增速",
    ]


def test_columns_may_be_years_or_things() -> None:
    assert cells("| 指标 | 2023年 | 2024年 |\n|---|---|---|\n| 常住人口（人） | 900 | 1000 |") == [
        "玉林街道 | 常住人口 | 900 人 | 2023年 | 2023-01-01/2023-12-31",
        "玉林街道 | 常住人口 | 1000 人 | 2024年 | 2024-01-01/2024-12-31",
    ]
    assert cells("| 指标 | 柳湖社区 | 红星社区 |\n|---|---|---|\n| 户数 | 2310 | 1877 |") == [
        "柳湖社区 | 户数 | 2310 户",
        "红星社区 | 户数 | 1877 户",
    ]


def test_a_row_of_all_is_of_the_sub_district_and_words_are_read_as_sentences() -> None:
    table = "| 社区 | 年度目标（万元） |\n|---|---|\n| 柳湖社区 | 300 |\n| 合计 | 500 |\n| 政策 | 发放补贴3000元 |"
    assert cells(table) == [
        "柳湖社区 | 年度目标 | 3000000 元 | 目标",
        "玉林街道 | 年度目标 | 5000000 元 | 目标",
        "玉林街道 | 发放补贴 | 3000 元",
    ]


def test_evidence_points_to_the_cell() -> None:
    page = HEAD + "| 社区 | 户数 |\n|---|---|\n| 柳湖社区 | 2310户 |"
    (reading,) = readings(Document("a.md", page))
    made = told(reading)
    ((_, key),) = made.figures
    (proof,) = [proof for proof in made.evidence if proof.key == key]
    assert (proof.rule, proof.passage.exact) == ("figure.cell", ("2310户",))
    assert page[slice(*proof.passage.spans[0])] == "2310户"


def test_labels_with_their_numbers() -> None:
    text = "玉林街道辖区面积：约3.5平方公里，常住人口：11.3万人，社区：10个。"
    assert [line.partition(" | ")[2] for line in cells(text)] == [
        "辖区面积 | 3.5 平方公里 | 约",
        "常住人口 | 113000 人",
        "社区 | 10 个",
    ]


def test_a_list_is_of_what_it_names() -> None:
    text = "项目名称：柳湖小区改造项目\n项目地点：柳湖社区\n总投资：3120万元\n建设工期：12个月\n受益居民：762户"
    assert cells(text) == [
        "柳湖小区改造项目 | 总投资 | 31200000 元",
        "柳湖小区改造项目 | 工期 | 12 个月",
        "柳湖小区改造项目 | 受益居民 | 762 户",
    ]
