"""Programmes called by how many they are, and those that they gather."""

from __future__ import annotations

import pytest

from extracting import relations


def linked(*texts: str) -> list[str]:
    return sorted(r for r in relations(*texts) if " partOf " in r or " contributesTo " in r)


def test_a_row_before_a_collective_tells_its_parts() -> None:
    found = linked(
        "街道以产业提质、治理提效、红色聚力“三大工程”为统领。",
        "街道实施“产业提质工程”，签约企业。街道实施“治理提效工程”，邻里和睦。街道实施“红心聚力工程”，支部有力。",
    )
    assert [r.split(" partOf ")[0] for r in found if r.endswith("三大工程")] == [
        "产业提质工程",
        "治理提效工程",
        "红心聚力工程",
    ]


def test_all_that_are_called_so_are_the_parts_if_they_are_that_many() -> None:
    found = linked("街道推进“两大行动”。", "街道开展“清巷行动”。街道开展“亮灯行动”。")
    assert [r for r in found if "partOf" in r] == ["亮灯行动 partOf 两大行动", "清巷行动 partOf 两大行动"]
    assert not linked("街道推进“四大行动”成效好，居民满意。", "街道开展“清巷行动”。街道开展“亮灯行动”。")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("街道推行“一网五微”工作法，开设“微课堂”，征集“微心愿”。", "微心愿 partOf 一网五微工作法"),
        (
            "街道推行“一社区一品牌”机制，先后打造芳草社区“暖邻课堂”、清水河社区“银发集市”。",
            "银发集市 contributesTo 一社区一品牌机制",
        ),
    ],
)
def test_what_a_short_name_gathers(text: str, told: str) -> None:
    assert told in linked(text)
