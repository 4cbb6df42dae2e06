"""Rows that name nothing, and names that share the noun behind their row."""

from __future__ import annotations

import pytest

from extracting import entities


@pytest.mark.parametrize(
    "text",
    [
        "社区组建了治安巡逻、扶贫济困、文体宣传等6支志愿服务队。",
        "街道成立助老助残、法律援助、心理疏导等8支志愿服务队。",
        "社区有舞蹈、合唱、太极等10支文体队伍。",
        "街道联合机关事业单位、国有企业等20家单位。",
        "调解室设在重点行业部门、镇街等47个单位。",
    ],
)
def test_no_name(text: str) -> None:
    assert not [name for name, kind in entities(text).items() if kind.startswith("Organisation")]


def test_names_share_the_noun_behind_the_row() -> None:
    found = entities("街道建成红色先锋、蓝色春蕾、橙色暖心、银色助老四大驿站，服务居民。")
    assert {"红色先锋驿站", "蓝色春蕾驿站", "橙色暖心驿站", "银色助老驿站"} <= found.keys()
    assert "石榴红志愿服务队" in entities("社区组建柳絮飞、石榴红、银杏黄等三支志愿服务队。")


def test_an_estate_stays_one_among_places() -> None:
    found = entities("街道在龙泉小区、金杯小区、龙泉食品工业园等地设点。")
    assert found["龙泉小区"].startswith("Compound") and found["龙泉食品工业园"].startswith("Facility")
    assert entities("巡查和平路、红星小区、南门菜市场等点位。")["红星小区"].startswith("Compound")
