"""What a counted row of works is called, and its items."""

from __future__ import annotations

import pytest

from extracting import entities, relations


def test_a_row_of_titles_is_called_by_its_count() -> None:
    text = "街道围绕“商贸兴街”“文化铸魂”“平安固本”三大提质工程推动发展。"
    assert entities(text)["三大提质工程"] == "Programme/Campaign"
    assert "文化铸魂 partOf 三大提质工程" in relations(text)


def test_plain_items_of_one_length_are_programmes() -> None:
    text = "街道接连开展店招门头大更新、背街小巷大清扫、楼道杂物大清运三大行动。"
    assert {"店招门头大更新", "背街小巷大清扫", "楼道杂物大清运", "三大行动"} <= entities(text).keys()
    assert "楼道杂物大清运 partOf 三大行动" in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "街道推进绿化、亮化、美化三大工程。",
        "街道完成三大工程。",
        "街道实施党建强基、产业升级、民生暖心四大工程。",
        "街道开展助企纾困、为老服务、护苗成长三大专项行动。",
        "街道抓好党建强基、产业升级、民生暖心三大任务。",
    ],
)
def test_what_is_counted_otherwise_names_nothing(text: str) -> None:
    assert not [name for name, kind in entities(text).items() if kind.startswith("Programme")]
