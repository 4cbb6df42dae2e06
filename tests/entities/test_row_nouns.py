"""The noun that types a row at the end of a longer phrase behind 等."""

from __future__ import annotations

import pytest

from extracting import entities, scanned
from jiedao.entities import row_nouns

NOUNS = {"企业": "firm", "品牌": "firm", "商圈": "mall", "家属院": "compound"}


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("国内300余家知名品牌已入驻", "firm"),
        ("信息技术与设计企业集聚", "firm"),
        ("高端汽车零部件生产企业。", "firm"),
        ("近20家连锁餐饮企业前来发展", "firm"),
        ("4个集休闲购物于一体的商圈", "mall"),
        ("3个房龄超过20年的家属院的改造", "compound"),
        ("参加企业座谈", None),
        ("为企业送去政策", None),
        ("企业服务中心启用", None),
        ("走进社区，企业叫好", None),
        ("地企业", None),
    ],
)
def test_what_ends_the_phrase(phrase: str, found: str | None) -> None:
    text = "云帆、海澜等" + phrase
    assert row_nouns.behind(scanned(text), 6, NOUNS) == found


def test_names_of_no_known_form_are_typed_by_it() -> None:
    found = entities("街道引进史丹尼、云帆达等国内30余家知名品牌。")
    assert found["史丹尼"] == found["云帆达"] == "Organisation/Enterprise"


def test_common_words_are_no_names_so_far_off() -> None:
    assert entities("涉及教育、医疗等公共服务领域的多家单位。") == {}
