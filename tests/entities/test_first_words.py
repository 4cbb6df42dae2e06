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
