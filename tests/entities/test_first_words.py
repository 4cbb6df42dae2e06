"""The first word of a name that a head noun ends."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("街道拟在花卉园西一路设点。", "花卉园西一路"),
        ("这里地处三龙湾片区。", "三龙湾片区"),
        ("位于此处的清河湾食堂开放。", "清河湾食堂"),
        ("居民走进璟和公园。", "璟和公园"),
        ("自安定河停车场启用。", "安定河停车场"),
        ("街道把闲置厂房改造成青禾数字经济产业园。", "青禾数字经济产业园"),
        ("街道把旧礼堂修缮成云帆大厦。", "云帆大厦"),
        ("街道把老粮仓变成金桂博物馆。", "金桂博物馆"),
        ("街道串联起景枫中心、云锦广场。", "景枫中心"),
        ("街道打造和美书屋，天天开门。", "和美书屋"),
    ],
)
def test_where_it_begins(text: str, name: str) -> None:
    assert name in entities(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("在皖江和韵小区，居民正在议事。", "皖江和韵小区"),
        ("家住江南和园小区的居民王玲说。", "江南和园小区"),
        ("在和雅苑，居民正在议事。", "和雅苑"),
        ("记者来到熟悉的和政路市场。", "和政路市场"),
        ("走进人和家园，查看情况。", "人和家园"),
        ("在天和广场，居民正在议事。", "天和广场"),
        ("走进二十四城小区，查看情况。", "二十四城小区"),
        ("九号公馆位于街道东侧。", "九号公馆"),
    ],
)
def test_and_or_a_number_in_a_name(text: str, name: str) -> None:
    assert name in entities(text)


def test_and_between_two_names_is_none() -> None:
    found = entities("走进翠湖小区和云锦小区，查看情况。")
    assert {"翠湖小区", "云锦小区"} <= set(found)
    assert not any("和" in name for name in found)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("记者来到柳堤前街小区。", "柳堤前街小区"),
        ("网格员准时来到瓜坝后地小区。", "瓜坝后地小区"),
        ("文明创建覆盖大新开路片区。", "大新开路片区"),
        ("国家4A级旅游景区凤凰岭风景区游人如织。", "凤凰岭风景区"),
        ("商务楼宇云谷大厦入驻企业百家。", "云谷大厦"),
    ],
)
def test_a_side_or_a_verb_within_and_a_sort_before(text: str, name: str) -> None:
    assert name in entities(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("前不久，柳浦街道都景苑小区换了新颜。", "都景苑小区"),
        ("柳浦街道依锦苑小区成立业委会。", "依锦苑小区"),
        ("柳浦街道还为翠湖小区安装了路灯。", "翠湖小区"),
    ],
)
def test_an_adverb_before_no_verb_begins_the_name(text: str, name: str) -> None:
    assert {found for found, cls in entities(text).items() if cls == "Compound"} == {name}
