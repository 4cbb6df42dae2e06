"""Titles and prizes that were granted."""

from __future__ import annotations

import pytest

from extracting import entities


def awards(text: str) -> list[str]:
    return [name for name, cls in entities(text).items() if cls == "Award"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("街道荣获“全国文明单位”称号。", ["全国文明单位"]),
        ("街道获评“全国和谐社区建设示范街道”。", ["全国和谐社区建设示范街道"]),
        ("先后荣获全国文明城市示范社区、四川省绿色社区等称号。", ["全国文明城市示范社区", "四川省绿色社区"]),
        ("街道被评为成都市先进集体。", ["成都市先进集体"]),
        ("社区捧回了“全省平安先进社区”的牌匾。", ["全省平安先进社区"]),
        ("芳草社区荣获成都市“绿色社区”称号。", ["成都市绿色社区"]),
        ("获得武侯区总工会颁发的一等奖。", ["武侯区总工会一等奖"]),
    ],
)
def test_awards(text: str, names: list[str]) -> None:
    assert awards(text) == names


@pytest.mark.parametrize(
    "text", ["居民获得了实惠。", "街道在比赛中获得一等奖。", "街道赢得好评。", "社区获得多项荣誉。"]
)
def test_what_is_no_award(text: str) -> None:
    assert awards(text) == []
