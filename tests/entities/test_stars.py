"""Stars of the “五星” branch campaign that stand without 星, or beside others."""

from __future__ import annotations

import pytest

from extracting import entities, relations


def stars(*texts: str) -> list[str]:
    return sorted(name for name, cls in entities(*texts).items() if cls == "Star")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "街道围绕“支部过硬、产业兴旺、平安法治”创建目标推进“五星”支部创建。",
            ["产业兴旺星", "平安法治星", "支部过硬星"],
        ),
        ("街道聚焦“宜业兴业”“文明幸福”两颗星。", ["宜业兴业星", "文明幸福星"]),
        ("街道推进“五星”支部创建，在“平安法治”上下功夫。", ["平安法治星"]),
        ("街道创建“平安法治”星、“乡风淳朴”星。", ["乡风淳朴星", "平安法治星"]),
        ("街道建设生态宜居、产业兴旺的家园。", []),
        ("街道推进“五星”支部创建，让产业兴旺起来。", []),
        ("街道评选五星商户、服务之星、最美明星。", []),
    ],
)
def test_stars(text: str, found: list[str]) -> None:
    assert stars(text) == found


def test_the_campaign_is_won_by_its_stars_and_serves_none() -> None:
    found = relations("街道围绕“支部过硬、产业兴旺、平安法治”，推进“五星”支部创建，推行“五色管家”机制。")
    assert not [r for r in found if "contributesTo" in r and r.endswith("星")]
