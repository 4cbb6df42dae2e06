"""Whose neighbours residents are who speak or are told of."""

from __future__ import annotations

import pytest

from extracting import relations


@pytest.mark.parametrize(
    "text",
    [
        "芳草社区建起食堂，菜价便宜。“味道很好。”居民何丽说。",
        "芳草社区建起食堂。80岁的何丽每天都来。",
        "走进芳草社区，独居老人何丽正在下棋。",
        "芳草社区有志愿者二百名，老党员何丽就是其中一位。",
        "芳草社区党委修好巷道，辖区居民都说好。居民何丽在这里住了多年。",
        "芳草社区推行“邻里议事厅”机制。绿云小区2栋楼栋长何丽领着居民清楼道。",
    ],
)
def test_who_speaks_in_a_paragraph_on_a_community_is_of_it(text: str) -> None:
    assert any(r.startswith("何丽 affiliatedWith 芳草社区") for r in relations(text))


@pytest.mark.parametrize(
    "text",
    [
        "芳草社区、清水河社区都建起食堂。居民何丽说，很方便。",
        "芳草社区建起食堂。街道还添了座椅。居民何丽说，很方便。",
        "芳草社区建起食堂。外地游客、老党员何丽慕名而来。",
        "芳草社区建起食堂。私营业主何丽捐了桌椅。",
        "芳草社区建起食堂。绿云小区居民何丽说，很方便。",
        "芳草社区建起食堂，“柠檬黄”志愿服务队来帮忙，65岁的何丽站在门口。",
    ],
)
def test_who_may_come_from_elsewhere_is_of_none(text: str) -> None:
    assert not [r for r in relations(text) if r.startswith("何丽 affiliatedWith 芳草社区")]


@pytest.mark.parametrize("lead", ["党员", "关键时刻，党员", "退休多年的", "热心大妈"])
def test_who_acts_in_the_story_of_a_community_is_of_it(lead: str) -> None:
    found = relations("芳草社区是老社区。芳草社区建起食堂。", f"{lead}何丽劝家人先签字。", title="芳草社区的新鲜事")
    assert any(r.startswith("何丽 affiliatedWith 芳草社区") for r in found)


@pytest.mark.parametrize("lead", ["锦绣物业公司的", "绿云小区的", "家住外地的", "记者", "困难户", "游客"])
def test_who_is_told_to_be_of_something_else_is_not(lead: str) -> None:
    found = relations("芳草社区是老社区。芳草社区建起食堂。", f"{lead}何丽也来帮忙。", title="芳草社区的新鲜事")
    assert not any(r.startswith("何丽 affiliatedWith 芳草社区") for r in found)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("芳草社区绿云小区居民何丽说，真好。", "居民"),
        ("芳草社区绿云小区3号楼业主何丽说，真好。", "业主"),
        ("芳草社区老粮库家属院老党员何丽说，真好。", "老党员"),
        ("芳草社区的湖溪苑住户何丽说，真好。", "住户"),
    ],
)
def test_who_lives_in_a_house_that_stands_behind_a_community_is_of_that(text: str, role: str) -> None:
    assert f"何丽 affiliatedWith 芳草社区 ({role})" in relations(text)


@pytest.mark.parametrize(
    "text", ["芳草社区走访绿云小区居民何丽。", "芳草社区与绿云小区居民何丽签约。", "绿云小区居民何丽说，真好。"]
)
def test_a_house_that_a_community_goes_to_or_that_stands_alone_tells_of_none(text: str) -> None:
    assert not any(r.startswith("何丽 affiliatedWith 芳草社区") for r in relations("街道有好办法。", text))
